"""Which events make a region's sentiment what it is."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from itertools import islice
from typing import NamedTuple

from agents.aggregation.contribution import MILLION, Contribution
from agents.aggregation.tally import Tally
from schemas.sentiment import Driver, Rest

LISTED = 20
# More than are listed are kept at hand, so that a few can leave before all must be looked through again.
KEPT = 64
# Enough digits that the parts of all drivers and the rest sum to the whole within 1e-9.
DIGITS = 12


class _Place(NamedTuple):
    """Where a contribution stands among the drivers: the greatest first, then by event id."""

    negative_size: int
    event_id: str
    contribution: Contribution


def top(contributions: Iterable[Contribution]) -> list[Contribution]:
    """Return the contributions that move the sentiment most, the greatest first."""
    places = (_place(each) for each in contributions if each.weight and each.polarity)
    return [place.contribution for place in nsmallest(LISTED, places)]


def drivers_of(
    listed: Sequence[Contribution], tally: Tally, sentiment: float | None
) -> tuple[tuple[Driver, ...], Rest]:
    """Return the drivers that `listed` are in a window of that tally, and all the rest in one.

    Shares are of the absolute weighted polarity and, with that of the rest, sum to 1; contributions sum
    to `sentiment`, which is rounded: the rest takes up the difference.
    """
    drivers = tuple(_driver(each, tally) for each in listed)
    beyond = tally.absolute - sum(_size(each) for each in listed)
    rest = Rest(
        events=tally.events - len(listed),
        weight=(tally.weight - sum(each.weight for each in listed)) / MILLION,
        contribution=round((sentiment or 0.0) - sum(each.contribution for each in drivers), DIGITS) + 0.0,
        share=_ratio(beyond, tally.absolute),
    )
    return drivers, rest


class Ranking:
    """The greatest contributions of a changing set, ready at any time."""

    def __init__(self) -> None:
        self._best: list[_Place] = []
        self._is_whole = True

    def add(self, contribution: Contribution) -> None:
        """Take up a contribution that has come into the set."""
        place = _place(contribution)
        if not place.negative_size or not (self._is_whole or (self._best and place < self._best[-1])):
            return
        insort(self._best, place)
        if len(self._best) > KEPT:
            self._best.pop()
            self._is_whole = False

    def discard(self, contribution: Contribution) -> None:
        """Drop a contribution that has left the set."""
        place = _place(contribution)
        at = bisect_left(self._best, place)
        if at < len(self._best) and self._best[at] == place:
            del self._best[at]

    def top(self, contributions: Iterable[Contribution]) -> list[Contribution]:
        """Return the greatest of the set, which `contributions` runs through if need be."""
        if len(self._best) < LISTED and not self._is_whole:
            places = (_place(each) for each in contributions if each.weight and each.polarity)
            self._best = nsmallest(KEPT + 1, places)
            self._is_whole = len(self._best) <= KEPT
            del self._best[KEPT:]
        return [place.contribution for place in islice(self._best, LISTED)]


def _place(contribution: Contribution) -> _Place:
    return _Place(-_size(contribution), contribution.signal.event_id, contribution)


def _size(contribution: Contribution) -> int:
    return contribution.weight * abs(contribution.polarity)


def _ratio(part: int, whole: int) -> float:
    return round(part / whole, DIGITS) if whole else 0.0


def _driver(contribution: Contribution, tally: Tally) -> Driver:
    signal = contribution.signal
    return Driver(
        event_id=signal.event_id,
        story_id=signal.story_id,
        entity_name=signal.entity_name,
        kind=signal.kind,
        headline=signal.headline,
        published_at=signal.published_at,
        polarity=contribution.polarity / MILLION,
        confidence=signal.confidence,
        relevance=signal.relevance,
        modality_weight=signal.modality_weight,
        role_weight=signal.role_weight,
        novelty=contribution.novelty / MILLION,
        decay=1.0,
        weight=contribution.weight / MILLION,
        contribution=_ratio(contribution.weight * contribution.polarity, tally.weight * MILLION),
        share=_ratio(_size(contribution), tally.absolute),
    )
