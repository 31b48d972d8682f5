"""Signals, complete but for what a test is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from schemas.event import EventKind
from schemas.rank import Rank
from schemas.sentiment import Signal

NOON = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)

_SIGNAL = Signal(
    subject="region:JP",
    event_id="event-a",
    story_id="story-a",
    rank=Rank(1, 1000, False, "hash1"),
    retracted=False,
    chain_key="chain-a",
    entity_name="Nikkei 225",
    kind=EventKind.INDEX_MOVE,
    headline="Tokyo shares gain",
    polarity=0.5,
    confidence=0.8,
    relevance=1.0,
    modality_weight=1.0,
    role_weight=1.0,
    weight=0.8,
    published_at=NOON,
    received_at=NOON,
)


def signal(name: str = "a", /, *, ago: timedelta = timedelta(0), **changes: Any) -> Signal:
    """Return a signal of event, story and chain `name`, published `ago` before noon, with changes."""
    at = NOON - ago
    names = {"event_id": f"event-{name}", "story_id": f"story-{name}", "chain_key": f"chain-{name}"}
    return replace(_SIGNAL, **(names | {"published_at": at, "received_at": at} | changes))


def rank(version: int) -> Rank:
    """Return the rank of that version."""
    return Rank(version, version * 1000, False, f"hash{version}")
