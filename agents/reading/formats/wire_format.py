"""What a wire format is to the reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from agents.reading.document import Document
from agents.reading.draft import Draft
from agents.reading.errors import WireError

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class WireFormat:
    """A wire format: the content types that declare it, how it is recognised, how it is read.

    `recognises` looks at the body, since feeds declare a lot; a declared format is only asked first.
    `read` returns for each item in the message a draft, or the error that it alone deserves.  Both raise
    nothing but WireError.
    """

    name: str
    content_types: frozenset[str]
    recognises: Callable[[Document], bool]
    read: Callable[[Document], tuple[Draft | WireError, ...]]


def drafts_of(items: Iterable[Item], read: Callable[[Item], Draft]) -> tuple[Draft | WireError, ...]:
    """Return what `read` makes of each item, or why it gives none: the others stand for themselves."""
    return tuple(_draft_or_error(item, read) for item in items)


def _draft_or_error(item: Item, read: Callable[[Item], Draft]) -> Draft | WireError:
    try:
        return read(item)
    except WireError as error:
        return error
