"""Which version of which story an American slugline names: 'BC-US--Stocks, 2nd Ld-Writethru,345'."""

from __future__ import annotations

import re
from dataclasses import dataclass

# The forms that put a story anew, in the order in which a story may go through them.
_LEAD = re.compile(
    r"[,\s]\s*(?:(?P<ordinal>\d{1,2})(?:st|nd|rd|th)\s+)?(?:LEAD|Ld|Lead)\b(?:-(?:Writethru|WRITETHRU|writethru|Pickup))?"
)
_WRITETHRU = re.compile(
    r"[,\s]\s*(?:(?P<ordinal>\d{1,2})(?:st|nd|rd|th)\s+)?(?:Writethru|WRITETHRU|Write-thru)\b"
)
_ADD = re.compile(r"[,\s]\s*(?:(?P<ordinal>\d{1,2})(?:st|nd|rd|th)\s+)?(?:Add|ADD|Take)\b")
_CORRECTION = re.compile(r"[,\s-]\s*(?:Correction|CORRECTION|Corrective|CORRECTIVE|CORRECTED|Correct)\b")
_KILL = re.compile(r"[,\s-]\s*(?:Kill|KILL|Withdrawal|WITHDRAWAL|Withhold|WITHHOLD|Advisory Kill)\b")
_WORDS = re.compile(r",\s*\d{1,5}\s*$")
_PREFIX = re.compile(r"(?:AM|PM|BC|AP|US)-(?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """`slug` is what all versions share; `version` counts the leads, 1 for the first telling."""

    slug: str
    version: int
    corrects: bool
    kills: bool


def take_in(slugline: str) -> Take:
    """Return what a slugline says; 'AM-', 'PM-' and 'BC-' only name the cycle of the day's papers."""
    named = _PREFIX.sub("", _WORDS.sub("", slugline.strip()), count=1)
    marks = [found for mark in (_LEAD, _WRITETHRU, _ADD, _CORRECTION, _KILL) if (found := mark.search(named))]
    lead = _LEAD.search(named) or _WRITETHRU.search(named)
    slug = named[: min((found.start() for found in marks), default=len(named))]
    return Take(
        slug=slug.strip(" ,"),
        version=1 + int(lead["ordinal"] or 1) if lead else 1,
        corrects=_CORRECTION.search(named) is not None,
        kills=_KILL.search(named) is not None,
    )
