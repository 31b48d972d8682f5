"""Arithmetic as a witness: figures of one event that deny one another, its verb, or all experience."""

from __future__ import annotations

from itertools import combinations
from math import isfinite, sqrt
from types import MappingProxyType
from typing import Final

from agents.enrichment.figures import Reading, half_unit, move_readings, rises_with_level, rounding
from agents.enrichment.polarity import TRADING_DAYS, USUAL_DAILY_MOVE
from schemas.event import Bound, Direction, EventKind, Horizon, NamedValue, Statement

# Beside rounding: news counts from different closes, and a hundredth is lost on the way.
UNEVEN_SHARE = 0.05
UNEVEN = 0.011
# "About 5 %" and "over 5 %" leave this much more of the figure open.
VAGUE_SHARE = 0.2
# The figure of an extreme stands beside the level of another moment.
ELSEWHERE = frozenset({Bound.AS_MUCH_AS})

# More than this in a day is a misreading before it is news: larger than the worst day on record of the
# great ones of its class (percent; basis points for yields).  Longer spans grow with the square root of time.
LARGEST_DAILY_MOVE = MappingProxyType(
    {
        EventKind.INDEX_MOVE: 30.0,
        EventKind.GROUP_MOVE: 40.0,
        EventKind.FUTURES_MOVE: 30.0,
        EventKind.EQUITY_MOVE: 400.0,
        EventKind.COMMODITY_MOVE: 60.0,
        EventKind.FX_MOVE: 40.0,
        EventKind.CRYPTO_MOVE: 100.0,
        EventKind.RATE_MOVE: 150.0,
    }
)
WHOLE_PCT = 100.0
# Yields of sovereign issuers in distress have been higher, but seldom and not for ten years.
HIGHEST_YIELD, LOWEST_YIELD = 60.0, -3.0

_TOLD: Final = MappingProxyType({Direction.UP: 1, Direction.DOWN: -1})
_FIGURE_NAMES = ("actual", "target_price", "dividend")


def contradicts(statement: Statement) -> bool:
    """Whether the figures cannot all be right as read: they deny each other, the verb, or experience."""
    return is_contradicted(statement) or is_implausible(statement)


def is_contradicted(statement: Statement) -> bool:
    """Whether the figures deny one another, or the direction told in words."""
    if statement.kind not in USUAL_DAILY_MOVE:
        return _values_contradict(statement)
    if any(sign * _told(statement) < 0 for sign in _signs_of_figures(statement)):
        return True
    if statement.bound in ELSEWHERE or statement.horizon is Horizon.SESSION_EXTREME:
        return False
    readings = move_readings(statement)
    return any(_differ(a, b, vague=statement.bound is not None) for a, b in combinations(readings, 2))


def is_implausible(statement: Statement) -> bool:
    """Whether the move is larger than its class ever makes in that time, or its level is no such level."""
    largest = LARGEST_DAILY_MOVE.get(statement.kind)
    if largest is None:
        return False
    if statement.kind is EventKind.RATE_MOVE and _is_odd_yield(statement.level):
        return True
    readings = move_readings(statement)
    size = readings[0].size if readings else 0.0
    falls_to_nothing = statement.direction is Direction.DOWN and statement.kind is not EventKind.RATE_MOVE
    if falls_to_nothing and size > WHOLE_PCT:
        return True
    return size > largest * sqrt(TRADING_DAYS[statement.horizon])


def _differ(one: Reading, other: Reading, *, vague: bool) -> bool:
    share = UNEVEN_SHARE + (VAGUE_SHARE if vague else 0.0)
    allowed = one.slack + other.slack + UNEVEN + share * max(one.size, other.size)
    return abs(one.size - other.size) > allowed


def _signs_of_figures(statement: Statement) -> tuple[int, ...]:
    """Return the signs that change, percentage and levels give the entity's move."""
    changes = [change for change in (statement.change_pct, statement.change) if change is not None]
    if statement.level is not None and statement.previous_level is not None:
        climb = statement.level - statement.previous_level
        changes.append(climb if rises_with_level(statement) else -climb)
    return tuple((change > 0) - (change < 0) for change in changes)


def _is_odd_yield(level: float | None) -> bool:
    return level is not None and not LOWEST_YIELD <= level <= HIGHEST_YIELD


def _values_contradict(statement: Statement) -> bool:
    """Whether what a figure was and is denies the direction or the change that the text gives it."""
    by_name = {value.name: value for value in statement.values}
    now = next((by_name[name] for name in _FIGURE_NAMES if name in by_name), None)
    before = by_name.get("previous")
    if now is None or before is None or not _alike(now, before):
        return False
    climb = now.value - before.value
    if climb * _told(statement) < 0:
        return True
    change = by_name.get("change")
    if change is None or change.unit != "percent" or now.unit == "percent" or not before.value:
        return False
    slack = (rounding(now.value) + rounding(before.value)) / abs(before.value) * WHOLE_PCT
    told = Reading(abs(change.value), half_unit(change.value))
    counted = Reading(abs(climb / before.value) * WHOLE_PCT, slack)
    return isfinite(counted.size) and _differ(told, counted, vague=False)


def _alike(now: NamedValue, before: NamedValue) -> bool:
    """Whether two figures count the same thing: a figure of another period stands for itself."""
    return (now.unit, now.currency) == (before.unit, before.currency) and before.period in (None, now.period)


def _told(statement: Statement) -> int:
    return _TOLD.get(statement.direction, 0) if statement.direction else 0
