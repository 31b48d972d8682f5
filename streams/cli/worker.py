"""wirepulse worker."""

from __future__ import annotations

import asyncio

from streams.cli.output import chatter
from streams.settings import Settings
from streams.worker import run_worker


def worker() -> None:
    """Run a worker: read wire.raw, publish events and sentiment, until a signal comes."""
    asyncio.run(run_worker(Settings.from_environment(), chatter.print))
