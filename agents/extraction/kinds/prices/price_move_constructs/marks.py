"""Highs and lows: touched, near, far, since when.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "record high with a level",
        (
            Example(
                "Gold hit a record high of $2,450.",
                (says("commodity:GOLD", "up", level=2450.0, horizon="session_extreme"),),
            ),
        ),
        ("Gold output hit a record high of 3,000 tons.",),
    ),
    Construct(
        "touched a low",
        (
            Example(
                "The yen touched a low of 158.20.",
                (says("currency:JPY", "down", level=158.2, horizon="session_extreme"),),
            ),
        ),
        ("The plan touched a low of 12% support in yen polls.",),
    ),
    Construct(
        "as much as",
        (
            Example(
                "Tesla fell as much as 5%.",
                (
                    says(
                        "company:XNAS:TSLA",
                        "down",
                        change_pct=-5.0,
                        bound="as_much_as",
                        horizon="session_extreme",
                    ),
                ),
            ),
        ),
        ("As much as 5% of Tesla is held by funds.",),
    ),
    Construct(
        "high then trade",
        (
            Example(
                "Silver rose as much as 2% before trading 0.5% higher.",
                (
                    says("commodity:SILVER", "up", change_pct=2.0, horizon="session_extreme"),
                    says("commodity:SILVER", "up", change_pct=0.5),
                ),
            ),
        ),
        ("As much as 2% of the silver is waste.",),
    ),
    Construct(
        "distance from a record",
        (
            Example(
                "The DAX gained 0.5% to come within 1% of its record.",
                (says("index:DAX", "up", change_pct=0.5),),
            ),
        ),
        ("The DAX is within 1% of its record.",),
    ),
    Construct(
        "drawdown from a peak",
        (
            Example(
                "The Nasdaq is down 10% from its peak.",
                (says("index:IXIC", "down", change_pct=-10.0, horizon="since"),),
            ),
        ),
        ("Nasdaq listings are down 10% from their peak.",),
    ),
    Construct(
        "drawdown from a month's high",
        (
            Example(
                "Copper is down 12% from a May high.",
                (says("commodity:COPPER", "down", change_pct=-12.0, horizon="since"),),
            ),
        ),
        ("Copper use is down 12% from a May high.",),
    ),
    Construct(
        "not far from a high",
        (
            Example(
                "The dollar index was steady at 104.20, not far from a one-month high of 105.10.",
                (
                    says("index:DXY", "flat", level=104.2),
                    says("index:DXY", "up", level=105.1, horizon="session_extreme", modality="reference"),
                ),
            ),
        ),
        ("The index of morale was not far from a one-month high of 105.10.",),
    ),
    Construct(
        "off a high of a day",
        (
            Example(
                "The euro traded at $1.0710, off Friday's high of $1.0890.",
                (
                    says("currency:EUR", None, level=1.071),
                    says("currency:EUR", "up", level=1.089, modality="reference", event_date="2024-06-07"),
                ),
            ),
        ),
        ("Morale was off Friday's high of 52.",),
    ),
    Construct(
        "hovering near a low",
        (
            Example(
                "The yen hovered near a low of 158.20 hit on Monday.",
                (says("currency:JPY", "down", level=158.2, modality="reference", event_date="2024-06-10"),),
            ),
        ),
        ("Morale hovered near a low of 42 hit in May.",),
    ),
    Construct(
        "recovery from a low",
        (
            Example(
                "The dollar rose to 157.20 yen, extending its recovery from a low of 154.55 hit on Monday.",
                (
                    says("currency:USD", "up", level=157.2),
                    says("currency:USD", "down", level=154.55, modality="reference", event_date="2024-06-10"),
                ),
            ),
        ),
        ("The economy extended its recovery from a low of 2020.",),
    ),
    Construct(
        "scaled a high earlier",
        (
            Example(
                "Brent fell 0.9% to $81.10 after scaling a high of $82.90 on Tuesday.",
                (
                    says("commodity:BRENT", "down", change_pct=-0.9, level=81.1),
                    says("commodity:BRENT", "up", level=82.9, modality="reference", event_date="2024-06-11"),
                ),
            ),
        ),
        ("Climbers fell ill after scaling a high of 8,000 metres.",),
    ),
    Construct(
        "highest since",
        (Example("The DAX rose 1% to its highest since March.", (says("index:DAX", "up", change_pct=1.0),)),),
        ("The DAX chief's pay is the highest since March.",),
    ),
    Construct(
        "biggest fall since",
        (
            Example(
                "Honda dropped 6%, its biggest fall since 2020.",
                (says("company:XTKS:7267", "down", change_pct=-6.0),),
            ),
        ),
        ("Honda made its biggest investment since 2020.",),
    ),
    Construct(
        "rose the most",
        (Example("The S&P 500 rose the most in two weeks.", (says("index:SPX", "up"),)),),
        ("The S&P 500 firms that spend the most on research met.",),
    ),
    Construct(
        "best day",
        (
            Example(
                "The Nasdaq gained 2%, its best day in a month.", (says("index:IXIC", "up", change_pct=2.0),)
            ),
        ),
        ("It was the best day in a month for the Nasdaq crew.",),
    ),
    Construct(
        "wobbling around",
        (
            Example(
                "Ether fell, wobbling around the $3,500 level.",
                (says("crypto:ETH", "down", level=3500.0, bound="about"),),
            ),
        ),
        ("Ether addicts were wobbling around the hall.",),
    ),
    Construct(
        "closed off its highs",
        (
            Example(
                "The DAX closed 0.2% higher, off its highs.",
                (says("index:DAX", "up", change_pct=0.2, session_phase="close"),),
            ),
        ),
        ("The DAX team closed the office.",),
    ),
    Construct(
        "lines of a box with dashes, and a close beside a year",
        (
            Example(
                "Brent rose 1% to $81.\n\n--Off 7.42% from its 52-week high of $87.5 hit May 2",
                (
                    says("commodity:BRENT", "up", change_pct=1.0),
                    says("commodity:BRENT", "down", change_pct=-7.42, horizon="since"),
                ),
            ),
            Example(
                "BP's shares closed Friday at 433.25 pence and are down 9.45% over the past 12 months.",
                (
                    says("company:XLON:BP", None, level=4.3325, event_date="2024-06-07"),
                    says("company:XLON:BP", "down", change_pct=-9.45, horizon="year"),
                ),
            ),
        ),
        ("Orders came in.\n\n--Up 7% from its plan",),
    ),
)
