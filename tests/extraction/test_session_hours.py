"""The hours of exchanges: what is told before they open, and after they have closed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from agents.extraction.agent import statements_in
from tests.extraction.stories import dates, story


def read(text: str, published_at: datetime, **fields: Any) -> list[tuple[str, date | None, str, str | None]]:
    found = statements_in(story(text, published_at=published_at, **fields))
    return [(it.entity_id, it.event_date, str(it.modality), it.session_phase) for it in found]


def test_what_a_column_tells_before_an_asian_exchange_opens_is_of_the_session_before() -> None:
    morning = datetime(2024, 6, 12, 3, 15, tzinfo=UTC)  # 08:45 in Mumbai
    told = dates("The Sensex rose 388 points to 76,851.", morning)
    assert told == {"index:BSESN": date(2024, 6, 11)}
    told = dates("The Sensex ended 0.2% higher in the previous session.", morning)
    assert told == {"index:BSESN": date(2024, 6, 11)}


def test_what_is_told_once_an_asian_exchange_is_open_is_of_today() -> None:
    told = dates("The Sensex rose 388 points to 76,851.", datetime(2024, 6, 12, 4, 30, tzinfo=UTC))
    assert told == {"index:BSESN": date(2024, 6, 12)}


def test_futures_quoted_before_the_opening_are_of_today() -> None:
    told = dates(
        "The GIFT Nifty was down 61 points in early trade.", datetime(2024, 6, 12, 3, 15, tzinfo=UTC)
    )
    assert set(told.values()) == {date(2024, 6, 12)}


def test_european_shares_are_dealt_in_before_their_exchange_opens() -> None:
    told = dates("Barclays rose 2% after results.", datetime(2024, 6, 12, 6, 30, tzinfo=UTC))
    assert set(told.values()) == {date(2024, 6, 12)}


def test_late_trading_is_after_hours_once_the_session_is_over() -> None:
    text = "Shares of Apple climbed 3% in late trading."
    ((_, _, _, evening),) = read(text, datetime(2024, 6, 12, 21, 30, tzinfo=UTC))
    ((_, _, _, afternoon),) = read(text, datetime(2024, 6, 12, 19, 30, tzinfo=UTC))
    assert (evening, afternoon) == ("after_hours", "intraday")


def test_a_commentary_on_a_quarter_tells_of_no_day_but_those_it_names() -> None:
    told = read(
        "Bond yields rose. The S&P 500 fell 2.1% on March 5. Nvidia is now up 3%.",
        datetime(2024, 6, 12, 15, tzinfo=UTC),
        headline="Harbour Fund Q1 2024 Commentary",
    )
    assert [(entity, day, modality) for entity, day, modality, _ in told] == [
        ("index:SPX", date(2024, 3, 5), "reference"),
        ("company:XNAS:NVDA", date(2024, 6, 12), "fact"),
    ]
    told = read(
        "The S&P 500 fell 2.1%.",
        datetime(2024, 6, 12, 15, tzinfo=UTC),
        headline="Harbour Fund Q1 2024 Commentary",
    )
    assert [(day, modality) for _, day, modality, _ in told] == [(date(2024, 3, 31), "reference")]
    told = read(
        "Nvidia fell 2.1% after results.",
        datetime(2024, 6, 12, 15, tzinfo=UTC),
        headline="Harbour Fund Q1 2024 Commentary",
    )
    assert [(day, modality) for _, day, modality, _ in told] == [(None, "reference")]


def test_a_report_on_earnings_of_a_quarter_is_of_today() -> None:
    told = read(
        "Nvidia rose 3%.",
        datetime(2024, 6, 12, 15, tzinfo=UTC),
        headline="Nvidia Posts Q1 2024 Earnings Report",
    )
    assert [day for _, day, _, _ in told] == [date(2024, 6, 12)]


def test_what_an_american_share_did_in_a_story_from_before_its_opening_was_in_the_session_before() -> None:
    early = datetime(2024, 6, 12, 11, 20, tzinfo=UTC)
    headline = "Trending: Nvidia Stock Gained 3%"
    assert set(dates("Nvidia gained 3%.", early, headline=headline).values()) == {date(2024, 6, 11)}
    for text in (
        "Nvidia is up 3%.",
        "Nvidia gained 3% in premarket trading.",
        "Nvidia gained 3% on Wednesday.",
        "Nvidia gained 3%. Futures on the Dow were flat.",
    ):
        assert date(2024, 6, 12) in dates(text, early, headline=headline).values()


def test_wall_street_told_of_from_the_east_is_of_its_own_day() -> None:
    at = datetime(2024, 6, 12, 2, 10, tzinfo=UTC)
    text = "Asian stocks rose on Wednesday. The Dow lost 0.4% overnight. U.S. Treasuries edged up."
    told = dates(text, at)
    assert told["index:DJI"] == date(2024, 6, 11)
    assert {day for entity, day in told.items() if entity != "index:DJI"} == {date(2024, 6, 12)}


def test_an_american_share_told_of_from_abroad_is_of_its_own_session_unless_it_is_listed_there() -> None:
    at = datetime(2024, 6, 12, 2, 10, tzinfo=UTC)
    text = "The Nikkei climbed 0.9% on Wednesday. {} fell 2%."
    own = dates(text.format("Apple"), at, dateline_country="JP")
    assert own["company:XNAS:AAPL"] == date(2024, 6, 11)
    there = dates(text.format("Apple's Frankfurt shares"), at, dateline_country="JP")
    assert there.get("company:XNAS:AAPL", date(2024, 6, 12)) == date(2024, 6, 12)


def test_shares_in_a_story_on_futures_before_the_opening_are_of_the_session_before() -> None:
    text = "U.S. stock futures were flat on Wednesday. Nvidia fell after a rating was cut."
    told = dates(text, datetime(2024, 6, 12, 7, 30, tzinfo=UTC))
    assert told["company:XNAS:NVDA"] == date(2024, 6, 11)


@pytest.mark.parametrize("hour", [1, 3])
def test_stock_futures_of_a_sunday_evening_in_new_york_are_of_sunday(hour: int) -> None:
    at = datetime(2024, 6, 17, hour, tzinfo=UTC)
    assert set(dates("U.S. stock futures rose 0.3%.", at).values()) == {date(2024, 6, 16)}


def test_last_week_said_at_a_weekend_is_the_week_just_over() -> None:
    at = datetime(2024, 6, 16, 15, tzinfo=UTC)
    assert dates("The S&P 500 lost 2% last week, and the Nasdaq Composite fell 2.7%.", at) == {
        "index:SPX": date(2024, 6, 14),
        "index:IXIC": date(2024, 6, 14),
    }
    assert dates("The DAX fell for the week.", at) == {"index:DAX": date(2024, 6, 14)}
    midweek = datetime(2024, 6, 12, 15, tzinfo=UTC)
    assert dates("The S&P 500 lost 2% last week.", midweek) == {"index:SPX": date(2024, 6, 7)}


def test_another_change_behind_a_sentence_on_the_week_is_of_the_week() -> None:
    text = "The S&P 500 fell 0.9% on Friday. All three indexes were down for the week. The S&P 500 lost 0.2%."
    found = statements_in(story(text, published_at=datetime(2024, 6, 15, 4, tzinfo=UTC)))
    told = [(it.change_pct, str(it.horizon)) for it in found if it.entity_id == "index:SPX"]
    assert (-0.9, "day") in told
    assert (-0.2, "week") in told


def test_the_day_s_change_said_again_behind_a_sentence_on_the_week_stays_the_day_s() -> None:
    text = "The S&P 500 fell 0.9% on Friday. All three indexes were down for the week. The S&P 500 lost 0.9%."
    found = statements_in(story(text, published_at=datetime(2024, 6, 15, 4, tzinfo=UTC)))
    told = [str(it.horizon) for it in found if it.change_pct == -0.9]
    assert told == ["day", "day"]


def test_a_report_from_abroad_is_of_its_own_day_where_new_york_has_the_day_before() -> None:
    at = datetime(2024, 6, 11, 3, tzinfo=UTC)
    market = "The S&P 500 is a market.\n"
    assert dates(f"{market}Toyota reported a net profit of 3 billion yen.", at) == {
        "company:XTKS:7203": date(2024, 6, 11)
    }
    assert dates(f"{market}Apple reported a net profit of $3 billion.", at) == {
        "company:XNAS:AAPL": date(2024, 6, 10)
    }


def test_a_day_named_for_a_market_abroad_does_not_date_the_story() -> None:
    text = "The DAX rose 0.4%. The S&P 500 lost 1% on Tuesday."
    told = dates(
        text, datetime(2024, 6, 12, 15, tzinfo=UTC), dateline_place="Frankfurt", dateline_country="DE"
    )
    assert told == {"index:DAX": date(2024, 6, 12), "index:SPX": date(2024, 6, 11)}
    text = "The DAX rose 0.4%. The MDAX lost 1% on Tuesday."
    told = dates(
        text, datetime(2024, 6, 12, 15, tzinfo=UTC), dateline_place="Frankfurt", dateline_country="DE"
    )
    assert told["index:DAX"] == date(2024, 6, 11)


_OPENING = "The FTSE 100 is expected to open higher."


@pytest.mark.parametrize(
    ("text", "published_at", "day"),
    [
        (_OPENING, datetime(2024, 6, 12, 6, tzinfo=UTC), date(2024, 6, 12)),
        (
            "The FTSE 100 is expected to open higher.",
            datetime(2024, 6, 14, 20, tzinfo=UTC),
            date(2024, 6, 17),
        ),
        (_OPENING, datetime(2024, 6, 12, 10, tzinfo=UTC), None),
        ("The Nikkei is set to open lower.", datetime(2024, 6, 12, 22, tzinfo=UTC), date(2024, 6, 13)),
        (
            "The DAX is seen opening lower on Friday.",
            datetime(2024, 6, 12, 12, tzinfo=UTC),
            date(2024, 6, 14),
        ),
    ],
)
def test_an_expected_opening_is_of_the_session_to_come(
    text: str, published_at: datetime, day: date | None
) -> None:
    assert set(dates(text, published_at).values()) == {day}
