"""Why bonds moved, and what their yields then say of the region."""

from __future__ import annotations

import pytest

from agents.enrichment.motives import Motive, motive_of
from agents.enrichment.polarity import entity_polarity
from agents.enrichment.regions import bearings_of
from schemas.event import Direction
from tests.enrichment.records import bond_yield

UP, DOWN = Direction.UP, Direction.DOWN


@pytest.mark.parametrize(
    ("direction", "cause"),
    [
        (UP, "stronger-than-expected jobs data"),
        (UP, "factory orders in the region jumped"),
        (UP, "stocks rallied on hopes of a truce"),
        (UP, "recession fears eased"),
        (UP, "fading demand for safe havens"),
        (DOWN, "weak retail sales"),
        (DOWN, "factory activity unexpectedly contracted"),
        (DOWN, "investors sought safety"),
        (DOWN, "a sell-off in regional bank stocks"),
        (DOWN, "escalating tensions in the strait"),
        (DOWN, "risk appetite faded"),
        (DOWN, "fading hopes for a trade deal"),
    ],
)
def test_a_yield_that_goes_with_the_economy_tells_of_the_economy(direction: Direction, cause: str) -> None:
    assert motive_of(bond_yield(direction=direction, cause=cause)) is Motive.ECONOMY


@pytest.mark.parametrize(
    ("direction", "cause"),
    [
        (UP, "data showed inflation rose more than forecast"),
        (UP, "weak demand at an auction"),
        (UP, "concerns about government spending"),
        (UP, "political turmoil"),
        (UP, "recession fears"),
        (UP, "recession fears did not ease"),
        (UP, "hopes for a truce faded"),
        (DOWN, "easing inflation"),
        (DOWN, "strong demand for its new bonds"),
        (DOWN, "optimism about disinflation"),
        (DOWN, None),
        (UP, ""),
        (Direction.FLAT, "weak retail sales"),
        (None, "weak retail sales"),
    ],
)
def test_any_other_move_is_by_the_price_of_money(direction: Direction | None, cause: str | None) -> None:
    assert motive_of(bond_yield(direction=direction, cause=cause)) is Motive.MONEY


@pytest.mark.parametrize(
    ("direction", "cause"),
    [
        (DOWN, "weak jobs data raised hopes of an early rate cut"),
        (UP, "robust payrolls dimmed the case for the Fed to ease"),
    ],
)
def test_a_cause_that_names_both_is_both(direction: Direction, cause: str) -> None:
    assert motive_of(bond_yield(direction=direction, cause=cause)) is Motive.BOTH


@pytest.mark.parametrize(
    ("cause", "role", "sign"),
    [
        ("data showed inflation rose more than forecast", "market", -1),
        ("stronger factory orders", "economy", 1),
        ("robust payrolls dimmed the case for the Fed to ease", "economy", 0),
    ],
)
def test_a_higher_yield_is_bad_good_or_neither_for_its_region_by_its_cause(
    cause: str, role: str, sign: int
) -> None:
    bearing = bearings_of(bond_yield(direction=UP, cause=cause), -0.8, 1.0)[0]
    assert (bearing.region, bearing.role, bearing.polarity) == ("US", role, sign * 0.4)


def test_the_bond_itself_has_fallen_whatever_the_cause() -> None:
    assert entity_polarity(bond_yield(direction=UP, cause="stronger factory orders")) < 0
