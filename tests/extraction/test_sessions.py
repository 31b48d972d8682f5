"""Sessions and holidays: on which trading day a move was made."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from agents.extraction.agent import statements_in
from tests.extraction.stories import dates, story


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
