"""wirepulse topics."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

import typer

from streams import topic_admin
from streams.cli.options import FormatOption
from streams.cli.output import Format, for_a_person, write_line, write_table
from streams.settings import Settings
from streams.topic_admin import Action, TopicChange

app = typer.Typer(help="Say what topics are needed, or make them.", no_args_is_help=True)


@app.command()
def plan(output: FormatOption = Format.AUTO) -> None:
    """Say what each topic needs; exit 1 if anything does."""
    changes = asyncio.run(topic_admin.plan(Settings.from_environment()))
    _write(changes, output)
    if any(change.action is not Action.KEEP for change in changes):
        raise typer.Exit(1)


@app.command()
def apply(output: FormatOption = Format.AUTO) -> None:
    """Create the topics that are missing and configure those that are wrong."""
    _write(asyncio.run(topic_admin.apply(Settings.from_environment())), output)


def _write(changes: Iterable[TopicChange], output: Format) -> None:
    if for_a_person(output):
        write_table(
            ("topic", "partitions", "action", "why"),
            [(it.spec.name, str(it.spec.partitions), it.action, it.differences) for it in changes],
        )
    else:
        for change in changes:
            write_line(
                {
                    "topic": change.spec.name,
                    "partitions": change.spec.partitions,
                    "action": change.action,
                    "why": change.differences,
                    "config": dict(change.spec.config),
                }
            )
