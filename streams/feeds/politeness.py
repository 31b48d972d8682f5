"""Asking somebody else's web server again and again, as it wishes to be asked.

One request at a time to a host, an interval between them, validators sent back, Retry-After, Cache-Control
and 410 obeyed, longer and longer pauses after failures, a User-Agent that says who asks.
"""

from __future__ import annotations

import asyncio
import random
import re
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import version

import aiohttp
from yarl import URL

from streams.feeds.desk import Memory

MOST_BYTES = 8 * 1024 * 1024
TIMEOUT = aiohttp.ClientTimeout(total=30, connect=10)
LONGEST_PAUSE_SECONDS = 3_600.0
BETWEEN_REQUESTS_SECONDS = 0.1
_MAX_AGE = re.compile(r"\bmax-age=(\d{1,7})")
OK, MOVED, PERMANENT, NOT_MODIFIED, GONE = 200, 301, 308, 304, 410
_MAX_REDIRECTS = 5


class FeedGoneError(ValueError):
    """The server says that the feed is gone for good (410)."""


class FetchError(ValueError):
    """The server could not be asked, or gave no usable answer; `kind` is one of feed_metrics.FAILURES."""

    def __init__(self, kind: str, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server said: the body, None if nothing is new, and for how many seconds it may be kept."""

    body: bytes | None
    content_type: str = ""
    fresh_seconds: float = 0.0


@dataclass(slots=True)
class Pace:
    """When to ask again: the feed's own interval, longer if the server wishes, and after failures."""

    interval: float
    failures: int = 0

    def after_success(self, fresh_seconds: float) -> float:
        """Return the seconds until the next request, a little more or less than asked for."""
        self.failures = 0
        jitter: float = random.uniform(1.0, 1.1)  # noqa: S311 - no secret depends on it
        return max(self.interval, min(fresh_seconds, LONGEST_PAUSE_SECONDS)) * jitter

    def after_failure(self, retry_after: float | None) -> float:
        """Return the seconds until the next try: doubled each time, at least what the server asks for."""
        self.failures += 1
        pause = min(self.interval * float(2**self.failures), LONGEST_PAUSE_SECONDS)
        jitter: float = random.uniform(0.5, 1.0)  # noqa: S311 - no secret depends on it
        return max(retry_after or 0.0, pause * jitter)


@dataclass(slots=True)
class Hosts:
    """One request at a time to each host, with an interval between two."""

    _locks: defaultdict[str, asyncio.Lock] = field(default_factory=lambda: defaultdict(asyncio.Lock))
    _last: dict[str, float] = field(default_factory=dict)

    async def turn(self, host: str) -> asyncio.Lock:
        """Return the host's lock, held, when its turn has come; the caller releases it."""
        lock = self._locks[host]
        await lock.acquire()
        wait = self._last.get(host, 0.0) + BETWEEN_REQUESTS_SECONDS - time.monotonic()
        if wait > 0:
            await asyncio.sleep(wait)
        self._last[host] = time.monotonic()
        return lock


HOSTS = Hosts()


def user_agent(contact: str) -> str:
    """Return how Wirepulse names itself to servers; `contact` is where its user can be reached."""
    name = f"Wirepulse/{version('wirepulse')}"
    return f"{name} (+{contact})" if contact else name


async def fetch(session: aiohttp.ClientSession, url: str, memory: Memory) -> Answer:
    """Ask for `url`, or where it has moved to; raises FetchError or FeedGoneError."""
    target = URL(memory.marks.get("moved to") or url)
    for _ in range(_MAX_REDIRECTS):
        lock = await HOSTS.turn(target.host or "")
        try:
            async with session.get(target, headers=_validators(memory), allow_redirects=False) as response:
                if response.status in (MOVED, PERMANENT, 302, 303, 307):
                    target = target.join(URL(response.headers.get("Location", "")))
                    if response.status in (MOVED, PERMANENT):
                        memory.marks["moved to"] = str(target)
                    continue
                return await _answer(response, memory)
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            if isinstance(error, (FetchError, FeedGoneError)):
                raise
            raise FetchError("connection", f"{target}: {str(error) or type(error).__name__}") from error
        finally:
            lock.release()
    raise FetchError("status", f"{url}: too many redirects")


async def _answer(response: aiohttp.ClientResponse, memory: Memory) -> Answer:
    fresh = _fresh_seconds(response.headers)
    if response.status == NOT_MODIFIED:
        return Answer(body=None, fresh_seconds=fresh)
    if response.status == GONE:
        raise FeedGoneError(f"{response.url}: gone")
    if response.status != OK:
        raise FetchError(
            "status", f"{response.url}: {response.status}", _retry_after(response.headers.get("Retry-After"))
        )
    body = await response.content.read(MOST_BYTES + 1)
    while not response.content.at_eof() and len(body) <= MOST_BYTES:
        body += await response.content.read(MOST_BYTES + 1 - len(body))
    if len(body) > MOST_BYTES:
        raise FetchError("too_large", f"{response.url}: more than {MOST_BYTES} bytes")
    for mark in ("ETag", "Last-Modified"):
        if mark in response.headers:
            memory.marks[mark] = response.headers[mark]
        else:
            memory.marks.pop(mark, None)
    return Answer(body=body, content_type=response.headers.get("Content-Type", ""), fresh_seconds=fresh)


def _validators(memory: Memory) -> dict[str, str]:
    names = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}
    return {header: memory.marks[mark] for mark, header in names.items() if mark in memory.marks}


def _fresh_seconds(headers: Mapping[str, str]) -> float:
    found = _MAX_AGE.search(headers.get("Cache-Control", ""))
    return float(found[1]) if found else 0.0


def _retry_after(stated: str | None) -> float | None:
    """Return the seconds that a Retry-After asks for, given as seconds or as a date."""
    if stated is None:
        return None
    if stated.strip().isdigit():
        return float(stated)
    try:
        at = parsedate_to_datetime(stated)
    except ValueError:
        return None
    return max(0.0, (at - datetime.now(UTC)).total_seconds())
