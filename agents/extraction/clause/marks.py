"""The clause grammar's highs and lows: touched by the move itself, or marks that it is measured against."""

from __future__ import annotations

import re

from agents.extraction import spans
from agents.extraction.clause.predicates import PredicateReading
from agents.extraction.figures.quantities import MONEY, NUMBER, PERCENT, POINTS
from agents.extraction.moves import CHANGE, LEVEL, Figure, Move
from agents.extraction.spans import Span
from agents.extraction.times.dayword import DayWord

# After 'highest' and the like these still tell a mark of the price.
_MARK_NOUNS = frozenset(
    {
        "ever",
        "finish",
        "intraday",
        "mark",
        "marks",
        "reading",
        "settlement",
        "seen",
        "on",
        "hit",
        "touched",
        "print",
    }
)
_MARKS_OF_TIME = ("in ", "this ", "last ", "of ")
_BESIDE = frozenset({"from", "near", "within", "above", "below", "off", "of", "other", "toward"})
_OF_SESSION = ("intraday", "session", "intra-day")
# 'Having come off a high of 5', 'after a two-week low of 5': what the price was at before.
_RECALLED = re.compile(
    r"\b(?:(?:come|came|coming|backed|pull(?:ed|ing)|retreated)\s(?:\w+\s){0,2}(?:off|from)|after|following)\s(?:an?|its|the)\s"
    r"(?:[\w-]+\s){0,2}$"
)
_RETREATING = re.compile(r",\s(?:retreat|recover|rebound|back)ing\s(?:\w+\s){0,2}from\s")
_LOOK_BACK = 40  # characters
_SESSIONS = ("day's ", "day’s ", "intra-day ", "intraday ", "session ", "session's ", "session’s ")
_EXTREME_GROUPS = frozenset({"touch", "post", "close", "be", "trade"})
# After these a high or low is only a mark beside the move: "near its low of 5".
_DISTANT = frozenset({"near", "within", "above", "below", "other"})

_TIMING = frozenset({spans.DATE, spans.GAP, spans.HORIZON, spans.COMMA, spans.DETERMINER})
_BEHIND_SUMMIT = frozenset(
    {spans.PREPOSITION, spans.DATE, spans.COMMA, spans.STOP, spans.CONNECTIVE, spans.HORIZON, spans.OPEN}
)


