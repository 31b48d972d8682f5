"""Which benchmarks 'both benchmarks' and 'all three indexes' are, each told of in a clause of its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import Final

from agents.extraction.names.market_spoken_of import DEFAULT_MARKET
from agents.reference import Instrument, instruments, regions
from schemas.event import EntityType

_PAIR: Final = 2
_BENCHMARKS: Final = (EntityType.INDEX, EntityType.COMMODITY)
_AMERICAN: Final = ("index:DJI", "index:SPX", "index:IXIC")


class BenchmarksTold:
    """The two indices or goods that a text has told of last."""

    __slots__ = ("_told",)

    def __init__(self) -> None:
        self._told: deque[Instrument] = deque(maxlen=_PAIR)

    def tell(self, subjects: Iterable[Instrument]) -> None:
        """Note of whom a predication told."""
        for subject in subjects:
            if subject.type in _BENCHMARKS and subject not in self._told:
                self._told.append(subject)

    def pair(self) -> list[Instrument]:
        """Return the two, none if they are no pair: 'Brent rose 2% and WTI 3%; both benchmarks'."""
        pair = list(self._told)
        kinds = {(it.type, it.region if it.type is EntityType.INDEX else None) for it in pair}
        return pair if len(pair) == _PAIR and len(kinds) == 1 else []


def best_known(region: str) -> list[Instrument]:
    """Return America's three best known indices, which a report on another region does not mean."""
    return [instruments()[index] for index in _AMERICAN] if region == DEFAULT_MARKET else []


def money_of(home: str | None) -> list[Instrument]:
    """Return the money of a story's country: 'Seoul shares rose; the local currency fell'."""
    country = regions().get(home or "")
    code = country.currency if country is not None and country.kind == "country" else None
    money = instruments().get(f"currency:{code}")
    return [money] if money is not None else []
