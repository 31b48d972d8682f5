"""Yields against prices, and which way a currency is quoted.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "yield in percent",
        (Example("The 10-year Treasury yield rose to 4.45%.", (says("rate:US10Y", "up", level=4.45),)),),
        ("The 10-year Treasury note auction drew bids of 4.45 times.",),
    ),
    Construct(
        "yield from a level",
        (
            Example(
                "The 2-year Treasury yield slipped to 4.80% from 4.84%.",
                (says("rate:US2Y", "down", level=4.8, previous_level=4.84),),
            ),
        ),
        ("The 2-year note programme slipped.",),
    ),
    Construct(
        "yield in points of percent",
        (
            Example(
                "The 10-year Treasury yield jumped 0.1 percentage point.",
                (says("rate:US10Y", "up", change=10.0),),
            ),
        ),
        ("Growth jumped 0.1 percentage point.",),
    ),
    Construct(
        "yields as a whole",
        (Example("Treasury yields climbed.", (says("rate:US", "up"),)),),
        ("Crop yields climbed.",),
    ),
    Construct(
        "bonds fell",
        (Example("Treasuries fell.", (says("group:US:BONDS", "down"),)),),
        ("Treasuries worth $3 billion fell due.",),
    ),
    Construct(
        "currency bought",
        (Example("The euro bought $1.0740.", (says("currency:EUR", None, level=1.074),)),),
        ("The euro zone bought gas.",),
    ),
    Construct(
        "currency by its country",
        (
            Example(
                "The U.S. currency was up 0.2% at 157.10 yen.",
                (says("currency:USD", "up", change_pct=0.2, level=157.1, level_unit="USD/JPY"),),
            ),
            Example("The single currency fell 0.3%.", (says("currency:EUR", "down", change_pct=-0.3),)),
        ),
        ("The local currency fell 1%.",),
    ),
    Construct(
        "currency in another",
        (Example("The dollar firmed to 157.30 yen.", (says("currency:USD", "up", level=157.3),)),),
        ("Dollar stores firmed to 157 sites.",),
    ),
    Construct(
        "per dollar",
        (Example("The yen slipped to 157.30 per dollar.", (says("currency:JPY", "down", level=157.3),)),),
        ("The yen bond slipped off the list.",),
    ),
    Construct(
        "against another",
        (Example("The pound rose against the dollar.", (says("currency:GBP", "up"),)),),
        ("The champion rose against the odds.",),
    ),
    Construct(
        "joined against",
        (Example("The dollar fell against the yen and the euro.", (says("currency:USD", "down"),)),),
        ("Rules on the dollar fell against the wishes of the bank.",),
    ),
    Construct(
        "one currency flat, another not",
        (
            Example(
                "The dollar was flat at $1.0750 per euro and slipped against the yen.",
                (
                    says("currency:USD", "flat", level=1.075, pair="EUR/USD"),
                    says("currency:USD", "down", pair="USD/JPY"),
                ),
            ),
        ),
        ("The euro club was flat and slipped against its rival.",),
    ),
    Construct(
        "what a currency is told against stands first",
        (
            Example(
                "Against the yen, the dollar gained 0.4% to 157.40.",
                (says("currency:USD", "up", change_pct=0.4, level=157.4, pair="USD/JPY"),),
            ),
            Example(
                "Against this backdrop, the dollar gained 0.4%.",
                (says("currency:USD", "up", change_pct=0.4, pair=None),),
            ),
        ),
        ("Against the yen, the bank has few means.",),
    ),
    Construct(
        "marks passed upwards and downwards",
        (
            Example(
                "Ether dropped through $3,000, sterling slid past $1.30 and bitcoin pushed past $60,000.",
                (
                    says("crypto:ETH", "down", level=3000.0, bound="under"),
                    says("currency:GBP", "down", level=1.3, bound="under"),
                    says("crypto:BTC", "up", level=60000.0, bound="over"),
                ),
            ),
            Example(
                "The yen weakened past 157 per dollar.",
                (says("currency:JPY", "down", level=157.0, bound="over"),),
            ),
        ),
        ("A driver dropped through Sterling and past the Nasdaq's screens.",),
    ),
)
