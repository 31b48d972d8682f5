"""wirepulse schema."""

from __future__ import annotations

import sys
from types import MappingProxyType
from typing import Annotated

import orjson
import typer

from schemas.json_schema import json_schema
from streams.cli.output import Format, for_a_person, write_line, write_table
from streams.topics import RAW, REJECTED, TOPICS

# Messages and rejections are bytes as they came: no schema of ours is theirs.
_PUBLISHED = [topic for topic in TOPICS if topic.public and topic not in {RAW, REJECTED}]
_RECORDS = MappingProxyType({topic.carries.__name__: topic.carries for topic in _PUBLISHED})


def schema(
    record: Annotated[
        str | None, typer.Argument(help="its name or its topic; without it: what there is")
    ] = None,
    output: Annotated[
        Format, typer.Option("--format", help="of the list: table, json, or auto")
    ] = Format.AUTO,
) -> None:
    """Print the JSON Schema of a published record."""
    if record is None:
        _list(output)
        return
    kinds = {**_RECORDS, **{topic.name: topic.carries for topic in _PUBLISHED}}
    if record not in kinds:
        raise typer.BadParameter(f"{record!r} is none of {', '.join(_RECORDS)}")
    sys.stdout.buffer.write(orjson.dumps(json_schema(kinds[record]), option=orjson.OPT_INDENT_2) + b"\n")


def _list(output: Format) -> None:
    rows = [(topic.carries.__name__, topic.name) for topic in _PUBLISHED]
    if for_a_person(output):
        write_table(("record", "topic"), rows)
    else:
        for name, topic in rows:
            write_line({"record": name, "topic": topic})
