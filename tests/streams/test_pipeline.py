"""The whole way of the data: in memory, on the embedded broker, and on Apache Kafka."""

import signal
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from schemas.event import EventStatus
from schemas.story import WireMessage
from schemas.tick import Tick
from streams.broker import ApacheKafka, EmbeddedBroker
from streams.feeds.bundled import sample_messages
from streams.feeds.sender import Sender
from streams.in_memory import InMemoryPipeline, latest_events
from streams.progress import drained
from streams.recovery import read_to_end
from streams.topics import EVENTS
from streams.verification import verify

NOW = datetime(2026, 3, 4, 15, 30, tzinfo=UTC)


def present() -> datetime:
    """Return now, as Kafka keeps it; an older stamp would expire as soon as it is on the topic."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


async def feed(workers: Any, messages: Sequence[WireMessage]) -> None:
    async with Sender(workers.settings) as sender:
        for message in messages:
            await sender.send(message)


async def published(workers: Any) -> dict[bytes, bytes]:
    name = workers.settings.topic_prefix + EVENTS.name
    places = [(name, number) for number in range(workers.settings.partitions)]
    records = await read_to_end(workers.settings, places)
    return {key: value for lot in records.values() for key, value in lot if value is not None}


def test_the_samples_in_memory_come_to_events_of_all_asset_classes_and_sentiment_of_many_regions() -> None:
    pipeline = InMemoryPipeline()
    pipeline.read(sample_messages(NOW))
    pipeline.tick(Tick(NOW))
    events = latest_events(pipeline.outcome.events).values()
    assert len({event.kind for event in events}) == 8
    assert len({it.region for it in pipeline.outcome.sentiment}) >= 12
    assert any(event.status is EventStatus.RETRACTED for event in events), "the kill"
    assert any(event.status is EventStatus.UPDATED for event in events), "the correction"


def test_reading_the_samples_twice_changes_no_table() -> None:
    once, twice = InMemoryPipeline(), InMemoryPipeline()
    messages = sample_messages(NOW)
    once.read(messages)
    twice.read([*messages, *messages])
    assert once.tables == twice.tables


async def run_on(broker: Any, make: Callable[..., Any], messages: Sequence[WireMessage]) -> Any:
    """Feed `messages` through a worker on `broker`, and stop it gently."""
    workers = await make(broker.bootstrap)
    process = workers.start()
    await feed(workers, messages)
    assert await drained(workers.settings, 60), workers.logs()
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0, workers.logs()
    return workers


@pytest.mark.broker
async def test_the_embedded_broker_holds_what_the_pure_computation_gives(
    embedded_broker: EmbeddedBroker, workers: Callable[..., Any], trouble: list[WireMessage]
) -> None:
    messages = [*sample_messages(present()), *trouble]
    verdict = await verify((await run_on(embedded_broker, workers, messages)).settings)
    assert verdict.differences == ()
    assert verdict.messages == len(messages)
    assert verdict.rejections >= len(trouble)
    assert verdict.duplicates == 0


@pytest.mark.kafka
async def test_apache_kafka_holds_what_the_pure_computation_gives(
    apache_kafka: ApacheKafka, workers: Callable[..., Any], trouble: list[WireMessage]
) -> None:
    messages = [*sample_messages(present()), *trouble]
    verdict = await verify((await run_on(apache_kafka, workers, messages)).settings)
    assert verdict.differences == ()
    assert verdict.messages == len(messages)
    assert verdict.duplicates == 0


@pytest.mark.kafka
async def test_one_story_gives_the_same_bytes_on_both_brokers(
    embedded_broker: EmbeddedBroker, apache_kafka: ApacheKafka, workers: Callable[..., Any]
) -> None:
    story = max(sample_messages(present()), key=lambda message: len(message.body))
    story = replace(story, received_at=present())
    on_kafka = await published(await run_on(apache_kafka, workers, [story]))
    on_embedded = await published(await run_on(embedded_broker, workers, [story]))
    assert on_kafka == on_embedded
    assert len(on_kafka) >= 5
