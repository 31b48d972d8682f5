"""What the reading of economic releases must make of texts."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from schemas.event import NamedValue

_US: Final = "country:US"

EXAMPLES: Final = (
    # inflation
    Example(
        "U.S. consumer prices climbed 0.3% in May from a month before and 3.3% from a year earlier.",
        (
            {"kind": "inflation", "entity_id": _US, "horizon": "month", "direction": "up"},
            {"kind": "inflation", "entity_id": _US, "horizon": "year", "outcome": "bad"},
        ),
    ),
    Example(
        "Annual inflation in Poland slowed to 2.5% in May from 2.7%, the statistics office said.",
        ({"kind": "inflation", "entity_id": "country:PL", "direction": "down", "outcome": "good"},),
    ),
    Example(
        "Germany's core inflation rate came in at 3.0%, below the 3.2% that economists had forecast.",
        ({"kind": "inflation", "entity_id": "country:DE", "outcome": "good"},),
    ),
    Example(
        "Japan's producer prices jumped 2.4% in May from a year earlier, topping forecasts for a 2.0% rise.",
        ({"kind": "inflation", "rule": "inflation.producer_prices", "outcome": "bad", "horizon": "year"},),
    ),
    Example(
        "Data showed a 0.4% drop in Italian producer prices.",
        ({"kind": "inflation", "entity_id": "country:IT", "direction": "down"},),
    ),
    Example(
        "Core PCE inflation held steady at 2.8% in April.",
        ({"kind": "inflation", "entity_id": _US, "direction": "flat"},),
    ),
    Example(
        "Turkey's annual inflation rate is expected to ease to 70% next month.",
        ({"kind": "inflation", "modality": "outlook", "entity_id": "country:TR"},),
    ),
    # jobs
    Example(
        "Nonfarm payrolls rose by 272,000 in May, beating estimates for a gain of 185,000.",
        ({"kind": "jobs", "entity_id": _US, "outcome": "good"},),
    ),
    Example(
        "Canada's jobless rate ticked up to 6.2% from 6.1%.",
        ({"kind": "jobs", "entity_id": "country:CA", "direction": "up", "outcome": "bad"},),
    ),
    Example(
        "Initial jobless claims fell by 8,000 to 221,000 in the week ended June 1.",
        ({"kind": "jobs", "direction": "down", "outcome": "good", "event_date": "2024-06-12"},),
    ),
    Example(
        "Average hourly earnings in the United States grew 0.4% last month, more than expected.",
        ({"kind": "jobs", "rule": "jobs.hourly_earnings", "outcome": "good"},),
    ),
    Example(
        "Spain's unemployment rate was unchanged at 11.7%.",
        ({"kind": "jobs", "entity_id": "country:ES", "direction": "flat", "outcome": "neutral"},),
    ),
    Example(
        "Private-sector employment in the United States increased 152,000 in May, less than expected.",
        ({"kind": "jobs", "outcome": "bad"},),
    ),
    Example(
        "Employers in Australia added 39,700 jobs in May.",
        ({"kind": "jobs", "entity_id": "country:AU", "direction": "up", "outcome": "good"},),
    ),
    # gdp
    Example(
        "Britain's economy grew 0.6% in the first quarter from the previous three months.",
        ({"kind": "gdp", "entity_id": "country:GB", "horizon": "quarter", "outcome": "good"},),
    ),
    Example(
        "Japanese GDP shrank 0.5% in the first quarter, worse than expected.",
        ({"kind": "gdp", "entity_id": "country:JP", "direction": "down", "outcome": "bad"},),
    ),
    Example(
        "The euro zone economy expanded 0.3% in Q1, matching estimates.",
        ({"kind": "gdp", "entity_id": "country:EU", "outcome": "neutral"},),
    ),
    Example(
        "India's gross domestic product growth accelerated to 8.2% in fiscal 2024 from 7.0%.",
        ({"kind": "gdp", "entity_id": "country:IN", "direction": "up"},),
    ),
    Example(
        "The IMF expects Morocco's economy to grow 3.1% this year.",
        ({"kind": "gdp", "modality": "outlook", "entity_id": "country:MA"},),
    ),
    Example(
        "Gross domestic product in Sweden contracted at an annual rate of 1.1% in April.",
        ({"kind": "gdp", "entity_id": "country:SE", "direction": "down", "horizon": "year"},),
    ),
    # pmi
    Example(
        "China's official manufacturing PMI fell to 49.5 in May from 50.4, missing forecasts of 50.5.",
        ({"kind": "pmi", "entity_id": "country:CN", "direction": "down", "outcome": "bad"},),
    ),
    Example(
        "The services PMI in India rose to 60.2.",
        ({"kind": "pmi", "entity_id": "country:IN", "outcome": "good"},),
    ),
    Example(
        "France's composite PMI was 48.9 in May, below the 50 mark that separates growth from contraction.",
        ({"kind": "pmi", "entity_id": "country:FR", "direction": None},),
    ),
    Example(
        "EURO ZONE MAY MANUFACTURING PMI 47.3 VS 45.7 IN APRIL",
        ({"kind": "pmi", "entity_id": "country:EU", "direction": "up"},),
    ),
    Example(
        "Britain's construction PMI edged up to 54.7 in May.",
        ({"kind": "pmi", "entity_id": "country:GB"},),
    ),
    Example(
        "The Chicago PMI slumped to 35.4 in May, far below expectations of 41.0.",
        ({"kind": "pmi", "direction": "down", "outcome": "bad"},),
    ),
    # trade
    Example(
        "India's trade deficit widened to $23.8 billion in May from $19.1 billion in April.",
        ({"kind": "trade_balance", "entity_id": "country:IN", "direction": "up", "outcome": "bad"},),
    ),
    Example(
        "China's trade surplus swelled to $82.6 billion in May.",
        ({"kind": "trade_balance", "entity_id": "country:CN", "outcome": "good"},),
    ),
    Example(
        "South Korean exports rose 11.7% in May from a year earlier.",
        ({"kind": "trade_balance", "entity_id": "country:KR", "outcome": "good", "horizon": "year"},),
    ),
    Example(
        "Japan's imports declined 1.3% in the year to May.",
        ({"kind": "trade_balance", "entity_id": "country:JP", "outcome": "neutral"},),
    ),
    Example(
        "Turkey's current account deficit narrowed to $5.3 billion.",
        ({"kind": "trade_balance", "entity_id": "country:TR", "outcome": "good"},),
    ),
    Example(
        "Germany posted a trade surplus of 22.1 billion euros in April.",
        ({"kind": "trade_balance", "entity_id": "country:DE"},),
    ),
    # retail sales
    Example(
        "U.S. retail sales rose 0.1% in May, less than expected.",
        ({"kind": "retail_sales", "entity_id": _US, "outcome": "bad"},),
    ),
    Example(
        "Retail sales in Britain fell 2.3% in April from March.",
        ({"kind": "retail_sales", "entity_id": "country:GB", "direction": "down", "horizon": "month"},),
    ),
    Example(
        "A 0.6% gain in German retail sales surprised economists.",
        ({"kind": "retail_sales", "entity_id": "country:DE", "direction": "up"},),
    ),
    Example(
        "Euro zone retail sales unexpectedly dropped 0.5% month-on-month in April.",
        ({"kind": "retail_sales", "entity_id": "country:EU", "outcome": "bad"},),
    ),
    Example(
        "Japanese household spending was up 0.5% in April.",
        ({"kind": "retail_sales", "entity_id": "country:JP", "outcome": "good"},),
    ),
    Example(
        "China's retail sales grew 3.7% in May, faster than the 3.0% forecast.",
        ({"kind": "retail_sales", "entity_id": "country:CN", "outcome": "good"},),
    ),
    # industrial output
    Example(
        "German industrial output slipped 0.1% in April, against expectations for a 0.3% rise.",
        ({"kind": "industrial_output", "entity_id": "country:DE", "outcome": "bad"},),
    ),
    Example(
        "China's industrial production grew 5.6% in May from a year earlier, slowing from 6.7% in April.",
        ({"kind": "industrial_output", "entity_id": "country:CN", "horizon": "year"},),
    ),
    Example(
        "U.S. durable goods orders rose 0.7% in April.",
        ({"kind": "industrial_output", "entity_id": _US, "outcome": "good"},),
    ),
    Example(
        "Factory output in Japan fell 0.9%.",
        ({"kind": "industrial_output", "entity_id": "country:JP", "direction": "down"},),
    ),
    Example(
        "Italian manufacturing output dropped 1.0% in April.",
        ({"kind": "industrial_output", "entity_id": "country:IT", "outcome": "bad"},),
    ),
    Example(
        "India's industrial production likely rose 4.6% in April.",
        ({"kind": "industrial_output", "modality": "outlook"},),
    ),
    # housing
    Example(
        "Sales of existing homes in the United States fell 1.9% to an annual rate of 4.14 million.",
        ({"kind": "housing", "direction": "down", "outcome": "bad"},),
    ),
    Example(
        "U.S. housing starts rose to a seasonally adjusted 1.36 million units in April.",
        ({"kind": "housing", "entity_id": _US, "outcome": "good"},),
    ),
    Example(
        "British house prices rose 0.4% in May.",
        ({"kind": "housing", "entity_id": "country:GB", "direction": "up"},),
    ),
    Example(
        "Australian building approvals fell 0.3% in April.",
        ({"kind": "housing", "entity_id": "country:AU", "direction": "down"},),
    ),
    Example(
        "New home prices in China dropped 0.7% in May.",
        ({"kind": "housing", "entity_id": "country:CN", "outcome": "bad"},),
    ),
    Example(
        "U.S. mortgage applications jumped 15.6% last week.",
        ({"kind": "housing", "entity_id": _US, "outcome": "good"},),
    ),
    # confidence
    Example(
        "U.S. consumer confidence rose to 102.0 in May from 97.5.",
        ({"kind": "confidence", "entity_id": _US, "direction": "up", "outcome": "good"},),
    ),
    Example(
        "The University of Michigan's consumer sentiment index fell to 65.6, below the consensus of 72.",
        ({"kind": "confidence", "entity_id": _US, "outcome": "bad"},),
    ),
    Example(
        "German investor sentiment improved in June, a survey showed.",
        ({"kind": "confidence", "entity_id": "country:DE", "direction": "up"},),
    ),
    Example(
        "French business confidence was steady at 99 in May.",
        ({"kind": "confidence", "entity_id": "country:FR", "direction": "flat"},),
    ),
    Example(
        "Consumer confidence in Australia slipped 0.3% in June.",
        ({"kind": "confidence", "entity_id": "country:AU", "direction": "down"},),
    ),
    Example(
        "Germany's Ifo business climate index was 89.3 in May, against a forecast of 90.4.",
        ({"kind": "confidence", "entity_id": "country:DE", "outcome": "bad"},),
    ),
    Example(
        "Initial jobless claims fell to 211,000 in the week ended June 8, against a forecast of 216,000.",
        (
            {
                "kind": "jobs",
                "rule": "jobs.jobless_claims",
                "event_date": "2024-06-12",
                "values": (
                    NamedValue(name="actual", value=211000.0, period="the week ended June 8"),
                    NamedValue(name="forecast", value=216000.0, period="the week ended June 8"),
                ),
            },
        ),
    ),
    Example(
        "U.S. existing home sales dropped 1.7% in May.",
        (
            {
                "kind": "housing",
                "direction": "down",
                "values": (NamedValue(name="change", value=-1.7, unit="percent", period="May"),),
            },
        ),
    ),
    Example(
        "Norwegian GDP growth slows to 1.9% in 3Q2025.",
        (
            {
                "kind": "gdp",
                "modality": "outlook",
                "values": (NamedValue(name="forecast", value=1.9, unit="percent", period="3Q2025"),),
            },
        ),
    ),
    Example(
        "Hers is a house view: Norway's core inflation probably rose to 3.1% in May.",
        ({"kind": "inflation", "modality": "outlook"},),
    ),
    Example(
        "Hiring in Norway was still enough for the unemployment rate to edge down to 4%.",
        ({"kind": "jobs", "modality": "fact"},),
    ),
    Example(
        "In Norway, consumer prices rose 14% in 1981.",
        ({"kind": "inflation", "modality": "reference", "event_date": None},),
    ),
    Example(
        "Nordlys raised its 2025 GDP growth forecast for Norway to 2.4%.",
        ({"kind": "gdp", "entity_id": "country:NO", "modality": "outlook"},),
    ),
    Example(
        "In Denmark, consumer prices were 0.1% lower on the month.",
        (
            {
                "kind": "inflation",
                "direction": "down",
                "values": (NamedValue(name="actual", value=-0.1, unit="percent"),),
            },
        ),
    ),
    Example(
        "Denmark's economy has cooled. On a monthly basis, consumer prices rose by 1.1%.",
        ({"kind": "inflation", "entity_id": "country:DK", "direction": "up", "horizon": "month"},),
    ),
)

BACKGROUND: Final = (
    Example(
        "The office had reported that Danish consumer prices rose 2.2% in April. Core inflation was 1.9%.",
        ({"modality": "reference", "event_date": None}, {"modality": "reference", "event_date": None}),
    ),
    Example(
        "The office reported that Danish consumer prices rose 2.2% in May, after shops had raised theirs.",
        ({"kind": "inflation", "modality": "fact", "event_date": "2024-06-12"},),
    ),
)

SILENT: Final = (
    "Services made up the largest part of Norway's GDP at 52.3%.",
    "Electronics exports, a key driver of Norway's economic growth, rose 8.2% in May.",
    "In May, rural inflation in Kenya dropped to 4.64%.",
    "Norway's GDP is expected to grow at 2.1% to 2.6% next year.",
    "Denmark's services sector saw GDP increase by 5.5% in Q1.",
    "Norway had a trade surplus of 8.2 billion euros with Denmark in 2023.",
    "Factory payrolls rose by only 3,000 in May.",
    "Danish wholesale inflation was the topic. The core reading was 0.3%.",
    "Investors await U.S. consumer price data on Thursday.",
    "The Fed wants inflation back at its 2% target.",
    "CPI Aerostructures is due to report next week.",
    "The budget gap came to 4.1% of GDP.",
    "Traders braced for Friday's nonfarm payrolls.",
    "The retailer said its retail sales rose 4% in May.",
    "If U.S. inflation fell to 2%, rates could come down.",
    "Opex inflation of 2.4% weighed on the carrier.",
    "Economists expect that U.S. retail sales rose 0.3% in May.",
    "High mortgage rates keep British house prices in check.",
    "Analysts see GDP growth of 3% in Chile next year.",
    "Consumer confidence matters for French shops.",
    "A PMI above 50 means growth.",
    "German industrial output data are due on Friday.",
    "Japan's trade surplus with its neighbours is a sore point.",
)
