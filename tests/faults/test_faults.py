"""What crashes, ghosts, restarts and transactions must not do to the results."""

import asyncio
import uuid
from pathlib import Path

import pytest
from aiokafka import AIOKafkaProducer

from streams import topic_admin
from streams.broker import ApacheKafka
from streams.progress import drained, lag
from streams.settings import Settings
from streams.topics import RAW
from streams.verification import verify
from tests.faults.harness import EXIT_TEMPORARY_FAILURE, KILLED, feed, five_faults, wires
from tests.workers import Workers

PER_SECOND = 80.0

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(400)]


@pytest.fixture
async def settings(apache_kafka: ApacheKafka) -> Settings:
    made = Settings(
        kafka=apache_kafka.bootstrap,
        app_id="faults",
        topic_prefix=f"faults-{uuid.uuid4().hex[:8]}.",
        partitions=4,
        session_timeout_seconds=6.0,
    )
    await topic_admin.apply(made)
    return made


async def test_crashes_ghosts_and_restarts_lose_nothing_and_invent_nothing(
    settings: Settings, tmp_path: Path
) -> None:
    messages = wires(2000, seed=1)
    with Workers(settings, tmp_path / "workers.log", count=2) as workers:
        tending = asyncio.create_task(workers.tend())
        await asyncio.gather(
            feed(settings, messages, PER_SECOND),
            five_faults(workers, settings.session_timeout_seconds, pause=3.0),
        )
        done = await drained(settings, seconds=120)
        tending.cancel()
    assert done, workers.said()[-4000:]
    verdict = await verify(settings)
    assert verdict.differences == ()
    assert verdict.messages == len(messages)
    assert set(workers.exits) <= {KILLED, 0, EXIT_TEMPORARY_FAILURE}


async def test_rolling_restart_repeats_nothing(settings: Settings, tmp_path: Path) -> None:
    with Workers(settings, tmp_path / "workers.log", count=2) as workers:
        tending = asyncio.create_task(workers.tend())
        feeding = asyncio.create_task(feed(settings, wires(1300, seed=2), PER_SECOND))
        for place in (0, 1, 0, 1):
            await asyncio.sleep(5)
            await workers.all_up()
            workers.terminate(place)
        await feeding
        done = await drained(settings, seconds=60)
        tending.cancel()
    assert done, workers.said()[-4000:]
    verdict = await verify(settings)
    assert verdict.differences == ()
    assert verdict.duplicates == 0
    assert set(workers.exits) == {0}


async def test_transactional_feed_is_read_over_the_marks_that_it_leaves(
    settings: Settings, tmp_path: Path
) -> None:
    messages = wires(200, seed=3)
    producer = AIOKafkaProducer(bootstrap_servers=settings.kafka, transactional_id=settings.topic_prefix)
    with Workers(settings, tmp_path / "workers.log", count=1) as workers:
        async with producer:
            for start in range(0, len(messages), 5):
                async with producer.transaction():
                    for message in messages[start : start + 5]:
                        await producer.send(
                            settings.topic_prefix + RAW.name, message.body, key=message.body[:24], partition=0
                        )
                await asyncio.sleep(0.1)
        # The mark of the last transaction is nothing to work on, and so never committed over.
        async with asyncio.timeout(60):
            while sum((await lag(settings)).values()) > 1:
                await asyncio.sleep(0.5)
        assert [process.poll() for process in workers.processes] == [None]
    verdict = await verify(settings)
    assert verdict.messages == len(messages)
    assert verdict.differences == ()
