"""Stories to extract from, as the reader would hand them on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from agents.extraction.agent import statements_in
from schemas.event import Statement
from schemas.story import Story, StoryStatus

PUBLISHED = datetime(2024, 6, 12, 10, 0, tzinfo=UTC)


def story(text: str, **fields: Any) -> Story:
    """Return a story with this text for its body; any field may be given another value."""
    version = fields.get("version", 1)
    values: dict[str, Any] = {
        "story_id": "story",
        "version": version,
        "status": StoryStatus.USABLE,
        "source": "test",
        "headline": None,
        "slugline": None,
        "text": text,
        "body_start": 0,
        "body_end": len(text),
        "dateline_place": None,
        "dateline_country": None,
        "byline": None,
        "credit": None,
        "urgency": None,
        "language": "en",
        "subjects": (),
        "tickers": (),
        "url": None,
        "published_at": PUBLISHED,
        "updated_at": PUBLISHED + timedelta(minutes=version),
        "received_at": None,
        "embargo_until": None,
        "correction": None,
        "content_hash": f"{len(text):032x}",
    }
    return Story(**(values | fields))


@cache
def statements_of(text: str) -> tuple[Statement, ...]:
    """Return what a story of this text alone tells; read once for all who ask of the same example."""
    return statements_in(story(text))


def dates(text: str, published_at: datetime, **fields: Any) -> dict[str, date | None]:
    """Return the day that the text, published at an instant, gives each entity it tells of."""
    found = statements_in(story(text, published_at=published_at, **fields))
    return {statement.entity_id: statement.event_date for statement in found}
