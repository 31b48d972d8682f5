"""Messages for the reading tests."""

from __future__ import annotations

from datetime import UTC, datetime

import orjson

from agents.reading.agent import read_message
from schemas.story import Rejection, Story, WireMessage

ARRIVAL = datetime(2025, 5, 6, 8, 30, tzinfo=UTC)


def wire(body, *, content_type="", source="AP", published_at=None, received_at=ARRIVAL):
    """Return a message; a dict becomes JSON, a str UTF-8."""
    if isinstance(body, dict):
        body = orjson.dumps(body)
    elif isinstance(body, str):
        body = body.encode()
    return WireMessage(
        body=body,
        content_type=content_type,
        source=source,
        published_at=published_at,
        received_at=received_at,
        position="wire.raw-0-0",
    )


def story(body, **known) -> Story:
    """Return the one story in the message."""
    (found,) = read_message(wire(body, **known))
    assert isinstance(found, Story), found
    return found


def rejection(body, **known) -> Rejection:
    """Return the one rejection of the message."""
    (found,) = read_message(wire(body, **known))
    assert isinstance(found, Rejection), found
    return found
