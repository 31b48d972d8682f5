"""Projections that official bodies move: 'The bank lowered its 2027 growth forecast to 1.1% from 1.3%'.

The event is an outlook of the figure that is projected, of the country that it is of: `forecast` is what the
body now reckons with, `previous` what it had, both for the year that is named.  The direction is the
projection's.  What a company or a broker reckons is left to others, as is a forecast of its own business.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple

import regex

from agents.extraction.kinds.economy import release_words as words
from agents.extraction.kinds.economy.central_banks import bank_before
from agents.extraction.kinds.economy.release_spans import length_of
from agents.extraction.kinds.economy.release_times import day_of_release
from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.idle_days import is_of_idle_day
from agents.extraction.kinds.statements.timing import is_lead, story_day
from agents.reference import Institution, regions
from schemas.event import Direction, EventKind, Horizon, Modality, NamedValue, Outcome

_UP: Final = (
    r"(?:raised?|raises|lift|lifted|lifts|upgraded|upgrades|hiked|boosted|increased|nudged up|revised up)"
)
_DOWN: Final = (
    r"(?:lower|lowered|lowers|cuts?|trim|trimmed|trims|halved?|reduce|slashed|slashes|downgraded|downgrades"
    r"|reduced|pared|nudged down"
    r"|revised down|shaved)"
)
_DOING: Final = (
    "(?:raising|lifting|upgrading)",
    "(?:cutting|lowering|reducing|trimming)",
    "(?:keeping|leaving)",
)
_KEPT: Final = r"(?:kept|left|maintained|maintains|held|retained|stuck to|keeps)"
_BODY: Final = (
    r"(?:{central_bank:body}|{organisation:body}|(?P<body>\b[Tt]he (?:central )?bank)"
    r"|{place:body}(?:(?:'s)? (?:government|finance ministry|central bank|treasury|economy ministry))?"
    r"|(?P<body>\b(?:[Tt]he government|[Tt]he ministry|it|the fund)))"
)
_WHEN: Final = (
    rf"(?:(?:fiscal |calendar )?20\d\d|fy ?'?\d\d(?:\d\d)?|{{number}}|this year|next year|this year's"
    rf"|next year's"
    rf"|full-year|annual|year-end"
    rf"|medium-term|for|in|the|{words.MONTH}-quarter|(?:first|second|third|fourth)-quarter)"
)
_ADJECTIVES: Final = rf"(?:(?:{_WHEN}|{{place:place}}(?:'s)?|global|world|economic|own) )*"
_FIGURES: Final = (
    (EventKind.GDP, "growth", r"(?:(?:economic |gdp |gross domestic product |real )*growth|gdp)", 1),
    (
        EventKind.INFLATION,
        "inflation",
        r"(?:(?:headline |core |consumer |price |retail |cpi |cpi-based )*inflation|cpi|core cpi)",
        -1,
    ),
    (EventKind.JOBS, "unemployment", r"(?:unemployment|jobless)(?: rate)?", -1),
)
_MOVED: Final = ("forecast", "projection", "target", "outlook", "estimate", "prediction")
_STATED: Final = (
    "growth",
    "gdp",
    "gross domestic",
    "inflation",
    "cpi",
    "consumer price",
    "unemployment",
    "jobless",
)
# How a figure that is reckoned with is told where no forecast of it is moved.
_TOLD: Final = ("stated", "faster_told", "slower_told")
_NOUN: Final = r"(?:forecasts?|projections?|outlook|estimates?|predictions?|view|targets?)"
_RECKONS: Final = r"(?:project(?:s|ed)|forecasts?|pegg?ed|pegs|put|estimate[sd]|sees|saw|expects|expected)"
_WAYS: Final = (
    ("raised", _UP, Direction.UP, 1),
    ("cut", _DOWN, Direction.DOWN, -1),
    ("kept", _KEPT, Direction.FLAT, 0),
)
_TO_COME: Final = (
    ("faster_told", Direction.UP, 1, "accelerate|pick up|quicken|rise|improve|strengthen|climb"),
    ("slower_told", Direction.DOWN, -1, "slow|ease|fall|decelerate|weaken|drop|decline|cool"),
)
_OUTCOMES: Final = {1: Outcome.GOOD, -1: Outcome.BAD, 0: Outcome.NEUTRAL}
_BETWEEN: Final = (
    r"(?:[^;:.%]{0,90}?(?:,| and| has| had| also| may| might| will| would| could| to| (?:last|this) "
    r"(?:week|month)| {date}))?"
)
_FOR: Final = (
    rf"(?: (?:for|in|of) (?:(?:the )?{{place:place}}|(?:fiscal |calendar )?(?:{{number}}|20\d\d)"
    r"|(?:this|(?:the )?next|the current) (?:fiscal )?year|(?:the )?(?:next|current|this) fiscal"
    rf"|that year|the (?:{words.MONTH}-)?(?:year|quarter))"
    r"| (?:this|next) year)*"
)
_TO: Final = (
    r" (?:slightly |sharply )?(?:to|at|by {figure} to) (?:an? |about |around |just )*{percent:forecast}"
    r"(?:,? (?:down |up )?(?:from|versus|compared with) (?:\w+ ){0,4}?{percent:before})?"
)
_PERIOD: Final = regex.compile(
    r"\b(?:(?:fiscal )?20\d\d(?:[-/]\d\d)?|this (?:fiscal )?year|next (?:fiscal )?year|FY ?'?\d\d(?:\d\d)?"
    r"|(?:next|current|this) fiscal|the year|year-end|(?:first|second|third|fourth)[- ]quarter)\b"
)
_BEHIND: Final = regex.compile(
    r" (?:in |for )?(?:(?:the )?(?:fiscal |financial )?(?:year )?20\d\d(?:[-/]\d\d)?|(?:this|next) (?:fiscal "
    r")?year|FY ?'?\d\d(?:\d\d)?|the (?:next|current|this) fiscal(?: year)?|the year)\b"
)
_BEFORE: Final = regex.compile(r"\blast (?:week|month)\b", regex.IGNORECASE)
_NEAR: Final = 250
# Not 'the jobless rate': what a bank sets.
_RATES: Final = regex.compile(
    r"\b(?:(?:interest|policy|repo|key|bank|cash|benchmark|lending)[- ]rates?|rate[- ](?:cuts?|hikes?"
    r"|setting))\b",
    regex.IGNORECASE,
)
_OTHER_BODY: Final = regex.compile(
    r"\b(?:IMF|Monetary Fund|World Bank|OECD|Commission|[Gg]overnment|[Mm]inistry|[Ii]nstitute|[Aa]gency"
    r"|Inc|Corp)\b"
)
_WORLD: Final = regex.compile(r"\b(?:global|world)\b", regex.IGNORECASE)


def _country(match: Match) -> Any:
    """Return whose figure is projected: that of a country named, of the world, or of the body itself."""
    if "place" in match.groups:
        return match.value("place")
    told = match.rendering.text[match.groups["told"][0] : match.end]
    if _WORLD.search(told):
        return "WORLD"
    body = match.value("body")
    if isinstance(body, Institution):
        return body.region
    spoken_of = match.words("body").lower()
    if spoken_of.endswith("bank") or (spoken_of == "it" and _is_of_bank(match)):
        bank = bank_before(match.rendering.passage)
        return bank.region if bank else None
    return body if body in regions() else None


def _is_of_bank(match: Match) -> bool:
    """Say whether 'it' goes on with a central bank, and with no other body, of the sentences before."""
    text, start = match.rendering.passage.text, match.rendering.passage.start
    return _OTHER_BODY.search(text, max(0, start - _NEAR), start) is None


def _day(match: Match, modality: Modality) -> date | None:
    """Return the day on which a projection was moved, None for one of the week or month before."""
    if _BEFORE.search(match.rendering.text, 0, match.end):
        return None
    passage = match.rendering.passage
    day = day_of_release(match, modality)
    if day != story_day(passage):
        return day
    return None if is_of_idle_day(passage, day) or _is_beside_known_rates(match) else day


def _is_beside_known_rates(match: Match) -> bool:
    """Say whether further down in a story a bank's projection goes with its rates: both have been known."""
    passage = match.rendering.passage
    before = passage.text[max(0, passage.start - _NEAR) : match.rendering.origin(match.start + 1)]
    beside = passage.text[passage.start : match.extent("told")[0]]
    return not is_lead(passage) and _RATES.search(f"{before}{beside}") is not None


