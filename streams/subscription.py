"""Follows public topics without a group: every partition, from the beginning or from now."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from typing import Any, Self

from aiokafka import TopicPartition

from streams.consumers import independent_consumer
from streams.patience import patient
from streams.settings import Settings
from streams.topics import Topic


class Subscription:
    """A reader of whole topics; use as an async context manager, then iterate over `records`."""

    def __init__(self, settings: Settings, topics: Iterable[Topic], *, from_beginning: bool) -> None:
        self._names = [settings.topic_prefix + topic.name for topic in topics]
        self._partitions = [
            TopicPartition(name, number) for name in self._names for number in range(settings.partitions)
        ]
        self._from_beginning = from_beginning
        self._consumer = patient(independent_consumer(settings))

    async def __aenter__(self) -> Self:
        await self._consumer.start()
        self._consumer.assign(self._partitions)
        if self._from_beginning:
            await self._consumer.seek_to_beginning(*self._partitions)
        else:
            await self._consumer.seek_to_end(*self._partitions)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._consumer.stop()

    async def records(self) -> AsyncIterator[Any]:
        """Yield the consumer's records for ever."""
        while True:
            for record in await self.fetch():
                yield record

    async def records_until_now(self) -> AsyncIterator[Any]:
        """Yield what is on the topics when this is called, then end."""
        ends = await self._consumer.end_offsets(self._partitions)
        while any([await self._consumer.position(it) < end for it, end in ends.items()]):
            for record in await self.fetch():
                yield record

    async def fetch(self, seconds: float = 0.5) -> list[Any]:
        """Return the records that come within `seconds`, possibly none."""
        fetched = await self._consumer.getmany(timeout_ms=round(seconds * 1000))
        return [record for lot in fetched.values() for record in lot]
