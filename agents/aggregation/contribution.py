"""What one live signal adds to its region, in whole numbers, so that no order of adding can be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from schemas.sentiment import RegionalSignal

if TYPE_CHECKING:
    from collections.abc import Iterable

MILLION = 1_000_000
EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
MICROSECOND = timedelta(microseconds=1)
# A signal that arrived this long after its story's time is late: it changed windows already published.
LATE_AFTER = timedelta(minutes=15)
# Polarities this close to zero are neutral: a twentieth of a usual day's move or less.
NEUTRAL_BAND = 50_000


@dataclass(frozen=True, slots=True)
class Contribution:
    """A live signal with its weight after novelty.

    `at` is its story's time in microseconds of the Unix epoch; `novelty`, `weight` (both 0 to 1) and
    `polarity` (-1 to 1) count millionths.
    """

    signal: RegionalSignal
    at: int
    novelty: int
    weight: int
    polarity: int
    is_late: bool

    @property
    def order(self) -> tuple[int, str]:
        """Its place in event time: by time, then by event id."""
        return self.at, self.signal.event_id


def contribution_of(signal: RegionalSignal, novelty: int) -> Contribution:
    """Return what a live signal contributes when it is `novelty` millionths new."""
    weight = round(signal.weight * MILLION)
    received_at = signal.received_at
    return Contribution(
        signal=signal,
        at=microseconds(signal.published_at),
        novelty=novelty,
        weight=(weight * novelty + MILLION // 2) // MILLION,
        polarity=round(signal.polarity * MILLION),
        is_late=received_at is not None and received_at - signal.published_at > LATE_AFTER,
    )


def microseconds(at: datetime) -> int:
    """Return an instant in microseconds since the Unix epoch, exactly."""
    return (at - EPOCH) // MICROSECOND


class Tally:
    """Sums over contributions.

    All are integers: adding and taking away leaves nothing behind, whatever the order.  `weighted` is in
    millionths of millionths, the squares accordingly.
    """

    __slots__ = (
        "absolute",
        "events",
        "late",
        "negative",
        "positive",
        "squared_weight",
        "weight",
        "weighted",
        "weighted_square",
    )

    def __init__(self) -> None:
        self.events = 0
        self.positive = 0
        self.negative = 0
        self.late = 0
        self.weight = 0
        self.weighted = 0
        self.absolute = 0
        self.weighted_square = 0
        self.squared_weight = 0

    @classmethod
    def of(cls, contributions: Iterable[Contribution]) -> Tally:
        """Return the sums over `contributions`."""
        tally = cls()
        for contribution in contributions:
            tally.count(contribution, 1)
        return tally

    def count(self, contribution: Contribution, times: int) -> None:
        """Add the contribution (`times` 1) or take it away (-1)."""
        weight, polarity = contribution.weight, contribution.polarity
        weighted = times * weight * polarity
        self.events += times
        self.weight += times * weight
        self.weighted += weighted
        self.weighted_square += weighted * polarity
        self.squared_weight += times * weight * weight
        if polarity > 0:
            self.absolute += weighted
            self.positive += times * (polarity > NEUTRAL_BAND)
        else:
            self.absolute -= weighted
            self.negative += times * (polarity < -NEUTRAL_BAND)
        if contribution.is_late:
            self.late += times
