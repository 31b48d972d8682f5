from __future__ import annotations

import pytest

from agents.extraction.agent import statements_in
from schemas.event import EventKind, Modality, Outcome, Statement
from tests.extraction.stories import story


def _only(text: str, kind: EventKind, **fields: object) -> Statement:
    (found,) = (it for it in statements_in(story(text, **fields)) if it.kind is kind)
    return found


def _figures(statement: Statement) -> dict[str, float]:
    return {value.name: value.value for value in statement.values}


def test_a_release_carries_the_figure_the_one_before_and_the_forecast() -> None:
    found = _only(
        "U.S. nonfarm payrolls rose 272,000 in May versus 165,000 in April, "
        "compared with expectations for 185,000.",
        EventKind.JOBS,
    )
    assert _figures(found) == {"actual": 272_000, "previous": 165_000, "forecast": 185_000}
    assert {value.name: value.period for value in found.values} == {
        "actual": "May",
        "previous": "April",
        "forecast": "May",
    }
    assert found.outcome is Outcome.GOOD


def test_a_fall_signs_a_growth_figure_but_not_a_level() -> None:
    fell = _only("Japanese industrial output fell 0.9% in April.", EventKind.INDUSTRIAL_OUTPUT)
    eased = _only("Japanese inflation fell to 2.5% in April from 2.7%.", EventKind.INFLATION)
    assert _figures(fell) == {"actual": -0.9}
    assert _figures(eased) == {"actual": 2.5, "previous": 2.7}


def test_fewer_claims_than_forecast_are_good_and_more_unemployment_is_bad() -> None:
    claims = _only("Initial jobless claims fell to 213,000, below the 215,000 expected.", EventKind.JOBS)
    rate = _only("Sweden's unemployment rate rose to 8.4%.", EventKind.JOBS)
    assert (claims.outcome, rate.outcome) == (Outcome.GOOD, Outcome.BAD)


def test_the_statistics_office_says_whose_figure_it_is() -> None:
    found = _only("Gross domestic product rose 0.6%, the U.K. statistics authority said.", EventKind.GDP)
    assert found.entity_id == "country:GB"


def test_a_figure_without_a_country_is_of_the_country_that_the_story_comes_from() -> None:
    text = "The unemployment rate dipped to 6.1% in May."
    assert _only(text, EventKind.JOBS, dateline_country="CA").entity_id == "country:CA"
    assert [it for it in statements_in(story(text)) if it.kind is EventKind.JOBS] == []


def test_an_awaited_release_is_an_outlook_with_a_forecast() -> None:
    found = _only("Swiss inflation is expected to ease to 1.3% in June.", EventKind.INFLATION)
    assert found.modality is Modality.OUTLOOK
    assert _figures(found) == {"forecast": 1.3}


def test_a_target_a_mark_and_a_year_are_no_figures_of_a_release() -> None:
    found = _only(
        "Norway's core inflation rose to 4.1% in May 2024, above the 2% target.", EventKind.INFLATION
    )
    assert _figures(found) == {"actual": 4.1}


@pytest.mark.parametrize(
    ("text", "bank"),
    [
        ("Hungary's central bank cut its base rate by 25 basis points to 7%.", "central_bank:MNB"),
        ("Policymakers in Chile cut the key rate by half a percentage point.", "central_bank:BCCH"),
        ("The Fed kept its benchmark rate unchanged at 5.25% to 5.5%.", "central_bank:FED"),
    ],
)
def test_a_decision_belongs_to_the_bank_that_took_it(text: str, bank: str) -> None:
    assert _only(text, EventKind.RATE_DECISION).entity_id == bank


def test_a_hostile_run_of_figures_ends_soon() -> None:
    text = "U.S. consumer prices rose " + "0.1% from 0.2% and " * 400
    assert len(statements_in(story(text))) < 500


def test_what_a_state_s_bank_reckons_with_is_of_the_country_that_the_story_comes_from() -> None:
    text = "Inflation will be 2.1% in 2025, {} said. It added that unemployment will fall to 6.1% next year."
    told = statements_in(story(text.format("the central bank"), dateline_country="SI"))
    assert {(it.kind, it.entity_id, it.modality) for it in told} == {
        (EventKind.INFLATION, "country:SI", Modality.OUTLOOK),
        (EventKind.JOBS, "country:SI", Modality.OUTLOOK),
    }
    assert statements_in(story(text.format("the broker"), dateline_country="SI")) == ()


def test_figures_of_one_report_are_of_the_period_that_its_first_one_names() -> None:
    text = (
        "Norway's trade surplus widened to 62 billion crowns in May from a revised 58.1 billion in April. "
        "Exports rose 2.1%."
    )
    (exports,) = (it for it in statements_in(story(text)) if it.rule == "trade_balance.exports")
    assert [value.period for value in exports.values] == ["May"]
