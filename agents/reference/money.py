"""Currencies: their own names, and those made from the country's ("Japan's currency")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from agents.reference.instruments import Draft, Instrument, row_aliases
from agents.reference.regions import Region, regions
from agents.reference.tables import Row, listed, rows
from schemas.event import EntityType


def drafts() -> Iterator[Draft]:
    """Draft every currency; `currency` is its own code, as it is what its level is given in."""
    for row in rows("currencies"):
        made = Instrument(
            id=f"currency:{row['code']}",
            type=EntityType.CURRENCY,
            name=row["name"],
            ticker=row["code"],
            mic=None,
            isin=None,
            currency=row["code"],
            unit=None,
            region=row["region"] or None,
            aliases=row_aliases(row),
        )
        yield Draft(made, tuple(_national_names(row)))


# The American one is meant wherever no country stands before it, in Sydney too.
_ALWAYS_THE_SAME = "dollar"


@cache
def homonyms() -> Mapping[str, Mapping[str, str]]:
    """Return for each word that several countries call their money by, whose is whose: region to id."""
    found: dict[str, dict[str, str]] = {}
    for row in rows("currencies"):
        for word in listed(row["units"]):
            if row["region"] and word != _ALWAYS_THE_SAME:
                found.setdefault(word, {})[row["region"]] = f"currency:{row['code']}"
    return {word: ids for word, ids in found.items() if len(ids) > 1}


def _national_names(row: Row) -> Iterator[str]:
    region = regions().get(row["region"])
    if region is None or region.kind == "aggregate":
        return
    for word in (*listed(row["units"]), "currency"):
        yield from _of_country(region, word)


def _of_country(region: Region, word: str) -> Iterator[str]:
    demonyms = (it for it in region.demonyms if word == "currency" or not it.isupper())
    yield from (f"{demonym} {word}".lower() for demonym in demonyms)
    yield from (f"{name}'s {word}".lower() for name in region.names if not name.isupper())
