"""How far a group of workers has come."""

from __future__ import annotations

import asyncio

from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import GroupCoordinatorNotAvailableError

from streams.settings import Settings
from streams.topology import STEPS


async def lag(settings: Settings) -> dict[str, int]:
    """Return, for each step, how many records of its input are not yet committed."""
    admin = AIOKafkaAdminClient(bootstrap_servers=settings.bootstrap)
    consumer = AIOKafkaConsumer(bootstrap_servers=settings.bootstrap)
    try:
        await admin.start()
        await consumer.start()
        committed = await admin.list_consumer_group_offsets(settings.topic_prefix + settings.app_id)
        lags = {}
        for step in STEPS:
            topic = settings.topic_prefix + step.reads.name
            partitions = [TopicPartition(topic, number) for number in range(settings.partitions)]
            ends = await consumer.end_offsets(partitions)
            # What has expired needs no work any more.
            starts = await consumer.beginning_offsets(partitions)
            done = {it: committed[it].offset for it in partitions if it in committed}
            lags[step.name] = sum(end - max(done.get(it, 0), starts[it]) for it, end in ends.items())
        return lags
    finally:
        await consumer.stop()
        await admin.close()


async def _nothing_left(settings: Settings) -> bool:
    try:
        left = await lag(settings)
        return not any(left[step.name] for step in STEPS if not step.fed_by_time)
    except GroupCoordinatorNotAvailableError:
        return False  # a new broker makes its topic of groups when it is first asked for one


async def drained(settings: Settings, seconds: float) -> bool:
    """Wait until no wire has anything left to cause; return whether that came about within `seconds`.

    Seen idle twice, because a step may commit just before the next one sees what it sent.
    """
    deadline = asyncio.get_running_loop().time() + seconds
    idle = 0
    while asyncio.get_running_loop().time() < deadline:
        idle = idle + 1 if await _nothing_left(settings) else 0
        if idle == 2:  # noqa: PLR2004 - twice, see above
            return True
        await asyncio.sleep(0.5)
    return False
