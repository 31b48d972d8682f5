"""How sure it is that the event was read right, from its own figures."""

from __future__ import annotations

from itertools import combinations
from types import MappingProxyType

from agents.enrichment.figures import move_sizes, rises_with_level
from schemas.event import Bound, Direction, EventKind, Horizon, Statement

# A move that two independent figures tell alike is as good as sure; one that they tell differently is not.
CONFIRMED = 1.0
TOLD_ONCE = 0.9
LEVEL_ONLY = 0.75
WORDS_ONLY = 0.6
NO_DIRECTION = 0.3
CONTRADICTED = 0.5

BOUNDED = MappingProxyType({Bound.ABOUT: 0.95, Bound.OVER: 0.9, Bound.UNDER: 0.9, Bound.AS_MUCH_AS: 0.85})
UNDATED = 0.9
VAGUE_HORIZON = 0.8
# "Mostly higher" is a summary of many instruments.
SUMMARY = 0.9
DENIED = 0.8

# News rounds percentages to a tenth or a hundredth and levels to a few digits: half a tenth of a
# percentage point (or of a basis point tenfold) and 5 % of the figure are rounding, more is not.
ROUNDING_PCT = 0.06
ROUNDING_BP = 0.6
ROUNDING_SHARE = 0.05


def confidence_of(statement: Statement) -> float:
    """Return how sure the reading is, from just over 0 to 1, in whole millionths.

    It is the product of how complete the figures are, whether they agree with one another, and how
    definite bound, date and horizon are.
    """
    factors = (
        _figures(statement),
        CONTRADICTED if is_contradicted(statement) else 1.0,
        BOUNDED[statement.bound] if statement.bound is not None else 1.0,
        UNDATED if statement.event_date is None else 1.0,
        VAGUE_HORIZON if statement.horizon is Horizon.OTHER else 1.0,
        SUMMARY if statement.kind is EventKind.GROUP_MOVE else 1.0,
        DENIED if statement.negated else 1.0,
    )
    product = 1.0
    for factor in factors:
        product *= factor
    return round(product, 6)


def is_contradicted(statement: Statement) -> bool:
    """Whether the figures deny one another, or the direction told in words."""
    sizes = move_sizes(statement)
    rounding = ROUNDING_BP if statement.kind is EventKind.RATE_MOVE else ROUNDING_PCT
    if any(abs(a - b) > rounding + ROUNDING_SHARE * max(a, b) for a, b in combinations(sizes, 2)):
        return True
    return any(sign * _told(statement) < 0 for sign in _signs_of_figures(statement))


def _figures(statement: Statement) -> float:
    if statement.direction is None:
        return NO_DIRECTION
    sizes = move_sizes(statement)
    if sizes:
        return CONFIRMED if len(sizes) > 1 else TOLD_ONCE
    return LEVEL_ONLY if statement.level is not None else WORDS_ONLY


def _signs_of_figures(statement: Statement) -> tuple[float, ...]:
    """Return the signs that change, percentage and levels give the entity's move."""
    changes = [change for change in (statement.change_pct, statement.change) if change is not None]
    if statement.level is not None and statement.previous_level is not None:
        climb = statement.level - statement.previous_level
        changes.append(climb if rises_with_level(statement) else -climb)
    return tuple((change > 0) - (change < 0) for change in changes)


def _told(statement: Statement) -> int:
    return {Direction.UP: 1, Direction.DOWN: -1}.get(statement.direction or Direction.FLAT, 0)
