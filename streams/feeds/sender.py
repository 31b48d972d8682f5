"""Puts wire messages on wire.raw and waits until the broker has them."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Self

from aiokafka import AIOKafkaProducer
from aiokafka.errors import MessageSizeTooLargeError

from agents.reading.agent import read_message
from schemas.codec import rfc3339
from schemas.story import Story, WireMessage
from streams.settings import Settings
from streams.topics import MAX_MESSAGE_BYTES, RAW

IN_FLIGHT = 1000
RECORD_OVERHEAD_BYTES = 64 * 1024


@dataclass(slots=True)
class Sent:
    """How many messages the broker has, and which were too large to send at all."""

    messages: int = 0
    too_large: int = 0


class MessageTooLargeForTopicError(ValueError):
    """A message is larger than any topic takes."""


class Sender:
    """A producer to wire.raw; use as an async context manager.

    The Kafka timestamp is the arrival, stamped here once.  The key is the source, so that versions keep
    their order and a kill that names a story meets it; what has no source has its position for a key.
    """

    def __init__(self, settings: Settings) -> None:
        self._topic = settings.topic_prefix + RAW.name
        self._producer = AIOKafkaProducer(
            bootstrap_servers=settings.bootstrap, acks="all", linger_ms=5, max_request_size=MAX_MESSAGE_BYTES
        )
        self._unacknowledged: set[asyncio.Future[object]] = set()
        self.sent = Sent()

    async def __aenter__(self) -> Self:
        await self._producer.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        try:
            await self.flush()
        finally:
            await self._producer.stop()

    async def send(self, message: WireMessage) -> None:
        """Send `message`; returns before its acknowledgement, `flush` waits for that.

        One that is larger than any topic takes is counted and left out.
        """
        try:
            future = await self._sent(message)
        except MessageTooLargeForTopicError:
            self.sent.too_large += 1
            return
        self._unacknowledged.add(future)
        if len(self._unacknowledged) >= IN_FLIGHT:
            await self.flush()

    async def deliver(self, message: WireMessage) -> None:
        """Send `message` and wait until the broker has it.

        Raises MessageTooLargeForTopicError, or KafkaError if the broker did not take it in time.
        """
        await (await self._sent(message))
        self.sent.messages += 1

    async def _sent(self, message: WireMessage) -> asyncio.Future[object]:
        """Return the broker's answer to come."""
        if len(message.body) > MAX_MESSAGE_BYTES - RECORD_OVERHEAD_BYTES:
            raise MessageTooLargeForTopicError(f"{message.position}: {len(message.body)} bytes")
        at = round((message.received_at.timestamp() if message.received_at else time.time()) * 1000)
        try:
            future: asyncio.Future[object] = await self._producer.send(
                self._topic,
                message.body,
                key=_key(message).encode(),
                timestamp_ms=at,
                headers=_headers(message),
            )
        except MessageSizeTooLargeError as error:
            raise MessageTooLargeForTopicError(f"{message.position}: {error}") from error
        return future

    async def flush(self) -> None:
        """Wait until everything sent is acknowledged; raises what the broker says."""
        waiting, self._unacknowledged = self._unacknowledged, set()
        await asyncio.gather(*waiting)
        self.sent.messages += len(waiting)


def _key(message: WireMessage) -> str:
    return message.source or next(
        (it.source for it in read_message(message) if isinstance(it, Story)), message.position
    )


def _headers(message: WireMessage) -> list[tuple[str, bytes]]:
    headers = [("content-type", message.content_type), ("source", message.source)]
    if message.published_at is not None:
        headers.append(("published-at", rfc3339(message.published_at)))
    return [(name, value.encode()) for name, value in headers if value]
