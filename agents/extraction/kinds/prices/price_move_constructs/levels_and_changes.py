"""Which part a figure plays: level, change, mark, distance, time.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "level after to",
        (Example("The DAX slipped to 18,210.", (says("index:DAX", "down", level=18210.0),)),),
        ("The DAX slipped to third place among the year's winners.",),
    ),
    Construct(
        "change by",
        (Example("The DAX rose by 0.7%.", (says("index:DAX", "up", change_pct=0.7),)),),
        ("The DAX operator rose by two ranks.",),
    ),
    Construct(
        "previous after from",
        (
            Example(
                "The Nikkei climbed to 38,900 from 38,700.",
                (says("index:N225", "up", level=38900.0, previous_level=38700.0),),
            ),
        ),
        ("Sony sales climbed to 3.1 trillion yen from 2.9 trillion.",),
    ),
    Construct(
        "restated by or",
        (
            Example(
                "The Dow lost 210 points, or 0.5%.",
                (says("index:DJI", "down", change_pct=-0.5, change=-210.0),),
            ),
        ),
        ("The Dow lost its way, traders said.",),
    ),
    Construct(
        "level at the close",
        (
            Example(
                "The CAC 40 closed at 7,890.",
                (says("index:FCHI", None, level=7890.0, session_phase="close"),),
            ),
        ),
        ("The CAC 40 companies closed at least ten plants.",),
    ),
    Construct(
        "level then change",
        (
            Example(
                "The FTSE 100 ended at 8,150, down 0.3%.",
                (says("index:FTSE", "down", change_pct=-0.3, level=8150.0),),
            ),
        ),
        ("The FTSE 100 boss ended 2023 at the helm.",),
    ),
    Construct(
        "change then level",
        (
            Example(
                "Gold was down 0.4% at $2,310.",
                (says("commodity:GOLD", "down", change_pct=-0.4, level=2310.0),),
            ),
        ),
        ("Gold output was down 0.4% at the mine.",),
    ),
    Construct(
        "bare points",
        (Example("The Nasdaq shed 88.2 points.", (says("index:IXIC", "down", change=-88.2),)),),
        ("The Nasdaq shed two listing rules.",),
    ),
    Construct(
        "percent in words",
        (Example("The Kospi slipped half a percent.", (says("index:KS11", "down", change_pct=-0.5),)),),
        ("Half a percent of the Kospi's members are miners.",),
    ),
    Construct(
        "basis points in words",
        (
            Example(
                "The 10-year Treasury yield fell six basis points.",
                (says("rate:US10Y", "down", change=-6.0),),
            ),
        ),
        ("Traders see six basis points of cuts.",),
    ),
    Construct(
        "cents on a barrel",
        (
            Example(
                "Brent added 45 cents to $82.10 a barrel.",
                (says("commodity:BRENT", "up", change=0.45, level=82.1),),
            ),
        ),
        ("Brent producers added 45 wells.",),
    ),
    Construct(
        "telegraphic pct",
        (Example("Nikkei ends down 0.8 pct", (says("index:N225", "down", change_pct=-0.8),)),),
        ("Nikkei poll: 8 pct of firms plan raises",),
    ),
    Construct(
        "capital headline",
        (
            Example(
                "GOLD SLIPS, DOLLAR FIRMS",
                (
                    says("commodity:GOLD", "down"),
                    says("currency:USD", "up"),
                ),
            ),
        ),
        ("GOLD MINERS' OUTPUT GUIDANCE UNCHANGED",),
    ),
    Construct(
        "threshold passed upwards",
        (Example("Bitcoin topped $70,000.", (says("crypto:BTC", "up", level=70000.0, bound="over"),)),),
        ("Bitcoin topped a list of search terms.",),
    ),
    Construct(
        "threshold passed downwards",
        (Example("The Dow fell below 38,000.", (says("index:DJI", "down", level=38000.0, bound="under"),)),),
        ("The Dow crew stood below the gallery.",),
    ),
    Construct(
        "lower bound",
        (
            Example(
                "Honda gained more than 3%.", (says("company:XTKS:7267", "up", change_pct=3.0, bound="over"),)
            ),
        ),
        ("More than 3% of Honda's staff left.",),
    ),
    Construct(
        "upper bound",
        (
            Example(
                "Silver lost nearly 2%.", (says("commodity:SILVER", "down", change_pct=-2.0, bound="under"),)
            ),
        ),
        ("Nearly 2% of silver goes into coins.",),
    ),
    Construct(
        "about a figure",
        (Example("The DAX rose about 0.5%.", (says("index:DAX", "up", change_pct=0.5, bound="about"),)),),
        ("The DAX is about exporters.",),
    ),
    Construct(
        "tilde for about",
        (Example("* Nasdaq 100 up ~1.3%", (says("index:NDX", "up", change_pct=1.3, bound="about"),)),),
        ("* About 1.3% of Nasdaq firms report today",),
    ),
    Construct(
        "sign speaks for itself",
        (
            Example(
                "Among movers: Intel +2.4%, Boeing -1.1%.",
                (
                    says("company:XNAS:INTC", "up", change_pct=2.4),
                    says("company:XNYS:BA", "down", change_pct=-1.1),
                ),
            ),
        ),
        ("Intel capacity +2.4%",),
    ),
    Construct(
        "unicode minus in brackets",
        (
            Example(
                "Nvidia (−1.2%) and Intel (+0.4%) were in focus.",
                (
                    says("company:XNAS:NVDA", "down", change_pct=-1.2),
                    says("company:XNAS:INTC", "up", change_pct=0.4),
                ),
            ),
        ),
        ("Margins: Nvidia 75%, Intel 41%",),
    ),
    Construct(
        "grains in eighths and quarters",
        (
            Example(
                "Wheat fell 0.9% to $5.82 3/4 a bushel.",
                (says("commodity:WHEAT", "down", change_pct=-0.9, level=5.8275),),
            ),
        ),
        ("Wheat yields 5.82 tons a hectare.",),
    ),
    Construct(
        "time of day is no figure",
        (Example("The DAX was up 0.2% by 14:05.", (says("index:DAX", "up", change_pct=0.2),)),),
        ("The DAX opens at 9:00.",),
    ),
    Construct(
        "range is no level",
        (
            Example(
                "The DAX fell 1% in a range of 18,100 to 18,300.",
                (says("index:DAX", "down", change_pct=-1.0),),
            ),
        ),
        ("The DAX traded in a range of 18,100 to 18,300.",),
    ),
    Construct(
        "scaled money is no price",
        (
            Example(
                "Tesla fell 3%, wiping out $20 billion.",
                (says("company:XNAS:TSLA", "down", change_pct=-3.0),),
            ),
        ),
        ("Tesla lost $20 billion in market value.",),
    ),
    Construct(
        "range over several names",
        (
            Example(
                "Sony, Honda and Toyota were down 1.8% to 2.2%.",
                (
                    says("company:XTKS:6758", "down", change_pct=None),
                    says("company:XTKS:7267", "down", change_pct=None),
                    says("company:XTKS:7203", "down", change_pct=None),
                ),
            ),
            Example("Sony fell 3-6%.", (says("company:XTKS:6758", "down", change_pct=-3.0, bound="over"),)),
        ),
        ("Sony, Honda and Toyota own 3-6% of it.",),
    ),
    Construct(
        "lower than its last close",
        (
            Example(
                "The rand traded at 18.55 to the dollar, more than 0.2% lower than its last close.",
                (says("currency:ZAR", "down", change_pct=-0.2, level=18.55),),
            ),
        ),
        ("The rand note is 0.2 inches lower than the dollar's.",),
    ),
    Construct(
        "around a level",
        (
            Example(
                "The DAX was slightly down around 18,400.",
                (says("index:DAX", "down", change=None, level=18400.0),),
            ),
        ),
        ("The DAX firm was down around Frankfurt.",),
    ),
    Construct(
        "reaching a level",
        (
            Example(
                "Sony surged 3%, reaching $84.",
                (says("company:XTKS:6758", "up", change_pct=3.0, change=None, level=84.0),),
            ),
        ),
        ("Sony reached 84 markets.",),
    ),
    Construct(
        "dealt out in a clause of its own",
        (
            Example(
                "Losers were led by Sony and Honda, which lost 3.4% and 2%, respectively.",
                (
                    says("company:XTKS:6758", "down", change_pct=-3.4),
                    says("company:XTKS:7267", "down", change_pct=-2.0),
                ),
            ),
        ),
        ("Sony and Honda, which have 3 and 2 sites, respectively, met.",),
    ),
    Construct(
        "nearly reached",
        (Example("Gold tested $2,300.", (says("commodity:GOLD", None, level=2300.0),)),),
        ("Gold almost tested its low of $2,300.",),
    ),
)
