"""What the telex formats share: control characters, two-digit years, characters beyond ASCII."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo

from agents.reading.errors import UnusableTimeError

START_OF_TEXT, END_OF_TEXT, END_OF_TRANSMISSION = "\x02", "\x03", "\x04"
# A two-digit year from here on lies in the last century.
_CENTURY_TURNS = 80
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def decoded_telex(body: bytes) -> str:
    """Return the characters of a telex: UTF-8 where it is, else Latin-1; line ends as line feeds.

    What Windows has in the place of Latin-1's control characters, its quotes and dashes, is read too.
    """
    for codec in ("utf-8", "cp1252"):
        try:
            text = body.decode(codec)
            break
        except UnicodeDecodeError:
            continue
    else:
        text = body.decode("iso-8859-1")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def without_controls(text: str) -> str:
    """Return `text` without the control characters that steered a printer."""
    return _CONTROLS.sub("", text)


def utc(year: str, month: int, day: str, clock: str, field: str, zone: tzinfo = UTC) -> datetime:
    """Return, in UTC, a two-digit `year`, a month, a day and HHMM in `zone`; raises UnusableTimeError."""
    full = int(year) + (1900 if int(year) >= _CENTURY_TURNS else 2000)
    try:
        return datetime(full, month, int(day), int(clock[:2]), int(clock[2:]), tzinfo=zone).astimezone(UTC)
    except ValueError as error:
        raise UnusableTimeError(f"{field}: {error}") from error
