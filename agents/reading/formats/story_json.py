"""Wirepulse's own JSON: the fields of a Story, of which most may be left out.

Required is `text` or `headline`, for a withdrawal `story_id`.  Derived fields (`body_start`, `content_hash`,
`received_at` and the like) and unknown ones are ignored, so a published Story can be fed in again.
"""

from __future__ import annotations

from agents.reading.document import Document
from agents.reading.draft import Draft
from agents.reading.errors import MalformedMessageError, MissingFieldError
from agents.reading.formats.fields import Fields, code_field, text_field, texts_field, time_field, whole_field
from agents.reading.formats.wire_format import WireFormat
from schemas.story import StoryStatus

_OWN_FIELDS = frozenset({"story_id", "text"})


def _recognises(document: Document) -> bool:
    fields = document.json_object
    if fields is None:
        return False
    return bool(_OWN_FIELDS & fields.keys()) or ("headline" in fields and "published_at" in fields)


def _read(document: Document) -> tuple[Draft, ...]:
    fields: Fields = document.json_object or {}
    status = _status(fields)
    headline = text_field(fields, "headline")
    version = whole_field(fields, "version")
    if status is StoryStatus.WITHDRAWN and not text_field(fields, "story_id"):
        raise MissingFieldError("a withdrawal needs the story_id of what it withdraws")
    draft = Draft(
        story_id=text_field(fields, "story_id"),
        version=1 if version is None else version,
        status=status,
        source=text_field(fields, "source"),
        headline=headline,
        text=text_field(fields, "text") or headline or "",
        slugline=text_field(fields, "slugline"),
        dateline_place=text_field(fields, "dateline_place"),
        dateline_country=text_field(fields, "dateline_country"),
        byline=text_field(fields, "byline"),
        credit=text_field(fields, "credit"),
        urgency=code_field(fields, "urgency"),
        language=text_field(fields, "language"),
        subjects=texts_field(fields, "subjects"),
        tickers=texts_field(fields, "tickers"),
        url=text_field(fields, "url"),
        published_at=time_field(fields, "published_at"),
        updated_at=time_field(fields, "updated_at"),
        embargo_until=time_field(fields, "embargo_until"),
        note=text_field(fields, "correction"),
    )
    return (draft,)


def _status(fields: Fields) -> StoryStatus:
    stated = text_field(fields, "status")
    try:
        return StoryStatus(stated) if stated else StoryStatus.USABLE
    except ValueError as error:
        raise MalformedMessageError(f"status is one of {', '.join(StoryStatus)}") from error


STORY_JSON = WireFormat(
    name="story_json",
    content_types=frozenset({"application/vnd.wirepulse.story+json"}),
    recognises=_recognises,
    read=_read,
)
