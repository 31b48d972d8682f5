"""Over what time a move was made, on which day, and whether it is told as a fact."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from agents.extraction.figures.measures import Measures
from agents.extraction.kinds.prices.price_move_ahead import day_awaited
from agents.extraction.kinds.prices.price_move_past import (
    had_closed,
    is_long_ago,
    is_of_chart,
    is_of_regular_session,
    is_of_session_before_last,
    is_of_week_reviewed,
    is_recalled,
    is_stretch_of_essay,
    is_up_to_now,
    period_reviewed,
    was_earlier_today,
    was_overnight,
    was_so_in_session,
)
from agents.extraction.kinds.prices.price_move_swings import is_swing
from agents.extraction.kinds.statements.timing import is_lead
from agents.extraction.moves import CHANGE, IGNORED, LEVEL, Move
from agents.extraction.passage import Passage
from agents.extraction.times.dayword import DayWord
from agents.extraction.times.periods import OVER, ended, horizon_of, period_spans
from agents.extraction.times.trading import not_begun, session_before, session_over
from agents.reference import Instrument
from schemas.event import Bound, EntityType, Horizon, Modality, SessionPhase

_QUARTER: Final = "quarter@-"
_MONDAY: Final = 0
_FRIDAY: Final = 4
_SATURDAY: Final = 5
_DAYS_A_WEEK: Final = 7
_A_MONTH: Final = 31  # days
_WEEK_ENDS: Final = 3  # Thursday: somewhere it is the last session
# What a market is 'on track for' at the end of one of these is told as it stands so far.
_PERIODS: Final = ("week", "month", "quarter", "year")
_SENTENCE_BEFORE: Final = 350
_QUESTION: Final = ("?", '?"', "?”", "?*", "?**")
# 'A strong three-day rally', 'the share price gain of 40%': made over more than a day.
_LONGER: Final = re.compile(
    r"\b\w+-(?:day|session|week|month|year)\s(?:\w+\s)?(?:rally|streak|run|slide|rise|surge|advance|climb)\b"
    r"|\bfrom\s\S{1,12}\s\((?:\w{3,9}\s)?(?:19|20)\d\d\)\sto\b"
    r"|\b(?:share|stock)\sprice\s(?:gain|rise|fall|decline|increase|drop|return)\sof\b"
)
# Just before a verb; what has 'also' moved did so with what was told before.
_PERFECT: Final = re.compile(r"\b(?:has|have)\s(?:(?!also\b)\w+\s){0,2}$|[’']ve\s$")
_PERFECT_REACH: Final = 40
_GOING_ON: Final = ("has been ", "have been ", "Has been ", "Have been ")
_PERFECTS: Final = ("verb", "adverb", "open", "close")
_CHANGES: Final = (CHANGE, IGNORED)
_AT_THE_CLOSE: Final = (
    "Overnight, ",
    "Overnight on Wall Street",
    "At close",
    "At closing",
    "At the close",
    "By the close",
    "At market close",
)
_TODAY: Final = DayWord(offset=0)
_BEFORE_OPENING: Final = ("premarket", "pre-market", "before the bell", "before the opening")
_LATE: Final = "in late trading"
_BESIDE: Final = len(" in pre-market trading")
_AS_FAR: Final = Bound.AS_MUCH_AS.value
_JUST_LATELY: Final = ("recently ", "lately ")
# Not what a name is called by: "rose after the recently listed chain".
_LATELY: Final = re.compile(
    r"\s(?:recently|lately)\b(?!\s(?!on\b|as\b|to\b|in\b|amid|after|due|because|and\b|but\b|when|while|from)\w)"
)
_BEHIND: Final = 40
_SO_FAR: Final = ("on track to ", "on course to ", "on pace to ")
_NOMINAL: Final = ("post", "noun", "verb")
# Back from a low of the same session, which leaves open whether the day is one of gains.
_FROM_LOW: Final = re.compile(
    r"\w+(?:\s(?:back|up|off|sharply|strongly|slightly|somewhat|away|partly|partially)){0,2}\sfrom\s"
    r"(?:(?:the|its|their|an?|steep|sharp|heavy|deep|some)\s){0,2}"
    r"(?:day['’]s|session|intraday|early|earlier|morning|opening|overnight|initial)\s"
    r"(?:\w+\s)?(?:lows?|losses|highs?|gains?|levels?|slump|dip|drop|slide|declines?|sell-?off)\b",
    re.IGNORECASE,
)


def modality_of(passage: Passage, move: Move, over: date | None) -> Modality:
    """Say whether a move is a fact, an opinion, background or outlook."""
    if move.group == "mark":
        return Modality.REFERENCE  # a record that is passed is history, whatever is expected of the move
    if passage.text.endswith(_QUESTION, passage.start, passage.end):
        return Modality.OUTLOOK
    if move.unreal:
        told = move.course and horizon_of(move.horizon or "") in _PERIODS
        return Modality.FACT if told or _is_closing(passage, move) else Modality.OUTLOOK
    if passage.quoted(move.start) and (move.verb_at < 0 or passage.quoted(move.verb_at)):
        return Modality.OPINION  # and no name in quotation marks: the "Magnificent Seven" rose
    long_ago = is_long_ago(passage, move, over) or is_of_session_before_last(passage, move)
    long_ago = long_ago or is_recalled(passage, move) or _is_reviewed_late(passage, move)
    long_ago = long_ago or _is_old_mark(move, over)
    return (
        Modality.REFERENCE
        if (move.earlier and not is_up_to_now(passage, move)) or move.before or long_ago
        else Modality.FACT
    )


def period_end(passage: Passage, move: Move, today: date) -> date | None:
    """Return the last day of the period that a move is told over, if the period is over."""
    period = move.horizon or ""
    if not period and is_of_week_reviewed(passage, move):
        reviewed = passage.calendar.setting.reviewed
        if reviewed is not None:
            return reviewed.last
        return today - timedelta(days=(today.weekday() - _FRIDAY) % _DAYS_A_WEEK)
    if period == "week" and move.group == "close" and not move.course and today.weekday() < _WEEK_ENDS:
        period = "week@last"  # "ended the week down 2%", on a Monday
    weekend = today.weekday() >= _SATURDAY and not move.now
    if period == "week" and (weekend or today.weekday() == _MONDAY) and not (move.course or move.unreal):
        period = "week@last"  # nothing is told of a week that has only begun
    return ended(_of_firms_year(passage, period), today)


def _of_firms_year(passage: Passage, period: str) -> str:
    """Return a quarter by its number as that of the firm's year: the third one may end in December."""
    if not period.startswith(_QUARTER):
        return period
    own = passage.calendar.setting.fiscal_quarter
    if own is None or period != f"{_QUARTER}{own[0]:02d}":
        return period
    return f"{_QUARTER}{own[1]:02d}"


