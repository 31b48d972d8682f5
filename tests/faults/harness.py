"""Two workers under faults: what the topics hold afterwards must equal the pure computation.

the feed      n stories, every fourth corrected later, every tenth killed
the faults    kill -9, a stop beyond the session (the worker then writes as a ghost), SIGTERM
the verdict   streams.verification: nothing missing, nothing unknown, tables equal
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from schemas.codec import rfc3339
from schemas.story import WireMessage
from streams.feeds.sender import Sender
from streams.settings import Settings
from tests.workers import Workers

COMPANIES = ("Apple", "Microsoft", "Toyota", "Siemens", "Samsung Electronics", "Nestle", "HSBC", "Total")
MOVES = ("rose", "fell", "gained", "lost")
EXIT_TEMPORARY_FAILURE = 75
KILLED = -9


def wires(count: int, seed: int) -> list[WireMessage]:
    """Return the versions of `count` invented stories, a later one at a random distance behind the first."""
    chance = random.Random(seed)
    now = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=1)
    placed = []
    for number in range(count):
        at = float(number)
        for version, status in _versions(number):
            placed.append((at, _wire(number, version, status, now + timedelta(seconds=number), chance)))
            at += chance.uniform(1, count / 5)
    return [wire for _, wire in sorted(placed, key=lambda it: it[0])]


def _versions(number: int) -> Iterator[tuple[int, str]]:
    yield 1, "usable"
    if number % 4 == 0:
        yield 2, "corrected"
    if number % 10 == 0:
        yield 3, "withdrawn"


def _wire(number: int, version: int, status: str, at: datetime, chance: random.Random) -> WireMessage:
    company, move = chance.choice(COMPANIES), chance.choice(MOVES)
    told = f"Shares of {company} {move} {chance.randrange(10, 99) / 10}% on {at:%A}."
    body = {
        "story_id": f"fault-{number}",
        "version": version,
        "status": status,
        "headline": told,
        "text": f"{told} Shares of {chance.choice(COMPANIES)} {chance.choice(MOVES)} 1.2%.",
        "published_at": rfc3339(at),
        "updated_at": rfc3339(at + timedelta(minutes=version)),
    }
    return WireMessage(
        body=json.dumps(body).encode(), content_type="application/json", source=f"desk-{number % 7}"
    )


async def feed(settings: Settings, messages: list[WireMessage], per_second: float) -> None:
    """Send `messages` at about `per_second`."""
    started = time.monotonic()
    async with Sender(settings) as sender:
        for number, message in enumerate(messages):
            await sender.send(message)
            ahead = number / per_second - (time.monotonic() - started)
            if ahead > 0.05:
                await asyncio.sleep(ahead)


async def five_faults(workers: Workers, session_seconds: float, pause: float) -> None:
    """Two crashes, two stops beyond the session, one orderly end, `pause` seconds apart."""
    await asyncio.sleep(pause)
    workers.kill(0)
    await asyncio.sleep(pause)
    await workers.freeze(1, session_seconds + 2)
    await asyncio.sleep(pause)
    workers.terminate(0)
    await asyncio.sleep(pause)
    workers.kill(1)
    await asyncio.sleep(pause)
    await workers.freeze(0, session_seconds + 2)
