"""The rolling sentiment of a subject: what is in a window, and what it comes to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import isqrt
from typing import Any

from agents.aggregation.contribution import (
    EPOCH,
    MICROSECOND,
    MILLION,
    Contribution,
    contribution_of,
    microseconds,
)
from agents.aggregation.drivers import drivers_of, top
from agents.aggregation.novelty import novelties
from agents.aggregation.tally import Tally
from schemas.sentiment import (
    REGION,
    SECTOR,
    InstrumentSentiment,
    RegionalSentiment,
    SectorSentiment,
    Sentiment,
    SentimentStatus,
    Signal,
    Window,
)

# One story may make many events: fewer than this many of either is too little to trust.
TRUSTED_EVENTS = 3
TRUSTED_STORIES = 2

LENGTHS = {window: window.length // MICROSECOND for window in Window}


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is read off one window: its sums, those of the window before, its stories and its drivers."""

    tally: Tally
    before: Tally
    stories: int
    listed: Sequence[Contribution]


def sentiment_of(subject: str, window: Window, signals: Iterable[Signal], as_of: datetime) -> Sentiment:
    """Return the sentiment of `subject` over the window that ends at `as_of`.

    `signals` are all that the subject ever got, the newest state of each, retracted ones included; no
    order matters.  A window holds what was published after its start and not after `as_of`.  This is
    the definition; what the agent keeps between ticks gives the same values sooner.
    """
    contributions = list(contributions_of(chains_of(signals).values()))
    end, length = microseconds(as_of), LENGTHS[window]
    inside = [each for each in contributions if end - length < each.at <= end]
    reading = Reading(
        tally=Tally.of(inside),
        before=Tally.of(each for each in contributions if end - 2 * length < each.at <= end - length),
        stories=len({each.signal.story_id for each in inside}),
        listed=top(inside),
    )
    return publication(subject, window, reading, as_of)


def chains_of(signals: Iterable[Signal]) -> dict[str, list[Signal]]:
    """Return the live signals of one region by what they report, each chain in the order of event time."""
    chains: dict[str, list[Signal]] = defaultdict(list)
    for signal in signals:
        if not signal.retracted:
            chains[signal.chain_key].append(signal)
    for chain in chains.values():
        chain.sort(key=event_order)
    return chains


def contributions_of(chains: Iterable[Sequence[Signal]]) -> Iterator[Contribution]:
    """Return what the members of `chains` contribute, each with the novelty that its chain leaves it."""
    for chain in chains:
        yield from map(contribution_of, chain, novelties(chain))


def event_order(signal: Signal) -> tuple[datetime, str]:
    """Return the place of a signal in event time: published_at, then event_id."""
    return signal.published_at, signal.event_id


def publication(subject: str, window: Window, reading: Reading, as_of: datetime) -> Sentiment:
    """Return what a window comes to.  Floats are rounded to six decimals, shares to twelve."""
    tally = reading.tally
    sentiment = _sentiment(tally)
    drivers, rest = drivers_of(reading.listed, tally, sentiment)
    return named(
        subject,
        window=window,
        as_of=as_of,
        as_of_ms=(as_of - EPOCH) // MICROSECOND // 1000,
        sentiment=sentiment,
        std_error=_std_error(tally),
        weight=tally.weight / MILLION,
        events=tally.events,
        stories=reading.stories,
        positive=tally.positive,
        neutral=tally.events - tally.positive - tally.negative,
        negative=tally.negative,
        breadth=round((tally.positive - tally.negative) / tally.events, 6) if tally.events else None,
        dispersion=_dispersion(tally),
        change=_difference(sentiment, _sentiment(reading.before)),
        buzz=None,
        baseline_z=None,
        late_events=tally.late,
        status=_status(tally.events, reading.stories),
        drivers=drivers,
        rest=rest,
    )


def named(subject: str, **figures: Any) -> Sentiment:
    """Return figures as the record of what the subject is: a region, a sector or else an instrument."""
    kind, _, code = subject.partition(":")
    if kind == REGION:
        return RegionalSentiment(region=code, **figures)
    if kind == SECTOR:
        return SectorSentiment(sector=code, **figures)
    return InstrumentSentiment(instrument=subject, **figures)


def _sentiment(tally: Tally) -> float | None:
    """Return the weighted mean polarity, None when nothing weighs."""
    return round(tally.weighted / (tally.weight * MILLION), 6) + 0.0 if tally.weight else None


def _difference(now: float | None, before: float | None) -> float | None:
    return None if now is None or before is None else round(now - before, 6) + 0.0


def _dispersion(tally: Tally) -> float | None:
    """Return the weighted standard deviation of the polarities."""
    return _root(_squares(tally), tally.weight**2) if tally.weight else None


def _std_error(tally: Tally) -> float | None:
    """Return the standard error of the weighted mean, None for a single event.

    It is dispersion / sqrt(n - 1) with Kish's effective number of events n = (sum w)^2 / sum w^2: with
    equal weights, the sample's standard deviation over the root of the number of events.
    """
    beyond_one = tally.weight**2 - tally.squared_weight
    if beyond_one <= 0:
        return None
    return _root(_squares(tally) * tally.squared_weight, tally.weight**2 * beyond_one)


def _root(square: int, divisor: int) -> float:
    """Return the root of `square` / `divisor`, a square of millionths, to the nearest millionth exactly.

    Floating point would leave it to the last bit which way a half is rounded: here it goes up.
    """
    return (isqrt(4 * square // divisor) + 1) // 2 / MILLION


def _squares(tally: Tally) -> int:
    """Return the weighted variance times the squared weight, exactly."""
    return tally.weighted_square * tally.weight - tally.weighted**2


def _status(events: int, stories: int) -> SentimentStatus:
    if not events:
        return SentimentStatus.STALE
    if events < TRUSTED_EVENTS or stories < TRUSTED_STORIES:
        return SentimentStatus.THIN
    return SentimentStatus.OK
