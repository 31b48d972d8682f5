"""Writes when each exchange trades into agents/reference/data: exchanges.csv and sessions.csv.

The days come from the exchange-calendars package (Apache-2.0).  They are kept as exceptions from the week:
for each exchange and year the weekdays that usually are sessions, those of them that were none, and the
other days that were.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import exchange_calendars

DATA = Path(__file__).parent.parent / "agents" / "reference" / "data"
FIRST = date(2015, 1, 1)
LAST = date(2027, 12, 31)
# MIC by which the data know an exchange, where the package knows it by an older one.
RENAMED = {"ASEX": "XATH", "XMOS": "MISX"}
# Not share markets, or floors of a country whose main exchange is there already.
LEFT_OUT = {
    *("24/5", "24/7", "us_futures", "CMES", "IEPA", "XCBF", "XEEE", "XEUR"),
    *("XDUS", "XFRA", "XHAM", "XSTU", "XBDA"),
}
# Where the package keeps another country's clock.
ZONES = {"XBOG": "America/Bogota"}
HALF_A_YEAR = 26


def main() -> None:
    """Write both files anew."""
    with (DATA / "exchanges.csv").open("w", encoding="utf-8", newline="") as hours_file:
        hours = csv.writer(hours_file, lineterminator="\n")
        hours.writerow(("mic", "timezone", "opens", "closes", "until"))
        with (DATA / "sessions.csv").open("w", encoding="utf-8", newline="") as days_file:
            days = csv.writer(days_file, lineterminator="\n")
            days.writerow(("mic", "year", "week", "closed", "extra"))
            for mic, calendar in calendars():
                until = calendar.last_session.date()
                until = LAST if until.year == LAST.year else until.replace(month=12, day=31)
                hours.writerow((mic, ZONES.get(mic, calendar.tz.key), *hours_of(calendar), until.isoformat()))
                days.writerows(years_of(mic, calendar, until))


def calendars() -> Iterator[tuple[str, Any]]:
    """Yield every exchange's calendar by its MIC, as far into the future as its holidays are known."""
    names = set(exchange_calendars.get_calendar_names(include_aliases=False)) - LEFT_OUT
    for mic, name in sorted((RENAMED.get(name, name), name) for name in names):
        kind = type(exchange_calendars.get_calendar(name))
        first, last = kind.bound_min(), kind.bound_max()
        yield (
            mic,
            exchange_calendars.get_calendar(
                name,
                start=str(max(FIRST, first.date()) if first is not None else FIRST),
                end=str(min(LAST, last.date()) if last is not None else LAST),
            ),
        )


def hours_of(calendar: Any) -> tuple[str, str]:
    """Return the local times of opening and closing that hold last."""
    return f"{calendar.open_times[-1][1]:%H:%M}", f"{calendar.close_times[-1][1]:%H:%M}"


def years_of(mic: str, calendar: Any, until: date) -> Iterator[tuple[str, ...]]:
    """Yield a row for each year: its usual weekdays (1 is Monday), the closed ones, the extra sessions."""
    sessions = {session.date() for session in calendar.sessions}
    for year in range(min(sessions).year, until.year + 1):
        length = date(year, 12, 31).timetuple().tm_yday
        every = [date(year, 1, 1) + timedelta(days=passed) for passed in range(length)]
        week = {day for day in range(1, 8) if held(day, every, sessions) > HALF_A_YEAR}
        closed = [day for day in every if day.isoweekday() in week and day not in sessions]
        extra = [day for day in every if day.isoweekday() not in week and day in sessions]
        yield mic, str(year), "".join(map(str, sorted(week))), listed(closed), listed(extra)


def held(weekday: int, days: list[date], sessions: set[date]) -> int:
    """Count the sessions on a weekday."""
    return sum(day.isoweekday() == weekday and day in sessions for day in days)


def listed(days: list[date]) -> str:
    """Write days of one year as month and day, parted by blanks."""
    return " ".join(f"{day:%m%d}" for day in days)


if __name__ == "__main__":
    main()
