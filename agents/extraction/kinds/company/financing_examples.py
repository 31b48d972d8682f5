"""What tells that a company raises money, and what only sounds like it."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

EXAMPLES: Final = (
    Example(
        "Renault sold 4 million of its own Class A shares for $120 million.",
        ({"kind": "financing", "entity_id": "company:XPAR:RNO", "values": {"amount": 120e6, "shares": 4e6}},),
    ),
    Example(
        "40 Ridge LLC secured a $50 million loan.",
        ({"kind": "financing", "entity_name": "40 Ridge LLC"},),
    ),
    Example(
        "Nokia has signed a 1.5 billion euro revolving credit facility with a group of banks.",
        ({"kind": "financing", "entity_name": "Nokia", "outcome": "neutral", "values": {"amount": 1.5e9}},),
    ),
    Example(
        "Quellen Systems Inc. raised $85 million through a private placement at $12 per share.",
        (
            {
                "kind": "financing",
                "entity_name": "Quellen Systems Inc",
                "values": {"amount": 85e6, "price": 12.0},
            },
        ),
    ),
    Example(
        "Renault sold 500 million euros of 3.75% notes due 2031 on Tuesday.",
        ({"kind": "financing", "entity_name": "Renault", "event_date": "2024-06-11"},),
    ),
    Example(
        "Tessaly Motors Ltd. announced the pricing of a $300 million convertible notes offering.",
        ({"kind": "financing", "values": {"amount": 300e6}},),
    ),
    Example(
        "Lakeholm Foods plc plans to raise 40 million pounds through a rights issue.",
        ({"kind": "financing", "modality": "outlook", "values": {"amount": 40e6}},),
    ),
    Example(
        "Pelorin Energy Ltd. received approval from the stock exchange for the issue of convertible bonds.",
        ({"kind": "financing", "rule": "financing.permitted"},),
    ),
    Example(
        "The board of Marrow Realty Inc. approved raising up to $200 million via the issue of bonds.",
        ({"kind": "financing", "values": {"amount": 200e6}},),
    ),
    Example(
        "Brightlane Robotics Inc. secured $60 million in a Series B funding round led by Toyota.",
        ({"kind": "financing", "counterparty_id": "company:XTKS:7203", "values": {"amount": 60e6}},),
    ),
    Example(
        "Apple sold $5 billion of bonds to investors.",
        ({"kind": "financing", "entity_name": "Apple", "values": {"amount": 5e9}},),
    ),
    Example(
        "Siemens signed a $2 billion deal with UBS to refinance its loans.",
        ({"kind": "financing", "entity_name": "Siemens"},),
    ),
    Example(
        "Quellen Systems Inc. agreed to allot and issue 89,118,654 shares to Toyota at $0.05 apiece.",
        ({"kind": "financing", "values": {"shares": 89118654.0, "price": 0.05}},),
    ),
    # Told of a year that is over by the sentence before or by the paper's name, and not of the year's own.
    Example(
        "Nokia's borrowings in 2022 included bonds. The company issued $1.2 billion of notes.",
        ({"kind": "financing", "entity_name": "Nokia", "modality": "reference", "event_date": None},),
    ),
    Example(
        "Nokia issued $1.2 billion in debt through the 2022 Notes.",
        ({"kind": "financing", "entity_name": "Nokia", "modality": "reference", "event_date": None},),
    ),
    Example(
        "Nokia's borrowings fell from their peak in 2022. The company issued $1.2 billion of notes.",
        ({"kind": "financing", "entity_name": "Nokia", "modality": "fact"},),
    ),
    Example("Intel scrapped a $2 billion bond offering.", ({"kind": "financing", "outcome": "bad"},)),
)

SILENT: Final = (
    "Nordea completed 41 loan workouts worth $120 million in the quarter.",
    "Nordea agreed to buy a $300 million portfolio of loans from Swedbank.",
    "The notes are not registered and Nordea does not intend to conduct a public offering of the notes.",
    "The government sold 5 billion euros of bonds on Tuesday.",
    "Banks closed the year with loan growth of 5%.",
    "Net cash used in financing activities was $5 million.",
    "Investors sold bonds and bought shares.",
    "Marrow Bank Inc. completed a review of its loan book.",
    "Toyota's bonds were in demand after the sale.",
    "In 2015 Nokia issued $1 billion of notes.",
)
