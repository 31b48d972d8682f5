"""The clause grammar: from a sentence's typed spans to predications with subjects and figures.

It reads from left to right and looks at what spans are, not at their letters.  A verb (or 'up', 'lower',
'a gain') takes the names before it as its subject, figures after it get their part from the preposition
before them, and a connective such as 'while' or 'as' closes the clause.  A figure right after a name repeats
the verb before ("and the DAX 0.2%").  A verb whose subject no list knows takes its figures with it into
oblivion.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter

from agents.extraction import spans
from agents.extraction.beside.places_told import tell_places
from agents.extraction.beside.recalled_moves import set_back_pared
from agents.extraction.beside.side_moves import side_moves
from agents.extraction.beside.turned_moves import turned_moves
from agents.extraction.clause.modals import ModalReading
from agents.extraction.contracts import plainly
from agents.extraction.memory import Memory
from agents.extraction.moves import Move
from agents.extraction.spans import Span
from schemas.event import EntityType

_BEGIN = attrgetter("start")
_OWNED = ("'s", "’s")
_NEXT = ("before", "then")
_FUTURES = ("Futures", "FUTURES", "U.S. futures", "US futures")


def moves_in(text: str, sentence: Sequence[Span], memory: Memory) -> list[Move]:
    """Return a sentence's predications in reading order, and let `memory` know whom they speak of."""
    return ClauseReader(text, plainly(text, sentence), memory).read()


