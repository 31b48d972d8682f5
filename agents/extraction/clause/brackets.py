"""The clause grammar's brackets: 'Nio (down 3.8%)', and 'the DAX (1.1%) and the CAC (0.8%) closed higher'."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from agents.extraction import spans
from agents.extraction.clause.figures import FigureReading
from agents.extraction.figures.quantities import PERCENT
from agents.extraction.moves import CHANGE, LEVEL, Figure, Move, Subject
from agents.extraction.spans import Span
from agents.reference import Instrument
from schemas.event import EntityType

_LONGEST = 7  # spans
_LIGHT = frozenset({spans.MANNER, spans.COMMA, spans.PHASE, spans.HORIZON, spans.DATE})
_TELLING = frozenset({spans.ADVERB, spans.VERB, spans.NEUTRAL})
_UNTOLD = frozenset({EntityType.RATE})
_LEADING = ("to", "at")
_FEWEST = 2


class BracketReading(FigureReading):
    """Handlers for what brackets or a colon set apart from a name: its move, or how far it went."""

    def _labels(self) -> bool:
        """Say whether a colon only sets a name apart from its figures: 'Nikkei 225: DOWN 2.1 percent'."""
        following, after = self._beside(1), self._beside(2)
        if self._text[self._spans[self._at].start] != ":" or not self._phrase.known or following is None:
            return False
        if following.kind == spans.QUANTITY:  # of companies, lists hold returns and shares of sales as well
            company = self._phrase.ends_with(EntityType.COMPANY)
            return bool(following.value.signed and following.value.unit == PERCENT) and not company
        led = after is not None and after.kind in (spans.QUANTITY, spans.PREPOSITION, spans.APPROXIMATOR)
        return following.kind == spans.ADVERB and led

    def _inside_code(self, span: Span) -> bool:
        """Say whether the colon joins an exchange and a ticker: 'XETR:DAX'."""
        around = self._text[max(span.start - 1, 0) : span.start] + self._text[span.end : span.end + 1]
        return self._text[span.start] == ":" and around.isalnum() and len(around) == len("XD")

    def meet_bracket(self, span: Span) -> None:
        """Meet a bracket; names inside are repetitions, figures conversions, unless they tell a move."""
        opens = span.kind == spans.OPEN
        self._brackets = max(0, self._brackets + (1 if opens else -1))
        if opens and self._brackets == 1:
            self._note_bracket(span)

    def _note_bracket(self, opening: Span) -> None:
        inside = self._inside()
        name = self._name_before(opening)
        if not inside or (name is not None and name.instrument.type in _UNTOLD):
            return
        if [it.kind for it in inside] == [spans.NEUTRAL] and inside[0].value.group == "close" and self._open:
            self._open.phase = "close"  # "FTSE 100: UP 0.2 percent at 9,527 (close)"
            return
        direction, figures = self._told_inside(inside)
        change = next((it for it in figures if it.role == CHANGE), None)
        if name is None:
            self._add_in_percent(direction, change)
        elif direction is None and change is not None and len(inside) == 1:
            self._bracketed[name.start] = change
        elif direction is not None and (change is not None or direction == 0):
            self._tell_aside(name, direction, figures, inside)

    def _tell_aside(
        self, name: Subject, direction: int, figures: list[Figure], inside: Sequence[Span]
    ) -> None:
        """Tell the move that a bracket has of the name before it."""
        start, end = inside[0].start, inside[-1].end
        move = Move([replace(name, link="")], direction, "bracket", start, end, figures)
        move.verb_at, move.aside = start, True
        move.earlier, move.unreal = self._earlier, self._unreal
        day = next((it.value for it in inside if it.kind == spans.DATE), None)
        move.day = day or (self._open.day if self._open is not None else self._day)
        move.horizon = next((it.value for it in inside if it.kind == spans.HORIZON), None)
        self.moves.append(move)
        self._passed_to = end

    def _add_in_percent(self, direction: int | None, change: Figure | None) -> None:
        """Take 'rose 88.10 points (0.19%)' for one change, said twice, 'closed at 5,610 (+0.2%)' for it."""
        move, before = self._open, self._beside(-1)
        if move is None or change is None or not move.figures or before is None:
            return
        if before.kind != spans.QUANTITY or move.figures[-1].end != before.end:
            return
        if any(it.quantity.unit == PERCENT for it in move.figures):
            return
        if direction is not None and move.direction not in (None, direction):
            return
        if direction is None and move.direction is None:
            return
        move.direction = move.direction if direction is None else direction
        move.figures.append(change)
        move.end, self._passed_to = change.end, change.end

    def _inside(self) -> list[Span]:
        """Return what stands in the bracket that opens here, nothing if it is long or never shut."""
        ahead = self._spans[self._at + 1 : self._at + 2 + _LONGEST]
        shut = next((at for at, it in enumerate(ahead) if it.kind == spans.SHUT), 0)
        return list(ahead[:shut])

    def _name_before(self, opening: Span) -> Subject | None:
        """Return the name that stands right before the bracket."""
        told = self._open.subjects if self._open is not None else []
        near = [*self._phrase.names[-1:], *self._phrase.obliques[-1:], *told[-1:]]
        return next((it for it in near if 0 <= opening.start - it.end <= 1), None)

    def _told_inside(self, inside: Sequence[Span]) -> tuple[int | None, list[Figure]]:
        """Return which way a bracket says that a price went, None if it says nothing, and how far."""
        direction: int | None = None
        figures: list[Figure] = []
        bound: str | None = None
        leading: str | None = None
        for it in inside:
            if it.kind in _TELLING and direction is None:
                direction = it.value if it.kind == spans.ADVERB else it.value.direction
            elif it.kind == spans.APPROXIMATOR:
                bound = it.value
            elif it.kind == spans.PREPOSITION and it.value in _LEADING:
                leading = it.value
            elif it.kind == spans.QUANTITY and (leading or it.value.unit == PERCENT):
                role = LEVEL if leading else CHANGE
                reach = bound or it.value.approximate
                figures.append(Figure(role, it.value, reach, leading, it.start, it.end))
                if role == CHANGE and it.value.signed and direction is None:
                    direction = 1 if it.value.value > 0 else -1
            elif it.kind not in _LIGHT:
                return None, []
        return direction, figures

    def _share_brackets(self) -> None:
        """Give the names of a list the figures in brackets behind them: 'A (1%) and B (2%) rose'.

        One such figure alone may be a weight or a stake; of an index, and of one that is ranked by its
        move, it can be nothing else.
        """
        if not self._bracketed:
            return
        for move in [it for it in self.moves if it.direction is not None and not it.has(CHANGE)]:
            told = [it for it in move.subjects if it.start in self._bracketed]
            sure = move.group == "rank" or all(_is_index(it.instrument) for it in told)
            if not told or not (sure or len(told) >= _FEWEST):
                continue
            move.subjects = [it for it in move.subjects if it not in told]
            for name in told:
                figure = self._bracketed[name.start]
                own, end = [replace(name, link="")], max(move.end, figure.end)
                self.moves.append(replace(move, subjects=own, figures=[figure, *move.figures], end=end))
        self.moves = [it for it in self.moves if it.subjects or it.figures]


def _is_index(instrument: Instrument) -> bool:
    return instrument.type in (EntityType.INDEX, EntityType.FUTURES)
