"""The fourth stage: how the news has it for each region, sector and instrument, over rolling windows."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, MutableMapping

from agents.aggregation.subjects import Subjects
from schemas.sentiment import (
    InstrumentSentiment,
    RegionalBar,
    RegionalSentiment,
    SectorSentiment,
    Signal,
)
from schemas.tick import Tick


async def aggregate_sentiment(
    signals: AsyncIterable[Signal | Tick],
    contributions: MutableMapping[str, Signal],
    bars: MutableMapping[str, RegionalBar],
) -> AsyncIterator[RegionalSentiment | SectorSentiment | InstrumentSentiment | RegionalBar]:
    """Keep what each event contributes to each subject, and at every tick publish what is due.

    The first table holds the signals themselves, keyed "SUBJECT|EVENT_ID"; a signal of lower rank than the
    known one is stale and changes nothing.  Due are the windows that changed since they were last published,
    by a signal or by the passing of time; all windows of a region or sector at least every ten seconds, of
    an instrument every ten minutes.  The second table holds the closed bars of regions, by their keys.
    """
    subjects = Subjects(contributions, bars)
    async for signal in signals:
        if not isinstance(signal, Tick):
            subjects.take(signal)
            continue
        subjects.forget(signal.at)
        for published in subjects.publish(signal.at):
            yield published
