"""Price tables in a story: rows under titles that say what each column holds.

A row counts only where its first cell is the name of something traded, and nothing else but its market, its
month or a code, and where the titles promise prices; a table of results or of bonds on offer tells no move.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from agents.extraction.figures.quantities import BASIS_POINTS, MONEY, NUMBER, PERCENT, POINTS, Quantity
from agents.extraction.moves import CHANGE, LEVEL, PREVIOUS, Figure, Move, Subject
from agents.extraction.table.boards import Board, board_of
from agents.extraction.table.cells import Cell, Row
from agents.extraction.table.columns import Column, Columns, Market, Role, columns_of, is_of_other_things
from agents.extraction.table.figures import (
    CENTS,
    TableFigure,
    direction_word,
    figure_in,
    is_blank,
    writes_comma,
)
from agents.extraction.table.figures import PERCENT as SHARE
from agents.extraction.table.names import Named, is_money, market_at, named_in, place_in, quote_of
from agents.extraction.table.shares import (
    lists_shares,
    section_side,
    share_in,
    share_of_ticker,
)
from agents.reference import instruments
from schemas.event import EntityType

_BP_PER_POINT: Final = 100
_CENT: Final = 0.01
_STERLING: Final = "GBP"
_IN_PENCE: Final = re.compile(r"\bprices (?:are )?in pence\b", re.IGNORECASE)
_LONGEST_CELL: Final = 40  # characters; what is longer is a sentence
_LARGEST_SHARE: Final = 90  # percent; no price that a table lists moves by more in a day
# What is quoted above this is the price of a bond, and no yield.
_LOWEST_PRICE: Final = 50
_QUOTED_ALONE: Final = frozenset(
    {EntityType.INDEX, EntityType.CRYPTO, EntityType.CURRENCY, EntityType.FUTURES}
)
_Found = dict[Role, tuple[TableFigure, Column, Cell]]


class PriceTable:
    """Reads a table row by row; whoever finds prose or a heading between two rows must say so."""

    def __init__(self, headline: str = "", text: str = "") -> None:
        self._headline = headline
        self._text = text
        self._read_board: Board | None = None
        self._in_list = self._listed = lists_shares(headline)
        self._side = 0
        self._columns: Columns | None = None
        self._market: Market | None = None
        self._told: set[tuple[str, str]] = set()

    @property
    def _board(self) -> Board:
        """What the list quotes, read when a row asks for it: few stories hold a table."""
        if self._read_board is None:
            self._read_board = board_of(self._headline, announced=self._listed)
        return self._read_board

    @property
    def is_open(self) -> bool:
        """Whether a row of titles stands above."""
        return self._columns is not None

    def end(self) -> None:
        """Leave the table at prose: the next row needs titles of its own, and shares a heading."""
        self._leave()
        self._in_list, self._side = self._listed, 0

    def heads(self, heading: str) -> None:
        """Learn what the title of a section says of the rows below it."""
        if lists_shares(heading):
            self._in_list, self._side = True, section_side(heading)

    def _leave(self) -> None:
        self._columns = self._market = None
        self._told = set()

    def takes(self, row: Row) -> bool:
        """Say whether a line that is set with blanks or tabs belongs to a table of prices."""
        if len(row.cells) == 1 or any(len(cell.written) > _LONGEST_CELL for cell in row.cells):
            return False
        figures = self._figures(row)
        if not any(figures):
            return columns_of(row) is not None
        return self.is_open and not figures[0]

    def moves_in(self, row: Row) -> list[Move]:
        """Return what one row tells; titles tell what the rows below them hold."""
        if not any(self._figures(row)):
            self._head(row)
            return []
        if self._columns is None or not self._columns.tells_change:
            return []
        return list(self._moves(row, self._columns))

    def _figures(self, row: Row) -> list[bool]:
        comma = writes_comma(cell.written for cell in row.cells)
        return [figure_in(cell.written, comma=comma) is not None for cell in row.cells]

    def _head(self, row: Row) -> None:
        """Learn the columns; a section's title without any keeps those above."""
        columns = columns_of(row)
        if columns is not None or is_of_other_things(row):
            self._leave()
            self._columns = columns
        markets = (
            {column.market for column in columns.all if column is not None} if columns is not None else set()
        )
        self._market = next(iter(markets - {None}), None) if len(markets - {None}) == 1 else None

    def _moves(self, row: Row, columns: Columns) -> Iterator[Move]:
        """Yield a move for each name in the row with the figures up to the next name."""
        place = place_in(row.cells[0])
        if place is not None and self._market is None and _by_market(columns):
            yield from self._of_country(row, columns, place)
            return
        comma = writes_comma(cell.written for cell in row.cells)
        named: Named | None = None
        begin, after, sign = 0, -1, None
        found: _Found = {}
        for position, cell in enumerate(row.cells):
            name = (
                self._named(row, position, columns) if position in (columns.shares_at or 0, after) else None
            )
            figure = figure_in(cell.written, comma=comma)
            after = position + 1 if figure is not None or is_blank(cell.written) else after
            if name is not None:
                yield from self._tell(named, found)
                named, found, begin, sign = name, {}, position, None
            elif named is not None:
                sign = direction_word(cell.written) or sign
                figure = figure_in(cell.written, comma=comma)
                column = columns.of(row, position, begin) if figure is not None else None
                after = position + 1 if figure is not None or is_blank(cell.written) else after
                if figure is not None and column is not None and column.role is not Role.IGNORED:
                    found.setdefault(*_part(_directed(figure, sign), column, cell))
        yield from self._tell(named, found)

    def _named(self, row: Row, position: int, columns: Columns) -> Named | None:
        """Return what a cell names: where shares are listed a company before anything of the same name."""
        cell = row.cells[position]
        if columns.by_ticker and self._in_list and position == 0:
            return share_of_ticker(cell, self._board)
        listed = self._in_list or columns.shares_at is not None
        named = None if listed else named_in(cell, self._market)
        if named is not None or position != (columns.shares_at or 0):
            return named
        index = self._index(cell) if listed else None
        if index is not None:
            self._read_board = self._board.under(index.subject.instrument)
            return index
        return share_in(row, position, self._board, listed=listed)

    def _index(self, cell: Cell) -> Named | None:
        """Return the index that a row among shares is of: one of the list's country, or one named in full."""
        own = self._board.index(cell.written)
        if own is not None:
            return Named(Subject(own, cell.start, cell.end))
        named = named_in(cell, self._market)
        return named if named is not None and named.subject.instrument.type is EntityType.INDEX else None

    def _of_country(self, row: Row, columns: Columns, place: tuple[str, int, int]) -> Iterator[Move]:
        """Yield what a row tells of a country's currency and of its shares, each in a column of its own."""
        comma = writes_comma(cell.written for cell in row.cells)
        for position, cell in enumerate(row.cells):
            column = columns.of(row, position, 0)
            figure = figure_in(cell.written, comma=comma)
            if column is None or figure is None or column.market is None or column.role is not Role.PERCENT:
                continue
            meant = market_at(place[0], column.market)
            if meant is not None:
                named = Named(Subject(meant, place[1], place[2]))
                yield from self._tell(named, {Role.PERCENT: (figure, column, cell)})

    def _tell(self, named: Named | None, found: _Found) -> Iterator[Move]:
        """Yield the move of a row; a further contract of the same is left out."""
        if named is None or named.key in self._told or self._columns is None:
            return
        kind = named.subject.instrument.type
        if not self._columns.quotes and kind not in _QUOTED_ALONE | {EntityType.GROUP}:
            return
        change = _change(found)
        if change is None or (kind is EntityType.COMPANY and not self._may_tell(found, change)):
            return
        self._told.add(named.key)
        if kind is EntityType.COMPANY:
            found = _in_money(found, self._board.money, self._scale())
        last = max(cell.end for _, _, cell in found.values())
        if kind is EntityType.RATE:
            yield from _of_bond(named, found, change, last)
        elif is_money(named.subject.instrument):
            yield _of_money(named, found, change, last)
        else:
            figures = [*_level(found), *_changes(found)]
            yield Move([named.subject], _side(change), "table", named.subject.start, last, figures)

    def _scale(self) -> float:
        """Return what one of the listed prices counts: a list of London's may say that they are pence."""
        pence = self._board.money == _STERLING and _IN_PENCE.search(self._text) is not None
        return _CENT if pence else 1

    def _may_tell(self, found: _Found, change: float) -> bool:
        """Say whether a share's row gives its price and goes the way that its section says."""
        return Role.LEVEL in found and found[Role.LEVEL][0].value > 0 and change * self._side >= 0


