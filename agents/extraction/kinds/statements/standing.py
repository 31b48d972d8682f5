"""Whether an act of a country is news, background, or still to come, as the sentences tell it."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.rules.rule import Match
from agents.extraction.kinds.statements.timing import is_lead, is_put_off, timing_of
from agents.extraction.passage import Passage
from schemas.event import Modality

# "In 2021" of a story of later years; 'the first since 2021' is of now.
_YEAR: Final = regex.compile(
    r"(?<!\b(?:first|second|third|\w+th|most|(?-i:[a-z])\w+est|worst)\s(?:[\w-]+\s){0,6})"
    r"\b(?:in|since|of|from|after|before|during|back in)\s(?:\w+\s)?((?:19|20)\d\d)\b",
    regex.IGNORECASE,
)
# 'Presents its budget next week', 'unveils its next budget': in the present of what is on the calendar.
_ON_CALENDAR: Final = regex.compile(
    r"\b(?:announces|presents|unveils|delivers|tables|holds|hosts|meets|visits|votes|decides)\b",
    regex.IGNORECASE,
)
_NEXT: Final = regex.compile(
    r"\b(?:next|upcoming|forthcoming)\s|\btomorrow\b|\blater this (?:week|month|year)\b", regex.IGNORECASE
)
_REACH: Final = 45
# 'China's tariffs on U.S. exports are set to take effect'.
_DUE: Final = regex.compile(
    r"[^.;:,]{0,40}?\s(?:is|are|was|were)\s(?:set|due|scheduled|expected|about|slated)\sto\s"
    r"(?:take\seffect|come\sinto|go\sinto|enter\sinto|kick\sin|begin|start|be\s)"
)
# 'The tariffs have since been postponed': the sentence behind takes back what this one tells.
_REVOKED: Final = regex.compile(
    r"\s{0,2}(?:But\s|However,\s)?(?:(?:[Tt]he|[Tt]hose|[Tt]hese|[Bb]oth)\s(?:[\w'’-]+\s){0,7}?"
    r"|[Tt]hey\s|It\s|[Bb]oth\s)"
    r"(?:have|has|were|was)\s(?:(?:since|later|then|also|now)\s)*(?:been\s)?(?:postponed|delayed"
    r"|suspended|paused"
    r"|put\s(?:off|on\shold)|lifted|withdrawn|rescinded|rolled\sback|scrapped|struck\sdown|averted"
    r"|deferred|dropped)\b"
)
# 'Trump's decision to pause tariffs suggests', 'the move shows': a known act that somebody reads.
_READ: Final = regex.compile(
    r"[^.;]{0,70}?\b(?:suggests?|shows?|means|indicates?|underscores?|demonstrates?|proves|raises|leaves"
    r"|signals?|hints)\b"
)
_ACT: Final = regex.compile(r"\b(?:decision|move|step|willingness|readiness)\sto\b")


def fact_or_background(match: Match) -> Modality:
    """Return FACT, REFERENCE for what the text tells as done before the news, OUTLOOK for a date to come."""
    passage, text = match.rendering.passage, match.rendering.text
    timing = timing_of(match)
    dated = timing.day is not None and not timing.past  # 'lifted on Monday the ban that it imposed in 2022'
    if not dated and _is_of_past_year(passage):
        return Modality.REFERENCE
    told = text[match.start : match.end]
    if " had " in told and " said " not in told:  # 'said it had' is news, 'it had' is what came before
        return Modality.REFERENCE
    if timing.past or is_revoked(passage) or _is_read(match):
        return Modality.REFERENCE
    ahead = _is_on_calendar(passage, match) or is_put_off(text, match.start, match.end + _REACH)
    ahead = ahead or _DUE.match(text, match.end) is not None
    return Modality.OUTLOOK if ahead else Modality.FACT


def _is_of_past_year(passage: Passage) -> bool:
    """Say whether a sentence names a year that is over."""
    years = _YEAR.findall(passage.text[passage.start : passage.end])
    return any(int(year) < passage.calendar.story.published_at.year for year in years)


def is_revoked(passage: Passage) -> bool:
    """Say whether the sentence behind a passage takes back what it tells."""
    return _REVOKED.match(passage.text, passage.end) is not None


def _is_on_calendar(passage: Passage, match: Match) -> bool:
    """Say whether the present tense tells of a day to come: 'presents its budget next week'."""
    start, end = match.rendering.origin(match.start), match.rendering.end(match.end)
    if _ON_CALENDAR.search(passage.text, start, end) is None:
        return False
    return _NEXT.search(passage.text, start, min(passage.end, end + _REACH)) is not None


def _is_read(match: Match) -> bool:
    """Say whether a known act is only read for its meaning: 'its decision to delay tariffs suggests'."""
    text = match.rendering.text
    if is_lead(match.rendering.passage) and not text.startswith("But "):
        return False
    acted = _ACT.search(text, match.start, match.end) is not None
    return acted and _READ.match(text, match.end) is not None
