"""IPTC NewsML-G2 2.x: news items, alone or in a news message (https://iptc.org/standards/newsml-g2/).

The text is inline as XHTML, NITF or plain text.  Packages that only refer to items elsewhere, concepts,
catalogues, planning items and pictures are no text stories.  Codes are read by what follows their colon,
since each agency has schemes of its own.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from agents.reading.dateline import town_in
from agents.reading.document import Document
from agents.reading.draft import Draft
from agents.reading.errors import (
    MalformedMessageError,
    MissingFieldError,
    NotATextStoryError,
    WireError,
)
from agents.reading.formats.markup import has_blocks, plain_text, without_tags
from agents.reading.formats.nitf import text_of as nitf_text_of
from agents.reading.formats.wire_format import WireFormat, drafts_of
from agents.reading.formats.xml_fields import concept, time_in, whole_in
from agents.reading.wrapping import unwrapped
from agents.reading.xml_tree import attribute, every, first, markup_in, name_of, words
from schemas.story import StoryStatus

_MESSAGES = frozenset(
    {"newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "catalogItem"}
)
_ITEMS = (*(_MESSAGES - {"newsMessage"}), "planningItem")
_WITHDRAWN = frozenset({"canceled", "cancelled", "withheld"})
_KILLED = frozenset({"kill", "killed", "withdrawal", "withdrawn", "retraction"})
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_RIC_SCHEME = "R:"


def _recognises(document: Document) -> bool:
    return document.xml is not None and name_of(document.xml) in (*_MESSAGES, "planningItem")


def _read(document: Document) -> tuple[Draft | WireError, ...]:
    root = document.xml
    if root is None:
        raise MalformedMessageError("no XML")
    if name_of(root) != "newsMessage":
        return drafts_of([root], _draft)
    items = [item for item in root.iterdescendants("{*}*") if name_of(item) in _ITEMS]
    if not items:
        raise NotATextStoryError("a news message without items")
    return drafts_of(items, _draft)


def _draft(item: etree._Element) -> Draft:
    _check_class(item)
    guid = attribute(item, "guid")
    if guid is None:
        raise MissingFieldError("guid")
    about, content = first(item, "itemMeta"), first(item, "contentMeta")
    headline = _headline(content) or _inline_headline(item)
    status = _status(about)
    version = whole_in(attribute(item, "version"), "version")
    return Draft(
        native_id=guid,
        version=1 if version is None else version,
        status=status,
        source=_name_of(first(about, "provider")),
        headline=headline,
        text=_text(item, content, headline, status),
        slugline=words(first(content, "slugline")),
        located=_name_of(first(content, "located")) or town_in(words(first(content, "dateline")) or ""),
        byline=words(first(content, "by")),
        credit=words(first(content, "creditline")),
        urgency=words(first(content, "urgency")),
        language=attribute(first(content, "language"), "tag") or attribute(item, _LANGUAGE),
        subjects=tuple(code for it in every(content, "subject") if (code := attribute(it, "qcode"))),
        tickers=tuple(_tickers(item, content)),
        published_at=_published_at(about, content),
        updated_at=time_in(about, "versionCreated"),
        embargo_until=time_in(about, "embargoed"),
        # Empty it holds until the note to editors says otherwise; without a note it is an empty field.
        embargoed=first(about, "embargoed") is not None and words(first(about, "edNote")) is not None,
        note=words(first(about, "edNote")),
    )


def _check_class(item: etree._Element) -> None:
    """Refuse what is no text; raises NotATextStoryError."""
    if name_of(item) != "newsItem":
        raise NotATextStoryError(f"a NewsML-G2 {name_of(item)}, which holds no text of its own")
    stated = concept(first(item, "itemMeta", "itemClass")) or "text"
    if stated != "text":
        raise NotATextStoryError(f"a NewsML-G2 item of class {stated[:40]}")


def _status(about: etree._Element | None) -> StoryStatus:
    stated = concept(first(about, "pubStatus")) or "usable"
    if stated in _WITHDRAWN:
        return StoryStatus.WITHDRAWN
    if stated != "usable":
        raise MalformedMessageError(f"pubStatus {stated[:40]!r}")
    signals = list(every(about, "signal"))
    if any(concept(it) in _KILLED for it in signals):
        return StoryStatus.WITHDRAWN
    return StoryStatus.CORRECTED if any(map(_corrects, signals)) else StoryStatus.USABLE


def _corrects(signal: etree._Element) -> bool:
    """Say whether a signal tells a correction: as IPTC does, or by Reuters' edit status C."""
    code = (attribute(signal, "qcode") or "").casefold()
    return concept(signal) == "correction" or code == "edstat:c"


