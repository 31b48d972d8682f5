"""Of which day the news in a digest is: one of the small hours tells what companies said the day before."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import regex

from agents.extraction.passage import Passage
from agents.reference import market_timezone

_DIGEST: Final = regex.compile(
    r"(?i)\bnews highlights\b|\b(?:morning|evening) briefing\b|\bnews of the day\b|\bexecutive reshuffles\b"
)
# Where the clock of a digest goes whose company has no known home.
_DESK: Final = "America/New_York"
# The local hour from which companies publish.
_FIRST_HOUR: Final = 7
_SATURDAY: Final = 5


def is_digest(passage: Passage) -> bool:
    """Say whether a story only lists the news of the hours before."""
    headline = passage.calendar.story.headline
    return headline is not None and _DIGEST.search(headline) is not None


def day_in_digest(passage: Passage, region: str | None) -> date | None:
    """Return the day of a company's undated news in a digest, by the clock where it has its home.

    Before its own morning that is the day before; none at a weekend, which looks back on the week.
    """
    local = passage.calendar.at.astimezone(ZoneInfo((region and market_timezone(region)) or _DESK))
    day = local.date() if local.hour >= _FIRST_HOUR else local.date() - timedelta(days=1)
    return day if day.weekday() < _SATURDAY else None
