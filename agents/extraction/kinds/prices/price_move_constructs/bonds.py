"""Yields of bonds by country and years, prices for yields, and what is put between name and verb.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "yield on a country's bond of so many years",
        (
            Example(
                "The yield on Greece's 10-year bond slid 3 basis points to 3.52%.",
                (says("rate:GR10Y", "down", change=-3.0, level=3.52),),
            ),
            Example(
                "Yields on benchmark Spanish 10-year government bonds climbed to 3.31%.",
                (says("rate:ES10Y", "up", level=3.31),),
            ),
        ),
        ("Yields on Greek olive groves climbed to 3.5 tons.",),
    ),
    Construct(
        "list of countries before one bond",
        (
            Example(
                "Spanish and Portuguese 10-year yields were each up 2 bps, at 3.31% and 3.12%.",
                (
                    says("rate:ES10Y", "up", change=2.0, level=3.31),
                    says("rate:PT10Y", "up", change=2.0, level=3.12),
                ),
            ),
        ),
        ("Spanish and Portuguese 10-year plans were each extended.",),
    ),
    Construct(
        "list of years before one bond",
        (
            Example(
                "Two- and 10-year yields fell 3 bps and 5 bps, respectively.",
                (says("rate:US2Y", "down", change=-3.0), says("rate:US10Y", "down", change=-5.0)),
            ),
        ),
        ("Two- and 10-year leases fell out of favour.",),
    ),
    Construct(
        "price in 32nds to a yield",
        (
            Example(
                "The 10-year note fell 9/32 in price to yield 4.41%, from 4.37% late on Tuesday.",
                (says("rate:US10Y", "up", level=4.41, previous_level=4.37),),
            ),
            Example(
                "The 30-year Treasury bond was up 18/32, yielding 4.53%.",
                (says("rate:US30Y", "down", level=4.53),),
            ),
        ),
        ("The 10-year plan fell 9/32 short of an inch.",),
    ),
    Construct(
        "years of a bond whose market was named",
        (
            Example(
                "Swiss government bonds rose, driving the 10-year yield down two basis points to 0.71%.",
                (says("group:CH:BONDS", "up"), says("rate:CH10Y", "down", change=-2.0, level=0.71)),
            ),
        ),
        ("The 45-year yield is a thing of the past.",),
    ),
    Construct(
        "what came before, between name and verb",
        (
            Example(
                "Brent, having dropped as low as $80.10, was last at $81.35 a barrel, up 0.4%.",
                (
                    says("commodity:BRENT", "down", level=80.1, modality="reference"),
                    says("commodity:BRENT", "up", change_pct=0.4, level=81.35),
                ),
            ),
            Example(
                "Gold, after hitting a record high of $2,450 on Tuesday, fell 1% to $2,425.",
                (
                    says("commodity:GOLD", "up", level=2450.0, modality="reference"),
                    says("commodity:GOLD", "down", change_pct=-1.0, level=2425.0),
                ),
            ),
        ),
        ("Gold, after a long debate, was left out of the bill.",),
    ),
)
