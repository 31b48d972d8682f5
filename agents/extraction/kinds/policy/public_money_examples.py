"""What states take, borrow and are lent: examples, and sentences that tell nothing of the sort."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

EXAMPLES: Final = (
    Example(
        "India cut the goods and services tax on small cars to 18% from 28%.",
        (
            {
                "kind": "fiscal_policy",
                "entity_id": "country:IN",
                "outcome": "good",
                "values": {"rate": 18, "previous": 28},
            },
        ),
    ),
    Example(
        "The IMF approved a $1.2 billion disbursement to Kenya on Monday.",
        (
            {
                "kind": "fiscal_policy",
                "entity_id": "country:KE",
                "outcome": "good",
                "values": {"amount": 1.2e9},
            },
        ),
    ),
    Example(
        "Spain's Treasury sold 5.6 billion euros of bonds at an auction on Monday.",
        ({"kind": "fiscal_policy", "entity_id": "country:ES", "values": {"amount": 5.6e9}},),
    ),
    Example(
        "Canada ran a budget deficit of C$11 billion in May, compared with C$9 billion a year earlier.",
        ({"kind": "fiscal_policy", "entity_id": "country:CA", "values": {"actual": 11e9, "previous": 9e9}},),
    ),
    Example(
        "France's budget deficit is expected to narrow to 4.9% of output.",
        ({"kind": "fiscal_policy", "direction": "down", "outcome": "good", "modality": "outlook"},),
    ),
    Example(
        "Britain's government borrowed 17 billion pounds in May, more than the 15 billion forecast.",
        (
            {
                "kind": "fiscal_policy",
                "modality": "fact",
                "values": {"actual": 17e9, "forecast": 15e9},
            },
        ),
    ),
    Example(
        "Germany sold 3.8 billion euros of bunds at an average yield of 2.69%.",
        ({"kind": "fiscal_policy", "values": {"amount": 3.8e9, "yield": 2.69}},),
    ),
)
SILENT: Final = (
    "The Norwegian firm raised its effective tax rate forecast to 24% from 22%.",
    "The German company sold 500 million euros of bonds.",
    "The IMF approved of the Kenyan plan for 20 schools.",
)
