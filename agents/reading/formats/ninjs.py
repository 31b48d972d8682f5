"""IPTC ninjs 1.0 to 3.x: news items in JSON (https://iptc.org/standards/ninjs/).

The versions differ in case (`versioncreated`, later `versionCreated`), in number (`subject`, `subjects`) and
in form (`body_text`, later `bodies` with role and content type); all are read alike.  Agencies add fields
of their own, which are ignored; `guid` stands in for `uri`, as Superdesk sends it.
"""

from __future__ import annotations

import re
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
from agents.reading.formats.ninjs_associations import check_associations
from agents.reading.formats.wire_format import WireFormat, drafts_of
from schemas.story import StoryStatus

_MARKS = frozenset({"uri", "guid", "standard", "$standard", "versioncreated", "pubstatus"})
# Superdesk's customers say "story" where the standard says "text".
_TEXT_TYPES = (None, "", "text", "story")
_ENVELOPES = ("item", "items", "_items", "newsitems")
_TEXTS = (
    "profile",
    "mimetype",
    "versioncreated",
    "firstcreated",
    "embargoed",
    "embargoeduntil",
    "expires",
    "language",
    "title",
)
_LISTS = (
    "person",
    "people",
    "organisation",
    "object",
    "event",
    "genre",
    "infosource",
    "advice",
    "linkedrights",
)
_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld"})
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|table|body|html|section|article|pre|script|style)\b|<!--",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_EXTENSION = re.compile(r"_\w+")
_PREFERRED = {"": 0, "_text": 1, "_main": 2, "_xhtml": 3, "_html": 4}


def _recognises(document: Document) -> bool:
    items = _items(document.json_value)
    return bool(items) and bool(_MARKS & _lowered(items[0]).keys())


def _items(value: object) -> list[Fields]:
    """Return the items of a message: one alone, a list of them, or an answer that holds such a list."""
    held = value
    if isinstance(value, dict) and not _MARKS & _lowered(value).keys():
        held = next((value[name] for name in _ENVELOPES if isinstance(value.get(name), list)), value)
    listed = held if isinstance(held, list) else [value]
    return [item for item in listed if isinstance(item, dict)]


def _read(document: Document) -> tuple[Draft | WireError, ...]:
    return drafts_of(map(_lowered, _items(document.json_value)), _draft)


def _draft(fields: Fields) -> Draft:
    _check(fields)
    status = _status(fields)
    native_id = _native_id(fields)
    headline = next(_values(fields, "headline"), None)
    version = whole_field(fields, "version")
    return Draft(
        native_id=native_id,
        version=1 if version is None else version,
        status=status,
        source=_source(fields),
        headline=headline,
        text=_text(fields, headline),
        slugline=text_field(fields, "slugline"),
        located=text_field(fields, "located"),
        byline=text_field(fields, "byline") or text_field(fields, "by"),
        urgency=code_field(fields, "urgency"),
        language=text_field(fields, "language"),
        subjects=tuple(_subjects(fields)),
        tickers=tuple(_tickers(fields)),
        url=native_id if native_id.startswith(("http://", "https://")) else None,
        published_at=time_field(fields, "firstpublished", "firstcreated", "versioncreated"),
        updated_at=time_field(fields, "versioncreated"),
        embargo_until=time_field(fields, "embargoed", "embargoeduntil"),
        note=text_field(fields, "ednote"),
    )


def _lowered(fields: Fields) -> dict[str, object]:
    """Return the top-level fields under their names in ninjs 1.x case."""
    return {name.lower(): value for name, value in fields.items()}


def _check(fields: Fields) -> None:
    """Refuse what is no text story, and fields whose type no ninjs version allows; raises WireError."""
    kind = text_field(fields, "type")
    if kind not in _TEXT_TYPES:
        raise NotATextStoryError(f"a ninjs item of type {kind[:40] if kind else kind!r}")
    for name in _TEXTS:
        text_field(fields, name)
    for name in _LISTS:
        objects_field(fields, name)
    for name in ("standard", "$standard"):
        if not isinstance(fields.get(name, {}), dict):
            raise MalformedMessageError(f"{name} is no object")
    check_associations(fields)


def _native_id(fields: Fields) -> str:
    native_id = text_field(fields, "uri") or text_field(fields, "guid")
    if not native_id:
        raise MissingFieldError("uri")
    return native_id


def _status(fields: Fields) -> StoryStatus:
    stated = (text_field(fields, "pubstatus") or "usable").casefold()
    if stated in _WITHDRAWN:
        return StoryStatus.WITHDRAWN
    if stated != "usable":
        raise MalformedMessageError(f"pubstatus {stated[:40]!r}")
    return StoryStatus.USABLE


def _text(fields: Fields, headline: str | None) -> str:
    """Return the body, else the description, else the headline: the first that has words."""
    candidates = (*_values(fields, "body", "bodies"), *_values(fields, "description"), headline or "")
    return next((text for text in candidates if _LETTER.search(text)), "")


def _values(fields: Fields, name: str, plural: str = "") -> Iterator[str]:
    """Yield the texts of a property in all its forms, the plain and the main ones first."""
    listed = sorted(objects_field(fields, plural or f"{name}s"), key=_preference)
    for entry in listed:
        value = text_field(entry, "value")
        if value:
            yield _words(value)
    named = (key for key in fields if key == name or _EXTENSION.fullmatch(key.removeprefix(name)))
    for key in sorted(named, key=lambda key: _PREFERRED.get(key.removeprefix(name), len(_PREFERRED))):
        value = text_field(fields, key)
        if value:
            yield _words(value)


def _preference(entry: Fields) -> tuple[bool, bool]:
    content_type = text_field(entry, "contenttype") or text_field(entry, "contentType") or "text/plain"
    role = text_field(entry, "role") or "main"
    return content_type != "text/plain", role not in {"main", "text", "plain"}


def _words(value: str) -> str:
    return plain_text(value) if _TAG.search(value) else value


def _source(fields: Fields) -> str | None:
    """Return who the item says it is from."""
    named = [text_field(entry, "name") for entry in objects_field(fields, "infosources")]
    named += [text_field(entry, "name") for entry in objects_field(fields, "infosource")]
    stated = (text_field(fields, "source"), *named, text_field(fields, "copyrightholder"))
    return next((name for name in stated if name), None)


def _subjects(fields: Fields) -> Iterator[str]:
    """Yield the code of each subject, or what stands in its place."""
    for entry in (*objects_field(fields, "subject"), *objects_field(fields, "subjects")):
        stated = (text_field(entry, key) for key in ("code", "uri", "literal", "name"))
        code = next((value for value in stated if value), None)
        if code:
            yield code


def _tickers(fields: Fields) -> Iterator[str]:
    """Yield the tickers of the organisations, as EXCHANGE:TICKER where the exchange is given."""
    for entry in (*objects_field(fields, "organisation"), *objects_field(fields, "organisations")):
        for symbol in objects_field(entry, "symbols"):
            if not (text_field(symbol, "symboltype") or "ticker").casefold().endswith("ticker"):
                continue
            ticker = text_field(symbol, "ticker") or text_field(symbol, "symbol")
            exchange = text_field(symbol, "exchange")
            if ticker:
                yield f"{exchange}:{ticker}" if exchange else ticker


NINJS = WireFormat(
    name="ninjs",
    content_types=frozenset({"application/ninjs+json", "application/vnd.iptc.ninjs+json"}),
    recognises=_recognises,
    read=_read,
)
