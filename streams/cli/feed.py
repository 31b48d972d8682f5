"""wirepulse feed: files at once, or feeds that run on."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from typer.core import TyperGroup

from schemas.story import WireMessage
from streams import topic_admin
from streams.cli.options import ContentTypeOption, PublishedAtOption, SourceOption, origin_of
from streams.cli.output import chatter
from streams.feeds.bundled import sample_messages
from streams.feeds.configuration import AnyFeed, Configuration, configuration, faults_of
from streams.feeds.directory import DirectoryFeed
from streams.feeds.files import messages
from streams.feeds.process import run_feeds
from streams.feeds.push import PushFeed
from streams.feeds.sender import Sender, Sent
from streams.feeds.syndication import SyndicationFeed
from streams.settings import Settings

FILES = "files"
MemoryOption = Annotated[Path, typer.Option(help="the folder in which feeds remember how far they came")]
ConfigurationArgument = Annotated[Path, typer.Argument(help="the feeds, as deploy/feeds.toml shows them")]


class FilesByDefault(TyperGroup):
    """Takes what is no subcommand for files: `wirepulse feed story.txt`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put `files` before arguments that name no subcommand."""
        if args and args[0] not in self.commands and args[0] != "--help":
            args = [FILES, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=FilesByDefault,
    no_args_is_help=True,
    help="Send wires to wire.raw: files at once, or feeds that run on.  FILES alone may leave out `files`.",
)


@app.command(FILES)
def files(
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


@app.command()
def run(path: ConfigurationArgument = Path("feeds.toml")) -> None:
    """Run all feeds of a configuration, until a signal comes."""
    found = configuration(path)
    if faults := faults_of(found):
        for fault in faults:
            chatter.print(f"wirepulse: {fault}")
        raise typer.Exit(1)
    _run(found)


@app.command()
def check(path: ConfigurationArgument = Path("feeds.toml")) -> None:
    """Say what is wrong with a configuration, without running it."""
    found = configuration(path)
    faults = faults_of(found)
    for fault in faults:
        chatter.print(f"wirepulse: {fault}")
    chatter.print(f"{path}: {len(found.feed)} feeds, {len(faults)} faults")
    if faults:
        raise typer.Exit(1)


@app.command()
def directory(
    path: Annotated[str, typer.Argument(help="the folder into which files are dropped")],
    source: SourceOption = "",
    content_type: ContentTypeOption = "",
    memory: MemoryOption = Path("feeds-memory"),
) -> None:
    """Feed the files that come into a folder; they end in done/ or failed/ below it."""
    _run_one(DirectoryFeed(name="directory", path=path, source=source, content_type=content_type), memory)


@app.command()
def rss(
    url: Annotated[str, typer.Argument(help="the address of an RSS or Atom feed")],
    source: SourceOption = "",
    interval: Annotated[float, typer.Option(help="seconds between two requests", min=1)] = 60.0,
    memory: MemoryOption = Path("feeds-memory"),
) -> None:
    """Feed the entries of an RSS or Atom feed."""
    _run_one(SyndicationFeed(name="rss", url=url, source=source, interval_seconds=interval), memory)


@app.command()
def http(
    host: Annotated[str, typer.Option(help="where to listen")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="the port to listen on")] = 9180,
    key: Annotated[str, typer.Option(help="$NAME of the variable that holds the key")] = "",
    source: SourceOption = "",
    memory: MemoryOption = Path("feeds-memory"),
) -> None:
    """Take in what is pushed: POST /v1/stories."""
    _run_one(PushFeed(name="http", host=host, port=port, key=key, source=source), memory)


def _run_one(feed: AnyFeed, memory: Path) -> None:
    if faults := feed.faults():
        raise typer.BadParameter("; ".join(faults))
    _run(Configuration(memory=str(memory), feed=[feed]))


def _run(configured: Configuration) -> None:
    asyncio.run(_checked_run(Settings.from_environment(), configured))


async def _checked_run(settings: Settings, configured: Configuration) -> None:
    await topic_admin.check(settings)
    await run_feeds(settings, configured, chatter.print)


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
