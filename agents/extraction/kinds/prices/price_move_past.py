"""Whether a move is background: of a session before, of earlier the same day, of a period reviewed."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from agents.extraction.kinds.statements.timing import is_lead
from agents.extraction.moves import Move
from agents.extraction.passage import Passage
from agents.extraction.times.dayword import DayWord, in_the_past, resolve
from agents.extraction.times.genre import Reviewed
from agents.extraction.times.periods import horizon_of, is_then
from agents.extraction.times.trading import local_day
from schemas.event import Bound, EntityType, Horizon

_SATURDAY: Final = 5
_OLD: Final = 2  # weekdays
_A_MONTH: Final = 31  # days
_DAYS_A_WEEK: Final = 7
_OVERNIGHT: Final = (" overnight", ", overnight")
_OVERNIGHT_NOUN: Final = " overnight "
_HAD_CLOSED: Final = re.compile(r"\bhad\s(?:closed|ended|finished|settled)\b")
_EARLIER_TODAY: Final = re.compile(
    r",?\s(?:earlier(?:(?=[,.;]|$)|\s(?:today|(?:in|on)\sthe\s(?:session|day))\b)"
    r"|in\s(?:the\s)?early\s(?:morning|trad\w+|deals)\b)"
)
# 'After opening higher', 'after initially falling', 'after beginning the day on a firm note'.
_AT_FIRST: Final = re.compile(
    r"\b(?:initially|opening|(?:beginning|starting|began|started|begun)\sthe\s(?:day|session))\s"
)
_AT_FIRST_REACH: Final = 45
_HAD_BEEN: Final = re.compile(r"\b(?:had|having)\sbeen\b")


def is_long_ago(passage: Passage, move: Move, over: date | None) -> bool:
    """Say whether a move was made in a year that is over, in a month long over, or at a time pointed at."""
    period = move.horizon or ""
    if over is None:
        return is_then(period)
    days = (passage.calendar.story.published_at.date() - over).days
    return horizon_of(period) in ("year", "other") or days > _A_MONTH


def is_of_session_before_last(passage: Passage, move: Move) -> bool:
    """Say whether a move further down in a story is of a day that it names, two sessions back or more.

    What a market did on the day before is still news, and so is what a story begins with.
    """
    if move.day is None or move.horizon is not None:
        return False
    calendar = passage.calendar
    today = local_day(calendar.at, move.subjects[0].instrument)
    day = _past_day(move.day, today)
    if day is None or calendar.setting.reviews_week or move.day == calendar.lead_word:
        return False
    news = is_lead(passage) and (today - day).days <= _DAYS_A_WEEK
    if news and not (move.aside or _is_before_another(passage, move)):
        return False
    return (
        sum((day + timedelta(days=n)).weekday() < _SATURDAY for n in range(1, (today - day).days + 1)) >= _OLD
    )


def _past_day(word: DayWord, today: date) -> date | None:
    """Return the day that a word names for what has happened."""
    day = resolve(word, today)
    return day and in_the_past(word, day, today)


def _is_before_another(passage: Passage, move: Move) -> bool:
    """Say whether the sentence also tells of the same instrument as it is now, or on a later day.

    'It hit a record on Sept. 3 and closed at $220 on Monday.'
    """
    today = passage.calendar.today(move.subjects[0].instrument)
    day = _past_day(move.day, today) if move.day else None
    for other in passage.moves:
        if other is move or day is None or other.subjects != move.subjects or other.unreal:
            continue
        later = _past_day(other.day, today) if other.day else today if other.now else None
        if later is not None and later > day:
            return True
    return False


def was_so_in_session(passage: Passage, move: Move) -> bool:
    """Say whether background is how it stood for a while today: 'off 0.2% after having been 2.5% lower'."""
    if not move.earlier or move.day is not None or move.horizon is not None or move.phase == "close":
        return False
    begin = max(passage.start, move.verb_at - _AT_FIRST_REACH)
    reached = any(it.bound == Bound.AS_MUCH_AS.value for it in move.figures)
    if not reached and _HAD_BEEN.search(passage.text, begin, move.end) is None:
        return False
    return any(
        it.subjects == move.subjects and not (it.earlier or it.unreal or it.horizon) for it in passage.moves
    )


def was_overnight(passage: Passage, move: Move) -> bool:
    """Say whether background is of the session before: 'dropping 2.7% overnight', 'an overnight fall'."""
    if not move.earlier or move.day is not None:
        return False
    ahead = move.verb_at >= 0 and passage.text.endswith(_OVERNIGHT_NOUN, 0, move.verb_at)
    return ahead or passage.text.startswith(_OVERNIGHT, move.end)


def had_closed(passage: Passage, move: Move) -> bool:
    """Say whether background is how the session ended that was over: 'the stock had closed 1.9% down'."""
    if not move.earlier or move.day is not None or move.horizon is not None:
        return False
    return _HAD_CLOSED.search(passage.text, move.start, move.end) is not None


def was_earlier_today(passage: Passage, move: Move) -> bool:
    """Say whether background is of the session itself: 'after some falls in the early morning'."""
    if not move.earlier or move.day is not None:
        return False
    if was_so_in_session(passage, move):
        return True
    if _EARLIER_TODAY.match(passage.text, move.end) is not None:
        return True
    figure = max((it.end for it in move.figures), default=move.end)
    if figure < move.end and _EARLIER_TODAY.match(passage.text, figure) is not None:
        return True  # "having touched 5 earlier, its lowest since May"
    return (
        _AT_FIRST.search(passage.text, max(passage.start, move.verb_at - _AT_FIRST_REACH), move.end)
        is not None
    )


def period_reviewed(passage: Passage, move: Move) -> Reviewed | None:
    """Return the period that a move without a day is told of in a review of one: 'Q4 2024 Commentary'.

    A market moved over the period; a company's shares reacted on one of its days, which nobody tells.
    """
    calendar = passage.calendar
    if move.day is not None or move.now or move.earlier or move.unreal:
        return None
    if calendar.stamped or calendar.opened is not None:
        return None
    reviewed = calendar.setting.reviewed
    if reviewed is None or reviewed.horizon is Horizon.WEEK:
        return None
    company = any(it.instrument.type is EntityType.COMPANY for it in move.subjects)
    return reviewed._replace(horizon=Horizon.OTHER) if company else reviewed


def is_of_week_reviewed(passage: Passage, move: Move) -> bool:
    """Say whether a move without a day stands in a story that looks back on a week."""
    calendar = passage.calendar
    if move.day is not None or move.now or move.earlier or move.unreal or calendar.stamped:
        return False
    return calendar.opened is None and calendar.setting.reviews_week


def is_recalled(passage: Passage, move: Move) -> bool:
    """Say whether a move without a time is retold: in an essay, below a heading of past news, in a link.

    What an essay tells of as it stands, with its figure, holds on the day that it was written.
    """
    calendar = passage.calendar
    if move.day is not None or move.horizon is not None or move.phase is not None:
        return False
    if calendar.opened is not None or calendar.clocked:
        return False
    if calendar.setting.is_retold(move.start):
        return True
    return calendar.setting.is_essay and not (move.now and move.figures)


# "In the last three months", "over the past half year", "in five years": a stretch by its length only.
_STRETCH: Final = re.compile(
    r"\b(?:in|over|during|for|within)\s(?:(?:about|just|only|under|nearly|the)\s)*(?:(?:last|past|previous)\s)?"
    r"(?:\w+|\d+)[\s-](?:months|quarters|years)\b|\bpast\shalf\syear\b"
)
_AS_OF_NOW: Final = re.compile(r"\b(?:now|currently|today|as\sof)\b")
_STRETCH_REACH: Final = 50  # characters
_REGULAR_REACH: Final = 30


def is_stretch_of_essay(passage: Passage, move: Move) -> bool:
    """Say whether an essay tells of a share's move over a stretch whose end nobody names.

    'Is it cheap?  Shares gained 14% in the last three months': they did by some day that its author looked
    at.  In a report of the day they did by that day, and 'this quarter' ends with the story anywhere.
    """
    if move.horizon is None or move.day is not None:
        return False
    if not passage.calendar.setting.is_essay or passage.calendar.clocked:
        return False
    if any(it.instrument.type is not EntityType.COMPANY for it in move.subjects):
        return False
    begin, end = max(passage.start, move.start - _STRETCH_REACH), min(passage.end, move.end + _STRETCH_REACH)
    if _AS_OF_NOW.search(passage.text, begin, end) is not None:
        return False
    return _STRETCH.search(passage.text, begin, end) is not None


# "In the last 24 hours", "over the past day": time that ends as it is told.
_UP_TO_NOW: Final = re.compile(
    r",?\s(?:in|over|during|within)\sthe\s(?:last|past)\s(?:24\shours|twenty-four\shours|day)\b"
)


# "In the regular session it had fallen 4%", "having ended regular trading 1% lower": beside the late hours.
_REGULAR: Final = re.compile(r"\bregular(?:[\s-]trading)?[\s-](?:sessions?|trading|hours)\b", re.IGNORECASE)


def is_of_regular_session(passage: Passage, move: Move) -> bool:
    """Say whether what is told as gone before is the session that has just ended, and so today's news."""
    if not move.earlier or move.horizon is not None:
        return False
    begin = passage.text.rfind(";", passage.start, move.start) + 1 or passage.start
    return _REGULAR.search(passage.text, begin, min(passage.end, move.end + _REGULAR_REACH)) is not None


def is_up_to_now(passage: Passage, move: Move) -> bool:
    """Say whether what is told as gone before lasts until now: 'at $9 after a rise in the last 24 hours'.

    'After a rise in the last session' or 'last week' is over.
    """
    if is_of_regular_session(passage, move):
        return True
    if move.day is not None or _HAD_BEEN.search(passage.text, move.start, move.end) is not None:
        return False
    return (
        _UP_TO_NOW.search(passage.text, move.start, min(passage.end, move.end + _STRETCH_REACH)) is not None
    )


_CHART: Final = re.compile(
    r"\b(?:weekly|monthly|yearly|long(?:er)?-term)\s(?:time[\s-]?frames?|(?:price\s)?charts?)\b",
    re.IGNORECASE,
)


def is_of_chart(passage: Passage, move: Move) -> bool:
    """Say whether a move is only the slope of a chart of weeks or months: 'on the weekly chart it is rising'.

    With a figure, or a day, it was made when the text says: 'up 2% on Monday, on the weekly chart above'.
    """
    if move.figures or move.day is not None or move.horizon is not None:
        return False
    return _CHART.search(passage.text, passage.start, passage.end) is not None
