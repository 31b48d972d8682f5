"""RBNews, the XML of the Danish agency Ritzau."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from agents.reading.document import Document
from agents.reading.draft import Draft
from agents.reading.errors import MalformedMessageError, MissingFieldError
from agents.reading.formats.markup import plain_text
from agents.reading.formats.wire_format import WireFormat
from agents.reading.formats.xml_fields import time_in, whole_in
from agents.reading.xml_tree import first, name_of, words
from schemas.story import StoryStatus

_ZONE = ZoneInfo("Europe/Copenhagen")


def _recognises(document: Document) -> bool:
    return document.xml is not None and name_of(document.xml) == "RBNews"


def _read(document: Document) -> tuple[Draft, ...]:
    root = document.xml
    if root is None:
        raise MalformedMessageError("no XML")
    # A new version has an id of its own; the history's id stays.
    native_id = words(first(root, "HistID")) or words(first(root, "NewsID"))
    if native_id is None:
        raise MissingFieldError("NewsID")
    content = first(root, "content")
    headline = words(first(root, "headline"))
    version = whole_in(words(first(root, "version")), "version")
    status = StoryStatus.USABLE
    if words(first(root, "Korrektion")) == "true":
        status = StoryStatus.CORRECTED
    if words(first(root, "Annuleret")) == "true":
        status = StoryStatus.WITHDRAWN
    body = "".join(str(piece) for piece in content.itertext()) if content is not None else ""
    return (
        Draft(
            native_id=native_id,
            version=1 if version is None else version,
            status=status,
            source="Ritzau",
            headline=headline,
            text=plain_text(body) or headline or "",
            slugline=words(first(root, "strapline")),
            located=words(first(root, "town")),
            byline=words(first(root, "byLine")),
            urgency=words(first(root, "Priority")),
            language="da",
            published_at=_in_copenhagen(time_in(root, "PublishDate")),
            note=words(first(root, "TilRedaktionen")),
        ),
    )


def _in_copenhagen(clock: datetime | None) -> datetime | None:
    """Return the time that Ritzau's clock, which names no zone, means."""
    return clock.replace(tzinfo=_ZONE) if clock else None


RITZAU = WireFormat(
    name="ritzau", content_types=frozenset({"application/vnd.ritzau+xml"}), recognises=_recognises, read=_read
)
