"""Compares what the topics hold with the pure computation over the same wire messages.

It reads nothing but topics, so it may be run beside workers, after crashes, from anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from agents.aggregation.windows import sentiment_of
from schemas.codec import from_json
from schemas.event import MarketEvent
from schemas.sentiment import RegionalSentiment, RegionalSignal
from schemas.story import WireMessage
from schemas.tick import Tick
from streams.in_memory import InMemoryPipeline, latest_events
from streams.records import decoded
from streams.recovery import read_to_end
from streams.settings import Settings
from streams.subscription import Subscription
from streams.tables import RankedTable, changelog_topic
from streams.topics import EVENTS, RAW, REJECTED, SENTIMENT, STORIES, Topic
from streams.topology import CONTRIBUTIONS


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
    published = [from_json(MarketEvent, value) for _, value in await _values(settings, EVENTS)]
    events = latest_events(published)
    contributions = await _contributions(settings)
    sentiment = {
        key: from_json(RegionalSentiment, value) for key, value in await _values(settings, SENTIMENT)
    }
    _age(pure, sentiment.values())
    stories = {key for key, _ in await _values(settings, STORIES)}
    rejected = {key for key, _ in await _values(settings, REJECTED)}
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
            *_sentiment_compared(contributions.values(), sentiment.values()),
        ),
    )


def _age(pure: InMemoryPipeline, published: Iterable[RegionalSentiment]) -> None:
    """Bring the pure computation to the workers' present, so that it has forgotten what they have."""
    present = max((it.as_of for it in published), default=None)
    if present is not None:
        pure.tick(Tick(present))


async def _wire_messages(settings: Settings) -> list[WireMessage]:
    async with Subscription(settings, [RAW], from_beginning=True) as subscription:
        return [decoded(RAW, record) async for record in subscription.records_until_now()]


async def _values(settings: Settings, topic: Topic) -> list[tuple[bytes, bytes]]:
    places = [(settings.topic_prefix + topic.name, number) for number in range(settings.partitions)]
    read = await read_to_end(settings, places)
    return [(key, value) for place in places for key, value in read[place] if value is not None]


async def _contributions(settings: Settings) -> dict[str, RegionalSignal]:
    name = changelog_topic(settings.topic_prefix + settings.app_id, CONTRIBUTIONS)
    read = await read_to_end(settings, [(name, number) for number in range(settings.partitions)])
    table = RankedTable(CONTRIBUTIONS)
    for records in read.values():
        table.restore(records)
    return dict(table)


def _compared(what: str, expected: set[str], found: set[str]) -> list[str]:
    return [f"{what} {it} is missing" for it in sorted(expected - found)] + [
        f"{what} {it} is unknown" for it in sorted(found - expected)
    ]


def _count(what: str, expected: int, found: int) -> list[str]:
    return [] if expected == found else [f"{found} {what}, not {expected}"]


def _events_compared(expected: Mapping[str, MarketEvent], found: Mapping[str, MarketEvent]) -> list[str]:
    return _compared("event", set(expected), set(found)) + [
        f"event {it} differs"
        for it in sorted(set(expected) & set(found))
        if _order_free(expected[it]) != _order_free(found[it])
    ]


def _order_free(event: MarketEvent) -> Any:
    """Return `event` without what depends on which of two reports was processed first."""
    return replace(event, novelty=1.0, chain_id="", cluster_id="", first_published_at=event.published_at)


def _contributions_compared(
    expected: Mapping[str, RegionalSignal], found: Mapping[str, RegionalSignal]
) -> list[str]:
    return _compared("contribution", set(expected), set(found)) + [
        f"contribution {it} differs" for it in sorted(set(expected) & set(found)) if expected[it] != found[it]
    ]


def _sentiment_compared(
    contributions: Iterable[RegionalSignal], published: Iterable[RegionalSentiment]
) -> list[str]:
    by_region: dict[str, list[RegionalSignal]] = {}
    for contribution in contributions:
        by_region.setdefault(contribution.region, []).append(contribution)
    return [
        f"sentiment of {it.region} over {it.window} at {it.as_of} differs"
        for it in {(it.region, it.window): it for it in published}.values()
        if sentiment_of(it.region, it.window, by_region.get(it.region, []), it.as_of) != it
    ]
