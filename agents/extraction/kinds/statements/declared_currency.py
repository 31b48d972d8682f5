"""The currency of figures that name none: the one declared, "All amounts are in Canadian dollars".

Bare cents and crowns are those of the figures beside them, else of what the company's share is quoted in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

import regex

from agents.extraction.figures.home_dollars import SAID_SO
from agents.extraction.figures.money import code_of_word
from schemas.event import EventKind, NamedValue

# Kinds whose figures without a unit are all sums of money.
_IN_MONEY: Final = frozenset({EventKind.EARNINGS, EventKind.GUIDANCE, EventKind.DIVIDEND})
# Of other kinds these are.
_SUMS: Final = frozenset({"amount", "contract_value", "deal_value", "stake_value", "price_per_share"})
# Moneys of which only their owner says which cents or crowns are meant.
_SHARED_WORDS: Final = frozenset(
    {"AUD", "CAD", "CZK", "DKK", "EUR", "HKD", "NOK", "NZD", "SEK", "SGD", "USD", "ZAR"}
)
_DECLARED: Final = regex.compile(
    r"(?:\b(?:all|dollar|financial)\s[\w ]{0,30}?(?:figures|amounts|values|numbers|results)\s[^.\n\d]{0,60}?"
    # "(in thousands of Canadian dollars, except per share)": the heading of a table.
    r"|\((?:(?:all\s)?amounts\s|expressed\s|stated\s|unaudited,?\s)*+)"
    r"\bin\s(?:(?:thousands|millions)\sof\s)?"
    r"(?P<currency>(?:U\.S\.|US|Canadian|Australian|New\sZealand|Hong\sKong|Singapore)\sdollars)\b",
    regex.IGNORECASE,
)
_DOLLARS: Final = " dollars"
_AMERICAN: Final = "USD"


def in_declared_currency(
    kind: EventKind,
    values: tuple[NamedValue, ...],
    text: str,
    told: str,
    own: str | None,
    *,
    at_home: bool = False,
) -> tuple[NamedValue, ...]:
    """Return the figures of an event, told by some words of a text, in the currency that the text declares.

    So is a bare "$" that of the company's `own` books where the text means these dollars by it (`at_home`).
    A figure without a currency ("42 cents") is in it, and so is one with a bare "$".  Where nothing is
    declared, it is in that of the other figures, or the company's `own`.
    """
    if not values or not (kind in _IN_MONEY or _SUMS.issuperset(it.name for it in values if not it.unit)):
        return values
    declared = declared_in(text) or (own if at_home else None)
    if declared is not None:
        return tuple(_restated(values, declared, told))
    if all(it.unit or it.currency for it in values):
        return values
    money = next((it.currency for it in values if it.currency), own if own in _SHARED_WORDS else None)
    return tuple(it if it.unit or it.currency else replace(it, currency=money) for it in values)


def _restated(values: tuple[NamedValue, ...], declared: str, told: str) -> Iterator[NamedValue]:
    bare = not any(sign in told for sign in SAID_SO)
    for value in values:
        open_to = value.currency is None or (bare and value.currency == _AMERICAN)
        yield replace(value, currency=declared) if value.unit is None and open_to else value


@lru_cache(maxsize=8)
def declared_in(text: str) -> str | None:
    """Return the one currency, ISO 4217, that a text declares for its figures, if any."""
    if _DOLLARS not in text.lower():
        return None
    declared = {code_of_word(found["currency"]) for found in _DECLARED.finditer(text)}
    return declared.pop() if len(declared) == 1 else None
