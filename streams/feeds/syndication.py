"""RSS and Atom feeds: each entry is a message, handed over once, and again when it changes."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lxml import etree

from agents.reading.document import Document
from agents.reading.errors import MalformedMessageError
from agents.reading.xml_tree import name_of
from streams.feeds.politeness import Answer
from streams.feeds.polled import PolledFeed

_ENTRIES = ("item", "entry")
_TTL = re.compile(rb"<ttl>\s*(\d{1,5})\s*</ttl>")


class SyndicationFeed(PolledFeed, tag="rss", frozen=True, kw_only=True):
    """The RSS or Atom feed at `url`."""

    def request_headers(self) -> Mapping[str, str]:
        """Return what kinds of answer are read."""
        return {"Accept": "application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.1"}

    def items(self, answer: Answer) -> Iterable[bytes]:
        """Return the entries; raises WireError."""
        return entries(answer.body or b"", answer.content_type)

    def fresh_seconds(self, answer: Answer) -> float:
        """Return how long the feed, or the server, says that it may be kept."""
        return max(answer.fresh_seconds, _ttl(answer.body))


def entries(body: bytes, content_type: str = "") -> Iterator[bytes]:
    """Yield each entry of a feed, the oldest first, as a feed of its own; raises WireError."""
    root = Document(body, content_type).xml
    if root is None:
        raise MalformedMessageError("no XML")
    whole = [entry for entry in root.iterdescendants("{*}*") if name_of(entry) in _ENTRIES]
    for entry in reversed(whole):
        yield _alone(root, entry)


def _alone(root: etree._Element, entry: etree._Element) -> bytes:
    """Return a feed with that entry alone and what the feed says of itself, but for when it was made."""
    shell = _empty(root)
    holder = shell
    parent = entry.getparent()
    if parent is not None and parent is not root:
        holder = _empty(parent)
        shell.append(holder)
    for name in ("title", "language"):
        # The feed's own stand above its entries, so the search ends there.
        part = next(_up_to(parent, name, name_of(entry)), None)
        if part is not None and name_of(part) == name:
            holder.append(copy.deepcopy(part))
    holder.append(copy.deepcopy(entry))
    return etree.tostring(shell, encoding="utf-8")


def _up_to(parent: etree._Element | None, *names: str) -> Iterator[etree._Element]:
    """Yield the children that have one of the names."""
    if parent is not None:
        yield from parent.iterchildren(*(f"{{*}}{name}" for name in names))


def _empty(element: etree._Element) -> etree._Element:
    """Return the element without what is in it; lxml's own copy would take all of that along first."""
    names: Any = element.nsmap
    return etree.Element(element.tag, {str(key): str(it) for key, it in element.attrib.items()}, nsmap=names)


def _ttl(body: bytes | None) -> float:
    """Return the seconds that an RSS feed says it may be kept, 0 if it does not."""
    found = _TTL.search(body or b"")
    return 60.0 * int(found[1]) if found else 0.0
