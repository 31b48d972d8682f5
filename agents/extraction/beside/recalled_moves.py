"""Moves that a sentence only recalls, as what was taken back or ended: 'reversed earlier losses to rise'.

What was told before the day's turn ('recovered early losses') was a move of the same session, what a run of
days made ('fell after four sessions of gains') one of no single day, and 'Tuesday's losses' are that day's.
All are background; 'pared early gains', where the way stayed the same, recalls nothing else than it tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.beside.side_names import way_of
from agents.extraction.figures.quantities import PERCENT
from agents.extraction.moves import CHANGE, Figure, Move
from agents.extraction.sought import Sought
from agents.extraction.spans import Span

_UP: Final = (
    r"gains?|rises?|advances?|rall(?:y|ies)|jumps?|spikes?|surges?|climb|rebound|winning\sstreak|winning\srun"
)
_DOWN: Final = (
    r"loss(?:es)?|declines?|falls?|drops?|slides?|slump|dips?|retreat|sell-?offs?|rout|weakness|losing\sstreak"
    r"|losing\srun"
)
_EARLY: Final = Sought(
    re.compile(
        rf"\b(?:early|earlier|initial|opening|morning|intraday|premarket)\s(?:\w+\s)?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b"
        r"(?!\s(?:in|for)\s(?!early|morning|the\s(?:session|day|morning)))",
        re.IGNORECASE,
    )
)
_NUMBER: Final = r"(?:two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2})"
_RUN: Final = Sought(
    re.compile(
        rf"\b(?:after|following|from|off|off\sof|despite)\s(?:an?\s|its\s|their\s)?(?:(?:almost|nearly|about|some|run\sof)\s)?"
        rf"(?:{_NUMBER}\s(?:straight\s|consecutive\s|successive\s)?(?:days|sessions|weeks|months|quarters)\sof"
        rf"|{_NUMBER}-(?:day|session|week|month)|{_NUMBER}\s(?:straight\s)?(?:weekly|daily|monthly)"
        r"|(?:longest|biggest|best|worst)\s(?:weekly|monthly)|recent)\s(?:(?:steady|sharp|heavy|straight)\s)?"
        rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b(?!\s(?:in|of)\s(?!a\srow))",
        re.IGNORECASE,
    )
)
_EARLY_OBJECT: Final = re.compile(
    r"\w+\s(?:(?:an|its|their|most\sof|some\sof|the)\s){0,2}(?:early|earlier|initial|opening|morning)\s"
)
_NEAR: Final = len(" of more than about ")
_CLAUSE_ENDS: Final = re.compile(r"[;:]|\b(?:while|but|although|though|whereas|whose|which)\b")


def recalled_moves(text: str, sentence: Sequence[Span], told: Sequence[Move]) -> Iterator[Move]:
    """Yield what the sentence recalls of the subjects of its predications `told`."""
    begin, end = sentence[0].start, sentence[-1].end
    for pattern, horizon in ((_EARLY, "session_extreme"), (_RUN, "other")):
        for found in pattern.finditer(text, begin, end):
            way = 1 if found["up"] else -1
            beside = _turned(text, told, found.start(), -way)
            if beside is not None:
                move = Move(list(beside.subjects), way, "recalled", found.start(), found.end())
                move.verb_at, move.horizon, move.aside = found.start(), horizon, True
                move.earlier, move.before = pattern is _RUN, pattern is _EARLY
                _take_figure(text, move, beside)
                yield move
    yield from _of_days(text, sentence, told)


def set_back_pared(text: str, told: Sequence[Move]) -> None:
    """Let early gains be of the session's course where they were pared and it ended flat or the other way."""
    for at, move in enumerate(told):
        if move.group != "keep same" or not move.direction or _EARLY_OBJECT.match(text, move.verb_at) is None:
            continue
        later = [it for it in told[at + 1 :] if it.subjects == move.subjects and it.direction is not None]
        if any(it.direction != move.direction and not (it.earlier or it.unreal) for it in later):
            move.before, move.horizon = True, move.horizon or "session_extreme"


def _take_figure(text: str, recalled: Move, beside: Move) -> None:
    """Give the figure behind a noun to what is recalled: 'erased an earlier drop of 2% to close flat'."""
    figure = beside.figures[0] if beside.group == "keep turn" and beside.figures else None
    if figure is None or figure.preposition != "of" or figure.start - recalled.end > _NEAR:
        return
    if text.startswith(" of ", recalled.end):
        beside.figures.remove(figure)
        recalled.figures, recalled.end = [figure], figure.end


def _of_days(text: str, sentence: Sequence[Span], told: Sequence[Move]) -> Iterator[Move]:
    """Yield what a day's own move was: 'gave back most of Wednesday's 2% jump'."""
    for at, day in enumerate(sentence[:-2]):
        if day.kind != spans.DATE or sentence[at + 1].kind != spans.POSSESSIVE:
            continue
        ahead = sentence[at + 2 : at + 4]
        figure = ahead[0] if ahead[0].kind == spans.QUANTITY and ahead[0].value.unit == PERCENT else None
        noun = ahead[-1] if figure is not None else ahead[0]
        way = way_of(noun)
        beside = _turned(text, told, day.start, -way) if way else None
        if beside is None or not way or any(it.day == day.value for it in told):
            continue
        if text.startswith((" in ", " of "), noun.end):
            continue  # "after Tuesday's drop in profit"
        move = Move(list(beside.subjects), way, "recalled", day.start, noun.end)
        move.verb_at, move.earlier, move.day, move.aside = day.start, True, day.value, True
        if figure is not None:
            move.figures = [Figure(CHANGE, figure.value, None, None, figure.start, figure.end)]
        yield move


def _turned(text: str, told: Sequence[Move], at: int, way: int) -> Move | None:
    """Return the fact of the same clause that went the other way."""
    facts = [
        it for it in told if it.subjects and it.direction and not (it.unreal or it.earlier or it.negated)
    ]
    before = [it for it in facts if it.verb_at < at]
    beside = before[-1] if before else None
    if beside is None or beside.direction != way or _CLAUSE_ENDS.search(text, beside.verb_at, at) is not None:
        return None
    if any(it.direction == -way and it.figures and it.subjects == beside.subjects for it in told):
        return None  # "recouped some early losses, last down 3.9%"
    return beside
