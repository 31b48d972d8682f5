"""Plain text as agencies print it: heading, dateline, news, credit line.

    Asian shares gain on chip rally

    By JANE DOE
    AP Business Writer

    SEOUL, South Korea (AP) — Asian shares rose ...
    ___
    AP writer John Doe in Tokyo contributed.

All parts but the news are optional.
"""

from __future__ import annotations

from agents.reading.characters import REPLACEMENT
from agents.reading.document import Document
from agents.reading.draft import Draft
from agents.reading.formats.wire_format import WireFormat

# Start of heading, start and end of text: ANPA 1312 and IPTC 7901 begin with them.
_TELEX_MARKS = (b"\x01", b"\x02", b"\x03")
_TELEX_HEAD_BYTES = 64
_MAX_REPLACED_SHARE = 0.02


def _recognises(document: Document) -> bool:
    head = document.body[:_TELEX_HEAD_BYTES]
    if any(mark in head for mark in _TELEX_MARKS):
        return False
    text = document.text
    return not (
        document.looks_like_json
        or document.looks_like_markup
        or text.count(REPLACEMENT) > len(text) * _MAX_REPLACED_SHARE
    )


def _read(document: Document) -> tuple[Draft, ...]:
    return (Draft(text=document.text),)


PLAIN_TEXT = WireFormat(
    name="plain_text",
    content_types=frozenset({"text/plain"}),
    recognises=_recognises,
    read=_read,
)
