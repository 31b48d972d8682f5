"""Feeds that somebody else's web server gives when asked: asked politely, each item handed over once."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from hashlib import sha256

import aiohttp

from agents.reading.errors import WireError
from streams.feeds.desk import Desk
from streams.feeds.feed import Feed, Seconds
from streams.feeds.politeness import TIMEOUT, Answer, FeedGoneError, FetchError, Pace, fetch, user_agent
from streams.feeds.sender import MessageTooLargeForTopicError


class PolledFeed(Feed, frozen=True, kw_only=True):
    """What lies at `url`, asked for every `interval_seconds` or less often if the server wishes so."""

    url: str
    interval_seconds: Seconds = 60.0
    contact: str = ""

    def faults(self) -> tuple[str, ...]:
        """Return what is wrong with the address."""
        return () if self.url.startswith(("http://", "https://")) else (f"{self.url} is no http address",)

    def request_headers(self) -> Mapping[str, str]:
        """Return what every request says of itself besides who asks."""
        return {}

    def address(self, desk: Desk) -> str:
        """Return the address to ask next."""
        del desk
        return self.url

    def items(self, answer: Answer) -> Iterable[bytes]:
        """Return the items of an answer, the oldest first; raises WireError or FetchError."""
        raise TypeError(f"{self.name}: {type(self).__name__} reads no answer from {answer.content_type}")

    def fresh_seconds(self, answer: Answer) -> float:
        """Return how long the server says that an answer may be kept."""
        return answer.fresh_seconds

    def note(self, desk: Desk) -> None:
        """Remember what the next request needs to know of this one."""

    async def run(self, desk: Desk) -> None:
        """Ask for ever; a feed that is gone is asked no more."""
        pace = Pace(self.interval_seconds)
        headers = {"User-Agent": user_agent(self.contact), **self.request_headers()}
        async with aiohttp.ClientSession(timeout=TIMEOUT, headers=headers) as session:
            pause = await self._ask(session, desk, pace)
            while pause is not None:
                await asyncio.sleep(pause)
                pause = await self._ask(session, desk, pace)

    async def _ask(self, session: aiohttp.ClientSession, desk: Desk, pace: Pace) -> float | None:
        """Ask once; return the seconds until the next time, None for never."""
        try:
            answer = await fetch(session, self.address(desk), desk.memory)
            if answer.body is not None:
                await self._hand_over(answer, desk)
        except FeedGoneError:
            desk.figures.failed("refused")
            return None
        except WireError:
            return self._failed("unreadable", None, desk, pace)
        except FetchError as error:
            return self._failed(error.kind, error.retry_after, desk, pace)
        self.note(desk)
        desk.memory.save()
        desk.figures.answered()
        desk.figures.waits(0)
        return pace.after_success(self.fresh_seconds(answer))

    def _failed(self, kind: str, retry_after: float | None, desk: Desk, pace: Pace) -> float:
        desk.figures.failed(kind)
        pause = pace.after_failure(retry_after)
        desk.figures.waits(pause)
        return pause

    async def _hand_over(self, answer: Answer, desk: Desk) -> None:
        """Hand over the items that were not handed over before."""
        for item in self.items(answer):
            fingerprint = sha256(item).hexdigest()[:32]
            if desk.memory.is_new(fingerprint):
                try:
                    await desk.hand_over(self.message(item, self.url))
                except MessageTooLargeForTopicError:
                    desk.figures.failed("too_large")
                desk.memory.note(fingerprint)
