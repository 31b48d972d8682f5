"""Many feeds in one process, each on its own: one that fails for good ends alone, and says so."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from streams.feeds.configuration import AnyFeed, Configuration
from streams.feeds.desk import Desk, Memory
from streams.feeds.feed_metrics import FeedMetrics
from streams.feeds.sender import Sender
from streams.http import serve
from streams.settings import Settings
from streams.stopping import stop_signal


async def run_feeds(settings: Settings, configured: Configuration, announce: Callable[[str], None]) -> None:
    """Run all feeds until a signal comes or none is left; raises CannotListenError or KafkaError."""
    metrics = FeedMetrics()
    stopped = stop_signal()
    server = await serve(configured.metrics_host, configured.metrics_port, metrics, lambda: None)
    try:
        async with Sender(settings) as sender:
            announce(
                f"{len(configured.feed)} feeds to {settings.kafka}; "
                f"metrics on http://{server.host}:{server.port}/metrics"
            )
            memory = Path(configured.memory)
            running = {
                asyncio.create_task(
                    _run(feed, _desk(feed, sender, metrics, memory), announce), name=feed.name
                )
                for feed in configured.feed
            }
            await _until_stopped(stopped, running)
    finally:
        await server.close()


def _desk(feed: AnyFeed, sender: Sender, metrics: FeedMetrics, memory: Path) -> Desk:
    return Desk(
        name=feed.name,
        deliver=sender.deliver,
        figures=metrics.of(feed.name, feed.quiet_after_seconds),
        memory=Memory.at(memory / f"{feed.name}.json"),
    )


async def _until_stopped(stopped: asyncio.Event, running: set[asyncio.Task[None]]) -> None:
    """Wait for the signal or the end of all feeds; an error of one ends the others and is raised."""
    signalled = asyncio.create_task(stopped.wait())
    try:
        waiting = {signalled, *running}
        while waiting - {signalled} and not signalled.done():
            done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for task in done - {signalled}:
                task.result()
    finally:
        for task in (signalled, *running):
            task.cancel()
        await asyncio.gather(signalled, *running, return_exceptions=True)


async def _run(feed: AnyFeed, desk: Desk, announce: Callable[[str], None]) -> None:
    await feed.run(desk)
    announce(f"feed {feed.name} has ended: its server says that it is gone")
