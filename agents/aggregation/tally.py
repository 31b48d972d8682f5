"""Sums over contributions, from which all figures of a window follow."""

from __future__ import annotations

from collections.abc import Iterable

from agents.aggregation.contribution import Contribution

# Polarities this close to zero are neutral: a twentieth of a usual day's move or less.
NEUTRAL_BAND = 50_000


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
