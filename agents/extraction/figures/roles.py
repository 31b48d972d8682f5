"""Which part a figure plays, told by the preposition before it."""

from __future__ import annotations

import re

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.moves import CHANGE, IGNORED, LEVEL, OVER, PREVIOUS, UNDER

_BY_PREPOSITION = {
    "to": LEVEL,
    "at": LEVEL,
    "near": LEVEL,
    "extreme": LEVEL,
    "toward": LEVEL,
    "from low": PREVIOUS,
    "from": PREVIOUS,
    "by": CHANGE,
    "or": CHANGE,
    "of": CHANGE,
    "above": OVER,
    "passing": OVER,
    "below": UNDER,
    "within": IGNORED,
    "in": IGNORED,
    "against": LEVEL,
    "other": IGNORED,
}
_PRICED_VERBS = frozenset({"trade", "be", "close", "open", "touch"})


_TARGETED = re.compile(r"\s(?:\w+\s){0,2}?(?:price\starget|target\sprice)\b")


def is_of_target(text: str, start: int, end: int) -> bool:
    """Say whether a price is only aimed at: 'our target of 6500', 'their $152.82 average price target'."""
    return text.endswith("target of ", 0, start) or _TARGETED.match(text, end) is not None


def role_of(quantity: Quantity, preposition: str | None, group: str | None) -> str:
    """Return the part a figure plays after this preposition, with a verb of this group.

    A bare figure is a change, unless the verb only tells a price ("the euro cost $1.05").
    """
    if quantity.scaled:
        return IGNORED
    if group == "up" and preposition is None:  # topped, crossed
        return OVER
    if preposition is not None:
        return _BY_PREPOSITION.get(preposition, IGNORED)
    priced = quantity.unit in (quantities.MONEY, quantities.NUMBER, quantities.PERCENT)
    return LEVEL if priced and group in _PRICED_VERBS else CHANGE
