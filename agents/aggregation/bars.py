"""The hours and days of a region: bars that close, and are revised when the past changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, MutableMapping
from datetime import datetime, timedelta
from typing import NamedTuple

from agents.aggregation.baseline import HOURS_IN_WEEK, Usual, hour_index, hour_of, usual_at
from agents.aggregation.contribution import (
    EPOCH,
    LATE_AFTER,
    MICROSECOND,
    MILLION,
    Contribution,
    microseconds,
)
from agents.aggregation.figures import Figures, figures_of
from agents.aggregation.tally import Tally
from schemas.codec import unix_ms
from schemas.sentiment import BarLength, BarStatus, RegionalBar, Window, bar_key

# A bar is closed when what belongs to it and comes later would be late.
CLOSES_AFTER = LATE_AFTER
# A contribution is remembered for 35 days, and what it repeats may be a day older.
REVISED_FOR = timedelta(days=34)
KEPT_FOR = timedelta(weeks=13)

LENGTHS = {length: length.length // MICROSECOND for length in BarLength}


class Slot(NamedTuple):
    """Which bar of a region: its length, and its number counted from the Unix epoch."""

    length: BarLength
    number: int

    @property
    def start(self) -> datetime:
        """When the bar begins."""
        return EPOCH + self.number * self.length.length

    def is_closed(self, as_of: datetime) -> bool:
        """Whether the bar is over at `as_of`, with the time for what is not late."""
        return as_of >= self.start + self.length.length + CLOSES_AFTER


def is_settled(bar: Slot | RegionalBar, as_of: datetime) -> bool:
    """Tell whether a bar is too old at `as_of` to be revised."""
    return bar.start < as_of - REVISED_FOR


def slot_at(length: BarLength, at: int) -> Slot:
    """Return the slot of that length that holds an instant in microseconds."""
    return Slot(length, at // LENGTHS[length])


class Bucket:
    """All that was published in one slot, each event at its weight without decay."""

    __slots__ = ("stories", "tally")

    def __init__(self) -> None:
        self.tally = Tally()
        self.stories: Counter[str] = Counter()

    def count(self, contribution: Contribution, times: int) -> None:
        """Add the contribution (`times` 1) or take it away (-1)."""
        self.tally.count(contribution, 1, times)
        story_id = contribution.signal.story_id
        self.stories[story_id] += times
        if not self.stories[story_id]:
            del self.stories[story_id]


def bar_of(
    region: str, slot: Slot, bucket: Bucket, as_of: datetime, before: RegionalBar | None = None
) -> RegionalBar:
    """Return the bar that a bucket comes to, `before` being what it last was when it was closed."""
    revision = before.revision + 1 if before else int(slot.is_closed(as_of))
    return RegionalBar(
        region=region,
        length=slot.length,
        start=slot.start,
        start_ms=unix_ms(slot.start),
        end=slot.start + slot.length.length,
        as_of=as_of,
        as_of_ms=unix_ms(as_of),
        revision=revision,
        status=(BarStatus.PROVISIONAL, BarStatus.FINAL, BarStatus.REVISED)[min(revision, 2)],
        weight=bucket.tally.weight / MILLION,
        **figures_of(bucket.tally, len(bucket.stories))._asdict(),
    )


def same_figures(one: RegionalBar, other: RegionalBar) -> bool:
    """Tell whether two revisions say the same of their bar."""
    return all(getattr(one, name) == getattr(other, name) for name in ("weight", *Figures._fields))


def closed_bars(
    region: str, contributions: Iterable[Contribution], as_of: datetime
) -> dict[str, RegionalBar]:
    """Return by key all closed bars that hold anything, as if everything had been known in time.

    This is the definition; the agent's bars have the same figures, and their revisions beside.
    """
    buckets: dict[Slot, Bucket] = {}
    for each in contributions:
        for length in BarLength:
            buckets.setdefault(slot_at(length, each.at), Bucket()).count(each, 1)
    bars = [bar_of(region, slot, bucket, as_of) for slot, bucket in buckets.items() if slot.is_closed(as_of)]
    return {bar_key(bar): bar for bar in bars}


class Bars:
    """The bars of one region: what is in them, what has been said of them, and what is usual."""

    def __init__(
        self, region: str, table: MutableMapping[str, RegionalBar], closed: Iterable[RegionalBar] = ()
    ) -> None:
        self._region = region
        self._table = table
        self._closed = {slot_at(bar.length, microseconds(bar.start)): bar for bar in closed}
        self._buckets: dict[Slot, Bucket] = {}
        # What must be looked at when it is closed, and of that what has changed since it was last published.
        self._changed = set(self._closed)
        # Written down before the start, but perhaps never published: told again.
        self._recovered = set(self._closed)
        self._untold: set[Slot] = set()
        self._told_at: datetime | None = None
        self._settled_before = 0
        self._hours = {slot.number: hour_of(bar) for slot, bar in self._closed.items() if _is_hour(slot)}
        self._usual: tuple[int, dict[Window, Usual]] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been said of any bar."""
        return not self._closed

    def count(self, contribution: Contribution, times: int) -> None:
        """Add the contribution to its hour and day (`times` 1) or take it away (-1)."""
        for length, duration in LENGTHS.items():
            number = contribution.at // duration
            if number * duration < self._settled_before:
                continue
            slot = Slot(length, number)
            bucket = self._buckets.get(slot)
            if bucket is None:
                bucket = self._buckets[slot] = Bucket()
            bucket.count(contribution, times)
            self._changed.add(slot)
            self._untold.add(slot)

    @property
    def has_new_usual(self) -> bool:
        """Whether a bar of those that are compared with has changed since anybody asked what is usual."""
        return self._usual is None

    def usual(self, as_of: datetime) -> dict[Window, Usual]:
        """Return what is usual for each window that ends at `as_of`."""
        hour = hour_index(as_of)
        if self._usual is None or self._usual[0] != hour:
            self._usual = hour, usual_at(self._hours, hour)
        return self._usual[1]

    def settle(self, as_of: datetime) -> Iterator[RegionalBar]:
        """Close what is over at `as_of`, revise what changed since, and once a minute tell of the open."""
        is_time = self._told_at is None or not timedelta(0) <= as_of - self._told_at < timedelta(minutes=1)
        for slot in sorted(self._changed):
            if slot.is_closed(as_of):
                self._changed.discard(slot)
                self._untold.discard(slot)
                yield from self._close(slot, as_of)
            elif is_time and slot in self._untold and slot not in self._closed:
                self._untold.discard(slot)
                self._told_at = as_of
                yield bar_of(self._region, slot, self._buckets[slot], as_of)

    def forget(self, as_of: datetime) -> None:
        """Let go of what is too old to be revised, and of bars that nobody is told any more."""
        settled = microseconds(as_of - REVISED_FOR)
        if settled // LENGTHS[BarLength.HOUR] <= self._settled_before // LENGTHS[BarLength.HOUR]:
            return
        self._settled_before = settled
        for slot in [slot for slot in {*self._buckets, *self._changed} if is_settled(slot, as_of)]:
            self._buckets.pop(slot, None)
            self._changed.discard(slot)
            self._untold.discard(slot)
            self._recovered.discard(slot)
        for slot in [slot for slot in self._closed if slot.start < as_of - KEPT_FOR]:
            del self._table[bar_key(self._closed.pop(slot))]
            if _is_hour(slot):
                del self._hours[slot.number]

    def _close(self, slot: Slot, as_of: datetime) -> Iterator[RegionalBar]:
        before = self._closed.get(slot)
        bar = bar_of(self._region, slot, self._buckets.get(slot, _EMPTY), as_of, before)
        if before is None and not bar.events:
            return
        if before is not None and same_figures(bar, before):
            if slot in self._recovered:
                self._recovered.discard(slot)
                yield before
            return
        self._table[bar_key(bar)] = self._closed[slot] = bar
        if _is_hour(slot):
            self._hours[slot.number] = hour_of(bar)
            if self._usual is not None and slot.number <= self._usual[0] - HOURS_IN_WEEK:
                self._usual = None
        yield bar


_EMPTY = Bucket()


def _is_hour(slot: Slot) -> bool:
    return slot.length is BarLength.HOUR
