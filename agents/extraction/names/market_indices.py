"""Which index or group stands for a market: a country's main index, a place's own, the futures on one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from agents.reference import Instrument, instruments, regions
from schemas.event import EntityType


@cache
def futures_of(index: Instrument) -> Instrument | None:
    """Return the futures on an index, by its names."""
    names = {f"{alias} futures".lower() for alias in index.aliases}
    contracts = (it for it in instruments().values() if it.type is EntityType.FUTURES)
    return next((it for it in contracts if any(alias.lower() in names for alias in it.aliases)), None)


@cache
def index_of_family(known: Instrument, family: str, country: str | None) -> Instrument | None:
    """Return the index that a family's bare name means in a country: "Italy's FTSE" is no British one."""
    if country is None or country == known.region or regions()[country].kind != "country":
        return known
    namesakes = (it for it in instruments().values() if it.type is EntityType.INDEX and it.region == country)
    return next((it for it in namesakes if it.name.startswith(f"{family} ")), None)


@cache
def main_index(region: str) -> Instrument | None:
    """Return the index that stands for a country's market: the first of it in the reference data."""
    fitting = (it for it in instruments().values() if it.type is EntityType.INDEX and it.region == region)
    return next(fitting, None)


def shares_beside(money: Instrument) -> Instrument | None:
    """Return the shares of where an instrument is from: 'Latam FX up 0.2%, stocks up 0.6%'."""
    of_many = money.id.endswith("CURRENCIES")
    namesake = instruments().get(money.id.removesuffix("CURRENCIES")) if of_many else None
    return namesake or instruments().get(f"group:{money.region}:STOCKS")


@cache
def index_of_place(name: str, region: str) -> Instrument | None:
    """Return the index called after a place, else the main one of its country: 'the Abu Dhabi index'."""
    return _indices_by_alias().get(f"{name.lower()} index") or main_index(region)


@cache
def _indices_by_alias() -> Mapping[str, Instrument]:
    known = [it for it in instruments().values() if it.type is EntityType.INDEX]
    return {alias.lower(): it for it in known for alias in it.aliases}
