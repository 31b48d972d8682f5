"""The size of a move, from whichever figures there are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.enrichment.figures import half_unit, move_readings, size_of_move
from tests.enrichment.records import bond_yield, crude, dollar, statement

figures = st.none() | st.floats()


def test_stated_percentage_is_the_size() -> None:
    assert size_of_move(statement(change_pct=-0.79)) == 0.79


def test_size_comes_from_change_and_level() -> None:
    # From 50 to 52 dollars.
    assert size_of_move(crude(change_pct=None, change=2.0, change_unit="USD", level=52.0)) == pytest.approx(4)


def test_size_comes_from_both_levels() -> None:
    assert size_of_move(dollar(change_pct=None, level=149.0, previous_level=150.0)) == pytest.approx(2 / 3)


def test_second_currency_of_a_pair_rises_as_the_quote_falls() -> None:
    yen = dollar(entity_id="currency:JPY", change_pct=None, change=1.0, change_unit="JPY", level=150.0)
    assert size_of_move(yen) == pytest.approx(100 / 151)


def test_change_in_another_unit_than_the_level_tells_nothing() -> None:
    assert move_readings(statement(change_pct=None, change=342.0, change_unit="points", level=71.4)) == ()


def test_yields_are_measured_in_basis_points() -> None:
    readings = move_readings(bond_yield(change=-6.0, level=4.44, previous_level=4.5))
    assert [reading.size for reading in readings] == pytest.approx([6.0, 6.0])


def test_percentage_of_a_yield_is_no_size() -> None:
    assert size_of_move(bond_yield(change=None, change_unit=None, change_pct=2.0)) is None


def test_previous_level_of_zero_is_no_size() -> None:
    assert size_of_move(statement(change_pct=None, level=4.0, previous_level=0.0)) is None


@given(pct=figures, change=figures, level=figures, previous=figures)
def test_sizes_are_finite_and_unsigned_whatever_the_figures(pct, change, level, previous) -> None:
    for make in (statement, dollar, bond_yield):
        wild = make(change_pct=pct, change=change, level=level, previous_level=previous)
        for reading in move_readings(wild):
            assert 0 <= reading.size < float("inf")
            assert 0 <= reading.slack < float("inf")


@pytest.mark.parametrize(
    ("figure", "half"),
    [(71.44, 0.005), (342.0, 0.5), (1.0481, 0.00005), (8500.0, 50), (0.0, 0), (-0.3, 0.05)],
)
def test_a_figure_is_told_to_half_a_unit_of_its_last_digit(figure, half) -> None:
    assert half_unit(figure) == pytest.approx(half)
