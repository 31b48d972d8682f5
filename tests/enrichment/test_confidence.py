"""How sure a reading is, from its own figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.enrichment.confidence import confidence_of, is_contradicted
from schemas.event import Bound, Direction, EventKind, Horizon
from tests.enrichment.records import bond_yield, dollar, statement

figures = st.none() | st.floats(-1e9, 1e9) | st.floats()


def test_more_figures_make_surer() -> None:
    told = [
        statement(change_pct=None, direction=None),
        statement(change_pct=None),
        statement(change_pct=None, level=39_149.0),
        statement(change_pct=1.0),
        statement(change_pct=1.0, level=101.0, previous_level=100.0),
    ]
    confidences = [confidence_of(each) for each in told]
    assert confidences == sorted(confidences)
    assert len(set(confidences)) == len(told)
    assert confidences[-1] == 1.0


def test_rounded_figures_agree() -> None:
    # 342 points on 44,711 is 0.77 %, told as 0.8 %.
    assert not is_contradicted(
        statement(change_pct=0.8, change=342.0, change_unit="points", level=44_711.43, level_unit="points")
    )


def test_percentage_that_the_levels_deny_is_doubted() -> None:
    doubted = statement(change_pct=5.0, level=101.0, previous_level=100.0)
    assert is_contradicted(doubted)
    assert confidence_of(doubted) == 0.5


@pytest.mark.parametrize(
    "stated",
    [
        statement(direction=Direction.UP, change_pct=-1.0),
        statement(direction=Direction.DOWN, change_pct=None, change=3.0),
        bond_yield(change=None, change_unit=None, level=3.107, previous_level=3.136),
        dollar(change_pct=None, level=149.0, previous_level=150.0),
    ],
)
def test_direction_that_the_figures_deny_is_doubted(stated) -> None:
    assert is_contradicted(stated)


def test_yen_gains_as_dollars_cost_fewer_of_it() -> None:
    yen = dollar(entity_id="currency:JPY", change_pct=None, level=149.0, previous_level=150.0)
    assert not is_contradicted(yen)


@pytest.mark.parametrize(
    "changes",
    [
        {"bound": Bound.ABOUT},
        {"bound": Bound.AS_MUCH_AS},
        {"event_date": None},
        {"horizon": Horizon.OTHER},
        {"kind": EventKind.GROUP_MOVE},
        {"negated": True},
    ],
)
def test_what_is_less_definite_is_less_sure(changes) -> None:
    assert confidence_of(statement(**changes)) < confidence_of(statement())


@given(
    make=st.sampled_from([statement, dollar, bond_yield]),
    changes=st.fixed_dictionaries(
        {
            "change_pct": figures,
            "change": figures,
            "level": figures,
            "previous_level": figures,
            "direction": st.none() | st.sampled_from(Direction),
            "bound": st.none() | st.sampled_from(Bound),
        }
    ),
)
def test_confidence_is_whole_millionths_above_zero(make, changes) -> None:
    confidence = confidence_of(make(**changes))
    assert 0 < confidence <= 1
    assert confidence == round(confidence, 6)
