"""Stories that must not go out yet: held in the table until the tick at which their embargo is over."""

from __future__ import annotations

from collections.abc import MutableMapping
from datetime import datetime

from agents.reading.held import Held
from schemas.story import Story, StoryStatus


class Embargo:
    """The stories that wait, over the table that lasts."""

    def __init__(self, table: MutableMapping[str, Held]) -> None:
        self._table = table
        self._waiting = {key: held.story for key, held in table.items() if held.story is not None}

    def lets_out(self, story: Story) -> bool:
        """Tell whether `story` may be published now; of two versions that wait the higher stays.

        A version without embargo, or a kill, ends the wait for the lower one that is held.
        """
        key = f"embargo|{story.story_id}"
        waiting = self._waiting.get(key)
        newest = waiting is None or story.rank >= waiting.rank
        if _is_embargoed(story):
            if newest:
                self._table[key] = Held(rank=story.rank, story=story)
                self._waiting[key] = story
            return False
        if waiting is not None and newest:
            self._end(key)
        return True

    def release(self, at: datetime) -> list[Story]:
        """Take out of the table the stories whose embargo is over, and return them, earliest first."""
        waits = (
            (it.embargo_until, it.story_id, key) for key, it in self._waiting.items() if it.embargo_until
        )
        due = [key for until, _, key in sorted(waits) if until <= at]
        return [self._end(key) for key in due]

    def _end(self, key: str) -> Story:
        del self._table[key]
        return self._waiting.pop(key)


def _is_embargoed(story: Story) -> bool:
    """Tell whether the embargo still stood when the story came; without an arrival only a tick can end it.

    The arrival, and not the latest tick, is compared: every worker and every replay holds the same stories.
    """
    if story.embargo_until is None or story.status is StoryStatus.WITHDRAWN:
        return False
    return story.received_at is None or story.embargo_until > story.received_at
