"""What tells a contract won, and what only sounds like one."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

EXAMPLES: Final = (
    Example(
        "Siemens won a contract worth 500 million euros.",
        ({"kind": "contract", "values": {"contract_value": 500e6}},),
    ),
    Example(
        "Siemens signed a deal worth $2 billion with the transport ministry to build a railway.",
        ({"kind": "contract", "outcome": "good", "values": {"contract_value": 2e9}},),
    ),
    Example(
        "Siemens won a contract worth 300 million euros to modernise trains in Norway.",
        ({"kind": "contract", "entity_name": "Siemens", "outcome": "good"},),
    ),
    Example(
        "Lockheed Martin was awarded a $1.2 billion contract by the U.S. Navy on Tuesday.",
        ({"kind": "contract", "entity_name": "Lockheed Martin", "event_date": "2024-06-11"},),
    ),
    Example(
        "Larsen & Toubro said it has secured a large order for a metro line.",
        ({"kind": "contract", "entity_name": "Larsen & Toubro"},),
    ),
    Example(
        "Pump maker Fjordal bagged an order from a Danish water utility.",
        ({"kind": "contract", "entity_name": "Fjordal"},),
    ),
    Example(
        "Brightwell Engineering Ltd received a purchase order valued at $14 million.",
        ({"kind": "contract", "entity_name": "Brightwell Engineering Ltd"},),
    ),
    Example(
        "The Pentagon has awarded Boeing a $480 million contract for spare parts.",
        ({"kind": "contract", "entity_name": "Boeing"},),
    ),
    Example(
        "Boeing said it had won a contract worth 5.4 million Saudi riyals to build a plant.",
        ({"kind": "contract", "values": {"contract_value": 5.4e6}},),
    ),
    Example(
        "Siemens received orders worth around 400 million euros.",
        ({"kind": "contract", "values": {"contract_value": 400e6}},),
    ),
    Example(
        "Siemens bagged an order worth Rs 2,500 crore to Rs 5,000 crore from NTPC.",
        ({"kind": "contract", "values": {"contract_value_low": 25e9, "contract_value_high": 50e9}},),
    ),
    Example(
        "ST Engineering won S$4.9 billion of new contracts.",
        ({"kind": "contract", "values": {"contract_value": 4.9e9}},),
    ),
    Example(
        "Samsung Electronics signed a 5.6 trillion won deal with the ministry to supply radios.",
        ({"kind": "contract", "values": {"contract_value": 5.6e12}},),
    ),
    Example(
        "Siemens' mobility unit has won an order worth 227 million euros from the army.",
        ({"kind": "contract", "entity_name": "Siemens", "values": {"contract_value": 227e6}},),
    ),
)

SILENT: Final = (
    "Cipla received an order from the tax commissioner demanding 3 million rupees.",
    "The striker signed a new contract with the club.",
    "Boeing hopes to win a contract for tankers.",
    "Nvidia could win an order from the ministry.",
    "Brent crude's August contract rose 1%.",
    "In 2018 Siemens won a contract to build trams.",
)
