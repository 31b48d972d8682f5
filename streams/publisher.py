"""Sends records in batches and waits until the broker has acknowledged every one of them."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from aiokafka import AIOKafkaProducer
from aiokafka.partitioner import murmur2

from streams.lease import Lease
from streams.settings import Settings
from streams.topics import MAX_MESSAGE_BYTES

Headers = Sequence[tuple[str, bytes]]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One record on its way to a partition of a topic."""

    topic: str
    partition: int
    key: bytes
    value: bytes | None
    headers: Headers = ()


@lru_cache(maxsize=65536)
def partition_of(key: bytes, partitions: int) -> int:
    """Return the partition of `key`, the one that Kafka's own clients choose by default."""
    return int(murmur2(key) & 0x7FFFFFFF) % partitions


class LeaseLostError(RuntimeError):
    """The process stood still for so long that what it has in hand may be another's by now."""


class Publisher:
    """A producer whose `publish` returns only when everything is safe with the broker.

    With a `lease` it publishes nothing once that is lost.
    """

    def __init__(self, settings: Settings, lease: Lease | None = None) -> None:
        self._lease = lease
        self._producer = AIOKafkaProducer(
            bootstrap_servers=settings.bootstrap,
            acks="all",
            enable_idempotence=True,  # a retry of ours must not repeat a record
            max_request_size=MAX_MESSAGE_BYTES,
            max_batch_size=MAX_MESSAGE_BYTES // 4,
            request_timeout_ms=40_000,
        )

    async def start(self) -> None:
        """Connect."""
        await self._producer.start()

    async def stop(self) -> None:
        """Disconnect."""
        await self._producer.stop()

    async def publish(self, records: Iterable[Outgoing]) -> None:
        """Send `records`, each partition's in order.

        Raises LeaseLostError, and what the broker or the network says.
        """
        by_partition: defaultdict[tuple[str, int], list[Outgoing]] = defaultdict(list)
        for record in records:
            by_partition[record.topic, record.partition].append(record)
        await asyncio.gather(
            *(self._publish(topic, partition, lot) for (topic, partition), lot in by_partition.items())
        )

    async def _publish(self, topic: str, partition: int, records: list[Outgoing]) -> None:
        acknowledgements = []
        batch = self._producer.create_batch()
        for record in records:
            if not _append(batch, record):
                acknowledgements.append(await self._send(batch, topic, partition))
                batch = self._producer.create_batch()
                _append(batch, record)  # the first record of a batch fits whatever its size
        acknowledgements.append(await self._send(batch, topic, partition))
        await asyncio.gather(*acknowledgements)

    async def _send(self, batch: Any, topic: str, partition: int) -> asyncio.Future[Any]:
        if self._lease is not None and self._lease.is_lost:
            raise LeaseLostError("this process stood still for longer than its session")
        batch.close()
        sent: asyncio.Future[Any] = await self._producer.send_batch(batch, topic, partition=partition)
        return sent


def _append(batch: Any, record: Outgoing) -> bool:
    appended = batch.append(key=record.key, value=record.value, timestamp=None, headers=list(record.headers))
    return appended is not None
