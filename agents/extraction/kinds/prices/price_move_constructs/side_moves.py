"""What a sentence tells beside its predicates, how much of it was taken back, and who followed whom.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "way told by an adjective",
        (
            Example(
                "Copper slipped on a firmer dollar and falling oil prices.",
                (
                    says("commodity:COPPER", "down"),
                    says("currency:USD", "up"),
                    says("commodity:OIL", "down"),
                ),
            ),
        ),
        ("A weaker dollar usually makes gold cheaper for others.", "Weaker dollar demand is a concern."),
    ),
    Construct(
        "movement that goes on or ends",
        (
            Example("The yuan's retreat continued.", (says("currency:CNY", "down"),)),
            Example("Oil's rally fizzled as talks resumed.", (says("commodity:OIL", "down"),)),
        ),
        ("The yuan's retreat may be over.",),
    ),
    Construct(
        "nouns of movement that drive another",
        (
            Example(
                "A rebound in oil and gains in gold lifted the Canadian dollar.",
                (says("commodity:OIL", "up"), says("commodity:GOLD", "up"), says("currency:CAD", "up")),
            ),
        ),
        ("A rebound in oil and gains in gold are what the bank hopes for.",),
    ),
    Construct(
        "currencies that led a fall",
        (
            Example(
                "Emerging-market currencies came under pressure, led by the rand and the lira.",
                (
                    says("group:EM:CURRENCIES", "down"),
                    says("currency:ZAR", "down"),
                    says("currency:TRY", "down"),
                ),
            ),
        ),
        ("Payments in local money, led by the rand, are a goal.",),
    ),
    Construct(
        "how much of it was taken back",
        (
            Example("The euro pared most of its losses.", (says("currency:EUR", "down"),)),
            Example(
                "Oil recouped part of Tuesday's losses.",
                (
                    says("commodity:OIL", "up"),
                    says("commodity:OIL", "down", event_date="2024-06-11", modality="reference"),
                ),
            ),
        ),
        ("The euro clawed back some of its losses.",),
    ),
    Construct(
        "money of one name in several countries",
        (
            Example(
                "The Australian and New Zealand dollars fell the most.",
                (says("currency:AUD", "down"), says("currency:NZD", "down")),
            ),
        ),
        ("Australian and New Zealand dollars are both made of polymer.",),
    ),
    Construct(
        "following what no list names",
        (Example("Palm oil tracked rival oils higher.", (says("commodity:PALMOIL", "up"),)),),
        ("The police tracked rival gangs.",),
    ),
    Construct(
        "curve that steepens",
        (
            Example(
                "The gap between two- and 10-year yields steepened to 54 basis points.",
                (says("rate:US2S10S", "up", level=54.0),),
            ),
        ),
        ("The road steepened.",),
    ),
)
