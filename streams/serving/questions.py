"""What may be asked, read from the words in which it is asked."""

from __future__ import annotations

from datetime import UTC, datetime

from agents.reference import regions
from schemas.sentiment import Window

LONGEST_NAME = 512


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
