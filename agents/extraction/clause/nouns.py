"""The clause grammar's nouns of movement: 'a gain of 2%', 'a drop in Brent', 'losses' after 'extended'."""

from __future__ import annotations

import re

from agents.extraction import spans
from agents.extraction.clause.causes import CauseReading
from agents.extraction.moves import LEVEL, Move, Subject
from agents.extraction.spans import Span
from agents.extraction.times.dayword import DayWord
from schemas.event import EntityType

_RESULTS = frozenset(
    ["revenue", "sales", "profit", "earnings", "income", "output", "production", "deliveries", "orders"]
)
# "A median gain of 1% in Decembers" was made on no day.
_STATISTICS = frozenset({"average", "median", "mean", "typical"})
_QUALIFYING = frozenset(
    {spans.DETERMINER, spans.PLACE, spans.POSSESSIVE, spans.MANNER, spans.HORIZON, spans.DATE, spans.PHASE}
)
_NOUN_GROUPS = frozenset({"post", "close", "touch", "trade", "open"})
_WITH_NOUN = frozenset({"trade", "close", "open"})
_SUBJECT_PREPOSITIONS = frozenset({"in", "of", "other"})
_PAIR = 2
_REACH = 4  # spans
_SO_LONG = (
    *(" almost ", " nearly ", " more than ", " about ", " over "),
    *(f" {number} " for number in ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")),
)
_BEFORE_NOUN = frozenset({spans.QUANTITY, spans.DETERMINER, spans.ADVERB, spans.APPROXIMATOR})
_AFTER_MARKET = frozenset({spans.PREPOSITION, spans.CONNECTIVE, spans.DATE, spans.COMMA, spans.STOP})
# What gains and losses do to a market.
_DRIVING = (
    *(
        "offset",
        "outweigh",
        "counter",
        "help",
        "weigh",
        "limit",
        "overshadow",
        "cap",
        "lift",
        "boost",
        "drag",
    ),
    *("push", "buoy", "pull", "sent ", "led ", "kept ", "support", "prop", "more than offset"),
)
_MOVES_IN = (
    r"(?:gains?|loss(?:es)?|declines?|drops?|falls?|rises?|slides?|rall(?:y|ies)|advances?|jumps?"
    r"|weakness)\s(?:in|for)\s"
)
_OUTDOES = (
    r"(?:weigh(?:ed|ing)?\sagainst|offset(?:ting)?|outweigh(?:ed|ing)?|counter(?:ed|ing)?|balanced|overshadowed"
    r"|eclips(?:ed|ing))"
)
# One such noun, then what it does to the other, then the other.
_BALANCED = re.compile(
    rf"\b{_MOVES_IN}[^.;:]{{2,80}}?\s(?:(?:more\sthan|partly|partially|largely|was|were)\s)?"
    rf"{_OUTDOES}(?:\sby)?\s(?:an?\s|the\s|some\s)?(?:\w+\s)?{_MOVES_IN}",
    re.IGNORECASE,
)
_SUPPOSED = (
    *(
        "risk",
        "fear",
        "hope",
        "potential",
        "possib",
        "bet",
        "expect",
        "threat",
        "prospect",
        "chance",
        "predict",
    ),
    *(
        "likel",
        "any ",
        "further",
        "future",
        "could",
        "would",
        "may ",
        "might",
        "hedg",
        "protect",
        "worr",
        "if ",
    ),
    *("average", "historic", "typical", "no ", "not ", "despite", "avoid", "forecast", "anticipat", "call"),
)


_LED_IN = ("in ", "for ")
_OF_MEMBERS = ("biggest", "largest", "steepest", "sharpest", "best", "worst", "top", "strongest", "weakest")


class NounReading(CauseReading):
    """Handlers for nouns that tell a movement."""

    def meet_noun(self, span: Span) -> None:
        """Meet 'a gain', 'losses': it tells a move with a figure, or after 'posted' or 'extended'."""
        self._end_wish()
        if self._ranks(span) or self._adds_direction(span) or self._gains_in_places(span):
            return
        if self._of_business() or self._of_ore(span):
            self._close()
            self._phrase.words()
            return
        move = self._open
        if move is not None and self._phrase.empty and move.direction is None and self._object_position():
            if move.group.startswith("keep"):
                if self._in_business(move):
                    self._close()
                    return
                move.direction = span.value if move.group == "keep same" else -span.value
                move.end, move.objected, self._before = span.end, False, False
                return
            if move.group in _NOUN_GROUPS and self._is_object(move):
                move.direction = span.value
                move.horizon = move.horizon or self._run_over(span)
                move.end, move.objected = span.end, False
                self._absorb(move)
                return
        if self._of_something_else() or self._is_of_results():
            self._close()
            self._last = None
        elif self._pending or self._measure_follows() or self._moved_market():
            self._nominal(span)
        elif self._preposition:
            self._in_phrase = True
        else:
            self._phrase.words()

    def _adds_direction(self, span: Span) -> bool:
        """Take a noun for what is added to the move before: the total, or the way of a bare level."""
        return self._totals(span, span.value) or self._directs_level(span)

    def _end_wish(self) -> None:
        """Let a noun that found its subject want no more: 'gains in banks offset losses in miners'."""
        if self._open is not None and self._open.wants_subject and self._open.subjects:
            self._open.wants_subject = False

    def _moved_market(self) -> bool:
        """Say whether the noun tells beside a move what another market did: 'fell, led by losses in oil'.

        What is feared, hoped for or told of one company's business is none.
        """
        beside = any(move.subjects and not (move.earlier or move.unreal) for move in self.moves)
        if (not beside and self._at > 1) or self._is_led():
            return False
        of, named, after = self._beside(1), self._beside(2), self._beside(3)
        if of is None or named is None or self._unreal or not self._text.startswith(_LED_IN, of.start):
            return False
        if named.kind in (spans.DETERMINER, spans.APPROXIMATOR):
            named, after = after, self._beside(4)
        if named is None or named.kind != spans.ENTITY:
            return False
        if named.value.type is EntityType.COMPANY or (after is not None and after.value in ("and", ",")):
            balanced = self._is_balanced()
            if balanced or named.value.type is EntityType.COMPANY:
                return balanced
        if after is not None and after.start - named.end <= 1 and not self._leaves_last(after):
            return False
        if not beside and (after is None or not self._text.startswith(_DRIVING, after.start)):
            return False
        return not self._is_supposed_or_ranked(named)

    def _is_supposed_or_ranked(self, named: Span) -> bool:
        """Say whether the move is only feared, or a member's: 'rose 5% for the best gain in the index'."""
        start = self._spans[max(self._at - _REACH, 0)].start
        before = self._text[start : self._spans[self._at].start].lower()
        if named.value.type is EntityType.INDEX and before.rstrip().endswith(_OF_MEMBERS):
            return True
        return any(word in before for word in _SUPPOSED)

    def _is_led(self) -> bool:
        """Say whether those who led are told already, 'led by gains in energy'."""
        last = self.moves[-1] if self.moves else None
        return last is not None and last.group == "rank" and last.end > self._spans[self._at].end

    def _is_balanced(self) -> bool:
        """Say whether gains are told against losses: 'gains in Apple and Nvidia offset losses in Tesla'.

        Of a company alone such nouns may tell of its business: 'losses in Boeing', 'growth in Amazon'.
        """
        words = self._text[self._spans[0].start : self._spans[-1].end]
        return _BALANCED.search(words) is not None

    def _leaves_last(self, after: Span) -> bool:
        """Say whether a market's name is the last word: 'a rise in gold', not 'in gold imports'."""
        if after.kind == spans.PAPER:
            return self._text.startswith("price", after.start)
        return after.kind in _AFTER_MARKET or self._text.startswith(_DRIVING, after.start)

    def _directs_level(self, span: Span) -> bool:
        """Take 'was at 4.5%, a small gain from Friday' for the direction of what told only a level."""
        move = self._open or self._last
        before = [it.kind for it in self._spans[max(self._at - 3, 0) : self._at]]
        following = self._beside(1)
        if move is None or move.direction is not None or not move.has(LEVEL):
            return False
        plain = before[-3:] == [spans.COMMA, spans.DETERMINER, spans.GAP]
        plain = plain or before[-2:] == [spans.COMMA, spans.DETERMINER]
        if not plain or following is None or following.value != "from":
            return False
        move.direction, move.end = span.value, span.end
        return True

    def _of_business(self) -> bool:
        """Say whether results moved, or a mean of years: 'posted a 24% revenue jump', 'an average gain'."""
        before = self._beside(-1)
        if before is None or before.kind != spans.GAP:
            return False
        return str(before.value).lower().rsplit(maxsplit=1)[-1] in _RESULTS | _STATISTICS

    def _of_ore(self, span: Span) -> bool:
        """Say whether metal is won from rock: 'an average gold recovery of 91%'."""
        before = self._beside(-1)
        return (
            before is not None
            and before.kind == spans.ENTITY
            and before.value.type is EntityType.COMMODITY
            and self._text.startswith("recover", span.start)
        )

    def _in_business(self, move: Move) -> bool:
        """Say whether a company's own losses are meant: 'Sony pared losses at its film unit'."""
        ahead = [it for it in self._spans[self._at + 1 : self._at + 4] if it.kind != spans.DETERMINER]
        if [it.kind for it in ahead[:2]] != [spans.PREPOSITION, spans.GAP]:
            return False
        owned = any(subject.instrument.type is EntityType.COMPANY for subject in move.subjects)
        return owned and ahead[0].value in ("at", "in")

    def _is_object(self, move: Move) -> bool:
        """Say whether the noun tells how the subject moved: with a figure, or as the verb's plain object."""
        if self._of_something_else() or self._is_lost_money(move):
            return False
        if self._pending or move.figures or self._measure_follows():
            return True
        following = self._neighbour(1)
        ends = (
            following is None
            or following.kind != spans.PREPOSITION
            or following.value not in _SUBJECT_PREPOSITIONS
        )
        ends = ends or self._text.startswith((*_SO_LONG, " record"), following.end if following else 0)
        led = self._preposition == "other" and move.group in _WITH_NOUN and self._led_by_with()
        return ends and (led or (move.group == "post" and (self._preposition is None or self._of_run())))

    def _led_by_with(self) -> bool:
        """Say whether 'with' leads to the noun: 'were trading with marginal losses'."""
        near = self._spans[max(self._at - 3, 0) : self._at]
        return any(it.kind == spans.CONNECTIVE and it.value == "with" for it in near)

    def _of_something_else(self) -> bool:
        """Say whether the noun tells what moved, and it is nothing that is traded: 'a rise in profit'."""
        ahead = [it for it in self._spans[self._at + 1 : self._at + 8] if it.kind not in _QUALIFYING]
        if [it.kind for it in ahead[:2]] == [spans.PREPOSITION, spans.QUANTITY] and ahead[0].value == "of":
            ahead = ahead[2:]  # "a gain of 0.6% in sales"
        if len(ahead) < _PAIR or ahead[0].kind != spans.PREPOSITION or ahead[1].kind != spans.GAP:
            return False
        if ahead[0].value not in _SUBJECT_PREPOSITIONS or self._text.startswith(_SO_LONG, ahead[0].end):
            return False
        # As in a 2% fall "in lender Banorte".
        named = len(ahead) > _PAIR and ahead[2].kind == spans.ENTITY and ahead[2].start - ahead[1].end == 1
        return not (named and len(str(ahead[1].value).split()) <= _PAIR)

    def _object_position(self) -> bool:
        return self._preposition in (None, "other", "in") or self._of_run()

    def _owner(self) -> list[Subject]:
        """Return whose move it is: 'compared to bitcoin's 4.7% decline', 'against the DAX's rise of 2%'."""
        before = self._beside(-1)
        figured = before is not None and before.kind == spans.QUANTITY
        name, owns = (self._beside(-3), self._beside(-2)) if figured else (self._beside(-2), before)
        if name is None or owns is None or name.kind != spans.ENTITY or owns.kind != spans.POSSESSIVE:
            return []
        return [Subject(name.value, name.start, name.end)]

    def _after_sum(self) -> bool:
        """Say whether a sum stands right before: 'took in $3 billion, a 4% increase'."""
        near = self._spans[max(self._at - 6, 0) : self._at]
        return any(it.kind == spans.QUANTITY and it.value.scaled for it in near)

    def _says_of_sum(self) -> bool:
        """Say whether the noun only compares a sum: 'achieved revenue of $3 billion, an 8% increase'."""
        position = self._at - 1
        while position > 0 and self._spans[position].kind in _BEFORE_NOUN:
            position -= 1
        sum_before = self._spans[position - 1]
        return (
            position > 0
            and self._spans[position].kind == spans.COMMA
            and sum_before.kind == spans.QUANTITY
            and bool(sum_before.value.scaled)
        )

    def _in_apposition(self) -> bool:
        """Say whether the noun only adds to the move before: 'rose to 40, a gain of 3% so far this week'."""
        last, before = self._last, self._beside(-2)
        if last is None or last.direction is None or not last.figures:
            return False
        if before is None or before.kind != spans.COMMA:
            return False
        ahead = self._spans[self._at + 1 : self._at + 5]
        figure = next((at for at, it in enumerate(ahead) if it.kind == spans.QUANTITY), len(ahead))
        return all(it.kind != spans.PREPOSITION for it in ahead[figure:])

    def _day_of_noun(self) -> DayWord | None:
        """Return the day whose move an 'extending' or 'adding to' takes up."""
        near = [it for it in self._spans[max(self._at - 5, 0) : self._at] if it.kind != spans.APPROXIMATOR]
        kinds = [it.kind for it in near[-4:]]
        if kinds[1:] != [spans.DATE, spans.POSSESSIVE, spans.QUANTITY]:
            return None
        recovering = near[-4].value in ("from", "earlier")  # "recovering from Wednesday's 3% slump"
        if not (recovering or (kinds[0] == spans.KEEP and self._relative)):
            return None
        day: DayWord = near[-3].value
        return day

    def _nominal(self, span: Span) -> None:
        """Open a predication of a noun: its subject follows ('a 2% drop in Brent') or came before."""
        if self._says_of_sum():
            self._phrase.words()
            return
        subjects = self._phrase.subjects() if self._phrase.known else self._owner()
        shared = self._last.subjects if self._last and not self._phrase.headless else []
        shared = [] if self._after_sum() else shared
        in_phrase = self._preposition is not None
        following = self._neighbour(1)
        measured = self._measure_follows()
        if measured and shared and (self._in_apposition() or self._sizes_last(span)):
            measured, following = False, None
        day = self._day_of_noun()
        move = self._begin(span, span.value, "noun", list(subjects))
        if day is not None:
            move.day, move.earlier = day, True  # "extending Wednesday's 2% advance"
        if subjects:
            return
        if measured or (
            following is not None
            and following.kind == spans.PREPOSITION
            and following.value in _SUBJECT_PREPOSITIONS
        ):
            move.wants_subject = True
        elif not in_phrase:
            move.subjects = list(shared)
