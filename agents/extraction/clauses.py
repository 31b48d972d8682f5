"""The clause grammar: from a sentence's typed spans to predications with subjects and figures.

It reads from left to right and looks at what spans are, not at their letters.  A verb (or 'up', 'lower', 'a gain')
takes the names before it as its subject, figures after it get their part from the preposition before them, and a
connective such as 'while' or 'as' closes the clause.  A figure right after a name repeats the verb
before ("and the DAX 0.2%").  A verb whose subject no list knows takes its figures with it into oblivion.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from agents.extraction import quantities, spans
from agents.extraction.dayword import DayWord
from agents.extraction.memory import Memory
from agents.extraction.moves import Figure, Move, Subject
from agents.extraction.phrase import NounPhrase
from agents.extraction.quantities import Quantity
from agents.extraction.roles import role_of
from agents.extraction.spans import Span, Verb
from schemas.event import EntityType

_NOUNISH_BEFORE = frozenset(
    {spans.DETERMINER, spans.POSSESSIVE, spans.QUANTITY, spans.PREPOSITION, spans.EXTREME}
)
_TRANSPARENT = frozenset({spans.MANNER, spans.APPROXIMATOR, spans.DATE, spans.PHASE, spans.HORIZON})
_ADVERB_ENDING = "ly"


class ClauseReader:
    """Reads one sentence; `moves` holds what it has found so far."""

    def __init__(self, sentence: Sequence[Span], memory: Memory) -> None:
        self.moves: list[Move] = []
        self._spans = sentence
        self._memory = memory
        self._at = 0
        self._phrase = NounPhrase()
        self._open: Move | None = None
        self._last: Move | None = None
        self._pending: list[Figure] = []
        self._bound: str | None = None
        self._brackets = 0
        self._prepare_clause()
        self._forget_preposition()

    def read(self) -> list[Move]:
        """Return the sentence's predications in reading order."""
        handlers = _HANDLERS
        for self._at, span in enumerate(self._spans):
            handler = handlers.get(span.kind)
            if handler is not None:
                handler(self, span)
        self._close()
        return self.moves

    # -- the state of the clause -------------------------------------------------------------------

    def _prepare_clause(self) -> None:
        self._earlier = self._unreal = self._negated = False
        self._before = False
        self._day: DayWord | None = None
        self._latest = False
        self._horizon: str | None = None
        self._phase: str | None = None

    def _forget_preposition(self) -> None:
        self._preposition: str | None = None
        self._paper_of = False
        self._in_phrase = False

    def _close(self) -> None:
        self._open = None
        self._pending = []

    def _boundary(self) -> None:
        self._close()
        self._phrase.clear()
        self._forget_preposition()
        self._bound = None
        day = self._day
        self._prepare_clause()
        if not self.moves:
            self._day = day

    def _neighbour(self, step: int) -> Span | None:
        """Return the span `step` places away that is no adverb or the like."""
        position = self._at + step
        while 0 <= position < len(self._spans):
            if self._spans[position].kind not in _TRANSPARENT:
                return self._spans[position]
            position += 1 if step > 0 else -1
        return None

    def _begin(self, span: Span, direction: int | None, group: str, subjects: list[Subject]) -> Move:
        """Open a predication of these subjects."""
        move = Move(subjects, direction, group, min([s.start for s in subjects] + [span.start]), span.end)
        move.earlier, move.unreal, move.negated = self._earlier, self._unreal, self._negated
        move.day, move.latest, move.before = self._day, self._latest, self._before
        move.horizon, move.phase = self._horizon, self._phase
        move.figures.extend(self._pending)
        self.moves.append(move)
        self._open = self._last = move
        self._pending = []
        self._unreal = self._negated = self._latest = self._before = False
        self._phrase.clear()
        self._forget_preposition()
        if subjects:
            self._memory.tell(subjects)
        return move

    def _subjects(self) -> list[Subject]:
        """Return whom a verb here speaks of: the phrase before it, or the subject of the verb before."""
        if self._phrase.known:
            return self._phrase.subjects()
        if self._phrase.headless or self._phrase.inserted:
            return []
        return list(self._last.subjects) if self._last else []

    # -- names ---------------------------------------------------------------------------------------

    def _name(self, span: Span) -> None:
        if self._brackets:
            return
        self._memory.mention(span.value)
        self._take_name(Subject(span.value, span.start, span.end))

    def _reference(self, span: Span) -> None:
        instruments = self._memory.resolve(span.value)
        if not instruments or self._brackets:
            self._words(span)
            return
        for position, instrument in enumerate(instruments):
            self._take_name(Subject(instrument, span.start, span.end, "and" if position else ""))
            if position < len(instruments) - 1:
                self._phrase.conjunction()

    def _take_name(self, name: Subject) -> None:
        move = self._open
        if move is not None and move.wants_subject and self._preposition in ("in", "of", "other"):
            move.subjects.append(name)
            move.end = max(move.end, name.end)
            self._memory.tell(move.subjects)
            self._phrase.clear()
            self._forget_preposition()
            return
        if self._preposition and not self._paper_of:
            if move is not None and name.instrument.type is EntityType.CURRENCY and move.against is None:
                move.against = name.instrument
            self._phrase.add_oblique(name)
            self._forget_preposition()
            return
        self._forget_preposition()
        self._phrase.add(name)

    def _paper(self, _: Span) -> None:
        """Meet 'shares', 'shares of', 'prices': part of a name's phrase, before it or after."""
        if self._preposition:
            self._in_phrase = True
            return
        following = self._neighbour(1)
        if following is not None and following.kind == spans.PREPOSITION:
            self._paper_of = True
        elif not self._phrase.known and (
            following is None or following.kind not in (spans.ENTITY, spans.GAP, spans.PLACE)
        ):
            self._phrase.words()

    def _words(self, span: Span) -> None:
        """Meet words that no list knows."""
        if self._brackets:
            return
        if isinstance(span.value, str) and all(word.endswith(_ADVERB_ENDING) for word in span.value.split()):
            return
        if self._preposition:
            self._in_phrase = True
            return
        move = self._open
        if move is not None and not move.figures and self._at and self._spans[self._at - 1].start < move.end:
            move.objected = True
        elif (
            move is not None and self._phrase.empty and not move.wants_subject and move.direction is not None
        ):
            self._close()
        self._phrase.words()

    def _determiner(self, _: Span) -> None:
        if self._in_phrase and self._preposition:
            self._forget_preposition()

    def _place(self, _: Span) -> None:
        if self._preposition:
            self._in_phrase = True

    # -- predicates ----------------------------------------------------------------------------------

    def _verb(self, span: Span) -> None:
        verb: Verb = span.value
        if self._is_noun(span):
            self._noun(Span(spans.NOUN, span.start, span.end, verb.direction))
        elif not self._attributive(span, verb):
            self._predicate(span, verb.direction, verb.group if span.kind == spans.CROSS else "verb")

    def _is_noun(self, span: Span) -> bool:
        """Say whether a form such as 'drop' or 'gains' is a noun here."""
        if span.value.form not in ("base", "third"):
            return False
        before = self._spans[self._at - 1] if self._at else None
        return (
            before is not None
            and (before.kind in _NOUNISH_BEFORE and before.value != "to")
            and not self._brackets
        )

    def _attributive(self, span: Span, verb: Verb) -> bool:
        """Say whether a participle only describes the noun after it: 'falling prices', 'rising yields'."""
        if verb.form != "ing" or self._phrase.known or self._open is not None:
            return False
        following = self._spans[self._at + 1] if self._at + 1 < len(self._spans) else None
        before = self._spans[self._at - 1] if self._at else None
        return (
            following is not None
            and following.kind in (spans.ENTITY, spans.GAP, spans.PAPER, spans.REFERENCE)
            and (before is None or before.kind != spans.COMMA)
            and following.start - span.end <= 1
        )

    def _predicate(self, span: Span, direction: int | None, group: str) -> None:
        """Give the open neutral predication its direction, or open one of its own."""
        move = self._open
        if move is not None and self._phrase.empty and self._continues(move, direction):
            move.direction = direction if move.direction in (None, 0) else move.direction
            move.group = group if move.group in ("be", "trade", "touch") else move.group
            move.end = span.end
            self._absorb(move)
            return
        self._begin(span, direction, group, self._subjects())

    def _continues(self, move: Move, direction: int | None) -> bool:
        """Say whether a direction met now is the open predication's own: 'was up', 'edged higher', 'closed at 5, down'."""
        if move.direction in (None, 0) and not move.earlier:
            return True
        return move.direction == direction and (not move.has("change") or not self._figure_follows())

    def _figure_follows(self) -> bool:
        following = self._neighbour(1)
        return following is not None and following.kind == spans.QUANTITY

    def _absorb(self, move: Move) -> None:
        """Hand the clause's marks and waiting figures to the predication that goes on."""
        move.figures.extend(self._pending)
        self._pending = []
        move.unreal = move.unreal or self._unreal
        move.negated = move.negated or self._negated
        move.latest = move.latest or self._latest
        self._unreal = self._negated = self._latest = False
        self._forget_preposition()

    def _neutral(self, span: Span) -> None:
        verb: Verb = span.value
        if (
            self._is_noun(span)
            or (self._in_phrase and verb.form == "ing")
            or (self._preposition and verb.form == "ing")
        ):
            self._in_phrase = bool(self._preposition)
            return
        move = self._open
        if move is not None and self._phrase.empty and self._joins(move):
            move.extreme = None if verb.group == "close" else move.extreme
            move.group = verb.group if move.group in ("be", "trade", "touch") else move.group
            move.phase = "close" if verb.group == "close" else move.phase
            move.end = span.end
            self._absorb(move)
            return
        opened = self._begin(span, None, verb.group, self._subjects())
        if verb.group in ("close", "open"):
            opened.phase = verb.group

    def _joins(self, move: Move) -> bool:
        """Say whether a neutral verb goes on with the same statement: 'fell 1% to close at 40', 'was trading'."""
        if move.group == "be" and not move.figures:
            return True
        exact = all(figure.bound != "as_much_as" for figure in move.figures)
        return exact and not move.has("level") and not move.earlier and move.direction is not None

    def _keep(self, span: Span) -> None:
        """Meet 'extended', 'pared', 'erased': the noun that follows gives the direction."""
        if not self._is_noun(span):
            self._begin(span, None, f"keep_{span.value.group}", self._subjects())

    def _auxiliary(self, span: Span) -> None:
        if span.value == "had":
            self._earlier = True
        elif span.value == "be" and self._open is None or not self._phrase.empty:
            if span.value == "be":
                self._begin(span, None, "be", self._subjects())

    def _adverb(self, span: Span) -> None:
        """Meet 'up', 'lower', 'flat'."""
        move = self._open
        if self._preposition and not self._in_phrase and not (move and self._preposition == "to"):
            return
        following = self._spans[self._at + 1] if self._at + 1 < len(self._spans) else None
        neutral = move is not None and move.direction in (None, 0) and self._phrase.empty
        if not neutral and following is not None and following.start - span.end <= 1:
            if following.kind in (spans.ENTITY, spans.PAPER, spans.REFERENCE):
                return
            if following.kind == spans.GAP and not self._phrase.known:
                return
        if (
            move is not None
            and move.inherited
            and self._phrase.empty
            and self._at
            and self._spans[self._at - 1].kind == spans.QUANTITY
        ):
            move.direction, move.end = span.value, span.end
            return
        if self._phrase.empty and move is None and self._last is None:
            return
        self._predicate(span, span.value, "adverb")

    def _noun(self, span: Span) -> None:
        """Meet 'a gain', 'losses': alone it says nothing; with a figure or after 'posted', 'extended' it does."""
        move = self._open
        if (
            move is not None
            and self._phrase.empty
            and move.direction is None
            and not self._preposition_blocks()
        ):
            if move.group.startswith("keep"):
                same = move.group == "keep_same"
                move.direction = span.value if same else -span.value
                move.end = span.end
                return
            if move.group in ("post", "close", "touch", "trade") and (
                self._pending or move.figures or self._measure_follows()
            ):
                move.direction = span.value
                move.end = span.end
                self._absorb(move)
                return
        if self._pending or self._measure_follows():
            self._nominal(span)
        elif self._preposition:
            self._in_phrase = True
        else:
            self._phrase.words()

    def _preposition_blocks(self) -> bool:
        return self._preposition not in (None, "other", "in")

    def _measure_follows(self) -> bool:
        following = [
            span.kind for span in self._spans[self._at + 1 : self._at + 4] if span.kind not in _TRANSPARENT
        ]
        return following[:2] == [spans.PREPOSITION, spans.QUANTITY]

    def _nominal(self, span: Span) -> None:
        """Open a predication of a noun: its subject follows ('a 2% drop in Brent') or came before."""
        possessive = self._phrase.known
        subjects = self._phrase.subjects() if possessive else []
        following = self._neighbour(1)
        shared = self._last.subjects if self._last and not self._phrase.headless else []
        in_phrase = self._preposition is not None
        move = self._begin(span, span.value, "noun", list(subjects))
        if (
            following is not None
            and following.kind == spans.PREPOSITION
            and following.value in ("in", "of", "other")
            and not self._measure_follows()
        ):
            move.wants_subject = not subjects
        elif not subjects and not in_phrase:
            move.subjects = list(shared)
        elif self._measure_follows():
            move.wants_subject = not subjects

    def _extreme(self, span: Span) -> None:
        """Meet 'a record high', 'its lowest'."""
        move = self._open
        if (
            move is None
            or not self._phrase.empty
            or self._preposition in ("of", "in", "above", "below", "within", "near")
        ):
            self._in_phrase = self._preposition is not None
            return
        if move.direction is None and move.group in ("touch", "post", "close", "be", "trade"):
            if move.group != "touch" and self._preposition not in (None, "at"):
                return
            move.direction = span.value
        if move.direction == span.value:
            move.extreme = span.value
            move.end = max(move.end, span.end)
            self._preposition = "extreme"

    # -- figures ----------------------------------------------------------------------------------

    def _quantity(self, span: Span) -> None:
        quantity: Quantity = span.value
        if self._brackets and not (quantity.signed and quantity.unit == quantities.PERCENT):
            return
        role = role_of(quantity, self._preposition, self._open.group if self._open else None)
        bound = self._bound or quantity.approximate
        figure = Figure(role, quantity, bound, self._preposition, span.start, span.end)
        self._bound = None
        if self._counts_things(span, quantity):
            return
        if self._phrase.known and self._preposition is None and not self._noun_follows():
            self._ellipsis(span, figure)
        elif self._noun_follows():
            self._pending.append(figure)
        elif self._open is not None and (self._phrase.empty or (self._phrase.obliques and self._preposition)):
            self._open.figures.append(figure)
            self._open.end = span.end
        elif self._preposition is None:
            self._pending.append(figure)
        self._preposition = "of" if self._preposition == "of" else None
        self._in_phrase = False

    def _counts_things(self, span: Span, quantity: Quantity) -> bool:
        """Say whether a bare number counts what the next words name: '500 companies'."""
        following = self._spans[self._at + 1] if self._at + 1 < len(self._spans) else None
        return (
            quantity.unit == quantities.NUMBER
            and following is not None
            and following.kind in (spans.GAP, spans.PAPER, spans.ENTITY)
            and following.start - span.end <= 1
            and (quantity.value.is_integer() or self._preposition not in ("to", "at", "from"))
        )

    def _noun_follows(self) -> bool:
        following = self._neighbour(1)
        if following is None or following.start - self._spans[self._at].end > len(" percentage "):
            return False
        if following.kind == spans.NOUN:
            return True
        return following.kind == spans.VERB and following.value.form in ("base", "third")

    def _ellipsis(self, span: Span, figure: Figure) -> None:
        """Repeat the verb before for a name that has only a figure; a sign speaks for itself."""
        last = self._last
        quantity = figure.quantity
        direction = last.direction if last and last.subjects else None
        if quantity.signed and quantity.unit == quantities.PERCENT:
            direction = (quantity.value > 0) - (quantity.value < 0)
        move = self._begin(span, direction, "ellipsis", self._phrase.subjects())
        move.inherited = True
        if last is not None:
            move.earlier, move.unreal = last.earlier, last.unreal
            move.day = move.day or last.day
        move.figures.append(figure)

    # -- words that steer --------------------------------------------------------------------------

    def _prepose(self, span: Span) -> None:
        if self._preposition == "extreme" and span.value in ("of", "at"):
            return
        self._preposition = span.value
        self._in_phrase = False

    def _approximate(self, span: Span) -> None:
        following = self._neighbour(1)
        if following is not None and following.kind == spans.QUANTITY:
            if span.value != "exact":
                self._bound = span.value
        elif span.value in ("over", "under", "about"):
            self._prepose(Span(spans.PREPOSITION, span.start, span.end, "other"))

    def _connect(self, span: Span) -> None:
        if span.value == "with" and self._goes_on_with():
            self._prepose(Span(spans.PREPOSITION, span.start, span.end, "other"))
            return
        if span.value == "and":
            self._phrase.conjunction()
            self._forget_preposition()
            return
        self._boundary()
        self._earlier = span.value == "earlier"
        self._unreal = span.value == "if"

    def _goes_on_with(self) -> bool:
        """Say whether 'with' goes on with the clause ('ended with a gain') and opens none of its own."""
        move = self._open
        before = self._spans[self._at - 1] if self._at else None
        return (
            move is not None and move.direction is None and before is not None and before.kind != spans.COMMA
        )

    def _comma(self, _: Span) -> None:
        self._phrase.comma()
        if not self._brackets:
            self._forget_preposition()
        self._bound = None

    def _stop(self, _: Span) -> None:
        self._boundary()

    def _bracket(self, span: Span) -> None:
        self._brackets = max(0, self._brackets + (1 if span.kind == spans.OPEN else -1))

    def _which(self, _: Span) -> None:
        antecedents = self._phrase.obliques[-1:] or self._phrase.names[-1:]
        self._close()
        if antecedents:
            self._phrase.clear()
            self._phrase.add(antecedents[0])

    def _modal(self, _: Span) -> None:
        if self._preposition is None or self._preposition == "to":
            self._unreal = True

    def _negate(self, _: Span) -> None:
        if self._preposition is None:
            self._negated = True

    def _report(self, _: Span) -> None:
        self._boundary()

    def _date(self, span: Span) -> None:
        following = self._spans[self._at + 1] if self._at + 1 < len(self._spans) else None
        if following is not None and following.kind == spans.POSSESSIVE:
            return
        if self._open is not None and self._phrase.empty:
            if self._open.day is None:
                self._open.day = span.value
            self._open.end = max(self._open.end, span.end)
        else:
            self._day = span.value
        self._forget_preposition()

    def _manner(self, span: Span) -> None:
        if span.value == "last":
            self._latest = True
        elif span.value == "early":
            self._before = True

    def _set_phase(self, span: Span) -> None:
        if self._open is not None and self._phrase.empty:
            self._open.phase = span.value
        else:
            self._phase = span.value
        self._forget_preposition()

    def _set_horizon(self, span: Span) -> None:
        if self._open is not None and self._phrase.empty:
            self._open.horizon = self._open.horizon or span.value
        else:
            self._horizon = span.value
        self._forget_preposition()


