"""On which days an instrument is traded: what a story says without a day is of the session held last."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from agents.reference import (
    Instrument,
    exchange_timezone,
    has_exchange,
    is_session,
    last_closed,
    last_session,
    opens_at,
    previous_session,
    session_of,
)
from schemas.event import EntityType

# Traded on exchanges, with holidays of their own.
ON_EXCHANGE: Final = frozenset({EntityType.INDEX, EntityType.COMPANY, EntityType.GROUP, EntityType.RATE})
# What 'closes' does so at the end of a session there.
_AT_A_CLOSE: Final = frozenset({EntityType.INDEX, EntityType.COMPANY, EntityType.GROUP})
# Traded from Monday morning in Wellington to Friday evening in New York, holidays or not.
_AROUND_THE_CLOCK: Final = frozenset({EntityType.CURRENCY, EntityType.COMMODITY, EntityType.FUTURES})
_PLAIN_WEEK: Final = ""
_EARLIEST_DEALING: Final = time(4)  # in New York, hours before the opening
# Of these nobody tells prices from before the opening auction; of others brokers and other exchanges do.
_SHUT_UNTIL_OPENING: Final = ("Asia/", "Australia/")
_AMERICAN: Final = "America/"
_OPENING_AUCTION: Final = timedelta(minutes=15)
_BEFORE_MIDNIGHT: Final = timedelta(hours=3)  # the week's trading begins on Sunday at 21:00 UTC
_LONGEST_BREAK: Final = 15  # days that no exchange is shut at a stretch


def trades_on(day: date, instrument: Instrument) -> bool:
    """Say whether the instrument is traded on this day."""
    code = _exchange(instrument)
    return code is None or is_session(code, day)


def held_on(day: date, instrument: Instrument | None) -> date:
    """Return the session that somebody means who names this day: the last one if the exchange was shut.

    What is traded around the clock may well move on a holiday or a Sunday evening.
    """
    if instrument is None or instrument.type not in ON_EXCHANGE:
        return day
    code = _exchange(instrument)
    return day if code is None else last_session(code, day)


def held_last(day: date, at: datetime, instrument: Instrument) -> date:
    """Return the session that holds at a time on this day of the writer's: the last one, wherever begun.

    What is traded around the clock is of Monday as soon as the week has begun; of futures a writer whose
    Sunday evening it is tells what they did on Sunday.
    """
    code = _exchange(instrument)
    if code is None:
        return day
    if instrument.type in _AROUND_THE_CLOCK:
        begun = (at + _BEFORE_MIDNIGHT).date()
        evening = instrument.type is EntityType.FUTURES and begun > day and is_session(code, begun)
        return day if evening else last_session(code, max(day, begun))
    return max(last_session(code, day), session_of(code, at))


def closed_last(day: date, at: datetime, instrument: Instrument) -> date:
    """Return the session whose close is told at a time for this day: the last one over, if it is not yet."""
    code = _exchange(instrument)
    over = last_closed(code, at) if code and instrument.type in _AT_A_CLOSE else None
    return day if over is None else min(day, over)


def not_begun(at: datetime, instrument: Instrument) -> date | None:
    """Return the local day on which nothing has been traded yet: before the earliest dealing of an exchange.

    What a digest sent at two in the morning in New York tells of shares there is of the day before, and so
    is what a column of half past eight tells in Mumbai.
    """
    code = _exchange(instrument)
    if instrument.type not in _AT_A_CLOSE or not code:
        return None
    local = _local(at, instrument)
    return local.date() if local.time() < _earliest_dealing(code) else None


def latest_begun(at: datetime, instrument: Instrument) -> date | None:
    """Return the last session that shares there can be told of at a time, None for what has no opening.

    When it is Thursday in Sydney, what Wall Street did is of Wednesday.
    """
    code = _exchange(instrument)
    if instrument.type not in _AT_A_CLOSE or not code:
        return None
    local = _local(at, instrument)
    begun = local.time() >= _earliest_dealing(code) and is_session(code, local.date())
    return local.date() if begun else previous_session(code, local.date())


def session_to_open(at: datetime, instrument: Instrument) -> date | None:
    """Return the session that opens next, None while one is open: told then, the opening is past."""
    code, local = _exchange(instrument), _local(at, instrument)
    opens = opens_at(code) if code else None
    if code is None or opens is None:
        return None
    if is_session(code, local.date()):
        if local.time() < opens:
            return local.date()
        if not session_over(at, instrument):
            return None
    ahead = (local.date() + timedelta(days=days) for days in range(1, _LONGEST_BREAK))
    return next((day for day in ahead if is_session(code, day)), None)


def is_before_opening(day: date, at: datetime, instrument: Instrument) -> bool:
    """Say whether the session of this day is still to open where dealings before it are called so.

    Of European shares brokers' prices are told from before the opening as the day's.
    """
    code = _exchange(instrument)
    opens = opens_at(code) if code and instrument.type in _AT_A_CLOSE else None
    local = _local(at, instrument)
    if opens is None or code is None or local.date() != day:
        return False
    if not exchange_timezone(code).startswith((_AMERICAN, *_SHUT_UNTIL_OPENING)):
        return False
    return is_session(code, day) and local.time() < opens


def is_morning(at: datetime, instrument: Instrument) -> bool:
    """Say whether it is the morning before a session, so that the 'previous' one is that held last."""
    return not_begun(at, instrument) is not None and _local(at, instrument).time() >= _EARLIEST_DEALING


def session_over(at: datetime, instrument: Instrument) -> bool:
    """Say whether the session of the local day is over at its exchange."""
    code = _exchange(instrument)
    return code is not None and last_closed(code, at) == _local(at, instrument).date()


def _earliest_dealing(code: str) -> time:
    opens = opens_at(code)
    if opens is None or not exchange_timezone(code).startswith(_SHUT_UNTIL_OPENING):
        return _EARLIEST_DEALING
    return (datetime.combine(date.min, opens) - _OPENING_AUCTION).time()


def local_day(at: datetime, instrument: Instrument) -> date:
    """Return the day that it is where the instrument is traded, by UTC if that is everywhere."""
    return _local(at, instrument).date()


def _local(at: datetime, instrument: Instrument) -> datetime:
    code = _exchange(instrument)
    return at.astimezone(ZoneInfo(exchange_timezone(code))) if code else at


def session_before(day: date, instrument: Instrument) -> date:
    """Return the session before this day's."""
    code = _exchange(instrument)
    return day - timedelta(days=1) if code is None else previous_session(code, day)


def _exchange(instrument: Instrument) -> str | None:
    """Return whose sessions count: None for what trades every day, or for an event that is no trade."""
    if not instrument.id or instrument.type not in ON_EXCHANGE | _AROUND_THE_CLOCK:
        return None
    if instrument.type in _AROUND_THE_CLOCK:
        return _PLAIN_WEEK
    if instrument.mic is not None and has_exchange(instrument.mic):
        return instrument.mic
    return instrument.region or _PLAIN_WEEK
