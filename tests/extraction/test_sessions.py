"""Sessions and holidays: on which trading day a move was made."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from agents.extraction.agent import statements_in
from tests.extraction.stories import story


def dates(text: str, published_at: datetime, **fields: Any) -> dict[str, date | None]:
    found = statements_in(story(text, published_at=published_at, **fields))
    return {statement.entity_id: statement.event_date for statement in found}


@pytest.mark.parametrize(
    ("text", "published_at", "entity_id", "session"),
    [
        # Saturday and Sunday: the week's last session.
        ("The S&P 500 fell 1.2%.", datetime(2024, 6, 15, 12, tzinfo=UTC), "index:SPX", date(2024, 6, 14)),
        ("The DAX rose 0.4%.", datetime(2024, 6, 16, 9, tzinfo=UTC), "index:DAX", date(2024, 6, 14)),
        # Holidays without a day in the text.
        ("The S&P 500 fell 1.2%.", datetime(2024, 7, 4, 15, tzinfo=UTC), "index:SPX", date(2024, 7, 3)),
        ("The Nikkei 225 lost 2%.", datetime(2024, 5, 6, 9, tzinfo=UTC), "index:N225", date(2024, 5, 2)),
        ("Tencent rose 3%.", datetime(2024, 2, 13, 9, tzinfo=UTC), "company:XHKG:0700", date(2024, 2, 9)),
        # A weekday that was a holiday there.
        (
            "The S&P 500 closed up 0.1% on Friday.",
            datetime(2024, 3, 30, 12, tzinfo=UTC),
            "index:SPX",
            date(2024, 3, 28),
        ),
        (
            "The FTSE 100 gained 0.3% on Monday.",
            datetime(2024, 5, 28, 6, tzinfo=UTC),
            "index:FTSE",
            date(2024, 5, 24),
        ),
        # Friday, before a Monday holiday.
        (
            "The S&P 500 gained 0.4% on Friday.",
            datetime(2024, 9, 3, 12, tzinfo=UTC),
            "index:SPX",
            date(2024, 8, 30),
        ),
        # Sunday is a session in Riyadh, Friday is none.
        (
            "Saudi Aramco rose 1% on Sunday.",
            datetime(2024, 6, 9, 15, tzinfo=UTC),
            "company:XSAU:2222",
            date(2024, 6, 9),
        ),
        (
            "Saudi Aramco rose 1%.",
            datetime(2024, 6, 7, 15, tzinfo=UTC),
            "company:XSAU:2222",
            date(2024, 6, 6),
        ),
        # Yesterday after a long weekend.
        (
            "The S&P 500 fell 1.2% yesterday.",
            datetime(2024, 9, 3, 14, tzinfo=UTC),
            "index:SPX",
            date(2024, 8, 30),
        ),
    ],
)
def test_a_move_is_dated_with_the_session_it_was_made_in(
    text: str, published_at: datetime, entity_id: str, session: date
) -> None:
    assert dates(text, published_at)[entity_id] == session


_TWO_AT_NIGHT_IN_NEW_YORK = datetime(2024, 6, 13, 6, tzinfo=UTC)


def test_what_is_told_before_any_dealing_of_a_day_is_of_the_session_before() -> None:
    found = dates("Nvidia jumped 4% after results. Sony rose 1%.", _TWO_AT_NIGHT_IN_NEW_YORK)
    assert found == {"company:XNAS:NVDA": date(2024, 6, 12), "company:XTKS:6758": date(2024, 6, 13)}


def test_hours_abroad_that_the_text_names_are_of_the_day_that_has_begun() -> None:
    night = datetime(2024, 6, 12, 6, 30, tzinfo=UTC)
    told = "Treasurys fell"
    assert dates(f"{told}.", night) == {"group:US:BONDS": date(2024, 6, 11)}
    assert dates(f"{told} in early European hours.", night) == {"group:US:BONDS": date(2024, 6, 12)}


def test_what_is_told_of_dealings_before_the_bell_is_of_the_day_to_come() -> None:
    found = dates("Nvidia was up 4% in premarket trading.", _TWO_AT_NIGHT_IN_NEW_YORK)
    assert found == {"company:XNAS:NVDA": date(2024, 6, 13)}


def test_an_item_of_a_roundup_is_no_newer_than_the_one_above_it() -> None:
    text = (
        "1500 GMT - Silver rises 1%.\n\n0610 GMT - Copper falls 2%.\n\n"
        "0605 GMT - Zinc slips 1%.\n\n0730 GMT [Wire Desk]--Gold settles 1% higher."
    )
    found = dates(text, datetime(2024, 6, 13, 16, tzinfo=UTC))
    assert found["commodity:COPPER"] == date(2024, 6, 13)
    assert found["commodity:GOLD"] == date(2024, 6, 12)


def test_what_is_told_for_the_week_on_a_monday_is_of_the_week_before() -> None:
    monday = datetime(2024, 6, 10, 5, tzinfo=UTC)
    assert dates("Crude falls for the week.", monday) == {"commodity:OIL": date(2024, 6, 7)}
    tuesday = datetime(2024, 6, 11, 15, tzinfo=UTC)
    assert dates("Crude is up 2% for the week.", tuesday) == {"commodity:OIL": date(2024, 6, 11)}


def test_what_stands_as_of_the_last_close_is_of_the_session_before() -> None:
    found = dates("Sony shares are up 9% this year as of last close.", datetime(2024, 6, 13, 3, tzinfo=UTC))
    assert found == {"company:XTKS:6758": date(2024, 6, 12)}


def test_the_session_to_whose_losses_a_market_adds_dates_nobodys_act() -> None:
    text = "Gold added to the previous session's losses on the possibility of Russia-Ukraine peace talks."
    found = dates(text, datetime(2024, 6, 13, 12, tzinfo=UTC))
    assert found["country:RU"] == date(2024, 6, 13)


_BODY = "The board of the exchange met to talk about its rules for members. " * 6


@pytest.mark.parametrize(
    ("day", "modality"), [("Monday", "reference"), ("Wednesday", "fact"), ("Thursday", "fact")]
)
def test_a_move_of_two_sessions_ago_is_background_further_down(day: str, modality: str) -> None:
    text = f"The DAX rose on Thursday. {_BODY}\nNvidia fell 4% on {day}."
    _, found = statements_in(story(text, published_at=datetime(2024, 6, 13, 18, tzinfo=UTC)))
    assert found.modality == modality


def test_a_move_of_two_sessions_ago_is_a_fact_where_the_story_begins_with_it() -> None:
    text = "Nvidia fell 4% on Monday."
    (found,) = statements_in(story(text, published_at=datetime(2024, 6, 13, 18, tzinfo=UTC)))
    assert found.modality == "fact"


def test_the_heading_of_a_digests_item_is_of_the_day_of_the_text_below_it() -> None:
    text = (
        "**Oil prices shake off tariff worries to finish higher**\n\nOil futures rose Monday.\n\n"
        "**Gold gains**\n\nBullion is dear."
    )
    tuesday = datetime(2024, 6, 11, 9, tzinfo=UTC)
    found = {it.entity_id: it.event_date for it in statements_in(story(text, published_at=tuesday))}
    assert found["commodity:OIL"] == found["country:WORLD"] == date(2024, 6, 10)


def test_asian_trade_is_of_the_day_that_has_begun_there() -> None:
    evening = {"published_at": datetime(2024, 6, 11, 1, tzinfo=UTC), "dateline_place": "New York"}
    text = "Gold edges lower in early Asian trade as traders digest the announcement on Monday."
    assert dates(text, **evening, dateline_country="US") == {"commodity:GOLD": date(2024, 6, 11)}
    text = "Gold edges lower in New York trade."
    assert dates(text, **evening, dateline_country="US") == {"commodity:GOLD": date(2024, 6, 10)}


def test_monday_has_begun_in_tokyo_while_it_is_sunday_in_new_york() -> None:
    at = datetime(2024, 6, 10, 1, tzinfo=UTC)
    found = dates("The Nikkei 225 rose 0.8%.", at, dateline_place="New York", dateline_country="US")
    assert found == {"index:N225": date(2024, 6, 10)}


def test_a_holiday_stops_no_currency_and_no_oil() -> None:
    found = dates("Brent crude rose 1%. The yen fell 0.5%.", datetime(2024, 7, 4, 15, tzinfo=UTC))
    assert set(found.values()) == {date(2024, 7, 4)}


@pytest.mark.parametrize(
    ("published_at", "day"),
    [
        (datetime(2024, 6, 15, 12, tzinfo=UTC), date(2024, 6, 14)),
        (datetime(2024, 6, 16, 18, tzinfo=UTC), date(2024, 6, 14)),
        (datetime(2024, 6, 16, 22, tzinfo=UTC), date(2024, 6, 17)),
    ],
)
def test_the_week_of_currencies_begins_on_sunday_evening(published_at: datetime, day: date) -> None:
    assert dates("The yen fell 0.5%.", published_at) == {"currency:JPY": day}


def test_bitcoin_trades_on_sundays() -> None:
    assert dates("Bitcoin fell 4%.", datetime(2024, 6, 16, 12, tzinfo=UTC)) == {
        "crypto:BTC": date(2024, 6, 16)
    }


def test_the_previous_session_is_the_one_before_the_storys_own() -> None:
    text = "Wall Street rallied on Tuesday.\n\nThe S&P 500 had slid 1.5% in the previous session."
    assert dates(text, datetime(2024, 9, 4, 1, tzinfo=UTC))["index:SPX"] == date(2024, 8, 30)


def test_a_plain_date_stands_as_it_is_written() -> None:
    at = datetime(2024, 7, 8, 15, tzinfo=UTC)
    assert dates("The S&P 500 fell 1.2% on July 2.", at) == {"index:SPX": date(2024, 7, 2)}


def test_what_is_no_trade_may_fall_on_a_holiday() -> None:
    text = "China imposed tariffs of 10% on U.S. coal on Saturday."
    found = statements_in(story(text, published_at=datetime(2024, 6, 16, 9, tzinfo=UTC)))
    assert {statement.event_date for statement in found if statement.kind == "tariff"} == {date(2024, 6, 15)}


@pytest.mark.parametrize(
    ("text", "hour", "session"),
    [
        ("The DAX closed 0.7% lower.", 6, date(2024, 6, 11)),
        ("The DAX closed 0.7% lower.", 17, date(2024, 6, 12)),
        ("The DAX fell 0.7%.", 9, date(2024, 6, 12)),
        ("The DAX is on track to close 0.7% lower.", 9, date(2024, 6, 12)),
        ("At the close, the DAX was down 0.7%.", 6, date(2024, 6, 11)),
    ],
)
def test_a_close_is_that_of_a_session_that_was_over(text: str, hour: int, session: date) -> None:
    assert dates(text, datetime(2024, 6, 12, hour, tzinfo=UTC)) == {"index:DAX": session}


def test_what_a_sentence_tells_beside_a_close_is_of_that_session_too() -> None:
    text = "The DAX dropped 0.7%, settling at 18,369, while the CAC 40 declined by 1.3%."
    assert dates(text, datetime(2024, 6, 12, 6, tzinfo=UTC)) == {
        "index:DAX": date(2024, 6, 11),
        "index:FCHI": date(2024, 6, 11),
    }


_ABOVE = "The weather in the fields was dry, farmers said. " * 9


@pytest.mark.parametrize(
    ("above", "text", "modality"),
    [
        ("", "Canada has imposed tariffs on U.S. coal.", "fact"),
        ("", "Canada already imposed tariffs on U.S. coal.", "reference"),
        (_ABOVE, "Canada has imposed tariffs on U.S. coal.", "reference"),
        (_ABOVE, "Canada imposed tariffs on U.S. coal.", "fact"),
        (_ABOVE, "Prices sank after Canada imposed tariffs on U.S. coal.", "reference"),
        (_ABOVE, "Prices sank on Tuesday after Canada imposed tariffs on U.S. coal on Monday.", "fact"),
    ],
)
def test_a_deed_known_before_is_background_and_what_is_news_has_a_day(
    above: str, text: str, modality: str
) -> None:
    (found,) = (it for it in statements_in(story(above + text)) if it.kind == "tariff")
    assert found.modality == modality
    assert (found.event_date is not None) == (modality == "fact")


@pytest.mark.parametrize(
    ("text", "at", "day"),
    [
        # A sentence next to the figures says when they came out.
        (
            "Net profit rose to $5 million.  The company reported higher sales late Monday.",
            datetime(2024, 6, 12, 10, tzinfo=UTC),
            date(2024, 6, 10),
        ),
        (
            "Sony said Tuesday it swung to a profit.  Net profit rose to $5 million.",
            datetime(2024, 6, 12, 5, tzinfo=UTC),
            date(2024, 6, 11),
        ),
        # The top of the story says it for all of it.
        (
            "Sony's good year, reported late Monday, surprised many. "
            + "The weather was dry. " * 30
            + "Net profit rose to $5 million.",
            datetime(2024, 6, 12, 10, tzinfo=UTC),
            date(2024, 6, 10),
        ),
        # It is Thursday in the East already, but not at noon.
        (
            "Sony reported Thursday that net profit rose to $5 million.",
            datetime(2024, 6, 12, 22, tzinfo=UTC),
            date(2024, 6, 13),
        ),
    ],
)
def test_a_report_is_dated_by_what_is_said_around_it(text: str, at: datetime, day: date) -> None:
    found = statements_in(story(text, published_at=at, headline="Sony's profit rises"))
    assert {it.event_date for it in found if it.kind == "earnings"} == {day}


_REVIEW = (
    "Stocks had a weak week.  The week's data was poor.  Funds sold all week, as in weeks before that week.  "
)


def test_what_a_review_of_a_week_tells_without_a_day_is_of_the_week() -> None:
    at = datetime(2024, 6, 15, 9, tzinfo=UTC)
    (found,) = (
        it
        for it in statements_in(story(f"{_REVIEW}The DAX fell 3%.", published_at=at))
        if it.entity_id == "index:DAX"
    )
    assert (found.horizon, found.event_date) == ("week", date(2024, 6, 14))


def test_a_review_dates_what_it_gives_a_day_and_a_report_of_the_week_reviews_none() -> None:
    saturday, tuesday = datetime(2024, 6, 15, 9, tzinfo=UTC), datetime(2024, 6, 11, 9, tzinfo=UTC)
    dated = statements_in(story(f"{_REVIEW}The DAX fell 3% on Thursday.", published_at=saturday))
    plain = statements_in(story(f"{_REVIEW}The DAX fell 3%.", published_at=tuesday))
    found = {it.event_date: it.horizon for it in (*dated, *plain) if it.entity_id == "index:DAX"}
    assert found == {date(2024, 6, 13): "day", date(2024, 6, 11): "day"}


@pytest.mark.parametrize(
    "text",
    [
        "The office said on Friday it released the data.  The U.S. unemployment rate fell to 3.9%.",
        "U.S. unemployment rate fell to 3.9%\nMore people found work in May, official data showed Friday.",
        "The U.S. unemployment rate fell to 3.9% on Friday.",
    ],
)
def test_figures_are_of_the_day_on_which_the_release_beside_them_came_out(text: str) -> None:
    found = statements_in(story(text, published_at=datetime(2024, 6, 12, 10, tzinfo=UTC)))
    (rate,) = (it for it in found if it.rule.endswith("unemployment"))
    assert rate.event_date == date(2024, 6, 7)


def test_the_day_of_something_else_dates_no_release() -> None:
    text = "Stocks fell on Friday.  The U.S. unemployment rate fell to 3.9%."
    found = statements_in(story(text, published_at=datetime(2024, 6, 12, 10, tzinfo=UTC)))
    assert [it.event_date for it in found if it.kind == "jobs"] != [date(2024, 6, 7)]


def test_all_of_a_report_is_of_the_day_that_has_begun_in_the_east() -> None:
    text = (
        "ASX Limited reported Thursday higher earnings.  Revenue rose to AU$856 million from AU$772 million."
    )
    found = statements_in(story(text, published_at=datetime(2024, 6, 12, 22, tzinfo=UTC)))
    assert {it.event_date for it in found if it.kind == "earnings"} == {date(2024, 6, 13)}


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
    assert [(day, modality) for _, day, modality, _ in told] == [(None, "reference")]


def test_a_report_on_earnings_of_a_quarter_is_of_today() -> None:
    told = read(
        "Nvidia rose 3%.",
        datetime(2024, 6, 12, 15, tzinfo=UTC),
        headline="Nvidia Posts Q1 2024 Earnings Report",
    )
    assert [day for _, day, _, _ in told] == [date(2024, 6, 12)]


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
