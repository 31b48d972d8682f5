"""Which regions an event bears on, and what it means for each.

The price of a good is its exporters' gain and its importers' loss: for oil, gas and a few others who they are
is known, any other good and crypto currencies bear on no region.  A yield tells of its economy by its cause.
What happens to a country, its central bank or its government is wholly its region's; to one company, a part.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType

from agents.enrichment.motives import Motive, motive_of
from agents.enrichment.polarity import USUAL_DAILY_MOVE
from agents.enrichment.trade import trade_in
from agents.reference import currency_area, institutions, instruments, region_aggregates, regions
from schemas.event import EntityType, EventKind, RegionBearing, Statement

HOME = "home"
MARKET = "market"
CURRENCY = "currency"
COUNTERPARTY = "counterparty"
EXPORTER = "exporter"
IMPORTER = "importer"
AGGREGATE = "aggregate"
ECONOMY = "economy"
# Of a good's price one side gains what the other loses, and no list names all who trade: what holds for a
# trader holds for no wider region.
TRADERS = frozenset({EXPORTER, IMPORTER})
# A currency gains what others lose, and all of them are here.
WORLD = "WORLD"


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
# Yields that an economy's strength drives up, or its weakness down, tell of it the other way round; where
# the price of money drives them as well, the two outweigh each other.
OF_YIELDS = MappingProxyType(
    {
        Motive.MONEY: OWN_REGION[EventKind.RATE_MOVE],
        Motive.ECONOMY: Standing(ECONOMY, -0.5, 0.5),
        Motive.BOTH: Standing(ECONOMY, 0.0, 0.5),
    }
)
# Gauges of expected swings rise when a market is afraid: good for who holds them, bad news of the market.
FEAR = Standing(MARKET, -0.5, 0.5)
FEAR_GAUGES = frozenset(
    {"index:VIX", "index:V2TX", "index:INDIAVIX", "index:NKVI", "index:HSVI", "index:MOVE", "futures:VX"}
)
# Events that are no price moves, by what they happen to.
REGION_OF = MappingProxyType(
    {
        EntityType.COUNTRY: Standing(HOME, 1.0, 1.0),
        EntityType.CENTRAL_BANK: Standing(HOME, 1.0, 1.0),
        EntityType.ORGANISATION: Standing(HOME, 1.0, 0.5),
        EntityType.COMPANY: Standing(HOME, 1.0, 0.4),
        EntityType.INDEX: Standing(MARKET, 1.0, 1.0),
        EntityType.GROUP: Standing(MARKET, 1.0, 1.0),
        EntityType.FUTURES: Standing(MARKET, 1.0, 0.75),
        EntityType.CURRENCY: Standing(CURRENCY, 0.5, 0.5),
        EntityType.RATE: Standing(MARKET, 0.5, 0.5),
    }
)
# A share listed abroad moves that market too; the other currency of a pair went the other way.
LISTING = Standing(MARKET, 1.0, 0.2)
OTHER_CURRENCY = Standing(CURRENCY, -0.5, 0.25)
# Two countries suffer together from a tariff or a war and gain together from a pact, one of them less; so do
# the two sides of a deal between companies.
OTHER_COUNTRY = Standing(COUNTERPARTY, 1.0, 0.6)
OTHER_COMPANY = Standing(COUNTERPARTY, 1.0, 0.2)
# What is told of one side by another who only judges it, and shares neither loss nor gain: a rating agency.
JUDGED = frozenset({EventKind.CREDIT_RATING})
# Who sells a good earns what its price rises; who buys it pays a part of that, and passes on the rest.
SELLER_GAINS = 1.0
BUYER_LOSES = -0.5


def bearings_of(statement: Statement, polarity: float, weight: float) -> tuple[RegionBearing, ...]:
    """Return what an event of that entity polarity and weight means for each region, each region once.

    First the regions themselves, then the aggregates they belong to, but for those that hold both sides of
    the event; a region that is reached in several ways is given once, with the greatest weight (the first
    named among equals).
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
                role_weight=standing.weight,
                weight=round(standing.weight * weight, 6),
            ),
        )
    direct = tuple(bearings.values())
    for bearing in direct:
        for wider in region_aggregates(bearing.region):
            if not _holds_both_sides(wider, bearing, direct):
                _keep_weightier(bearings, replace(bearing, region=wider, role=AGGREGATE))
    return tuple(bearings.values())


