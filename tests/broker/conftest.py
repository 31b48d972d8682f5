"""A few words of Kafka for the tests of brokers: make a topic, fill it, read it to its end."""

import asyncio
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from streams.broker import Broker

Pair = tuple[bytes, bytes | None]


@dataclass(frozen=True)
class Kafka:
    bootstrap: str

    async def create(self, partitions: int = 1, configs: Mapping[str, str] | None = None) -> str:
        name = f"t-{uuid.uuid4().hex[:12]}"
        admin = AIOKafkaAdminClient(bootstrap_servers=self.bootstrap)
        await admin.start()
        try:
            await admin.create_topics([NewTopic(name, partitions, 1, topic_configs=dict(configs or {}))])
        finally:
            await admin.close()
        return name

    async def send(self, topic: str, pairs: list[Pair], partition: int = 0) -> None:
        """Send all pairs as record batches, each as full as it may be."""
        async with AIOKafkaProducer(bootstrap_servers=self.bootstrap, acks="all") as producer:
            sent = [await producer.send(topic, value, key, partition) for key, value in pairs]
            await asyncio.gather(*sent)

    async def end(self, topic: str, partition: int = 0) -> int:
        async with AIOKafkaConsumer(bootstrap_servers=self.bootstrap) as consumer:
            tp = TopicPartition(topic, partition)
            return int((await consumer.end_offsets([tp]))[tp])

    async def read(self, topic: str, partition: int = 0) -> list[Pair]:
        """Read the partition from its first offset to its end."""
        consumer = AIOKafkaConsumer(bootstrap_servers=self.bootstrap, auto_offset_reset="earliest")
        async with consumer:
            tp = TopicPartition(topic, partition)
            consumer.assign([tp])
            end = (await consumer.end_offsets([tp]))[tp]
            found: list[Pair] = []
            while await consumer.position(tp) < end:
                records = await consumer.getmany(tp, timeout_ms=200)
                found += [(record.key, record.value) for record in records.get(tp, [])]
            return found


@pytest.fixture
def on() -> Callable[[Broker], Kafka]:
    return lambda broker: Kafka(broker.bootstrap)
