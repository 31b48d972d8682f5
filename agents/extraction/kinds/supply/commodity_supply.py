"""Output decisions, inventories and production of commodities."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import regex

from agents.extraction.kinds.economy.release_spans import length_of
from agents.extraction.kinds.economy.release_times import day_of_release
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.timing import day_in_sentence
from agents.extraction.kinds.supply import supply_events
from agents.extraction.kinds.supply.commodity_supply_examples import EXAMPLES, SILENT
from agents.extraction.kinds.supply.supply_figures import FORECAST, REACHED, SupplyRule, measured
from agents.reference import instruments
from schemas.event import Direction, EventKind, Horizon, Modality, Outcome

_STOCKS: Final = r"(?:inventories|stockpiles|stocks|storage|supplies)"
_ROSE: Final = (
    r"(?:rose|r[io]ses?|increased?s?|jump(?:s|ed)|climb(?:s|ed)|surged|gained|grew|swelled|built|expanded"
    r"|(?:edged|ticked|inched|crept) (?:up|higher)|(?:was|were|are|is) up(?: by)?)"
)
_FELL: Final = (
    r"(?:f[ae]lls?(?! short| behind)|dropp?e?d?s?|declined?s?|decreased?|slipped|slid|tumbled|plunged"
    r"|drew down|shrank|dipped|(?:edged|ticked|inched) (?:down|lower)|(?:was|were|are|is) down(?: by)?)"
)
# 'Copper stocks in LME warehouses', 'distillate stockpiles, which include diesel,'.
_WHERE: Final = (
    r"(?:(?:,? (?:which|including)\b[^;:.]{3,60},)|(?:,? excluding [^,;:.]{3,40}?,?)"
    r"|(?: (?:in|at|held|monitored)(?: [^\s;,:]+){1,5}?))?"
)
# A miner's stock may rise 2 percent; what lies in a warehouse or at a month's end is no share.
_STORED: Final = (
    r"(?: (?:in|at|held|monitored)(?: [^\s;,:]+){0,4}?"
    r" (?:warehouses?|sheds?|vaults?|hub|ports?|tanks?|exchange|end)"
    r"(?: of (?:\w+|{date}))?(?: (?:\w+ ){1,3}?exchange)?)"
)
# When it was, between how much and to what: 'fell 4.6% from last Friday to 109,407 tons'.
_MEANWHILE: Final = (
    r"(?: (?:from|in|on|last|this|during|over)\b"
    r"(?:(?! (?:while|and|as|but|with)\b)[^;,\uE000-\uE0FF]|{date}){0,45}?)?"
)
# Words before an amount that is the change: not 'fell to 134,600 tonnes'.
_BY: Final = r"(?:(?!(?:to|at)\b)\w+ ){0,3}?"
_OIL: Final = regex.compile(
    rf"\b(?:oil|crude|voluntary|bpd|b/d|barrels?)\b|{SIGN_OF['commodity']}", regex.IGNORECASE
)
_BUILD_OF_WEEK: Final = regex.compile(r"\bweekly\b", regex.IGNORECASE)
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


_MONDAY: Final = 0
_SATURDAY: Final = 5
# Goods whose stocks are counted weekly in America.
_WEEKLY: Final = frozenset(f"commodity:{good}" for good in ("WTI", "OIL", "NATGAS", "GASOLINE", "HEATOIL"))
_COUNTED: Final = regex.compile(
    r"\b(?:Genscape|Kpler|Vortexa|Kayrros|satellites?|poll|survey|floating|LNG)\b"
)
# What stands for a commodity that it does not name.
_STANDS_FOR: Final = {
    "distillate": "commodity:HEATOIL",  # priced as heating oil is
    "gas": "commodity:NATGAS",
    "storage": "commodity:NATGAS",
    "cushing": "commodity:WTI",
}


def _good(match: Match) -> Any:
    """Return the commodity that is stored, by its name or by what stands for it."""
    value = match.value("good")
    return instruments()[_STANDS_FOR[value.lower()]] if isinstance(value, str) else value


def _horizon(match: Match) -> Horizon:
    """Return the length of the period for which a figure is, a day where none is named."""
    period = match.value("period")
    length = length_of(period) if isinstance(period, str) else None
    weekly = _BUILD_OF_WEEK.search(match.rendering.text, match.start, match.end) is not None
    return length or (Horizon.WEEK if weekly else Horizon.DAY)


def _supply(name: str, pattern: str, sign: int, outcome: Outcome, **fields: Any) -> SupplyRule:
    """Return a rule with what all rules of supply share; it tells of a good unless `fields` say otherwise."""
    given: dict[str, Any] = {
        "triggers": _TRIGGERS,
        "entity": "good",
        "stands_for": _good,
        "values": _FIGURES,
        "period": "period",
        "settled": True,
        "day": day_of_release,
    }
    return SupplyRule(
        name=name,
        tells=EventKind.COMMODITY_SUPPLY,
        pattern=pattern,
        direction=_DIRECTIONS[sign],
        outcome=outcome,
        sign=sign,
        horizon=_horizon,
        **(given | fields),
    )


def _day_of_stocks(match: Match, modality: Modality) -> date | None:
    """Return the day of what is in store; none for weekly figures of energy that a Monday or weekend tells.

    America's come out from Tuesday to Thursday, so that those told again without their day are known ones.
    Who counts by satellite or by poll is not bound to a weekday.
    """
    day = day_of_release(match, modality)
    if day is None or modality is not Modality.FACT or _MONDAY < day.weekday() < _SATURDAY:
        return day
    passage, good = match.rendering.passage, _good(match)
    if getattr(good, "id", None) not in _WEEKLY or day_in_sentence(match) is not None:
        return day
    return day if _COUNTED.search(passage.text, passage.start, passage.end) else None


def _stocks(name: str, verb: str, noun: str, sign: int, outcome: Outcome) -> tuple[Rule, ...]:
    """Return the rules of inventories that went one way; more in store is bad for a price."""
    return tuple(
        _supply(
            rule,
            pattern,
            sign,
            outcome,
            day=_day_of_stocks,
        )
        for rule, pattern in _patterns_of_stocks(name, verb, noun, sign).items()
    )


def _patterns_of_pairs(name: str, good: str, gone: str) -> dict[str, str]:
    """Return the patterns of goods that a sentence tells of respectively."""
    return {
        f"stocks_{name}_first": (
            rf"{good} and {_OTHER_GOOD} {_STOCKS}{_WHERE} {gone}{measured('change')}"
            rf"(?= and {_OTHER_FIGURE},? respectively)"
        ),
        f"stocks_{name}_second": (
            rf"(?<={_OTHER_GOOD} and {good} {_STOCKS}{_WHERE} {gone}{_OTHER_FIGURE})"
            rf" and {measured('change')},? respectively"
        ),
    }


# "Gasoline and distillate stocks rose by 2.3 million barrels and 0.2 million barrels, respectively".
_OTHER_GOOD: Final = r"(?:{commodity}|distillate)(?: oil| fuel)?"
_OTHER_FIGURE: Final = r"{figure}(?: (?:barrels|bpd|tons|tonnes|bcf))?"


def _patterns_of_stocks(name: str, verb: str, noun: str, sign: int) -> dict[str, str]:
    stored = "added|injected|put" if sign > 0 else "pulled|withdrew|drew|took"
    good = r"(?:{commodity:good}|(?P<good>\bdistillate))"
    goods = rf"{good}(?: oil| fuel)? {_STOCKS}{_WHERE}"
    reached = rf"(?:{_MEANWHILE} (?:to|at) (?:\w+ ){{0,3}}?{REACHED})?{FORECAST}"
    amount = rf"{measured('change')}{reached}"
    gone = rf"(?:\w+ ){{0,3}}?{verb} {_BY}"
    share = rf"{{percent:change}}{reached}"
    return {
        f"stocks_{name}": rf"(?<!{SIGN_OF['commodity']} and ){goods} {gone}{amount}",
        **_patterns_of_pairs(name, good, gone),
        f"stocks_{name}_to": rf"{goods} (?:\w+ ){{0,3}}?{verb} (?:\w+ ){{0,2}}?to {_BY}{measured('actual')}",
        f"stocks_{name}_unsized": rf"{goods} (?:\w+ ){{0,2}}?{verb}(?= (?:more|less|last|for|in the"
        f"|sharply|unexpectedly|by more))",
        f"stocks_{name}_noun": (
            rf"{measured('change')} {noun} in (?:\w+ |{{place}} ){{0,3}}?{goods}{FORECAST}"
        ),
        f"stocks_{name}_noun_unsized": (
            rf"(?<=\b(?:report(?:s|ed)|show(?:s|ed|ing)|post(?:s|ed)|with|and|after|another|first|third|second"
            rf"|surprise|unexpected|large|sharp|big) (?:an? |the )?(?:\w+ ){{0,2}}?){noun}"
            rf" in (?:\w+ |{{place}} ){{0,3}}?{goods}"
            rf"(?! (?:of|by|to))"
        ),
        f"stocks_{name}_posted": (
            rf"{goods} (?:post|record|show|register|s[ae][wen]|see)(?:s|ed)? (?:\w+ ){{1,4}}?{noun}\b(?! of)"
        ),
        f"stocks_{name}_share": (
            rf"{good}(?: oil| fuel)? (?:(?:inventories|stockpiles|storage){_WHERE}"
            rf"|(?:ending )?stocks{_STORED}) (?:\w+ ){{0,2}}?{verb} (?:\w+ ){{0,2}}?{share}"
        ),
        f"stocks_{name}_also": (
            rf"(?<=\b(?:build|draw|rise|increase|drop|decline|fall|drawdown) in [^;.]{{1,60}} and (?:an? )?)"
            rf"{measured('change')} {noun} in {good}(?! (?:prices?|futures|output|production))"
        ),
        f"stocks_{name}_at_hub": (
            rf"(?:(?:crude |oil )?{_STOCKS} at (?:the )?(?P<good>cushing)\b[^;.\uE000-\uE0FF]{{0,30}}"
            rf"(?:{{place}}[^;.\uE000-\uE0FF]{{0,20}})?|(?P<good>cushing)(?: crude| oil| hub)? {_STOCKS}) "
            rf"{verb} {_BY}{amount}"
        ),
        f"stored_{name}": (
            rf"(?:{stored}) (?:\w+ ){{0,3}}?{measured('change')} (?:of (?:natural )?gas )?"
            rf"(?:from|out of|into|to|in) (?P<good>storage){FORECAST}"
        ),
        f"stocks_of_{name}": rf"{_STOCKS} of {good} {gone}{amount}",
    }


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
    shared: dict[str, Any] = {
        "triggers": ("opec", "output", "production"),
        "entity": "body",
        "stands_for": _body,
        "dated": True,
    }
    awaited = (
        rf"{body}(?: (?:is|are) (?:expected|likely|set|seen|poised))? (?:could|may|might|to) {verb} "
        rf"(?:\w+ ){{0,3}}?{goods}(?: cuts?| curbs?)?{by}"
    )
    return (
        *(_supply(rule, pattern, sign, outcome, **shared) for rule, pattern in patterns.items()),
        _supply(f"{name}_awaited", awaited, sign, outcome, modality=Modality.OUTLOOK, **shared),
    )


def _body_output(name: str, verb: str, sign: int, outcome: Outcome) -> Rule:
    """Return the rule of what a body's members pump: 'OPEC's oil output rose by 30,000 bpd in May'."""
    return _supply(
        name,
        (
            r"{organisation:body}(?:'s)? (?:total |overall |crude |oil |{commodity} )*(?:oil )?(?:output"
            rf"|production) (?:\w+ ){{0,2}}?{verb} (?:\w+ ){{0,3}}?{measured('change')}"
            rf"(?:{_MEANWHILE} to (?:\w+ ){{0,3}}?{measured('actual')})?"
        ),
        sign,
        outcome,
        triggers=("output", "production"),
        entity="body",
        stands_for=_body,
    )


def _view(name: str, verb: str, sign: int, outcome: Outcome) -> Rule:
    return _supply(
        name,
        (
            rf"{{organisation:body}}(?:,? [^;.,\uE000-\uE0FF]{{0,40}},)? (?:\w+ ){{0,2}}?{verb} (?:its|the) "
            r"(?:(?:forecast|estimate|outlook|projection) (?:for|of) (?:[\w-]+ |{commodity} |{number} ){0,5}?"
            r"demand(?:[- ]growth)?(?: (?:this|next) year)?"
            r"|(?:[\w-]+ |{commodity} |{number} ){0,5}?demand(?:[- ]growth)? (?:forecast|estimate|outlook"
            r"|view"
            rf"|projection))(?: for (?:\w+ ){{1,4}}?)?(?: by (?:\w+ ){{0,2}}?{measured('change')})?"
            rf"(?: (?:unchanged|steady))?(?: (?:to|at) (?:\w+ ){{0,2}}?{measured('actual')})?"
        ),
        sign,
        outcome,
        triggers=("demand",),
        entity="body",
        stands_for=_body,
        values={"change": "change", "actual": "forecast"},
        period=None,
    )


def _of_country(match: Match) -> Any:
    """Return the commodity whose output a country's is told to be, in its own name or before it."""
    named = match.words("good").lower().startswith(("u.s.", "us "))
    return match.value("good") if named or "place" in match.groups else None


