"""When the exchanges trade: sessions, holidays and hours, from tables made ahead of time.

The tables reach from 2015 to the end of 2027, of a few Asian exchanges to the end of 2026 (`horizon` tells).
Beyond them, and for exchanges that they do not hold, every day of the exchange's usual week counts as a
session; for a code that nobody knows, Monday to Friday.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from agents.reference.regions import regions
from agents.reference.tables import Row, rows

_DAY = timedelta(days=1)
_WORKING_WEEK = frozenset({1, 2, 3, 4, 5})
# The longest that an exchange was shut in the tables is three weeks.
_LONGEST_BREAK = 40
_MIDNIGHT, _DAY_END = time(0), time(23, 59, 59)


@dataclass(frozen=True, slots=True)
class Exchange:
    """An exchange: its own MIC, whose sessions it keeps, its usual week (1 is Monday) and hours there."""

    mic: str
    calendar: str
    week: frozenset[int]
    timezone: str
    opens: time = _MIDNIGHT
    closes: time = _DAY_END
    until: date | None = None


@dataclass(frozen=True, slots=True)
class _Year:
    """The sessions of a year: its week, and month * 100 + day of the exceptions from it."""

    week: frozenset[int]
    closed: frozenset[int]
    extra: frozenset[int]


def exchange(code: str) -> Exchange:
    """Return the exchange of a MIC, or the main one of a region's ISO code; a plain week if there is none."""
    return _exchanges().get(code) or Exchange(mic=code, calendar="", week=_WORKING_WEEK, timezone=_zone(code))


def has_exchange(code: str) -> bool:
    """Say whether a MIC, or a region's main exchange, is in the tables."""
    return code in _exchanges()


def exchange_timezone(code: str) -> str:
    """Return the IANA zone of the exchange, or of the region."""
    return exchange(code).timezone


def opens_at(code: str) -> time | None:
    """Return the local time at which the exchange opens, None if its hours are not known."""
    opens = exchange(code).opens
    return None if opens == _MIDNIGHT else opens


def horizon(code: str) -> tuple[date, date] | None:
    """Return the first and the last day whose holidays are known, None where only the week is."""
    found = exchange(code)
    if found.until is None:
        return None
    return date(min(year for mic, year in _years() if mic == found.calendar), 1, 1), found.until


def market_region(mic: str) -> str | None:
    """Return the region of an exchange, None for one that is in no table."""
    return _regions_of_markets().get(mic)


@cache
def markets_of(region: str) -> frozenset[str]:
    """Return the exchanges of a region, by MIC."""
    return frozenset(row["mic"] for row in rows("markets") if row["region"] == region)


@cache
def _regions_of_markets() -> dict[str, str]:
    return {row["mic"]: row["region"] for row in reversed(rows("markets"))}


def is_session(code: str, day: date) -> bool:
    """Say whether the exchange, or the main one of the region, trades on this local day."""
    found = exchange(code)
    year = _year(found.calendar, day.year)
    if year is None:
        return day.isoweekday() in found.week
    number = day.month * 100 + day.day
    return number in year.extra or (day.isoweekday() in year.week and number not in year.closed)


def previous_session(code: str, day: date) -> date:
    """Return the last session before this local day."""
    return last_session(code, day - _DAY)


def last_session(code: str, day: date) -> date:
    """Return this local day if it is a session, else the last one before it."""
    for _ in range(_LONGEST_BREAK):
        if day <= date.min + _DAY or is_session(code, day):
            break
        day -= _DAY
    return day


def session_of(code: str, at: datetime) -> date:
    """Return the local date of the session that is on at an aware time, or else of the last one held.

    Before the opening that is the session before; an exchange whose hours are not known opens at midnight.
    """
    found = exchange(code)
    local = at.astimezone(ZoneInfo(found.timezone))
    begun = local.time() >= found.opens
    return last_session(code, local.date()) if begun else previous_session(code, local.date())


def last_closed(code: str, at: datetime) -> date | None:
    """Return the local date of the last session over at an aware time, None if hours are not known."""
    found = exchange(code)
    if found.closes == _DAY_END:
        return None
    local = at.astimezone(ZoneInfo(found.timezone))
    over = local.time() >= found.closes
    return last_session(code, local.date()) if over else previous_session(code, local.date())


@cache
def _exchanges() -> dict[str, Exchange]:
    """Map every MIC, and every region to the first exchange that the table gives it."""
    hours = {row["mic"]: row for row in rows("exchanges")}
    found: dict[str, Exchange] = {}
    for row in rows("markets"):
        found[row["mic"]] = _exchange(row, hours.get(row["calendar"]))
        found.setdefault(row["region"], found[row["mic"]])
    return found


def _exchange(row: Row, hours: Row | None) -> Exchange:
    week = frozenset(map(int, row["week"])) or _WORKING_WEEK
    if hours is None:
        return Exchange(row["mic"], "", week, _zone(row["region"]))
    return Exchange(
        mic=row["mic"],
        calendar=row["calendar"],
        week=week,
        timezone=hours["timezone"],
        opens=time.fromisoformat(hours["opens"]),
        closes=time.fromisoformat(hours["closes"]),
        until=date.fromisoformat(hours["until"]),
    )


def _zone(code: str) -> str:
    region = regions().get(code)
    return region.timezone if region else "Etc/UTC"


@cache
def _years() -> dict[tuple[str, int], Row]:
    return {(row["mic"], int(row["year"])): row for row in rows("sessions")}


@cache
def _year(calendar: str, year: int) -> _Year | None:
    """Return the exceptions of a year, None where the tables do not reach."""
    row = _years().get((calendar, year))
    if row is None:
        return None
    return _Year(
        week=frozenset(map(int, row["week"])),
        closed=frozenset(map(int, row["closed"].split())),
        extra=frozenset(map(int, row["extra"].split())),
    )
