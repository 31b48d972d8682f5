"""What the rules of mergers must and must not say."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

EXAMPLES: Final = (
    Example(
        "Apple agreed to buy Sony for $95 billion.",
        (
            {
                "kind": "merger",
                "entity_id": "company:XNAS:AAPL",
                "counterparty_id": "company:XTKS:6758",
                "modality": "fact",
            },
        ),
    ),
    Example(
        "Renault completed its acquisition of Dutch software maker Quellen Systems for 300 million euros.",
        ({"kind": "merger", "entity_id": "company:XPAR:RNO", "rule": "merger.completed"},),
    ),
    Example(
        "Intel rejected a $120 billion takeover offer from Apple.",
        (
            {
                "kind": "merger",
                "entity_id": "company:XNAS:AAPL",
                "counterparty_id": "company:XNAS:INTC",
                "outcome": "bad",
            },
        ),
    ),
    Example(
        "Ford completed its merger with Sony, according to a company release earlier this month.",
        ({"kind": "merger", "modality": "reference", "event_date": None},),
    ),
    Example(
        "Subsequent to the end of the quarter, Sony acquired Intel for $90 billion.",
        ({"kind": "merger", "modality": "reference", "event_date": None},),
    ),
    Example(
        "Sony is in talks to acquire Intel, people familiar with the matter said.",
        ({"kind": "merger", "entity_id": "company:XTKS:6758", "modality": "outlook"},),
    ),
    Example(
        "Toyota called off its merger with Renault.",
        ({"kind": "merger", "entity_id": "company:XTKS:7203", "outcome": "bad"},),
    ),
    Example(
        "Pelorin Corp. (NASDAQ: PLRN) today announced that it has entered into a definitive agreement"
        " to acquire"
        " Marrow Realty Inc.",
        ({"kind": "merger", "ticker": "PLRN"},),
    ),
    Example(
        "Toyota agreed to buy UK-based software maker Intel.",
        ({"kind": "merger", "counterparty_id": "company:XNAS:INTC"},),
    ),
    Example(
        "Sony agreed to acquire Intel for $31.50 per share.",
        ({"kind": "merger", "values": {"price_per_share": 31.5}},),
    ),
    Example(
        "Sony agreed to acquire Intel, which was founded in 1968.",
        ({"kind": "merger", "modality": "fact"},),
    ),
    Example(
        "Apple is exploring a takeover of Intel's foundry business.",
        ({"kind": "merger", "modality": "outlook", "counterparty_id": None},),
    ),
    Example(
        "In January, Sony completed its acquisition of Intel.",
        ({"kind": "merger", "modality": "reference"},),
    ),
    Example(
        "Renault said on Tuesday it would acquire Quellen Systems for 300 million euros.",
        ({"kind": "merger", "entity_id": "company:XPAR:RNO", "values": {"deal_value": 300e6}},),
    ),
    Example(
        "Siemens agreed to sell its wiring business to Sony for 500 million euros.",
        (
            {
                "kind": "merger",
                "entity_id": "company:XETR:SIE",
                "counterparty_id": "company:XTKS:6758",
                "modality": "fact",
                "values": {"deal_value": 500e6},
            },
        ),
    ),
    Example(
        "Siemens is in talks to sell its wiring business to Sony.",
        ({"kind": "merger", "entity_id": "company:XETR:SIE", "modality": "outlook"},),
    ),
    Example(
        "Shareholders approved Apple's acquisition of Sony.",
        ({"kind": "merger", "outcome": "good", "entity_id": "company:XNAS:AAPL"},),
    ),
    Example(
        "* Microsoft to buy Pelorin Systems in $4.7 billion deal",
        ({"kind": "merger", "values": {"deal_value": 4.7e9}},),
    ),
    Example(
        "Siemens and Pelorin Systems have agreed to merge.",
        ({"kind": "merger", "entity_name": "Siemens"},),
    ),
)

SILENT: Final = (
    "Siemens and Pelorin Systems agreed to end their dispute.",
    "Apple could buy Sony one day.",
    "The fund manager told clients to buy Apple.",
    "Sony bought Australian government bonds.",
    "Investors bought shares of Apple.",
    "The deal to acquire customers online failed.",
    "Apple sold 5 million phones to schools for $2 billion.",
)
