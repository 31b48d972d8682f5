"""The reading stage: wire messages in, stories and rejections out."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterator, MutableMapping

from agents.reading.embargo import Embargo
from agents.reading.held import Held
from agents.reading.message import read_message
from agents.reading.names import Names
from schemas.story import Rejection, Story, StoryStatus, WireMessage
from schemas.tick import Tick

__all__ = ["read_message", "read_wire"]


async def read_wire(
    messages: AsyncIterable[WireMessage | Tick], held: MutableMapping[str, Held]
) -> AsyncIterator[Story | Rejection]:
    """Pass on what each message holds; keep an embargoed story in the table until its tick comes.

    A kill that names its story takes it back, now or when the story appears; until then it is a rejection.
    """
    embargo, names = Embargo(held), Names(held)
    async for message in messages:
        if isinstance(message, Tick):
            names.forget(message.at)
            for story in embargo.release(message.at):
                yield story
            continue
        for found in read_message(message):
            for outcome in _outcomes(found, names):
                if isinstance(outcome, Rejection) or embargo.lets_out(outcome):
                    yield outcome


def _outcomes(found: Story | Rejection, names: Names) -> Iterator[Story | Rejection]:
    """Yield what a message's part comes to, with the withdrawals that it causes."""
    if isinstance(found, Rejection):
        withdrawn = tuple(names.withdraw(found))
        yield from withdrawn or (found,)
        return
    yield found
    if found.status is not StoryStatus.WITHDRAWN:
        yield from names.bear(found)
