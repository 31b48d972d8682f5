"""When a move was made and over what time.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

CONSTRUCTS: Final = (
    Construct(
        "weekday",
        (
            Example(
                "The DAX fell 1% on Tuesday.",
                (says("index:DAX", "down", change_pct=-1.0, event_date="2024-06-11"),),
            ),
        ),
        ("The DAX meeting on Tuesday fell through.",),
    ),
    Construct(
        "weekday before the clause",
        (
            Example(
                "On Monday, the DAX fell 1%.",
                (says("index:DAX", "down", change_pct=-1.0, event_date="2024-06-10"),),
            ),
        ),
        ("On Monday, the DAX firm met.",),
    ),
    Construct(
        "earlier move after",
        (
            Example(
                "The DAX rose 0.8% after falling 0.7% on Tuesday.",
                (
                    says("index:DAX", "up", change_pct=0.8),
                    says("index:DAX", "down", change_pct=-0.7, modality="reference", event_date="2024-06-11"),
                ),
            ),
        ),
        ("The DAX panel met after falling out on Tuesday.",),
    ),
    Construct(
        "after losing first",
        (
            Example(
                "After falling 2%, the DAX rose 1%.",
                (
                    says("index:DAX", "down", change_pct=-2.0, modality="reference"),
                    says("index:DAX", "up", change_pct=1.0),
                ),
            ),
        ),
        ("After falling out, the DAX panel met.",),
    ),
    Construct(
        "had before",
        (
            Example(
                "The Kospi had lost 1% on Monday.",
                (says("index:KS11", "down", change_pct=-1.0, modality="reference", event_date="2024-06-10"),),
            ),
        ),
        ("The Kospi had 800 members on Monday.",),
    ),
    Construct(
        "for the week",
        (
            Example(
                "For the week, the DAX lost 2%.",
                (says("index:DAX", "down", change_pct=-2.0, horizon="week"),),
            ),
        ),
        ("For the week, the DAX team is in Rome.",),
    ),
    Construct(
        "week after the figure",
        (
            Example(
                "The DAX is down 2% this week.", (says("index:DAX", "down", change_pct=-2.0, horizon="week"),)
            ),
        ),
        ("The DAX team is down two staff this week.",),
    ),
    Construct(
        "heading of a period",
        (
            Example(
                ("For the week:\nThe DAX is down 210 points, or 1.1%.\nThe CAC 40 is up 12 points, or 0.2%."),
                (
                    says("index:DAX", "down", change_pct=-1.1, horizon="week"),
                    says("index:FCHI", "up", change_pct=0.2, horizon="week"),
                ),
            ),
        ),
        ("For the week: three things to know",),
    ),
    Construct(
        "heading of a year",
        (
            Example(
                ("For the year:\nThe DAX is up 1,400 points, or 8.5%."),
                (says("index:DAX", "up", change_pct=8.5, horizon="year"),),
            ),
        ),
        ("For the year: four themes",),
    ),
    Construct(
        "month to come out of",
        (
            Example(
                "The FTSE 100 is up 3.5% for October.",
                (says("index:FTSE", "up", change_pct=3.5, horizon="month"),),
            ),
        ),
        ("The FTSE 100 review is due for October.",),
    ),
    Construct(
        "delivery month is no period",
        (
            Example(
                "Corn for March delivery rose 1%.",
                (says("commodity:CORN", "up", change_pct=1.0, horizon="day"),),
            ),
        ),
        ("Corn for March delivery is stored.",),
    ),
    Construct(
        "this year",
        (
            Example(
                "Gold has gained 12% this year.",
                (says("commodity:GOLD", "up", change_pct=12.0, horizon="year"),),
            ),
        ),
        ("Gold use has gained 12% this year.",),
    ),
    Construct(
        "since a day",
        (
            Example(
                "The CSI 300 has risen 3.3% since Monday.",
                (says("index:CSI300", "up", change_pct=3.3, horizon="since"),),
            ),
        ),
        ("The CSI 300 operator has risen early since Monday.",),
    ),
    Construct(
        "a year ago",
        (
            Example(
                "Copper is up 20% from a year ago.",
                (says("commodity:COPPER", "up", change_pct=20.0, horizon="year"),),
            ),
        ),
        ("Copper demand is 20% higher than a year ago.",),
    ),
    Construct(
        "after hours",
        (
            Example(
                "Intel fell 3% in after-hours trading.",
                (says("company:XNAS:INTC", "down", change_pct=-3.0, session_phase="after_hours"),),
            ),
        ),
        ("Intel met staff in after-hours sessions.",),
    ),
    Construct(
        "premarket",
        (
            Example(
                "Boeing gained 2% in premarket trading.",
                (says("company:XNYS:BA", "up", change_pct=2.0, session_phase="after_hours"),),
            ),
        ),
        ("Boeing opened a premarket briefing.",),
    ),
    Construct(
        "at the open",
        (
            Example(
                "The DAX fell 0.3% at the open.",
                (says("index:DAX", "down", change_pct=-0.3, session_phase="open"),),
            ),
        ),
        ("Players of the DAX club fell at the open.",),
    ),
    Construct(
        "on track for a week",
        (
            Example(
                "The DAX rose 1%, on track for a weekly loss of 0.4%.",
                (
                    says("index:DAX", "up", change_pct=1.0, horizon="day"),
                    says("index:DAX", "down", change_pct=-0.4, horizon="week", modality="fact"),
                ),
            ),
        ),
        ("The DAX review is on track for Friday.",),
    ),
    Construct(
        "poised to end a quarter",
        (
            Example(
                "The Kospi added 0.6%, poised to end the quarter down 3.1%.",
                (
                    says("index:KS11", "up", change_pct=0.6, horizon="day"),
                    says("index:KS11", "down", change_pct=-3.1, horizon="quarter", modality="fact"),
                ),
            ),
        ),
        ("The Kospi firm is poised to end the quarter well.",),
    ),
    Construct(
        "heading for a month",
        (
            Example(
                "The Kospi gained 0.7%, heading for a decline of 2.2% in August.",
                (
                    says("index:KS11", "up", change_pct=0.7, horizon="day"),
                    says("index:KS11", "down", change_pct=-2.2, horizon="month"),
                ),
            ),
        ),
        ("The Kospi firm is heading for a decline in August.",),
    ),
    Construct(
        "two weekly falls dealt out",
        (
            Example(
                "The DAX rose 1% and the CAC 40 2%, set for weekly losses of 0.4% and 0.9% respectively.",
                (
                    says("index:DAX", "up", change_pct=1.0),
                    says("index:FCHI", "up", change_pct=2.0),
                    says("index:DAX", "down", change_pct=-0.4, horizon="week"),
                    says("index:FCHI", "down", change_pct=-0.9, horizon="week"),
                ),
            ),
        ),
        ("The DAX and the CAC 40 are on track for reviews in May and June respectively.",),
    ),
    Construct(
        "day of other news",
        (
            Example(
                "On Monday, the ministry raised duties. The DAX fell 1%.",
                (says("index:DAX", "down", change_pct=-1.0, event_date="2024-06-12"),),
            ),
            Example(
                "On Monday, Europe sold off. On Monday, the DAX fell 1%. The CAC 40 slid 2%.",
                (
                    says("group:EU:STOCKS", "down", event_date="2024-06-10"),
                    says("index:DAX", "down", change_pct=-1.0, event_date="2024-06-10"),
                    says("index:FCHI", "down", change_pct=-2.0, event_date="2024-06-10"),
                ),
            ),
        ),
        ("On Monday, the ministry raised duties for the DAX firms.",),
    ),
    Construct(
        "present tense beside an earlier session",
        (
            Example(
                "The Nikkei 225 is up 0.3%. It closed at 38,900 on Monday. The yen slips 0.2%.",
                (
                    says("index:N225", "up", change_pct=0.3, event_date="2024-06-12"),
                    says("index:N225", None, level=38900.0, event_date="2024-06-10"),
                    says("currency:JPY", "down", change_pct=-0.2, event_date="2024-06-12"),
                ),
            ),
        ),
        ("The Nikkei 225 team is up for a prize.",),
    ),
    Construct(
        "items with times of their own",
        (
            Example(
                "1840 ET - Gold slips 0.2%.\n0310 ET - Brent rises 1%.",
                (
                    says("commodity:GOLD", "down", change_pct=-0.2, event_date="2024-06-11"),
                    says("commodity:BRENT", "up", change_pct=1.0, event_date="2024-06-12"),
                ),
            ),
        ),
        ("1840 ET - Gold Day is near.",),
    ),
    Construct(
        "pluperfect by a time of day",
        (
            Example(
                "By 09:30 GMT, the DAX had edged down 0.2%.",
                (says("index:DAX", "down", change_pct=-0.2, modality="fact", event_date="2024-06-12"),),
            ),
        ),
        ("By 09:30 GMT, the DAX team had left.",),
    ),
    Construct(
        "start of the week",
        (Example("The DAX started the week higher.", (says("index:DAX", "up", horizon="day"),)),),
        ("The DAX team started the week well.",),
    ),
    Construct(
        "day that a session is bound for",
        (
            Example(
                "The rupee is set to open weaker on Thursday.",
                (says("currency:INR", "down", modality="outlook", event_date="2024-06-13"),),
            ),
            Example(
                "Sony jumped 15% on Tuesday, putting it on pace for its largest one-day gain.",
                (
                    says("company:XTKS:6758", "up", event_date="2024-06-11"),
                    says("company:XTKS:6758", "up", modality="outlook", event_date="2024-06-11"),
                ),
            ),
            Example(
                "Sony may fall.", (says("company:XTKS:6758", "down", modality="outlook", event_date=None),)
            ),
        ),
        ("The shop is set to open on Thursday.",),
    ),
)
