"""The clause grammar's other senses: words of movement that here mean speech, a firm, an outlay, a result."""

from __future__ import annotations

import re

from agents.extraction import spans
from agents.extraction.clause.nouns import NounReading
from agents.extraction.figures.quantities import NUMBER, PERCENT
from agents.extraction.moves import LEVEL, Move
from agents.extraction.spans import Span, Verb
from schemas.event import EntityType

_AFTER_NOUN = frozenset(
    (
        *(spans.GAP, spans.VERB, spans.NEUTRAL, spans.AUXILIARY),
        *(spans.MODAL, spans.ADVERB, spans.CONNECTIVE, spans.RELATIVE),
    )
)
# What may stand between 'added' and its figure.
_BEFORE_SUM = frozenset(
    {
        spans.QUANTITY,
        spans.APPROXIMATOR,
        spans.DETERMINER,
        spans.MANNER,
        spans.NOUN,
        spans.ADVERB,
        spans.PREPOSITION,
        spans.HORIZON,
        spans.DATE,
        spans.NEGATION,
    }
)
_SUM_REACH = 5
# 'Put on 2%', but 'put on a show'; 'corrected 2%', but 'corrected the error'.
_WITH_SUM = ("add", "put", "tack", "correct", "pil")
# What was won or lost before and now goes the other way, as a sum.
_TURNED = {
    "give": -1,
    "gave": -1,
    "giving": -1,
    "surrender": -1,
    "cede": -1,
    "forfeit": -1,
    "claw": 1,
    "recoup": 1,
}
COMPARATIVES = {"lower than": -1, "higher than": 1}
_NEAR = 25  # characters
# What a price is measured by that is no price of the market's: "1.6% weaker than the midpoint".
_YARDSTICK = re.compile(
    r"\s(?:the|its|a|an|what)?\s?(?:[\w'\u2019-]+\s){0,3}?"
    r"(?:midpoint|estimates?|forecasts?|fixing|projections?|expectations?|consensus|fair\svalue)\b",
    re.IGNORECASE,
)
_MARKS_BEFORE = (
    "close",
    "settle",
    "day",
    "session",
    "week",
    "month",
    "year",
    "earlier",
    "before",
    "midpoint",
)
_BEFORE_TURN = frozenset({spans.QUANTITY, spans.APPROXIMATOR, spans.MANNER})
_HEADLINE = 1  # spans before a verb that opens a line: "Pound steady at $1.30"
_PERIOD = re.compile(r"(?:Q[1-4]|[1-4]Q|H[12]|[12]H|FY\d*)")
_HOLDINGS = (" stake", " equity stake", " interest in ", " pc stake")
_PUSHING = ("push", "nudg")
_FAR_MARKS = ("peak", "high", "low", "average", "record", "level")
_OF_MARK = frozenset({spans.QUANTITY, spans.PREPOSITION, spans.DETERMINER, spans.ENTITY})
_REACH_OF_MARK = 6  # spans

_SPELL_HAD = re.compile(r"[^,.;:]{1,50}?\b(week|month|quarter|year)\b")


