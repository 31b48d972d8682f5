"""wirepulse feed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from schemas.story import WireMessage
from streams import topic_admin
from streams.cli.options import ContentTypeOption, PublishedAtOption, SourceOption, origin_of
from streams.cli.output import chatter
from streams.feeds.bundled import sample_messages
from streams.feeds.files import messages
from streams.feeds.sender import Sender, Sent
from streams.settings import Settings


def feed(
    paths: Annotated[list[str] | None, typer.Argument(help="files, folders, or - for standard input")] = None,
    source: SourceOption = "",
    content_type: ContentTypeOption = "",
    published_at: PublishedAtOption = None,
    samples: Annotated[bool, typer.Option("--samples", help="feed the bundled sample wires")] = False,
    pause: Annotated[float, typer.Option(help="seconds between messages", min=0)] = 0.0,
) -> None:
    """Send wire messages to wire.raw, in any accepted format, and wait until the broker has them."""
    if not paths and not samples:
        raise typer.BadParameter("name a file, a folder, - for standard input, or give --samples")
    chosen = (
        sample_messages(datetime.now(UTC))
        if samples
        else messages(paths or [], origin_of(source, content_type, published_at or datetime.now(UTC)))
    )
    sent = asyncio.run(_feed(Settings.from_environment(), chosen, pause))
    chatter.print(f"{sent.messages} messages sent")
    if sent.too_large:
        chatter.print(f"wirepulse: {sent.too_large} messages are too large for wire.raw and were not sent")
        raise typer.Exit(1)


async def _feed(settings: Settings, chosen: Iterable[WireMessage], pause: float) -> Sent:
    await topic_admin.check(settings)
    async with Sender(settings) as sender:
        with Progress(
            SpinnerColumn(),
            TextColumn("{task.completed} messages"),
            TimeElapsedColumn(),
            console=chatter,
            transient=True,
            disable=not chatter.is_terminal,
        ) as progress:
            task = progress.add_task("", total=None)
            for message in chosen:
                await sender.send(message)
                progress.advance(task)
                if pause:
                    await sender.flush()
                    await asyncio.sleep(pause)
        await sender.flush()
        return sender.sent
