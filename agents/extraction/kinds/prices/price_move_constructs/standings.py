"""How a name stood within a market's move: among the hardest hit, the standout, behind another.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "standing without a verb of movement",
        (
            Example(
                "European stocks fell. Chipmakers bore the brunt. Banks were among the hardest hit.",
                (
                    says("group:EU:STOCKS", "down"),
                    says("group:EU:CHIPS", "down"),
                    says("group:EU:BANKS", "down"),
                ),
            ),
            Example(
                "The Nasdaq rose. Nvidia was the standout with a gain of 3%. Intel topped the leaderboard.",
                (
                    says("index:IXIC", "up"),
                    says("company:XNAS:NVDA", "up", change_pct=3.0),
                    says("company:XNAS:INTC", "up"),
                ),
            ),
            Example(
                "BHP fell 2% and Rio Tinto was also subdued.",
                (says("company:XASX:BHP", "down", change_pct=-2.0), says("company:XLON:RIO", "down")),
            ),
        ),
        (
            "Toyota was among the hardest hit by the tariffs.",
            "The Nikkei is an index. Honda bore the brunt of higher duties.",
            "The hardest-hit regions of Honda's network were in the south.",
        ),
    ),
    Construct(
        "others like it",
        (
            Example(
                "A forecast from Lululemon, whose shares fell 11%, weighed on peers Nike and Under Armour.",
                (
                    says("company:XNAS:LULU", "down", change_pct=-11.0),
                    says("company:XNYS:NKE", "down"),
                    says("company:XNYS:UAA", "down"),
                ),
            ),
            Example(
                "Stocks rose. Walmart followed Nvidia higher, up 1.2%.",
                (says("group:US:STOCKS", "up"), says("company:XNYS:WMT", "up", change_pct=1.2)),
            ),
        ),
        (
            "Slow demand weighed on sales at rivals Nike and Adidas.",
            "Somebody followed Cisco higher.",
            "The dispute could weigh on peers Nike and Adidas.",
        ),
    ),
    Construct(
        "the one who moved the market goes on",
        (
            Example(
                "Nvidia lifted the S&P 500 and rose 2%.",
                (says("index:SPX", "up", change_pct=None), says("company:XNAS:NVDA", "up", change_pct=2.0)),
            ),
            Example(
                "Apple led the Dow higher.",
                (says("index:DJI", "up"), says("company:XNAS:AAPL", "up")),
            ),
        ),
        ("Nvidia supports the foundation and rose to the challenge.",),
    ),
    Construct(
        "most of a market's sectors",
        (
            Example("Nine of the 11 sectors declined.", (says("group:US:SECTORS", "down"),)),
            Example(
                "All but two of the 11 main S&P sectors closed lower.", (says("group:US:SECTORS", "down"),)
            ),
        ),
        ("Nine of the ministry's 11 sectors grew.", "Three of the 11 S&P 500 sectors rose."),
    ),
    Construct(
        "a market's noun before that of its movement",
        (
            Example(
                "Gulf stocks ended lower in line with a global equity selloff.",
                (says("group:EM:GULF", "down"), says("group:WORLD:STOCKS", "down")),
            ),
            Example(
                "Energy shares fell amid an oil slump.",
                (says("group:US:ENERGY", "down"), says("commodity:OIL", "down")),
            ),
        ),
        ("The bank fears a bond selloff.", "A stock market rally would help the dollar."),
    ),
    Construct(
        "nouns that head a clause",
        (
            Example(
                "Losses in zinc and lead were modest.",
                (says("commodity:ZINC", "down"), says("commodity:LEAD", "down")),
            ),
            Example(
                "A drop in crude oil and weakness in Malaysian palm oil added to the pressure on soyoil.",
                (says("commodity:OIL", "down"), says("commodity:PALMOIL", "down")),
            ),
        ),
        (
            "A drop in copper prices hurt Codelco's first-half profit.",
            "A rise in oil prices has been good for the economy.",
            "Losses in zinc were feared.",
        ),
    ),
    Construct(
        "what a period's move came to",
        (
            Example(
                "Brent fell 2% to $63, for a weekly loss of 4%.",
                (
                    says("commodity:BRENT", "down", change_pct=-2.0, level=63.0, horizon="day"),
                    says("commodity:BRENT", "down", change_pct=-4.0, horizon="week"),
                ),
            ),
            Example(
                "Oil fell 1%, trimming its weekly gain to 3%.",
                (
                    says("commodity:OIL", "down", change_pct=-1.0),
                    says("commodity:OIL", "up", change_pct=3.0, horizon="week"),
                ),
            ),
            Example(
                "The Nasdaq fell 2%, sending the index to its first weekly loss in four.",
                (
                    says("index:IXIC", "down", change_pct=-2.0, horizon="day"),
                    says("index:IXIC", "down", change_pct=None, horizon="week"),
                ),
            ),
        ),
        ("The news sent Boeing to a loss.",),
    ),
    Construct(
        "trades that only their shares' word names",
        (
            Example(
                "Tokyo stocks fell. Decliners were led by nonferrous metal, paper and machinery issues.",
                (
                    says("group:JP:STOCKS", "down"),
                    says("group:JP:MINERS", "down"),
                    says("group:JP:INDUSTRIALS", "down"),
                ),
            ),
        ),
        ("The Topix is an index. The talks were led by trade and labor unions.",),
    ),
    Construct(
        "kept somewhere",
        (
            Example(
                "A slide in oil kept Equinor and Aker BP under water.",
                (
                    says("commodity:OIL", "down"),
                    says("company:XOSL:EQNR", "down"),
                    says("company:XOSL:AKRBP", "down"),
                ),
            ),
        ),
        ("The rule kept Equinor and Aker BP under supervision.",),
    ),
    Construct(
        "a high or low behind a level",
        (
            Example(
                "Gold was at $4,010 an ounce, having come off a high of $4,059.",
                (
                    says("commodity:GOLD", None, level=4010.0),
                    says(
                        "commodity:GOLD", "up", level=4059.0, modality="reference", horizon="session_extreme"
                    ),
                ),
            ),
            Example(
                "The euro was at $1.1530, after a low of $1.1490 touched on Monday.",
                (
                    says("currency:EUR", None, level=1.153),
                    says("currency:EUR", "down", level=1.149, modality="reference", event_date="2024-06-10"),
                ),
            ),
        ),
        ("The euro is money, after a low of spirits.",),
    ),
    Construct(
        "a bond by its years alone",
        (
            Example(
                "Treasurys were steady, with the 10-year at 4.10%.",
                (says("group:US:BONDS", "flat"), says("rate:US10Y", None, level=4.1)),
            ),
        ),
        ("The bond desk closed, with the 10-year lease signed.",),
    ),
    Construct(
        "said twice, once without a figure",
        (
            Example(
                "Sterling was on the defensive, little changed at $1.3105.",
                (says("currency:GBP", "flat", level=1.3105),),
            ),
            Example(
                "The euro rose to $1.1620 before paring those gains.",
                (says("currency:EUR", "up", level=1.162),),
            ),
        ),
        ("Sterling is money before the gains of others.",),
    ),
    Construct(
        "places and shares beside others",
        (
            Example(
                "Gulf markets ended lower, with Saudi Arabia among the hardest hit.",
                (says("group:EM:GULF", "down"), says("group:SA:STOCKS", "down")),
            ),
            Example(
                "Wall Street fell. Salesforce was off 3.6% and Adobe not far behind.",
                (
                    says("group:US:STOCKS", "down"),
                    says("company:XNYS:CRM", "down", change_pct=-3.6),
                    says("company:XNAS:ADBE", "down", change_pct=None),
                ),
            ),
            Example(
                "The slump spilled over into crypto-linked equities.",
                (says("group:US:CRYPTOSTOCKS", "down"),),
            ),
        ),
        (
            "Honda makes cars in India, among the hardest hit by floods.",
            "The slump could spread to gold.",
            "The parcel was not far behind Adobe.",
        ),
    ),
    Construct(
        "a clock that opens a sentence",
        (
            Example(
                "At 1530 GMT the rand traded at 17.3750 per dollar, 0.7% weaker than its previous close.",
                (says("currency:ZAR", "down", change_pct=-0.7, level=17.375),),
            ),
        ),
        ("At 1530 GMT the minister spoke of the rand.",),
    ),
    Construct(
        "the index in a place",
        (
            Example(
                "Gulf markets fell. The benchmark index in Saudi Arabia retreated 1.1%.",
                (says("group:EM:GULF", "down"), says("index:TASI", "down", change_pct=-1.1)),
            ),
        ),
        ("The benchmark index in Saudi Arabia has 200 members.",),
    ),
)
