"""What must come of a release's figures: the figure itself, its forecast, the one before, a revision."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from schemas.event import NamedValue

_HIRED: Final = "U.S. employers added 187,000 jobs in May, more than the 150,000 forecast by economists."

FIGURES: Final = (
    # A second figure has a verb of its own, and words of expectation before it belong to the first.
    Example(
        "Industrial production in Norway fell 0.4% in May from"
        " April, in line with expectations, and rose 2.0% from a year earlier.",
        (
            {
                "kind": "industrial_output",
                "direction": "down",
                "horizon": "month",
                "values": {"actual": -0.4},
            },
            {"kind": "industrial_output", "direction": "up", "horizon": "year", "values": {"actual": 2.0}},
        ),
    ),
    Example(
        "Danish exports rose 5.9% in May, reversing a 1.1% contraction in April and beating a 3.8% forecast.",
        ({"values": {"actual": 5.9, "previous": -1.1, "forecast": 3.8}},),
    ),
    Example(
        "Denmark's trade surplus came in at $11.7 billion in May, above April's $9.1 billion and a"
        " forecast for"
        " $10.2 billion.",
        ({"values": {"actual": 11.7e9, "previous": 9.1e9, "forecast": 10.2e9}},),
    ),
    # What a bureau gives out first, or second, is no expectation.
    Example(
        "The Danish economy expanded 0.2% in the three months to March, the office said in a second estimate,"
        " for a 1.4% year-on-year rise.",
        (
            {"kind": "gdp", "horizon": "quarter", "values": {"actual": 0.2}},
            {"kind": "gdp", "horizon": "year", "values": {"actual": 1.4}},
        ),
    ),
    # What follows a fall of before is no fall itself; a drop to a level is none of the figure.
    Example(
        "Italian industrial output rose 2.8% in May after a 2.7% fall in April, far above a median"
        " forecast of"
        " +1.5%.",
        ({"values": {"actual": 2.8, "previous": -2.7, "forecast": 1.5}},),
    ),
    Example(
        "Norwegian inflation fell to 3.6% in May from 3.8%. Economists had forecast a drop to 3.5%.",
        ({"kind": "inflation", "values": {"actual": 3.6, "forecast": 3.5, "previous": 3.8}},),
    ),
    Example(
        "Norwegian retail sales rose 0.4% in May on the month. That topped forecasts for a 0.3% increase.",
        ({"kind": "retail_sales", "values": {"actual": 0.4, "forecast": 0.3}},),
    ),
    # Whose index it is may stand between the name and its verb, and who says 'its index' is no company.
    Example(
        "Danish consumer prices as measured by the benchmark NPI index rose 0.1% in May on the month.",
        ({"kind": "inflation", "direction": "up", "values": {"actual": 0.1}},),
    ),
    Example(
        "Denmark's services PMI, compiled by Nordlys, rose to a 12-month high of 52.1.",
        ({"kind": "pmi", "direction": "up", "values": {"actual": 52.1}},),
    ),
    Example(
        "The institute said its economic sentiment index for Norway fell to 38.5 points from 39.3 points.",
        ({"kind": "confidence", "direction": "down", "values": {"actual": 38.5, "previous": 39.3}},),
    ),
    Example(
        "Inflation in the 20 nations sharing the euro currency edged up to 2.2% in May from 2.1%.",
        ({"kind": "inflation", "entity_id": "country:EU", "values": {"actual": 2.2, "previous": 2.1}},),
    ),
    # A figure beside another of a country's, or right behind it, is of that country.
    Example(
        "Nonfarm payrolls rose by 119,000 in May, and the unemployment rate rose to 4.4% from 4.3%.",
        (
            {"kind": "jobs", "direction": "up"},
            {
                "kind": "jobs",
                "direction": "up",
                "entity_id": "country:US",
                "values": {"actual": 4.4, "previous": 4.3},
            },
        ),
    ),
    Example(
        "Norway's exports rose 5.9% in May. Imports were up 1.9%, compared to a 1.0% uptick the month"
        " before.",
        (
            {"kind": "trade_balance", "values": {"actual": 5.9}},
            {"kind": "trade_balance", "entity_id": "country:NO", "values": {"actual": 1.9, "previous": 1.0}},
        ),
    ),
    # Over what time, where only the period says so.
    Example(
        "Core prices in the U.S. increased 0.4% last month.",
        ({"kind": "inflation", "horizon": "month"},),
    ),
    Example(
        "China's economy grew 4.8% in the first quarter.",
        ({"kind": "gdp", "horizon": "year"},),
    ),
    Example(
        "Services inflation in Britain eased to 4.5% in May from 4.7%, against expectations of 4.6%.",
        ({"rule": "inflation.service_prices", "values": {"actual": 4.5, "previous": 4.7, "forecast": 4.6}},),
    ),
    Example(
        "Denmark's composite PMI fell to 52.1 from 53.9, while analysts had forecast a reading of 53.5.",
        ({"kind": "pmi", "values": {"actual": 52.1, "previous": 53.9, "forecast": 53.5}},),
    ),
    Example(
        "Mexico's industrial output rose 0.7% in May on the month, but fell 0.4% from a year earlier.",
        (
            {"kind": "industrial_output", "direction": "up", "values": {"actual": 0.7}},
            {"kind": "industrial_output", "direction": "down", "values": {"actual": -0.4}},
        ),
    ),
    Example(
        "Swiss inflation was zero in May, down from 0.1% in April.",
        ({"kind": "inflation", "values": {"actual": 0, "previous": 0.1}},),
    ),
    Example(
        "The Danish trade surplus rose to 2.7 billion euros in May from 2.1 billion.",
        ({"kind": "trade_balance", "values": {"actual": 2.7e9, "previous": 2.1e9}},),
    ),
    Example(
        "The ISM services index inched up to 52.6 in May from 52.4.",
        ({"kind": "pmi", "entity_id": "country:US", "values": {"actual": 52.6, "previous": 52.4}},),
    ),
    # What is 'faster than the 3 % of May' is of May; zero may be a word; a fall may be a sign in brackets.
    Example(
        "Danish consumer prices climbed 3.1 percent on year in May, faster than the 3.0 percent increase"
        " in April."
        " Inflation was expected to ease to 2.9 percent.",
        ({"kind": "inflation", "values": {"actual": 3.1, "previous": 3.0, "forecast": 2.9}},),
    ),
    Example(
        "Norwegian retail sales fell by 1.1% in May. A poll of economists had pointed to no change.",
        ({"kind": "retail_sales", "values": {"actual": -1.1, "forecast": 0}},),
    ),
    Example(
        "India's wholesale price-based inflation stood at (-)1.21 per cent in May as against 0.13 per"
        " cent in April.",
        ({"kind": "inflation", "direction": "down", "values": {"actual": -1.21, "previous": 0.13}},),
    ),
    Example(
        "Producer prices in Norway rose by 0.1% month-on-month in May for a 0.5% year-on-year fall.",
        (
            {"kind": "inflation", "direction": "up", "horizon": "month", "values": {"actual": 0.1}},
            {"kind": "inflation", "direction": "down", "horizon": "year", "values": {"actual": -0.5}},
        ),
    ),
    Example(
        "Inflation in Denmark was tame, with the producer price index rising 0.3% in May from April.",
        ({"kind": "inflation", "direction": "up", "horizon": "month", "values": {"actual": 0.3}},),
    ),
    # What is seen coming is told by a participle.
    Example(
        "Norway's mainland GDP is now seen growing 1.8% in 2027, down from 2.0% in the September report.",
        ({"kind": "gdp", "modality": "outlook", "values": {"forecast": 1.8, "previous": 2.0}},),
    ),
    Example(
        "Economists see Danish inflation averaging 2.1% in 2027.",
        ({"kind": "inflation", "modality": "outlook", "values": {"forecast": 2.1}},),
    ),
    Example(
        "Danish consumer prices rose 6.1% in May from a year earlier, the ministry had projected 5% to 6%.",
        ({"kind": "inflation", "values": {"actual": 6.1}},),
    ),
    Example(
        "U.S. import prices rose 0.2% in May, while export prices unexpectedly dipped 0.1%.",
        (
            {"kind": "inflation", "direction": "up", "values": {"actual": 0.2}},
            {"kind": "inflation", "direction": "down", "values": {"actual": -0.1}},
        ),
    ),
    Example(
        "The Philadelphia Fed's manufacturing index came in at -1.7 in May versus -12.8 in April.",
        ({"kind": "pmi", "direction": "up", "values": {"actual": -1.7, "previous": -12.8}},),
    ),
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
    # What figures will show is to come, and a broker's estimate that moves is none of them.
    Example(
        "Consumer prices in Norway rose 2.1% in May, separate figures are expected to show on Friday.",
        ({"kind": "inflation", "modality": "outlook", "values": {"forecast": 2.1}},),
    ),
    # A balance may be told by its share of output, which is no change of it.
    Example(
        "Denmark's current account deficit narrowed to 1.3% of GDP from 2.2% a year earlier.",
        ({"kind": "trade_balance", "direction": "down", "values": {"actual": 1.3, "previous": 2.2}},),
    ),
    Example(
        "Norway's annual trade surplus rose to 90 billion euros, customs data showed.",
        ({"kind": "trade_balance", "horizon": "year", "values": {"actual": 90e9}},),
    ),
    Example(
        "Demand that failed to please builders - Norwegian retail sales fell 0.3% in May.",
        ({"kind": "retail_sales", "negated": False, "values": {"actual": -0.3}},),
    ),
)

NO_FIGURES: Final = (
    "As the Danish PPI stayed in negative territory for a 37th month, traders yawned.",
    "The chain said its export prices rose 3% in May.",
    "The company's May gain was revised down to $98 million from $119 million.",
    "May's figure for new subscribers was revised to 98,000 from 119,000, the broadcaster said.",
    "Economists at the broker raised their U.S. GDP growth estimate to 3.7% from 3.6%.",
    "Inflation will be 2.1% in 2025, the bank's chief strategist said.",
    "Chipmakers in Taiwan have added 12,000 jobs a month.",
)
