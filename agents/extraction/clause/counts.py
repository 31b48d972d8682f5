"""The clause grammar's counts: figures that tell how many or how much, and no price: '500 companies'."""

from __future__ import annotations

from agents.extraction import spans
from agents.extraction.clause.places import PlaceReading
from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.spans import Span

_YEARS = range(1970, 2041)
_COUNTED = frozenset({spans.GAP, spans.PAPER, spans.ENTITY})
_PRICE_WORDS = frozenset({"level", "levels", "mark"})
_PRICE_PREPOSITIONS = frozenset({"to", "at", "from", "near", "toward", "extreme"})
_GOODS = frozenset({"ounces", "tonnes", "tons", "barrels", "bushels", "pounds", "bales", "bags", "kilograms"})


class CountReading(PlaceReading):
    """Says of a figure whether it counts things."""

    def _counts_things(self, span: Span, quantity: Quantity) -> bool:
        """Say whether a bare number counts what the next words name: '500 companies'."""
        following = self._beside(1)
        if following is not None and following.kind == spans.GAP and following.value in _PRICE_WORDS:
            return False  # "at 23,110 levels"
        if self._prices_thing(quantity, following):
            return True
        if (
            following is not None
            and following.kind == spans.GAP
            and "-" in self._text[span.start + 1 : span.end]
        ):
            return self._touches(following)  # "a 61-point discount"
        if quantity.unit == quantities.NUMBER and following is not None and following.value == "of":
            return self._preposition not in _PRICE_PREPOSITIONS  # "21 of its members"
        if quantity.unit == quantities.NUMBER and quantity.value in _YEARS and self._names_year():
            return "," not in self._text[span.start : span.end]  # "ended 2024"
        return (
            quantity.unit == quantities.NUMBER
            and following is not None
            and following.kind in _COUNTED
            and following.start - span.end <= 1
            and (quantity.value.is_integer() or self._preposition not in _PRICE_PREPOSITIONS)
        )

    def _counts_part(self) -> bool:
        of = self._beside(1)
        return of is not None and of.value == "of"

    def _weighs(self) -> bool:
        """Say whether the figure says how much of some goods there is."""
        move, following = self._open, self._beside(1)
        if move is None or move.direction is not None or move.figures or following is None:
            return False
        return str(following.value).split(" ")[0] in _GOODS

    def _prices_thing(self, quantity: Quantity, following: Span | None) -> bool:
        """Say whether a sum only describes the noun after it: 'its $14 average price target'."""
        before = self._beside(-1)
        if quantity.unit != quantities.MONEY or before is None or before.kind != spans.DETERMINER:
            return False
        return following is not None and following.kind == spans.GAP and "target" in str(following.value)

    def _names_year(self) -> bool:
        """Say whether nothing makes a price of the number: 'ended 2024', 'compared to Q4 2023'."""
        before, following = self._beside(-1), self._beside(1)
        if following is not None and following.kind == spans.EXTREME:
            return True  # "from its 2024 low of 5"
        return self._preposition is None or (before is not None and before.kind == spans.GAP)
