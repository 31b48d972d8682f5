"""Output decisions, inventories and production of commodities."""

from __future__ import annotations

from typing import Any, Final

from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.release_times import day_of_release
from agents.extraction.kinds.rule import Match, Rule
from schemas.event import Direction, EventKind, Outcome

_STOCKS: Final = r"(?:inventories|stockpiles|stocks|storage|supplies)"
_ROSE: Final = (
    r"(?:rose|r[io]ses?|increased?s?|jump(?:s|ed)|climb(?:s|ed)|surged|gained|grew|swelled|built|expanded)"
)
_FELL: Final = (
    r"(?:f[ae]lls?(?! short| behind)|dropp?e?d?s?|declined?s?|decreased?|slipped|slid|tumbled|plunged"
    r"|drew down|shrank|dipped)"
)
_UNIT: Final = r"(?:[- ]?(?:barrels?|tonnes|tons|cubic feet|bcf|bpd|b/d))"
_FORECAST: Final = (
    r"(?:[^;.]{0,90}?\b(?:expect|forecast|estimat|predict|poll|consensus)\w*"
    r"[^;.\uE000-\uE0FF]{0,50}{number:forecast})?"
)
_OIL_BODIES: Final = ("organisation:OPEC", "organisation:IEA", "organisation:EIA")
_TRIGGERS: Final = ("inventor", "stockpile", "stocks", "storage", "supplies")


def _body(match: Match) -> Any:
    """Return the body that decides on or counts oil, None if it is another one."""
    value = match.value("body")
    return value if getattr(value, "id", None) in _OIL_BODIES else None


def _stocks(name: str, verb: str, noun: str, direction: Direction, outcome: Outcome) -> tuple[Rule, ...]:
    """Return the rules of inventories that went one way; more in store is bad for a price."""
    goods = rf"{{commodity:good}}(?: oil| fuel)? {_STOCKS}"
    patterns = {
        f"stocks_{name}": (
            rf"{goods} (?:\w+ ){{0,3}}?{verb} "
            rf"(?:\w+ ){{0,3}}?{{number:change}}{_UNIT}{_FORECAST}"
        ),
        f"stocks_{name}_unsized": rf"{goods} (?:\w+ ){{0,2}}?{verb}(?= (?:more|less|last|for|in the"
        f"|sharply|unexpectedly|by more))",
        f"stocks_{name}_noun": (
            rf"{{number:change}}{_UNIT} {noun} in (?:\w+ |{{place}} ){{0,3}}?{goods}{_FORECAST}"
        ),
        f"stocks_of_{name}": (
            rf"{_STOCKS} of {{commodity:good}} (?:\w+ ){{0,3}}?{verb} "
            rf"(?:\w+ ){{0,3}}?{{number:change}}{_UNIT}{_FORECAST}"
        ),
    }
    return tuple(
        Rule(
            name=rule,
            tells=EventKind.COMMODITY_SUPPLY,
            triggers=_TRIGGERS,
            pattern=pattern,
            entity="good",
            direction=direction,
            outcome=outcome,
            values={"change": "change", "forecast": "forecast"},
            settled=True,
            day=day_of_release,
        )
        for rule, pattern in patterns.items()
    )


def _decision(name: str, verb: str, direction: Direction, outcome: Outcome) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.COMMODITY_SUPPLY,
        triggers=("opec",),
        pattern=(
            r"{organisation:body}(?:,? (?:and|with) its allies,?| members| countries)? (?:\w+ ){0,3}?"
            rf"(?:agreed|decided|voted|announced plans|resolved) (?:\w+ ){{0,3}}?to (?:\w+ ){{0,2}}?{verb} "
            r"(?:\w+ ){0,3}?(?:{commodity} )?(?:oil )?(?:output|production|supply|supplies|cuts|curbs"
            r"|quotas)"
            r"(?: {_}(?:by )?{number:change}[- ](?:bpd|barrels|b/d))?"
        ),
        entity="body",
        stands_for=_body,
        direction=direction,
        outcome=outcome,
        values={"change": "change"},
        settled=True,
        day=day_of_release,
    )


