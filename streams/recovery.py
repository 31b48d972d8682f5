"""Reads changelogs to their ends, before the partitions they belong to are worked on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from aiokafka import AIOKafkaConsumer, TopicPartition

from streams.consumers import independent_consumer
from streams.settings import Settings
from streams.tables import ChangelogRecord

Place = tuple[str, int]


async def read_to_end(settings: Settings, places: Iterable[Place]) -> dict[Place, list[ChangelogRecord]]:
    """Return every record now in the topic partitions `places`, each partition's in order.

    The end is asked for first, so the reading ends even while somebody writes; raises what the broker
    or the network says.
    """
    partitions = [TopicPartition(*place) for place in places]
    if not partitions:
        return {}
    consumer = independent_consumer(settings)
    await consumer.start()
    try:
        return await _read(consumer, partitions)
    finally:
        await consumer.stop()


async def _read(
    consumer: AIOKafkaConsumer, partitions: list[TopicPartition]
) -> dict[Place, list[ChangelogRecord]]:
    consumer.assign(partitions)
    ends = await consumer.end_offsets(partitions)
    await consumer.seek_to_beginning(*partitions)
    records: defaultdict[Place, list[ChangelogRecord]] = defaultdict(list)
    unread = {partition for partition, end in ends.items() if await consumer.position(partition) < end}
    while unread:
        fetched = await consumer.getmany(*unread, timeout_ms=500)
        for partition, lot in fetched.items():
            place = (partition.topic, partition.partition)
            records[place].extend((record.key, record.value) for record in lot)
        unread = {partition for partition in unread if await consumer.position(partition) < ends[partition]}
    return {(place.topic, place.partition): records[place.topic, place.partition] for place in partitions}
