"""When a sentence says that what it tells was done: on a day that it names, lately, or long before its story.

A day dates an event only if it stands in the event's own clause; another clause's day is another event's.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

import regex

from agents.extraction import spans
from agents.extraction.kinds.rules.rule import Match
from agents.extraction.passage import Passage
from agents.extraction.spans import Span
from agents.extraction.times.dating import any_market
from agents.extraction.times.dayword import MONTHS, resolve

# What was done longer ago is background in today's story.
_NEWS_DAYS: Final = 7
_WEEK: Final = 7
# A date without a year lies no further back; it is one to come.
_MOST_DAYS_BACK: Final = 300
_MONTHS_A_YEAR: Final = 12
_MOST_MONTHS_BACK: Final = 8
_BEHIND: Final = 70
_LINKED: Final = 400
_LINK: Final = regex.compile(r"\]\([^\s()]{0,300}(?:\s\"[^\"()]{0,100}\")?\)")
_BEFORE: Final = 30
_OPENING: Final = 14
_LEAD_CHARACTERS: Final = 350
_MONTH: Final = r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December)"
# Where another clause begins, whose day is its own.
_NEW_CLAUSE: Final = regex.compile(
    r"[;“”\"]|:\s|\s[–—-]\s|\b(?:which|who|whose|when|after(?!\s\w+ing\b)|before|while|but|because|since"
    r"|until|unless"
    r"|ahead|as(?! of| (?:prime|president|premier|chancellor|chief|expected))|following|if|effective"
    r"|beginning|starting|from|despite|although|though"
    r"|showed|shows|said|says)\b",
    regex.IGNORECASE,
)
_NEW_TOPIC: Final = regex.compile(
    r";|\b(?:while|but|after|before|when|since|as|although)\b", regex.IGNORECASE
)
# 'its Oct. 7 attack', 'the Feb. 1 deadline': the day of that alone.
_ATTRIBUTE: Final = regex.compile(
    r"(?:\b(?:its|their|his|her|the|this|effective|starting|beginning|from|by|until|before|after|since)"
    r"|['’]s?)\s$",
    regex.IGNORECASE | regex.REVERSE,
)
_YEAR_BEHIND: Final = regex.compile(r",?\s(?P<year>(?:19|20)\d\d)\b")
_LONG_AGO: Final = regex.compile(
    rf"\b(?:(?:late |early )?last (?:month|year|quarter|spring|summer|autumn|fall|winter|{_MONTH})"
    r"|earlier (?:in )?this (?:month|year)"
    r"|previously(?! (?:announced|disclosed) (?:acquisition|sale|merger|deal|offering))"
    r"|formerly|originally|since then|at the time"
    r"|(?:during|in) (?:his|her|their|the|its) (?:first|previous|last) (?:term|presidency|administration)"
    r"|in the past(?! (?:\S+ )?(?:days?|weeks?|hours?))"
    r"|(?:a|two|three|four|five|six|several|some|many|few) (?:weeks|months|years|decades) (?:ago|earlier)"
    r"|a (?:week|month|year|decade) (?:ago|earlier)"
    rf"|since (?:last |late |early )?(?:week|month|year|{_MONTH})"
    r"|(?:over|in|during) the (?:past|last) (?:\S+ )?(?:weeks|months|years?|decades?))\b",
    regex.IGNORECASE,
)
# 'This year', but not 'its third cut this year', which counts today's.
_LATELY: Final = regex.compile(
    r"\b(?:(?:this|last|earlier this) week|(?<!\b(?:first|second|third|\w+th|only|last|time|times)\s"
    r"(?:[^\s,;.]+\s){0,4})this (?:month|year)|(?:over|at|during|on) the weekend"
    r"|last weekend"
    rf"|(?:in (?:late|early|mid)|at the (?:start|end|beginning) of|weekend (?:in|of))[ -]{_MONTH}"
    r"|(?:days|weeks|months) later|recently|subsequently|in recent (?:days|weeks|months)"
    r"|already|has|have|had|overnight)\b",
    regex.IGNORECASE,
)
# 'Has raised its tariffs', 'said it had', 'overnight': news at the top of a story, known before further down.
_NEWS: Final = regex.compile(
    r"\b(?:(?:has|have)\b(?! (?:been|already|once|previously))|said (?:it|he|she|they) had\b|overnight\b)"
)
_RECALLED: Final = 350
# An act of a month that is over, not a figure for it: 'inflation rose in January'.
_RECALLING: Final = regex.compile(
    rf"^\W*(?:But |And |Then )?In (?:late |early |mid-)?(?P<month>{_MONTH}),?\s(?!\d)"
    rf"|\b(?:came|began|started|happened|followed) in (?:late |early |mid-)?(?P<month>{_MONTH})\b(?! \d)"
    r"|\b(?:late |early |earlier )last month\b",
    regex.IGNORECASE,
)
# 'Prices slid on Tuesday, hit by new tariffs': what hit them was there before.
_DRIVEN_BY: Final = regex.compile(r",\s\w+(?:\s\w+){0,2}\sby\b")
# No full stop of "the U.S. military".
_SENTENCE_END: Final = regex.compile(r"(?<!\b\p{Lu})[.!?][\"”]?\s+(?=[\p{Lu}\"“])")
_OF_NOW: Final = regex.compile(r"\b(?:has|have|is|are|will|now|today|this)\b", regex.IGNORECASE)
_IN_MONTH: Final = regex.compile(
    rf"\b(?:in|since|last|weekend of) (?:late |early |mid-?)?(?P<month>{_MONTH})\b(?!,? \d)", regex.IGNORECASE
)
_IN_YEAR: Final = regex.compile(r"\b(?:in|during|of|since) (?:\w+ )?(?P<year>(?:19|20)\d\d)\b")
_PERIOD_END: Final = regex.compile(
    r"\b(?:ended|ending|through|since|until|before|by|(?:weeks?|months?|quarter|years?) to)\s(?:on\s)?$"
)
# 'Fell on Friday after the bank cut its rate': that day too.
_SAME_DAY: Final = regex.compile(r",?\s(?:after|as|when)\s(?:(?:the|its|his|\p{Lu}\S+)\s){0,3}")
_TO_COME: Final = regex.compile(
    r"\b(?:will|would|plans?|planning|to|set|expected|due|may|might|could|intends?)\b", regex.IGNORECASE
)
# 'May raise it, the newspaper reported on Wednesday': the day of the report.
_TOLD_ON: Final = regex.compile(
    r"\b(?:said|says|reported|told|wrote|announced|confirmed)\b(?:\s(?!that\b)\S+){0,2}?\s(?:on\s|late\s"
    r"|early\s)*$"
)
# '..., the ministry said late on Tuesday', up to the day.
_SOURCE: Final = regex.compile(
    r"[^;:“”\"\n]{0,150}?,\s(?:[^,;:]{2,60}?\s)?(?:said|reported|told|announced|confirmed)\b"
    r"(?!\sthat\b)(?:\s[^\s,;:]+){0,4}?\s(?:on\s|late\s|early\s)*(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    r"|Sun)day\b)"
)
_SOURCE_REACH: Final = 260
_DAY_AFTER: Final = regex.compile(
    r"\ba day after\s(?:(?:the|its|his|(?-i:\p{Lu}\S+))\s){0,3}$", regex.IGNORECASE
)
# 'Agreed shortly before the vote': on the day of something else.
_BY_ANOTHER: Final = regex.compile(
    r"[^,;.]{0,20}\b(?:before(?!\s\w+ing\b)|prior to|ahead of)\b", regex.IGNORECASE
)
# 'Weeks after the bank cut its rate', 'when it did': what came before the news.
_EARLIER: Final = regex.compile(
    r"\b(?:(?:weeks?|months?|years?) after\s(?:\S+\s){0,4}"
    r"|(?:previously|originally|formerly)\s"
    r"|(?:(?:shortly|soon|long) after|since|when|than|ever since|from when|until)"
    r"\s(?:(?:the|a|an|its|his|former|(?-i:\p{Lu}\S+))\s){0,3})$",
    regex.IGNORECASE | regex.REVERSE,
)
# 'In addition to the levies on steel and delayed ones': known before, on whichever day the rest was done.
_KNOWN: Final = regex.compile(r"\bin addition to\s[^,;.]{0,90}$", regex.IGNORECASE)
# 'Will not take effect until Friday': on Friday it will.
_UNTIL: Final = regex.compile(r"\suntil\s")
_NOT_YET: Final = regex.compile(r"\b(?:(?:will|would|do|does)\snot|(?:wo|would|do|does)n['’]t)\b")


class Timing(NamedTuple):
    """The day that the sentence gives, whether it was news before, and whether it is still to come."""

    day: date | None
    past: bool
    lately: bool
    ahead: bool = False


def timing_of(match: Match) -> Timing:
    """Return when the sentence says that the event of a match was."""
    passage = match.rendering.passage
    start, end = match.rendering.origin(match.start), match.rendering.end(match.end)
    today = story_day(passage)
    before = passage.text[max(passage.start, start - _BEFORE) : start]
    earlier = (
        _EARLIER.search(before) is not None or _KNOWN.search(passage.text, passage.start, start) is not None
    )
    named = _day_named(passage, start, end)
    if earlier and named is not None and named.start < start - _BEFORE:
        named = None  # 'On Monday, ... in addition to previously announced ones'
    day = day_of_span(passage, named) if named else None
    if day is None and _DAY_AFTER.search(before):
        day = today - timedelta(days=1)
    if day is not None:
        ahead = named is not None and _is_ahead(passage, named, start)
        return Timing(day, earlier or (today - day).days > _NEWS_DAYS, lately=False, ahead=ahead)
    around = words_around(passage, start, end)
    past = earlier or _LONG_AGO.search(around) is not None or _in_past_period(around, today)
    past = past or _goes_on_recalling(passage, today)
    said = None if past else _day_of_source(passage, end)
    if said is not None and said <= today:
        return Timing(said, (today - said).days > _NEWS_DAYS, lately=False)
    beside = _BY_ANOTHER.match(passage.text, end, min(passage.end, end + _BEHIND))
    if beside is not None:
        other = next((it for it in passage.spans if it.kind == spans.DATE and it.start >= beside.end()), None)
        day = day_of_span(passage, other) if other else None
        return Timing(None, past or (day is not None and (today - day).days > _NEWS_DAYS), lately=True)
    fresh = is_lead(passage) and _NEWS.search(around) is not None
    return Timing(None, past, lately=not fresh and _LATELY.search(around) is not None)


def day_in_sentence(match: Match) -> date | None:
    """Return the day nearest to a match in its sentence, None if none is named but as the end of a period."""
    passage = match.rendering.passage
    start, end = match.rendering.origin(match.start), match.rendering.end(match.end)
    named = [
        span
        for span in passage.spans
        if span.kind == spans.DATE and not _PERIOD_END.search(passage.text, passage.start, span.start)
    ]
    near = min(named, key=lambda span: max(0, start - span.end, span.start - end), default=None)
    return day_of_span(passage, near) if near else None


def story_day(passage: Passage) -> date:
    """Return the day that the story as a whole tells of."""
    calendar = passage.calendar
    day, word = calendar.lead_day(any_market()), calendar.lead_word
    begun = calendar.at.date()
    if word is not None and word.weekday == begun.weekday() and begun - day == timedelta(days=1):
        return begun  # it has begun where the story is told, though not in New York
    return day


def is_lead(passage: Passage) -> bool:
    """Say whether a sentence is among those that the story opens with."""
    return passage.start - passage.calendar.story.body_start < _LEAD_CHARACTERS


def names_day(passage: Passage, start: int, end: int) -> bool:
    """Say whether a day is named for the clause from `start` to `end`, and not only for what it moved."""
    span = _day_named(passage, start, end)
    if span is None:
        return _day_of_source(passage, end) is not None
    return _SAME_DAY.fullmatch(passage.text, span.end, max(span.end, start)) is None


def _day_named(passage: Passage, start: int, end: int) -> Span | None:
    """Return the day that the clause from `start` to `end` is dated with."""
    for span in passage.spans:
        if span.kind == spans.DATE and not span.value.session and _dates(passage, span, start, end):
            return span
    return None


def _day_of_source(passage: Passage, end: int) -> date | None:
    """Return the day on which a source says what stands before: 'raised its tariff, it said on Monday'."""
    found = _SOURCE.match(passage.text, end, min(passage.end, end + _SOURCE_REACH))
    if found is None:
        return None
    near = next((it for it in passage.spans if it.kind == spans.DATE and it.end > found.end()), None)
    if near is None or near.start > found.end() or near.value.session:
        return None
    return day_of_span(passage, near)


def _is_ahead(passage: Passage, span: Span, start: int) -> bool:
    """Say whether a weekday stands behind words of what is to come: 'will decide on Friday'."""
    text = passage.text
    if span.value.weekday is not None and is_put_off(text, start, span.start):
        return True
    if span.value.weekday is None or _TOLD_ON.search(text, start, max(start, span.start)):
        return False
    return _TO_COME.search(text, start, max(start, span.start)) is not None


def is_put_off(text: str, start: int, stop: int) -> bool:
    """Say whether a part of a text tells what comes later: 'will not take effect until'."""
    found = _NOT_YET.search(text, start, stop)
    return found is not None and _UNTIL.search(text, found.end(), stop) is not None


def _dates(passage: Passage, span: Span, start: int, end: int) -> bool:
    """Say whether a day stands in the clause, and is not only the day of something else that it names."""
    text = passage.text
    if start <= span.start < end:
        return True
    if span.start >= end:
        gap = text[end : span.start]
        if _UNTIL.search(gap) is not None and is_put_off(text, start, span.start):
            return len(gap) <= _BEHIND
        return len(gap) <= _BEHIND and not _NEW_CLAUSE.search(gap) and not _ATTRIBUTE.search(gap or " ")
    gap = text[span.end : start]
    if span.start - passage.start <= _OPENING and not text.startswith(("'s", "’s"), span.end):
        return _NEW_TOPIC.search(gap) is None
    if _SAME_DAY.fullmatch(gap):
        return True
    if len(gap) > _BEFORE or _NEW_CLAUSE.search(gap) or _DRIVEN_BY.match(gap):
        return False
    return "," not in gap.strip(" ,")


def day_of_span(passage: Passage, span: Span) -> date | None:
    """Return the day that a span names, in the year behind it if one stands there, else in the nearest."""
    if span.value.weekday is not None and passage.text.startswith(("Last ", "last "), span.start):
        today = passage.calendar.today(None)
        day = resolve(span.value, today)
        return day - timedelta(days=_WEEK) if day == today else day
    day = passage.calendar.day_of(span.value, any_market())
    year = _YEAR_BEHIND.match(passage.text, span.end)
    if day is None or (year is None and span.value.month is None):
        return day
    far = (passage.calendar.today(None) - day).days > _MOST_DAYS_BACK
    try:
        return day.replace(year=int(year["year"]) if year else day.year + far)
    except ValueError:
        return None


def words_around(passage: Passage, start: int, end: int) -> str:
    """Return the words of the clause, and those that the sentence opens with where they are of it."""
    text = passage.text
    behind = _without_links(text[end : min(passage.end, end + _LINKED)])[:_BEHIND]
    clause = _NEW_CLAUSE.search(behind)
    opening = text[passage.start : start]
    if len(opening) > _BEFORE + _BEHIND or _NEW_TOPIC.search(opening):
        opening = opening[-_BEFORE:]
        cut = [found.end() for found in _NEW_CLAUSE.finditer(opening)]
        opening = opening[cut[-1] :] if cut else opening
    return f"{opening}{text[start:end]}{behind[: clause.start()] if clause else behind}"


def _goes_on_recalling(passage: Passage, today: date) -> bool:
    """Say whether a sentence goes on with what the one before recalls: 'It came in May.  He then cut'."""
    text = passage.text
    line = max(text.rfind("\n", 0, passage.start) + 1, passage.start - _RECALLED)
    before = text[line : passage.start].rstrip(" .")
    ends = [found.start() for found in _SENTENCE_END.finditer(before)]
    before = before[ends[-1] if ends else 0 :]
    recalled = _RECALLING.search(before) if not is_lead(passage) else None
    if recalled is None or _OF_NOW.search(text, passage.start, passage.end) is not None:
        return False
    return recalled["month"] is None or _in_past_period(f"in {recalled['month']}", today)


def _without_links(words: str) -> str:
    """Return words without the addresses that they are linked to: '[the deal](https://...) last week'."""
    return _LINK.sub("", words) if "](" in words else words


def _in_past_period(words: str, today: date) -> bool:
    """Say whether a month or a year is named that is over, with no day of it."""
    if any(int(found["year"]) < today.year for found in _IN_YEAR.finditer(words)):
        return True
    found = _IN_MONTH.search(words)
    if found is None:
        return False
    back = (today.month - MONTHS[found["month"].lower()]) % _MONTHS_A_YEAR
    return 1 <= back <= _MOST_MONTHS_BACK
