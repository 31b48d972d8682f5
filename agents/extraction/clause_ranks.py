"""The clause grammar's roundabout ways: who led, who was among the losers, what lifted whom."""

from __future__ import annotations

from typing import Final

from agents.extraction import spans
from agents.extraction.clause_figures import FigureReading
from agents.extraction.spans import Span, Verb
from agents.reference import spread_ids

_RANKS = frozenset(
    {
        "gainer",
        "gainers",
        "advancer",
        "advancers",
        "best performer",
        "best performers",
        "loser",
        "losers",
        "decliner",
        "decliners",
        "laggard",
        "laggards",
        "worst performer",
        "worst performers",
        "winners",
    }
)
# What may stand between a name and its rank.
_RANKING = frozenset(
    {"sole", "only", "lone", "top", "biggest", "the", "among", "best", "worst", "main", "leading"}
)
_SINGLING = _RANKING - {"the"}
_RANK_ENDS = frozenset({spans.COMMA, spans.STOP, spans.CONNECTIVE, spans.PREPOSITION})
_CLAUSE_ENDS = frozenset({spans.COMMA, spans.STOP, spans.CONNECTIVE, spans.VERB, spans.AUXILIARY})
# The direction that a cause gives; 'sent' leaves it to what follows.
CAUSING: Final = {"lift": 1, "drag": -1, "send": 0}
SPREADING: Final = {"widen": 1, "tighten": -1}


class RankReading(FigureReading):
    """Handlers for predicates that tell a move without a verb of movement."""

    def _cause(self, verb: Verb) -> None:
        """Meet 'lifting', 'dragged': a name right after it moved so far: 'lifting the sector 2.7%'."""
        before = self._beside(-1)
        if verb.form in ("past", "participle") and before is not None and before.value == "be":
            return  # "were lifted"
        last, earlier, negated = self._last, self._earlier, self._negated
        supposed = before is not None and before.kind == spans.MODAL
        unreal = self._unreal or supposed or (verb.form == "base" and self._preposition == "to")
        day = self._day
        self._boundary()
        self._last, self._earlier, self._unreal, self._negated = last, earlier, unreal, negated
        self._day = day
        self._caused, self._caused_at = CAUSING[verb.group], self._at
        self._flag(self._spans[self._at])

    def _of_spread(self) -> bool:
        """Say whether the subject, or that of the verb before, is a yield spread."""
        subjects = self._phrase.subjects() if self._phrase.known else []
        if not subjects and self._phrase.empty and self._last is not None:
            subjects = self._last.subjects
        return bool(subjects) and subjects[-1].instrument.id in spread_ids()

    def _spreads(self, span: Span, direction: int) -> None:
        """Meet 'widened', 'tightened': the move of a spread; of anything else it tells no price."""
        if self._of_spread():
            self._begin(span, direction, "verb", self._subjects(span.value.form))
        else:
            self._unknown_verb(span)

    def _inverted(self) -> bool:
        """Let the subject come last: 'Falling 2% was Honda'."""
        move = self._open
        if move is None or move.subjects or not move.dangling or not self._phrase.empty:
            return False
        move.wants_subject, move.dangling = True, False
        self._preposition = "of"
        return True

    def _ranks(self, span: Span) -> bool:
        """Take 'was the top gainer', 'was among the losers' for a move of the subject's own."""
        if self._text[span.start : span.end].lower() not in _RANKS:
            return False
        if self._ranked_bare(span):
            return True
        move = self._open or self._last
        if move is None or move.group != "be" or move.figures or move.direction is not None:
            self._phrase.words()
            return True
        move.direction, move.group, move.end = span.value, "rank", span.end
        move.objected = False
        self._open = self._last = move
        self._phrase.clear()
        self._forget_preposition()
        return True

    def _ranked_bare(self, span: Span) -> bool:
        """Take a name and its rank without a verb for a move: 'Industrials sole loser'."""
        names = self._phrase.names
        if not names or (self._open is not None and not self._phrase.names):
            return False
        between = self._text[names[-1].end : span.start].lower().split()
        if not _RANKING.issuperset(between) or not _SINGLING.intersection(between):
            return False
        after = self._beside(1)
        if after is not None and after.kind not in _RANK_ENDS:
            return False
        self._begin(span, span.value, "rank", [names[-1]])
        return True

    def _lead(self, span: Span) -> None:
        """Meet 'led the gains', 'leads sector losers': the subject moved as those it leads."""
        ahead = self._spans[self._at + 1 : self._at + 6]
        ends = next((at for at, it in enumerate(ahead) if it.kind in _CLAUSE_ENDS), len(ahead))
        told = next((it for it in ahead[:ends] if it.kind == spans.NOUN), None)
        subjects = self._subjects(span.value.form)
        if told is None or not subjects:
            self._unknown_verb(span)
            return
        move = self._begin(span, told.value, "rank", subjects)
        move.end = told.end
        self._relative = True