def _production(name: str, verb: str, sign: int, outcome: Outcome) -> Rule:
    return _supply(
        name,
        (
            rf"(?:{{place:place}}(?:'s)? )?{{commodity:good}}(?: oil)? (?:output"
            rf"|production) (?:\w+ ){{0,2}}?{verb}"
            rf"(?: (?:\w+ ){{0,2}}?(?:{measured('change')}"
            rf"|{{percent:change}}))?(?: to (?:\w+ ){{0,2}}?{measured('actual')})?"
        ),
        sign,
        outcome,
        triggers=("production", "output"),
        stands_for=_of_country,
        settled=False,
    )


RULES: Final = (
    *_stocks("rose", _ROSE, r"(?:build|increase|rise|gain|jump|surge)", 1, Outcome.BAD),
    *_stocks("fell", _FELL, r"(?:draw(?:down)?|drop|decline|fall|decrease)", -1, Outcome.GOOD),
    *_decision("output_raised", r"(?:raise|increase|boost|hike|lift|unwind|ease)", 1, Outcome.BAD),
    *_decision("output_cut", r"(?:cut|reduce|lower|curb|slash|trim|deepen)", -1, Outcome.GOOD),
    _supply(
        "increases_paused",
        (
            r"{organisation:body}(?:'s)?(?:,? (?:and|with) its allies,?| group| members| countries)? "
            r"(?:(?:\w+|{date}) ){0,4}?(?:agreed|decided|voted|plans?) (?:(?:\w+|{date}) ){0,3}?to "
            r"(?:pause|halt|suspend|hold off on|stop|delay|postpone) (?:\w+ ){0,3}?(?:output|production"
            r"|supply) "
            r"(?:increases|hikes|rises)"
        ),
        0,
        Outcome.GOOD,
        triggers=("opec",),
        entity="body",
        stands_for=_body,
    ),
    *_decision("output_held", r"(?:extend|maintain|keep|stick to|prolong|roll over)", 0, Outcome.GOOD),
    _view("demand_raised", r"(?:raised|lifted|increased|upgraded|hiked)", 1, Outcome.GOOD),
    _view("demand_cut", r"(?:cut|lowered|trimmed|reduced|slashed)", -1, Outcome.BAD),
    _view("demand_kept", r"(?:kept|left|maintained|held|holds|keeps|reiterated)", 0, Outcome.NEUTRAL),
    _body_output("body_output_rose", _ROSE, 1, Outcome.BAD),
    _body_output("body_output_fell", _FELL, -1, Outcome.GOOD),
    *supply_events.RULES,
    _production("production_rose", _ROSE, 1, Outcome.BAD),
    _production("production_fell", _FELL, -1, Outcome.GOOD),
)

KIND: Final = Kind(
    name="commodity_supply",
    tells=frozenset({EventKind.COMMODITY_SUPPLY}),
    rules=RULES,
    examples=(*EXAMPLES, *supply_events.EXAMPLES),
    silent=(*SILENT, *supply_events.SILENT),
)
