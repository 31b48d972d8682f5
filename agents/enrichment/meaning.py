"""A finding and its novelty make a market event; an event makes the signals to its regions."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

from agents.enrichment.confidence import confidence_of
from agents.enrichment.known import KnownEvent
from agents.enrichment.novelty import Novelty, chain_key
from agents.enrichment.polarity import entity_polarity, probabilities
from agents.enrichment.regions import bearings_of
from agents.enrichment.relevance import relevance_of
from agents.enrichment.weight import weight_of
from schemas.event import EventStatus, Finding, MarketEvent, Prominence, RegionBearing, Statement
from schemas.sentiment import RegionalSignal

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)
_STATED = tuple(field.name for field in fields(Statement))


def event_of(finding: Finding, statement: Statement, prominence: Prominence, novelty: Novelty) -> MarketEvent:
    """Return what `finding` states as the public event, with its meaning and its standing."""
    polarity = entity_polarity(statement)
    confidence = confidence_of(statement)
    relevance = relevance_of(prominence)
    negative, neutral, positive = probabilities(polarity)
    published_at = to_millisecond(finding.published_at)
    return MarketEvent(
        **{name: getattr(statement, name) for name in _STATED},
        event_id=finding.event_id,
        story_id=finding.story_id,
        story_version=finding.story_version,
        status=finding.status,
        source=finding.source,
        headline=finding.headline,
        regions=bearings_of(statement, polarity, weight_of(statement.modality, confidence, relevance)),
        entity_polarity=polarity,
        p_negative=negative,
        p_neutral=neutral,
        p_positive=positive,
        confidence=confidence,
        relevance=relevance,
        novelty=novelty.value,
        chain_id=novelty.chain_id,
        first_published_at=novelty.first_published_at,
        cluster_id=finding.story_id,
        published_at=published_at,
        published_at_ms=(published_at - EPOCH) // MILLISECOND,
        received_at=to_millisecond(finding.received_at) if finding.received_at else None,
    )


def retraction_of(event: MarketEvent, finding: Finding) -> MarketEvent:
    """Return `event` as it was last stated, now withdrawn by the story version of `finding`."""
    return replace(
        event,
        status=EventStatus.RETRACTED,
        story_version=finding.story_version,
        received_at=to_millisecond(finding.received_at) if finding.received_at else None,
    )


def signals_of(known: KnownEvent) -> tuple[RegionalSignal, ...]:
    """Return what a known event says to every region it ever reached; where it no longer holds, that."""
    if known.event is None:
        return ()
    live = known.live_event
    bearings = {bearing.region: bearing for bearing in live.regions} if live else {}
    key = chain_key(known.event)
    return tuple(_signal(known, known.event, key, bearings.get(region), region) for region in known.regions)


def to_millisecond(at: datetime) -> datetime:
    """Return `at` cut to the millisecond that its record carries, so that a stored one equals it."""
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def _signal(
    known: KnownEvent, event: MarketEvent, key: str, bearing: RegionBearing | None, region: str
) -> RegionalSignal:
    return RegionalSignal(
        region=region,
        event_id=event.event_id,
        story_id=event.story_id,
        rank=known.rank,
        retracted=bearing is None,
        chain_key=key,
        entity_name=event.entity_name,
        kind=event.kind,
        modality=event.modality,
        headline=event.headline,
        polarity=bearing.polarity if bearing else 0.0,
        weight=bearing.weight if bearing else 0.0,
        published_at=event.published_at,
        received_at=event.received_at,
        fingerprint=known.fingerprint,
    )
