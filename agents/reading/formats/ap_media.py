"""AP Media API 1.x: an item, or a feed of items, in JSON (https://api.ap.org/media/v/docs/).

The item is ninjs with AP's own fields around it; its text comes by a rendition's address, or, as downloads
put it, inline as `body_nitf`.  An item without its text still tells its headline.
"""

from __future__ import annotations

from collections.abc import Iterator

from agents.reading.document import Document
from agents.reading.draft import Draft
from agents.reading.errors import MalformedMessageError, MissingFieldError, NotATextStoryError, WireError
from agents.reading.formats.fields import (
    Fields,
    code_field,
    objects_field,
    text_field,
    time_field,
    whole_field,
)
from agents.reading.formats.markup import plain_text
from agents.reading.formats.nitf import text_of as nitf_text_of
from agents.reading.formats.wire_format import WireFormat, drafts_of
from agents.reading.xml_tree import parsed
from schemas.story import StoryStatus

_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld", "killed"})

# A block of NITF has no root; what has one is held to XML's rules.
_DOCUMENTS = ("<nitf", "<?xml", "<!DOCTYPE")
_KILLING = frozenset({"kill", "withhold", "elimination"})
_CORRECTING = frozenset({"correction", "corrective"})


def _recognises(document: Document) -> bool:
    fields = document.json_object
    return fields is not None and "api_version" in fields and "data" in fields


def _read(document: Document) -> tuple[Draft | WireError, ...]:
    data = (document.json_object or {}).get("data")
    if not isinstance(data, dict):
        raise MalformedMessageError("data is no object")
    wrapped = objects_field(data, "items") if "items" in data else (data,)
    if not wrapped:
        raise NotATextStoryError("a feed without items")
    return drafts_of(wrapped, _draft)


def _draft(entry: Fields) -> Draft:
    item = entry.get("item")
    if not isinstance(item, dict):
        raise MalformedMessageError("item is no object")
    kind = text_field(item, "type")
    if kind != "text":
        raise NotATextStoryError(f"an AP item of type {(kind or 'unknown')[:40]}")
    headline = text_field(item, "headline") or text_field(item, "title")
    status = _status(item)
    version = whole_field(item, "version")
    return Draft(
        native_id=_native_id(item),
        # AP counts from 0.
        version=(version or 0) + 1,
        status=status,
        source=text_field(item, "provider") or "AP",
        headline=headline,
        text=_text(item, headline),
        slugline=text_field(item, "slugline"),
        located=_located(item),
        byline=next((text_field(by, "by") for by in objects_field(item, "bylines")), None),
        urgency=code_field(item, "urgency"),
        language=text_field(item, "language"),
        subjects=tuple(_codes(item, "subject")),
        tickers=tuple(_tickers(item)),
        published_at=time_field(item, "firstcreated", "versioncreated"),
        updated_at=time_field(item, "versioncreated"),
        embargo_until=time_field(item, "embargoed"),
        note=text_field(item, "ednote"),
    )


def _native_id(item: Fields) -> str:
    ids = item.get("altids")
    native_id = text_field(ids, "itemid") if isinstance(ids, dict) else None
    if not native_id:
        raise MissingFieldError("altids.itemid")
    return native_id


def _status(item: Fields) -> StoryStatus:
    stated = (text_field(item, "pubstatus") or "usable").casefold()
    if stated in _WITHDRAWN:
        return StoryStatus.WITHDRAWN
    told = {it.casefold() for name in ("signals", "editorialtypes") for it in _texts(item, name)}
    if told & _KILLING:
        return StoryStatus.WITHDRAWN
    return StoryStatus.CORRECTED if told & _CORRECTING else StoryStatus.USABLE


def _texts(item: Fields, name: str) -> list[str]:
    """Return those entries of a list that are strings."""
    value = item.get(name)
    return [it for it in value if isinstance(it, str)] if isinstance(value, list) else []


def _text(item: Fields, headline: str | None) -> str:
    """Return the inline text, else the summary, else the headline."""
    nitf = text_field(item, "body_nitf")
    if nitf:
        return nitf_text_of(parsed(nitf)) if nitf.lstrip().startswith(_DOCUMENTS) else plain_text(nitf)
    stated = (text_field(item, "body_text"), text_field(item, "description_summary"), headline)
    return next((text for text in stated if text), "")


def _located(item: Fields) -> str | None:
    place = item.get("datelinelocation")
    return text_field(place, "city") if isinstance(place, dict) else None


def _codes(item: Fields, name: str) -> Iterator[str]:
    for entry in objects_field(item, name):
        code = text_field(entry, "code")
        if code:
            yield code


def _tickers(item: Fields) -> Iterator[str]:
    for company in (*objects_field(item, "company"), *objects_field(item, "organisation")):
        for symbol in objects_field(company, "symbols"):
            ticker, exchange = text_field(symbol, "ticker"), text_field(symbol, "exchange")
            if ticker:
                yield f"{exchange}:{ticker}" if exchange else ticker


AP_MEDIA = WireFormat(
    name="ap_media",
    content_types=frozenset({"application/vnd.ap.media+json"}),
    recognises=_recognises,
    read=_read,
)
