"""The fourth stage: how the news has it for each region, over rolling windows."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, MutableMapping

from agents.aggregation.regions import Regions
from schemas.sentiment import RegionalSentiment, RegionalSignal
from schemas.tick import Tick


async def aggregate_sentiment(
    signals: AsyncIterable[RegionalSignal | Tick], contributions: MutableMapping[str, RegionalSignal]
) -> AsyncIterator[RegionalSentiment]:
    """Keep what each event contributes to each region, and at every tick publish what is due.

    The table holds the signals themselves, keyed "REGION|EVENT_ID"; a signal of lower rank than the
    known one is stale and changes nothing.  Due are, with all windows, the regions that changed since they
    were last published, by a signal or by the passing of time, and every region at least every ten seconds.
    """
    regions = Regions(contributions)
    async for signal in signals:
        if not isinstance(signal, Tick):
            regions.take(signal)
            continue
        regions.forget(signal.at)
        for sentiment in regions.publish(signal.at):
            yield sentiment
