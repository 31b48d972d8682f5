"""What must come of a release's figures: the figure itself, its forecast, the one before, a revision."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from schemas.event import NamedValue

_HIRED: Final = "U.S. employers added 187,000 jobs in May, more than the 150,000 forecast by economists."

FIGURES: Final = (
    Example(
        _HIRED,
        (
            {
                "kind": "jobs",
                "entity_id": "country:US",
                "direction": "up",
                "outcome": "good",
                "values": (
                    NamedValue(name="actual", value=187000.0, period="May"),
                    NamedValue(name="forecast", value=150000.0, period="May"),
                ),
            },
        ),
    ),
    Example(
        f"{_HIRED} April's gain was revised down to 98,000 from 119,000.",
        (
            {"rule": "jobs.hired"},
            {
                "kind": "jobs",
                "direction": "down",
                "outcome": "bad",
                "rule": "jobs.revised",
                "values": (
                    NamedValue(name="actual", value=98000.0, period="April"),
                    NamedValue(name="previous", value=119000.0, period="April"),
                ),
            },
        ),
    ),
    Example(
        "Retail sales in Norway rose 0.3% in May. April's drop was revised to 0.4% from 0.2%.",
        (
            {"kind": "retail_sales", "direction": "up"},
            {"kind": "retail_sales", "direction": "down", "values": {"actual": -0.4, "previous": -0.2}},
        ),
    ),
    Example(
        "First-quarter growth was revised up to 0.4% from 0.3%, Denmark's statistics office said.",
        ({"kind": "gdp", "entity_id": "country:DK", "direction": "up", "outcome": "good"},),
    ),
    Example(
        "Canada shed a net 26,400 jobs in May, against forecasts of a 10,000 gain.",
        ({"kind": "jobs", "direction": "down", "values": {"actual": -26400, "forecast": 10000}},),
    ),
    Example(
        "Average hourly earnings increased 0.4% in May after rising 0.3% in April.",
        ({"kind": "jobs", "entity_id": "country:US", "values": {"actual": 0.4, "previous": 0.3}},),
    ),
    Example(
        "Initial claims for state unemployment benefits dropped 8,000 to a seasonally adjusted 218,000.",
        ({"kind": "jobs", "direction": "down", "values": {"change": -8000, "actual": 218000}},),
    ),
    Example(
        "Norwegian retail sales rose 0.3% in May. Economists polled by the paper had forecast a 0.1% drop.",
        ({"kind": "retail_sales", "outcome": "good", "values": {"actual": 0.3, "forecast": -0.1}},),
    ),
    # Two figures and one forecast, or a change where the figure is a count: whose it is, nobody can say.
    Example(
        "Norwegian retail sales rose 0.3% in May and 3.4% from a year earlier. Economists had forecast 0.1%.",
        (
            {"kind": "retail_sales", "values": {"actual": 0.3}},
            {"kind": "retail_sales", "values": {"actual": 3.4}},
        ),
    ),
    Example(
        "Jobless claims in the U.S. fell to 218,000 last week. Analysts had pointed to a rise of 8,000.",
        ({"kind": "jobs", "values": {"actual": 218000}},),
    ),
    Example(
        "Consumer prices in Norway rose 2.1% in May, a touch below the 2.2% economists had pencilled in.",
        ({"kind": "inflation", "outcome": "good", "values": {"actual": 2.1, "forecast": 2.2}},),
    ),
    Example(
        "Danish consumer prices rose 0.2% in May, taking the 12-month rate to 2.4%.",
        (
            {"kind": "inflation", "direction": "up", "values": {"actual": 0.2}},
            {"kind": "inflation", "direction": None, "values": {"actual": 2.4}},
        ),
    ),
    Example(
        "The PCE price index, the Federal Reserve's preferred inflation gauge, increased 0.2% in April.",
        ({"kind": "inflation", "rule": "inflation.pce_prices", "values": {"actual": 0.2}},),
    ),
    Example(
        "South Korea's exports in the first 10 days of June rose 6.4% from a year earlier.",
        ({"kind": "trade_balance", "horizon": "year", "values": {"actual": 6.4}},),
    ),
    Example(
        "Sales of new U.S. homes rose 5% to a seasonally adjusted annual rate of 700,000 units in May.",
        ({"kind": "housing", "values": {"actual": 700000, "change": 5}},),
    ),
)

NO_FIGURES: Final = (
    "The company's May gain was revised down to $98 million from $119 million.",
    "May's figure for new subscribers was revised to 98,000 from 119,000, the broadcaster said.",
    "Chipmakers in Taiwan have added 12,000 jobs a month.",
)
