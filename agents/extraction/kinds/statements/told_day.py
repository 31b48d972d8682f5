"""On which day the event of a rule was, as its sentence dates it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

import regex

from agents.extraction import spans
from agents.extraction.kinds.rules.rule import Match
from agents.extraction.kinds.statements.digest_day import day_in_digest, is_digest
from agents.extraction.kinds.statements.idle_days import is_of_idle_day
from agents.extraction.kinds.statements.report_day import day_of_release, day_of_report, latest_begun
from agents.extraction.passage import Passage
from agents.extraction.times.dating import any_market

# Words before a day that ends or begins a time, and is not that of the news.
_PERIOD_ENDS: Final = (
    "ended",
    "ended on",
    "ending",
    "ending on",
    "week to",
    "weeks to",
    "month to",
    "months to",
    "year to",
    "through",
    "record",
    "record on",
    "record as of",
    "payable",
    "payable on",
    "paid on",
    "pay on",
    "effective",
    "due",
    "maturing",
    "since",
    "until",
    "before",
    "as of",
    "as at",
    "as early as",
    "as soon as",
    "starting",
    "beginning",
)
# "[ended](https://..) 31 December".
_LINKED_TO: Final = regex.compile(r"\]\([^()\s]*\)$")
# Days: a day without its year that would lie so far back is still to come.
_LONG_AGO = 250
_YEAR_BEHIND = 6
# Days for which news is told; what happened earlier is history.
_FRESH = 45
_SUNDAY = 6
# Characters of a story that say of which report it is: 'a lackluster earnings report last week'.
_TOP = 400
_NAMED_BEFORE = 130
# What a preview tells of results has been news before.
_PREVIEW: Final = regex.compile(r"(?i)\b(?:earnings|results)\s(?:season\s)?preview\b|\bwhat\sto\sexpect\b")
_REPORT_AHEAD: Final = regex.compile(
    r"\b(?:is|are)\s(?:set|scheduled|due|expected|slated|about)\sto\s(?:report|post|release|announce"
    r"|publish)\b"
    r"[^.\n]{0,60}\b(?:earnings|results)\b"
)
_REPORT_BEFORE: Final = regex.compile(
    r"\b(?:earnings|results|report|figures)\b[^.\n,]{0,20}?\s(?:last|the\sother|a)\s(?:week"
    r"|month)\b(?!['’]s)(?:\sago)?"
)
# Days: nobody reports on a year that ended so long before.
_LONG_OVER = 150
_INDIAN_YEAR: Final = regex.compile(
    r"\b(?:FY|[Ff]iscal(?:\s[Yy]ear)?|[Ff]inancial\s[Yy]ear)\s?'?(?:20)?(?:\d\d[-–/])?(?:20)?(\d\d)\b"
)
_AS_OF: Final = regex.compile(r"\bas\s(?:of|at)\s(?:\w+day,\s)?$", regex.IGNORECASE)
_LATELY: Final = 10  # days
_RUPEES: Final = regex.compile(r"\b(?:Rs\b|crore|lakh)|₹")
# A weekday right behind an act, and words by which that is a plan.
_RIGHT_ON: Final = regex.compile(r"(?: (?:late|early))?(?: on)? ")
_PLAN: Final = regex.compile(
    r"\b(?:will|would|to(?= (?!an?\b|the\b)[a-z])|shall|may|might|could|plans?|planned|due|expects?"
    r"|expected|if|pay\w*|dividend)\b"
)
_PLAN_BEFORE: Final = 60
_WEEK: Final = timedelta(days=7)
_YEAR: Final = regex.compile(r"\d{4}|'\d\d")
# What ends the clause that a day belongs to.
_CLAUSE: Final = regex.compile(r";|\b(?:while|but|whereas|which|who)\b|,\sand\b")
# 'A gain resulting from the sale of its stake on May 3': the day of the cause.
_CAUSED: Final = regex.compile(
    r"\b(?:(?:resulting|stemming|arising|deriving|resulted|stemmed|arose)\sfrom"
    r"|(?:related|relating|attributable|owing|due)\sto)\b[^.;,]*$"
)
_CAUSE_REACH: Final = 120
# 'Recently raised its guidance': on a day that nobody names, but: 'its most recently raised guidance'.
_RECENTLY: Final = regex.compile(r"(?<!\b(?:the|its|an?|our|their|most|of)\s)\brecently\s", regex.IGNORECASE)


def is_history(passage: Passage, day: date | None) -> bool:
    """Say whether a day lies so far before a story that what happened then is no news."""
    return day is not None and (passage.calendar.story.published_at.date() - day).days > _FRESH


def told_day(
    passage: Passage,
    match: Match,
    region: str | None,
    reporter: str | None = None,
    *,
    at_home: bool = True,
) -> date | None:
    """Return the day that the sentence dates the event with, or the story's own.

    What a `reporter` has filed may be dated by the sentences around it.  Of whom the region is not known, or
    only where the shares are listed and not where it is `at_home`, it is not yet tomorrow where the news
    came out today.
    """
    market = any_market(region)
    near = _day_named(passage, match)
    if near is None and is_digest(passage):
        return day_in_digest(passage, region)
    # A release bears its day at its head, whose "today" is that too.
    if (near is None or near.value.offset == 0) and (released := day_of_release(passage)):
        return released
    if near is None and reporter is not None and (reported := day_of_report(passage, reporter)):
        return reported
    day = passage.calendar.day_of(near.value if near else None, market)
    if near is None and day is not None and region is not None and at_home:
        day = max(day, _begun_at(passage, region))
    # What is told has happened: a day still to come is that of what was agreed, not of the news.
    today = passage.calendar.today(market)
    if day is None or near is None:  # a day carried from far back is one that figures are for
        day = today if day is None or (today - day).days > _FRESH else day
        day = day if region is not None and at_home else min(day, passage.calendar.at.date())
        return day if near is not None else _not_of_sunday(passage, region, day)
    # A day without its year is the last of that name: one of so long ago is still to come.
    last_years = (today - day).days > _LONG_AGO and not _YEAR.search(
        passage.text[near.start : near.end + _YEAR_BEHIND]
    )
    to_come = day > max(today, latest_begun(passage))
    if to_come and _is_of_what_was_done(passage, match, near):
        return day - _WEEK
    return passage.calendar.day_of(None, market) if to_come or last_years else day


def _is_of_what_was_done(passage: Passage, match: Match, near: spans.Span) -> bool:
    """Say whether a weekday right behind an act that is no plan is of the act: 'cut it late on Friday'."""
    start, end = match.rendering.origin(match.start), match.rendering.end(match.end)
    if near.value.weekday is None or not _RIGHT_ON.fullmatch(passage.text, end, max(end, near.start)):
        return False
    return _PLAN.search(passage.text, max(passage.start, start - _PLAN_BEFORE), end) is None


def day_as_of(passage: Passage) -> date | None:
    """Return the day as of which something holds since lately: 'is listed there as of Feb. 3'."""
    today = passage.calendar.at.date()
    for span in passage.known:
        if span.kind == spans.DATE and _AS_OF.search(passage.text, passage.start, span.start) is not None:
            day = passage.calendar.day_of(span.value, any_market())
            if day is not None and 0 <= (today - day).days <= _LATELY:
                return day
    return None


def _not_of_sunday(passage: Passage, region: str | None, day: date) -> date:
    """Return Monday for a Sunday that is over somewhere: firms publish in Sydney's morning."""
    if day.weekday() != _SUNDAY:
        return day
    calendar = passage.calendar
    begun = calendar.local_day(region) if region else max(calendar.today(None), calendar.at.date())
    return max(day, begun)


