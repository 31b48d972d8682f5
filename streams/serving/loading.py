"""Fills a materialisation from the topics: as they stand now, or as they stood at an instant."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from schemas.sentiment import Window
from streams.publisher import partition_of
from streams.serving.materialisation import Materialisation
from streams.serving.shelf import Limits
from streams.serving.topic_reader import TopicReader, given_at
from streams.settings import Clock, Settings
from streams.topics import ALERTS, EVENTS, SENTIMENT, SENTIMENT_HISTORY, STORIES, Topic

# Every region is published every ten seconds at least, so that what is not found in so long a time before
# the last publication of all was not alive then.
ALL_WITHIN = timedelta(minutes=2)
ONE_WITHIN = timedelta(hours=1)


async def load_sentiment(
    settings: Settings,
    region: str | None = None,
    window: Window | None = None,
    at: datetime | None = None,
) -> Materialisation:
    """Return the regional sentiment as it was known `at` that instant, None for now.

    Known is what the broker had been given by then: the stamp of the record decides, in milliseconds, not
    the `as_of` in it, which is a little earlier.  The latest of each region and window counts.
    `region` and `window` say what alone is wanted.
    """
    held = Materialisation()
    async with TopicReader(settings) as reader:
        await _load_sentiment(reader, settings, held, at, _partitions(settings, region, window))
    return held


async def load(
    settings: Settings, back: timedelta, at: datetime | None = None, limits: Limits | None = None
) -> Materialisation:
    """Return sentiment, with the stories, events and alerts that came in the time `back` before `at`."""
    held = Materialisation(limits)
    since = (at or datetime.now(UTC)) - back
    async with TopicReader(settings) as reader:
        await _load_sentiment(reader, settings, held, at, None)
        for topic in (STORIES, EVENTS, ALERTS):
            await _take(reader, held, topic, since, at, None)
    return held


async def _load_sentiment(
    reader: TopicReader,
    settings: Settings,
    held: Materialisation,
    at: datetime | None,
    partitions: set[int] | None,
) -> None:
    topic = SENTIMENT if at is None else SENTIMENT_HISTORY
    since = None
    # By event time nothing is published while no story comes: then only the whole topic tells.
    if settings.clock is Clock.WALL:
        last = await reader.last_given(topic, at)
        if last is None:
            return
        since = last - (ONE_WITHIN if partitions else ALL_WITHIN)
    await _take(reader, held, topic, since, at, partitions)


async def _take(
    reader: TopicReader,
    held: Materialisation,
    topic: Topic,
    since: datetime | None,
    until: datetime | None,
    partitions: set[int] | None,
) -> None:
    async for record in reader.between(topic, since, until, partitions):
        held.take(topic, record.value, given_at(record))


def _partitions(settings: Settings, region: str | None, window: Window | None) -> set[int] | None:
    """Return where the windows of a region lie, None for everywhere."""
    if region is None:
        return None
    windows = [window] if window else list(Window)
    return {partition_of(f"{region}|{it}".encode(), settings.partitions) for it in windows}
