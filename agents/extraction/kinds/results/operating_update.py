"""What a company says of its business in other figures than money: deliveries, output, traffic, orders."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import regex

from agents.extraction.kinds.company.company_subjects import SAYING_IT, WHO, company_of
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.results.earnings_modality import modality_of_beat
from agents.extraction.kinds.results.operating_figures import METRIC, METRICS, THINGS, VERBS, count_in
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import Direction, EventKind, Modality, NamedValue, Outcome

_PERIOD: Final = (
    r"(?:(?:(?:first|second|third|fourth)[-\s](?:fiscal[-\s])?(?:quarter|half)|fiscal|full-year|nine-month"
    r"|quarterly|annual|monthly"
    r"|Q[1-4]|[1-4]Q|H[12]|{date}|{number}|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|last\s(?:month|quarter)'s)\s)*+"
)
_WHEN: Final = r"(?:\s(?:in|for|during|from)\s(?:the\s)?[^;:,.\ue000-\uf8ff]{2,40}?)?"
_GOES: Final = (
    r"(?:\s(?:also|again))?\s(?:rose|fell|gr[eo]w|increased|decreased|declined|jumped|dropped|climbed|surged|soared|slid|slipped"
    r"|slumped|plunged|tumbled|edged\s(?:up|down|higher|lower)|gained|improved|expanded|shrank|dipped|eased|rebounded|doubled"
    r"|(?:was|were)\s(?:up|down|flat)|up|down|rises|falls|jumps|drops|climbs|slips|was|were|reached|hit|total(?:s|l?ed)|came\sin\sat"
    r"|stood\sat|amounted\sto|of|:)(?=\s)"
)
_ABOUT: Final = (
    r"(?:(?:a\srecord|a\stotal\sof|about|around|nearly|almost|some|over|more\sthan|roughly|just)\s){0,2}"
)
_DID: Final = (
    "(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in VERBS.items())
    + rf")\s{_ABOUT}{{number:actual}}"
)
# "Sold 1,000 units of its notes": paper and buildings are no trade.
_NO_TRADE: Final = regex.compile(
    r"\b(?:shares?|notes|bonds|units of (?:the|its)|warrants?|offering|tokens|bitcoins?|portfolio|stake)\b",
    regex.IGNORECASE,
)
_SAID: Final = (
    rf"(?:{{firm:company}}'s?\s|{WHO}{SAYING_IT}|{WHO}(?:reported|posted|recorded|logged)\s(?:an?\s)?)"
)
_NEEDED: Final = rf"\b(?:{'|'.join(METRICS.values())})\b.*?(?:{{percent}}|{{number}}|{{money}})"


def _counter(match: Match) -> Any:
    """Return the company whose figures they are, None where they are of a part or of paper."""
    around = match.rendering.text[match.start : match.end + 40]
    if _NO_TRADE.search(around) or _AHEAD.search(around) or count_in(match) is None:
        return None
    return company_of(match, "owner" if "owner" in match.groups else "company")


_AHEAD: Final = regex.compile(
    r"\b(?:expect(?:s|ed)?|forecasts?|will|would|could|may|might|should|target(?:s|ed)?|aims?|plans?|set to"
    r"|guidance)\s",
    regex.IGNORECASE,
)


def _values(match: Match) -> Iterable[NamedValue]:
    found = count_in(match)
    return found.values if found else ()


def _direction(match: Match) -> Direction | None:
    found = count_in(match)
    return found.direction if found else None


def _outcome(match: Match) -> Outcome | None:
    found = count_in(match)
    return found.outcome if found else None


def _modality(match: Match) -> Modality:
    """Return reference for figures of a year long over, or that had been told before."""
    passage = match.rendering.passage
    sentence = passage.text[passage.start : passage.end]
    years = [int(year) for year in _YEAR.findall(sentence)]
    old = bool(years) and max(years) < passage.calendar.story.published_at.year - 1
    return Modality.REFERENCE if old else modality_of_beat(match)


_YEAR: Final = regex.compile(r"\b(?:in|for|during)\s(?:fiscal\s)?(20\d\d)\b")


def _rule(name: str, pattern: str, triggers: tuple[str, ...], needs: str) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.OPERATING_UPDATE,
        triggers=triggers,
        pattern=pattern,
        entity="company",
        stands_for=_counter,
        values=_values,
        direction=_direction,
        outcome=_outcome,
        settled=True,
        filed=True,
        modality=_modality,
        needs=needs,
    )


_TRIGGERS: Final = (
    *("deliveries", "handovers", "sales", "wholesales", "dispatches", "registrations", "shipments"),
    *("production", "output", "passenger", "traffic", "subscriber", "users", "customers", "members"),
    *("order", "bookings", "backlog"),
)
# "A 5% year-on-year increase in crude steel production".
_RATED: Final = (
    rf"{WHO}(?:reported|posted|recorded|logged|registered|saw)\san?\s{{percent:rate}}\s"
    r"(?:[a-z-]+\s){0,3}?"
    r"(?:rise|increase|jump|growth|gain|drop|fall|decline|decrease|slump)\sin\s(?:its\s)?"
)

RULES: Final = (
    _rule(
        "counted",
        rf"{WHO}{_DID}",
        (
            *(
                "delivered",
                "handed over",
                "delivers",
                "sold",
                "sells",
                "shipped",
                "ships",
                "exported",
                "produced",
            ),
            *(
                "built",
                "made",
                "manufactured",
                "assembled",
                "mined",
                "pumped",
                "carried",
                "flew",
                "transported",
            ),
            *("welcomed", "added", "gained", "lost"),
        ),
        rf"{{number}}[^;:]{{0,60}}\b{THINGS}",
    ),
    _rule(
        "measured",
        rf"(?:{_SAID}{_PERIOD}{METRIC}|{METRIC}\s(?:at|of)\s{{company:owner}}){_WHEN}{_GOES}",
        _TRIGGERS,
        _NEEDED,
    ),
    _rule(
        "rated",
        rf"{_RATED}{_PERIOD}{METRIC}",
        _TRIGGERS,
        rf"\A(?>.*?{{percent}}).*?\b(?:{'|'.join(METRICS.values())})\b",
    ),
)

EXAMPLES: Final = (
    Example(
        "Toyota delivered 497,000 vehicles in the third quarter, up 7.4% from a year earlier and above"
        " the 443,000 expected by analysts.",
        (
            {
                "kind": "operating_update",
                "direction": "up",
                "outcome": "good",
                "values": {"deliveries": 497e3, "deliveries_change": 7.4, "deliveries_forecast": 443e3},
            },
        ),
    ),
    Example(
        "Renault's vehicle sales fell 3% to 380,000 units in the quarter.",
        (
            {
                "kind": "operating_update",
                "direction": "down",
                "values": {"sales_volume_change": -3.0, "sales_volume": 380e3},
            },
        ),
    ),
    Example(
        "Ryanair carried 19.2 million passengers in October, up 5%.",
        ({"kind": "operating_update", "values": {"passengers": 19.2e6, "passengers_change": 5.0}},),
    ),
    Example(
        "Rio Tinto said copper output rose 10% to 204,000 tonnes in the third quarter.",
        (
            {
                "kind": "operating_update",
                "values": {"copper_production_change": 10.0, "copper_production": 204e3},
            },
        ),
    ),
    Example(
        "Netflix added 8.9 million subscribers in the quarter, beating estimates of 5.6 million.",
        (
            {
                "kind": "operating_update",
                "outcome": "good",
                "values": {"net_additions": 8.9e6, "net_additions_forecast": 5.6e6},
            },
        ),
    ),
    Example(
        "Nucor reported a 5% increase in crude steel production to 2.5 million tonnes in May.",
        (
            {
                "kind": "operating_update",
                "modality": "fact",
                "values": {"steel_production_change": 5.0, "steel_production": 2.5e6},
            },
        ),
    ),
    Example(
        "Siemens' orders rose 5% to 22 billion euros.",
        ({"kind": "operating_update", "values": {"orders_change": 5.0, "orders": 22e9}},),
    ),
)

SILENT: Final = (
    "Renault's third-quarter deliveries in China fell 9.7%.",
    "Toyota sold 57,000 vehicles in Germany in October.",
    "Toyota expects to deliver 500,000 vehicles this year.",
    "Analysts expect Toyota's deliveries to rise 5% to 480,000.",
    "Nvidia sold 5 million shares to a fund.",
    "Boeing has 400 aircraft in storage.",
)

KIND: Final = Kind(
    name="operating_update",
    tells=frozenset({EventKind.OPERATING_UPDATE}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
