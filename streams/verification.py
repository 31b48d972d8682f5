"""Compares what the topics hold with the pure computation over the same wire messages.

It reads nothing but topics, so it may be run beside workers, after crashes, from anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from agents.aggregation.bars import closed_bars, is_settled, same_figures
from agents.aggregation.windows import chains_of, contributions_of, sentiment_of
from schemas.codec import from_json, to_json
from schemas.event import MarketEvent
from schemas.sentiment import RegionalBar, RegionalSentiment, Sentiment, Signal, region_subject
from schemas.story import WireMessage
from schemas.tick import Tick
from streams.in_memory import InMemoryPipeline
from streams.last_word import latest_events
from streams.readback import order_free, table_of, values_on
from streams.records import decoded
from streams.settings import Settings
from streams.subscription import Subscription
from streams.topics import (
    BARS,
    EVENTS,
    INSTRUMENT_SENTIMENT,
    RAW,
    REJECTED,
    SECTOR_SENTIMENT,
    SENTIMENT,
    STORIES,
    Topic,
)
from streams.topology import CLOSED_BARS, CONTRIBUTIONS

LATEST = (SENTIMENT, SECTOR_SENTIMENT, INSTRUMENT_SENTIMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What was counted, and every way in which the topics differ from the pure computation."""

    messages: int
    stories: int
    rejections: int
    events: int
    retracted: int
    duplicates: int
    contributions: int
    differences: tuple[str, ...]


async def verify(settings: Settings) -> Verdict:
    """Return how the topics of `settings` compare with the pure computation of wire.raw."""
    wire = await _wire_messages(settings)
    pure = InMemoryPipeline()
    pure.read(wire)
    published = [from_json(MarketEvent, value) for _, value in await values_on(settings, EVENTS)]
    events = latest_events(published)
    contributions = await table_of(settings, CONTRIBUTIONS)
    signals = _by_subject(contributions.values())
    bars = await table_of(settings, CLOSED_BARS)
    told = {value.decode() for _, value in await values_on(settings, BARS)}
    sentiment = [it for topic in LATEST for it in await _latest_on(settings, topic)]
    _age(pure, sentiment)
    stories = {key for key, _ in await values_on(settings, STORIES)}
    rejected = {key for key, _ in await values_on(settings, REJECTED)}
    return Verdict(
        messages=len(wire),
        stories=len(stories),
        rejections=len(rejected),
        events=len(events),
        retracted=sum(event.status == "retracted" for event in events.values()),
        duplicates=len(published) - len(pure.outcome.events),
        contributions=len(contributions),
        differences=(
            *_compared(
                "story", {it.story_id for it in pure.outcome.stories}, {it.decode() for it in stories}
            ),
            *_count("rejections", len(pure.outcome.rejections), len(rejected)),
            *_events_compared(latest_events(pure.outcome.events), events),
            *_contributions_compared(pure.contributions, contributions),
            *_sentiment_compared(signals, bars.values(), sentiment),
            *_bars_compared(signals, bars, sentiment),
            *_compared("revision", {to_json(it).decode() for it in bars.values()} - told, set()),
        ),
    )


async def _latest_on(settings: Settings, topic: Topic) -> list[Sentiment]:
    latest = dict(await values_on(settings, topic))
    return [from_json(topic.carries, value) for value in latest.values()]


def _age(pure: InMemoryPipeline, published: Iterable[Sentiment]) -> None:
    """Bring the pure computation to the workers' present, so that it has forgotten what they have."""
    present = max((it.as_of for it in published), default=None)
    if present is not None:
        pure.tick(Tick(present))


async def _wire_messages(settings: Settings) -> list[WireMessage]:
    async with Subscription(settings, [RAW], from_beginning=True) as subscription:
        return [decoded(RAW, record) async for record in subscription.records_until_now()]


def _compared(what: str, expected: set[str], found: set[str]) -> list[str]:
    return [f"{what} {it} is missing" for it in sorted(expected - found)] + [
        f"{what} {it} is unknown" for it in sorted(found - expected)
    ]


def _count(what: str, expected: int, found: int) -> list[str]:
    return [] if expected == found else [f"{found} {what}, not {expected}"]


def _events_compared(expected: Mapping[str, MarketEvent], found: Mapping[str, MarketEvent]) -> list[str]:
    return _compared("event", set(expected), set(found)) + [
        f"event {it} differs: {told}"
        for it in sorted(set(expected) & set(found))
        if (told := _told_apart(order_free(expected[it]), order_free(found[it])))
    ]


def _told_apart(expected: MarketEvent, found: MarketEvent) -> str:
    """Return each field in which two events differ, with what was expected and what was found."""
    both = ((it.name, getattr(expected, it.name), getattr(found, it.name)) for it in fields(MarketEvent))
    return ", ".join(f"{name} {value!r}, found {other!r}" for name, value, other in both if value != other)


def _contributions_compared(expected: Mapping[str, Signal], found: Mapping[str, Signal]) -> list[str]:
    return _compared("contribution", set(expected), set(found)) + [
        f"contribution {it} differs" for it in sorted(set(expected) & set(found)) if expected[it] != found[it]
    ]


def _by_subject(contributions: Iterable[Signal]) -> dict[str, list[Signal]]:
    signals: dict[str, list[Signal]] = {}
    for contribution in contributions:
        signals.setdefault(contribution.subject, []).append(contribution)
    return signals


def _sentiment_compared(
    signals: Mapping[str, list[Signal]], bars: Iterable[RegionalBar], published: Iterable[Sentiment]
) -> list[str]:
    closed: dict[str, list[RegionalBar]] = {}
    for bar in bars:
        closed.setdefault(region_subject(bar.region), []).append(bar)
    return [
        f"sentiment of {it.subject} over {it.window} at {it.as_of} differs"
        for it in {(it.subject, it.window): it for it in published}.values()
        if sentiment_of(
            it.subject,
            it.window,
            signals.get(it.subject, []),
            it.as_of,
            closed.get(it.subject, []),
        )
        != it
    ]


def _bars_compared(
    signals: Mapping[str, list[Signal]], kept: Mapping[str, RegionalBar], published: Iterable[Sentiment]
) -> list[str]:
    """Return how the closed bars differ from those of the contributions, as long as these tell of them."""
    dated: list[RegionalSentiment | RegionalBar] = [*kept.values()]
    dated += [it for it in published if isinstance(it, RegionalSentiment)]
    as_of = {it.region: it.as_of for it in sorted(dated, key=lambda it: it.as_of)}
    expected: dict[str, RegionalBar] = {}
    for region, at in as_of.items():
        chains = chains_of(signals.get(region_subject(region), []))
        expected |= closed_bars(region, contributions_of(chains.values()), at)
    found = {
        key: bar
        for key, bar in kept.items()
        if bar.region in as_of and not is_settled(bar, as_of[bar.region]) and (bar.events or key in expected)
    }
    expected = {key: bar for key, bar in expected.items() if not is_settled(bar, as_of[bar.region])}
    return _compared("bar", set(expected), set(found)) + [
        f"bar {it} differs"
        for it in sorted(set(expected) & set(found))
        if not same_figures(expected[it], found[it])
    ]
