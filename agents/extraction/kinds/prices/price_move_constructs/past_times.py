"""Moves of times that are over or only pointed at, and moves of which only the perfect says when.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

_SONY = "company:XTKS:6758"

CONSTRUCTS: Final = (
    Construct(
        "month by its name",
        (
            Example(
                "The DAX fell 2.1% in May.",
                (says("index:DAX", "down", change_pct=-2.1, horizon="month", event_date="2024-05-31"),),
            ),
            Example(
                "The DAX has fallen 0.4% in June.",
                (says("index:DAX", "down", change_pct=-0.4, horizon="month", event_date="2024-06-12"),),
            ),
            Example(
                "Sony climbed 9% in November.",
                (
                    says(
                        _SONY,
                        "up",
                        change_pct=9.0,
                        horizon="month",
                        modality="reference",
                        event_date="2023-11-30",
                    ),
                ),
            ),
        ),
        ("Sony added a plant in November.",),
    ),
    Construct(
        "month in which goods are delivered",
        (
            Example(
                "Brent crude futures for July rose 0.6% to $74.80.",
                (says("commodity:BRENT", "up", change_pct=0.6, horizon="day", event_date="2024-06-12"),),
            ),
        ),
        ("Brent stocks for July were counted.",),
    ),
    Construct(
        "day of the level compared with",
        (
            Example(
                "Sterling bought $1.2710, up from $1.2655 late on Tuesday.",
                (says("currency:GBP", "up", level=1.271, previous_level=1.2655, event_date="2024-06-12"),),
            ),
            Example(
                "The dollar was at 148.30 yen, compared with 149.10 yen in New York late Tuesday.",
                (says("currency:USD", "down", level=148.3, previous_level=149.1, event_date="2024-06-12"),),
            ),
            Example(
                "Copper fell 2% to $9,100 on Tuesday from $9,300 on Monday.",
                (says("commodity:COPPER", "down", change_pct=-2.0, event_date="2024-06-11"),),
            ),
        ),
        ("Sterling was sold from London late on Tuesday.",),
    ),
    Construct(
        "time of a mark, and of the move behind it",
        (
            Example(
                "The DAX held steady at 18,400, not far from a high of 18,892 and up 2.7% for the month.",
                (
                    says("index:DAX", "flat", level=18400.0, change_pct=None, horizon="day"),
                    says("index:DAX", "up", level=18892.0, modality="reference"),
                    says("index:DAX", "up", level=None, change_pct=2.7, horizon="month"),
                ),
            ),
        ),
        ("The DAX firms were not far from a high for the month.",),
    ),
    Construct(
        "since hitting a high",
        (
            Example(
                "The DAX has retreated 3% since hitting a record high in May.",
                (
                    says("index:DAX", "down", change_pct=-3.0, horizon="since"),
                    says("index:DAX", "up", modality="reference"),
                ),
            ),
        ),
        ("The DAX firms have met since hitting a wall.",),
    ),
    Construct(
        "as far as it went before",
        (
            Example(
                "Gold is down 0.1%, having risen as high as $2,368.50.",
                (
                    says("commodity:GOLD", "down", change_pct=-0.1),
                    says(
                        "commodity:GOLD",
                        "up",
                        level=2368.5,
                        horizon="session_extreme",
                        modality="reference",
                        event_date="2024-06-12",
                    ),
                ),
            ),
            Example(
                "Gold rose 1% after falling as much as 2% last week.",
                (
                    says("commodity:GOLD", "up", change_pct=1.0),
                    says("commodity:GOLD", "down", horizon="week", event_date="2024-06-07"),
                ),
            ),
        ),
        ("Gold fans were down, having travelled as far as they could.",),
    ),
    Construct(
        "in price last year",
        (
            Example(
                "Cocoa nearly tripled in price last year.",
                (says("commodity:COCOA", "up", horizon="year", modality="reference"),),
            ),
            Example(
                "Cocoa fell 2% on a drop in sales last year.",
                (says("commodity:COCOA", "down", change_pct=-2.0, horizon="day"),),
            ),
        ),
        ("Cocoa was sold at a price last year.",),
    ),
    Construct(
        "part of a month",
        (
            Example(
                "Sony jumped 8% in late October.",
                (says(_SONY, "up", change_pct=8.0, horizon="other", modality="reference", event_date=None),),
            ),
        ),
        ("Sony opened a plant in late October.",),
    ),
    Construct(
        "at the time",
        (
            Example(
                "At the time of that note, shares of Sony were up 8%.",
                (says(_SONY, "up", change_pct=8.0, horizon="other", modality="reference", event_date=None),),
            ),
            Example(
                "At the time of writing, shares of Sony were up 8%.",
                (says(_SONY, "up", change_pct=8.0, horizon="day", modality="fact"),),
            ),
        ),
        ("At the time of that note, Sony was a maker of tapes.",),
    ),
    Construct(
        "days after something",
        (
            Example(
                "Gold surged in the days after the vote.",
                (says("commodity:GOLD", "up", horizon="other", modality="reference", event_date=None),),
            ),
        ),
        ("Gold fans met in the days after the vote.",),
    ),
    Construct(
        "record of a time that is over",
        (
            Example(
                "Ether hit a record high at the end of last year.",
                (says("crypto:ETH", "up", horizon="year", modality="reference"),),
            ),
            Example(
                "Ether rose 2% to its highest this year.",
                (says("crypto:ETH", "up", change_pct=2.0, horizon="day"),),
            ),
        ),
        ("Ether fans wrote a record last year.",),
    ),
    Construct(
        "run of weeks or days",
        (
            Example(
                "The Kospi closed higher for a third consecutive week.",
                (says("index:KS11", "up", horizon="week"),),
            ),
            Example(
                "Brent rose for six straight sessions.",
                (says("commodity:BRENT", "up", horizon="other"),),
            ),
            Example(
                "Brent rose 1%, gaining for a third straight session.",
                (says("commodity:BRENT", "up", change_pct=1.0, horizon="day"),),
            ),
        ),
        ("The Kospi board met for a third consecutive week.",),
    ),
    Construct(
        "has, and no time",
        (
            Example(
                "Shares of Sony have partly recovered.",
                (says(_SONY, "up", horizon="other", event_date=None),),
            ),
            Example(
                "By 0930 GMT, the DAX had fallen 0.4%.",
                (says("index:DAX", "down", change_pct=-0.4, horizon="day", event_date="2024-06-12"),),
            ),
        ),
        ("Sony has partly rebuilt its plant.",),
    ),
    Construct(
        "earlier the same day",
        (
            Example(
                "Gold rose 0.4%, after hitting a peak of $2,342.70 earlier in the session.",
                (
                    says("commodity:GOLD", "up", change_pct=0.4),
                    says("commodity:GOLD", "up", level=2342.7, modality="reference", event_date="2024-06-12"),
                ),
            ),
            Example(
                "Shares of Sony are rising, after some falls in early trading.",
                (
                    says(_SONY, "up"),
                    says(_SONY, "down", horizon="day", modality="reference", event_date="2024-06-12"),
                ),
            ),
            Example(
                "The DAX is down 0.2% after opening higher.",
                (
                    says("index:DAX", "down", change_pct=-0.2),
                    says("index:DAX", "up", horizon="day", modality="reference", event_date="2024-06-12"),
                ),
            ),
            Example(
                "Gold fell after rising earlier this year.",
                (
                    says("commodity:GOLD", "down"),
                    says("commodity:GOLD", "up", modality="reference", event_date=None),
                ),
            ),
        ),
        ("Gold fans left after a meeting earlier in the day.",),
    ),
    Construct(
        "in a day's session",
        (
            Example(
                "Gold is slipping after gaining in Monday's session.",
                (
                    says("commodity:GOLD", "down", event_date="2024-06-12"),
                    says("commodity:GOLD", "up", modality="reference", event_date="2024-06-10"),
                ),
            ),
        ),
        ("Gold fans met in Monday's session.",),
    ),
    Construct(
        "with a move over a period",
        (
            Example(
                "The DAX lost 3% last week, with Siemens falling 5%.",
                (
                    says("index:DAX", "down", change_pct=-3.0, horizon="week", event_date="2024-06-07"),
                    says(
                        "company:XETR:SIE", "down", change_pct=-5.0, horizon="week", event_date="2024-06-07"
                    ),
                ),
            ),
            Example(
                "The DAX rose 1%, on track for a weekly gain, with Siemens up 5%.",
                (
                    says("index:DAX", "up", change_pct=1.0, horizon="day"),
                    says("index:DAX", "up", horizon="week"),
                    says("company:XETR:SIE", "up", change_pct=5.0, horizon="day"),
                ),
            ),
        ),
        ("The DAX firms met last week, with Siemens hosting.",),
    ),
    Construct(
        "over the period of the sentence before",
        (
            Example(
                "During the last year Sony grew its crew by 27%. The share price gain of 48% outpaced it.",
                (says(_SONY, "up", change_pct=48.0, horizon="year"),),
            ),
            Example(
                "Sony sells tapes. The share price gain of 48% is no surprise.",
                (says(_SONY, "up", change_pct=48.0, horizon="other", event_date=None),),
            ),
        ),
        ("During the last year Sony grew. The gain of staff outpaced it.",),
    ),
    Construct(
        "so many weeks or sessions",
        (
            Example(
                "Through six weeks of the trading year, Sony stock has risen 54%.",
                (says(_SONY, "up", change_pct=54.0, horizon="year"),),
            ),
            Example(
                "In the past five trading sessions, Sony has gained 12%.",
                (says(_SONY, "up", change_pct=12.0, horizon="week"),),
            ),
        ),
        ("Through six weeks of the trading year, Sony met buyers.",),
    ),
    Construct(
        "had moved by a time of this day",
        (
            Example(
                "Sony had fallen 3% by midday.", (says(_SONY, "down", change_pct=-3.0, modality="fact"),)
            ),
            Example(
                "Sony had fallen 3% when the news came at noon.",
                (says(_SONY, "down", change_pct=-3.0, modality="reference"),),
            ),
        ),
        ("Sony had met buyers by midday.",),
    ),
    Construct(
        "ended the session having moved",
        (
            Example(
                "Sony ended the session having edged 0.3% higher.",
                (says(_SONY, "up", change_pct=0.3, modality="fact"),),
            ),
        ),
        ("Sony ended the session having met buyers.",),
    ),
)
