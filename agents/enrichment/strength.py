"""How much an event that is no price move means for its entity, and how its figures make it more or less.

The strengths order events by what such news is known to do to the entity's price and prospects, in event
studies and in the trade's own habits: insolvency ends it, a default or a war nearly does, a lost takeover or
a profit warning takes a large part, a launch or a partnership seldom more than a day's usual move.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite, tanh
from types import MappingProxyType
from typing import Final

from schemas.event import EventKind, NamedValue, Statement


@dataclass(frozen=True, slots=True)
class Strength:
    """The polarity of a usual event of a kind, unsigned, and what size is usual where figures tell one.

    `points` is a usual gap between two percentages or index points (actual and forecast, say), `pct` a
    usual gap between two other figures, in percent of the one compared with; None: figures tell no size.
    """

    usual: float
    points: float | None = None
    pct: float | None = None


# By the kind's name.  Gaps: about one standard deviation of published surprises.
STRENGTHS: Final[Mapping[str, Strength]] = MappingProxyType(
    {
        # Central banks and the economy: a key rate moves by quarters of a point.
        "rate_decision": Strength(0.5, points=0.25),
        "policy_guidance": Strength(0.4),
        "inflation": Strength(0.5, points=0.2, pct=5),
        "jobs": Strength(0.5, points=0.2, pct=30),
        "gdp": Strength(0.6, points=0.5, pct=5),
        "pmi": Strength(0.4, points=1.0, pct=2),
        "trade_balance": Strength(0.3, points=3.0, pct=10),
        "retail_sales": Strength(0.4, points=0.5, pct=5),
        "industrial_output": Strength(0.4, points=0.7, pct=5),
        "housing": Strength(0.3, points=1.0, pct=5),
        "confidence": Strength(0.3, points=2.0, pct=4),
        "commodity_supply": Strength(0.4, points=1.0, pct=5),
        # States, and what befalls them.
        "tariff": Strength(0.6),
        "trade_policy": Strength(0.5),
        "sanctions": Strength(0.7),
        "fiscal_policy": Strength(0.4),
        "regulation": Strength(0.5),
        "election": Strength(0.3),
        "conflict": Strength(0.9),
        "geopolitics": Strength(0.6),
        "disaster": Strength(0.8),
        "strike": Strength(0.5),
        # Companies.
        "earnings": Strength(0.6, points=5.0, pct=8),
        "guidance": Strength(0.7, points=5.0, pct=8),
        "operating_update": Strength(0.4, points=5.0, pct=8),
        "charge": Strength(0.5),
        "dividend": Strength(0.3, pct=10),
        "buyback": Strength(0.4),
        "merger": Strength(0.5),
        "stake": Strength(0.3),
        "insider_trade": Strength(0.3),
        "stock_split": Strength(0.3),
        "ipo": Strength(0.3),
        "financing": Strength(0.3),
        "listing": Strength(0.4),
        "product_launch": Strength(0.3),
        "recall": Strength(0.5),
        "contract": Strength(0.4),
        "partnership": Strength(0.3),
        "investment": Strength(0.3),
        "layoffs": Strength(0.4),
        "management_change": Strength(0.3),
        "lawsuit": Strength(0.5),
        "settlement": Strength(0.4),
        "credit_rating": Strength(0.6),
        "default": Strength(0.9),
        "bankruptcy": Strength(1.0),
        # What somebody thinks of them.
        "analyst_view": Strength(0.5),
        "analyst_rating": Strength(0.5),
        "target_price": Strength(0.3, pct=10),
    }
)

# A figure as it came in, and those it may be measured against, the one that markets look at first.
MEASURED = (
    "actual",
    "target_price",
    "adjusted_eps",
    "eps",
    "adjusted_net_income",
    "net_income",
    "revenue",
    "dividend",
)
COMPARED_WITH = ("forecast", "previous")
CHANGE = "change"

# A result in line with what was awaited is half as strong as the usual one, a great surprise half as strong
# again; a gap of 0.55 usual ones makes the usual strength.
LEAST_SIZE = 0.5

_POINTS_IN_A_UNIT = MappingProxyType({"percent": 1.0, "percentage_points": 1.0, "points": 1.0, "bp": 0.01})


def strength_of(statement: Statement) -> float:
    """Return how strong the event is, from 0 to 1, of any sign; a rating that only stands is half so."""
    strength = STRENGTHS[statement.kind]
    gap = usual_gaps(statement.values, strength)
    if statement.kind is EventKind.ANALYST_RATING and statement.direction is None:
        return strength.usual * LEAST_SIZE
    size = 1.0 if gap is None else LEAST_SIZE + tanh(gap)
    return min(1.0, strength.usual * size)


def usual_gaps(values: tuple[NamedValue, ...], strength: Strength) -> float | None:
    """Return how far the event's figure lies from what it is compared with, in usual gaps, unsigned.

    Without two figures to compare, a stated change is the gap.  None where no figure tells one.
    """
    by_name = {value.name: value for value in values}
    measured = next((by_name[name] for name in MEASURED if name in by_name), None)
    own = f"{measured.name}_{COMPARED_WITH[0]}" if measured is not None else ""
    compared = next((by_name[name] for name in (own, *COMPARED_WITH) if name in by_name), None)
    if measured is not None and compared is not None and measured.unit == compared.unit:
        return _gap(measured, compared, strength)
    change = by_name.get(CHANGE)
    return _in_usual(_points(change, change.value), strength.points) if change is not None else None


def _gap(measured: NamedValue, compared: NamedValue, strength: Strength) -> float | None:
    difference = measured.value - compared.value
    points = _points(measured, difference)
    if points is not None:
        return _in_usual(points, strength.points)
    if not compared.value or measured.currency != compared.currency:
        return None
    return _in_usual(difference / compared.value * 100, strength.pct)


def _points(of: NamedValue, figure: float) -> float | None:
    """Return a figure in percentage or index points, None where its unit is no such."""
    scale = _POINTS_IN_A_UNIT.get(of.unit or "")
    return figure * scale if scale is not None else None


def _in_usual(gap: float | None, usual: float | None) -> float | None:
    return abs(gap) / usual if gap is not None and usual is not None and isfinite(gap) else None
