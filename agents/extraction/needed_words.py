"""What a text must hold for a pattern to be found in it, told from the pattern alone.

Looking for words costs a microsecond, running a pattern that fails often fifty.  A part of a pattern is read
as all the texts that it can match, as long as these are few: `cut(?:s|ting)? by` matches "cut by", "cuts by"
and "cutting by", one of which must stand in the text.  So do prefilters of many patterns elsewhere, as the
one of RE2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

Texts = frozenset[str]

# Words that stand in every other sentence tell nothing.
_COMMON: Final = frozenset(
    (
        *("the", "and", "for", "with", "from", "over", "was", "were", "will", "have", "has", "had", "more"),
        *("than", "about", "under", "after", "while", "their", "its", "new", "that", "this", "been", "said"),
        *("would", "could", "into", "also", "company"),
    )
)

_SHORTEST = 3
# Texts that a run of a pattern, or a choice in it, is followed into; sets of words that are kept of it.
_MOST_TEXTS = 64
_MOST_CHOICES = 300
_MOST_SETS = 8
_MOST_PHRASES = 1
# So many without phrases or signs, with phrases and with signs.
_MOST_OF_A_BRANCH = (8, 3, 2)
_MOST_OF_A_CHOICE = (3, 1, 1)
_MOST_CHARACTERS = 30
# Characters of a pattern that are tried at an anchor.
_LONGEST_PART = 700
_EMPTY: Final = frozenset({""})
_TOKEN: Final = re.compile(
    r"""
      (?P<look>\(\?<?[=!])
    | (?P<flags>\(\?[a-z]+\))
    | (?P<group>\((?:\?(?:P<\w+>|>|[a-z-]*:))?)
    | (?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])
    | (?P<unknown>\{[a-z_]+(?::[a-z_]+)?\}|\\[pP]\{[^}]*\}|\\[dDsSwW]|\.)
    | (?P<edge>\\[bBAZ]|[$^])
    | (?P<plain>[^\\()\[\]|{}.^$?*+]+(?![?*+{])|\\.|[^\\()\[\]|{}.^$?*+])
    """,
    re.VERBOSE | re.DOTALL,
)
# What is no bracket is passed over.
_BRACKET: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]?|[()]", re.DOTALL)
_DEPTH: Final = {"(": 1, ")": -1}
_QUANTIFIER: Final = re.compile(r"(?:(?P<mark>[?*+])|\{(?P<least>\d*)(?P<to>,?)(?P<most>\d*)\})[?+]?")
_SIGN: Final = re.compile("[\ue000-\uf8ff]")
_WORD: Final = re.compile("[^\\s\ue000-\uf8ff]+")
_RANGES: Final = re.compile(r"(?P<first>.)(?:-(?P<last>.))?", re.DOTALL)


class Anchor(NamedTuple):
    """Where one of a few words begins what a part of a pattern matches, so that it is tried only there."""

    words: tuple[str, ...]
    part: str


class Needs(NamedTuple):
    """What a pattern needs: of each set of `words` one anywhere in the text, of each of `signs` one sign.

    The words are in lower case, hold no blank, and may be parts of words, or a sign in the place of one;
    those of `phrases`, of each of which one must stand there too, and of the anchor may hold blanks, which
    stand for any character that parts words.
    """

    words: tuple[tuple[str, ...], ...]
    phrases: tuple[tuple[str, ...], ...]
    signs: tuple[Texts, ...]
    anchors: tuple[Anchor, ...]


@lru_cache(maxsize=4096)
def needs_of(pattern: str) -> Needs:
    """Return what a pattern needs.  Its slots, in braces, may stand for anything."""
    reader = _Reader(pattern)
    sets = reader.choice().all_needs
    signs = {texts for texts in sets if all(map(_is_sign, texts))}
    others = set(sets) - signs
    phrases = {texts for texts in others if any(map(_is_phrase, texts))}
    words = {texts for texts in others - phrases if _COMMON.isdisjoint(texts)}
    return Needs(
        tuple(map(_shortest, _worthiest(words, _MOST_SETS))),
        tuple(map(_shortest, _worthiest(phrases, _MOST_PHRASES))),
        tuple(signs),
        tuple(reader.anchors()),
    )


def _worthiest(sets: Iterable[Texts], most: int) -> list[Texts]:
    return sorted(sets, key=_worth, reverse=True)[:most]


def _is_phrase(text: str) -> bool:
    return " " in text


def _shortest(texts: Texts) -> tuple[str, ...]:
    """Return the words that hold no other of them."""
    return tuple(sorted(word for word in texts if not any(it in word for it in texts if it != word)))


def _is_sign(text: str) -> bool:
    """Say whether a text is a character of Unicode's private use area."""
    return text[:1] >= "\ue000"


def _worth(texts: Texts) -> float:
    """Rank sets by how seldom one of them stands in a text: a letter more makes it half as often."""
    return -sum(0.5 ** (_SHORTEST if _is_sign(text) else len(text)) for text in texts)


@lru_cache(maxsize=4096)
def _told_by(texts: Texts) -> tuple[Texts, ...]:
    """Return the sets of words that hold where one of some texts stands, none if they say too little.

    Words apart, as an aside may part them: of each text the longest, the first and the last, and its sign;
    and all of it that stands between signs, which no aside may part.
    """
    longest: set[str] = set()
    first: set[str] = set()
    last: set[str] = set()
    whole: set[str] = set()
    signs: set[str] = set()
    for text in texts:
        words = _WORD.findall(text) or [""]
        word = max(words, key=len)
        sign = _SIGN.search(text)
        longest.add(word)
        first.add(words[0] if len(words[0]) > _SHORTEST else word)
        last.add(words[-1] if len(words[-1]) > _SHORTEST else word)
        whole.add(max(_SIGN.split(text), key=len))
        signs.add(sign.group() if sign else word)
    sets = (longest, first, last, whole, signs)
    return tuple(frozenset(it) for it in sets if all(len(word) >= _SHORTEST or _is_sign(word) for word in it))


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a pattern: `exact` has all texts that it matches, if few; `needs` what holds besides."""

    exact: Texts | None
    needs: tuple[Texts, ...] = ()

    @property
    def all_needs(self) -> list[Texts]:
        """The sets of words of each of which a text must hold one."""
        return [*self.needs, *(_told_by(self.exact) if self.exact else ())]


_ANYTHING: Final = _Part(None)
_NO_WIDTH: Final = _Part(_EMPTY)
_BLANK: Final = _Part(frozenset({" "}))


class _Reader:
    """Walks over a pattern once; `_at` is the next character, `_runs` what its outermost parts begin with."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0
        self._runs: list[tuple[int, Texts]] = []
        self._ends: list[int] = []
        self._branches = 0

    def anchors(self) -> Iterator[Anchor]:
        """Yield the runs of the outermost sequence that can be looked for; more branches have none."""
        for offset, texts in self._runs if self._branches == 1 else ():
            if all(len(text.strip()) >= _SHORTEST or _is_sign(text) for text in texts):
                end = next((end for end in self._ends if end > offset + _LONGEST_PART), len(self._pattern))
                yield Anchor(_beginnings(texts), self._pattern[offset:end])

    def choice(self) -> _Part:
        """Read all branches."""
        branches = [self._sequence()]
        while self._pattern.startswith("|", self._at):
            self._at += 1
            branches.append(self._sequence())
        self._branches = len(branches)
        return branches[0] if len(branches) == 1 else _either(branches)

    def _sequence(self) -> _Part:
        """Read parts up to the branch's end; texts that follow each other make longer ones."""
        run, start, whole = _EMPTY, self._at, True
        needs: list[Texts] = []
        while self._at < len(self._pattern) and self._pattern[self._at] != "|":
            begin = self._at
            part = self._quantified(self._atom())
            self._ends.append(self._at)
            needs += part.needs
            if part.exact is not None and len(run) * len(part.exact) <= _MOST_TEXTS:
                run = frozenset(before + after for before in run for after in part.exact)
                continue
            whole = False
            needs += self._ended(run, start)
            run, start = part.exact or _EMPTY, begin if part.exact else self._at
        if whole:
            self._ended(run, start)
            return _Part(run, tuple(needs))
        return _Part(None, (*needs, *self._ended(run, start)))

    def _ended(self, run: Texts, start: int) -> tuple[Texts, ...]:
        """Note a run that ends, and return what it needs."""
        if "" not in run:
            self._runs.append((start, run))
        return _told_by(run)

    def _atom(self) -> _Part:
        """Read one character, set, slot or group."""
        found = _TOKEN.match(self._pattern, self._at)
        if found is None:
            raise ValueError(self._pattern[self._at :])
        self._at = found.end()
        piece = found.group()
        if found.lastgroup == "plain":
            return _Part(frozenset({piece.removeprefix("\\").lower()}))
        if found.lastgroup == "set":
            return _characters(piece[1:-1])
        if found.lastgroup in ("look", "group"):
            return self._group(piece)
        if piece == r"\s":
            return _BLANK
        return _ANYTHING if found.lastgroup == "unknown" else _NO_WIDTH

    def _group(self, opened: str) -> _Part:
        """Read a group, or what is asked to stand before or behind a place."""
        end = _end_of_group(self._pattern, self._at)
        inner = _inside(self._pattern[self._at : end])
        self._at = end + 1
        if opened.endswith("!"):
            return _NO_WIDTH
        return _Part(_EMPTY, tuple(inner.all_needs)) if opened.endswith("=") else inner

    def _quantified(self, part: _Part) -> _Part:
        """Read how often a part stands there, and return what it is then."""
        found = _QUANTIFIER.match(self._pattern, self._at)
        if found is None:
            return part
        self._at = found.end()
        least = found["least"] or "0" if found["mark"] is None else "01"[found["mark"] == "+"]
        if int(least) == 0:
            once = found["mark"] == "?" or found["most"] == "1"
            return _Part(part.exact | _EMPTY) if once and part.exact else _ANYTHING
        is_exact = least == "1" and found["mark"] is None and (not found["to"] or found["most"] == "1")
        return part if is_exact else _Part(None, tuple(part.all_needs))


@lru_cache(maxsize=4096)
def _inside(group: str) -> _Part:
    """Return what the inside of a group is; many patterns are made of the same ones."""
    return _Reader(group).choice()


def _end_of_group(pattern: str, at: int) -> int:
    """Return where the bracket closes inside of which a place is."""
    depth = 1
    for bracket in _BRACKET.finditer(pattern, at):
        depth += _DEPTH.get(bracket.group(), 0)
        if depth == 0:
            return bracket.start()
    raise ValueError(pattern[at:])


def _beginnings(texts: Texts) -> tuple[str, ...]:
    """Return the texts that no other of them begins."""
    kept: list[str] = []
    for text in sorted(texts):
        if not kept or not text.startswith(kept[-1]):
            kept.append(text)
    return tuple(kept)


def _either(branches: list[_Part]) -> _Part:
    """Return what holds for a choice: one of its branches matches."""
    texts = frozenset(chain.from_iterable(branch.exact or () for branch in branches))
    if all(branch.exact is not None for branch in branches) and len(texts) <= _MOST_CHOICES:
        return _Part(texts)
    needs: list[Texts] | None = None
    for branch in branches:
        more = _best(branch.all_needs, _MOST_OF_A_BRANCH)
        both = (one | other for one in needs for other in more) if needs is not None else more
        needs = _best(chain.from_iterable(map(_told_by, both)), _MOST_OF_A_CHOICE)
    return _Part(None, tuple(needs or ()))


def _best(sets: Iterable[Texts], most: tuple[int, int, int]) -> list[Texts]:
    """Return the worthiest sets, of those with phrases, of those with signs and of the others."""
    sorts: tuple[set[Texts], ...] = (set(), set(), set())
    for texts in sets:
        sorts[2 if any(map(_is_sign, texts)) else any(map(_is_phrase, texts))].add(texts)
    return list(chain.from_iterable(map(_worthiest, sorts, most)))


def _characters(inside: str) -> _Part:
    """Return the characters of a set, if they are few and written out."""
    if inside.startswith("^") or "\\" in inside:
        return _ANYTHING
    characters = frozenset(chain.from_iterable(map(_range, _RANGES.finditer(inside))))
    return _Part(characters) if len(characters) <= _MOST_CHARACTERS else _ANYTHING


def _range(found: re.Match[str]) -> Iterator[str]:
    first = ord(found["first"])
    last = ord(found["last"] or found["first"])
    return (chr(code).lower() for code in range(first, min(last, first + _MOST_CHARACTERS) + 1))
