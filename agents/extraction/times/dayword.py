"""Words and dates that name a day, and the day that they name for a reader of the story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

_WEEK = 7
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT: Final = (
    *(("Mon", 0), ("Tue", 1), ("Tues", 1), ("Wed", 2), ("Weds", 2), ("Thu", 3), ("Thur", 3), ("Thurs", 3)),
    *(("Fri", 4),),
)
# These are no words of another sense, as "weds" and "sun" are.
_PLAINLY_SHORT: Final = (("Tues", 1), ("Thurs", 3))
_FEW: Final = {"two": -2, "three": -3, "four": -4, "five": -5, "six": -6}
_MONTHS: Final = "january february march april may june july august september october november december"
_SHORT_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec"
MONTHS: Final = {
    name: number for names in (_MONTHS, _SHORT_MONTHS) for number, name in enumerate(names.split(), start=1)
} | {"sept": 9}
_RELATIVE: Final = {
    "today": 0,
    "this morning": 0,
    "this afternoon": 0,
    "yesterday": -1,
    "a day earlier": -1,
    "the day before": -1,
    "the previous day": -1,
    "the prior day": -1,
    "previous day": -1,
    "tomorrow": 1,
}
_UNTIL: Final = ("as of", "up to", "through", "till")
_DAY_BEFORE: Final = "the day before"
_SESSION_BEFORE: Final = (
    *("the previous session", "the prior session", "previous session", "prior session"),
    *("last session", "the session before", "a session earlier"),
    *(f"{until} {the}close" for until in _UNTIL for the in ("last ", "the last ")),
)


_YEAR: Final = re.compile(r",?\s((?:19|20)\d\d)\b(?!,\d)")


class DayWord(NamedTuple):
    """A day as the text names it: a weekday (Monday is 0), days from now, or a month with its day.

    `session` says that it is the session before the one that the story tells of.
    """

    weekday: int | None = None
    offset: int | None = None
    month: int | None = None
    day: int | None = None
    session: bool = False
    year: int | None = None


def with_year(word: DayWord, text: str, end: int) -> DayWord:
    """Return the day with the year that stands behind it in the text: 'Feb. 5, 2025'."""
    if word.month is None:
        return word
    year = _YEAR.match(text, end)
    return word._replace(year=int(year[1])) if year else word


def terms() -> Iterator[tuple[str, DayWord]]:
    """Yield every word for a day with what it says."""
    for number, name in enumerate(_WEEKDAYS):
        yield from (
            (f"{before}{name}{after}", DayWord(weekday=number))
            for before in ("", "early ", "late ", "last ", "on ")
            for after in ("", " morning", " afternoon", " evening")
        )
        yield f"{name}s", DayWord()
        yield from ((f"{until} {name}'s close", DayWord(weekday=number)) for until in _UNTIL)
    for before in ("on ", "late ", "early ", "on late "):
        yield from ((f"{before}{name}", DayWord(weekday=number)) for name, number in _SHORT)
    yield from ((name, DayWord(weekday=number)) for name, number in _PLAINLY_SHORT)
    for count, offset in _FEW.items():
        yield from ((f"{count} days {back}", DayWord(offset=offset)) for back in ("ago", "back", "earlier"))
    yield from ((word, DayWord(offset=offset)) for word, offset in _RELATIVE.items())
    yield from ((word, DayWord(offset=-1, session=True)) for word in _SESSION_BEFORE)


def is_complete(term: str, text: str, end: int) -> bool:
    """Say whether a term names a day by itself: 'fell the day before', but 'the day before the vote'."""
    return term != _DAY_BEFORE or end >= len(text) or text[end] in ".,;)\n"


def resolve(word: DayWord, today: date) -> date | None:
    """Return the day, seen from `today`; None if the word names none.

    A bare weekday is the most recent such day, today included; a date without a year the nearest one.
    """
    if word.weekday is not None:
        return today - timedelta(days=(today.weekday() - word.weekday) % _WEEK)
    if word.offset is not None:
        return _trading_day(today, word.offset)
    if word.month is not None and word.day is not None:
        years = range(today.year - 1, today.year + 2) if word.year is None else (word.year,)
        return _nearest(today, [(year, word.month, word.day) for year in years])
    return None


def _trading_day(today: date, offset: int) -> date:
    """Return the weekday `offset` days away, going over Saturday and Sunday."""
    moved = today + timedelta(days=offset)
    while offset and moved.weekday() >= _WEEKDAYS.index("Saturday"):
        moved += timedelta(days=1 if offset > 0 else -1)
    return moved


def _nearest(today: date, choices: Iterable[tuple[int, int, int]]) -> date | None:
    days = []
    for choice in choices:
        try:
            days.append(date(*choice))
        except ValueError:
            continue
    return min(days, key=lambda day: abs((day - today).days), default=None)


def in_the_past(word: DayWord, day: date, today: date) -> date | None:
    """Return the day of what has happened: a date without a year that would be to come is last year's."""
    if day <= today + timedelta(days=1):
        return day
    if word.month is None or word.day is None or word.year is not None:
        return None
    return _nearest(
        today,
        [
            (year, word.month, word.day)
            for year in (today.year - 1, today.year)
            if (year, word.month, word.day) <= (today.year, today.month, today.day)
        ],
    )
