"""Over what time a release's figure is, for when, and of which country."""

from __future__ import annotations

import pytest

from agents.extraction.agent import statements_in
from schemas.event import Direction, EventKind, Horizon, Modality, Statement
from tests.extraction.stories import story

_RELEASES = (
    EventKind.INFLATION,
    EventKind.GDP,
    EventKind.JOBS,
    EventKind.TRADE_BALANCE,
    EventKind.RETAIL_SALES,
    EventKind.INDUSTRIAL_OUTPUT,
    EventKind.COMMODITY_SUPPLY,
)


def _told(text: str) -> list[Statement]:
    return [it for it in statements_in(story(text)) if it.kind in _RELEASES]


def _only(text: str) -> Statement:
    (found,) = _told(text)
    return found


@pytest.mark.parametrize(
    ("text", "horizon"),
    [
        ("Swedish inflation slowed to 0.4% in May.", Horizon.YEAR),
        ("Swedish core inflation rose 0.4% in May.", Horizon.MONTH),
        ("Swedish consumer prices rose 0.4% in May.", Horizon.MONTH),
        ("Swedish consumer prices rose 3.1%.", Horizon.YEAR),
        ("Turkish consumer prices rose 3.1% in May.", Horizon.MONTH),
        ("Turkish consumer prices rose 75% in May.", Horizon.YEAR),
        ("Russia's weekly consumer prices rose 0.11%.", Horizon.WEEK),
        ("Australia's trimmed mean inflation jumped to 1.0% in the first quarter.", Horizon.QUARTER),
        ("Australia's annual inflation slowed to 1.0% in the first quarter.", Horizon.YEAR),
        ("British wage growth slowed to 4.6%.", Horizon.YEAR),
        ("U.S. average hourly earnings rose 0.3% in May.", Horizon.MONTH),
        ("Chile's economic activity, a proxy for GDP, grew 6.6% in April.", Horizon.YEAR),
        ("China's consumer prices rose 0.4% in May.", Horizon.YEAR),
        ("Norway's unemployment rate rose to 4% in May.", Horizon.MONTH),
        ("Norway's unemployment rate rose to 4% in the first quarter.", Horizon.QUARTER),
        ("Initial jobless claims fell to 213,000.", Horizon.WEEK),
        ("The U.S. trade deficit widened to $70 billion in April.", Horizon.MONTH),
        ("The U.S. trade deficit widened to $700 billion in 2023.", Horizon.YEAR),
        ("British retail sales rose 0.4% in May.", Horizon.MONTH),
        ("Danish GDP grew 0.4% in the first quarter.", Horizon.QUARTER),
        ("U.S. GDP grew at a 2.3% annual rate in the first quarter.", Horizon.QUARTER),
        ("Kyrgyzstan's GDP advanced by 9% from January to December 2023.", Horizon.YEAR),
        ("The Riksbank trimmed its inflation forecast to 1.7% from 1.9%.", Horizon.YEAR),
        ("U.S. crude stocks rose by 3.6 million barrels last week.", Horizon.WEEK),
    ],
)
def test_a_figure_is_over_the_time_that_it_measures(text: str, horizon: Horizon) -> None:
    assert _only(text).horizon is horizon


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The bank maintains Norway's 2025 GDP growth forecast at 3.0%, economists said.", "2025"),
        ("The RBI also forecasts GDP growth at 6.7% for FY26.", "FY26"),
        ("The Riksbank raised its year-end inflation forecast to 2.4%.", "year-end"),
    ],
)
def test_a_forecast_is_for_the_year_that_is_named_beside_it(text: str, period: str) -> None:
    assert {value.period for value in _only(text).values} == {period}


def test_a_clause_without_a_period_is_for_that_of_the_clause_before() -> None:
    told = _told("Korea's export prices rose 8.5% year on year in May, while import prices increased 6.6%.")
    assert [value.period for it in told for value in it.values] == ["May", "May"]


def test_figures_told_respectively_go_to_their_own_indicators() -> None:
    found = _only("Danish export prices and import prices increased 1.2% and 2.3% in May, respectively.")
    assert (found.rule, found.values[0].value) == ("inflation.import_prices", 2.3)


def test_what_a_figure_fell_from_is_the_one_before() -> None:
    found = _only("Norway's unemployment rate fell from 4.1% to 4% in May.")
    assert {value.name: value.value for value in found.values} == {"actual": 4.0, "previous": 4.1}


