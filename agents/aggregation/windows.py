"""The rolling sentiment of a subject: what is in a window, and what it comes to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from agents.aggregation.baseline import Usual, baseline_of
from agents.aggregation.contribution import (
    MICROSECOND,
    Contribution,
    contribution_of,
    microseconds,
)
from agents.aggregation.decay import DECAYS, Present, present_of
from agents.aggregation.drivers import drivers_of, top, weight_now
from agents.aggregation.figures import figures_of, mean_of
from agents.aggregation.novelty import kinship_of, novelties
from agents.aggregation.tally import Tally, tally_of
from schemas.codec import unix_ms
from schemas.sentiment import (
    REGION,
    SECTOR,
    InstrumentSentiment,
    RegionalBar,
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
    """All that is read off one window: its sums, the window before, stories, drivers, what is usual."""

    tally: Tally
    present: Present
    before: Tally
    stories: int
    listed: Sequence[Contribution]
    usual: Usual


def sentiment_of(
    subject: str,
    window: Window,
    signals: Iterable[Signal],
    as_of: datetime,
    bars: Iterable[RegionalBar] = (),
) -> Sentiment:
    """Return the sentiment of `subject` over the window that ends at `as_of`.

    `signals` are all that the subject ever got, the newest state of each, retracted ones included; no
    order matters.  `bars` are the closed ones of a region, from which its baseline is.  A window holds
    what was published after its start and not after `as_of`.  This is the definition; what the agent keeps
    between ticks gives the same values sooner.
    """
    contributions = list(contributions_of(chains_of(signals).values()))
    end, length = microseconds(as_of), LENGTHS[window]
    inside = [each for each in contributions if end - length < each.at <= end]
    earlier = [each for each in contributions if end - 2 * length < each.at <= end - length]
    decay = DECAYS[window]
    present = present_of(decay, end - length, end)
    reading = Reading(
        tally=tally_of(inside, present),
        present=present,
        before=tally_of(earlier, present_of(decay, end - 2 * length, end - length)),
        stories=len({each.signal.story_id for each in inside}),
        listed=top(inside, decay),
        usual=baseline_of(bars, as_of)[window],
    )
    return publication(subject, window, reading, as_of)


def chains_of(signals: Iterable[Signal]) -> dict[str, list[Signal]]:
    """Return the live signals of one subject by what they report, each chain in the order of event time."""
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
        yield from map(contribution_of, chain, novelties(chain, kinship_of(chain)))


def event_order(signal: Signal) -> tuple[datetime, str]:
    """Return the place of a signal in event time: published_at, then event_id."""
    return signal.published_at, signal.event_id


def publication(subject: str, window: Window, reading: Reading, as_of: datetime) -> Sentiment:
    """Return what a window comes to.  Floats are rounded to six decimals, what must add up to twelve."""
    figures = figures_of(reading.tally, reading.stories)
    status = _status(figures.events, figures.stories)
    drivers, rest = drivers_of(reading.listed, reading.tally, reading.present, figures.sentiment)
    return named(
        subject,
        window=window,
        as_of=as_of,
        as_of_ms=unix_ms(as_of),
        weight=weight_now(reading.tally.weight, reading.present),
        change=_difference(figures.sentiment, mean_of(reading.before)),
        buzz=reading.usual.buzz(figures.events),
        usual_events=reading.usual.usual_events,
        baseline_z=reading.usual.z(figures.sentiment) if status is SentimentStatus.OK else None,
        status=status,
        drivers=drivers,
        rest=rest,
        **figures._asdict(),
    )


def named(subject: str, **figures: Any) -> Sentiment:
    """Return figures as the record of what the subject is: a region, a sector or else an instrument."""
    kind, _, code = subject.partition(":")
    if kind == REGION:
        return RegionalSentiment(region=code, **figures)
    if kind == SECTOR:
        return SectorSentiment(sector=code, **figures)
    return InstrumentSentiment(instrument=subject, **figures)


def _difference(now: float | None, before: float | None) -> float | None:
    return None if now is None or before is None else round(now - before, 6) + 0.0


def _status(events: int, stories: int) -> SentimentStatus:
    if not events:
        return SentimentStatus.STALE
    if events < TRUSTED_EVENTS or stories < TRUSTED_STORIES:
        return SentimentStatus.THIN
    return SentimentStatus.OK
