"""Days that date what is compared with: 'up from $1.2655 late on Thursday' tells of no Thursday's move."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.spans import Span

_COMPARING: Final = ("from", "against")
_PAIR: Final = 2  # spans of "and 181 yen"
_BETWEEN: Final = ("in", "on", "at", "late", "early", ",")


def is_of_level_before(ahead: Sequence[Span]) -> bool:
    """Say whether a day right behind `ahead` is that of a figure compared with, there or elsewhere."""
    at = len(ahead) - 1
    while at >= 0 and (ahead[at].kind == spans.PLACE or ahead[at].value in _BETWEEN):
        at -= 1
    if at > _PAIR and ahead[at - 1].value == "and" and ahead[at - 2].kind == spans.QUANTITY:
        at -= _PAIR  # "against $1.15 and 181 yen late on Wednesday"
    if at < 1 or ahead[at].kind != spans.QUANTITY:
        return False
    return ahead[at - 1].kind == spans.PREPOSITION and ahead[at - 1].value in _COMPARING
