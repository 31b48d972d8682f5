"""Which rules a sentence calls for, told from its words before any pattern is run.

A rule needs one of its triggers at the beginning of a word, and one of each set of words that its pattern
cannot do without.  The words of all rules are looked for in the whole story at once.  A rule is thought of
only where a word of its rarest set stands; whether the sentence has one of each other is told by its bits.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import Final, NamedTuple

import ahocorasick_rs

from agents.extraction import spans
from agents.extraction.cutting import Sentence
from agents.extraction.kinds.rendering import ANY_SIGN, SIGN_OF
from agents.extraction.kinds.rule import Rule
from agents.extraction.passage import Passage
from agents.extraction.vocabulary import NOTEWORTHY, lowered_story
from schemas.event import EntityType

_APOSTROPHES: Final = ("\u2019", "'")
_BLANKS: Final = (
    *"\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000",
    *map(chr, range(0x2000, 0x200B)),
)
_DIGIT: Final = re.compile(r"\d")
_END: Final = itemgetter(2)
# Bits for what stands in a sentence besides words; those of sets of words follow.
_NAMED, _COUNTED, _FIRST_BIT = 1, 2, 2
# What may go from a sentence when it is rendered, so that words come together which the text parts.
_MARKS_OF_ASIDES: Final = ("(", "[", "**")
_SIGN: Final = re.compile(f"[{ANY_SIGN}]")
_BODIES: Final = (EntityType.CENTRAL_BANK, EntityType.ORGANISATION, EntityType.COUNTRY)
_INSTRUMENTS: Final = frozenset(SIGN_OF[sort] for sort in EntityType if sort not in _BODIES)
_FIGURES: Final = frozenset(SIGN_OF[sort] for sort in ("percent", "points", "bp", "money", "number"))

_Hit = tuple[int, int, int]
"""A word found in a text: its number, where it begins and where it ends."""


class _Words(NamedTuple):
    """Words of which a sentence must hold one, some of them only as the beginning of a word."""

    texts: frozenset[str]
    begin_words: bool

    @property
    def frequency(self) -> float:
        """A guess at how often one of them stands in a text: half as often for each letter more."""
        return sum(0.5 ** len(text) for text in self.texts)


class WordIndex:
    """Finds the numbers of the rules, in their order, that a sentence's words call for.

    `_needs` holds the bits of what each rule needs.  By the number of each word, `_anywhere` holds the bits
    that it gives a sentence, `_beginning` those that it gives as the beginning of a word, and `_called` the
    rules to think of.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        needed = [_words_of(rule) for rule in rules]
        bits = {words: 0 for several in needed for words in several}
        bits = {words: 1 << (_FIRST_BIT + number) for number, words in enumerate(bits)}
        terms = {text: 0 for words in bits for text in words.texts}
        terms = {text: number for number, text in enumerate(sorted(terms))}
        self._needs: Final = [
            sum((bits[words] for words in several), _marks_of(rule))
            for rule, several in zip(rules, needed, strict=True)
        ]
        self._anywhere: Final = [0] * len(terms)
        self._beginning: Final = [0] * len(terms)
        for words, bit in bits.items():
            held = self._beginning if words.begin_words else self._anywhere
            for text in words.texts:
                held[terms[text]] |= bit
        self._called: Final[list[list[int]]] = [[] for _ in terms]
        for number, several in enumerate(needed):
            for text in min(several, key=attrgetter("frequency")).texts:
                self._called[terms[text]].append(number)
        self._automaton: Final = ahocorasick_rs.AhoCorasick(
            list(terms), implementation=ahocorasick_rs.Implementation.ContiguousNFA
        )
        self._look_over("")

    def wanted(self, passage: Passage) -> list[int]:
        """Return the numbers of the rules that the words of a sentence call for."""
        if passage.text is not self._text:
            self._look_over(passage.text)
        begin, low = passage.start, self._low
        first = bisect_right(self._hits, begin, key=_END)
        last = bisect_right(self._hits, passage.end, first, key=_END)
        called: set[int] = set()
        held = 0
        for term, start, _ in self._hits[first:last]:
            if start >= begin:
                called.update(self._called[term])
                held |= self._anywhere[term]
                if self._beginning[term] and not (start and low[start - 1].isalnum()):
                    held |= self._beginning[term]
        if not called:
            return []
        held |= _held_marks(passage.sentence, low)
        needs = self._needs
        return sorted([number for number in called if needs[number] & held == needs[number]])

    def _look_over(self, text: str) -> None:
        """Note where the words stand in a text, by where they end."""
        self._text = text
        self._low = _plain(text)
        self._hits: list[_Hit] = self._automaton.find_matches_as_indexes(self._low, overlapping=True)


def _words_of(rule: Rule) -> list[_Words]:
    """Return the sets of words, of each of which a sentence must have one that the rule can match."""
    search = rule.search
    needed = [_Words(frozenset(map(str.lower, rule.triggers)), begin_words=True)]
    needed += [_Words(frozenset(words), begin_words=False) for words in search.words]
    if search.anchors and not any(map(_SIGN.search, search.anchors)):
        needed.append(_Words(frozenset((*search.anchors, *_MARKS_OF_ASIDES)), begin_words=False))
    return list(dict.fromkeys(needed))


def _marks_of(rule: Rule) -> int:
    """Return the bits of what a sentence must have besides words."""
    signs = rule.search.signs
    named = any(it <= _INSTRUMENTS for it in signs)
    counted = any(it <= _FIGURES for it in signs)
    return named * _NAMED | counted * _COUNTED


@lru_cache(maxsize=4)
def _plain(text: str) -> str:
    """Return a text in lower case with plain blanks and apostrophes, of the same length."""
    plain = lowered_story(text).replace(*_APOSTROPHES)
    for blank in _BLANKS:
        if blank in plain:
            plain = plain.replace(blank, " ")
    return plain


def _held_marks(sentence: Sentence, low: str) -> int:
    """Return the bits of what a sentence may have besides words: names of instruments, and figures."""
    held = _NAMED if sentence.may_hold(NOTEWORTHY[spans.ENTITY]) else 0
    if sentence.may_hold(NOTEWORTHY[spans.QUANTITY]) or _DIGIT.search(low, sentence.start, sentence.end):
        held |= _COUNTED
    return held