def _begun_at(passage: Passage, region: str) -> date:
    """Return the day that has begun in a region and by UTC, the earliest of all if the text dates the news.

    A report from Sydney at a time when it is still the day before in New York is not of that day, whatever
    markets its story names.
    """
    calendar = passage.calendar
    if not calendar.is_undated:
        return date.min
    return min(calendar.local_day(region), calendar.at.date())


def is_undated(passage: Passage, match: Match) -> bool:
    """Say whether no day is named for an event: what is only recalled then has none."""
    return _day_named(passage, match) is None


def is_recalled(passage: Passage, match: Match, day: date | None, reporter: str | None) -> bool:
    """Say whether an event without a day is no news of the story's: told in an essay, or only retold.

    What a `reporter` has filed is known already where its day would be one on which nobody files, and where
    the story's top puts its report in another week or still ahead.
    """
    if not is_undated(passage, match):
        return False
    setting = passage.calendar.setting
    start, end = match.rendering.origin(match.start), match.rendering.end(match.end)
    if setting.is_essay or setting.is_retold(start):
        return True
    if _RECENTLY.search(passage.text, max(passage.start, start - len("recently ")), end):
        return True
    if reporter is None:
        return False
    if _PREVIEW.search(passage.calendar.story.headline or ""):
        return True
    return (
        is_of_idle_day(passage, day)
        or _is_of_indian_year_over(passage)
        or _came_out_before(passage)
        or _is_to_come_out(passage, reporter)
    )


