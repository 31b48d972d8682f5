"""Tables, bullets and headings.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "bullet with a sign",
        (Example("* Brent +1.2% at $82.40", (says("commodity:BRENT", "up", change_pct=1.2, level=82.4),)),),
        ("* Brent: what next",),
    ),
    Construct(
        "bullet up",
        (Example("* Dow up 0.3%", (says("index:DJI", "up", change_pct=0.3),)),),
        ("* Dow members report",),
    ),
    Construct(
        "both off",
        (
            Example(
                "Dollar up; bitcoin, gold both down more than 1%",
                (
                    says("currency:USD", "up"),
                    says("crypto:BTC", "down", change_pct=-1.0, bound="over"),
                    says("commodity:GOLD", "down", change_pct=-1.0, bound="over"),
                ),
            ),
        ),
        ("Bitcoin, gold both feature in the show",),
    ),
    Construct(
        "price table",
        (
            Example(
                (
                    "Market prices:\n"
                    "| Equities | Latest | Daily % change |\n"
                    "| --- | --- | --- |\n"
                    "| Turkey BIST 100 | 9871.04 | 1.32 |\n"
                    "| Currencies | Latest | Daily % change |\n"
                    "| Mexico peso | 20.55 | -0.19 |\n"
                    "| Israel shekel | 3.61 | flat |"
                ),
                (
                    says("index:XU100", "up", change_pct=1.32, level=9871.04),
                    says("currency:MXN", "down", change_pct=-0.19, level=20.55),
                    says("currency:ILS", "flat", level=3.61),
                ),
            ),
        ),
        (("| Issuer | Tenure | Coupon (in %) |\n| --- | --- | --- |\n| Gold | 5 | 3.2 |"),),
    ),
    Construct(
        "table with full stops in its header",
        (
            Example(
                (
                    "| INSTRUMENT | NOW vs USD | UP/DOWN(-) VS. PREVIOUS CLOSE % | DAY'S HIGH |\n"
                    "| --- | --- | --- | --- |\n"
                    "| Spot yuan | 7.2511 | 0.06 | 7.2498 |"
                ),
                (says("currency:CNY", "up", change_pct=0.06),),
            ),
        ),
        (("| INSTRUMENT | YR-TO-DATE % |\n| --- | --- |\n| Spot yuan | -2.11 |"),),
    ),
    Construct(
        "table of two blocks",
        (
            Example(
                (
                    "| Stock Markets | closing level | Net Chng | Stock Markets |  | Net Chng |\n"
                    "| --- | --- | --- | --- | --- | --- |\n"
                    "| DAX | 18210.5 | -29.5 | FTSE | 8150.1 | 9.6 |"
                ),
                (
                    says("index:DAX", "down", change=-29.5, level=18210.5),
                    says("index:FTSE", "up", change=9.6, level=8150.1),
                ),
            ),
        ),
        (("| Name | Shares | Value |\n| --- | --- | --- |\n| DAX | 18210 | 29 |"),),
    ),
    Construct(
        "table in sections",
        (
            Example(
                "| Shares | Last | Net chng |\n"
                "| --- | --- | --- |\n"
                "| DAX | 18210.5 | -29.5 |\n\n"
                "----------------------------\n\n"
                "| Raw materials |  |  |\n"
                "| --- | --- | --- |\n"
                "| Spot Gold | 2310.2 | -7.6 |",
                (
                    says("index:DAX", "down", change=-29.5, level=18210.5),
                    says("commodity:GOLD", "down", change=-7.6, level=2310.2),
                ),
            ),
        ),
        (
            (
                "| Shares | Last | Net chng |\n\nThese are sums of stock.\n\n"
                "| Raw materials |  |  |\n| --- | --- | --- |\n| Spot Gold | 2310.2 | -7.6 |"
            ),
        ),
    ),
    Construct(
        "table of a longer period",
        (
            Example(
                (
                    "| Metals | Last | % chg | YTD % |\n"
                    "| --- | --- | --- | --- |\n"
                    "| Spot Gold | 2310.2 | -0.4 | 12.1 |"
                ),
                (says("commodity:GOLD", "down", change_pct=-0.4, level=2310.2),),
            ),
        ),
        (("| Metals | YTD % |\n| --- | --- |\n| Spot Gold | 12.1 |"),),
    ),
)
