"""Options that several commands share."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from schemas.sentiment import Window
from streams.cli.output import Format
from streams.feeds.files import Origin
from streams.serving.questions import QuestionError, instant_called

SourceOption = Annotated[str, typer.Option(help="the feed's name, where a message does not give one")]
ContentTypeOption = Annotated[str, typer.Option(help="the format, where it is not to be found out")]
PublishedAtOption = Annotated[
    datetime | None,
    typer.Option(
        help="when plain text was published (default: now)",
        formats=["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%dT%H:%M:%S"],
    ),
]
FormatOption = Annotated[Format, typer.Option("--format", help="table, json, or auto by the terminal")]
WindowOption = Annotated[Window, typer.Option(help="how far back it looks")]


def _instant(text: str) -> datetime:
    try:
        return instant_called(text, datetime.now(UTC))
    except QuestionError as error:
        raise typer.BadParameter(str(error)) from None


AtOption = Annotated[
    datetime | None,
    typer.Option(help="as it was known at this instant, RFC 3339 (default: now)", parser=_instant),
]


def origin_of(source: str, content_type: str, published_at: datetime | None) -> Origin:
    """Return what the options say of a feed; a time without a zone is UTC."""
    if published_at is not None and published_at.tzinfo is None:
        published_at = published_at.replace(tzinfo=UTC)
    return Origin(source=source, content_type=content_type, published_at=published_at)
