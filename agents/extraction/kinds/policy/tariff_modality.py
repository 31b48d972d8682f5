"""Whether a tariff that a sentence tells is done, meant, known of old or taken back."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.rules.rule import Match
from agents.extraction.kinds.statements.standing import fact_or_background, is_revoked
from schemas.event import Modality

_DECISION: Final = regex.compile(
    r"\s(?:decisions?|agree[sd]|decide[sd]|opted|moved)\s(?:[^\s,;.]+\s){0,3}?to\s|\ssign(?:s|ed"
    r"|ing)\s(?:\w+\s){0,3}?orders?\sto\s"
)
# 'The decision by Washington to suspend its tariffs'.
_DECIDED_BY: Final = regex.compile(r"\b(?:decisions?|moves?|agreement|orders?)\s(?:by|of|from)\s(?:the\s)?$")
_JUST_BEFORE: Final = 25  # characters
_NOT_YET: Final = regex.compile(
    r"\b(?:threatened|planned|proposed|potential|possible|looming|imminent|future|upcoming|expected|any)\s"
    r"(?:(?:\w+\s)?|(?:impacts?|effects?|consequences|fallout|imposition|introduction)\s(?:of"
    r"|from)\s(?:the\s|new\s)?)$",
    regex.IGNORECASE,
)
_BACK: Final = (
    r"(?:postpon|paus|delay|suspend|withdr|dropp|revers|put\soff|scrapp|rescind|revok|cancel"
    r"|call(?:ed)?\soff|push(?:ed)?\sback)\w*"
)
_UNDONE: Final = regex.compile(
    rf"[^.;]{{0,90}}?\b(?:(?:but|(?:and\s)?then|only\sto)\s(?:\w+\s){{0,3}}?{_BACK}"
    rf"|(?:but|though|although)\s(?:\w+\s){{3,8}}?(?:was|were|(?:has|have)\s(?:since\s)?been)\s{_BACK})",
    regex.IGNORECASE,
)
_TO_COME: Final = regex.compile(r"\b(?:will|would|set\sto|to\sbe)\b", regex.IGNORECASE)
_USUAL: Final = regex.compile(r"\s(?:places|levies|applies)\s", regex.IGNORECASE)


# 'Retract the tariffs before they are implemented', 'unless the tariffs take effect'.
_BEFORE_IT: Final = regex.compile(
    r"\b(?:before|unless|until|whether|if|once)\s(?:they|it|the)\b", regex.IGNORECASE
)
# 'Worries about tariffs helped to trigger a slide in 2018'.
_IN_YEAR: Final = regex.compile(r"\b(?:in|of|during|back in|throughout)\s(?:\w+\s)?(?P<year>(?:19|20)\d\d)\b")
_HAD_MEANT: Final = regex.compile(
    r"\bhad\s(?:\w+\s)?(?:threatened|vowed|pledged|promised|warned|proposed|planned|floated)\b",
    regex.IGNORECASE,
)


def meant_or_decided(match: Match) -> Modality:
    """Return OUTLOOK for what a country means to do; its decision to do it is news of today."""
    if _is_taken_back(match) or _HAD_MEANT.search(match.rendering.text, match.start, match.end):
        return Modality.REFERENCE
    text = match.rendering.text
    decided = _DECISION.search(text, match.start, match.end)
    decided = decided or _DECIDED_BY.search(text, max(0, match.start - _JUST_BEFORE), match.start)
    return fact_or_background(match) if decided else Modality.OUTLOOK


def _is_taken_back(match: Match) -> bool:
    """Say whether the words behind an act take it back: 'then withdrew the threat', 'They were postponed'."""
    undone = _UNDONE.match(match.rendering.text, match.end)
    return undone is not None or is_revoked(match.rendering.passage)


def now_or_to_come(match: Match) -> Modality:
    """Return OUTLOOK for a rate that will be another one day, else what the sentence says."""
    to_come = _TO_COME.search(match.rendering.text, *match.given.get("act", (match.start, match.end)))
    return Modality.OUTLOOK if to_come else fact_or_background(match)


def known_or_threatened(match: Match) -> Modality:
    """Return REFERENCE for tariffs that readers know of, OUTLOOK for those that are only threatened."""
    threatened = _NOT_YET.search(match.rendering.text, max(0, match.start - 60), match.start)
    return Modality.OUTLOOK if threatened else Modality.REFERENCE


def new_or_usual(match: Match) -> Modality:
    """Return REFERENCE for what a country does as a rule ('Japan levies 4 % on cars') or has taken back."""
    text = match.rendering.text
    past = _USUAL.search(text, match.start, match.end) or _is_taken_back(match)
    return Modality.REFERENCE if past else fact_or_background(match)


def done_or_taken_back(match: Match) -> Modality:
    """Return REFERENCE for what the words behind take back, OUTLOOK for what is to be before that is done."""
    if _BEFORE_IT.search(match.rendering.text, match.start, match.end):
        return Modality.OUTLOOK
    return Modality.REFERENCE if _is_taken_back(match) else fact_or_background(match)


def feared_or_history(match: Match) -> Modality:
    """Return REFERENCE for what was feared in a year that is over, OUTLOOK for what is feared now."""
    passage = match.rendering.passage
    this_year = passage.calendar.story.published_at.year
    years = _IN_YEAR.findall(passage.text, passage.start, passage.end)
    return Modality.REFERENCE if years and max(map(int, years)) < this_year else Modality.OUTLOOK
