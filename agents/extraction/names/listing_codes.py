"""The listing that a text puts behind a company's name, "Fieldstone (STO:FLD)", and what follows from it.

A short name may belong to companies in several countries.  The exchange before the ticker says which is
meant, where it is one on which none but its own country's companies are quoted.
"""

from __future__ import annotations

import re
from typing import Final

from agents.extraction.names.unlisted import core_of, unlisted
from agents.reference import Instrument, market_region
from schemas.story import Story

# Exchanges as texts abbreviate them, with their market identifier codes (ISO 10383): those that quote foreign
# companies too, and those that quote none ("TSE" is Tokyo to some and Toronto to others).
_AMERICAN: Final = {
    "nasdaq": "XNAS",
    "nasdaqgs": "XNAS",
    "nasdaqgm": "XNAS",
    "nasdaqcm": "XNAS",
    "nyse": "XNYS",
    "nyseam": "XASE",
    "amex": "XASE",
}
_INTERNATIONAL: Final = {
    "asx": "XASX",
    "lse": "XLON",
    "lon": "XLON",
    "aim": "XLON",
    "tsx": "XTSE",
    "tsxv": "XTSX",
    "tsx-v": "XTSX",
    "cse": "XCNQ",
    "epa": "XPAR",
    "etr": "XETR",
    "ams": "XAMS",
    "hkg": "XHKG",
    "hkex": "XHKG",
    "sehk": "XHKG",
    "sgx": "XSES",
    "bit": "XMIL",
    "tse": "XTKS",
    "xtra": "XETR",
    "enxtpa": "XPAR",
    "enxtam": "XAMS",
    "enxtbr": "XBRU",
    "enxtls": "XLIS",
    "swx": "XSWX",
    "bme": "XMAD",
    "twse": "XTAI",
    "nzx": "XNZE",
    "bmv": "XMEX",
    "tase": "XTAE",
}
_DOMESTIC: Final = {
    "tyo": "XTKS",
    "nse": "XNSE",
    "nsei": "XNSE",
    "bse": "XBOM",
    "sto": "XSTO",
    "hel": "XHEL",
    "osl": "XOSL",
    "klse": "XKLS",
    "krx": "XKRX",
    "kosdaq": "XKOS",
    "szse": "XSHE",
    "shse": "XSHG",
    "adx": "XADS",
    "dfm": "XDFM",
    "sase": "XSAU",
    "wse": "XWAR",
    "ibse": "XIST",
    "jse": "XJSE",
    "nzse": "XNZE",
    "hlse": "XHEL",
    "cpse": "XCSE",
    "wbag": "XWBO",
    "bovespa": "BVMF",
    "sz": "XSHE",
    "ss": "XSHG",
}
# The same by their country, as some vendors write them: "(FR:PLR)".
_OF_COUNTRIES: Final = {
    "au": "XASX",
    "be": "XBRU",
    "ca": "XTSE",
    "ch": "XSWX",
    "de": "XETR",
    "dk": "XCSE",
    "es": "XMAD",
    "fi": "XHEL",
    "fr": "XPAR",
    "gb": "XLON",
    "hk": "XHKG",
    "it": "XMIL",
    "jp": "XTKS",
    "kr": "XKRX",
    "my": "XKLS",
    "nl": "XAMS",
    "no": "XOSL",
    "se": "XSTO",
    "sg": "XSES",
}
MARKETS: Final = {**_AMERICAN, **_INTERNATIONAL, **_DOMESTIC, **_OF_COUNTRIES}
# London quotes foreign shares by symbols that begin with a nought: "(GB:0MSJ)" is at home elsewhere.
_FOREIGN_LINE: Final = r"0[A-Z\d]{3}\b"
_FOREIGN: Final = re.compile(_FOREIGN_LINE)
_ABROAD: Final = "|".join(code.upper() for code in MARKETS if code not in _AMERICAN)
# "(STO:FLD)", "([NSE:FLD](https://...": the code stands right behind the bracket.
_LISTED: Final = re.compile(
    rf"\(\[?\(?(?P<exchange>{_ABROAD}):\s?(?!{_FOREIGN_LINE})(?P<symbol>[A-Z\d.&-]{{1,12}})"
)
_GERMAN_LINE: Final = 4
_HEAD: Final = 400  # characters of a text in which the listing of what it is about stands
_BETWEEN: Final = r"(?:[ ,][\w.,&'-]{1,20}){0,4}"


def listing_of(exchange: str | None, symbol: str) -> tuple[str | None, str | None]:
    """Return the market identifier code and the ticker of a share, both None for a line abroad."""
    market = (exchange or "").lower().split("/")[0].strip()
    if market in ("gb", "lse", "lon") and _FOREIGN.match(symbol):
        return None, None
    if market in ("de", "etr") and not symbol.isalpha() and len(symbol) == _GERMAN_LINE:
        return None, None  # "(DE:8W2)": what German exchanges call shares from abroad
    return _market(market, symbol), symbol


def _market(code: str, symbol: str) -> str | None:
    """Return the market of a code: "TSE:7203" is Tokyo's (digits come first), "TSE:ABC" Toronto's."""
    return "XTSE" if code == "tse" and symbol[:1].isalpha() else MARKETS.get(code)


def namesake(company: Instrument, name: str, mic: str | None, symbol: str) -> Instrument | None:
    """Return the company of `name` that is listed at `mic`, None if it may be `company` itself.

    An American company is not quoted where only domestic ones are: another has its name there.
    """
    if mic not in _DOMESTIC.values() or company.mic not in _AMERICAN.values():
        return None
    return unlisted(name, core_of(name), mic, symbol)


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
