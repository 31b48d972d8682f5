"""Nobody asks a broker thousands of times a second whether there is anything."""

import asyncio
import uuid
from typing import Any

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from streams.broker import EmbeddedBroker
from streams.patience import patient


async def empty_topic(bootstrap: str) -> str:
    admin = AIOKafkaAdminClient(bootstrap_servers=bootstrap)
    await admin.start()
    name = f"patience-{uuid.uuid4().hex[:8]}"
    await admin.create_topics([NewTopic(name, 1, 1)])
    await admin.close()
    return name


@pytest.mark.broker
async def test_an_idle_consumer_asks_the_embedded_broker_a_hundred_times_a_second_at_most(
    embedded_broker: EmbeddedBroker,
) -> None:
    name = await empty_topic(embedded_broker.bootstrap)
    consumer = AIOKafkaConsumer(bootstrap_servers=embedded_broker.bootstrap)
    asked = 0
    send = consumer._client.send

    async def counted(*arguments: Any, **options: Any) -> Any:
        nonlocal asked
        asked += 1
        return await send(*arguments, **options)

    consumer._client.send = counted
    patient(consumer)
    await consumer.start()
    consumer.assign([TopicPartition(name, 0)])
    asked = 0
    await consumer.getmany(timeout_ms=1000)
    await consumer.stop()
    assert 0 < asked <= 110


@pytest.mark.broker
async def test_what_comes_is_there_within_a_moment(embedded_broker: EmbeddedBroker) -> None:
    name = await empty_topic(embedded_broker.bootstrap)
    consumer = patient(AIOKafkaConsumer(bootstrap_servers=embedded_broker.bootstrap))
    producer = AIOKafkaProducer(bootstrap_servers=embedded_broker.bootstrap)
    await consumer.start()
    await producer.start()
    consumer.assign([TopicPartition(name, 0)])
    waiting = asyncio.create_task(consumer.getone())
    await asyncio.sleep(0.2)
    await producer.send_and_wait(name, b"news")
    assert (await asyncio.wait_for(waiting, 5)).value == b"news"
    await consumer.stop()
    await producer.stop()
