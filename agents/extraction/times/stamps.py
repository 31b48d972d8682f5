"""Times that the items of a roundup bear: '0432 ET - Gold slips'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

_ZONES: Final = {"GMT": ZoneInfo("UTC"), "ET": ZoneInfo("America/New_York")}
_MARKS: Final = tuple(f" {zone} {mark}" for zone in _ZONES for mark in ("- ", "– ", "— ", "["))
# The agency's name may stand between the time and the dashes: "1740 ET [Wire News]--".
_STAMP: Final = re.compile(r"(?<!\d)([01]\d|2[0-3])([0-5]\d) (GMT|ET) (?:\[[\w ]{1,20}\]\s?)?[-–—]")
_DAY: Final = timedelta(days=1)


class Stamp(NamedTuple):
    """Where an item begins and when it was written."""

    position: int
    at: datetime


def stamps_in(text: str, start: int, end: int, published_at: datetime) -> Iterator[Stamp]:
    """Yield the stamps of text[start:end]: each the last such time before the roundup was published.

    In a roundup that lists the newest first, an item is no newer than the one above it.
    """
    if not any(text.find(mark, start, end) >= 0 for mark in _MARKS):
        return
    stamps = [_stamp(found, published_at) for found in _STAMP.finditer(text, start, end)]
    falls = sum(after.at < before.at for before, after in pairwise(stamps))
    newest_first = falls * 2 >= len(stamps)
    above = published_at
    for stamp in stamps:
        at = stamp.at - _DAY if newest_first and stamp.at > above else stamp.at
        above = at
        yield Stamp(stamp.position, at)


def _stamp(found: re.Match[str], published_at: datetime) -> Stamp:
    local = published_at.astimezone(_ZONES[found[3]])
    at = local.replace(hour=int(found[1]), minute=int(found[2]), second=0, microsecond=0)
    at = at - _DAY if at > local else at
    return Stamp(found.start(), at.astimezone(UTC))
