"""Words of movement beside a name that tell no price of it.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "added a sum, or added words",
        (Example("Sony added nearly 2% on Tuesday.", (says("company:XTKS:6758", "up", change_pct=2.0),)),),
        (
            "Supply will stay tight, Citi adds.",
            "Talks go on, and no deal is sure, Sony added.",
            "Costs may rise, says Nomura, adding that it expects more.",
        ),
    ),
    Construct(
        "a business and not its share",
        (Example("Sony shares pared losses.", (says("company:XTKS:6758", "down"),)),),
        (
            "Sony made progress in narrowing losses.",
            "Sony is not shrinking, its chief said.",
            "The neutral federal funds rate has risen.",
            "Sony has set a new record for game sales.",
            "Kia, which increases its output by 50%, will hire.",
            "Nomura has increased its stake to 11.2% from 10.8%.",
            "OCBC pegs resistance at 152.70.",
            "Sony's cost of goods sold has decreased.",
            "Sony and Honda saw the highest buying interest.",
            "Analysts' average Sony price target implies 24% upside.",
        ),
    ),
    Construct(
        "part of a longer name",
        (
            Example("Technology shares rose.", (says("group:US:TECH", "up"),)),
            Example("WTI crude oil futures rose 0.4% to $78.10.", (says("commodity:WTI", "up"),)),
            Example("U.S. Steel shares are up 3%.", (says("company:XNYS:X", "up", change_pct=3.0),)),
        ),
        (
            "Lantern Technology shares rose.",
            "Fieldstone Energy's shares fell 3%.",
            "Graphon Solar Japan shares fell 3%.",
            "SPDR Gold shares fell 0.2%.",
            "The Nifty metal index rose 0.4%.",
            "The CSI steel index fell 0.5%.",
            "Shares of WR Kellogg were up 4.2%.",
            "The prices of semiconductors are much higher.",
            "Tech Firms Want to Hire.",
            "Distillers corn oil is trading at $0.50.",
            "The firm mined 30 BTC, an 11% decrease.",
            "Shares of Lantern Malaysia fell.",
            "It was the best Nifty stock in 2023, rising 80%.",
            "Bitcoin's share of the market, which has risen to 60%, is high.",
            "Stocks of copper in warehouses have dropped.",
        ),
    ),
    Construct(
        "firms, recoveries and things that are shut down",
        (Example("Gold recovered 0.6%.", (says("commodity:GOLD", "up", change_pct=0.6),)),),
        (
            "Crypto firms, meanwhile, hire again.",
            "Stock market rallies can help.",
            "A person who won $100 and lost $200 may hope.",
            "Average gold recovery of 91%.",
            "Copper supply is declining.",
            "Sony has a studio in Osaka, but costs may shut it down.",
            "Mortgage rates have remained high.",
            "Mortgage rates matter. Their swings make it more costly to build, which sends rents higher.",
            "The Nasdaq has been stronger than the S&P 500.",
        ),
    ),
    Construct(
        "futures in a list below a heading",
        (
            Example(
                "U.S. stock futures dipped on Wednesday: Dow -0.1%; Nasdaq -0.2%.",
                (
                    says("futures:USF", "down"),
                    says("futures:YM", "down", change_pct=-0.1),
                    says("futures:NQ", "down", change_pct=-0.2),
                ),
            ),
        ),
        ("Stock futures trade at night: Dow members do not.",),
    ),
    Construct(
        "figures of a share that are not its price",
        (Example("Sony shares trade at 3,100 yen.", (says("company:XTKS:6758", None, level=3100.0),)),),
        (
            "Nvidia trades at 48.2 times its expected earnings.",
            "Renault registered a loss of 13 cents per share.",
            "Apple expects costs to decline by 1% to 4%.",
            "Funds' highest net buying in May was seen in Sony (up 10 percent), Honda (up 7 percent).",
        ),
    ),
    Construct(
        "name that is another trade's noun",
        (Example("The STI rose 0.4%.", (says("index:STI", "up", change_pct=0.4),)),),
        ("The storm damaged tea stalls and trees.", "Treating an STI can fall to nurses."),
    ),
    Construct(
        "gains and losses of the business",
        (Example("Sony shares posted a gain of 2%.", (says("company:XTKS:6758", "up", change_pct=2.0),)),),
        (
            "Sony suffers declines in key metrics.",
            "Sony posted quarterly revenue growth and saw gains.",
        ),
    ),
    Construct(
        "coins that are counted",
        (Example("Bitcoin stood at $68,300.", (says("crypto:BTC", None, level=68300.0),)),),
        ("Bitcoin produced per machine stood at 18.5.",),
    ),
    Construct(
        "interest in futures",
        (Example("The Nifty 50 gained 1% in heavy volume.", (says("index:NSEI", "up", change_pct=1.0),)),),
        ("Funds' open interest across Nifty 50 futures has increased by 11%.",),
    ),
    Construct(
        "what a company does up or down",
        (Example("Sony shares could move up 2%.", (says("company:XTKS:6758", "up", modality="outlook"),)),),
        ("The grants will enable Sony to scale up and hire.", "Sony teamed up with a studio."),
    ),
)
