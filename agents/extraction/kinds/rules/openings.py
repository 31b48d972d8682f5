"""A look at two characters before a long choice is tried: at most places of a text nothing more is asked."""

from __future__ import annotations

import string
from collections.abc import Iterable
from typing import Final

import regex

_LETTERS: Final = string.ascii_lowercase
_LISTED: Final = _LETTERS + string.digits + string.punctuation + " "
# Blanks, marks, letters of other alphabets, signs of currencies and of names: a choice that one of them
# goes on with may go on with any character.
_OTHERS: Final = "".join(
    letter
    for first, last in ((0x00, 0x17F), (0x410, 0x412), (0x2000, 0x206F), (0x20A0, 0x20C0), (0xE000, 0xE01F))
    for letter in map(chr, range(first, last + 1))
    if letter not in _LISTED and regex.match("[a-z]", letter, regex.IGNORECASE) is None
)
# What must stand before a place is not there when a choice is tried alone.
_LOOK_BEHIND: Final = regex.compile(r"\(\?<=(?P<inside>(?:[^()\\]|\\.|\((?&inside)\))*+)\)")


def with_opening(choice: str) -> str:
    """Return a pattern of the same texts that asks first whether any of them begins as a place does.

    How they begin is found by asking the pattern, which disregards case, what may yet become a match.
    One that may begin with something else than a plain letter is asked at once.
    """
    pattern = regex.compile(_LOOK_BEHIND.sub("", choice), regex.IGNORECASE)
    if _begins("", set(_LISTED + _OTHERS) - set(_LETTERS), pattern):
        return f"(?:{choice})"
    begun = [_begun_by(first, pattern) for first in _begins("", _LETTERS, pattern)]
    return f"(?:(?={'|'.join(begun)})(?:{choice}))"


def _begins(before: str, letters: Iterable[str], pattern: regex.Pattern[str]) -> str:
    """Return the letters behind others with which what a pattern matches may begin."""
    return "".join(it for it in letters if pattern.match(before + it, partial=True))


def _begun_by(first: str, pattern: regex.Pattern[str]) -> str:
    """Return a letter with the set of those that may follow it, or alone if any may."""
    if _begins(first, _OTHERS, pattern):
        return first
    return f"{first}[{regex.escape(_begins(first, _LISTED, pattern))}]"
