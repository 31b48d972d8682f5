"""Which version of which story a slugline or a headline names.

American wires number leads in the slugline ('BC-US--Stocks, 2nd Ld-Writethru,345'), others before the
headline ('UPDATE 2-Oil rises', '3rd LEAD Stocks slip', 'CORRECTED-Oil rises').
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from agents.reading.corrections import CORRECTING
from agents.reading.takes import take_mark

_ORDINAL = r"(?:(?P<ordinal>\d{1,2})(?:st|nd|rd|th)\s+)?"
# After the slug: the forms that put a story anew, and what becomes of it.
_LEAD = re.compile(
    rf"(?:,\s*+|(?<!\s)\s++){_ORDINAL}(?:LEAD|Ld|Lead)\b(?:-(?:Writethru|WRITETHRU|writethru|Pickup))?(?=$|,)"
    rf"|(?:,\s*+|(?<!\s)\s++)(?:(?P<other>\d{{1,2}})(?:st|nd|rd|th)\s+)?(?:Writethru|WRITETHRU|Write-thru)\b"
)
_CORRECTION = re.compile(
    r"[,-]\s*(?:Correction|CORRECTION|Corrective|CORRECTIVE|CORRECTED|Correct|Refile|REFILE)\b"
    rf"|\s\((?i:{CORRECTING})\)$"
)
_KILL = re.compile(
    r"[,-]\s*(?:Advisory Kill|(?:Kill|KILL)(?: Advisory| ADVISORY)?|Withdrawal|WITHDRAWAL"
    r"|Withhold|WITHHOLD|HOLD|Hold)\s*(?=$|,)"
)
# How it was filed: for the day's budget, in haste.
_FILED = re.compile(r",\s*(?:Bjt|BJT|URGENT|Urgent|BULLETIN|Bulletin)\s*(?=$|,)")
_WORDS = re.compile(r",\s*\d{1,5}\s*$")
_CYCLE = re.compile(r"(?:AM|PM|BC|AP|US)-(?=\S)")
# Before the headline.
_PREFIX = re.compile(
    r"\s*(?:\((?:(?P<led>\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH) )?(?:LEAD|LD)\)\s"
    r"|(?:DJ )?(?:(?P<ordinal>\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH) )?"
    r"(?P<form>CORRECTED|CORRECTION|Correction(?=:)|REFILE|UPDATE|WRAPUP|LEAD|ROUNDUP|RPT|REPEAT|EXCLUSIVE|BRIEF|TOPWRAP|PIX|TAKE-A-LOOK)"
    r"(?: (?P<number>\d{1,2}))?(?:-|: ?| (?=(?:CORRECTED|UPDATE|WRAPUP)\b)|(?<=LEAD) |(?<=ROUNDUP) ))"
)
# In any language, but not as the beginning of a sentence or of a word: 'Correction-hit shares rise'.
_CORRECTS = re.compile(
    rf"\s*(?:\((?i:{CORRECTING})\)\s?|(?i:{CORRECTING}): ?|(?=[^a-zß-ÿ]{{4}})(?i:{CORRECTING})(?: - |-|/))"
)
# As Kyodo and Xinhua count them: '2nd Lead: ', '3rd LD: ', 'Update 1: '.
_COUNTS = re.compile(
    r"\s*(?:(?P<nth>\d{1,2})(?:st|nd|rd|th) (?:Lead|Ld|LD)|(?:Update|Lead) (?P<number>\d{1,2})):\s"
)
_AGAIN = re.compile(r"\s*\((?:RPT|REPEAT|Repeat)\)\s?")
_COUNTED = ("UPDATE", "LEAD")
_WRAPS = ("WRAPUP", "ROUNDUP", "TOPWRAP")
_NO_WORD = re.compile(r"[\W_]+")
_CORRECTING = ("CORRECTED", "CORRECTION", "Correction", "REFILE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """`name` is what all versions share; `version` counts from 1 for the first telling, `take` its parts."""

    name: str
    version: int = 1
    take: int = 1
    corrects: bool = False
    kills: bool = False


@lru_cache(maxsize=16)
def edition_of(title: str) -> Edition:
    """Return what a slugline or headline says of its version; a story's are asked for several times.

    'AM-', 'PM-' and 'BC-' only name the cycle of the day's papers; 'RPT-' tells the same version again.
    """
    named, version, corrected = _after_prefixes(_CYCLE.sub("", _WORDS.sub("", title.strip()), count=1))
    take = take_mark(named)
    named = named[: take.start] if take else named
    marks = [found for mark in (_LEAD, _CORRECTION, _KILL, _FILED) if (found := mark.search(named))]
    lead = _LEAD.search(named)
    if lead:
        version = 1 + int(lead["ordinal"] or lead["other"] or 1)
    return Edition(
        name=named[: min((found.start() for found in marks), default=len(named))].strip(" ,"),
        version=version,
        take=take.number if take else 1,
        corrects=corrected or _CORRECTION.search(named) is not None,
        kills=_KILL.search(named) is not None,
    )


def _after_prefixes(title: str) -> tuple[str, int, bool]:
    """Return the headline without its prefixes, the version they count, and whether one corrects."""
    version, corrected, position = 1, False, 0
    while True:
        if found := _PREFIX.match(title, position):
            version = _counted(found, version)
            corrected = corrected or found["form"] in _CORRECTING
        elif found := _CORRECTS.match(title, position):
            corrected = True
        elif found := _COUNTS.match(title, position):
            version = max(version, 1 + int(found["nth"] or found["number"]))
        elif not (found := _AGAIN.match(title, position)):
            return title[position:], version, corrected
        position = found.end()


def _counted(found: re.Match[str], version: int) -> int:
    """Return the version that a prefix counts, if it is higher than that of those before it."""
    number = int(found["number"] or found["ordinal"] or found["led"] or 1)
    if found["form"] is None or found["form"] in _COUNTED:
        return max(version, 1 + number)
    return max(version, number) if found["form"] in _WRAPS else version


def plain_name(title: str) -> str:
    """Return a title's words alone, by which it is compared with others."""
    return _NO_WORD.sub(" ", title).strip().casefold()
