"""What the rules of companies' results must and must not say."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from schemas.event import NamedValue

_PELORIN = "Pelorin Corp. (NASDAQ: PLRN) held a call on Monday.\n"

EXAMPLES: Final = (
    # Better or worse than others expected, without a figure, behind a move of the share.
    Example(
        "Shares of Nike fell 4% after reporting stronger profit and sales than analysts had expected.",
        (
            {"kind": "equity_move", "direction": "down"},
            {"kind": "earnings", "entity_name": "Nike", "outcome": "good"},
        ),
    ),
    Example(
        "Nike reported EPS of $1.32, above est. of $1.25.",
        ({"kind": "earnings", "outcome": "good", "values": {"eps": 1.32, "eps_forecast": 1.25}},),
    ),
    Example(
        f"{_PELORIN}* Total product sales were up in Q4. Sales for the full year reached $40 million.",
        ({"kind": "earnings", "values": {"revenue": 40e6}},),
    ),
    # The day of the report is that of all its figures, whichever sentence names it.
    Example(
        "Renault's net profit rose 9% to 1.2 billion euros.\nSales were 12 billion euros against 11 billion"
        " euros, according to a Monday filing with the exchange.",
        (
            {"kind": "earnings", "event_date": "2024-06-10"},
            {"kind": "earnings", "event_date": "2024-06-10"},
        ),
    ),
    Example(
        "Renault's net profit rose 9% to 1.2 billion euros.\nThe carmaker will hold a meeting on Monday.",
        ({"kind": "earnings", "event_date": "2024-06-12"},),
    ),
    # What was awaited may be named behind the figure, whose money it shares; the average is one too.
    Example(
        "Renault's first-half net profit rose 9% to 1.2 billion euros, ahead of a consensus forecast"
        " of 1.1 billion.",
        (
            {
                "kind": "earnings",
                "outcome": "good",
                "values": {"net_income": 1.2e9, "net_income_change": 9.0, "net_income_forecast": 1.1e9},
            },
        ),
    ),
    Example(
        "Toyota posted an operating profit of 1.1 trillion yen, but below the 1.3 trillion yen average of 12"
        " analyst estimates.",
        (
            {
                "kind": "earnings",
                "outcome": "bad",
                "values": {"operating_income": 1.1e12, "operating_income_forecast": 1.3e12},
            },
        ),
    ),
    Example(
        "Revenue at Nike fell 3% to $11.2 billion in the June-August period.",
        ({"kind": "earnings", "direction": "down", "values": {"revenue": 11.2e9, "revenue_change": -3.0}},),
    ),
    Example(
        "Ericsson reported net sales of 56 billion crowns, down from 61 billion a year earlier.",
        (
            {
                "kind": "earnings",
                "values": (
                    NamedValue(name="revenue", value=56e9, currency="SEK"),
                    NamedValue(name="revenue_previous", value=61e9, currency="SEK"),
                ),
            },
        ),
    ),
    Example(
        "Earlier this week, Sony beat estimates.",
        ({"kind": "earnings", "modality": "reference", "event_date": None},),
    ),
    # What a company has earned is a fact, whoever is quoted with it.
    Example(
        f'{_PELORIN}"We posted record revenue of $41 million," said the chief executive of Pelorin.',
        ({"kind": "earnings", "modality": "fact", "values": {"revenue": 41e6}},),
    ),
    Example(
        "Sony recorded revenue from operations of $41 million in the previous financial year.",
        ({"kind": "earnings", "modality": "reference", "event_date": None},),
    ),
    Example(
        f"{_PELORIN}Adjusted revenue was $41 million.",
        ({"kind": "earnings", "values": {"adjusted_revenue": 41e6}},),
    ),
    Example(
        f"{_PELORIN}Adjusted EPS was $0.43 on revenue of $41 million.",
        ({"kind": "earnings", "values": {"adjusted_eps": 0.43, "revenue": 41e6}},),
    ),
    # The same in other money is in brackets, as losses are in tables.
    Example(
        f"{_PELORIN}Net profit was 1.2 billion quells ($330 million).",
        ({"kind": "earnings", "values": {"net_income": 330e6}},),
    ),
    Example(
        f"{_PELORIN}Net income was ($33 million).",
        ({"kind": "earnings", "values": {"net_income": -33e6}},),
    ),
    Example(
        f"{_PELORIN}Adjusted EBITDA improved to a negative $4.1 million compared to a negative $6.3 million.",
        (
            {
                "kind": "earnings",
                "direction": "up",
                "outcome": "good",
                "values": {"adjusted_ebitda": -4.1e6, "adjusted_ebitda_previous": -6.3e6},
            },
        ),
    ),
    Example(
        f"{_PELORIN}Net income was $9 million for the quarter ended March 31, 2024, compared with $7 million"
        " for the quarter ended March 31, 2023.",
        (
            {
                "kind": "earnings",
                "modality": "fact",
                "direction": "up",
                "values": {"net_income": 9e6, "net_income_previous": 7e6},
            },
        ),
    ),
    Example(
        f"{_PELORIN}EPS for the quarter was a loss of 42 cents.",
        ({"kind": "earnings", "outcome": "bad", "values": {"eps": -0.42}},),
    ),
    Example(
        f"{_PELORIN}Revenue of $1.4 billion in Q4, short of the $1.5 billion expected, rose from $1.2"
        " billion a year ago.",
        (
            {
                "kind": "earnings",
                "direction": "up",
                "outcome": "bad",
                "values": {"revenue": 1.4e9, "revenue_forecast": 1.5e9, "revenue_previous": 1.2e9},
            },
        ),
    ),
    Example(
        f"{_PELORIN}Revenue and operating income were $61 million and $9 million, respectively.",
        ({"kind": "earnings", "values": {"revenue": 61e6, "operating_income": 9e6}},),
    ),
    Example(
        "Apple reported EPS of $1.20 from sales of $90 billion.",
        ({"kind": "earnings", "values": {"eps": 1.2, "revenue": 90e9}},),
    ),
    Example(
        "Sony's net sales fell 4% to 2.9 trillion yen, missing estimates by 1%.",
        (
            {
                "kind": "earnings",
                "direction": "down",
                "outcome": "bad",
                "values": {"revenue_change": -4.0, "revenue": 2.9e12, "revenue_surprise": -1.0},
            },
        ),
    ),
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
    Example(
        "Sony recently reported revenue of $41 million for the fourth quarter.",
        ({"kind": "earnings", "modality": "reference", "event_date": None},),
    ),
    # Who has reported on a day is named before it, whatever the headline says.
    Example(
        "Renault reported a quarterly profit of 1.5 euros per share on Tuesday.\nRenault's sales rose 3%.",
        (
            {"kind": "earnings", "event_date": "2024-06-11"},
            {"kind": "earnings", "event_date": "2024-06-11"},
        ),
    ),
    Example(
        "In its last set of financial results, Sony reported revenue of $41 million.",
        ({"kind": "earnings", "modality": "reference", "event_date": None},),
    ),
    Example(
        "In the quarter, which ended on January 31, 2024, Sony's net profit stood at $4 billion.",
        ({"kind": "earnings", "modality": "reference", "event_date": None},),
    ),
    Example(
        "In the quarter, which ended on March 31, 2024, Sony's net profit stood at $4 billion.",
        ({"kind": "earnings", "modality": "fact"},),
    ),
    Example(
        "Sony earned more in its last reported quarter than in any before. It was a calm time."
        " At the bottom line, Sony registered a net loss of 13 cents per share.",
        ({"kind": "earnings", "modality": "reference", "event_date": None},),
    ),
    Example(
        "Sony earned more in its last reported quarter than in any before.\n"
        "On Wednesday, Sony reported a net loss of 13 cents per share.",
        ({"kind": "earnings", "modality": "fact"},),
    ),
    # The measure may stand behind its change, with the time it is for between them; but not a part's.
    Example(
        "Sony posted a 17% rise in third-quarter profit to 57.7 billion yen, beating estimates by 2"
        " billion yen.",
        (
            {
                "kind": "earnings",
                "direction": "up",
                "values": {"net_income_change": 17.0, "net_income": 57.7e9, "net_income_surprise": 2e9},
            },
        ),
    ),
    # Briefs go without a verb; what grew alike is another measure than all sales.
    Example(
        "Renault: Q3 LFL sales +2.0%, group sales EUR12.6bn.",
        ({"kind": "earnings", "values": {"comparable_revenue_change": 2.0, "revenue": 12.6e9}},),
    ),
    Example(
        "Toyota nine-month net profit falls 4% to Y3.1 trln; revenue up 2% at 35 trillion yen.",
        (
            {
                "kind": "earnings",
                "values": {"net_income_change": -4.0, "revenue": 35e12, "revenue_change": 2.0},
            },
        ),
    ),
    Example(
        "Ericsson Q3 profit after tax SEK 4.2 bln vs SEK 3.9 bln year ago",
        ({"kind": "earnings", "values": {"net_income": 4.2e9, "net_income_previous": 3.9e9}},),
    ),
    # Items left out before or behind the figure make it an adjusted one.
    Example(
        "Apple on Thursday reported quarterly net income of $36 million. The Cupertino-based company said it"
        " had net income of 62 cents per share. Earnings, adjusted for one-time costs, were 64 cents per"
        " share.",
        (
            {"kind": "earnings", "values": {"net_income": 36e6}},
            {"kind": "earnings", "values": {"eps": 0.62}},
            {"kind": "earnings", "values": {"adjusted_eps": 0.64}},
        ),
    ),
    Example(
        "Nike reported earnings of $1.06 a share excluding items, beating estimates by 9 cents.",
        ({"kind": "earnings", "values": {"adjusted_eps": 1.06, "adjusted_eps_surprise": 0.09}},),
    ),
    # The next sentence may say what it was before.
    Example(
        "Nike's bottom line came in at $512 million, or $1.58 per share. This compares with $489 million, or"
        " $1.48 per share, last year.",
        (
            {
                "kind": "earnings",
                "direction": "up",
                "values": {
                    "net_income": 512e6,
                    "eps": 1.58,
                    "net_income_previous": 489e6,
                    "eps_previous": 1.48,
                },
            },
        ),
    ),
    # Beaten or missed without a figure, by whose measure it is; "its" is the one whose shares moved.
    Example("Nike's quarterly profit beat estimates.", ({"kind": "earnings", "outcome": "good"},)),
    Example(
        "Nike's revenue came in below Wall Street expectations.", ({"kind": "earnings", "outcome": "bad"},)
    ),
    Example(
        "Shares of Nike fell 3% after the company's revenue missed estimates.",
        (
            {"kind": "equity_move"},
            {"kind": "earnings", "entity_id": "company:XNYS:NKE", "outcome": "bad"},
        ),
    ),
    Example(
        "Nike rose 3% after reporting a smaller-than-expected loss.",
        ({"kind": "equity_move"}, {"kind": "earnings", "outcome": "good"}),
    ),
    Example(
        "Renault lost 1.2 billion euros in the first half.",
        ({"kind": "earnings", "outcome": "bad", "values": {"net_income": -1.2e9}},),
    ),
    Example(
        "Sony reported a loss of $0.32 per share, compared with a $0.14 loss a year earlier.",
        ({"kind": "earnings", "direction": "down", "values": {"eps": -0.32, "eps_previous": -0.14}},),
    ),
    # Goods may end a firm's name; a rate that 'and' joins goes the way of the one before.
    Example(
        "Pelorin Copper Corp. reported a net loss of $12.4 million, or 7 cents per share.",
        ({"kind": "earnings", "values": {"net_income": -12.4e6, "eps": -0.07}},),
    ),
    Example(
        "Renault reported sales of 2.4 billion euros, down 14.3% as reported and 7.6% on an organic basis.",
        (
            {
                "kind": "earnings",
                "values": {"revenue": 2.4e9, "revenue_change": -14.3, "organic_revenue_change": -7.6},
            },
        ),
    ),
    Example(
        "Nestle said underlying sales growth was 3.9% in the third quarter.",
        ({"kind": "earnings", "direction": "up", "values": {"revenue_change": 3.9}},),
    ),
    Example(
        "Nike posted an unexpected profit of 11 cents.", ({"kind": "earnings", "values": {"eps": 0.11}},)
    ),
)
