"""wirepulse serve."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Annotated

import typer

from streams.cli.output import chatter
from streams.serving.service import run_service
from streams.serving.shelf import Limits
from streams.settings import Settings

MEBIBYTE = 1024 * 1024


def serve(
    host: Annotated[str, typer.Option(help="where it listens; without authentication")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="0 for any free one", min=0, max=65535)] = 9118,
    days: Annotated[int, typer.Option(help="how long events and stories are held", min=1, max=400)] = 8,
    memory: Annotated[
        int, typer.Option(help="how many MiB of events, and of stories, are held at most", min=1)
    ] = 256,
) -> None:
    """Answer questions over HTTP: /v1/sentiment, /v1/sentiment/NAME, /v1/explain/ID, /v1/alerts."""
    limits = Limits(kept_for=timedelta(days=days), most_bytes=memory * MEBIBYTE)
    asyncio.run(run_service(Settings.from_environment(), host, port, limits, chatter.print))
