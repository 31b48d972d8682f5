"""RSS 0.9x to 2.0 and Atom 1.0: a story for each entry, read with feedparser."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import feedparser
from lxml import etree

from agents.reading.document import Document
from agents.reading.draft import Draft
from agents.reading.errors import MalformedMessageError, MissingFieldError, NotATextStoryError, WireError
from agents.reading.formats.markup import plain_text
from agents.reading.formats.wire_format import WireFormat, drafts_of
from agents.reading.times import EARLIEST_YEAR, LATEST_YEAR, instant
from agents.reading.xml_tree import attribute, every, name_of, without_declaration
from schemas.story import StoryStatus

MAX_ENTRIES = 500
_ROOTS = frozenset({"rss", "feed", "RDF", "entry"})
Entry = Mapping[str, Any]


def _recognises(document: Document) -> bool:
    return document.xml is not None and name_of(document.xml) in _ROOTS


def _read(document: Document) -> tuple[Draft | WireError, ...]:
    feed = _parsed(_as_feed(document))
    deleted = list(every(document.xml, "deleted-entry"))
    entries = len(feed.entries) + len(deleted)
    if not entries:
        raise NotATextStoryError("a feed without entries")
    if entries > MAX_ENTRIES:
        raise MalformedMessageError(f"a feed of {entries} entries; the limit is {MAX_ENTRIES}")
    return (
        *drafts_of(feed.entries, lambda entry: _draft(entry, feed.feed)),
        *drafts_of(deleted, lambda tombstone: _withdrawal(tombstone, feed.feed)),
    )


def _parsed(body: bytes) -> Any:
    try:
        return feedparser.parse(io.BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # feedparser breaks in ways of its own on elements in each other
        raise MalformedMessageError(f"no feed that can be read: {type(error).__name__}") from error


def _as_feed(document: Document) -> bytes:
    """Return the body as UTF-8; an entry that came alone gets a feed around it."""
    text = without_declaration(document.text.removeprefix("\ufeff"))
    start = text.find("<entry")
    if document.xml is not None and name_of(document.xml) == "entry":
        text = f'<feed xmlns="http://www.w3.org/2005/Atom">{text[start:]}</feed>'
    return text.encode("utf-8", "replace")


def _draft(entry: Entry, feed: Entry) -> Draft:
    native_id = entry.get("id") or entry.get("link")
    if not native_id:
        raise MissingFieldError("guid or link")
    headline = plain_text(entry.get("title", "")) or None
    published_at = _time(entry, "published_parsed") or _time(entry, "updated_parsed")
    return Draft(
        native_id=native_id,
        source=_source(entry, feed),
        headline=headline,
        text=_text(entry) or headline or "",
        byline=entry.get("author"),
        language=feed.get("language"),
        subjects=tuple(tag.get("term") or "" for tag in entry.get("tags", ())),
        url=entry.get("link"),
        published_at=published_at,
        updated_at=_time(entry, "updated_parsed") or published_at,
    )


def _withdrawal(tombstone: etree._Element, feed: Entry) -> Draft:
    """Return the withdrawal that Atom's mark of a deleted entry is (RFC 6721); raises WireError."""
    ref, when = attribute(tombstone, "ref"), attribute(tombstone, "when")
    if ref is None:
        raise MissingFieldError("ref")
    at = instant(when, "when") if when else None
    return Draft(
        native_id=ref,
        status=StoryStatus.WITHDRAWN,
        source=feed.get("title") or None,
        text="",
        published_at=at,
        updated_at=at,
    )


def _text(entry: Entry) -> str:
    """Return the content, else the summary, without markup."""
    stated = [part.get("value", "") for part in entry.get("content", ())] + [entry.get("summary", "")]
    return next((words for text in stated if (words := plain_text(text))), "")


def _source(entry: Entry, feed: Entry) -> str | None:
    named = entry.get("source", {}).get("title") or feed.get("title")
    return named or None


def _time(entry: Entry, name: str) -> datetime | None:
    """Return a time that feedparser has brought to UTC; one that it cannot read, or misreads, is None."""
    # feedparser gives the time of publication for an update that an entry does not state.
    parsed = entry[name] if dict.__contains__(entry, name) else None
    if not parsed:
        return None
    year, month, day, hour, minute, second = parsed[:6]
    if not EARLIEST_YEAR <= year < LATEST_YEAR:
        return None
    try:
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
    except ValueError:  # no day of the calendar
        return None


SYNDICATION = WireFormat(
    name="syndication",
    content_types=frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml"}),
    recognises=_recognises,
    read=_read,
)
