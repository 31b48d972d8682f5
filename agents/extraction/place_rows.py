"""Rows that tell in words how the market of a place did: '| Abu Dhabi | rose 0.5% to 9,631 |'."""

from __future__ import annotations

from typing import Final

from agents.extraction import spans
from agents.extraction.figures.quantities import NUMBER, PERCENT, quantity_spans
from agents.extraction.moves import CHANGE, LEVEL, Figure, Move, Subject
from agents.extraction.names.market_indices import index_of_place
from agents.extraction.spans import Span
from agents.extraction.table.cells import Cell, Row
from agents.extraction.table.names import place_in
from agents.extraction.vocabulary import lowered, vocabulary

_CELLS: Final = 2
_LEADING: Final = ("to ", "at ")


def told_of_place(row: Row) -> list[Move]:
    """Return what a row of a place and a few words tells of the index there, nothing for any other row."""
    filled = [cell for cell in row.cells if cell.written]
    place = place_in(filled[0]) if len(filled) == _CELLS else None
    if place is None:
        return []
    told = filled[1]
    index = index_of_place(filled[0].written.strip(), place[0])
    direction = _direction(told)
    figures = _figures(told)
    if index is None or direction is None or not figures:
        return []
    move = Move([Subject(index, place[1], place[2])], direction, "table", place[1], told.end, figures)
    move.verb_at = told.start
    return [move]


def _direction(cell: Cell) -> int | None:
    """Return which way the cell's first word of movement goes, None if it has none."""
    moving = sorted(
        (it for it in vocabulary().spans_of(cell.written) if it.kind in (spans.VERB, spans.ADVERB)),
        key=lambda it: it.start,
    )
    return next((way for way in map(_way, moving) if way is not None), None)


def _way(span: Span) -> int | None:
    way: int | None = span.value if span.kind == spans.ADVERB else span.value.direction
    return way


def _figures(cell: Cell) -> list[Figure]:
    """Return the percentage of the change, and the level that 'to' or 'at' leads to."""
    low = lowered(cell.written)
    figures = []
    for it in quantity_spans(low, 0, len(low)):
        if it.kind != spans.QUANTITY:
            continue
        start, end = cell.start + it.start, cell.start + it.end
        led = low.endswith(_LEADING, 0, it.start)
        if it.value.unit == PERCENT and not led:
            figures.append(Figure(CHANGE, it.value, None, None, start, end))
        elif it.value.unit == NUMBER and led:
            figures.append(Figure(LEVEL, it.value, None, "to", start, end))
    return figures
