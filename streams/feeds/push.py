"""POST /v1/stories: wires pushed over HTTP, acknowledged with 202 once the broker has them.

One message a request, or many: a JSON array, or a line each as application/x-ndjson.  Who pushes shows a
key (Authorization: Bearer ...) or signs the body (X-Wirepulse-Signature: sha256=HMAC, hexadecimal).
"""

from __future__ import annotations

import asyncio
import hmac
from hashlib import sha256
from typing import Any

import orjson
from aiohttp import web

from schemas.story import WireMessage
from streams.feeds.desk import Desk, now
from streams.feeds.environment import resolved
from streams.feeds.feed import Feed, Seconds
from streams.feeds.room import Room
from streams.feeds.sender import MessageTooLargeForTopicError
from streams.http import CannotListenError
from streams.topics import MAX_MESSAGE_BYTES

PATH = "/v1/stories"
MOST_MESSAGES = 1_000
RETRY_AFTER_SECONDS = 1
PATIENCE_SECONDS = 3.0
_LINES = "application/x-ndjson"
_TYPES = ("application/", "text/")
_REFUSED_TYPES = ("application/octet-stream", "application/x-www-form-urlencoded")


class PushFeed(Feed, tag="http", frozen=True, kw_only=True):
    """A server on `host` and `port`; `key` and `hmac_secret` are "$NAME", variables of the environment.

    At most `most_bytes` of bodies are held at a time; what finds no room for PATIENCE_SECONDS is answered
    429 with Retry-After.  A body that takes longer than `slowest_seconds` to come is cut off with 408.
    """

    host: str = "127.0.0.1"
    port: int = 9180
    key: str = ""
    hmac_secret: str = ""
    most_bytes: int = 32 * 1024 * 1024
    slowest_seconds: Seconds = 10.0

    def faults(self) -> tuple[str, ...]:
        """Return what is wrong: a secret that is missing, or a server open to all beyond this machine."""
        missing = resolved({"key": self.key, "hmac_secret": self.hmac_secret}).missing
        small = self.most_bytes < MAX_MESSAGE_BYTES
        exposed = self.host not in ("127.0.0.1", "::1", "localhost") and not (self.key or self.hmac_secret)
        return (
            *missing,
            *(("it listens beyond this machine and asks for no key",) if exposed else ()),
            *((f"most_bytes has no room for one message of {MAX_MESSAGE_BYTES} bytes",) if small else ()),
        )

    async def run(self, desk: Desk) -> None:
        """Serve until cancelled; raises CannotListenError."""
        runner = web.AppRunner(_application(self, desk), access_log=None, shutdown_timeout=5.0)
        await runner.setup()
        try:
            await web.TCPSite(runner, self.host, self.port, reuse_address=True).start()
            desk.figures.answered()
            await asyncio.Event().wait()
        except OSError as error:
            raise CannotListenError(f"feed {self.name}: {self.host}:{self.port}: {error.strerror}") from error
        finally:
            await runner.cleanup()


def _application(feed: PushFeed, desk: Desk) -> web.Application:
    application = web.Application(client_max_size=MAX_MESSAGE_BYTES)
    application.router.add_post(PATH, _Door(feed, desk).take)
    return application


