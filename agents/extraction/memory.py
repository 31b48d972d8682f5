"""What earlier sentences spoke of, so that 'it', 'the index' or 'both' find their instruments."""

from __future__ import annotations

from collections.abc import Sequence

from agents.extraction.moves import Subject
from agents.reference import Instrument
from schemas.event import EntityType

_TYPES = {
    "index": (EntityType.INDEX,),
    "company": (EntityType.COMPANY,),
    "commodity": (EntityType.COMMODITY,),
    "currency": (EntityType.CURRENCY,),
    "rate": (EntityType.RATE,),
    "crypto": (EntityType.CRYPTO,),
}
_PAIR = 2


class Memory:
    """The instruments last spoken of: the subjects of the last predication, and the last of each type."""

    def __init__(self) -> None:
        self._last: list[Instrument] = []
        self._by_type: dict[EntityType, list[Instrument]] = {}

    def tell(self, subjects: Sequence[Subject]) -> None:
        """Note the subjects of a predication."""
        self._last = [subject.instrument for subject in subjects]

    def mention(self, instrument: Instrument) -> None:
        """Note that the text names an instrument, whatever for."""
        named = self._by_type.setdefault(instrument.type, [])
        if instrument in named:
            named.remove(instrument)
        named.append(instrument)

    def resolve(self, reference: str) -> list[Instrument]:
        """Return what a reference means, none if nothing fits."""
        if reference == "it":
            return self._last[-1:] if len(self._last) == 1 else []
        if reference == "indices":
            indices = self._by_type.get(EntityType.INDEX, [])
            return self._last if len(self._last) >= _PAIR else indices[-_PAIR:]
        fitting = [named for kind in _TYPES[reference] for named in self._by_type.get(kind, [])]
        recent = [named for named in self._last if named in fitting]
        return recent[-1:] or fitting[-1:]