def _by_market(columns: Columns) -> bool:
    """Say whether the columns are those of several markets of each country."""
    return any(it is not None and it.market is not None and it.role is Role.PERCENT for it in columns.all)


def _part(figure: TableFigure, column: Column, cell: Cell) -> tuple[Role, tuple[TableFigure, Column, Cell]]:
    """Return the part of a figure; a sign of percent in the cell outdoes a title without one."""
    role = Role.PERCENT if column.role is Role.CHANGE and figure.unit == SHARE else column.role
    return role, (figure, column, cell)


def _directed(figure: TableFigure, sign: int | None) -> TableFigure:
    """Give a figure without a sign the one that the word before it tells."""
    if sign is None or figure.signed:
        return figure
    return TableFigure(
        sign * figure.value, signed=True, places=figure.places, unit=figure.unit, currency=figure.currency
    )


def _change(found: _Found) -> float | None:
    """Return by how much the quote moved, with its sign; None if nothing says so or the figures quarrel."""
    net, share = (found[role][0] if role in found else None for role in (Role.CHANGE, Role.PERCENT))
    if share is not None and abs(share.value) > _LARGEST_SHARE:
        return None
    if net is not None and share is not None:
        quarrel = net.value * share.value < 0 and share.signed
        return None if quarrel else net.value or share.value  # a cheap share's change is rounded to nothing
    moved = net or share
    if moved is not None:
        return moved.value
    level, before = _quoted(found), found.get(Role.PREVIOUS)
    return round(level - before[0].value, 6) if level is not None and before is not None else None


