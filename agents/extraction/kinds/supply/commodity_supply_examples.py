"""What the rules of output and inventories must read, and what they must leave alone."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from schemas.event import NamedValue

EXAMPLES: Final = (
    # What stocks fell to is no change.
    Example(
        "Copper stocks in LME-registered warehouses fell to 134,600 tonnes, the lowest since March.",
        ({"kind": "commodity_supply", "direction": "down", "values": {"actual": 134600}},),
    ),
    Example(
        "Gasoline and distillate stocks rose by 2.3 million barrels and 0.2 million barrels, respectively.",
        (
            {"kind": "commodity_supply", "entity_id": "commodity:GASOLINE", "values": {"change": 2.3e6}},
            {"kind": "commodity_supply", "entity_id": "commodity:HEATOIL", "values": {"change": 0.2e6}},
        ),
    ),
    Example(
        "OPEC+ agreed earlier this month to raise output by 137,000 barrels per day.",
        ({"kind": "commodity_supply", "modality": "reference", "event_date": None},),
    ),
    Example(
        "U.S. crude stocks fell by 3.4 million barrels in the week ended June 7 to 424.2 million barrels.",
        ({"kind": "commodity_supply", "values": {"change": -3.4e6, "actual": 424.2e6}},),
    ),
    Example(
        "OPEC's oil output rose by 30,000 bpd in May to 28.43 million bpd, a survey found.",
        (
            {
                "kind": "commodity_supply",
                "entity_id": "organisation:OPEC",
                "values": {"change": 30000, "actual": 28.43e6},
            },
        ),
    ),
    Example(
        "U.S. crude inventories rose by 4.1 million barrels, exceeding the expected 2.8 million.",
        ({"kind": "commodity_supply", "values": {"change": 4.1e6, "forecast": 2.8e6}},),
    ),
    Example(
        "U.S. crude inventories rose by 3.2 million barrels to 421.5 million barrels in May, the EIA said,"
        " compared with expectations for a 1.1 million-barrel draw.",
        (
            {
                "kind": "commodity_supply",
                "values": (
                    NamedValue(name="change", value=3.2e6, unit="barrels", period="May"),
                    NamedValue(name="actual", value=421.5e6, unit="barrels", period="May"),
                    NamedValue(name="forecast", value=-1.1e6, unit="barrels", period="May"),
                ),
            },
        ),
    ),
    Example(
        "U.S. gasoline stocks fell 2 million barrels. Analysts had expected a rise of 0.5 million barrels.",
        ({"kind": "commodity_supply", "values": {"change": -2e6, "forecast": 0.5e6}},),
    ),
    Example(
        "Natural gas inventories rose by 33 billion cubic feet, above the 31 bcf build expected by analysts.",
        ({"kind": "commodity_supply", "values": {"change": 33e9, "forecast": 31e9}},),
    ),
    Example(
        "Copper inventories in London warehouses fell 1,250 tons to 134,400 tons.",
        ({"kind": "commodity_supply", "values": {"change": -1250, "actual": 134400}},),
    ),
    Example(
        "OPEC+ agreed on Sunday to raise output by 137,000 barrels per day in July.",
        (
            {
                "entity_id": "organisation:OPEC",
                "values": (NamedValue(name="change", value=137000.0, unit="barrels_per_day", period="July"),),
            },
        ),
    ),
    Example(
        "Saudi Arabia will extend its voluntary output cut of 1 million bpd, the ministry said.",
        ({"entity_id": "country:SA", "direction": "flat"},),
    ),
    Example(
        "U.S. crude inventories rose by 3.7 million barrels last week, the EIA said.",
        ({"kind": "commodity_supply", "direction": "up", "outcome": "bad"},),
    ),
    Example(
        "Crude oil stockpiles fell 2.4 million barrels, while analysts had expected a rise of 1.1 million.",
        ({"kind": "commodity_supply", "direction": "down", "outcome": "good"},),
    ),
    Example(
        "A 5 million barrel draw in crude oil inventories lent support.",
        ({"kind": "commodity_supply", "direction": "down", "outcome": "good"},),
    ),
    Example(
        "OPEC+ agreed to raise oil output by 411,000 bpd.",
        ({"kind": "commodity_supply", "entity_id": "organisation:OPEC", "direction": "up"},),
    ),
    Example(
        "OPEC and its allies decided to extend production cuts.",
        ({"kind": "commodity_supply", "entity_id": "organisation:OPEC", "direction": "flat"},),
    ),
    Example(
        "OPEC left its 2024 oil demand growth forecast unchanged.",
        ({"kind": "commodity_supply", "outcome": "neutral"},),
    ),
    Example(
        "The International Energy Agency trimmed its demand growth forecast.",
        ({"kind": "commodity_supply", "outcome": "bad"},),
    ),
    Example(
        "U.S. crude stocks rose 3.6 million barrels last week to 441.2 million, the EIA said.",
        (
            {
                "kind": "commodity_supply",
                "entity_id": "commodity:WTI",
                "values": {"change": 3.6e6, "actual": 441.2e6},
            },
        ),
    ),
    Example(
        "Stocks at the Cushing, Oklahoma, hub were down 0.6 million barrels at 25.1 million barrels.",
        (
            {
                "kind": "commodity_supply",
                "entity_id": "commodity:WTI",
                "values": {"change": -0.6e6, "actual": 25.1e6},
            },
        ),
    ),
    Example(
        "The institute reported a 3.1 million-barrel build in crude stocks and a 1.2 million-barrel increase"
        " in gasoline.",
        (
            {"kind": "commodity_supply", "entity_id": "commodity:OIL", "values": {"change": 3.1e6}},
            {"kind": "commodity_supply", "entity_id": "commodity:GASOLINE", "values": {"change": 1.2e6}},
        ),
    ),
    Example(
        "Utilities pulled 21 billion cubic feet from storage, more than the 18 bcf analysts had forecast.",
        (
            {
                "kind": "commodity_supply",
                "entity_id": "commodity:NATGAS",
                "values": {"change": -21e9, "forecast": -18e9},
            },
        ),
    ),
    Example(
        "Zinc inventories in warehouses monitored by the Shanghai Futures Exchange fell 3.2% from a week"
        " earlier to 98,400 tons.",
        (
            {
                "kind": "commodity_supply",
                "entity_id": "commodity:ZINC",
                "values": {"change": -3.2, "actual": 98400.0},
            },
        ),
    ),
    # What had been expected of the stocks of the next clause; one report is of one week.
    Example(
        "U.S. crude stocks fell by 2 million barrels last week. Gasoline stocks rose by 3 million barrels,"
        " while distillate stocks were up 1 million barrels versus expectations for a 2 million-barrel drop.",
        (
            {"kind": "commodity_supply", "values": {"change": -2e6}},
            {"kind": "commodity_supply", "horizon": "week", "values": {"change": 3e6}},
            {"kind": "commodity_supply", "values": {"change": 1e6, "forecast": -2e6}},
        ),
    ),
    Example(
        "OPEC left its forecast for oil demand growth next year unchanged at 1.4 million bpd.",
        ({"kind": "commodity_supply", "direction": "flat", "values": {"forecast": 1.4e6}},),
    ),
    Example(
        "U.S. crude inventories posted another large weekly build.",
        ({"kind": "commodity_supply", "direction": "up", "horizon": "week"},),
    ),
    Example(
        "Distillate stocks edged up by 171,000 barrels, against an expected fall of 1.2 million.",
        ({"kind": "commodity_supply", "values": {"change": 171000, "forecast": -1.2e6}},),
    ),
)
SILENT: Final = (
    "Traders await U.S. inventory data.",
    "OPEC meets on Sunday to review output.",
    "Analysts expect OPEC+ to raise oil output.",
    "Retailers' inventories rose 3% in April.",
    "Oil stocks rose 2% on the day.",
    "Japan will raise output by 3,000 tons at its steel mills.",
    "Gold production rose to 31,000 tons at the miner.",
    "Gold stocks held in Toronto vaults, a banker said, earn 2%.",
    "Retailers pulled 14 products from storage.",
)
