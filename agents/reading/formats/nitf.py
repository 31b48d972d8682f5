"""IPTC NITF 3.x, the News Industry Text Format (https://iptc.org/standards/nitf/), alone or inside NewsML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from lxml import etree

from agents.reading.advisory import is_withdrawal
from agents.reading.corrections import corrects
from agents.reading.dateline import town_in
from agents.reading.document import Document
from agents.reading.draft import Draft
from agents.reading.errors import MalformedMessageError
from agents.reading.formats.markup import plain_text
from agents.reading.formats.wire_format import WireFormat
from agents.reading.formats.xml_fields import whole_in
from agents.reading.times import instant
from agents.reading.wrapping import unwrapped
from agents.reading.xml_tree import attribute, every, first, markup_in, name_of, words
from schemas.story import StoryStatus

_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld", "killed"})
_KILLING = frozenset({"kill", "cancel", "delete", "withdraw", "withdrawal"})
_NOT_TEXT = ("media", "note")
_SUBJECT_SCHEME = "subj"
_EXCHANGE = re.compile(r"[A-Z]{3,8}")
_TICKER = re.compile(r"[A-Z0-9][A-Z0-9.\-]{0,9}")
_PRIORITIES = ("priority", "prioridad", "NTBPrioritet")
_VERSION_SUFFIX = re.compile(r"[_.:\-]\d{1,6}")
_SLUGS = ("anpa-keyword", "slugline", "aap-slugline")


def text_of(nitf: etree._Element) -> str:
    """Return the words of a NITF document's body, without pictures and notes, a line a paragraph."""
    body = first(nitf, "body.content")
    if body is None:
        return ""
    for name in _NOT_TEXT:
        for aside in list(every(body, name)):
            _remove(aside)
    return unwrapped(plain_text(markup_in(body)))


def _recognises(document: Document) -> bool:
    return document.xml is not None and name_of(document.xml) == "nitf"


def _read(document: Document) -> tuple[Draft, ...]:
    root = document.xml
    if root is None:
        raise MalformedMessageError("no XML")
    data, head = first(root, "docdata"), first(root, "body.head")
    headline = words(first(head, "hl1")) or words(first(root, "head", "title"))
    status = _status(data)
    draft = Draft(
        native_id=_native_id(data),
        version=_version(data),
        status=status,
        source=_source(data, head),
        headline=headline,
        text=_text(root, head, headline, status),
        slugline=_slugline(root, headline),
        located=_located(head),
        byline=_byline(head),
        urgency=attribute(first(data, "urgency"), "ed-urg") or _meta(root, _PRIORITIES),
        language=_language(root),
        subjects=tuple(_subjects(root)),
        tickers=tuple(_tickers(root)),
        published_at=_stamp(data, "date.issue") or _stamp(data, "date.release"),
        embargo_until=_embargo(data),
        embargoed=_is_embargoed(data),
        note=attribute(first(data, "correction"), "info")
        or attribute(first(data, "ed-msg"), "info")
        or words(first(head, "note")),
    )
    return (draft,)


def _native_id(data: etree._Element | None) -> str | None:
    """Return the id of all versions: a document's id that only numbers its key gives way to the key."""
    stated, key = attribute(first(data, "doc-id"), "id-string"), attribute(first(data, "du-key"), "key")
    if stated and key and _VERSION_SUFFIX.fullmatch(stated.removeprefix(key)):
        return key
    return stated


def _located(head: etree._Element | None) -> str | None:
    """Return the town of the dateline, as its element or as words of its own."""
    dateline = first(head, "dateline")
    return words(first(dateline, "location")) or town_in(words(dateline) or "")


def _meta(root: etree._Element, names: tuple[str, ...]) -> str | None:
    """Return what the first of the named properties of the head says."""
    metas = {attribute(meta, "name"): attribute(meta, "content") for meta in every(root, "meta")}
    return next((value for name in names if (value := metas.get(name))), None)


