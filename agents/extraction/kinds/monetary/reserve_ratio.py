"""How much of their deposits banks must keep with the central bank, which is money policy as a rate is.

`reserve_ratio_change` is in basis points and below zero for a cut, `reserve_ratio` in percent, `liquidity`
what the step sets free.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.economy.central_banks import BANK, BANK_WORDS, central_bank_of, certainty
from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.act_day import day_told_first
from schemas.event import Direction, EventKind, Modality, NamedValue, Outcome

_RATIO: Final = (
    r"(?:(?:the|its|their|all|big|large|major|smaller|commercial|some|most) )*(?:banks'? )?(?:lenders'? )?"
    r"(?:(?:required |statutory |mandatory |cash )?reserve (?:requirements?(?: ratios?)?|ratios?)|RRR|CRR)"
)
_FOR: Final = (
    r"(?: \(\w+\))?(?: (?:for|of|on|at) (?:(?!by\b|to\b)[^\s;:.,]+ ?){1,7}?)?"
    r"(?:,? (?:on )?{date})?"
)
_SIZE: Final = (
    r" ?by (?:an? )?(?:further |another |about )?(?:{bp:change}|{points:change}|{percent:change}"
    r"|(?P<words>(?:half|quarter|one)(?: a)?(?: percentage)? point))"
)
_TO: Final = r" ?to {percent:ratio}(?: from {percent})?"
_FREED: Final = (
    r"(?:[^;.]{0,60}?\b(?:releas|inject|free|freeing|unlock|provid|add)\w* (?:up )?"
    r"(?:[a-z]+ ){0,3}?{money:liquidity})?"
)
_UP: Final = r"(?:rais(?:e[sd]?|ing)|hik(?:e[sd]?|ing)|lift(?:s|ed|ing)?|increas(?:e[sd]?|ing))"
_DOWN: Final = (
    r"(?:cut(?:s|ting)?|lower(?:s|ed|ing)?|reduc(?:e[sd]?|ing)|slash(?:es|ed|ing)?|trim(?:s|med|ming)?)"
)
_SIZES: Final = {"half": 50.0, "quarter": 25.0, "one": 100.0}
_BP_A_POINT: Final = 100


def _values(match: Match) -> Iterator[NamedValue]:
    """Yield the step in basis points, the ratio reached and the money set free."""
    sign = -1 if match.given["down"] else 1
    step, ratio, money = match.value("change"), match.value("ratio"), match.value("liquidity")
    if isinstance(step, Quantity):
        size = abs(step.value) * (1 if step.unit == quantities.BASIS_POINTS else _BP_A_POINT)
        yield NamedValue(
            name="reserve_ratio_change", value=round(sign * size, 6), unit="bp", **match.stated("change")
        )
    elif "words" in match.groups:
        size = _SIZES[match.words("words").split()[0].lower()]
        yield NamedValue(name="reserve_ratio_change", value=sign * size, unit="bp", **match.stated("words"))
    if isinstance(ratio, Quantity):
        yield NamedValue(name="reserve_ratio", value=ratio.value, unit="percent", **match.stated("ratio"))
    if isinstance(money, Quantity):
        yield NamedValue(
            name="liquidity", value=money.value, currency=money.currency, **match.stated("liquidity")
        )


def _down(match: Match) -> Iterator[NamedValue]:
    return _values(_given(match, down=True))


def _up(match: Match) -> Iterator[NamedValue]:
    return _values(_given(match, down=False))


def _given(match: Match, *, down: bool) -> Match:
    return Match(match.rendering, match.groups, match.start, match.end, {**match.given, "down": down})


def _rule(name: str, pattern: str, direction: Direction, **fields: object) -> Rule:
    given: dict[str, object] = {"modality": certainty, "day": day_told_first}
    return Rule(
        name=name,
        tells=EventKind.RATE_DECISION,
        triggers=(*BANK_WORDS, "reserve re", "reserve ratio"),
        needs=r"\b(?:reserve|RRR|CRR)\b",
        pattern=pattern,
        entity="bank",
        stands_for=central_bank_of,
        direction=direction,
        outcome=Outcome.GOOD if direction is Direction.DOWN else Outcome.BAD,
        values=_down if direction is Direction.DOWN else _up,
        settled=True,
        **(given | fields),  # type: ignore[arg-type]
    )


_BETWEEN: Final = r"(?:(?:[^;:\uE000-\uE0FF]|{date}){0,60}?(?:,| and| has| also| will| would| to|{date}))?"
RULES: Final = tuple(
    rule
    for way, verb, direction in (("cut", _DOWN, Direction.DOWN), ("raised", _UP, Direction.UP))
    for rule in (
        _rule(
            f"reserve_ratio_{way}",
            rf"{BANK}{_BETWEEN} {verb} {_RATIO}{_FOR}(?:{_SIZE}(?:{_TO})?|{_TO}){_FREED}",
            direction,
        ),
        _rule(
            f"reserve_ratio_{way}_expected",
            r"\b(?:forecast|expect|predict|see|anticipat)\w* (?:an? )?(?:[\w']+ ){0,3}?(?:{bp:change}[- "
            r"](?:of )?)?"
            rf"(?:[\w']+ ){{0,2}}?{_RATIO} {'cuts?' if direction is Direction.DOWN else 'hikes?'}"
            rf"[^;.\uE000-\uE0FF]{{0,40}}?(?:by|from|in) (?:the )?(?:{BANK}|{{place:bank}})",
            direction,
            modality=Modality.OUTLOOK,
        ),
    )
)

EXAMPLES: Final = (
    Example(
        "The People's Bank of China cut the reserve requirement ratio for big banks by 50 basis points.",
        (
            {
                "kind": "rate_decision",
                "entity_id": "central_bank:PBOC",
                "direction": "down",
                "outcome": "good",
                "values": {"reserve_ratio_change": -50},
            },
        ),
    ),
)
SILENT: Final = ("The bank raised its reserves for bad loans in China by 5%.",)
