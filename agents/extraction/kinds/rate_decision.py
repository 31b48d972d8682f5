"""Central banks' decisions on their key rates."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rule import Rule
from schemas.event import Direction, EventKind, Outcome

_BANKS = ("rate", "basis point", "bps", "tighten", "hike", "easing")

RULES: Final = (
    Rule(
        name="raised",
        tells=EventKind.RATE_DECISION,
        triggers=_BANKS,
        pattern=(
            r"{central_bank:bank} {_}(?:raised?|hiked?|lifted|lifts?|increased) {_}rates? {_}(?:by )?{_}"
            r"(?:{bp:change}|{points:change})(?: to {_}{percent:actual})?"
        ),
        entity="bank",
        direction=Direction.UP,
        outcome=Outcome.BAD,
        values={"change": "change", "actual": "actual"},
    ),
    Rule(
        name="cut",
        tells=EventKind.RATE_DECISION,
        triggers=_BANKS,
        pattern=(
            r"{central_bank:bank} {_}(?:cut|cuts|lowered|lowers|trimmed|reduced|slashed) {_}rates? {_}"
            r"(?:by )?{_}(?:{bp:change}|{points:change})(?: to {_}{percent:actual})?"
        ),
        entity="bank",
        direction=Direction.DOWN,
        outcome=Outcome.GOOD,
        values={"change": "change", "actual": "actual"},
    ),
    Rule(
        name="held",
        tells=EventKind.RATE_DECISION,
        triggers=_BANKS,
        pattern=(
            r"{central_bank:bank} {_}(?:held|kept|left|maintained|holds|keeps|leaves) {_}rates? {_}"
            r"(?:unchanged|steady|on hold)(?: at {_}{percent:actual})?"
        ),
        entity="bank",
        direction=Direction.FLAT,
        outcome=Outcome.NEUTRAL,
        values={"actual": "actual"},
    ),
)

EXAMPLES: Final = (
    Example(
        "The Reserve Bank of Australia cut its cash rate by 25 basis points to 4.10%.",
        (
            {
                "kind": "rate_decision",
                "entity_id": "central_bank:RBA",
                "direction": "down",
                "event_date": "2024-06-12",
            },
        ),
    ),
    Example(
        "The Bank of Canada left its key rate unchanged at 5%.",
        ({"kind": "rate_decision", "entity_id": "central_bank:BOC", "direction": "flat"},),
    ),
)

SILENT: Final = (
    "The Fed could raise rates by 50 basis points.",
    "Traders bet that the European Central Bank will cut rates by 25 basis points.",
)

KIND: Final = Kind(
    name="rate_decision",
    tells=frozenset({EventKind.RATE_DECISION}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
