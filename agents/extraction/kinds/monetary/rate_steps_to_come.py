"""What a central bank is expected to do, told of itself: 'the bank is likely to lower rates further'."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.economy.central_banks import BANK, RATES
from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.monetary.rate_expectations import (
    EASING,
    HOPE,
    TIGHTENING,
    ExpectationRule,
    expectation_rule,
)
from schemas.event import Direction

_EXPECTED: Final = (
    r"(?:(?:is|are|was|were) (?:\w+ )?(?:expected|forecast|predicted|anticipated|seen|likely|set|poised"
    r"|tipped|due) to"
    r"|will(?: likely| probably))"
)
_WILL: Final = rf"(?:{_EXPECTED}|will)"
# 'The bank stood pat last month and is expected to keep rates unchanged'.
_FIRST: Final = r"(?:[^;:]{0,110}?(?:,| and| but))?"
_STAYS: Final = (
    r"(?:(?:stay|remain)(?:ing|s)? (?:firmly )?(?:on hold|put|cautious|patient)|stand(?:ing)? pat"
    r"|(?:keep|hold|leav|maintain)(?:e|ing)? (?:its |the |interest |key |policy |benchmark )*rates? (?:\w+ )?"
    r"(?:steady|unchanged|on hold|higher for longer|where|elevated|high|restrictive)|pausing|a pause)"
)
_CUT: Final = r"(?:cut|lower|reduce|trim)"
_RAISE: Final = r"(?:raise|hike|lift|increase)"


def _to_come(
    name: str, verb: str, doing: str, step: str, direction: Direction
) -> tuple[ExpectationRule, ...]:
    """Return the rules of a bank that is expected to move its rate, or to deliver a step."""
    return (
        expectation_rule(
            f"{name}_to_come",
            rf"{BANK}(?:[^;:]{{0,70}}?,? (?:where|when) it)? {_WILL} (?:deliver|announce|make|begin|start"
            rf"|resume|opt for|implement)(?: (?!(?:and|but|to)\b)[^\s;:,]{{1,18}}){{0,4}}?(?:(?: "
            rf"|-){{bp:change}})? {step}",
            direction,
        ),
        expectation_rule(
            f"{name}_chance",
            rf"{{percent:probability}} (?:\w+ )?(?:chance|probability|likelihood|odds) (?:that|of) "
            rf"(?:the )?{BANK} (?:will |would |to )?"
            rf"(?:{verb}|{doing}) {RATES}(?: (?:in|by|at) (?:the )?[^\s;:,]{{1,20}})?",
            direction,
        ),
        expectation_rule(
            f"{name}_likely",
            rf"{BANK}{_FIRST} {_EXPECTED} {verb} {RATES}(?: (?:\w+ ){{0,2}}?by (?:\w+ "
            rf"){{0,2}}?{{bp:change}})?",
            direction,
        ),
    )


RULES: Final = (
    expectation_rule(
        "hold_hoped",
        rf"\b{HOPE} (?:of|for|that|on) (?:the )?{BANK}(?: to| will| would| may)? {_STAYS}",
        Direction.FLAT,
    ),
    expectation_rule(
        "hold_seen",
        rf"{BANK} (?:is|are) (?:\w+ )?(?:seen|tipped|forecast) (?:keeping|holding|leaving) {RATES}",
        Direction.FLAT,
    ),
    expectation_rule("hold_likely", rf"{BANK}{_FIRST} {_EXPECTED} {_STAYS}", Direction.FLAT),
    *_to_come("cut", _CUT, "(?:cutting|lowering|reducing)", EASING, Direction.DOWN),
    *_to_come("hike", _RAISE, "(?:raising|hiking|lifting)", TIGHTENING, Direction.UP),
)

EXAMPLES: Final = (
    Example(
        "Bank Indonesia is likely to lower rates further this year, economists said.",
        (
            {
                "kind": "rate_decision",
                "entity_id": "central_bank:BI",
                "direction": "down",
                "modality": "outlook",
            },
        ),
    ),
    Example(
        "The data fed expectations that the ECB will keep rates unchanged.",
        ({"kind": "rate_decision", "entity_id": "central_bank:ECB", "direction": "flat"},),
    ),
)
SILENT: Final = ("The Swedish chain is likely to lower prices further, economists said.",)
