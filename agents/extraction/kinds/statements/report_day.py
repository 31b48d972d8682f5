"""On which day a company's report came out, where another sentence than that of its figures says so.

'Profit rose to $5 million.  Sales were $40 million, according to a Friday filing.': all of it is Friday's.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

import regex

from agents.extraction.kinds.rules.firms import in_headline
from agents.extraction.passage import Passage
from agents.extraction.times.dating import any_market
from agents.extraction.times.dayword import MONTHS, DayWord

# Characters of the story on both sides of a sentence in which its report is dated.
_BEFORE: Final = 450
_BEHIND: Final = 260
# Days: a report is news no longer.
_FRESH: Final = 7
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY: Final = (
    r"(?:(?:late|early)\s)?(?:(?P<weekday>(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|(?P<month>(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[a-z]{0,6}\.?\s(?P<day>\d{1,2})\b)"
)
# 'A filing with the exchange on Monday', 'a filing dated Feb. 7'.
_PAPER: Final = (
    r"(?:filing|disclosure|(?:earnings|preliminary|results|annual|financial|press)"
    r"\s(?:release|report|statement|figures))"
)
_FILED: Final = regex.compile(
    rf"\b{_PAPER}\b[^.;\n]{{0,50}}?\s(?:on|dated|late|early)\s{_DAY}", regex.IGNORECASE
)
# 'A Monday filing'.
_DAYS_PAPER: Final = regex.compile(
    rf"\b(?:an?|its|the)\s{_DAY}\s(?:\w+\s){{0,4}}(?:{_PAPER}|release|announcement|statement|notice)\b",
    regex.IGNORECASE,
)
# 'Reported a loss late Monday', 'on Monday reported': only of the company that the story is of.
_SAID: Final = regex.compile(
    rf"\b(?:on\s)?{_DAY}\s(?:reported|posted|guided)\b"
    rf"|\b(?:reported|posted)\s(?:(?:[^\s.;\n,]|[.,](?=\d))+\s){{0,11}}?(?:on\s|(?=late\s|early\s|[MTWFS]\w+day)){_DAY}"
    rf"|\bsaid\s(?:on\s)?{_DAY}\s(?:that\s)?(?:its?|the\scompany)\b(?:['’]s)?\s(?:[^\s.;]+\s){{0,7}}?"
    r"(?:profits?|loss|revenues?|sales|earnings|income|results|turnover|ebitda|expects?|forecast|guidance"
    r"|quarter|dividend)\b"
    rf"|\bAfter\sthe\s(?:bell|close)\son\s{_DAY}",
    regex.IGNORECASE,
)
# 'Acme, which reported on Wednesday'.
_OF_ANOTHER: Final = regex.compile(r"\b(?P<name>\p{Lu}[\w&.'’-]+),\swhich\s$")
_WORDS: Final = (
    *("filing", "disclosure", "release", "report", "statement", "figures", "posted", "said ", "guided"),
    "fter the ",
)
# Of a story's characters, those in which it says when the report came out that all of it is about.
_SUBJECT_REACH: Final = 60
_TOP: Final = 600
# From this hour of the day, by UTC, on companies report in the East on the day after.
_EASTERN_MORNING: Final = 20


def day_of_report(passage: Passage, company: str) -> date | None:
    """Return the day on which the sentences around a figure say that its report came out."""
    story = passage.calendar.story
    begin, end = max(story.body_start, passage.start - _BEFORE), min(len(story.text), passage.end + _BEHIND)
    own = in_headline(company, story.headline)
    day = _day_in(passage, begin, end, company, named=not own)
    top = min(story.body_start + _TOP, passage.start)
    return _day_in(passage, story.body_start, top, company, named=False) if day is None and own else day


def day_of_release(passage: Passage) -> date | None:
    """Return the day that a press release bears at its head, if the story is one and of about that day."""
    story = passage.calendar.story
    return _released(story.text[: story.body_start + _TOP], story.published_at.date())


@lru_cache(maxsize=8)
def _released(top: str, published: date) -> date | None:
    if not any(wire in top for wire in _WIRES):
        return None
    found = _HEAD.search(top)
    if found is None:
        return None
    day = date(int(found["year"]), MONTHS[found["month"].lower()], int(found["day"]))
    return day if abs((published - day).days) <= 1 else None


# "OSLO, Norway, Feb. 13, 2025 (GLOBE NEWSWIRE) --", "TORONTO--(BUSINESS WIRE)--February 12, 2025--".
_WIRES: Final = ("NEWSWIRE", "BUSINESS WIRE", "PRNewswire", "/CNW", "Newsfile", "ACCESS Newswire")
_HEAD: Final = regex.compile(
    r"(?:,\s|--\s?|\s-\s|/\s)(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s(?P<day>[0-2]?\d|3[01]),"
    r"\s(?P<year>20\d\d)(?=\)?\s?(?:\(|/|--|[–—-]))"
)


def latest_begun(passage: Passage) -> date:
    """Return the latest day that has begun where a report of this hour may come from."""
    at = passage.calendar.at
    return at.date() + timedelta(days=at.hour >= _EASTERN_MORNING)


def _day_in(passage: Passage, begin: int, end: int, company: str, *, named: bool) -> date | None:
    """Return the day that a report is dated with nearest to a passage, in a part of its story.

    Of what somebody is said to have reported only that counts which is by this company, and which is not by
    another one, or, where it must be `named`, only what names it.
    """
    around = passage.text[begin:end]
    if not any(word in around for word in _WORDS):
        return None
    filed, said = _dated(around)
    found = [*filed, *(hit for hit in said if _may_be_by(company, around, hit, named=named))]
    start, stop = passage.start - begin, passage.end - begin
    near = min(found, key=lambda hit: _distance(hit, start, stop), default=None)
    return _fresh_day(passage, near) if near else None


@lru_cache(maxsize=8)
def _dated(around: str) -> tuple[list[regex.Match[str]], list[regex.Match[str]]]:
    """Return where a filing is dated, and where somebody is said to have reported on a day."""
    filed = [hit for pattern in (_FILED, _DAYS_PAPER) for hit in pattern.finditer(around)]
    return filed, list(_SAID.finditer(around))


def _may_be_by(company: str, around: str, found: regex.Match[str], *, named: bool) -> bool:
    """Say whether a company is named just before it is said to have reported, or at least no other is."""
    before = around[max(0, found.start() - _SUBJECT_REACH) : found.start()]
    first, reporter = company.partition(" ")[0], _OF_ANOTHER.search(before)
    if reporter is not None:
        return reporter["name"] in company
    return first in before or not named


def _distance(found: regex.Match[str], start: int, end: int) -> int:
    return max(0, start - found.end(), found.start() - end)


def _fresh_day(passage: Passage, found: regex.Match[str]) -> date | None:
    today = passage.calendar.today(None)
    day = passage.calendar.day_of(_word(found), any_market())
    known = day is not None and day <= max(today, latest_begun(passage)) and (today - day).days <= _FRESH
    return day if known else None


def _word(found: regex.Match[str]) -> DayWord:
    if found["weekday"]:
        return DayWord(weekday=_WEEKDAYS.index(found["weekday"][:3].lower()))
    return DayWord(month=MONTHS[found["month"].lower()], day=int(found["day"]))
