"""Contracts by exchange and month, the close before, pips and pence, pairs in words, labels and spells.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "contract of an exchange told apart from the good",
        (
            Example(
                "The most-traded August copper contract on the Shanghai Futures Exchange closed 0.7% lower "
                "at 79,350 yuan a ton.",
                (says("commodity:SHFECOPPER", "down", change_pct=-0.7, level=79350.0),),
            ),
            Example(
                "Euronext September wheat ended 1.2% up at 241.50 euros a ton.",
                (says("commodity:EUWHEAT", "up", change_pct=1.2, level=241.5),),
            ),
            Example(
                "On MCX, gold futures for August delivery fell Rs210 to Rs71,420 per 10 grams.",
                (says("commodity:MCXGOLD", "down", change=-210.0, level=71420.0),),
            ),
        ),
        ("The Shanghai Futures Exchange raised margins on copper contracts.",),
    ),
    Construct(
        "an exchange told for a list, a contract called by its exchange, a price in the money of another",
        (
            Example(
                "SHFE nickel added 0.6% to 124,300 yuan, lead lost 0.2% and LME zinc was flat.",
                (
                    says("commodity:SHFENICKEL", "up", change_pct=0.6, level=124300.0),
                    says("commodity:SHFELEAD", "down", change_pct=-0.2),
                    says("commodity:ZINC", "flat"),
                ),
            ),
            Example(
                "Iron ore in Singapore rose 0.4% to $104.30 a ton. The Dalian contract lost 1.9% this week.",
                (
                    says("commodity:IRONORE", "up", change_pct=0.4, level=104.3),
                    says("commodity:DCEIRONORE", "down", change_pct=-1.9, horizon="week"),
                ),
            ),
            Example(
                "On the MCX, gold fell Rs 90. Silver futures gained Rs 420 to Rs 88,150 per kg.",
                (
                    says("commodity:MCXGOLD", "down", change=-90.0),
                    says("commodity:MCXSILVER", "up", change=420.0, level=88150.0),
                ),
            ),
            Example(
                "Gold rose Rs 150 to Rs 72,300 in Delhi. Copper climbed 2 cents to $4.31 a pound.",
                (
                    says("commodity:GOLD", "up", change=150.0, level=72300.0),
                    says("commodity:COMEXCOPPER", "up", change=0.02, level=4.31),
                ),
            ),
        ),
        ("Warehouses of the Dalian Commodity Exchange hold iron ore.",),
    ),
    Construct(
        "close before, whatever it is called",
        (
            Example(
                "The ringgit opened firmer at 4.7150/7205 against the greenback from Tuesday's close "
                "of 4.7190/7240.",
                (says("currency:MYR", "up", level=4.715, previous_level=4.719, event_date="2024-06-12"),),
            ),
            Example(
                "The dollar index slipped to 105.1 versus Monday's settlement of 105.3.",
                (says("index:DXY", "down", level=105.1, previous_level=105.3),),
            ),
        ),
        ("The index is compared with a basket of others.",),
    ),
    Construct(
        "month for which goods are sold, then a clause",
        (
            Example(
                "WTI for July, which expires next week, was down 40 cents at $77.80; the more active August "
                "contract shed 45 cents to $77.35.",
                (
                    says("commodity:WTI", "down", change=-0.4, level=77.8),
                    says("commodity:WTI", "down", change=-0.45, level=77.35),
                ),
            ),
        ),
        ("The plan for July, which expires next week, was dropped.",),
    ),
    Construct(
        "months of contracts for their names",
        (
            Example(
                "Palm oil futures closed higher. The August 2024 contract rose RM22 to RM3,905 a tonne and "
                "September 2024 was up RM24 to RM3,921.",
                (
                    says("commodity:PALMOIL", "up"),
                    says("commodity:PALMOIL", "up", change=22.0, level=3905.0),
                    says("commodity:PALMOIL", "up", change=24.0, level=3921.0),
                ),
            ),
            Example(
                "Natural gas slipped. The Nymex front month is down 1.4% at $2.92 per mmBtu.",
                (
                    says("commodity:NATGAS", "down"),
                    says("commodity:NATGAS", "down", change_pct=-1.4, level=2.92),
                ),
            ),
        ),
        ("The August 2024 contract rose in value.", "Palm oil output in August 2023 was up."),
    ),
    Construct(
        "pips, and what is asked behind what is bid",
        (
            Example(
                "Spot yuan was last trading at 7.2540, 32 pips weaker than the previous late session close.",
                (says("currency:CNY", "down", change=-0.0032, level=7.254),),
            ),
            Example(
                "The dollar fetched 157.20-21 yen, up from 156.90-92 yen.",
                (says("currency:USD", "up", level=157.2, previous_level=156.9),),
            ),
        ),
        ("The yuan was 0.8% stronger than the midpoint.",),
    ),
    Construct(
        "pair in words as a label",
        (
            Example(
                "Dollar/yen: UP at 157.20 yen from 156.90 yen",
                (says("currency:USD", "up", level=157.2, previous_level=156.9, pair="USD/JPY"),),
            ),
            Example(
                "Brent North Sea crude: DOWN 0.4 percent at $81.60 per barrel",
                (says("commodity:BRENT", "down", change_pct=-0.4, level=81.6),),
            ),
        ),
        ("Dollar/yen: a guide for travellers.",),
    ),
    Construct(
        "one movement over two spells",
        (
            Example(
                "Bitcoin was trading at $66,900, down 3.1% over the past 24 hours and 6% on the week.",
                (
                    says("crypto:BTC", "down", change_pct=-3.1, level=66900.0, horizon="day"),
                    says("crypto:BTC", "down", change_pct=-6.0, horizon="week"),
                ),
            ),
            Example(
                "Brent is down 2% this week, 5% this month and 9% this year.",
                (
                    says("commodity:BRENT", "down", change_pct=-2.0, horizon="week"),
                    says("commodity:BRENT", "down", change_pct=-5.0, horizon="month"),
                    says("commodity:BRENT", "down", change_pct=-9.0, horizon="year"),
                ),
            ),
        ),
        ("The bank holds 2% of Brent's debt this week and 5% on the month.",),
    ),
    Construct(
        "top for a high",
        (
            Example(
                "Arabica coffee rose 1%, having hit a nine-month top of $2.4210 on Tuesday.",
                (
                    says("commodity:COFFEE", "up", change_pct=1.0),
                    says("commodity:COFFEE", "up", level=2.421, modality="reference"),
                ),
            ),
            Example(
                "Soybean futures turned lower after hitting a 17-month high on Tuesday.",
                (
                    says("commodity:SOYBEANS", "down"),
                    says("commodity:SOYBEANS", "up", modality="reference"),
                ),
            ),
        ),
        ("Coffee growers went to the top court.",),
    ),
    Construct(
        "price of one currency in another, against the day before's",
        (
            Example(
                "The euro was quoted at $1.0740-0741 and 168.80-84 yen against $1.0735-0745 and 168.60-70 "
                "yen in New York late Tuesday.",
                (says("currency:EUR", "up", level=1.074, previous_level=1.0735, event_date="2024-06-12"),),
            ),
            Example(
                "The 10-year yield rose 0.035 percentage point from Tuesday's close to 4.44 percent.",
                (says("rate:US10Y", "up", change=3.5, level=4.44),),
            ),
        ),
        ("The champion was quoted against odds of 5.",),
    ),
    Construct(
        "day of an aside",
        (
            Example(
                "U.S. crude for July, which expires on Friday, lost $1.30 to $76.60.",
                (says("commodity:WTI", "down", change=-1.3, level=76.6, event_date="2024-06-12"),),
            ),
        ),
        ("The contract, which expires on Friday, was renewed.",),
    ),
    Construct(
        "lead the metal",
        (
            Example(
                "LME zinc fell 0.4% to $2,780 and lead was little changed at $2,170.",
                (
                    says("commodity:ZINC", "down", change_pct=-0.4, level=2780.0),
                    says("commodity:LEAD", "flat", level=2170.0),
                ),
            ),
        ),
        ("Zinc miners will lead was the word.",),
    ),
    Construct(
        "leader of losses, then its own",
        (
            Example(
                "Hungary's forint led losses in central Europe, falling 0.6% to 396.20 per euro.",
                (says("currency:HUF", "down", change_pct=-0.6, level=396.2),),
            ),
        ),
        ("Hungary's forint notes led a list of rare prints.",),
    ),
    Construct(
        "benchmark contract of a market named before",
        (
            Example(
                "In the European carbon market, the benchmark contract was 0.35 euro higher at 68.20 euros.",
                (says("commodity:CARBON", "up", change=0.35, level=68.2),),
            ),
        ),
        ("The benchmark contract was signed.",),
    ),
    Construct(
        "up to the present",
        (
            Example(
                "Bitcoin trades at $66,900 after a 3% increase in the last 24 hours.",
                (
                    says("crypto:BTC", None, level=66900.0),
                    says("crypto:BTC", "up", change_pct=3.0, modality="fact", event_date="2024-06-12"),
                ),
            ),
            Example(
                "Brent slipped 1%. It had cost $80 in May.",
                (
                    says("commodity:BRENT", "down", change_pct=-1.0),
                    says("commodity:BRENT", None, level=80.0, modality="reference"),
                ),
            ),
        ),
        ("Urals crude is sold at a small discount to Brent. Last year it was $15 a barrel.",),
    ),
)
