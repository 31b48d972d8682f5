"""The annotated corpus: wires written for it, and by hand what each of them says.

A line of corpus/*.jsonl is one wire: id, published_at, headline, text, and its events in reading order.
An event names its `kind`, its `entity_id` (each one, or a list of those that are right; 'name:Acme' stands
for a company that no data knows) and `evidence`, words of the text that tell it.  Every further field is
what a MarketEvent must say, null included; one that is left out is not judged.  `values` maps a figure's
name to its value, and `optional` marks what a reader may also leave out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import orjson

FOLDER: Final = Path(__file__).parent / "corpus"
_ABOUT_ITSELF: Final = frozenset({"kind", "entity_id", "evidence", "optional", "values"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One event that a wire tells; `start` and `end` enclose its words, in characters of the text."""

    kinds: tuple[str, ...]
    entities: tuple[str, ...]
    start: int
    end: int
    optional: bool
    values: Mapping[str, float]
    fields: Mapping[str, Any]

    @property
    def kind(self) -> str:
        """The kind that it counts under."""
        return self.kinds[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedWire:
    """A wire and what it says."""

    id: str
    published_at: str
    headline: str | None
    text: str
    expected: tuple[Expected, ...]

    def message(self) -> bytes:
        """Return the wire as a feed brings it."""
        return orjson.dumps(
            {
                "story_id": self.id,
                "published_at": self.published_at,
                "headline": self.headline,
                "text": self.text,
            }
        )


@cache
def corpus() -> tuple[AnnotatedWire, ...]:
    """Return every annotated wire, in the order of files and lines."""
    return tuple(_wires(sorted(FOLDER.glob("*.jsonl"))))


def _wires(paths: Sequence[Path]) -> Iterator[AnnotatedWire]:
    for path in paths:
        for line in path.read_bytes().splitlines():
            row = orjson.loads(line)
            yield AnnotatedWire(
                id=row["id"],
                published_at=row["published_at"],
                headline=row["headline"],
                text=row["text"],
                expected=tuple(_expected(row["text"], row["events"])),
            )


def _expected(text: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[Expected]:
    """Yield the annotated events; the same words again are sought after those of the event before.

    Raises ValueError where the evidence is no part of the text.
    """
    cursor = 0
    for row in rows:
        start = text.find(row["evidence"], cursor)
        cursor = text.index(row["evidence"]) if start < 0 else start
        yield Expected(
            kinds=_several(row["kind"]),
            entities=_several(row["entity_id"]),
            start=cursor,
            end=cursor + len(row["evidence"]),
            optional=row.get("optional", False),
            values=row.get("values", {}),
            fields={name: value for name, value in row.items() if name not in _ABOUT_ITSELF},
        )


def _several(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
