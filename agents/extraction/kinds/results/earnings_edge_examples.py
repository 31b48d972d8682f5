"""Reports whose measures are joined or whose teller stands behind them, and what is no result at all."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from schemas.event import NamedValue

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
        ({"kind": "earnings", "values": {"revenue": 120e6, "net_income": 14e6, "operating_margin": 12.0}},),
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

CLAUSES: Final = (
    # A heading names the time for what is listed below it.
    Example(
        "Nike Inc. reported its results.\n\nFourth Quarter Highlights\n* Net income was $22 million, compared"
        " to $18 million",
        (
            {
                "kind": "earnings",
                "values": {"net_income": 22e6, "net_income_previous": 18e6},
            },
        ),
    ),
    Example(
        "Nike reported revenue of $12 billion and net income of $1 billion, up 4% and 7%, respectively.",
        (
            {
                "kind": "earnings",
                "values": {
                    "revenue": 12e9,
                    "net_income": 1e9,
                    "revenue_change": 4.0,
                    "net_income_change": 7.0,
                },
            },
        ),
    ),
    # What two results are held against is told in their order.
    Example(
        "Nike posted earnings of 92 cents a share on revenue of $1.39 billion, compared with estimates of 88"
        " cents and $1.37 billion.",
        (
            {
                "kind": "earnings",
                "outcome": "good",
                "values": {"eps": 0.92, "revenue": 1.39e9, "eps_forecast": 0.88, "revenue_forecast": 1.37e9},
            },
        ),
    ),
    Example(
        "Nike earned $1.1 billion, or 72 cents a share, up from $1 billion a year earlier.",
        (
            {
                "kind": "earnings",
                "direction": "up",
                "values": {"net_income": 1.1e9, "eps": 0.72, "net_income_previous": 1e9},
            },
        ),
    ),
    # What a later clause tells of the company of the sentence, or of the story.
    Example(
        "Renault was downbeat on Spain, though its revenue climbed 6%, to 7.9 billion euros, and net profit"
        " doubled to 1.2 billion euros.",
        (
            {
                "kind": "earnings",
                "entity_id": "company:XPAR:RNO",
                "direction": "up",
                "values": {"revenue_change": 6.0, "revenue": 7.9e9, "net_income": 1.2e9},
            },
        ),
    ),
    Example(
        "Renault in the fourth quarter saw its revenue climb 6%, to 7.9 billion euros.",
        ({"kind": "earnings", "direction": "up", "values": {"revenue_change": 6.0, "revenue": 7.9e9}},),
    ),
    Example(
        f"{_PELORIN}The American pump and valve maker's revenue was down 1.2% to $41 million.",
        ({"kind": "earnings", "values": {"revenue_change": -1.2, "revenue": 41e6}},),
    ),
    Example(
        f"{_PELORIN}PLRN also reported a loss of $52 million, narrower than $73 million reported a year ago.",
        (
            {
                "kind": "earnings",
                "direction": "up",
                "values": {"net_income": -52e6, "net_income_previous": -73e6},
            },
        ),
    ),
    # A comparison with several measures, and a loss of a measure that is none of its own.
    Example(
        "Roku posted revenue of $1.06 billion and an adjusted EBITDA loss of $12 million, compared with"
        " revenue of $912 million and adjusted EBITDA of $43 million a year ago.",
        (
            {
                "kind": "earnings",
                "direction": "up",
                "values": {
                    "revenue": 1.06e9,
                    "adjusted_ebitda": -12e6,
                    "revenue_previous": 912e6,
                    "adjusted_ebitda_previous": 43e6,
                },
            },
        ),
    ),
    # By how much, and to what.
    Example(
        "Sony's operating profit fell by 87 billion yen to 1.4 trillion yen.",
        (
            {
                "kind": "earnings",
                "direction": "down",
                "values": (
                    NamedValue(name="operating_income_change", value=-87e9, currency="JPY"),
                    NamedValue(name="operating_income", value=1.4e12, currency="JPY"),
                ),
            },
        ),
    ),
    Example(
        f"{_PELORIN}Revenue was $111 million, reflecting a decrease from $117 million in the prior year.",
        ({"kind": "earnings", "direction": "down", "values": {"revenue": 111e6, "revenue_previous": 117e6}},),
    ),
    # Shares of a whole: percents are their levels, and they change by points.
    Example(
        "Intel's gross margin widened by 210 basis points to 38.2% from 36.1%, and its operating margin"
        " was 9.6%.",
        (
            {
                "kind": "earnings",
                "direction": "up",
                "values": {
                    "gross_margin_change": 210.0,
                    "gross_margin": 38.2,
                    "gross_margin_previous": 36.1,
                    "operating_margin": 9.6,
                },
            },
        ),
    ),
    Example(
        "Intel saw its gross margin contracting 120 basis points to 38.2%.",
        (
            {
                "kind": "earnings",
                "direction": "down",
                "outcome": "bad",
                "values": {"gross_margin_change": -120.0, "gross_margin": 38.2},
            },
        ),
    ),
    # A target of its own is nothing that was, and nothing that others expected.
    Example(
        "Nordea reported a cost/income ratio of 44%, better than its 45% target.",
        ({"kind": "earnings", "direction": None, "values": {"cost_income_ratio": 44.0}},),
    ),
    Example(
        f"{_PELORIN}The combined ratio was 94.1%, compared with 92.0% a year earlier.",
        (
            {
                "kind": "earnings",
                "direction": "up",
                "outcome": "bad",
                "values": {"combined_ratio": 94.1, "combined_ratio_previous": 92.0},
            },
        ),
    ),
)

# Told of the company whose shares moved, behind the move: a participle or a noun in place of the report.
BESIDE_MOVES: Final = (
    Example(
        "Magazine Luiza tumbled 7% after posting a third-quarter net loss of 64"
        " million reais, wider than the 21 million reais loss analysts had forecast.",
        (
            {"kind": "equity_move", "entity_name": "Magazine Luiza", "change_pct": -7.0},
            {
                "kind": "earnings",
                "entity_name": "Magazine Luiza",
                "outcome": "bad",
                "values": {"net_income": -64e6, "net_income_forecast": -21e6},
            },
        ),
    ),
    Example(
        "Boeing slid 2.5% following a wider-than-expected quarterly loss of $1.4 billion.",
        (
            {"kind": "equity_move", "entity_name": "Boeing", "change_pct": -2.5},
            {"kind": "earnings", "entity_name": "Boeing", "outcome": "bad", "values": {"net_income": -1.4e9}},
        ),
    ),
    Example(
        "Rivals of Nokia gained, with Ericsson up 2% after reporting a surprise quarterly profit of 5 billion"
        " crowns.",
        (
            {"kind": "equity_move", "entity_name": "Ericsson", "change_pct": 2.0},
            {"kind": "earnings", "entity_name": "Ericsson", "outcome": "good", "values": {"net_income": 5e9}},
        ),
    ),
    # Whose it is stays open where two fell.
    Example(
        "Nvidia and AMD fell 2% after reporting quarterly revenue of $30 billion.",
        (
            {"kind": "equity_move", "entity_name": "Nvidia"},
            {"kind": "equity_move", "entity_name": "Advanced Micro Devices"},
        ),
    ),
    Example(
        "Volvo added 1% on a smaller-than-expected quarterly operating loss of 300 million crowns.",
        (
            {"kind": "equity_move", "entity_name": "Volvo", "change_pct": 1.0},
            {
                "kind": "earnings",
                "entity_name": "Volvo",
                "outcome": "good",
                "values": {"operating_income": -300e6},
            },
        ),
    ),
)

SILENT: Final = (
    # What is looked ahead to, of a part, of others, or told for those who do not know the company.
    "Renault sees a better year, with operating margins of 6% to 7%.",
    "Renault's van business was weak, with revenues down 15.9%.",
    "Analysts at a bank said that Renault was right, and revenue rose 3%.",
    "We employ 3,800 people with net sales of $1.3 billion.",
    f"{_PELORIN}**Results Highlights - VVX**\nGross margin was 8.3%.",
    "Tesla lost $80 billion in market value in the quarter.",
    f"{_PELORIN}* Pumps segment revenues rose. Operating margins improved to 6.9%.",
    "For 2030, Sony forecasted a loss of 80 billion yen and net sales to decrease 1.5% to 12 trillion yen.",
    "For every $1 of equity, Sony generated $0.02 in profit.",
    # A unit's, a segment's, and what is only aimed at.
    "Sony Corp. unit Sony Stores' turnover was flat while same-store sales rose 2%.",
    f"{_PELORIN}Revenue rose by $8 million to $40 million in the pumps segment.",
    f"{_PELORIN}From Pumps, Valves and Pipes\n\nAdjusted EBITDA rose to $4.3 million from $3.1 million.",
    "Sony delivered strong results and set goals for 2030, including EBIT of $450 million to $480 million.",
    "Sony announced a projected net loss ranging from $1.6 million to $2.1 million for the half-year.",
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
