"""The whole way of the data: in memory, on the embedded broker, and on Apache Kafka."""

import asyncio
import itertools
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from agents.reading.agent import read_message
from schemas.codec import from_json, to_millisecond
from schemas.event import EventKind, EventStatus, MarketEvent
from schemas.story import Story, WireMessage
from schemas.tick import Tick
from streams import topic_admin
from streams.analysis import analyse
from streams.broker import ApacheKafka, Broker, EmbeddedBroker
from streams.feeds.bundled import sample_messages
from streams.feeds.sender import Sender
from streams.in_memory import InMemoryPipeline
from streams.last_word import latest_events
from streams.progress import drained
from streams.recovery import read_to_end
from streams.settings import Settings
from streams.subscription import Subscription
from streams.topics import EVENTS, STORIES
from streams.verification import verify
from tests.workers import Workers

_serial = itertools.count()
NOW = datetime(2026, 3, 4, 15, 30, tzinfo=UTC)


def present() -> datetime:
    """Return now, as Kafka keeps it; an older stamp would expire as soon as it is on the topic."""
    return to_millisecond(datetime.now(UTC))


async def feed(settings: Settings, messages: Sequence[WireMessage]) -> None:
    async with Sender(settings) as sender:
        for message in messages:
            await sender.send(message)


async def published(settings: Settings) -> dict[bytes, bytes]:
    name = settings.topic_prefix + EVENTS.name
    places = [(name, number) for number in range(settings.partitions)]
    records = await read_to_end(settings, places)
    return {key: value for lot in records.values() for key, value in lot if value is not None}


REUTERS = Path(__file__).parents[3] / "shared" / "feeds" / "agency"


@pytest.mark.skipif(not REUTERS.is_dir(), reason="the agencies' files are not beside the checkout")
def test_an_agencys_correction_counts_until_its_kill_comes() -> None:
    correction, kill = sorted(REUTERS.glob("tag_reuters.com_2016_newsml_L1N14N0FF_*"), reverse=True)
    pipeline = InMemoryPipeline()
    pipeline.read([WireMessage(body=correction.read_bytes())])
    assert {it.status for it in pipeline.outcome.events} == {EventStatus.NEW}
    assert any(not it.retracted for it in pipeline.contributions.values())
    pipeline.read([WireMessage(body=kill.read_bytes())])
    assert {it.status for it in latest_events(pipeline.outcome.events).values()} == {EventStatus.RETRACTED}
    assert all(it.retracted for it in pipeline.contributions.values())


def test_the_samples_in_memory_come_to_events_of_all_asset_classes_and_sentiment_of_many_regions() -> None:
    pipeline = InMemoryPipeline()
    pipeline.read(sample_messages(NOW))
    pipeline.tick(Tick(NOW))
    events = latest_events(pipeline.outcome.events).values()
    assert {kind for kind in EventKind if kind.endswith("_move")} <= {event.kind for event in events}
    assert len({it.region for it in pipeline.outcome.sentiment}) >= 12
    assert any(event.status is EventStatus.RETRACTED for event in events), "the kill"
    assert any(event.status is EventStatus.UPDATED for event in events), "the correction"


def test_reading_the_samples_twice_changes_no_table() -> None:
    once, twice = InMemoryPipeline(), InMemoryPipeline()
    messages = sample_messages(NOW)
    once.read(messages)
    twice.read([*messages, *messages])
    assert once.tables == twice.tables


async def run_on(broker: Broker, folder: Path, messages: Sequence[WireMessage]) -> Settings:
    """Feed `messages` through a worker on `broker`, stop it gently, and return where it worked."""
    settings = Settings(
        kafka=broker.bootstrap, topic_prefix=f"t{next(_serial)}.", partitions=4, session_timeout_seconds=6.0
    )
    await topic_admin.apply(settings)
    with Workers(settings, folder / "worker.log") as workers:
        await feed(settings, messages)
        assert await drained(settings, 60), workers.said()
        workers.terminate(0)
        assert workers.processes[0].wait(20) == 0, workers.said()
    return settings