def _holds_both_sides(wider: str, bearing: RegionBearing, direct: tuple[RegionBearing, ...]) -> bool:
    """Say whether a wider region has on the other side of the event what it has on that of `bearing`.

    What it would be told hung on the side from which the story tells: the yen's rise and the dollar's fall
    are one event.
    """
    if bearing.role in TRADERS:
        return True
    if bearing.role != CURRENCY:
        return False
    others = (it.region for it in direct if it is not bearing)
    return wider == WORLD or any(wider in {other, *region_aggregates(other)} for other in others)


def _keep_weightier(bearings: dict[str, RegionBearing], bearing: RegionBearing) -> None:
    known = bearings.get(bearing.region)
    if known is None or bearing.weight > known.weight:
        bearings[bearing.region] = bearing


def _direct(statement: Statement) -> list[tuple[str, Standing]]:
    """Return the regions that the event itself is about."""
    reached = _by_move(statement) if statement.kind in USUAL_DAILY_MOVE else _by_news(statement)
    return [(region, standing) for region, standing in reached if region]


def _by_move(statement: Statement) -> Iterator[tuple[str | None, Standing]]:
    if statement.kind is EventKind.COMMODITY_MOVE:
        yield from _by_trade(statement.entity_id)
        return
    standing = _standing_of_move(statement)
    if standing is None:
        return
    yield _own_region(statement), standing
    if statement.kind is EventKind.EQUITY_MOVE and statement.currency:
        # The money that a share is quoted in tells the market: a Chinese company in HKD trades in Hong Kong.
        yield currency_area(statement.currency), LISTING
    if statement.kind is EventKind.FX_MOVE and statement.counterparty_id:
        yield currency_area(_code(statement.counterparty_id)), OTHER_CURRENCY


def _standing_of_move(statement: Statement) -> Standing | None:
    if statement.entity_id in FEAR_GAUGES:
        return FEAR
    if statement.kind is EventKind.RATE_MOVE:
        return OF_YIELDS[motive_of(statement)]
    return OWN_REGION.get(statement.kind)


def _by_trade(entity_id: str) -> Iterator[tuple[str, Standing]]:
    trade = trade_in(entity_id)
    for region, weight in trade.exporters.items():
        yield region, Standing(EXPORTER, SELLER_GAINS, weight)
    for region, weight in trade.importers.items():
        yield region, Standing(IMPORTER, BUYER_LOSES, weight)


def _by_news(statement: Statement) -> Iterator[tuple[str | None, Standing]]:
    standing = REGION_OF.get(statement.entity_type)
    if standing is None:
        return
    yield statement.region, standing
    if statement.entity_type is EntityType.COMPANY and statement.currency:
        yield currency_area(statement.currency), LISTING
    if statement.counterparty_id and statement.kind not in JUDGED:
        yield _other_side(statement.counterparty_id)


def _other_side(entity_id: str) -> tuple[str | None, Standing]:
    """Return the region of the other side: a country's own, a body's area, a company's home."""
    code = _code(entity_id)
    if entity_id.startswith("country:"):
        return (code if code in regions() else None), OTHER_COUNTRY
    if entity_id in institutions():
        return institutions()[entity_id].region, OTHER_COUNTRY
    other = instruments().get(entity_id)
    return (other.region if other else None), OTHER_COMPANY


def _own_region(statement: Statement) -> str | None:
    if statement.region is None and statement.kind is EventKind.FX_MOVE:
        return currency_area(_code(statement.entity_id))
    return statement.region


def _code(entity_id: str) -> str:
    """Return the code in an id such as currency:USD."""
    return entity_id.rpartition(":")[2]
