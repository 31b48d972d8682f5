"""What tells a movement, and the other senses of the same words.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "verbs that move a price only by a sum",
        (
            Example(
                "BP put on 2.3% and Shell tacked on 1.1%.",
                (
                    says("company:XLON:BP", "up", change_pct=2.3),
                    says("company:XLON:SHEL", "up", change_pct=1.1),
                ),
            ),
            Example(
                "The Nifty corrected 2.1% on Tuesday.",
                (says("index:NSEI", "down", change_pct=-2.1, event_date="2024-06-11"),),
            ),
            Example("Sony gave back 2.3%.", (says("company:XTKS:6758", "down", change_pct=-2.3),)),
            Example("Gold dived 3%.", (says("commodity:GOLD", "down", change_pct=-3.0),)),
        ),
        (
            "BP put on a show in London.",
            "Sony corrected the figures.",
            "The Nifty gave back half of its gains.",
        ),
    ),
    Construct(
        "verb of rising",
        (Example("Toyota advanced 1.2%.", (says("company:XTKS:7203", "up", change_pct=1.2),)),),
        ("Toyota advanced its launch.",),
    ),
    Construct(
        "verb of falling",
        (Example("Toyota tumbled 3%.", (says("company:XTKS:7203", "down", change_pct=-3.0),)),),
        ("Toyota gave a tumbling show.",),
    ),
    Construct(
        "verb of standing still",
        (Example("The euro steadied at $1.0750.", (says("currency:EUR", "flat", level=1.075),)),),
        ("The euro zone's economy steadied.",),
    ),
    Construct(
        "adverb after a neutral verb",
        (Example("Oil traded lower.", (says("commodity:OIL", "down"),)),),
        ("Oil traded in Rotterdam is stored.",),
    ),
    Construct(
        "edged",
        (Example("The DAX edged up 0.1%.", (says("index:DAX", "up", change_pct=0.1),)),),
        ("The DAX edged out the rival.",),
    ),
    Construct(
        "in the red",
        (Example("The DAX was in the red.", (says("index:DAX", "down"),)),),
        ("The firm behind the DAX was in the black market.",),
    ),
    Construct(
        "little changed",
        (Example("The Kospi was little changed.", (says("index:KS11", "flat"),)),),
        ("The Kospi's make-up was little changed by lawmakers.",),
    ),
    Construct(
        "turned",
        (Example("Gold turned higher.", (says("commodity:GOLD", "up"),)),),
        ("Gold turned into jewellery.",),
    ),
    Construct(
        "participle with comma",
        (Example("The DAX ended mixed, falling 0.1%.", (says("index:DAX", "down", change_pct=-0.1),)),),
        ("The bank, falling short of capital, sold assets.",),
    ),
    Construct(
        "with and a participle",
        (
            Example(
                "Stocks fell, with Apple losing 2%.",
                (
                    says("group:US:STOCKS", "down"),
                    says("company:XNAS:AAPL", "down", change_pct=-2.0),
                ),
            ),
        ),
        ("Stocks vary, with Apple losing staff.",),
    ),
    Construct(
        "absolute construction",
        (Example("The DAX up 0.1%, the market paused.", (says("index:DAX", "up", change_pct=0.1),)),),
        ("The team up 2-1, the market town cheered.",),
    ),
    Construct(
        "inversion with a participle",
        (Example("Falling 2% was Honda.", (says("company:XTKS:7267", "down", change_pct=-2.0),)),),
        ("Falling short was Honda's plan.",),
    ),
    Construct(
        "inversion with an adverb",
        (Example("Also lower was Sony, down 3%.", (says("company:XTKS:6758", "down", change_pct=-3.0),)),),
        ("Also lower on the list was a Sony plant.",),
    ),
    Construct(
        "leaders",
        (Example("Tesla led the gainers.", (says("company:XNAS:TSLA", "up"),)),),
        ("Tesla led the race.",),
    ),
    Construct(
        "top gainer of an index",
        (
            Example(
                "Boeing was the top gainer on the Dow, up 3.7%.",
                (says("company:XNYS:BA", "up", change_pct=3.7),),
            ),
        ),
        ("Boeing was the top employer on the Dow.",),
    ),
    Construct(
        "among the losers",
        (Example("Intel was among the biggest losers.", (says("company:XNAS:INTC", "down"),)),),
        ("Intel was among the biggest donors.",),
    ),
    Construct(
        "lifted by another's doing",
        (Example("The report lifted Nvidia 3%.", (says("company:XNAS:NVDA", "up", change_pct=3.0),)),),
        ("The report lifted Nvidia's hopes.",),
    ),
    Construct(
        "dragged down",
        (Example("Worries dragged Boeing 2% lower.", (says("company:XNYS:BA", "down", change_pct=-2.0),)),),
        ("Worries dragged on at Boeing.",),
    ),
    Construct(
        "pushed down",
        (Example("The sale sent Intel down 6%.", (says("company:XNAS:INTC", "down", change_pct=-6.0),)),),
        ("The sale sent Intel down a new path.",),
    ),
    Construct(
        "other sense of declined",
        (Example("The yen eased.", (says("currency:JPY", "down"),)),),
        ("Boeing declined to comment.",),
    ),
    Construct(
        "other sense of rallied",
        (Example("Oil rallied.", (says("commodity:OIL", "up"),)),),
        ("Sony rallied to support the plan.",),
    ),
    Construct(
        "other sense of gained",
        (Example("Gold gained.", (says("commodity:GOLD", "up"),)),),
        ("Sony gained access to the chips.",),
    ),
    Construct(
        "other sense of lost",
        (Example("Sony lost 2%.", (says("company:XTKS:6758", "down", change_pct=-2.0),)),),
        ("Sony lost the case.",),
    ),
    Construct(
        "other sense of added",
        (Example("Sony added 2%.", (says("company:XTKS:6758", "up", change_pct=2.0),)),),
        ("Sony added 500 jobs.",),
    ),
    Construct(
        "other sense of dropped",
        (Example("Honda dropped 2%.", (says("company:XTKS:7267", "down", change_pct=-2.0),)),),
        ("Honda dropped its bid.",),
    ),
    Construct(
        "other sense of shed",
        (Example("Honda shed 2%.", (says("company:XTKS:7267", "down", change_pct=-2.0),)),),
        ("Honda shed 300 staff.",),
    ),
    Construct(
        "other sense of climbed",
        (Example("Silver climbed.", (says("commodity:SILVER", "up"),)),),
        ("Sony climbed the rankings.",),
    ),
    Construct(
        "with a name at the end",
        (
            Example(
                "The dollar fell with Treasuries.",
                (
                    says("currency:USD", "down"),
                    says("group:US:BONDS", "down"),
                ),
            ),
        ),
        ("The dollar store opened with hopes.",),
    ),
    Construct(
        "as did",
        (
            Example(
                "The DAX rose, as did the CAC 40.",
                (
                    says("index:DAX", "up"),
                    says("index:FCHI", "up"),
                ),
            ),
        ),
        ("The DAX rose to fame, as did its inventor.",),
    ),
    Construct(
        "doubled",
        (Example("Bitcoin doubled this year.", (says("crypto:BTC", "up", horizon="year"),)),),
        ("Bitcoin firms doubled down.",),
    ),
    Construct(
        "continued",
        (Example("Intel continued to sell off.", (says("company:XNAS:INTC", "down"),)),),
        ("Intel continued to sell chips.",),
    ),
    Construct(
        "recovered from",
        (Example("The Kospi recovered from a weak start.", (says("index:KS11", "up"),)),),
        ("The Kospi's operator recovered from an outage.",),
    ),
    Construct(
        "giving way and winning back",
        (
            Example("Crude prices pulled back on Tuesday.", (says("commodity:OIL", "down"),)),
            Example("The krona drooped.", (says("currency:SEK", "down"),)),
            Example("Treasuries came under pressure.", (says("group:US:BONDS", "down"),)),
            Example("The zloty marched higher.", (says("currency:PLN", "up"),)),
            Example("Copper snapped a four-day losing streak.", (says("commodity:COPPER", "up"),)),
            Example("Silver gave up gains.", (says("commodity:SILVER", "down"),)),
        ),
        (
            "Sony pulled back on new hires.",
            "Demand for gold is high, and it is going up.",
            "It all comes down to gold.",
            "Honda came under pressure to sell its unit.",
        ),
    ),
    Construct(
        "a participle of what stands behind a preposition",
        (
            Example(
                "Markets remain busy despite the peso sliding 2%.",
                (says("currency:MXN", "down", change_pct=-2.0),),
            ),
        ),
        ("The steel sector is seeing strain due to rising coal prices.",),
    ),
)
