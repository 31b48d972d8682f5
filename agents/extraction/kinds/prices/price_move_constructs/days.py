"""Days that dates, sessions and hours give a move, and those that belong to something else.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

_SONY = "company:XTKS:6758"

CONSTRUCTS: Final = (
    Construct(
        "record of a day that is over",
        (
            Example(
                "Gold, which hit a record high of $2,450 on May 20, was last down 0.6% at $2,310.",
                (
                    says(
                        "commodity:GOLD",
                        "up",
                        level=2450.0,
                        horizon="session_extreme",
                        modality="reference",
                        event_date="2024-05-20",
                    ),
                    says("commodity:GOLD", "down", change_pct=-0.6, event_date="2024-06-12"),
                ),
            ),
            Example(
                "On April 9, the DAX posted a record closing high at 18,492.",
                (says("index:DAX", "up", modality="reference", event_date="2024-04-09"),),
            ),
            Example(
                "On Monday, the DAX posted a record closing high at 18,492.",
                (says("index:DAX", "up", modality="fact", event_date="2024-06-10"),),
            ),
        ),
        ("On April 9, the DAX firms met.",),
    ),
    Construct(
        "days ago, and the day before",
        (
            Example(
                "Sony tumbled 8% two days ago.",
                (says(_SONY, "down", change_pct=-8.0, event_date="2024-06-10"),),
            ),
            Example(
                "Honda rose 3.5% after having gained 3% the day before.",
                (
                    says("company:XTKS:7267", "up", change_pct=3.5, event_date="2024-06-12"),
                    says(
                        "company:XTKS:7267",
                        "up",
                        change_pct=3.0,
                        modality="reference",
                        event_date="2024-06-11",
                    ),
                ),
            ),
            Example(
                "Sony rose 2%, a day after it lost 5%.",
                (
                    says(_SONY, "up", change_pct=2.0, event_date="2024-06-12"),
                    says(_SONY, "down", change_pct=-5.0, modality="reference", event_date="2024-06-11"),
                ),
            ),
            Example(
                "Brent fell 2% the day before the vote.",
                (says("commodity:BRENT", "down", change_pct=-2.0, event_date="2024-06-12"),),
            ),
        ),
        ("Sony met its banks two days ago.",),
    ),
    Construct(
        "since a day, and from the session before",
        (
            Example(
                "Since May 3, Sony has shed 14%.",
                (says(_SONY, "down", change_pct=-14.0, horizon="since", event_date="2024-06-12"),),
            ),
            Example(
                "Silver is up 3% from Monday.",
                (says("commodity:SILVER", "up", change_pct=3.0, horizon="since", event_date="2024-06-12"),),
            ),
            Example(
                "Copper is up between 5% and 15% since mid-May.",
                (says("commodity:COPPER", "up", horizon="since", event_date="2024-06-12"),),
            ),
            Example(
                "Silver is up 3% from Tuesday.",
                (says("commodity:SILVER", "up", change_pct=3.0, horizon="day", event_date="2024-06-12"),),
            ),
        ),
        ("Since May 3, Sony has met its banks.",),
    ),
    Construct(
        "one day for two predicates",
        (
            Example(
                "Sterling fell to as low as $1.2680 and rose as high as $1.2805 on Tuesday.",
                (
                    says("currency:GBP", "down", level=1.268, event_date="2024-06-11"),
                    says("currency:GBP", "up", level=1.2805, event_date="2024-06-11"),
                ),
            ),
            Example(
                "Sterling is up 0.2% and rose 0.4% on Tuesday.",
                (
                    says("currency:GBP", "up", change_pct=0.2, event_date="2024-06-12"),
                    says("currency:GBP", "up", change_pct=0.4, event_date="2024-06-11"),
                ),
            ),
        ),
        ("Sterling notes were printed and sold on Tuesday.",),
    ),
    Construct(
        "hours at the head of a sentence",
        (
            Example(
                "By the end of trading, the DAX had dropped 1.1%.",
                (says("index:DAX", "down", change_pct=-1.1, modality="fact", horizon="day"),),
            ),
            Example(
                "Overnight in Asia, Japan's Nikkei had gained 1.3%.",
                (says("index:N225", "up", change_pct=1.3, modality="fact", event_date="2024-06-12"),),
            ),
            Example(
                "By then, the DAX had dropped 1.1%.",
                (says("index:DAX", "down", change_pct=-1.1, modality="reference"),),
            ),
        ),
        ("By the end of trading, the DAX firms had met.",),
    ),
    Construct(
        "state for a while in the session",
        (
            Example(
                "The DAX was now off 0.2% after having been down 1%.",
                (
                    says("index:DAX", "down", change_pct=-0.2, horizon="day"),
                    says(
                        "index:DAX",
                        "down",
                        change_pct=-1.0,
                        horizon="session_extreme",
                        modality="reference",
                        event_date="2024-06-12",
                    ),
                ),
            ),
            Example(
                "Sony, which had been up 60% this year, fell 3%.",
                (
                    says(_SONY, "up", change_pct=60.0, horizon="year"),
                    says(_SONY, "down", change_pct=-3.0, horizon="day"),
                ),
            ),
        ),
        ("Sony makes tapes after having been a maker of radios.",),
    ),
    Construct(
        "quarter by its name, and over the course of",
        (
            Example(
                "In the first quarter, the DAX rose 10.4%.",
                (says("index:DAX", "up", horizon="quarter", modality="reference", event_date="2024-03-31"),),
            ),
            Example(
                "The DAX rose 10.4% in Q1.",
                (says("index:DAX", "up", horizon="quarter", modality="reference", event_date="2024-03-31"),),
            ),
            Example(
                "In the second quarter, the DAX rose 1%.",
                (says("index:DAX", "up", horizon="quarter", modality="fact", event_date="2024-06-12"),),
            ),
            Example(
                "The Topix gained 2% in the January-March quarter.",
                (says("index:TOPX", "up", horizon="quarter", event_date="2024-03-31"),),
            ),
            Example(
                "Sony dropped 4.4% over the course of the week.",
                (says(_SONY, "down", change_pct=-4.4, horizon="week"),),
            ),
            Example(
                "The DAX gained 0.8% in mid-May.",
                (says("index:DAX", "up", horizon="other", modality="reference", event_date=None),),
            ),
        ),
        ("In the first quarter, Sony built a plant.",),
    ),
    Construct(
        "time of the clause behind 'when'",
        (
            Example(
                "Gold rallied when rates were cut in March; it was steady on Tuesday.",
                (
                    says("commodity:GOLD", "up", horizon="month", modality="reference"),
                    says("commodity:GOLD", "flat", event_date="2024-06-11"),
                ),
            ),
            Example(
                "Sony rose 85% when it was listed on December 10.",
                (says(_SONY, "up", change_pct=85.0, modality="reference", event_date="2023-12-10"),),
            ),
            Example(
                "Gold is up 3% when measured in euros in May.",
                (says("commodity:GOLD", "up", change_pct=3.0, event_date="2024-06-12"),),
            ),
        ),
        ("Gold fans met when rates were cut in March.",),
    ),
    Construct(
        "weeks ago, and days to a day",
        (
            Example(
                "Sony lost 17% in market value two weeks back.",
                (
                    says(
                        _SONY,
                        "down",
                        change_pct=-17.0,
                        horizon="other",
                        modality="reference",
                        event_date=None,
                    ),
                ),
            ),
            Example(
                "Sony is up 17% from two weeks ago.",
                (says(_SONY, "up", change_pct=17.0, horizon="other", modality="fact"),),
            ),
            Example(
                "The DAX fell 2.6% in the five days to Friday.",
                (says("index:DAX", "down", change_pct=-2.6, horizon="week", event_date="2024-06-07"),),
            ),
        ),
        ("Sony said it booked a net loss for the three months ended March.",),
    ),
    Construct(
        "day of the clause behind 'before'",
        (
            Example(
                "Wheat slipped on Monday before rising 1% on Tuesday.",
                (
                    says("commodity:WHEAT", "down", event_date="2024-06-10"),
                    says("commodity:WHEAT", "up", change_pct=1.0, event_date="2024-06-11"),
                ),
            ),
            Example(
                "Sony fell 2% on Monday before closing higher.",
                (
                    says(_SONY, "down", change_pct=-2.0, event_date="2024-06-10"),
                    says(_SONY, "up", event_date="2024-06-10"),
                ),
            ),
        ),
        ("Wheat was sown on Monday before the rain on Tuesday.",),
    ),
    Construct(
        "what somebody sees coming",
        (
            Example(
                "Traders see the yen weakening to 160.",
                (says("currency:JPY", "down", level=160.0, modality="outlook", event_date=None),),
            ),
            Example(
                "Traders saw the yen weakening to 160.",
                (says("currency:JPY", "down", level=160.0, modality="fact"),),
            ),
        ),
        ("Traders see the yen as a haven.",),
    ),
    Construct(
        "'since' for a reason, and asides of fact",
        (
            Example(
                "Investors are content, since Sony has gained 4% this month.",
                (says(_SONY, "up", change_pct=4.0, horizon="month", modality="fact"),),
            ),
            Example(
                "Gold is up 4% since it fell on Monday.",
                (
                    says("commodity:GOLD", "up", change_pct=4.0, horizon="since"),
                    says("commodity:GOLD", "down", modality="reference", event_date="2024-06-10"),
                ),
            ),
            Example(
                "The minister might face questions on the rupee, which has lost 5% this year.",
                (says("currency:INR", "down", change_pct=-5.0, horizon="year", modality="fact"),),
            ),
            Example(
                "Sony did not rally due to news that Honda plans to move its plant.",
                (says(_SONY, "up", modality="fact", negated=True),),
            ),
            Example(
                "Gold, which could fall 3%, rose.",
                (
                    says("commodity:GOLD", "down", change_pct=-3.0, modality="outlook"),
                    says("commodity:GOLD", "up", modality="fact"),
                ),
            ),
            Example("Sony, which may sell a plant, rose.", (says(_SONY, "up", modality="fact"),)),
        ),
        ("Investors are content, since Sony has built a plant.",),
    ),
    Construct(
        "turn within a session",
        (
            Example(
                "The DAX recouped some early losses, last down 3.9%.",
                (
                    says("index:DAX", "up", horizon="other", event_date="2024-06-12"),
                    says("index:DAX", "down", change_pct=-3.9, horizon="day", event_date="2024-06-12"),
                ),
            ),
            Example(
                "The DAX reversed early losses.",
                (
                    says("index:DAX", "up", horizon="day", event_date="2024-06-12"),
                    says("index:DAX", "down", horizon="session_extreme", modality="reference"),
                ),
            ),
        ),
        ("Sony recouped some of its costs.",),
    ),
    Construct(
        "nearly a two-week low",
        (
            Example(
                "The Sensex fell 1.3% to nearly a two-week low of 76,293.60.",
                (says("index:BSESN", "down", change_pct=-1.3, level=76293.6, horizon="day"),),
            ),
            Example(
                "The Sensex fell 1.3% to near a low of 76,293.60.",
                (
                    says("index:BSESN", "down", change_pct=-1.3),
                    says("index:BSESN", "down", level=76293.6, modality="reference"),
                ),
            ),
        ),
        ("The Sensex was for nearly a week a low priority.",),
    ),
)