@pytest.mark.broker
async def test_the_embedded_broker_holds_what_the_pure_computation_gives(
    embedded_broker: EmbeddedBroker, tmp_path: Path, trouble: list[WireMessage]
) -> None:
    messages = [*sample_messages(present()), *trouble]
    verdict = await verify(await run_on(embedded_broker, tmp_path, messages))
    assert verdict.differences == ()
    assert verdict.messages == len(messages)
    assert verdict.rejections >= len(trouble)
    assert verdict.duplicates == 0


@pytest.mark.kafka
async def test_apache_kafka_holds_what_the_pure_computation_gives(
    apache_kafka: ApacheKafka, tmp_path: Path, trouble: list[WireMessage]
) -> None:
    messages = [*sample_messages(present()), *trouble]
    verdict = await verify(await run_on(apache_kafka, tmp_path, messages))
    assert verdict.differences == ()
    assert verdict.messages == len(messages)
    assert verdict.duplicates == 0


async def story_records(settings: Settings) -> dict[str, int]:
    """Return when each story came onto wire.stories, in Unix milliseconds."""
    async with Subscription(settings, [STORIES], from_beginning=True) as subscription:
        return {it.key.decode(): it.timestamp async for it in subscription.records_until_now()}


@pytest.mark.kafka
async def test_an_embargoed_story_waits_through_a_crash_and_never_goes_out_early(
    apache_kafka: ApacheKafka, tmp_path: Path
) -> None:
    settings = Settings(
        kafka=apache_kafka.bootstrap,
        topic_prefix=f"t{next(_serial)}.",
        partitions=2,
        session_timeout_seconds=6.0,
    )
    await topic_admin.apply(settings)
    now = present()
    told = {"text": "The Nikkei 225 rose 1.2%.", "published_at": now.isoformat()}

    async def send(**fields: str) -> None:
        wire = WireMessage(body=json.dumps({**told, **fields}).encode(), source="AP")
        await feed(settings, [wire])
        assert await drained(settings, 60), workers.said()

    with Workers(settings, tmp_path / "worker.log") as workers:
        await send(story_id="free")
        until = present() + timedelta(seconds=20)
        await send(story_id="held", embargo_until=until.isoformat())
        assert set(await story_records(settings)) == {"free"}
        workers.kill(0)
        workers.processes[0].wait()
        tending = asyncio.create_task(workers.tend())
        async with asyncio.timeout(120):
            while "held" not in (records := await story_records(settings)):
                await asyncio.sleep(0.5)
        tending.cancel()
    assert records["held"] >= until.timestamp() * 1000


def longest_sample() -> WireMessage:
    return max(sample_messages(present()), key=lambda message: len(message.body))


def example_story() -> WireMessage:
    """Return the example that the project was asked to get right, if it lies beside the checkout."""
    path = Path(__file__).parents[3] / "shared" / "wires" / "asia-markets.txt"
    if not path.exists():
        pytest.skip("the example story is not beside the checkout")
    return WireMessage(body=path.read_bytes(), published_at=datetime(2025, 2, 14, 9, 30, tzinfo=UTC))


@pytest.mark.kafka
@pytest.mark.parametrize("message", [longest_sample, example_story])
async def test_one_story_gives_the_same_bytes_on_both_brokers_and_the_events_of_analyse(
    embedded_broker: EmbeddedBroker,
    apache_kafka: ApacheKafka,
    tmp_path: Path,
    message: Callable[[], WireMessage],
) -> None:
    arrived = replace(message(), received_at=present())
    on_kafka = await published(await run_on(apache_kafka, tmp_path, [arrived]))
    on_embedded = await published(await run_on(embedded_broker, tmp_path, [arrived]))
    assert on_kafka == on_embedded
    [story] = read_message(replace(arrived, received_at=None))
    assert isinstance(story, Story)
    alone = {event.event_id.encode(): event for event in analyse(story).events}
    streamed = {key: from_json(MarketEvent, value) for key, value in on_kafka.items()}
    assert {key: replace(event, received_at=None) for key, event in streamed.items()} == alone
    assert len(alone) >= 10
