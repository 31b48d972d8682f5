"""Contracts with their venue and delivery, notes that pay, pairs of codes, and gains told against losses.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

_AAPL, _NVDA, _TSLA = "company:XNAS:AAPL", "company:XNAS:NVDA", "company:XNAS:TSLA"

CONSTRUCTS: Final = (
    Construct(
        "venue between subject and verb",
        (
            Example(
                "The most-traded September iron ore contract on China's Dalian Commodity Exchange (DCE) "
                "ended daytime trade 1.4% lower at 812 yuan a metric ton.",
                (says("commodity:DCEIRONORE", "down", change_pct=-1.4, level=812.0),),
            ),
            Example(
                "The front-month rubber contract on the Singapore Exchange's SICOM platform for July "
                "delivery last traded at 171 cents per kg, up 0.4%.",
                (says("commodity:SGXRUBBER", "up", change_pct=0.4),),
            ),
        ),
        ("The iron ore contract on China's Dalian Commodity Exchange starts in May.",),
    ),
    Construct(
        "second contract of a sentence",
        (
            Example(
                "June rubber on the Shanghai Futures Exchange rose 95 yuan to 15,210 yuan per ton, while "
                "the September contract gained 0.8%.",
                (
                    says("commodity:SHFERUBBER", "up", change=95.0, level=15210.0),
                    says("commodity:SHFERUBBER", "up", change_pct=0.8),
                ),
            ),
        ),
        ("The September contract gained 0.8%.",),
    ),
    Construct(
        "benchmark contract of what was named before",
        (
            Example(
                "Palm oil futures fell. The benchmark contract for August delivery lost 35 ringgit, or 0.9%.",
                (
                    says("commodity:PALMOIL", "down"),
                    says("commodity:PALMOIL", "down", change_pct=-0.9, change=-35.0),
                ),
            ),
        ),
        ("The benchmark contract for August delivery lost 35 ringgit.",),
    ),
    Construct(
        "note that pays",
        (
            Example(
                "The two-year note was last seen paying 4.71%, up 2.2 basis points, while the 10-year note "
                "was paying 4.28%, down 3 points.",
                (
                    says("rate:US2Y", "up", change=2.2, level=4.71),
                    says("rate:US10Y", "down", change=-3.0, level=4.28),
                ),
            ),
        ),
        ("The company sold a two-year note paying interest of 4.71%.",),
    ),
    Construct(
        "pair of codes",
        (
            Example(
                "GBP/USD slipped 0.2% to 1.2740 and the EUR/GBP pair gained 0.1%.",
                (
                    says("currency:GBP", "down", change_pct=-0.2, pair="GBP/USD", level=1.274),
                    says("currency:EUR", "up", change_pct=0.1, pair="EUR/GBP"),
                ),
            ),
        ),
        ("The fund hedges its EUR/USD exposure.",),
    ),
    Construct(
        "gains told against losses",
        (
            Example(
                "Gains in Apple and Nvidia offset losses in Tesla.",
                (says(_AAPL, "up"), says(_NVDA, "up"), says(_TSLA, "down")),
            ),
        ),
        ("Growth in Amazon's cloud business offset losses in its retail arm.",),
    ),
    Construct(
        "so much off a price",
        (
            Example(
                "The strong dollar sliced 1 percent from the euro.",
                (says("currency:EUR", "down", change_pct=-1.0),),
            ),
        ),
        ("Fees sliced 1 percent from returns on gold.",),
    ),
    Construct(
        "mark that was passed, then the last price",
        (
            Example(
                "Brent fell below $80, last down 2.1% at $79.62.",
                (
                    says("commodity:BRENT", "down", level=80.0, bound="under"),
                    says("commodity:BRENT", "down", change_pct=-2.1, level=79.62),
                ),
            ),
        ),
        ("Brent may fall below $80.",),
    ),
    Construct(
        "pushing another market",
        (
            Example(
                "Treasury prices fell, pushing yields higher.",
                (says("group:US:BONDS", "down"), says("rate:US", "up")),
            ),
        ),
        ("Banks are pushing gold products.",),
    ),
    Construct(
        "group spelt out by its ends",
        (
            Example(
                "Commodities from copper to oil jumped.",
                (
                    says("group:COMMODITIES", "up"),
                    says("commodity:COPPER", "up"),
                    says("commodity:OIL", "up"),
                ),
            ),
        ),
        ("Traders moved from copper to oil.",),
    ),
    Construct(
        "fraction of a cent, paise",
        (
            Example(
                "CBOT wheat was last up 3/4 cent at $5.61 per bushel.",
                (says("commodity:WHEAT", "up", change=0.0075, level=5.61),),
            ),
            Example(
                "The rupee closed at 84.02 per dollar, down 11 paise from its Friday closing of 83.91.",
                (says("currency:INR", "down", change=-0.11, level=84.02),),
            ),
        ),
        ("The odds of holding the federal funds rate steady have ticked up to 31%.",),
    ),
    Construct(
        "prices of what was told of right before",
        (
            Example(
                "Gold hit a record on Monday. Prices are up nearly 11% so far this year.",
                (
                    says("commodity:GOLD", "up"),
                    says("commodity:GOLD", "up", change_pct=11.0, horizon="year"),
                ),
            ),
        ),
        ("Sony did well. Prices rose 3% in January from a year earlier, the statistics office said.",),
    ),
    Construct(
        "time of the price between it and the close before",
        (
            Example(
                "The benchmark 10-year yield was at 6.98%, as of 10:00 a.m. IST, compared with its previous "
                "close of 6.99%.",
                (says("rate:US10Y", "down", level=6.98, previous_level=6.99),),
            ),
        ),
        ("The benchmark 10-year yield, as of 10:00 a.m. IST, is unknown.",),
    ),
    Construct(
        "trades in a list before 'shares'",
        (
            Example(
                "Tech and health-care shares led the drop.",
                (says("group:US:TECH", "down"), says("group:US:HEALTHCARE", "down")),
            ),
        ),
        ("Tech and health-care budgets fell.",),
    ),
    Construct(
        "weight of goods is no price",
        (Example("Gold stood at $2,310 an ounce.", (says("commodity:GOLD", None, level=2310.0),)),),
        (
            "Gold in approved warehouses stood at 34.60 million ounces, a more than 90% rise since May.",
            "London gold stocks fell by 1.7% m/m.",
        ),
    ),
    Construct(
        "name said again in another way",
        (
            Example(
                "Ethereum, the second-largest digital asset, was 4.4% lower at $2,595.",
                (says("crypto:ETH", "down", change_pct=-4.4, level=2595.0),),
            ),
        ),
        ("Ethereum is the second-largest digital asset.",),
    ),
)
