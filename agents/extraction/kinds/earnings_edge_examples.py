"""Reports whose measures are joined or whose teller stands behind them, and what is no result at all."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

_PELORIN = "Pelorin Corp. (NASDAQ: PLRN) held a call on Monday.\n"
_ROSE: Final = {"revenue_change": 4.0, "revenue": 120e6}

JOINED: Final = (
    # Joined with "while", in a list that ends in a margin, and with the teller behind.
    Example(
        "Sony said revenue rose 4% to $120 million while net profit fell 2% to $14 million.",
        ({"kind": "earnings", "values": dict(_ROSE, net_income_change=-2.0, net_income=14e6)},),
    ),
    Example(
        "Sony reported revenue of $120 million, net profit of $14 million and an operating margin of 12%.",
        ({"kind": "earnings", "values": {"revenue": 120e6, "net_income": 14e6}},),
    ),
    Example(
        f"{_PELORIN}Total revenue was $120 million for the first quarter, compared to $110 million for the"
        " first quarter of 2023.",
        ({"kind": "earnings", "values": {"revenue": 120e6, "revenue_previous": 110e6}},),
    ),
    Example(
        f"{_PELORIN}Reported net income for the quarter totaled $14 million.",
        ({"kind": "earnings", "values": {"net_income": 14e6}},),
    ),
    Example(
        f"{_PELORIN}The company ended the quarter with revenue of $120 million.",
        ({"kind": "earnings", "values": {"revenue": 120e6}},),
    ),
    Example(
        "Sony nearly quadrupled its EPS to $0.42.",
        ({"kind": "earnings", "values": {"eps": 0.42}},),
    ),
    Example(
        "Revenue rose 4% to $120 million, the carmaker Renault said.",
        ({"kind": "earnings", "entity_id": "company:XPAR:RNO", "values": _ROSE},),
    ),
)

SILENT: Final = (
    "Tesla lost $80 billion in market value in the quarter.",
    "Analysts said Nike's profit would beat estimates.",
    "Sony posted a 17% rise in cloud revenue.",
    "Sony posted a 5% fall in sales in Asia.",
    f"{_PELORIN}* Xarvolin net product sales were up in Q4. Sales for the full year reached $40 million.",
    "Intel reported revenue of $79 billion for the fiscal year ended September 2023.",
    "Sony reported a profit of 90 billion yen in the year-ago period.",
    "Last month, Renault reported a net loss of 300 million euros.",
    "Renault said sales of its vans in Spain rose 12% to 300 million euros.",
    f"{_PELORIN}Cloud revenue grew 30% to $12 million.",
    "Nvidia is expected to report revenue of $24 billion on Thursday.",
    "Analysts polled by FactSet expected revenue of $4.1 billion.",
    "The shares trade at 12 times earnings.",
    "Online orders account for 40% of sales.",
    "Revenue guidance was not given.",
    "Sony ended the quarter with 400 shops.",
    "Sony boosted its stake to 12%.",
    "Retail sales rose 4% to $120 million, Barclays said.",
    "Net profit is expected to fall to 20 million euros, Renault said.",
)
