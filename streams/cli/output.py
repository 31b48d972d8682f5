"""How answers leave the command: a table for a person, JSON lines for a program."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from schemas.codec import to_json

chatter = Console(stderr=True, highlight=False, soft_wrap=True)


class Format(StrEnum):
    """What data on standard output looks like; `auto` is a table on a terminal, JSON lines in a pipe."""

    AUTO = "auto"
    TABLE = "table"
    JSON = "json"


def for_a_person(wanted: Format) -> bool:
    """Say whether the output is to be read by a person."""
    return wanted is Format.TABLE or (wanted is Format.AUTO and sys.stdout.isatty())


def write_line(record: Any) -> None:
    """Write `record` as one JSON line."""
    write_bytes(to_json(record))


def write_bytes(line: bytes) -> None:
    """Write a line that is JSON already."""
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def write_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write `rows` as a table that fits the terminal; cells are plain text, whatever the wire put there."""
    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 1, 0, 0))
    for number, column in enumerate(columns):
        # The first column gives way on a narrow terminal; figures and dates never do.
        table.add_column(column, no_wrap=number > 0)
    for row in rows:
        table.add_row(*map(plain, row))
    Console(highlight=False).print(table)


def write_text(*lines: str | Text) -> None:
    """Write lines for a person, wrapped by the terminal."""
    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        console.print(plain(line) if isinstance(line, str) else line)


def plain(text: str) -> Text:
    """Return text without what a terminal would obey: control characters are shown as replaced."""
    return Text(
        "".join(it if it == "\n" or unicodedata.category(it) not in _OBEYED else "\ufffd" for it in text)
    )


# Control and format characters, lone surrogates: they move the cursor, hide or reorder text.
_OBEYED = frozenset({"Cc", "Cf", "Cs"})
