"""One story taken alone: what it reports, and what that means for each region."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from agents.aggregation.windows import sentiment_of
from agents.enrichment.agent import enrich
from agents.extraction.agent import extract_findings
from schemas.event import MarketEvent
from schemas.sentiment import RegionalSentiment, Signal, Window
from schemas.story import Story
from streams import pattern_store
from streams.lane import Lane


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionReading:
    """How one story has it for a region: sentiment in [-1, 1], or None, and the weight behind it."""

    region: str
    sentiment: float | None
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """The events of one story in reading order, and the regions they bear on."""

    story_id: str
    events: tuple[MarketEvent, ...]
    regions: tuple[RegionReading, ...]


def analyse(story: Story) -> Analysis:
    """Return what `story` says, as if no other story existed; received_at is of no consequence."""
    pattern_store.load()
    enriched = [enrich(finding) for finding in Lane(extract_findings, {}).outputs_of(story)]
    signals = [signal for _, regional in enriched for signal in regional]
    return Analysis(
        story_id=story.story_id,
        events=tuple(event for event, _ in enriched),
        regions=_regions(story, signals),
    )


def _regions(story: Story, signals: list[Signal]) -> tuple[RegionReading, ...]:
    by_subject: defaultdict[str, list[Signal]] = defaultdict(list)
    for signal in signals:
        by_subject[signal.subject].append(signal)
    sentiments = (
        sentiment_of(subject, Window.DAYS_7, contributions, story.published_at)
        for subject, contributions in sorted(by_subject.items())
    )
    return tuple(
        RegionReading(region=it.region, sentiment=it.sentiment, weight=it.weight)
        for it in sentiments
        if isinstance(it, RegionalSentiment)
    )
