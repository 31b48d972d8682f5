"""The clause grammar's predicates: verbs, adverbs and nouns of movement, and highs and lows."""

from __future__ import annotations

from agents.extraction import spans
from agents.extraction.clause.causes import CAUSING, SPREADING
from agents.extraction.clause.figures import LEADING
from agents.extraction.clause.references import DRIVING
from agents.extraction.clause.senses import COMPARATIVES, SenseReading
from agents.extraction.moves import CHANGE, LEVEL, OVER, UNDER, Move
from agents.extraction.spans import Span, Verb
from agents.extraction.times.opening import is_clocked_about
from schemas.event import EntityType

_NOUNISH_BEFORE = frozenset(
    {spans.DETERMINER, spans.POSSESSIVE, spans.QUANTITY, spans.PREPOSITION, spans.EXTREME}
)
_BEFORE_NOUNS = frozenset(
    {
        *("with", "as", "while", "but", "although", "though", "amid", "after", "despite", "because"),
        *("extending", "reversing", "erasing"),
    }
)
_BY = len(" by")
_LOOSE_GROUPS = ("be", "trade", "touch")


class PredicateReading(SenseReading):
    """Handlers for whatever tells a movement or a price."""

    def meet_verb(self, span: Span) -> None:
        """Meet a form of 'rise' or 'fall': a verb, a noun, or a word that only describes."""
        verb: Verb = span.value
        if self._totals(span, verb.direction):
            return
        if self._speaks(span):
            self._boundary()
        elif self._names_business(span):
            self._phrase.words()
        elif self._is_noun(verb) or self._is_kept(verb):
            self.meet_noun(Span(spans.NOUN, span.start, span.end, verb.direction))
        elif self._reduced_relative(verb):
            self._close()
        elif self._has_other_sense():
            self._unknown_verb(span)
        elif self._idle_infinitive(verb):
            self._forget_preposition()
        elif not self._attributive(verb):
            self._insert_ends(verb)
            group = verb.group if span.kind == spans.CROSS else "verb"
            if group == "verb" or not self._tops_market(span):
                self._predicate(span, verb.direction, group, verb.form)

    def _is_noun(self, verb: Verb) -> bool:
        """Say whether a form such as 'drop' or 'gains' is a noun here."""
        if verb.form not in ("base", "third"):
            return False
        before = self._beside(-1)
        if before is None or self._brackets:
            return before is None and self._heads_sentence()
        if before.kind == spans.GAP:
            return not self._phrase.known or (self._preposition is not None and self._in_phrase)
        if before.kind == spans.ENTITY:
            return self._follows_name(verb, before)
        if before.kind == spans.MANNER:
            return self._is_of_session(before, verb) or self._follows_there(verb, -2)
        if before.kind == spans.CONNECTIVE and self._text.endswith(" the", before.start, before.end):
            return True  # "its plan and the increase of its offer"
        if before.kind in (spans.KEEP, spans.VERB) or (
            before.kind == spans.CONNECTIVE and self._text[before.start : before.end].lower() in _BEFORE_NOUNS
        ):
            return verb.form == "third" and not self._figure_follows()  # "with gains in", but: "but gains 2%"
        nounish = before.kind in _NOUNISH_BEFORE and before.value != "to"
        nounish = nounish or (before.value == "exact" and not self._figure_follows())  # "a further slide"
        return nounish or self._follows_there(verb, -1)

    def _heads_sentence(self) -> bool:
        """Say whether a noun opens the sentence: 'Gains in miners lifted the index'."""
        of, named = self._beside(1), self._beside(2)
        if of is None or named is None or self._text[of.start : of.end] != "in":
            return False
        return named.kind in (spans.ENTITY, spans.DETERMINER)

    def _is_kept(self, verb: Verb) -> bool:
        """Say whether the form is what 'extended' or 'erased' has for its object."""
        move = self._open
        if move is None or verb.form not in ("base", "third"):
            return False
        return move.group.startswith("keep") and move.direction is None

    def _idle_infinitive(self, verb: Verb) -> bool:
        """Say whether an infinitive belongs to a noun: 'a plan to soften', as against 'turned to rise 1%'."""
        if verb.form != "base" or self._preposition != "to" or self._unreal:
            return False
        return all(span.kind != spans.QUANTITY for span in self._spans[self._at + 1 : self._at + 4])

    def _attributive(self, verb: Verb) -> bool:
        """Say whether a participle only describes the noun after it: 'falling prices', 'rising yields'."""
        following, before = self._beside(1), self._beside(-1)
        behind = before is not None and (
            before.kind in (spans.PREPOSITION, spans.DETERMINER)
            or self._text[before.start : before.end].startswith("amid")
        )
        nouns = (spans.ENTITY, spans.GAP, spans.PAPER, spans.REFERENCE, spans.PLACE)
        if verb.form != "ing" or following is None or not self._touches(following):
            return False
        if self._follows_and() and self._phrase.obliques and following.kind == spans.ENTITY:
            return True  # "slipped on a firmer dollar and falling oil prices"
        if behind:
            return following.kind in (spans.GAP, spans.PLACE, spans.NEUTRAL) or (
                before is not None and before.kind == spans.DETERMINER and following.kind in nouns
            )
        if (
            self._phrase.known
            or self._open is not None
            or (before is not None and before.kind == spans.COMMA)
        ):
            return False
        return following.kind in nouns

    def _insert_ends(self, verb: Verb) -> None:
        """Let ', climbing 2%' speak of the sentence's subject, though a clause of another stood between."""
        before = self._beside(-1)
        comma = before is not None and before.kind == spans.COMMA
        if verb.form == "ing" and comma and not self._phrase.names:
            self._phrase.clear()
            self._earlier = False

    def _predicate(self, span: Span, direction: int | None, group: str, form: str = "") -> None:
        """Give the open neutral predication its direction, or open one of its own."""
        move = self._open
        continues = move is not None and self._phrase.empty and not self._of_circumstance(form)
        if move is not None and continues and self._continues(move, direction, form):
            move.direction = direction if move.direction in (None, 0) else move.direction
            move.group = group if move.group in _LOOSE_GROUPS else move.group
            move.end = span.end
            move.objected = False
            self._absorb(move)
            return
        begun = self._begin(span, direction, group, self._subjects(form))
        begun.dangling = begun.dangling and (form == "ing" or begun.earlier)

    def _continues(self, move: Move, direction: int | None, form: str) -> bool:
        """Say whether a direction met now is the open predication's own: 'was up', 'closed at 5, down'."""
        if self._follows_and() and (
            (move.direction is None and move.has(LEVEL))  # "breached 23,000 and dropped 1%"
            or (move.direction == 0 and form and (move.figures or move.against))  # "was flat at 5 and rose"
        ):
            return False
        if self._latest and (move.has(OVER) or move.has(UNDER)) and self._figure_follows():
            return False  # "fell below 80, last down 2.1% at 79.6"
        if self._unreal and form and move.direction is not None and not move.unreal:
            return False  # "have fallen this month and may fall further"
        if move.group in ("close", "open") and move.direction is None and move.has(CHANGE) and not form:
            return True  # "having ended the session 1.4% lower"
        if move.direction in (None, 0) and not move.earlier:
            return move.direction is None or not self._joined_since(move)
        return move.direction == direction and (not move.has(CHANGE) or not self._figure_follows())

    def meet_neutral(self, span: Span) -> None:
        """Meet a verb without direction: 'closed', 'traded', 'stood', 'posted', 'hit'."""
        verb: Verb = span.value
        self._which_pushes(span)
        if self._session_of(span) or self._follows_in_rank(verb) or self._is_roundabout(span, verb):
            return
        if self._is_noun(verb) or self._governed(verb) or self._is_closing(verb):
            self._in_phrase = bool(self._preposition)
            return
        if self._reduced_relative(verb):
            self._close()
            self._of_mark = True
            return
        if verb.group == "touch" and self._falls_short():
            self._unknown_verb(span)
            return
        self._insert_ends(verb)
        move = self._open
        if move is not None and self._only_dates(verb):
            self._close()  # "rose, starting the new week well"
            return
        if move is not None and self._phrase.empty and self._joins(move, verb):
            move.extreme = None if verb.group == "close" else move.extreme
            move.group = verb.group if move.group in _LOOSE_GROUPS or move.course else move.group
            move.phase = "close" if verb.group == "close" and not move.course else move.phase
            move.end = span.end
            self._absorb(move)
            if self._figure_follows() and (
                verb.group == "touch" or self._text.startswith("buying", span.start)
            ):
                self._preposition = "at"  # "rose 3%, reaching $112"
            return
        opened = self._begin(span, None, verb.group, self._subjects(verb.form))
        if verb.group in ("close", "open"):
            opened.phase = verb.group

    def _falls_short(self) -> bool:
        """Say whether a mark was only nearly reached: 'almost tested its low'."""
        before = self._beside(-1)
        return before is not None and before.kind == spans.APPROXIMATOR and before.value == "under"

    def _is_roundabout(self, span: Span, verb: Verb) -> bool:
        """Take verbs that tell no plain move of their subject: costs, leading, causing, widening."""
        if self._pushes_another(span, verb):
            self._cause(Verb(None, verb.form, "send"))
        elif self._is_outlay(span):
            if self._open is not None and self._right_after(self._open):
                self._open.objected = True  # "have increased costs"
            self._phrase.words()
        elif self._tells_by_object(span, verb) or self._follows_suit(span):
            return True
        elif verb.group in SPREADING:
            self._spreads(span, SPREADING[verb.group])
        elif verb.group not in CAUSING:
            return False
        elif self._is_noun(verb) and not self._acts_on_name(verb):
            self._phrase.words()
        else:
            self._cause(verb)
        return True

    def _joins(self, move: Move, verb: Verb) -> bool:
        """Say whether a neutral verb goes on with the statement: 'fell 1% to close at 40', 'was trading'."""
        if self._turns_after(move, verb):
            move.objected = True
            return False
        if move.direction is not None and verb.group == "post" and self._follows_and():
            return False  # "fell on Friday and posted its third weekly loss"
        if move.group == "be" and not move.figures:
            return True
        if move.course and move.direction is None and not move.figures:
            return True
        if move.direction is None and verb.group == "post" and move.group == "close":
            return True
        exact = all(figure.bound != "as_much_as" for figure in move.figures)
        return exact and not move.has(LEVEL) and not move.earlier and move.direction is not None

    def meet_keep(self, span: Span) -> None:
        """Meet 'extended', 'pared', 'erased': the noun that follows gives the direction."""
        before = self._beside(-1)
        if self._text.startswith(("narrow", "Narrow"), span.start) and self._of_spread():
            self._spreads(span, -1)
        elif span.value.form == "ing" and before is not None and before.kind == spans.COMMA and self._last:
            self._close()  # "fell 1%, extending its losses"
            self._relative = True
        elif (way := self._way_of_sum(span)) is not None:
            self._predicate(span, way, "verb", span.value.form)
        elif not self._is_noun(span.value):
            course = self._open is not None and self._open.course
            kept = self._begin(span, None, f"keep {span.value.group}", self._subjects(span.value.form))
            kept.unreal = kept.unreal or course  # "set to snap its losing streak"

    def meet_auxiliary(self, span: Span) -> None:
        """Meet a form of 'be' or 'have'."""
        if self._owns_what_follows(span):
            return
        if span.value == "had":
            self._earlier = not is_clocked_about(self._text, self._spans, span.end)  # "By 0930 GMT, it had"
            self._flag(span)
        elif span.value == "be" and self._inverted():
            return
        elif span.value == "be" and (self._open is None or not self._phrase.empty or self._is_told_again()):
            self._begin(span, None, "be", self._subjects())

    def meet_adverb(self, span: Span) -> None:
        """Meet 'up', 'lower', 'flat'."""
        if self._of_unknown_name():
            self._boundary()
            self._phrase.words()
        elif not (self._tells_place_or_business(span) or self._is_particle(span)):
            self._move_by(span)

    def _move_by(self, span: Span) -> None:
        move = self._open
        if self._preposition and not self._in_phrase and not (move and self._preposition == "to"):
            return
        neutral = move is not None and move.direction in (None, 0) and self._phrase.empty
        if self._describes_next() and (not neutral or (move is not None and move.group == "post")):
            return
        before = self._beside(-1)
        if self._tells_results(before) or self._compares():
            return
        after_figure = before is not None and before.kind == spans.QUANTITY
        if before is not None and before.kind == spans.COMMA:
            self._phrase.overlook(EntityType.INDEX, self._text)
            if self._last is not None:
                self._phrase.leave_before(self._last.end)
            if self._led or self._instanced:
                self._phrase.promote(before.start, instead=self._instanced)
        if move is not None and move.course and before is not None and before.kind == spans.COMMA:
            self._close()  # "set for a sixth day of losses, down 1.1%"
            move = None
        if move is not None and move.inherited and self._phrase.empty and after_figure:
            move.direction, move.end = span.value, span.end
        elif not self._phrase.empty or move is not None or self._last is not None:
            expected = self._unreal and self._is_put_in(before)
            self._unreal = self._unreal and not expected
            self._predicate(span, span.value, "adverb")
            self._unreal = self._unreal or expected

    def meet_preposition(self, span: Span) -> None:
        """Meet a preposition, or a comparative that tells a move: '0.2% lower than its last close'."""
        word = self._text[span.start : span.end].lower()
        if word in COMPARATIVES and self._is_below_mark(span):
            self.meet_adverb(Span(spans.ADVERB, span.start, span.end, COMPARATIVES[word]))
        elif word in COMPARATIVES and self._sets_against_price():
            super().meet_preposition(Span(spans.PREPOSITION, span.start, span.end, "from"))
        else:
            super().meet_preposition(span)

    def _tells_place_or_business(self, span: Span) -> bool:
        """Take 'off its high' for a preposition, and 'firm' for a noun where it is one."""
        if self._names_business(span):
            self._phrase.words()
            return True
        following, after = self._beside(1), self._beside(2)
        if following is not None and after is not None and after.kind == spans.GAP:
            to = following.kind == spans.PREPOSITION and self._text[following.start : following.end] == "to"
            if to and self._text.startswith("under", span.start):
                self._phrase.words()  # "under pressure to cut jobs"
                return True
        if self._text[span.start : span.end].lower() == "off" and not self._figure_follows():
            self.meet_preposition(Span(spans.PREPOSITION, span.start, span.end, "within"))
            return True
        return False

    def _is_particle(self, span: Span) -> bool:
        """Say whether the word belongs to a verb that is in no list: 'shut it down', 'dragged down by'."""
        if LEADING.match(self._text, max(self._text.rfind(" ", 0, span.start - 1) + 1, 0), span.end + _BY):
            told = self._open  # "was dragged lower by Sony" tells of the market itself
            return told is None or told.direction is not None or told.group not in ("be", "trade")
        it, verb = self._beside(-1), self._beside(-2)
        if it is None or verb is None or it.value != "it" or verb.kind != spans.GAP or self._figure_follows():
            return False
        return not str(verb.value).endswith(DRIVING)

    def _describes_next(self) -> bool:
        """Say whether the word describes the noun after it: 'higher yields', 'lower demand'."""
        following = self._beside(1)
        if following is None or not self._touches(following):
            return False
        if following.kind == spans.HORIZON:
            after = self._beside(2)
            return after is not None and after.kind == spans.GAP  # "stronger annual growth"
        if following.kind in (spans.ENTITY, spans.PAPER, spans.REFERENCE):
            return True
        return following.kind == spans.GAP and not self._phrase.known
