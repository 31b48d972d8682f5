"""Moves of no day, of a day said elsewhere in the sentence, or of a session that still runs."""

from __future__ import annotations

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says

_SONY = "company:XTKS:6758"

CONSTRUCTS = (
    Construct(
        "with-clause after a day",
        (
            Example(
                "All of them closed higher on Monday, with Sony closing almost 4% up.",
                (says(_SONY, "up", change_pct=4.0, event_date="2024-06-10"),),
            ),
            Example(
                "Brent is up 2% after falling on Monday, with gold up 1%.",
                (
                    says("commodity:BRENT", "up", change_pct=2.0, event_date="2024-06-12"),
                    says("commodity:BRENT", "down", modality="reference", event_date="2024-06-10"),
                    says("commodity:GOLD", "up", change_pct=1.0, event_date="2024-06-12"),
                ),
            ),
        ),
        ("Sony closed its plant on Monday, with Honda closing another.",),
    ),
    Construct(
        "general truth",
        (Example("Gold, often a haven, fell 1%.", (says("commodity:GOLD", "down", change_pct=-1.0),)),),
        (
            "Gold usually rises when the dollar falls.",
            "Copper tends to fall in winter.",
            "In a slump it is nearly always the case that gold rises.",
        ),
    ),
    Construct(
        "condition alone",
        (
            Example(
                "If Brent falls below $60, gold could drop to $1,900.",
                (says("commodity:GOLD", "down", level=1900.0, modality="outlook"),),
            ),
        ),
        ("If Sony shares close higher on Friday, it will mark a fifth gain in a row.",),
    ),
    Construct(
        "below an average",
        (
            Example(
                "Sony slid on Wednesday to settle below its 50-day average for the first time since May.",
                (says(_SONY, "down", horizon="day", event_date="2024-06-12"),),
            ),
        ),
        ("Sony's sales are below its plan for the first time since May.",),
    ),
    Construct(
        "from a weekday's record",
        (
            Example(
                "Gold was last down $14.10, falling from Monday's record close of $2,310.",
                (says("commodity:GOLD", "down", change=-14.1, horizon="day"),),
            ),
            Example(
                "Gold is down 14% from its record high.",
                (says("commodity:GOLD", "down", change_pct=-14.0, horizon="since"),),
            ),
        ),
        ("Gold miners met after Monday's record close.",),
    ),
    Construct(
        "setting up for the week",
        (
            Example(
                "The mood is better after calmer talks, setting up gold for a weekly advance of 1%.",
                (says("commodity:GOLD", "up", change_pct=1.0, horizon="week", modality="fact"),),
            ),
        ),
        ("Sony is setting up a plant.",),
    ),
    Construct(
        "on track to close",
        (
            Example(
                "Sony is on track to close at its highest level in a month.",
                (says(_SONY, "up", modality="fact", horizon="day", event_date="2024-06-12"),),
            ),
            Example("Sony could close at its highest level.", (says(_SONY, "up", modality="outlook"),)),
        ),
        ("Sony is on track to close its plant.",),
    ),
    Construct(
        "since a day, and now",
        (
            Example(
                "Ether has surged since Monday and now trades above $3,700.",
                (
                    says("crypto:ETH", "up"),
                    says("crypto:ETH", None, level=3700.0, modality="fact", event_date="2024-06-12"),
                ),
            ),
        ),
        ("Ether fans have met since Monday and now trade cards.",),
    ),
    Construct(
        "years in brackets",
        (
            Example(
                "Gold climbed from $1,820 (May 2023) to $2,310 (May 2024).",
                (says("commodity:GOLD", "up", level=2310.0, horizon="other", event_date=None),),
            ),
        ),
        ("Gold fans grew from 1,820 (May 2023) to 2,310 (May 2024).",),
    ),
    Construct(
        "sentence that ends with a code",
        (
            Example(
                "Honda said it would keep its stake in Sony 6758.T. Its shares rose 3%.",
                (says("company:XTKS:7267", "up", change_pct=3.0, modality="fact"),),
            ),
        ),
        ("Honda said its shares could rise if it sold its stake in Sony 6758.T.",),
    ),
    Construct(
        "line of futures with a time",
        (
            Example(
                "Stocks closed up on Tuesday.\n**Futures at 6:30,** Dow -0.2%. S&P -0.3%.",
                (
                    says("group:US:STOCKS", "up", event_date="2024-06-11"),
                    says("futures:YM", "down", change_pct=-0.2, event_date="2024-06-12"),
                    says("futures:ES", "down", change_pct=-0.3, event_date="2024-06-12"),
                ),
            ),
        ),
        ("Futures at 6:30 were quiet.",),
    ),
)
