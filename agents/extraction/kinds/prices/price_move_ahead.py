"""The day of what a session is bound for: of an opening that is expected, a close that is likely."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from agents.extraction.moves import Move
from agents.extraction.passage import Passage
from agents.extraction.times.trading import session_to_open
from agents.reference import Instrument
from schemas.event import EntityType

_DAYS_A_WEEK: Final = 7
# 'Pointed to a lower open', 'signalled a weaker start to trading'.
_OPENING: Final = re.compile(r"\b(?:open(?:ing)?|start)\b")
_REACH: Final = len(" opening")


def day_awaited(passage: Passage, move: Move, instrument: Instrument) -> date | None:
    """Return the day of what a session is bound for: the one named, its next of that name, or today.

    'Is set to open lower on Monday', 'jumped on Thursday, on pace for its largest one-day gain'.
    """
    calendar = passage.calendar
    opens = _tells_of_opening(passage, move)
    if not (move.course or opens):
        return None
    if move.day is None:
        same = [it.day for it in passage.moves if it is not move and it.day and it.subjects == move.subjects]
        if opens and not same:
            return session_to_open(calendar.at, _shares_of(instrument))
        return calendar.day_of(same[0] if same else None, instrument, now=True) if move.course else None
    day = calendar.day_of(move.day, instrument)
    ahead = move.day.weekday is not None and opens
    if day is None or not ahead or day >= calendar.today(instrument):
        return day
    return day + timedelta(days=_DAYS_A_WEEK)


def _tells_of_opening(passage: Passage, move: Move) -> bool:
    """Say whether the move awaited is that of the opening, by its verb or by its noun."""
    if move.group == "open":
        return True
    return not move.course and _OPENING.search(passage.text, move.verb_at, move.end + _REACH) is not None


def _shares_of(instrument: Instrument) -> Instrument:
    """Return what opens where futures point to the opening: the shares of that market."""
    if instrument.type is not EntityType.FUTURES:
        return instrument
    return replace(instrument, type=EntityType.GROUP, mic=None)
