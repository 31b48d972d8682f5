"""The index of a place: 'the Abu Dhabi index', 'Oslo's benchmark'."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from agents.extraction.memory import main_index
from agents.reference import Instrument, instruments
from schemas.event import EntityType


@cache
def index_of_place(name: str, region: str) -> Instrument | None:
    """Return the index called after a place, else the main one of its country: 'the Abu Dhabi index'."""
    return _indices_by_alias().get(f"{name.lower()} index") or main_index(region)


@cache
def _indices_by_alias() -> Mapping[str, Instrument]:
    known = [it for it in instruments().values() if it.type is EntityType.INDEX]
    return {alias.lower(): it for it in known for alias in it.aliases}
