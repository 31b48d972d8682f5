"""All subjects of one table: what they hold, when they are due, when their contributions are forgotten."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, MutableMapping, Sequence
from datetime import datetime, timedelta
from heapq import heappop, heappush
from types import MappingProxyType

from agents.aggregation.bars import Bars
from agents.aggregation.contribution import EPOCH, microseconds, pooled
from agents.aggregation.rolling import SubjectRoll
from schemas.sentiment import REGION, SECTOR, RegionalBar, Sentiment, Signal, region_subject

# A story lives this long; until then a retracted contribution stays as the mark of its rank.
REMEMBERED_FOR = timedelta(days=35)
# Contributions are forgotten by the minute: a list of keys for each is all that this takes.
MINUTE = timedelta(minutes=1)
# How long a subject may be silent while nothing changes.  Of instruments there are many, and who asks for one
# that nobody writes of finds its last word on the compacted topic.
PUBLISHED_EVERY = MappingProxyType({REGION: timedelta(seconds=10), SECTOR: timedelta(seconds=10)})
INSTRUMENTS_EVERY = timedelta(minutes=10)


def contribution_key(signal: Signal) -> str:
    """Return the key under which a signal stands in the table."""
    return f"{signal.subject}|{signal.event_id}"


class Subjects:
    """The table of contributions and that of bars, with everything that is derived from them."""

    def __init__(self, table: MutableMapping[str, Signal], bars: MutableMapping[str, RegionalBar]) -> None:
        self._table = table
        self._bars = bars
        self._minutes: dict[int, list[str]] = {}
        self._order: list[int] = []
        signals: dict[str, list[Signal]] = defaultdict(list)
        for key, signal in table.items():
            signals[signal.subject].append(pooled(signal))
            self._note_time(key, signal)
        closed: dict[str, list[RegionalBar]] = defaultdict(list)
        for bar in bars.values():
            closed[region_subject(bar.region)].append(bar)
        self._subjects = {
            name: _Subject(name, bars, signals[name], closed[name]) for name in sorted({*signals, *closed})
        }

    def take(self, signal: Signal) -> None:
        """Let `signal` stand in the table unless it is stale."""
        key = contribution_key(signal)
        before = self._table.get(key)
        if before is not None and signal.rank < before.rank:
            return
        self._table[key] = pooled(signal)
        if before is None or before.published_at != signal.published_at:
            self._note_time(key, signal)
        subject = self._subjects.get(signal.subject)
        if subject is None:
            subject = self._subjects[signal.subject] = _Subject(signal.subject, self._bars)
        subject.put(before, signal)

    def forget(self, at: datetime) -> None:
        """Drop every contribution whose story's time is over at `at`, and bars in their time."""
        for subject in self._subjects.values():
            subject.forget(at)
        limit = _minute(at - REMEMBERED_FOR)
        while self._order and self._order[0] < limit:
            minute = heappop(self._order)
            for key in self._minutes.pop(minute):
                signal = self._table.get(key)
                if signal is not None and _minute(signal.published_at) == minute:
                    del self._table[key]
                    self._subjects[signal.subject].drop(signal)
        for name in [name for name, subject in self._subjects.items() if subject.is_empty]:
            del self._subjects[name]

    def publish(self, as_of: datetime) -> Iterator[Sentiment | RegionalBar]:
        """Return the bars that close or change and the windows that are due at `as_of`, by subject."""
        for name in sorted(self._subjects):
            yield from self._subjects[name].publish(as_of)

    def _note_time(self, key: str, signal: Signal) -> None:
        minute = _minute(signal.published_at)
        if minute not in self._minutes:
            self._minutes[minute] = []
            heappush(self._order, minute)
        self._minutes[minute].append(key)


class _Subject:
    """One subject: its windows and bars, how many signals the table holds, and when it was last published."""

    def __init__(
        self,
        name: str,
        table: MutableMapping[str, RegionalBar],
        signals: Sequence[Signal] = (),
        closed: Sequence[RegionalBar] = (),
    ) -> None:
        kind, _, code = name.partition(":")
        self._every = PUBLISHED_EVERY.get(kind, INSTRUMENTS_EVERY)
        self._bars = Bars(code, table, closed) if kind == REGION else None
        self._roll = SubjectRoll(name, signals, self._bars)
        self._signals = len(signals)
        self._published_at: datetime | None = None
        self._next_change: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known of the subject any more."""
        return not self._signals and (self._bars is None or self._bars.is_empty)

    def put(self, before: Signal | None, signal: Signal) -> None:
        """Let `signal` replace `before`, None for a new one."""
        self._signals += before is None
        if signal != before:
            self._roll.put(before, signal)
            self._next_change = 0

    def drop(self, signal: Signal) -> None:
        """Take away a signal that is too old for any window."""
        self._signals -= 1
        self._roll.drop(signal)

    def forget(self, at: datetime) -> None:
        """Let go of old bars."""
        if self._bars is not None:
            self._bars.forget(at)

    def publish(self, as_of: datetime) -> Iterator[Sentiment | RegionalBar]:
        """Return the bars that close or change, and the windows if signals, time or silence ask for them."""
        if self._bars is not None:
            yield from self._bars.settle(as_of)
        silence = None if self._published_at is None else as_of - self._published_at
        # A clock that has gone back makes everything anew, and so does what is usual.
        every_window = silence is None or not timedelta(0) <= silence < self._every
        every_window |= self._bars is not None and self._bars.has_new_usual
        has_come = self._next_change is not None and microseconds(as_of) >= self._next_change
        if not self._signals or not (every_window or has_come):
            return
        self._next_change = self._roll.slide(as_of)
        if every_window:
            self._published_at = as_of
        yield from self._roll.publish(as_of, every_window=every_window)


def _minute(at: datetime) -> int:
    return (at - EPOCH) // MINUTE
