"""What the public topics say, in memory: the last word on each region, sector, event and story.

It is fed with records as they come, in any order and as often as they come: the higher rank wins.  Of what
was retracted the last word is kept too.  What came first goes first when the bounds are reached.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from schemas.alert import AlertStatus, RegionalAlert
from schemas.codec import UndecodableRecordError, from_json
from schemas.event import MarketEvent
from schemas.sentiment import RegionalSentiment, Sentiment, Window
from schemas.story import Story
from streams.last_word import Standing, standing_of
from streams.serving.shelf import Limits, Shelf
from streams.topics import (
    ALERTS,
    EVENTS,
    INSTRUMENT_SENTIMENT,
    SECTOR_SENTIMENT,
    SENTIMENT,
    SENTIMENT_HISTORY,
    STORIES,
    Topic,
)

SENTIMENTS = (SENTIMENT, SENTIMENT_HISTORY, SECTOR_SENTIMENT, INSTRUMENT_SENTIMENT)
# No agency sends as many; of more only the highest are kept.
MOST_VERSIONS_KEPT = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A sentiment as it was published, and when the broker was given it: from then on it was known."""

    sentiment: Sentiment
    known_at: datetime


@dataclass(frozen=True, slots=True)
class _Word:
    """The last word on an event, as it lay on the topic."""

    standing: Standing
    value: bytes


class Materialisation:
    """The last word on everything, within bounds for events and for stories each."""

    def __init__(self, limits: Limits | None = None) -> None:
        limits = limits or Limits()
        self._sentiments: dict[tuple[str, Window], Published] = {}
        self._events: Shelf[_Word] = Shelf(limits)
        self._stories: Shelf[dict[str, bytes]] = Shelf(limits)
        self._alerts: Shelf[RegionalAlert] = Shelf(limits)
        self._events_of: defaultdict[str, set[str]] = defaultdict(set)
        self.undecodable = 0

    def take(self, topic: Topic, value: bytes | None, at: datetime) -> None:
        """Take up a record of `topic` that the broker was given `at`; what cannot be read is counted."""
        if value is None:
            return
        try:
            self._take(topic, value, at)
        except UndecodableRecordError:
            self.undecodable += 1

    def _take(self, topic: Topic, value: bytes, at: datetime) -> None:
        if topic in SENTIMENTS:
            self._take_sentiment(Published(sentiment=from_json(topic.carries, value), known_at=at))
        elif topic is EVENTS:
            self._take_event(from_json(MarketEvent, value), value, at)
        elif topic is ALERTS:
            self._take_alert(from_json(RegionalAlert, value), len(value), at)
        elif topic is STORIES:
            self._take_story(from_json(Story, value), value, at)

    def _take_sentiment(self, published: Published) -> None:
        sentiment = published.sentiment
        known = self._sentiments.get((sentiment.subject, sentiment.window))
        if known is None or known.sentiment.as_of <= sentiment.as_of:
            self._sentiments[sentiment.subject, sentiment.window] = published

    def _take_alert(self, alert: RegionalAlert, size: int, at: datetime) -> None:
        known = self._alerts.get(alert.alert_id)
        if known is None or known.as_of <= alert.as_of:
            self._alerts.put(alert.alert_id, alert, size, at)

    def _take_event(self, event: MarketEvent, value: bytes, at: datetime) -> None:
        standing = standing_of(event)
        known = self._events.get(event.event_id)
        if known is not None and standing < known.standing:
            return
        self._events_of[event.story_id].add(event.event_id)
        for event_id, word in self._events.put(event.event_id, _Word(standing, value), len(value), at):
            self._forget(event_id, from_json(MarketEvent, word.value).story_id)

    def _forget(self, event_id: str, story_id: str) -> None:
        self._events_of[story_id].discard(event_id)
        if not self._events_of[story_id]:
            del self._events_of[story_id]

    def _take_story(self, story: Story, value: bytes, at: datetime) -> None:
        versions = dict(self._stories.get(story.story_id) or {})
        versions[_version_key(story)] = value
        for key in sorted(versions)[:-MOST_VERSIONS_KEPT]:
            del versions[key]
        self._stories.put(story.story_id, versions, sum(map(len, versions.values())), at)

    @property
    def bytes_held(self) -> dict[str, int]:
        """How many bytes of records are held, by what they are, of those that are bounded."""
        return {"events": self._events.bytes, "stories": self._stories.bytes, "alerts": self._alerts.bytes}

    @property
    def sizes(self) -> dict[str, int]:
        """How many entries are held, by what they are."""
        return {
            "sentiments": len(self._sentiments),
            "events": len(self._events),
            "stories": len(self._stories),
            "alerts": len(self._alerts),
        }

    def sentiment(self, subject: str, window: Window) -> Published | None:
        """Return the latest of a subject ("region:JP", "sector:CHIPS", "index:N225") over a window."""
        return self._sentiments.get((subject, window))

    def sentiments(self, window: Window, of: type[Sentiment] = RegionalSentiment) -> tuple[Published, ...]:
        """Return the latest of every subject of that kind over a window, in order of their names."""
        found = [
            it
            for (_, length), it in self._sentiments.items()
            if length is window and isinstance(it.sentiment, of)
        ]
        return tuple(sorted(found, key=lambda it: it.sentiment.subject))

    def alerts(self, region: str | None = None) -> tuple[RegionalAlert, ...]:
        """Return the alerts that stand, of one region or of all, the latest first."""
        known = [alert for it in self._alerts if (alert := self._alerts.get(it))]
        standing = [it for it in known if it.status is AlertStatus.RAISED and region in (None, it.region)]
        return tuple(sorted(standing, key=lambda it: (it.raised_at, it.alert_id), reverse=True))

    def event(self, event_id: str) -> MarketEvent | None:
        """Return the last word on an event."""
        word = self._events.get(event_id)
        return from_json(MarketEvent, word.value) if word else None

    def events_of(self, story_id: str) -> tuple[MarketEvent, ...]:
        """Return the last word on every event that a story ever told, in reading order."""
        events = [event for it in self._events_of.get(story_id, ()) if (event := self.event(it))]
        return tuple(sorted(events, key=lambda it: (it.evidence_start, it.mention_start, it.event_id)))

    def versions_of(self, story_id: str) -> tuple[Story, ...]:
        """Return the versions of a story, the highest last."""
        versions = self._stories.get(story_id) or {}
        return tuple(sorted((from_json(Story, it) for it in versions.values()), key=lambda it: it.rank))

    def ids_from(self, start: str) -> Iterator[str]:
        """Yield the ids of the events and stories that begin with `start`."""
        yield from (it for it in self._events if it.startswith(start))
        yield from (it for it in self._stories if it.startswith(start))


def _version_key(story: Story) -> str:
    rank = story.rank
    return f"{rank.version:07} {rank.updated_at_ms:015} {rank.killed:d} {rank.content_hash}"