def test_growth_of_a_figure_goes_up() -> None:
    assert (
        _only("Danish GDP data showed modest growth of 0.1% in the first quarter.").direction is Direction.UP
    )


def test_a_month_told_beside_the_one_after_it_is_a_comparison() -> None:
    now, then = _told("Swiss inflation slowed to 0.4% in May. In April, Swiss inflation stood at 0.6%.")
    assert (now.modality, now.event_date is None) == (Modality.FACT, False)
    assert (then.modality, then.event_date) == (Modality.REFERENCE, None)


def test_a_release_that_is_awaited_lends_no_country_to_the_paragraph_below() -> None:
    text = (
        "Swedish bonds were quiet. Traders focused on U.S. consumer price data due later on Wednesday.\n\n"
        "The inflation rate dipped to 4.3% in May, the government said."
    )
    assert _only(text).entity_id == "country:SE"


def test_what_a_report_points_to_is_a_fact() -> None:
    found = _only("Oil slipped as a report pointed to an unexpected surge in U.S. crude stockpiles.")
    assert found.modality is Modality.FACT


def test_a_weekday_on_which_a_figure_came_out_lies_behind() -> None:
    found = _only("On Friday, the labour office reported that the US economy added 143,000 jobs in May.")
    assert found.event_date is not None
    assert found.event_date.isoformat() == "2024-06-07"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Swedish krona firmed after data showed GDP grew 1.1%.", "country:SE"),
        ("Yields fell after the ADP report showed private employers cut 32,000 jobs in May.", "country:US"),
        ("The krona fell against the dollar. Data showed the ZEW index slid to 38.5 in May.", "country:DE"),
    ],
)
def test_a_currency_or_an_institute_says_whose_figure_it_is(text: str, country: str) -> None:
    told = [it for it in statements_in(story(text, dateline_country="DK")) if not it.kind.endswith("_move")]
    assert [it.entity_id for it in told] == [country]


def test_each_figure_is_for_the_period_beside_it() -> None:
    found = _only("Norway's unemployment rate fell from 4.1% in April to 4% in May.")
    assert {value.name: value.period for value in found.values} == {"actual": "May", "previous": "April"}


def test_what_had_been_expected_before_is_a_comparison() -> None:
    found = _only("A poll had earlier predicted Norway's May inflation at 2.6%, the newspaper said.")
    assert found.modality is Modality.REFERENCE


def test_what_is_unchanged_held_whatever_it_was_a_year_ago() -> None:
    found = _only(
        "Norway's jobless rate was 4.3% in May, unchanged from April, and compared with 3.8% a year ago."
    )
    assert found.direction is Direction.FLAT


def test_trade_goes_on_being_compared_with_a_year_ago() -> None:
    surplus, exports = _told(
        "Norway's trade surplus narrowed to 7.5 billion euros in May from 9.1 billion euros a year earlier."
        " Exports fell 3.4% to 16 billion euros."
    )
    assert (surplus.horizon, exports.horizon) == (Horizon.MONTH, Horizon.YEAR)


def test_what_goes_on_in_the_present_from_a_forecast_is_one_too() -> None:
    text = "Norway's GDP is forecast to grow 1.7% in 2027. Norway's core inflation falls to 2.5%."
    assert {it.modality for it in _told(text)} == {Modality.OUTLOOK}
    told = _told("Norway's GDP grew 1.7% in 2023. Norway's core inflation falls to 2.5%.")
    assert [it.modality for it in told][-1] is Modality.FACT


def test_a_consensus_is_a_forecast_and_may_be_for_the_year_to_come() -> None:
    consensus = _only("Consensus: U.S. CPI +0.3% m/m.")
    growth = _only("Economists expect Norway's GDP to grow 1.9% next year.")
    assert (consensus.modality, growth.values[0].period) == (Modality.OUTLOOK, "next year")


def test_a_number_goes_on_with_the_quarter_of_the_sentence_before() -> None:
    told = _told(
        "Estonia's unemployment rate rose to 7.6% in the first quarter from 6.3% a year earlier."
        " The number of unemployed persons increased by 8.7 thousand to 55.3 thousand."
    )
    assert [it.horizon for it in told] == [Horizon.QUARTER, Horizon.QUARTER]
