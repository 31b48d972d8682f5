"""IPTC NewsML 1.x: news items in an envelope (https://iptc.org/standards/newsml-1/)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from agents.reading.dateline import town_in
from agents.reading.document import Document
from agents.reading.draft import Draft
from agents.reading.errors import MalformedMessageError, MissingFieldError, NotATextStoryError, WireError
from agents.reading.formats.markup import has_blocks, plain_text, without_tags
from agents.reading.formats.nitf import text_of as nitf_text_of
from agents.reading.formats.wire_format import WireFormat, drafts_of
from agents.reading.formats.xml_fields import time_in, whole_in
from agents.reading.wrapping import unwrapped
from agents.reading.xml_tree import attribute, every, first, markup_in, name_of, words
from schemas.story import StoryStatus

_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld", "killed", "withdrawn"})
_CORRECTED = frozenset({"corrected", "correction"})
# Instructions to whoever keeps the item; the others ('Update', 'Rewrite') change nothing of its standing.
_WITHDRAWING = frozenset({"delete", "cancel", "kill", "withdraw"})
_CORRECTING = frozenset({"correct", "correction", "rectify"})
_FORMAL_NAME = "FormalName"
_ROLES = {"body": 0, "main": 1, "lead": 2, "caption": 3, "title": 3, "headline": 3}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def _recognises(document: Document) -> bool:
    return document.xml is not None and name_of(document.xml) == "NewsML"


def _read(document: Document) -> tuple[Draft | WireError, ...]:
    items = list(every(document.xml, "NewsItem"))
    if not items:
        raise NotATextStoryError("a NewsML document without news items")
    return drafts_of(items, _draft)


def _draft(item: etree._Element) -> Draft:
    managed = first(item, "NewsManagement")
    headline = words(first(item, "HeadLine")) or words(first(item, "hedline", "hl1"))
    status = _status(managed)
    version = whole_in(words(first(item, "NewsIdentifier", "RevisionId")), "RevisionId")
    return Draft(
        native_id=_native_id(item),
        version=1 if version is None else version,
        status=status,
        source=_source(item),
        headline=headline,
        text=_text(item, headline, status),
        slugline=words(first(item, "SlugLine")) or words(first(item, "NameLabel")),
        located=_located(item),
        byline=words(first(item, "ByLine")),
        credit=words(first(item, "CreditLine")),
        urgency=_urgency(item, managed),
        language=attribute(first(item, "Language"), _FORMAL_NAME) or attribute(item, _LANGUAGE),
        subjects=tuple(_subjects(item)),
        published_at=time_in(managed, "FirstCreated") or time_in(managed, "ThisRevisionCreated"),
        updated_at=time_in(managed, "ThisRevisionCreated"),
        embargo_until=_embargo(managed),
        embargoed=_is_embargoed(managed),
        note=words(first(managed, "Instruction")) or words(first(item, "Comment")),
    )


def _native_id(item: etree._Element) -> str:
    """Return provider, date and item id, which all revisions share; raises MissingFieldError."""
    identifier = first(item, "NewsIdentifier")
    parts = [words(first(identifier, name)) for name in ("ProviderId", "DateId", "NewsItemId")]
    if not parts[-1]:
        parts[-1] = words(first(item, "guid")) or attribute(first(item, "NewsComponent"), "Duid")
    if not parts[-1]:
        raise MissingFieldError("NewsItemId")
    return ":".join(part for part in parts if part)


def _located(item: etree._Element) -> str | None:
    """Return where the item was written: by its date line, else the city that it gives as its origin."""
    line = words(first(item, "DateLine")) or words(first(item, "dateline", "location")) or ""
    town = town_in(line)
    if town:
        return town
    cities = (
        it for it in every(item, "Property") if attribute(it, _FORMAL_NAME) == "City" and _is_origin(it)
    )
    return next((city for it in cities if (city := attribute(it, "Value"))), None)


def _is_origin(city: etree._Element) -> bool:
    """Say whether a city is where the story comes from, not where it happens."""
    return (attribute(city.getparent(), "HowPresent") or "Origin") == "Origin"


def _urgency(item: etree._Element, managed: etree._Element | None) -> str | None:
    """Return the item's urgency, as attribute or as text, else the priority of the envelope around it."""
    stated = first(managed, "Urgency")
    envelope = first(item.getparent(), "NewsEnvelope", "Priority")
    return attribute(stated, _FORMAL_NAME) or words(stated) or attribute(envelope, _FORMAL_NAME)


