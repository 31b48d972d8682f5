"""Groups of shares: a country's or region's market, a sector, and a sector of a region.

The files give the sectors' words and the groups with names of their own ("Wall Street"); the rest is made
from demonyms: "Japanese stocks", "Tokyo shares", "Chinese technology stocks".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agents.reference.instruments import Draft, Instrument, row_aliases
from agents.reference.regions import Region, lower_cased, regions
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
_REGIONAL_SECTOR_NOUNS = ("stocks", "shares")
_BONDS = (
    "bonds",
    "government bonds",
    "sovereign bonds",
    "dollar bonds",
    "sovereign dollar bonds",
    "sovereign dollar bond",
    "international bonds",
    "eurobonds",
)
_ADJECTIVES_WITH_BONDS = 2
# So many of a region's adjectives are combined with so many of a sector's words of each sort.
_ADJECTIVES_WITH_SECTORS = 3
_SECTOR_WORDS_WITH_REGIONS = 5


def drafts() -> Iterator[Draft]:
    """Draft the groups of the file, then those that only patterns make."""
    own = {(row["region"], row["sector"]): row for row in rows("groups")}
    sectors = {row["code"]: row for row in rows("sectors")}
    countries = [region for region in regions().values() if region.kind == "country"]
    made = {(code, "STOCKS"): _market_names(region) for code, region in regions().items() if _trades(region)}
    made |= {(region.code, "BONDS"): _bond_names(region) for region in countries}
    made |= {("", code): _sector_names(row) for code, row in sectors.items()}
    for region in _SECTOR_REGIONS:
        made |= {(region, code): _regional(regions()[region], row) for code, row in sectors.items()}
    for key in dict.fromkeys((*own, *made)):
        row = own.get(key)
        group = _group(key, row["name"] if row else _name(key, sectors), row_aliases(row) if row else ())
        yield Draft(group, tuple(made.get(key, ())))


def _group(key: tuple[str, str], name: str, aliases: tuple[str, ...]) -> Instrument:
    region, sector = key
    return Instrument(
        id=f"group:{region}:{sector}" if region else f"group:{sector}",
        type=EntityType.GROUP,
        name=name,
        ticker=None,
        mic=None,
        isin=None,
        currency=None,
        unit=None,
        region=region or None,
        aliases=aliases,
    )


def _name(key: tuple[str, str], sectors: Mapping[str, Row]) -> str:
    """Name a group that has no row: its demonym and its sector."""
    region, sector = key
    noun = sectors[sector]["name"] if sector in sectors else sector.lower()
    return f"{_adjectives(regions()[region])[0]} {noun}" if region else noun


def _trades(region: Region) -> bool:
    """Say whether the press follows shares there: no market centre, no market."""
    return region.kind == "aggregate" or bool(region.centres)


def _adjectives(region: Region) -> tuple[str, ...]:
    return region.demonyms or region.names


def _market_names(region: Region) -> Iterator[str]:
    for adjective in (*_adjectives(region), *region.centres):
        for noun in _MARKET_NOUNS:
            yield from _cased(adjective, noun)
    for name in region.names:
        yield from (f"{lower_cased(name)}'s {noun}" for noun in _MARKET_NOUNS)
        # "Jordan shares" is as likely a subject with its verb.
        yield from (f"?{lower_cased(name)} {noun}" for noun in ("stocks", "shares", "equities"))


def _bond_names(region: Region) -> Iterator[str]:
    """Name what a country owes: 'Ukrainian bonds', 'Egypt's dollar bonds', 'the price of' being left out."""
    for bonds in _BONDS:
        for adjective in _adjectives(region)[:_ADJECTIVES_WITH_BONDS]:
            yield from _cased(adjective, bonds)
        for name in region.names[:_ADJECTIVES_WITH_BONDS]:
            yield f"{lower_cased(name)}'s {bonds}"
    yield from (f"?{lower_cased(name)} bonds" for name in region.names[:_ADJECTIVES_WITH_BONDS])


def _sector_names(row: Row) -> Iterator[str]:
    yield from listed(row["makers"])
    for adjective in listed(row["adjectives"]):
        yield from (f"{adjective} {noun}" for noun in _SECTOR_NOUNS)


def _regional(region: Region, row: Row) -> Iterator[str]:
    for words in _sector_names_with_regions(row):
        mark = "?" if words.startswith("?") else ""
        for adjective in _adjectives(region)[:_ADJECTIVES_WITH_SECTORS]:
            yield from (mark + name for name in _cased(adjective, words.removeprefix("?")))


def _sector_names_with_regions(row: Row) -> Iterator[str]:
    yield from listed(row["makers"])[:_SECTOR_WORDS_WITH_REGIONS]
    for adjective in listed(row["adjectives"])[:_SECTOR_WORDS_WITH_REGIONS]:
        yield from (f"{adjective} {noun}" for noun in _REGIONAL_SECTOR_NOUNS)


def _cased(adjective: str, noun: str) -> tuple[str, ...]:
    """Keep US and UK in capitals, so that "us" and "uk" stay words; anything else matches in any case."""
    if adjective.isupper() and "." not in adjective:
        return (f"{adjective} {noun}", f"{adjective} {noun.title()}")
    return (f"{adjective} {noun}".lower(),)
