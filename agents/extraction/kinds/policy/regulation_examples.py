"""What regulators' acts sound like, and what sounds like them and is none; run as tests."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

_KIND = "regulation"

EXAMPLES: Final = (
    Example(
        "The FDA approved Pfizer's new migraine pill on Monday.",
        (
            {
                "kind": _KIND,
                "entity_name": "Pfizer",
                "counterparty_id": "organisation:FDA",
                "outcome": "good",
                "modality": "fact",
                "event_date": "2024-06-10",
            },
        ),
    ),
    Example(
        "Bayer won EU approval for its kidney drug.",
        ({"kind": _KIND, "entity_name": "Bayer", "outcome": "good", "modality": "fact"},),
    ),
    Example(
        "China's market regulator opened an antitrust investigation into Nvidia.",
        (
            {
                "kind": _KIND,
                "entity_name": "Nvidia",
                "counterparty_id": "country:CN",
                "outcome": "bad",
                "modality": "fact",
            },
        ),
    ),
    Example(
        "The Federal Trade Commission blocked a purchase by Microsoft.",
        ({"kind": _KIND, "entity_name": "Microsoft", "outcome": "bad"},),
    ),
    Example(
        "Britain tightened its mortgage lending rules.",
        ({"kind": _KIND, "entity_id": "country:GB", "outcome": "bad", "modality": "fact"},),
    ),
    Example(
        "The European Commission proposed to ease emissions rules.",
        ({"kind": _KIND, "entity_id": "country:EU", "outcome": "good", "modality": "outlook"},),
    ),
    Example(
        "Google faces an antitrust probe in Japan.",
        ({"kind": _KIND, "entity_name": "Alphabet", "outcome": "bad"},),
    ),
)

SILENT: Final = (
    "Pelorin Pharma received acceptance from the FDA of its application for marketing approval.",
    "Pelorin Pharma said the FDA has accepted its application.",
    "Shareholders of Siemens approved the dividend.",
    "The company filed its annual report with the Securities and Exchange Commission.",
    "Apple follows all rules in Germany.",
    "The FDA has not approved Pfizer's pill.",
    "Australia may tighten its mortgage rules.",
)
