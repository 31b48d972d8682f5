"""What one live signal adds to its region, in whole numbers, so that no order of adding can be told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from schemas.sentiment import Signal

MILLION = 1_000_000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
# A signal that arrived this long after its story's time is late: it changed windows already published.
LATE_AFTER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Contribution:
    """A live signal with its weight after novelty.

    `at` is its story's time in microseconds of the Unix epoch; `novelty`, `weight` (both 0 to 1) and
    `polarity` (-1 to 1) count millionths.
    """

    signal: Signal
    at: int
    novelty: int
    weight: int
    polarity: int
    is_late: bool

    @property
    def order(self) -> tuple[int, str]:
        """Its place in event time: by time, then by event id."""
        return self.at, self.signal.event_id


def contribution_of(signal: Signal, novelty: int) -> Contribution:
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
