"""Stretches of time that a move is told over: 'in the past 12 months', 'year to date', 'in 2023'.

A period's name is a horizon's, with "@" and what it was behind it where it may be over: "year@2023",
"month@last", "month@-10" (October), "month@2023-10"; "other@then" was at a time that is only pointed at.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Final

import ahocorasick_rs

from agents.extraction.spans import HORIZON, Span

OVER: Final = "@"
_DAY: Final = timedelta(days=1)
_FRIDAY: Final = 4
_THEN: Final = "then"
THEN: Final = f"other{OVER}{_THEN}"
SAME: Final = "same"  # as the period named before: "over the same period"

_COUNTED: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_TENS: Final = {"twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90}
_NUMBERS: Final = {word: number for number, word in enumerate(_COUNTED, start=1)} | _TENS
_COUNT: Final = rf"(?P<count>\d{{1,3}}|{'|'.join((*_COUNTED, *_TENS))}|few|several|couple\ of|many)"
_UNIT: Final = r"(?P<unit>hours?|(?:trading\ )?(?:days?|sessions?)|weeks?|months?|quarters?|years?|decades?)"
_MONTH: Final = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        (
            *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
            *("october", "november", "december"),
        ),
        start=1,
    )
}
_RUN: Final = r"(?:straight|consecutive|successive)"
_LEADING: Final = (
    r"(?:(?:in\seach\sof|in|over|during|for|within|across|through|on|at)"
    r"\s(?:just\s|only\s)?(?:the\s|its\s|a\s)?)?"
)
# What a sentence must hold for any of the patterns to be looked for.
_SIGNS: Final = (
    *("past", "last ", "previous", "prior", "preceding", "trailing", "ago", "earlier", "date", "ytd", "mtd"),
    *(
        "period",
        "span",
        "stretch",
        "since",
        "so far",
        "ing into",
        " 19",
        " 20",
        "on month",
        "on year",
        "-on-",
    ),
    *(
        "24 hours",
        " over ",
        "% in ",
        " cent in ",
        " pc in ",
        "in just",
        "in only",
        "in barely",
        "in under",
        "in less",
    ),
    *("on week", "the same", "that time", "a year", "a month", "between "),
    *(f" {name}" for name in _MONTHS if name != "may"),
    *(
        " in may",
        " for may",
        " late may",
        " early may",
        "mid-",
        "-may ",
        "-june ",
        "-september ",
        "-december ",
    ),
    *(" days to", " days through", " days end", " sessions to", " sessions through", " sessions end"),
    *("weeks back", "months back", "years back"),
    *("day of ", "day after ", "day following ", "week of ", "week after ", "week following "),
    *("course of", "the first q", "the second q", "the third q", "the fourth q"),
    *("in q1", "in q2", "in q3", "in q4", "in 1q", "in 2q", "in 3q", "in 4q"),
    *(
        "straight",
        "consecutive",
        "successive",
        "at the time",
        "in the days ",
        "in the weeks ",
        "of the year",
        "trading year",
    ),
)
# What happened on a day that a reader may know, and the text does not say.
_EVENTS: Final = (
    "election|inauguration|vote|referendum|attacks?|invasion|war|conflict|pandemic|crash|crisis|merger|takeover"
    "|earthquake|listing|debut|ipo"
)
_SIGN_FINDER: Final = ahocorasick_rs.AhoCorasick(_SIGNS)
_PATTERN: Final = re.compile(
    rf"""\b(?:
      {_LEADING}(?:past|last|previous|prior|preceding|trailing)[\s-]{_COUNT}[\s-]{_UNIT}\b
    | (?:over(?:\sthe\scourse\sof)?|in\s(?:just|only|barely|under|less\sthan)|in(?=\s24\shours)
      |(?<=%\s)in|(?<=\scent\s)in|(?<=\spc\s)in)\s
      (?:about\s|nearly\s)?(?P<within>\d{{1,3}}|{"|".join(_COUNTED)})\s
      (?P<within_unit>hours|trading\sdays|sessions|trading\ssessions|days|weeks|months|quarters|years)\b
    | (?:in|over|during|for)\sthe\s(?P<run_to>\d{{1,3}}|{"|".join((*_COUNTED, *_TENS))})\s
      (?P<run_to_unit>(?:trading\s)?(?:days|sessions))\s(?:to|through|ending|ended)\b
    | {_LEADING}(?:past|trailing)\s(?P<single>day|week|month|quarter|year|decade)\b
    | (?:in|over|during|within)\sthe\s(?:last|previous|preceding)\s(?P<trailing>week|month|quarter|year)\b
    | {_LEADING}(?P<spanned>one|two|three|four|five|six|ten|\d{{1,2}})-(?P<span_unit>day|week|month|year)
      \s(?:(?:winning|losing)\s)?(?:period|span|stretch|window|streak|run)\b
    | (?:(?:from|than|compared\s(?:to|with)|versus|vs\.?)\s)?
      (?:an?|(?P<back>\d{{1,3}}|{"|".join(_COUNTED)}))\s(?P<back_unit>week|month|quarter|year|decade)s?\s
      (?:ago|earlier|before|back)\b
    | (?:from|than|compared\s(?:to|with)|versus)\s(?:the\s)?last\s
      (?P<from_last>week|month|quarter|year)\b(?!['’])
    | {_LEADING}(?P<to_date>year|month|quarter|week)[\s-]to[\s-]date\b
    | (?:over|during|in|through)\sthe\scourse\sof\sthe\s(?P<course_of>week|month|quarter|year)\b
    | (?:in|over|during|for)\sthe\s(?P<ordinal>first|second|third|fourth)\squarter\b
      (?:\sof\s(?P<quarter_year>(?:19[6-9]|20[0-4])\d)\b)?
    | (?:in|during)\s(?P<numbered>q[1-4]|[1-4]q)(?:\s(?P<numbered_year>20[0-4]\d))?\b
    | (?:in|over|during|for)\sthe\s{_MONTH}[-–](?P<quarter_end>march|june|september|december)
      \s(?:quarter|period)\b
    | (?P<short>ytd|mtd|qtd)\b
    | since\s(?:the\s)?(?:start|beginning|turn)\sof\s(?:the\s|this\s)?
      (?P<begun>year|month|quarter|week|20\d\d)\b
    | so\sfar\s(?:in\s)?(?P<far>20\d\d)\b
    | (?:in|during|throughout|for|through|for\sall\sof)\s(?:calendar\s|calendar\syear\s|fiscal\s)?
      (?P<year>(?:19[6-9]|20[0-4])\d)\b
      (?!\s?(?:prices|dollars))
    | (?:in|during|through|throughout)\sthe\s(?P<crisis_year>(?:19[6-9]|20[0-4])\d)
      \s(?:\w+\s){{0,2}}(?:crisis|crash|recession|pandemic|meltdown|slump|downturn|bear\smarket)\b
    | (?P<since>since\s(?:(?:its|the|their|going|listing|becoming)\s)?(?:\w+\s)?
      (?:ipo|listing|debut|inception|public\soffering|public|election|inauguration)
      |since\s(?:the|his|her|its|their)\s(?:\w+\s)?(?:{_EVENTS})
      |since\s(?:the\s)?(?:\w+\s){{0,2}}?(?:start|beginning|outbreak|onset|end)\sof\s(?:the\s)?(?:\w+\s)?(?:{_EVENTS}))\b
    | (?:over|in|during|for)\s(?:the|that|this)\s(?:same\s)?(?:period|time|span|stretch|window|time\sframe)\b
      (?P<same>)
    | (?:between|from)\s(?:late\s|early\s|mid-)?{_MONTH}(?:\s(?:of\s)?\d{{4}})?\s(?:and|to|through|until)\s
      (?:late\s|early\s|mid-)?{_MONTH}(?:\s\d{{4}})?\b(?P<between>)
    | (?P<part>(?:in|at|from|through)\s(?:the\s)?
      (?:much\sof|late|early|mid|(?:start|beginning|middle|end)\sof)[\s-](?P<part_year>(?:19[6-9]|20[0-4])\d|last\syear))\b
    | (?P<part_last>(?:(?:(?:at|in|from|toward|towards|by)\s)?(?:the\s)?(?:start|beginning|middle|end)\sof
      |early|late|mid)[\s-](?:the\s)?last\s(?:week|month|quarter))\b(?!['’])
    | (?:on\s)?the\s(?:day|week)\s(?:of|after|following)\s(?:the|his|her|their|its|\w+['’]s)\s
      (?:\w+\s){{0,2}}?(?:{_EVENTS})\b(?P<day_of_event>)
    | (?:in|for|during)\s(?P<part_month>(?:late|early|mid|the\s(?:middle|end|beginning)\sof)[\s-])?
      (?P<month>{"|".join(_MONTHS)})(?:\s(?P<month_year>(?:19[6-9]|20[0-4])\d))?\b(?!\s\d)
    | for\s(?:an?\s|the\s)?(?:\w+\s)?{_RUN}\s(?P<run>week|month|quarter|year)\b
    | for\s(?:\d{{1,2}}|{"|".join(_COUNTED)})\s{_RUN}\s(?:trading\s)?
      (?:days|sessions|weeks|months)\b(?P<days_run>)
    | (?:at\s(?:the|that)\stime(?!\sof\s(?:writing|publi|press|report|this))
      |in\sthe\s(?:days|weeks)\s(?:after|before|following|leading))\b(?P<then>)
    | through\s(?:the\sfirst\s)?\w+\sweeks\sof\sthe\s(?:trading\s)?(?P<weeks_of>year)\b
    | (?P<before_report>heading|going)\sinto\s(?:the\s)?(?:earnings|results|report|print)\b
    | on[\s-](?P<compared>month|year|week|quarter)\b(?!-)
    )""",
    re.VERBOSE,
)
_LENGTHS: Final = {
    ("hour", 24): "day",
    ("day", 1): "day",
    ("session", 1): "day",
    ("day", 5): "week",
    ("session", 5): "week",
    ("day", 7): "week",
    ("week", 1): "week",
    ("day", 30): "month",
    ("day", 90): "quarter",
    ("month", 1): "month",
    ("month", 3): "quarter",
    ("quarter", 1): "quarter",
    ("week", 52): "year",
    ("month", 12): "year",
    ("quarter", 4): "year",
    ("year", 1): "year",
}
_FIXED: Final = {
    "then": THEN,
    "day_of_event": THEN,
    "part_last": THEN,
    "days_run": "other",
    "weeks_of": "year",
    "between": "other",
    "same": SAME,
    "since": "since",
    "before_report": "other",
    "far": "year",
}
_MONTHS_A_QUARTER: Final = 3
_QUARTER_ENDS: Final = {"first": 3, "second": 6, "third": 9, "fourth": 12}
_SHORT: Final = {"ytd": "year", "mtd": "month", "qtd": "quarter"}


# Not "from two weeks ago", over which a change is told, but "two weeks ago" it was made.
_AGO: Final = re.compile(r"(?:an?|\d{1,3}|\w+)\s(?:weeks?|months?|quarters?|years?|decades?)\s(?:ago|back)")


_DAYS_BEFORE: Final = re.compile(r"\b(?:previous|prior|preceding)\b.*(?:days?|sessions?)$")


def period_spans(lowered: str, start: int, end: int) -> Iterator[Span]:
    """Yield every period that a part of a text in lower case names, in reading order."""
    if not _may_name(lowered, start, end):
        return
    for found in _PATTERN.finditer(lowered, start, end):
        yield Span(HORIZON, found.start(), found.end(), _named(found))


def horizon_of(period: str) -> str:
    """Return the name of a period's horizon."""
    return period.partition(OVER)[0]


def ended(period: str, today: date) -> date | None:
    """Return the last day of a period that is over, None for one that still runs or was not named."""
    horizon, _, over = period.partition(OVER)
    if over in ("", _THEN):
        return None
    if over == "last":
        return _LAST_DAYS[horizon](today)
    if over[-2:].isdigit() and "-" in over[-3:]:
        if horizon == "quarter" and over == f"-{_quarter_end(today):02d}":
            return None
        year, month = int(over[:-3] or today.year), int(over[-2:])
        last = _month_end(year, month)
        if not over[:-3] and last >= today.replace(day=1):
            last = today if month == today.month else _month_end(year - 1, month)
        return last if last < today.replace(day=1) else None
    return date(int(over), 12, 31) if int(over) < today.year else None


def is_then(period: str) -> bool:
    """Say whether a period is a time that the text only points at: 'at the time'."""
    return period.endswith(f"{OVER}{_THEN}")


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _quarter_end(today: date) -> int:
    """Return the number of the last month of the quarter that a day is in."""
    return (today.month - 1) // 3 * 3 + 3


def _last_quarter(today: date) -> date:
    return date(today.year, (today.month - 1) // 3 * 3 + 1, 1) - _DAY


def _last_week(today: date) -> date:
    """Return the Friday of the last week; at a weekend that is the one which has just ended."""
    back = today.weekday() - _FRIDAY
    return today - timedelta(days=back if back > 0 else today.weekday() + 3)


_LAST_DAYS: Final[Mapping[str, Callable[[date], date]]] = {
    "week": _last_week,
    "month": lambda today: today.replace(day=1) - _DAY,
    "quarter": _last_quarter,
    "year": lambda today: date(today.year, 1, 1) - _DAY,
}


def _may_name(lowered: str, start: int, end: int) -> bool:
    return bool(_SIGN_FINDER.find_matches_as_indexes(lowered[start:end]))


def _named(found: re.Match[str]) -> str:
    """Return the name of the period that was found, by the first of the pattern's groups that took part."""
    if found["numbered"] or found["ordinal"] or found["quarter_end"]:
        return _quarter_named(found)
    if found["back_unit"] and _AGO.fullmatch(found.group()):
        return THEN
    if found["part"]:
        return f"year{OVER}{found['part_year'].removesuffix(' year')}"
    if found["month"]:
        horizon = "other" if found["part_month"] else "month"
        return f"{horizon}{OVER}{found['month_year'] or ''}-{_MONTHS[found['month']]:02d}"
    group = found.lastgroup or ""
    text = found[group]
    if group in _FIXED:
        return _FIXED[group]
    if group in ("year", "crisis_year"):
        return f"year{OVER}{text}"
    if group in ("short", "begun"):
        return _SHORT.get(text, "year" if text.isdigit() else text)
    count = found["count"] or found["spanned"] or found["back"] or found["within"] or found["run_to"] or "1"
    length = _length(text, count)
    before = found["count"] and _DAYS_BEFORE.search(found.group()) is not None
    return THEN if before and length == "other" else length  # none is of today


def _quarter_named(found: re.Match[str]) -> str:
    """Return the name of a quarter by its number, 'the third quarter' or 'the July-September quarter'."""
    if found["numbered"]:
        last = int(found["numbered"].strip("q")) * _MONTHS_A_QUARTER
    else:
        last = _MONTHS[found["quarter_end"]] if found["quarter_end"] else _QUARTER_ENDS[found["ordinal"]]
    year = found["numbered_year"] or found["quarter_year"] or ""
    return f"quarter{OVER}{year}-{last:02d}"


def _length(unit: str, count: str) -> str:
    """Return the horizon of so many days, weeks or years; other than the common ones it has no name."""
    unit = unit.removeprefix("trading ").removesuffix("s")
    number = int(count) if count.isdigit() else _NUMBERS.get(count, 0)
    return _LENGTHS.get((unit, number), "other")
