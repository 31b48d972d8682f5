"""The indicators of activity beside output and sales: capacity in use, building, stocks, orders, cars."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.economy.indicator import Indicator, Measure
from schemas.event import EventKind, Horizon

# Where one name holds another, the longer one comes first.
ACTIVITY_INDICATORS: Final = (
    Indicator(
        name="capacity_utilization",
        tells=EventKind.INDUSTRIAL_OUTPUT,
        measure=Measure.SHARE,
        good=1,
        words=r"(?:manufacturing |industrial |factory )?capacity (?:utili[sz]ation|use)(?: rate)?",
        triggers=("capacity", "manufacturing capacity", "industrial capacity", "factory capacity"),
        corporate=True,
    ),
    Indicator(
        name="construction_output",
        tells=EventKind.INDUSTRIAL_OUTPUT,
        measure=Measure.GROWTH,
        good=1,
        words=(
            r"(?:residential |private |public )?construction (?:output|spending|activity)"
            r"|construction work done"
        ),
        triggers=("construction", "residential", "private", "public"),
        corporate=True,
    ),
    Indicator(
        name="trade_stocks",
        tells=EventKind.INDUSTRIAL_OUTPUT,
        measure=Measure.GROWTH,
        good=0,
        words=r"(?:wholesale|business|retail) inventories",
        triggers=("wholesale", "business", "retail inventor"),
        corporate=True,
    ),
    Indicator(
        name="activity_index",
        tells=EventKind.INDUSTRIAL_OUTPUT,
        measure=Measure.BALANCE,
        good=1,
        words=r"(?:chicago \S+ )?national activity index",
        triggers=("chicago", "national activity"),
        region="US",
    ),
    Indicator(
        name="export_orders",
        tells=EventKind.TRADE_BALANCE,
        measure=Measure.GROWTH,
        good=1,
        words=r"export orders",
        triggers=("export order",),
        corporate=True,
    ),
    Indicator(
        name="car_sales",
        tells=EventKind.RETAIL_SALES,
        measure=Measure.GROWTH,
        good=1,
        words=r"(?:new )?(?:passenger )?(?:car|auto|vehicle) registrations|new[- ](?:car|vehicle) sales",
        triggers=("car registration", "vehicle registration", "auto registration", "new", "passenger"),
        corporate=True,
    ),
    Indicator(
        name="home_loans_asked",
        tells=EventKind.HOUSING,
        measure=Measure.GROWTH,
        good=1,
        words=(
            r"(?:the )?number of [^\s;,]+ applying for (?:a |an )?(?:loans? to (?:buy|purchase) an? "
            r"(?:new )?home"
            r"|mortgages?)|applications (?:for (?:a )?(?:loans? )?to (?:buy|purchase|refinance) (?:an? "
            r")?homes?)"
        ),
        triggers=("number of", "application"),
        region="US",
        every=Horizon.WEEK,
    ),
)
