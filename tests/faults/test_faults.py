"""What crashes, ghosts and restarts must not do to the results."""

import asyncio
import uuid
from pathlib import Path

import pytest

from streams import topic_admin
from streams.broker import ApacheKafka
from streams.progress import drained
from streams.settings import Settings
from streams.verification import verify
from tests.faults.harness import EXIT_TEMPORARY_FAILURE, feed, five_faults, wires
from tests.workers import Workers

STORIES = 2000
PER_SECOND = 80.0
SESSION_SECONDS = 6.0
KILLED = -9


@pytest.mark.kafka
@pytest.mark.timeout(400)
async def test_crashes_ghosts_and_restarts_lose_nothing_and_invent_nothing(
    apache_kafka: ApacheKafka, tmp_path: Path
) -> None:
    settings = Settings(
        kafka=apache_kafka.bootstrap,
        app_id="faults",
        topic_prefix=f"faults-{uuid.uuid4().hex[:8]}.",
        partitions=4,
        session_timeout_seconds=SESSION_SECONDS,
    )
    await topic_admin.apply(settings)
    log = tmp_path / "workers.log"
    with Workers(settings, log, count=2) as workers:
        tending = asyncio.create_task(workers.tend())
        await asyncio.gather(
            feed(settings, wires(STORIES, seed=1), PER_SECOND),
            five_faults(workers, SESSION_SECONDS, pause=3.0),
        )
        done = await drained(settings, seconds=120)
        tending.cancel()
    assert done, workers.said()[-4000:]
    verdict = await verify(settings)
    assert verdict.differences == ()
    assert verdict.messages == len(wires(STORIES, seed=1))
    assert set(workers.exits) <= {KILLED, 0, EXIT_TEMPORARY_FAILURE}
