"""Central banks, governments and other bodies that make news and are not traded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from agents.reference.regions import Region, lower_cased, regions
from agents.reference.tables import Row, listed, rows
from schemas.event import EntityType


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """A body with the names that journalists give it.

    `id` is unique ("central_bank:FED", "organisation:OPEC"), `region` the code of the area it acts for,
    None for bodies of the whole world.  An alias in lower case matches any case.
    """

    id: str
    name: str
    type: EntityType
    region: str | None
    aliases: tuple[str, ...]


@cache
def institutions() -> Mapping[str, Institution]:
    """Return every institution by its id; a name in the file goes before the same name made by pattern."""
    table = rows("institutions")
    owned = {alias.casefold() for row in table for alias in listed(row["aliases"])}
    return MappingProxyType({row["id"]: _institution(row, owned) for row in table})


def _institution(row: Row, owned: set[str]) -> Institution:
    made = [alias for alias in _made(row) if alias.casefold() not in owned]
    return Institution(
        id=row["id"],
        name=row["name"],
        type=EntityType(row["type"]),
        region=row["region"] or None,
        aliases=(*listed(row["aliases"]), *made),
    )


def _made(row: Row) -> Iterator[str]:
    """Name a country's central bank by the country: "Japan's central bank", "the Japanese central bank"."""
    region = regions().get(row["region"])
    if row["type"] == EntityType.CENTRAL_BANK and region is not None:
        yield from (f"{name} central bank" for name in map(lower_cased, _adjectives(region)))
        yield from (f"{name}'s central bank" for name in map(lower_cased, region.names))


def _adjectives(region: Region) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*region.demonyms, *region.names)))
