"""Vendors' WebSocket streams: frames of JSON, told apart by their presets."""

from __future__ import annotations

import asyncio
import contextlib

import aiohttp
import msgspec
import orjson

from streams.feeds.desk import Desk
from streams.feeds.environment import resolved
from streams.feeds.feed import Feed, Seconds
from streams.feeds.politeness import Pace, user_agent
from streams.feeds.sender import MessageTooLargeForTopicError

MOST_FRAME_BYTES = 4 * 1024 * 1024


class WebSocketFeed(Feed, tag="websocket", frozen=True, kw_only=True):
    """The stream at `url`; `send` is sent after connecting, a text a frame, with "$NAME" filled in.

    Frames that bear a field of `control` with one of its values are the vendor's own talk, no news.  A stream
    that leaves a ping unanswered, of which one is sent every `ping_seconds`, is opened anew.
    """

    url: str
    headers: dict[str, str] = msgspec.field(default_factory=dict)
    send: list[dict[str, object]] = msgspec.field(default_factory=list)
    control: dict[str, list[str]] = msgspec.field(default_factory=dict)
    ping_seconds: Seconds = 20.0
    retry_seconds: Seconds = 1.0

    def faults(self) -> tuple[str, ...]:
        """Return what is wrong with the address, and which variables are missing."""
        wrong = () if self.url.startswith(("ws://", "wss://")) else (f"{self.url} is no ws address",)
        texts = {key: value for frame in self.send for key, value in frame.items() if isinstance(value, str)}
        return (*wrong, *resolved({**self.headers, **texts}).missing)

    async def run(self, desk: Desk) -> None:
        """Listen for ever; a lost stream is opened again, after longer and longer pauses."""
        pace = Pace(self.retry_seconds)
        headers = {"User-Agent": user_agent(""), **resolved(self.headers).values}
        async with aiohttp.ClientSession(headers=headers) as session:
            while True:
                # A stream never ends of its own: to be closed is a failure as much as to be cut.
                with contextlib.suppress(aiohttp.ClientError, TimeoutError, OSError):
                    await self._listen(session, desk, pace)
                desk.figures.failed("connection")
                pause = pace.after_failure(None)
                desk.figures.waits(pause)
                await asyncio.sleep(pause)

    async def _listen(self, session: aiohttp.ClientSession, desk: Desk, pace: Pace) -> None:
        async with session.ws_connect(
            self.url, heartbeat=self.ping_seconds, max_msg_size=MOST_FRAME_BYTES
        ) as stream:
            for opening in self.send:
                await stream.send_str(orjson.dumps(_filled(opening)).decode())
            desk.figures.answered()
            desk.figures.waits(0)
            async for frame in stream:
                pace.failures = 0
                if frame.type in (aiohttp.WSMsgType.TEXT, aiohttp.WSMsgType.BINARY):
                    data = frame.data.encode() if isinstance(frame.data, str) else frame.data
                    await self._take_in(data, desk)

    async def _take_in(self, data: bytes, desk: Desk) -> None:
        """Hand over the items of a frame; one that is no JSON goes as it is, to be refused later."""
        try:
            frame = orjson.loads(data)
        except orjson.JSONDecodeError:
            desk.figures.failed("unreadable")
            await self._hand_over(data, desk)
            return
        for item in frame if isinstance(frame, list) else [frame]:
            if self._is_control(item):
                desk.figures.answered()
            else:
                await self._hand_over(orjson.dumps(item), desk)

    async def _hand_over(self, body: bytes, desk: Desk) -> None:
        try:
            await desk.hand_over(self.message(body, self.url))
        except MessageTooLargeForTopicError:
            desk.figures.failed("too_large")

    def _is_control(self, item: object) -> bool:
        return isinstance(item, dict) and any(
            item.get(field) in values for field, values in self.control.items()
        )


def _filled(frame: dict[str, object]) -> dict[str, object]:
    """Return `frame` with its variables filled in."""
    texts = resolved({key: value for key, value in frame.items() if isinstance(value, str)}).values
    return {**frame, **texts}
