"""wirepulse tail."""

from __future__ import annotations

import asyncio
import sys
from enum import StrEnum
from typing import Annotated, Any

import typer

from schemas.alert import RegionalAlert
from schemas.codec import from_json, rfc3339, to_json
from schemas.event import MarketEvent
from schemas.sentiment import RegionalSentiment
from schemas.story import Story
from streams import topic_admin
from streams.cli.output import Format, for_a_person
from streams.settings import Settings
from streams.subscription import Subscription
from streams.topics import ALERTS, EVENTS, REJECTED, SENTIMENT, STORIES, Topic


class Feed(StrEnum):
    """The public topics that can be followed."""

    EVENTS = "events"
    SENTIMENT = "sentiment"
    ALERTS = "alerts"
    STORIES = "stories"
    REJECTED = "rejected"


TOPIC_OF = {
    Feed.EVENTS: EVENTS,
    Feed.SENTIMENT: SENTIMENT,
    Feed.ALERTS: ALERTS,
    Feed.STORIES: STORIES,
    Feed.REJECTED: REJECTED,
}


def tail(
    what: Annotated[Feed, typer.Argument(help="events, sentiment, alerts, stories or rejected")],
    beginning: Annotated[
        bool, typer.Option("--beginning", help="all that is kept, not only what comes")
    ] = False,
    end: Annotated[bool, typer.Option("--end", help="stop when there is no more")] = False,
    output: Annotated[Format, typer.Option("--format")] = Format.AUTO,
) -> None:
    """Follow an output topic: a line a record, JSON when piped."""
    asyncio.run(
        _tail(Settings.from_environment(), TOPIC_OF[what], output, beginning=beginning or end, end=end)
    )


async def _tail(settings: Settings, topic: Topic, output: Format, *, beginning: bool, end: bool) -> None:
    await topic_admin.check(settings)
    async with Subscription(settings, [topic], from_beginning=beginning) as subscription:
        records = subscription.records_until_now() if end else subscription.records()
        async for record in records:
            if record.value is not None:
                sys.stdout.buffer.write(_line(topic, record, person=for_a_person(output)) + b"\n")
                sys.stdout.buffer.flush()


def _line(topic: Topic, record: Any, *, person: bool) -> bytes:
    if topic is REJECTED:
        return _rejected(record, person=person)
    if not person:
        return bytes(record.value)
    return _told(from_json(topic.carries, record.value)).encode()


def _rejected(record: Any, *, person: bool) -> bytes:
    headers = {name: value.decode(errors="replace") for name, value in record.headers}
    if person:
        return f"{headers['stage']:<18} {headers['reason']:<18} {headers['detail']}".encode()
    return to_json({**headers, "message": record.value.decode(errors="replace")})


def _told(record: Any) -> str:
    match record:
        case MarketEvent():
            return _told_event(record)
        case RegionalSentiment():
            value = "   -  " if record.sentiment is None else f"{record.sentiment:+.3f}"
            at = rfc3339(record.as_of)
            return f"{at} {record.region:<6} {record.window:<4} {value} {record.events:>5} {record.status}"
        case RegionalAlert():
            return _told_alert(record)
        case Story():
            at = rfc3339(record.published_at)
            return f"{at} {record.status:<10} v{record.version} {record.headline or record.text[:70]}"
        case _:
            return str(record)


def _told_event(event: MarketEvent) -> str:
    figure = f"{event.change_pct:+g} %" if event.change_pct is not None else ""
    columns = (
        rfc3339(event.published_at),
        f"{event.status:<9}",
        f"{event.kind:<15}",
        f"{event.entity_name:<30.30}",
        f"{event.direction or '':<5}",
        f"{figure:>9}",
        event.headline or "",
    )
    return " ".join(columns)


def _told_alert(alert: RegionalAlert) -> str:
    figures = ", ".join(f"{it.name} {it.value:.6g}" for it in alert.figures if it.value is not None)
    evidence = "; ".join(
        f"{it.entity_name} {it.name} {it.value:+.6g}{f' by {it.source}' if it.source else ''}"
        for it in alert.evidence
    )
    window = alert.window or ""
    at = rfc3339(alert.as_of)
    return f"{at} {alert.status:<7} {alert.kind:<13} {alert.region:<6} {window:<4} {figures}  [{evidence}]"
