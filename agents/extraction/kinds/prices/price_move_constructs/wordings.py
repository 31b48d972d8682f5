"""Names with words beside them: codes, trades, countries; and what was just named, said once more.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "ended up",
        (
            Example(
                "The KOSPI ended up 6.1 points, or 0.23 percent, at 2,655.10.",
                (says("index:KS11", "up", change_pct=0.23, change=6.1, level=2655.1),),
            ),
        ),
        ("Brent crude traders ended up paying 2% more for storage.",),
    ),
    Construct(
        "overnight",
        (
            Example("U.S. yields moved higher overnight.", (says("rate:US", "up"),)),
            Example(
                "Wall Street ended lower overnight on growth worries.", (says("group:US:STOCKS", "down"),)
            ),
        ),
        ("Oil traders worked overnight.",),
    ),
    Construct(
        "were both up",
        (
            Example(
                "Copper and aluminum prices were both up 2%.",
                (says("commodity:COPPER", "up", change_pct=2.0), says("commodity:ALUMINIUM", "up")),
            ),
        ),
        ("Copper and aluminum plants were both set up in 1990.",),
    ),
    Construct(
        "code after a doubtful name",
        (
            Example(
                "U.S. stocks rose while gold stocks (.XAU) were down around 1%.",
                (says("group:US:STOCKS", "up"), says("group:US:GOLDMINERS", "down", change_pct=-1.0)),
            ),
        ),
        ("Stacks of gold (in stock) were down the hall.",),
    ),
    Construct(
        "rate of a tenor",
        (
            Example(
                "The US 10-year yield rose to 4.41%, while the two-year rate added 2.1 bps to 4.83%.",
                (says("rate:US10Y", "up", level=4.41), says("rate:US2Y", "up", change=2.1, level=4.83)),
            ),
        ),
        ("The two-year rate of growth was added to the report.",),
    ),
    Construct(
        "bonds of a country",
        (
            Example("Ecuador's dollar bonds fell further.", (says("group:EC:BONDS", "down"),)),
            Example("Jordanian bonds slide.", (says("group:JO:BONDS", "down"),)),
        ),
        ("Jordanian bonds of friendship deepened.",),
    ),
    Construct(
        "bonds in cents",
        (
            Example(
                "Ukraine's dollar bonds rallied more than 2 cents.",
                (says("group:UA:BONDS", "up", change=2.0, change_unit="points", bound="over"),),
            ),
        ),
        ("Ukraine's dollar bonds cost 2 cents to list.",),
    ),
    Construct(
        "index of the dollar",
        (
            Example(
                "The dollar was higher against most pairs, though the index was flat.",
                (says("currency:USD", "up"), says("index:DXY", "flat")),
            ),
        ),
        ("The dollar was quoted, though the index of the book was thin.",),
    ),
    Construct(
        "benchmark of a country",
        (
            Example(
                "Funds sold amid a 6% rally for the UK benchmark gauge in May.",
                (says("index:FTSE", "up", change_pct=6.0, horizon="month"),),
            ),
        ),
        ("A 6% rally for the UK team came in May.",),
    ),
    Construct(
        "ones in a country",
        (
            Example(
                "European stocks rose, with ones in Romania and Hungary up 0.4% each.",
                (
                    says("group:EU:STOCKS", "up"),
                    says("group:RO:STOCKS", "up", change_pct=0.4),
                    says("group:HU:STOCKS", "up", change_pct=0.4),
                ),
            ),
        ),
        ("Offices shut, with ones in Romania up for sale.",),
    ),
    Construct(
        "stock index",
        (
            Example(
                "Japan's Nikkei stock index slipped 0.5%.", (says("index:N225", "down", change_pct=-0.5),)
            ),
        ),
        ("Japan's Nikkei stock page slipped off the site.",),
    ),
    Construct(
        "passed a mark and fell",
        (
            Example(
                "The Nifty breached the 23,000 level and dropped 395 points.",
                (says("index:NSEI", None, level=23000.0), says("index:NSEI", "down", change=-395.0)),
            ),
        ),
        ("The Nifty breached no rule and dropped no firm.",),
    ),
    Construct(
        "trade before a name",
        (
            Example(
                "Gains were limited by a 0.7% fall in steel heavyweight Nucor.",
                (says("company:XNYS:NUE", "down", change_pct=-0.7),),
            ),
        ),
        ("Gains were limited by a 0.7% fall in steel use at Nucor.",),
    ),
    Construct(
        "capitals throughout",
        (
            Example(
                "U.S. STOCKS SLIP, YIELDS CLAW HIGHER, AS CHAIR SPEAKS",
                (says("group:US:STOCKS", "down"), says("rate:US", "up")),
            ),
        ),
        ("U.S. STOCK EXCHANGES SLIP UP, CHAIR SAYS",),
    ),
    Construct(
        "words thrown in",
        (
            Example(
                "Oil, though, fell 1%, and banks, on the other hand, rose.",
                (says("commodity:OIL", "down", change_pct=-1.0), says("group:US:BANKS", "up")),
            ),
            Example(
                "The DAX lost 1%, led by chemicals firms.",
                (says("index:DAX", "down", change_pct=-1.0), says("group:DE:CHEMICALS", "down")),
            ),
        ),
        ("Banks, though profitable, shut branches.", "Target, however, is only a word."),
    ),
)
