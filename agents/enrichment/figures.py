"""How large a move is, from whichever of its figures the text gives."""

from __future__ import annotations

from math import isfinite

from schemas.event import EventKind, Statement

BASIS_POINTS_IN_A_PERCENT = 100.0


def size_of_move(statement: Statement) -> float | None:
    """Return the size of the move, unsigned: in basis points for yields, else in percent.

    None when the text gives no figure that tells it.
    """
    sizes = move_sizes(statement)
    return sizes[0] if sizes else None


def move_sizes(statement: Statement) -> tuple[float, ...]:
    """Return every independent reading of the move's size, the stated one first, all unsigned.

    Two readings that differ by more than rounding say that a figure was misread or misprinted.
    """
    sizes: tuple[float | None, ...]
    if statement.kind is EventKind.RATE_MOVE:
        sizes = (_stated_bp(statement), _bp_between_levels(statement))
    else:
        sizes = (_stated_pct(statement), _pct_between_levels(statement), _pct_of_change(statement))
    return tuple(size for size in sizes if size is not None)


def rises_with_level(statement: Statement) -> bool:
    """Whether the entity gains when the quoted level rises: not so for the second currency of a pair."""
    if statement.pair is None:
        return True
    base = statement.pair.partition("/")[0]
    return statement.entity_id.rpartition(":")[2] == base


def _stated_pct(statement: Statement) -> float | None:
    return _finite(statement.change_pct)


def _pct_between_levels(statement: Statement) -> float | None:
    return _pct(statement.level, statement.previous_level)


def _pct_of_change(statement: Statement) -> float | None:
    if statement.level is None or statement.change is None or not _same_unit(statement):
        return None
    gain = statement.change if rises_with_level(statement) else -statement.change
    return _pct(statement.level, statement.level - gain)


def _same_unit(statement: Statement) -> bool:
    """Whether change and level are counted in one unit; a pair's level is counted in its second currency."""
    level_unit = statement.level_unit
    if level_unit and "/" in level_unit:
        level_unit = level_unit.partition("/")[2]
    return statement.change_unit == level_unit


def _stated_bp(statement: Statement) -> float | None:
    return _finite(statement.change) if statement.change_unit == "bp" else None


def _bp_between_levels(statement: Statement) -> float | None:
    if statement.level is None or statement.previous_level is None:
        return None
    return _finite((statement.level - statement.previous_level) * BASIS_POINTS_IN_A_PERCENT)


def _pct(level: float | None, previous: float | None) -> float | None:
    if level is None or previous is None or previous == 0:
        return None
    return _finite((level - previous) / previous * 100)


def _finite(figure: float | None) -> float | None:
    return abs(figure) if figure is not None and isfinite(figure) else None
