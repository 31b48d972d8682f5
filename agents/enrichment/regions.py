"""Which regions an event bears on, and what it means for each.

Global commodities and crypto currencies bear on no region: dearer oil is an exporter's gain and an
importer's loss, and nothing is better said than guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from agents.reference import currency_area, region_aggregates
from schemas.event import EventKind, RegionBearing, Statement

HOME = "home"
MARKET = "market"
CURRENCY = "currency"
AGGREGATE = "aggregate"


@dataclass(frozen=True, slots=True)
class Standing:
    """How an event stands to a region: its role there, how its polarity carries over, how much it counts."""

    role: str
    polarity: float
    weight: float


# An index speaks for its market, one company for a part of its country's.  A stronger currency is mildly
# good news for its area and a higher yield mildly bad: both have another side.
OWN_REGION = MappingProxyType(
    {
        EventKind.INDEX_MOVE: Standing(MARKET, 1.0, 1.0),
        EventKind.GROUP_MOVE: Standing(MARKET, 1.0, 1.0),
        EventKind.FUTURES_MOVE: Standing(MARKET, 1.0, 0.75),
        EventKind.EQUITY_MOVE: Standing(HOME, 1.0, 0.4),
        EventKind.FX_MOVE: Standing(CURRENCY, 0.5, 0.5),
        EventKind.RATE_MOVE: Standing(MARKET, 0.5, 0.5),
    }
)
# A share listed abroad moves that market too; the other currency of a pair went the other way.
LISTING = Standing(MARKET, 1.0, 0.2)
COUNTERPARTY = Standing(CURRENCY, -0.5, 0.25)


def bearings_of(statement: Statement, polarity: float, weight: float) -> tuple[RegionBearing, ...]:
    """Return what an event of that entity polarity and weight means for each region, each region once.

    First the regions themselves, then the aggregates they belong to; a region that is reached in
    several ways is given once, with the greatest weight (the first named among equals).
    Polarity and weight are whole millionths.
    """
    bearings: dict[str, RegionBearing] = {}
    for region, standing in _direct(statement):
        _keep_weightier(
            bearings,
            RegionBearing(
                region=region,
                role=standing.role,
                polarity=round(standing.polarity * polarity, 6) + 0.0,
                weight=round(standing.weight * weight, 6),
            ),
        )
    for bearing in tuple(bearings.values()):
        for wider in region_aggregates(bearing.region):
            _keep_weightier(
                bearings,
                RegionBearing(region=wider, role=AGGREGATE, polarity=bearing.polarity, weight=bearing.weight),
            )
    return tuple(bearings.values())


def _keep_weightier(bearings: dict[str, RegionBearing], bearing: RegionBearing) -> None:
    known = bearings.get(bearing.region)
    if known is None or bearing.weight > known.weight:
        bearings[bearing.region] = bearing


def _direct(statement: Statement) -> list[tuple[str, Standing]]:
    """Return the regions that the event itself is about."""
    standing = OWN_REGION.get(statement.kind)
    if standing is None:
        return []
    direct = [(_own_region(statement), standing)]
    if statement.kind is EventKind.EQUITY_MOVE and statement.currency:
        # The money that a share is quoted in tells the market: a Chinese company in HKD trades in Hong Kong.
        direct.append((currency_area(statement.currency), LISTING))
    if statement.kind is EventKind.FX_MOVE and statement.counterparty_id:
        direct.append((currency_area(_code(statement.counterparty_id)), COUNTERPARTY))
    return [(region, standing) for region, standing in direct if region]


def _own_region(statement: Statement) -> str | None:
    if statement.region is None and statement.kind is EventKind.FX_MOVE:
        return currency_area(_code(statement.entity_id))
    return statement.region


def _code(entity_id: str) -> str:
    """Return the code in an id such as currency:USD."""
    return entity_id.rpartition(":")[2]