def _is_to_come_out(passage: Passage, reporter: str) -> bool:
    """Say whether the story's top looks ahead to the company's report: 'is set to report on Thursday'."""
    story = passage.calendar.story
    ahead = _at_top(_REPORT_AHEAD, story.text, story.body_start)
    if ahead is None:
        return False
    named = story.text[max(story.body_start, ahead.start() - _NAMED_BEFORE) : ahead.start()]
    return reporter.partition(" ")[0] in named


def _came_out_before(passage: Passage) -> bool:
    """Say whether the story's top puts its report in another week: 'its results last week'."""
    story = passage.calendar.story
    return _at_top(_REPORT_BEFORE, story.text, story.body_start) is not None


@lru_cache(maxsize=8)
def _at_top(pattern: regex.Pattern[str], text: str, start: int) -> regex.Match[str] | None:
    """Return where a story's top has a pattern, which all of its figures ask for."""
    return pattern.search(text, start, start + _TOP)


def _is_of_indian_year_over(passage: Passage) -> bool:
    """Say whether figures in rupees are only for years long over: FY24 ended in March 2024."""
    told = passage.text[passage.start : passage.end]
    years = [int(found[1]) for found in _INDIAN_YEAR.finditer(told)] if _RUPEES.search(told) else []
    if not years:
        return False
    return (passage.calendar.at.date() - date(2000 + max(years), 3, 31)).days > _LONG_OVER


def _day_named(passage: Passage, match: Match) -> spans.Span | None:
    """Return the nearest day in the clause of a match that is not only the end of a time."""
    start, end = match.rendering.origin(match.start), match.rendering.end(match.end)
    dated = [
        span
        for span in passage.known
        if span.kind == spans.DATE
        and not span.value.session  # that is whose losses a market adds to
        and not _ends_a_period(passage, span)
        and not _CAUSED.search(passage.text, max(passage.start, span.start - _CAUSE_REACH), span.start)
        and not _CLAUSE.search(passage.text, *_between(span, start, end))
    ]
    return min(dated, key=lambda span: _distance(span, start, end), default=None)


def _ends_a_period(passage: Passage, span: spans.Span) -> bool:
    """Say whether a day is only where the time that figures are for ended: 'in the week to June 8'.

    Briefs in capitals date so too: 'AS OF 31 DECEMBER'; 'ON 31 DECEMBER' stays the day of the news.
    """
    before = _LINKED_TO.sub("", passage.text[passage.start : span.start].rstrip().lower())
    # "Effective Thursday, according to a same-day filing": then it is the day of the news too.
    return before.endswith(_PERIOD_ENDS) and "same-day" not in passage.text[span.end : passage.end]


def _between(span: spans.Span, start: int, end: int) -> tuple[int, int]:
    return (span.end, start) if span.end <= start else (end, max(end, span.start))


def _distance(span: spans.Span, start: int, end: int) -> int:
    return max(0, start - span.end, span.start - end)
