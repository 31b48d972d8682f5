"""How good an event is for its entity."""

from __future__ import annotations

from math import log, tanh

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.enrichment.polarity import (
    LINK_NEUTRAL,
    LINK_SLOPE,
    TRADING_DAYS,
    USUAL_DAILY_MOVE,
    entity_polarity,
    probabilities,
)
from agents.enrichment.strength import STRENGTHS
from agents.enrichment.volatility import usual_daily_move
from schemas.event import Bound, Direction, EventKind, Horizon, Modality, Outcome
from tests.enrichment.records import NEWS, bond_yield, crude, dollar, news, share, statement

UP, DOWN, FLAT = Direction.UP, Direction.DOWN, Direction.FLAT


@pytest.mark.parametrize("make", [statement, share, dollar, crude])
def test_rise_is_good_and_fall_is_bad_for_what_has_a_price(make) -> None:
    assert entity_polarity(make(direction=UP)) > 0
    assert entity_polarity(make(direction=DOWN)) == -entity_polarity(make(direction=UP))


def test_rising_yield_is_bad() -> None:
    assert entity_polarity(bond_yield(direction=UP)) < 0
    assert entity_polarity(bond_yield(direction=DOWN)) == -entity_polarity(bond_yield(direction=UP))


@pytest.mark.parametrize("make", [statement, share, dollar, crude])
def test_usual_move_of_every_instrument_weighs_alike(make) -> None:
    moved = make(change_pct=usual_daily_move(make()), change=None, level=None, previous_level=None)
    assert entity_polarity(moved) == round(tanh(1), 6)


@pytest.mark.parametrize("changes", [{"direction": FLAT}, {"direction": None}, {"negated": True}])
def test_what_did_not_move_is_neutral(changes) -> None:
    polarity = entity_polarity(statement(**changes))
    assert str(polarity) == "0.0"


def test_move_over_a_longer_horizon_is_a_smaller_one() -> None:
    polarities = [
        entity_polarity(statement(change_pct=3.0, horizon=horizon))
        for horizon in (Horizon.DAY, Horizon.WEEK, Horizon.MONTH, Horizon.QUARTER, Horizon.YEAR)
    ]
    assert polarities == sorted(polarities, reverse=True)
    assert polarities[0] > polarities[-1] > 0


def test_move_told_in_words_is_half_a_usual_one() -> None:
    assert entity_polarity(statement(change_pct=None)) == round(tanh(0.5), 6)


def test_expectation_counts_half_and_background_in_full() -> None:
    fact = entity_polarity(statement())
    assert entity_polarity(statement(modality=Modality.OUTLOOK)) == pytest.approx(fact / 2, abs=1e-6)
    assert entity_polarity(statement(modality=Modality.OPINION)) == pytest.approx(fact / 2, abs=1e-6)
    assert entity_polarity(statement(modality=Modality.REFERENCE)) == fact


def test_figure_that_was_only_touched_counts_less() -> None:
    fact = entity_polarity(statement())
    assert 0 < entity_polarity(statement(bound=Bound.AS_MUCH_AS)) < fact
    assert entity_polarity(statement(bound=Bound.OVER)) == fact


def test_every_horizon_has_its_measure() -> None:
    assert set(TRADING_DAYS) == set(Horizon)


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_is_measured_either_as_a_move_or_by_its_strength(kind) -> None:
    assert (kind in USUAL_DAILY_MOVE) != (kind in STRENGTHS)


@pytest.mark.parametrize("kind", NEWS)
def test_good_news_is_as_good_as_bad_news_is_bad_and_the_rest_is_neutral(kind) -> None:
    good = entity_polarity(news(kind, outcome=Outcome.GOOD))
    assert 0 < good <= 1
    assert entity_polarity(news(kind, outcome=Outcome.BAD)) == -good
    for outcome in (Outcome.NEUTRAL, None):
        assert entity_polarity(news(kind, outcome=outcome)) == 0
    assert entity_polarity(news(kind, outcome=Outcome.GOOD, negated=True)) == 0
    assert entity_polarity(news(kind, outcome=Outcome.GOOD, modality=Modality.OUTLOOK)) == pytest.approx(
        good / 2, abs=1e-6
    )


@given(
    pct=st.none() | st.floats(),
    outcome=st.none() | st.sampled_from(Outcome),
    direction=st.none() | st.sampled_from(Direction),
    kind=st.sampled_from(EventKind),
    horizon=st.sampled_from(Horizon),
    modality=st.sampled_from(Modality),
)
def test_polarity_is_whole_millionths_within_one(pct, outcome, direction, kind, horizon, modality) -> None:
    changes = {"kind": kind, "outcome": outcome, "horizon": horizon, "modality": modality}
    polarity = entity_polarity(statement(change_pct=pct, direction=direction, **changes))
    assert -1 <= polarity <= 1
    assert polarity == round(polarity, 6)


@given(smaller=st.floats(0, 50), larger=st.floats(0, 50))
def test_larger_move_is_never_the_weaker_one(smaller, larger) -> None:
    smaller, larger = sorted((smaller, larger))
    assert entity_polarity(statement(change_pct=smaller)) <= entity_polarity(statement(change_pct=larger))


@given(polarity=st.floats(-1, 1))
def test_probabilities_sum_to_one(polarity) -> None:
    shares = probabilities(polarity)
    assert sum(round(share * 1_000_000) for share in shares) == 1_000_000
    assert sum(shares) == pytest.approx(1, abs=1e-12)
    assert all(0 <= share <= 1 for share in shares)


@given(polarity=st.floats(-1, 1))
def test_probabilities_of_good_news_mirror_those_of_bad_news(polarity) -> None:
    assert probabilities(-polarity) == probabilities(polarity)[::-1]


@given(lower=st.floats(-1, 1), higher=st.floats(-1, 1))
def test_better_news_is_never_less_likely_good_nor_more_likely_bad(lower, higher) -> None:
    lower, higher = sorted((lower, higher))
    negative, _, positive = probabilities(lower)
    assert probabilities(higher)[0] <= negative
    assert probabilities(higher)[2] >= positive


@given(smaller=st.floats(0, 1), larger=st.floats(0, 1))
def test_stronger_news_is_never_more_likely_neutral(smaller, larger) -> None:
    smaller, larger = sorted((smaller, larger))
    # Neutral is what the other two leave, each of which is rounded.
    assert probabilities(larger)[1] <= probabilities(smaller)[1] + 1e-6


def test_probabilities_are_of_the_stated_link() -> None:
    assert probabilities(0.0) == pytest.approx((1 / 6, 4 / 6, 1 / 6), abs=1e-6)
    even = log(LINK_NEUTRAL) / LINK_SLOPE
    assert probabilities(even)[2] == pytest.approx(probabilities(even)[1], abs=2e-6)
    assert probabilities(1.0) == pytest.approx((0.000006, 0.009818, 0.990176), abs=1e-9)


def test_probabilities_follow_the_sign_of_a_clear_move() -> None:
    negative, neutral, positive = probabilities(0.76)
    assert positive > 0.9
    assert probabilities(-0.76) == (positive, neutral, negative)
    assert max(probabilities(0.1)) == probabilities(0.1)[1]
