"""Two workers under faults: what the topics hold afterwards must equal the pure computation.

the feed      n stories, every fourth corrected later, every tenth killed
the faults    kill -9, a stop beyond the session (the worker then writes as a ghost), SIGTERM
the verdict   streams.verification: nothing missing, nothing unknown, tables equal
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from schemas.codec import rfc3339
from schemas.story import WireMessage
from streams.feeds.sender import Sender
from streams.settings import Settings

CHECKOUT = Path(__file__).parents[2]
COMPANIES = ("Apple", "Microsoft", "Toyota", "Siemens", "Samsung Electronics", "Nestle", "HSBC", "Total")
MOVES = ("rose", "fell", "gained", "lost")
EXIT_TEMPORARY_FAILURE = 75


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
    return WireMessage(body=json.dumps(body).encode(), content_type="application/json", source="faults")


@dataclass
class Workers:
    """`count` worker processes; one that ended is started again by `tend`, as a supervisor would."""

    settings: Settings
    log: Path
    count: int = 2
    exits: list[int] = field(default_factory=list)
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def __enter__(self) -> Self:
        self.processes = [self._start() for _ in range(self.count)]
        return self

    def __exit__(self, *_: object) -> None:
        for process in self.processes:
            process.send_signal(signal.SIGCONT)
            process.terminate()
        for process in self.processes:
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _start(self) -> subprocess.Popen[bytes]:
        environment = os.environ | {
            "WIREPULSE_KAFKA": self.settings.kafka,
            "WIREPULSE_APP_ID": self.settings.app_id,
            "WIREPULSE_TOPIC_PREFIX": self.settings.topic_prefix,
            "WIREPULSE_PARTITIONS": str(self.settings.partitions),
            "WIREPULSE_SESSION_TIMEOUT_SECONDS": str(self.settings.session_timeout_seconds),
            "WIREPULSE_METRICS_PORT": "0",
        }
        with self.log.open("ab") as log:
            command = [sys.executable, "-m", "streams.cli", "worker"]
            return subprocess.Popen(command, cwd=CHECKOUT, env=environment, stdout=log, stderr=log)

    async def tend(self) -> None:
        """Start what ended again, for ever; `exits` keeps the exit codes."""
        while True:
            for place, process in enumerate(self.processes):
                code = process.poll()
                if code is not None:
                    self.exits.append(code)
                    self.processes[place] = self._start()
            await asyncio.sleep(0.5)

    def kill(self, place: int) -> None:
        self.processes[place].kill()

    def terminate(self, place: int) -> None:
        self.processes[place].terminate()

    async def freeze(self, place: int, seconds: float) -> None:
        process = self.processes[place]
        process.send_signal(signal.SIGSTOP)
        await asyncio.sleep(seconds)
        process.send_signal(signal.SIGCONT)


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
