"""An analyst's advice as headlines give it: 'Buy Acme with a target of $60: Jane Roe, Pelor Securities'.

It is a grade of the share, by whoever stands behind the colon, and the price that he aims at.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from agents.extraction.kinds.analysts.adviser import adviser
from agents.extraction.kinds.analysts.analyst_phrase import GRADE, share, sum_of
from agents.extraction.kinds.analysts.analyst_rating import graded
from agents.extraction.kinds.analysts.target_price import targeted
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Rule
from schemas.event import EventKind

# Who advises, at the end of the line.
_ADVISER: Final = r"(?:: |\s[-–—]\s)(?P<adviser>(?-i:[\p{Lu}\ue000-\uf8ff])[^:;\n]{2,80})$"
_TARGET: Final = (
    r"(?:,|;)? (?:(?:with|at|for|and) )?(?:an? |the |its )?(?:price target|target price|target)"
    rf"(?: of| at)? {sum_of('target')}"
)
_STOP: Final = r"(?:,|;)? (?:(?:with|at|and|keep) )?(?:an? |the )?stop[- ]?loss(?: of| at)? {money}"
_AT: Final = r" (?:at|around|above|below|near|between|on|for|in|after|post|ahead)\b[^:;\n]{0,60}"
_LEADS: Final = (
    r"^[\W]*(?:(?:(?:one|investors|traders|you) )?(?:can|could|should) |(?:have|has) an? "
    r"|continue to |prefer to )?"
    rf"{GRADE % 'grade'} (?:(?:on|in) )?{{enterprise:share}}(?: (?:Ltd\.?|shares?|stock))?"
)
_IS: Final = (
    r"^[\W]*{enterprise:share}(?: (?:Ltd\.?|shares?|stock))? (?:is|remains|looks) (?:an? )?"
    r"(?!not\b|no\b)(?:[a-z]+ )?"
    rf"{GRADE % 'grade'}(?: (?:call|stock|pick))?"
)
_ADVISED: Final = rf"(?:{_LEADS}|{_IS})"
_BEHIND: Final = rf"(?:(?:{_STOP})?{_TARGET}(?:{_STOP})?|{_STOP}|{_AT})?"


def _rated() -> Rule:
    rule = graded(
        "advised", rf"{_ADVISED}{_BEHIND}{_ADVISER}", ("buy", "sell", "hold", "accumulate", "reduce"), None
    )
    return replace(rule, stands_for=share, speaker=adviser, needs=r"(?:: |\s[-–—]\s)[^:]{3,80}$")


def _aimed() -> Rule:
    rule = targeted(
        "advised", r"\btarget", rf"{_ADVISED}(?:{_STOP})?{_TARGET}[^:\n]{{0,60}}?(?:{_ADVISER}|$)", None
    )
    return replace(rule, triggers=("target",), speaker=adviser)


EXAMPLES: Final = (
    Example(
        "Buy Nvidia with a target of $210: Jane Roe, Kestrel Securities",
        (
            {
                "kind": "analyst_rating",
                "entity_name": "Nvidia",
                "outcome": "good",
                "speaker": "Jane Roe",
                "speaker_firm": "Kestrel Securities",
                "values": {"rating": 4.0},
            },
            {
                "kind": "target_price",
                "entity_name": "Nvidia",
                "speaker": "Jane Roe",
                "values": {"target_price": 210.0},
            },
        ),
    ),
    Example(
        "Siemens is a 'sell' with a stop loss of 190 euros: Kestrel Securities",
        (
            {
                "kind": "analyst_rating",
                "outcome": "bad",
                "speaker": None,
                "speaker_firm": "Kestrel Securities",
            },
        ),
    ),
)
SILENT: Final = (
    "Buy into consumption: Jane Roe",
    "Too early to buy Nvidia: Jane Roe",
    "Siemens is not a buy: Jane Roe",
    "Should you buy Nvidia: what charts say",
    "Sell Nvidia at your peril",
)

KIND: Final = Kind(
    name="advice",
    tells=frozenset({EventKind.ANALYST_RATING, EventKind.TARGET_PRICE}),
    rules=(_rated(), _aimed()),
    examples=EXAMPLES,
    silent=SILENT,
)
