"""Shares of companies that no list knows, and lists in which such a one stands.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.  An id is made from a name's digest.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import Construct, says
from agents.extraction.names.unlisted import core_of, unlisted


def _share(name: str) -> str:
    return unlisted(name, core_of(name)).id


CONSTRUCTS: Final = (
    Construct(
        "shares of an unlisted name",
        (
            Example(
                "Shares of Orbis Lantern climbed 9.1% in premarket trading.",
                (says(_share("Orbis Lantern"), "up", change_pct=9.1),),
            ),
            Example(
                "Shares of lamp maker Orbis Lantern Ltd fell 4.2% to 310 pence.",
                (says(_share("Orbis Lantern Ltd"), "down", change_pct=-4.2, level=3.1),),
            ),
        ),
        ("Shares of Big Tech fell 2%.", "Jane Roe shares 5% of her income."),
    ),
    Construct(
        "an unlisted name's shares",
        (
            Example(
                "Blue Harbour Foods shares jumped 12%, and Orbis Lantern's stock fell 3%.",
                (
                    says(_share("Blue Harbour Foods"), "up", change_pct=12.0),
                    says(_share("Orbis Lantern"), "down", change_pct=-3.0),
                ),
            ),
        ),
        ("Blue Harbour Foods shares the profit, up 12%.",),
    ),
    Construct(
        "unlisted member of a list",
        (
            Example(
                "Hindustan Zinc, Veedol Metals, NMDC and Tata Steel slipped over 4 per cent.",
                (
                    says("company:XNSE:HINDZINC", "down", change_pct=-4.0, bound="over"),
                    says(_share("Veedol Metals"), "down", change_pct=-4.0, bound="over"),
                    says("company:XNSE:NMDC", "down", change_pct=-4.0, bound="over"),
                    says("company:XNSE:TATASTEEL", "down", change_pct=-4.0, bound="over"),
                ),
            ),
        ),
        ("Hindustan Zinc, Veedol Metals and NMDC trained 4 per cent more people.",),
    ),
    Construct(
        "unlisted name on an index",
        (
            Example(
                "On the BSE Smallcap index, Veedol Metals dropped over 15 per cent.",
                (says(_share("Veedol Metals"), "down", change_pct=-15.0, bound="over"),),
            ),
        ),
        ("On the BSE Smallcap index, Cement Prices dropped 15 per cent.",),
    ),
    Construct(
        "ticker for a name",
        (Example("PLTR stock has risen 4%.", (says("company:XNAS:PLTR", "up", change_pct=4.0),)),),
        ("The PLTR stock price target is $40.",),
    ),
    Construct(
        "name with its legal form",
        (Example("Biogen Inc.'s stock tumbled 7%.", (says("company:XNAS:BIIB", "down", change_pct=-7.0),)),),
        ("Biogen Inc.'s stockroom shrank 7%.",),
    ),
    Construct(
        "list behind a preposition",
        (
            Example(
                "Honda and Toyota rose 3%.",
                (
                    says("company:XTKS:7267", "up", change_pct=3.0),
                    says("company:XTKS:7203", "up", change_pct=3.0),
                ),
            ),
        ),
        ("Sales at Honda and Toyota rose 3%.", "Sales at Honda, Nissan and Toyota rose 3%."),
    ),
)
