"""What sums over contributions come to: the figures that windows and bars share."""

from __future__ import annotations

from math import isqrt
from typing import NamedTuple

from agents.aggregation.contribution import MILLION
from agents.aggregation.tally import Tally


class Figures(NamedTuple):
    """The figures of one set of events, named as they are published.  Floats have six decimals."""

    sentiment: float | None
    std_error: float | None
    events: int
    stories: int
    positive: int
    neutral: int
    negative: int
    breadth: float | None
    dispersion: float | None
    late_events: int


def figures_of(tally: Tally, stories: int) -> Figures:
    """Return what a tally over the events of so many stories comes to."""
    return Figures(
        sentiment=mean_of(tally),
        std_error=_std_error(tally),
        events=tally.events,
        stories=stories,
        positive=tally.positive,
        neutral=tally.events - tally.positive - tally.negative,
        negative=tally.negative,
        breadth=round((tally.positive - tally.negative) / tally.events, 6) if tally.events else None,
        dispersion=_dispersion(tally),
        late_events=tally.late,
    )


def mean_of(tally: Tally) -> float | None:
    """Return the weighted mean polarity, sum(w p) / sum(w); None when nothing weighs."""
    return round(tally.weighted / (tally.weight * MILLION), 6) + 0.0 if tally.weight else None


def root_of(square: int, divisor: int) -> float:
    """Return the root of `square` / `divisor`, a square of millionths, to the nearest millionth exactly.

    Floating point would leave it to the last bit which way a half is rounded: here it goes up.
    """
    return (isqrt(4 * square // divisor) + 1) // 2 / MILLION


def _dispersion(tally: Tally) -> float | None:
    """Return the weighted standard deviation of the polarities, sqrt(sum(w (p - mean)^2) / sum(w))."""
    return root_of(_squares(tally), tally.weight**2) if tally.weight else None


def _std_error(tally: Tally) -> float | None:
    """Return the standard error of the weighted mean, None for a single event.

    It is dispersion / sqrt(n - 1) with Kish's effective number of events n = (sum w)^2 / sum w^2 (Kish,
    Survey Sampling, 1965): with equal weights, the sample's standard deviation over the root of the number of
    events; an event whose weight has decayed counts for less than one.
    """
    beyond_one = tally.weight**2 - tally.squared_weight
    if beyond_one <= 0:
        return None
    return root_of(_squares(tally) * tally.squared_weight, tally.weight**2 * beyond_one)


def _squares(tally: Tally) -> int:
    """Return the weighted variance times the squared weight, exactly."""
    return tally.weighted_square * tally.weight - tally.weighted**2
