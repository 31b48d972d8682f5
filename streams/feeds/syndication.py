"""RSS and Atom feeds, asked politely; each entry is a message, handed over once and again when it changes."""

from __future__ import annotations

import asyncio
import copy
import re
from collections.abc import Iterator
from hashlib import sha256

import aiohttp
from lxml import etree

from agents.reading.document import Document
from agents.reading.errors import MalformedMessageError, WireError
from agents.reading.xml_tree import name_of
from streams.feeds.desk import Desk
from streams.feeds.feed import Feed, Seconds
from streams.feeds.politeness import TIMEOUT, FeedGoneError, FetchError, Pace, fetch, user_agent
from streams.feeds.sender import MessageTooLargeForTopicError

_ENTRIES = ("item", "entry")
_TTL = re.compile(rb"<ttl>\s*(\d{1,5})\s*</ttl>")


class SyndicationFeed(Feed, tag="rss", frozen=True, kw_only=True):
    """The feed at `url`, asked every `interval_seconds` or less often if it wishes so."""

    url: str
    interval_seconds: Seconds = 60.0
    contact: str = ""

    def faults(self) -> tuple[str, ...]:
        """Return what is wrong with the address."""
        return () if self.url.startswith(("http://", "https://")) else (f"{self.url} is no http address",)

    async def run(self, desk: Desk) -> None:
        """Ask for ever; a feed that is gone is asked no more."""
        pace = Pace(self.interval_seconds)
        async with aiohttp.ClientSession(
            timeout=TIMEOUT, headers={"User-Agent": user_agent(self.contact)}
        ) as session:
            while True:
                pause = await self._ask(session, desk, pace)
                if pause is None:
                    return
                await asyncio.sleep(pause)

    async def _ask(self, session: aiohttp.ClientSession, desk: Desk, pace: Pace) -> float | None:
        """Ask once; return the seconds until the next time, None for never."""
        try:
            answer = await fetch(session, self.url, desk.memory, {"Accept": "application/rss+xml, */*;q=0.8"})
            if answer.body is not None:
                await self._take_in(answer.body, answer.content_type, desk)
        except FeedGoneError:
            desk.figures.failed("refused")
            return None
        except (FetchError, WireError) as error:
            kind, retry_after = (
                (error.kind, error.retry_after) if isinstance(error, FetchError) else ("unreadable", None)
            )
            desk.figures.failed(kind)
            pause = pace.after_failure(retry_after)
            desk.figures.waits(pause)
            return pause
        desk.figures.answered()
        desk.figures.waits(0)
        return pace.after_success(max(answer.fresh_seconds, _ttl(answer.body)))

    async def _take_in(self, body: bytes, content_type: str, desk: Desk) -> None:
        for entry in entries(body, content_type):
            fingerprint = sha256(entry).hexdigest()[:32]
            if desk.memory.is_new(fingerprint):
                try:
                    await desk.hand_over(self.message(entry, self.url))
                except MessageTooLargeForTopicError:
                    desk.figures.failed("too_large")
                desk.memory.note(fingerprint)
        desk.memory.save()


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