def _view(name: str, verb: str, direction: Direction, outcome: Outcome) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.COMMODITY_SUPPLY,
        triggers=("demand",),
        pattern=(
            rf"{{organisation:body}}(?:,? [^;.,\uE000-\uE0FF]{{0,40}},)? (?:\w+ ){{0,2}}?{verb} (?:its"
            rf"|the) "
            r"(?:[\w-]+ |{commodity} |{number} ){0,5}?demand(?:[- ]growth)? (?:forecast|estimate|outlook|view"
            r"|projection)"
        ),
        entity="body",
        stands_for=_body,
        direction=direction,
        outcome=outcome,
        settled=True,
        day=day_of_release,
    )


def _production(name: str, verb: str, direction: Direction, outcome: Outcome) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.COMMODITY_SUPPLY,
        triggers=("production", "output"),
        pattern=(
            rf"(?:{{place}}(?:'s)? ){{commodity:good}}(?: oil)? (?:output"
            rf"|production) (?:\w+ ){{0,2}}?{verb}"
            rf"(?: (?:\w+ ){{0,2}}?(?:{{number:change}}{_UNIT}"
            rf"|{{percent:change}}))?(?: to (?:\w+ ){{0,2}}?{{number:actual}}{_UNIT})?"
        ),
        entity="good",
        direction=direction,
        outcome=outcome,
        values={"change": "change", "actual": "actual"},
        day=day_of_release,
    )


RULES: Final = (
    *_stocks("rose", _ROSE, r"(?:build|increase|rise|gain|jump|surge)", Direction.UP, Outcome.BAD),
    *_stocks("fell", _FELL, r"(?:draw(?:down)?|drop|decline|fall|decrease)", Direction.DOWN, Outcome.GOOD),
    _decision("output_raised", r"(?:raise|increase|boost|hike|lift|unwind|ease)", Direction.UP, Outcome.BAD),
    _decision("output_cut", r"(?:cut|reduce|lower|curb|slash|trim|deepen)", Direction.DOWN, Outcome.GOOD),
    _decision(
        "output_held", r"(?:extend|maintain|keep|stick to|prolong|roll over)", Direction.FLAT, Outcome.GOOD
    ),
    _view("demand_raised", r"(?:raised|lifted|increased|upgraded|hiked)", Direction.UP, Outcome.GOOD),
    _view("demand_cut", r"(?:cut|lowered|trimmed|reduced|slashed)", Direction.DOWN, Outcome.BAD),
    _view(
        "demand_kept",
        r"(?:kept|left|maintained|held|holds|keeps|reiterated)",
        Direction.FLAT,
        Outcome.NEUTRAL,
    ),
    _production("production_rose", _ROSE, Direction.UP, Outcome.BAD),
    _production("production_fell", _FELL, Direction.DOWN, Outcome.GOOD),
)

EXAMPLES: Final = (
    Example(
        "U.S. crude inventories rose by 3.7 million barrels last week, the EIA said.",
        ({"kind": "commodity_supply", "direction": "up", "outcome": "bad"},),
    ),
    Example(
        "Crude oil stockpiles fell 2.4 million barrels, while analysts had expected a rise of 1.1 million.",
        ({"kind": "commodity_supply", "direction": "down", "outcome": "good"},),
    ),
    Example(
        "A 5 million barrel draw in crude oil inventories lent support.",
        ({"kind": "commodity_supply", "direction": "down", "outcome": "good"},),
    ),
    Example(
        "OPEC+ agreed to raise oil output by 411,000 bpd.",
        ({"kind": "commodity_supply", "entity_id": "organisation:OPEC", "direction": "up"},),
    ),
    Example(
        "OPEC and its allies decided to extend production cuts.",
        ({"kind": "commodity_supply", "entity_id": "organisation:OPEC", "direction": "flat"},),
    ),
    Example(
        "OPEC left its 2024 oil demand growth forecast unchanged.",
        ({"kind": "commodity_supply", "outcome": "neutral"},),
    ),
    Example(
        "The International Energy Agency trimmed its demand growth forecast.",
        ({"kind": "commodity_supply", "outcome": "bad"},),
    ),
)
SILENT: Final = (
    "Traders await U.S. inventory data.",
    "OPEC meets on Sunday to review output.",
    "Analysts expect OPEC+ to raise oil output.",
    "Retailers' inventories rose 3% in April.",
    "Oil stocks rose 2% on the day.",
)

KIND: Final = Kind(
    name="commodity_supply",
    tells=frozenset({EventKind.COMMODITY_SUPPLY}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
