"""Feeds at work on a real broker, in a process of their own."""

import asyncio
import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from aiokafka import AIOKafkaProducer

from streams import topic_admin
from streams.broker import free_port
from streams.records import decoded
from streams.settings import Settings
from streams.subscription import Subscription
from streams.topics import RAW

CHECKOUT = Path(__file__).parents[2]

pytestmark = pytest.mark.broker

CONFIGURATION = """
metrics_port = {metrics}
[[feed]]
name = "drop"
kind = "directory"
path = "in"
source = "desk"
settle_seconds = 0.05
[[feed]]
name = "push"
kind = "http"
port = {push}
[[feed]]
name = "bus"
kind = "kafka"
kafka = "{kafka}"
topic = "{topic}"
"""


async def bodies(settings, count):
    async with asyncio.timeout(30), Subscription(settings, [RAW], from_beginning=True) as subscription:
        found = []
        while len(found) < count:
            found += [decoded(RAW, record) for record in await subscription.fetch()]
        return found


async def test_many_feeds_run_in_one_process_and_end_on_a_signal(embedded_broker, tmp_path):
    settings = Settings(kafka=embedded_broker.bootstrap, topic_prefix="feeds.", partitions=2)
    await topic_admin.apply(settings)
    async with AIOKafkaProducer(bootstrap_servers=settings.bootstrap) as producer:
        await producer.send_and_wait("other.bus", b"The DAX rose.")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("The Nikkei rose.")
    push, metrics = free_port(), free_port()
    (tmp_path / "feeds.toml").write_text(
        CONFIGURATION.format(metrics=metrics, push=push, kafka=settings.kafka, topic="other.bus")
    )
    environment = {
        **os.environ,
        "PYTHONPATH": str(CHECKOUT),
        "WIREPULSE_KAFKA": settings.kafka,
        "WIREPULSE_TOPIC_PREFIX": "feeds.",
        "WIREPULSE_PARTITIONS": "2",
    }
    process = subprocess.Popen(  # noqa: ASYNC220 - short, and the test's own
        [sys.executable, "-m", "streams.cli", "feed", "run"],
        cwd=tmp_path,
        env=environment,
        stderr=subprocess.PIPE,
    )
    try:
        await bodies(settings, 2)
        request = urllib.request.Request(f"http://127.0.0.1:{push}/v1/stories", data=b"The FTSE rose.")
        request.add_header("Content-Type", "text/plain")
        answer = await asyncio.to_thread(urllib.request.urlopen, request, timeout=10)
        assert answer.status == 202
        found = await bodies(settings, 3)
        page = await asyncio.to_thread(
            lambda: urllib.request.urlopen(f"http://127.0.0.1:{metrics}/metrics", timeout=10).read().decode()
        )
    finally:
        process.send_signal(signal.SIGTERM)
        _, chatter = process.communicate(timeout=20)
    assert {it.body for it in found} == {b"The Nikkei rose.", b"The DAX rose.", b"The FTSE rose."}
    assert all(f'wirepulse_feed_items_total{{feed="{name}"}} 1.0' in page for name in ("drop", "push", "bus"))
    assert process.returncode == 0
    assert b"Traceback" not in chatter
    assert (tmp_path / "in" / "done" / "a.txt").exists()
