"""A subject's windows kept up to date: each signal and each second costs only what it changes."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from agents.aggregation.contribution import Contribution, contribution_of, microseconds
from agents.aggregation.drivers import Ranking
from agents.aggregation.novelty import novelties
from agents.aggregation.tally import Tally
from agents.aggregation.windows import LENGTHS, Reading, chains_of, contributions_of, event_order, publication
from schemas.sentiment import Sentiment, Signal, Window

# In the order of event time; the ids differ, so contributions are never compared.
Timeline = list[tuple[int, str, Contribution]]


class SubjectRoll:
    """The live contributions of one subject and its five windows, each with the window before it.

    All of it is derived from its signals and can be rebuilt from them at any time.
    """

    def __init__(self, subject: str, signals: Iterable[Signal] = ()) -> None:
        self._subject = subject
        self._chains = chains_of(signals)
        self._live = {each.signal.event_id: each for each in contributions_of(self._chains.values())}
        self._timeline: Timeline = sorted((*each.order, each) for each in self._live.values())
        self._windows = {window: _RollingWindow() for window in Window}
        self._before = {window: _RollingTally() for window in Window}
        self.next_change: int | None = None

    def put(self, signal: Signal) -> None:
        """Let `signal` stand for its event in place of any earlier one."""
        self.drop(signal.event_id)
        if not signal.retracted:
            insort(self._chains.setdefault(signal.chain_key, []), signal, key=event_order)
            self._weigh(signal.chain_key)

    def drop(self, event_id: str) -> None:
        """Take away what an event contributes, if it does."""
        contribution = self._live.get(event_id)
        if contribution is None:
            return
        signal = contribution.signal
        chain = self._chains[signal.chain_key]
        del chain[bisect_left(chain, event_order(signal), key=event_order)]
        self._leave(contribution)
        self._weigh(signal.chain_key)

    def publish(self, as_of: datetime) -> Iterator[Sentiment]:
        """Return the sentiment over all windows that end at `as_of`, the shortest first."""
        end = microseconds(as_of)
        for window, length in LENGTHS.items():
            self._windows[window].slide(self._timeline, end - length, end)
            self._before[window].slide(self._timeline, end - 2 * length, end - length)
        self.next_change = self._next_change()
        for window in Window:
            yield publication(self._subject, window, self._reading(window), as_of)

    def _reading(self, window: Window) -> Reading:
        rolling = self._windows[window]
        inside = _between(self._timeline, rolling.start, rolling.end)
        return Reading(
            tally=rolling.tally,
            before=self._before[window].tally,
            stories=len(rolling.stories),
            listed=rolling.ranking.top(inside),
        )

    def _next_change(self) -> int | None:
        """Return when time alone will next change what is in a window, in microseconds; None for never."""
        changes = []
        for window, length in LENGTHS.items():
            rolling = self._windows[window]
            leaves, comes = (
                _first_after(self._timeline, rolling.start),
                _first_after(self._timeline, rolling.end),
            )
            if leaves is not None:
                changes.append(leaves + length)
            if comes is not None:
                changes.append(comes)
        return min(changes, default=None)

    def _weigh(self, chain_key: str) -> None:
        """Give every member of a chain the novelty that the others leave it."""
        chain = self._chains[chain_key]
        for signal, novelty in zip(chain, novelties(chain), strict=True):
            before = self._live.get(signal.event_id)
            if before is not None and before.novelty == novelty:
                continue
            if before is not None:
                self._leave(before)
            self._enter(contribution_of(signal, novelty))
        if not chain:
            del self._chains[chain_key]

    def _enter(self, contribution: Contribution) -> None:
        self._live[contribution.signal.event_id] = contribution
        insort(self._timeline, (*contribution.order, contribution))
        for rolling in self._all_windows():
            if rolling.holds(contribution):
                rolling.enter(contribution)

    def _leave(self, contribution: Contribution) -> None:
        del self._live[contribution.signal.event_id]
        del self._timeline[bisect_left(self._timeline, contribution.order)]
        for rolling in self._all_windows():
            if rolling.holds(contribution):
                rolling.leave(contribution)

    def _all_windows(self) -> Iterator[_RollingTally]:
        yield from self._windows.values()
        yield from self._before.values()


class _RollingTally:
    """The sums over what was published after `start` and not after `end`, both in microseconds."""

    def __init__(self) -> None:
        self.start = self.end = 0
        self.tally = Tally()

    def holds(self, contribution: Contribution) -> bool:
        """Whether the contribution falls in the window as it now lies."""
        return self.start < contribution.at <= self.end

    def enter(self, contribution: Contribution) -> None:
        """Count a contribution that has come in."""
        self.tally.count(contribution, 1)

    def leave(self, contribution: Contribution) -> None:
        """Count out a contribution that has gone."""
        self.tally.count(contribution, -1)

    def slide(self, timeline: Timeline, start: int, end: int) -> None:
        """Move to the window from `start` to `end`, forwards or backwards."""
        for gone in ((self.start, min(self.end, start)), (max(self.start, end), self.end)):
            for contribution in _between(timeline, *gone):
                self.leave(contribution)
        for come in ((start, min(end, self.start)), (max(start, self.end), end)):
            for contribution in _between(timeline, *come):
                self.enter(contribution)
        self.start, self.end = start, end


class _RollingWindow(_RollingTally):
    """The same with its stories and its drivers."""

    def __init__(self) -> None:
        super().__init__()
        self.stories: Counter[str] = Counter()
        self.ranking = Ranking()

    def enter(self, contribution: Contribution) -> None:
        super().enter(contribution)
        self.stories[contribution.signal.story_id] += 1
        self.ranking.add(contribution)

    def leave(self, contribution: Contribution) -> None:
        super().leave(contribution)
        story_id = contribution.signal.story_id
        self.stories[story_id] -= 1
        if not self.stories[story_id]:
            del self.stories[story_id]
        self.ranking.discard(contribution)


def _between(timeline: Timeline, start: int, end: int) -> Iterator[Contribution]:
    """Return what was published after `start` and not after `end`, oldest first."""
    at = bisect_left(timeline, (start + 1,))
    while at < len(timeline) and timeline[at][0] <= end:
        yield timeline[at][2]
        at += 1


def _first_after(timeline: Timeline, start: int) -> int | None:
    at = bisect_left(timeline, (start + 1,))
    return timeline[at][0] if at < len(timeline) else None
