"""Records to JSON bytes and back.

orjson writes (it is the fastest there is), msgspec reads (it validates types as it goes).
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any, TypeVar

import msgspec
import orjson

Record = TypeVar("Record")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class UndecodableRecordError(ValueError):
    """The bytes are not a record of the type asked for."""


def to_json(record: Any) -> bytes:
    """Return `record` as JSON: enums by value, times as RFC 3339 UTC with milliseconds and Z."""
    return orjson.dumps(record, default=_plain, option=orjson.OPT_PASSTHROUGH_DATETIME)


def from_json(record_type: type[Record], value: bytes) -> Record:
    """Return the record of `record_type` in `value`; raises UndecodableRecordError."""
    try:
        record: Record = _decoder(record_type).decode(value)  # type: ignore[arg-type] # types are hashable
    except msgspec.DecodeError as error:
        raise UndecodableRecordError(str(error)) from error
    return record


def rfc3339(at: datetime) -> str:
    """Return `at` as RFC 3339 in UTC with milliseconds and Z."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def unix_ms(at: datetime) -> int:
    """Return `at` in Unix milliseconds: the same one that `rfc3339` writes, what is beyond it cut off."""
    return (at - _EPOCH) // _MILLISECOND


def to_millisecond(at: datetime) -> datetime:
    """Return `at` cut to the millisecond that its record carries, so that a stored one equals it."""
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return rfc3339(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


@cache
def _decoder(record_type: type[Any]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(record_type)