def _published_at(about: etree._Element | None, content: etree._Element | None) -> datetime | None:
    named = ((about, "firstCreated"), (about, "versionCreated"), (content, "contentCreated"))
    return next((at for part, name in named if (at := time_in(part, name))), None)


def _headline(content: etree._Element | None) -> str | None:
    """Return the main headline; those with a role of their own stand below it."""
    stated = [(attribute(line, "role") or "", words(line)) for line in every(content, "headline")]
    stated.sort(key=lambda line: not (line[0] == "" or line[0].casefold().endswith(("main", ":headline"))))
    return next((line for _, line in stated if line), None)


def _inline_headline(item: etree._Element) -> str | None:
    """Return the headline that only the inline text has."""
    inline = first(item, "contentSet")
    return words(first(inline, "hedline", "hl1")) or words(first(inline, "nitf", "head", "title"))


def _text(
    item: etree._Element, content: etree._Element | None, headline: str | None, status: StoryStatus
) -> str:
    """Return the first inline text that has words, else the description, else the headline."""
    inline = next((text for text in _inline_texts(item) if text), "")
    if inline or status is StoryStatus.WITHDRAWN:
        return inline
    return words(first(content, "description")) or headline or ""


def _inline_texts(item: etree._Element) -> Iterator[str]:
    for inline in every(first(item, "contentSet"), "inlineXML"):
        nitf = first(inline, "nitf")
        if nitf is not None:
            yield nitf_text_of(nitf)
        else:
            body = first(inline, "body")
            yield plain_text(markup_in(inline if body is None else body))
    for inline in every(first(item, "contentSet"), "inlineData"):
        text = _data(inline)
        yield plain_text(text) if has_blocks(text) else unwrapped(without_tags(text))


def _data(inline: etree._Element) -> str:
    """Return the text of inline data, be it in base 64; raises MalformedMessageError."""
    text = "".join(str(piece) for piece in inline.itertext())
    if not (attribute(inline, "encoding") or "").casefold().endswith("base64"):
        return text
    try:
        return b64decode(text).decode()
    except ValueError as error:
        raise MalformedMessageError("inlineData that is no text in base 64") from error


def _name_of(party: etree._Element | None) -> str | None:
    """Return what an item calls a party or place: its name, else the literal, code or address."""
    code = (attribute(party, "qcode") or "").rpartition(":")[2]
    stated = (words(first(party, "name")), attribute(party, "literal"), code, attribute(party, "uri"))
    return next((name for name in stated if name), None)


def _tickers(item: etree._Element, content: etree._Element | None) -> Iterator[str]:
    """Yield Reuters' instrument codes, and symbols as MIC:SYMBOL where the market is given."""
    for subject in every(content, "subject"):
        code = attribute(subject, "qcode") or ""
        if code.startswith(_RIC_SCHEME):
            yield code.removeprefix(_RIC_SCHEME)
    for instrument in every(item, "hasInstrument"):
        symbol = attribute(instrument, "symbol")
        market = (attribute(instrument, "market") or "").rpartition(":")[2]
        if symbol:
            yield f"{market}:{symbol}" if market else symbol


NEWSML_G2 = WireFormat(
    name="newsml_g2",
    content_types=frozenset(
        {
            "application/vnd.iptc.g2.newsitem+xml",
            "application/vnd.iptc.g2.newsmessage+xml",
            "application/vnd.iptc.g2.packageitem+xml",
        }
    ),
    recognises=_recognises,
    read=_read,
)
