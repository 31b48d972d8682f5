"""Figures as the press writes them."""

from __future__ import annotations

import pytest

from agents.extraction import spans
from agents.extraction.cutting import sentences_in
from agents.extraction.figures.quantities import Quantity
from agents.extraction.vocabulary import vocabulary


def _figures(text: str) -> list[Quantity]:
    return [
        span.value
        for sentence in sentences_in(text, 0, len(text), vocabulary())
        for span in sentence.spans
        if span.kind == spans.QUANTITY
    ]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("0.4%", Quantity(0.4, "percent")),
        ("1 1/2 percent", Quantity(1.5, "percent")),
        ("(−1.2%)", Quantity(-1.2, "percent", signed=True)),
        ("~2%", Quantity(2.0, "percent", approximate="about")),
        ("seven basis points", Quantity(7.0, "bp")),
        ("half a percentage point", Quantity(0.5, "percentage points")),
        ("38,150.25", Quantity(38150.25, "number")),
        ("342 points", Quantity(342.0, "points")),
        ("15 cents", Quantity(0.15, "money")),
        ("543.2p", Quantity(5.432, "money", "GBP")),
        ("$71.44 a barrel", Quantity(71.44, "money", "USD", "unit")),
        ("HK$5.20", Quantity(5.2, "money", "HKD")),
        ("A$3.4 billion", Quantity(3.4e9, "money", "AUD", scaled=True)),
        ("Rs 82.5", Quantity(82.5, "money", "INR")),
        ("152.58 Japanese yen", Quantity(152.58, "money", "JPY")),
        ("1.4256 Canadian dollars", Quantity(1.4256, "money", "CAD")),
        ("1,452.9 per dollar", Quantity(1452.9, "number", None, "USD")),
        ("¥3.2tn", Quantity(3.2e12, "money", "JPY", scaled=True)),
    ],
)
def test_a_figure_is_read_with_its_unit(text: str, figure: Quantity) -> None:
    assert _figures(text) == [figure]


@pytest.mark.parametrize("between", ["-", "–", "—", " to "])
def test_the_end_of_a_range_is_below_zero_for_no_dash(between: str) -> None:
    assert [it.value for it in _figures(f"3.75%{between}4%")] == [3.75, 4.0]


@pytest.mark.parametrize(
    "text", ["the 10-year note", "in 2024", "Feb. 14", "the S&P 500", "13F", "version 1.2.3b", "COVID-19"]
)
def test_a_number_that_is_no_figure_is_left_alone(text: str) -> None:
    assert _figures(text) == []