def _in_money(found: _Found, money: str | None, scale: float) -> _Found:
    """Return the figures of a share with its prices in the money of where it is listed."""
    return {
        role: (figure, column, cell)
        if role is Role.PERCENT
        else (_priced(figure, money if role is not Role.CHANGE else None, scale), column, cell)
        for role, (figure, column, cell) in found.items()
    }


def _priced(figure: TableFigure, money: str | None, scale: float) -> TableFigure:
    value = figure.value if scale == 1 else round(figure.value * scale, 6)
    return replace(figure, value=value, currency=figure.currency or money)


def _quoted(found: _Found) -> float | None:
    held = found.get(Role.YIELD) or found.get(Role.LEVEL)
    return held[0].value if held is not None else None


def _of_bond(named: Named, found: _Found, change: float, last: int) -> Iterator[Move]:
    """Yield a yield's move in basis points, or that of the bond itself where a price is quoted."""
    subject, level = named.subject, _quoted(found)
    if level is None:
        return
    if Role.YIELD not in found and level >= _LOWEST_PRICE:
        bonds = instruments().get(f"group:{subject.instrument.region}:BONDS")
        if bonds is not None:
            priced = Subject(bonds, subject.start, subject.end)
            figures = [*_level(found), *_changes(found)]
            yield Move([priced], _side(change), "table", subject.start, last, figures)
        return
    figures = list(_level(found, PERCENT))
    if Role.CHANGE in found:
        held, column, cell = found[Role.CHANGE]
        places = (found.get(Role.YIELD) or found[Role.LEVEL])[0].places
        basis = BASIS_POINTS in (column.unit, held.unit) or held.places < places
        moved = held.value if basis else round(held.value * _BP_PER_POINT, 6)
        figures.append(_figure(CHANGE, Quantity(moved, BASIS_POINTS, signed=True), cell))
    yield Move([subject], _side(change), "table", subject.start, last, figures)


def _of_money(named: Named, found: _Found, change: float, last: int) -> Move:
    """Return a currency's own move: its quote may rise as it falls, its percentage is its own."""
    level, subject = _quoted(found), named.subject
    other, turns = quote_of(named, level)
    moved = _step(found, level)
    own = change if moved is None else turns * moved
    figures = list(_level(found))
    if Role.PERCENT in found:
        held, _, cell = found[Role.PERCENT]
        figures.append(_figure(CHANGE, Quantity(abs(held.value), PERCENT, signed=True), cell))
    return Move([subject], _side(own), "table", subject.start, last, figures, against=other)


def _step(found: _Found, level: float | None) -> float | None:
    """Return by how much a currency's quote rose, if more than a percentage says so."""
    before = found.get(Role.PREVIOUS)
    if level is not None and before is not None:
        return level - before[0].value
    return found[Role.CHANGE][0].value if Role.CHANGE in found else None


def _level(found: _Found, unit: str = NUMBER) -> Iterator[Figure]:
    """Yield the figures of where it stands and of where it stood."""
    role = Role.YIELD if Role.YIELD in found else Role.LEVEL
    for part, held in ((LEVEL, found.get(role)), (PREVIOUS, found.get(Role.PREVIOUS))):
        if held is not None:
            figure, _, cell = held
            money = unit == NUMBER and figure.currency is not None
            quantity = Quantity(figure.value, MONEY if money else unit, figure.currency)
            yield _figure(part, quantity, cell)


def _changes(found: _Found) -> Iterator[Figure]:
    """Yield the figures of how far it moved."""
    if Role.CHANGE in found:
        figure, column, cell = found[Role.CHANGE]
        cents = CENTS in (column.unit, figure.unit)
        value = figure.value * _CENT if cents else figure.value
        money = figure.currency or (found[Role.LEVEL][0].currency if Role.LEVEL in found else None)
        yield _figure(CHANGE, Quantity(value, MONEY if money else POINTS, money, signed=True), cell)
    if Role.PERCENT in found:
        figure, _, cell = found[Role.PERCENT]
        yield _figure(CHANGE, Quantity(figure.value, PERCENT, signed=True), cell)


def _figure(role: str, quantity: Quantity, cell: Cell) -> Figure:
    return Figure(role, quantity, None, None, cell.start, cell.end)


def _side(change: float) -> int:
    return (change > 0) - (change < 0)
