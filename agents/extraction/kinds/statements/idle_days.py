"""Days on which nearly nobody publishes figures, so that those told without a day are known ones."""

from __future__ import annotations

from datetime import date
from typing import Final

import regex

from agents.extraction.kinds.statements.timing import is_lead
from agents.extraction.passage import Passage

# Characters of a story in which it says that it tells of a day at a weekend.
_TOP: Final = 800
_SATURDAY: Final = 5
_AT_WEEKEND: Final = regex.compile(r"\b(?:Saturday|Sunday|today|weekend)\b")


def is_of_idle_day(passage: Passage, day: date | None) -> bool:
    """Say whether figures would be of a Saturday or a Sunday, on which nearly nobody publishes any.

    Those of a day that the story's top names are, and so is what it opens with, unless it reviews a week.
    """
    if day is None or day.weekday() < _SATURDAY or passage.calendar.at.weekday() < _SATURDAY:
        return False
    setting = passage.calendar.setting
    if setting.reviews_week:
        return True
    return not is_lead(passage) and _AT_WEEKEND.search(_top(passage)) is None


def _top(passage: Passage) -> str:
    story = passage.calendar.story
    return story.text[story.body_start : story.body_start + _TOP]
