"""The worker process: topics checked, metrics served, the pipeline run until a signal comes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from importlib.metadata import version

from streams import topic_admin
from streams.app import Pipeline
from streams.hardening import stop_the_line
from streams.http import serve
from streams.metrics import Metrics
from streams.settings import Settings
from streams.stopping import stop_signal

STOP_SECONDS = 15.0
WATCH_SECONDS = 1.0


async def run_worker(settings: Settings, announce: Callable[[str], None]) -> None:
    """Run a worker until SIGINT or SIGTERM; `announce` is told where the metrics are.

    Raises TopicsError, CannotListenError or KafkaError before it begins to work.
    """
    # From here on, so that a signal that comes while the topics are checked ends the worker like any other.
    stopped = stop_signal()
    await topic_admin.check(settings)
    _log_at(settings.log_level)
    metrics = Metrics(version("wirepulse"))
    pipeline = Pipeline(settings, metrics)
    server = await serve(settings.metrics_host, settings.metrics_port, metrics, pipeline.not_ready)
    try:
        await pipeline.start()
        announce(f"worker on {settings.kafka}; metrics on http://{server.host}:{server.port}/metrics")
        await _until(stopped, pipeline)
        await asyncio.wait_for(pipeline.stop(), STOP_SECONDS)
    finally:
        await server.close()


async def _until(stopped: asyncio.Event, pipeline: Pipeline) -> None:
    """Wait for the signal; a pipeline that has crashed ends the process at once."""
    while not stopped.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(stopped.wait(), WATCH_SECONDS)
        if pipeline.app.crashed:
            stop_the_line(f"Faust gave up: {pipeline.app.crash_reason!r}")


def _log_at(level: str) -> None:
    logging.basicConfig(level=level.upper(), format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("aiokafka").setLevel(level.upper())
