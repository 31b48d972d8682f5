"""Moves that turned within a session: 'went from a gain of 5% to a drop of 3%', 'swung from gains to losses'.

The sentence says where the price was and where it came to.  The first is what it had gone to within the
session, the second the session's own move.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from agents.extraction import spans
from agents.extraction.beside.side_names import MARKETS, SHARES, names_before, way_of
from agents.extraction.figures.quantities import PERCENT, POINTS
from agents.extraction.moves import CHANGE, Figure, Move, Subject
from agents.extraction.spans import Span

_TURNED: Final = re.compile(
    r"(?:^|\s)(?:went|swung|swings|swinging|flipping|veering|flipped|turned|reversed|veered|seesawed|whipsawed)\s(?:sharply\s|wildly\s|quickly\s)?from$"
)
_LOOK_BACK: Final = 40  # characters
_UNITS: Final = (PERCENT, POINTS)
_TYPES: Final = SHARES | MARKETS
_VERBS: Final = (spans.MANNER, spans.GAP, spans.VERB, spans.NEUTRAL, spans.KEEP)
_REACH: Final = 6  # spans


@dataclass(frozen=True, slots=True)
class _Way:
    """One half of a turn: which way, by how much, and where its words end and begin."""

    direction: int
    figure: Figure | None
    start: int
    end: int
    behind: int


def turned_moves(text: str, sentence: Sequence[Span], told: Sequence[Move] = ()) -> Iterator[Move]:
    """Yield both halves of every turn that a sentence tells, of each one who turned."""
    for at, span in enumerate(sentence):
        if span.kind != spans.PREPOSITION or not _turns_at(text, span):
            continue
        verb = _verb_at(sentence, at)
        names = [Subject(it.value, it.start, it.end) for it in names_before(sentence, verb, _TYPES)]
        names = names or _told_there(told, sentence[verb])
        halves = _halves(text, sentence, at + 1) if names else None
        if halves is not None:
            yield _move(names, halves[0], before=True)
            yield _move(names, halves[1], before=False)


def _told_there(told: Sequence[Move], verb: Span) -> list[Subject]:
    """Return of whom the grammar took the verb to speak: of 'Stocks', which no list names."""
    subjects = [it.subjects for it in told if it.verb_at == verb.start]
    return list(subjects[0]) if subjects else []


def _halves(text: str, sentence: Sequence[Span], at: int) -> tuple[_Way, _Way] | None:
    """Return where a price was and where it came to, None unless the two are opposite."""
    first = _half(text, sentence, at)
    if first is None or not _leads_on(text, sentence, first):
        return None
    second = _half(text, sentence, first.behind + 1)
    return None if second is None or first.direction == second.direction else (first, second)


def _move(names: Sequence[Subject], half: _Way, *, before: bool) -> Move:
    move = Move(list(names), half.direction, "noun", half.start, half.end)
    move.figures = [half.figure] if half.figure else []
    move.verb_at, move.before = half.start, before
    move.horizon = "session_extreme" if before else None
    return move


def _turns_at(text: str, span: Span) -> bool:
    ahead = text[max(span.start - _LOOK_BACK, 0) : span.end]
    return ahead.endswith("from") and _TURNED.search(ahead) is not None


def _verb_at(sentence: Sequence[Span], at: int) -> int:
    """Return the place of the verb before a 'from'."""
    while at > 0 and sentence[at - 1].kind in _VERBS:
        at -= 1
    return at


def _half(text: str, sentence: Sequence[Span], at: int) -> _Way | None:
    """Return the noun of movement that begins behind a place, with its figure: 'an early gain of 1.9%'."""
    for position in range(at, min(at + _REACH, len(sentence))):
        noun = sentence[position]
        way = way_of(noun)
        if not way:
            if noun.kind not in (spans.DETERMINER, spans.MANNER, spans.GAP, spans.PHASE):
                return None
            continue
        figure = _figure_behind(text, sentence, position + 1)
        if figure is None:
            return _Way(way, None, noun.start, noun.end, position + 1)
        return _Way(way, figure[0], noun.start, figure[0].end, figure[1])
    return None


def _figure_behind(text: str, sentence: Sequence[Span], at: int) -> tuple[Figure, int] | None:
    """Return the figure behind 'of' or 'of more than', and the place behind it."""
    if at >= len(sentence) or text[sentence[at].start : sentence[at].end] != "of":
        return None
    for position in range(at + 1, min(at + _REACH // 2, len(sentence))):
        span = sentence[position]
        if span.kind == spans.QUANTITY and span.value.unit in _UNITS:
            return Figure(CHANGE, span.value, None, None, span.start, span.end), position + 1
    return None


def _leads_on(text: str, sentence: Sequence[Span], first: _Way) -> bool:
    """Say whether 'to' stands behind the first half."""
    behind = sentence[first.behind] if first.behind < len(sentence) else None
    return behind is not None and text[behind.start : behind.end] == "to"
