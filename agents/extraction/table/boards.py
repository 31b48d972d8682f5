"""Which exchanges a list of shares quotes, and which company it means by a name.

A headline names the exchange by a town, a country, an index or the exchange's own name; where a country has
several that quote other companies each, the town or the index of the list says which.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import cache
from typing import Final

import msgspec

from agents.extraction import spans
from agents.extraction.names.wire_spellings import Spellings
from agents.extraction.vocabulary import vocabulary
from agents.reference import Instrument, instruments, listed_at, market_region, markets_of, regions
from schemas.event import EntityType

# "Averages Closing 65 Stocks": the averages are Dow Jones's.
_AMERICAN: Final = re.compile(
    r"\b(?:(?P<XNAS>nasdaq|nasd)|(?P<XASE>nyse american|amex)|(?P<XNYS>nyse|new york stock)"
    r"|averages closing|wall street)\b",
    re.IGNORECASE,
)
# Towns whose exchange quotes other companies than the rest of their country.
_OF_TOWNS: Final = {
    "shanghai": "XSHG",
    "shenzhen": "XSHE",
    "abu dhabi": "XADS",
    "dubai": "XDFM",
    "kosdaq": "XKOS",
}
_TOWN: Final = re.compile(rf"\b(?:{'|'.join(_OF_TOWNS)})\b", re.IGNORECASE)
_BESIDE_INDEX: Final = re.compile(r"\s(?:index|idx|ix)$", re.IGNORECASE)
_APART: Final = frozenset({"CN", "AE"})


class Board(msgspec.Struct, frozen=True, gc=False):
    """What a list quotes: the shares of some countries, on some of their exchanges; nothing said, on any."""

    places: frozenset[str] = frozenset()
    mics: frozenset[str] = frozenset()
    named: str | None = None
    """The one of several exchanges, all of which quote the same companies, that the headline names."""
    announced: bool = False
    """Whether the headline is the title of the list; else the list may quote other shares as well."""

    @property
    def exchange(self) -> str | None:
        """The exchange whose prices the list has, if it is known which."""
        if not self.announced or len(self.places) != 1:
            return None
        return next(iter(self.mics)) if len(self.mics) == 1 else self.named

    @property
    def money(self) -> str | None:
        """The currency in which shares are quoted there, if it is one country's."""
        region = regions().get(next(iter(self.places))) if len(self.places) == 1 else None
        return region.currency if region is not None and region.kind == "country" else None

    def under(self, index: Instrument) -> Board:
        """Return the board of a list in which an index stands: that of the index, where nothing says more."""
        home = market_region(index.mic) if index.mic else None
        if home is None or (self.places and home not in self.places):
            return self
        if not self.places:
            return _board((home,), (), None, announced=self.announced)
        apart = home in _APART and len(self.places) == 1
        return msgspec.structs.replace(self, mics=frozenset({str(index.mic)})) if apart else self

    def listed(self, company: Instrument) -> Instrument | None:
        """Return a company with its ticker and exchange on this board, None if none is known."""
        return listed_at(company, self.mics)

    def as_quoted(self, company: Instrument, ticker: str | None = None) -> Instrument:
        """Return a company as this board quotes it: by what is known of that, else by what the list says.

        A foreign share has its price of here in a list, in the money of here, and not its ticker of home.
        """
        here = company.mic is not None and market_region(company.mic) in self.places
        quoted = company if here else self.listed(company)
        if not self.announced or (quoted is None and self.money is None):
            return quoted or company
        if quoted is None:
            return replace(company, mic=self.exchange, ticker=ticker, currency=self.money, isin=None)
        return quoted if ticker in (None, quoted.ticker) else replace(quoted, ticker=ticker, isin=None)

    def meant(self, name: str) -> Instrument | None:
        """Return the company that a name as lists shorten it means among those quoted here, if it is one."""
        return _spellings(self.mics).meant(name) if self.mics and len(self.places) == 1 else None

    def index(self, name: str) -> Instrument | None:
        """Return the index of one of these countries that a row names."""
        bare = _BESIDE_INDEX.sub("", name).casefold()
        found = (_indices().get((place, bare)) for place in sorted(self.places))
        return next((it for it in found if it is not None), None)

    def by_ticker(self, ticker: str) -> Instrument | None:
        """Return the company that has a ticker here, if one and no other has."""
        found = _by_ticker(self.mics).get(ticker, ())
        return found[0] if len(found) == 1 else None


def board_of(headline: str, *, announced: bool = False) -> Board:
    """Return the board that a headline names, by a place, an index or the name of an exchange."""
    found = vocabulary().spans_of(headline)
    places = {str(it.value) for it in found if it.kind == spans.PLACE}
    if not places:
        indices = (it.value for it in found if it.kind == spans.ENTITY and it.value.type is EntityType.INDEX)
        places = {index.region for index in indices if index.region is not None}
    american = _AMERICAN.search(headline)
    if american is not None:
        places.add("US")
    towns = (town.group().lower() for town in _TOWN.finditer(headline))
    named = american.lastgroup if american is not None else None
    return _board(places, towns, named, announced=announced)


def _board(places: Iterable[str], towns: Iterable[str], named: str | None, *, announced: bool) -> Board:
    countries = [place for place in places if regions()[place].kind == "country"]
    mics = frozenset(mic for place in countries for mic in markets_of(place))
    of_towns = frozenset(_OF_TOWNS[town] for town in towns)
    return Board(frozenset(places), of_towns or mics, named, announced)


@cache
def _indices() -> dict[tuple[str | None, str], Instrument]:
    """Return the indices by their country and each of their names, in small letters."""
    return {
        (it.region, _BESIDE_INDEX.sub("", alias.removeprefix("?")).casefold()): it
        for it in instruments().values()
        if it.type is EntityType.INDEX
        for alias in it.aliases
    }


@cache
def _spellings(mics: frozenset[str]) -> Spellings:
    return Spellings(_quoted_on(mics))


@cache
def _by_ticker(mics: frozenset[str]) -> dict[str, list[Instrument]]:
    known: dict[str, list[Instrument]] = {}
    for company in _quoted_on(mics):
        known.setdefault(company.ticker or "", []).append(company)
    return known


def _quoted_on(mics: frozenset[str]) -> list[Instrument]:
    """Return the companies that are quoted on some exchanges, as they are there, or at home beside them."""
    homes = {market_region(mic) for mic in mics}
    companies = (it for it in instruments().values() if it.type is EntityType.COMPANY)
    quoted = (listed_at(it, mics) or _from_home(it, homes) for it in companies)
    return [it for it in quoted if it is not None]


def _from_home(company: Instrument, homes: Collection[str | None]) -> Instrument | None:
    """Return a company of one of these countries that is listed first elsewhere."""
    abroad = company.mic is None or market_region(company.mic) not in homes
    return company if abroad and company.region in homes else None