class ClauseReader(ModalReading):
    """Reads one sentence; here are the words that steer it."""

    def read(self) -> list[Move]:
        """Return the predications in reading order."""
        self._futures = self._memory.heads_futures
        self._head_line()
        for position, span in enumerate(self._spans):
            self._at = position
            handler = _HANDLERS.get(span.kind)
            if handler is not None and span.start >= self._passed_to:
                handler(self, span)
        self._take_turns()
        self._share_periods()
        self._date_causes()
        self._share_brackets()
        tell_places(self._text, self._spans, self.moves)
        set_back_pared(self._text, self.moves)
        told = any(move.subjects for move in self.moves)
        self._memory.told = next((it.direction for it in self.moves if it.subjects), self._memory.told)
        if self._named is not None and self._named_first and not told:
            self._memory.tell([self._named])
        if beside := side_moves(self._text, self._spans, self.moves):
            for move in beside:
                move.subjects = [self._placed_at_home(name) for name in move.subjects]
                move.aside = True
            return sorted([*self.moves, *beside], key=_BEGIN)
        return self.moves

    def _take_turns(self) -> None:
        """Tell both halves of 'went from a gain to a loss', and neither as a move by itself."""
        turned = list(turned_moves(self._text, self._spans, self.moves))
        if turned:
            words = min(it.start for it in turned), max(it.end for it in turned)
            apart = [it for it in self.moves if not words[0] <= it.verb_at <= words[1]]
            self.moves = sorted([*apart, *turned], key=_BEGIN)

    def meet_connective(self, span: Span) -> None:
        """Meet 'and', 'while', 'after', 'if'."""
        group = span.value
        if self._text.startswith("that", span.start) and self._means_which():
            self.meet_relative(span)
        elif self._counts_from_then(span):
            self._horizon = "since"  # "has since fallen"
        elif group == "and":
            self._conjoin()
        elif (
            self._is_thrown_in(span)
            or (group == "with" and self._takes_along(span))
            or (group == "earlier" and self._sums_up(span))
        ):
            return
        elif group == "earlier" and self._opens_aside(span):
            self._open_aside(span)
        else:
            led, since = self._meet_since(span), self._date_of_clause(span)
            self._begin_with(span)
            if led or since:
                self._opening_horizon = "since" if led else None
            self._boundary()
            self._flag(span)
            self._earlier = since is not None or (group == "earlier" and not led)
            if group == "but" and self._last is not None and self._text.startswith(_NEXT, span.start):
                since = self._lent = self._last.day  # "fell 2% on Monday before closing higher"
            self._day = since or self._day
            self._unreal = self._conditional = group == "if"
            self._supposed = self._supposed or (group == "if" and not self.moves)
            self._shares = group not in ("main", "if")
            self._copies = group == "likewise"
            if group == "with" and self._last is not None and not self._last.earlier:
                self._day = self._day or self._last.day  # "closed higher on Monday, with Sony up 3%"
            if group == "with":
                self._go_with_period()

    def _is_thrown_in(self, span: Span) -> bool:
        """Say whether a word between commas joins nothing: 'the yen, though, fell'."""
        before, after = self._beside(-1), self._beside(1)
        if before is None or after is None or self._text[span.start : span.end].lower() != "though":
            return False
        return before.kind == spans.COMMA and after.kind == spans.COMMA

    def _conjoin(self) -> None:
        """Meet 'and': it joins names, figures or predicates; after a comma, a new clause."""
        before = self._beside(-1)
        if before is not None and before.kind == spans.COMMA:
            self._unreal = self._earlier = False
        elif before is not None and before.kind == spans.DATE and self._follows_day():
            self._earlier, self._day = False, None  # "has surged since Monday and now trades at 5"
        self._relative = self._relative and self._passed_over(before)
        if self._lists_on():
            self._preposition = "joined"
            return
        if self._in_phrase and before is not None and before.kind in (spans.GAP, spans.PLACE):
            self._preposition = "joined"  # "prices of iron and steel"
            return
        if self._goes_on_with_causer():
            return
        if (self._verb_follows() or self._auxiliary_follows()) and self.moves and self._phrase.known:
            self._phrase.clear()  # "rose on appetite for gold and crypto and are higher"
        if self._phrase.headless and self._phrase.names and self._joins_nothing():
            self._phrase.clear()
        self._phrase.conjunction()
        self._forget_preposition()
        self._repeat_preposition()

    def _follows_day(self) -> bool:
        """Say whether 'since' or 'after' before a day opened no clause but only named the day."""
        opened = self._beside(-2)
        return opened is not None and opened.kind == spans.CONNECTIVE and opened.value == "earlier"

    def _auxiliary_follows(self) -> bool:
        """Say whether 'and' goes on with another verb of the subject's: 'rose on crypto, and are higher'."""
        following = self._beside(1)
        return following is not None and following.kind == spans.AUXILIARY

    def _joins_nothing(self) -> bool:
        """Say whether names before 'and' only describe: "Sony's plans and Honda"."""
        following, end = self._beside(1), self._phrase.names[-1].end
        return self._text.startswith(_OWNED, end) or (
            following is not None and following.kind == spans.REFERENCE
        )

    def _lists_on(self) -> bool:
        """Say whether a list of names behind a preposition goes on: 'sales at Honda, Nissan and Toyota'."""
        phrase, before, following, after = self._phrase, self._beside(-1), self._beside(1), self._beside(2)
        if not phrase.obliques or phrase.names or before is None or not phrase.headless:
            return bool(phrase.obliques and before) and self._lists_money(before, following)
        if following is None or following.kind != spans.ENTITY or phrase.obliques[-1].end != before.end:
            return False
        if not following.value.type is phrase.obliques[-1].instrument.type is EntityType.COMPANY:
            return False
        here = self._spans[self._at]
        return here.kind != spans.COMMA or (
            after is not None and (after.kind == spans.COMMA or after.value == "and")
        )

    def _lists_money(self, before: Span | None, following: Span | None) -> bool:
        """Say whether a list of currencies opens the sentence: 'Versus the euro and the yen, the dollar'."""
        last = self._phrase.obliques[-1]
        if self.moves or self._phrase.names or before is None or following is None:
            return False
        if following.kind != spans.ENTITY or last.end != before.end:
            return False
        return following.value.type is last.instrument.type is EntityType.CURRENCY

    def _passed_over(self, before: Span | None) -> bool:
        """Say whether 'and' only joins objects of what is passed over: 'which excludes food and energy'."""
        return self._phrase.headless and not self.moves and before is not None and before.kind == spans.GAP

    def meet_comma(self, _: Span) -> None:
        """Meet a comma."""
        self._mark = None
        if self._ends_since(self._spans[self._at]):
            self._boundary()
            self._shares = True
        if self._lists_on():
            self._preposition = "joined"
            return
        goes_on = self._aside or self._verb_follows() or self._auxiliary_follows()
        if self._antecedent is not None and goes_on:
            self._phrase.clear()
            self._phrase.add(self._antecedent)  # "Sony, which fell on Monday, rose"
            self._antecedent, self._earlier, self._day = None, False, self._day_outside
            self._unreal = self._unreal and self._conditional  # "which may sell a plant, rose"
        self._aside = False
        self._pending = []
        if not self._brackets:
            self._comma_at = self._spans[self._at].start
        if self._relative:
            self._relative = False
            if self._open is not None and self._open.group == "rank":
                self._phrase.clear()  # "led the losers, down 5%"
        else:
            self._phrase.comma()
        if not self._brackets:
            self._forget_preposition()
        self._bound = None

    def _verb_follows(self) -> bool:
        following = self._beside(1)
        if following is None or following.kind not in (spans.VERB, spans.NEUTRAL, spans.CROSS):
            return False
        return bool(following.value.form != "ing")

    def meet_stop(self, span: Span) -> None:
        """Meet a semicolon, a colon or a dash: the clause ends."""
        if self._brackets or self._inside_code(span) or self._labels() or self._sets_apart(span):
            return
        if self._text[span.start] == ":" and self._text.startswith(_FUTURES, self._spans[0].start):
            self._futures = True  # "Futures: Dow up 0.2%, Nasdaq up 0.3%"
        heads = bool(self.moves) and self._text[span.start] == ":"
        if heads and all(it.instrument.type is EntityType.FUTURES for it in self.moves[-1].subjects):
            self._futures = bool(self.moves[-1].subjects)  # "Stock futures dipped: Dow -0.1%"
        self._boundary()
        self._begun_with = None
        self._heads = heads

    def meet_report(self, _: Span) -> None:
        """Meet 'said': another clause begins."""
        self._boundary()


