"""One file for each wire format, all registered here."""

from __future__ import annotations

from agents.reading.document import Document
from agents.reading.errors import UnknownFormatError
from agents.reading.formats.anpa_1312 import ANPA_1312
from agents.reading.formats.ap_media import AP_MEDIA
from agents.reading.formats.iptc_7901 import IPTC_7901
from agents.reading.formats.newsml_1 import NEWSML_1
from agents.reading.formats.newsml_g2 import NEWSML_G2
from agents.reading.formats.ninjs import NINJS
from agents.reading.formats.nitf import NITF
from agents.reading.formats.plain_text import PLAIN_TEXT
from agents.reading.formats.ritzau import RITZAU
from agents.reading.formats.story_json import STORY_JSON
from agents.reading.formats.syndication import SYNDICATION
from agents.reading.formats.vendor_json import VENDOR_JSON
from agents.reading.formats.wire_format import WireFormat

FORMATS: tuple[WireFormat, ...] = (
    ANPA_1312,
    IPTC_7901,
    STORY_JSON,
    NEWSML_G2,
    NEWSML_1,
    NITF,
    SYNDICATION,
    RITZAU,
    AP_MEDIA,
    NINJS,
    VENDOR_JSON,
    PLAIN_TEXT,
)
"""Every format, in the order in which a body is shown to them.

The telex formats come first: they look at bytes, which need not be UTF-8.
"""

_SIGNATURES = {
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a zip archive",
    b"\x1f\x8b": "gzip data",
}


def format_of(document: Document) -> WireFormat:
    """Return the format of `document`, the declared one being asked first; raises WireError."""
    for signature, name in _SIGNATURES.items():
        if document.body.startswith(signature):
            raise UnknownFormatError(name)
    declared_first = sorted(FORMATS, key=lambda known: document.media_type not in known.content_types)
    for known in declared_first:
        if known.recognises(document):
            return known
    raise UnknownFormatError(_description(document))


def _description(document: Document) -> str:
    if document.looks_like_markup:
        return "XML or HTML of no registered format"
    if document.looks_like_json:
        return "JSON of no registered format"
    return "neither text nor a registered format"
