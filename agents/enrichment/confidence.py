"""How sure it is that the event was read right, from its own figures."""

from __future__ import annotations

from types import MappingProxyType

from agents.enrichment.figures import move_readings
from agents.enrichment.polarity import USUAL_DAILY_MOVE
from agents.enrichment.witness import is_contradicted, is_implausible
from schemas.event import Bound, EventKind, Horizon, Statement

# A move that two independent figures tell alike is as good as sure; one that they tell differently is not.
CONFIRMED = 1.0
TOLD_ONCE = 0.9
LEVEL_ONLY = 0.75
WORDS_ONLY = 0.6
NO_DIRECTION = 0.3
CONTRADICTED = 0.5
IMPLAUSIBLE = 0.5

# Other events rest on their rule's words: figures beside them make surer, a meaning left open less sure.
NEWS_WITH_FIGURES = 0.9
NEWS_IN_WORDS = 0.8
NEWS_WITHOUT_MEANING = 0.5
# A name that no list knows may be cut wrongly or be nobody's.
UNKNOWN_NAME = 0.8
NAMED_ONLY = "name:"

BOUNDED = MappingProxyType({Bound.ABOUT: 0.95, Bound.OVER: 0.9, Bound.UNDER: 0.9, Bound.AS_MUCH_AS: 0.85})
UNDATED = 0.9
VAGUE_HORIZON = 0.8
# "Mostly higher" is a summary of many instruments.
SUMMARY = 0.9
DENIED = 0.8


def confidence_of(statement: Statement) -> float:
    """Return how sure the reading is, from just over 0 to 1, in whole millionths.

    It is the product of how complete the figures are, whether they agree with one another and with
    experience, how well the entity is known, and how definite bound, date and horizon are.
    """
    factors = (
        _move(statement) if statement.kind in USUAL_DAILY_MOVE else _news(statement),
        CONTRADICTED if is_contradicted(statement) else 1.0,
        IMPLAUSIBLE if is_implausible(statement) else 1.0,
        UNKNOWN_NAME if statement.entity_id.startswith(NAMED_ONLY) else 1.0,
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


def _move(statement: Statement) -> float:
    if statement.direction is None:
        return NO_DIRECTION
    readings = move_readings(statement)
    if readings:
        return CONFIRMED if len(readings) > 1 else TOLD_ONCE
    return LEVEL_ONLY if statement.level is not None else WORDS_ONLY


def _news(statement: Statement) -> float:
    if statement.outcome is None:
        return NEWS_WITHOUT_MEANING
    return NEWS_WITH_FIGURES if statement.values else NEWS_IN_WORDS
