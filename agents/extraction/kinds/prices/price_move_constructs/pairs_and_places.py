"""Pairs, places and turns: 'both benchmarks', 'stocks rose in Tokyo but slipped in Taipei', 'erased a drop'.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "both benchmarks, each told of before",
        (
            Example(
                "Brent rose 2% and WTI gained 3%. Both benchmarks are up 5% this week.",
                (
                    says("commodity:BRENT", "up", change_pct=2.0),
                    says("commodity:WTI", "up", change_pct=3.0),
                    says("commodity:BRENT", "up", change_pct=5.0, horizon="week"),
                    says("commodity:WTI", "up", change_pct=5.0, horizon="week"),
                ),
            ),
        ),
        ("Brent is quoted in London and the Dow in New York. Both benchmarks are watched.",),
    ),
    Construct(
        "bare stocks in places",
        (
            Example(
                "Stocks rose in Tokyo and Sydney but slipped in Hong Kong.",
                (
                    says("group:JP:STOCKS", "up"),
                    says("group:AU:STOCKS", "up"),
                    says("group:HK:STOCKS", "down"),
                ),
            ),
            Example("Abroad, indexes rose across much of Europe.", (says("group:EU:STOCKS", "up"),)),
        ),
        (
            "Mattel grew 3%, with strength in China offsetting declines in Australia and Japan.",
            "Indexes of output rose in Germany's survey.",
        ),
    ),
    Construct(
        "currencies that open a sentence",
        (
            Example(
                "Versus the euro and the yen, the dollar strengthened.",
                (says("currency:USD", "up", pair="EUR/USD"),),
            ),
        ),
        ("Against the euro and the yen, nobody bets.",),
    ),
    Construct(
        "bare stocks that swung",
        (
            Example(
                "Stocks swung from early gains to modest losses on Wall Street.",
                (
                    says("group:US:STOCKS", "up", horizon="session_extreme", modality="reference"),
                    says("group:US:STOCKS", "down"),
                ),
            ),
            Example(
                "Sony erased an earlier drop of 2.2% to close little changed.",
                (
                    says("company:XTKS:6758", "flat"),
                    says("company:XTKS:6758", "down", change_pct=-2.2, modality="reference"),
                ),
            ),
        ),
        ("Voters swung from early doubts to modest hopes.",),
    ),
    Construct(
        "sectors and what led them",
        (
            Example(
                "The S&P 500 fell. Nine of its sectors ended in the red, led by tech; only energy rose.",
                (says("index:SPX", "down"), says("group:US:TECH", "down"), says("group:US:ENERGY", "up")),
            ),
            Example(
                "European indexes fell, with losses for defense and luxury names weighing against "
                "a rally for autos.",
                (
                    says("group:EU:STOCKS", "down"),
                    says("group:EU:DEFENCE", "down"),
                    says("group:EU:LUXURY", "down"),
                    says("group:EU:AUTOS", "up"),
                ),
            ),
        ),
        (
            "Nine of the ministry's 11 sectors hire, led by technology.",
            "Even without the technology sector leading the way up, hopes are high.",
        ),
    ),
    Construct(
        "gain in the index that is a member's",
        (
            Example(
                "Sony jumped 5% for the biggest gain in the Nikkei.",
                (says("company:XTKS:6758", "up", change_pct=5.0),),
            ),
            Example(
                "The FTSE MIB outperforms with a 0.9% gain thanks to Stellantis, up 5.4%.",
                (
                    says("index:FTSEMIB", "up", change_pct=0.9),
                    says("company:XMIL:STLAM", "up", change_pct=5.4),
                ),
            ),
        ),
        ("The biggest gain in the Nikkei is yet to come.",),
    ),
    Construct(
        "name between dashes behind what describes it",
        (
            Example(
                "Wall Street's favorite gauge of fear - the VIX - spiked above 21.",
                (says("index:VIX", "up", level=21.0, bound="over"),),
            ),
        ),
        ("Wall Street's favorite pastime - the VIX aside - spiked.",),
    ),
    Construct(
        "aside with since",
        (
            Example(
                "Sony, up 58% since the end of March, was flat.",
                (
                    says("company:XTKS:6758", "up", change_pct=58.0, horizon="since"),
                    says("company:XTKS:6758", "flat", horizon="day", modality="fact"),
                ),
            ),
        ),
        ("Sony, busy since the end of March, was flat out.",),
    ),
    Construct(
        "so far off a mark",
        (
            Example(
                "Gold rose 1%, but remains 7.7% below its Oct. 20 record.",
                (
                    says("commodity:GOLD", "up", change_pct=1.0),
                    says("commodity:GOLD", "down", change_pct=-7.7, horizon="since"),
                ),
            ),
        ),
        ("The Nifty trades 1.4% below its 20-day average.",),
    ),
    Construct(
        "regular session beside late trading",
        (
            Example(
                "Netflix fell 5% late, having ended the regular session 1.4% lower.",
                (
                    says("company:XNAS:NFLX", "down", change_pct=-5.0),
                    says("company:XNAS:NFLX", "down", change_pct=-1.4, modality="fact", horizon="day"),
                ),
            ),
        ),
        ("Netflix had no regular session to report.",),
    ),
    Construct(
        "noun that stirred feelings",
        (
            Example(
                "Stocks fell after a jump in crude prices revived worries.",
                (says("group:US:STOCKS", "down"), says("commodity:OIL", "up")),
            ),
        ),
        ("A jump in crude prices could revive worries.",),
    ),
    Construct(
        "what is denied of whom it would have moved",
        (Example("Stimulus lifted the lira.", (says("currency:TRY", "up"),)),),
        (
            "Stimulus failed to lift the lira.",
            "Sony has struggled to reach new highs.",
            "A close below 86.7 for the dollar would open a test of 86.",
            "The note pays 100% of any decline in Sony shares.",
        ),
    ),
    Construct(
        "what a house or a firm does, in words of movement",
        (Example("Sony shares edged down.", (says("company:XTKS:6758", "down"),)),),
        (
            "Nomura has set a target price of 3,500 yen for the stock.",
            "ING kept the stock at hold and edged down the price target to 18 euros.",
            "Sony cut costs, and this pushed earnings per share down to 31 yen.",
            "Sony Posts Weakest Sales Growth in Years.",
            "Sony lost more market share to rivals, down from 8% to 6%.",
            "Sony Plans Ahead as It Increases Overall Spending.",
            "Banks are poised to gain from an increased limit of 100%.",
        ),
    ),
    Construct(
        "lines of a box without a subject",
        (
            Example(
                "Brent rose 1% to $81 on Tuesday.\n\n* Off 7.42% from its 52-week high of $87.5 hit May 2\n"
                "* Rose 4.2% from 52 weeks ago\n* It is up 2% this month",
                (
                    says("commodity:BRENT", "up", change_pct=1.0),
                    says("commodity:BRENT", "down", change_pct=-7.42, horizon="since", previous_level=87.5),
                    says("commodity:BRENT", "up", change_pct=4.2, horizon="year"),
                    says("commodity:BRENT", "up", change_pct=2.0, horizon="month"),
                ),
            ),
        ),
        ("Orders came in well.\n\n* Up 7% from its plan\n* Rose 4% on last year",),
    ),
    Construct(
        "figure of another way behind 'and'",
        (
            Example(
                "The Russell 2000 is up 2.9% from a month ago and 1% down today.",
                (
                    says("index:RUT", "up", change_pct=2.9, horizon="month"),
                    says("index:RUT", "down", change_pct=-1.0, horizon="day"),
                ),
            ),
        ),
        ("A poll is up 2.9 points and 1% down.",),
    ),
    Construct(
        "when a mark was made",
        (
            Example(
                "Sony rose 2%, its biggest gain since May 2020, when shares jumped 14%.",
                (
                    says("company:XTKS:6758", "up", change_pct=2.0),
                    says("company:XTKS:6758", "up", change_pct=14.0, modality="reference", event_date=None),
                ),
            ),
            Example(
                "Sony shares are trading at 3,100 yen and their 3,900 yen average price target is old.",
                (says("company:XTKS:6758", None, level=3100.0),),
            ),
        ),
        ("It was the best month since May 2020, when shops closed.",),
    ),
    Construct(
        "day of the session in whose money a share is priced",
        (
            Example(
                "Shares of HSBC slip 0.6% to HK$69.",
                (says("company:XLON:HSBA", "down", change_pct=-0.6, event_date="2024-06-12"),),
            ),
            Example(
                "The WSJ Dollar Index is down 2% from its record close of 105.14 hit Sept. 27, 2022.",
                (says("index:WSJUSD", "down", change_pct=-2.0, horizon="since", event_date="2024-06-12"),),
            ),
        ),
        ("HSBC has branches in Hong Kong and rents at HK$69.",),
    ),
    Construct(
        "who bucked the trend",
        (
            Example(
                "Asian stock markets fell, led by losses in Tokyo, though Sydney and Wellington "
                "bucked the trend.",
                (
                    says("group:ASIA:STOCKS", "down"),
                    says("group:JP:STOCKS", "down"),
                    says("group:AU:STOCKS", "up"),
                    says("group:NZ:STOCKS", "up"),
                ),
            ),
            Example(
                "European shares rose, while utilities and real estate dropped.",
                (
                    says("group:EU:STOCKS", "up"),
                    says("group:EU:UTILITIES", "down"),
                    says("group:EU:PROPERTY", "down"),
                ),
            ),
        ),
        ("Births fell in Asia, though Sydney bucked the trend.",),
    ),
    Construct(
        "the share price of a company named next",
        (Example("The share price of Sony is up 84%.", (says("company:XTKS:6758", "up", change_pct=84.0),)),),
        (
            "You'd like to see the share price of Sony move up.",
            "The Sony share price forecast is 3,900 yen.",
            "Hold on. **ALSO READ: [Sony falls](https://wire.example/sony)** Sustaining below 3,290 is weak.",
        ),
    ),
    Construct(
        "those in another place",
        (
            Example(
                "Shares in Taiwan rose 1.1% but those in Jakarta slumped.",
                (says("group:TW:STOCKS", "up", change_pct=1.1), says("group:ID:STOCKS", "down")),
            ),
            Example(
                "Asian stocks rose. All three main indexes on Wall Street ended Friday with healthy gains.",
                (
                    says("group:ASIA:STOCKS", "up"),
                    says("index:DJI", "up"),
                    says("index:SPX", "up"),
                    says("index:IXIC", "up"),
                ),
            ),
        ),
        ("Shops in Taiwan hired but those in Jakarta slumped.",),
    ),
    Construct(
        "early gains that did not last",
        (
            Example(
                "The STOXX 600 pared an early rise to trade flat.",
                (
                    says("index:STOXX", "up", horizon="session_extreme", modality="reference"),
                    says("index:STOXX", "flat"),
                ),
            ),
            Example(
                "The DAX fell for the fourth day running, shedding 1.12%.",
                (says("index:DAX", "down", change_pct=-1.12),),
            ),
        ),
        ("Sony was the STOXX 600's worst big stock, down 38%.",),
    ),
    Construct(
        "yield behind an aside of its own",
        (
            Example(
                "The 30-year yield slid to 4.66%, and yields on two-year notes, which track bets, "
                "were down 5 bps at 3.41%.",
                (
                    says("rate:US30Y", "down", level=4.66),
                    says("rate:US2Y", "down", change=-5.0, level=3.41),
                ),
            ),
            Example(
                "The greenback held on to most of its advance, buying 145.10 yen compared with 144.85.",
                (says("currency:USD", "up", level=145.1, previous_level=144.85),),
            ),
            Example(
                "Gold topped 4,200 dollars an ounce.",
                (says("commodity:GOLD", "up", level=4200.0, bound="over"),),
            ),
        ),
        ("Gold topped the agenda.",),
    ),
)
