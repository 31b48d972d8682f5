"""What causes and adds to a move: causatives, appositions, members of a group, prices without a verb.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "sent to a level",
        (
            Example(
                "Heavy selling sent two-year Treasury yields to around 4.8%.",
                (says("rate:US2Y", None, level=4.8, bound="about"),),
            ),
            Example("The report drove the yen to 156.20.", (says("currency:JPY", None, level=156.2),)),
        ),
        ("The firm sent bitcoin to 30 addresses.",),
    ),
    Construct(
        "lifted without a figure",
        (
            Example("The rally in Paris boosted the euro.", (says("currency:EUR", "up"),)),
            Example(
                "Honda dragged down the Nikkei, tumbling 6%.",
                (says("index:N225", "down"), says("company:XTKS:7267", "down", change_pct=-6.0)),
            ),
            Example(
                "The tariffs pushed up share prices of U.S. steelmakers.", (says("group:US:STEEL", "up"),)
            ),
        ),
        ("The ban boosted oil output.", "Demand for cloud computing could boost metal prices."),
    ),
    Construct(
        "pressure on a price",
        (Example("The report is putting pressure on the yen.", (says("currency:JPY", "down"),)),),
        ("Imports are putting pressure on European steelmakers.",),
    ),
    Construct(
        "lifted before",
        (
            Example(
                "Inflation was low before the war pushed up oil prices.",
                (says("commodity:OIL", "up", modality="reference"),),
            ),
        ),
        ("The firm pushed up its oil output before the war.",),
    ),
    Construct(
        "struggled near a low",
        (Example("The British pound struggled near its two-month low.", (says("currency:GBP", "down"),)),),
        ("The British pound shop struggled near its base.",),
    ),
    Construct(
        "joined in a rally",
        (Example("Oil joined the selloff.", (says("commodity:OIL", "down"),)),),
        ("Nvidia left for the Dow.",),
    ),
    Construct(
        "level and a small gain",
        (
            Example(
                "The 10-year yield was recently at 4.49%, a small gain from Friday.",
                (says("rate:US10Y", "up", level=4.49),),
            ),
        ),
        ("The 10-year plan was at 4.49%, a small gain from Friday.",),
    ),
    Construct(
        "and others",
        (
            Example(
                "Shares of Nucor, Alcoa and other producers of the metals were up sharply.",
                (says("company:XNYS:NUE", "up"), says("company:XNYS:AA", "up")),
            ),
        ),
        ("Nucor, Alcoa and other producers are among 389 firms that report.",),
    ),
    Construct(
        "all sectors",
        (
            Example(
                "U.S. stocks fell. Nearly all S&P 500 sectors are lower. All other sectors declined.",
                (
                    says("group:US:STOCKS", "down"),
                    says("group:US:SECTORS", "down"),
                    says("group:US:SECTORS", "down"),
                ),
            ),
        ),
        ("All sectors of society took part.",),
    ),
    Construct(
        "weighed on a market",
        (Example("Tesla weighed on the Nasdaq.", (says("company:XNAS:TSLA", "down"),)),),
        ("Worries weighed on the Nasdaq.",),
    ),
    Construct(
        "led by sectors",
        (
            Example(
                "Wall Street closed higher, led by gains in the energy and tech sectors.",
                (
                    says("group:US:STOCKS", "up"),
                    says("group:US:ENERGY", "up"),
                    says("group:US:TECH", "up"),
                ),
            ),
            Example(
                "European stocks fell, led by Shell and BP.",
                (
                    says("group:EU:STOCKS", "down"),
                    says("company:XLON:SHEL", "down"),
                    says("company:XLON:BP", "down"),
                ),
            ),
        ),
        ("A group led by Shell and BP met.",),
    ),
    Construct(
        "majority of sectors",
        (Example("A majority of S&P 500 sectors are lower.", (says("group:US:SECTORS", "down"),)),),
        ("A majority of S&P 500 members report.",),
    ),
    Construct(
        "sent so far",
        (
            Example(
                "The auction sent the rate on two-year notes down 12 basis points.",
                (says("rate:US2Y", "down", change=-12.0),),
            ),
        ),
        ("Weak data could send the dollar 0.5% lower.",),
    ),
    Construct(
        "apposition of a longer period",
        (
            Example(
                "Rubber rose 190 yuan to 17,935 yuan per ton, a rise of 2.6% so far this week.",
                (
                    says("commodity:RUBBER", "up", change=190.0, level=17935.0),
                    says("commodity:RUBBER", "up", change_pct=2.6, horizon="week"),
                ),
            ),
        ),
        ("Orders at the port came to $3 billion, a rise of 2.6%.",),
    ),
    Construct(
        "one of a group, up",
        (
            Example(
                "Miners climbed, helped by steel companies such as Nucor, up 3.4%.",
                (says("group:US:MINERS", "up"), says("company:XNYS:NUE", "up", change_pct=3.4)),
            ),
        ),
        ("Steel companies such as Nucor, set up in 1940, met.",),
    ),
    Construct(
        "price without a verb",
        (
            Example(
                "** Ten-year U.S. Treasury yield at 4.41%; two-year yield at 4.83%",
                (says("rate:US10Y", None, level=4.41), says("rate:US2Y", None, level=4.83)),
            ),
        ),
        ("The mint sells gold at $2,300.",),
    ),
    Construct(
        "mean of years",
        (Example("The S&P 500 posted a gain of 0.8%.", (says("index:SPX", "up", change_pct=0.8),)),),
        ("The S&P 500 has posted an average gain of 0.8% in Decembers.",),
    ),
    Construct(
        "round level",
        (
            Example(
                "Nifty futures were down 14 points at 23,110 levels.",
                (says("futures:NIFTYF", "down", change=-14.0, level=23110.0),),
            ),
            Example("The Nifty breached the 23,000 mark.", (says("index:NSEI", None, level=23000.0),)),
        ),
        ("Nifty members sit at 50 sites.",),
    ),
    Construct(
        "currencies and stocks",
        (
            Example(
                "Most emerging market currencies and stocks were lower.",
                (says("group:EM:CURRENCIES", "down"), says("group:EM:STOCKS", "down")),
            ),
        ),
        ("Emerging market currencies and stocks of grain were the topic.",),
    ),
    Construct(
        "stocks in that country",
        (
            Example(
                "South Africa's rand was 0.3% lower, while stocks in the resource-rich country fell 0.4%.",
                (
                    says("currency:ZAR", "down", change_pct=-0.3),
                    says("group:ZA:STOCKS", "down", change_pct=-0.4),
                ),
            ),
        ),
        ("Stocks of grain in the country fell 0.4%.",),
    ),
    Construct(
        "list with and without doubt",
        (
            Example(
                "Tata Steel, Power Grid and Hindustan Unilever slipped over 2 per cent each.",
                (
                    says("company:XNSE:TATASTEEL", "down", change_pct=-2.0, bound="over"),
                    says("company:XNSE:POWERGRID", "down", change_pct=-2.0, bound="over"),
                    says("company:XNSE:HINDUNILVR", "down", change_pct=-2.0, bound="over"),
                ),
            ),
            Example(
                "JSW Infra, Voltas Oberoi Realty, KPIT Tech lost over 5 per cent.",
                (
                    says("company:XNSE:JSWINFRA", "down", change_pct=-5.0),
                    says("company:XNSE:VOLTAS", "down", change_pct=-5.0),
                    says("company:XNSE:OBEROIRLTY", "down", change_pct=-5.0),
                    says("company:XNSE:KPITTECH", "down", change_pct=-5.0),
                ),
            ),
        ),
        ("Tata Steel built a power grid in 2 per cent of the time.",),
    ),
)
