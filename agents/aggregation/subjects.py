"""All subjects of one table: what they hold, when they are due, when their contributions are forgotten."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, MutableMapping, Sequence
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush

from agents.aggregation.contribution import microseconds
from agents.aggregation.rolling import SubjectRoll
from schemas.sentiment import Sentiment, Signal

# A story lives this long; until then a retracted contribution stays as the mark of its rank.
REMEMBERED_FOR = timedelta(days=35)
PUBLISHED_EVERY = timedelta(seconds=10)


def contribution_key(signal: Signal) -> str:
    """Return the key under which a signal stands in the table."""
    return f"{signal.subject}|{signal.event_id}"


class Subjects:
    """The table of contributions, with everything that is derived from it."""

    def __init__(self, table: MutableMapping[str, Signal]) -> None:
        self._table = table
        self._oldest = [(signal.published_at, key) for key, signal in table.items()]
        heapify(self._oldest)
        of_subject: dict[str, list[Signal]] = defaultdict(list)
        for signal in table.values():
            of_subject[signal.subject].append(signal)
        self._subjects = {code: _Subject(code, signals) for code, signals in of_subject.items()}

    def take(self, signal: Signal) -> None:
        """Let `signal` stand in the table unless it is stale."""
        key = contribution_key(signal)
        before = self._table.get(key)
        if before is not None and signal.rank < before.rank:
            return
        self._table[key] = signal
        if before is None or before.published_at != signal.published_at:
            heappush(self._oldest, (signal.published_at, key))
        self._subject(signal).put(before, signal)

    def forget(self, at: datetime) -> None:
        """Drop every contribution whose story's time is over at `at`."""
        limit = at - REMEMBERED_FOR
        while self._oldest and self._oldest[0][0] < limit:
            _, key = heappop(self._oldest)
            signal = self._table.get(key)
            if signal is None or signal.published_at >= limit:
                continue
            del self._table[key]
            subject = self._subjects[signal.subject]
            subject.drop(signal)
            if not subject.signals:
                del self._subjects[signal.subject]

    def publish(self, as_of: datetime) -> Iterator[Sentiment]:
        """Return the windows of every subject that is due at `as_of`, in their order."""
        for code in sorted(self._subjects):
            subject = self._subjects[code]
            if subject.is_due(as_of):
                yield from subject.publish(as_of)

    def _subject(self, signal: Signal) -> _Subject:
        subject = self._subjects.get(signal.subject)
        if subject is None:
            subject = self._subjects[signal.subject] = _Subject(signal.subject)
        return subject


class _Subject:
    """One subject: its windows, how many signals it holds in the table, and when it was last published."""

    def __init__(self, code: str, signals: Sequence[Signal] = ()) -> None:
        self.signals = len(signals)
        self._roll = SubjectRoll(code, signals)
        self._published_at: datetime | None = None
        self._has_changed = True

    def put(self, before: Signal | None, signal: Signal) -> None:
        """Let `signal` replace `before`, None for a new one."""
        self.signals += before is None
        if signal != before:
            self._roll.put(signal)
            self._has_changed = True

    def drop(self, signal: Signal) -> None:
        """Take away a signal that is too old for any window."""
        self.signals -= 1
        self._roll.drop(signal.event_id)

    def is_due(self, as_of: datetime) -> bool:
        """Whether signals, time or ten seconds of silence ask for a publication."""
        if self._has_changed or self._published_at is None or as_of < self._published_at:
            return True
        if as_of - self._published_at >= PUBLISHED_EVERY:
            return True
        return self._roll.next_change is not None and microseconds(as_of) >= self._roll.next_change

    def publish(self, as_of: datetime) -> Iterator[Sentiment]:
        """Return all windows of the subject as they stand at `as_of`."""
        self._has_changed, self._published_at = False, as_of
        return self._roll.publish(as_of)
