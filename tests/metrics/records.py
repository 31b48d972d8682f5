"""Records to observe, complete but for what a test is about."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from schemas.alert import AlertFigure, AlertKind, AlertStatus, RegionalAlert
from schemas.event import EntityType, EventKind, EventStatus, MarketEvent
from schemas.sentiment import RegionalSentiment, Rest, SentimentStatus, Window, WindowFigures
from schemas.story import Rejection, RejectionReason, Story, StoryStatus

T = TypeVar("T")

NOW = datetime(2026, 3, 5, 9, 30, tzinfo=UTC)

_STORY = Story(
    story_id="kestrel:0001",
    version=1,
    status=StoryStatus.USABLE,
    source="kestrel",
    headline="Oslo shares gain as salmon exporters rally",
    slugline=None,
    text="OSLO - The OBX index rose 0.4 percent.",
    body_start=7,
    body_end=38,
    dateline_place="Oslo",
    dateline_country="NO",
    byline=None,
    credit=None,
    urgency=None,
    language="en",
    subjects=(),
    tickers=(),
    url=None,
    published_at=NOW,
    updated_at=NOW,
    received_at=NOW,
    embargo_until=None,
    correction=None,
    content_hash="0" * 32,
)

_EVENT = MarketEvent(
    kind=EventKind.INDEX_MOVE,
    entity_id="index:OBX",
    entity_name="OBX",
    entity_type=EntityType.INDEX,
    change_pct=0.4,
    mention="OBX index",
    mention_start=11,
    mention_end=20,
    evidence_start=7,
    evidence_end=37,
    rule="move",
    event_id="e" * 32,
    story_id="kestrel:0001",
    story_version=1,
    status=EventStatus.NEW,
    source="kestrel",
    headline=None,
    regions=(),
    entity_polarity=0.3,
    p_negative=0.1,
    p_neutral=0.5,
    p_positive=0.4,
    confidence=0.9,
    relevance=0.8,
    novelty=1.0,
    chain_id="c" * 32,
    first_published_at=NOW,
    cluster_id="c" * 32,
    published_at=NOW,
    published_at_ms=round(NOW.timestamp() * 1000),
    received_at=NOW,
)

_SENTIMENT = RegionalSentiment(
    region="NO",
    window=Window.HOUR_1,
    as_of=NOW,
    as_of_ms=round(NOW.timestamp() * 1000),
    sentiment=0.25,
    std_error=0.1,
    weight=3.5,
    events=6,
    stories=4,
    positive=4,
    neutral=1,
    negative=1,
    breadth=0.5,
    dispersion=0.2,
    change=None,
    buzz=None,
    baseline_z=None,
    late_events=0,
    status=SentimentStatus.OK,
    drivers=(),
    rest=Rest(events=6, weight=3.5, contribution=0.42, share=1.0),
)


_ALERT = RegionalAlert(
    alert_id="a" * 32,
    kind=AlertKind.SHOCK,
    status=AlertStatus.RAISED,
    region="NO",
    window=Window.HOUR_1,
    raised_at=NOW,
    as_of=NOW,
    as_of_ms=round(NOW.timestamp() * 1000),
    figures=(AlertFigure(name="baseline_z", value=-3.5, limit=3.0),),
    evidence=(),
)


def story(**changes: Any) -> Story:
    return replace(_STORY, **changes)


def event(**changes: Any) -> MarketEvent:
    return replace(_EVENT, **changes)


def sentiment(**changes: Any) -> RegionalSentiment:
    return replace(_SENTIMENT, **changes)


def sentiment_of(kind: type[T], **changes: Any) -> T:
    """Return the figures of `sentiment` as they are of a sector or an instrument."""
    figures = {it.name: getattr(_SENTIMENT, it.name) for it in fields(WindowFigures)}
    return kind(**figures | changes)


def rejection(reason: RejectionReason = RejectionReason.MALFORMED, stage: str = "read_wire") -> Rejection:
    return Rejection(
        reason=reason, stage=stage, detail="no closing brace", body=b"{", position="wire.raw-0-7"
    )


def alert(**changes: Any) -> RegionalAlert:
    return replace(_ALERT, **changes)


def minutes_ago(minutes: float) -> datetime:
    return NOW - timedelta(minutes=minutes)
