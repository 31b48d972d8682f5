"""What peace and tension between countries sound like, and what only sounds so; run as tests."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

_KIND = "geopolitics"

EXAMPLES: Final = (
    Example(
        "Bourses opened higher on growing hopes of a Ukraine peace agreement.",
        ({"kind": _KIND, "entity_id": "country:UA", "outcome": "good", "modality": "outlook"},),
    ),
    Example(
        "Israel and Lebanon agreed to a 60-day ceasefire on Tuesday.",
        (
            {
                "kind": _KIND,
                "entity_id": "country:IL",
                "counterparty_id": "country:LB",
                "outcome": "good",
                "modality": "fact",
                "event_date": "2024-06-11",
            },
        ),
    ),
    Example(
        "Moscow rejected the proposed truce.",
        ({"kind": _KIND, "entity_id": "country:RU", "outcome": "bad", "modality": "fact"},),
    ),
    Example(
        "The ceasefire between India and Pakistan is holding, diplomats said.",
        (
            {
                "kind": _KIND,
                "entity_id": "country:IN",
                "counterparty_id": "country:PK",
                "outcome": "good",
                "modality": "fact",
            },
        ),
    ),
    Example(
        "Iran resumed nuclear talks in Oman.",
        ({"kind": _KIND, "entity_id": "country:IR", "outcome": "good", "modality": "fact"},),
    ),
    Example(
        "Gold drew buyers amid rising tensions between China and Taiwan.",
        (
            {
                "kind": _KIND,
                "entity_id": "country:CN",
                "counterparty_id": "country:TW",
                "outcome": "bad",
                "modality": "fact",
            },
        ),
    ),
    Example(
        "Macron met with Modi in Paris.",
        ({"kind": _KIND, "entity_id": "country:FR", "counterparty_id": "country:IN", "outcome": "neutral"},),
    ),
    Example(
        "Poland expelled two Russian diplomats.",
        ({"kind": _KIND, "entity_id": "country:PL", "outcome": "bad"},),
    ),
    Example(
        "A ceasefire between Israel and Lebanon was agreed shortly before the vote on April 20.",
        ({"kind": "geopolitics", "modality": "reference", "event_date": None},),
    ),
)

SILENT: Final = (
    "The company agreed a truce with its largest shareholder.",
    "Peace of mind comes with every policy sold in Canada.",
    "Wage talks at the German carmaker resumed.",
    "Zelenskiy could agree to a ceasefire.",
    "Iran has not agreed to any ceasefire.",
    "Surface tension in the Japanese coating rose.",
)
