"""The reading stage: wire messages in, stories and rejections out."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, MutableMapping
from datetime import datetime

from agents.reading.message import read_message
from schemas.story import Rejection, Story, StoryStatus, WireMessage
from schemas.tick import Tick

__all__ = ["read_message", "read_wire"]


async def read_wire(
    messages: AsyncIterable[WireMessage | Tick], embargoed: MutableMapping[str, Story]
) -> AsyncIterator[Story | Rejection]:
    """Pass on what each message holds; keep an embargoed story in the table until its tick comes."""
    async for message in messages:
        if isinstance(message, Tick):
            for story in _due(embargoed, message.at):
                del embargoed[story.story_id]
                yield story
            continue
        for found in read_message(message):
            if isinstance(found, Rejection) or _goes_out(found, embargoed):
                yield found


def _goes_out(story: Story, embargoed: MutableMapping[str, Story]) -> bool:
    """Tell whether `story` may be published now, and keep the table right: of two versions the higher stays.

    A version without embargo, or a kill, ends the wait for the lower one that is held.
    """
    held = embargoed.get(story.story_id)
    newest = held is None or story.rank >= held.rank
    if _is_embargoed(story):
        if newest:
            embargoed[story.story_id] = story
        return False
    if held is not None and newest:
        del embargoed[story.story_id]
    return True


def _is_embargoed(story: Story) -> bool:
    """Tell whether the embargo still stood when the story came; without an arrival only a tick can end it.

    The arrival, and not the latest tick, is compared: every worker and every replay holds the same stories.
    """
    if story.embargo_until is None or story.status is StoryStatus.WITHDRAWN:
        return False
    return story.received_at is None or story.embargo_until > story.received_at


def _due(embargoed: MutableMapping[str, Story], at: datetime) -> list[Story]:
    """Return the stories whose embargo is over at `at`, the earliest first."""
    waits = (
        (story.embargo_until, story.story_id, story) for story in embargoed.values() if story.embargo_until
    )
    return [story for until, _, story in sorted(waits, key=lambda wait: wait[:2]) if until <= at]
