"""Figures that bear witness against one another, the verb, or all experience."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.enrichment.polarity import USUAL_DAILY_MOVE
from agents.enrichment.witness import LARGEST_DAILY_MOVE, contradicts, is_contradicted, is_implausible
from schemas.event import Bound, Direction, EventKind, Horizon
from tests.enrichment.records import NEWS, bond_yield, crude, dollar, news, share, statement, value

UP, DOWN = Direction.UP, Direction.DOWN


@pytest.mark.parametrize(
    "stated",
    [
        # 342 points on 44,711 is 0.77 %, told as 0.8 %.
        statement(change_pct=0.8, change=342.0, change_unit="points", level=44_711.43, level_unit="points"),
        # 15 cents on $71.44 is 0.21 %.
        crude(change_pct=0.2, change=0.15, change_unit="USD", level=71.44),
        # A cent on $1.94 may be from half a cent to one and a half.
        share(change_pct=0.3, change=0.01, change_unit="USD", level=1.94, level_unit="USD"),
        # A round level and a round percentage.
        statement(change_pct=2.0, change=300.0, change_unit="points", level=15_000.0, level_unit="points"),
        dollar(change_pct=0.2, direction=DOWN, change=None, level=152.58, previous_level=152.82),
        bond_yield(change=3.0, level=4.46, previous_level=4.43),
        statement(change_pct=6.0, bound=Bound.OVER, level=106.9, previous_level=100.0),
        statement(change_pct=5.0, bound=Bound.AS_MUCH_AS, level=101.0, previous_level=100.0),
        statement(change_pct=5.0, horizon=Horizon.SESSION_EXTREME, level=101.0, previous_level=100.0),
    ],
)
def test_rounded_and_vague_figures_agree(stated) -> None:
    stated = stated if stated.direction is UP or stated.change_pct is None else _signed(stated)
    assert not contradicts(stated)


def _signed(stated):
    return dollar(
        direction=stated.direction,
        change_pct=-stated.change_pct,
        level=stated.level,
        previous_level=stated.previous_level,
    )


@pytest.mark.parametrize(
    "stated",
    [
        statement(change_pct=5.0, level=101.0, previous_level=100.0),
        statement(change_pct=1.8, change=342.0, change_unit="points", level=44_711.43, level_unit="points"),
        crude(change_pct=2.1, change=0.15, change_unit="USD", level=71.44),
        bond_yield(change=30.0, level=4.46, previous_level=4.43),
    ],
)
def test_figures_that_no_rounding_reconciles_are_a_contradiction(stated) -> None:
    assert is_contradicted(stated)


@pytest.mark.parametrize(
    "stated",
    [
        statement(direction=UP, change_pct=-1.0),
        statement(direction=DOWN, change_pct=None, change=3.0),
        bond_yield(change=None, change_unit=None, level=3.107, previous_level=3.136),
        dollar(change_pct=None, level=149.0, previous_level=150.0),
    ],
)
def test_direction_that_the_figures_deny_is_a_contradiction(stated) -> None:
    assert is_contradicted(stated)


def test_yen_gains_as_dollars_cost_fewer_of_it() -> None:
    yen = dollar(entity_id="currency:JPY", change_pct=None, level=149.0, previous_level=150.0)
    assert not contradicts(yen)


@pytest.mark.parametrize(
    "stated",
    [
        statement(change_pct=45.0),
        share(change_pct=-120.0, direction=DOWN),
        dollar(change_pct=50.0),
        bond_yield(change=250.0),
        bond_yield(change=3.0, level=98.5),
    ],
)
def test_move_larger_than_its_class_makes_is_implausible(stated) -> None:
    assert is_implausible(stated)
    assert contradicts(stated)


def test_longer_span_makes_larger_moves_plausible() -> None:
    assert not is_implausible(statement(change_pct=45.0, horizon=Horizon.YEAR))
    assert not is_implausible(share(change_pct=180.0))


def test_every_class_that_moves_has_its_largest_move() -> None:
    assert set(LARGEST_DAILY_MOVE) == set(USUAL_DAILY_MOVE)


@pytest.mark.parametrize("kind", NEWS)
@pytest.mark.parametrize(
    ("direction", "values"),
    [
        (UP, (value("actual", 3.11), value("previous", 3.14))),
        (DOWN, (value("actual", 3.2), value("previous", 3.14))),
        (UP, (value("actual", 120.0, None), value("previous", 100.0, None), value("change", 35.0))),
    ],
)
def test_values_that_deny_the_verb_or_one_another_are_a_contradiction(kind, direction, values) -> None:
    assert contradicts(news(kind, direction=direction, values=values))


@pytest.mark.parametrize("kind", NEWS)
@pytest.mark.parametrize(
    ("direction", "values"),
    [
        (UP, (value("actual", 3.14), value("previous", 3.11))),
        (UP, (value("actual", 120.0, None), value("previous", 100.0, None), value("change", 20.0))),
        (UP, (value("actual", 3.11), value("previous", 3.14, period="a year ago"))),
        (UP, (value("actual", 3.11), value("previous", 300.0, None))),
        (None, (value("actual", 3.11), value("previous", 3.14))),
        (UP, ()),
    ],
)
def test_values_that_can_stand_together_are_none(kind, direction, values) -> None:
    assert not contradicts(news(kind, direction=direction, values=values))


@given(
    make=st.sampled_from([statement, share, dollar, bond_yield, crude]),
    figures=st.lists(st.none() | st.floats(), min_size=4, max_size=4),
    kind=st.sampled_from(EventKind),
)
def test_any_figures_are_judged(make, figures, kind) -> None:
    names = ("change_pct", "change", "level", "previous_level")
    odd = tuple(value(name, figure, None) for name, figure in zip(names, figures, strict=True) if figure)
    assert contradicts(make(kind=kind, values=odd, **dict(zip(names, figures, strict=True)))) in (True, False)
