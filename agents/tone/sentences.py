"""The sentences of a text, and the one that an entity stands in; long ones are cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

# A full stop ends a sentence where a capital, a figure or a quotation mark follows; not after a short form.
_END = regex.compile(
    r"(?<!\b(?:Mr|Mrs|Ms|Dr|St|Inc|Ltd|Corp|Co|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|U\.S|U\.K|[A-Z]))"
    r"\.[\"'”’)]?\s+(?=[\"'“‘(]?[\p{Lu}\d])|[!?][\"'”’)]?\s+(?=[\"'“‘(]?[\p{Lu}\d])|(?<!\s)\s*\n\s*"
)
# Most headlines have no sign that could end a sentence; that is quicker to see than where one does.
_SIGN = re.compile(r"[.!?\n]")
# No sentence of news is longer; what has no full stops is cut here, so that any text takes bounded time.
LONGEST = 1000


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of `text` starts and ends, in reading order; blanks stand between."""
    start = 0
    for found in _END.finditer(text) if _SIGN.search(text) else ():
        yield from _cut(start, found.start() + (not found.group().isspace()))
        start = found.end()
    yield from _cut(start, len(text))


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the sentence that holds `text[start:end]`, LONGEST characters to either side at the most."""
    low, high = max(0, start - LONGEST), min(len(text), end + LONGEST)
    if not _SIGN.search(text, low, high):
        return low, high
    for found in _END.finditer(text, low, high):
        if found.end() <= start:
            low = found.end()
        elif found.start() >= end:
            return low, found.start() + (not found.group().isspace())
    return low, high


def _cut(start: int, end: int) -> Iterator[tuple[int, int]]:
    for begin in range(start, end, LONGEST):
        yield begin, min(end, begin + LONGEST)
