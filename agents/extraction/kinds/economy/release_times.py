"""For when a release's figure is, whether that is still to come or long gone, and on what day it came out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import regex

from agents.extraction.kinds.economy import release_words as words
from agents.extraction.kinds.economy.indicator import Indicator
from agents.extraction.kinds.economy.release_figures import is_year
from agents.extraction.kinds.economy.release_mentions import mentions_in
from agents.extraction.kinds.economy.release_spans import next_figure
from agents.extraction.kinds.rules.rendering import SIGN_OF, Rendering
from agents.extraction.kinds.rules.rule import Match
from agents.extraction.kinds.statements.idle_days import is_of_idle_day
from agents.extraction.kinds.statements.timing import day_in_sentence, story_day
from agents.extraction.passage import Passage
from agents.extraction.times.dayword import MONTHS, DayWord, resolve
from agents.reference import region_aggregates
from schemas.event import EventKind, Modality

_BEFORE_NAME: Final = 32
# 'Up 0.1 % on the month': over what time, not for when.
_ON_THE: Final = regex.compile(r"\b(?:on )?the (?:month|week|quarter|year)$", regex.IGNORECASE)
_OTHER_CLAUSE: Final = regex.compile(rf"[{words.FIGURES};]|\b(?:and|while|but|with)\b")
_NEXT: Final = regex.compile(
    r"[^,;.\ue000-\uf8ff]{0,30}?\b(?P<period>next (?:fiscal )?(?:year|quarter|month))\b"
)
_COMPARED: Final = regex.compile(r"\b(?:from|versus|than|with|to|since|until)\s$")
# 'From a revised 3.1 billion in July', but not 'from 3.1 to 2.8 billion in August'.
_COMPARED_WITH: Final = regex.compile(
    r"\b(?:from|versus|than|compared (?:with|to)|since|until|after|following"
    r"|against)\s(?:(?!to\b)[^\s,;]+\s){0,9}$"
)
_WEEK_ENDED: Final = regex.compile(
    r"\b(?P<period>the week (?:ended|ending|to|through)(?: on)? (?:[A-Z][a-z]+day,? )?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}))\b"
)
_OF_A_DAY: Final = regex.compile(r"\.?\s\d{1,2}\b")
# As far as a period stands behind its figure, and how far it may if no comma comes between.
_BEHIND_FIGURE: Final = 50
_FAR_BEHIND: Final = 75
_MONTHS_A_YEAR: Final = 12
_WEEK: Final = 7
# In UTC: the next day has begun in the east of Asia.
_EVENING: Final = 13
_MONTHS_A_QUARTER: Final = 3
# A month's figures come out within three months, a quarter's or a year's within eight.
_FRESH_MONTHS: Final = 3
_FRESH_MONTHS_OF_GDP: Final = 8
# "In March" of a story written in February is the March to come.
_MOST_MONTHS_BACK: Final = 9
_YEAR: Final = regex.compile(r"(?P<fiscal>fiscal (?:year )?)?(?P<year>(?:19|20)\d\d)", regex.IGNORECASE)
_FISCAL: Final = regex.compile(r"\bFY ?'?(?P<year>\d\d)(?:\d\d)?", regex.IGNORECASE)
_MONTH: Final = regex.compile(r"\b(?P<month>[A-Z][a-z]{2,8})\b")
_QUARTER: Final = regex.compile(
    r"\b(?:Q(?P<a>[1-4])\b|(?P<b>[1-4])Q|(?P<word>first|second|third|fourth)[- ]quarter\b)", regex.IGNORECASE
)
# "The office had reported that": before what the story tells.
_HAD_SAID: Final = regex.compile(
    r"\bhad\s(?:(?:already|earlier|initially|previously|also)\s)?(?:reported|said|shown|announced)\b[^;.]*$"
)
# 'A poll had earlier predicted inflation at 4.6 %'.
_HAD_EXPECTED: Final = regex.compile(
    r"\bhad\s(?:previously|earlier|initially|originally|already)\s"
    r"(?:estimated|forecast|predicted|expected|projected|pegged|put|seen)\b[^;.]*$"
)
_HAD_TOLD: Final = regex.compile(r"\bhad\s(?:reported|announced|shown)\b(?:[^.]|\.(?!\s))*+\.?[”\"]?\s*$")
_TWO_MONTHS: Final = 2
_TOLD_BEFORE: Final = 600
_AROUND: Final = 45
_SENTENCE_END: Final = regex.compile(r"\.\s|\n")
_SENTENCE_BEFORE: Final = 350
_WEEKDAY: Final = r"(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_TOLD: Final = (
    r"\b(?:report(?:ed)?|data|figures|survey|showed|released|announced"
    r"|(?:EIA|API|IEA|USDA|(?i:statistics|bureau|department|office|ministry|agency|institute|administration)"
    r"[^.\n;]{0,25}) said)\b"
)
# 'The office reported on Friday', 'on Friday, the office reported', 'official data showed Sunday'.
_REPORTED_ON: Final = regex.compile(
    rf"{_TOLD}[^.\n;]{{0,40}}?\s{_WEEKDAY}|\b{_WEEKDAY}(?!['’])[^.\n;]{{0,70}}?{_TOLD}"
)
_WEEKDAYS: Final = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")
# Characters of the lines below a heading in which its day may stand.
_BELOW: Final = 260
_SENTENCE_ENDS: Final = (".", ".”", '."')
_QUARTERS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def period_of(
    rendering: Rendering,
    name: tuple[int, int],
    told: tuple[int, int],
    figure: int,
    limit: int,
    before_it: int = -1,
) -> str | None:
    """Return for when the figure is: as said behind the name, right behind the figure, or before the name.

    What stands behind a figure of before that comes `before_it` is of that: 'fell from 4 % in May to 3 %'.
    """
    text = rendering.text
    following = next_figure(text, figure, limit)
    if text.endswith(" to ", 0, following):  # 'rose 2.9 % to 4.6 trillion in October'
        following = next_figure(text, following + 1, limit)
    begin = told[0] if told[0] == told[1] else name[1]
    begin = figure if name[1] <= before_it < figure else begin
    comma = text.find(",", figure, figure + _FAR_BEHIND)
    reach = max(figure + _BEHIND_FIGURE, comma if comma >= 0 else figure + _FAR_BEHIND)
    end = max(begin, min(following, reach))
    named = (it for it in words.PERIOD.finditer(text, begin, end) if not _ON_THE.search(text, 0, it.end()))
    behind = next(named, None)
    compared = behind and text[: behind.start()].rstrip().endswith(("from", "versus", "than", "with"))
    if behind and (not compared or " to " in behind["period"]):
        return _as_written(rendering, behind)
    before = [
        found
        for found in words.PERIOD.finditer(text, max(0, name[0] - _BEFORE_NAME), name[0])
        if not _OTHER_CLAUSE.search(text, found.end(), name[0])
    ]
    if before:
        return _as_written(rendering, before[-1])
    return _year_before(rendering, name[0]) or _of_clause_before(rendering, name[0])


def _year_before(rendering: Rendering, name: int) -> str | None:
    """Return the year that stands right before a name as its number: 'its 2027 GDP growth forecast'."""
    number = (
        rendering.values.get(name - 2) if rendering.text.endswith(SIGN_OF["number"] + " ", 0, name) else None
    )
    return f"{number.value.value:.0f}" if number is not None and is_year(number.value) else None


def _of_clause_before(rendering: Rendering, name: int) -> str | None:
    """Return the one period for which the clauses before a name tell their figures, None of several.

    'Export prices rose 8.5 % in January, while import prices increased 6.6 %'.
    """
    told = _OTHER_CLAUSE.search(rendering.text, 0, name)
    named = [it for it in words.PERIOD.finditer(rendering.text, 0, name) if not _ON_THE.search(it.group())]
    named = named if told else []
    if len(named) != 1 or _COMPARED.search(rendering.text, 0, named[0].start()):
        return None
    return _as_written(rendering, named[0])


def period_told_before(passage: Passage, indicator: Indicator) -> str | None:
    """Return the one period for which the paragraph tells figures of this kind before, None of several.

    'The trade gap narrowed in August.  Imports dropped 5.1%.'
    """
    text, start = passage.text, passage.start
    before = text[max(text.rfind("\n", 0, start) + 1, start - _SENTENCE_BEFORE, 0) : start]
    if not any(it.indicator.tells is indicator.tells for it in mentions_in(before)):
        return None
    named = {
        " ".join(it["period"].split()).rstrip(".")
        for it in (*words.PERIOD.finditer(before), *_WEEK_ENDED.finditer(before))
        if not (
            _ON_THE.search(it.group())
            or _OF_A_DAY.match(before, it.end())
            or _COMPARED_WITH.search(before, 0, it.start())
        )
    }
    return named.pop() if len(named) == 1 else None


def period_behind(rendering: Rendering, place: int) -> str | None:
    """Return for when the figure at a place is, if that stands right behind it."""
    found = words.PERIOD.search(rendering.text, place + 1, place + 40)
    between = rendering.text[place + 1 : found.start()] if found else ""
    return _as_written(rendering, found) if found and not any(it in words.FIGURES for it in between) else None


def year_to_come(rendering: Rendering, figure: int) -> str | None:
    """Return the year, quarter or month that comes next where a forecast behind its figure is for it."""
    found = _NEXT.match(rendering.text, figure)
    return found["period"] if found else None


def expected_standing(rendering: Rendering, named: int) -> Modality:
    """Return REFERENCE for what had been expected before the news came, else OUTLOOK."""
    return Modality.REFERENCE if _HAD_EXPECTED.search(rendering.text, 0, named) else Modality.OUTLOOK


def standing_of(
    period: str | None, indicator: Indicator, rendering: Rendering, named: int, *, said: bool
) -> Modality:
    """Return OUTLOOK for a period that is not over, REFERENCE for what was news before, else FACT.

    A figure whose period its own sentence has not `said` goes on with what had been reported.
    """
    if _HAD_SAID.search(rendering.text, 0, named) or (not said and _follows_background(rendering)):
        return Modality.REFERENCE
    today = rendering.passage.calendar.today(None)
    end = _last_month(period, today) if period else None
    if end is None:
        return Modality.FACT
    back = today.year * _MONTHS_A_YEAR + today.month - end
    if back < 0:  # a survey may look ahead: 'the sentiment index for January'
        return Modality.FACT if indicator.tells is EventKind.CONFIDENCE else Modality.OUTLOOK
    if back >= _TWO_MONTHS and _is_of_month_before(period or "", indicator, rendering.passage):
        return Modality.REFERENCE
    slow = indicator.tells in (EventKind.GDP, EventKind.TRADE_BALANCE) or not _MONTH.search(period or "")
    fresh = _FRESH_MONTHS_OF_GDP if slow else _FRESH_MONTHS
    return Modality.REFERENCE if back > fresh else Modality.FACT


def _is_of_month_before(period: str, indicator: Indicator, passage: Passage) -> bool:
    """Say whether that of the month after was told before: 'It eased in May.  In April it was at 2 %'."""
    month = _MONTH.search(period)
    number = MONTHS.get(month["month"].lower()) if month else None
    if number is None:
        return False
    next_month = words.MONTHS[number % _MONTHS_A_YEAR]
    text = passage.text[max(passage.calendar.story.body_start, passage.start - _TOLD_BEFORE) : passage.start]
    if next_month not in text:
        return False
    return any(
        it.indicator.tells is indicator.tells and next_month in _clause_around(text, it.start, it.end)
        for it in mentions_in(text)
    )


def _clause_around(text: str, start: int, end: int) -> str:
    """Return the words of the sentence around a name, as far as its period may stand from it."""
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + 2 * _AROUND]
    return _SENTENCE_END.split(before)[-1] + text[start:end] + _SENTENCE_END.split(behind)[0]


def _follows_background(rendering: Rendering) -> bool:
    """Say whether the sentence before, in the same paragraph, tells what had been reported."""
    text, start = rendering.passage.text, rendering.passage.start
    begin = max(text.rfind("\n", 0, start), start - _SENTENCE_BEFORE, 0)
    return _HAD_TOLD.search(text, begin, start) is not None


def day_of_release(match: Match, modality: Modality) -> date | None:
    """Return the day that a release is dated with beside it, else the story's; background has none else."""
    passage = match.rendering.passage
    today = story_day(passage)
    day = day_in_sentence(match)
    if day is None and modality is Modality.FACT:
        day = _day_beside(passage)
    if day is not None and modality is Modality.FACT and day > today:
        day = _weekday_before(day, match)
    if day is not None and (day <= today or modality is Modality.OUTLOOK):
        return day
    if modality is Modality.REFERENCE or (modality is Modality.FACT and is_of_idle_day(passage, today)):
        return None
    return today


