"""Which of several records on one event counts: the rule for everybody who reads market.events."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from schemas.event import EventStatus, MarketEvent
from schemas.story import MOST_VERSIONS

Standing = tuple[int, datetime, bool]
"""Where a word on an event stands among all words on it; the higher wins, of equals the later."""


def standing_of(event: MarketEvent) -> Standing:
    """Return where a word on an event stands, so far as the event tells: its version, arrival, retraction.

    Of two versions with one number the pipeline passes on the later only if it ranks higher, so that it came
    later; what a worker repeats that had been asleep came earlier.
    """
    version = event.story_version if event.story_version < MOST_VERSIONS else 0
    return version, event.received_at or event.published_at, event.status is EventStatus.RETRACTED


def latest_events(events: Iterable[MarketEvent]) -> dict[str, MarketEvent]:
    """Return the last word on each event, by event_id."""
    latest: dict[str, MarketEvent] = {}
    for event in events:
        known = latest.get(event.event_id)
        if known is None or standing_of(event) >= standing_of(known):
            latest[event.event_id] = event
    return latest
