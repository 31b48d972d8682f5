"""Markets named by their place with the index behind it in brackets: 'Hong Kong (HSI) fell 0.3%'.

Digests link the index's code there, 'Australia ([AS51](https://...)) rose': the code may be in no list, and
then the country's main index is meant.  Neither 'sales in Hong Kong (HSI members)' nor 'Japan (CPI) rose'
names one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.names.market_indices import main_index
from agents.extraction.spans import Span
from agents.reference import Instrument
from schemas.event import EntityType

_LINKED: Final = re.compile(r"\s?\(\[(?P<code>[A-Z][A-Z0-9:.]{1,9})\]\([^()\s]*(?:\s\"[^\"]*\")?\)\)")
_BARE: Final = re.compile(r"\s?\((?P<code>[A-Z][A-Z0-9]{1,7})\)")
_TELLING: Final = frozenset({spans.VERB, spans.ADVERB, spans.NEUTRAL, spans.AUXILIARY, spans.KEEP})


def markets_in_brackets(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Return a sentence's spans with such a place and its brackets for the index."""
    if text.find("(", sentence[0].start, sentence[-1].end) < 0:
        return sentence
    kept: list[Span] = []
    passed = -1
    for span in sentence:
        if span.start < passed:
            continue
        named = _market_at(text, sentence, span) if span.kind == spans.PLACE else None
        kept.append(named or span)
        passed = named.end if named is not None else passed
    return kept if passed >= 0 else sentence


def _market_at(text: str, sentence: Sequence[Span], place: Span) -> Span | None:
    linked = _LINKED.match(text, place.end)
    found = linked or _BARE.match(text, place.end)
    if found is None:
        return None
    behind = next((it for it in sentence if it.start >= found.end()), None)
    if behind is None or behind.kind not in _TELLING or behind.start - found.end() > 1:
        return None
    index = _index_within(sentence, found.start(), found.end(), str(place.value))
    if index is None and linked is not None:
        index = main_index(str(place.value))
    return Span(spans.ENTITY, place.start, found.end(), index) if index is not None else None


def _index_within(sentence: Sequence[Span], start: int, end: int, country: str) -> Instrument | None:
    """Return the country's index that the brackets name."""
    within = (it.value for it in sentence if start <= it.start < end and it.kind == spans.ENTITY)
    return next((it for it in within if it.type is EntityType.INDEX and it.region == country), None)