_HANDLERS: dict[str, Callable[[ClauseReader, Span], None]] = {
    spans.ENTITY: ClauseReader._name,
    spans.REFERENCE: ClauseReader._reference,
    spans.PAPER: ClauseReader._paper,
    spans.GAP: ClauseReader._words,
    spans.IDLE: ClauseReader._words,
    spans.DETERMINER: ClauseReader._determiner,
    spans.PLACE: ClauseReader._place,
    spans.VERB: ClauseReader._verb,
    spans.CROSS: ClauseReader._verb,
    spans.NEUTRAL: ClauseReader._neutral,
    spans.KEEP: ClauseReader._keep,
    spans.AUXILIARY: ClauseReader._auxiliary,
    spans.ADVERB: ClauseReader._adverb,
    spans.NOUN: ClauseReader._noun,
    spans.EXTREME: ClauseReader._extreme,
    spans.QUANTITY: ClauseReader._quantity,
    spans.PREPOSITION: ClauseReader._prepose,
    spans.APPROXIMATOR: ClauseReader._approximate,
    spans.CONNECTIVE: ClauseReader._connect,
    spans.COMMA: ClauseReader._comma,
    spans.STOP: ClauseReader._stop,
    spans.OPEN: ClauseReader._bracket,
    spans.SHUT: ClauseReader._bracket,
    spans.RELATIVE: ClauseReader._which,
    spans.MODAL: ClauseReader._modal,
    spans.NEGATION: ClauseReader._negate,
    spans.REPORT: ClauseReader._report,
    spans.DATE: ClauseReader._date,
    spans.MANNER: ClauseReader._manner,
    spans.PHASE: ClauseReader._set_phase,
    spans.HORIZON: ClauseReader._set_horizon,
}
