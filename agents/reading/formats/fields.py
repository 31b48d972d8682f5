"""Typed access to the fields of a JSON object that somebody else wrote."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from agents.reading.errors import MalformedMessageError
from agents.reading.times import instant

Fields = Mapping[str, object]


def text_field(fields: Fields, name: str) -> str | None:
    """Return the string under `name`, None if absent or null; raises MalformedMessageError."""
    value = fields.get(name)
    if value is None or isinstance(value, str):
        return value
    raise MalformedMessageError(f"{name} is no string")


def whole_field(fields: Fields, name: str) -> int | None:
    """Return the whole number under `name`, be it written as a string; raises MalformedMessageError."""
    value = fields.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= len(str(2**63)):
        return int(value)
    raise MalformedMessageError(f"{name} is no whole number")


def code_field(fields: Fields, name: str) -> str | float | None:
    """Return the word or number under `name`, None if absent or null; raises MalformedMessageError."""
    value = fields.get(name)
    if value is None or (isinstance(value, (str, int, float)) and not isinstance(value, bool)):
        return value
    raise MalformedMessageError(f"{name} is neither a word nor a number")


def texts_field(fields: Fields, name: str) -> tuple[str, ...]:
    """Return the list of strings under `name`; raises MalformedMessageError."""
    value = fields.get(name)
    if value is None:
        return ()
    if isinstance(value, list):
        texts = tuple(item for item in value if isinstance(item, str))
        if len(texts) == len(value):
            return texts
    raise MalformedMessageError(f"{name} is no list of strings")


def objects_field(fields: Fields, name: str) -> tuple[Fields, ...]:
    """Return the list of objects under `name`; raises MalformedMessageError."""
    value = fields.get(name)
    if value is None:
        return ()
    if isinstance(value, list):
        objects = tuple(item for item in value if isinstance(item, dict))
        if len(objects) == len(value):
            return objects
    raise MalformedMessageError(f"{name} is no list of objects")


def time_field(fields: Fields, *names: str) -> datetime | None:
    """Return the time under the first of `names` that has one; raises WireError."""
    for name in names:
        stamp = text_field(fields, name)
        if stamp:
            return instant(stamp, name)
    return None
