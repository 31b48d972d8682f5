"""What the dashboard asks for, asked of a real worker that reads real wires from a real broker."""

from __future__ import annotations

import asyncio
import itertools
import os
import re
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import ClientError, ClientSession

from streams import topic_admin
from streams.broker import EmbeddedBroker, free_port
from streams.feeds.bundled import sample_messages
from streams.feeds.sender import Sender
from streams.settings import Settings
from tests.deploy.prometheus import prometheus_scraping
from tests.deploy.queries import ROOT, assert_every_query_has_data
from tests.workers import Workers

# What compares a region with its past has nothing to say before eight weeks.
AFTER_WEEKS = ("wirepulse_region_buzz_ratio", "wirepulse_region_baseline_z_score")


@pytest.mark.broker
async def test_every_query_has_data_from_a_worker(embedded_broker: EmbeddedBroker, tmp_path: Path) -> None:
    settings = Settings(kafka=embedded_broker.bootstrap, topic_prefix="dashboard.", partitions=4)
    await topic_admin.apply(settings)
    with Workers(settings, tmp_path / "worker.log") as workers:
        port = await _metrics_port(workers)
        async with (
            _feeds(settings, tmp_path) as feeds,
            _questions(settings) as questions,
            prometheus_scraping(
                f"127.0.0.1:{port}", f"127.0.0.1:{feeds}", f"127.0.0.1:{questions}", tmp_path
            ) as url,
        ):
            feeding = asyncio.gather(
                _feed_for_ever(settings), _drop_for_ever(tmp_path / "in"), _ask_for_ever(questions)
            )
            try:
                await assert_every_query_has_data(url, within_seconds=120, window="24h", without=AFTER_WEEKS)
            finally:
                feeding.cancel()


FEEDS = """
metrics_port = {metrics}
[[feed]]
name = "drop"
kind = "directory"
path = "in"
source = "desk"
settle_seconds = 0.05
[[feed]]
name = "nobody"
kind = "websocket"
url = "ws://127.0.0.1:{nobody}"
retry_seconds = 0.1
"""


@asynccontextmanager
async def _feeds(settings: Settings, folder: Path) -> AsyncIterator[int]:
    """Run a folder that is fed and a stream where nobody answers; yield the port of their figures."""
    port = free_port()
    (folder / "in").mkdir()
    (folder / "feeds.toml").write_text(FEEDS.format(metrics=port, nobody=free_port()))
    async with _command(settings, folder, "feed", "run"):
        yield port


@asynccontextmanager
async def _questions(settings: Settings) -> AsyncIterator[int]:
    """Answer questions; yield the port of the answers and of their figures."""
    port = free_port()
    async with _command(settings, ROOT, "serve", "--port", str(port)):
        yield port


@asynccontextmanager
async def _command(settings: Settings, folder: Path, *arguments: str) -> AsyncIterator[None]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "WIREPULSE_KAFKA": settings.kafka,
        "WIREPULSE_TOPIC_PREFIX": settings.topic_prefix,
        "WIREPULSE_PARTITIONS": str(settings.partitions),
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "streams.cli", *arguments, cwd=folder, env=environment
    )
    try:
        yield
    finally:
        process.terminate()
        await process.wait()


async def _ask_for_ever(port: int) -> None:
    async with ClientSession(f"http://127.0.0.1:{port}") as session:
        while True:
            with suppress(ClientError):
                await (await session.get("/v1/sentiment")).read()
            await asyncio.sleep(0.1)


async def _drop_for_ever(folder: Path) -> None:
    for number in itertools.count():
        (folder / f"{number}.txt").write_text(f"TOKYO (AP) - The Nikkei rose {number % 5}% on Tuesday.")
        await asyncio.sleep(0.2)


async def _metrics_port(workers: Workers) -> int:
    """Return the port that the worker says it serves its metrics on."""
    # On a busy machine a worker takes its time to start.
    async with asyncio.timeout(120):
        while (said := re.search(r"127\.0\.0\.1:(\d+)/metrics", workers.said())) is None:
            await asyncio.sleep(0.1)
    return int(said[1])


async def _feed_for_ever(settings: Settings) -> None:
    """Feed the samples again and again: rates need a rise between two scrapes."""
    async with Sender(settings) as sender:
        while True:
            for message in sample_messages(datetime.now(UTC)):
                await sender.send(message)
                await sender.flush()
                await asyncio.sleep(0.05)
