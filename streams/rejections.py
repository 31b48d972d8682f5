"""What was refused: read back from wire.rejected, and sent again from where it came."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition

from streams.records import given_at
from streams.settings import Settings
from streams.subscription import Subscription
from streams.topics import MAX_MESSAGE_BYTES, RAW, REJECTED

# The broker may delete a record as soon as its timestamp is older than the topic keeps.
_SAFELY_KEPT = 0.9


class RejectionError(ValueError):
    """A rejection cannot be found or sent again; the message is one line for the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """One record of wire.rejected; `place` says where the refused record lies: topic-partition-offset."""

    place: str
    reason: str
    stage: str
    detail: str
    refused_at: datetime
    size: int
    body: bytes
    topic: str
    partition: int
    offset: int


async def refused(settings: Settings) -> list[Refused]:
    """Return all that wire.rejected holds, the oldest first, each place once."""
    async with Subscription(settings, [REJECTED], from_beginning=True) as subscription:
        found = [_refused(record) async for record in subscription.records_until_now()]
    return sorted(
        {(it.place, it.detail): it for it in found}.values(), key=lambda it: (it.refused_at, it.place)
    )


def _refused(record: Any) -> Refused:
    headers = {name: value.decode("utf-8", errors="replace") for name, value in record.headers}
    topic, partition, offset = headers["topic"], int(headers["partition"]), int(headers["offset"])
    return Refused(
        place=f"{topic}-{partition}-{offset}",
        reason=headers["reason"],
        stage=headers["stage"],
        detail=headers["detail"],
        refused_at=given_at(record),
        size=int(headers.get("bytes", len(record.value or b""))),
        body=record.value or b"",
        topic=topic,
        partition=partition,
        offset=offset,
    )


async def redrive(settings: Settings, chosen: Iterable[Refused]) -> int:
    """Send the records that were refused once more, whole and with their headers; return how many there were.

    They are taken from where they came, so one that its topic keeps no longer raises RejectionError.
    """
    places = {(it.topic, it.partition, it.offset) for it in chosen}
    consumer = AIOKafkaConsumer(
        bootstrap_servers=settings.bootstrap,
        enable_auto_commit=False,
        auto_offset_reset="none",
        max_partition_fetch_bytes=MAX_MESSAGE_BYTES,
    )
    producer = AIOKafkaProducer(
        bootstrap_servers=settings.bootstrap, acks="all", max_request_size=MAX_MESSAGE_BYTES
    )
    await consumer.start()
    await producer.start()
    try:
        for place in sorted(places):
            record = await _record_at(consumer, *place)
            await producer.send_and_wait(
                record.topic,
                record.value,
                key=record.key,
                headers=list(record.headers),
                timestamp_ms=_arrival(record.timestamp),
            )
    finally:
        await producer.stop()
        await consumer.stop()
    return len(places)


async def _record_at(consumer: AIOKafkaConsumer, topic: str, partition: int, offset: int) -> Any:
    place = TopicPartition(topic, partition)
    starts, ends = await consumer.beginning_offsets([place]), await consumer.end_offsets([place])
    if starts[place] <= offset < ends[place]:
        consumer.assign([place])
        consumer.seek(place, offset)
        record = await consumer.getone(place)
        if record.offset == offset:
            return record
    raise RejectionError(f"{topic}-{partition}-{offset} is not kept any more")


def _arrival(timestamp_ms: int) -> int:
    """Return when the record arrived, or now if the broker might delete it for that."""
    kept = RAW.retention.total_seconds() * 1000 if RAW.retention else 0
    now = round(time.time() * 1000)
    return timestamp_ms if now - timestamp_ms < kept * _SAFELY_KEPT else now
