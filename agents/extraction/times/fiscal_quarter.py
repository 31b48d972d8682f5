"""The quarter of a firm's own year that a story tells of: 'the third quarter', which ended in December."""

from __future__ import annotations

import re
from typing import Final

from agents.extraction.times.dayword import MONTHS

_ORDINALS: Final = {"first": 3, "second": 6, "third": 9, "fourth": 12}
_NAMED: Final = re.compile(r"\b(first|second|third|fourth)[ -](?:fiscal[ -])?quarter\b", re.IGNORECASE)
_ENDED: Final = re.compile(
    r"\b(?:quarter|three months)(?: that| which)? end(?:ed|ing|s)(?: on| in)? (?:\d{1,2} )?"
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)


def fiscal_quarter_end(text: str) -> tuple[int, int] | None:
    """Return in which month a quarter of that number usually ends, and in which the firm's does.

    None unless the story names one quarter by its number and another month for its end.
    """
    ended = _ENDED.search(text)
    if ended is None:
        return None
    named = {found[1].lower() for found in _NAMED.finditer(text)}
    if len(named) != 1:
        return None
    usual, own = _ORDINALS[named.pop()], MONTHS[ended["month"].lower()]
    return None if usual == own else (usual, own)
