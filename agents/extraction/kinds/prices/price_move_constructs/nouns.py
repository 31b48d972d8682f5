"""Movements told by a noun: a drop in, a gain of, losses extended or pared.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "a drop in",
        (Example("A 2% drop in Brent hurt producers.", (says("commodity:BRENT", "down", change_pct=-2.0),)),),
        ("A 2% drop in demand hurt producers.",),
    ),
    Construct(
        "a drop in a described name",
        (
            Example(
                "A 1.1% fall in carmaker Honda weighed.",
                (says("company:XTKS:7267", "down", change_pct=-1.1),),
            ),
        ),
        ("A 1.1% fall in output at Honda weighed.",),
    ),
    Construct(
        "posted a gain",
        (Example("The DAX posted a gain of 0.6%.", (says("index:DAX", "up", change_pct=0.6),)),),
        ("Sony posted a gain of 0.6% in sales.",),
    ),
    Construct(
        "posted a drop in sales",
        (Example("Boeing shares posted a 2% drop.", (says("company:XNYS:BA", "down", change_pct=-2.0),)),),
        ("Boeing posted a drop in U.S. deliveries.",),
    ),
    Construct(
        "extended gains",
        (Example("Gold extended gains.", (says("commodity:GOLD", "up"),)),),
        ("Gold extended its contract.",),
    ),
    Construct(
        "extended losses",
        (Example("The yen extended losses.", (says("currency:JPY", "down"),)),),
        ("Sony extended losses at its film arm.",),
    ),
    Construct(
        "pared losses",
        (Example("The DAX pared losses.", (says("index:DAX", "down"),)),),
        ("Sony pared losses at its film unit.",),
    ),
    Construct(
        "erased losses",
        (
            Example(
                "The DAX erased earlier losses.",
                (says("index:DAX", "up"), says("index:DAX", "down", modality="reference")),
            ),
        ),
        ("Sony erased earlier losses in televisions.",),
    ),
    Construct(
        "gave back",
        (Example("Silver gave back gains.", (says("commodity:SILVER", "down"),)),),
        ("Sony gave back land.",),
    ),
    Construct(
        "held on to",
        (Example("The dollar held onto its gains.", (says("currency:USD", "up"),)),),
        ("Sony held onto its stake.",),
    ),
    Construct(
        "losing streak",
        (
            Example(
                "The Dow fell 1%, its fifth straight loss.", (says("index:DJI", "down", change_pct=-1.0),)
            ),
        ),
        ("The team's losing streak at Dow arena ended.",),
    ),
    Construct(
        "rise in something else",
        (Example("Oil gained after a rise in demand.", (says("commodity:OIL", "up"),)),),
        ("A rise in oil demand is seen.",),
    ),
    Construct(
        "record demand",
        (Example("Gold hit a record high.", (says("commodity:GOLD", "up"),)),),
        ("Gold has seen record demand.",),
    ),
    Construct(
        "strongest growth",
        (Example("The euro hit its strongest since March.", (says("currency:EUR", "up"),)),),
        ("The euro zone saw its strongest growth since March.",),
    ),
    Construct(
        "target price",
        (Example("Apple rose 1%.", (says("company:XNAS:AAPL", "up", change_pct=1.0),)),),
        ("Apple's target price rose 10% to $220 at Foo Bank.",),
    ),
    Construct(
        "cost as a noun",
        (Example("The euro cost $1.0750.", (says("currency:EUR", None, level=1.075),)),),
        ("Diesel costs rose.",),
    ),
    Construct(
        "profit up after a comma",
        (
            Example(
                "Sony shares rose 4%, up for a third day.", (says("company:XTKS:6758", "up", change_pct=4.0),)
            ),
        ),
        ("Sony posted a profit of $3 million, up 8%.",),
    ),
    Construct(
        "what else moved, beside a move",
        (
            Example(
                "The Kospi fell 0.1%, led by losses in steelmakers.",
                (says("index:KS11", "down", change_pct=-0.1), says("group:KR:STEEL", "down")),
            ),
            Example(
                "The DAX was flat as gains in bank stocks offset losses in some chip stocks.",
                (
                    says("index:DAX", "flat"),
                    says("group:DE:BANKS", "up"),
                    says("group:DE:CHIPS", "down"),
                ),
            ),
        ),
        ("Fears of losses in gold grew.", "A rise in gold imports hurt.", "Gains in gold would help."),
    ),
    Construct(
        "rank without a verb",
        (
            Example(
                "Tech stocks rose, with casino stocks among the biggest advancers.",
                (says("group:US:TECH", "up"), says("group:US:CASINOS", "up")),
            ),
            Example("S&P 500 sectors: Industrials sole loser.", (says("group:US:INDUSTRIALS", "down"),)),
        ),
        ("Industrials met losers of the vote.",),
    ),
    Construct(
        "what a cause lifted or dragged",
        (
            Example("The data lifted the dollar.", (says("currency:USD", "up"),)),
            Example(
                "Fears slugged Treasuries, and the euro rose.",
                (says("group:US:BONDS", "down"), says("currency:EUR", "up")),
            ),
        ),
        ("The data lifted Sony, and profit.", "The data could lift gold.", "Sales lifted gold demand."),
    ),
    Construct(
        "with yields",
        (Example("The dollar was up with yields.", (says("currency:USD", "up"), says("rate:US", "up"))),),
        ("The dollar bank was set up with yields in mind.",),
    ),
    Construct(
        "a run of gains",
        (
            Example(
                "The DAX notched its fifth straight week of gains.",
                (says("index:DAX", "up", horizon="week"),),
            ),
            Example("The Nikkei posted its best gain in four months.", (says("index:N225", "up"),)),
        ),
        ("Sony posted a third week of gains in orders.",),
    ),
    Construct(
        "gains that are led",
        (
            Example("Bank shares led gains.", (says("group:US:BANKS", "up"),)),
            Example("Airline stocks are leading the decline.", (says("group:US:AIRLINES", "down"),)),
        ),
        (
            "Sony led gains in sales.",
            "Sony led the fall campaign.",
            "A softer rand could lead to gains.",
        ),
    ),
    Construct(
        "lifted to a mark",
        (Example("Fears lifted the franc to a nine-month high.", (says("currency:CHF", "up"),)),),
        ("Fans lifted sales at Sony to a record high.",),
    ),
    Construct(
        "what is on course to end",
        (
            Example(
                "Copper is set to snap a three-day losing streak.",
                (says("commodity:COPPER", "up", modality="outlook"),),
            ),
        ),
        ("Copper wire is set to snap.",),
    ),
)
