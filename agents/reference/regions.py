"""Countries, and the wider regions that gather them.

A region's code is ISO 3166-1 alpha-2 for a country (XK for Kosovo), and EU, ASIA, EM or WORLD for an
aggregate.  A country may be in several of these:

EU      the members of the European Union; Britain, Switzerland and Norway are in WORLD alone.
ASIA    the Asia-Pacific of market reports: East, South-East and South Asia with Australia and New Zealand,
        without the Middle East and Central Asia.
EM      what index providers commonly class as emerging, and Argentina, Pakistan, Romania, Russia, Vietnam.
WORLD   every country.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from agents.reference.tables import Row, listed, rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A country or an aggregate of countries.

    `names` are what journalists call it, the usual name first; `demonyms` the adjectives ("French").
    `currency` is ISO 4217, `timezone` the IANA zone of its main market, `centres` the cities whose name
    stands for that market ("Tokyo shares").  `members` are the countries of an aggregate.
    """

    code: str
    name: str
    kind: Literal["country", "aggregate"]
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str | None
    centres: tuple[str, ...]
    currency: str | None
    timezone: str
    members: tuple[str, ...]


@cache
def regions() -> Mapping[str, Region]:
    """Return every region by its code."""
    countries = {row["code"]: _country(row) for row in rows("countries")}
    aggregates = {row["code"]: _aggregate(row, tuple(countries)) for row in rows("aggregates")}
    return MappingProxyType(countries | aggregates)


def region_aggregates(code: str) -> tuple[str, ...]:
    """Return the aggregates that a region counts in, the narrowest first, itself left out.

    A country is in the aggregates that list it, an aggregate is in WORLD, an unknown code is in none.
    """
    return _aggregates_by_region().get(code, ())


def currency_area(currency: str) -> str | None:
    """Return the region whose money a currency is: EU for EUR, US for USD, None for an unknown code."""
    return _areas().get(currency)


def market_timezone(code: str) -> str | None:
    """Return the IANA zone of a region's main market, None for an unknown code."""
    region = regions().get(code)
    return region.timezone if region else None


def _country(row: Row) -> Region:
    return Region(
        code=row["code"],
        name=row["name"],
        kind="country",
        names=(row["name"], *listed(row["other_names"])),
        demonyms=listed(row["demonyms"]),
        capital=row["capital"] or None,
        centres=listed(row["market_centres"]),
        currency=row["currency"] or None,
        timezone=row["timezone"],
        members=(),
    )


def _aggregate(row: Row, every_country: tuple[str, ...]) -> Region:
    members = every_country if row["members"] == "*" else listed(row["members"])
    return Region(
        code=row["code"],
        name=row["name"],
        kind="aggregate",
        names=(row["name"], *listed(row["other_names"])),
        demonyms=listed(row["demonyms"]),
        capital=None,
        centres=(),
        currency=row["currency"] or None,
        timezone=row["timezone"],
        members=members,
    )


@cache
def _aggregates_by_region() -> dict[str, tuple[str, ...]]:
    aggregates = [region for region in regions().values() if region.kind == "aggregate"]
    found = {
        code: tuple(wider.code for wider in aggregates if code in wider.members)
        for code, region in regions().items()
        if region.kind == "country"
    }
    return found | {wider.code: ("WORLD",) for wider in aggregates if wider.code != "WORLD"}


@cache
def _areas() -> dict[str, str]:
    """Map each currency to its area: the table says so where several countries share one."""
    return {row["code"]: row["region"] for row in rows("currencies") if row["region"]}


def lower_cased(name: str) -> str:
    """Return a name in lower case, which an alias has that matches in any; an abbreviation as it is."""
    return name if name.isupper() and "." not in name else name.lower()
