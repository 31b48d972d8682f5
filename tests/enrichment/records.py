"""Statements and findings, complete but for what a test is about, and streams of them."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from agents.enrichment.polarity import USUAL_DAILY_MOVE
from schemas.event import (
    Direction,
    EntityType,
    EventKind,
    EventStatus,
    Finding,
    NamedValue,
    Outcome,
    Prominence,
    Statement,
)
from schemas.rank import Rank

T = TypeVar("T")

# The kinds that are no price moves, whichever the taxonomy has.
NEWS = tuple(kind for kind in EventKind if kind not in USUAL_DAILY_MOVE)

NOON = datetime(2026, 3, 5, 12, 0, tzinfo=UTC)

_STATEMENT = Statement(
    kind=EventKind.INDEX_MOVE,
    entity_id="index:N225",
    entity_name="Nikkei 225",
    entity_type=EntityType.INDEX,
    currency="JPY",
    direction=Direction.UP,
    change_pct=1.0,
    event_date=date(2026, 3, 5),
    region="JP",
    mention="Nikkei",
    mention_start=4,
    mention_end=10,
    evidence_start=0,
    evidence_end=24,
    rule="move",
)


def statement(**changes: Any) -> Statement:
    """Return 'the Nikkei rose 1 percent', with changes."""
    return replace(_STATEMENT, **changes)


def share(**changes: Any) -> Statement:
    """Return 'Toyota rose 1 percent', with changes."""
    company = {"kind": EventKind.EQUITY_MOVE, "entity_type": EntityType.COMPANY}
    return statement(**{"entity_id": "company:XTKS:7203", "entity_name": "Toyota"} | company | changes)


def dollar(**changes: Any) -> Statement:
    """Return 'the dollar rose 0.5 percent against the yen', with changes."""
    return statement(
        **{
            "kind": EventKind.FX_MOVE,
            "entity_id": "currency:USD",
            "entity_name": "US dollar",
            "entity_type": EntityType.CURRENCY,
            "currency": None,
            "counterparty_id": "currency:JPY",
            "pair": "USD/JPY",
            "level_unit": "USD/JPY",
            "change_pct": 0.5,
            "region": "US",
        }
        | changes
    )


def bond_yield(**changes: Any) -> Statement:
    """Return 'the ten-year Treasury yield rose 6 basis points', with changes."""
    return statement(
        **{
            "kind": EventKind.RATE_MOVE,
            "entity_id": "rate:US10Y",
            "entity_name": "US 10-year yield",
            "entity_type": EntityType.RATE,
            "currency": "USD",
            "change_pct": None,
            "change": 6.0,
            "change_unit": "bp",
            "level_unit": "percent",
            "region": "US",
        }
        | changes
    )


def crude(**changes: Any) -> Statement:
    """Return 'Brent crude rose 1 percent', with changes."""
    return statement(
        **{
            "kind": EventKind.COMMODITY_MOVE,
            "entity_id": "commodity:BRENT",
            "entity_name": "Brent crude",
            "entity_type": EntityType.COMMODITY,
            "currency": "USD",
            "level_unit": "USD",
            "region": None,
        }
        | changes
    )


def news(kind: EventKind, **changes: Any) -> Statement:
    """Return good news of that kind for Norway, without figures, with changes."""
    return statement(
        **{
            "kind": kind,
            "entity_id": "country:NO",
            "entity_name": "Norway",
            "entity_type": EntityType.COUNTRY,
            "currency": None,
            "direction": None,
            "change_pct": None,
            "outcome": Outcome.GOOD,
            "region": "NO",
        }
        | changes
    )


def value(name: str, figure: float, unit: str | None = "percent", **changes: Any) -> NamedValue:
    """Return a named figure, in percent."""
    return NamedValue(name=name, value=figure, unit=unit, **changes)


def rank(version: int = 1, *, killed: bool = False) -> Rank:
    """Return the rank of that version."""
    return Rank(version, version * 1000, killed, f"hash{version}")


def finding(stated: Statement | None = _STATEMENT, /, **changes: Any) -> Finding:
    """Return the finding of a statement in story A, with changes."""
    of_story = Finding(
        event_id="event-a",
        entity_id=stated.entity_id if stated else _STATEMENT.entity_id,
        story_id="story-a",
        story_version=1,
        status=EventStatus.NEW if stated else EventStatus.RETRACTED,
        rank=rank(),
        source="kestrel",
        headline="Tokyo shares gain",
        statement=stated,
        prominence=Prominence(in_headline=True, position=0.0, share=0.5) if stated else None,
        published_at=NOON,
        received_at=NOON,
    )
    return replace(of_story, **changes)


def retraction(version: int = 2, **changes: Any) -> Finding:
    """Return the word of a later version that event A no longer holds."""
    return finding(None, story_version=version, rank=rank(version), **changes)


async def stream(*records: T) -> AsyncIterator[T]:
    """Hand over `records` one by one."""
    for record in records:
        yield record


async def collect(records: AsyncIterable[T]) -> list[T]:
    """Return all that `records` yields."""
    return [record async for record in records]
