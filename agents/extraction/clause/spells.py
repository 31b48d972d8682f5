"""The clause grammar's spells: one movement told over several, 'up 2% on the day and 5% this week'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from agents.extraction import spans
from agents.extraction.clause.counts import CountReading
from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.moves import CHANGE, LEVEL, Figure, Move
from agents.extraction.spans import Span

_TIMES = frozenset({spans.HORIZON, spans.DATE, spans.PHASE})
_RUNS = {
    "day": None,
    "session": None,
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
}
# "A three-day gain of 4%" was made on no one day.
_SO_LONG = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})-(?P<unit>day|session)\s$")
_NEAR = 10  # characters
_TODAY = ("on the day", "for the day", "on the session", "for the session")
_PRESENT = ("is ", "are ")


class SpellReading(CountReading):
    """Says which figure begins a predication of the same movement over another time."""

    def _is_of_another_time(self, figure: Figure) -> bool:
        """Say whether a second percentage is of a time of its own: 'up 2% on the day and 5% this week'."""
        move, following = self._open, self._beside(1)
        if move is None or not move.direction or following is None or not self._phrase.empty:
            return False
        changes = self._percentages(move)
        if figure.quantity.unit != quantities.PERCENT or len(changes) != 1:
            return False
        between = [it for it in self._spans[: self._at] if it.start >= changes[0].end]
        while between and between[-1].kind == spans.APPROXIMATOR:
            between.pop()  # "and a further 2%"
        joint = between[-1] if between else None
        listed = joint is not None and (joint.kind == spans.COMMA or joint.value == "and")
        return listed and self._is_timed(between) and following.kind in _TIMES

    def _opens_predicate(self) -> bool:
        """Say whether a figure behind 'and' goes another way: 'up 2.9% from a month ago and 1% down'."""
        before, following, told = self._beside(-1), self._beside(1), self._open
        if before is None or before.value != "and" or following is None or following.kind != spans.ADVERB:
            return False
        return told is not None and told.has(CHANGE) and following.value == -(told.direction or 0) != 0

    def _is_told_again(self) -> bool:
        """Say whether an auxiliary tells a timed move's subject anew: 'fell 1% on Monday and was 2% down'."""
        move, before = self._open, self._beside(-1)
        if move is None or before is None or before.value != "and":
            return False
        if move.group == "close" and move.direction is None and move.has(LEVEL):
            return self._text.startswith(
                _PRESENT, self._spans[self._at].start
            )  # "closed at 4 and are down 9%"
        if not self._percentages(move):
            return False
        between = [it for it in self._spans[: self._at] if it.start >= move.figures[-1].end]
        ahead = self._spans[self._at + 1 : self._at + 3]
        return self._is_timed(between) and any(it.kind == spans.QUANTITY for it in ahead)

    def _percentages(self, move: Move) -> list[Figure]:
        return [it for it in move.figures if it.quantity.unit == quantities.PERCENT and it.role == CHANGE]

    def _is_timed(self, between: Sequence[Span]) -> bool:
        return any(it.kind in _TIMES or self._text[it.start : it.end] in _TODAY for it in between)

    def _tell_over_again(self, span: Span, figure: Figure) -> None:
        """Open a predication of the same movement over another time."""
        told = self._open
        if told is None:
            return
        again = self._begin(span, told.direction, told.group, list(told.subjects))
        again.figures = [replace(figure, role=CHANGE)]
        again.earlier, again.unreal, again.now = told.earlier, told.unreal, told.now
        again.start = span.start

    def _is_price_before(self, quantity: Quantity) -> bool:
        """Say whether a price of the same kind was told already, so that this is what it is set against."""
        told = [it.quantity for it in self._open.figures if it.role == LEVEL] if self._open else []
        return any((it.unit, it.currency) == (quantity.unit, quantity.currency) for it in told)

    def _of_run(self) -> bool:
        """Say whether days of gains are told: 'posted its third straight week of gains'."""
        return self._spell() in _RUNS

    def _run_over(self, noun: Span) -> str | None:
        """Return the period of such a run, or of 'its best week since May', if that is not the day."""
        best = self._text[noun.start : noun.end].lower().rpartition(" ")[2]
        long = _SO_LONG.search(self._text, max(noun.start - _NEAR - _NEAR, 0), noun.start)
        lasting = "other" if long is not None and long["unit"] in ("day", "session") else None
        return _RUNS.get(self._spell()) or _RUNS.get(best) or lasting

    def _spell(self) -> str:
        of = self._beside(-1)
        if of is None or of.value != "of":
            return ""
        return self._text[max(of.start - _NEAR, 0) : of.start].rstrip().rpartition(" ")[2].removesuffix("s")
