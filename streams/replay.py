"""An archive of wires sent through a pipeline of its own, in event time, with a digest of what came out.

Event time is the stories'; arrival is the replay's.  The digest covers every event that stands at the
end, what those of the last seven days contribute, and every rejection, without arrivals and without what
depends on which of two reports was processed first: so it is the same on every run.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256

from agents.reading.agent import read_message
from schemas.codec import from_json, to_json
from schemas.event import EventStatus, MarketEvent
from schemas.sentiment import Signal
from schemas.story import Story, WireMessage
from schemas.tick import Tick
from streams.feeds.sender import Sender
from streams.in_memory import InMemoryPipeline
from streams.last_word import latest_events
from streams.progress import drained
from streams.readback import contributions_of, order_free, values_on
from streams.settings import Settings
from streams.topics import EVENTS, REJECTED

COUNTED = timedelta(days=7)
LONGEST_SECONDS = 3_600.0
# Two ticks and a commit: what the newest event time releases has then come out.
SETTLE_SECONDS = 2.5


class ReplayError(ValueError):
    """The archive cannot be replayed; the message is one line for the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """What a replay came to."""

    messages: int
    events: int
    contributions: int
    rejections: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The part of an archive that is replayed, by publication; an end that is None is open."""

    since: datetime | None = None
    until: datetime | None = None

    def holds(self, at: datetime | None) -> bool:
        """Tell whether a wire of that time is in it; one without a time is in the whole only."""
        if at is None:
            return self.since is None and self.until is None
        return (self.since is None or at >= self.since) and (self.until is None or at < self.until)


def published_at(message: WireMessage) -> datetime | None:
    """Return when the first story of a message was published, None if it holds none."""
    return next((it.published_at for it in read_message(message) if isinstance(it, Story)), None)


def chosen(archive: Iterable[WireMessage], stretch: Stretch) -> Iterator[tuple[WireMessage, datetime | None]]:
    """Yield the messages of a stretch with their times, in the archive's order."""
    for message in archive:
        at = published_at(message)
        if stretch.holds(at):
            yield message, at


async def replay(
    settings: Settings,
    archive: Iterable[tuple[WireMessage, datetime | None]],
    speed: float | None,
    progress: Callable[[], None],
) -> Replayed:
    """Send `archive` to a pipeline that runs in event time, wait for it, and read what it came to.

    `speed` is how many seconds of the archive pass in one of ours, None for as fast as it goes.  Raises
    ReplayError if the pipeline did not come to an end.
    """
    sent = 0
    async with Sender(settings) as sender:
        async for message in _paced(archive, speed):
            await sender.send(message)
            sent += 1
            progress()
        await sender.flush()
    if not await drained(settings, LONGEST_SECONDS):
        raise ReplayError("the pipeline did not come to an end")
    await asyncio.sleep(SETTLE_SECONDS)
    await drained(settings, LONGEST_SECONDS)
    events = [from_json(MarketEvent, value) for _, value in await values_on(settings, EVENTS)]
    # A record that was processed twice was refused twice, under the same key.
    rejected = [sha256(value).hexdigest() for value in dict(await values_on(settings, REJECTED)).values()]
    contributions = await contributions_of(settings)
    return _replayed(sent, events, contributions.values(), rejected)


def replay_in_memory(
    archive: Iterable[tuple[WireMessage, datetime | None]], progress: Callable[[], None]
) -> Replayed:
    """Do the same without a broker: the pure computation, in one process."""
    pipeline = InMemoryPipeline()
    sent, newest = 0, None
    for message, at in archive:
        pipeline.read([message])
        sent += 1
        newest = at if newest is None or (at is not None and at > newest) else newest
        progress()
    if newest is not None:
        pipeline.tick(Tick(newest))
    rejected = [sha256(it.body).hexdigest() for it in pipeline.outcome.rejections]
    return _replayed(sent, pipeline.outcome.events, pipeline.contributions.values(), rejected)


async def _paced(
    archive: Iterable[tuple[WireMessage, datetime | None]], speed: float | None
) -> AsyncIterator[WireMessage]:
    """Yield the messages when they are due: the first at once, the others by their times."""
    loop = asyncio.get_running_loop()
    began, first = loop.time(), None
    for message, at in archive:
        if speed is not None and at is not None:
            first = first or at
            due = began + (at - first).total_seconds() / speed
            await asyncio.sleep(max(0.0, due - loop.time()))
        yield message


def _replayed(
    sent: int, events: Iterable[MarketEvent], contributions: Iterable[Signal], rejected: list[str]
) -> Replayed:
    standing = [it for it in latest_events(events).values() if it.status is not EventStatus.RETRACTED]
    newest = max((it.published_at for it in standing), default=None)
    counted = [
        it
        for it in contributions
        if not it.retracted and newest is not None and it.published_at > newest - COUNTED
    ]
    lines = [
        *(b"event " + to_json(_without_arrival(it)) for it in standing),
        *(b"contribution " + to_json(replace(it, received_at=None)) for it in counted),
        *(b"rejection " + it.encode() for it in rejected),
    ]
    return Replayed(
        messages=sent,
        events=len(standing),
        contributions=len(counted),
        rejections=len(rejected),
        digest=sha256(b"\n".join(sorted(lines))).hexdigest(),
    )


def _without_arrival(event: MarketEvent) -> MarketEvent:
    """Return `event` without what its arrival decides: when it came, and whether an older version had."""
    return replace(order_free(event), received_at=None, status=EventStatus.NEW)