def horizon_told(passage: Passage, move: Move, found: Measures, over: date | None) -> Horizon:
    """Return over what time a move was made."""
    if is_stretch_of_essay(passage, move) or is_of_chart(passage, move):
        return Horizon.OTHER
    if _is_old_mark(move, over):
        return Horizon.SESSION_EXTREME
    if move.horizon is not None:
        return Horizon.DAY if _is_since_session_before(passage, move) else Horizon(horizon_of(move.horizon))
    reached = move.extreme is not None or (move.group == "touch" and not move.unreal)
    if any(figure.bound == _AS_FAR for figure in move.figures) or (
        reached and found.level is not None and found.change_pct is None
    ):
        return Horizon.SESSION_EXTREME
    if move.before or was_so_in_session(passage, move) or is_swing(passage, move):
        return Horizon.SESSION_EXTREME
    return passage.horizon or _horizon_undated(passage, move, found)


def _is_old_mark(move: Move, over: date | None) -> bool:
    """Say whether a price is told that was touched within a period that was over: 'hit 5 in October'."""
    touched = move.group == "touch" and move.has(LEVEL) and not move.has(CHANGE)
    return touched and over is not None and OVER in (move.horizon or "")


def _horizon_undated(passage: Passage, move: Move, found: Measures) -> Horizon:
    """Return over what time a move was made that names no time itself."""
    if (move.day is None and _told_lately(passage, move)) or _is_back_from_low(passage, move, found):
        return Horizon.OTHER
    if move.day is None and (_is_longer(passage, move) or _has_come_about(passage, move)):
        return _horizon_before(passage)
    if is_of_week_reviewed(passage, move) or _goes_on_weekly(passage, move, found):
        return Horizon.WEEK
    reviewed = period_reviewed(passage, move)
    if reviewed is not None:
        return reviewed.horizon
    undated = _is_of_no_day(passage, move) or is_recalled(passage, move)
    return Horizon.OTHER if undated or _is_within_session(passage, move) else Horizon.DAY