class SenseReading(NounReading):
    """Says of words whether they mean a movement at all."""

    def _owns_what_follows(self, span: Span) -> bool:
        """Meet 'had a strong year', 'has had its best week': 'have' as a verb of its own."""
        following = self._beside(1)
        owning = following is not None and following.kind == spans.DETERMINER and self._phrase.known
        if span.value not in ("had", "have") or not owning or self._preposition:
            return False
        ahead = self._spans[self._at + 2 : self._at + 4]
        if ahead and ahead[0].kind == spans.NOUN:
            self._begin(span, None, "post", self._subjects())
        elif ahead and ahead[0].kind == spans.GAP and all(it.kind != spans.NOUN for it in ahead):
            self._unknown_verb(span)
            spell = _SPELL_HAD.match(self._text, span.end)
            self._horizon = spell[1] if spell is not None else None  # "had a fine year, rising 5%"
        else:
            return False
        return True

    def _joined_since(self, move: Move) -> bool:
        """Say whether 'and' came since: 'was flat against the euro and firmer against the dollar'."""
        return any(it.value == "and" for it in self._spans[: self._at] if it.start >= move.end)

    def _is_of_session(self, before: Span, verb: Verb) -> bool:
        """Say whether the word before tells when gains were made: 'its early gains'."""
        if before.value == "early":
            return True
        owner = self._beside(-2)
        overnight = self._text.startswith("overnight", before.start)
        return overnight and verb.form == "third" and owner is not None and owner.kind == spans.DETERMINER

    def _speaks(self, span: Span) -> bool:
        """Say whether 'adds' tells what somebody said: it adds a sum to a price, or else words."""
        if not self._text[span.start : span.end].lower().startswith(_WITH_SUM):
            return False
        for ahead in self._spans[self._at + 1 : self._at + 1 + _SUM_REACH]:
            if ahead.kind == spans.QUANTITY:
                return False
            if ahead.kind not in _BEFORE_SUM:
                return True
        return True

    def _turns_after(self, move: Move, verb: Verb) -> bool:
        """Say whether the price stood the other way in the end: 'rebounded to close 1.2% lower'."""
        if move.direction is None or move.figures or verb.group not in ("close", "trade"):
            return False
        ahead = [it for it in self._spans[self._at + 1 : self._at + 5] if it.kind not in _BEFORE_TURN]
        return bool(ahead) and ahead[0].kind == spans.ADVERB and ahead[0].value == -move.direction

    def _follows_there(self, verb: Verb, step: int) -> bool:
        """Say whether 'there were' leads to the form: 'there were also gains in Seoul'."""
        be = self._beside(step)
        return verb.form == "third" and be is not None and be.value == "be"

    def _names_business(self, span: Span) -> bool:
        """Say whether 'firm' is the noun: 'the index firm is', 'S&P 500 firms that report'."""
        before, following = self._beside(-1), self._beside(1)
        if self._text[span.start : span.end].lower() not in ("firm", "firms") or before is None:
            return False
        if before.kind == spans.QUANTITY:
            return bool(before.value.unit == NUMBER)  # "among 389 firms"
        if before.kind != spans.ENTITY:
            return False
        if before.value.type is EntityType.GROUP:
            return True
        return following is not None and following.kind in _AFTER_NOUN

    def _reduced_relative(self, verb: Verb) -> bool:
        """Say whether a participle only describes a high or low: 'its peak set last month'."""
        if verb.form not in ("past", "participle"):
            return False
        before = self._beside(-1)
        if verb.group == "touch" and self._open is not None and self._open.direction is not None:
            step = -1  # "from its low of 4.2% hit on Monday", "near its low against the dollar touched on"
            while before is not None and _is_of_mark(before) and step > -_REACH_OF_MARK:
                step -= 1
                before = self._beside(step)
            if before is not None and before.kind == spans.HORIZON:
                return self._text.startswith(
                    "from", before.start
                )  # "from its record high of 5 hit on Monday"
        if before is not None and before.kind == spans.REFERENCE and before.value == "it":
            before = self._beside(-2)  # "from the high it set on Tuesday"
        return before is not None and before.kind == spans.EXTREME

    def _has_other_sense(self) -> bool:
        """Say whether an action follows: 'declined to comment'; or a list does: '; top 20 trading bets'."""
        before, verb = self._beside(-1), self._spans[self._at]
        if before is not None and before.kind == spans.STOP and self._text[verb.start : verb.end] == "top":
            return True
        to, action, after = self._beside(1), self._beside(2), self._beside(3)
        if self._of_period(before) or (to is not None and self._text.startswith(_HOLDINGS, to.end)):
            return True  # "picks up 25% stake"
        if to is None or action is None or action.kind != spans.GAP or to.kind != spans.PREPOSITION:
            return False
        plain = self._text[to.start : to.end] == "to" and str(action.value)[0].islower()
        return plain and (after is None or after.kind not in (spans.EXTREME, spans.QUANTITY))

    def _of_period(self, before: Span | None) -> bool:
        """Say whether a firm's period moved and no share: 'Acme Q3 up 30% to $540 million'."""
        if before is None or before.kind != spans.GAP or _PERIOD.fullmatch(str(before.value)) is None:
            return False
        firm = self._beside(-2)
        return firm is not None and firm.kind == spans.ENTITY and firm.value.type is EntityType.COMPANY

    def _is_outlay(self, span: Span) -> bool:
        """Say whether 'cost' is the noun: 'diesel costs rose', 'its cost of goods'."""
        before, following = self._beside(-1), self._beside(1)
        if self._text[span.start : span.end].lower() not in ("cost", "costs") or following is None:
            return False
        if before is not None and before.kind in (spans.POSSESSIVE, spans.DETERMINER, spans.VERB):
            return True
        return following.kind in (spans.VERB, spans.NEUTRAL, spans.AUXILIARY, spans.MODAL, spans.ADVERB)

    def _tells_results(self, before: Span | None) -> bool:
        """Say whether a result moved: 'posted a profit of $3, up 8%', 'revenue of NT$162 million, up 1%'."""
        if before is None or before.kind != spans.COMMA:
            return self._of_period(before)
        last = self._last
        posted = last is not None and last.group == "post" and last.objected and not last.course
        if posted and self._phrase.empty:
            return True
        near = self._spans[max(self._at - 6, 0) : self._at]
        figures = [it.value for it in near if it.kind == spans.QUANTITY]
        return bool(figures) and figures[-1].scaled

    def _of_circumstance(self, form: str) -> bool:
        """Say whether a participle belongs to what a preposition leads in: 'despite the rupee falling'."""
        before = self._beside(-1)
        if form != "ing" or before is None:
            return False
        if before.kind != spans.ENTITY:
            return self._preposition == "other" and before.kind in (spans.PREPOSITION, spans.MODAL)
        led = self._beside(-2)
        led = self._beside(-3) if led is not None and led.kind == spans.DETERMINER else led
        return led is not None and led.kind == spans.PREPOSITION and led.value == "other"

    def _compares(self) -> bool:
        """Say whether one name is only set against another: 'was stronger than the Dow'."""
        than, other = self._beside(1), self._beside(2)
        if than is None or other is None or self._text[than.start : than.end] != "than":
            return False
        if _YARDSTICK.match(self._text, than.end) is not None:
            self._drop_figure_before()
            return True
        other = self._beside(3) if other.kind == spans.DETERMINER else other
        return other is not None and other.kind == spans.ENTITY

    def _drop_figure_before(self) -> None:
        """Take back the figure right before: it only says how far off a yardstick is."""
        move, before = self._open, self._beside(-1)
        self._pending = []
        if move is None or before is None or not move.figures or move.figures[-1].end != before.end:
            return
        move.figures.pop()
        if not move.figures and move.group == "be":
            self.moves.remove(move)
            self._close()

    def _verb_to_come(self) -> bool:
        """Say whether another verb has the word for its subject: 'stock market rallies can help'."""
        following = self._beside(1)
        return following is not None and following.kind in (spans.MODAL, spans.AUXILIARY)

    def _is_put_in(self, comma: Span | None) -> bool:
        """Say whether a move stands between a name and what is expected of it: 'see Sony, up 2%, falling'."""
        name = self._beside(-2)
        if comma is None or comma.kind != spans.COMMA or name is None or name.kind != spans.ENTITY:
            return False
        ahead = self._spans[self._at + 1 : self._at + 6]
        return self._figure_follows() and any(it.kind == spans.COMMA for it in ahead)

    def _is_below_mark(self, span: Span) -> bool:
        """Say whether a figure tells how far off the mark before it is: '0.2% lower than its last close'."""
        before = self._neighbour(-1)
        if before is None or before.kind != spans.QUANTITY:
            return False
        than = self._text[span.end : span.end + _NEAR]
        return any(mark in than for mark in _MARKS_BEFORE) and not any(mark in than for mark in _FAR_MARKS)

    def _sets_against_price(self) -> bool:
        """Say whether a price told is compared with one before: 'bought 157 yen, higher than 155 yen'."""
        move, following = self._open, self._beside(1)
        if move is None or move.direction is not None or not move.has(LEVEL) or following is None:
            return False
        return following.kind == spans.QUANTITY and following.value.unit != PERCENT

    def _only_dates(self, verb: Verb) -> bool:
        """Say whether a participle behind a comma has some period for its object: 'ending a dull week'."""
        before, following, after = self._beside(-1), self._beside(1), self._beside(2)
        if verb.form != "ing" or verb.group not in ("open", "close"):
            return False
        if before is None or before.kind != spans.COMMA or following is None:
            return False
        named = after if following.kind == spans.DETERMINER else following
        return named is not None and named.kind in (spans.GAP, spans.NOUN, spans.HORIZON)

    def _governed(self, verb: Verb) -> bool:
        """Say whether a preposition has the verb for its noun: 'on trading', 'amid rising global trade'."""
        if self._preposition is None:
            return False
        before = self._beside(-1)
        beside = before is not None and before.kind in (spans.PREPOSITION, spans.PLACE)
        return verb.form == "ing" or (verb.form == "base" and beside and self._preposition != "to")

    def _follows_name(self, verb: Verb, name: Span) -> bool:
        """Say whether a form right behind a name is a noun: 'oil slump', as against 'Pound steady'."""
        if verb.direction == 0 and self._at <= _HEADLINE:
            return False
        return self._is_compound(name) if verb.form == "base" else self._verb_to_come()

    def _is_compound(self, name: Span) -> bool:
        """Say whether a singular name only describes the noun: 'the oil slump', as against 'oil slumps'."""
        single = len(self._phrase.subjects()) == 1 and not self._text[: name.end].endswith(("s", "S"))
        return single and not self._unreal and not self._figure_follows()

    def _pushes_another(self, span: Span, verb: Verb) -> bool:
        """Say whether a name comes right behind 'pushing', which is then what moves: 'pushing yields up'."""
        if verb.group != "trade" or not self._text.startswith(_PUSHING, span.start):
            return False
        before = self._beside(-1)
        if verb.form == "base" and (before is None or before.kind != spans.MODAL):
            return False
        following, after = self._beside(1), self._beside(2)
        if following is not None and following.kind in (spans.DETERMINER, spans.PLACE, spans.POSSESSIVE):
            following, after = after, self._beside(3)
        named = following is not None and (
            following.kind == spans.ENTITY
            or (following.kind == spans.REFERENCE and following.value == "rate")
        )
        return named and after is not None and (after.kind == spans.ADVERB or after.value == "to")

    def _acts_on_name(self, verb: Verb) -> bool:
        """Say whether a name is right behind what might be a noun: 'Rising demand lifts copper by 2%'."""
        behind = self._beside(1)
        return verb.form == "third" and behind is not None and behind.kind in (spans.ENTITY, spans.PLACE)

    def _is_closing(self, verb: Verb) -> bool:
        """Say whether 'closing' is the noun: 'from its closing of 86'."""
        following = self._beside(1)
        of = following is not None and self._text[following.start : following.end] == "of"
        return of and verb.group == "close" and verb.form == "ing"

    def _way_of_sum(self, span: Span) -> int | None:
        """Return which way a price went that 'gave back 2%' or 'clawed back 2%': not 'of its gains'."""
        following = self._beside(1)
        if following is None or following.kind != spans.QUANTITY or following.start - span.end > 1:
            return None
        if self._text.startswith(" of", following.end):
            return None
        words = self._text[span.start : span.end].lower()
        return next((way for verb, way in _TURNED.items() if words.startswith(verb)), None)

    def _of_unknown_name(self) -> bool:
        """Say whether a movement is that of a name no list knows: 'Sony, up 2%, and Quellen, up 1%'."""
        comma, name = self._beside(-1), self._beside(-2)
        if comma is None or comma.kind != spans.COMMA or name is None or name.kind != spans.GAP:
            return False
        ahead = self._spans[max(self._at - 5, 0) : self._at - 2]
        while ahead and (ahead[-1].kind == spans.COMMA or ahead[-1].value == "and"):
            ahead = ahead[:-1]
        told = bool(ahead) and ahead[-1].kind == spans.QUANTITY and ahead[-1].end + 2 <= name.start
        return told and all(word[0].isupper() for word in str(name.value).split())


def _is_of_mark(span: Span) -> bool:
    """Say whether a span may stand between a high or low and the verb that only describes it."""
    return span.kind in _OF_MARK or (span.kind == spans.GAP and span.value == "close")
