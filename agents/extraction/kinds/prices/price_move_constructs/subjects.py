"""Who moved: names, what stands for them, what only sounds like them.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "code of a feed between name and verb",
        (
            Example(
                "The Nikkei <.N225> fell 1.2%, while Sony <6758.T> gained 1.1%.",
                (
                    says("index:N225", "down", change_pct=-1.2),
                    says("company:XTKS:6758", "up", change_pct=1.1),
                ),
            ),
            Example("Toyota 7203.T rose 2%.", (says("company:XTKS:7203", "up", change_pct=2.0),)),
            Example("Brent crude LCOc1 rose 0.5%.", (says("commodity:BRENT", "up", change_pct=0.5),)),
        ),
        ("Sony <6758.T> gained a licence.",),
    ),
    Construct(
        "joined names",
        (
            Example(
                "The Dow and the S&P 500 rose 0.4%.",
                (
                    says("index:DJI", "up", change_pct=0.4),
                    says("index:SPX", "up", change_pct=0.4),
                ),
            ),
        ),
        ("The Dow and S&P committees met.",),
    ),
    Construct(
        "respectively",
        (
            Example(
                "The Dow and the Nasdaq fell 0.2% and 0.6%, respectively.",
                (
                    says("index:DJI", "down", change_pct=-0.2),
                    says("index:IXIC", "down", change_pct=-0.6),
                ),
            ),
        ),
        ("The Dow and the Nasdaq are run by S&P and by the exchange, respectively.",),
    ),
    Construct(
        "three dealt out",
        (
            Example(
                "Gold, silver and copper rose 1%, 2% and 3%, respectively.",
                (
                    says("commodity:GOLD", "up", change_pct=1.0),
                    says("commodity:SILVER", "up", change_pct=2.0),
                    says("commodity:COPPER", "up", change_pct=3.0),
                ),
            ),
        ),
        ("Gold, silver and copper miners met.",),
    ),
    Construct(
        "ellipsis of the verb",
        (
            Example(
                "The Nikkei rose 0.4%, the Kospi 0.2%.",
                (
                    says("index:N225", "up", change_pct=0.4),
                    says("index:KS11", "up", change_pct=0.2),
                ),
            ),
        ),
        ("The Nikkei firm pays 4%, the bank 2%.",),
    ),
    Construct(
        "each",
        (
            Example(
                "Apple and Intel gained 2% each.",
                (
                    says("company:XNAS:AAPL", "up", change_pct=2.0),
                    says("company:XNAS:INTC", "up", change_pct=2.0),
                ),
            ),
        ),
        ("Apple and Intel own 2% each of the venture.",),
    ),
    Construct(
        "possessive place",
        (Example("Japan's Nikkei slid 1%.", (says("index:N225", "down", change_pct=-1.0),)),),
        ("Japan's Nikkei newspaper ran the story.",),
    ),
    Construct(
        "place as the market",
        (
            Example(
                "Seoul fell, while Tokyo rose.",
                (
                    says("group:KR:STOCKS", "down"),
                    says("group:JP:STOCKS", "up"),
                ),
            ),
        ),
        ("Seoul fell silent; Tokyo rose to the occasion.",),
    ),
    Construct(
        "descriptor before the name",
        (Example("Chipmaker Intel climbed 4%.", (says("company:XNAS:INTC", "up", change_pct=4.0),)),),
        ("Chipmaker capacity climbed 4%.",),
    ),
    Construct(
        "apposition after the name",
        (
            Example(
                "Brent crude, the global yardstick, eased 1%.",
                (says("commodity:BRENT", "down", change_pct=-1.0),),
            ),
        ),
        ("Costs at Brent, a London borough, eased 1%.",),
    ),
    Construct(
        "relative clause in between",
        (
            Example(
                "The dollar index, which tracks six peers, held steady at 104.2.",
                (says("index:DXY", "flat", level=104.2),),
            ),
        ),
        ("The index, which excludes food and energy prices, rose 0.4%.",),
    ),
    Construct(
        "ticker in brackets",
        (Example("Apple (AAPL) shares rose 1%.", (says("company:XNAS:AAPL", "up", change_pct=1.0),)),),
        ("Apple (AAPL) sales rose 1%.",),
    ),
    Construct(
        "exchange and ticker",
        (Example("Tesla Inc (NASDAQ:TSLA) fell 2%.", (says("company:XNAS:TSLA", "down", change_pct=-2.0),)),),
        ("Tesla Inc (NASDAQ:TSLA) output fell 2%.",),
    ),
    Construct(
        "ticker glued on",
        (Example("The Nasdaq Composite COMP rose 0.8%.", (says("index:IXIC", "up", change_pct=0.8),)),),
        ("The COMP system rose to fame.",),
    ),
    Construct(
        "link in the text",
        (
            Example(
                "The [DAX](https://a.example/dax-30) fell 1%.", (says("index:DAX", "down", change_pct=-1.0),)
            ),
        ),
        ("The [DAX](https://a.example/dax) page fell offline for 1% of users.",),
    ),
    Construct(
        "currency pair written with a bar",
        (Example("EUR/JPY fell to 161.20.", (says("currency:EUR", "down", level=161.2),)),),
        ("EUR/JPY strategies fell out of favour.",),
    ),
    Construct(
        "futures on several indices",
        (
            Example(
                "Futures on the S&P 500 and the Nasdaq 100 fell 0.3%.",
                (
                    says("futures:ES", "down", change_pct=-0.3),
                    says("futures:NQ", "down", change_pct=-0.3),
                ),
            ),
        ),
        ("Futures on weather exist.",),
    ),
    Construct(
        "futures against index",
        (Example("S&P 500 futures rose 0.2%.", (says("futures:ES", "up", change_pct=0.2),)),),
        ("S&P 500 futures volume rose 0.2%.",),
    ),
    Construct(
        "heading for futures",
        (
            Example(
                "Futures: Dow up 0.2%, Nasdaq down 0.1%",
                (
                    says("futures:YM", "up", change_pct=0.2),
                    says("futures:NQ", "down", change_pct=-0.1),
                ),
            ),
        ),
        ("Futures: what they are",),
    ),
    Construct(
        "the gauge",
        (Example("The DAX is in focus. The gauge rose 0.4%.", (says("index:DAX", "up", change_pct=0.4),)),),
        ("The gauge rose 0.4%.",),
    ),
    Construct(
        "the greenback",
        (Example("The greenback slipped 0.2%.", (says("currency:USD", "down", change_pct=-0.2),)),),
        ("Greenback bills are printed in Texas.",),
    ),
    Construct(
        "pronoun",
        (
            Example(
                "Gold steadied. It was up 0.1%.",
                (
                    says("commodity:GOLD", "flat"),
                    says("commodity:GOLD", "up", change_pct=0.1),
                ),
            ),
        ),
        ("Inflation is sticky. It was up 0.1%.",),
    ),
    Construct(
        "pronoun of no group",
        (Example("The DAX is in focus. It was up 3%.", (says("index:DAX", "up", change_pct=3.0),)),),
        ("European shares matter; it rose 3% in polls.",),
    ),
    Construct(
        "it inside a sentence of something else",
        (
            Example(
                "Gold fell. Core inflation slowed even as it climbed from 3%.",
                (says("commodity:GOLD", "down"),),
            ),
        ),
        ("Core inflation slowed even as it climbed from 3%.",),
    ),
    Construct(
        "its shares",
        (
            Example(
                "Boeing halted a line and its shares fell 4%.",
                (says("company:XNYS:BA", "down", change_pct=-4.0),),
            ),
        ),
        ("Boeing shares its data.",),
    ),
    Construct(
        "shares of a company",
        (Example("Shares of Honda rose 2%.", (says("company:XTKS:7267", "up", change_pct=2.0),)),),
        ("Shares of women on boards rose 2%.",),
    ),
    Construct(
        "shares in a company",
        (Example("Shares in Airbus dropped 1.5%.", (says("company:XPAR:AIR", "down", change_pct=-1.5),)),),
        ("Shares in the profits dropped 1.5%.",),
    ),
    Construct(
        "local shares",
        (
            Example(
                "Chile's peso fell 0.5%, while its stocks gained 0.3%.",
                (
                    says("currency:CLP", "down", change_pct=-0.5),
                    says("group:CL:STOCKS", "up", change_pct=0.3),
                ),
            ),
        ),
        ("Chile's miners fell out while its stocks of copper gained notice.",),
    ),
    Construct(
        "all three indexes",
        (
            Example(
                "All three major indexes fell about 1%.",
                (
                    says("index:DJI", "down", change_pct=-1.0),
                    says("index:SPX", "down", change_pct=-1.0),
                    says("index:IXIC", "down", change_pct=-1.0),
                ),
            ),
        ),
        ("All three major parties fell about 1%.",),
    ),
    Construct(
        "benchmark named at once",
        (Example("The benchmark index, Nifty 50, rose 0.3%.", (says("index:NSEI", "up", change_pct=0.3),)),),
        ("The benchmark index provider rose 0.3% in rankings.",),
    ),
    Construct(
        "bare shares of an unknown firm",
        (
            Example(
                "Intel held a conference. Shares rose 5%.", (says("company:XNAS:INTC", "up", change_pct=5.0),)
            ),
        ),
        ("Foobar Widgets beat forecasts. Shares rose 5%.",),
    ),
    Construct(
        "sector of an index",
        (Example("The S&P 500 energy sector fell 1.1%.", (says("index:S5ENRS", "down", change_pct=-1.1),)),),
        ("Energy demand in the S&P 500 firms fell 1.1%.",),
    ),
    Construct(
        "gauge of something",
        (
            Example(
                "A gauge of global stocks rose 0.3%.", (says("group:WORLD:STOCKS", "up", change_pct=0.3),)
            ),
        ),
        ("A gauge of factory activity rose 0.3%.",),
    ),
    Construct(
        "metal and its makers",
        (Example("Copper rose.", (says("commodity:COPPER", "up"),)),),
        ("Copper stocks at the exchange's warehouses rose.",),
    ),
    Construct(
        "figures of those who led",
        (
            Example(
                "The DAX fell 1%, weighed down by SAP, down 2%, and Siemens, off 3%.",
                (
                    says("index:DAX", "down", change_pct=-1.0),
                    says("company:XETR:SAP", "down", change_pct=-2.0),
                    says("company:XETR:SIE", "down", change_pct=-3.0),
                ),
            ),
            Example(
                "The Bovespa lost 1%, dragged lower by Petrobras, which fell 2%, and Vale, off 3%.",
                (
                    says("index:BVSP", "down", change_pct=-1.0),
                    says("company:BVMF:PETR4", "down", change_pct=-2.0),
                    says("company:BVMF:VALE3", "down", change_pct=-3.0),
                ),
            ),
        ),
        ("The vale, down 2 miles from the road, was flooded.",),
    ),
)
