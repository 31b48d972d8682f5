"""The reading stage: wire messages in, stories and rejections out."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, MutableMapping

from agents.reading.embargo import Embargo
from agents.reading.held import Held
from agents.reading.joining import Joining
from agents.reading.message import read_message, read_takes
from agents.reading.names import Names
from agents.reading.takes import Take
from schemas.story import Rejection, Story, StoryStatus, WireMessage
from schemas.tick import Tick

__all__ = ["read_message", "read_wire"]


async def read_wire(
    messages: AsyncIterable[WireMessage | Tick], held: MutableMapping[str, Held]
) -> AsyncIterator[Story | Rejection]:
    """Pass on what each message holds; keep an embargoed story in the table until its tick comes.

    A kill that names its story takes it back, now or when the story appears; until then it is a rejection.
    The takes of a story are joined; one whose first is not known waits for it.
    """
    embargo, names, joining = Embargo(held), Names(held), Joining(held)
    async for message in messages:
        if isinstance(message, Tick):
            names.forget(message.at)
            for story in embargo.release(message.at):
                yield story
            parts: Iterator[Story | Rejection] = joining.release(message.at)
        else:
            parts = _joined(read_takes(message), joining)
        for part in parts:
            for outcome in _outcomes(part, names):
                if isinstance(outcome, Rejection) or embargo.lets_out(outcome):
                    yield outcome


def _joined(parts: Iterable[Take | Rejection], joining: Joining) -> Iterator[Story | Rejection]:
    for part in parts:
        if isinstance(part, Rejection):
            yield part
        else:
            yield from joining.join(part)


def _outcomes(found: Story | Rejection, names: Names) -> Iterator[Story | Rejection]:
    """Yield what a message's part comes to, with the withdrawals that it causes."""
    if isinstance(found, Rejection):
        withdrawn = tuple(names.withdraw(found))
        yield from withdrawn or (found,)
        return
    yield found
    if found.status is not StoryStatus.WITHDRAWN:
        yield from names.bear(found)
