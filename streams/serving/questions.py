"""What may be asked, read from the words in which it is asked."""

from __future__ import annotations

from datetime import UTC, datetime

from agents.reference import Instrument, instruments, regions, sectors
from schemas.sentiment import Window, region_subject, sector_subject

LONGEST_NAME = 512
# Companies that no list holds have ids made of their name.
UNLISTED = "name:"


class QuestionError(ValueError):
    """A question that cannot be understood; the message is one line.

    * QuestionError
      - UnknownNameError
      - AmbiguousNameError
    """


class UnknownNameError(QuestionError):
    """What is asked about is not known."""


class AmbiguousNameError(QuestionError):
    """A short name stands for several things."""


def region_called(text: str) -> str:
    """Return the code of a region, in whatever case it was written; raises UnknownNameError."""
    code = text.strip().upper()
    if code not in regions():
        raise UnknownNameError(f"{text[:40]!r} is no region; a country's two letters, or EU, ASIA, EM, WORLD")
    return code


def subject_called(text: str) -> str:
    """Return the subject that is called so; raises UnknownNameError.

    It is a region's code ("JP"), a sector's ("CHIPS"; "sector:AI" where a region has the same), an
    instrument's id ("index:N225"), or its name or ticker where that is one instrument's alone.
    """
    name = text.strip()
    code = name.upper()
    if code.removeprefix("REGION:") in regions():
        return region_subject(code.removeprefix("REGION:"))
    if code.removeprefix("SECTOR:") in sectors():
        return sector_subject(code.removeprefix("SECTOR:"))
    if name in instruments() or name.startswith(UNLISTED):
        return name
    found = [it.id for it in instruments().values() if name and code in _written(it)]
    if len(found) > 1:
        raise AmbiguousNameError(f"{name[:40]!r} is the name of several: {', '.join(sorted(found)[:5])}")
    if not found:
        raise UnknownNameError(
            f"{name[:40]!r} is no region (a country's two letters, or EU, ASIA, EM, WORLD), no sector and no "
            "instrument (an id such as index:N225, its name or its ticker)"
        )
    return found[0]


def _written(instrument: Instrument) -> tuple[str, ...]:
    """Return how an instrument may be called in a question, in capitals."""
    return (instrument.id.upper(), instrument.name.upper(), (instrument.ticker or "").upper())


def window_called(text: str) -> Window:
    """Return the window that is called so; raises QuestionError."""
    try:
        return Window(text)
    except ValueError:
        raise QuestionError(f"{text[:40]!r} is no window: {', '.join(Window)}") from None


def instant_called(text: str, now: datetime) -> datetime:
    """Return the instant in RFC 3339 (UTC where no zone is given); raises QuestionError.

    One that lies after `now` is refused: what will be known then is not known.
    """
    try:
        at = datetime.fromisoformat(text.strip())
        at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError):
        raise QuestionError(f"{text[:40]!r} is no time, such as 2026-03-02T08:00:00Z") from None
    if at > now:
        raise QuestionError(f"{text[:40]} lies in the future")
    return at
