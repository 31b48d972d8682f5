"""A Kafka topic of another shape, here or elsewhere: its values become wire messages."""

from __future__ import annotations

import asyncio

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import KafkaError

from streams.feeds.desk import LONGEST_PAUSE_SECONDS, Desk
from streams.feeds.feed import Feed
from streams.feeds.sender import MessageTooLargeForTopicError
from streams.patience import patient
from streams.topics import MAX_MESSAGE_BYTES


class KafkaFeed(Feed, tag="kafka", frozen=True, kw_only=True):
    """The values of `topic` at the brokers `kafka`, as the group `group`; offsets are kept there.

    `from_beginning` says where a group that is new begins.
    """

    kafka: str
    topic: str
    group: str = "wirepulse-feed"
    from_beginning: bool = True

    async def run(self, desk: Desk) -> None:
        """Hand over every record, and commit its offset afterwards: at least once, never not at all."""
        pause = 1.0
        while True:
            try:
                await self._follow(desk)
            except KafkaError:
                desk.figures.failed("connection")
                desk.figures.waits(pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE_SECONDS)

    async def _follow(self, desk: Desk) -> None:
        consumer = patient(
            AIOKafkaConsumer(
                self.topic,
                bootstrap_servers=[it.strip() for it in self.kafka.split(",")],
                group_id=self.group,
                enable_auto_commit=False,
                auto_offset_reset="earliest" if self.from_beginning else "latest",
                max_partition_fetch_bytes=MAX_MESSAGE_BYTES,
            )
        )
        await consumer.start()
        try:
            while True:
                fetched = await consumer.getmany(timeout_ms=500)
                for place, records in fetched.items():
                    await self._take_in(consumer, place, records, desk)
                desk.figures.answered()
                desk.figures.waits(0)
        finally:
            await consumer.stop()

    async def _take_in(
        self, consumer: AIOKafkaConsumer, place: TopicPartition, records: list[object], desk: Desk
    ) -> None:
        for record in records:
            position = f"{record.topic}-{record.partition}-{record.offset}"  # type: ignore[attr-defined]
            try:
                await desk.hand_over(self.message(record.value or b"", position))  # type: ignore[attr-defined]
            except MessageTooLargeForTopicError:
                desk.figures.failed("too_large")
            await consumer.commit({place: record.offset + 1})  # type: ignore[attr-defined]
