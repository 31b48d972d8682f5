"""What time it is: by the wall, or in a replay by the newest story."""

from __future__ import annotations

from datetime import UTC, datetime
from math import ceil

from schemas.story import Story
from streams.settings import Clock


class PipelineClock:
    """Tells the present to the second, from the wall clock or from the stories that went by."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._newest_story = 0.0

    def note(self, record: object) -> None:
        """Take note of a published record; only stories tell the time."""
        if isinstance(record, Story):
            self._newest_story = max(self._newest_story, record.published_at.timestamp())

    def now(self) -> datetime:
        """Return the present, aware and in UTC; by event time it is never before the newest story."""
        if self._clock is Clock.EVENT:
            return datetime.fromtimestamp(ceil(self._newest_story), UTC)
        return datetime.now(UTC).replace(microsecond=0)
