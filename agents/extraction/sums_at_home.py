"""Sums in a word that several countries use for their money: pesos are the Philippines' in Manila."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

import regex
from msgspec.structs import replace

from agents.extraction.money import code_of_word
from agents.extraction.quantities import MONEY
from agents.extraction.spans import QUANTITY, Span
from agents.reference import homonyms

# "12 billion pesos", "Rs 450": a word of money that no country stands before.
_BARE: Final = regex.compile(
    r"(?:\d|[ -](?:thousand|million|billion|trillion|lakhs?|crores?|[mb]n|[mbk]))[ -]?(?P<word>\p{L}+?)s?\Z"
    r"|\A(?P<rupees>rs)\b"
)
# The American one is meant wherever no country stands before it, in Sydney too.
_THE_SAME: Final = "dollar"


def sums_at_home(figures: Iterable[Span], lowered: str, country: str | None) -> Iterator[Span]:
    """Yield the figures, those in a word that several countries use in the money of the story's own.

    `lowered` is the text in lower case, `country` where the story comes from, None for nowhere known.
    Crowns stay nobody's: the company tells whose they are.
    """
    at_home = _money_of(country) if country else {}
    for span in figures:
        if at_home and span.kind == QUANTITY and span.value.unit == MONEY and span.value.currency:
            code = _code_at_home(lowered[span.start : span.end], at_home)
            yield Span(QUANTITY, span.start, span.end, replace(span.value, currency=code)) if code else span
        else:
            yield span


def _code_at_home(written: str, at_home: Mapping[str, str]) -> str | None:
    bare = _BARE.search(written)
    if bare is None:
        return None
    return at_home.get("rupee" if bare["rupees"] else bare["word"])


@cache
def _money_of(country: str) -> Mapping[str, str]:
    """Return the codes of a country's money by the words that others use for theirs."""
    return MappingProxyType(
        {
            word: whose[country].rpartition(":")[2]
            for word, whose in homonyms().items()
            if country in whose and not word.startswith(_THE_SAME) and code_of_word(word)
        }
    )
