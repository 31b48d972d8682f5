"""What the dashboard asks for, asked of a real worker that reads real wires from a real broker."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from streams import topic_admin
from streams.broker import EmbeddedBroker
from streams.feeds.bundled import sample_messages
from streams.feeds.sender import Sender
from streams.settings import Settings
from tests.deploy.prometheus import prometheus_scraping
from tests.deploy.queries import assert_every_query_has_data
from tests.workers import Workers


@pytest.mark.broker
async def test_every_query_has_data_from_a_worker(embedded_broker: EmbeddedBroker, tmp_path: Path) -> None:
    settings = Settings(kafka=embedded_broker.bootstrap, topic_prefix="dashboard.", partitions=4)
    await topic_admin.apply(settings)
    with Workers(settings, tmp_path / "worker.log") as workers:
        port = await _metrics_port(workers)
        async with prometheus_scraping(f"127.0.0.1:{port}", tmp_path) as url:
            feeding = asyncio.create_task(_feed_for_ever(settings))
            try:
                await assert_every_query_has_data(url, within_seconds=60, window="24h")
            finally:
                feeding.cancel()


async def _metrics_port(workers: Workers) -> int:
    """Return the port that the worker says it serves its metrics on."""
    async with asyncio.timeout(30):
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
