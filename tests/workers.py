"""Worker processes of the product, for the tests that need real ones."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from streams.settings import Settings

CHECKOUT = Path(__file__).parents[1]


@dataclass
class Workers:
    """`count` worker processes; one that ended is started again by `tend`, as a supervisor would."""

    settings: Settings
    log: Path
    count: int = 1
    exits: list[int] = field(default_factory=list)
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)
    # How many are to be started again.
    due: int = 0

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
            "WIREPULSE_CLOCK": self.settings.clock,
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

    async def all_up(self) -> None:
        """Wait until every worker, and one for each that was told to end, has said that it works."""
        while self.said().count("worker on ") < self.count + self.due:
            await asyncio.sleep(0.2)

    def kill(self, place: int) -> None:
        self.processes[place].kill()

    def terminate(self, place: int) -> None:
        self.due += 1
        self.processes[place].terminate()

    async def freeze(self, place: int, seconds: float) -> None:
        process = self.processes[place]
        process.send_signal(signal.SIGSTOP)
        await asyncio.sleep(seconds)
        process.send_signal(signal.SIGCONT)

    def said(self) -> str:
        """Return what all workers have logged."""
        return self.log.read_text("utf-8", errors="replace")
