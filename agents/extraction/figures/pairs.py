"""Pairs of currencies as markets write them: 'EUR/USD', 'USDJPY', 'euro/dollar'."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from agents.reference import Instrument, instruments, market_pair

# Quoted against each other everywhere; any other currency only against these first four.
_MAJOR: Final = ("USD", "EUR", "GBP", "JPY", "CHF", "AUD", "NZD", "CAD", "CNH", "CNY", "NOK", "SEK")
_ANCHORS: Final = 4
_LENGTHS: Final = (len("EURUSD"), len("EUR/USD"))


def terms() -> Iterator[tuple[str, Instrument]]:
    """Yield each pair as it is written, with the currency that stands first in it."""
    money = {it.currency: it for it in instruments().values() if it.id.startswith("currency:")}
    others = [code for code in money if code is not None and code not in _MAJOR]
    pairs = [*combinations(_MAJOR, 2), *((anchor, code) for anchor in _MAJOR[:_ANCHORS] for code in others)]
    for one, other in pairs:
        pair = market_pair(one, other)
        for written in (pair, pair.replace("/", "")):
            yield written, money[pair[:3]]


# What dealers call a currency in a pair.
_CALLED: Final = {
    "euro": "EUR",
    "dollar": "USD",
    "pound": "GBP",
    "sterling": "GBP",
    "yen": "JPY",
    "franc": "CHF",
    "swiss franc": "CHF",
    "swiss": "CHF",
    "yuan": "CNY",
    "rupee": "INR",
    "won": "KRW",
    "ringgit": "MYR",
    "rand": "ZAR",
    "peso": "MXN",
    "lira": "TRY",
    "rouble": "RUB",
    "crown": "SEK",
    "aussie": "AUD",
    "loonie": "CAD",
}
_FIRST: Final = ("euro", "dollar", "pound", "sterling", "aussie")


def worded_terms() -> Iterator[tuple[str, Instrument]]:
    """Yield each pair in words, with the currency that stands first in it: 'dollar/yen'."""
    for first in _FIRST:
        base = instruments()[f"currency:{_CALLED[first]}"]
        for second, code in _CALLED.items():
            if code != base.currency:
                yield f"{first}/{second}", base


def quoted_in(written: str) -> Instrument | None:
    """Return the currency that the first of a written pair is priced in, None if it is no pair."""
    first, stroke, second = written.lower().partition("/")
    if stroke and first in _FIRST:
        return instruments().get(f"currency:{_CALLED.get(second, '')}")
    if len(written) not in _LENGTHS or not written.isupper():
        return None
    return instruments().get(f"currency:{written[-3:]}")
