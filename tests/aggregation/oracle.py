"""What the tables and the published figures must come to, computed plainly from the final versions.

Fractions and full scans throughout, and no part of the code under test but the records and what a copy is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from math import floor
from typing import Any

from agents.copies import is_copy
from schemas.sentiment import (
    Driver,
    InstrumentSentiment,
    RegionalBar,
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
    """A signal with its weight once repeats are counted down, and what is left of that for its age."""

    signal: Signal
    novelty: Fraction
    whole: Fraction
    decay: Fraction

    @property
    def weight(self) -> Fraction:
        return self.whole * self.decay

    @property
    def polarity(self) -> Fraction:
        return Fraction(round(self.signal.polarity * 1_000_000), 1_000_000)

    @property
    def size(self) -> Fraction:
        return abs(self.weight * self.polarity)


def sentiment(
    subject: str,
    window: Window,
    signals: Sequence[Signal],
    as_of: datetime,
    bars: Sequence[RegionalBar] = (),
) -> Sentiment:
    """Return what must be published for `subject` when `signals` are all that hold there."""
    length = window.length
    now = [
        aged(each, window, as_of)
        for each in counted(signals)
        if as_of - length < each.signal.published_at <= as_of
    ]
    before = mean(
        [
            aged(each, window, as_of)
            for each in counted(signals)
            if as_of - 2 * length < each.signal.published_at <= as_of - length
        ]
    )
    told = figures(now)
    drivers, rest = divided(now, mean(now))
    kind, _, code = subject.partition(":")
    record, of = {"region": (RegionalSentiment, code), "sector": (SectorSentiment, code)}.get(
        kind, (InstrumentSentiment, subject)
    )
    ok = status(told["events"], told["stories"])
    return record(
        **{record.__name__.removesuffix("Sentiment").lower().removesuffix("al"): of},
        window=window,
        as_of=as_of,
        as_of_ms=round(as_of.timestamp()) * 1000,
        weight=digits(total(now), 12),
        change=None if mean(now) is None or before is None else round(mean(now) - before, 6) + 0.0,
        buzz=buzz(len(now), window, as_of, bars),
        usual_events=six(usual) if (usual := usual_events(window, as_of, bars)) is not None else None,
        baseline_z=z(mean(now), window, as_of, bars) if ok is SentimentStatus.OK else None,
        status=ok,
        drivers=drivers,
        rest=rest,
        **told,
    )


def figures(now: Sequence[Counted]) -> dict[str, Any]:
    events, stories = len(now), len({each.signal.story_id for each in now})
    positive = sum(each.polarity > Fraction(5, 100) for each in now)
    negative = sum(each.polarity < Fraction(-5, 100) for each in now)
    return {
        "sentiment": mean(now),
        "std_error": error(now),
        "events": events,
        "stories": stories,
        "positive": positive,
        "neutral": events - positive - negative,
        "negative": negative,
        "breadth": six(Fraction(positive - negative, events)) if events else None,
        "dispersion": spread(now),
        "late_events": sum(is_late(each.signal) for each in now),
    }


def bars(region: str, signals: Sequence[Signal], as_of: datetime) -> dict[str, dict[str, Any]]:
    """Return the figures of every hour and day of `region` that has any and was over 15 minutes ago."""
    found: dict[str, dict[str, Any]] = {}
    for length, hours in (("1h", 1), ("1d", 24)):
        held: dict[datetime, list[Counted]] = defaultdict(list)
        for each in counted(signals):
            at = each.signal.published_at
            start = at.replace(minute=0, second=0, microsecond=0, hour=at.hour if hours == 1 else 0)
            held[start].append(each)
        for start, inside in held.items():
            if start + timedelta(hours=hours, minutes=15) <= as_of:
                key = f"{region}|{length}|{start:%Y-%m-%dT%H:%M:%S}.000Z"
                found[key] = figures(inside) | {"weight": float(total(inside))}
    return found


def weeks(window: Window, as_of: datetime, bars: Sequence[RegionalBar]) -> Iterator[list[RegionalBar]]:
    """Yield for each of the 12 weeks before the hours that the window would cover."""
    hour = as_of.replace(minute=0, second=0, microsecond=0)
    length = max(timedelta(hours=1), window.length)
    for week in range(1, 13):
        end = hour - week * timedelta(days=7) + timedelta(hours=1)
        yield [bar for bar in bars if bar.length == "1h" and end - length <= bar.start < end]


def usual_sentiments(window: Window, as_of: datetime, bars: Sequence[RegionalBar]) -> list[Fraction]:
    found = []
    for week in weeks(window, as_of, bars):
        weight = sum(Fraction(round(bar.weight * 10**6)) for bar in week)
        if weight:
            weighted = sum(
                Fraction(round(bar.weight * 10**6)) * round(bar.sentiment * 10**6)
                for bar in week
                if bar.sentiment is not None
            )
            found.append(Fraction(floor(weighted / weight + Fraction(1, 2)), 10**6))
    return found


def buzz(events: int, window: Window, as_of: datetime, bars: Sequence[RegionalBar]) -> float | None:
    usual = usual_events(window, as_of, bars)
    return None if usual is None else six(events / usual)


def usual_events(window: Window, as_of: datetime, bars: Sequence[RegionalBar]) -> Fraction | None:
    counts = [sum(bar.events for bar in week) for week in weeks(window, as_of, bars)]
    if len(usual_sentiments(window, as_of, bars)) < 8:
        return None
    while not counts[-1]:
        counts.pop()
    covered = max(timedelta(hours=1), window.length)
    return Fraction(sum(counts), len(counts)) * Fraction(window.length / covered)


def z(now: float | None, window: Window, as_of: datetime, bars: Sequence[RegionalBar]) -> float | None:
    usual = usual_sentiments(window, as_of, bars)
    if now is None or len(usual) < 8 or len(set(usual)) == 1:
        return None
    centre = sum(usual) / len(usual)
    deviation = sum((each - centre) ** 2 for each in usual) / (len(usual) - 1)
    off = Fraction(round(now * 10**6), 10**6) - centre
    return root(off**2 / deviation) * (1 if off > 0 else -1) + 0.0


def counted(signals: Sequence[Signal]) -> list[Counted]:
    """Return all signals with the weight that what was told before leaves them."""
    return [Counted(each, *weight_in(each, signals), Fraction(1)) for each in signals]


def aged(each: Counted, window: Window, as_of: datetime) -> Counted:
    """Return the same with what age has left at `as_of`: half for each third of the window."""
    then, now = (place_of(at, window) for at in (each.signal.published_at, as_of))
    return replace(each, decay=Fraction(2) ** (then[0] - now[0]) * Fraction(then[1], now[1]))


def place_of(at: datetime, window: Window) -> tuple[int, int]:
    """Return how many half-lives lie before `at`, and 2^16 times two to the power of the 64ths beyond."""
    steps = (at - datetime(1970, 1, 1, tzinfo=UTC)) // (window.length / 192)
    return steps // 64, round(2 ** (steps % 64 / 64) * 65536)


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
            decay=digits(each.decay, 6),
            weight=digits(each.weight, 12),
            contribution=digits(each.weight * each.polarity / total(now), 12),
            share=digits(each.size / whole, 12),
        )
        for each in listed
    )
    beyond = whole - sum(each.size for each in listed)
    return drivers, Rest(
        events=len(now) - len(listed),
        weight=digits(total(now) - total(listed), 12),
        contribution=round((whole_sentiment or 0.0) - sum(each.contribution for each in drivers), 12) + 0.0,
        share=digits(beyond / whole, 12) if whole else 0.0,
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


def digits(number: Fraction, places: int) -> float:
    """Return a number to so many decimals, a half going up."""
    return floor(number * 10**places + Fraction(1, 2)) / 10**places


def six(number: Fraction) -> float:
    return round(float(number), 6) + 0.0


def six_digits(number: Fraction) -> Fraction:
    return Fraction(round(number * 1_000_000), 1_000_000)
