"""Central banks, governments and other bodies that make news and are not traded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from agents.reference.tables import listed, rows
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
    """Return every institution by its id."""
    return MappingProxyType({row["id"]: _institution(row) for row in rows("institutions")})


def _institution(row: dict[str, str]) -> Institution:
    return Institution(
        id=row["id"],
        name=row["name"],
        type=EntityType(row["type"]),
        region=row["region"] or None,
        aliases=listed(row["aliases"]),
    )
