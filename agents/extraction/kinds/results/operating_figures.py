"""What a company counts besides money, and how its figures are told: deliveries, output, traffic, customers.

A figure of a country, a site or a product line is not the company's, and is left out; goods that a miner or
an oil firm brings up have a figure each, named for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import regex

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.company.company_periods import last_period_in, period_in
from agents.extraction.kinds.results.earnings_roles import WAY
from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.kinds.rules.rule import Match
from schemas.event import Direction, NamedValue, Outcome

_VEHICLES: Final = (
    r"(?:(?:new\senergy\s|electric\s|passenger\s|commercial\s)?vehicles|cars|automobiles|trucks|SUVs|N?EVs|motorcycles"
    r"|motorbikes|two-wheelers|scooters|tractors|units|aircraft|jets|planes|jetliners|airliners|helicopters|homes"
    r"|smartphones|phones|handsets|iPhones|PCs|laptops|tablets|consoles|chips|robots|turbines)"
)
_GOODS: Final = (
    r"(?:(?:wet\s|dry\s)?(?:metric\s)?(?:tonnes|tons)|(?:troy\s)?ounces|oz|carats|pounds|barrels|boe/?d|boepd|bpd|mmboe|megawatts?"
    r"|gigawatts?|MW|GW|GWh|containers|TEUs?|parcels|packages)"
)
_PEOPLE: Final = (
    r"(?:passengers|guests|visitors|subscribers|customers|users|members|accounts|subscriptions|connections)"
)
THINGS: Final = rf"(?:{_VEHICLES}|{_GOODS}|{_PEOPLE})"
# What each verb counts.
VERBS: Final = {
    "deliveries": rf"(?:delivered|handed\sover|delivers)\b(?=[^;:]{{0,60}}\b{_VEHICLES})",
    "sales_volume": rf"(?:sold|sells)\b(?=[^;:]{{0,60}}\b(?:{_VEHICLES}|{_GOODS}))",
    "shipments": rf"(?:shipped|ships|exported)\b(?=[^;:]{{0,60}}\b(?:{_VEHICLES}|{_GOODS}))",
    "production": (
        r"(?:produced|built|made|manufactured|assembled|mined|pumped)\b"
        rf"(?=[^;:]{{0,60}}\b(?:{_VEHICLES}|{_GOODS}))"
    ),
    "passengers": r"(?:carried|flew|transported|welcomed)\b(?=[^;:]{0,60}\b(?:passengers|guests|visitors))",
    "net_additions": (
        r"(?:added|gained|lost)\b(?=[^;:]{0,60}\b(?:subscribers|customers|users|members|accounts))"
    ),
}
_KINDS_OF: Final = (
    r"(?:(?:global|worldwide|total|overall|group|combined|consolidated|quarterly|annual|monthly|vehicle|car|auto|aircraft|jet"
    r"|plane|passenger|wholesale|retail|unit|electric[-\s]vehicle|electric[-\s]car|N?EV|new\senergy\svehicle|two-wheeler"
    r"|motorcycle|tractor|smartphone|phone|handset|PC|crude|steel|mined|refined|payable|attributable|net|paid|paying"
    r"|active|monthly\sactive|daily\sactive|average|daily|ore|oil\sand\sgas|oil|gas)\s){0,4}"
)
_COMMODITY: Final = (
    f"(?:{SIGN_OF['commodity']}\\s|iron\\sore\\s|gold\\s|silver\\s|copper\\s|coal\\s|lithium\\s)?"
)
# What each noun counts; sales are counted only if vehicles are sold, else they are money.
METRICS: Final = {
    "deliveries": r"(?:deliveries|handovers)",
    "sales_volume": (
        r"(?:sales\svolumes?|(?<=(?:vehicle|car|auto|wholesale|unit|EV|two-wheeler|motorcycle|tractor)\s)sales"
        r"|sales(?=\s(?:rose|fell|grew|increased|jumped|dropped|climbed|surged|slid|declined|were\s(?:up|down)|up|down)\s[^;:.]{0,30}?"
        rf"\bto\s{SIGN_OF['number']}\s{_VEHICLES})|wholesales|dispatches|registrations)"
    ),
    "shipments": r"shipments",
    "production": r"(?:production|output)",
    "passengers": r"(?:passenger\s(?:numbers|traffic)|traffic|passengers)",
    "subscribers": (
        r"(?:subscribers?(?:\s(?:base|numbers))?|active\susers|active\scustomers|paid\smembers(?:hips)?)"
    ),
    "orders": (
        r"(?:order\s(?:intake|inflows?|bookings|book|backlog)|orders\sreceived|(?<!\bof\s)(?<!\bin\s)orders|bookings"
        r"|backlog)"
    ),
}
_NAMED: Final = "|".join(f"(?P<{name}>{words})" for name, words in METRICS.items())
METRIC: Final = rf"(?P<metric>{_KINDS_OF}{_COMMODITY}(?:{_NAMED})\b)"
_AMOUNT: Final = (SIGN_OF["number"], SIGN_OF["money"])
_PERCENT: Final = SIGN_OF["percent"]
_AWAITED: Final = r"(?:expect\w*|forecasts?|estimates?\w*|consensus|predicted|polled|anticipated)"
_JUDGING: Final = regex.compile(
    r"\b(?:above|beat(?:ing|s)?|top(?:ping|ped|s)|exceed(?:ing|ed|s)|ahead\sof|below|miss(?:ing|ed|es)|short\sof|shy\sof"
    r"|compared\s(?:with|to)|versus|vs\.?|against|from|than|over)\s(?:\S+\s){0,7}?\$?$",
    regex.IGNORECASE,
)
_IS_AWAITED: Final = regex.compile(rf"\b{_AWAITED}", regex.IGNORECASE)
_BEFORE: Final = regex.compile(
    r"\b(?:from|compared\s(?:with|to)|versus|vs\.?|against)\s(?:\S+\s){0,4}?\$?$", regex.IGNORECASE
)
_BY: Final = regex.compile(r"(?:\b(?:by|of|an?|about|nearly|around|some)|[,(]|\+)?\s?$")
_IN_A_PLACE: Final = regex.compile(
    rf"(?:'s)?\s(?:in|to|from|at|across|for|within)\s(?:the\s|its\s)?(?:{SIGN_OF['place']}|{SIGN_OF['company']}|(?-i:\p{{Lu}})\p{{Ll}}+"
    r"(?<!January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b)",
    regex.IGNORECASE,
)
_MONTH: Final = regex.compile(
    r"(?<!\bend\s(?:of\s)?)\b(?!of\s)(?:(?:in|for|during|of)\s)?(?:last\smonth|(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b(?!\s\d{1,2}\b))"
)
_CLAUSE: Final = regex.compile(
    r";|\.\s|\b(?:while|whereas|although|but|as)\b|,\s(?:with|and|which|bringing|taking)\b"
)
_REACH: Final = 200


@dataclass(frozen=True, slots=True)
class Count:
    """The figures told of what a company counts, and which way they went."""

    values: tuple[NamedValue, ...]
    direction: Direction | None
    outcome: Outcome


@lru_cache(maxsize=8)
def count_in(match: Match) -> Count | None:
    """Return what a match counts, None if it is of a part or no figure is told."""
    text = match.rendering.text
    end = match.groups["metric"][1] if "metric" in match.groups else match.groups["actual"][1]
    end = match.groups.get("owner", (0, end))[1]  # "orders at Acme"
    clause = _clause_from(text, end)
    if _IN_A_PLACE.match(text, end) or _thing_in_a_place(text, end):
        return None
    name = _name(match)
    figures = {figure.role: figure for figure in _figures(match, clause)}
    if not {"actual", "change"} & figures.keys():
        return None
    period = _period(match, clause)
    values = tuple(_values(match, name, figures, period))
    told = {role: figure.quantity for role, figure in figures.items()}
    direction = _direction(told) or _worded(text, end, figures)
    return Count(values, direction, _outcome(told, direction))


def _clause_from(text: str, position: int) -> tuple[int, int]:
    """Return the rest of a clause; a beaten forecast may follow 'and'."""
    found = _CLAUSE.search(text, position, position + _REACH)
    while found and text.startswith((", and above", ", and below", " and above"), found.start()):
        found = _CLAUSE.search(text, found.end(), position + _REACH)
    return position, found.start() if found else min(len(text), position + _REACH)


def _thing_in_a_place(text: str, end: int) -> bool:
    """Say whether what is counted is of a place or a deal: '57,000 vehicles in Spain'."""
    if _ABROAD.match(text, end):
        return True
    thing = _COUNTED.match(text, end)
    if thing is None:
        return False
    return (_IN_A_PLACE.match(text, thing.end()) or _TO_A_BUYER.match(text, thing.end())) is not None


_ABROAD: Final = regex.compile(
    rf"\s(?:[a-z-]+\s){{0,2}}?{THINGS}\s(?:overseas|abroad|domestically|online)\b", regex.IGNORECASE
)
# "Sold 5 million phones to schools for $2 billion": one deal.
_TO_A_BUYER: Final = regex.compile(rf"\s(?:to\s|for\s\S{{0,8}}{SIGN_OF['money']})")
_COUNTED: Final = regex.compile(rf"\s(?:[a-z-]+\s){{0,2}}?{THINGS}\b", regex.IGNORECASE)


def _name(match: Match) -> str:
    """Return what is counted, after the goods that are brought up: 'copper_production'."""
    name = next(it for it in (*METRICS, *VERBS) if it in match.groups)
    if name not in ("production", "shipments", "sales_volume"):
        return name
    start, end = match.groups.get("metric", (match.start, match.end))
    goods = _OF_GOODS.search(match.rendering.text, start, min(end + _NEAR, len(match.rendering.text)))
    if goods is None:
        return name
    word = match.rendering.passage.text[
        match.rendering.origin(goods.start("goods")) : match.rendering.end(goods.end("goods"))
    ]
    return f"{'_'.join(word.lower().split())}_{name}"


_NEAR: Final = 45
_OF_GOODS: Final = regex.compile(
    rf"(?P<goods>{SIGN_OF['commodity']}|\b(?:iron\sore|gold|silver|copper|coal|lithium|steel|nickel|aluminium|aluminum|zinc|uranium)\b)(?!\sequivalent)",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of a count: its role, and where its sign stands in the rendering."""

    role: str
    quantity: Quantity
    place: int


