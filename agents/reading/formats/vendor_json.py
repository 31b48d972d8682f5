"""Vendors' own JSON, each told by a preset: data that says which field means what."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from importlib.resources import files
from typing import Any, TypeGuard

from agents.reading.document import Document
from agents.reading.draft import Draft
from agents.reading.errors import MalformedMessageError, MissingFieldError, UnusableTimeError, WireError
from agents.reading.formats.markup import plain_text
from agents.reading.formats.wire_format import WireFormat, drafts_of
from agents.reading.times import instant
from schemas.story import StoryStatus

MAX_ITEMS = 1_000
_LONGEST_ID = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """How one vendor's JSON is read; the fields are told in vendor_presets.toml."""

    name: str
    marks: Sequence[str]
    times: str
    items: str = ""
    story: str = ""
    withdrawn: str = ""
    item_id: str = ""
    source_name: str | None = None
    language: str | None = None
    id: Sequence[str] = ()
    headline: Sequence[str] = ()
    text: Sequence[str] = ()
    published_at: Sequence[str] = ()
    updated_at: Sequence[str] = ()
    byline: Sequence[str] = ()
    url: Sequence[str] = ()
    source: Sequence[str] = ()
    tickers: Sequence[str] = ()
    subjects: Sequence[str] = ()


@cache
def presets() -> tuple[Preset, ...]:
    """Return every vendor's preset, in the order in which a message is shown to them."""
    told = tomllib.loads(files("agents.reading.formats").joinpath("vendor_presets.toml").read_text("utf-8"))
    return tuple(Preset(name=name, **fields) for name, fields in told.items())


def _recognises(document: Document) -> bool:
    return _preset_of(document) is not None


def _read(document: Document) -> tuple[Draft | WireError, ...]:
    preset = _preset_of(document)
    if preset is None:
        raise MalformedMessageError("JSON of no vendor that has a preset")
    items = _items(preset, document.json_value)
    if len(items) > MAX_ITEMS:
        raise MalformedMessageError(f"{len(items)} items in a message; the limit is {MAX_ITEMS}")
    return drafts_of(items, lambda item: _draft(preset, item))


def _preset_of(document: Document) -> Preset | None:
    """Return the preset whose marks the first item of the message bears."""
    value = document.json_value
    for preset in presets():
        items = _items(preset, value)
        if items and all(_bears(items[0], mark) for mark in preset.marks):
            return preset
    return None


def _items(preset: Preset, value: object) -> list[Mapping[str, Any]]:
    """Return the items of a message, be it a list, an answer that holds one, or one item alone."""
    held = _at(value, preset.items) if preset.items and isinstance(value, dict) else value
    listed = held if isinstance(held, list) else [value]
    return [item for item in listed if isinstance(item, dict)]


def _bears(item: Mapping[str, Any], mark: str) -> bool:
    path, _, wanted = mark.partition("=")
    found = _at(item, path)
    return found is not None and (not wanted or found == wanted)


def _at(value: object, path: str) -> object:
    """Return what lies at a dotted path, None if a step leads nowhere; 'a[].b' gathers over a list."""
    for number, step in enumerate(path.split(".")):
        if isinstance(value, dict):
            value = value.get(step.removesuffix("[]"))
        if step.endswith("[]") and isinstance(value, list):
            rest = path.split(".", number + 1)[number + 1]
            return [found for entry in value if (found := _at(entry, rest)) is not None]
        if value is None:
            return None
    return value


def _draft(preset: Preset, item: Mapping[str, Any]) -> Draft:
    found = _at(item, preset.story) if preset.story else item
    if not isinstance(found, dict):
        raise MissingFieldError(preset.story)
    story: Mapping[str, Any] = found
    headline = _words(story, preset.headline)
    path, _, values = preset.withdrawn.partition("=")
    withdrawn = bool(path) and str(_at(item, path)).casefold() in values.split("|")
    return Draft(
        native_id=_native_id(preset, item, story),
        status=StoryStatus.WITHDRAWN if withdrawn else StoryStatus.USABLE,
        source=preset.source_name or _words(story, preset.source),
        headline=headline,
        text=_words(story, preset.text) or headline or "",
        byline=_words(story, preset.byline),
        url=_words(story, preset.url),
        language=preset.language,
        tickers=tuple(_list(story, preset.tickers)),
        subjects=tuple(_list(story, preset.subjects)),
        published_at=_time(preset, story, preset.published_at),
        updated_at=_time(preset, story, preset.updated_at),
    )


def _native_id(preset: Preset, item: Mapping[str, Any], story: Mapping[str, Any]) -> str:
    stated = [_at(item, preset.item_id)] if preset.item_id else [_at(story, path) for path in preset.id]
    for value in stated:
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value):
            return f"{preset.name.partition('_')[0]}:{value}"[:_LONGEST_ID]
    raise MissingFieldError(preset.item_id or ", ".join(preset.id))


def _words(story: Mapping[str, Any], paths: Sequence[str]) -> str | None:
    """Return the first of the fields that has words, without markup; of a list its entries."""
    for path in paths:
        value = _at(story, path)
        listed = value if isinstance(value, list) else [value]
        words = ", ".join(plain_text(entry) for entry in listed if isinstance(entry, str) and entry.strip())
        if words:
            return words
    return None


def _list(story: Mapping[str, Any], paths: Sequence[str]) -> Iterator[str]:
    """Yield the entries of the fields; a string is a list with commas."""
    for path in paths:
        value = _at(story, path)
        listed = value.split(",") if isinstance(value, str) else value
        for entry in listed if isinstance(listed, list) else ():
            if isinstance(entry, str) and entry.strip():
                yield entry.strip()


def _time(preset: Preset, story: Mapping[str, Any], paths: Sequence[str]) -> datetime | None:
    for path in paths:
        value = _at(story, path)
        if value not in (None, ""):
            return _instant(preset.times, value, path)
    return None


def _instant(form: str, value: object, field: str) -> datetime:
    """Return the time that a vendor writes in its own form; raises UnusableTimeError."""
    try:
        if form.startswith("epoch") and (isinstance(value, (int, float)) or _is_whole(value)):
            seconds = float(value) / (1000 if form == "epoch_milliseconds" else 1)
            return datetime.fromtimestamp(seconds, UTC)
        if form == "rfc2822":
            return parsedate_to_datetime(str(value))
    except (ValueError, OverflowError, OSError) as error:
        raise UnusableTimeError(f"{field}: {value!r:.40} is no time") from error
    return instant(str(value), field)


def _is_whole(value: object) -> TypeGuard[str]:
    """Say whether a value is a whole number that came as a string."""
    return isinstance(value, str) and value.isascii() and value.isdigit()


VENDOR_JSON = WireFormat(name="vendor_json", content_types=frozenset(), recognises=_recognises, read=_read)
