"""RSS and Atom feeds: each entry is a message, handed over once, and again when it changes."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Iterator, Mapping

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

    def headers(self) -> Mapping[str, str]:
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
    shell = copy.copy(root)
    shell[:] = []
    holder = shell
    parent = entry.getparent()
    if parent is not None and parent is not root:
        holder = copy.copy(parent)
        holder[:] = []
        shell.append(holder)
    for part in parent if parent is not None else ():
        if name_of(part) in ("title", "language"):
            holder.append(copy.deepcopy(part))
    holder.append(copy.deepcopy(entry))
    return etree.tostring(shell, encoding="utf-8")


def _ttl(body: bytes | None) -> float:
    """Return the seconds that an RSS feed says it may be kept, 0 if it does not."""
    found = _TTL.search(body or b"")
    return 60.0 * int(found[1]) if found else 0.0
