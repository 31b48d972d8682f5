"""What the tables and the published figures must come to, computed plainly from the final versions.

Fractions and full scans throughout, and no part of the code under test but the records and what a copy is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from agents.copies import is_copy
from schemas.sentiment import (
    Driver,
    InstrumentSentiment,
    RegionalSentiment,
    Rest,
    SectorSentiment,
    Sentiment,
    SentimentStatus,
    Signal,
    Window,
)

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Counted:
    """A signal with its weight once repeats are counted down."""

    signal: Signal
    novelty: Fraction
    weight: Fraction

    @property
    def polarity(self) -> Fraction:
        return Fraction(round(self.signal.polarity * 1_000_000), 1_000_000)

    @property
    def size(self) -> Fraction:
        return abs(self.weight * self.polarity)


def sentiment(subject: str, window: Window, signals: Sequence[Signal], as_of: datetime) -> Sentiment:
    """Return what must be published for `subject` when `signals` are all that hold there."""
    length = window.length
    now = inside(signals, as_of - length, as_of)
    before = mean(inside(signals, as_of - 2 * length, as_of - length))
    events, stories = len(now), len({each.signal.story_id for each in now})
    positive = sum(each.polarity > Fraction(5, 100) for each in now)
    negative = sum(each.polarity < Fraction(-5, 100) for each in now)
    drivers, rest = divided(now, mean(now))
    kind, _, code = subject.partition(":")
    record, of = {"region": (RegionalSentiment, code), "sector": (SectorSentiment, code)}.get(
        kind, (InstrumentSentiment, subject)
    )
    return record(
        **{record.__name__.removesuffix("Sentiment").lower().removesuffix("al"): of},
        window=window,
        as_of=as_of,
        as_of_ms=round(as_of.timestamp()) * 1000,
        sentiment=mean(now),
        std_error=error(now),
        weight=float(total(now)),
        events=events,
        stories=stories,
        positive=positive,
        neutral=events - positive - negative,
        negative=negative,
        breadth=six(Fraction(positive - negative, events)) if events else None,
        dispersion=spread(now),
        change=None if mean(now) is None or before is None else round(mean(now) - before, 6) + 0.0,
        buzz=None,
        baseline_z=None,
        late_events=sum(is_late(each.signal) for each in now),
        status=status(events, stories),
        drivers=drivers,
        rest=rest,
    )


def inside(signals: Sequence[Signal], start: datetime, end: datetime) -> list[Counted]:
    """Return what was published after `start` and not after `end`."""
    held = [each for each in signals if start < each.published_at <= end]
    return [Counted(each, *weight_in(each, signals)) for each in held]


def weight_in(signal: Signal, signals: Sequence[Signal]) -> tuple[Fraction, Fraction]:
    """Return the novelty of a signal and its weight, in whole millionths, after what was told before."""
    place = (signal.published_at, signal.event_id)
    chain = [other for other in signals if other.chain_key == signal.chain_key]
    clusters = clusters_in(chain)
    told = [
        other.story_id
        for other in chain
        if signal.published_at - DAY <= other.published_at and (other.published_at, other.event_id) < place
    ]
    others = {clusters[story_id] for story_id in told if story_id != signal.story_id}
    repeats = len(others) + told.count(signal.story_id)
    novelty = max(Fraction(1, 100), six_digits(Fraction(3, 4) ** repeats))
    if clusters[signal.story_id] in others:
        novelty = Fraction(1, 100)
    weight = Fraction(round(signal.weight * 1_000_000), 1_000_000) * novelty
    return novelty, Fraction(int(weight * 1_000_000 + Fraction(1, 2)), 1_000_000)


def clusters_in(chain: Sequence[Signal]) -> dict[str, str]:
    """Return the story that the cluster of each story begins with, comparing every two."""
    firsts: dict[str, Signal] = {}
    clusters: dict[str, str] = {}
    for signal in sorted(chain, key=lambda each: (each.published_at, each.event_id)):
        if signal.story_id not in clusters:
            copied = [
                story_id
                for story_id, first in firsts.items()
                if signal.published_at - DAY <= first.published_at
                and is_copy(first.fingerprint, signal.fingerprint)
            ]
            clusters[signal.story_id] = clusters[copied[0]] if copied else signal.story_id
            firsts[signal.story_id] = signal
    return clusters


def divided(now: Sequence[Counted], whole_sentiment: float | None) -> tuple[tuple[Driver, ...], Rest]:
    """Return the twenty greatest drivers and the rest."""
    whole = sum((each.size for each in now), Fraction(0))
    ranked = sorted((each for each in now if each.size), key=lambda each: (-each.size, each.signal.event_id))
    listed = ranked[:20]
    drivers = tuple(
        Driver(
            event_id=each.signal.event_id,
            story_id=each.signal.story_id,
            entity_name=each.signal.entity_name,
            kind=each.signal.kind,
            headline=each.signal.headline,
            published_at=each.signal.published_at,
            polarity=float(each.polarity),
            confidence=each.signal.confidence,
            relevance=each.signal.relevance,
            modality_weight=each.signal.modality_weight,
            role_weight=each.signal.role_weight,
            novelty=float(each.novelty),
            decay=1.0,
            weight=float(each.weight),
            contribution=round(float(each.weight * each.polarity / total(now)), 12) + 0.0,
            share=round(float(each.size / whole), 12),
        )
        for each in listed
    )
    beyond = whole - sum(each.size for each in listed)
    return drivers, Rest(
        events=len(now) - len(listed),
        weight=float(total(now) - total(listed)),
        contribution=round((whole_sentiment or 0.0) - sum(each.contribution for each in drivers), 12) + 0.0,
        share=round(float(beyond / whole), 12) if whole else 0.0,
    )


def total(now: Iterable[Counted]) -> Fraction:
    return sum((each.weight for each in now), Fraction(0))


def mean(now: Sequence[Counted]) -> float | None:
    weight = total(now)
    return six(sum(each.weight * each.polarity for each in now) / weight) if weight else None


def variance(now: Sequence[Counted]) -> Fraction:
    weight = total(now)
    centre = sum(each.weight * each.polarity for each in now) / weight
    return sum(each.weight * (each.polarity - centre) ** 2 for each in now) / weight


def spread(now: Sequence[Counted]) -> float | None:
    return root(variance(now)) if total(now) else None


def error(now: Sequence[Counted]) -> float | None:
    squared = sum(each.weight**2 for each in now)
    if not squared or total(now) ** 2 == squared:
        return None
    effective = total(now) ** 2 / squared
    return root(variance(now) / (effective - 1))


def root(square: Fraction) -> float:
    """Return the square root to six decimals, a half going up."""
    with localcontext() as context:
        context.prec = 80
        exact = (Decimal(square.numerator) / Decimal(square.denominator)).sqrt()
        return float(exact.quantize(Decimal("0.000001"), ROUND_HALF_UP))


def status(events: int, stories: int) -> SentimentStatus:
    if not events:
        return SentimentStatus.STALE
    return SentimentStatus.THIN if events < 3 or stories < 2 else SentimentStatus.OK


def is_late(signal: Signal) -> bool:
    arrived = signal.received_at
    return arrived is not None and arrived > signal.published_at + timedelta(minutes=15)


def six(number: Fraction) -> float:
    return round(float(number), 6) + 0.0


def six_digits(number: Fraction) -> Fraction:
    return Fraction(round(number * 1_000_000), 1_000_000)
