"""The bundled wires: a day of invented market news, for the demonstration and for tests.

Every figure, quotation, person and agency in wires/ is made up, and so is what is said of real companies
and indices.  manifest.csv tells when each wire goes out: minutes before now, and the time zone whose weekday
its text means.  In the files these stand for times:

    {published_at}      when the wire goes out, RFC 3339; {published_at-19}: 19 minutes earlier
    {weekday}           the day of the week there, {month_day} the date as in datelines ("Nov 22")

Among them are a correction (dax-close), a kill (gas-plunge), an embargo that is over on arrival
(us-inflation-yields) and a broken transmission, which the reader refuses.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import resources
from importlib.resources.abc import Traversable
from zoneinfo import ZoneInfo

from schemas.codec import rfc3339

# Not strftime: the names must not depend on the machine's locale.
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_PUBLISHED_AT = re.compile(r"\{published_at(?P<minutes>[+-]\d+)?\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One wire as a feed would bring it; `source` and `content_type` are the feed's words."""

    name: str
    source: str
    content_type: str
    published_at: datetime
    body: bytes


def samples(now: datetime) -> tuple[Sample, ...]:
    """Return the wires of the 24 hours before `now` (aware), the earliest first."""
    folder = resources.files(__package__)
    rows = csv.DictReader(io.StringIO((folder / "manifest.csv").read_text(encoding="utf-8"), newline=""))
    return tuple(sorted((_sample(folder, row, now) for row in rows), key=lambda sample: sample.published_at))


def _sample(folder: Traversable, row: dict[str, str], now: datetime) -> Sample:
    published_at = now - timedelta(minutes=int(row["minutes_before"]))
    template = (folder / "wires" / row["file"]).read_text(encoding="utf-8")
    return Sample(
        name=row["file"],
        source=row["source"],
        content_type=row["content_type"],
        published_at=published_at,
        body=_filled(template, published_at, ZoneInfo(row["timezone"])).encode(),
    )


def _filled(template: str, published_at: datetime, zone: ZoneInfo) -> str:
    """Return the wire with its times put in."""
    there = published_at.astimezone(zone)
    dated = template.replace("{weekday}", _WEEKDAYS[there.weekday()])
    dated = dated.replace("{month_day}", f"{_MONTHS[there.month - 1]} {there.day}")
    return _PUBLISHED_AT.sub(
        lambda found: rfc3339(published_at + timedelta(minutes=int(found["minutes"] or 0))), dated
    )
