"""How far a price had gone before it turned, and how it stands beside what may come of it."""

from __future__ import annotations

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

_SONY = "company:XTKS:6758"
_WITHIN = "session_extreme"

CONSTRUCTS = (
    Construct(
        "a swing that did not last",
        (
            Example(
                "Sony initially climbed 2% before ending 1% lower.",
                (
                    says(_SONY, "up", change_pct=2.0, horizon=_WITHIN),
                    says(_SONY, "down", change_pct=-1.0, horizon="day"),
                ),
            ),
            Example(
                "Sony ended 1% lower, after initially gaining 2%.",
                (
                    says(_SONY, "down", change_pct=-1.0, horizon="day"),
                    says(_SONY, "up", change_pct=2.0, horizon=_WITHIN, modality="reference"),
                ),
            ),
            Example(
                "Brent dipped to $71.20 only to bounce back to $73.",
                (
                    says("commodity:BRENT", "down", level=71.2, horizon=_WITHIN),
                    says("commodity:BRENT", "up", level=73.0, horizon="day"),
                ),
            ),
            Example(
                "Sony rose 2% on Monday before falling 1% on Tuesday.",
                (
                    says(_SONY, "up", change_pct=2.0, horizon="day"),
                    says(_SONY, "down", change_pct=-1.0, horizon="day"),
                ),
            ),
        ),
        ("Sony initially planned a bigger plant before cutting its budget by 2%.",),
    ),
    Construct(
        "a price that was touched",
        (
            Example(
                "Gold hit $2,310 on Tuesday, its highest since early May.",
                (says("commodity:GOLD", "up", level=2310.0, horizon=_WITHIN, event_date="2024-06-11"),),
            ),
            Example(
                "Sony fell as low as 12,010 yen, its lowest intraday level since May 8, 2023,"
                " when it hit 11,900 yen.",
                (
                    says(_SONY, "down", level=12010.0, horizon=_WITHIN),
                    says(
                        _SONY,
                        None,
                        level=11900.0,
                        horizon=_WITHIN,
                        event_date="2023-05-08",
                        modality="reference",
                    ),
                ),
            ),
            Example("Sony shares briefly hit session lows.", (says(_SONY, "down", horizon=_WITHIN),)),
        ),
        ("Sony hit its sales target of $71 billion.",),
    ),
    Construct(
        "the best stretch since one that ended on a day",
        (
            Example(
                "Sony is up 9% over the past three days, its best three-day gain since the period ending"
                " May 8, 2023, when it rose 11%.",
                (
                    says(_SONY, "up", change_pct=9.0, horizon="other"),
                    says(
                        _SONY,
                        "up",
                        change_pct=11.0,
                        horizon="other",
                        event_date="2023-05-08",
                        modality="reference",
                    ),
                ),
            ),
        ),
        ("Sony had its best three days since the period ending May 8, 2023, when it hired a chef.",),
    ),
    Construct(
        "where it was last, behind a mark of long ago",
        (
            Example(
                "The yen weakened past 155 per dollar for the first time since May and was last at 155.30.",
                (
                    says("currency:JPY", "down", level=155.0),
                    says("currency:JPY", None, level=155.3, modality="fact", event_date="2024-06-12"),
                ),
            ),
        ),
        ("The yen's swings were last discussed in May.",),
    ),
    Construct(
        "from a high, before anything moved",
        (
            Example(
                "From its record high, gold has fallen 9%.",
                (says("commodity:GOLD", "down", change_pct=-9.0, horizon="since"),),
            ),
        ),
        ("From a high tower in Tokyo, Sony has shown a film.",),
    ),
    Construct(
        "having come off a mark",
        (
            Example(
                "Gold was at $2,310, having come off a high of $2,340 hit on Monday.",
                (
                    says("commodity:GOLD", None, level=2310.0),
                    says(
                        "commodity:GOLD",
                        "up",
                        level=2340.0,
                        horizon=_WITHIN,
                        event_date="2024-06-10",
                        modality="reference",
                    ),
                ),
            ),
            Example(
                "Gold fell 1%, retreating from Monday's high of $2,340.",
                (
                    says("commodity:GOLD", "down", change_pct=-1.0, horizon="day"),
                    says("commodity:GOLD", "up", level=2340.0, modality="reference"),
                ),
            ),
        ),
        ("Sony, coming off a record profit of $2 billion, hired a chef.",),
    ),
    Construct(
        "a run of weeks, or a move lately, that ended",
        (
            Example(
                "Gold rose 1% after its longest weekly losing streak since March.",
                (
                    says("commodity:GOLD", "up", change_pct=1.0),
                    says("commodity:GOLD", "down", horizon="other", modality="reference", event_date=None),
                ),
            ),
            Example(
                "Gold slipped 1% after a recent spike.",
                (
                    says("commodity:GOLD", "down", change_pct=-1.0),
                    says("commodity:GOLD", "up", horizon="other", modality="reference", event_date=None),
                ),
            ),
            Example(
                "Sony rose 1% despite a recent drop in profit.",
                (says(_SONY, "up", change_pct=1.0),),
            ),
        ),
        ("Sony cut its budget after a recent drop in profit.",),
    ),
    Construct(
        "touched in a month that is over, or fallen in a crisis",
        (
            Example(
                "Gold hit a record high of $2,450 in May.",
                (
                    says(
                        "commodity:GOLD",
                        "up",
                        level=2450.0,
                        horizon=_WITHIN,
                        event_date=None,
                        modality="reference",
                    ),
                ),
            ),
            Example(
                "In the 2008 crisis, gold fell 28%.",
                (says("commodity:GOLD", "down", change_pct=-28.0, horizon="year", modality="reference"),),
            ),
            Example(
                "German 10-year yields fell to a low of minus 0.72 percent.",
                (says("rate:DE10Y", "down", level=-0.72, horizon=_WITHIN),),
            ),
        ),
        ("In the 2008 crisis, Sony cut its workforce.",),
    ),
    Construct(
        "touched earlier, and overnight",
        (
            Example(
                "Gold slipped 1%, having touched $2,340 earlier, its highest since May.",
                (
                    says("commodity:GOLD", "down", change_pct=-1.0),
                    says("commodity:GOLD", "up", level=2340.0, event_date="2024-06-12", modality="reference"),
                ),
            ),
            Example(
                "Gold was up 0.1%, following an overnight fall of 1.7%.",
                (
                    says("commodity:GOLD", "up", change_pct=0.1),
                    says(
                        "commodity:GOLD",
                        "down",
                        change_pct=-1.7,
                        event_date="2024-06-11",
                        modality="reference",
                    ),
                ),
            ),
        ),
        ("Sony opened a shop after an overnight fall of snow.",),
    ),
    Construct(
        "what was done beside what may come",
        (
            Example(
                "Gold fell 1% and may fall further.",
                (
                    says("commodity:GOLD", "down", change_pct=-1.0, modality="fact"),
                    says("commodity:GOLD", "down", modality="outlook"),
                ),
            ),
        ),
        ("Gold may fall and may fall further.",),
    ),
    Construct(
        "what a name did, put in before what is expected of it",
        (
            Example(
                "Analysts expect Sony, down 6% on Tuesday, to rebound.",
                (
                    says(_SONY, "down", change_pct=-6.0, modality="fact", event_date="2024-06-11"),
                    says(_SONY, "up", modality="outlook"),
                ),
            ),
            Example(
                "If rates fall, gold, which has gained 5% this year, could reach $2,500.",
                (
                    says("commodity:GOLD", "up", change_pct=5.0, modality="fact", horizon="year"),
                    says("commodity:GOLD", None, level=2500.0, modality="outlook"),
                ),
            ),
        ),
        ("If oil, which could drop 10%, falls below $60, gold may rise.",),
    ),
)
