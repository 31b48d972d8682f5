"""What tells who comes to lead a company and who leaves, and what only sounds like it."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

EXAMPLES: Final = (
    Example(
        "Nokia reshuffled its top ranks, naming Lena Ortiz as chief financial officer.",
        ({"kind": "management_change", "entity_name": "Nokia", "rule": "management_change.naming"},),
    ),
    Example(
        "Nokia named Justin Hollis as its next chief executive on Monday.",
        (
            {
                "kind": "management_change",
                "entity_name": "Nokia",
                "outcome": "neutral",
                "event_date": "2024-06-10",
            },
        ),
    ),
    Example(
        "Starbucks appoints veteran retailer Lena Ortiz CFO.",
        ({"kind": "management_change", "entity_name": "Starbucks"},),
    ),
    Example(
        "Unilever's chief executive Paul Renner will step down in May.",
        ({"kind": "management_change", "entity_name": "Unilever", "modality": "fact"},),
    ),
    Example(
        "Nissan said CEO Taro Ueda has resigned.",
        ({"kind": "management_change", "entity_name": "Nissan"},),
    ),
    Example(
        "Maria Duarte, chief financial officer of Siemens, is retiring.",
        ({"kind": "management_change", "entity_name": "Siemens"},),
    ),
    Example(
        "Clara Weiss has been appointed chairwoman of Deutsche Bank.",
        ({"kind": "management_change", "entity_name": "Deutsche Bank"},),
    ),
    Example(
        "Intel ousted its chief executive on Tuesday.",
        ({"kind": "management_change", "outcome": "bad", "event_date": "2024-06-11"},),
    ),
    Example(
        "Software maker Quillbase announced the resignation of its chief technology officer.",
        ({"kind": "management_change", "entity_name": "Quillbase"},),
    ),
    Example(
        "Siemens' chairman Jon Rask and six board members will step down.",
        ({"kind": "management_change", "entity_name": "Siemens"},),
    ),
)

SILENT: Final = (
    "The ministry named a new director for the museum.",
    "Trump named a loyalist as chairman of the commission.",
    "Nokia may name a new chief executive.",
    "Rosen was named a titan of the bar in 2020.",
    "The company was named among the best employers.",
    "Intel's chief executive said sales would rise.",
    "In 2012 Nokia appointed Stephen Gray as chief executive.",
)