def _figures(match: Match, clause: tuple[int, int]) -> Iterator[_Figure]:
    """Yield the figures of a match and of the clause behind it, each role once."""
    text, values = match.rendering.text, match.rendering.values
    told: set[str] = set()
    start = next((match.groups[it][0] for it in ("actual", "rate") if it in match.groups), clause[0])
    since = match.start
    for place in sorted(it for it in values if start <= it < clause[1]):
        quantity = values[place].value
        if not isinstance(quantity, Quantity) or text[place] not in (*_AMOUNT, _PERCENT):
            continue
        role = _role(text, since, place, clause[1], quantity, first="actual" not in told)
        since = place + 1
        if role is not None and role not in told:
            told.add(role)
            signed = quantity if role != "change" else _signed(text, match.start, place, quantity)
            yield _Figure(role, signed, place)


def _role(text: str, since: int, place: int, end: int, quantity: Quantity, *, first: bool) -> str | None:
    ahead, behind = text[since:place], text[place + 1 : end]
    next_figure = regex.search(f"[{''.join(_AMOUNT)}{_PERCENT}]", behind)
    near = behind[: next_figure.start()] if next_figure else behind
    if text[place] == _PERCENT:
        return "change" if WAY.search(ahead) or WAY.search(near[:25]) or quantity.signed else None
    judged = _JUDGING.search(ahead) is not None
    if judged and (_IS_AWAITED.search(ahead) or _IS_AWAITED.search(near)):
        return "forecast"
    if judged and _BEFORE.search(ahead):
        return "previous"
    return "actual" if first and not judged else None


