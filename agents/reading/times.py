"""When a story was published, and which stamps of a feed are believed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from agents.reading.draft import Draft
from agents.reading.errors import UnusableTimeError
from schemas.codec import to_millisecond
from schemas.story import WireMessage

EARLIEST_YEAR = 1990
LATEST_YEAR = 2100
MAX_LEAD = timedelta(minutes=5)

_LONGEST_STAMP = 40
_MONTHS = (
    ("jan", "ene", "gen"),
    ("feb", "fev", "fév"),
    ("mar", "mär", "mae", "maa", "mrt"),
    ("apr", "avr", "abr"),
    ("may", "mai", "mei", "mag"),
    ("jun", "juin", "giu"),
    ("jul", "juil", "lug"),
    ("aug", "aoû", "aou", "ago"),
    ("sep", "set"),
    ("oct", "okt", "ott", "out"),
    ("nov",),
    ("dec", "dez", "déc", "dic"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """The times of one story, aware, UTC and in whole milliseconds."""

    published_at: datetime
    updated_at: datetime
    received_at: datetime | None
    clamped: bool


def instant(stamp: str, field: str) -> datetime:
    """Return the time that `stamp` gives in ISO 8601; UTC if it names no zone; raises UnusableTimeError."""
    try:
        at = datetime.fromisoformat(stamp.strip()[:_LONGEST_STAMP])
    except ValueError as error:
        raise UnusableTimeError(f"{field}: {stamp[:_LONGEST_STAMP]!r} is no ISO 8601 time") from error
    return _in_range(at, field)


def month_number(name: str) -> int | None:
    """Return the month that a word or its first letters name in the languages of European agencies."""
    folded = name.casefold()
    found = (number for number, starts in enumerate(_MONTHS) if folded.startswith(starts))
    number = next(found, None)
    return None if number is None else number + 1


def times_of(draft: Draft, message: WireMessage) -> Times:
    """Return the times to go by; raises UnusableTimeError.

    The story's own stamp comes first, then the feeder's, then the arrival.  A stamp more than five
    minutes after the arrival is a wrong clock and set to the arrival; an old one is never moved.
    """
    received_at = _in_range(message.received_at, "received_at") if message.received_at else None
    stated = draft.published_at or message.published_at or received_at
    if stated is None:
        raise UnusableTimeError("the message has no time, and neither feeder nor broker gave one")
    stated = _in_range(stated, "published_at")
    published_at = _not_ahead_of(received_at, stated)
    return Times(
        published_at=published_at,
        updated_at=_not_ahead_of(received_at, draft.updated_at or stated),
        received_at=received_at,
        clamped=published_at != stated,
    )


def _in_range(at: datetime, field: str) -> datetime:
    if not EARLIEST_YEAR <= at.year < LATEST_YEAR:
        raise UnusableTimeError(f"{field}: the year {at.year} is outside {EARLIEST_YEAR} to {LATEST_YEAR}")
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return to_millisecond(aware.astimezone(UTC))


def _not_ahead_of(received_at: datetime | None, at: datetime) -> datetime:
    if received_at is not None and at > received_at + MAX_LEAD:
        return received_at
    return at
