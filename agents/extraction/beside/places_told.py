"""Bare stocks that moved in places: 'Stocks rose in Tokyo and Sydney but slipped in Hong Kong'.

The grammar takes the stocks for those of the first place.  Each predicate has places of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.moves import Move, Subject
from agents.extraction.spans import Span
from agents.reference import instruments

_BARE: Final = frozenset({"stocks", "shares", "equities", "indexes", "indices"})
_PASSED: Final = frozenset(
    {
        spans.QUANTITY,
        spans.APPROXIMATOR,
        spans.MANNER,
        spans.ADVERB,
        spans.DATE,
        spans.PHASE,
        spans.DETERMINER,
    }
)
_IN: Final = frozenset({"in", "across", "throughout"})
_REACH: Final = 6  # spans


def tell_places(text: str, sentence: Sequence[Span], told: Sequence[Move]) -> None:
    """Let moves of bare stocks speak of the markets in the places behind each of their verbs."""
    for move in told:
        if not _is_of_bare_stocks(text, move):
            continue
        at = next((place for place, it in enumerate(sentence) if it.start >= move.verb_at), len(sentence))
        markets = list(_markets(text, sentence, at + 1))
        if len(markets) > 1 or any(it.instrument is not move.subjects[0].instrument for it in markets):
            move.subjects = markets
            move.end = max(move.end, markets[-1].end)


def _is_of_bare_stocks(text: str, move: Move) -> bool:
    if len(move.subjects) != 1 or move.verb_at < 0:
        return False
    subject = move.subjects[0]
    group = subject.instrument.id.endswith(":STOCKS")
    return group and text[subject.start : subject.end].lower() in _BARE


def _markets(text: str, sentence: Sequence[Span], at: int) -> Iterator[Subject]:
    """Yield the markets of the places that 'in' leads to behind a verb, before another clause begins."""
    inside = False
    for span in sentence[at : at + _REACH + _REACH]:
        if span.kind == spans.PREPOSITION and text[span.start : span.end].lower() in _IN:
            inside = True
        elif span.kind == spans.PLACE and inside:
            market = instruments().get(f"group:{span.value}:STOCKS")
            if market is not None:
                yield Subject(market, span.start, span.end, "and")
        elif inside and not (span.kind == spans.COMMA or span.value in ("and", "of")):
            if span.kind not in (spans.DETERMINER, spans.MANNER):
                return
        elif not inside and span.kind not in (*_PASSED, spans.PREPOSITION, spans.NOUN, spans.VERB):
            return