def _values(match: Match) -> tuple[NamedValue, ...]:
    passage, end = match.rendering.passage, match.extent("told")[1]
    when = _PERIOD.search(match.words("told")) or _BEHIND.match(passage.text, end, passage.end)
    period = when.group().strip().removeprefix("in ").removeprefix("for ") if when else None
    told = (("forecast", "forecast"), ("previous", "before"))
    return tuple(
        NamedValue(
            name=name, value=match.value(group).value, unit="percent", period=period, **match.stated(group)
        )
        for name, group in told
        if match.value(group) is not None
    )


def _horizon(match: Match) -> Horizon:
    """Return the length of the period that is projected, a year where none is named or its rate is annual."""
    period = next((value.period for value in _values(match) if value.period), None)
    length = length_of(period) if period else None
    annual = "inflation" in match.words("told").lower()
    return Horizon.YEAR if length is None or annual else length


class _Told(NamedTuple):
    """One way of telling a projection: its name, the direction and sign of the figure, the pattern."""

    way: str
    direction: Direction | None
    sign: int
    pattern: str
    suffix: str = ""


def _moved(figure: str) -> Iterator[_Told]:
    """Yield how a forecast is told that is raised, cut or kept to a figure."""
    told = (
        rf"(?P<told>(?:(?:its|their|the) )?{_ADJECTIVES}(?:{figure} {_NOUN}{_FOR}"
        rf"|{_NOUN} (?:for|of) {_ADJECTIVES}(?:{figure}{_FOR}"
        rf"|{{place:place}}(?:'s)? {figure}{_FOR}){_FOR}){_TO})"
    )
    for way, verb, direction, sign in _WAYS:
        yield _Told(way, direction, sign, rf"{_BODY}{_BETWEEN} {verb} {told}")