def day_of_move(
    passage: Passage, move: Move, instrument: Instrument, modality: Modality, horizon: Horizon
) -> date | None:
    """Return the day of a move, None where the text lets it open."""
    if was_overnight(passage, move) and modality is Modality.REFERENCE:
        return passage.calendar.day_overnight(instrument)
    if modality is Modality.OUTLOOK and horizon is Horizon.DAY:
        return day_awaited(passage, move, instrument)
    over = move.day is None and OVER in (move.horizon or "")  # "hit 5 in October"
    dated = move.day is not None or _is_within_session(passage, move)
    undated = (horizon is Horizon.SESSION_EXTREME and over) or (horizon is Horizon.OTHER and not dated)
    if modality is Modality.OUTLOOK or undated:
        return None
    reviewed = period_reviewed(passage, move)
    if reviewed is not None:
        return None if reviewed.horizon is Horizon.OTHER else reviewed.last
    if is_recalled(passage, move):
        return None
    if (
        move.earlier
        and move.day is None
        and not (move.before or was_earlier_today(passage, move) or is_up_to_now(passage, move))
        and not had_closed(passage, move)
    ):
        return None
    if move.day is None and (_is_close(passage, move) or had_closed(passage, move)):
        return passage.calendar.day_of_close(instrument)
    early = _is_before_opening(passage, move, instrument)
    day = _TODAY if move.day is None and early else move.day
    return passage.calendar.day_of_move(day, instrument, now=move.now or move.latest)


def phase_of_move(passage: Passage, move: Move, instrument: Instrument) -> SessionPhase | None:
    """Return the part of the session that a move was made in, None where the text does not tell."""
    if move.phase is None:
        return None
    late = _LATE in passage.text[move.start : move.end + _BESIDE]
    if late and instrument.type is EntityType.COMPANY and session_over(passage.calendar.at, instrument):
        return SessionPhase.AFTER_HOURS  # told when the session was over
    return SessionPhase(move.phase)


def _is_before_opening(passage: Passage, move: Move, instrument: Instrument) -> bool:
    """Say whether a move is told of the time before today's session."""
    if move.phase is None:
        return False
    if move.phase == "open" and not_begun(passage.calendar.at, instrument) is not None:
        return True  # of the futures abroad: "the GIFT Nifty was down in early trade"
    told = passage.text[move.start : move.end + _BESIDE]
    return any(sign in told for sign in _BEFORE_OPENING)


def _is_close(passage: Passage, move: Move) -> bool:
    """Say whether a move is told as it stood when a session was over."""
    at_close = move.group == "close" or move.phase == "close"
    if not at_close:
        at_close = passage.text.startswith(_AT_THE_CLOSE, passage.start)
    return at_close and not move.course and not move.now


def _is_back_from_low(passage: Passage, move: Move, found: Measures) -> bool:
    """Say whether only a part of the session is told: 'Wall Street rebounded from the day's lows'."""
    if found.change_pct is not None or found.change is not None:
        return False
    return move.direction in (1, -1) and _FROM_LOW.match(passage.text, move.verb_at) is not None


def _is_closing(passage: Passage, move: Move) -> bool:
    """Say whether a session's end is told as it stands so far: 'on track to close at its highest'."""
    told = passage.text[move.verb_at : move.end]
    return move.group == "close" and move.course and any(sign in told for sign in _SO_FAR)


