"""What tells what rating agencies think of a borrower's credit, and what only sounds like it."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

EXAMPLES: Final = (
    Example(
        "Moody's cut France's rating to Aa3 from Aa2 on Friday.",
        (
            {
                "kind": "credit_rating",
                "entity_id": "country:FR",
                "direction": "down",
                "outcome": "bad",
                "event_date": "2024-06-07",
            },
        ),
    ),
    Example(
        "Fitch upgraded Turkey to BB- on Tuesday.",
        ({"kind": "credit_rating", "entity_id": "country:TR", "direction": "up", "outcome": "good"},),
    ),
    Example(
        "S&P Global Ratings affirmed Brazil at 'BB'.",
        ({"kind": "credit_rating", "entity_id": "country:BR", "direction": "flat", "outcome": "neutral"},),
    ),
    Example(
        "Fitch Ratings revised its outlook on Italy to positive from stable.",
        ({"kind": "credit_rating", "entity_id": "country:IT", "direction": "up"},),
    ),
    Example(
        "Moody's downgraded Siemens to A1.",
        ({"kind": "credit_rating", "entity_name": "Siemens", "direction": "down"},),
    ),
    Example(
        "Boeing's credit rating was cut to one notch above junk by S&P Global Ratings.",
        ({"kind": "credit_rating", "entity_name": "Boeing", "direction": "down"},),
    ),
    Example(
        "Fitch lowered the outlook on Vodafone to negative.",
        ({"kind": "credit_rating", "entity_name": "Vodafone", "direction": "down"},),
    ),
    # What was done on a weekday was done on the last of that name.
    Example(
        "Fitch upgraded Italy's long-term credit rating to BBB+ late on Friday.",
        ({"kind": "credit_rating", "entity_id": "country:IT", "event_date": "2024-06-07"},),
    ),
)

SILENT: Final = (
    "Moody's may downgrade Boeing.",
    "Moody's reported higher profit and raised its outlook.",
    "Fitch said banks may gain from lower rates.",
    "In 2011 Standard & Poor's downgraded the United States.",
    "Moody's published a study of loan losses.",
)
