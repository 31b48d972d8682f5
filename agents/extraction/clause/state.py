"""What the clause grammar holds in mind while it reads a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from agents.extraction import spans
from agents.extraction.memory import Memory
from agents.extraction.moves import Figure, Move, Subject
from agents.extraction.phrase import NounPhrase
from agents.extraction.spans import Span
from agents.extraction.times.dayword import DayWord
from agents.reference import Instrument

_FORESEEING = tuple(f" {see} {the}" for see in ("see", "sees", "foresee", "foresees") for the in ("", "the "))
_PRESENT = ("is", "are", "has", "have")
_TRANSPARENT = frozenset({spans.MANNER, spans.APPROXIMATOR, spans.DATE, spans.PHASE, spans.HORIZON})


class ClauseState:
    """One sentence, how far it is read, and the clause that is being read.

    `moves` holds the predications found so far; the open one takes figures, the last one lends its subject
    and its verb to what follows without any.
    """

    def __init__(self, text: str, sentence: Sequence[Span], memory: Memory) -> None:
        self.moves: list[Move] = []
        self._text = text
        self._spans = sentence
        self._memory = memory
        self._at = 0
        self._last_percent: int | None = None
        self._phrase = NounPhrase()
        self._open: Move | None = None
        self._last: Move | None = None
        self._dated: Move | None = None
        self._antecedent: Subject | None = None
        self._day_outside: DayWord | None = None
        self._pending: list[Figure] = []
        self._bound: str | None = None
        self._brackets = 0
        self._bracketed: dict[int, Figure] = {}  # by where the name before stands
        self._passed_to = -1
        self._named: Subject | None = None
        self._named_first = True
        self._priced_in: Instrument | None = None
        self._mark: Move | None = None
        self._led = self._instanced = False
        self._caused: int | None = None
        self._caused_at = 0
        self._causer: Move | None = None
        self._opening_horizon: str | None = None
        self._told_over: str | None = None
        self._in_same_period = False
        self._gives_reason = False
        self._begun_with: Move | None = None
        self._lent: DayWord | None = None  # the day of the move before, until a clause names its own
        self._with_period: tuple[int, str] | None = None
        self._flag_at = self._comma_at = -1
        self._conditional = self._supposed = False
        self._relative = self._aside = self._of_mark = False
        self._heads = False
        self._futures = False
        self._shares = True
        self._copies = False
        self._prepare_clause()
        self._forget_preposition()

    def _prepare_clause(self) -> None:
        self._earlier = self._unreal = self._negated = self._before = self._latest = False
        self._day: DayWord | None = None
        self._horizon = self._opening_horizon
        self._phase: str | None = None

    def _forget_preposition(self) -> None:
        self._preposition: str | None = None
        self._paper_of = False
        self._in_phrase = False

    def _close(self) -> None:
        self._open = None
        self._pending = []

    def _boundary(self) -> None:
        """End the clause: what follows has its own subject and verb."""
        self._close()
        self._dated = self._mark = None
        self._phrase.clear()
        self._forget_preposition()
        self._bound = None
        self._copies = self._relative = self._aside = False
        self._caused = None
        day = None if self.moves else self._day  # "On Monday, as traders waited, the dollar fell"
        self._prepare_clause()
        self._day = day

    def _beside(self, step: int) -> Span | None:
        """Return the span right before (-1) or right after (1) this one."""
        position = self._at + step
        if position < 0:
            return None
        try:
            return self._spans[position]
        except IndexError:
            return None

    def _neighbour(self, step: int) -> Span | None:
        """Return the nearest span to one side that is no adverb or the like."""
        position = self._at + step
        while 0 <= position < len(self._spans):
            if self._spans[position].kind not in _TRANSPARENT:
                return self._spans[position]
            position += 1 if step > 0 else -1
        return None

    def _touches(self, following: Span | None) -> bool:
        """Say whether a span stands right after this one, with no more than a blank between."""
        return following is not None and following.start - self._spans[self._at].end <= 1

    def _begin(self, span: Span, direction: int | None, group: str, subjects: list[Subject]) -> Move:
        """Open a predication of these subjects."""
        move = Move(subjects, direction, group, min([*(it.start for it in subjects), span.start]), span.end)
        move.verb_at = span.start
        self._release_flags(subjects)
        supposed = self._supposed and not self._aside  # "if rates fall, gold, which gained 5%, could"
        unreal = self._unreal or supposed or self._is_foreseen(span, subjects)
        move.earlier, move.unreal, move.negated = self._earlier, unreal, self._negated
        move.dangling = not subjects and self._phrase.empty and not self.moves
        move.day, move.latest, move.before = self._day, self._latest, self._before
        move.horizon, move.phase = self._horizon, self._phase
        move.aside, move.now = self._aside, self._in_present(span)
        if move.now and (
            span.kind == spans.AUXILIARY or self._tells_reason(span) or self._is_present(span, subjects)
        ):
            move.earlier = self._earlier = False  # what is, is no background; 'since' it has, is the reason
        move.against, self._priced_in = self._priced_in, None
        move.figures.extend(self._pending)
        self.moves.append(move)
        self._open = self._last = self._dated = move
        self._pending = []
        self._unreal = self._negated = self._latest = self._before = self._copies = False
        self._shares = True
        self._phrase.clear()
        self._forget_preposition()
        if subjects:
            self._memory.tell(subjects)
        return move

    def _is_present(self, span: Span, subjects: list[Subject]) -> bool:
        """Say whether what came first is told in the present: 'the krone weakens after oil retreats'."""
        plain = getattr(span.value, "form", None) in ("base", "third") and self._day is None
        named = bool(subjects) and subjects[0].start > self._flag_at
        return plain and named and bool(self.moves) and self.moves[-1].now

    def _tells_reason(self, span: Span) -> bool:
        """Say whether 'since' gives a reason: 'since it has fallen', but 'since hitting a high'."""
        return self._gives_reason and getattr(span.value, "form", None) in ("past", "participle")

    def _is_foreseen(self, span: Span, subjects: list[Subject]) -> bool:
        """Say whether somebody only sees a move coming: 'traders see the yen weakening'."""
        if not subjects or getattr(span.value, "form", None) != "ing":
            return False
        return self._text.endswith(_FORESEEING, 0, subjects[0].start)

    def _in_present(self, span: Span) -> bool:
        """Say whether the verb is in the present; what has none is told as the statement before it."""
        before = self._neighbour(-1)
        auxiliary = before if before is not None and before.kind == spans.AUXILIARY else None
        if span.kind == spans.AUXILIARY:
            return self._text[span.start : span.end].lower().startswith(_PRESENT)
        form = getattr(span.value, "form", None)
        if form in ("past", "participle"):
            return auxiliary is not None and auxiliary.value == "have"
        if form in ("base", "third"):
            return auxiliary is None or not self._text.startswith("did", auxiliary.start)
        return self.moves[-1].now if self.moves else False

    def _release_flags(self, subjects: list[Subject]) -> None:
        """Let what held for a clause before end where a new subject comes after a comma or 'and'."""
        if not subjects:
            return
        after_comma = subjects[0].start > self._comma_at > self._flag_at
        new = subjects[0].start > self._flag_at  # not of "it was 1% lower, having dropped 2%"
        if after_comma or (new and len(subjects) == 1 and subjects[0].link == "and"):
            self._earlier = False
        if after_comma:
            self._unreal = self._unreal and self._conditional
            for move in self.moves:
                if move.dangling:
                    move.subjects, move.dangling = list(subjects), False

    def _flag(self, span: Span) -> None:
        """Note where a word stood that makes what follows background or unreal."""
        self._flag_at = span.start

    def _absorb(self, move: Move) -> None:
        """Hand the clause's marks and waiting figures to the predication that goes on."""
        move.figures.extend(self._pending)
        self._pending = []
        move.unreal = move.unreal or self._unreal
        move.negated = move.negated or self._negated
        move.latest = move.latest or self._latest
        self._unreal = self._negated = self._latest = False
        self._forget_preposition()

    def _subjects(self, form: str = "") -> list[Subject]:
        """Return whom a verb here speaks of: the phrase before it, or the subject of the verb before."""
        if self._phrase.known:
            return self._phrase.subjects()
        if self._phrase.headless or self._phrase.inserted:
            return []
        joined = [name for name in self._phrase.obliques[-1:] if name.link == "and"]
        before = self._neighbour(-1)
        if joined and before is not None and before.start == joined[0].start:
            return joined  # "fell against the yen and the euro rose"
        if form == "ing" and self._phrase.obliques and before is not None:
            last = self._phrase.obliques[-1]
            if before.start == last.start:
                return [last]  # "despite the rupee weakening"
        if not (self._shares or form == "ing"):
            return []
        return list(self._last.subjects) if self._last else []
