"""Over what time a move is told, where it is no day's.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

_SONY = "company:XTKS:6758"

CONSTRUCTS: Final = (
    Construct(
        "year to date and a year",
        (
            Example(
                "Shares of Sony are up 30% year to date, and have surged 45% over the past 12 months.",
                (
                    says(_SONY, "up", change_pct=30.0, horizon="year"),
                    says(_SONY, "up", change_pct=45.0, horizon="year"),
                ),
            ),
        ),
        ("Sony staff numbers are up 30% year to date.",),
    ),
    Construct(
        "several years",
        (
            Example(
                "Sony is up 20% in the last three years.",
                (says(_SONY, "up", change_pct=20.0, horizon="other", event_date=None),),
            ),
        ),
        ("Sony has hired 20% more in the last three years.",),
    ),
    Construct(
        "period at the head, and for what is compared",
        (
            Example(
                "In the last one year, Sony has gained 50 per cent against the DAX's rise of 6 per cent.",
                (
                    says(_SONY, "up", change_pct=50.0, horizon="year"),
                    says("index:DAX", "up", change_pct=6.0, horizon="year"),
                ),
            ),
        ),
        ("In the last one year, Sony has gained a rival.",),
    ),
    Construct(
        "past year",
        (
            Example(
                "In 2021, Bitcoin rose 59%.",
                (
                    says(
                        "crypto:BTC",
                        "up",
                        change_pct=59.0,
                        horizon="year",
                        modality="reference",
                        event_date="2021-12-31",
                    ),
                ),
            ),
            Example(
                "Sony has risen 1.8% so far this year, following a 26% gain in 2023.",
                (
                    says(_SONY, "up", change_pct=1.8, horizon="year", modality="fact"),
                    says(_SONY, "up", change_pct=26.0, horizon="year", modality="reference"),
                ),
            ),
        ),
        ("In 2021, Sony founded a unit that rose to the top.",),
    ),
    Construct(
        "this year by its number",
        (
            Example(
                "The DAX is still down 9% in 2024 and the CAC 40 is off 3%.",
                (
                    says("index:DAX", "down", change_pct=-9.0, horizon="year", event_date="2024-06-12"),
                    says("index:FCHI", "down", change_pct=-3.0, horizon="year"),
                ),
            ),
            Example(
                "Brent fell 1% as analysts cut forecasts for 2024.",
                (says("commodity:BRENT", "down", change_pct=-1.0, horizon="day"),),
            ),
        ),
        ("The DAX review is still down for 2024.",),
    ),
    Construct(
        "same period",
        (
            Example(
                "Honda has lost 8% in the last quarter. The DAX has lost 4% during that period.",
                (
                    says("company:XTKS:7267", "down", change_pct=-8.0, horizon="quarter"),
                    says("index:DAX", "down", change_pct=-4.0, horizon="quarter"),
                ),
            ),
        ),
        ("Honda has lost staff during that period.",),
    ),
    Construct(
        "on month and on year",
        (
            Example(
                "The Kospi fell 0.6% on month but gained 8.2% on year.",
                (
                    says("index:KS11", "down", change_pct=-0.6, horizon="month"),
                    says("index:KS11", "up", change_pct=8.2, horizon="year"),
                ),
            ),
        ),
        ("Kospi members' sales fell 0.6% on month.",),
    ),
    Construct(
        "from the year's low, hit on a day",
        (
            Example(
                "The DAX is up 11.3% from its 2024 closing low of 16,431.69 hit Wednesday, Jan. 17, 2024.",
                (
                    says(
                        "index:DAX",
                        "up",
                        change_pct=11.3,
                        previous_level=16431.69,
                        horizon="since",
                        event_date="2024-06-12",
                    ),
                ),
            ),
        ),
        ("The DAX operator hit a low point in 2024.",),
    ),
    Construct(
        "since a date, when",
        (
            Example(
                "Sony rose 5%, its most since April 22, 2020, when it gained 5.7%.",
                (
                    says(_SONY, "up", change_pct=5.0, event_date="2024-06-12"),
                    says(_SONY, "up", change_pct=5.7, modality="reference", event_date="2020-04-22"),
                ),
            ),
        ),
        ("Sony has had no such day since April 22, 2020, when it listed a unit.",),
    ),
    Construct(
        "date without a year",
        (
            Example(
                "Sony fell 4% on December 3.",
                (says(_SONY, "down", change_pct=-4.0, event_date="2023-12-03"),),
            ),
        ),
        ("Sony meets on December 3.",),
    ),
    Construct(
        "day of the level before",
        (
            Example(
                "Sony dropped from $50 on June 3 to close at $38 on June 11.",
                (says(_SONY, "down", level=38.0, previous_level=50.0, event_date="2024-06-11"),),
            ),
        ),
        ("Sony moved from Tokyo on June 3.",),
    ),
    Construct(
        "since an event",
        (
            Example(
                "Sony shares have lost around 7% of their value since reporting results.",
                (says(_SONY, "down", change_pct=-7.0, horizon="since"),),
            ),
            Example(
                "The DAX rose 2%, its biggest gain since March.",
                (says("index:DAX", "up", change_pct=2.0, horizon="day"),),
            ),
        ),
        ("Sony has lost two chiefs since reporting results.",),
    ),
    Construct(
        "range of something else",
        (
            Example(
                "Sony shares surged on guidance for 13% to 15% growth.", (says(_SONY, "up", change_pct=None),)
            ),
        ),
        ("Sony sees 13% to 15% growth.",),
    ),
    Construct(
        "end of last week",
        (
            Example(
                "The DAX ended last week down 0.2%.",
                (says("index:DAX", "down", change_pct=-0.2, horizon="week", event_date="2024-06-07"),),
            ),
        ),
        ("The DAX review ended last week.",),
    ),
    Construct(
        "recently, without a figure",
        (
            Example(
                "Crude oil has rebounded recently.",
                (says("commodity:OIL", "up", horizon="other", event_date=None),),
            ),
            Example(
                "The DAX was recently up 0.7%.", (says("index:DAX", "up", change_pct=0.7, horizon="day"),)
            ),
        ),
        ("The DAX firm has recently moved.",),
    ),
    Construct(
        "rally of several days",
        (
            Example(
                "Intel has enjoyed a strong three-day rally.",
                (says("company:XNAS:INTC", "up", horizon="other"),),
            ),
            Example(
                "The DAX fell 0.5%, snapping a three-day winning streak.",
                (says("index:DAX", "down", horizon="day"),),
            ),
        ),
        ("Intel staff enjoyed a three-day rally of cars.",),
    ),
    Construct(
        "between two months",
        (
            Example(
                "The rupee has depreciated 3.3% between October 2023 and January 2024.",
                (says("currency:INR", "down", change_pct=-3.3, horizon="other"),),
            ),
        ),
        ("The rupee talks were held between October 2023 and January 2024.",),
    ),
    Construct(
        "overnight, before today",
        (
            Example(
                "Brent fell 1.4%, after dropping 2.7% overnight.",
                (
                    says("commodity:BRENT", "down", change_pct=-1.4, event_date="2024-06-12"),
                    says(
                        "commodity:BRENT",
                        "down",
                        change_pct=-2.7,
                        modality="reference",
                        event_date="2024-06-11",
                    ),
                ),
            ),
        ),
        ("Brent talks went on overnight.",),
    ),
    Construct(
        "in just so many days",
        (
            Example(
                "The DAX has tumbled by over 1,000 points in just six trading sessions.",
                (says("index:DAX", "down", change=-1000.0, horizon="other"),),
            ),
            Example(
                "The DAX rose 2% over five days.", (says("index:DAX", "up", change_pct=2.0, horizon="week"),)
            ),
        ),
        ("The DAX team met for over five days.",),
    ),
    Construct(
        "single period, tens of days",
        (
            Example(
                "Sony shares zoomed 43% in a single month.",
                (says("company:XTKS:6758", "up", horizon="month"),),
            ),
            Example(
                "The DAX has gained 8.6% in the last thirty days.",
                (says("index:DAX", "up", horizon="month"),),
            ),
        ),
        ("A single month of sales at Sony is 3% of the year's.",),
    ),
    Construct(
        "how high a share got, after a change",
        (
            Example(
                "Sony jumped 10% to as high as 3,176 yen.",
                (says("company:XTKS:6758", "up", change_pct=10.0, level=3176.0, horizon="session_extreme"),),
            ),
            Example("Sony jumped 10% to 3,176 yen.", (says("company:XTKS:6758", "up", horizon="day"),)),
        ),
        ("Sony pays wages as high as 3,176 yen.",),
    ),
    Construct(
        "time before the one told of",
        (
            Example(
                "The dollar surged to 109.88 earlier in the week.",
                (
                    says(
                        "currency:USD",
                        "up",
                        level=109.88,
                        horizon="other",
                        modality="reference",
                        event_date=None,
                    ),
                ),
            ),
            Example(
                "Crude prices have fallen back to levels seen at the start of 2024.",
                (says("commodity:OIL", "down", horizon="other", event_date=None),),
            ),
            Example(
                "Crude prices have fallen since the start of 2024.",
                (says("commodity:OIL", "down", horizon="year"),),
            ),
        ),
        ("Earlier in the week the dollar was discussed.",),
    ),
)
