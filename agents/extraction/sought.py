"""Patterns that are looked for only where their words stand: most sentences hold none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

import ahocorasick_rs

from agents.extraction.needed_words import needs_of
from agents.extraction.vocabulary import lowered_story

# Sets of words, of each of which a text must have one, that are asked for: more tell little more.
_ASKED: Final = 2
# Every word of all patterns, with a bit for each set that it is of.
_BITS: Final[dict[str, int]] = {}
_SETS: Final[dict[tuple[str, ...], int]] = {}


class Sought:
    """A pattern with the words that it cannot do without, told from the pattern itself.

    The words of all patterns are looked for together, once for a sentence, and what is found is the same.
    A pattern may ask for nothing that stands before what it matches, as that may lie outside of the stretch
    that is looked over.
    """

    __slots__ = ("_needed", "pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        if "(?<=" in pattern.pattern:
            raise ValueError(pattern.pattern)
        self.pattern: Final = pattern
        self._needed: Final = sum({_bit_of(words) for words in needs_of(pattern.pattern).words[:_ASKED]})
        _words.cache_clear()
        _held.cache_clear()

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Return the matches in text[start:end], as the pattern itself does."""
        if self._needed & ~_held(text, start, end):
            return iter(())
        return self.pattern.finditer(text, start, end)


def _bit_of(words: tuple[str, ...]) -> int:
    """Return the bit of a set of words, and note it with each of them."""
    bit = _SETS.setdefault(words, 1 << len(_SETS))
    for word in words:
        _BITS[word] = _BITS.get(word, 0) | bit
    return bit


@cache
def _words() -> tuple[ahocorasick_rs.AhoCorasick, tuple[int, ...]]:
    return ahocorasick_rs.AhoCorasick(
        list(_BITS), implementation=ahocorasick_rs.Implementation.ContiguousNFA
    ), tuple(_BITS.values())


@lru_cache(maxsize=2)
def _held(text: str, start: int, end: int) -> int:
    """Return the bits of the sets of which a stretch has a word."""
    automaton, bits = _words()
    held = 0
    for word, _, _ in automaton.find_matches_as_indexes(lowered_story(text)[start:end], overlapping=True):
        held |= bits[word]
    return held
