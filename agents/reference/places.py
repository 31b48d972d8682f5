"""The dateline gazetteer: where a story was written, and what the clock says there."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import cache

from agents.reference.regions import regions
from agents.reference.tables import listed, rows

# Beyond this it is no dateline's place, whatever it says.
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that datelines name: `country` is ISO 3166-1 alpha-2, `timezone` an IANA zone."""

    name: str
    country: str
    timezone: str


def place(name: str) -> Place | None:
    """Return the place that a dateline names, in any case, or None.

    "PARIS" is the French one; "PARIS, Texas" goes by what follows the comma: a country, or a state
    or province, whose zone is then taken if the town itself is not listed.  A country's name is a place.
    """
    if len(name) > _LONGEST_NAME:
        return None
    written, _, qualifier = name.partition(",")
    homonyms = _cities().get(_folded(written), ())
    country, state = _countries().get(_folded(qualifier)), _states().get(_folded(qualifier))
    if state and not any(city.country == country.country for city in homonyms if country):
        return _within(state, homonyms) or replace(state, name=written.strip())
    if country:
        return _within(country, homonyms) or replace(country, name=written.strip())
    return homonyms[0] if homonyms else _countries().get(_folded(written))


def _within(wider: Place, homonyms: tuple[Place, ...]) -> Place | None:
    """Return the first of the cities in the country, or in the state: the same country and zone."""
    states = _states().values()
    for city in homonyms:
        if city.country == wider.country and (wider not in states or city.timezone == wider.timezone):
            return city
    return None


@cache
def _cities() -> dict[str, tuple[Place, ...]]:
    """Map folded names to the cities of that name: the hand-kept in their order, then the larger first."""
    found: dict[str, tuple[Place, ...]] = {}
    for row in (*rows("cities"), *rows("gazetteer")):
        city = Place(name=row["name"], country=row["country"], timezone=row["timezone"])
        for name in (row["name"], *listed(row.get("other_names", ""))):
            folded = _folded(name)
            found[folded] = (*found.get(folded, ()), city)
    return found


@cache
def _countries() -> dict[str, Place]:
    """Map the folded names of countries to themselves as places."""
    found: dict[str, Place] = {}
    for region in regions().values():
        if region.kind == "country":
            itself = Place(name=region.name, country=region.code, timezone=region.timezone)
            found |= {_folded(name): itself for name in region.names}
    return found


@cache
def _states() -> dict[str, Place]:
    """Map the folded names of states and provinces to themselves as places."""
    found: dict[str, Place] = {}
    for row in rows("subdivisions"):
        itself = Place(name=row["name"], country=row["country"], timezone=row["timezone"])
        found |= {_folded(name): itself for name in (row["name"], *listed(row["other_names"]))}
    return found


def _folded(name: str) -> str:
    """Return the name without case, accents, full stops and doubled blanks."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(name.replace(".", "").replace("’", "'").casefold().split())
