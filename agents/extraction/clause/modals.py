"""The clause grammar's words of what is no fact: 'could', 'set to', a headline's 'to', 'not'."""

from __future__ import annotations

from agents.extraction import spans
from agents.extraction.clause.asides import AsideReading
from agents.extraction.spans import Span

_FORECAST = ("projected", "expected", "forecast", "estimated", "anticipated")
_FINITE = frozenset(
    {
        *("may", "might", "could", "would", "will", "should", "can", "won't", "must"),
        *("plans to", "wants to", "expects to", "aims to", "needs to", "tries to"),
    }
)
_SUBJECT = frozenset(
    {
        spans.ENTITY,
        spans.PAPER,
        spans.COMMA,
        spans.CONNECTIVE,
        spans.PLACE,
        spans.DETERMINER,
        spans.POSSESSIVE,
    }
)


class ModalReading(AsideReading):
    """Handlers for words that make a move expected, supposed or denied."""

    def meet_modal(self, span: Span) -> None:
        """Meet 'could', 'is expected to': what follows is no fact."""
        if self._text[span.start : span.end] == "May" or self._is_noun_of_forecast(span):
            return  # the month, and what results beat
        if self._text[span.start - 1] == "/":
            return  # a part of an address
        if span.value == "course" and self._set_course(span):
            return
        before = self._beside(-1)
        others = self._phrase.obliques if self._open is not None and not self._phrase.names else []
        named = bool(others) and before is not None and before.kind in (spans.ENTITY, spans.SHUT)
        if (self._in_phrase or named) and self._text[span.start : span.end].lower() in _FINITE:
            self._meet_finite()
        if self._projects_noun(span):
            self._boundary()
            self._phrase.words()
        if self._preposition is None or self._preposition == "to":
            self._unreal = True
            self._flag(span)

    def meet_preposition(self, span: Span) -> None:
        """Meet a preposition; a headline's 'to' behind its subject is 'will': 'Nifty to test 6900'."""
        if self._is_to_come(span):
            self._unreal = True
            self._flag(span)
        else:
            super().meet_preposition(span)

    def _is_to_come(self, span: Span) -> bool:
        """Say whether nothing but its subject stands before an infinitive, so that no verb can govern it."""
        form = getattr(getattr(self._beside(1), "value", None), "form", None)
        if form in (None, "third", "ing") or self._open is not None or not self._phrase.known:
            return False
        if self._text[span.start : span.end] != "to":
            return False
        before = next((it for it in reversed(self._spans[: self._at]) if it.kind not in _SUBJECT), None)
        return before is None or before.kind == spans.STOP

    def meet_adverb(self, span: Span) -> None:
        """Meet 'up', 'lower', 'flat'; what is 'seen lower' is expected."""
        seen, had = self._beside(-1), self._beside(-2)
        if seen is not None and self._text[seen.start : seen.end] == "seen":
            expected = had is None or had.kind != spans.AUXILIARY
            self._unreal = self._unreal or expected
            if self._open is not None and self._open.direction is None:
                self._open.unreal = self._open.unreal or expected
        super().meet_adverb(span)

    def _projects_noun(self, span: Span) -> bool:
        """Say whether it is the noun before that is forecast: 'cloud revenue growth, projected to rise'."""
        comma, noun = self._beside(-1), self._beside(-2)
        if comma is None or noun is None or (comma.kind, noun.kind) != (spans.COMMA, spans.GAP):
            return False
        return self._text.startswith(_FORECAST, span.start) and self._text[noun.start : noun.end].islower()

    def _meet_finite(self) -> None:
        """Meet 'could' after a preposition's own noun, which is its subject if a move is told already.

        'The risk of a tariff could hurt the yen', but: 'the yen rose on hopes that rates could fall'.
        """
        if self.moves:
            self._boundary()
            self._phrase.words()
        else:
            self._forget_preposition()

    def _set_course(self, span: Span) -> bool:
        """Open a predication of what is likely at a period's end, apart from the move that is told so far."""
        if self._preposition not in (None, "to") or self._phrase.headless or self._phrase.inserted:
            return False
        move = self._open
        if move is None or not self._phrase.empty or move.group not in ("be", "trade") or move.figures:
            subjects = self._subjects()
            if not subjects:
                return False
            move = self._begin(span, None, "post", subjects)
        move.group, move.unreal, move.course, move.end = "post", True, True, span.end
        move.direction = None
        self._phrase.clear()
        self._forget_preposition()
        return True

    def meet_negation(self, span: Span) -> None:
        """Meet 'not', 'failed to'; what is 'unlikely' is still to come."""
        if self._preposition is None:
            self._negated = True
            self._unreal = self._unreal or self._text.startswith("unlikely", span.start)
