"""wirepulse replay."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Annotated

import typer
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)

from schemas.story import WireMessage
from streams import topic_admin
from streams.app import Pipeline
from streams.cli.options import SourceOption, origin_of
from streams.cli.output import chatter, write_line
from streams.feeds.files import messages
from streams.metrics import Metrics
from streams.replay import Replayed, Stretch, chosen, replay_in_memory
from streams.replay import replay as replayed
from streams.settings import Clock, Settings

FORMATS = ["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d"]

Timed = list[tuple[WireMessage, datetime | None]]


def replay(
    archive: Annotated[list[str], typer.Argument(help="archives: JSON lines, also .gz, files or folders")],
    speed: Annotated[
        float | None,
        typer.Option(help="seconds of the archive in one of ours (default: as fast as it goes)", min=0.001),
    ] = None,
    since: Annotated[
        datetime | None, typer.Option("--from", help="published at or after", formats=FORMATS)
    ] = None,
    until: Annotated[datetime | None, typer.Option("--to", help="published before", formats=FORMATS)] = None,
    prefix: Annotated[str, typer.Option(help="before the names of its topics")] = "",
    source: SourceOption = "",
    in_memory: Annotated[bool, typer.Option("--in-memory", help="without a broker")] = False,
) -> None:
    """Run an archive through a pipeline of its own, in event time, and print a digest of what came out."""
    stretch = Stretch(since=_utc(since), until=_utc(until))
    timed = list(chosen(messages(archive, origin_of(source, "", None)), stretch))
    if not timed:
        raise typer.BadParameter("the archive holds nothing of that time")
    settings = replace(
        Settings.from_environment(),
        topic_prefix=prefix or f"replay-{datetime.now(UTC):%Y%m%dT%H%M%S}.",
        clock=Clock.EVENT,
        log_level="error",
    )
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TaskProgressColumn(show_speed=True),
        TimeRemainingColumn(),
        console=chatter,
        disable=not chatter.is_terminal,
    ) as progress:
        task = progress.add_task("wires", total=len(timed))
        done = (
            replay_in_memory(timed, lambda: progress.advance(task))
            if in_memory
            else asyncio.run(_on_broker(settings, timed, speed, lambda: progress.advance(task)))
        )
    if not in_memory:
        chatter.print(f"its topics begin with {settings.topic_prefix}")
    write_line(done)


async def _on_broker(
    settings: Settings, timed: Timed, speed: float | None, advance: Callable[[], None]
) -> Replayed:
    await topic_admin.apply(settings)
    pipeline = Pipeline(settings, Metrics(version("wirepulse")))
    await pipeline.start()
    try:
        return await replayed(settings, timed, speed, advance)
    finally:
        await pipeline.stop()


def _utc(at: datetime | None) -> datetime | None:
    return at.replace(tzinfo=UTC) if at is not None and at.tzinfo is None else at
