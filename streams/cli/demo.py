"""wirepulse demo."""

from __future__ import annotations

import asyncio
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.live import Live
from rich.table import Table

from schemas.codec import from_json, to_millisecond
from schemas.event import MarketEvent
from schemas.sentiment import RegionalSentiment, SentimentStatus, Window
from schemas.story import WireMessage
from streams import topic_admin
from streams.app import Pipeline
from streams.broker import EmbeddedBroker
from streams.cli.output import chatter
from streams.feeds.bundled import sample_messages
from streams.feeds.sender import Sender
from streams.http import MetricsServer, PortTakenError, serve
from streams.metrics import Metrics
from streams.progress import drained
from streams.settings import Settings
from streams.subscription import Subscription
from streams.topics import EVENTS, SENTIMENT
from streams.verification import Verdict, verify

PARTITIONS = 4
PAUSE_SECONDS = 0.4
DRAIN_SECONDS = 120.0
REGIONS_SHOWN = 24


def demo(
    once: Annotated[bool, typer.Option("--once", help="end by itself, with a summary and a check")] = False,
) -> None:
    """Run everything on an embedded broker with the bundled wires, and show regional sentiment live."""
    started = time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="wirepulse-demo-") as folder,
        EmbeddedBroker(data_dir=Path(folder) / "broker") as broker,
    ):
        settings = replace(
            Settings.from_environment(),
            kafka=broker.bootstrap,
            partitions=PARTITIONS,
            replication=1,
            session_timeout_seconds=10.0,
            log_level="error",
        )
        good = asyncio.run(_demo(settings, once=once, started=started))
    if not good:
        raise typer.Exit(1)


async def _demo(settings: Settings, *, once: bool, started: float) -> bool:
    await topic_admin.apply(settings)
    metrics = Metrics(version("wirepulse"))
    pipeline = Pipeline(settings, metrics)
    server = await _serve(settings, metrics, pipeline)
    chatter.print(
        f"embedded broker on {settings.kafka}; metrics on http://{server.host}:{server.port}/metrics"
    )
    try:
        await pipeline.start()
        messages = sample_messages(to_millisecond(datetime.now(UTC)))
        if once:
            return await _once(settings, messages, started)
        await _until_interrupted(_show(settings, messages))
        return True
    finally:
        await pipeline.stop()
        await server.close()


async def _serve(settings: Settings, metrics: Metrics, pipeline: Pipeline) -> MetricsServer:
    try:
        return await serve(settings.metrics_host, settings.metrics_port, metrics, pipeline.not_ready)
    except PortTakenError:
        return await serve(settings.metrics_host, 0, metrics, pipeline.not_ready)


async def _once(settings: Settings, messages: Sequence[WireMessage], started: float) -> bool:
    """Feed everything, wait until it is processed, compare with the pure computation, and sum up."""
    ready = time.monotonic() - started
    await _feed(settings, messages, pause=0.0)
    finished = await drained(settings, DRAIN_SECONDS)
    verdict = await verify(settings)
    good = finished and not verdict.differences and verdict.messages == len(messages)
    _sum_up(verdict, ready, time.monotonic() - started, finished=finished)
    return good


async def _feed(settings: Settings, messages: Sequence[WireMessage], pause: float) -> None:
    async with Sender(settings) as sender:
        for message in messages:
            await sender.send(message)
            if pause:
                await sender.flush()
                await asyncio.sleep(pause)


def _sum_up(verdict: Verdict, ready: float, whole: float, *, finished: bool) -> None:
    for difference in verdict.differences[:20]:
        chatter.print(difference, markup=False, style="red")
    same = "equal" if not verdict.differences else f"differ from ({len(verdict.differences)} differences)"
    Console(highlight=False).print(
        f"{verdict.messages} messages: {verdict.stories} stories, {verdict.rejections} rejections\n"
        f"{verdict.events} market events, {verdict.retracted} of them retracted; "
        f"{verdict.contributions} contributions to regions, sectors and instruments\n"
        f"{'everything processed' if finished else 'not everything was processed in time'}; "
        f"the topics {same} the pure computation\n"
        f"ready after {ready:.1f} s, done after {whole:.1f} s"
    )


async def _until_interrupted(work: Coroutine[None, None, None]) -> None:
    """Run `work` until it ends or Ctrl-C comes, and end quietly either way."""
    task = asyncio.create_task(work)
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, task.cancel)
    with suppress(asyncio.CancelledError):
        await task
    chatter.print("stopping")


async def _show(settings: Settings, messages: Sequence[WireMessage]) -> None:
    """Feed the wires slowly, and show what region.sentiment and market.events say meanwhile."""
    feeding = asyncio.create_task(_feed(settings, messages, PAUSE_SECONDS))
    latest: dict[tuple[str, Window], RegionalSentiment] = {}
    kinds: Counter[str] = Counter()
    console = Console(highlight=False)
    async with Subscription(settings, [SENTIMENT, EVENTS], from_beginning=True) as subscription:
        with Live(_table(latest, kinds), console=console, auto_refresh=False) as live:
            while True:
                for record in await subscription.fetch():
                    _note(record, settings, latest, kinds)
                live.update(_table(latest, kinds), refresh=True)
                if feeding.done():
                    feeding.result()


def _note(
    record: Any,
    settings: Settings,
    latest: dict[tuple[str, Window], RegionalSentiment],
    kinds: Counter[str],
) -> None:
    if record.topic == settings.topic_prefix + SENTIMENT.name:
        sentiment = from_json(RegionalSentiment, record.value)
        latest[sentiment.region, sentiment.window] = sentiment
    else:
        kinds[from_json(MarketEvent, record.value).kind] += 1


def _table(latest: dict[tuple[str, Window], RegionalSentiment], kinds: Counter[str]) -> Table:
    """Return the regions with the most events over a day, a row each, a column a window."""
    table = Table(title="Regional sentiment, Ctrl-C ends", caption=_counted(kinds), header_style="bold")
    table.add_column("region")
    for window in Window:
        table.add_column(window.value, justify="right")
    table.add_column("events 24h", justify="right")
    table.add_column("strongest driver")
    days = sorted(
        (it for (_, window), it in latest.items() if window is Window.HOURS_24),
        key=lambda it: (-it.events, it.region),
    )
    for day in days[:REGIONS_SHOWN]:
        driver = f"{day.drivers[0].entity_name} {day.drivers[0].polarity:+.2f}" if day.drivers else ""
        cells = [_cell(latest.get((day.region, window))) for window in Window]
        table.add_row(day.region, *cells, str(day.events), driver)
    return table


def _counted(kinds: Counter[str]) -> str:
    return "  ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())) or "waiting for events"


def _cell(sentiment: RegionalSentiment | None) -> str:
    if sentiment is None or sentiment.sentiment is None:
        return "-"
    colour = "green" if sentiment.sentiment > 0 else "red" if sentiment.sentiment < 0 else "white"
    dim = " dim" if sentiment.status is SentimentStatus.THIN else ""
    return f"[{colour}{dim}]{sentiment.sentiment:+.2f}[/]"
