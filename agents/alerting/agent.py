"""The fifth stage: what is out of the ordinary in a region's sentiment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterable, AsyncIterator, MutableMapping

from agents.alerting.flip import Flip
from agents.alerting.limits import FLOOD, SHOCK, SILENCE, Limit
from agents.alerting.watch import Watch
from schemas.alert import RegionalAlert
from schemas.sentiment import RegionalSentiment, Window
from schemas.tick import Tick

CAUSES: tuple[Limit | Flip, ...] = (SHOCK, Flip(), FLOOD, SILENCE)


async def watch_regions(
    sentiments: AsyncIterable[RegionalSentiment | Tick], watches: MutableMapping[str, Watch]
) -> AsyncIterator[RegionalAlert]:
    """Raise an alert when its cause comes up, and say when it is over; between the two say nothing.

    The table holds what is remembered of each cause, keyed "REGION|WINDOW|KIND", and is written only when
    that changes.  A publication older than the latest one of its region and window is stale; the one that
    made the state what it is, delivered again, is answered with the same alerts.  Ticks change nothing: a
    region is published every ten seconds, so its publications tell the time.
    """
    newest: defaultdict[tuple[str, Window], int] = defaultdict(int)
    async for sentiment in sentiments:
        if isinstance(sentiment, Tick) or sentiment.as_of_ms < newest[sentiment.region, sentiment.window]:
            continue
        newest[sentiment.region, sentiment.window] = sentiment.as_of_ms
        for cause in CAUSES:
            if cause.window is sentiment.window:
                for alert in _looked(cause, watches, sentiment):
                    yield alert


def _looked(
    cause: Limit | Flip, watches: MutableMapping[str, Watch], sentiment: RegionalSentiment
) -> tuple[RegionalAlert, ...]:
    """Return what is to be said of a cause after `sentiment`, with the table brought up to date."""
    key = f"{sentiment.region}|{sentiment.window}|{cause.kind}"
    watch = watches.get(key)
    if watch is not None and sentiment.as_of_ms <= watch.as_of_ms:
        return watch.said if sentiment.as_of_ms == watch.as_of_ms else ()
    after = cause.look(watch, sentiment)
    if after is None:
        return ()
    watches[key] = after
    return after.said
