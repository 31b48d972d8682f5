"""A finding and its novelty make a market event; an event makes the signals to its subjects."""

from __future__ import annotations

from dataclasses import fields, replace

from agents.enrichment.confidence import confidence_of
from agents.enrichment.known import KnownEvent
from agents.enrichment.novelty import Novelty, chain_key
from agents.enrichment.polarity import entity_polarity, is_open, probabilities
from agents.enrichment.regions import bearings_of
from agents.enrichment.relevance import relevance_of
from agents.enrichment.subjects import Share, shares_of
from agents.enrichment.weight import TOLD_AS, weight_of
from schemas.codec import to_millisecond, unix_ms
from schemas.event import EventStatus, Finding, MarketEvent, Prominence, Statement
from schemas.sentiment import Signal

_STATED = tuple(field.name for field in fields(Statement))


def event_of(finding: Finding, statement: Statement, prominence: Prominence, novelty: Novelty) -> MarketEvent:
    """Return what `finding` states as the public event, with its meaning and its standing."""
    tone = finding.tone if is_open(statement) else None
    polarity = entity_polarity(statement, tone)
    confidence = confidence_of(statement)
    relevance = relevance_of(prominence)
    negative, neutral, positive = probabilities(polarity, tone)
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
        cluster_id=novelty.cluster_id,
        published_at=published_at,
        published_at_ms=unix_ms(published_at),
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


def signals_of(known: KnownEvent) -> tuple[Signal, ...]:
    """Return what a known event says to every subject it ever bore on; where it no longer does, that."""
    if known.event is None:
        return ()
    live = known.live_event
    shares = {share.subject: share for share in shares_of(live)} if live else {}
    key = chain_key(known.event)
    return tuple(
        _signal(known, known.event, key, shares.get(subject, Share(subject))) for subject in known.subjects
    )


def _signal(known: KnownEvent, event: MarketEvent, key: str, share: Share) -> Signal:
    return Signal(
        subject=share.subject,
        event_id=event.event_id,
        story_id=event.story_id,
        rank=known.rank,
        retracted=share.role_weight == 0.0,
        chain_key=key,
        entity_name=event.entity_name,
        kind=event.kind,
        headline=event.headline,
        polarity=share.polarity,
        confidence=event.confidence,
        relevance=event.relevance,
        modality_weight=TOLD_AS[event.modality],
        role_weight=share.role_weight,
        weight=share.weight,
        published_at=event.published_at,
        received_at=event.received_at,
        fingerprint=known.fingerprint,
    )
