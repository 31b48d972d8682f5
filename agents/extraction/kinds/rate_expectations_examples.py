"""What is awaited of central banks: examples, and sentences that tell nothing of the sort."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

EXAMPLES: Final = (
    *(
        Example(
            text, ({"kind": "rate_decision", "direction": "up", "outcome": "bad", "modality": "outlook"},)
        )
        for text in (
            "Hopes for further rate cuts by the Federal Reserve dimmed.",
            "The chair of the Federal Reserve poured cold water on expectations for a December rate cut.",
            "Odds of a December rate cut by the Federal Reserve were pared.",
        )
    ),
    # What falls is something else.
    Example(
        "Expectations for a Federal Reserve rate cut lifted spirits while orders fell.",
        ({"kind": "rate_decision", "direction": "down", "outcome": "good"},),
    ),
    Example(
        "Traders are pricing in a 95% chance of a 25 bps rate cut by the Bank of England in December.",
        (
            {
                "kind": "rate_decision",
                "entity_id": "central_bank:BOE",
                "direction": "down",
                "modality": "outlook",
                "values": {"probability": 95, "change": -25},
            },
        ),
    ),
    Example(
        "The data raised the prospect of fewer rate cuts by the Federal Reserve.",
        ({"kind": "rate_decision", "entity_id": "central_bank:FED", "direction": "up"},),
    ),
    Example(
        "The ECB met last week. Investors now see two more rate cuts this year.",
        ({"kind": "rate_decision", "entity_id": "central_bank:ECB", "values": {"steps": 2}},),
    ),
)
SILENT: Final = (
    "The bank defied market expectations of a rate cut in Norway.",
    "Shops in Sweden expect more price cuts this winter.",
)
