"""Which country a headline alone is of: that of most of the firms, moneys and central banks it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from agents.extraction import spans
from agents.extraction.cutting import Sentence
from agents.extraction.names.unlisted import home_by_money
from agents.extraction.vocabulary import NOTEWORTHY
from agents.reference import Instrument, institutions
from schemas.event import EntityType

_NAMES = NOTEWORTHY[spans.ENTITY]
_REGULATORS = ("organisation:SEBI",)


def country_named(text: str, sentences: Sequence[Sentence]) -> str | None:
    """Return the country of most of what a headline names, of two the one named first, None if of none."""
    named = Counter((*_of_instruments(sentences), *_of_banks(text)))
    return max(named, key=named.__getitem__) if named else None


def _of_instruments(sentences: Sequence[Sentence]) -> Iterator[str]:
    """Yield the countries of the companies and of the moneys that are one country's."""
    for sentence in sentences:
        if not sentence.may_hold(_NAMES):
            continue
        for span in sentence.known:
            country = _country_of(span.value) if span.kind == spans.ENTITY else None
            if country:
                yield country


def _country_of(named: Instrument) -> str | None:
    if named.type is EntityType.CURRENCY:
        return home_by_money(named.id.rpartition(":")[2])
    return named.region if named.type is EntityType.COMPANY else None


def _of_banks(text: str) -> Iterator[str]:
    """Yield the countries of the central banks."""
    for found in _banks().finditer(text):
        yield _regions()[found[0]]


@cache
def _regions() -> dict[str, str]:
    """Return the regions of central banks by such names as match in their own case only."""
    return {
        alias: it.region
        for it in institutions().values()
        if it.region and (it.type is EntityType.CENTRAL_BANK or it.id in _REGULATORS)
        for alias in it.aliases
        if not alias.islower()
    }


@cache
def _banks() -> re.Pattern[str]:
    longest_first = sorted(_regions(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
