"""Which rules a sentence calls for, told from its words before any pattern is run.

A rule needs one of its triggers at the beginning of a word, and one of each set of words that its pattern
cannot do without.  The words of all rules are looked for in the whole story at once.  A rule is thought of
only where a word of its rarest set stands; whether the sentence has one of each other is told by its bits.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache, reduce
from math import inf
from operator import attrgetter, or_
from typing import Final, NamedTuple

import ahocorasick_rs

from agents.extraction import spans
from agents.extraction.cutting import Sentence
from agents.extraction.kinds.rules.leaders import words_of_places
from agents.extraction.kinds.rules.rendering import ANY_SIGN, SIGN_OF
from agents.extraction.kinds.rules.rule import Rule
from agents.extraction.passage import Passage
from agents.extraction.vocabulary import NAMED_SORTS, NOTEWORTHY, lowered_story
from schemas.event import EntityType

_APOSTROPHES: Final = ("\u2019", "'")
_BLANKS: Final = (
    *"\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000",
    *map(chr, range(0x2000, 0x200B)),
)
_DIGIT: Final = re.compile(r"\d")
# What may go from a sentence when it is rendered, so that words come together which the text parts.
_MARKS_OF_ASIDES: Final = ("(", "[", "**")
_SIGN: Final = re.compile(f"[{ANY_SIGN}]")
# Signs of which the marks of a sentence tell whether it may have them: names of instruments, figures, places.
_BODIES: Final = (EntityType.CENTRAL_BANK, EntityType.ORGANISATION, EntityType.COUNTRY)
_FIGURE: Final = NOTEWORTHY[spans.QUANTITY]
_PLACE: Final = SIGN_OF["place"]
_TOLD: Final = (
    {SIGN_OF[sort]: bit for sort, bit in NAMED_SORTS.items() if sort not in _BODIES}
    | {SIGN_OF[sort]: _FIGURE for sort in ("percent", "points", "bp", "money", "number")}
    | {_PLACE: NOTEWORTHY[spans.PLACE]}
)
_SIGNS: Final = reduce(or_, _TOLD.values())

_Hit = tuple[int, int, int]
"""A word found in a text: its number, where it begins and where it ends."""


class _Words(NamedTuple):
    """Words, or signs, of which a sentence must hold one, some of them only as the beginning of a word."""

    texts: frozenset[str]
    begin_words: bool

    @property
    def frequency(self) -> float:
        """A guess at how often one stands in a text: half as often for each letter more, signs always."""
        return sum(inf if text in _TOLD else 0.5 ** len(text) for text in self.texts)


class WordIndex:
    """Finds the numbers of the rules, in their order, that a sentence's words call for.

    `_needs` holds the bits of what each rule needs.  `_words` holds, by the number of each word, the bits
    that it gives a sentence, those that it gives as the beginning of a word, and the rules to think of;
    `_signed` holds the bits that each sign gives.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        needed = [_words_of(rule) for rule in rules]
        bits = {words: 0 for several in needed for words in several}
        bits = {words: 1 << number for number, words in enumerate(bits)}
        terms = {text: 0 for words in bits for text in words.texts - _TOLD.keys()}
        terms = {text: number for number, text in enumerate(sorted(terms))}
        self._needs: Final = [sum(bits[words] for words in several) for several in needed]
        anywhere, beginning = [0] * len(terms), [0] * len(terms)
        self._signed: Final = dict.fromkeys(_TOLD, 0)
        for words, bit in bits.items():
            held = beginning if words.begin_words else anywhere
            for text in words.texts:
                if text in _TOLD:
                    self._signed[text] |= bit
                else:
                    held[terms[text]] |= bit
        called: list[list[int]] = [[] for _ in terms]
        for number, several in enumerate(needed):
            for text in min(several, key=attrgetter("frequency")).texts:
                called[terms[text]].append(number)
        self._words: Final = list(zip(anywhere, beginning, called, strict=True))
        self._automaton: Final = ahocorasick_rs.AhoCorasick(
            list(terms), implementation=ahocorasick_rs.Implementation.ContiguousNFA
        )
        self._held_by_marks: Final[dict[int, int]] = {}
        self._look_over("")

    def wanted(self, passage: Passage) -> list[int]:
        """Return the numbers of the rules that the words of a sentence call for."""
        if passage.text is not self._text:
            self._look_over(passage.text)
        begin, low = passage.start, self._low
        first = bisect_right(self._ends, begin)
        last = bisect_right(self._ends, passage.end, first)
        called: set[int] = set()
        held, words = 0, self._words
        for term, start, _ in self._hits[first:last]:
            if start >= begin:
                anywhere, beginning, calls = words[term]
                held |= anywhere
                if calls:
                    called.update(calls)
                if beginning and not (start and low[start - 1].isalnum()):
                    held |= beginning
        if not called:
            return []
        held |= self._held_by_signs(passage.sentence)
        needs = self._needs
        return sorted([number for number in called if needs[number] & held == needs[number]])

    def _look_over(self, text: str) -> None:
        """Note where the words stand in a text, by where they end."""
        self._text = text
        self._low = _plain(text)
        self._hits: list[_Hit] = self._automaton.find_matches_as_indexes(self._low, overlapping=True)
        self._ends = [end for _, _, end in self._hits]

    def _held_by_signs(self, sentence: Sentence) -> int:
        """Return the bits that the signs give which a sentence may have when it is rendered."""
        marks = sentence.marks & _SIGNS
        if _DIGIT.search(self._low, sentence.start, sentence.end):
            marks |= _FIGURE
        held = self._held_by_marks.get(marks)
        if held is None:
            told = [bits for sign, bits in self._signed.items() if marks & _TOLD[sign]]
            held = self._held_by_marks[marks] = reduce(or_, told, 0)
        return held


def _words_of(rule: Rule) -> list[_Words]:
    """Return the sets of words, of each of which a sentence must have one that the rule can match."""
    search = rule.search
    parted = dict.fromkeys((*search.phrases, *([search.anchors] if search.anchors else [])))
    needed = [_Words(frozenset(map(str.lower, rule.triggers)), begin_words=True)]
    others = (*search.words, *search.signs, *((*words, *_MARKS_OF_ASIDES) for words in parted))
    needed += [_Words(_with_places(frozenset(texts)), begin_words=False) for texts in others]
    return [words for words in dict.fromkeys(needed) if all(map(_is_told, words.texts))]


def _with_places(texts: frozenset[str]) -> frozenset[str]:
    """Return words and signs with the words that get the sign of a place too, as leaders do."""
    return texts | words_of_places() if _PLACE in texts else texts


def _is_told(text: str) -> bool:
    """Say whether a sentence tells before it is rendered if it may have a text; of bodies it does not."""
    return text in _TOLD or _SIGN.search(text) is None


@lru_cache(maxsize=4)
def _plain(text: str) -> str:
    """Return a text in lower case with plain blanks and apostrophes, of the same length."""
    plain = lowered_story(text).replace(*_APOSTROPHES)
    for blank in _BLANKS:
        if blank in plain:
            plain = plain.replace(blank, " ")
    return plain
