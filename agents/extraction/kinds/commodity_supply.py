"""Output decisions, inventories and production of commodities."""

from __future__ import annotations

from typing import Any, Final

import regex

from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.release_times import day_of_release
from agents.extraction.kinds.rendering import SIGN_OF
from agents.extraction.kinds.rule import Match, Rule
from agents.extraction.kinds.supply_figures import FORECAST, SupplyRule, measured
from agents.reference import instruments
from schemas.event import Direction, EventKind, NamedValue, Outcome

_STOCKS: Final = r"(?:inventories|stockpiles|stocks|storage|supplies)"
_ROSE: Final = (
    r"(?:rose|r[io]ses?|increased?s?|jump(?:s|ed)|climb(?:s|ed)|surged|gained|grew|swelled|built|expanded)"
)
_FELL: Final = (
    r"(?:f[ae]lls?(?! short| behind)|dropp?e?d?s?|declined?s?|decreased?|slipped|slid|tumbled|plunged"
    r"|drew down|shrank|dipped)"
)
# 'Copper stocks in LME warehouses', 'distillate stockpiles, which include diesel,'.
_WHERE: Final = (
    r"(?:(?:,? (?:which|including)\b[^;:.]{3,60},)|(?: (?:in|at|held|monitored)(?: [^\s;,:]+){1,5}?))?"
)
_OIL: Final = regex.compile(
    rf"\b(?:oil|crude|voluntary|bpd|b/d|barrels?)\b|{SIGN_OF['commodity']}", regex.IGNORECASE
)
_DIRECTIONS: Final = {1: Direction.UP, -1: Direction.DOWN, 0: Direction.FLAT}
_FIGURES: Final = {"change": "change", "actual": "actual", "forecast": "forecast"}
_OIL_BODIES: Final = ("organisation:OPEC", "organisation:IEA", "organisation:EIA")
_TRIGGERS: Final = ("inventor", "stockpile", "stocks", "storage", "supplies")


def _body(match: Match) -> Any:
    """Return the body or country that decides on oil or counts it, None if it is another one."""
    value = match.value("body")
    if isinstance(value, str):
        return value if _OIL.search(match.rendering.text, match.start, match.end) else None
    return value if getattr(value, "id", None) in _OIL_BODIES else None


def _good(match: Match) -> Any:
    """Return the commodity that is stored; distillates are priced as heating oil is."""
    value = match.value("good")
    return instruments()["commodity:HEATOIL"] if isinstance(value, str) else value


def _stocks(name: str, verb: str, noun: str, sign: int, outcome: Outcome) -> tuple[Rule, ...]:
    """Return the rules of inventories that went one way; more in store is bad for a price."""
    good = r"(?:{commodity:good}|(?P<good>\bdistillate))"
    goods = rf"{good}(?: oil| fuel)? {_STOCKS}{_WHERE}"
    amount = rf"{measured('change')}(?: to (?:\w+ ){{0,3}}?{measured('actual')})?{FORECAST}"
    patterns = {
        f"stocks_{name}": rf"{goods} (?:\w+ ){{0,3}}?{verb} (?:\w+ ){{0,3}}?{amount}",
        f"stocks_{name}_unsized": rf"{goods} (?:\w+ ){{0,2}}?{verb}(?= (?:more|less|last|for|in the"
        f"|sharply|unexpectedly|by more))",
        f"stocks_{name}_noun": (
            rf"{measured('change')} {noun} in (?:\w+ |{{place}} ){{0,3}}?{goods}{FORECAST}"
        ),
        f"stocks_of_{name}": rf"{_STOCKS} of {good} (?:\w+ ){{0,3}}?{verb} (?:\w+ ){{0,3}}?{amount}",
    }
    return tuple(
        SupplyRule(
            name=rule,
            tells=EventKind.COMMODITY_SUPPLY,
            triggers=_TRIGGERS,
            pattern=pattern,
            entity="good",
            stands_for=_good,
            direction=_DIRECTIONS[sign],
            outcome=outcome,
            values=_FIGURES,
            period="period",
            sign=sign,
            settled=True,
            day=day_of_release,
        )
        for rule, pattern in patterns.items()
    )


def _decision(name: str, verb: str, sign: int, outcome: Outcome) -> tuple[Rule, ...]:
    """Return the rules of a body that agreed on its output, and of one or a country that says it will."""
    body = r"(?:{organisation:body}|{place:body})(?:,? (?:and|with) its allies,?| members| countries)?"
    goods = (
        r"(?:voluntary )?(?:{commodity} )?(?:oil |crude )?"
        r"(?:output|production|supply|supplies|cuts|curbs|quotas)"
    )
    by = rf"(?: {{_}}(?:(?:by|of) )?{measured('change')})"
    patterns = {
        name: (
            rf"{body} (?:(?:\w+|{{date}}) ){{0,4}}?(?:agreed|decided|voted|announced plans|resolved) "
            rf"(?:(?:\w+|{{date}}) ){{0,4}}?to (?:\w+ ){{0,2}}?{verb} (?:\w+ ){{0,3}}?{goods}{by}?"
        ),
        f"{name}_ahead": (
            rf"{body} (?:(?:has )?said (?:\w+ ){{0,3}}?)?(?:will|would) {verb} (?:\w+ ){{0,3}}?{goods}"
            rf"(?: cuts?| curbs?)?{by}"
        ),
    }
    return tuple(
        SupplyRule(
            name=rule,
            tells=EventKind.COMMODITY_SUPPLY,
            triggers=("opec", "output", "production"),
            pattern=pattern,
            entity="body",
            stands_for=_body,
            direction=_DIRECTIONS[sign],
            outcome=outcome,
            values=_FIGURES,
            period="period",
            sign=sign,
            settled=True,
            day=day_of_release,
        )
        for rule, pattern in patterns.items()
    )


