"""When the exchanges trade."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.reference import regions
from agents.reference.calendars import (
    exchange,
    horizon,
    is_session,
    last_session,
    previous_session,
    session_of,
)
from agents.reference.tables import rows

YEARS = range(2015, 2028)


@pytest.mark.parametrize(
    ("code", "day", "why"),
    [
        ("US", date(2024, 7, 4), "Independence Day"),
        ("XNAS", date(2024, 11, 28), "Thanksgiving"),
        ("US", date(2025, 1, 9), "a day of mourning"),
        ("GB", date(2022, 9, 19), "the Queen's funeral"),
        ("GB", date(2024, 8, 26), "the summer bank holiday"),
        ("DE", date(2024, 5, 1), "Labour Day"),
        ("FR", date(2025, 4, 21), "Easter Monday"),
        ("EU", date(2024, 3, 29), "Good Friday"),
        ("JP", date(2024, 1, 3), "the bank holidays of the new year"),
        ("JP", date(2024, 9, 23), "the substitute for an equinox on Sunday"),
        ("CN", date(2024, 2, 14), "the lunar new year"),
        ("XSHE", date(2023, 10, 4), "the golden week"),
        ("HK", date(2024, 2, 12), "the lunar new year"),
        ("IN", date(2024, 3, 25), "Holi"),
        ("KR", date(2024, 9, 17), "Chuseok"),
        ("AU", date(2024, 4, 25), "Anzac Day"),
        ("BR", date(2024, 2, 13), "carnival"),
        ("SA", date(2024, 6, 7), "a Friday"),
        ("US", date(2024, 6, 8), "a Saturday"),
    ],
)
def test_a_holiday_is_no_session(code, day, why):
    assert not is_session(code, day), why


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("US", date(2024, 7, 5)),
        ("FR", date(2024, 5, 9)),  # Ascension: Paris trades
        ("DE", date(2024, 10, 3)),  # Unity Day: Frankfurt trades
        ("JP", date(2024, 12, 30)),
        ("SA", date(2024, 6, 9)),  # a Sunday
        ("IL", date(2025, 2, 2)),  # a Sunday
        ("IL", date(2026, 2, 6)),  # a Friday, in the new week
        ("QA", date(2024, 6, 9)),
        ("IN", date(2024, 1, 20)),  # a Saturday with a special session
    ],
)
def test_a_session_is_held(code, day):
    assert is_session(code, day)


@pytest.mark.parametrize(
    ("code", "day", "before"),
    [
        ("US", date(2024, 7, 5), date(2024, 7, 3)),
        ("US", date(2024, 9, 3), date(2024, 8, 30)),
        ("CN", date(2024, 2, 19), date(2024, 2, 8)),
        ("JP", date(2019, 5, 7), date(2019, 4, 26)),
        ("SA", date(2024, 6, 9), date(2024, 6, 6)),
        ("EU", date(2024, 6, 10), date(2024, 6, 7)),
    ],
)
def test_the_previous_session_leaps_over_what_is_closed(code, day, before):
    assert previous_session(code, day) == before


@pytest.mark.parametrize(
    ("code", "at", "session"),
    [
        ("US", datetime(2024, 6, 12, 15, tzinfo=UTC), date(2024, 6, 12)),
        ("US", datetime(2024, 6, 12, 12, tzinfo=UTC), date(2024, 6, 11)),
        ("US", datetime(2024, 6, 13, 1, tzinfo=UTC), date(2024, 6, 12)),
        ("JP", datetime(2024, 6, 12, 1, tzinfo=UTC), date(2024, 6, 12)),
        ("JP", datetime(2024, 6, 11, 23, tzinfo=UTC), date(2024, 6, 11)),
        ("GB", datetime(2024, 6, 16, 12, tzinfo=UTC), date(2024, 6, 14)),
        ("NZ", datetime(2024, 6, 12, 23, tzinfo=UTC), date(2024, 6, 13)),
    ],
)
def test_a_time_belongs_to_the_session_that_last_began(code, at, session):
    assert session_of(code, at) == session


def test_an_unknown_code_keeps_the_plain_week():
    assert is_session("??", date(2024, 7, 4))
    assert not is_session("", date(2024, 7, 6))
    assert horizon("??") is None


def test_beyond_the_horizon_weekdays_count():
    first, last = horizon("US")
    assert (first, last) == (date(2015, 1, 1), date(2027, 12, 31))
    assert is_session("US", date(2031, 12, 25))
    assert not is_session("US", date(2031, 12, 27))
    assert horizon("IN") == (date(2015, 1, 1), date(2026, 12, 31))


def test_forty_markets_at_least_have_their_holidays():
    assert sum(exchange(row["mic"]).until is not None for row in rows("markets")) >= 40
    assert len({row["region"] for row in rows("markets") if row["calendar"]}) >= 40


def test_every_market_has_a_country_a_clock_and_a_week_or_a_calendar():
    known = {row["mic"] for row in rows("exchanges")}
    for row in rows("markets"):
        assert row["region"] in regions()
        assert bool(row["calendar"]) != bool(row["week"]), row["mic"]
        assert not row["calendar"] or row["calendar"] in known, row["mic"]
    for row in rows("exchanges"):
        assert ZoneInfo(row["timezone"])
        assert row["opens"] < row["closes"], row["mic"]


def test_every_calendar_has_all_its_years_and_some_holidays_in_each():
    held = {(row["mic"], int(row["year"])): row for row in rows("sessions")}
    for row in rows("exchanges"):
        until = date.fromisoformat(row["until"]).year
        years = [year for year in YEARS if (row["mic"], year) in held]
        assert years == [year for year in YEARS if years[0] <= year <= until]
        assert all(1 <= len(held[row["mic"], year]["closed"].split()) <= 40 for year in years[1:]), row["mic"]


@pytest.mark.parametrize("code", ["US", "CN", "SA", "ZZ"])
@given(day=st.dates())
def test_any_day_has_a_session_before_it(code, day):
    found = last_session(code, day)
    assert found <= day
    assert (day - found) < timedelta(days=40)


def test_the_first_day_there_is_has_none_before_it_and_does_not_raise():
    assert last_session("US", date.min) == date.min
    assert session_of("US", datetime(1, 1, 3, tzinfo=UTC)) is not None