def _signed(text: str, start: int, place: int, quantity: Quantity) -> Quantity:
    """Return a rate of change with the sign of the nearest word that says its way."""
    ways = list(WAY.finditer(text, start, place)) or list(WAY.finditer(text, place, place + 30))
    down = bool(ways) and ways[-1]["down"] is not None
    value = -abs(quantity.value) if down or quantity.value < 0 else abs(quantity.value)
    return Quantity(value, quantities.PERCENT)


def _period(match: Match, clause: tuple[int, int]) -> str | None:
    passage, rendering = match.rendering.passage, match.rendering
    begin, stop = rendering.origin(match.start), rendering.end(clause[1])
    named = last_period_in(passage.text, begin, rendering.origin(clause[0])) or period_in(
        passage.text, begin, stop
    )
    return named or ("month" if _MONTH.search(passage.text, passage.start, stop) else None)


def _values(match: Match, name: str, figures: dict[str, _Figure], period: str | None) -> Iterator[NamedValue]:
    for role, figure in figures.items():
        yield NamedValue(
            name=name if role == "actual" else f"{name}_{role}",
            value=figure.quantity.value,
            unit="percent" if role == "change" else None,
            currency=figure.quantity.currency,
            period=period,
            **match.stated_at(figure.place, figure.place + 1),
        )


def _direction(figures: dict[str, Quantity]) -> Direction | None:
    change = figures.get("change")
    if change is not None and change.value:
        return Direction.UP if change.value > 0 else Direction.DOWN
    actual, before = figures.get("actual"), figures.get("previous")
    if actual is None or before is None or actual.value == before.value:
        return None
    return Direction.UP if actual.value > before.value else Direction.DOWN


def _worded(text: str, end: int, figures: dict[str, _Figure]) -> Direction | None:
    """Return the way that the words up to the figure tell: 'its backlog rose to a record $5 billion'."""
    actual = figures.get("actual")
    if actual is None or not _LEADS_TO.search(text, end, actual.place):
        return None
    way = WAY.search(text, end, actual.place)
    return None if way is None else Direction.DOWN if way["down"] else Direction.UP


_LEADS_TO: Final = regex.compile(r"\bto\s(?:an?\s)?(?:[a-z-]+\s){0,3}$", regex.IGNORECASE)


def _outcome(figures: dict[str, Quantity], direction: Direction | None) -> Outcome:
    actual, awaited = figures.get("actual"), figures.get("forecast")
    if actual is not None and awaited is not None and actual.value != awaited.value:
        return Outcome.GOOD if actual.value > awaited.value else Outcome.BAD
    return {Direction.UP: Outcome.GOOD, Direction.DOWN: Outcome.BAD}.get(direction, Outcome.NEUTRAL)  # type: ignore[arg-type]
