"""Room for so many bytes at a time: who finds none waits its turn for a while, then is turned away."""

from __future__ import annotations

import asyncio
from collections import deque


class Room:
    """So many bytes, lent to one after the other in the order in which they ask.

    Turning senders away at once would cost more than taking their bodies in: each comes back at once, and
    between their bodies, read to be thrown away, the broker's answers would not get through.
    """

    def __init__(self, size: int, patience_seconds: float) -> None:
        self._free = size
        self._patience_seconds = patience_seconds
        self._waiting: deque[tuple[int, asyncio.Future[None]]] = deque()

    async def taken(self, size: int) -> bool:
        """Take `size` bytes, which `give_back` must return.

        Return False if there was no room for as long as one waits.
        """
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        place = (size, turn)
        self._waiting.append(place)
        self._let_in()
        try:
            await asyncio.wait((turn,), timeout=self._patience_seconds)
        except asyncio.CancelledError:
            self._leave(place)
            raise
        if turn.done():
            return True
        self._leave(place)
        return False

    def give_back(self, size: int) -> None:
        """Return `size` bytes that were taken."""
        self._free += size
        self._let_in()

    def _let_in(self) -> None:
        while self._waiting and self._waiting[0][0] <= self._free:
            size, turn = self._waiting.popleft()
            self._free -= size
            turn.set_result(None)

    def _leave(self, place: tuple[int, asyncio.Future[None]]) -> None:
        """Give up a place, be it that of one who waits or who was let in just then."""
        if place[1].done():
            self.give_back(place[0])
        else:
            self._waiting.remove(place)
            self._let_in()
