"""Quoted speech in a story, and whose it is: name, role and firm."""

from __future__ import annotations

from dataclasses import dataclass

import regex

_PARTICLES = r"(?:\s(?:de|van|von|der|bin|al|la|le|da|di)){0,2}"
_NAME = rf"(?P<name>\p{{Lu}}[\p{{L}}'’.-]+{_PARTICLES}(?:\s\p{{Lu}}[\p{{L}}'’.-]*){{1,3}})"
_SAID = r"(?:said|says|wrote|added|noted|told|warned|commented|explained|argued|writes|adds)"
_PRONOUN = regex.compile(
    rf"^\W{{0,3}}(?:(?:he|she|they)\s{_SAID}|{_SAID}\s(?:he|she|they))\b", regex.IGNORECASE
)
_DETAIL = r"(?:,\s(?P<detail>[^,.;“\"”\n]{3,90}(?:,\s\p{Ll}[^,.;“\"”\n]{3,60})?))?"
_VERB_FIRST = regex.compile(rf"^\W{{0,3}}{_SAID}\s{_NAME}{_DETAIL}")
_NAME_FIRST = regex.compile(rf"^\W{{0,3}}{_NAME}{_DETAIL},?\s{_SAID}\b")
_AHEAD = regex.compile(rf"{_NAME}{_DETAIL},?\s{_SAID}\b[^.“\"]{{0,60}}$")
_FIRM = regex.compile(
    r"^(?:an?\s|the\s)?(?P<role>.+?)\s(?:at|with|for|of|from)\s(?:the\s)?(?P<firm>\p{Lu}.*?)(?:\sbased\s.*|\sin\s.*)?$"
)
_OWNED = regex.compile(r"^(?P<firm>\p{Lu}[\p{L}&. ]+?)['’]s\s(?P<role>\p{Ll}.+)$")
_LONGEST = 3_000
_REACH = 200


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks; role and firm where the text gives them, no name where only a house speaks."""

    name: str | None
    role: str | None = None
    firm: str | None = None


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
    after = text[stop : min(end, stop + _REACH)]
    if _PRONOUN.match(after):
        return previous
    found = (
        _VERB_FIRST.match(after)
        or _NAME_FIRST.match(after)
        or _AHEAD.search(text[max(start, begin - _REACH) : begin])
    )
    return _speaker(found.group("name"), found.group("detail")) if found else None


def _speaker(name: str, detail: str | None) -> Speaker:
    if not detail:
        return Speaker(name)
    detail = detail.strip()
    found = _FIRM.match(detail) or _OWNED.match(detail)
    if found is None:
        return Speaker(name, detail)
    return Speaker(name, found.group("role").strip(), found.group("firm").strip(" ,"))
