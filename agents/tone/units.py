"""A sentence as units: words and phrases with the class that the lexicon gives them, the entity as one."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from agents.tone.lexicon import lexicon, phrase_starts

ENTITY: Final = "@"
FIGURE: Final = "#"
NAME: Final = "Name"
UNKNOWN: Final = ""

# A word or phrase in lower case, and its class.
Unit: TypeAlias = tuple[str, str]

_TOKENS = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[.&'/-]\w+)*|[^\s\w]|_")
# Names that the lexicon lacks are all one: nothing is learnt about whose they are.
_NAMED: Final[Unit] = (NAME, NAME)
# What is left of the entity's own word: the s of a plural or a possessive.
_ENDING = re.compile(r"[\w'’]*")
_LONGEST_WORD = 40


def units_of(text: str, start: int, end: int, entity: tuple[int, int] | None) -> tuple[list[Unit], int]:
    """Return the units of `text[start:end]` and the index of the entity's one, -1 where there is none.

    The words of the entity are one unit without its name, so that nothing can be learnt about names.
    """
    if entity is None:
        return _units(text[start:end], opening=True), -1
    begins, ends = entity
    before = _units(text[start:begins], opening=True)
    rest = _ENDING.match(text, ends, end)
    after = _units(text[rest.end() if rest else ends : end], opening=False)
    return [*before, (ENTITY, ENTITY), *after], len(before)


def _units(text: str, *, opening: bool) -> list[Unit]:
    """Return the units of a stretch of text, the words of a name as one.

    The first word of a sentence is no name for its capital.
    """
    tokens = _TOKENS.findall(text.replace("’", "'"))
    lower = [token.lower() for token in tokens]
    known, starts = lexicon(), phrase_starts()
    units: list[Unit] = []
    at = 0
    while at < len(lower):
        word = lower[at]
        count = _phrase_at(lower, at, starts[word]) if word in starts else 1
        if count > 1:
            word = " ".join(lower[at : at + count])
        kind = known.get(word)
        if kind is not None:
            units.append((word, kind))
        else:
            unit = _unlisted(word, tokens[at], begins=opening and not units)
            if unit is not _NAMED or not units or units[-1] is not _NAMED:
                units.append(unit)
        at += count
    return units


def _phrase_at(lower: list[str], at: int, longest: int) -> int:
    """Return how many words from `at` make the longest phrase of the lexicon, 1 where none does."""
    known = lexicon()
    for count in range(min(longest, len(lower) - at), 1, -1):
        if " ".join(lower[at : at + count]) in known:
            return count
    return 1


def _unlisted(word: str, token: str, *, begins: bool) -> Unit:
    """Return the unit of a word that the lexicon lacks: figures, signs and names are classes of their own."""
    if word[0].isdigit():
        return FIGURE, FIGURE
    if not word[0].isalpha():
        return word, word
    if word.endswith("'s") and word[:-2] in lexicon():
        return word, lexicon()[word[:-2]]
    if token[0].isupper() and not begins:
        return _NAMED
    return word[:_LONGEST_WORD], UNKNOWN
