"""Stories through a broker: from a full topic to nothing left to do."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from importlib.metadata import version

from schemas.story import WireMessage
from streams import topic_admin
from streams.app import Pipeline
from streams.broker import EmbeddedBroker
from streams.feeds.sender import Sender
from streams.metrics import Metrics
from streams.progress import lag
from streams.settings import Clock, Settings


async def seconds_through_broker(wires: Sequence[WireMessage]) -> float:
    """Return the seconds from a full wire.raw to nothing left to do, with one worker in this process."""
    with EmbeddedBroker() as broker:
        settings = Settings(kafka=broker.bootstrap, partitions=4, clock=Clock.EVENT, log_level="error")
        await topic_admin.apply(settings)
        async with Sender(settings) as sender:
            for wire in wires:
                await sender.send(wire)
        pipeline = Pipeline(settings, Metrics(version("wirepulse")))
        await pipeline.start()
        while pipeline.not_ready():
            await asyncio.sleep(0.01)
        began = time.perf_counter()
        while any((await lag(settings)).values()):
            await asyncio.sleep(0.1)
        took = time.perf_counter() - began
        await pipeline.stop()
        return took
