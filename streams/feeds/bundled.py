"""The bundled sample wires as a feed."""

from __future__ import annotations

from datetime import datetime

from schemas.story import WireMessage
from streams.samples import samples


def sample_messages(now: datetime) -> list[WireMessage]:
    """Return the wires of the day before `now`, the earliest first, as they would come off the wire."""
    return [
        WireMessage(
            body=sample.body,
            content_type=sample.content_type,
            source=sample.source,
            published_at=sample.published_at,
            position=sample.name,
        )
        for sample in samples(now)
    ]
