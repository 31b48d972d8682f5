"""How sure a reading is, from its own figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.enrichment.confidence import confidence_of
from schemas.event import Bound, Direction, EventKind, Horizon
from tests.enrichment.records import NEWS, bond_yield, dollar, news, statement, value

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


def test_percentage_that_the_levels_deny_is_doubted() -> None:
    assert confidence_of(statement(change_pct=5.0, level=101.0, previous_level=100.0)) == 0.5


def test_move_beyond_all_experience_is_doubted() -> None:
    assert confidence_of(statement(change_pct=300.0)) == confidence_of(statement()) / 2


@pytest.mark.parametrize("kind", NEWS)
def test_news_is_surer_with_figures_and_less_sure_without_a_meaning(kind) -> None:
    told = [news(kind, outcome=None), news(kind), news(kind, values=(value("actual", 4.1),))]
    confidences = [confidence_of(each) for each in told]
    assert confidences == sorted(confidences)
    assert len(set(confidences)) == len(told)


@pytest.mark.parametrize("kind", NEWS)
def test_name_that_no_list_knows_is_less_sure(kind) -> None:
    assert confidence_of(news(kind, entity_id="name:1a2b")) < confidence_of(news(kind))


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
