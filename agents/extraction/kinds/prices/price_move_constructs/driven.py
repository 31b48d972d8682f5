"""Who moved a market and who led it, without a verb of movement of their own.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "noun of movement as a circumstance",
        (
            Example(
                "Australian shares rose, fuelled by a sharp decline in the U.S. dollar and Treasury yields.",
                (
                    says("group:AU:STOCKS", "up"),
                    says("currency:USD", "down"),
                    says("rate:US", "down"),
                ),
            ),
            Example(
                "A rebound in Alphabet and Meta lifted the Nasdaq.",
                (
                    says("company:XNAS:GOOGL", "up"),
                    says("company:XNAS:META", "up"),
                    says("index:IXIC", "up"),
                ),
            ),
            Example(
                "Gains in banks offset losses in miners, leaving the ASX 200 little changed.",
                (
                    says("group:AU:BANKS", "up"),
                    says("group:AU:MINERS", "down"),
                    says("index:AXJO", "flat"),
                ),
            ),
            Example(
                "Energy stocks surged tracking gains in oil prices.",
                (says("group:US:ENERGY", "up"), says("commodity:OIL", "up")),
            ),
        ),
        (
            "Revenue was lifted by a rise in gold sales.",
            "Investors brace for the risk of a slide in chipmakers.",
            "The fund hopes for a rebound in Alphabet and Meta.",
        ),
    ),
    Construct(
        "shares by which a market was moved",
        (
            Example(
                "The FTSE 100 rose, lifted by oil major BP and AstraZeneca.",
                (
                    says("index:FTSE", "up"),
                    says("company:XLON:BP", "up"),
                    says("company:XLON:AZN", "up"),
                ),
            ),
            Example(
                "The Hang Seng was dragged lower by Alibaba, while Tencent edged up.",
                (
                    says("index:HSI", "down"),
                    says("company:XHKG:9988", "down"),
                    says("company:XHKG:0700", "up"),
                ),
            ),
            Example(
                "The Kospi was pressured by Samsung Electronics and SK Hynix.",
                (
                    says("index:KS11", "down"),
                    says("company:XKRX:005930", "down"),
                    says("company:XKRX:000660", "down"),
                ),
            ),
        ),
        ("Profit was lifted by Sony and Honda.", "Airlines were hit by strikes."),
    ),
    Construct(
        "drags, leaders and who came next",
        (
            Example(
                "Reliance Industries and HDFC Bank were the top drags on the Nifty 50.",
                (says("company:XNSE:RELIANCE", "down"), says("company:XNSE:HDFCBANK", "down")),
            ),
            Example(
                "The Mexican peso led losses in Latin America, followed by the Brazilian real.",
                (says("currency:MXN", "down"), says("currency:BRL", "down")),
            ),
            Example(
                "Leading the declines on the STOXX 600 were Rio Tinto and Glencore.",
                (says("company:XLON:RIO", "down"), says("company:XLON:GLEN", "down")),
            ),
            Example(
                "UnitedHealth and Goldman Sachs propped up the Dow.",
                (says("company:XNYS:UNH", "up"), says("company:XNYS:GS", "up")),
            ),
            Example(
                "BP topped the FTSE 100 index, gaining 7.4%.",
                (says("company:XLON:BP", "up", change_pct=7.4),),
            ),
        ),
        ("Apple was the biggest boost to sales.", "Sony dragged its feet.", "Boeing could weigh on the Dow."),
    ),
    Construct(
        "trades that share the word for their shares",
        (
            Example(
                "Pharmaceutical and auto stocks led the gains.",
                (says("group:US:PHARMA", "up"), says("group:US:AUTOS", "up")),
            ),
        ),
        ("Retail and wholesale prices rose.",),
    ),
    Construct(
        "price on an exchange in its money",
        (
            Example(
                "BHP gained 1.2% to $41.20 on the ASX.",
                (says("company:XASX:BHP", "up", change_pct=1.2, level=41.2, level_unit="AUD"),),
            ),
        ),
        ("The ticket costs $41.20 on the ASX tour.",),
    ),
    Construct(
        "bond by its end with its yield",
        (
            Example(
                "South Africa's benchmark 2035 government bond was weaker, with the yield up 5.5 basis points"
                " at 9.205%.",
                (
                    says("group:ZA:BONDS", "down"),
                    says("rate:ZA10Y", "up", change=5.5, change_unit="bp", level=9.205),
                ),
            ),
        ),
        ("South Africa's benchmark 2035 plan was weaker.",),
    ),
    Construct(
        "best and worst weeks, and runs",
        (
            Example(
                "The Nikkei posted its best week since May.", (says("index:N225", "up", horizon="week"),)
            ),
            Example("The Sensex snapped a three-day winning run.", (says("index:BSESN", "down"),)),
        ),
        ("The shop had its best week since May.",),
    ),
    Construct(
        "times of day behind 'by'",
        (
            Example(
                "The Jakarta index closed 1% lower on Tuesday but was up by midday on Wednesday.",
                (
                    says("index:JKSE", "down", change_pct=-1.0),
                    says("index:JKSE", "up"),
                ),
            ),
        ),
        ("The parcel is up by midday.",),
    ),
    Construct(
        "close before, told with its day",
        (
            Example(
                "Nikkei futures were trading down at 38,415, from a cash close on Friday of 38,787.",
                (says("futures:NK", "down", level=38415.0, previous_level=38787.0),),
            ),
        ),
        ("The price tag of 38,787 was removed.",),
    ),
    Construct(
        "movement that a name owns, and another market's session",
        (
            Example(
                "Gold rose on the yen's slide.",
                (says("commodity:GOLD", "up"), says("currency:JPY", "down")),
            ),
            Example(
                "Asian shares fell after an upbeat session on Wall Street, lifted by Nvidia.",
                (says("group:ASIA:STOCKS", "down"), says("group:US:STOCKS", "up")),
            ),
            Example(
                "Indian shares fell, weighed down by property, auto and financial services.",
                (
                    says("group:IN:STOCKS", "down"),
                    says("group:IN:PROPERTY", "down"),
                    says("group:IN:AUTOS", "down"),
                    says("group:IN:FINANCIALS", "down"),
                ),
            ),
        ),
        ("Profit rose on Sony's gains in games.", "The club met after an upbeat session on strategy."),
    ),
    Construct(
        "places with their index behind them in brackets",
        (
            Example(
                "Hong Kong (HSI) fell 0.26% to 21,434.",
                (says("index:HSI", "down", change_pct=-0.26, level=21434.0),),
            ),
            Example(
                "Australia ([AS51](https://example.org/AS51)) rose 0.1%.",
                (says("index:AXJO", "up", change_pct=0.1),),
            ),
        ),
        ("Japan (CPI) rose.",),
    ),
    Construct(
        "changes dealt out before the direction",
        (
            Example(
                "Shares of Honda and Sony were trading 2% and 1.8% higher, respectively.",
                (
                    says("company:XTKS:7267", "up", change_pct=2.0),
                    says("company:XTKS:6758", "up", change_pct=1.8),
                ),
            ),
            Example(
                "The Australian dollar held steady around $0.627.",
                (says("currency:AUD", "flat", level=0.627, change=None),),
            ),
            Example(
                "Malaysian shares ended in the red, reversing gains of the previous session.",
                (says("group:MY:STOCKS", "down"),),
            ),
        ),
        ("The Nifty has opened flat in each of the last six sessions.",),
    ),
    Construct(
        "those taken along, and what goes on",
        (
            Example(
                "Bitcoin fell, dragging ether and solana with it.",
                (says("crypto:BTC", "down"), says("crypto:ETH", "down"), says("crypto:SOL", "down")),
            ),
            Example("The slide in oil deepened.", (says("commodity:OIL", "down"),)),
            Example(
                "Oil's slump dragged energy stocks lower.",
                (says("commodity:OIL", "down"), says("group:US:ENERGY", "down")),
            ),
        ),
        ("Bitcoin miners went on strike, dragging crates with them.", "The slide in oil may deepen."),
    ),
    Construct(
        "have as a verb of its own",
        (
            Example(
                "As gold prices soar, Newmont's stock has had a stellar year, surging more than 76%.",
                (
                    says("commodity:GOLD", "up"),
                    says("company:XNYS:NEM", "up", change_pct=76.0, horizon="year"),
                ),
            ),
        ),
        ("Apple has had a difficult year.",),
    ),
    Construct(
        "misspelt directions",
        (
            Example(
                "Tata Steel shares ended at Rs 141.20, loweer by 0.70 percent.",
                (says("company:XNSE:TATASTEEL", "down", change_pct=-0.7, level=141.2),),
            ),
        ),
        ("Tata Steel's mill was slower by 0.70 percent.",),
    ),
    Construct(
        "moves recalled as taken back or ended",
        (
            Example(
                "The Nikkei reversed earlier losses to rise 0.7%.",
                (
                    says("index:N225", "up", change_pct=0.7, modality="fact"),
                    says("index:N225", "down", horizon="session_extreme", modality="reference"),
                ),
            ),
            Example(
                "Kia climbed 3.6% after four sessions of declines.",
                (
                    says("company:XKRX:000270", "up", change_pct=3.6),
                    says("company:XKRX:000270", "down", horizon="other", modality="reference"),
                ),
            ),
            Example(
                "Oil gave back most of Monday's 2% jump.",
                (
                    says("commodity:OIL", "down", modality="fact"),
                    says("commodity:OIL", "up", change_pct=2.0, event_date="2024-06-10"),
                ),
            ),
        ),
        ("Profit rose after four quarters of losses.", "Sony's results follow Tuesday's drop in orders."),
    ),
    Construct(
        "trades of several countries, and a second currency",
        (
            Example(
                "Spanish and Italian banks led the fallers.",
                (says("group:ES:BANKS", "down"), says("group:IT:BANKS", "down")),
            ),
            Example(
                "The pound was flat versus the euro and a touch firmer against the dollar.",
                (says("currency:GBP", "flat", pair="EUR/GBP"), says("currency:GBP", "up", pair="GBP/USD")),
            ),
        ),
        ("Spanish and Italian banks opened branches.",),
    ),
    Construct(
        "places that stand for their markets",
        (
            Example(
                "Shares in Germany, France and Spain were all lower.",
                (
                    says("group:DE:STOCKS", "down"),
                    says("group:FR:STOCKS", "down"),
                    says("group:ES:STOCKS", "down"),
                ),
            ),
            Example(
                "European shares opened higher, with Frankfurt, Paris and Milan all higher.",
                (
                    says("group:EU:STOCKS", "up"),
                    says("group:DE:STOCKS", "up"),
                    says("group:FR:STOCKS", "up"),
                    says("group:IT:STOCKS", "up"),
                ),
            ),
        ),
        ("Shops in Germany, France and Spain were lower.",),
    ),
)
