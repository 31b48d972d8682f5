"""The currency that a report declares for all of its figures: "All amounts are in Canadian dollars"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

import regex

from agents.extraction.money import code_of_word
from schemas.event import EventKind, NamedValue

# Kinds whose figures without a unit are all sums of money.
_IN_MONEY: Final = frozenset({EventKind.EARNINGS, EventKind.GUIDANCE, EventKind.DIVIDEND})
_DECLARED: Final = regex.compile(
    r"\b(?:all|dollar|financial)\s[\w ]{0,30}?(?:figures|amounts|values|numbers|results)\s[^.\n\d]{0,60}?"
    r"\bin\s(?P<currency>(?:U\.S\.|US|Canadian|Australian|New\sZealand|Hong\sKong|Singapore)\sdollars)\b",
    regex.IGNORECASE,
)
_DOLLARS: Final = " dollars"
_AMERICAN: Final = "USD"
_SAID_SO: Final = ("US$", "U.S.$", "USD", "U.S. dollar", "US dollar")


def in_declared_currency(
    kind: EventKind, values: tuple[NamedValue, ...], text: str, told: str
) -> tuple[NamedValue, ...]:
    """Return the figures of an event, told by some words of a text, in the currency that the text declares.

    A figure without a currency ("42 cents") is in it, and so is one with a bare "$".
    """
    if kind not in _IN_MONEY or not values:
        return values
    declared = declared_in(text)
    return values if declared is None else tuple(_restated(values, declared, told))


def _restated(values: tuple[NamedValue, ...], declared: str, told: str) -> Iterator[NamedValue]:
    bare = not any(sign in told for sign in _SAID_SO)
    for value in values:
        open_to = value.currency is None or (bare and value.currency == _AMERICAN)
        yield replace(value, currency=declared) if value.unit is None and open_to else value


@lru_cache(maxsize=8)
def declared_in(text: str) -> str | None:
    """Return the currency, ISO 4217, that a text declares for all of its figures, if any."""
    if text.find(_DOLLARS) < 0:
        return None
    found = _DECLARED.search(text)
    return code_of_word(found["currency"]) if found else None