class MarkReading(PredicateReading):
    """Handlers for 'a record high', 'its lowest', 'a two-week low of 5'."""

    def _tells_mark(self, span: Span) -> bool:
        """Read a high or low beside the move as a statement of its own: 'not far from a high of 5'."""
        move, preposition = self._open, self._preposition
        subjects = self._last.subjects if self._last else []
        recalled = _RECALLED.search(self._text, max(span.start - _LOOK_BACK, 0), span.start) is not None
        if not subjects or not (recalled or preposition in _BESIDE):
            return False
        if not (recalled or self._phrase.empty or self._after_nominal()):
            return False
        measured = move is not None and (move.has(CHANGE) or move.group == "be")
        if preposition == "from" and measured and not self._retreats(move, span):
            return False
        ahead = [it for it in self._spans[self._at + 1 : self._at + 4] if it.kind != spans.APPROXIMATOR]
        led = bool(ahead) and ahead[0].kind == spans.PREPOSITION and ahead[0].value in ("of", "at")
        ahead = ahead[1:] if led else ahead
        if (
            not ahead
            or ahead[0].kind != spans.QUANTITY
            or ahead[0].value.unit not in (MONEY, NUMBER, PERCENT, POINTS)
        ):
            return False
        figure = Figure(LEVEL, ahead[0].value, None, "extreme", ahead[0].start, ahead[0].end)
        mark = Move(list(subjects), span.value, "mark", span.start, figure.end, [figure], extreme=span.value)
        mark.earlier, mark.horizon, mark.day = True, "session_extreme", self._owner_day()
        self.moves.append(mark)
        self._mark = mark
        self._preposition = "passed"
        return True

    def meet_neutral(self, span: Span) -> None:
        """Meet 'closed', 'traded', 'hit'; behind a mark it only says when: 'a low of 5 touched on Monday'."""
        before, following, mark = self._beside(-1), self._beside(1), self._mark
        behind = mark is not None and before is not None and before.end == mark.end
        if mark is None or not behind or span.value.group != "touch" or span.value.form == "ing":
            super().meet_neutral(span)
        elif following is not None and following.kind in (spans.DATE, spans.HORIZON):
            mark.day = following.value if following.kind == spans.DATE else mark.day
            self._passed_to = following.end

    def _retreats(self, move: Move | None, span: Span) -> bool:
        """Say whether a price moved away from a mark by another amount: 'fell 1%, retreating from a high'."""
        if move is None or not move.figures:
            return False
        return _RETREATING.match(self._text, move.figures[-1].end, span.start) is not None

    def _touch(self, move: Move, span: Span) -> None:
        """Let a price have been as high or low, in the session where that is said: 'an intraday low'."""
        move.extreme = span.value if not move.figures else move.extreme
        within = self._text.startswith(_OF_SESSION, span.start) or self._text.endswith(
            _SESSIONS, 0, span.start
        )
        if move.group == "touch" and within:
            move.horizon = move.horizon or "session_extreme"

    def _mark_behind_since(self, move: Move) -> None:
        """Take the price behind the time of a high: 'hitting its strongest since March 12 at $9,380'."""
        ahead = self._spans[self._at + 1 : self._at + 6]
        if move.figures or not ahead or not self._text.startswith("since", ahead[0].start):
            return
        at = next((place for place, it in enumerate(ahead) if it.kind == spans.PREPOSITION), len(ahead))
        timed = all(it.kind in _TIMING for it in ahead[1:at])
        led = ahead[at : at + 2]
        if at == 1 or not timed or len(led) <= 1 or led[0].value != "at" or led[1].kind != spans.QUANTITY:
            return
        if led[1].value.unit in (MONEY, NUMBER, POINTS):
            move.figures.append(Figure(LEVEL, led[1].value, None, "extreme", led[1].start, led[1].end))
            move.end = led[1].end

    def _after_nominal(self) -> bool:
        """Say whether a noun of movement leads to the mark: 'its recovery from a low of 5'."""
        steps = [self._beside(-step) for step in range(1, 6)]
        at = next(
            (step for step, it in enumerate(steps) if it is not None and it.kind == spans.PREPOSITION), None
        )
        noun = steps[at + 1] if at is not None and at + 1 < len(steps) else None
        return noun is not None and noun.kind in (spans.NOUN, spans.VERB) and not self._phrase.names

    def _owner_day(self) -> DayWord | None:
        """Return the day whose high or low it is: 'Friday's high of 5'."""
        for step in range(1, 5):
            day, owner = self._beside(-step - 1), self._beside(-step)
            if (
                owner is not None
                and owner.kind == spans.POSSESSIVE
                and day is not None
                and day.kind == spans.DATE
            ):
                named: DayWord = day.value
                return named
        return None

    def _describes_thing(self) -> bool:
        """Say whether the word only describes the next: 'record annual profit', 'a record for sales'."""
        following, after = self._beside(1), self._beside(2)
        if following is None or not self._touches(following):
            return False
        if following.kind == spans.HORIZON or (
            following.kind == spans.PREPOSITION and following.value == "in"
        ):
            is_thing = after is not None and after.kind == spans.GAP and str(after.value)[0].islower()
            return is_thing and not self._text.startswith(_MARKS_OF_TIME, following.start)
        if following.kind == spans.NEUTRAL and following.value.form == "ing":
            return True  # "the highest buying interest"
        return (
            following.kind == spans.GAP
            and str(following.value)[0].islower()
            and str(following.value).split()[0] not in _MARK_NOUNS
        )

    def meet_verb(self, span: Span) -> None:
        """Meet a form of 'rise' or 'fall', or 'top' where it is no verb."""
        if span.kind == spans.CROSS and self._is_summit(span):
            self.meet_extreme(Span(spans.EXTREME, span.start, span.end, 1))
        else:
            super().meet_verb(span)

    def _is_summit(self, span: Span) -> bool:
        """Say whether 'top' is a high: 'hit a nine-month top of 4', as against 'the top court'."""
        before, following = self._beside(-1), self._beside(1)
        if not self._text.startswith("top", span.start) or span.value.form not in ("base", "third"):
            return False
        if before is None or before.kind not in (spans.GAP, spans.IDLE, spans.DETERMINER):
            return False
        return following is None or following.kind in _BEHIND_SUMMIT

    def _counts_from_mark(self, move: Move | None) -> bool:
        """Let a change count from a high or low; say whether there is one: 'down 12% from its June high'."""
        if move is None:
            if not self.moves and self._phrase.empty:
                self._horizon = "since"  # "From its record high, the index has fallen 19%"
            return False
        if self._owner_day() is None:  # not "down 2%, falling from Monday's record close"
            self._preposition = "from low"
            if move.has(CHANGE):
                move.horizon = move.horizon or "since"
        return True

    def meet_extreme(self, span: Span) -> None:
        """Meet 'a record high', 'its lowest'."""
        move = self._open
        if self._describes_thing():
            self.meet_words(span)
            return
        if self._tells_mark(span):
            return
        if self._preposition == "from" and self._counts_from_mark(move):
            return
        if (
            move is None
            or not self._phrase.empty
            or self._preposition in ("of", "in", "above", "below", "within", "near", "other")
        ):
            self._in_phrase = self._preposition is not None
            self._preposition = "passed" if self._preposition in _DISTANT else self._preposition
            return
        if move.direction is None and move.group in _EXTREME_GROUPS:
            if move.group != "touch" and self._preposition not in (None, "at"):
                return
            move.direction = span.value
        if move.direction == span.value:
            self._touch(move, span)
            move.objected = False
            move.end = max(move.end, span.end)
            self._mark_behind_since(move)
            self._preposition = "extreme"
