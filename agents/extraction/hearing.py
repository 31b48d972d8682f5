"""Which sentences are read for moves: those that may tell one, and what they refer back to."""

from __future__ import annotations

import re

from agents.extraction import spans
from agents.extraction.clause.continuations import BOX_LINE
from agents.extraction.clause.reading import moves_in
from agents.extraction.cutting import Sentence
from agents.extraction.memory import Memory
from agents.extraction.moves import Move
from agents.extraction.vocabulary import NOTEWORTHY

_NAMES, _PLACES = NOTEWORTHY[spans.ENTITY], NOTEWORTHY[spans.PLACE]
_MEANT = _NAMES | NOTEWORTHY[spans.REFERENCE] | NOTEWORTHY[spans.PAPER]
_MOVING, _LEVELLED, _FIGURES = (NOTEWORTHY[it] for it in (spans.VERB, spans.NEUTRAL, spans.QUANTITY))
_AT_ONCE = _MOVING | _LEVELLED
_MOVEMENTS = frozenset({spans.VERB, spans.ADVERB, spans.NEUTRAL})
_BETWEEN = frozenset({spans.MANNER, spans.AUXILIARY})
_GAINS = frozenset({spans.NOUN, spans.VERB})
_IN_PLACE = [spans.PREPOSITION, spans.PLACE]
_BULLETS = ("--", "* ", "- ", "• ", "– ", "· ")
_DIGIT = re.compile(r"\d")
# 'The dollar is at 150 yen', 'Nasdaq +2%'.
_WITH_FIGURE = re.compile(r"%|[Pp]er ?cent|PER ?CENT|pct|PCT|\b(?:is|was|are|were)\b")
# 'Was pressured by Samsung'.
_MOVED_BY = re.compile(
    r"\b(?:pressured|dragged|weighed|hurt|hit|knocked|lifted|boosted|buoyed|propelled)\sby\s"
)
# Only shares move then, so a name that no list knows is one of a share: "Foo Bio rose 4% premarket".
_OUT_OF_HOURS = re.compile(r"\b(?:[Pp]re-?market|after-hours|extended trading|before the bell|pre-bell)\b")


class Hearing:
    """Hears a story's sentences in order, and reads none that cannot matter.

    Without a name, or a word that stands for one, nothing can be said of anything; without a word of
    movement or a figure nothing is said of it.  A sentence that only names something is kept until a
    later one that tells something may refer back to it.
    """

    __slots__ = ("_memory", "_text", "_unread")

    def __init__(self, text: str, memory: Memory) -> None:
        self._text = text
        self._memory = memory
        self._unread: list[Sentence] = []

    def moves_in(self, sentence: Sentence) -> list[Move]:
        """Return the predications of a sentence, none if it cannot tell a move."""
        if not self._may_tell(sentence):
            self._unread.append(sentence)
            return []
        for earlier in self._unread:
            self._memory.begin(self._text, earlier.start)
            if earlier.may_hold(_NAMES):
                moves_in(self._text, earlier.spans, self._memory)
        self._unread.clear()
        self._memory.begin(self._text, sentence.start)
        return moves_in(self._text, sentence.spans, self._memory)

    def _may_tell(self, sentence: Sentence) -> bool:
        marks = sentence.marks
        if marks & _MEANT:
            return bool(marks & _MOVING) or self._tells_figure(sentence) or self._is_moved(sentence)
        if marks & _MOVING and self._memory.of_markets and self._ranks_trades(sentence):
            return True
        if marks & _PLACES and marks & _AT_ONCE and (_place_moves(sentence) or self._links(sentence)):
            return True
        if self._text.startswith(_BULLETS, sentence.start):
            return BOX_LINE.match(self._text, sentence.start) is not None
        if not marks & _MOVING:
            return False
        alone = self._memory.is_headline  # "Pelor Infra slips 3%": see headline_firms
        return alone or _OUT_OF_HOURS.search(self._text, sentence.start, sentence.end) is not None

    def _ranks_trades(self, sentence: Sentence) -> bool:
        """Say whether trades may be told of that no list has by name: 'decliners were led by bank issues'."""
        return self._text.find(" led by ", sentence.start, sentence.end) >= 0

    def _links(self, sentence: Sentence) -> bool:
        """Say whether codes are linked, as an index's may be: 'Australia ([AS51](https://...)) rose'."""
        return self._text.find(" ([", sentence.start, sentence.end) >= 0

    def _is_moved(self, sentence: Sentence) -> bool:
        """Say whether something may have been moved by others: 'was pressured by Samsung'."""
        return _MOVED_BY.search(self._text, sentence.start, sentence.end) is not None

    def _tells_figure(self, sentence: Sentence) -> bool:
        """Say whether there may be a figure that tells something without a word of movement."""
        start, end = sentence.start, sentence.end
        if not sentence.may_hold(_FIGURES) and _DIGIT.search(self._text, start, end) is None:
            return False
        return sentence.may_hold(_LEVELLED) or _WITH_FIGURE.search(self._text, start, end) is not None


def _place_moves(sentence: Sentence) -> bool:
    """Say whether a place moves by itself: 'Seoul fell', 'Taipei also rose', 'losses in Manila'."""
    known = sentence.known
    for at, place in enumerate(known[:-1]):
        if place.kind == spans.PLACE:
            ahead = at + 1
            while ahead < len(known) - 1 and known[ahead].kind in _BETWEEN:
                ahead += 1
            near = known[at + 1].start - place.end <= 1
            if near and ahead < len(known) and known[ahead].kind in _MOVEMENTS:
                return True
        elif place.kind in _GAINS and [it.kind for it in known[at + 1 : at + 3]] == _IN_PLACE:
            return True
    return False
