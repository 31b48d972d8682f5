"""Sums over contributions, from which all figures of a window or bar follow."""

from __future__ import annotations

from collections.abc import Iterable

from agents.aggregation.contribution import Contribution
from agents.aggregation.decay import Present

# Polarities this close to zero are neutral: a twentieth of a usual day's move or less.
NEUTRAL_BAND = 50_000


class Tally:
    """Sums over contributions.

    All are integers: adding and taking away leaves nothing behind, whatever the order.  Weights are in any
    one unit, polarities in millionths; `weighted` is in weights times millionths, the squares accordingly.
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

    def count(self, contribution: Contribution, growth: int, times: int) -> None:
        """Add the contribution with its weight times `growth` (`times` 1) or take it away (-1)."""
        weight, polarity = contribution.weight * growth, contribution.polarity
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

    def rebase(self, octaves: int) -> None:
        """Count weights in a unit 2^`octaves` times as large; all of them are whole in it."""
        self.weight = _shifted(self.weight, octaves)
        self.weighted = _shifted(self.weighted, octaves)
        self.absolute = _shifted(self.absolute, octaves)
        self.weighted_square = _shifted(self.weighted_square, octaves)
        self.squared_weight = _shifted(self.squared_weight, 2 * octaves)


def tally_of(contributions: Iterable[Contribution], present: Present) -> Tally:
    """Return the sums over contributions with the growth of each."""
    tally = Tally()
    for contribution in contributions:
        tally.count(contribution, present.growth(contribution.at), 1)
    return tally


def _shifted(number: int, octaves: int) -> int:
    return number >> octaves if octaves >= 0 else number << -octaves
