"""Quoted speech in a story, and whose it is: name, role and firm."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from agents.extraction.attribution import Speaker, speaker_after, speaker_ahead

__all__ = ["Quote", "Speaker", "quotes_in"]

_LONGEST = 3_000
_REACH = 200


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted speech from `start` to `end` of the text, the marks included."""

    start: int
    end: int
    speaker: Speaker | None


def quotes_in(text: str, start: int, end: int) -> list[Quote]:
    """Return the quoted passages of text[start:end] in order.

    A quotation that a paragraph leaves open ends with it.  One without words of attribution of its own
    belongs to the speaker before, if it opens its paragraph.
    """
    if '"' not in text and "“" not in text:
        return []
    found: list[Quote] = []
    speaker: Speaker | None = None
    while start < end:
        line_end = text.find("\n", start, end)
        line_end = end if line_end < 0 else line_end
        for begin, stop in _marked(text, start, line_end):
            named = _attribution(text, begin, stop, start, line_end, speaker)
            opens = not text[start:begin].strip()
            speaker = named or speaker
            found.append(Quote(begin, stop, named or (speaker if opens else None)))
        start = line_end + 1
    return found


def _marked(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where quotation marks open and shut in one paragraph."""
    ranges: list[tuple[int, int]] = []
    opened: int | None = None
    for found in _QUOTE_MARKS.finditer(text, start, end):
        mark = found.group()
        if opened is None and mark != "”":
            opened = found.start()
        elif opened is not None and mark != "“":
            ranges.append((opened, found.end()))
            opened = None
    if opened is not None:
        ranges.append((opened, min(end, opened + _LONGEST)))
    return ranges


_QUOTE_MARKS = regex.compile('["“”]')


def _attribution(
    text: str, begin: int, stop: int, start: int, end: int, previous: Speaker | None
) -> Speaker | None:
    return speaker_after(text[stop : min(end, stop + _REACH)], previous) or speaker_ahead(
        text[max(start, begin - _REACH) : begin]
    )
