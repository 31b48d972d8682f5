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
            "Expecting two rate cuts by the Reserve Bank of India this year is too ambitious.",
        )
    ),
    # What the bank did before is no part of what is awaited.
    Example(
        "The Fed stood pat after three cuts in 2023 and is expected to keep rates unchanged in May.",
        ({"kind": "rate_decision", "direction": "flat", "modality": "outlook", "values": {}},),
    ),
    Example(
        "Economists expect a shallow rate-cutting cycle by the Reserve Bank of India.",
        ({"kind": "rate_decision", "direction": "down", "values": {}},),
    ),
    Example(
        "Investors raised bets on further easing by the ECB in June.",
        ({"kind": "rate_decision", "direction": "down", "modality": "outlook"},),
    ),
    # What was expected months ago is background; what is expected now of a month is not.
    Example(
        "The Riksbank in March forecast two rate cuts this year, and will update that view.",
        ({"kind": "rate_decision", "modality": "reference", "event_date": None},),
    ),
    Example(
        "Traders see a rate cut by the Riksbank in March.",
        ({"kind": "rate_decision", "modality": "outlook", "event_date": "2024-06-12"},),
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
    # 'Price' as a noun, the easing of something else, and what is left open.
    "Food prices easing would help the Reserve Bank of India, the ministry said.",
    "The price action following the Federal Reserve's interest rate cut was choppy.",
    "The bloc weighed the possibility of an easing of oil sanctions, the National Bank of Ukraine said.",
    "Some see the lack of further quantitative easing by the Federal Reserve as a drag.",
    "The report may influence expectations of when the Federal Reserve will deliver a rate cut.",
    "The chair gave no guidance about the prospect of more rate cuts by the Federal Reserve.",
    "Is there any chance of the ECB delivering three rate cuts this year?",
)
