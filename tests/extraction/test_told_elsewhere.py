"""Days that another sentence gives, that only a cause has, and of which nobody tells."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from agents.extraction.agent import statements_in
from schemas.event import EventKind, Modality
from tests.extraction.stories import story

_MONDAY, _TUESDAY, _WEDNESDAY = date(2024, 6, 10), date(2024, 6, 11), date(2024, 6, 12)


def days(text: str, kind: EventKind, **fields: object) -> list[date | None]:
    return [it.event_date for it in statements_in(story(text, **fields)) if it.kind is kind]


def test_what_a_bullet_tells_without_its_day_is_of_the_day_that_the_text_below_names() -> None:
    text = (
        "* Fed's Powell says no hurry to cut rates\n\nThe dollar eased on Wednesday. The Federal Reserve is"
        " in no hurry to cut interest rates, Chair Jerome Powell said on Tuesday."
    )
    assert set(days(text, EventKind.POLICY_GUIDANCE)) == {_TUESDAY}


def test_what_moved_a_price_on_a_day_is_of_its_own_day_where_the_text_names_it() -> None:
    text = (
        "Copper rose on Wednesday after Donald Trump said he would impose tariffs of 25% on copper"
        " imports.\n\nTrump said on Tuesday that he would impose 25% tariffs on all copper imports."
    )
    assert days(text, EventKind.TARIFF) == [_TUESDAY, _TUESDAY]


@pytest.mark.parametrize(
    "other",
    [
        "Trump said on Tuesday that he would impose 25% tariffs on all steel imports.",
        "Trump said on Tuesday that he would impose 10% tariffs on all copper imports.",
    ],
)
def test_another_duty_dates_no_undated_one(other: str) -> None:
    text = f"Donald Trump said he would impose tariffs of 25% on copper imports.\n\n{other}"
    assert days(text, EventKind.TARIFF) == [_WEDNESDAY, _TUESDAY]


def test_figures_are_of_the_day_on_which_the_company_is_said_to_have_reported_others() -> None:
    text = "Sony reported net profit of $2 billion on Tuesday.\n\nSony also reported sales of $9 billion."
    assert set(days(text, EventKind.EARNINGS)) == {_TUESDAY}


def test_the_day_of_a_cause_is_not_that_of_the_figures() -> None:
    text = (
        "The net loss was $34 million, stemming from the disposal of its French unit on April 30, Sony said"
        " on Tuesday."
    )
    assert days(text, EventKind.EARNINGS) == [_TUESDAY]


def test_what_holds_as_of_a_day_lately_entered_on_it() -> None:
    text = "As of June 10, 2024, BlackRock's total voting rights in Sony have increased to 10%."
    assert days(text, EventKind.STAKE) == [_MONDAY]


@pytest.mark.parametrize(("day", "told"), [(12, _WEDNESDAY), (17, None)])
def test_weekly_stocks_of_energy_told_on_a_monday_are_known_ones(day: int, told: date | None) -> None:
    at = datetime(2024, 6, day, 16, 0, tzinfo=UTC)
    text = "U.S. crude stocks fell by 3.4 million barrels last week, the government said."
    assert days(text, EventKind.COMMODITY_SUPPLY, published_at=at) == [told]


def test_stocks_told_behind_a_count_of_a_weekday_are_of_it() -> None:
    text = (
        "U.S. crude inventories fell by 3.4 million barrels, the EIA said on Tuesday. Gasoline stocks rose by"
        " 2.3 million barrels."
    )
    assert days(text, EventKind.COMMODITY_SUPPLY) == [_TUESDAY, _TUESDAY]


def test_what_another_company_reported_dates_no_forecast() -> None:
    text = "Sony forecast annual sales of $9 billion. Honda, which reported on Tuesday, fell by a bit."
    assert days(text, EventKind.GUIDANCE, headline="Sony falls late") == [_WEDNESDAY]


def test_what_shares_did_overnight_is_of_the_session_that_is_over_there() -> None:
    at = datetime(2024, 6, 12, 1, 30, tzinfo=UTC)
    told = statements_in(story("The Nikkei fell 1% after Wall Street dropped overnight.", published_at=at))
    assert [it.event_date for it in told] == [_WEDNESDAY, _TUESDAY]


def test_where_a_stock_had_closed_is_of_the_session_that_is_over() -> None:
    at = datetime(2024, 6, 12, 22, 0, tzinfo=UTC)
    text = "Nvidia shares rose 5% in extended trading. The stock had closed down 2% at $120."
    told = statements_in(story(text, published_at=at))
    assert [(it.event_date, it.modality) for it in told] == [
        (_WEDNESDAY, Modality.FACT),
        (_WEDNESDAY, Modality.REFERENCE),
    ]


def test_the_day_on_which_another_is_to_report_dates_nothing() -> None:
    text = "Honda climbed 2%; it reports on Tuesday. Sony raised its annual sales forecast to $9 billion."
    assert days(text, EventKind.GUIDANCE) == [_WEDNESDAY]


def test_a_word_on_the_board_dates_no_profit() -> None:
    text = "Sony said its net profit rose 4%.\n\nThe company said on Monday that its chairman would retire."
    assert days(text, EventKind.EARNINGS) == [_WEDNESDAY]


def test_an_act_with_its_day_is_news_though_it_undoes_one_of_years_ago() -> None:
    text = "China on Tuesday lifted its ban on exports of gallium to Japan, which it had imposed in 2021."
    told = [it for it in statements_in(story(text)) if it.kind is EventKind.TRADE_POLICY]
    assert [(it.event_date, it.modality) for it in told] == [(_TUESDAY, Modality.FACT)]


def test_what_was_done_recently_has_no_day() -> None:
    told = statements_in(story("Sony recently raised its sales forecast for 2026 to growth of 12%."))
    assert [(it.event_date, it.modality) for it in told] == [(None, Modality.REFERENCE)]


def test_tariffs_that_hit_a_price_on_a_day_are_not_of_that_day() -> None:
    text = "Iron ore slid by more than 1% on Tuesday, hit by Donald Trump's fresh tariffs on steel."
    assert days(text, EventKind.TARIFF) == [None]


def test_a_decision_that_somebody_took_is_no_plan() -> None:
    told = statements_in(
        story("The decision by Washington to suspend tariffs on European cars lifted hopes.")
    )
    assert {it.modality for it in told if it.kind is EventKind.TARIFF} == {Modality.FACT}
