"""Lines that a telex or an editor broke at a fixed width, joined to paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Agencies break at 58 to 80 characters; a shorter line ends where its writer ended it.
SHORTEST_BROKEN_LINE = 45
_INDENT = re.compile(r"[ \t]{2,}|\t")
_COLUMNS = re.compile(r"\S(?: {3,}|\t+)\S")


def unwrapped(text: str) -> str:
    """Return `text` with one line for each paragraph and a blank line between them; rows of columns stay."""
    return "\n\n".join(paragraph for lines in _paragraphs(text) if (paragraph := "".join(_joined(lines))))


def _paragraphs(text: str) -> Iterator[list[str]]:
    """Yield the lines of each paragraph: it begins after a blank line, or with an indented one."""
    lines: list[str] = []
    for line in text.split("\n"):
        if lines and (not line.strip() or _opens(line, lines[-1])):
            yield lines
            lines = []
        if line.strip():
            lines.append(line.rstrip())
    if lines:
        yield lines


def _opens(line: str, before: str) -> bool:
    return _INDENT.match(line) is not None and not (_INDENT.match(before) and _COLUMNS.search(before.strip()))


def _joined(lines: list[str]) -> Iterator[str]:
    """Yield the paragraph's lines, each with what parts it from the one before."""
    before = ""
    for line in lines:
        words = line.strip()
        if before:
            broken = len(before) >= SHORTEST_BROKEN_LINE and not _COLUMNS.search(before)
            yield " " if broken and not _COLUMNS.search(words) else "\n"
        yield words
        before = words
