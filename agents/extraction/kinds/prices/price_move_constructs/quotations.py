"""How desks quote: ticks, months before goods, coupons for names, marks that a slide passed.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "mark that somebody's slide passed",
        (
            Example(
                "Oil's slide below $80 a barrel has revived talk of a cut.",
                (says("commodity:OIL", "down", level=80.0, bound="under"),),
            ),
        ),
        ("Oil's slide below $80 a barrel could revive talk of a cut.",),
    ),
    Construct(
        "month of contracts behind their name",
        (
            Example(
                "Cotton contracts for July rose 0.21 cents, or 0.3%, to 71.11 cents per lb.",
                (
                    says(
                        "commodity:COTTON",
                        "up",
                        change=0.0021,
                        change_pct=0.3,
                        level=0.7111,
                        event_date="2024-06-12",
                    ),
                ),
            ),
            Example(
                "Dutch wholesale gas for July at the TTF hub was down 0.45 euro at 34.85 euros.",
                (says("commodity:TTF", "down", change=-0.45, level=34.85),),
            ),
            Example(
                "Jul 24 Soybeans closed at $11.22 1/4, down 14 1/4 cents.",
                (says("commodity:SOYBEANS", "down", change=-0.1425, level=11.2225),),
            ),
        ),
        ("Jul 24 is a holiday.",),
    ),
    Construct(
        "bond called by its coupon",
        (
            Example(
                "The benchmark 7.10% 2034 bond yield ended at 6.98%, compared with Tuesday's close of 7.01%.",
                (says("rate:IN10Y", "down", level=6.98, previous_level=7.01),),
            ),
        ),
        ("The benchmark 7.10% was set for 2034.",),
    ),
    Construct(
        "ticks of bonds",
        (
            Example(
                "Bund futures were down 24 ticks at 131.10.",
                (says("futures:FGBL", "down", change=-0.24, level=131.1),),
            ),
            Example(
                "10-year T-notes are up 6 ticks, and the 10-year T-note yield is down 2.1 bp at 4.382%.",
                (says("futures:ZN", "up"), says("rate:US10Y", "down", change=-2.1, level=4.382)),
            ),
        ),
        ("The company ticks all boxes.",),
    ),
    Construct(
        "price higher than the one before",
        (
            Example(
                "The U.S. dollar bought 157.14 Japanese yen, higher than 156.51 Japanese yen before.",
                (says("currency:USD", "up", level=157.14, previous_level=156.51),),
            ),
        ),
        ("The dollar is higher than many think.",),
    ),
    Construct(
        "bucking the trend with a rise",
        (
            Example(
                "Wheat followed corn lower, while soymeal bucked the trend with a 0.8% rise.",
                (says("commodity:WHEAT", "down"), says("commodity:SOYMEAL", "up", change_pct=0.8)),
            ),
        ),
        ("Soymeal bucked the trend.",),
    ),
    Construct(
        "as far as a price",
        (
            Example(
                "The yen slid, with the dollar rising as far as 157.78 yen.",
                (says("currency:JPY", "down"), says("currency:USD", "up", level=157.78)),
            ),
        ),
        ("As far as the dollar goes, 157 is a number.",),
    ),
)
