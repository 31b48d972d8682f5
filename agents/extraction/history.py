"""What extraction remembers of a story: every event id it ever produced."""

from __future__ import annotations

import heapq
from collections.abc import MutableMapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from schemas.codec import unix_ms
from schemas.rank import Rank

KEPT = timedelta(days=35)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProducedEvent:
    """An event id that some version of the story had, its entity, and the first version that had it."""

    event_id: str
    entity_id: str
    first_version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryHistory:
    """The newest version seen of a story, and every event that any version produced, by id."""

    rank: Rank
    events: tuple[ProducedEvent, ...] = ()


class Expiry:
    """Forgets histories 35 days after their story's last update."""

    def __init__(self, histories: MutableMapping[str, StoryHistory]) -> None:
        self._histories = histories
        self._due = [(_due_at_ms(history), story_id) for story_id, history in histories.items()]
        heapq.heapify(self._due)

    def watch(self, story_id: str) -> None:
        """Note that a story's history was written."""
        heapq.heappush(self._due, (_due_at_ms(self._histories[story_id]), story_id))

    def forget(self, now: datetime) -> None:
        """Drop every history that is due."""
        now_ms = unix_ms(now)
        while self._due and self._due[0][0] <= now_ms:
            _, story_id = heapq.heappop(self._due)
            history = self._histories.get(story_id)
            if history is not None and _due_at_ms(history) <= now_ms:
                del self._histories[story_id]


def _due_at_ms(history: StoryHistory) -> int:
    return history.rank.updated_at_ms + round(KEPT.total_seconds() * 1000)
