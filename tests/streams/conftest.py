"""A pipeline of workers, as processes of their own, on any broker."""

import itertools
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from schemas.story import WireMessage
from streams import topic_admin
from streams.settings import Settings

_serial = itertools.count()

_TROUBLE = [
    WireMessage(body=body, content_type=content_type, source="trouble", position=name)
    for name, content_type, body in (
        ("empty", "text/plain", b""),
        ("blanks", "text/plain", b" \n\t\n"),
        ("invalid UTF-8", "text/plain", b"TOKYO \xff\xfe\xfa stocks rose 2%."),
        ("broken JSON", "application/json", b'{"story_id": "x", "text": "Stocks ro'),
        ("XML with a document type", "application/xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
        ("a picture", "image/png", b"\x89PNG\r\n\x1a\n" + bytes(64)),
        ("deep JSON", "application/json", b"[" * 5000 + b"]" * 5000),
        ("an endless text", "text/plain", b"Stocks rose 2% and fell 3%. " * 100_000),
    )
]


@dataclass
class Workers:
    """Worker processes under one application id, with topics of their own."""

    settings: Settings
    folder: Path
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self) -> subprocess.Popen[bytes]:
        log = (self.folder / f"worker-{len(self.processes)}.log").open("wb")
        environment = {
            **os.environ,
            "WIREPULSE_KAFKA": self.settings.kafka,
            "WIREPULSE_APP_ID": self.settings.app_id,
            "WIREPULSE_TOPIC_PREFIX": self.settings.topic_prefix,
            "WIREPULSE_PARTITIONS": str(self.settings.partitions),
            "WIREPULSE_SESSION_TIMEOUT_SECONDS": str(self.settings.session_timeout_seconds),
            "WIREPULSE_CLOCK": self.settings.clock,
            "WIREPULSE_METRICS_PORT": "0",
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "streams.cli", "worker"], env=environment, stdout=log, stderr=log
        )
        self.processes.append(process)
        return process

    def logs(self) -> str:
        return "\n".join(path.read_text() for path in sorted(self.folder.glob("worker-*.log")))

    def stop(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()


@pytest.fixture
def workers(tmp_path: Path) -> Iterator[Callable[..., Awaitable[Workers]]]:
    """Make topics on a broker, and hand out workers for them; all end with the test."""
    made: list[Workers] = []

    async def make(bootstrap: str, partitions: int = 4, session_timeout_seconds: float = 6.0) -> Workers:
        settings = Settings(
            kafka=bootstrap,
            topic_prefix=f"t{next(_serial)}.",
            partitions=partitions,
            session_timeout_seconds=session_timeout_seconds,
        )
        await topic_admin.apply(settings)
        made.append(Workers(settings, tmp_path))
        return made[-1]

    yield make
    for it in made:
        it.stop()


@pytest.fixture
def trouble() -> list[WireMessage]:
    """Messages that no feed should send and every feed does: each comes to a rejection."""
    return _TROUBLE
