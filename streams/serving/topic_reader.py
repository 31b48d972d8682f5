"""Reads what public topics held in a span of time, told by when the broker was given it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Mapping
from datetime import datetime, timedelta
from typing import Any, Self

from aiokafka import TopicPartition

from schemas.codec import unix_ms
from streams.consumers import independent_consumer
from streams.patience import patient
from streams.records import given_at
from streams.settings import Settings
from streams.topics import Topic

# Workers' clocks differ: so much later on a partition there may still lie what was sent before.
UNEVEN_CLOCKS = timedelta(minutes=1)
_MILLISECOND = timedelta(milliseconds=1)


class TopicReader:
    """A consumer without a group; use as an async context manager.  One reading at a time."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._consumer = patient(independent_consumer(settings))

    async def __aenter__(self) -> Self:
        await self._consumer.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._consumer.stop()

    async def between(
        self,
        topic: Topic,
        since: datetime | None,
        until: datetime | None,
        partitions: Collection[int] | None = None,
    ) -> AsyncIterator[Any]:
        """Yield the consumer's records of `topic` that the broker was given from `since` to `until`.

        None for `since` is all that is kept, for `until` all that there is when this is called; both ends
        count.  Each partition's come in order.
        """
        places = self._assign(topic, partitions)
        ends = await self._consumer.end_offsets(places)
        starts = await self._offsets(places, since)
        if until is not None:
            ends |= await self._offsets(places, until + UNEVEN_CLOCKS)
        for place, start in starts.items():
            self._consumer.seek(place, start)
        unread = {place for place in places if starts[place] < ends[place]}
        while unread:
            fetched = await self._consumer.getmany(*unread, timeout_ms=500)
            for place, lot in fetched.items():
                for record in lot:
                    if record.offset < ends[place] and _is_in(record.timestamp, since, until):
                        yield record
            unread = {place for place in unread if await self._consumer.position(place) < ends[place]}

    async def follow(self, since: Mapping[Topic, datetime | None]) -> AsyncIterator[tuple[Topic, Any] | None]:
        """Yield for ever the records of each topic from the instant beside it on, None for all that is kept.

        None is yielded once, when all that was there at the call has been.
        """
        of_name = {self._settings.topic_prefix + topic.name: topic for topic in since}
        places = [
            TopicPartition(name, number) for name in of_name for number in range(self._settings.partitions)
        ]
        self._consumer.assign(places)
        ends = await self._consumer.end_offsets(places)
        for name, topic in of_name.items():
            held = [place for place in places if place.topic == name]
            for place, start in (await self._offsets(held, since[topic])).items():
                self._consumer.seek(place, start)
        behind = set(places)
        while True:
            if behind:
                behind = {it for it in behind if await self._consumer.position(it) < ends[it]}
                if not behind:
                    yield None
            fetched = await self._consumer.getmany(timeout_ms=500)
            for place, lot in fetched.items():
                for record in lot:
                    yield of_name[place.topic], record

    async def last_given(self, topic: Topic, until: datetime | None) -> datetime | None:
        """Return when the broker was given the last record of `topic`, up to `until`; None without any."""
        places = self._assign(topic, None)
        ends = await self._consumer.end_offsets(places)
        if until is not None:
            ends |= await self._offsets(places, until + _MILLISECOND)
        starts = await self._consumer.beginning_offsets(places)
        held = [place for place in places if starts[place] < ends[place]]
        stamps = [stamp for place in held if (stamp := await self._stamp(place, ends[place] - 1))]
        return max(stamps, default=None)

    def _assign(self, topic: Topic, partitions: Collection[int] | None) -> list[TopicPartition]:
        numbers = range(self._settings.partitions) if partitions is None else sorted(set(partitions))
        places = [TopicPartition(self._settings.topic_prefix + topic.name, number) for number in numbers]
        self._consumer.assign(places)
        return places

    async def _offsets(self, places: list[TopicPartition], at: datetime | None) -> dict[TopicPartition, int]:
        """Return for each partition the offset of the first record given at `at` or later, else its end."""
        if at is None:
            beginnings: dict[TopicPartition, int] = await self._consumer.beginning_offsets(places)
            return beginnings
        ends = await self._consumer.end_offsets(places)
        found = await self._consumer.offsets_for_times(dict.fromkeys(places, unix_ms(at)))
        return {place: found[place].offset if found[place] else ends[place] for place in places}

    async def _stamp(self, place: TopicPartition, offset: int) -> datetime | None:
        """Return the stamp of the record at `offset`; None where a transaction's mark lies."""
        self._consumer.seek(place, offset)
        fetched = await self._consumer.getmany(place, timeout_ms=1000, max_records=1)
        return next((given_at(record) for lot in fetched.values() for record in lot), None)


def _is_in(stamp: int, since: datetime | None, until: datetime | None) -> bool:
    return (since is None or unix_ms(since) <= stamp) and (until is None or stamp <= unix_ms(until))
