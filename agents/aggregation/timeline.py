"""Contributions in the order of event time, quick to change in any place however many there are."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from operator import itemgetter

from agents.aggregation.contribution import Contribution

# Long enough that there are few blocks, short enough that a change moves little.
BLOCK = 512

Place = tuple[int, str]
_place = itemgetter(0, 1)


class Timeline:
    """A sorted list in blocks, so that a change in the middle does not move all that comes after."""

    def __init__(self, contributions: Iterable[Contribution] = ()) -> None:
        ordered = sorted(contributions, key=_place)
        self._blocks = [ordered[start : start + BLOCK] for start in range(0, len(ordered), BLOCK)]
        self._lasts: list[Place] = [_place(block[-1]) for block in self._blocks]

    def __iter__(self) -> Iterator[Contribution]:
        for block in self._blocks:
            yield from block

    def add(self, contribution: Contribution) -> None:
        """Take up a contribution in its place."""
        place = _place(contribution)
        if not self._blocks:
            self._blocks, self._lasts = [[contribution]], [place]
            return
        number = min(bisect_left(self._lasts, place), len(self._blocks) - 1)
        block = self._blocks[number]
        insort(block, contribution, key=_place)
        self._lasts[number] = _place(block[-1])
        if len(block) > 2 * BLOCK:
            self._blocks[number : number + 1] = [block[:BLOCK], block[BLOCK:]]
            self._lasts.insert(number, _place(block[BLOCK - 1]))

    def remove(self, place: Place) -> None:
        """Drop what stands in that place, which must be there."""
        number = bisect_left(self._lasts, place)
        block = self._blocks[number]
        del block[bisect_left(block, place, key=_place)]
        if block:
            self._lasts[number] = _place(block[-1])
        else:
            del self._blocks[number], self._lasts[number]

    def find(self, place: Place) -> Contribution | None:
        """Return what stands in that place."""
        found = next(self._beginning(place), None)
        return found if found is not None and _place(found) == place else None

    def between(self, start: int, end: int) -> Iterator[Contribution]:
        """Yield what was published after `start` and not after `end`, oldest first."""
        for contribution in self._beginning((start + 1, "")):
            if contribution.at > end:
                return
            yield contribution

    def first_after(self, start: int) -> int | None:
        """Return when the first of all that was published after `start` was."""
        found = next(self._beginning((start + 1, "")), None)
        return None if found is None else found.at

    def _beginning(self, place: Place) -> Iterator[Contribution]:
        number = bisect_left(self._lasts, place)
        if number == len(self._blocks):
            return
        first = self._blocks[number]
        for at in range(bisect_left(first, place, key=_place), len(first)):
            yield first[at]
        for following in range(number + 1, len(self._blocks)):
            yield from self._blocks[following]
