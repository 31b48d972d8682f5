"""wirepulse read."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from agents.reading.agent import read_message
from schemas.codec import rfc3339
from schemas.story import Rejection, Story
from streams.cli.options import ContentTypeOption, PublishedAtOption, SourceOption, origin_of
from streams.cli.output import Format, for_a_person, write_line, write_table
from streams.feeds.files import messages


def read(
    files: Annotated[list[str], typer.Argument(help="files, folders, or - for standard input")],
    source: SourceOption = "",
    content_type: ContentTypeOption = "",
    published_at: PublishedAtOption = None,
    output: Annotated[Format, typer.Option("--format")] = Format.AUTO,
) -> None:
    """Show what the reader makes of files: stories, or rejections with their reasons.  No broker."""
    origin = origin_of(source, content_type, published_at or datetime.now(UTC))
    rejected = False
    rows = []
    for message in messages(files, origin):
        for outcome in read_message(message):
            rejected = rejected or isinstance(outcome, Rejection)
            if for_a_person(output):
                rows.append((message.position, *_row(outcome)))
            else:
                write_line(_described(message.position, outcome))
    if rows:
        write_table(("file", "what", "id", "published", "headline or reason"), rows)
    if rejected:
        raise typer.Exit(1)


def _row(outcome: Story | Rejection) -> tuple[str, str, str, str]:
    if isinstance(outcome, Rejection):
        return "rejected", "", "", f"{outcome.reason}: {outcome.detail}"
    return (
        f"{outcome.status} v{outcome.version}",
        outcome.story_id,
        rfc3339(outcome.published_at),
        outcome.headline or outcome.text[:60],
    )


def _described(position: str, outcome: Story | Rejection) -> object:
    if isinstance(outcome, Story):
        return outcome
    return {"file": position, "rejected": outcome.reason, "detail": outcome.detail}
