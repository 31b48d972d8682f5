"""Whom a capitalised run of words names: a company of the reference data, or one that only the text knows."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Final
from unicodedata import combining, normalize

import regex

from agents.extraction.kinds.rendering import Ticker
from agents.extraction.listing_codes import MARKETS, namesake
from agents.extraction.unlisted import core_of, unlisted
from agents.reference import Instrument, instruments
from schemas.event import EntityType

_LONGEST_NAME = 80
_SHORTEST_SYMBOL = 3
_AMERICAN: Final = ("XNAS", "XNYS")
_FORM_ALONE: Final = regex.compile(
    r"(?:AG|ASA|AB|SA|SE|NV|PLC|plc|Plc|Inc|Corp|Corporation|Ltd|Limited|Oyj|Tbk|Bhd|LLC|LP)\.?"
)
_NO_NAMES: Final = ("-run", "-based", "-owned", "-backed", "-led")
_EDGES = " \t\n\"“”'‘’.,;:*[]()"


def firm_named(words: str, ticker: Ticker | None = None) -> Instrument | None:
    """Return the company that is written as `words` with this ticker behind it, None if it is no name.

    One that the reference data does not have gets an id made from its name without its legal form.
    """
    name = " ".join(words.replace("**", "").replace("’", "'").split()).strip(_EDGES)
    core = core_of(name)
    if _FORM_ALONE.fullmatch(core) or name.endswith(_NO_NAMES):
        return None
    if not core or len(name) > _LONGEST_NAME:
        return None
    known = _by_ticker().get(_listing(ticker)) if ticker else None
    mic, symbol = _listing(ticker) if ticker else (None, None)
    known = known or _known(name) or _known(core)
    if known is not None:
        return namesake(known, name, mic, symbol or "") or known
    return unlisted(name, core, mic, symbol)


def own_name(name: str) -> str:
    """Return a name with the 's behind it if that belongs to it: that of McDonald's, not that of Apple."""
    return f"{name}'s" if _known(f"{name}'s") and not _known(name) else name


def _known(name: str) -> Instrument | None:
    """Return the company with this name, in its own letters or in capitals: "ASICs" are no Asics."""
    found = _by_name().get(_plain(name))
    if found is None or name in (name.upper(), name.title()):
        return found
    return found if any(alias.removeprefix("?") == name for alias in found.aliases) else None


def _plain(name: str) -> str:
    """Return a name in lower case without accents."""
    folded = name.casefold()
    if folded.isascii():
        return folded
    return "".join(letter for letter in normalize("NFKD", folded) if not combining(letter))


def _listing(ticker: Ticker) -> tuple[str | None, str]:
    market = (ticker.exchange or "").lower().split("/")[0].strip()
    return MARKETS.get(market), ticker.symbol


@cache
def _by_name() -> dict[str, Instrument]:
    found: dict[str, Instrument] = {}
    for company in _companies():
        for alias in company.aliases:
            found.setdefault(_plain(alias.removeprefix("?")), company)
    return found


@cache
def _by_ticker() -> dict[tuple[str | None, str], Instrument]:
    return {(company.mic, company.ticker): company for company in _companies() if company.ticker}


@cache
def _by_symbol() -> dict[str, Instrument]:
    """Return the companies listed in America by their ticker, if no company elsewhere has the same."""
    symbols = Counter(company.ticker for company in _companies())
    return {
        company.ticker: company
        for company in _companies()
        if company.ticker and company.mic in _AMERICAN and symbols[company.ticker] == 1
    }


def with_symbol(name: str) -> Instrument | None:
    """Return the company whose ticker a name in capitals is, None if it may be something else."""
    return _by_symbol().get(name) if len(name) >= _SHORTEST_SYMBOL and name.isupper() else None


def _companies() -> list[Instrument]:
    return [it for it in instruments().values() if it.type is EntityType.COMPANY]
