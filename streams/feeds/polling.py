"""Vendors' REST interfaces, asked politely; items are told apart by their presets, a cursor is kept."""

from __future__ import annotations

import asyncio
from hashlib import sha256
from typing import Any

import aiohttp
import msgspec
import orjson
from yarl import URL

from streams.feeds.desk import Desk, now
from streams.feeds.environment import resolved
from streams.feeds.feed import Feed, Seconds
from streams.feeds.politeness import TIMEOUT, FeedGoneError, FetchError, Pace, fetch, user_agent
from streams.feeds.sender import MessageTooLargeForTopicError

_LISTS = ("news", "results", "articles", "data", "items", "item", "hits")


class PollingFeed(Feed, tag="rest", frozen=True, kw_only=True):
    """The JSON at `url`; a value of `headers` or `params` may be "$NAME", a variable of the environment.

    `cursor` names the query parameter that takes the time of the last request ("since"); `items` the field
    in which an answer holds its list, if it is none of those that vendors use.
    """

    url: str
    interval_seconds: Seconds = 30.0
    headers: dict[str, str] = msgspec.field(default_factory=dict)
    params: dict[str, str] = msgspec.field(default_factory=dict)
    cursor: str = ""
    items: str = ""
    contact: str = ""

    def faults(self) -> tuple[str, ...]:
        """Return what is wrong with the address, and which variables are missing."""
        wrong = () if self.url.startswith(("http://", "https://")) else (f"{self.url} is no http address",)
        return (*wrong, *resolved({**self.headers, **self.params}).missing)

    async def run(self, desk: Desk) -> None:
        """Ask for ever; an interface that is gone is asked no more."""
        pace = Pace(self.interval_seconds)
        agent = {"User-Agent": user_agent(self.contact), **resolved(self.headers).values}
        async with aiohttp.ClientSession(timeout=TIMEOUT, headers=agent) as session:
            while True:
                pause = await self._ask(session, desk, pace)
                if pause is None:
                    return
                await asyncio.sleep(pause)

    async def _ask(self, session: aiohttp.ClientSession, desk: Desk, pace: Pace) -> float | None:
        asked_at = now().isoformat(timespec="seconds").replace("+00:00", "Z")
        try:
            answer = await fetch(session, self._address(desk), desk.memory, {"Accept": "application/json"})
            if answer.body is not None:
                await self._take_in(answer.body, desk)
        except FeedGoneError:
            desk.figures.failed("refused")
            return None
        except FetchError as error:
            desk.figures.failed(error.kind)
            pause = pace.after_failure(error.retry_after)
            desk.figures.waits(pause)
            return pause
        desk.memory.marks["cursor"] = asked_at
        desk.memory.save()
        desk.figures.answered()
        desk.figures.waits(0)
        return pace.after_success(0.0)

    def _address(self, desk: Desk) -> str:
        query = resolved(self.params).values
        if self.cursor and "cursor" in desk.memory.marks:
            query[self.cursor] = desk.memory.marks["cursor"]
        return str(URL(self.url).update_query(query))

    async def _take_in(self, body: bytes, desk: Desk) -> None:
        """Hand over what is new of an answer's items, the oldest first as vendors send the newest first."""
        try:
            found = items_in(orjson.loads(body), self.items)
        except orjson.JSONDecodeError as error:
            raise FetchError("unreadable", f"{self.url}: {error}") from error
        for item in reversed(found):
            line = orjson.dumps(item, option=orjson.OPT_SORT_KEYS)
            fingerprint = sha256(line).hexdigest()[:32]
            if desk.memory.is_new(fingerprint):
                try:
                    await desk.hand_over(self.message(line, self.url))
                except MessageTooLargeForTopicError:
                    desk.figures.failed("too_large")
                desk.memory.note(fingerprint)


def items_in(answer: Any, field: str = "") -> list[Any]:
    """Return the items of a vendor's answer: a list, the list under `field` or a usual name, or itself."""
    if isinstance(answer, list):
        return answer
    if isinstance(answer, dict):
        for name in (field,) if field else _LISTS:
            held = answer.get(name)
            if isinstance(held, dict):
                return items_in(held, name)
            if isinstance(held, list):
                return held
        return [answer] if not field else []
    return []
