"""Lists of places that stand for their markets: "shares in Germany and Spain", "with Paris and Milan higher".

'Shops in Germany, France and Spain' and 'with Paris and Milan as hosts' name no market.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.spans import Span
from agents.reference import instruments

_PAPER_IN: Final = ("shares in", "stocks in", "equities in", "bourses in", "markets in")
_TELLING: Final = frozenset({spans.ADVERB, spans.VERB})
_PAIR: Final = 2


def markets_of_places(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Return a sentence's spans with the places of such lists for the shares of their countries."""
    if [it.kind for it in sentence].count(spans.PLACE) < _PAIR:
        return sentence
    kept = list(sentence)
    at = 0
    while at < len(kept):
        end = _list_end(kept, at) if kept[at].kind == spans.PLACE else at
        places = [place for place in range(at, end) if kept[place].kind == spans.PLACE]
        if len(places) >= _PAIR and _stand_for_markets(text, kept, at, end):
            for place in places:
                kept[place] = market_at(kept[place])
        at = max(end, at + 1)
    return kept


def _list_end(sentence: Sequence[Span], at: int) -> int:
    """Return the place behind a list of places that begins here."""
    while at < len(sentence) and sentence[at].kind == spans.PLACE:
        joint = at + 1
        while joint < len(sentence) and (
            sentence[joint].kind == spans.COMMA or sentence[joint].value == "and"
        ):
            joint += 1
        if joint == at + 1 or joint >= len(sentence) or sentence[joint].kind != spans.PLACE:
            return at + 1
        at = joint
    return at


def _stand_for_markets(text: str, sentence: Sequence[Span], at: int, end: int) -> bool:
    before = sentence[at - 1] if at else None
    after = next((it for it in sentence[end:] if it.kind != spans.MANNER), None)
    if before is None or after is None:
        return False
    if before.kind == spans.PAPER and text[before.start : before.end].lower() in _PAPER_IN:
        return True
    told = any(it.kind == spans.ENTITY and it.value.id.endswith(":STOCKS") for it in sentence[:at])
    return (
        told
        and before.kind == spans.CONNECTIVE
        and before.value == "with"
        and (after.kind in _TELLING or getattr(after.value, "group", None) == "lead")
    )


def market_at(place: Span) -> Span:
    """Return a place as the shares of its country, as it is if there are none or it is no place."""
    market = instruments().get(f"group:{place.value}:STOCKS") if place.kind == spans.PLACE else None
    return place if market is None else Span(spans.ENTITY, place.start, place.end, market)
