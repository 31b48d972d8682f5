"""What goes on from a statement, or stands beside it: totals, those that follow, asides, lists of places.

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
        "total over a period",
        (
            Example(
                "The Dow fell 1%, bringing its loss for the year to 12%.",
                (
                    says("index:DJI", "down", change_pct=-1.0, horizon="day"),
                    says("index:DJI", "down", change_pct=-12.0, horizon="year"),
                ),
            ),
        ),
        ("The ruling brings its losses to court.",),
    ),
    Construct(
        "followed suit",
        (
            Example(
                "The Nikkei fell 2% and European bourses followed suit.",
                (says("index:N225", "down", change_pct=-2.0), says("group:EU:STOCKS", "down")),
            ),
        ),
        ("Apple raised prices and Tesla followed suit.",),
    ),
    Construct(
        "aside between dashes",
        (
            Example(
                "Wall Street stocks - a gauge of appetite - rebounded on Wednesday.",
                (says("group:US:STOCKS", "up"),),
            ),
        ),
        ("Wall Street - a street in New York - was closed to cars.",),
    ),
    Construct(
        "list of places with shares in each",
        (
            Example(
                "Shares in London, Paris and Milan fell.",
                (
                    says("group:GB:STOCKS", "down"),
                    says("group:FR:STOCKS", "down"),
                    says("group:IT:STOCKS", "down"),
                ),
            ),
        ),
        ("Shares in London, Paris and Milan were on offer.",),
    ),
    Construct(
        "those of another",
        (
            Example(
                "Shares of Apple rose 3% while those of Intel were 2% lower.",
                (
                    says("company:XNAS:AAPL", "up", change_pct=3.0),
                    says("company:XNAS:INTC", "down", change_pct=-2.0),
                ),
            ),
        ),
        ("The plans of Apple rose in scope while those of Intel were 2 years older.",),
    ),
    Construct(
        "source of an index is not what moved",
        (
            Example(
                "The DAX rose 1%, as tracked by Goldman Sachs, which jumped at the offer.",
                (says("index:DAX", "up", change_pct=1.0),),
            ),
        ),
        ("A basket tracked by Goldman Sachs, which jumped over 6%, stood out.",),
    ),
    Construct(
        "the sector",
        (
            Example(
                "Chip stocks fell on the Nasdaq. The sector lost 2%.",
                (says("group:US:CHIPS", "down"), says("group:US:CHIPS", "down", change_pct=-2.0)),
            ),
        ),
        ("The sector lost 2% of its jobs.",),
    ),
    Construct(
        "what an index is one of",
        (
            Example(
                "The FTSEurofirst 300 index of leading European shares rose 0.8 percent.",
                (says("index:FTEU3", "up", change_pct=0.8),),
            ),
        ),
        ("An index of leading European shares was launched.",),
    ),
    Construct(
        "unlisted share beside a known one",
        (
            Example(
                "Intel surged 5%, while Orbis Metals added 11%.",
                (
                    says("company:XNAS:INTC", "up", change_pct=5.0),
                    says(_share("Orbis Metals"), "up", change_pct=11.0),
                ),
            ),
        ),
        ("While Intel built a plant, Retail Sales added 11%.",),
    ),
    Construct(
        "helped to lift",
        (
            Example(
                "The data was above forecasts, helping to lift the Nasdaq 2%.",
                (says("index:IXIC", "up", change_pct=2.0),),
            ),
        ),
        ("The plan aims to lift the Nasdaq 2%.",),
    ),
    Construct(
        "doubtful name that a figure moves",
        (
            Example(
                "Gains were limited by a 0.7% fall in steel heavyweight Vale.",
                (says("company:BVMF:VALE3", "down", change_pct=-0.7),),
            ),
        ),
        ("It reported a 4.5% increase in net property income.",),
    ),
    Construct(
        "money and shares of one region",
        (
            Example(
                "MSCI Latam FX slips 0.3%, stocks off 1%",
                (
                    says("group:EM:LATAMCURRENCIES", "down", change_pct=-0.3),
                    says("group:EM:LATAM", "down", change_pct=-1.0),
                ),
            ),
        ),
        ("MSCI Latam FX team moves",),
    ),
    Construct(
        "turn in the session",
        (
            Example(
                "Apple hit an intraday low of $180.50, down 4.4 percent, before recovering to trade "
                "1.2 percent lower at $186.",
                (
                    says(
                        "company:XNAS:AAPL",
                        "down",
                        change_pct=-4.4,
                        level=180.5,
                        horizon="session_extreme",
                    ),
                    says("company:XNAS:AAPL", "down", change_pct=-1.2, level=186.0, horizon="day"),
                ),
            ),
        ),
        ("Apple hit a low note before recovering to trade jokes.",),
    ),
    Construct(
        "only some of them",
        (
            Example(
                "Chip stocks soared on the Nasdaq, some of them rising 10%.",
                (says("group:US:CHIPS", "up", change_pct=None),),
            ),
        ),
        ("Some of them rose 10%.",),
    ),
    Construct(
        "all but one",
        (
            Example(
                "The DAX was down 0.7%, with all sectors bar utilities in negative territory.",
                (says("index:DAX", "down", change_pct=-0.7), says("group:SECTORS", "down")),
            ),
        ),
        ("The DAX firms set the bar high for utilities.",),
    ),
    Construct(
        "each of two in an aside",
        (
            Example(
                "The news hit Apple and Tesla, which fell 4% and 2%.",
                (
                    says("company:XNAS:AAPL", "down", change_pct=-4.0),
                    says("company:XNAS:TSLA", "down", change_pct=-2.0),
                ),
            ),
        ),
        ("The news hit Apple and Tesla, which hired 4 and 2 people.",),
    ),
    Construct(
        "verb that no list knows, told by a noun",
        (
            Example(
                "Madrid's IBEX 35 outperformed its peers with a gain of 0.9%.",
                (says("index:IBEX", "up", change_pct=0.9),),
            ),
        ),
        ("The IBEX 35 firms outperformed their peers with a launch in Spain.",),
    ),
    Construct(
        "day of what is taken up",
        (
            Example(
                "The Merval jumped 3.3 percent, extending Tuesday's 2.1 percent advance.",
                (says("index:MERV", "up", change_pct=3.3), says("index:MERV", "up", change_pct=2.1)),
            ),
        ),
        ("The mayor is extending Tuesday's 2 hour meeting.",),
    ),
    Construct(
        "traded with losses",
        (
            Example(
                "The DAX and the CAC 40 were trading with marginal losses.",
                (says("index:DAX", "down"), says("index:FCHI", "down")),
            ),
        ),
        ("The DAX firms were trading with partners in losses.",),
    ),
    Construct(
        "market that is weighed on",
        (
            Example(
                "Worries weighed on the Nasdaq, which dropped 1.2%.",
                (says("index:IXIC", "down", change_pct=-1.2),),
            ),
        ),
        ("Worries weighed on demand at Apple, which dropped 1.2%.",),
    ),
    Construct(
        "benchmark of the market just told of",
        (
            Example(
                "Bursa Malaysia rebounded at midday, with the benchmark index rising 0.3 per cent.",
                (says("group:MY:STOCKS", "up"), says("index:KLSE", "up", change_pct=0.3)),
            ),
        ),
        ("The benchmark index rose 0.3 per cent.",),
    ),
    Construct(
        "turns within a session",
        (
            Example(
                "Nvidia went from a gain of 5% to a drop of 3.2%.",
                (
                    says("company:XNAS:NVDA", "up", change_pct=5.0, modality="reference"),
                    says("company:XNAS:NVDA", "down", change_pct=-3.2, modality="fact"),
                ),
            ),
            Example(
                "The Dow flipped from a loss of 200 points to a gain of 50 points.",
                (
                    says("index:DJI", "down", change=-200.0, horizon="session_extreme"),
                    says("index:DJI", "up", change=50.0, horizon="day"),
                ),
            ),
        ),
        ("Nvidia went from a loss of $5 million to a gain of $2 million.",),
    ),
)
