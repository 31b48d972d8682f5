"""Random histories through a real broker, its worker killed and restarted in between."""

import asyncio
import random
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from streams import topic_admin
from streams.progress import drained
from streams.readback import contributions_of
from streams.settings import Settings
from streams.verification import verify
from tests.faults.harness import EXIT_TEMPORARY_FAILURE, KILLED, feed
from tests.histories import (
    STATUSES,
    TAKES,
    TEXTS,
    Embargoed,
    NamedKill,
    Part,
    Timeline,
    Version,
    contributed,
    counting,
    finals,
    unambiguous,
)
from tests.workers import Workers

pytestmark = [pytest.mark.kafka, pytest.mark.timeout(400)]

STORIES = 70
LONGEST_HISTORY = 8
PER_SECOND = 60.0
SPAN = timedelta(minutes=6)
# In seconds after the first version: over before the feed, over after the restarts, not over.
EMBARGOES = (60, 405, 86_400)


@pytest.fixture
async def settings(apache_kafka):
    made = Settings(
        kafka=apache_kafka.bootstrap,
        app_id="histories",
        topic_prefix=f"histories-{uuid.uuid4().hex[:8]}.",
        partitions=4,
        session_timeout_seconds=6.0,
    )
    await topic_admin.apply(made)
    return made


def timeline():
    """Return times of one UTC day, by which a story without an id is known, within which takes are joined."""
    now = datetime.now(UTC).replace(microsecond=0)
    first = now - SPAN
    if first.date() != now.date():
        first -= SPAN
    return Timeline(first=first, arrival=now)


def piece(chance, story, source):
    """Return one random message of a story's history."""
    minute, text = chance.randrange(6), chance.choice(TEXTS)
    known = {"story": story, "source": source}
    return chance.choice(
        (
            Version(
                number=chance.randint(1, 3), minute=minute, status=chance.choice(STATUSES), text=text, **known
            ),
            Version(
                number=chance.randint(1, 3), minute=minute, status=chance.choice(STATUSES), text=text, **known
            ),
            NamedKill(minute=minute, **known),
            Part(take=chance.randint(1, TAKES), minute=minute, text=text, **known),
            Embargoed(until=chance.choice(EMBARGOES), text=text, **known),
        )
    )


def histories(chance):
    """Return, for each story, all that its agency says of it, in no order."""
    return [
        unambiguous(
            piece(chance, f"s{number}", f"desk-{number % 7}")
            for _ in range(chance.randint(1, LONGEST_HISTORY))
        )
        for number in range(STORIES)
    ]


async def feed_until_it_ends(settings, messages, end):
    """Send `messages`, and end the worker in their midst; it is started again."""
    sending = asyncio.create_task(feed(settings, messages, PER_SECOND))
    await asyncio.sleep(len(messages) / PER_SECOND / 2)
    end(0)
    await sending


async def done(settings, workers):
    assert await drained(settings, seconds=120), workers.said()[-4000:]


async def test_histories_leave_their_final_versions_whatever_ends_the_worker(settings, tmp_path):
    chance, times = random.Random(4), timeline()
    told = [it for history in histories(chance) for it in history]
    arrivals = [*told, *chance.sample(told, len(told) // 4)]
    chance.shuffle(arrivals)
    messages = [it.message(times) for it in arrivals]
    with Workers(settings, tmp_path / "workers.log") as workers:
        tending = asyncio.create_task(workers.tend())
        await feed(settings, messages[0::3], PER_SECOND)
        for end, part in ((workers.kill, messages[1::3]), (workers.terminate, messages[2::3])):
            await done(settings, workers)
            await feed_until_it_ends(settings, part, end)
        await done(settings, workers)
        # Stories whose embargo is over go out with the next tick.
        over = times.first + timedelta(seconds=EMBARGOES[1] + 2)
        await asyncio.sleep((over - datetime.now(UTC)).total_seconds())
        await done(settings, workers)
        tending.cancel()
    verdict = await verify(settings)
    assert verdict.messages == len(messages)
    assert verdict.differences == ()
    expected = contributed([it.message(times) for it in finals(told)], at=datetime.now(UTC))
    assert counting(await contributions_of(settings)) == expected
    assert set(workers.exits) <= {KILLED, 0, EXIT_TEMPORARY_FAILURE}
    assert KILLED in workers.exits
    assert 0 in workers.exits
