"""Reads the data files: csv with a header, one row a thing, several values in a cell parted by '|'."""

from __future__ import annotations

import csv
import io
from importlib import resources

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """Return the rows of data/`name`.csv, each as header -> cell."""
    text = (resources.files(__package__) / "data" / f"{name}.csv").read_text(encoding="utf-8")
    header, *cells = csv.reader(io.StringIO(text, newline=""))
    return [dict(zip(header, row, strict=True)) for row in cells]


def listed(cell: str) -> tuple[str, ...]:
    """Return the values of a cell that holds several."""
    return tuple(cell.split("|")) if cell else ()
