"""Whose time a day, a phase or a period is where a sentence tells of several moves, and what has none.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

_SONY, _HONDA = "company:XTKS:6758", "company:XTKS:7267"
_MONDAY, _TUESDAY, _TODAY = "2024-06-10", "2024-06-11", "2024-06-12"

CONSTRUCTS: Final = (
    Construct(
        "time behind the second of two clauses",
        (
            Example(
                "Sony shares soared 18% and Honda's climbed 6% in late March after the talks began.",
                (
                    says(_SONY, "up", change_pct=18.0, modality="reference", event_date=None),
                    says(_HONDA, "up", change_pct=6.0, modality="reference", event_date=None),
                ),
            ),
            Example(
                "Sony jumped 4% and Honda fell 2% on Monday.",
                (
                    says(_SONY, "up", change_pct=4.0, event_date=_MONDAY),
                    says(_HONDA, "down", change_pct=-2.0, event_date=_MONDAY),
                ),
            ),
            Example(
                "Sony is up 4% and Honda fell 2% on Monday.",
                (
                    says(_SONY, "up", change_pct=4.0, event_date=_TODAY),
                    says(_HONDA, "down", change_pct=-2.0, event_date=_MONDAY),
                ),
            ),
        ),
        ("Sony met buyers and Honda met sellers in late March.",),
    ),
    Construct(
        "two changes, each with its day",
        (
            Example(
                "Sony slid 2% over the session on Monday and a further 0.5% in early trade on Tuesday.",
                (
                    says(_SONY, "down", change_pct=-2.0, event_date=_MONDAY, session_phase=None),
                    says(_SONY, "down", change_pct=-0.5, event_date=_TUESDAY, session_phase="open"),
                ),
            ),
            Example(
                "Sony lost 2% on Monday and was another 0.5% weaker in early trade on Tuesday.",
                (
                    says(_SONY, "down", change_pct=-2.0, event_date=_MONDAY),
                    says(_SONY, "down", change_pct=-0.5, event_date=_TUESDAY),
                ),
            ),
            Example(
                "Sony lost 2% on Monday and was at a low.",
                (says(_SONY, "down", change_pct=-2.0, event_date=_MONDAY),),
            ),
        ),
        ("Sony hired 2% more staff on Monday and another 3% on Tuesday.",),
    ),
    Construct(
        "day whose session ended",
        (
            Example(
                "Sony ended Monday's session having added 0.6%.",
                (says(_SONY, "up", change_pct=0.6, event_date=_MONDAY, modality="fact"),),
            ),
            Example(
                "Sony closed Monday's session 2% lower.",
                (says(_SONY, "down", change_pct=-2.0, event_date=_MONDAY),),
            ),
        ),
        ("Sony ended Monday's meeting having met buyers.",),
    ),
    Construct(
        "of late, on no day",
        (
            Example(
                "Sony rose 4% recently.",
                (says(_SONY, "up", change_pct=4.0, horizon="other", event_date=None),),
            ),
            Example(
                "Sony has been rallying.",
                (says(_SONY, "up", horizon="other", event_date=None),),
            ),
            Example(
                "Sony rose 4% after the recently listed chain met buyers.",
                (says(_SONY, "up", change_pct=4.0, horizon="day", event_date=_TODAY),),
            ),
        ),
        ("Sony recently met buyers.",),
    ),
    Construct(
        "futures that point to the opening",
        (
            Example(
                "FTSE futures pointed to a lower open on Thursday.",
                (
                    says(
                        "futures:Z",
                        "down",
                        horizon="day",
                        event_date="2024-06-13",
                        modality="outlook",
                    ),
                ),
            ),
        ),
        ("FTSE futures pointed to a meeting on Thursday.",),
    ),
    Construct(
        "cause of the same session",
        (
            Example(
                "Sony fell after Treasury yields spiked.",
                (
                    says(_SONY, "down", modality="fact"),
                    says("rate:US", "up", modality="fact", event_date=_TODAY),
                ),
            ),
            Example(
                "Gold rose after the dollar had fallen.",
                (
                    says("commodity:GOLD", "up", modality="fact"),
                    says("currency:USD", "down", modality="reference", event_date=None),
                ),
            ),
            Example(
                "Sony rose after Honda dropped 3%.",
                (
                    says(_SONY, "up", modality="fact"),
                    says(_HONDA, "down", change_pct=-3.0, modality="reference"),
                ),
            ),
        ),
        ("Sony met buyers after Treasury officials spoke.",),
    ),
    Construct(
        "perfect of an opening",
        (
            Example(
                "The DAX has opened flat in five sessions out of six.",
                (says("index:DAX", "flat", horizon="other", event_date=None),),
            ),
        ),
        ("The DAX firms have opened offices in each of the last six years.",),
    ),
    Construct(
        "part of a period that is over",
        (
            Example(
                "Sony fell 3% at the start of last week.",
                (says(_SONY, "down", change_pct=-3.0, horizon="other", event_date=None),),
            ),
            Example(
                "Sony fell late last month.",
                (says(_SONY, "down", horizon="other", event_date=None, modality="reference"),),
            ),
            Example(
                "Sony fell 3% last week.",
                (says(_SONY, "down", change_pct=-3.0, horizon="week", event_date="2024-06-07"),),
            ),
        ),
        ("Sony met buyers at the start of last week.",),
    ),
    Construct(
        "day of an event that the reader knows",
        (
            Example(
                "Sony jumped 15% the day after the election.",
                (says(_SONY, "up", change_pct=15.0, modality="reference", event_date=None),),
            ),
            Example(
                "Since the start of the war, wheat has gained 30%.",
                (says("commodity:WHEAT", "up", change_pct=30.0, horizon="since"),),
            ),
        ),
        ("Sony met buyers the day after the election.",),
    ),
    Construct(
        "since then, within a perfect",
        (
            Example(
                "Sony has since regained 10%.",
                (says(_SONY, "up", change_pct=10.0, horizon="since", modality="fact"),),
            ),
        ),
        ("Sony has since met buyers.",),
    ),
    Construct(
        "high over months, reached in a week or in a year gone by",
        (
            Example(
                "Copper hit an 11-month high this week.",
                (says("commodity:COPPER", "up", horizon="week"),),
            ),
            Example(
                "Copper hit a record in July 2008.",
                (says("commodity:COPPER", "up", horizon="month", event_date="2008-07-31"),),
            ),
        ),
        ("Copper makers met this week.",),
    ),
    Construct(
        "period that a clause is about",
        (
            Example(
                "The quarter was fine, although Sony fell 2% on Monday.",
                (says(_SONY, "down", change_pct=-2.0, horizon="day", event_date=_MONDAY),),
            ),
        ),
        ("The quarter was fine, although Sony met buyers.",),
    ),
)