def _view(name: str, verb: str, sign: int, outcome: Outcome) -> Rule:
    return SupplyRule(
        name=name,
        tells=EventKind.COMMODITY_SUPPLY,
        triggers=("demand",),
        pattern=(
            rf"{{organisation:body}}(?:,? [^;.,\uE000-\uE0FF]{{0,40}},)? (?:\w+ ){{0,2}}?{verb} (?:its"
            rf"|the) "
            r"(?:[\w-]+ |{commodity} |{number} ){0,5}?demand(?:[- ]growth)? (?:forecast|estimate|outlook|view"
            rf"|projection)(?: for (?:\w+ ){{1,4}}?)?(?: by (?:\w+ ){{0,2}}?{measured('change')})?"
            rf"(?: (?:to|at) (?:\w+ ){{0,2}}?{measured('actual')})?"
        ),
        entity="body",
        stands_for=_body,
        direction=_DIRECTIONS[sign],
        outcome=outcome,
        values={"change": "change", "actual": "forecast"},
        sign=sign,
        settled=True,
        day=day_of_release,
    )


def _of_country(match: Match) -> Any:
    """Return the commodity whose output a country's is told to be, in its own name or before it."""
    named = match.words("good").lower().startswith(("u.s.", "us "))
    return match.value("good") if named or "place" in match.groups else None


def _production(name: str, verb: str, sign: int, outcome: Outcome) -> Rule:
    return SupplyRule(
        name=name,
        tells=EventKind.COMMODITY_SUPPLY,
        triggers=("production", "output"),
        pattern=(
            rf"(?:{{place:place}}(?:'s)? )?{{commodity:good}}(?: oil)? (?:output"
            rf"|production) (?:\w+ ){{0,2}}?{verb}"
            rf"(?: (?:\w+ ){{0,2}}?(?:{measured('change')}"
            rf"|{{percent:change}}))?(?: to (?:\w+ ){{0,2}}?{measured('actual')})?"
        ),
        entity="good",
        stands_for=_of_country,
        direction=_DIRECTIONS[sign],
        outcome=outcome,
        values=_FIGURES,
        period="period",
        sign=sign,
        day=day_of_release,
    )


RULES: Final = (
    *_stocks("rose", _ROSE, r"(?:build|increase|rise|gain|jump|surge)", 1, Outcome.BAD),
    *_stocks("fell", _FELL, r"(?:draw(?:down)?|drop|decline|fall|decrease)", -1, Outcome.GOOD),
    *_decision("output_raised", r"(?:raise|increase|boost|hike|lift|unwind|ease)", 1, Outcome.BAD),
    *_decision("output_cut", r"(?:cut|reduce|lower|curb|slash|trim|deepen)", -1, Outcome.GOOD),
    *_decision("output_held", r"(?:extend|maintain|keep|stick to|prolong|roll over)", 0, Outcome.GOOD),
    _view("demand_raised", r"(?:raised|lifted|increased|upgraded|hiked)", 1, Outcome.GOOD),
    _view("demand_cut", r"(?:cut|lowered|trimmed|reduced|slashed)", -1, Outcome.BAD),
    _view(
        "demand_kept",
        r"(?:kept|left|maintained|held|holds|keeps|reiterated)",
        0,
        Outcome.NEUTRAL,
    ),
    _production("production_rose", _ROSE, 1, Outcome.BAD),
    _production("production_fell", _FELL, -1, Outcome.GOOD),
)

EXAMPLES: Final = (
    Example(
        "U.S. crude inventories rose by 4.1 million barrels, exceeding the expected 2.8 million.",
        ({"kind": "commodity_supply", "values": {"change": 4.1e6, "forecast": 2.8e6}},),
    ),
    Example(
        "U.S. crude inventories rose by 3.2 million barrels to 421.5 million barrels in May, the EIA said,"
        " compared with expectations for a 1.1 million-barrel draw.",
        (
            {
                "kind": "commodity_supply",
                "values": (
                    NamedValue(name="change", value=3.2e6, unit="barrels", period="May"),
                    NamedValue(name="actual", value=421.5e6, unit="barrels", period="May"),
                    NamedValue(name="forecast", value=-1.1e6, unit="barrels", period="May"),
                ),
            },
        ),
    ),
    Example(
        "U.S. gasoline stocks fell 2 million barrels. Analysts had expected a rise of 0.5 million barrels.",
        ({"kind": "commodity_supply", "values": {"change": -2e6, "forecast": 0.5e6}},),
    ),
    Example(
        "Natural gas inventories rose by 33 billion cubic feet, above the 31 bcf build expected by analysts.",
        ({"kind": "commodity_supply", "values": {"change": 33e9, "forecast": 31e9}},),
    ),
    Example(
        "Copper inventories in London warehouses fell 1,250 tons to 134,400 tons.",
        ({"kind": "commodity_supply", "values": {"change": -1250, "actual": 134400}},),
    ),
    Example(
        "OPEC+ agreed on Sunday to raise output by 137,000 barrels per day in July.",
        (
            {
                "entity_id": "organisation:OPEC",
                "values": (NamedValue(name="change", value=137000.0, unit="barrels_per_day", period="July"),),
            },
        ),
    ),
    Example(
        "Saudi Arabia will extend its voluntary output cut of 1 million bpd, the ministry said.",
        ({"entity_id": "country:SA", "direction": "flat"},),
    ),
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
    "Japan will raise output by 3,000 tons at its steel mills.",
    "Gold production rose to 31,000 tons at the miner.",
)

KIND: Final = Kind(
    name="commodity_supply",
    tells=frozenset({EventKind.COMMODITY_SUPPLY}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
