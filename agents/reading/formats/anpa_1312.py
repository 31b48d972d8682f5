"""ANPA 1312, the American newspapers' wire format, as AP sends it.

    SYN SYN SOH service number US selectors LF
    priority category DC2 ... BC-US--Some Slug  MM-DD words LF
    STX ^BC-US--Some Slug, 1st Ld-Writethru,345< LF
    ^Headline< LF  ^By A NAME= LF  ^AP Business Writer= LF
    TAB text< ...
    TAB ^AP-WF-MM-DD-YY HHMMGMT<  FF EOT

A caret opens a line that is set by hand, '<' or '=' ends it; '_' is a dash, '``' and two apostrophes quote.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from agents.reading.document import Document
from agents.reading.draft import Draft
from agents.reading.editions import Edition, edition_of
from agents.reading.errors import MalformedMessageError
from agents.reading.formats.telex import (
    END_OF_TEXT,
    END_OF_TRANSMISSION,
    START_OF_TEXT,
    decoded_telex,
    utc,
    without_controls,
)
from agents.reading.formats.wire_format import WireFormat
from agents.reading.wrapping import unwrapped
from agents.reading.zones import zone_in
from schemas.story import StoryStatus

# Gateways drop the control characters; what stays is a number, the routing and the slug with its date.
_BEGIN = re.compile(
    rb"\s{0,8}(?:\x16{1,4}\x01"
    rb"|[A-Za-z]\d{4}[^\r\n]{0,24}\r?\n"
    rb"[a-zA-Z] [a-zA-Z]\S{0,4} [^\r\n]{3,60}\d\d-\d\d\s{1,4}\d{3,4}[ \t]{0,4}\r?\n)"
)
_SERVICE = re.compile(r"\s*(?:\x16+\x01)?(?P<service>[A-Za-z]{0,4})(?P<number>\d{1,6})")
_TWO_LINES = re.compile(r"\s{0,8}[^\n]*\n[^\n]*\n")
_SLUG_LINE = re.compile(r"(?:BC|AM|PM|US|AP)-\S.{0,80}")
_ROUTING = re.compile(r"\n(?P<priority>[a-zA-Z]) (?P<category>[a-zA-Z])\S{0,4}")
_SET_LINE = re.compile(r"\^(?P<words>[^<=\n]*+)[<=]?[ \t]*$")
_MOST_SET_LINES = 6
_KYODO_SENT = re.compile(r"^KWS-(\d\d):(\d\d)-(\d\d)-(\d\d)-(\d\d)\s*$", re.MULTILINE)
_TOKYO = ZoneInfo("Asia/Tokyo")
_SENT = re.compile(r"\^?AP-[A-Z]{2,4}-(\d\d)-(\d\d)-(\d\d) (\d{4})(GMT|E[SD]T)")
_BYLINE = re.compile(r"By (?!The Associated Press)\S.{2,80}")
_TITLE = re.compile(
    r"AP (?:Photo|Graphic|Video)s?\b.{0,200}|(?:AP|Associated Press)\b.{0,50}"
    r"|.{0,60}(?:Writer|Editor|Correspondent|Reporter)s?"
)
_NOTE = re.compile(r"(?:Eds|Editors)\b:?", re.IGNORECASE)
_ROWS = re.compile(r"(?:[^;\n]*;){3}")
_GLYPHS = (("``", "“"), ("''", "”"), (" _ ", " — "), (" _\n", " —\n"))


def _recognises(document: Document) -> bool:
    return _BEGIN.match(document.body) is not None


def _read(document: Document) -> tuple[Draft, ...]:
    text = decoded_telex(document.body)
    service = _SERVICE.match(text)
    heading, _, rest = text.partition(START_OF_TEXT)
    if not rest and (opening := _TWO_LINES.match(text)):
        heading, rest = opening[0], text[opening.end() :]
    if service is None or not rest:
        raise MalformedMessageError("ANPA: no service number or no start of text")
    news = re.split(f"[{END_OF_TEXT}{END_OF_TRANSMISSION}]", rest, maxsplit=1)[0]
    lines = _glyphs(without_controls(news)).split("\n")
    return (_draft(lines, heading, _sent_at(without_controls(rest))),)


def _draft(lines: list[str], heading: str, sent_at: datetime | None) -> Draft:
    set_lines, body = _parted(lines)
    edition = edition_of(set_lines[0] if set_lines else "")
    note = next((line for line in set_lines if _NOTE.match(line)), None)
    byline = next((line for line in set_lines if _BYLINE.fullmatch(line)), None)
    headline = next((line for line in set_lines[1:] if not _is_furniture(line)), None)
    routing = _ROUTING.search(heading)
    return Draft(
        version=edition.version,
        status=_status(edition),
        source="AP" if _is_ap(lines) else None,
        headline=headline,
        text=unwrapped("\n".join(body)),
        slugline=edition.name or None,
        byline=byline,
        urgency=routing["priority"] if routing else None,
        subjects=(f"anpaCat:{routing['category'].lower()}",) if routing else (),
        language="en",
        published_at=sent_at,
        updated_at=sent_at,
        note=note,
        above=tuple(set_lines),
        take=edition.take if edition.take > 1 else None,
    )


def _is_ap(lines: list[str]) -> bool:
    """Say whether a telex is AP's own, by its carets: others use the format without them."""
    return any(line.startswith("^") for line in lines)


