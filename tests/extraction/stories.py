"""Stories to extract from, as the reader would hand them on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

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
