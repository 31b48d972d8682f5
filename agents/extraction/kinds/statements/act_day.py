"""On which day an act of a country or of its central bank is told: its own, the story's, or none."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

import regex

from agents.extraction import spans
from agents.extraction.kinds.rules.rule import Match
from agents.extraction.kinds.statements.timing import day_of_span, is_lead, story_day, timing_of, words_around
from agents.extraction.passage import Passage
from schemas.event import Modality

_WEEK: Final = 7
# 'Gold rose after it raised tariffs', 'worries fuelled by tariffs it raised': told as a cause, not as news.
_CAUSE: Final = regex.compile(
    r"\b(?:after|following|since|because(?:\sof)?|due\sto|including|despite|in\sthe\swake\sof|on"
    r"|(?:sparked|caused|driven|triggered|fuel+ed|prompted|buoyed|hurt|hit|supported|boosted|rattled)"
    r"(?:\sin\spart)?\sby)\s(?:(?!ongoing\b)[^\s,;:]+\s){0,4}$",
    regex.IGNORECASE,
)
_CAUSE_REACH: Final = 70
_JUST_NOW: Final = regex.compile(r"\bjust\b(?! (?:a|over|under|about|\d))", regex.IGNORECASE)
# 'Said over the weekend that he will': neither today's word nor today's deed.
_SAID_BEFORE: Final = regex.compile(
    r"\b(?:weekend|last (?:week|month)|earlier this week)\b", regex.IGNORECASE
)
_LAST_WEEK: Final = regex.compile(r"\blast (?:week|month)\b", regex.IGNORECASE)
_DIGEST: Final = regex.compile(r"\b(?:News Highlights|Top (?:\S+ ){0,4}News|News Digest|What's News)\b")
_HEADING_REACH: Final = 12
_WEEK_WENT: Final = regex.compile(r"\W*The (?:past )?week (?:began|started|opened|kicked off|ended|saw)\b")
_ALSO: Final = regex.compile(r"\W*(?:\S+ ){1,6}?also ")
_SENTENCE_END: Final = regex.compile(r"(?<!\b\p{Lu})\.\s")
_AS_EXPECTED: Final = regex.compile(
    r"\bas (?:was |had been |widely |universally ){0,2}(?:expected|forecast|anticipated|predicted)\b"
    r"|\b(?:in line with|against|defying|matching) (?:\w+ ){0,2}(?:forecasts|expectations|estimates)\b"
    r"|\b(?:unexpectedly|surprised (?:markets|investors|economists))\b",
    regex.IGNORECASE,
)


def day_told(match: Match, modality: Modality) -> date | None:
    """Return the day of an event: that of its clause, else the story's unless it was at another time.

    Background without a day of its own has none, and nothing is done on a day to come.
    """
    passage = match.rendering.passage
    timing = timing_of(match)
    today = story_day(passage)
    if timing.day is not None and modality is Modality.OUTLOOK:
        return timing.day + timedelta(days=_WEEK) if timing.ahead and timing.day < today else timing.day
    if timing.day is not None and timing.day <= today:
        return timing.day
    if modality is Modality.REFERENCE or timing.past:
        return None
    start, end = match.rendering.origin(match.start), match.rendering.end(match.end)
    if modality is Modality.OUTLOOK:
        if _SAID_BEFORE.search(words_around(passage, start, end)):
            return None
        return _only_day_before(passage, start, today) or today
    if modality is Modality.FACT and _is_of_week_before(passage, start):
        return None
    just_now = _JUST_NOW.search(passage.text, start, end) is not None
    known = _is_cause(match) or (timing.lately and not just_now)
    return None if modality is Modality.FACT and known else today


def _is_of_week_before(passage: Passage, start: int) -> bool:
    """Say whether an undated act is of another week: its sentence or the one before says so, further down.

    'He delayed it after talks last week'; at a story's top that is when the talks were.
    """
    if _is_of_week(passage, start) or _goes_on_with_last_week(passage, start):
        return True
    return not is_lead(passage) and _LAST_WEEK.search(passage.text, passage.start, passage.end) is not None


def _is_of_week(passage: Passage, start: int) -> bool:
    """Say whether a sentence tells how a week went: 'The week began with tariffs, while others followed'."""
    return _WEEK_WENT.match(passage.text, passage.start, start + 1) is not None


def _goes_on_with_last_week(passage: Passage, start: int) -> bool:
    """Say whether a sentence adds to one of last week: 'It raised a duty last week.  It also curbed'."""
    if _ALSO.match(passage.text, passage.start, min(passage.end, start + _CAUSE_REACH)) is None:
        return False
    line = passage.text.rfind("\n", 0, passage.start) + 1
    before = _SENTENCE_END.split(passage.text[line : passage.start].rstrip(" ."))[-1]
    return _LAST_WEEK.search(before) is not None


def day_told_first(match: Match, modality: Modality) -> date | None:
    """Return the day of what is news on one day: its own, or the story's if it opens with it.

    Further down it is of the story's day where it is set beside what was expected, as only news is.
    """
    day = day_told(match, modality)
    passage = match.rendering.passage
    dated = modality is not Modality.FACT or timing_of(match).day is not None
    expected = _AS_EXPECTED.search(passage.text, passage.start, passage.end) is not None
    news = expected or is_lead(passage) or _leads_item(passage)
    fresh = news and not _LAST_WEEK.search(passage.text, passage.start, passage.end)
    return day if dated or fresh else None


def _leads_item(passage: Passage) -> bool:
    """Say whether a sentence opens an item of a digest of the day's news, right below the item's heading."""
    story = passage.calendar.story
    if _DIGEST.search(story.headline or "") is None:
        return False
    above = passage.text[max(0, passage.start - _HEADING_REACH) : passage.start].rstrip()
    return above.endswith(("**", "```"))


def _is_cause(match: Match) -> bool:
    """Say whether an event is told further down in a story as the cause of something else."""
    passage = match.rendering.passage
    start = match.rendering.origin(match.start)
    before = passage.text[max(passage.start, start - _CAUSE_REACH) : start].rstrip()
    return not is_lead(passage) and _CAUSE.search(f"{before} ") is not None


def _only_day_before(passage: Passage, start: int, today: date) -> date | None:
    """Return the one weekday that a sentence names, if it stands before what is feared and is over.

    'Leaders met on Friday in the wake of threats': those of today are not what they met for.
    """
    named = [span for span in passage.spans if span.kind == spans.DATE and not span.value.session]
    if len(named) != 1 or named[0].value.weekday is None or named[0].start >= start:
        return None
    if passage.text.startswith(("'s", "’s"), named[0].end):
        return None
    day = day_of_span(passage, named[0])
    return day if day is not None and day < today else None
