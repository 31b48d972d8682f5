"""The clause grammar's roundabout ways: who led, who was among the losers, what lifted whom."""

from __future__ import annotations

from collections.abc import Sequence

from agents.extraction import spans
from agents.extraction.clause.standings import INCLUDING, STANDINGS, StandingReading, plain_words
from agents.extraction.moves import CHANGE, Move, Subject
from agents.extraction.spans import Span, Verb
from schemas.event import EntityType

_RANKS = frozenset(
    {
        "gainer",
        "leading the upside",
        "leading the downside",
        "riser",
        "risers",
        "top performer",
        "top performers",
        "outperformer",
        "outperformers",
        "faller",
        "fallers",
        "bottom performer",
        "bottom performers",
        "underperformer",
        "underperformers",
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
        "day's",
        "notable",
        "prominent",
        "sectoral",
        "heaviest",
        "steepest",
        "largest",
        "worst-performing",
        "market's",
        "index's",
        "session's",
        "individual",
        "early",
        "percentage",
    }
)
_SINGLING = _RANKING - {"the"}
# What may stand before and behind a rank whose names come last: "the DAX's 10 worst performers of the week".
_OF_RANK = frozenset(
    {
        spans.DETERMINER,
        spans.ENTITY,
        spans.PLACE,
        spans.POSSESSIVE,
        spans.QUANTITY,
        spans.DATE,
        spans.HORIZON,
        spans.PAPER,
    }
)
_BEHIND_RANK = frozenset({spans.PREPOSITION, *(_OF_RANK - {spans.QUANTITY}), spans.REFERENCE, spans.PHASE})
_FAR = 5  # spans
_THE_MOST = ("the most", "most", "the worst", "the best")
_RANK_ENDS = frozenset({spans.COMMA, spans.STOP, spans.CONNECTIVE, spans.PREPOSITION})
_CLAUSE_ENDS = frozenset({spans.COMMA, spans.STOP, spans.CONNECTIVE, spans.VERB, spans.AUXILIARY})


class RankReading(StandingReading):
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
        word = self._text[span.start : span.end].lower()
        if word in STANDINGS:
            if not self._stands_in_market():
                self._phrase.words()
                return True
        elif word not in _RANKS:
            led = self._open is not None and self._open.group == "rank"
            return led and self._open is not None and self._open.end == span.end  # told with 'led'
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
        """Take a rank at a clause's head for a move of those behind it: 'Among the losers were Sony'.

        Between the two the market may be told: 'Top gainers on the Nifty included', 'the worst of the week'.
        """
        head = self._clause_before()
        if not all(_RANKING.issuperset(plain_words(self._text, it)) or it.kind in _OF_RANK for it in head):
            return False
        at = self._at + 1
        while at < len(self._spans) and self._spans[at].kind in _BEHIND_RANK and at - self._at <= _FAR:
            at += 1
        verb = self._spans[at] if at + 1 < len(self._spans) else None
        if verb is None or not (verb.value == "be" or plain_words(self._text, verb) in INCLUDING):
            return False
        named = self._spans[at + 1]
        if named.kind == spans.GAP and at + 2 < len(self._spans) and str(named.value).islower():
            at, verb, named = at + 1, named, self._spans[at + 2]  # "was chipmaker Intel"
        if named.kind != spans.ENTITY or not (named.start - verb.end <= 1 or verb.kind == spans.STOP):
            return False
        self._close()
        self._phrase.clear()
        move = self._begin(span, span.value, "rank", [])
        self._rank_those_behind(move, at + 1)
        return True

    def _rank_those_behind(self, move: Move, at: int) -> None:
        """Let a rank speak of the names from `at` on, over the period told before them, if any."""
        passed = self._spans[self._at + 1 : at]
        move.horizon = next((it.value for it in passed if it.kind == spans.HORIZON), move.horizon)
        move.day = next((it.value for it in passed if it.kind == spans.DATE), move.day)
        move.wants_subject, self._preposition = True, "of"
        self._passed_to = self._spans[at].start

    def _follows_in_rank(self, verb: Verb) -> bool:
        """Take those that come next for moved likewise: 'Apple led the gainers, followed by Nvidia'."""
        by, named, last = self._beside(1), self._beside(2), self._last
        if by is None or named is None or last is None or last.direction is None:
            return False
        if verb.group != "track" or self._text[by.start : by.end] != "by":
            return False
        described = self._beside(3)
        led = named.kind == spans.GAP and described is not None and described.kind == spans.ENTITY
        if named.kind == spans.GAP and not (led and str(named.value).islower()):
            self._boundary()
            self._phrase.words()  # "energy, up 2%, followed by materials, up 1%", of which no list knows one
            return True
        if named.kind != spans.ENTITY and not led:
            return False
        most = any(self._text.startswith(_THE_MOST, it.start) for it in self._spans[: self._at])
        if not (last.group == "rank" or most):
            return False
        self._boundary()
        move = self._begin(self._spans[self._at], last.direction, "rank", [])
        move.horizon, move.day = last.horizon, last.day
        self._rank_those_behind(move, self._at + (3 if led else 2))
        return True

    def _ranked_last(self) -> list[Subject]:
        """Return whom a rank named last, of whom more may follow: 'Gainers included Sony, which rose'."""
        move = self._open
        return move.subjects[-1:] if move is not None and move.group == "rank" and not move.figures else []

    def _clause_before(self) -> list[Span]:
        """Return what stands between the beginning of the clause and here."""
        behind = reversed(self._spans[: self._at])
        head: list[Span] = []
        for it in behind:
            if it.kind in (spans.STOP, spans.COMMA) or it.kind == spans.CONNECTIVE:
                break
            head.append(it)
        return head

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
        if not self._at and ahead and ahead[0].kind == spans.GAP and ahead[0].value.islower():
            return  # "Leading chip maker Sony rose"
        ends = next((at for at, it in enumerate(ahead) if it.kind in _CLAUSE_ENDS), len(ahead))
        if self._leads_market(span, ahead):
            return
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

    def _leads_market(self, span: Span, ahead: Sequence[Span]) -> bool:
        """Take 'Apple led the Dow higher' for the move of both."""
        led = [it for it in ahead if it.kind not in (spans.DETERMINER, spans.PLACE)][:2]
        if [it.kind for it in led] != [spans.ENTITY, spans.ADVERB] or not led[1].value:
            return False
        market, way = led
        subjects = self._subjects(span.value.form)
        if not subjects or market.value.type not in (EntityType.INDEX, EntityType.GROUP):
            return False
        whole = self._begin(span, way.value, "cause", [Subject(market.value, market.start, market.end)])
        whole.end = way.end
        move = self._begin(span, way.value, "rank", subjects)
        move.end = self._passed_to = way.end
        return True


def _is_noun_form(ahead: Sequence[Span]) -> bool:
    """Say whether a word after 'led' is a noun, though a verb is written likewise: 'led gains'.

    Gains in sales may be led too, and a 'fall campaign'.
    """
    if ahead[0].kind != spans.VERB or ahead[0].value.form not in ("base", "third"):
        return False
    behind = [it.kind for it in ahead[1:3]]
    return behind[:1] != [spans.GAP] and behind != [spans.PREPOSITION, spans.GAP]
