"""A desk for the tests of the feeds: it keeps what it is handed."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress

from aiohttp import web

from streams.feeds.desk import Desk, Memory
from streams.feeds.feed_metrics import FeedMetrics


class Kept:
    """What a feed has handed over, and the figures that it has set."""

    def __init__(self, memory, deliver=None):
        self.messages = []
        self.metrics = FeedMetrics()
        self.desk = Desk(
            name="feed",
            deliver=deliver or self._deliver,
            figures=self.metrics.of("feed"),
            memory=Memory.at(memory / "feed.json"),
        )

    async def _deliver(self, message):
        self.messages.append(message)

    def figure(self, name, **labels):
        return self.metrics.registry.get_sample_value(f"wirepulse_feed_{name}", {"feed": "feed", **labels})

    async def until(self, condition, seconds=10.0):
        """Wait until `condition` holds of this."""
        async with asyncio.timeout(seconds):
            while not condition(self):
                await asyncio.sleep(0.01)


@asynccontextmanager
async def running(feed, kept):
    """Run `feed` as long as the block lasts."""
    task = asyncio.create_task(feed.run(kept.desk))
    try:
        yield task
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


@asynccontextmanager
async def served(*routes):
    """Serve `routes` on a free port; gives the address."""
    application = web.Application()
    application.add_routes(routes)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
