"""The clause grammar's roundabout ways: who led, who was among the losers, what lifted whom."""

from __future__ import annotations

from collections.abc import Sequence

from agents.extraction import spans
from agents.extraction.clause_figures import FigureReading
from agents.extraction.moves import CHANGE
from agents.extraction.spans import Span, Verb

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
        "best performing sectors",
        "best-performing sectors",
        "top performing sectors",
        "top-performing sectors",
        "worst performing sectors",
        "worst-performing sectors",
        "weakest sectors",
        "weakest performers",
    }
)
_PUSHING = ("push", "pull", "sent", "drove", "driv")
# What may stand between a name and its rank.
_RANKING = frozenset(
    {
        "sole",
        "only",
        "lone",
        "top",
        "biggest",
        "other",
        "major",
        "the",
        "among",
        "best",
        "worst",
        "main",
        "leading",
    }
)
_SINGLING = _RANKING - {"the"}
_RANK_ENDS = frozenset({spans.COMMA, spans.STOP, spans.CONNECTIVE, spans.PREPOSITION})
_CLAUSE_ENDS = frozenset({spans.COMMA, spans.STOP, spans.CONNECTIVE, spans.VERB, spans.AUXILIARY})


class RankReading(FigureReading):
    """Handlers for predicates that tell a move without a verb of movement."""

    def _which_pushes(self, span: Span) -> None:
        """Let 'which' go in 'data, which pushed yields up': what is pushed is the next name."""
        before = self._beside(-1)
        behind = self._relative and before is not None and before.kind == spans.RELATIVE
        if behind and self._text.startswith(_PUSHING, span.start):
            self._boundary()

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
        if self._ranked_bare(span) or self._ranked_first(span):
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
        ranked = self._phrase.subjects() if span.value and self._text.endswith("s", 0, span.end) else []
        self._begin(span, span.value, "rank", ranked or [names[-1]])
        return True

    def _ranked_first(self, span: Span) -> bool:
        """Take a rank at a sentence's head for a move of those behind it: 'Among the losers were Sony'."""
        verb, named = self._beside(1), self._beside(2)
        if verb is None or verb.value != "be" or named is None or named.kind != spans.ENTITY:
            return False
        head = self._text[self._spans[0].start : span.start].lower().split()
        if self.moves or not _RANKING.issuperset(head):
            return False
        self._phrase.clear()
        self._begin(span, span.value, "rank", []).dangling = True
        return True

    def _deal_out(self) -> None:
        """Deal figures out to the subjects of earlier clauses: 'on track for losses of 1% and 2%'."""
        move = self._open
        if move is None:
            return
        if not move.course:
            changes = [it for it in move.figures if it.role == CHANGE]
            if len(changes) > len(move.subjects):
                move.figures.clear()  # "Lantern and Sony fell 2% and 3%", of which only one is known
            return
        told = [subject for other in self.moves if other is not move for subject in other.subjects]
        count = len(move.figures)
        if count > len(move.subjects) and count <= len(told):
            move.subjects = told[-count:]

    def _lead(self, span: Span) -> None:
        """Meet 'led the gains', 'leads sector losers': the subject moved as those it leads."""
        ahead = self._spans[self._at + 1 : self._at + 6]
        ends = next((at for at, it in enumerate(ahead) if it.kind in _CLAUSE_ENDS), len(ahead))
        told = ahead[ends] if ends < len(ahead) and _is_noun_form(ahead[ends:]) else None
        told = next((it for it in ahead[:ends] if it.kind == spans.NOUN), told)
        subjects = self._subjects(span.value.form)
        if told is None or not subjects or ahead[0].value == "to":  # "could lead to gains"
            self._unknown_verb(span)
            return
        direction = told.value.direction if isinstance(told.value, Verb) else told.value
        move = self._begin(span, direction, "rank", subjects)
        move.end = told.end
        self._relative = True


def _is_noun_form(ahead: Sequence[Span]) -> bool:
    """Say whether a word after 'led' is a noun, though a verb is written likewise: 'led gains'.

    Gains in sales may be led too, and a 'fall campaign'.
    """
    if ahead[0].kind != spans.VERB or ahead[0].value.form not in ("base", "third"):
        return False
    behind = [it.kind for it in ahead[1:3]]
    return behind[:1] != [spans.GAP] and behind != [spans.PREPOSITION, spans.GAP]
