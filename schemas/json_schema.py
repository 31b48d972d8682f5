"""JSON Schema of the records, as they are published."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import is_dataclass
from datetime import datetime
from typing import Any, get_args, get_type_hints

import msgspec

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(record: type[Any]) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of `record` and all that it is made of.

    It is narrower than what may be read: a published record has every field, with null where nothing is
    known, and its times name their zone.
    """
    schema = msgspec.json.schema(record)
    definitions = schema["$defs"]
    for definition in definitions.values():
        _describe(definition)
    for part in _records_in(record):
        for name in _times_of(part):
            _name_zone(definitions[part.__name__]["properties"][name])
    return {"$schema": DIALECT, **schema}


def _describe(definition: dict[str, Any]) -> None:
    if "description" in definition:
        definition["description"] = inspect.cleandoc(definition["description"])
    if "properties" in definition:
        definition["required"] = list(definition["properties"])
        for each in definition["properties"].values():
            each.pop("default", None)


def _records_in(record: type[Any]) -> set[type[Any]]:
    """Return `record` and the records that lie in it, however deep."""
    found = {record}
    for hint in get_type_hints(record).values():
        for part in _types_in(hint):
            if is_dataclass(part):
                found |= _records_in(part)
    return found


def _types_in(hint: Any) -> Iterator[type[Any]]:
    arguments = get_args(hint)
    if not arguments:
        yield hint
    for argument in arguments:
        yield from _types_in(argument)


def _times_of(record: type[Any]) -> list[str]:
    return [name for name, hint in get_type_hints(record).items() if datetime in _types_in(hint)]


def _name_zone(time: dict[str, Any]) -> None:
    for alternative in time.get("anyOf", [time]):
        if alternative.get("type") == "string":
            alternative["format"] = "date-time"