def _text(
    root: etree._Element, head: etree._Element | None, headline: str | None, status: StoryStatus
) -> str:
    """Return the body under the dateline that the head gives; without a body the abstract or the headline."""
    text = text_of(root)
    if not text:
        return "" if status is StoryStatus.WITHDRAWN else words(first(head, "abstract")) or headline or ""
    dateline = first(head, "dateline")
    opening = words(dateline) if dateline is not None and first(dateline, "location") is None else None
    return f"{opening} {text}" if opening and opening.endswith(("-", "–", "—")) else text


def _status(data: etree._Element | None) -> StoryStatus:
    stated = (attribute(data, "management-status") or "usable").casefold()
    message = first(data, "ed-msg")
    kind = (attribute(message, "msg-type") or "").casefold()
    if stated in _WITHDRAWN or kind in _KILLING or is_withdrawal(attribute(message, "info") or ""):
        return StoryStatus.WITHDRAWN
    corrected = first(data, "correction") is not None or corrects(kind)
    return StoryStatus.CORRECTED if corrected else StoryStatus.USABLE


def _embargo(data: etree._Element | None) -> datetime | None:
    """Return when the document may be released, if that is after its issue or it is embargoed."""
    issued, released = _stamp(data, "date.issue"), _stamp(data, "date.release")
    if _is_embargoed(data) or (issued and released and _aware(released) > _aware(issued)):
        return released
    return None


def _aware(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _is_embargoed(data: etree._Element | None) -> bool:
    return (attribute(data, "management-status") or "").casefold() == "embargoed"


def _version(data: etree._Element | None) -> int:
    stated = whole_in(attribute(first(data, "du-key"), "version"), "version")
    return 1 if stated is None else stated


def _source(data: etree._Element | None, head: etree._Element | None) -> str | None:
    stated = (
        attribute(first(data, "doc.copyright"), "holder"),
        attribute(first(data, "doc-id"), "regsrc"),
        attribute(first(data, "from-src"), "src-name"),
        words(first(head, "distributor")),
    )
    return next((name for name in stated if name), None)


def _slugline(root: etree._Element, headline: str | None) -> str | None:
    """Return the word under which the agency files the story: its keyword, or a title that is no headline."""
    stated = [
        _meta(root, _SLUGS),
        attribute(first(root, "keyword"), "key"),
        words(first(root, "head", "title")),
    ]
    return next((slug for slug in stated if slug and slug != headline), None)


def _byline(head: etree._Element | None) -> str | None:
    """Return the reporter's name without the title below it."""
    byline = first(head, "byline")
    for title in list(every(byline, "byttl")):
        _remove(title)
    return words(byline)


def _language(root: etree._Element) -> str | None:
    return attribute(root, "{http://www.w3.org/XML/1998/namespace}lang") or attribute(root, "baselang")


def _subjects(root: etree._Element) -> Iterator[str]:
    for subject in every(root, "tobject.subject"):
        code = attribute(subject, "tobject.subject.refnum")
        if code:
            yield f"{_SUBJECT_SCHEME}:{code}"


def _tickers(root: etree._Element) -> Iterator[str]:
    """Yield the organisations' symbols as EXCHANGE:TICKER."""
    for organisation in every(root, "org"):
        exchange, symbol = attribute(organisation, "idsrc") or "", attribute(organisation, "value") or ""
        if _EXCHANGE.fullmatch(exchange) and _TICKER.fullmatch(symbol):
            yield f"{exchange}:{symbol}"


def _stamp(data: etree._Element | None, name: str) -> datetime | None:
    stamp = attribute(first(data, name), "norm")
    return instant(stamp, name) if stamp else None


def _remove(element: etree._Element) -> None:
    """Take `element` out of its tree and leave the words after it."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


NITF = WireFormat(
    name="nitf",
    content_types=frozenset({"application/nitf+xml"}),
    recognises=_recognises,
    read=_read,
)
