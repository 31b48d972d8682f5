"""The listing that a text puts behind a company's name, "Fieldstone (STO:FLD)", and what follows from it.

A short name may belong to companies in several countries.  The exchange before the ticker says which is
meant, where it is one on which none but its own country's companies are quoted.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Final

from agents.extraction.names.unlisted import core_of, unlisted
from agents.reference import Instrument, instruments, market_region, markets_of
from schemas.story import Story

_CODES: Final[Mapping[str, Mapping[str, str]]] = {
    group: {code: mic for mic, codes in exchanges.items() for code in codes.split()}
    for group, exchanges in tomllib.loads(
        (files("agents.extraction") / "data" / "listing_codes.toml").read_text(encoding="utf-8")
    ).items()
}
_AMERICAN: Final = _CODES["american"]
_DOMESTIC: Final = _CODES["domestic"]
_SUFFIXES: Final = _CODES["suffixes"]
OVER_THE_COUNTER: Final = frozenset(_CODES["over_the_counter"])
MARKETS: Final = {
    code: mic for group, codes in _CODES.items() if group != "suffixes" for code, mic in codes.items()
}
# "7203.T", the code of an agency; for the exchange stands what is behind the full stop.
SUFFIXES: Final = "|".join(sorted(_SUFFIXES, key=len, reverse=True))
_SUFFIXED: Final = re.compile(rf"(?P<symbol>[A-Z\d][A-Z\d-]{{0,8}})\.(?P<suffix>{SUFFIXES})")
# London quotes foreign shares by symbols that begin with a nought: "(GB:0MSJ)" is at home elsewhere.
_FOREIGN_LINE: Final = r"0[A-Z\d]{3}\b"
_FOREIGN: Final = re.compile(_FOREIGN_LINE)
_ABROAD: Final = "|".join(
    code.upper() for code in MARKETS if code not in _AMERICAN and code not in OVER_THE_COUNTER
)
# "(STO:FLD)", "([NSE:FLD](https://...": the code stands right behind the bracket.
_LISTED: Final = re.compile(
    rf"\(\[?\(?(?P<exchange>{_ABROAD}):\s?(?!{_FOREIGN_LINE})(?P<symbol>[A-Z\d.&-]{{1,12}})"
)
_ANY: Final = "|".join(sorted(MARKETS, key=len, reverse=True))
_TOLD: Final = re.compile(
    rf"[(;,]\s?\[?(?:(?P<exchange>(?i:{_ANY}))\s?:\s?\[?)?(?P<symbol>[A-Z\d][A-Z\d.&-]{{0,9}})(?=[\])(;,])"
)
_GERMAN_LINE: Final = 4
_HEAD: Final = 400  # characters of a text in which the listing of what it is about stands
_BETWEEN: Final = r"(?:[ ,][\w.,&'-]{1,20}){0,4}"


def listing_of(exchange: str | None, symbol: str) -> tuple[str | None, str | None]:
    """Return the market identifier code and the ticker of a share, both None for a line abroad."""
    if exchange is not None and exchange.startswith("."):
        return _SUFFIXES.get(exchange[1:]), symbol
    market = (exchange or "").lower().split("/")[0].strip()
    if market in ("gb", "lse", "lon") and _FOREIGN.match(symbol):
        return None, None
    if market in ("de", "etr") and not symbol.isalpha() and len(symbol) == _GERMAN_LINE:
        return None, None  # "(DE:8W2)": what German exchanges call shares from abroad
    return _market(market, symbol), symbol


def _market(code: str, symbol: str) -> str | None:
    """Return the market of a code: "TSE:7203" is Tokyo's (digits come first), "TSE:ABC" Toronto's."""
    return "XTKS" if code == "tse" and symbol[:1].isdigit() else MARKETS.get(code)


def with_exchange(symbol: str) -> tuple[str, str] | None:
    """Return the exchange and the symbol of an agency's code: "7203.T" is ".T" and "7203"."""
    found = _SUFFIXED.fullmatch(symbol)
    return (f".{found['suffix']}", found["symbol"]) if found is not None else None


def namesake(company: Instrument, name: str, mic: str | None, symbol: str) -> Instrument | None:
    """Return the company of `name` that is listed at `mic`, None if it may be `company` itself.

    An American company is not quoted where only domestic ones are: another has its name there.
    """
    if mic not in _DOMESTIC.values() or company.mic not in _AMERICAN.values():
        return None
    return instruments().get(f"company:{mic}:{symbol}") or unlisted(name, core_of(name), mic, symbol)


def namesake_at_home(company: Instrument, name: str, home: str | None) -> Instrument:
    """Return the company of a story's `home` whose initials and ticker there `name` is, else `company`.

    In a story from Sydney IAG is Insurance Australia Group, and no airline.
    """
    if home is None or home == company.region:
        return company
    listed = (instruments().get(f"company:{mic}:{name}") for mic in markets_of(home))
    called = (it for it in listed if it is not None and "".join(w[0] for w in it.name.split()) == name)
    return next(called, company)


@lru_cache(maxsize=64)
def listings_told(text: str) -> frozenset[tuple[str | None, str]]:
    """Return the exchanges and tickers that a text gives in brackets; None is that of a ticker alone."""
    told: set[tuple[str | None, str]] = set()
    for found in _TOLD.finditer(text):
        coded = with_exchange(found["symbol"]) if found["exchange"] is None else None
        exchange, symbol = coded or (found["exchange"], found["symbol"])
        told.add((listing_of(exchange, symbol)[0] if exchange else None, symbol))
    return frozenset(told)


class Listings:
    """The domestic listings that a story gives: the country it is set in, and who is no American company."""

    def __init__(self, story: Story) -> None:
        self._text = f"{story.headline}\n{story.text}"
        first = _LISTED.search(self._text)
        self._any = first is not None
        self.country = market_region(_mic(first)) if first and first.start() < _HEAD else None
        self._meant: dict[str, Instrument] = {}

    def meant(self, company: Instrument, surface: str) -> Instrument:
        """Return the company that `surface` names in this story: `company`, or its namesake elsewhere."""
        if not self._any or company.mic not in _AMERICAN.values():
            return company
        if surface not in self._meant:
            listed = re.search(rf"\b{re.escape(surface)}{_BETWEEN} {_LISTED.pattern}", self._text)
            found = namesake(company, surface, _mic(listed), listed["symbol"]) if listed else None
            self._meant[surface] = found or company
        return self._meant[surface]


def _mic(listed: re.Match[str]) -> str:
    return _market(listed["exchange"].lower(), listed["symbol"]) or ""
