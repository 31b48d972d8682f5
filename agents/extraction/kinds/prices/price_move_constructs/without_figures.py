"""Moves told by words alone: who was dragged, sent, followed or ranked, and what merely stands beside a move.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "gains and losses that open the sentence",
        (
            Example(
                "Losses in banks weighed on the FTSE 100.",
                (says("group:GB:BANKS", "down"),),
            ),
            Example(
                "Gains in miners lifted the FTSE 100.",
                (says("group:GB:MINERS", "up"), says("index:FTSE", "up")),
            ),
        ),
        (
            "Gains in gold may limit its appeal.",
            "Losses in banks are insured.",
            "Gains in sales lifted Sony.",
        ),
    ),
    Construct(
        "dragged down or lifted by somebody",
        (
            Example(
                "The DAX was dragged down by carmakers.",
                (says("index:DAX", "down"), says("group:DE:AUTOS", "down")),
            ),
            Example(
                "Copper was buoyed by a softer dollar.",
                (says("commodity:COPPER", "up"), says("currency:USD", "down")),
            ),
        ),
        ("The sale of the DAX unit was dragged out by lawyers.", "Copper output was lifted by a new mine."),
    ),
    Construct(
        "sent to a mark",
        (
            Example("Frost sent arabica coffee to a record high.", (says("commodity:COFFEE", "up"),)),
            Example(
                "Yields rose, which sent the yen to a one-month low.",
                (says("currency:JPY", "down"),),
            ),
        ),
        ("The trader sent copper to a low-cost smelter.", "It recalls the rally that sent copper to a high."),
    ),
    Construct(
        "one market follows another",
        (
            Example("Silver followed gold lower.", (says("commodity:SILVER", "down"),)),
            Example("Asian stocks tracked Wall Street higher.", (says("group:ASIA:STOCKS", "up"),)),
        ),
        ("Silver followed gold into the vault.", "Sony followed Nintendo."),
    ),
    Construct(
        "several that rank together",
        (
            Example(
                "The FTSE 100 rose, with HSBC and Barclays among the top gainers.",
                (
                    says("index:FTSE", "up"),
                    says("company:XLON:HSBA", "up"),
                    says("company:XLON:BARC", "up"),
                ),
            ),
        ),
        ("HSBC and Barclays are among the top employers.",),
    ),
    Construct(
        "participles that only date the move",
        (
            Example(
                "European stocks edged higher, starting the new week on firm ground.",
                (says("group:EU:STOCKS", "up"),),
            ),
            Example("Copper fell, ending a dull month.", (says("commodity:COPPER", "down"),)),
        ),
        ("Starting the new week, traders hedged copper.",),
    ),
    Construct(
        "parts of a day",
        (Example("Energy stocks were higher Tuesday afternoon.", (says("group:US:ENERGY", "up"),)),),
        ("Energy firms met Tuesday afternoon.",),
    ),
    Construct(
        "a company's legal form",
        (Example("Uber Technologies Inc, up 8.8%", (says("company:XNYS:UBER", "up", change_pct=8.8),)),),
        ("Uber Technologies Inc trains 8% more drivers.",),
    ),
    Construct(
        "both indices by one noun",
        (
            Example(
                "The Sensex and Nifty indices closed lower.",
                (says("index:BSESN", "down"), says("index:NSEI", "down")),
            ),
        ),
        ("The Sensex and Nifty indices closed their offices.",),
    ),
    Construct(
        "sums before the word that gives their direction",
        (
            Example(
                "Brent settled 92 cents, or 1.1%, higher at $82.96 a barrel.",
                (says("commodity:BRENT", "up", change=0.92, change_pct=1.1, level=82.96),),
            ),
            Example(
                "CBOT wheat ended down 5-1/2 cents at $5.79-3/4 per bushel.",
                (says("commodity:WHEAT", "down", change=-0.055, level=5.7975),),
            ),
        ),
        ("Brent traders paid 92 cents, or 1.1%, higher fees.",),
    ),
    Construct(
        "set phrases of gaining and losing",
        (
            Example(
                "The Hang Seng surrendered early gains.",
                (says("index:HSI", "down"), says("index:HSI", "up", modality="reference")),
            ),
            Example("Tech stocks took a beating on Tuesday.", (says("group:US:TECH", "down"),)),
            Example("The Nikkei ended on a firm note.", (says("index:N225", "up"),)),
            Example("Sterling held its ground.", (says("currency:GBP", "flat"),)),
        ),
        ("The boxer took a beating.", "The talks ended on a firm note."),
    ),
    Construct(
        "what rises beside a fall",
        (
            Example(
                "The Singapore dollar weakens amid rising global trade tensions.",
                (says("currency:SGD", "down"),),
            ),
        ),
        (
            "Sony stands to gain from its cloud revenue growth, projected to rise 11% a year.",
            "Resistance stands at 6,050 rupees\nPolycab India waits.",
        ),
    ),
    Construct(
        "how far off a mark a price is",
        (
            Example(
                "Bitcoin traded at $66,000, roughly 12% below its record high of $75,000.",
                (says("crypto:BTC", None, level=66000.0, change_pct=None),),
            ),
        ),
        ("The mine is 12% below its best output.",),
    ),
    Construct(
        "more figures dealt out than names are known",
        (
            Example(
                "Losers were a small lender and Wipro, which fell 1.8% and 0.9% respectively.",
                (says("company:XNSE:WIPRO", "down", change_pct=None),),
            ),
        ),
        ("Orbis Lantern and Wipro hired 2% and 3%, respectively.",),
    ),
)