def _moved_also(figure: str) -> Iterator[_Told]:
    """Yield what was named: 'cut its forecast for world growth to 2.9% and raised that for China to 4.1%'."""
    also = rf"(?P<told>(?:its|that|the) (?:{_NOUN} )?for (?:the )?{{place:place}}{_FOR}{_TO})"
    for way, verb, direction, sign in _WAYS:
        yield _Told(way, direction, sign, rf"(?<={figure} [^;:]{{0,90}})\band {verb} {also}", "_also")


def _moved_unsized(figure: str) -> Iterator[_Told]:
    """Yield how a forecast is moved without a figure."""
    unsized = (
        rf"(?P<told>(?:its|their|the) {_ADJECTIVES}{figure} {_NOUN})(?=[.,;]|{_FOR} ?(?:[.,;]|as|amid"
        rf"|after|citing|on)\b)"
    )
    for (way, verb, direction, sign), doing in zip(_WAYS, _DOING, strict=True):
        pattern = rf"{_BODY}{_BETWEEN}(?: |, )(?:{verb}|{doing}) {unsized}"
        yield _Told(way, direction, sign, pattern, "_unsized")


def _foretold(figure: str) -> Iterator[_Told]:
    """Yield what a body says will come: 'growth will slow to 2%, the fund said'."""
    said = rf"[^;:]{{0,110}}?,? (?:the )?{_BODY} (?:said|says|forecast|projected)"
    for way, direction, sign, verbs in _TO_COME:
        grows = (
            rf"(?P<told>(?:{{place:place}}(?:'s)? |\b(?:global|world) ){figure} (?:will|would|is "
            rf"(?:expected|likely|set|forecast|projected) to) "
            rf"(?:{verbs}) to {{percent:forecast}}(?: (?:in|for) (?:{{number}}|20\d\d)| (?:this"
            rf"|next) year)?(?: from {{percent:before}})?)"
        )
        yield _Told(way, direction, sign, f"{grows}{said}")


