"""Sectors, and what belongs to them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from agents.reference.tables import rows


@cache
def sectors() -> Mapping[str, str]:
    """Return the name of every sector by its code: "TECH" is "technology stocks"."""
    return MappingProxyType({row["code"]: row["name"] for row in rows("sectors")})


def sector_of(entity_id: str) -> str | None:
    """Return the code of the sector that a group of shares ("group:US:TECH") is, None for anything else."""
    code = entity_id.rpartition(":")[2]
    return code if entity_id.startswith("group:") and code in sectors() else None
