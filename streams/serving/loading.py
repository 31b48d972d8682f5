"""Fills a materialisation from the topics: as they stand now, or as they stood at an instant."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Final

from schemas.sentiment import (
    REGION,
    SECTOR,
    InstrumentSentiment,
    RegionalSentiment,
    SectorSentiment,
    Sentiment,
    Window,
)
from streams.publisher import partition_of
from streams.records import given_at
from streams.serving.materialisation import Materialisation
from streams.serving.questions import QuestionError
from streams.serving.shelf import Limits
from streams.serving.topic_reader import TopicReader
from streams.settings import Clock, Settings
from streams.topics import (
    ALERTS,
    EVENTS,
    INSTRUMENT_SENTIMENT,
    SECTOR_SENTIMENT,
    SENTIMENT,
    SENTIMENT_HISTORY,
    STORIES,
    Topic,
)

# Every region and sector is published every ten seconds at least, an instrument every ten minutes, so that
# what is not found in so long a time before the last publication of all was not alive then.
ALL_WITHIN = timedelta(minutes=2)
ONE_WITHIN = timedelta(hours=1)
# Where the latest of each kind lies.
LATEST: Final[Mapping[type[Sentiment], Topic]] = MappingProxyType(
    {
        RegionalSentiment: SENTIMENT,
        SectorSentiment: SECTOR_SENTIMENT,
        InstrumentSentiment: INSTRUMENT_SENTIMENT,
    }
)


async def load_sentiment(
    settings: Settings,
    subject: str | None = None,
    window: Window | None = None,
    at: datetime | None = None,
    of: type[Sentiment] = RegionalSentiment,
) -> Materialisation:
    """Return the sentiment as it was known `at` that instant, None for now.

    Known is what the broker had been given by then: the stamp of the record decides, in milliseconds, not
    the `as_of` in it, which is a little earlier.  The latest of each subject and window counts.
    `subject` and `window` say what alone is wanted; without a subject it is all that are `of` that kind.
    Raises QuestionError for the past of anything but regions, of which alone a history is kept.
    """
    topic = _as_known(LATEST[of] if subject is None else topic_of(subject), at)
    held = Materialisation()
    async with TopicReader(settings) as reader:
        await _load_sentiment(reader, settings, held, topic, at, _partitions(settings, subject, window))
    return held


async def load(
    settings: Settings,
    back: timedelta,
    at: datetime | None = None,
    limits: Limits | None = None,
    of: Topic = SENTIMENT,
) -> Materialisation:
    """Return sentiment, with the stories, events and alerts that came in the time `back` before `at`.

    `of` is the topic of the sentiment that is wanted.  Raises QuestionError as `load_sentiment` does.
    """
    held = Materialisation(limits)
    since = (at or datetime.now(UTC)) - back
    sentiment = _as_known(of, at)
    async with TopicReader(settings) as reader:
        await _load_sentiment(reader, settings, held, sentiment, at, None)
        for topic in (STORIES, EVENTS, ALERTS):
            await _take(reader, held, topic, since, at, None)
    return held


async def _load_sentiment(
    reader: TopicReader,
    settings: Settings,
    held: Materialisation,
    topic: Topic,
    at: datetime | None,
    partitions: set[int] | None,
) -> None:
    since = None
    # By event time nothing is published while no story comes: then only the whole topic tells.
    if settings.clock is Clock.WALL:
        last = await reader.last_given(topic, at)
        if last is None:
            return
        since = last - (ONE_WITHIN if partitions or topic is INSTRUMENT_SENTIMENT else ALL_WITHIN)
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


def _as_known(latest: Topic, at: datetime | None) -> Topic:
    """Return where that sentiment lies as it was known `at` an instant; raises QuestionError."""
    if at is None:
        return latest
    if latest is not SENTIMENT:
        raise QuestionError("what was known at an instant can be told of regions only")
    return SENTIMENT_HISTORY


def topic_of(subject: str | None) -> Topic:
    """Return where the latest sentiment of a subject lies; that of regions for none."""
    kind = (subject or REGION).partition(":")[0]
    return {REGION: SENTIMENT, SECTOR: SECTOR_SENTIMENT}.get(kind, INSTRUMENT_SENTIMENT)


def _partitions(settings: Settings, subject: str | None, window: Window | None) -> set[int] | None:
    """Return where the windows of a subject lie, None for everywhere."""
    if subject is None:
        return None
    code = subject.removeprefix(f"{REGION}:").removeprefix(f"{SECTOR}:")
    windows = [window] if window else list(Window)
    return {partition_of(f"{code}|{it}".encode(), settings.partitions) for it in windows}
