"""Quoted speech in a story, and whose it is: name, role and firm."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from agents.extraction.attribution import Speaker, is_spoken_of, speaker_after, speaker_ahead, speaker_within

__all__ = ["Quote", "Quotes", "Speaker"]

_LONGEST = 3_000
_REACH = 200
_QUOTE_MARKS = re.compile('["“”\n]')
_CLOSING = re.compile(r"(?<=[\w.,!?…'’])[\"”](?=[\s.,;:)]|$)")
_LONGEST_LINK = 300
_SENTENCES = re.compile(r"(?<=[.!?”\"])\s")
_LINK_ENDS = re.compile(r"[\s)]")
_START, _END = attrgetter("start"), attrgetter("end")


class Quote:
    """Quoted speech from `start` to `end` of the text, the marks included."""

    __slots__ = ("_among", "_number", "end", "start")

    def __init__(self, start: int, end: int, among: Quotes, number: int) -> None:
        self.start = start
        self.end = end
        self._among = among
        self._number = number

    @property
    def speaker(self) -> Speaker | None:
        """Who speaks; found out when somebody asks, as few quotations hold anything that is told."""
        return self._among.speaker_of(self._number)


class Quotes:
    """The quoted passages of text[start:end] in order.

    A quotation that a paragraph leaves open ends with it.  One without words of attribution of its own
    belongs to the speaker before, if it opens its paragraph.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._speakers: list[Speaker | None] = []
        self._speaker: Speaker | None = None
        self.all: Final = [
            Quote(begin, stop, self, number) for number, (begin, stop) in enumerate(_marked(text, start, end))
        ]

    def between(self, start: int, end: int) -> list[Quote]:
        """Return the quotations of which some part lies between two places."""
        if not self.all:
            return []
        first = bisect_right(self.all, start, key=_END)
        return self.all[first : bisect_left(self.all, end, first, key=_START)]

    def at(self, position: int) -> Quote | None:
        """Return the quotation that a character lies in."""
        return next(iter(self.between(position, position + 1)), None)

    def speaker_of(self, number: int) -> Speaker | None:
        """Return who speaks the quotation of this number; those before it are attributed first."""
        while len(self._speakers) <= number:
            self._attribute(self.all[len(self._speakers)])
        return self._speakers[number]

    def _attribute(self, quote: Quote) -> None:
        text = self._text
        start = max(self._start, text.rfind("\n", 0, quote.start) + 1)
        end = text.find("\n", quote.start, self._end)
        end = self._end if end < 0 else end
        after = text[quote.end : min(end, quote.end + _REACH)]
        before = self._reported_beside(start, quote) if is_spoken_of(after) else None
        named = speaker_after(after, before or self._speaker)
        named = named or speaker_ahead(text[max(start, quote.start - _REACH) : quote.start])
        opens = not text[start : quote.start].strip()
        if named is None and opens:
            named = self._reported_before(start)
        self._speaker = named or self._speaker
        self._speakers.append(named or (self._speaker if opens else None))

    def _reported_beside(self, start: int, quote: Quote) -> Speaker | None:
        """Return whose words the sentence right before a quotation reports, in its paragraph."""
        before = self._text[max(start, quote.start - _REACH) : quote.start].rstrip()
        return speaker_within(_SENTENCES.split(before)[-1])

    def _reported_before(self, start: int) -> Speaker | None:
        """Return whose words the paragraph before reports, if it quotes nobody."""
        end = len(self._text[self._start : start].rstrip()) + self._start
        begin = max(self._start, self._text.rfind("\n", 0, end) + 1)
        if end <= begin or end - begin > _LONGEST or self.between(begin, end):
            return None
        return speaker_within(self._text[begin:end])


def _marked(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where quotation marks open and shut; a line's end shuts them too."""
    if '"' not in text and "“" not in text:
        return
    opened: int | None = None
    titled = False
    for found in _QUOTE_MARKS.finditer(text, start, end):
        mark = found.group()
        if opened is None:
            opened = found.start() if mark in '"“' else None
            titled = opened is not None and _opens_title(text, opened)
        elif mark == "\n" and _goes_on(text, found.start(), end):
            continue
        elif mark == "\n" or mark != "“":
            if not titled:
                yield opened, found.end() if mark != "\n" else min(found.start(), opened + _LONGEST)
            opened = None
    if opened is not None and not titled:
        yield opened, min(end, opened + _LONGEST)


def _goes_on(text: str, line_end: int, end: int) -> bool:
    """Say whether a quotation goes on in the next line, which is broken within a sentence."""
    if not text[line_end - 1 : line_end + 2 : 2].isalnum():
        return False
    stop = text.find("\n\n", line_end, end)
    return _CLOSING.search(text, line_end, min(line_end + _REACH, end if stop < 0 else stop)) is not None


def _opens_title(text: str, mark: int) -> bool:
    """Say whether the mark only opens a link's title: '[Acme](https://example.com "Acme Corp.")'."""
    link = text.rfind("](", max(0, mark - _LONGEST_LINK), mark)
    return link >= 0 and text[mark - 1] == " " and not _LINK_ENDS.search(text, link + 2, mark - 1)
