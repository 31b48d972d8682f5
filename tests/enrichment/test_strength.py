"""How strong news is, by its kind and its figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.enrichment.strength import STRENGTHS, Strength, strength_of, usual_gaps
from schemas.event import EventKind
from tests.enrichment.records import NEWS, news, value

QUARTER = Strength(0.5, points=0.25, pct=10)


def decision(*values) -> float:
    return strength_of(news(EventKind.RATE_DECISION, values=values))


def test_nothing_is_worse_than_bankruptcy_and_a_launch_is_a_small_thing() -> None:
    assert max(each.usual for each in STRENGTHS.values()) == STRENGTHS["bankruptcy"].usual == 1.0
    assert STRENGTHS["product_launch"].usual == min(each.usual for each in STRENGTHS.values()) == 0.3


def test_larger_step_of_the_key_rate_is_the_stronger_news() -> None:
    steps = [decision(value("change", step, "bp")) for step in (10, 25, 50, 75)]
    assert steps == sorted(set(steps))
    assert decision() == 0.5


def test_result_in_line_is_half_as_strong_as_one_that_tells_no_size() -> None:
    assert decision(value("actual", 4.5), value("forecast", 4.5)) == decision() / 2


def test_forecast_goes_before_what_was_before() -> None:
    surprise = decision(value("actual", 4.5), value("previous", 4.75), value("forecast", 4.5))
    assert surprise == decision() / 2


@pytest.mark.parametrize(
    ("values", "gaps"),
    [
        ((value("actual", 4.5), value("forecast", 4.25)), 1.0),
        ((value("eps", 1.1, None, currency="USD"), value("forecast", 1.0, None, currency="USD")), 1.0),
        ((value("change", -50, "bp"),), 2.0),
        ((value("actual", 4.5),), None),
        ((value("actual", 1.1, None, currency="USD"), value("forecast", 1.0, None, currency="EUR")), None),
        ((value("actual", 1.1, None), value("forecast", 0.0, None)), None),
        ((value("actual", 4.5), value("forecast", 300.0, None)), None),
        ((), None),
    ],
)
def test_gap_is_counted_in_usual_ones_between_figures_of_one_sort(values, gaps) -> None:
    assert usual_gaps(values, QUARTER) == (None if gaps is None else pytest.approx(gaps))


def test_figures_tell_no_size_where_the_kind_has_no_usual_one() -> None:
    assert usual_gaps((value("actual", 4.5), value("forecast", 4.25)), Strength(0.5)) is None


@given(
    kind=st.sampled_from(NEWS),
    actual=st.floats(),
    forecast=st.floats(),
    unit=st.sampled_from(["percent", "bp", None]),
)
def test_strength_stays_within_one_whatever_the_figures(kind, actual, forecast, unit) -> None:
    told = news(kind, values=(value("actual", actual, unit), value("forecast", forecast, unit)))
    assert 0 < strength_of(told) <= 1
