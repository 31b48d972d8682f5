"""Which words a pattern cannot do without, so that a sentence that lacks them need not be searched.

A pattern's own text tells: a word that stands in it outside of anything optional, or the beginnings of all
branches of a choice.  To look for a few words costs a microsecond, to run a pattern that fails often fifty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

Words = frozenset[str]

_SHORTEST = 3
_MOST_SETS = 3
_QUANTIFIER = re.compile(r"(?:[?*+]|\{(?P<least>\d+)(?:,\d*)?\})[?+]?")
_SLOT = re.compile(r"\{[a-z_]+(?::[a-z_]+)?\}")
_GROUP_HEAD = re.compile(r"\(\?(?P<look><?[=!])|\(\?P<\w+>|\(\?>|\(\?[a-z-]*:|\(")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_ESCAPED_SORT = re.compile(r"\\[pP]\{[^}]*\}|\\[a-zA-Z]")


@lru_cache(maxsize=4096)
def words_needed(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Return sets of words, of each of which a text must hold one for the pattern to be found in it.

    The words are in lower case and may be parts of words.  Without any, every text must be searched.
    """
    sets = sorted(_Reader(pattern).choice(), key=_worth, reverse=True)[:_MOST_SETS]
    return tuple(tuple(sorted(words)) for words in sets)


def _worth(words: Words) -> tuple[int, int]:
    """Rank long words before short, and few before many."""
    return min(map(len, words)), -len(words)


@dataclass(slots=True)
class _Reader:
    """Walks over a pattern once; `at` is the next character."""

    pattern: str
    at: int = 0
    _run: list[str] = field(default_factory=list)

    def choice(self) -> list[Words]:
        """Read branches up to a closing bracket or the end; return what all of them need together."""
        branches = [self._sequence()]
        while self.pattern.startswith("|", self.at):
            self.at += 1
            branches.append(self._sequence())
        if len(branches) == 1:
            return branches[0]
        if not all(branches):
            return []
        return [frozenset(word for sets in branches for word in max(sets, key=_worth))]

    def _sequence(self) -> list[Words]:
        """Read atoms up to the branch's end; return the sets of words that it needs."""
        sets: list[Words] = []
        self._run = []
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            inner = self._atom(sets)
            quantifier = _QUANTIFIER.match(self.pattern, self.at)
            if quantifier:
                self.at = quantifier.end()
                if quantifier.group()[0] in "?*" or quantifier["least"] == "0":
                    inner = []
                    self._run = self._run[:-1]
                self._end_run(sets)
            sets.extend(inner)
        self._end_run(sets)
        return sets

    def _atom(self, sets: list[Words]) -> list[Words]:
        """Read one character, class, sign or group; a plain character goes to the run, the rest ends it."""
        for other in (_SLOT, _CLASS, _ESCAPED_SORT):
            found = other.match(self.pattern, self.at)
            if found:
                self._end_run(sets)
                self.at = found.end()
                return []
        head = _GROUP_HEAD.match(self.pattern, self.at)
        if head:
            self._end_run(sets)
            self.at = head.end()
            inner = self.choice()
            self._run = []
            self.at += 1
            return [] if head["look"] else inner
        if self.pattern[self.at] in ".^$":
            self._end_run(sets)
            self.at += 1
            return []
        self.at += self.pattern[self.at] == "\\"
        self._run.append(self.pattern[self.at].lower())
        self.at += 1
        return []

    def _end_run(self, sets: list[Words]) -> None:
        if len(self._run) >= _SHORTEST:
            sets.append(frozenset(("".join(self._run),)))
        self._run = []
