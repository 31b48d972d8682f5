"""One agent at work on one partition, driven record by record without the event loop.

Agents await nothing but their input, so a lane can run an agent's generator by hand: it hands over a
record, takes what the agent yields for it, and knows that the record is done when the agent asks for the
next.  That is what makes every output attributable to one input.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable, Generator, Iterator, MutableMapping
from typing import Any


class _Arrivals:
    """The agent's input: one record at a time, and a pause that the lane sees when there is none."""

    def __init__(self) -> None:
        self.record: Any = None

    def __aiter__(self) -> AsyncIterator[Any]:
        return self

    async def __anext__(self) -> Any:
        while self.record is None:
            await _Pause()
        record, self.record = self.record, None
        return record


class _Pause:
    def __await__(self) -> Generator[None, None, None]:
        yield


class Lane:
    """`agent` on one partition, with the partition's `tables` as its state."""

    def __init__(self, agent: Callable[..., AsyncIterator[Any]], *tables: MutableMapping[str, Any]) -> None:
        self._agent = agent
        self._tables = tables
        self._begin()

    def _begin(self) -> None:
        self._arrivals = _Arrivals()
        self._outputs = self._agent(self._arrivals, *self._tables)
        # An event loop adopts the generators that are first used under it and closes them when it ends;
        # these are none of its business.
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(None, None)
        try:
            self._next: Any = self._outputs.__anext__()
        finally:
            sys.set_asyncgen_hooks(*hooks)

    def prepare(self) -> None:
        """Let the agent build what it derives from its tables, up to where it waits for a record."""
        self._next.send(None)

    def outputs_of(self, record: Any) -> Iterator[Any]:
        """Yield what the agent makes of `record`; an exception of the agent comes out here.

        After an exception the agent has begun anew from its tables.
        """
        self._arrivals.record = record
        while True:
            try:
                self._next.send(None)
            except StopIteration as yielded:
                self._next = self._outputs.__anext__()
                yield yielded.value
            except BaseException:
                self._begin()
                raise
            else:
                return
