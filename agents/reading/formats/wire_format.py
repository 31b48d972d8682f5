"""What a wire format is to the reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from agents.reading.document import Document
from agents.reading.draft import Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class WireFormat:
    """A wire format: the content types that declare it, how it is recognised, how it is read.

    `recognises` looks at the body, since feeds declare a lot; a declared format is only asked first.
    `read` returns a draft for each story.  Both raise nothing but WireError.
    """

    name: str
    content_types: frozenset[str]
    recognises: Callable[[Document], bool]
    read: Callable[[Document], tuple[Draft, ...]]
