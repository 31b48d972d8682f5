"""Which rules a sentence calls for, told from its words before any pattern is run.

A rule is called for by one of its triggers at the beginning of a word, and by every word that its pattern
cannot do without.  Triggers are looked for in the whole story at once; the other words only in those few
sentences that have one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Final

import ahocorasick_rs

from agents.extraction import spans
from agents.extraction.cutting import Sentence
from agents.extraction.kinds.rendering import ANY_SIGN, SIGN_OF
from agents.extraction.kinds.rule import Rule
from agents.extraction.passage import Passage
from agents.extraction.vocabulary import NOTEWORTHY, lowered
from schemas.event import EntityType

_APOSTROPHES: Final = ("\u2019", "'")
_BLANK: Final = re.compile(r"[^\S ]")
_DIGIT: Final = re.compile(r"\d")
# Bits for what stands in a sentence besides words; those of words follow.
_NAMED, _COUNTED, _CUT_UP, _FIRST_BIT = 1, 2, 4, 3
# What may go from a sentence when it is rendered, so that words come together which the text parts.
_MARKS_OF_ASIDES: Final = ("(", "[", "**")
_SIGN: Final = re.compile(f"[{ANY_SIGN}]")
_BODIES: Final = (EntityType.CENTRAL_BANK, EntityType.ORGANISATION, EntityType.COUNTRY)
_INSTRUMENTS: Final = frozenset(SIGN_OF[sort] for sort in EntityType if sort not in _BODIES)
_FIGURES: Final = frozenset(SIGN_OF[sort] for sort in ("percent", "points", "bp", "money", "number"))


class WordIndex:
    """Finds the numbers of the rules, in their order, that a sentence's words call for."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._bits: dict[str, int] = {}
        self._needs: Final = [self._needs_of(rule) for rule in rules]
        called: dict[str, list[int]] = {}
        for number, rule in enumerate(rules):
            for trigger in rule.triggers:
                called.setdefault(trigger.lower(), []).append(number)
        self._called: Final = list(called.values())
        self._triggers: Final = _automaton(called)
        self._words: Final = _automaton(self._bits)
        self._text = ""
        self._low = ""
        self._begins: list[int] = []
        self._terms: list[int] = []

    def _needs_of(self, rule: Rule) -> list[int]:
        """Return sets of bits, of each of which a sentence must have one that the rule can match."""
        needs = [self._bit_of_any(words) for words in rule.search.words]
        if rule.search.anchors and not any(_SIGN.search(words) for words in rule.search.anchors):
            needs.append(self._bit_of_any(rule.search.anchors) | _CUT_UP)
        needs += [_NAMED for signs in rule.search.signs if signs <= _INSTRUMENTS]
        needs += [_COUNTED for signs in rule.search.signs if signs <= _FIGURES]
        return needs

    def _bit_of_any(self, words: Sequence[str]) -> int:
        """Return the bits of some words; each new one gets the next."""
        bits = 0
        for word in words:
            bits |= 1 << (_FIRST_BIT + self._bits.setdefault(word, len(self._bits)))
        return bits

    def wanted(self, passage: Passage) -> list[int]:
        """Return the numbers of the rules that the words of a sentence call for."""
        if passage.text is not self._text:
            self._look_over(passage.text)
        first = bisect_left(self._begins, passage.start)
        last = bisect_left(self._begins, passage.end, first)
        if first == last:
            return []
        terms = self._terms[first:last]
        low = self._low[passage.start : passage.end]
        holds = (self._held(low) | _held_marks(passage.sentence, low)).__and__
        called = {number for term in terms for number in self._called[term]}
        return sorted([number for number in called if all(map(holds, self._needs[number]))])

    def _held(self, low: str) -> int:
        """Return the bits of all words that a sentence holds."""
        held = 0
        for term in {hit[0] for hit in self._words.find_matches_as_indexes(low, overlapping=True)}:
            held |= 1 << (_FIRST_BIT + term)
        return held

    def _look_over(self, text: str) -> None:
        """Note where in a text a trigger is the beginning of a word."""
        low = _plain(text)
        hits = [
            (start, term)
            for term, start, _ in self._triggers.find_matches_as_indexes(low, overlapping=True)
            if start == 0 or not low[start - 1].isalnum()
        ]
        hits.sort(key=itemgetter(0))
        self._text = text
        self._low = low
        self._begins = [start for start, _ in hits]
        self._terms = [term for _, term in hits]


@lru_cache(maxsize=4)
def _plain(text: str) -> str:
    """Return a text in lower case with plain blanks and apostrophes, of the same length."""
    return _BLANK.sub(" ", lowered(text)).replace(*_APOSTROPHES)


def _held_marks(sentence: Sentence, low: str) -> int:
    """Return the bits of what a sentence may have besides words: names of instruments, and figures."""
    held = _NAMED if sentence.may_hold(NOTEWORTHY[spans.ENTITY]) else 0
    if sentence.may_hold(NOTEWORTHY[spans.QUANTITY]) or _DIGIT.search(low):
        held |= _COUNTED
    if any(mark in low for mark in _MARKS_OF_ASIDES):
        held |= _CUT_UP
    return held


def _automaton(words: Iterable[str]) -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(list(words), implementation=ahocorasick_rs.Implementation.ContiguousNFA)
