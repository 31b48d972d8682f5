"""What is usual for a region at an hour of the week, from its own bars of the weeks before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from agents.aggregation.contribution import EPOCH, MILLION
from agents.aggregation.figures import root_of
from schemas.sentiment import BarLength, RegionalBar, Window

HOUR = timedelta(hours=1)
HOURS_IN_WEEK = 168
# With the hours that the longest window covers, these are the 13 weeks that bars are kept for.
WEEKS = 12
LEAST_WEEKS = 8

HOURS = {window: max(1, window.length // HOUR) for window in Window}


@dataclass(frozen=True, slots=True)
class Hour:
    """What a closed bar of one hour tells the baseline; weight and sentiment in millionths."""

    events: int
    weight: int
    sentiment: int


@dataclass(frozen=True, slots=True)
class Usual:
    """What is usual for one window that ends in one hour of the week.

    `events` were there in all of the `weeks` since the first week that had any, in `parts` times the length
    of the window each week; `sentiments` are those of the weeks that had one, in millionths.
    """

    events: int = 0
    weeks: int = 0
    parts: int = 1
    sentiments: tuple[int, ...] = ()

    def buzz(self, events: int) -> float | None:
        """Return `events` against the usual number, 1 for as many; None before 8 weeks with news."""
        if len(self.sentiments) < LEAST_WEEKS:
            return None
        return round(events * self.weeks * self.parts / self.events, 6)

    @property
    def usual_events(self) -> float | None:
        """The usual number of events in the window; None before 8 weeks with news."""
        if len(self.sentiments) < LEAST_WEEKS:
            return None
        return round(self.events / (self.weeks * self.parts), 6)

    def z(self, sentiment: float | None) -> float | None:
        """Return how many standard deviations `sentiment` is above the mean of the usual ones.

        The deviation is that of the sample of weeks.  None before 8 weeks with news, and where those
        were all alike.
        """
        weeks = len(self.sentiments)
        if sentiment is None or weeks < LEAST_WEEKS:
            return None
        total = sum(self.sentiments)
        squares = weeks * sum(each * each for each in self.sentiments) - total * total
        if not squares:
            return None
        off = weeks * round(sentiment * MILLION) - total
        size = root_of(off * off * (weeks - 1) * MILLION * MILLION, weeks * squares)
        return (size if off > 0 else -size) + 0.0


def baseline_of(bars: Iterable[RegionalBar], as_of: datetime) -> dict[Window, Usual]:
    """Return what is usual for each window that ends at `as_of`, by the closed bars of a region."""
    hours = {hour_index(bar.start): hour_of(bar) for bar in bars if bar.length is BarLength.HOUR}
    return usual_at(hours, hour_index(as_of))


def hour_index(at: datetime) -> int:
    """Return the number of the hour that `at` lies in, counted from the Unix epoch."""
    return (at - EPOCH) // HOUR


def hour_of(bar: RegionalBar) -> Hour:
    """Return what a bar tells the baseline, from nothing but what it says in public."""
    return Hour(bar.events, round(bar.weight * MILLION), round((bar.sentiment or 0.0) * MILLION))


def usual_at(hours: Mapping[int, Hour], present: int) -> dict[Window, Usual]:
    """Return what is usual for each window that ends in the hour `present`.

    A window is compared with the hours that it would cover in each of the 12 weeks before, its last hour the
    one at the same time of the week; their sentiment is the mean by weight.
    """
    return {window: _usual(hours, present, window) for window in Window}


def _usual(hours: Mapping[int, Hour], present: int, window: Window) -> Usual:
    length = HOURS[window]
    events, first, sentiments = 0, 0, []
    for week in range(1, WEEKS + 1):
        last = present - week * HOURS_IN_WEEK
        found = [hour for at in range(last - length + 1, last + 1) if (hour := hours.get(at))]
        there = sum(hour.events for hour in found)
        weight = sum(hour.weight for hour in found)
        if there:
            events, first = events + there, week
        if weight:
            weighted = sum(hour.weight * hour.sentiment for hour in found)
            sentiments.append((2 * weighted + weight) // (2 * weight))
    return Usual(events, first, length * HOUR // window.length, tuple(sentiments))
