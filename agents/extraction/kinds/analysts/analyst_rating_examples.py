"""What brokers' ratings of a share sound like, and what only sounds like one."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from schemas.event import NamedValue

EXAMPLES: Final = (
    Example(
        "Jefferies cut Siemens to underweight from overweight.",
        ({"kind": "analyst_rating", "entity_id": "company:XETR:SIE", "direction": "down"},),
    ),
    Example(
        "Jefferies upgrades Siemens to “buy” from “hold”.",
        (
            {
                "kind": "analyst_rating",
                "entity_id": "company:XETR:SIE",
                "direction": "up",
                "outcome": "good",
                "speaker_firm": "Jefferies",
                "values": (
                    NamedValue(name="rating", value=4.0, unit="grade"),
                    NamedValue(name="previous", value=3.0, unit="grade"),
                ),
            },
        ),
    ),
    Example(
        "Kestrel Securities analysts have downgraded Nvidia to neutral.",
        (
            {
                "kind": "analyst_rating",
                "entity_name": "Nvidia",
                "direction": "down",
                "outcome": "bad",
                "speaker_firm": "Kestrel Securities",
            },
        ),
    ),
    Example(
        "Nvidia was downgraded to underweight from equal-weight at Barclays.",
        (
            {
                "kind": "analyst_rating",
                "entity_name": "Nvidia",
                "direction": "down",
                "speaker_firm": "Barclays",
                "values": (
                    NamedValue(name="rating", value=2.0, unit="grade"),
                    NamedValue(name="previous", value=3.0, unit="grade"),
                ),
            },
        ),
    ),
    Example(
        "HSBC raised its rating on Siemens to buy from hold.",
        ({"kind": "analyst_rating", "direction": "up", "outcome": "good", "speaker_firm": "HSBC"},),
    ),
    Example(
        "Citi initiates coverage of Nvidia with a sell rating.",
        ({"kind": "analyst_rating", "entity_name": "Nvidia", "outcome": "bad", "direction": None},),
    ),
    Example(
        "Jefferies keeps a buy rating on Nvidia.",
        ({"kind": "analyst_rating", "entity_name": "Nvidia", "outcome": "good", "direction": None},),
    ),
    # In the passive, by what the company makes, and of a share that another sentence names.
    Example(
        "Adidas has been cut to sell from hold by Jefferies, which sees thin margins.",
        (
            {
                "kind": "analyst_rating",
                "entity_name": "Adidas",
                "direction": "down",
                "speaker_firm": "Jefferies",
                "values": {"rating": 2.0, "previous": 3.0},
            },
        ),
    ),
    Example(
        "Vestas lost 2% as UBS cut the wind turbine maker to neutral.",
        (
            {"kind": "equity_move"},
            {"kind": "analyst_rating", "entity_name": "Vestas", "direction": "down", "speaker_firm": "UBS"},
        ),
    ),
    Example(
        "RBC moves Siemens to hold from buy.",
        ({"kind": "analyst_rating", "direction": "down", "outcome": "bad", "speaker_firm": "RBC"},),
    ),
    Example(
        "Nokia was double upgraded to buy from underperform by UBS.",
        ({"kind": "analyst_rating", "entity_name": "Nokia", "direction": "up", "speaker_firm": "UBS"},),
    ),
    Example(
        "Siemens: UBS kept its rating at hold.",
        ({"kind": "analyst_rating", "entity_id": "company:XETR:SIE", "values": {"rating": 3.0}},),
    ),
    Example(
        "BMW was resumed at overweight by HSBC.",
        ({"kind": "analyst_rating", "entity_name": "BMW", "direction": None, "speaker_firm": "HSBC"},),
    ),
    Example(
        "Nvidia stock has a consensus Moderate Buy rating among 30 brokers.",
        ({"kind": "analyst_rating", "entity_name": "Nvidia", "outcome": "good", "values": {"rating": 4.0}},),
    ),
    Example(
        "Siemens slid after Jefferies downgraded the stock to hold.",
        (
            {"kind": "equity_move", "entity_id": "company:XETR:SIE"},
            {"kind": "analyst_rating", "entity_id": "company:XETR:SIE", "direction": "down"},
        ),
    ),
)

SILENT: Final = (
    "Jefferies cut Siemens from its list of favourites.",
    "Siemens upgraded the software of its trains.",
    "Moody's cut Siemens to neutral from buy.",
    "Output was cut to hold prices by OPEC.",
    "Siemens has a buy button on its site with a target of $5.",
    "Nvidia has a consensus forecast of $5.",
    "Siemens makes trains. XQZT stock has a consensus Hold rating.",
    "Siemens upgrades its factories to automation.",
)
