"""What the columns of a price table hold, as the titles over them say.

A change counts only if it is one over the last day: what a title ties to a week, a month, a year or a
season is left out, and a table of results, stocks of goods or forecasts is none of prices.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Final

import msgspec

from agents.extraction.table.cells import Cell, Row
from agents.extraction.table.figures import BASIS_POINTS, CENTS

_LONGER: Final = re.compile(
    r"\by(?:ea)?rs?\b|year|ytd|wtd|mtd|qtd|yoy|y/y|m/m|q/q|week|\bwk\b|month|\bmos?\b|quarter|annual|12-"
    r"|\b(?!1\s?d)\d+\s?(?:[dwmy]|days?|mo|wks?|weeks?|months?|yrs?|years?)\b"
    r"|\b(?:19|20)\d\d\b|\bq[1-4]\b|since|\bavg|average|52|all-time|longer|total return"
)
_LEFT_OUT: Final = re.compile(
    r"spread|\bdiff|high\b|low\b|\bopen\b|volume|\bvol\b|interest|\brange|strike|ticker|symbol|\bric\b|time"
    r"|\bcode|\bexchange$|duration|coupon|maturity|settle(?:ment)? date|contract|market cap|p/e|units?$"
)
_PRIOR: Final = re.compile(r"prev|prior|yesterday|day ago|before|last close")
_CHANGE: Final = re.compile(
    r"ch(?:an)?ge?s?\b|chng|change|\bnet\b|up/down|\bmove|\+/-|\u00b1|\u0394|gain/loss"
)
_SHARE: Final = re.compile(r"%|pct|percent|per cent")
_DAY_ONLY: Final = re.compile(r"\b(?:1\s?d|1-day|day|daily|today|24\s?h(?:ours?|rs?)?)\b")
_YIELD: Final = re.compile(r"yield|\byld")
_LEVEL: Final = re.compile(
    r"latest|last|clos|current|price|level|value|settle|trade|quote|\bbid\b|\bmid\b|spot|fixing|\brate\b|now\b"
)
_BASIS: Final = re.compile(r"\bbps?\b|basis")
_CENTS: Final = re.compile(r"\bcents?\b|\u00a2")
_CURRENCIES: Final = re.compile(r"\bfx\b|currenc|forex|\bunit\b")
_SHARES: Final = re.compile(r"stocks?\b|equit|shares|ind(?:ex|ices)")
# What a table tells that holds one of these is no price.
_OTHER: Final = re.compile(
    r"compan(?:y|ies)|revenue|\bsales|\beps\b|earnings|estimate|forecast|consensus|actual|profit|income|production|output"
    r"|\bweight|holding|portfolio|return|dividend|allocation|target|expens|import|export|inventor|tonnes"
    r"|ounces|capacity|shipment|deliveries|recovery|grade|reserves|rating|amount|budget|restated|growth"
    r"|cost|employ|vote|months? ended|sold|demand|supply|issue[rd]|tenure|bidding"
)
# The title over the names of shares; the plain names of other things stand under it too, and mean companies.
_COMPANIES: Final = re.compile(r"(?:compan(?:y|ies)|stock|issuers?|issue|security|scrip|counter)(?:\sname)?")
_TICKERS: Final = re.compile(r"tickers?|symbols?")
_FEWEST: Final = 2
_FARTHEST: Final = 14  # characters that a figure may lie off its title


class Role(StrEnum):
    """The part of what a column holds."""

    LEVEL = "level"
    YIELD = "yield"
    PREVIOUS = "previous"
    CHANGE = "change"
    PERCENT = "percent"
    IGNORED = "ignored"


class Market(StrEnum):
    """Which market of a country a column or a section is of."""

    CURRENCY = "currency"
    STOCKS = "stocks"


class Column(msgspec.Struct, frozen=True, gc=False):
    """One column: its part, its unit if the title says one, its market, and where in the line it stands."""

    role: Role
    unit: str | None
    market: Market | None
    left: int
    right: int


class Columns(msgspec.Struct, frozen=True, gc=False):
    """The columns of a table by their order, None for those without a title."""

    all: Sequence[Column | None]
    ruled: bool
    shares_at: int | None = None
    """Which column holds the names of companies, if a title says so."""
    by_ticker: bool = False
    """Whether the first column holds tickers and no other the names."""

    @property
    def tells_change(self) -> bool:
        """Whether there is anything that a move can be read from."""
        roles = self.roles
        return bool(roles & {Role.CHANGE, Role.PERCENT}) or {Role.LEVEL, Role.PREVIOUS} <= roles

    @property
    def roles(self) -> set[Role]:
        """The parts that the columns have."""
        return {column.role for column in self.all if column is not None}

    @property
    def quotes(self) -> bool:
        """Whether prices stand beside the changes."""
        return bool(self.roles & {Role.LEVEL, Role.YIELD})

    def of(self, row: Row, position: int, begin: int) -> Column | None:
        """Return the column of a row's cell; a second block without titles has those of the first.

        `begin` is where the block of the row begins that the cell stands in.
        """
        if not self.ruled:
            return self._over(row.cells[position], row)
        column = self.all[position] if position < len(self.all) else None
        if column is not None:
            return column
        first = next(
            (at for at, it in enumerate(self.all) if it is not None and it.role is not Role.IGNORED), 1
        )
        beside = first - 1 + position - begin
        return self.all[beside] if 0 <= beside < len(self.all) else None

    def _over(self, cell: Cell, row: Row) -> Column | None:
        """Return the column whose title stands over a cell, or next to it."""
        left, right = cell.start - row.start, cell.end - row.start
        titled = [column for column in self.all if column is not None]
        nearest = min(
            titled, key=lambda it: (max(it.left - right, left - it.right, 0), abs(it.right - right))
        )
        return nearest if max(nearest.left - right, left - nearest.right, 0) <= _FARTHEST else None


def columns_of(row: Row) -> Columns | None:
    """Return the columns that a row of titles makes, None if it is no such row or not one of prices."""
    titles = _titles(row)
    if _is_of_others(titles):
        return None
    columns = list(_columns(row, titles))
    told = [column for column in columns if column is not None and column.role is not Role.IGNORED]
    if not row.ruled and len(told) < _FEWEST:
        return None  # a line of prose with a blank too many
    shares_at = next((at for at, title in enumerate(titles) if _COMPANIES.fullmatch(title)), None)
    by_ticker = shares_at is None and _TICKERS.fullmatch(titles[0]) is not None
    return Columns(columns, row.ruled, shares_at, by_ticker) if told else None


def is_of_other_things(row: Row) -> bool:
    """Say whether a row of titles is that of results, goods or forecasts."""
    return _is_of_others(_titles(row))


def _titles(row: Row) -> list[str]:
    return [cell.written.lower().strip("*") for cell in row.cells]


def _is_of_others(titles: Sequence[str]) -> bool:
    return any(_OTHER.search(title) and not _COMPANIES.fullmatch(title) for title in titles)


def _columns(row: Row, titles: Sequence[str]) -> Iterator[Column | None]:
    before: Role | None = None
    for cell, title in zip(row.cells, titles, strict=True):
        role = _role(title, before)
        before = role or before
        left = cell.start - row.start
        yield Column(role, _unit(title), _market(title), left, left + len(title)) if role else None


@lru_cache(maxsize=512)
def _role(title: str, before: Role | None) -> Role | None:
    """Return what a column of this title holds, None if it has none."""
    if not title:
        return None
    if _LEFT_OUT.search(title) or _LONGER.search(title):
        return Role.IGNORED
    share, change, prior = _SHARE.search(title), _CHANGE.search(title), _PRIOR.search(title)
    if prior and not (share or change):
        return Role.PREVIOUS
    daily = _DAY_ONLY.search(title)
    if share and not (change or daily) and before is Role.IGNORED:
        return Role.IGNORED  # the share that belongs to the change over a week before it
    if share or change or daily:
        return Role.CHANGE if (change and not share) or _BASIS.search(title) else Role.PERCENT
    if _YIELD.search(title):
        return Role.YIELD
    return Role.LEVEL if _LEVEL.search(title) else Role.IGNORED


def _unit(title: str) -> str | None:
    if _BASIS.search(title):
        return BASIS_POINTS
    return CENTS if _CENTS.search(title) else None


def _market(title: str) -> Market | None:
    if _CURRENCIES.search(title):
        return Market.CURRENCY
    return Market.STOCKS if _SHARES.search(title) else None