def _weekday_before(day: date, match: Match) -> date:
    """Return the day a week before one to come, by which a figure cannot be out that is told as a fact.

    The day after the story's may have begun where the country lies.
    """
    late = match.rendering.passage.calendar.story.published_at.hour >= _EVENING
    begun = late and "ASIA" in region_aggregates(str(match.given.get("country", "")))
    return day if begun else day - timedelta(days=_WEEK)


def _day_beside(passage: Passage) -> date | None:
    """Return the weekday on which the sentence before, or that below a heading, says figures came out."""
    text, start, end = passage.text, passage.start, passage.end
    begin = max(text.rfind("\n", 0, start), start - _SENTENCE_BEFORE, 0)
    found = list(_REPORTED_ON.finditer(text, begin, start))[-1:]
    if not found and not text.endswith(_SENTENCE_ENDS, start, end):
        found = list(_REPORTED_ON.finditer(text, end, min(len(text), end + _BELOW)))[:1]
    if not found:
        return None
    return resolve(DayWord(weekday=_WEEKDAYS.index(found[0]["weekday"])), story_day(passage))


def _last_month(period: str, today: date) -> int | None:
    """Return the last month of a period, counted from the year 0; None if nobody can say."""
    year = _year_of(period, today)
    named = [MONTHS[it["month"].lower()] for it in _MONTH.finditer(period) if it["month"].lower() in MONTHS]
    quarter = _QUARTER.search(period)
    if named:
        back = (today.month - named[-1]) % _MONTHS_A_YEAR
        assumed = today.month - back + (_MONTHS_A_YEAR if back > _MOST_MONTHS_BACK else 0)
        return (year * _MONTHS_A_YEAR + named[-1]) if year else today.year * _MONTHS_A_YEAR + assumed
    if quarter and year:
        number = int(quarter["a"] or quarter["b"] or _QUARTERS[quarter["word"].lower()])
        return year * _MONTHS_A_YEAR + number * _MONTHS_A_QUARTER
    return year * _MONTHS_A_YEAR + _MONTHS_A_YEAR if year and not quarter else None


def _year_of(period: str, today: date) -> int | None:
    """Return the year that a period names; a fiscal year only if it cannot be over."""
    fiscal = _FISCAL.search(period)
    if fiscal:
        year = today.year // 100 * 100 + int(fiscal["year"])
        return year if year > today.year else None
    found = _YEAR.search(period)
    if found is None:
        return None
    year = int(found["year"])
    return year if not found["fiscal"] or year > today.year else None


def _as_written(rendering: Rendering, found: regex.Match[str]) -> str:
    """Return a period as the story has it, whose days are signs in the rendering."""
    start, end = rendering.origin(found.start("period")), rendering.end(found.end("period"))
    return " ".join(rendering.passage.text[start:end].split()).rstrip(".")
