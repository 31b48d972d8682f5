"""Whom 'it', 'the stock', 'the yield' and bare 'shares' mean.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "box of one instrument's statistics",
        (
            Example(
                "Brent crude for August delivery gained 1.2% to $82.40.\n"
                "* Largest one-day dollar gain since May 3\n"
                "* Month-to-date it is down 0.8%",
                (
                    says("commodity:BRENT", "up", change_pct=1.2, level=82.4),
                    says("commodity:BRENT", "down", change_pct=-0.8, horizon="month"),
                ),
            ),
            Example(
                "The euro gained 0.3% to $1.0790.\n* Year-to-date it is down 2.3% vs the dollar",
                (
                    says("currency:EUR", "up", change_pct=0.3),
                    says("currency:EUR", "down", change_pct=-2.3, horizon="year"),
                ),
            ),
            Example(
                "The 5-year Treasury yield rose 0.04 percentage point to 4.42%.\n"
                "* Month-to-date the yield is down 0.1 percentage point",
                (
                    says("rate:US5Y", "up", level=4.42),
                    says("rate:US5Y", "down", change=-10.0, change_unit="bp", horizon="month"),
                ),
            ),
        ),
        ("It is up 3%.", "* Yield is up 12% per hectare"),
    ),
    Construct(
        "whoever speaks is not the share",
        (
            Example(
                "1012 GMT - Sony's games unit looks undervalued, Nomura analysts say. "
                "Nomura keeps its buy rating. Shares rise 1.4%.",
                (
                    {"kind": "analyst_rating", "entity_id": "company:XTKS:6758"},
                    says("company:XTKS:6758", "up", change_pct=1.4),
                ),
            ),
            Example(
                "Intel forecast higher revenue. Analysts polled by FactSet had expected less. "
                "The company's shares were up 3%.",
                (says("company:XNAS:INTC", "up", change_pct=3.0),),
            ),
            Example(
                "Sony said it would keep its stake in Intel. Its shares rose 2%.",
                (says("company:XTKS:6758", "up", change_pct=2.0),),
            ),
        ),
        (
            "Shares of Lantern Foods were unchanged. Jefferies analysts say demand is weak. Shares fell 4%.",
            "Analysts surveyed by FactSet expect $17 billion. The company's shares fell 28%.",
        ),
    ),
    Construct(
        "the tenor that stands before a bare yield",
        (
            Example(
                "The 10-year Treasury yield fell. The 30-year bond (US30YT=RR) yield rose to 4.6%.",
                (says("rate:US10Y", "down"), says("rate:US30Y", "up", level=4.6)),
            ),
        ),
        ("Junk-bond yields soared in those years.",),
    ),
    Construct(
        "what a name is, between commas",
        (
            Example(
                "Ether, the second-biggest cryptocurrency, was up 2.3%.",
                (says("crypto:ETH", "up", change_pct=2.3),),
            ),
        ),
        ("Ether, the second-biggest cryptocurrency, has fans.",),
    ),
    Construct(
        "stocks in a country",
        (Example("Stocks rose in the UK.", (says("group:GB:STOCKS", "up"),)),),
        ("Stocks of wheat in the UK are ample.",),
    ),
    Construct(
        "stock on its own",
        (
            Example(
                "Shares of Sony fell 2%. Stock down 9% this year.",
                (
                    says("company:XTKS:6758", "down", change_pct=-2.0),
                    says("company:XTKS:6758", "down", change_pct=-9.0, horizon="year"),
                ),
            ),
            Example("Sony's Tokyo shares rose 2%.", (says("company:XTKS:6758", "up", change_pct=2.0),)),
        ),
        ("Lantern Foods met its lenders. Stock down 9%.",),
    ),
    Construct(
        "a short name after the long one",
        (
            Example(
                "Merck KGaA is in talks. Merck shares fell 1%.",
                (says("company:XETR:MRK", "down", change_pct=-1.0),),
            ),
            Example("Merck shares fell 1%.", (says("company:XNYS:MRK", "down", change_pct=-1.0),)),
        ),
        ("Merck KGaA is in touch with Merck.",),
    ),
    Construct(
        "its shares are those of the name before",
        (
            Example(
                "Intel was flat, while Sony slipped, with its shares down 2%.",
                (
                    says("company:XNAS:INTC", "flat"),
                    says("company:XTKS:6758", "down"),
                    says("company:XTKS:6758", "down", change_pct=-2.0),
                ),
            ),
        ),
        ("It observes that prices fell.",),
    ),
    Construct(
        "yields of bonds, not of fields or dividends",
        (
            Example(
                "The Dow fell as bond yields rose.",
                (says("index:DJI", "down"), says("rate:US", "up")),
            ),
        ),
        (
            "Its average dividend yield is 2.4%.",
            "The seeds gave a potential yield increase of 10%.",
            "Rents rose, driving yields down in Paris.",
            "Traders watched the Dow. The insurers pay dividends that yield 4%.",
        ),
    ),
)
