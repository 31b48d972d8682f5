"""What sort of text a story is: essays, reviews, links and parts on recent updates tell no news of today."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from agents.extraction.agent import statements_in
from agents.extraction.times.genre import is_essay, period_reviewed, retold_parts
from schemas.event import Horizon
from tests.extraction.stories import story

_TUESDAY = datetime(2024, 6, 11, 15, 0, tzinfo=UTC)
_SUNDAY = datetime(2024, 6, 16, 12, 0, tzinfo=UTC)


def read(
    text: str, published_at: datetime = _TUESDAY, **fields: Any
) -> list[tuple[str, date | None, str, str]]:
    found = statements_in(story(text, published_at=published_at, **fields))
    return [(str(it.kind), it.event_date, str(it.horizon), str(it.modality)) for it in found]


def test_an_essay_is_told_by_its_author_or_by_its_parts_or_by_its_title() -> None:
    assert is_essay(story("I believe it. I like the chain. My price target is $40."))
    assert is_essay(story("Investment Thesis\n\nThe chain grows."))
    assert is_essay(story("The chain grows.", headline="Harbour Stores: Margins Recover (Upgrade)"))


def test_reporters_letters_and_quotations_make_no_essay() -> None:
    assert not is_essay(story('"I believe it. I like it. I own it," he said.'))
    assert not is_essay(story("Title I funds and Series I shares, I was told, are kept in my house."))
    assert not is_essay(story("Brokers downgrade the chain.", headline="Broker cuts Harbour Stores to hold"))


def test_the_past_of_an_essay_has_no_day() -> None:
    essay = "I believe in it. I like it. My target is $200. {}"
    assert read(essay.format("Nvidia stock fell after its results.")) == [
        ("equity_move", None, "other", "reference")
    ]
    assert read(essay.format("Nvidia reported that its revenue rose 12% to $30 billion.")) == [
        ("earnings", None, "day", "reference")
    ]


def test_what_an_essay_dates_or_tells_as_it_stands_has_its_day() -> None:
    essay = "I believe in it. I like it. My target is $200. {}"
    assert read(essay.format("Nvidia stock fell 3% on Monday."))[0][1] == date(2024, 6, 10)
    assert read(essay.format("Nvidia stock is up 3% today."))[0][1] == date(2024, 6, 11)


def test_a_stretch_that_an_essay_names_by_its_length_ends_on_no_known_day() -> None:
    essay = "I believe in it. I like it. My target is $200. {}"
    undated = [("equity_move", None, "other", "fact")]
    assert read(essay.format("Nvidia shares have gained 14% in the last three months.")) == undated
    assert read(essay.format("Nvidia stock is up 140% in five years.")) == undated
    report = "Nvidia shares have gained 14% in the last three months."
    assert read(report) == [("equity_move", date(2024, 6, 11), "quarter", "fact")]


def test_the_slope_of_a_chart_of_weeks_is_no_move_of_a_day() -> None:
    rising = "On the weekly timeframe, Nvidia shares are rising."
    assert read(rising) == [("equity_move", None, "other", "fact")]
    assert read("Nvidia shares are rising.") == [("equity_move", date(2024, 6, 11), "day", "fact")]


def test_a_rise_of_the_last_day_that_a_level_came_after_is_todays() -> None:
    told = read("Bitcoin trades at $60,000 after a 3% increase over the last 24 hours.")
    assert told[-1] == ("crypto_move", date(2024, 6, 11), "day", "fact")
    assert read("Bitcoin trades at $60,000 after a 3% rise.")[-1][3] == "reference"


@pytest.mark.parametrize(
    ("headline", "horizon", "last"),
    [
        ("Harbour Fund Q1 2024 Commentary", Horizon.QUARTER, date(2024, 3, 31)),
        ("Harbour Fund May 2024 Report", Horizon.MONTH, date(2024, 5, 31)),
        ("Harbour Fund 2023 Letter", Horizon.YEAR, date(2023, 12, 31)),
        ("Weekly review (Jun 3-Jun 7): banks", Horizon.WEEK, date(2024, 6, 7)),
        ("Week in review, June 3 - 7", Horizon.WEEK, date(2024, 6, 7)),
    ],
)
def test_a_review_is_of_the_period_in_its_headline(headline: str, horizon: Horizon, last: date) -> None:
    reviewed = period_reviewed(story("Oil fell.", headline=headline, published_at=_TUESDAY))
    assert reviewed is not None
    assert (reviewed.horizon, reviewed.last) == (horizon, last)


@pytest.mark.parametrize(
    "headline",
    ["Nvidia Q1 2024 Earnings Report", "Next week (Jun 17-Jun 40)", "Week of Jan 3-7", "Oil falls"],
)
def test_other_headlines_review_nothing(headline: str) -> None:
    assert period_reviewed(story("Oil fell.", headline=headline, published_at=_TUESDAY)) is None


def test_a_fund_that_reports_on_a_month_at_its_top_tells_of_that_month() -> None:
    text = "In May 2024, the portfolio returned 4% as the Australian share market rallied."
    assert read(text) == [("group_move", date(2024, 5, 31), "month", "fact")]
    assert read("The Australian share market rallied after sales rose in May 2024.")[0][2] == "day"


def test_a_weeks_review_dates_markets_by_the_week_and_results_by_no_day() -> None:
    told = read(
        "The Dow fell 2.1%. Nvidia reported revenue of $30 billion.",
        _SUNDAY,
        headline="Week in review (Jun 10 - Jun 14)",
    )
    assert told == [
        ("index_move", date(2024, 6, 14), "week", "fact"),
        ("earnings", None, "day", "reference"),
    ]


def test_figures_further_down_in_a_story_of_a_sunday_are_known_ones() -> None:
    top = "Three chains are worth a look. " * 20
    gdp = "U.S. gross domestic product grew 2.3% in the first quarter."
    assert [(it[1], it[3]) for it in read(f"{top}\n{gdp}", _SUNDAY)] == [(None, "reference")]
    assert [it[1] for it in read(gdp, _SUNDAY)] == [date(2024, 6, 16)]
    assert [it[1] for it in read(f"Data came out on Sunday. {top}\n{gdp}", _SUNDAY)] == [date(2024, 6, 16)]


def test_a_linked_headline_and_recent_updates_retell() -> None:
    link = "Oil rose 2%.\n\n* [Fed cuts rates by 25 basis points](https://example.com/a)\n"
    assert [it[1] for it in read(link)] == [date(2024, 6, 11), None]
    updates = "**Recent Updates on Nvidia stock**\n\nNvidia's shares rose 3%.\n\n## News\n\nOil rose 2%."
    assert [it[1] for it in read(updates)] == [None, date(2024, 6, 11)]


def test_a_list_of_a_past_year_and_a_line_that_points_back_retell() -> None:
    events = (
        "Oil rose 2%.\n\nNotable events in {} include:\n* Bitcoin hits a high of $69,044\n* Gold rose 5%\n"
    )
    assert {it[1] for it in read(events.format(2021))[1:]} == {None}
    assert {it[1] for it in read(events.format(2024))[1:]} == {date(2024, 6, 11)}
    wrap = "The governor speaks.\n\n* Our London wrap: BOE cuts bank rate as expected\n"
    assert [it[1] for it in read(wrap)] == [None]


def test_a_link_within_prose_is_no_other_story() -> None:
    text = "[Nvidia](https://example.com/nvda) rose 3% after [its results](https://example.com/b)."
    assert retold_parts(text, 2024) == ()
    assert [it[1] for it in read(text)] == [date(2024, 6, 11)]


def test_a_quarter_by_its_number_is_that_of_the_firms_year_where_the_story_says_so() -> None:
    text = "Profit for the quarter ended December 31 rose 5%. Copper prices rose 17% in the third quarter."
    february = datetime(2025, 2, 11, 15, 0, tzinfo=UTC)
    assert read(text, february)[-1][1:3] == (date(2024, 12, 31), "quarter")
    assert read("Copper prices rose 17% in the third quarter.", february)[-1][1:3] == (
        date(2024, 9, 30),
        "quarter",
    )
    own = "Profit for the third quarter ended Sept. 30 rose. Copper prices rose 17% in the third quarter."
    assert read(own, february)[-1][1] == date(2024, 9, 30)
    two = f"{text} In the second quarter they fell."
    assert date(2024, 9, 30) in [it[1] for it in read(two, february)]


def test_a_cryptocurrency_has_its_own_day_at_a_weekend() -> None:
    told = read("Bitcoin is under pressure. Gold soared to $2,386 per ounce on Friday.", _SUNDAY)
    assert [it[1] for it in told] == [date(2024, 6, 16), date(2024, 6, 14)]
    told = read("Bitcoin fell 3% on Friday. Ether lost 4%.", _SUNDAY)
    assert {it[1] for it in told} == {date(2024, 6, 14)}


def test_a_firm_of_whom_news_comes_when_it_is_monday_in_the_east_publishes_on_no_sunday() -> None:
    text = "Wall Street was closed. CVC Limited reported a net loss of $1.6 million for the half-year."
    monday = datetime(2024, 6, 17, 3, 57, tzinfo=UTC)  # still Sunday in New York
    assert read(text, monday, dateline_country="US")[-1][1] == date(2024, 6, 17)


def test_results_in_rupees_are_known_where_their_year_is_long_over() -> None:
    february = datetime(2025, 2, 11, 15, 0, tzinfo=UTC)
    old = "Infosys reported a net profit of Rs 55 crore in FY24."
    assert read(old, february)[-1][1:] == (None, "day", "reference")
    new = "Infosys reported a 64 percent rise in revenue in FY25 to Rs 654 crore from Rs 399 crore in FY24."
    assert read(new, february)[-1][1] == date(2025, 2, 11)


def test_what_a_company_said_before_the_report_that_a_story_awaits_or_looks_back_on_is_known() -> None:
    ahead = (
        "Nvidia is set to report fourth quarter earnings on Thursday. Nvidia expects revenue of $30 billion."
    )
    assert read(ahead)[-1][1:] == (None, "day", "reference")
    other = "Intel is set to report earnings on Thursday. Nvidia expects revenue of $30 billion."
    assert read(other)[-1][1] == date(2024, 6, 11)
    over = "Few cared about Nvidia's weak earnings report last week. Nvidia reported a profit of $3 billion."
    assert read(over)[-1][1:] == (None, "day", "reference")


def test_a_high_over_weeks_is_of_the_week_in_which_it_was_hit() -> None:
    assert read("Copper hit a 52-week high in the past week.")[0][2] == "week"


def test_an_acquisition_of_the_period_reported_on_is_known() -> None:
    text = "During the reporting period, Nvidia completed the acquisition of Blue Ridge Labs."
    assert read(text)[-1][1:] == (None, "day", "reference")


def test_what_is_told_minutes_before_an_indian_opening_was_in_the_session_before() -> None:
    early = datetime(2024, 6, 12, 3, 40, tzinfo=UTC)  # 09:10 in Mumbai
    assert read("Infosys shares rose after solid numbers.", early)[0][1] == date(2024, 6, 11)
