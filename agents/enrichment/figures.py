"""How large a move is, from whichever of its figures the text gives, and how finely each figure tells it."""

from __future__ import annotations

from decimal import Decimal
from math import isfinite
from typing import NamedTuple

from schemas.event import EventKind, Statement

BASIS_POINTS_IN_A_PERCENT = 100.0
# A round figure is not told to its last nought: 40,000 is exact to half a percent, 10 % to half a point.
COARSEST_SHARE = 0.005
COARSEST_PCT = 0.5


class Reading(NamedTuple):
    """One telling of a move's size, unsigned (in basis points for yields, else percent), and its rounding.

    `slack` is by how much the size may be off because the text rounds the figures that it comes from.
    """

    size: float
    slack: float


def size_of_move(statement: Statement) -> float | None:
    """Return the size of the move, unsigned: in basis points for yields, else in percent.

    None when the text gives no figure that tells it.
    """
    readings = move_readings(statement)
    return readings[0].size if readings else None


def move_readings(statement: Statement) -> tuple[Reading, ...]:
    """Return every independent reading of the move's size, the stated one first.

    Two readings that differ by more than rounding say that a figure was misread or misprinted.
    """
    readings: tuple[Reading | None, ...]
    if statement.kind is EventKind.RATE_MOVE:
        readings = (_stated_bp(statement), _bp_between_levels(statement))
    else:
        readings = (_stated_pct(statement), _pct_between_levels(statement), _pct_of_change(statement))
    return tuple(reading for reading in readings if reading is not None)


def rises_with_level(statement: Statement) -> bool:
    """Whether the entity gains when the quoted level rises: not so for the second currency of a pair."""
    if statement.pair is None:
        return True
    base = statement.pair.partition("/")[0]
    return statement.entity_id.rpartition(":")[2] == base


def half_unit(figure: float) -> float:
    """Return half a unit of the figure's last digit that is not 0: 0.005 for 71.44, 0.5 for 342."""
    if not isfinite(figure) or not figure:
        return 0.0
    exponent = Decimal(repr(figure)).normalize().as_tuple().exponent
    return 0.5 * 10.0 ** int(exponent)


def rounding(level: float) -> float:
    """Return by how much a level may be off because the text rounds it, half a percent at most."""
    return min(half_unit(level), COARSEST_SHARE * abs(level))


def _stated_pct(statement: Statement) -> Reading | None:
    pct = statement.change_pct
    return _reading(pct, min(COARSEST_PCT, half_unit(pct))) if pct is not None else None


def _pct_between_levels(statement: Statement) -> Reading | None:
    level, previous = statement.level, statement.previous_level
    if level is None or previous is None or previous == 0:
        return None
    return _reading(
        (level - previous) / previous * 100, (rounding(level) + rounding(previous)) / abs(previous) * 100
    )


def _pct_of_change(statement: Statement) -> Reading | None:
    level, change = statement.level, statement.change
    if level is None or change is None or not _same_unit(statement):
        return None
    previous = level - (change if rises_with_level(statement) else -change)
    if previous == 0:
        return None
    return _reading((level - previous) / previous * 100, half_unit(change) / abs(previous) * 100)


def _same_unit(statement: Statement) -> bool:
    """Whether change and level are counted in one unit; a pair's level is counted in its second currency."""
    level_unit = statement.level_unit
    if level_unit and "/" in level_unit:
        level_unit = level_unit.partition("/")[2]
    return statement.change_unit == level_unit


def _stated_bp(statement: Statement) -> Reading | None:
    change = statement.change
    if change is None or statement.change_unit != "bp":
        return None
    return _reading(change, min(COARSEST_PCT, half_unit(change)))


def _bp_between_levels(statement: Statement) -> Reading | None:
    level, previous = statement.level, statement.previous_level
    if level is None or previous is None:
        return None
    slack = half_unit(level) + half_unit(previous)
    return _reading(
        (level - previous) * BASIS_POINTS_IN_A_PERCENT, min(COARSEST_PCT, slack) * BASIS_POINTS_IN_A_PERCENT
    )


def _reading(size: float, slack: float) -> Reading | None:
    return Reading(abs(size), slack) if isfinite(size) and isfinite(slack) else None
