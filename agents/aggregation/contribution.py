"""What one live signal adds to its subject, in whole numbers, so that no order of adding can be told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from schemas.sentiment import Signal

MILLION = 1_000_000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
# A signal that arrived this long after its story's time is late: it changed windows already published.
LATE_AFTER = timedelta(minutes=15)


class Contribution(NamedTuple):
    """A live signal with its novelty, in its place in event time: by time, then by event id.

    `at` is its story's time in microseconds of the Unix epoch; `novelty` and `weight` (both 0 to 1) and
    `polarity` (-1 to 1) count millionths.
    """

    at: int
    event_id: str
    novelty: int
    signal: Signal

    @property
    def weight(self) -> int:
        """What the event weighs here before decay: the weight of the signal times novelty."""
        return (round(self.signal.weight * MILLION) * self.novelty + MILLION // 2) // MILLION

    @property
    def polarity(self) -> int:
        """How good or bad the event is for the subject."""
        return round(self.signal.polarity * MILLION)

    @property
    def is_late(self) -> bool:
        """Whether it came after the windows that it belongs to had been published."""
        received_at = self.signal.received_at
        return received_at is not None and received_at - self.signal.published_at > LATE_AFTER


def contribution_of(signal: Signal, novelty: int) -> Contribution:
    """Return what a live signal contributes when it is `novelty` millionths new."""
    return Contribution(microseconds(signal.published_at), signal.event_id, novelty, signal)


def microseconds(at: datetime) -> int:
    """Return an instant in microseconds since the Unix epoch, exactly."""
    return (at - EPOCH) // MICROSECOND


def pooled(signal: Signal) -> Signal:
    """Return the signal itself, its parts now the same objects as the equal parts of other signals.

    A story reaches a subject with several events and an event reaches several subjects: without it the table
    would hold the story's headline, times and ids once for each.
    """
    for name in _STRINGS:
        text = getattr(signal, name)
        if text is not None:
            object.__setattr__(signal, name, intern(text))
    for name in _VALUES:
        object.__setattr__(signal, name, _same(getattr(signal, name)))
    return signal


_STRINGS = ("subject", "event_id", "story_id", "chain_key", "entity_name", "headline", "fingerprint")
# Polarity is not among them: -0.0 and 0.0 are equal, but not written alike.
_VALUES = (
    *("rank", "published_at", "received_at"),
    *("confidence", "relevance", "modality_weight", "role_weight", "weight"),
)


@lru_cache(maxsize=16_384, typed=True)
def _same(value: object) -> object:
    """Return a value equal to `value` that was met lately, or else this one."""
    return value
