"""Which rules a sentence calls for, told from its words before any pattern is run.

A rule is called for by one of its triggers at the beginning of a word, and by every word that its pattern
cannot do without.  All of these words are looked for together, once in a story.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

import ahocorasick_rs

from agents.extraction.kinds.needed_words import words_needed
from agents.extraction.kinds.rule import Rule
from agents.extraction.passage import Passage
from agents.extraction.vocabulary import lowered


class WordIndex:
    """Finds the numbers of the rules, in their order, that a sentence's words call for."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._bits: dict[str, int] = {}
        needs = [[self._bit_of_any(words) for words in words_needed(rule.pattern)] for rule in rules]
        called: dict[int, list[tuple[int, list[int]]]] = {}
        for number, rule in enumerate(rules):
            for trigger in rule.triggers:
                bit = self._bit_of_any((trigger.lower(),))
                called.setdefault(bit.bit_length() - 1, []).append((number, needs[number]))
        self._called: Final = called
        self._automaton: Final = ahocorasick_rs.AhoCorasick(
            list(self._bits), implementation=ahocorasick_rs.Implementation.ContiguousNFA
        )
        self._text = ""
        self._begins: list[int] = []
        self._terms: list[int] = []
        self._trigger_begins: list[int] = []
        self._triggers: list[int] = []

    def _bit_of_any(self, words: Sequence[str]) -> int:
        """Return the bits of some words; each new one gets the next."""
        bits = 0
        for word in words:
            bits |= 1 << self._bits.setdefault(word, len(self._bits))
        return bits

    def wanted(self, passage: Passage) -> list[int]:
        """Return the numbers of the rules that the words of a sentence call for."""
        if passage.text is not self._text:
            self._look_over(passage.text)
        first = bisect_left(self._trigger_begins, passage.start)
        last = bisect_left(self._trigger_begins, passage.end, first)
        if first == last:
            return []
        held = self._held(passage)
        return sorted(
            {
                number
                for term in set(self._triggers[first:last])
                for number, needs in self._called[term]
                if all(held & need for need in needs)
            }
        )

    def _held(self, passage: Passage) -> int:
        """Return the bits of all words that the sentence holds."""
        first = bisect_left(self._begins, passage.start)
        held = 0
        for term in set(self._terms[first : bisect_left(self._begins, passage.end, first)]):
            held |= 1 << term
        return held

    def _look_over(self, text: str) -> None:
        """Note where a text has any of the words, and where a trigger is the beginning of one."""
        low = lowered(text).replace("\u2019", "'")
        hits = self._automaton.find_matches_as_indexes(low, overlapping=True)
        hits.sort(key=itemgetter(1))
        called = self._called
        triggers = [
            (start, term)
            for term, start, _ in hits
            if term in called and (start == 0 or not low[start - 1].isalnum())
        ]
        self._text = text
        self._begins = [start for _, start, _ in hits]
        self._terms = [term for term, _, _ in hits]
        self._trigger_begins = [start for start, _ in triggers]
        self._triggers = [term for _, term in triggers]
