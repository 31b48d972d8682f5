"""Two figures that are the ends of a range: '$1.2 billion to $1.4 billion', '$1.2-1.4 billion', '5-7%'."""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import Final

import regex
from msgspec.structs import replace

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.rules.rendering import Rendering

_JOINED: Final = regex.compile(
    r"(?:\s?(?:to|and|through|[-\u2013\u2014])\s?[($]*)?(?P<upper>[\ue000-\uf8ff])"
)
_WRITTEN: Final = regex.compile(
    r"\s?[-\u2013\u2014]\s?[$€£¥]?(?P<upper>\d++(?:[.,]\d++)*+)\s?(?P<unit>%|per\s?cent|percent|(?:trillion|billion"
    r"|million|bn|mn|m|b|k|crore|lakh)\b)?",
    regex.IGNORECASE,
)
# "790-890 million euros", "$1.2-1.4 billion".
_SCALED_WITHIN: Final = regex.compile(
    r"(?<=\d[.,]*\s?)[-\u2013](?P<upper>\d++(?:\.\d++)?)[\s-]?(?P<scale>trillion|billion|million|crore|trln|bln|mln|tn|bn|mn)\b",
    regex.IGNORECASE,
)
_WITHIN: Final = regex.compile(r"(?P<low>\d++(?:\.\d++)?)\s?(?:-|\u2013|to)\s?(?P<upper>\d++(?:\.\d++)?)")
_FACTORS: Final = (1.0, 1e3, 1e5, 1e6, 1e7, 1e9, 1e12)


@dataclass(frozen=True, slots=True)
class Range:
    """A figure, the upper end if it is one of two, and where they stand in the rendering."""

    low: Quantity
    high: Quantity | None
    start: int
    end: int

    @property
    def middle(self) -> float:
        """The figure, or the mean of both ends."""
        return self.low.value if self.high is None else (self.low.value + self.high.value) / 2


def range_at(rendering: Rendering, position: int) -> Range:
    """Return the figure whose sign stands at a place, with the other end of its range."""
    span = rendering.values[position]
    low: Quantity = span.value
    end = position + 1
    if within := _WITHIN.fullmatch(rendering.passage.text[span.start : span.end].rstrip("% perct.")):
        high = replace(low, value=float(within["upper"]), approximate=None)
        return Range(replace(low, approximate=None), high, position, end)
    scaled = _SCALED_WITHIN.search(rendering.passage.text, span.start, span.end) if low.ranged else None
    if scaled is not None:
        upper = quantities.scaled_by(float(scaled["upper"]), scaled["scale"].lower())
        return Range(
            replace(low, approximate=None), replace(low, value=upper, approximate=None), position, end
        )
    joined = _JOINED.match(rendering.text, end)
    if joined and isinstance(value := rendering.values[joined.start("upper")].value, Quantity):
        return _of(low, _alike(value, low), position, joined.end())
    written = _WRITTEN.match(rendering.text, end)
    if written is not None:
        return _of(low, _written(low, written), position, written.end())
    return Range(low, None, position, end)


def _written(low: Quantity, found: regex.Match[str]) -> Quantity:
    """Return the upper end that is written right behind the lower one, with the unit of both."""
    value = float(found["upper"].replace(",", ""))
    unit = (found["unit"] or "").lower()
    if unit.startswith(("%", "per")):
        return Quantity(value, quantities.PERCENT)
    if not unit or low.unit == quantities.PERCENT:
        return replace(low, value=value)
    amount = quantities.scaled_by(value, unit) if unit in quantities.SCALES else value
    return replace(low, value=amount, unit=quantities.MONEY, scaled=True)


def _of(low: Quantity, high: Quantity, start: int, end: int) -> Range:
    """Return a range whose lower end may have its unit from the upper one: '$1.2 to $1.4 billion'."""
    if (low.unit == quantities.PERCENT) != (high.unit == quantities.PERCENT):
        if low.unit != quantities.NUMBER:
            return Range(low, None, start, end)
        return Range(replace(high, value=low.value), high, start, end)
    if high.scaled and low.value and high.value / abs(low.value) > _FACTORS[1] / 10:
        factor = min(
            _FACTORS, key=lambda it: abs(log(abs(high.value / (low.value * it)))) if high.value else it
        )
        low = replace(low, value=round(low.value * factor, 6), scaled=True)
    currency = low.currency or high.currency
    unit = quantities.MONEY if quantities.MONEY in (low.unit, high.unit) else low.unit
    return Range(
        replace(low, unit=unit, currency=currency), replace(high, unit=unit, currency=currency), start, end
    )


def _alike(high: Quantity, low: Quantity) -> Quantity:
    """Return the upper end without the minus that only joins it: '22%-24%'."""
    if high.signed and high.value < 0 <= low.value:
        return replace(high, value=-high.value, signed=False)
    return high
