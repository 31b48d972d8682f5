"""What wraps of a session tell in ways of their own: ranks, brackets, labels, places, kinds of paper.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says
from agents.extraction.names.unlisted import core_of, unlisted


def _share(name: str) -> str:
    return unlisted(name, core_of(name)).id


CONSTRUCTS: Final = (
    Construct(
        "label with a direction",
        (
            Example(
                "Shanghai - Composite: DOWN 1.2 percent at 3,019.41",
                (says("index:SSEC", "down", change_pct=-1.2, level=3019.41),),
            ),
        ),
        ("Shanghai - Composite: what to watch",),
    ),
    Construct(
        "rank whose names come last",
        (
            Example(
                "Among the biggest losers on the Nasdaq were Intel, which fell 3%, and Tesla, off 2%.",
                (
                    says("company:XNAS:INTC", "down", change_pct=-3.0),
                    says("company:XNAS:TSLA", "down", change_pct=-2.0),
                ),
            ),
        ),
        ("Among the biggest donors to the fund were Intel and Tesla.",),
    ),
    Construct(
        "what a share was to its market",
        (
            Example(
                "Intel was the heaviest weight on the S&P 500 after sinking 3.1%.",
                (says("company:XNAS:INTC", "down", change_pct=-3.1, modality="fact", horizon="day"),),
            ),
            Example(
                "Apple and Intel were two of the strongest forces on the market after rising 1.2% and 2.4%,"
                " respectively.",
                (
                    says("company:XNAS:AAPL", "up", change_pct=1.2),
                    says("company:XNAS:INTC", "up", change_pct=2.4),
                ),
            ),
            Example(
                "Intel weighed on the market and sank 3.1%.",
                (says("company:XNAS:INTC", "down", change_pct=-3.1),),
            ),
            Example(
                "The DAX was at 18,300 points after sinking 3.1% on Tuesday.",
                (
                    says("index:DAX", None, level=18300.0),
                    says("index:DAX", "down", change_pct=-3.1, modality="reference"),
                ),
            ),
        ),
        ("Intel was the heaviest user of the grid and sank 3 wells.",),
    ),
    Construct(
        "index described behind its name",
        (
            Example(
                "The FTSE 250 index of mid-cap stocks, which has more of its sales at home, gained 0.6%.",
                (says("index:FTMC", "up", change_pct=0.6),),
            ),
            Example(
                "The domestically focused FTSE 250, an index of mid-cap stocks, gained 0.6%.",
                (says("index:FTMC", "up", change_pct=0.6),),
            ),
        ),
        ("The FTSE 250 index of mid-cap stocks, which gained 20 members, is old.",),
    ),
    Construct(
        "another day's move put between name and verb",
        (
            Example(
                "Asian stocks rose on Wednesday. The Nikkei, down 2% on Monday, rebounded 1.1%.",
                (
                    says("group:ASIA:STOCKS", "up"),
                    says("index:N225", "down", change_pct=-2.0, event_date="2024-06-10"),
                    says("index:N225", "up", change_pct=1.1, event_date="2024-06-12"),
                ),
            ),
            Example(
                "Asian stocks rose. Sony (down 3% on Tuesday) gained 1%.",
                (
                    says("group:ASIA:STOCKS", "up", event_date="2024-06-12"),
                    says("company:XTKS:6758", "down", event_date="2024-06-11"),
                    says("company:XTKS:6758", "up", event_date="2024-06-12"),
                ),
            ),
        ),
        ("The Nikkei, a measure of Monday, has 225 members.",),
    ),
    Construct(
        "quotes of several places and days",
        (
            Example(
                "The dollar fetched 157.32-34 yen compared with 157.06-16 yen in New York and 155.36-38 yen"
                " in Tokyo at 5 p.m. Tuesday.",
                (says("currency:USD", "up", level=157.32, previous_level=157.06, event_date="2024-06-12"),),
            ),
        ),
        ("The dollar bill of 1928 is on show in New York and in Tokyo until 5 p.m. Tuesday.",),
    ),
    Construct(
        "a gain since a month, when",
        (
            Example(
                "Sony rose 2%, its biggest gain since February, when shares jumped 14%.",
                (
                    says("company:XTKS:6758", "up", change_pct=2.0),
                    says("company:XTKS:6758", "up", change_pct=14.0, modality="reference", event_date=None),
                ),
            ),
        ),
        ("It was the best month since February, when shops closed.",),
    ),
    Construct(
        "price that stands at a level behind 'with'",
        (
            Example(
                "Treasury yields eased, with the 10-year yield at 4.10%, down from 4.13% late Tuesday.",
                (
                    says("rate:US", "down"),
                    says("rate:US10Y", "down", level=4.1, previous_level=4.13),
                ),
            ),
            Example(
                "The dollar firmed, with the euro at $1.0512.",
                (says("currency:USD", "up"), says("currency:EUR", None, level=1.0512)),
            ),
            Example(
                "On the losing end of Wall Street was Intel, which tumbled 6.7%.",
                (says("company:XNAS:INTC", "down", change_pct=-6.7),),
            ),
        ),
        ("Oil demand would fall with Brent at $100.",),
    ),
    Construct(
        "rank that includes",
        (
            Example(
                "The week's gainers included Apple and Intel.",
                (says("company:XNAS:AAPL", "up"), says("company:XNAS:INTC", "up")),
            ),
        ),
        ("The week's guests included Apple and Intel.",),
    ),
    Construct(
        "next in rank",
        (
            Example(
                "Apple led the decliners, followed by Intel, down 2%.",
                (says("company:XNAS:AAPL", "down"), says("company:XNAS:INTC", "down", change_pct=-2.0)),
            ),
        ),
        ("Apple was followed by Intel into the market.",),
    ),
    Construct(
        "direction in brackets",
        (
            Example(
                "The move was led by Apple (up 2%), Intel (down 1.5%) and Tesla (flat).",
                (
                    says("company:XNAS:AAPL", "up", change_pct=2.0),
                    says("company:XNAS:INTC", "down", change_pct=-1.5),
                    says("company:XNAS:TSLA", "flat"),
                ),
            ),
        ),
        ("Net buying was seen in Apple (up 2 percent).",),
    ),
    Construct(
        "list with figures in brackets",
        (
            Example(
                "The DAX (0.4%) and the CAC 40 (1.1%) both fell.",
                (
                    says("index:DAX", "down", change_pct=-0.4),
                    says("index:FCHI", "down", change_pct=-1.1),
                ),
            ),
        ),
        ("The fund holds Apple (7.1%) and Intel (1.2%).",),
    ),
    Construct(
        "percentage in brackets behind points",
        (
            Example(
                "The Dow lost 88 points (0.2%) to 38,640.",
                (says("index:DJI", "down", change_pct=-0.2, change=-88.0, level=38640.0),),
            ),
        ),
        ("The Dow was founded long ago (1896).",),
    ),
    Construct(
        "gains in places",
        (
            Example(
                "The Nikkei rose. There were also gains in Seoul and Mumbai.",
                (says("index:N225", "up"), says("group:KR:STOCKS", "up"), says("group:IN:STOCKS", "up")),
            ),
        ),
        ("There were job losses in Seoul and Mumbai.",),
    ),
    Construct(
        "benchmark of a place",
        (
            Example(
                "Norway's Oslo benchmark added 0.3%, and in Abu Dhabi, the index fell 1%.",
                (says("index:OBX", "up", change_pct=0.3), says("index:ADI", "down", change_pct=-1.0)),
            ),
        ),
        ("Norway's Oslo set a benchmark for others.",),
    ),
    Construct(
        "class of shares",
        (
            Example(
                "Petrobras preferred shares fell 2%, and Alphabet's class A shares rose 1%.",
                (
                    says("company:BVMF:PETR4", "down", change_pct=-2.0),
                    says("company:XNAS:GOOGL", "up", change_pct=1.0),
                ),
            ),
        ),
        ("Petrobras preferred suppliers fell 2%.",),
    ),
    Construct(
        "only a part of a group",
        (
            Example(
                "U.S. banks rose 1% while some smaller lenders fell 3%.",
                (says("group:US:BANKS", "up", change_pct=1.0),),
            ),
        ),
        ("Other smaller lenders slipped.",),
    ),
    Construct(
        "count of members",
        (
            Example(
                "The DAX rose 0.3%, with 21 of its members up.",
                (says("index:DAX", "up", change_pct=0.3),),
            ),
        ),
        ("Of the DAX, 21 of its members met.",),
    ),
    Construct(
        "contracts on an index",
        (
            Example(
                "Contracts on the Euro Stoxx 50 fell 0.5%.",
                (says("futures:FESX", "down", change_pct=-0.5),),
            ),
        ),
        ("Contracts on the table fell 0.5%.",),
    ),
    Construct(
        "name in quotation marks",
        (
            Example(
                'The "Magnificent Seven" group of megacaps fell 1.7%.',
                (says("index:MAG7", "down", change_pct=-1.7),),
            ),
        ),
        ('The "Magnificent Seven" was a film.',),
    ),
    Construct(
        "unlisted share out of hours",
        (
            Example(
                "Pelorin Therapeutics rose 4% in premarket trading.",
                (says(_share("Pelorin Therapeutics"), "up", change_pct=4.0),),
            ),
        ),
        ("Consumer Confidence rose 4%.",),
    ),
    Construct(
        "price with its letters joined",
        (
            Example(
                "Maybank lost two sen to RM9.98.",
                (says("company:XKLS:1155", "down", change=-0.02, level=9.98),),
            ),
        ),
        ("Maybank paid two sen.",),
    ),
    Construct(
        "row of a place told in words",
        (
            Example(
                (
                    "Gulf markets:\n| Abu Dhabi | rose 0.5% to 9,631 |\n| --- | --- |\n"
                    "| OMAN | was flat at 4,533 |"
                ),
                (
                    says("index:ADI", "up", change_pct=0.5, level=9631.0),
                    says("index:MSX30", "flat", level=4533.0),
                ),
            ),
        ),
        ("Branches:\n| Abu Dhabi | 12 opened |\n| --- | --- |\n| OMAN | 3 shut |",),
    ),
)
