"""Which stories are copies of one story, as far as they told of the same entity lately."""

from __future__ import annotations

from bisect import bisect_left, insort
from datetime import datetime, timedelta
from typing import NamedTuple

from agents.copies import Copies
from schemas.event import MarketEvent

# A copy comes within this time of what it copies; a box of the same hour tomorrow is no copy.
COPIED_WITHIN = timedelta(hours=24)
# What is older than this beside the newest report of the entity is not searched any more.
SEARCHED = timedelta(hours=48)
# Of the texts that share a name or figure, such as an agency's own notice, so many are looked at: a copy
# shares others too.
NEWEST = 64


class Telling(NamedTuple):
    """That a story told of an entity, in the order of event time."""

    published_at: datetime
    story_id: str
    event_id: str
    cluster_id: str


class Clusters:
    """The live tellings of every entity, of the last 48 hours in its event time: an index over known events.

    A story joins the cluster of the earliest known story within 24 hours of it that it is a copy of, or else
    begins one of its own: a cluster bears the id of the story that began it.
    """

    def __init__(self) -> None:
        self._entities: dict[str, _Entity] = {}

    def cluster_of(self, entity_id: str, story_id: str, published_at: datetime, fingerprint: str) -> str:
        """Return the id of the cluster that a story belongs to among those that told of the entity."""
        entity = self._entities.get(entity_id)
        return story_id if entity is None else entity.cluster_of(story_id, published_at, fingerprint)

    def add(self, entity_id: str, telling: Telling, fingerprint: str) -> None:
        """Take up a live event of a story of that fingerprint."""
        if fingerprint:
            self._entities.setdefault(entity_id, _Entity()).add(telling, fingerprint)

    def discard(self, entity_id: str, telling: Telling) -> None:
        """Drop an event, whether it is still searched or not."""
        entity = self._entities.get(entity_id)
        if entity is not None:
            entity.discard(telling)
            if not entity.tellings:
                del self._entities[entity_id]


class _Entity:
    """The tellings of one entity."""

    def __init__(self) -> None:
        self.tellings: list[Telling] = []
        self._by_event: dict[str, Telling] = {}
        self._copies = Copies(NEWEST)

    def cluster_of(self, story_id: str, published_at: datetime, fingerprint: str) -> str:
        """Return the cluster of the earliest telling that a story is a copy of, or the story's own."""
        found = (self._by_event[event_id] for event_id in self._copies.of(fingerprint))
        told = [telling for telling in found if abs(telling.published_at - published_at) <= COPIED_WITHIN]
        return min(told).cluster_id if told else story_id

    def add(self, telling: Telling, fingerprint: str) -> None:
        """Take up a telling, and drop those that it makes too old to be searched."""
        if self.tellings and telling.published_at < self.tellings[-1].published_at - SEARCHED:
            return
        insort(self.tellings, telling)
        self._by_event[telling.event_id] = telling
        self._copies.add(telling.event_id, fingerprint)
        for old in self.tellings[: bisect_left(self.tellings, (self.tellings[-1].published_at - SEARCHED,))]:
            self.discard(old)

    def discard(self, telling: Telling) -> None:
        """Drop a telling, whether it is still searched or not."""
        if self._by_event.pop(telling.event_id, None) is not None:
            del self.tellings[bisect_left(self.tellings, telling)]
            self._copies.discard(telling.event_id)


def telling_of(event: MarketEvent) -> Telling:
    """Return that the story of an event told of its entity."""
    return Telling(event.published_at, event.story_id, event.event_id, event.cluster_id)
