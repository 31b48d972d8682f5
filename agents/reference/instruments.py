"""What an instrument is, and how its names are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from agents.reference.tables import listed
from schemas.event import EntityType


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A tradable thing, or a group of them, with the names that journalists give it.

    `id` is unique over all types and stable ("index:HSI", "company:XHKG:0700", "commodity:WTI",
    "currency:USD", "rate:US10Y", "crypto:BTC", "futures:ES", "group:ASIA:STOCKS").  `currency` is
    what it is quoted in, `unit` what one lot of a commodity is (barrel, ounce, ...), `region` the ISO 3166
    code of the market (the issuer's home for companies; EU, ASIA, EM or WORLD for wider ones), None for
    global commodities and crypto.  An alias in lower case matches any case; one with capitals matches
    as written or in all capitals; a leading '?' marks one that needs a market word beside it.
    """

    id: str
    type: EntityType
    name: str
    ticker: str | None
    mic: str | None
    isin: str | None
    currency: str | None
    unit: str | None
    region: str | None
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """An instrument with the aliases of its row, and those that patterns make: they yield to any other's."""

    instrument: Instrument
    patterned: tuple[str, ...]


def row_aliases(row: Mapping[str, str]) -> tuple[str, ...]:
    """Return a row's aliases: its name first, unless the list itself says that the name is ambiguous."""
    aliases = listed(row["aliases"])
    if f"?{row['name']}" in aliases:
        return aliases
    return tuple(dict.fromkeys((row["name"], *aliases)))