_HANDLERS: dict[str, Callable[[ClauseReader, Span], None]] = {
    spans.ENTITY: ClauseReader.meet_name,
    spans.REFERENCE: ClauseReader.meet_reference,
    spans.PAPER: ClauseReader.meet_paper,
    spans.GAP: ClauseReader.meet_words,
    spans.IDLE: ClauseReader.meet_words,
    spans.DETERMINER: ClauseReader.meet_determiner,
    spans.PLACE: ClauseReader.meet_place,
    spans.VERB: ClauseReader.meet_verb,
    spans.CROSS: ClauseReader.meet_verb,
    spans.NEUTRAL: ClauseReader.meet_neutral,
    spans.KEEP: ClauseReader.meet_keep,
    spans.AUXILIARY: ClauseReader.meet_auxiliary,
    spans.ADVERB: ClauseReader.meet_adverb,
    spans.NOUN: ClauseReader.meet_noun,
    spans.EXTREME: ClauseReader.meet_extreme,
    spans.QUANTITY: ClauseReader.meet_quantity,
    spans.PREPOSITION: ClauseReader.meet_preposition,
    spans.APPROXIMATOR: ClauseReader.meet_approximator,
    spans.CONNECTIVE: ClauseReader.meet_connective,
    spans.COMMA: ClauseReader.meet_comma,
    spans.STOP: ClauseReader.meet_stop,
    spans.OPEN: ClauseReader.meet_bracket,
    spans.SHUT: ClauseReader.meet_bracket,
    spans.RELATIVE: ClauseReader.meet_relative,
    spans.MODAL: ClauseReader.meet_modal,
    spans.NEGATION: ClauseReader.meet_negation,
    spans.REPORT: ClauseReader.meet_report,
    spans.DATE: ClauseReader.meet_date,
    spans.MANNER: ClauseReader.meet_manner,
    spans.PHASE: ClauseReader.meet_phase,
    spans.HORIZON: ClauseReader.meet_horizon,
}
