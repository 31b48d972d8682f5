"""What the rules of companies' results must and must not say."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

EXAMPLES: Final = (
    Example(
        "Apple reported second-quarter revenue of $90.8 billion, beating analysts' estimates of $90 billion.",
        ({"kind": "earnings", "entity_id": "company:XNAS:AAPL", "outcome": "good"},),
    ),
    Example(
        "Pelorin Corp. (NASDAQ: PLRN) reported a net loss of $12.4 million, or $0.31 per share, for"
        " the first quarter.",
        ({"kind": "earnings", "entity_name": "Pelorin Corp", "ticker": "PLRN", "outcome": "bad"},),
    ),
    Example(
        "Renault's net profit fell 14% to 1.2 billion euros from 1.4 billion euros a year earlier.",
        ({"kind": "earnings", "entity_id": "company:XPAR:RNO", "direction": "down", "outcome": "bad"},),
    ),
    Example(
        "Intel missed Wall Street estimates.\nRevenue for the quarter was $12.7 billion, down from"
        " $13.1 billion a year ago.",
        (
            {"kind": "earnings", "entity_id": "company:XNAS:INTC", "outcome": "bad"},
            {"kind": "earnings", "entity_id": "company:XNAS:INTC", "direction": "down", "outcome": "bad"},
        ),
    ),
    Example(
        "Marvik Foods (NYSE: MVK): Q1 Non-GAAP EPS of $0.84 beats by $0.06.",
        ({"kind": "earnings", "ticker": "MVK", "outcome": "good"},),
    ),
    Example(
        "Sony posted better-than-expected quarterly profit.",
        ({"kind": "earnings", "outcome": "good"},),
    ),
    Example(
        "Toyota said Wednesday that its operating profit rose 8% to 1.1 trillion yen in the fiscal"
        " fourth quarter.",
        ({"kind": "earnings", "direction": "up", "outcome": "good"},),
    ),
)

SILENT: Final = (
    "Nvidia is expected to report revenue of $24 billion on Thursday.",
    "Analysts polled by FactSet expected revenue of $4.1 billion.",
    "The shares trade at 12 times earnings.",
    "Online orders account for 40% of sales.",
    "Revenue guidance was not given.",
)
