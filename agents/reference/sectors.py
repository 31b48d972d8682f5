"""Sectors, what belongs to them, and which lie within which."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from agents.reference.tables import rows


@cache
def sectors() -> Mapping[str, str]:
    """Return the name of every sector by its code: "TECH" is "technology stocks"."""
    return MappingProxyType({row["code"]: row["name"] for row in rows("sectors")})


def sectors_of(entity_id: str) -> tuple[str, ...]:
    """Return the codes of the sectors of a company or of a group of shares, the narrowest first.

    "group:US:CHIPS" and "company:XNAS:NVDA" are of CHIPS, and so of TECH.  None for anything else, and for a
    company whose sector is not known.
    """
    narrowest = _companies().get(entity_id) or _of_group(entity_id)
    return _with_wider(narrowest) if narrowest else ()


def _of_group(entity_id: str) -> str | None:
    code = entity_id.rpartition(":")[2]
    return code if entity_id.startswith("group:") and code in sectors() else None


def _with_wider(sector: str) -> tuple[str, ...]:
    wider = _families().get(sector)
    return (sector, *_with_wider(wider)) if wider else (sector,)


@cache
def _families() -> Mapping[str, str]:
    """Return the sector that each one lies within, where it does."""
    return {row["sector"]: row["within"] for row in rows("sector_families")}


@cache
def _companies() -> Mapping[str, str]:
    """Return the narrowest sector of each company by its id."""
    return {f"company:{row['mic']}:{row['ticker']}": row["sector"] for row in rows("company_sectors")}
