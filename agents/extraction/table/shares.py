"""Shares in a table of prices: what says that a table is one of shares, and whose share a row is.

Lists of closing prices, of the most active shares and of gainers and losers give the company's name, often
shortened and with the class of its paper behind it, and sometimes its ticker in the next cell.  A company
that no list knows is told by its name only where a title or a heading says that shares are listed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from agents.extraction import spans
from agents.extraction.moves import Subject
from agents.extraction.names.papers import of_class
from agents.extraction.names.unlisted import core_of, unlisted
from agents.extraction.table.boards import Board, board_of
from agents.extraction.table.cells import Cell, Row
from agents.extraction.table.names import Named
from agents.extraction.vocabulary import vocabulary
from agents.reference import Instrument, instruments, market_region, region_aggregates
from schemas.event import EntityType

# "Closing Share Prices", "Most Active Issues", "Gainers & Losers", "Index components".
_LISTS_SHARES: Final = re.compile(
    r"(?:stock|share|equit(?:y|ies))s?\sprices|clos\w+(?:\s\d+)?\s(?:stock|share)s|most[ -]actives?\b"
    r"|\b(?:gainers|losers|decliners|advancers)\b|\bselect list\b"
    r"|\b(?:components|constituents)$",
    re.IGNORECASE,
)
_LISTS_OTHERS: Final = re.compile(
    r"\b(?:funds?|etfs?|futures|commodit(?:y|ies)|bonds?|currenc(?:y|ies)|options?|tokens?|crypto\w*"
    r"|volumes?|sectors?|week(?:ly)?|month(?:ly)?|quarter(?:ly)?|year(?:ly)?)\b",
    re.IGNORECASE,
)
_FALLING: Final = re.compile(r"\b(?:losers|decliners)\b", re.IGNORECASE)
_RISING: Final = re.compile(r"\b(?:gainers|advancers)\b", re.IGNORECASE)
# "Visa Cl A", "Kone B", "Sampo Series A", "Trivago ADR": the class of the paper, and no part of the name.
_PAPER: Final = re.compile(
    r"(?:\s(?:(?:Cl|Class|Ser|Series)\.?\s[A-Z]{1,3}\d?|[A-DHNOR]|[A-Z]\d|ADR|ADS|GDR|Ord|ORD|Or|CPO"
    r"|CDI|SDR|Vz|VZ|UBL|UBD|Pref|Pfd|PC|PS|(?:Part\.?\s)?Cert\.?|Gen\.?|Bearer|Reg|Br|REIT|ON|PN[AB]?|UNT|Units))+$"
)
# "**[Pelorin](https://...)**", "Pelorin (PLRN)": what is written around a name.
_WRITTEN: Final = re.compile(
    r"[*\[]*(?P<name>[^\[\]*()|]+?)(?:\s\((?:[A-Z]+:\s?)?(?P<ticker>[A-Z]{1,6})\))?(?:\]\([^)\s]*\))?\**"
)
_NAME: Final = re.compile(r"[\w.'\u2019]*[^\W\d_][\w.,&'\u2019()+/ -]*")
_NO_COMPANY: Final = re.compile(
    r"\b(?:index|indices|totals?|averages?|source|note|volume|etfs?|etns?|fund|wts?|warrants?|rts|rights"
    r"|avg|all[ -]share|dow jones|bonds?|futures?|composite|spread|sector"
    r"|proshares|ishares|spdr|direxion|prosh|ultrapro|[23]x)\b|^(?:gold|silver|crude|others?)$",
    re.IGNORECASE,
)
# "Pelorin Stock Exch Equity": what a market as a whole is called, and a listed firm only if a list knows it.
_OF_MARKET: Final = re.compile(
    r"\bstock exch\w*|\b(?:SE|equity)\s\w+$|\b(?:equity|general|comp)$", re.IGNORECASE
)
# Of countries in these two nothing follows from one of them for another.
_TOO_WIDE: Final = frozenset({"WORLD", "EM"})
_TICKER: Final = re.compile(r"[A-Z]{1,6}(?:\.[A-Z]{1,2})?")
_FEWEST_LETTERS: Final = 2
_LONGEST_CELL: Final = 200  # characters, a link's address with them
# Exchanges whose companies are listed all over the world.
_OF_THE_WORLD: Final = frozenset({"XNAS", "XNYS", "XLON"})
_KNOWN_OTHERWISE: Final = frozenset(set(EntityType) - {EntityType.COMPANY, EntityType.ORGANISATION})


def lists_shares(heading: str) -> bool:
    """Say whether a headline or a heading announces a list of shares and of nothing else."""
    return _LISTS_SHARES.search(heading) is not None and _LISTS_OTHERS.search(heading) is None


def section_side(heading: str) -> int:
    """Return 1 if a heading announces what rose, -1 what fell, 0 both or neither."""
    return (_RISING.search(heading) is not None) - (_FALLING.search(heading) is not None)


def share_in(row: Row, position: int, board: Board, *, listed: bool) -> Named | None:
    """Return the company whose share a row is; one that no list knows only where shares are `listed`."""
    cell = row.cells[position]
    written = _WRITTEN.fullmatch(cell.written) if len(cell.written) <= _LONGEST_CELL else None
    if written is None or _NO_COMPANY.search(written["name"]) is not None:
        return None
    name, ticker = _PAPER.sub("", written["name"]), written["ticker"] or _ticker_beside(row, position)
    if _NAME.fullmatch(name) is None:
        return None
    company = _known(written["name"], ticker, board) or _known(name, ticker, board)
    if company is not None and ticker is None:
        company = of_class(company, written["name"][len(name) :])
    if company is None and listed and _may_be_company(name, ticker):
        company = replace(unlisted(name, core_of(name) or name, ticker=ticker), mic=board.exchange)
    if company is None:
        return None
    return Named(Subject(company, cell.start + written.start("name"), cell.start + written.end("name")))


def share_of_ticker(cell: Cell, board: Board) -> Named | None:
    """Return the company of a ticker that stands for its name: at home, or in America if nothing is said."""
    code = cell.written.strip("*$")
    company = (board if board.mics else board_of("Wall Street")).by_ticker(code)
    if company is None:
        return None
    start = cell.start + cell.written.find(code)
    return Named(Subject(company, start, start + len(code)))


def _ticker_beside(row: Row, position: int) -> str | None:
    beside = row.cells[position + 1].written if position + 1 < len(row.cells) else ""
    return beside if _TICKER.fullmatch(beside) else None


def _known(name: str, ticker: str | None, board: Board) -> Instrument | None:
    """Return the listed company of a name as the board quotes it, None if it may be another's.

    The board's own companies go before those of other markets, which must be called exactly so; a ticker
    settles which of several is meant.
    """
    exactly = _by_name().get(name.casefold()) or ()
    found = exactly or _by_name().get(core_of(name).casefold()) or ()
    listed = [it for it in map(board.listed, found) if it is not None]
    meant = _coded(name, ticker, board, (*listed, *found)) if ticker is not None else None
    if meant is None and len(listed) == 1:
        meant = listed[0]
    if meant is None:
        spelled = board.meant(name)
        meant = spelled if spelled is not None and ticker in (None, spelled.ticker) else None
    if meant is None:
        meant = next((it for it in found if board.places & set(_homes(it))), None)
    abroad = exactly if board.places else found
    if meant is None and len(abroad) == 1 and _may_be_listed(abroad[0], board.places):
        meant = abroad[0]
    return board.as_quoted(meant, ticker) if meant is not None else None


def _coded(name: str, ticker: str, board: Board, named: Iterable[Instrument]) -> Instrument | None:
    """Return the company of a ticker: one of those so named, or one whose name begins with the same word."""
    coded = next((it for it in named if it.ticker == ticker), None)
    if coded is not None:
        return coded
    company = board.by_ticker(ticker)  # "American Elec Power", AEP
    alike = company is not None and company.name.casefold().split()[0] == name.casefold().split()[0]
    return company if alike else None


def _may_be_listed(company: Instrument, places: frozenset[str]) -> bool:
    """Say whether a foreign company may be the one of this name that is quoted in one of the places."""
    if not places or company.mic in _OF_THE_WORLD:
        return True
    homes = {wider for home in _homes(company) for wider in region_aggregates(home)}
    return any(homes & set(region_aggregates(place)) - _TOO_WIDE for place in places)


def _homes(company: Instrument) -> Iterator[str]:
    for home in (company.region, market_region(company.mic) if company.mic else None):
        if home is not None:
            yield home


def _may_be_company(name: str, ticker: str | None) -> bool:
    """Say whether a name is neither a country's nor that of anything else that is traded."""
    if sum(letter.isalpha() for letter in name) < _FEWEST_LETTERS:
        return False
    if not (name[0].isupper() or " " in name or ticker is not None) or _OF_MARKET.search(name):
        return False
    found = vocabulary().spans_of(name)
    if any(it.kind == spans.ENTITY and it.value.type is EntityType.INDEX for it in found):
        return False
    return not any(
        it.kind == spans.PLACE or (it.kind == spans.ENTITY and it.value.type in _KNOWN_OTHERWISE)
        for it in found
        if it.start == 0 and it.end == len(name)
    )


@cache
def _by_name() -> Mapping[str, Sequence[Instrument]]:
    """Return the listed companies by every name of theirs, in small letters."""
    known: dict[str, list[Instrument]] = defaultdict(list)
    for company in _companies():
        aliases = {alias.removeprefix("?") for alias in company.aliases}
        for name in {it.casefold() for it in (company.name, core_of(company.name), *aliases)}:
            known[name].append(company)
    return known


def _companies() -> Iterator[Instrument]:
    return (it for it in instruments().values() if it.type is EntityType.COMPANY)
