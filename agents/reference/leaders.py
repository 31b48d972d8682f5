"""Names that stand for a country: its leaders, their offices, its capital, its states."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from agents.reference.tables import listed, rows


@cache
def leaders() -> Mapping[str, str]:
    """Return the region code for which each name stands: 'Kremlin' -> 'RU', 'Narendra Modi' -> 'IN'.

    A family name alone is listed only where it is rare enough to mean that person in news prose.
    """
    return MappingProxyType(
        {name: row["country"] for row in rows("leaders") for name in listed(row["names"])}
    )
