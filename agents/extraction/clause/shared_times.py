"""The clause grammar's times that several moves share: of two clauses, of what is compared, of a cause."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from agents.extraction import spans
from agents.extraction.clause.times import BEGUN, TimeReading
from agents.extraction.moves import Move
from agents.extraction.spans import Span
from agents.extraction.times.periods import OVER, horizon_of
from schemas.event import EntityType

_SAID_OF_PAST: Final = ("verb",)
_MOVING: Final = (EntityType.RATE, EntityType.CURRENCY, EntityType.COMMODITY)
_AFTER: Final = ("after", "after the", "when", "when the")
_COMPARING: Final = (
    *(
        "outp",
        "underp",
        "than ",
        "against ",
        "vs",
        "versus",
        "compared",
        "behind ",
        "beating",
        "ahead of",
        "while ",
    ),
)
_WAS: Final = "was"
_BUCKED: Final = ("bucked the trend", "Bucked the trend")
_LAST: Final = f"{OVER}last"
_OWN: Final = "since"  # each name has a mark of its own: "falls 3% from its high, and Sony 2%"


class SharedTimeReading(TimeReading):
    """Says which time of one move is that of another as well."""

    def meet_manner(self, span: Span) -> None:
        """Meet an adverb that tells no direction; some tell when."""
        if span.value == "respectively":
            self._deal_out()
        if span.value == "last":
            if self._text.startswith(_WAS, span.start):
                self.meet_auxiliary(Span(spans.AUXILIARY, span.start, span.start + len(_WAS), "be"))
                if self._open is not None and self._open.verb_at == span.start:
                    self._open.earlier = (
                        False  # "passed 155 for the first time since May and was last at 156"
                    )
            self._latest = True
        elif span.value == "clock":
            self._forget_preposition()
        elif span.value == "early" and self._preposition is None and not self._trails():
            self._before = True
        elif self._text.startswith(_BUCKED, span.start):
            self._buck_trend(span)

    def _trails(self) -> bool:
        """Say whether the word ends what is told: 'having fallen 2% earlier, oil rose'."""
        following = self._beside(1)
        told = self._open is not None and bool(self._open.figures)
        return told and following is not None and following.kind == spans.COMMA

    def _buck_trend(self, span: Span) -> None:
        """Take 'Sydney bucked the trend' for a move the other way than the market's, told before."""
        following = self._beside(1)
        ends = following is None or following.kind in (spans.COMMA, spans.STOP)
        way = self._last.direction if self._last is not None and self._last.subjects else self._memory.told
        if ends and way and self._open is None and self._phrase.known and not self._preposition:
            self._begin(span, -way, "verb", self._phrase.subjects())

    def _go_with_period(self) -> None:
        """Note over what time the clause before 'with' is told: 'fell in May, with Sony losing 5%'."""
        period = self.moves[0].horizon if self.moves else self._told_over
        if period and (horizon_of(period) in BEGUN or self._in_same_period):
            self._with_period = len(self.moves), period

    def _share_periods(self) -> None:
        """Let what a move is compared or told with be of the same time: 'up 9% this year against 4% for'."""
        first, period = self._with_period or (len(self.moves), None)
        for move in self.moves[first:]:
            timed = move.horizon or move.day or (move.phase and move.group != "close")
            if not (timed or move.extreme or move.earlier or move.course):
                move.horizon = period
        for before, move in pairwise(self.moves):
            before.aside = before.aside or self._is_put_between(before, move)
            if self._is_of_day_of(before, move):
                before.day = move.day
            elif self._is_of_time_of(before, move):
                before.day, before.horizon = move.day, move.horizon
            if before.horizon is None or move.horizon or move.day or move.extreme or move.earlier:
                continue
            between = self._text[before.start : move.end]
            compared = (move.now or move.group == "noun") and any(sign in between for sign in _COMPARING)
            joined = bool(move.subjects) and move.subjects[0].link == "and"
            over = before.horizon.endswith(_LAST) and joined
            if compared or over or (move.now and before.now and joined and before.horizon != _OWN):
                move.horizon = before.horizon

    def _is_put_between(self, before: Move, move: Move) -> bool:
        """Say whether another day's move stands between name and verb: 'Sony, down 2% on Monday, rose'."""
        if before.group != "adverb" or before.day is None or before.subjects != move.subjects:
            return False
        commas = (
            self._text.endswith(", ", 0, before.verb_at),
            self._text[before.end : move.verb_at].strip(" "),
        )
        return move.group == "verb" and commas == (True, ",")

    def _is_of_day_of(self, before: Move, move: Move) -> bool:
        """Say whether a day dates both predicates before it: 'fell to 5 and rose to 6 on Monday'."""
        if move.day is None or not move.figures or before.subjects != move.subjects or before.now != move.now:
            return False
        if any((before.day, before.horizon, before.phase, before.earlier, before.unreal, move.earlier)):
            return False
        between = self._text[before.end : move.verb_at]
        return between.strip(" ") == "and"

    def _date_causes(self) -> None:
        """Let what moved a price move in its session: 'power producers fell after Treasury yields spiked'.

        What shares did before may be of another market's session, and what 'had' been done of any.
        """
        for told, cause in pairwise(self.moves):
            if not cause.earlier or told.earlier or told.unreal or told.horizon or not told.subjects:
                continue
            plain = cause.group == "verb" and not (cause.day or cause.horizon or cause.phase or cause.extreme)
            if not plain or any(it.instrument.type not in _MOVING for it in cause.subjects):
                continue
            joint = self._text[told.end : cause.start].strip(" ,").lower()
            if joint in _AFTER and cause.subjects and cause.subjects[0].start > told.end:
                verb = self._text[cause.subjects[-1].end : cause.verb_at]
                cause.earlier, cause.day = " had" in verb, told.day

    def _is_of_time_of(self, before: Move, move: Move) -> bool:
        """Say whether a time dates both clauses before it: 'Sony rose 2% and Honda's fell 3% in late May'.

        A period that still runs is that of the clause behind alone: 'Sony rose 2% and Honda is up 9% so far'.
        """
        over = move.horizon is not None and OVER in move.horizon
        if not (over or move.day) or not (before.subjects and before.figures and move.figures):
            return False
        if before.now or move.now or before.group not in _SAID_OF_PAST or before.group != move.group:
            return False
        if any((before.day, before.horizon, before.phase, before.earlier, before.unreal, move.earlier)):
            return False
        return bool(move.subjects) and self._text[before.end : move.start].strip(" ,") == "and"
