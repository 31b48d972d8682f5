"""How a row of a table falls into cells: between bars, at tabs, or where blanks set columns apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import msgspec

BAR: Final = "|"
TAB: Final = "\t"
FEWEST_BARS: Final = 2
# Two blanks or more stand between columns; one stands between words.
_SPACED: Final = re.compile(r"\S++(?:[ \u00a0]\S++)*+")
_RULE: Final = re.compile(r"[\s:|=_+\u2014-]*")


class Cell(msgspec.Struct, frozen=True, gc=False):
    """What one cell holds, and where the text has it."""

    written: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.written)


class Row(msgspec.Struct, frozen=True, gc=False):
    """The cells of a line that begins at `start`; `ruled` if their order alone tells their column."""

    cells: Sequence[Cell]
    start: int
    ruled: bool


def is_rule(line: str) -> bool:
    """Say whether a line only parts what stands above it from what stands below."""
    return _RULE.fullmatch(line) is not None


def is_barred(text: str, start: int, end: int) -> bool:
    """Say whether a line has bars enough for a row."""
    return text.count(BAR, start, end) >= FEWEST_BARS


def barred_row(text: str, start: int, end: int) -> Row:
    """Return the cells between bars; empty ones count."""
    start += text.startswith(BAR, start)
    return Row(_parted(text, start, end, BAR), start, ruled=True)


def spaced_row(text: str, start: int, end: int) -> Row:
    """Return the cells of a line that is set with tabs, or else with blanks."""
    if TAB in text[start:end].strip():
        return Row(_parted(text, start, end, TAB), start, ruled=True)
    cells = [Cell(found.group(), found.start()) for found in _SPACED.finditer(text, start, end)]
    return Row(cells, start, ruled=False)


def _parted(text: str, start: int, end: int, mark: str) -> list[Cell]:
    cells = []
    for piece in text[start:end].split(mark):
        written = piece.strip()
        cells.append(Cell(written, start + (piece.find(written) if written else 0)))
        start += len(piece) + 1
    return cells
