"""Who sells a good abroad and who must buy it there: for whom its price is good news, and for whom bad."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from agents.reference import good_of


@dataclass(frozen=True, slots=True)
class Trade:
    """The regions on either side of a good's trade, each with how much a move of its price counts there."""

    exporters: Mapping[str, float]
    importers: Mapping[str, float]


NOBODY = Trade(MappingProxyType({}), MappingProxyType({}))


@cache
def trades() -> Mapping[str, Trade]:
    """Return the trade in each good by its id: "commodity:BRENT"."""
    told = tomllib.loads(files("agents.enrichment").joinpath("data/commodity_trade.toml").read_text("utf-8"))
    return MappingProxyType(
        {good: Trade(it["exporters"], it["importers"]) for it in told.values() for good in it["goods"]}
    )


def trade_in(entity_id: str) -> Trade:
    """Return who trades in the good of that id; nobody where both sides are unknown or matter little."""
    return trades().get(entity_id) or trades().get(good_of(entity_id), NOBODY)
