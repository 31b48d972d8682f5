"""What the rules of companies' outlooks must and must not say."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from schemas.event import NamedValue

EXAMPLES: Final = (
    Example(
        "Renault warned on Thursday that it would make a loss of up to 1.5 billion euros this year.",
        ({"kind": "guidance", "outcome": "bad", "values": {"net_income": -1.5e9}},),
    ),
    Example(
        "Renault has stuck with its full-year outlook.",
        ({"kind": "guidance", "direction": "flat", "outcome": "neutral", "values": {}},),
    ),
    # A range that lies inside the one before is narrowed and went no way.
    Example(
        "Nike narrowed its full-year revenue forecast to $46 billion to $47 billion from $45 billion to"
        " $48 billion.",
        (
            {
                "kind": "guidance",
                "direction": None,
                "outcome": "neutral",
                "values": {
                    "revenue_low": 46e9,
                    "revenue_high": 47e9,
                    "revenue_previous_low": 45e9,
                    "revenue_previous_high": 48e9,
                },
            },
        ),
    ),
    # What the result before was compared with is estimated by others, and the outlook is not.
    Example(
        "Intel reported revenue of $489 million, compared with $481 million expected by analysts, according"
        " to FactSet. It is guiding for full-year EPS of $0.48 to $0.61.",
        (
            {"kind": "earnings", "values": {"revenue": 489e6, "revenue_forecast": 481e6}},
            {"kind": "guidance", "values": {"eps_low": 0.48, "eps_high": 0.61}},
        ),
    ),
    # Behind the move that it caused, of the company of that clause.
    Example(
        "Apple was flat, while Nvidia slid 6% after cutting its annual profit outlook to $8 a share from $9.",
        (
            {"kind": "equity_move", "entity_name": "Apple"},
            {"kind": "equity_move", "entity_name": "Nvidia"},
            {
                "kind": "guidance",
                "entity_name": "Nvidia",
                "direction": "down",
                "values": {"eps": 8, "eps_previous": 9},
            },
        ),
    ),
    Example(
        "Intel dropped 8% after forecasting fourth-quarter revenue of $12 billion, below estimates of"
        " $13 billion.",
        (
            {"kind": "equity_move", "entity_name": "Intel"},
            {"kind": "guidance", "outcome": "bad", "values": {"revenue": 12e9, "revenue_forecast": 13e9}},
        ),
    ),
    # The figures of other measures that go on in the clause; bare cents are in the money of the others.
    Example(
        "Apple expects earnings of 95 cents to 98 cents a share from sales of $3 billion in Q1.",
        (
            {
                "kind": "guidance",
                "values": {"eps_low": 0.95, "eps_high": 0.98, "revenue": 3e9},
            },
        ),
    ),
    Example(
        "Apple sees Q2 EPS $1.01-$1.03, revenue $15.0 bln-$15.2 bln.",
        (
            {
                "kind": "guidance",
                "values": {"eps_low": 1.01, "eps_high": 1.03, "revenue_low": 15e9, "revenue_high": 15.2e9},
            },
        ),
    ),
    # The rate leads to the figure, and is no end of a range.
    Example(
        "Toyota raised its operating profit forecast for the year by 8% to 1.43 trillion yen.",
        ({"kind": "guidance", "direction": "up", "values": {"operating_income": 1.43e12}},),
    ),
    Example(
        "Toyota expects its operating profit to fall 14% to 680 billion yen.",
        ({"kind": "guidance", "values": {"operating_income": 680e9, "operating_income_change": -14.0}},),
    ),
    # What it says of its own figures with 'would'; but not of a unit's.
    Example(
        "Siemens said its fourth-quarter revenue would be between 790 and 890 million euros.",
        ({"kind": "guidance", "values": {"revenue_low": 790e6, "revenue_high": 890e6}},),
    ),
    # What 'and' joins is the same subject's; 'projected' there is no verb, and analysts are nobody's subject.
    Example(
        "Nike posted a profit of $3 billion and forecast revenue of $12 billion to $13 billion.",
        (
            {"kind": "earnings", "values": {"net_income": 3e9}},
            {"kind": "guidance", "values": {"revenue_low": 12e9, "revenue_high": 13e9}},
        ),
    ),
    Example(
        "Siemens narrowed its 2026 profit growth outlook to 4% to 7% from 4% to 10%.",
        ({"kind": "guidance", "rule": "guidance.narrowed"},),
    ),
    Example(
        "Siemens revised its sales guidance for 2026 upward.",
        ({"kind": "guidance", "direction": "up", "outcome": "good"},),
    ),
    # A figure that replaces one is held against it, but not against last year's.
    Example(
        "Nike sees annual sales of $21.2 billion to $21.4 billion, up from $21.0 billion to $21.3 billion.",
        ({"kind": "guidance", "direction": "up", "outcome": "good"},),
    ),
    Example(
        "Nike sees annual sales of $21.2 billion, up from $21.0 billion a year earlier.",
        ({"kind": "guidance", "direction": None, "outcome": "neutral"},),
    ),
    Example(
        "Sony expects full-year revenue of between 12 trillion and 12.5 trillion yen.",
        ({"kind": "guidance", "values": {"revenue_low": 12e12, "revenue_high": 12.5e12}},),
    ),
    Example(
        "Apple anticipates constant currency operating income to decline by 1% to 4%.",
        (
            {
                "kind": "guidance",
                "values": {"operating_income_change_low": -4.0, "operating_income_change_high": -1.0},
            },
        ),
    ),
    Example(
        "Sony raised its revenue guidance for fiscal year 2025 to a range of $6.3 billion to $6.6 billion.",
        ({"kind": "guidance", "values": {"revenue_low": 6.3e9, "revenue_high": 6.6e9}},),
    ),
    Example("Sony cut its guidance for 2025.", ({"kind": "guidance", "values": {}},)),
    Example(
        "Siemens guided for a sales decline of 0% to 3%.",
        ({"kind": "guidance", "values": {"revenue_change_low": -3.0, "revenue_change_high": 0.0}},),
    ),
    Example(
        "Apple forecasts revenue of $90-95 billion, below the $97 billion expected by analysts.",
        (
            {
                "kind": "guidance",
                "outcome": "bad",
                "values": {"revenue_low": 90e9, "revenue_high": 95e9, "revenue_forecast": 97e9},
            },
        ),
    ),
    Example(
        "Apple raised its full-year revenue guidance to $400 billion to $410 billion.",
        ({"kind": "guidance", "entity_id": "company:XNAS:AAPL", "direction": "up", "outcome": "good"},),
    ),
    Example(
        "Siemens now expects full-year sales growth of 10% to 12%, up from 8% to 10% previously.",
        ({"kind": "guidance", "direction": "up", "outcome": "good"},),
    ),
    Example(
        "Samsung Electronics said it expected second-quarter operating profit of 12.1 trillion won.",
        ({"kind": "guidance", "values": {"operating_income": 12.1e12}},),
    ),
    Example(
        "Renault cut its 2024 profit forecast.",
        ({"kind": "guidance", "direction": "down", "outcome": "bad"},),
    ),
    Example(
        "Sony reaffirmed its annual outlook.",
        ({"kind": "guidance", "direction": "flat", "outcome": "neutral"},),
    ),
    Example("Intel withdrew its full-year guidance.", ({"kind": "guidance", "outcome": "bad"},)),
    Example(
        "Quellen Systems Inc. (NYSE: QLN) expects first-quarter revenue of $120 million to $125 million.",
        ({"kind": "guidance", "ticker": "QLN", "modality": "fact", "outcome": "neutral"},),
    ),
    Example(
        "Nvidia beat expectations.\nThe company expects revenue of between $26 billion and $28 billion.",
        ({"kind": "earnings"}, {"kind": "guidance", "entity_id": "company:XNAS:NVDA"}),
    ),
    # Held against what others expect, without a figure.
    Example("Nike forecast annual profit below estimates.", ({"kind": "guidance", "outcome": "bad"},)),
    Example(
        "Nike posted a profit of $3 billion, and forecast first-quarter revenue above Wall Street estimates.",
        ({"kind": "earnings"}, {"kind": "guidance", "outcome": "good"}),
    ),
    Example(
        "Nike expects revenue growth of 1% to 3%, compared with its earlier forecast of flat to 3%.",
        ({"kind": "guidance", "direction": "up"},),
    ),
    Example(
        "Siemens expects revenue of 790-890 million euros in the quarter.",
        (
            {
                "kind": "guidance",
                "values": (
                    NamedValue(name="revenue_low", value=790e6, currency="EUR", period="quarter"),
                    NamedValue(name="revenue_high", value=890e6, currency="EUR", period="quarter"),
                ),
            },
        ),
    ),
    Example(
        "Shares of Nike slid 9% after the shoe maker trimmed its sales forecast to $5 billion.",
        ({"kind": "equity_move"}, {"kind": "guidance", "direction": "down", "values": {"revenue": 5e9}}),
    ),
)

FURTHER: Final = (
    # Second figures: what was guided for before, what analysts had expected, further measures.
    Example(
        "Cisco Systems now expects fiscal 2025 revenue of $3.1 billion to $3.7 billion, compared with its"
        " previous guidance of $3.6 billion to $4.4 billion.\nAnalysts polled by FactSet expect"
        " $3.92 billion.",
        (
            {
                "kind": "guidance",
                "direction": "down",
                "outcome": "bad",
                "values": {
                    "revenue_low": 3.1e9,
                    "revenue_high": 3.7e9,
                    "revenue_previous_low": 3.6e9,
                    "revenue_previous_high": 4.4e9,
                    "revenue_forecast": 3.92e9,
                },
            },
        ),
    ),
    Example(
        "Pelorin Corp. (NASDAQ: PLRN) held a call on Monday.\nThe San Diego company, which makes pumps, on"
        " Tuesday guided for adjusted per-share earnings of 55 cents to 59 cents.",
        ({"kind": "guidance", "values": {"adjusted_eps_low": 0.55, "adjusted_eps_high": 0.59}},),
    ),
    Example(
        "For 2025, Unilever gave an outlook for -3% to +1% organic growth.",
        (
            {
                "kind": "guidance",
                "values": {"organic_revenue_change_low": -3.0, "organic_revenue_change_high": 1.0},
            },
        ),
    ),
    Example(
        "For 2025, Unilever targets underlying EPS growth in the high single-digit range.",
        ({"kind": "guidance", "outcome": "neutral", "values": {}},),
    ),
    Example(
        "Pelorin Corp. (NASDAQ: PLRN) held a call on Monday.\n* Reaffirms revenue guidance of $5 million;"
        " reaffirms adjusted EPS guidance range of $8.60 - $9.80",
        (
            {"kind": "guidance", "direction": "flat", "values": {"revenue": 5e6}},
            {
                "kind": "guidance",
                "direction": "flat",
                "values": {"adjusted_eps_low": 8.6, "adjusted_eps_high": 9.8},
            },
        ),
    ),
)

SILENT: Final = (
    "*XEA Slightly Lifts Outlook for 2026*",
    "Unilever gave an outlook for the industry.",
    "Analysts expect Unilever's profit growth in the high single digits.",
    "Analysts forecast Nike's annual profit below estimates of a month ago.",
    "OpenAI has a valuation of $300 billion and projected revenues of $11.6 billion this year.",
    "Analysts trimmed their view of Nike and expect revenue of $12 billion.",
    "Siemens said revenue at its mobility unit would rise 10% to 12 billion euros.",
    "Analysts expect revenue of $5 billion.",
    "Apple could cut its full-year guidance.",
    "The IMF raised its growth forecast for China.",
    "Jefferies raised its price target on Apple.",
)
