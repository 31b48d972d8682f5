"""Consumers of whole topics, of no group."""

from __future__ import annotations

from aiokafka import AIOKafkaConsumer

from streams.settings import Settings
from streams.topics import MAX_MESSAGE_BYTES


def independent_consumer(settings: Settings) -> AIOKafkaConsumer:
    """Return a consumer, not yet started, that commits nothing and takes messages of any size allowed.

    It is given its partitions by who made it; where one has no such offset it goes on at the earliest.
    """
    return AIOKafkaConsumer(
        bootstrap_servers=settings.bootstrap,
        enable_auto_commit=False,
        auto_offset_reset="earliest",
        max_partition_fetch_bytes=MAX_MESSAGE_BYTES,
    )
