"""Which events make a sentiment what it is."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from itertools import islice
from typing import NamedTuple

from agents.aggregation.contribution import MILLION, Contribution
from agents.aggregation.decay import Decay, Present
from agents.aggregation.tally import Tally
from schemas.sentiment import Driver, Rest

LISTED = 20
# More than are listed are kept at hand, so that many can leave before all must be looked through again.
KEPT = 1024
# Fine enough that the parts of all drivers and the rest sum to the whole within 1e-9.
TRILLION = 1_000_000_000_000


class _Place(NamedTuple):
    """Where a contribution stands among the drivers: the greatest first, then by event id."""

    negative_size: int
    event_id: str
    contribution: Contribution


def top(contributions: Iterable[Contribution], decay: Decay) -> list[Contribution]:
    """Return the contributions that move the sentiment most, the greatest first."""
    return [place.contribution for place in nsmallest(LISTED, _places(contributions, decay))]


def drivers_of(
    listed: Sequence[Contribution], tally: Tally, present: Present, sentiment: float | None
) -> tuple[tuple[Driver, ...], Rest]:
    """Return the drivers that `listed` are in a window of that tally, and all the rest in one.

    Shares are of the absolute weighted polarity and, with that of the rest, sum to 1; contributions sum
    to `sentiment`, which is rounded: the rest takes up the difference.
    """
    weight, absolute = tally.weight, tally.absolute
    drivers = []
    for each in listed:
        growth, polarity = present.growth(each.at), each.polarity
        grown = each.weight * growth
        weight -= grown
        absolute -= grown * abs(polarity)
        drivers.append(_driver(each, growth, grown, tally, present))
    rest = Rest(
        events=tally.events - len(listed),
        weight=weight_now(weight, present),
        contribution=round((sentiment or 0.0) - sum(each.contribution for each in drivers), 12) + 0.0,
        share=rounded(absolute, tally.absolute, TRILLION) if tally.absolute else 0.0,
    )
    return tuple(drivers), rest


def weight_now(weight: int, present: Present) -> float:
    """Return a weight in units of growth as what is left of it at present."""
    return rounded(weight, present.growth_now * MILLION, TRILLION)


def rounded(part: int, whole: int, parts: int) -> float:
    """Return `part` / `whole` to the nearest of so many parts of one, a half going up."""
    return (2 * part * parts + whole) // (2 * whole) / parts


class Ranking:
    """The greatest contributions of a changing set, ready at any time.

    While growth goes on they keep their order, so what leaves a window for its age is seldom among them.
    """

    def __init__(self, decay: Decay) -> None:
        self._decay = decay
        self._best: list[_Place] = []
        self._is_whole = True

    def add(self, contribution: Contribution) -> None:
        """Take up a contribution that has come into the set."""
        place = _place(contribution, self._decay)
        if not place.negative_size or not (self._is_whole or (self._best and place < self._best[-1])):
            return
        insort(self._best, place)
        if len(self._best) > KEPT:
            self._best.pop()
            self._is_whole = False

    def discard(self, contribution: Contribution) -> None:
        """Drop a contribution that has left the set."""
        place = _place(contribution, self._decay)
        at = bisect_left(self._best, place)
        if at < len(self._best) and self._best[at] == place:
            del self._best[at]

    def top(self, contributions: Iterable[Contribution]) -> list[Contribution]:
        """Return the greatest of the set, which `contributions` runs through if need be."""
        if len(self._best) < LISTED and not self._is_whole:
            self._best = nsmallest(KEPT + 1, _places(contributions, self._decay))
            self._is_whole = len(self._best) <= KEPT
            del self._best[KEPT:]
        return [place.contribution for place in islice(self._best, LISTED)]


def _places(contributions: Iterable[Contribution], decay: Decay) -> Iterable[_Place]:
    return (place for each in contributions if (place := _place(each, decay)).negative_size)


def _place(contribution: Contribution, decay: Decay) -> _Place:
    size = contribution.weight * abs(contribution.polarity)
    order = -decay.order(size, contribution.at) if size else 0
    return _Place(order, contribution.event_id, contribution)


def _driver(contribution: Contribution, growth: int, grown: int, tally: Tally, present: Present) -> Driver:
    signal, polarity = contribution.signal, contribution.polarity
    weighted = grown * polarity
    return Driver(
        event_id=signal.event_id,
        story_id=signal.story_id,
        entity_name=signal.entity_name,
        kind=signal.kind,
        headline=signal.headline,
        published_at=signal.published_at,
        polarity=polarity / MILLION,
        confidence=signal.confidence,
        relevance=signal.relevance,
        modality_weight=signal.modality_weight,
        role_weight=signal.role_weight,
        novelty=contribution.novelty / MILLION,
        decay=rounded(growth, present.growth_now, MILLION),
        weight=weight_now(grown, present),
        contribution=rounded(weighted, tally.weight * MILLION, TRILLION),
        share=rounded(abs(weighted), tally.absolute, TRILLION),
    )
