"""Whether an outlook is the story's own news, or was given before."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.rules.rule import Match
from agents.extraction.times.dayword import MONTHS
from schemas.event import Modality


def modality_of_guidance(match: Match) -> Modality:
    """Return reference where the words date the outlook before the story's own news."""
    passage = match.rendering.passage
    sentence = passage.text[passage.start : passage.end]
    month = _IN_A_MONTH.search(sentence)
    published = passage.calendar.story.published_at
    earlier = month is not None and MONTHS[month["month"].lower()[:3]] != published.month
    return Modality.REFERENCE if earlier or _EARLIER.search(sentence) else Modality.FACT


_EARLIER: Final = regex.compile(
    r"\b(?:last (?:week|month|quarter|spring|summer|autumn|fall|winter)|(?:weeks|months) ago|had (?:already"
    r"|previously))\b",
    regex.IGNORECASE,
)
_IN_A_MONTH: Final = regex.compile(
    r"(?:^|[.,;]\s|\b(?:given|issued|provided|made|forecast|set)\s)(?:back\s)?[Ii]n\s(?P<month>January"
    r"|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s\d)"
)