def _told_lately(passage: Passage, move: Move) -> bool:
    """Say whether a move is told of no day: 'has rebounded recently', 'rose recently', 'recently fell'."""
    if move.verb_at >= 0 and passage.text.endswith(_JUST_LATELY, 0, move.verb_at):
        return True
    begin = max(move.verb_at, move.start)
    found = _LATELY.search(passage.text[begin : move.end + _BEHIND])
    return found is not None and begin + found.start() <= move.end


def _is_within_session(passage: Passage, move: Move) -> bool:
    """Say whether a turn is only a part of the session that the sentence tells of as a whole.

    'Recouped early losses, last down 3.9%': up from the low, and down on the day.
    """
    if move.group != "keep turn" or move.horizon is not None or not move.direction:
        return False
    return any(
        it.subjects == move.subjects
        and it.direction in (0, -move.direction)
        and not (it.horizon or it.earlier or it.group == "be")
        for it in passage.moves
    )


def _goes_on_weekly(passage: Passage, move: Move, found: Measures) -> bool:
    """Say whether another change than the day's, behind a sentence on the week, is the week's too.

    'All three fell for the week.  The S&P lost 0.2%': of which the day's 0.9% was told before.
    """
    if move.horizon or move.day or move.now or move.earlier or move.unreal or found.change_pct is None:
        return False
    told = passage.calendar.told.get(move.subjects[0].instrument.id)
    if told is None or abs(told) == abs(found.change_pct):
        return False
    return _sentence_before(passage).find("for the week") >= 0


def _sentence_before(passage: Passage) -> str:
    text, start = passage.text, passage.start
    begin = max(text.rfind("\n", 0, start), start - _SENTENCE_BEFORE, 0)
    before = text[begin:start].rstrip(" .")
    return before[max(before.rfind(". "), 0) :]


def _has_come_about(passage: Passage, move: Move) -> bool:
    """Say whether nothing but the perfect tells when: 'have partly recovered'."""
    if move.group not in _PERFECTS or any(it.role not in _CHANGES for it in move.figures):
        return False
    calendar = passage.calendar
    if calendar.clocked or calendar.stamped or (move.figures and is_lead(passage)):
        return False
    if move.group == "verb" and passage.text.startswith(_GOING_ON, move.verb_at):
        return True  # "has been rallying"
    before = passage.text[max(passage.start, move.verb_at - _PERFECT_REACH) : move.verb_at]
    return _PERFECT.search(before) is not None


def _horizon_before(passage: Passage) -> Horizon:
    """Return the period of the sentence before, over which this one goes on, OTHER if it names none."""
    text, start = passage.text, passage.start
    begin = max(text.rfind("\n", 0, start), start - _SENTENCE_BEFORE, 0)
    lowered = text[begin:start].rstrip(" .").lower()
    for span in period_spans(lowered, max(lowered.rfind(". "), 0), len(lowered)):
        if span.value in _PERIODS:
            return Horizon(span.value)
    return Horizon.OTHER


def _is_reviewed_late(passage: Passage, move: Move) -> bool:
    """Say whether a review tells of a time long over, or of a company on a day that it does not name."""
    reviewed = period_reviewed(passage, move)
    if reviewed is None:
        return False
    back = (passage.calendar.story.published_at.date() - reviewed.last).days
    return back > _A_MONTH or reviewed.horizon in (Horizon.YEAR, Horizon.OTHER)


def _is_since_session_before(passage: Passage, move: Move) -> bool:
    """Say whether a change counts from the close before, and so is the day's: 'up 1.5 from Friday'."""
    if move.since is None:
        return False
    calendar, instrument = passage.calendar, move.subjects[0].instrument
    return calendar.day_of(move.since, instrument) == session_before(
        calendar.lead_day(instrument), instrument
    )


def _is_of_no_day(passage: Passage, move: Move) -> bool:
    """Say whether background or outlook is told without its day."""
    if move.day is not None or was_overnight(passage, move) or was_earlier_today(passage, move):
        return False
    if is_of_regular_session(passage, move) or had_closed(passage, move):
        return False
    return move.earlier or (move.unreal and move.group != "open" and not move.course)


def _is_longer(passage: Passage, move: Move) -> bool:
    return move.group in _NOMINAL and _LONGER.search(passage.text, move.start, move.end) is not None
