"""Files, folders and standard input as a feed."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from schemas.story import WireMessage

STANDARD_INPUT = "-"
LINES = (".jsonl", ".ndjson")
MAX_FILE_BYTES = 64 * 1024 * 1024


class FeedError(ValueError):
    """A feed cannot be read; the message is one line for the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What the user says of a feed's messages, as far as they do not say it themselves."""

    source: str = ""
    content_type: str = ""
    published_at: datetime | None = None


def messages(paths: Iterable[str], origin: Origin) -> Iterator[WireMessage]:
    """Yield the messages in `paths`: files, folders (recursively, by name) or '-' for standard input.

    A file is one message, but one of JSON lines (.jsonl or .ndjson, also .gz) holds a story a line.
    Raises FeedError for what is not there or cannot be read.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _in_standard_input(origin)
        else:
            for file in _files(Path(path)):
                yield from _in_file(file, origin)


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(it for it in path.rglob("*") if it.is_file() and not it.name.startswith("."))
    elif path.is_file():
        yield path
    else:
        raise FeedError(f"{path}: no such file or folder")


def _in_file(path: Path, origin: Origin) -> Iterator[WireMessage]:
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            if Path(path.name.removesuffix(".gz")).suffix in LINES:
                yield from _in_lines(file, str(path), origin)
            else:
                yield _message(file.read(MAX_FILE_BYTES), path.name, origin)
    except (OSError, EOFError) as error:
        raise FeedError(f"{path}: {getattr(error, 'strerror', None) or error}") from error


def _in_standard_input(origin: Origin) -> Iterator[WireMessage]:
    """Yield a message a line if the input looks like JSON lines, one message for all of it otherwise."""
    first = sys.stdin.buffer.readline()
    if first.lstrip().startswith(b"{") and first.rstrip().endswith(b"}"):
        yield from _in_lines([first], "stdin", origin)
        yield from _in_lines(sys.stdin.buffer, "stdin", origin, start=2)
    else:
        yield _message(first + sys.stdin.buffer.read(MAX_FILE_BYTES), "stdin", origin)


def _in_lines(
    file: IO[bytes] | Iterable[bytes], name: str, origin: Origin, start: int = 1
) -> Iterator[WireMessage]:
    for number, line in enumerate(file, start):
        if line.strip():
            yield _message(line, f"{name}:{number}", origin)


def _message(body: bytes, position: str, origin: Origin) -> WireMessage:
    return WireMessage(
        body=body,
        content_type=origin.content_type,
        source=origin.source,
        published_at=origin.published_at,
        position=position,
    )