def _status(edition: Edition) -> StoryStatus:
    if edition.kills:
        return StoryStatus.WITHDRAWN
    return StoryStatus.CORRECTED if edition.corrects else StoryStatus.USABLE


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return the lines that stand above the news, set by hand, and the news."""
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if _SLUG_LINE.fullmatch(lines[first].strip() if lines else ""):
        return _parted_by_indent(lines[first:])
    above: list[str] = []
    for number, line in enumerate(lines):
        found = _SET_LINE.match(line)
        if found:
            above.append(found["words"].strip())
        elif line.strip():
            return above, [_plain(it) for it in lines[number:]]
    return above, []


def _parted_by_indent(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return the lines above the news and the news, where the first indented line begins it."""
    end = next((number for number, line in enumerate(lines) if line.startswith(("   ", "\t"))), 1)
    end = min(end, _MOST_SET_LINES)
    news = [line for line in lines[end:] if not _KYODO_SENT.match(line)]
    return [line.strip().rstrip("+").rstrip() for line in lines[:end]], news


def _plain(line: str) -> str:
    """Return a line of the news without the marks that end it; a row of figures keeps its columns."""
    if _SENT.match(line.strip()):
        return ""
    found = _SET_LINE.match(line.strip())
    words = found["words"] if found else line.rstrip().rstrip("<=").rstrip()
    return words.strip().replace(";", "   ") if _ROWS.match(words) else words


def _is_furniture(line: str) -> bool:
    return bool(not line or _BYLINE.fullmatch(line) or _NOTE.match(line) or _TITLE.fullmatch(line))


def _glyphs(text: str) -> str:
    for sign, glyph in _GLYPHS:
        text = text.replace(sign, glyph)
    return text


def _sent_at(text: str) -> datetime | None:
    kyodo = _KYODO_SENT.search(text)
    if kyodo:
        hour, minute, day, month, year = kyodo.groups()
        return utc(year, int(month), day, hour + minute, "the time it was sent", _TOKYO)
    sent = _SENT.search(text)
    if sent is None:
        return None
    month, day, year, clock, zone = sent.groups()
    return utc(year, int(month), day, clock, "the time it was sent", zone_in(zone) or UTC)


ANPA_1312 = WireFormat(
    name="anpa_1312",
    content_types=frozenset({"application/vnd.anpa.1312"}),
    recognises=_recognises,
    read=_read,
)
