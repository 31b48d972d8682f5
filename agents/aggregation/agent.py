"""The fourth stage: how the news has it for each region, sector and instrument, over rolling windows."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, MutableMapping

from agents.aggregation.subjects import Subjects
from schemas.sentiment import InstrumentSentiment, RegionalSentiment, SectorSentiment, Signal
from schemas.tick import Tick


async def aggregate_sentiment(
    signals: AsyncIterable[Signal | Tick], contributions: MutableMapping[str, Signal]
) -> AsyncIterator[RegionalSentiment | SectorSentiment | InstrumentSentiment]:
    """Keep what each event contributes to each subject, and at every tick publish what is due.

    The table holds the signals themselves, keyed "SUBJECT|EVENT_ID"; a signal of lower rank than the
    known one is stale and changes nothing.  Due are, with all windows, the subjects that changed since they
    were last published, by a signal or by the passing of time, and every one at least every ten seconds.
    """
    subjects = Subjects(contributions)
    async for signal in signals:
        if not isinstance(signal, Tick):
            subjects.take(signal)
            continue
        subjects.forget(signal.at)
        for sentiment in subjects.publish(signal.at):
            yield sentiment
