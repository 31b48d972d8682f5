"""Figures in words and dates in figures, as terms: 'six basis points', 'Feb. 6', 'in 2024'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agents.extraction import spans
from agents.extraction.figures.quantities import NUMBER, Quantity, quantity_in_words
from agents.extraction.times.dayword import MONTHS, DayWord

_COUNTED = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_NUMBER_WORDS = {word: float(number) for number, word in enumerate(_COUNTED.split(), start=1)} | {
    "twenty": 20.0,
    "zero": 0.0,
    "half a": 0.5,
    "a half": 0.5,
    "half": 0.5,
    "a quarter of a": 0.25,
    "a quarter": 0.25,
    "quarter": 0.25,
    "a": 1.0,
}
_UNITS = (
    "percent",
    "per cent",
    "percentage point",
    "percentage points",
    "percentage-point",
    "basis point",
    "basis points",
    "basis-point",
    "point",
    "points",
    "cent",
    "cents",
    "bps",
    "pence",
    "paise",
    "sen",
    "centavos",
)
_BEFORE_YEAR = (
    "since",
    "of",
    "until",
    "by",
    "from",
    "to",
    "late",
    "early",
    "mid",
    "the",
    *MONTHS,
)
_YEARS = range(1970, 2041)
_LONGEST_MONTH = 31
_ALSO_WORDS = ("may", "march", "mar", "dec", "oct")  # "the top 5 may", "the Dec 12 march", contracts' months


def terms() -> Iterator[tuple[str, str, Any]]:
    """Yield (term, kind of span, value)."""
    yield "zero", spans.QUANTITY, Quantity(0.0, NUMBER)
    for word, value in _NUMBER_WORDS.items():
        for unit in _UNITS:
            yield f"{word} {unit}", spans.QUANTITY, quantity_in_words(value, unit)
    for month, number in MONTHS.items():
        for day in range(1, _LONGEST_MONTH + 1):
            named = DayWord(month=number, day=day)
            yield from ((written, spans.DATE, named) for written in (f"{month} {day}", f"{month}. {day}"))
            if month not in _ALSO_WORDS:
                yield f"{day} {month}", spans.DATE, named
    for before in _BEFORE_YEAR:
        yield from ((f"{before} {year}", spans.MANNER, "manner") for year in _YEARS)
