"""Money-market briefs, bonds quoted in money, and spreads between yields.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "swap rates",
        (
            Example(
                (
                    "India's Nifty 50 fell.\n"
                    "The one-year overnight index swap rate (XXOIS1Y=) was up 2 basis points at 6.45%, "
                    "while the five-year swap rate eased nearly 3 bps to 6.10%."
                ),
                (
                    says("index:NSEI", "down"),
                    says("rate:INOIS1Y", "up", change=2.0, level=6.45),
                    says("rate:INOIS5Y", "down", change=-3.0, level=6.1),
                ),
            ),
        ),
        ("The bank arranged a five-year swap for the utility.",),
    ),
    Construct(
        "call money",
        (
            Example(
                "The overnight call money rate was at 6.35% and the overnight TREPS rate was at 6.20%.",
                (says("rate:INCALL", None, level=6.35), says("rate:INTREPS", None, level=6.2)),
            ),
        ),
        ("The call centre rate was at 6 calls an hour.",),
    ),
    Construct(
        "bond quoted in money",
        (
            Example(
                (
                    "India's Nifty 50 fell.\n"
                    "The benchmark 10-year bond was quoted at 99.40 rupees, with the yield up 2 bps at 7.05%."
                ),
                (says("index:NSEI", "down"), says("rate:IN10Y", "up", change=2.0, level=7.05)),
            ),
        ),
        ("The state sold its benchmark 10-year bond at 99.40 rupees.",),
    ),
    Construct(
        "yield on a country's debt",
        (
            Example(
                "The yield on Canadian 10-year government debt fell 4 basis points to 3.35%.",
                (says("rate:CA10Y", "down", change=-4.0, level=3.35),),
            ),
            Example(
                "The yield on similar U.S. government benchmark debt rose to 4.41%.",
                (says("rate:US", "up", level=4.41),),
            ),
        ),
        ("Canadian 10-year government plans yield little.",),
    ),
    Construct(
        "spread over a neighbour",
        (
            Example(
                "The gap between Italian and German bond yields narrowed 3 bps to 131 bps.",
                (says("rate:DEIT10", "down", change=-3.0, level=131.0),),
            ),
        ),
        ("The gap between Italian and German wages narrowed 3 points to 131.",),
    ),
    Construct(
        "spread along the curve",
        (
            Example(
                "The spread between two- and 10-year Treasury yields widened to 41 basis points.",
                (says("rate:US2S10S", "up", level=41.0),),
            ),
        ),
        ("The firm widened its lead to 41 points.",),
    ),
)