def _status(managed: etree._Element | None) -> StoryStatus:
    stated = (attribute(first(managed, "Status"), _FORMAL_NAME) or "usable").casefold()
    instructed = set(_instructions(managed))
    if stated in _WITHDRAWN or instructed & _WITHDRAWING:
        return StoryStatus.WITHDRAWN
    if stated in _CORRECTED or instructed & _CORRECTING:
        return StoryStatus.CORRECTED
    if stated not in {"usable", "embargoed"}:
        raise MalformedMessageError(f"Status {stated[:40]!r}")
    return StoryStatus.USABLE


def _instructions(managed: etree._Element | None) -> Iterator[str]:
    """Yield the instructions on this revision; those with a RevisionStatus are on revisions before it."""
    for instruction in every(managed, "Instruction"):
        if first(instruction, "RevisionStatus") is None:
            yield (attribute(instruction, _FORMAL_NAME) or "").casefold()


def _embargo(managed: etree._Element | None) -> datetime | None:
    """Return when an embargoed item becomes usable."""
    return time_in(first(managed, "StatusWillChange"), "DateAndTime") if _is_embargoed(managed) else None


def _is_embargoed(managed: etree._Element | None) -> bool:
    return (attribute(first(managed, "Status"), _FORMAL_NAME) or "").casefold() == "embargoed"


def _source(item: etree._Element) -> str | None:
    party = first(item, "AdministrativeMetadata", "Provider", "Party")
    return attribute(party, _FORMAL_NAME) or words(first(item, "NewsIdentifier", "ProviderId"))


def _subjects(item: etree._Element) -> Iterator[str]:
    for name in ("Subject", "SubjectMatter", "SubjectDetail"):
        for subject in every(item, name):
            code = attribute(subject, _FORMAL_NAME)
            if code:
                yield f"subj:{code}" if code.isdigit() else code


def _text(item: etree._Element, headline: str | None, status: StoryStatus) -> str:
    contents = sorted(every(item, "ContentItem"), key=_place_of)
    text = next((found for content in contents if (found := _content(content))), "")
    if text or status is StoryStatus.WITHDRAWN:
        return text
    if contents and not headline:
        raise NotATextStoryError("a NewsML item whose content is no text")
    return headline or ""


def _place_of(content: etree._Element) -> int:
    """Return where a content item stands among those that may be the text: the body first, titles last.

    Some agencies send title, lead and body as components of their own, each with its role.
    """
    component = content.getparent()
    role = (attribute(first(component, "Role"), _FORMAL_NAME) or "").casefold()
    return _ROLES.get(role, _ROLES["main"])


def _content(content: etree._Element) -> str:
    """Return the words of a content item that holds text, be it NITF, XHTML or plain."""
    media = (attribute(first(content, "MediaType"), _FORMAL_NAME) or "text").casefold()
    data = first(content, "DataContent")
    nitf = first(data, "nitf")
    if nitf is not None:
        return nitf_text_of(nitf)
    if media != "text" or data is None:
        return ""
    if len(data):
        body = first(data, "body")
        return plain_text(markup_in(data if body is None else body))
    text = "".join(str(piece) for piece in data.itertext())
    return plain_text(text) if has_blocks(text) else unwrapped(without_tags(text))


NEWSML_1 = WireFormat(
    name="newsml_1",
    content_types=frozenset({"application/vnd.iptc.newsml+xml"}),
    recognises=_recognises,
    read=_read,
)
