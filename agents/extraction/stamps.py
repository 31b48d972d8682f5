"""Times that the items of a roundup bear: '0432 ET - Gold slips'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

_ZONES: Final = {"GMT": ZoneInfo("UTC"), "ET": ZoneInfo("America/New_York")}
_MARKS: Final = tuple(f" {zone} {dash} " for zone in _ZONES for dash in "-–—")
_STAMP: Final = re.compile(r"(?<!\d)([01]\d|2[0-3])([0-5]\d) (GMT|ET) [-–—] ")
_DAY: Final = timedelta(days=1)


class Stamp(NamedTuple):
    """Where an item begins and when it was written."""

    position: int
    at: datetime


def stamps_in(text: str, start: int, end: int, published_at: datetime) -> Iterator[Stamp]:
    """Yield the stamps of text[start:end]: each the last such time before the roundup was published."""
    if not any(text.find(mark, start, end) >= 0 for mark in _MARKS):
        return
    for found in _STAMP.finditer(text, start, end):
        local = published_at.astimezone(_ZONES[found[3]])
        at = local.replace(hour=int(found[1]), minute=int(found[2]), second=0, microsecond=0)
        at = at - _DAY if at > local else at
        yield Stamp(found.start(), at.astimezone(UTC))
