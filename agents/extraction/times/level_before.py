"""Days that date what is compared with: 'up from $1.2655 late on Thursday' tells of no Thursday's move."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.spans import Span

_COMPARING: Final = ("from", "against")
_BETWEEN: Final = ("in", "on", "at", "late", "early", "clock")


def is_of_level_before(ahead: Sequence[Span]) -> bool:
    """Say whether a day right behind `ahead` is that of a figure compared with, there or elsewhere.

    'Against $1.15 and 181 yen late on Wednesday', 'from 157 in New York and 155 in Tokyo late on Wednesday'.
    """
    at = _figure_before(ahead, len(ahead))
    if at is not None and at > 1 and ahead[at - 1].value == "and":
        at = _figure_before(ahead, at - 1)
    if at is None or at < 1:
        return False
    return ahead[at - 1].kind == spans.PREPOSITION and ahead[at - 1].value in _COMPARING


def _figure_before(ahead: Sequence[Span], end: int) -> int | None:
    """Return the place of the figure before a place with nothing but where and when it was between."""
    at = end - 1
    while at >= 0 and (ahead[at].kind in (spans.PLACE, spans.COMMA) or ahead[at].value in _BETWEEN):
        at -= 1
    return at if at >= 0 and ahead[at].kind == spans.QUANTITY else None