def _stated(figure: str) -> Iterator[_Told]:
    """Yield what a body reckons with: 'the bank projects growth of 2%'."""
    stated = (
        rf"(?P<told>(?:(?:the|its) )?{_ADJECTIVES}{figure}{_FOR} (?:at|of|to be|to average|to reach|to "
        rf"come in at) "
        rf"(?:an? |about |around )*{{percent:forecast}})"
    )
    yield _Told("stated", None, 0, rf"{_BODY}{_BETWEEN} {_RECKONS} {stated}")


def _rules(kind: EventKind, name: str, figure: str, good: int) -> Iterator[Rule]:
    """Yield the rules of one figure; `good` is 1 where more of it is good news, -1 where it is bad."""
    for tell in (_moved, _moved_also, _moved_unsized, _foretold, _stated):
        for told in tell(figure):
            yield Rule(
                name=f"{name}_forecast_{told.way}{told.suffix}",
                tells=kind,
                triggers=_STATED if told.way in _TOLD else _MOVED,
                pattern=told.pattern,
                entity="told",
                stands_for=_country,
                direction=told.direction,
                outcome=_OUTCOMES[told.sign * good],
                values=_values,
                modality=Modality.OUTLOOK,
                settled=True,
                day=_day,
                horizon=_horizon,
            )


RULES: Final = tuple(rule for figure in _FIGURES for rule in _rules(*figure))

EXAMPLES: Final = (
    Example(
        "The ECB met in Frankfurt. The bank lowered its 2027 growth forecast to 1.1% from 1.3%.",
        (
            {
                "kind": "gdp",
                "entity_id": "country:EU",
                "direction": "down",
                "outcome": "bad",
                "modality": "outlook",
                "values": (
                    NamedValue(name="forecast", value=1.1, unit="percent", period="2027"),
                    NamedValue(name="previous", value=1.3, unit="percent", period="2027"),
                ),
            },
        ),
    ),
    Example(
        "The Riksbank trimmed its 2027 inflation projection to 1.7% from 1.9%.",
        ({"kind": "inflation", "entity_id": "country:SE", "direction": "down", "outcome": "good"},),
    ),
    Example(
        "The IMF cut its forecast for global growth next year to 2.9% from 3.1%.",
        ({"kind": "gdp", "entity_id": "country:WORLD", "values": {"forecast": 2.9, "previous": 3.1}},),
    ),
    Example(
        "The IMF cut its forecast for world growth to 2.9% and lowered its projection for China to 4.1%.",
        (
            {"kind": "gdp", "entity_id": "country:WORLD", "direction": "down"},
            {"kind": "gdp", "entity_id": "country:CN", "direction": "down", "values": {"forecast": 4.1}},
        ),
    ),
    Example(
        "The Bank of England last week cut its forecasts for growth this year to 0.75% from 1.5%.",
        ({"kind": "gdp", "entity_id": "country:GB", "direction": "down", "event_date": None},),
    ),
    # Further down and beside the bank's rates it is known, at the top it is news.
    Example(
        "Gilts were quiet. "
        + "Dealers spoke of thin trading and of little appetite for risk before the summer. " * 5
        + "The Bank of England cut interest rates to 4.5% and slashed its growth forecast to 0.75%.",
        (
            {"kind": "rate_decision", "event_date": None},
            {"kind": "gdp", "direction": "down", "modality": "outlook", "event_date": None},
        ),
    ),
    Example(
        "The Bank of England cut interest rates to 4.5% and slashed its growth forecast to 0.75%.",
        ({"kind": "rate_decision", "modality": "fact"}, {"kind": "gdp", "event_date": "2024-06-12"}),
    ),
    Example(
        "The OECD raised its forecast for Norway's growth in 2027 to 1.8%.",
        ({"kind": "gdp", "entity_id": "country:NO", "direction": "up"},),
    ),
)
SILENT: Final = (
    "The bank lowered its 2027 growth forecast for loans to 4% from 6%.",
    "The chain raised its growth forecast to 5% from 4%.",
    "The Riksbank met. Goldman Sachs spoke too. The bank lowered its 2027 growth forecast to 1.1%.",
)
