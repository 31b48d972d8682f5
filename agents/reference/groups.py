"""Groups of shares: a country's or region's market, a sector, and a sector of a region.

The files give the sectors' words and the groups with names of their own ("Wall Street"); the rest is made
from demonyms: "Japanese stocks", "Tokyo shares", "Chinese technology stocks".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agents.reference.instruments import Draft, Instrument, row_aliases
from agents.reference.regions import Region, regions
from agents.reference.tables import Row, listed, rows
from schemas.event import EntityType

# Regions whose sectors the press speaks of; elsewhere a sector is named by its own index or not at all.
_SECTOR_REGIONS = (
    *("US", "CN", "HK", "JP", "KR", "TW", "IN", "AU", "CA", "BR"),
    *("GB", "DE", "FR", "IT", "ES", "EU", "ASIA", "EM"),
)
_MARKET_NOUNS = (
    "stocks",
    "shares",
    "equities",
    "markets",
    "stock markets",
    "stock market",
    "share markets",
    "share market",
    "equity markets",
    "equity market",
    "stock indexes",
    "stock indices",
    "indexes",
    "indices",
    "benchmarks",
    "bourses",
)
_SECTOR_NOUNS = ("stocks", "shares", "names", "companies", "equities")


def drafts() -> Iterator[Draft]:
    """Draft the groups of the file, then those that only patterns make."""
    own = {(row["region"], row["sector"]): row for row in rows("groups")}
    sectors = {row["code"]: row for row in rows("sectors")}
    made = {(region, "STOCKS"): _market_names(regions()[region]) for region in regions()}
    made |= {("", code): _sector_names(row) for code, row in sectors.items()}
    for region in _SECTOR_REGIONS:
        made |= {(region, code): _regional(regions()[region], row) for code, row in sectors.items()}
    for key in dict.fromkeys((*own, *made)):
        row = own.get(key) or _row(key, sectors)
        yield Draft(_group(key, row), tuple(made.get(key, ())))


def _group(key: tuple[str, str], row: Row) -> Instrument:
    region, sector = key
    return Instrument(
        id=f"group:{region}:{sector}" if region else f"group:{sector}",
        type=EntityType.GROUP,
        name=row["name"],
        ticker=None,
        mic=None,
        isin=None,
        currency=None,
        unit=None,
        region=region or None,
        aliases=row_aliases(row),
    )


def _row(key: tuple[str, str], sectors: Mapping[str, Row]) -> Row:
    """Name a group that has no row: its demonym and its sector."""
    region, sector = key
    noun = sectors[sector]["name"] if sector in sectors else "stocks"
    name = f"{_adjectives(regions()[region])[0]} {noun}" if region else noun[0].upper() + noun[1:]
    return {"name": name, "aliases": ""}


def _adjectives(region: Region) -> tuple[str, ...]:
    return region.demonyms or region.names


def _market_names(region: Region) -> Iterator[str]:
    for adjective in (*_adjectives(region), *region.centres):
        for noun in _MARKET_NOUNS:
            yield from _cased(adjective, noun)
    for name in region.names:
        yield from (f"{_lower(name)}'s {noun}" for noun in _MARKET_NOUNS)
        # "Jordan shares", "Japan markets": as likely a subject with its verb.
        yield from (f"?{_lower(name)} {noun}" for noun in ("stocks", "shares", "equities"))


def _sector_names(row: Row) -> Iterator[str]:
    yield from listed(row["makers"])
    for adjective in listed(row["adjectives"]):
        yield from (f"{adjective} {noun}" for noun in _SECTOR_NOUNS)


def _regional(region: Region, row: Row) -> Iterator[str]:
    for words in tuple(_sector_names(row)):
        for adjective in _adjectives(region):
            yield from _cased(adjective, words)


def _cased(adjective: str, noun: str) -> tuple[str, ...]:
    """Keep US and UK in capitals, so that "us" and "uk" stay words; anything else matches in any case."""
    if adjective.isupper() and "." not in adjective:
        return (f"{adjective} {noun}", f"{adjective} {noun.title()}")
    return (f"{adjective} {noun}".lower(),)


def _lower(name: str) -> str:
    return name if name.isupper() and "." not in name else name.lower()
