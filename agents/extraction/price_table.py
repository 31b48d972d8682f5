"""Price tables in a story: rows between bars, under a header that says what each column holds.

A row counts only where its first cell is the name of something traded, and nothing else but its market or a
code, and where the header promises prices; a table of results or of bonds on offer tells no move.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from agents.extraction import spans
from agents.extraction.moves import CHANGE, IGNORED, LEVEL, Figure, Move, Subject
from agents.extraction.quantities import NUMBER, PERCENT, POINTS, Quantity
from agents.extraction.spans import Span
from agents.extraction.vocabulary import vocabulary
from agents.reference import Instrument, instruments
from schemas.event import EntityType

BAR: Final = "|"
FEWEST_BARS: Final = 2
_LEVEL = re.compile(r"latest|last|clos|current|price|level|value", re.IGNORECASE)
_LONGER = re.compile(r"y(?:ea)?r|ytd|week|month|quarter|12-", re.IGNORECASE)
_CHANGE = re.compile(r"ch(?:an)?ge?|chng|net|up/down|move", re.IGNORECASE)
_FIGURE = re.compile(r"[+\-\u2212]?\d[\d,]*\.?\d*%?")
_RULE = re.compile(r"[\s:|-]*")
_CODE = re.compile(r"\([^)]*\)|<[^>]*>|\b[A-Z]{3,}:[A-Z0-9]+|\\?\*+")
_FLAT = frozenset({"flat", "unch", "unchanged"})
_BESIDE_NAME = frozenset(
    [
        "spot",
        "index",
        "fut",
        "futures",
        "the",
        "latest",
        "lon",
        "new",
        "york",
        "interbank",
        "composite",
        "crude",
    ]
)
_PRICED = frozenset({EntityType.INDEX, EntityType.COMMODITY, EntityType.CURRENCY, EntityType.CRYPTO})
_UNSIGNED = frozenset({EntityType.CURRENCY, EntityType.RATE})


class PriceTable:
    """Reads a table row by row; a line without bars ends it, unless it is a rule between its sections."""

    def __init__(self) -> None:
        self._columns: list[str | None] = []
        self._stated = False

    def end(self) -> None:
        """Leave the table: the next row needs a header of its own."""
        self._columns = []

    def moves_in(self, text: str, start: int, end: int) -> list[Move]:
        """Return what one row tells; a header tells what the rows below it hold."""
        row = text[start:end]
        if is_rule(row):
            return []
        cells = list(_cells(row, start))
        if not any(_FIGURE.fullmatch(cell.strip()) for cell, _ in cells):
            self._head([cell for cell, _ in cells])
            return []
        if CHANGE not in self._columns and PERCENT not in self._columns:
            return []
        return list(self._moves(cells))

    def _head(self, cells: list[str]) -> None:
        """Learn the columns; a section's title without any keeps those above, for what has no two sides."""
        columns = [_column(cell) for cell in cells]
        self._stated = any(column not in (None, IGNORED) for column in columns)
        if self._stated:
            self._columns = columns

    def _moves(self, cells: list[tuple[str, int]]) -> Iterator[Move]:
        """Yield a move for each name in the row with the figures up to the next name."""
        named: Subject | None = None
        begin = 0
        figures: list[Figure] = []
        for position, (cell, at) in enumerate(cells):
            subject = _named(cell, at)
            if subject is not None:
                yield from self._told(named, figures)
                named, figures, begin = subject, [], position
            elif named is not None:
                figures.extend(self._figure(cell, at, position, position - begin))
        yield from self._told(named, figures)

    def _told(self, named: Subject | None, figures: list[Figure]) -> Iterator[Move]:
        if named is None or (named.instrument.type in _UNSIGNED and not self._stated):
            return
        change = next((figure for figure in figures if figure.role == CHANGE), None)
        if change is not None:
            value = change.quantity.value
            direction = (value > 0) - (value < 0)
            yield Move([named], direction, "table", named.start, figures[-1].end, figures)

    def _figure(self, cell: str, at: int, position: int, offset: int) -> Iterator[Figure]:
        """Yield the cell's figure in the part that its column has, or the same column of the first block."""
        column = self._columns[position] if position < len(self._columns) else None
        if column is None:
            first = next((it for it, role in enumerate(self._columns) if role not in (None, IGNORED)), 1) - 1
            beside = first + offset
            column = self._columns[beside] if 0 <= beside < len(self._columns) else None
        written = cell.strip()
        begin = at + cell.find(written)
        value = 0.0 if written.lower() in _FLAT else _value(written)
        if column not in (None, IGNORED) and value is not None:
            role = CHANGE if column in (CHANGE, PERCENT) else LEVEL
            unit = {PERCENT: PERCENT, CHANGE: POINTS}.get(column, NUMBER)
            unit = PERCENT if role == CHANGE and written.endswith("%") else unit
            yield Figure(role, Quantity(value, unit, signed=True), None, None, begin, begin + len(written))


def is_rule(line: str) -> bool:
    """Say whether a line only parts what stands above it from what stands below."""
    return _RULE.fullmatch(line) is not None


def _cells(row: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield each cell with where it begins in the text."""
    at = start + (1 if row.startswith(BAR) else 0)
    for cell in row.removeprefix(BAR).split(BAR):
        yield cell, at
        at += len(cell) + 1


def _column(title: str) -> str | None:
    """Return what a column of this title holds, None if it has none; other periods are left out."""
    if _LONGER.search(title):
        return IGNORED
    if _CHANGE.search(title):
        return PERCENT if "%" in title or "pct" in title.lower() else CHANGE
    if _LEVEL.search(title):
        return LEVEL
    return IGNORED if title.strip() else None


def _value(written: str) -> float | None:
    if not _FIGURE.fullmatch(written):
        return None
    return float(written.replace("\u2212", "-").replace(",", "").rstrip("%"))


def _named(cell: str, at: int) -> Subject | None:
    """Return what the cell names, if it names one thing that is traded and says little else."""
    bare = _CODE.sub(lambda code: " " * len(code.group()), cell)
    if not any(letter.isalpha() for letter in bare):
        return None
    found = vocabulary().spans_of(bare)
    names = [span for span in found if span.kind == spans.ENTITY and span.value.type in _PRICED]
    place = next((span for span in found if span.kind == spans.PLACE), None)
    money = _money_of(bare, place)
    if money is not None and place is not None:
        return Subject(money, at + place.start, at + len(bare.rstrip()))
    if not names:
        return None
    name = max(names, key=lambda span: span.end - span.start)
    if _words_beside(bare, [name, *([place] if place else [])]) - _BESIDE_NAME:
        return None
    return Subject(name.value, at + name.start, at + name.end)


def _money_of(bare: str, place: Span | None) -> Instrument | None:
    """Return the currency of a country that stands before its common name: 'Mexico peso'."""
    if place is None:
        return None
    return _local_money().get((place.value, bare.rsplit(maxsplit=1)[-1].lower()))


@cache
def _local_money() -> dict[tuple[str | None, str], Instrument]:
    """Return the currencies by their country and the last word of each of their names."""
    known: dict[tuple[str | None, str], Instrument] = {}
    for money in instruments().values():
        if money.type is EntityType.CURRENCY:
            for alias in money.aliases:
                known.setdefault((money.region, _common_name(alias)), money)
    return known


def _common_name(alias: str) -> str:
    return alias.removeprefix("?").lower().rsplit(maxsplit=1)[-1]


def _words_beside(bare: str, known: list[Span]) -> set[str]:
    kept = list(bare)
    for span in known:
        kept[span.start : span.end] = " " * (span.end - span.start)
    return set("".join(kept).lower().split())
