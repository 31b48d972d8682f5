"""Which market, company or goods a short name means: by the country beside it, the listing, the words before.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says
from agents.extraction.names.unlisted import core_of, unlisted

CONSTRUCTS: Final = (
    Construct(
        "an index of the country named before it",
        (
            Example(
                "Italy's FTSE rose 1.2%, and Britain's FTSE gained 0.4%.",
                (
                    says("index:FTSEMIB", "up", change_pct=1.2),
                    says("index:FTSE", "up", change_pct=0.4),
                ),
            ),
        ),
        ("Norway's FTSE rose 1.2%.",),
    ),
    Construct(
        "a market that is only named in passing",
        (
            Example(
                "The Nifty 50 fell 0.4%. A good day on Wall Street capped the fall. IT stocks lost 1.1%.",
                (
                    says("index:NSEI", "down", change_pct=-0.4),
                    says("group:IN:ITSERVICES", "down", change_pct=-1.1),
                ),
            ),
            Example(
                "The Nifty 50 fell 0.4%. On Wall Street, IT stocks lost 1.1%.",
                (
                    says("index:NSEI", "down", change_pct=-0.4),
                    says("group:US:ITSERVICES", "down", change_pct=-1.1),
                ),
            ),
            Example(
                "Funds sold shares worth 900 crore rupees. Metal stocks fell 2%.",
                (says("group:IN:MINERS", "down", change_pct=-2.0),),
            ),
        ),
        (
            "The Nifty 50 was shut. Options sellers in Lupin had a day off, and these stock futures fell 2%.",
            "Brokers want 900 crore rupees. Futures fell 2%.",
        ),
    ),
    Construct(
        "the country of a yield behind the verb",
        (Example("30-year yields hit a new low in China.", (says("rate:CN30Y", "down"),)),),
        ("Yields were discussed at length in China.",),
    ),
    Construct(
        "a namesake listed elsewhere",
        (
            Example(
                "Shares of Humana (STO:HUM) fell 3%.",
                (says(unlisted("Humana", core_of("Humana")).id, "down", change_pct=-3.0),),
            ),
            Example(
                "Shares of Humana (NYSE:HUM) fell 3%.", (says("company:XNYS:HUM", "down", change_pct=-3.0),)
            ),
            Example(
                "Shares of Orbis Lantern (KLSE:ORBL) rose 4%. Stocks have gained 2% there.",
                (
                    says(unlisted("Orbis Lantern", core_of("Orbis Lantern")).id, "up", change_pct=4.0),
                    says("group:MY:STOCKS", "up", change_pct=2.0),
                ),
            ),
        ),
        ("Humana (STO:HUM) lost to its rivals.",),
    ),
    Construct(
        "the paper of a company that words or the money of its price say",
        (
            Example(
                "Alibaba's U.S.-listed shares rose 3%. ADRs of Infosys gained 2%.",
                (
                    says("company:XHKG:9988", "up", change_pct=3.0, mic="XNYS", ticker="BABA"),
                    says("company:XNSE:INFY", "up", change_pct=2.0, mic="XNYS"),
                ),
            ),
            Example(
                "BYD (002594.SZ) gained 1.9%. Alibaba (NYSE: BABA) shares rose 3%.",
                (
                    says("company:XHKG:1211", "up", change_pct=1.9, mic="XSHE"),
                    says("company:XHKG:9988", "up", change_pct=3.0, mic="XNYS"),
                ),
            ),
            Example(
                "U.S.-listed shares of South African miners Gold Fields up 5.3%, Harmony Gold rises 3.5%.",
                (
                    says("company:XJSE:GFI", "up", change_pct=5.3, mic="XNYS"),
                    says("company:XJSE:HAR", "up", change_pct=3.5, mic="XNYS"),
                ),
            ),
            Example(
                "HSBC fell 1.2% in Hong Kong. BP gained 2% to $34.10.",
                (
                    says("company:XLON:HSBA", "down", change_pct=-1.2, mic="XHKG", ticker="0005"),
                    says("company:XLON:BP", "up", change_pct=2.0, level=34.1, mic="XNYS"),
                ),
            ),
            Example(
                "HSBC fell 1.2% after a report from New York. BP gained 2% to 430 pence.",
                (
                    says("company:XLON:HSBA", "down", change_pct=-1.2, mic="XLON"),
                    says("company:XLON:BP", "up", change_pct=2.0, level=4.3, mic="XLON"),
                ),
            ),
            Example(
                "Petrobras PN dropped 1.2% and Petrobras ON slid 1.5%.",
                (
                    says("company:BVMF:PETR4", "down", change_pct=-1.2, ticker="PETR4"),
                    says("company:BVMF:PETR4", "down", change_pct=-1.5, ticker="PETR3"),
                ),
            ),
        ),
        (
            "Alibaba's U.S.-listed shares trade as receipts.",
            "Toyota has seen EPS rising for the last five years, at 25% per annum.",
        ),
    ),
    Construct(
        "goods of another grade",
        (Example("SHFE rubber rose 1%.", (says("commodity:SHFERUBBER", "up", change_pct=1.0),)),),
        (
            "Butadiene rubber rose 1%.",
            "Digital gold fell 3%.",
        ),
    ),
    Construct(
        "what is measured of a market without being its price",
        (Example("Tesla lost ground on Tuesday.", (says("company:XNAS:TSLA", "down"),)),),
        (
            "Oil and coal prices declined 6% on year in May, the statistics office said.",
            "Items with the lowest year-on-year inflation were few: wheat saw a decline of 12%.",
            "Open interest across Nifty and Sensex futures has increased by 11%.",
            "Costs excluding Commerzbank rose 2%.",
            "The so-called “neutral” federal funds rate has risen.",
            "Tesla is losing ground to its biggest rival.",
            "Tesla sank into the red.",
            "Siemens advanced its ONE programme.",
            "The last time crypto collapsed, few noticed.",
            "Gold hitting $3,000 an ounce could tempt some to sell.",
        ),
    ),
    Construct(
        "times of day beside prices",
        (
            Example(
                "At 09.38 am Sony shares were trading at 12,900 yen.",
                (says("company:XTKS:6758", None, level=12900.0),),
            ),
            Example("Gold was at $2,301 at 5 p.m.", (says("commodity:GOLD", None, level=2301.0),)),
        ),
        ("Gold was trading at 5 p.m. in London.", "The bitcoin price is a 5 p.m. snapshot."),
    ),
    Construct(
        "points of a market",
        (
            Example(
                "The Saudi bourse closed at 11,824.32 points.", (says("index:TASI", None, level=11824.32),)
            ),
            Example("Saudi stocks rose 1%.", (says("group:SA:STOCKS", "up", change_pct=1.0),)),
        ),
        ("The Saudi bourse awarded 12 points to its members.",),
    ),
    Construct(
        "a region's report that goes through its markets",
        (
            Example(
                "European shares rose 1%. The DAX and the CAC 40 added 0.5% each. Miners gained 2%.",
                (
                    says("group:EU:STOCKS", "up", change_pct=1.0),
                    says("index:DAX", "up", change_pct=0.5),
                    says("index:FCHI", "up", change_pct=0.5),
                    says("group:EU:MINERS", "up", change_pct=2.0),
                ),
            ),
            Example(
                "European shares rose 1%. The DAX added 0.5%. Miners gained 2%.",
                (
                    says("group:EU:STOCKS", "up", change_pct=1.0),
                    says("index:DAX", "up", change_pct=0.5),
                    says("group:DE:MINERS", "up", change_pct=2.0),
                ),
            ),
        ),
        ("Markets such as Spain, Italy and France matter to miners.",),
    ),
)
