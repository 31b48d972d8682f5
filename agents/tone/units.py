"""A sentence as units: words and phrases with the class that the lexicon gives them, the entity as one."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple

import regex

from agents.tone.lexicon import lexicon, phrase_starts

ENTITY: Final = "@"
FIGURE: Final = "#"
NAME: Final = "Name"
UNKNOWN: Final = ""

_TOKEN = regex.compile(r"\d++(?:[.,]\d++)*+|[^\W\d_]++(?:[.&'’/\-]\w++)*+|[^\s\w]|_", flags=regex.VERSION1)
_LONGEST_WORD = 40


class Unit(NamedTuple):
    """A word or phrase in lower case, its class, and where it begins."""

    word: str
    kind: str
    start: int


def units_of(text: str, start: int, end: int, entity: tuple[int, int] | None) -> tuple[list[Unit], int]:
    """Return the units of `text[start:end]` and the index of the entity's one, -1 where there is none.

    The words of the entity are one unit without its name, so that nothing can be learnt about names.
    """
    tokens = [(found.group(), found.start()) for found in _TOKEN.finditer(text, start, end)]
    return _Reader(tokens, entity).read()


class _Reader:
    """Puts tokens together to units, the longest phrase first."""

    def __init__(self, tokens: list[tuple[str, int]], entity: tuple[int, int] | None) -> None:
        self._tokens = tokens
        self._lower = [token.lower().replace("’", "'") for token, _ in tokens]
        self._entity = entity or (-1, -1)
        self._class_of = _class_of()

    def read(self) -> tuple[list[Unit], int]:
        units: list[Unit] = []
        at, entity = 0, -1
        starts, tokens, lower = phrase_starts(), self._tokens, self._lower
        entity_start, entity_end = self._entity
        while at < len(tokens):
            token, begins = tokens[at]
            word = lower[at]
            if begins < entity_end and begins + len(token) > entity_start:
                if entity < 0:
                    entity = len(units)
                    units.append(Unit(ENTITY, ENTITY, begins))
                at += 1
                continue
            count = self._phrase_at(at, starts[word]) if word in starts else 0
            if count:
                phrase = " ".join(lower[at : at + count])
                units.append(Unit(phrase, lexicon()[phrase], begins))
                at += count
                continue
            units.append(Unit(*self._class_of(token, word, len(units)), begins))
            at += 1
        return units, entity

    def _phrase_at(self, at: int, longest: int) -> int:
        """Return how many tokens from `at` make a phrase of the lexicon, 0 where none does."""
        known, lower = lexicon(), self._lower
        for count in range(min(longest, len(lower) - at), 1, -1):
            if " ".join(lower[at : at + count]) in known and not self._reaches_entity(at, count):
                return count
        return 0

    def _reaches_entity(self, at: int, count: int) -> bool:
        last, begins = self._tokens[at + count - 1]
        return self._tokens[at][1] < self._entity[1] and begins + len(last) > self._entity[0]


@cache
def _class_of() -> Callable[[str, str, int], tuple[str, str]]:
    known = lexicon()

    def class_of(token: str, word: str, position: int) -> tuple[str, str]:
        """Return a single word and its class; figures, names and signs are their own."""
        if word in known:
            return word, known[word]
        if word[0].isdigit():
            return FIGURE, FIGURE
        if not word[0].isalnum():
            return word, word
        if word.endswith("'s") and word[:-2] in known:
            return word, known[word[:-2]]
        return word[:_LONGEST_WORD], NAME if position and token[0].isupper() else UNKNOWN

    return class_of