class _Door:
    """Lets requests in one by one, and only as many bytes as there is room for."""

    def __init__(self, feed: PushFeed, desk: Desk) -> None:
        self._feed = feed
        self._desk = desk
        self._room = Room(feed.most_bytes, PATIENCE_SECONDS)
        secrets = resolved({"key": feed.key, "hmac": feed.hmac_secret}).values
        self._key, self._secret = secrets["key"], secrets["hmac"].encode()

    async def take(self, request: web.Request) -> web.Response:
        """Answer a request to take in messages."""
        if (refusal := self._refusal(request)) is not None:
            return refusal
        # A body of unknown length takes the room of the largest one.
        size = MAX_MESSAGE_BYTES if request.content_length is None else request.content_length
        if not await self._room.taken(size):
            self._desk.figures.failed("overload")
            return _said(429, "too much at once; try again", {"Retry-After": str(RETRY_AFTER_SECONDS)})
        try:
            return await self._received(request)
        finally:
            self._room.give_back(size)

    def _refusal(self, request: web.Request) -> web.Response | None:
        """Return why a request is refused by its head alone."""
        stated = request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if self._key and not hmac.compare_digest(
            request.headers.get("Authorization", "").encode(), f"Bearer {self._key}".encode()
        ):
            return self._refused(401, "the key is missing or wrong")
        if self._secret and "X-Wirepulse-Signature" not in request.headers:
            return self._refused(401, "the signature is missing")
        if stated and (not stated.startswith(_TYPES) or stated in _REFUSED_TYPES):
            return self._refused(415, f"{stated} is no wire format")
        if request.content_length is not None and request.content_length > MAX_MESSAGE_BYTES:
            return self._refused(413, f"more than {MAX_MESSAGE_BYTES} bytes")
        return None

    async def _received(self, request: web.Request) -> web.Response:
        try:
            body = await asyncio.wait_for(request.read(), self._feed.slowest_seconds)
        except TimeoutError:
            return self._refused(408, "the body did not come in time")
        except ConnectionResetError:
            return self._refused(400, "the connection ended in the midst of the body")
        except web.HTTPRequestEntityTooLarge:
            return self._refused(413, f"more than {MAX_MESSAGE_BYTES} bytes")
        if self._secret and not self._signed(request, body):
            return self._refused(401, "the signature is wrong")
        try:
            messages = self._messages(request, body)
        except ValueError as error:
            return self._refused(400, str(error))
        return await self._delivered(messages)

    def _signed(self, request: web.Request, body: bytes) -> bool:
        expected = "sha256=" + hmac.new(self._secret, body, sha256).hexdigest()
        return hmac.compare_digest(
            request.headers.get("X-Wirepulse-Signature", "").encode(), expected.encode()
        )

    def _messages(self, request: web.Request, body: bytes) -> list[WireMessage]:
        """Return the messages of a request; raises ValueError if there are none or too many."""
        content_type = request.headers.get("Content-Type", "")
        parts = _parts(body, content_type)
        if not parts:
            raise ValueError("the body is empty")
        if len(parts) > MOST_MESSAGES:
            raise ValueError(f"{len(parts)} messages; the limit is {MOST_MESSAGES}")
        arrival = now()
        source = request.headers.get("X-Wirepulse-Source", "")
        declared = "" if content_type.startswith(_LINES) else content_type
        return [
            WireMessage(
                body=part,
                content_type=self._feed.content_type or declared,
                source=source or self._feed.source,
                received_at=arrival,
                position=PATH,
            )
            for part in parts
        ]

    async def _delivered(self, messages: list[WireMessage]) -> web.Response:
        """Answer 202 when the broker has all of them, 503 if it has not: then they may be sent again."""
        outcomes = await asyncio.gather(
            *(self._desk.deliver(message) for message in messages), return_exceptions=True
        )
        if any(isinstance(it, MessageTooLargeForTopicError) for it in outcomes):
            return self._refused(413, "a message is larger than any topic takes")
        if any(isinstance(it, BaseException) for it in outcomes):
            self._desk.figures.failed("broker")
            return _said(503, "the broker did not take it; try again", {"Retry-After": "5"})
        for message in messages:
            self._desk.figures.delivered(message.received_at)
        return web.Response(
            status=202, body=orjson.dumps({"accepted": len(messages)}), content_type="application/json"
        )

    def _refused(self, status: int, why: str) -> web.Response:
        self._desk.figures.failed("too_large" if status == 413 else "refused")  # noqa: PLR2004 - HTTP
        return _said(status, why)


def _parts(body: bytes, content_type: str) -> list[bytes]:
    """Return the messages in a body: lines, the entries of an array, or the whole of it."""
    if content_type.startswith(_LINES):
        return [line for line in body.splitlines() if line.strip()]
    if body.lstrip()[:1] == b"[":
        try:
            held: Any = orjson.loads(body)
        except orjson.JSONDecodeError:
            return [body]
        return [orjson.dumps(entry) for entry in held]
    return [body] if body.strip() else []


def _said(status: int, why: str, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(
        status=status, body=orjson.dumps({"error": why}), headers=headers, content_type="application/json"
    )
