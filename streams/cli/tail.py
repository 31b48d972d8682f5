"""wirepulse tail."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Final

import typer

from schemas.codec import UndecodableRecordError, from_json, to_json
from streams import topic_admin
from streams.cli.options import FormatOption
from streams.cli.output import Format, for_a_person, write_bytes, write_text
from streams.cli.record_lines import line_of, line_of_raw, line_of_rejected
from streams.settings import Settings
from streams.subscription import Subscription
from streams.topics import (
    ALERTS,
    BARS,
    EVENTS,
    INSTRUMENT_SENTIMENT,
    RAW,
    REJECTED,
    SECTOR_SENTIMENT,
    SENTIMENT,
    SENTIMENT_HISTORY,
    STORIES,
    Topic,
)

# The public topics by a word each; a topic's own name will do as well.
FEEDS: Final[Mapping[str, Topic]] = MappingProxyType(
    {
        "events": EVENTS,
        "sentiment": SENTIMENT,
        "history": SENTIMENT_HISTORY,
        "bars": BARS,
        "sectors": SECTOR_SENTIMENT,
        "instruments": INSTRUMENT_SENTIMENT,
        "alerts": ALERTS,
        "stories": STORIES,
        "rejected": REJECTED,
        "raw": RAW,
    }
)
_BY_NAME: Final = {topic.name: topic for topic in FEEDS.values()}


def _topic_called(text: str) -> Topic:
    topic = FEEDS.get(text) or _BY_NAME.get(text)
    if topic is None:
        raise typer.BadParameter(f"{text[:40]!r} is no public topic: {', '.join(FEEDS)}")
    return topic


def tail(
    what: Annotated[
        Topic, typer.Argument(help=f"{', '.join(FEEDS)}, or a topic's own name", parser=_topic_called)
    ],
    beginning: Annotated[
        bool, typer.Option("--beginning", help="all that is kept, not only what comes")
    ] = False,
    end: Annotated[bool, typer.Option("--end", help="stop when there is no more")] = False,
    output: FormatOption = Format.AUTO,
) -> None:
    """Follow a public topic: a line a record, JSON when piped."""
    asyncio.run(_tail(Settings.from_environment(), what, output, beginning=beginning or end, end=end))


async def _tail(settings: Settings, topic: Topic, output: Format, *, beginning: bool, end: bool) -> None:
    await topic_admin.check(settings)
    async with Subscription(settings, [topic], from_beginning=beginning) as subscription:
        records = subscription.records_until_now() if end else subscription.records()
        async for record in records:
            if record.value is None:
                continue
            if for_a_person(output):
                write_text(" ".join(_line(topic, record).splitlines()))
            else:
                write_bytes(_json(topic, record))


def _line(topic: Topic, record: Any) -> str:
    if topic is RAW:
        return line_of_raw(_headers(record), record.value)
    if topic is REJECTED:
        return line_of_rejected(_headers(record))
    try:
        return line_of(from_json(topic.carries, record.value))
    except UndecodableRecordError as error:
        return f"cannot be read: {error}"


def _json(topic: Topic, record: Any) -> bytes:
    if topic is RAW or topic is REJECTED:
        return to_json({**_headers(record), "message": record.value.decode(errors="replace")})
    return bytes(record.value)


def _headers(record: Any) -> dict[str, str]:
    return {name: value.decode(errors="replace") for name, value in record.headers}
