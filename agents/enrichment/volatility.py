"""How far a price usually moves in a day: by instrument where it is known, else by its kind and market."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import sqrt
from typing import Final

from agents.reference import good_of, region_aggregates
from schemas.event import EventKind, Statement

TRADING_DAYS_A_YEAR: Final = 252
_EMERGING = "EM"


@dataclass(frozen=True, slots=True)
class Volatilities:
    """Annual volatilities, in percent, for yields in basis points: by kind, in emerging markets, by id."""

    kinds: Mapping[str, float]
    emerging: Mapping[str, float]
    instruments: Mapping[str, float]


@cache
def volatilities() -> Volatilities:
    """Return the reference data."""
    return Volatilities(
        **tomllib.loads(files("agents.enrichment").joinpath("data/volatility.toml").read_text("utf-8"))
    )


def usual_daily_move(statement: Statement) -> float:
    """Return one standard deviation of the instrument's daily changes: in percent, of yields in basis points.

    That is the annual volatility over the square root of the year's 252 trading days.
    """
    return annual_volatility(statement) / sqrt(TRADING_DAYS_A_YEAR)


def annual_volatility(statement: Statement) -> float:
    """Return the annual volatility of what moved; of two currencies, that of the livelier one."""
    known = volatilities()
    if statement.kind is EventKind.FX_MOVE:
        sides = [known.instruments.get(side) for side in _sides(statement)]
        return max((side for side in sides if side is not None), default=known.kinds[statement.kind])
    own = known.instruments.get(statement.entity_id) or known.instruments.get(good_of(statement.entity_id))
    if own is not None:
        return own
    if statement.kind in known.emerging and statement.region and _is_emerging(statement.region):
        return known.emerging[statement.kind]
    return known.kinds[statement.kind]


def _sides(statement: Statement) -> tuple[str, ...]:
    """Return the two sides of a rate; a currency alone is spoken of against the dollar."""
    return (statement.entity_id, statement.counterparty_id or "")


def _is_emerging(region: str) -> bool:
    return region == _EMERGING or _EMERGING in region_aggregates(region)
