"""wirepulse broker."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from streams.broker import run_broker


class Kind(StrEnum):
    """Which broker to run."""

    EMBEDDED = "embedded"
    KAFKA = "kafka"


def broker(
    kind: Annotated[
        Kind, typer.Option(help="the embedded one, or Apache Kafka (Java 17 and Maven)")
    ] = Kind.EMBEDDED,
    port: Annotated[int, typer.Option(help="loopback port, 0 for any free one", min=0, max=65535)] = 9092,
    data_dir: Annotated[
        Path | None, typer.Option(help="where it keeps its data; none: a folder that goes with it")
    ] = None,
) -> None:
    """Run a broker for trying and testing, on the loopback, until Ctrl-C."""
    raise typer.Exit(run_broker(kind, port, data_dir))
