"""Images and other media that a text holds as letters: in `data:` addresses, base 64 (RFC 2397)."""

from __future__ import annotations

import re
from typing import Final

_MARK: Final = ";base64,"
_CONTENT: Final = re.compile(r"[A-Za-z0-9+/=_%-]{200,}+")
# Characters of media that are passed over; a text with more is no story.
_MOST: Final = 1_000_000

Extent = tuple[int, int]


def embedded_media(text: str, start: int, end: int) -> tuple[Extent, ...]:
    """Return where the contents of media begin and end in text[start:end], in order."""
    found: list[Extent] = []
    at = text.find(_MARK, start, end)
    while at >= 0:
        content = _CONTENT.match(text, at + len(_MARK), end)
        if content is not None:
            found.append(content.span())
        at = text.find(_MARK, content.end() if content else at + len(_MARK), end)
    return tuple(found)


def end_of_words(media: tuple[Extent, ...], start: int, longest: int) -> int:
    """Return the end of the first `longest` characters behind `start` that are none of the media's."""
    end, passed = start + longest, 0
    for begin, stop in media:
        passed += stop - begin
        if begin >= end or passed > _MOST:
            break
        end += stop - begin
    return end
