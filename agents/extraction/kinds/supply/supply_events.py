"""What is grown, shipped and stopped: crops reckoned anew, fields and pipelines shut, exports resumed.

Told of the commodity, or of the body that decides.  Less of it is good for its price, more demand for it as
well.  A crop or a stock that is only reckoned with is an outlook, whose figure is the `forecast`; what an
office gives out is `actual`, against what was expected of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import regex

from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.economy.release_spans import length_of
from agents.extraction.kinds.economy.release_times import day_of_release
from agents.extraction.kinds.economy.release_words import PERIOD
from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.rules.rendering import Rendering
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.act_day import day_told
from agents.extraction.kinds.supply.supply_figures import in_units, measured
from agents.reference import instruments
from schemas.event import Direction, EventKind, Horizon, Modality, NamedValue, Outcome

_TRIGGERS: Final = (
    "crop", "harvest", "production", "output", "stocks", "export", "oilfield", "oil field", "shipments",
    "refinery", "pipeline", "terminal", "arrivals", "flows", "mine", "smelter", "plant", "loadings",
    "supplies",
)  # fmt: skip
_UP: Final = r"(?:raise[sd]?|lift(?:s|ed)|hike[sd]|increase[sd]?|up(?:s|ped)|boost(?:s|ed)|upgrade[sd])"
_DOWN: Final = r"(?:cuts?|lower(?:s|ed)|trim(?:s|med)|reduce[sd]|slashe[sd]|downgrade[sd]|pare[sd])"
_THING: Final = (
    r"(?:(?:ending|carryover|world|global|beginning|old-crop|new-crop|total) )*"
    r"(?:crops?|harvests?|production|output|stocks|stockpiles|exports?|supply|(?P<demand>demand"
    r"|consumption|use))"
)
_SEASON: Final = (
    r"(?: (?:for|in|of) (?:the )?(?:{number}|20\d\d|this|next|{place}|{date})(?:[-/](?:{number}|\d\d+))?"
    r"(?: (?:season|year|marketing year|crop year))?){0,3}"
)
_FORECAST: Final = r"(?:forecasts?|estimates?|projections?|outlook)"
_REACHED: Final = rf"(?:an? |the |about |around |some |just |record |all-time high of )*{measured('actual')}"
_BEFORE: Final = (
    r"(?:[^;.]{0,40}?\b(?:from|versus|than|compared (?:with|to)) (?:[^;.\uE000-\uE0FF]{0,40}? )?"
    r"{number:previous}(?:[- ]?(?P<previous_unit>\p{L}+(?: \p{L}+)?))?)?"
)
_EXPECTED: Final = (
    r"(?:,? (?:and )?(?:well |just |far )?(?P<against>above|below|compared with|compared to|versus"
    r"|against|topping|missing)"
    r" [^;.\uE000-\uE0FF]{0,60}?(?:estimate|forecast|expect|consensus|poll|guess|predict)\w*"
    r"[^;.\uE000-\uE0FF]{0,30}?{number:expected})?"
)
_ADJECTIVES: Final = (
    r"(?:(?:{place}(?:'s)?|{date}|\d{4}(?:/\d\d)?|{number}(?:[-/]\d+)?|its|the|world|global|record|total) )*"
)
_SITE: Final = (
    r"(?:oil ?fields?|gas ?fields?|pipelines?|refiner(?:y|ies)|(?:oil|export|lng|gas) (?:terminals?"
    r"|ports?)|smelters?|mines?"
    r"|(?:export|lng|liquefaction|processing) plants?)"
)
_STOPPED: Final = (
    r"(?:(?:was|were|has been|have been|is|are|remain(?:s|ed)?) (?:\w+ly )?(?:shut(?: down)?|halted"
    r"|suspended|stopped|disrupted|idled)"
    r"|(?:shut down|stopped|halted) (?:operations|production|output|loading))"
)
_STOP: Final = (
    r"(?:halt(?:s|ed)?|suspend(?:s|ed)?|stop(?:s|ped)?|shut(?:s)?(?: down)?|idle[sd]?|paus(?:es|ed))"
)
_RESUMED: Final = (
    r"(?:resume[sd]?|restart(?:s|ed)?|(?:was|were|has been|have been) (?:resumed|restarted|restored"
    r"|reopened))"
)
_FLOW: Final = r"(?:exports?|shipments|flows|loadings|output|production|supplies|deliveries)"
_WHEN_REACH: Final = 40
_OIL_WORDS: Final = regex.compile(r"\b(?:oil|crude|druzhba|cpc|refiner(?:y|ies)|opec)", regex.IGNORECASE)
_GAS_WORDS: Final = regex.compile(r"\b(?:gas|lng|nord stream|turkstream)\b", regex.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountRule(Rule):
    """A rule of amounts, whose direction and meaning follow from what they are told against."""

    way: int | None = None
    reckoned: bool = False

    def matches(self, rendering: Rendering) -> Iterator[Match]:
        """Yield where the pattern is found, with its figures and which way they point."""
        for found in Rule.matches(self, rendering):
            figures = _figures(found)
            way = self.way if self.way is not None else _way(found, figures)
            yield replace(found, given={"figures": figures, "way": way, "reckoned": self.reckoned})


def _figures(found: Match) -> dict[str, Quantity]:
    """Return the amounts of a match in the unit of the first; one of another scale is left out."""
    told = found.value("actual")
    share = found.value("change")
    figures: dict[str, Quantity] = {"change": share} if isinstance(share, Quantity) else {}
    if not isinstance(told, Quantity):
        return figures
    actual = in_units(told, found.words("actual_unit").lower())
    figures["actual"] = actual
    for role in ("previous", "expected"):
        other = found.value(role)
        if isinstance(other, Quantity) and other.scaled == told.scaled:
            figures[role] = in_units(other, found.words("actual_unit").lower())
    return figures


def _way(found: Match, figures: dict[str, Quantity]) -> int | None:
    """Return 1 for more than there was or was expected, -1 for less, None where nothing is compared."""
    if "more" in found.groups or "less" in found.groups:
        return 1 if "more" in found.groups else -1
    actual = figures.get("actual")
    other = figures.get("previous", figures.get("expected"))
    if actual is None or other is None:
        return None
    return (actual.value > other.value) - (actual.value < other.value)


def _direction(match: Match) -> Direction | None:
    way = match.given["way"]
    return None if way is None else (Direction.FLAT, Direction.UP, Direction.DOWN)[way]


def _outcome(match: Match) -> Outcome:
    """Return what it means for the price: more to be had is bad, more asked for is good."""
    way = (match.given["way"] or 0) * (1 if "demand" in match.groups else -1)
    return (Outcome.NEUTRAL, Outcome.GOOD, Outcome.BAD)[way]


def _values(match: Match) -> Iterator[NamedValue]:
    names = {"actual": "forecast" if match.given["reckoned"] else "actual", "expected": "forecast"}
    way, period = match.given["way"] or 1, _period(match)
    for role, quantity in match.given["figures"].items():
        share = role == "change"
        yield NamedValue(
            name=names.get(role, role),
            value=way * abs(quantity.value) if share else quantity.value,
            unit="percent" if share else quantity.unit,
            period=period if role in ("actual", "change") else None,
            **match.stated(role),
        )


def _period(match: Match) -> str | None:
    limit = match.groups["previous"][0] if "previous" in match.groups else match.end + _WHEN_REACH
    when = PERIOD.search(match.rendering.text, match.start, limit)
    return match.rendering.text[when.start("period") : when.end("period")].rstrip(".") if when else None


def _horizon(match: Match) -> Horizon:
    """Return the length of the period for which an amount is, a day where none is named."""
    period = _period(match)
    return (length_of(period) if period else None) or Horizon.DAY


def _flowing(match: Match) -> Any:
    """Return what flows or is made where it stops: what is named, else what the words around it say."""
    if "good" in match.groups:
        return match.value("good")
    words = match.rendering.text
    if _OIL_WORDS.search(words):
        return instruments()["commodity:OIL"]
    return instruments()["commodity:NATGAS"] if _GAS_WORDS.search(words) else None


def _rule(name: str, pattern: str, **fields: Any) -> AmountRule:
    given: dict[str, Any] = {
        "triggers": _TRIGGERS,
        "entity": "good",
        "values": _values,
        "direction": _direction,
        "outcome": _outcome,
        "day": day_of_release,
        "horizon": _horizon,
        "settled": True,
    }
    return AmountRule(name=name, tells=EventKind.COMMODITY_SUPPLY, pattern=pattern, **(given | fields))


def _stop(name: str, pattern: str, way: int) -> AmountRule:
    fields: dict[str, Any] = {"settled": False, "day": day_told, "horizon": Horizon.DAY}
    return _rule(name, pattern, way=way, stands_for=_flowing, **fields)


def _reckoned(way: str, verb: str, sign: int) -> tuple[AmountRule, ...]:
    """Return the rules of a forecast of a crop that is moved, by somebody or by itself."""
    what = rf"{_ADJECTIVES}{{commodity:good}} {_THING}"
    fields: dict[str, Any] = {"way": sign, "reckoned": True, "modality": Modality.OUTLOOK}
    return (
        _rule(
            f"stock_{way}_for",
            rf"\b{verb} (?:its|the|their) {_ADJECTIVES}{_THING} for {{commodity:good}}{_SEASON} to "
            rf"{_REACHED}{_BEFORE}",
            **fields,
        ),
        _rule(
            f"forecast_{way}_unsized",
            rf"\b{verb} (?:its|the|their) {what} {_FORECAST}{_SEASON}(?=[.,;]| (?:due|amid|after|on"
            rf"|because|as|following|again|citing)\b)",
            **fields,
        ),
        _rule(
            f"forecast_{way}_of",
            rf"\b{verb} (?:its|the|their) (?:[\w-]+ ){{0,2}}?{_FORECAST} (?:for|of|on) "
            rf"{what}{_SEASON}(?: unchanged| steady)? (?:to|at) "
            rf"{_REACHED}{_BEFORE}",
            **fields,
        ),
        _rule(
            f"forecast_{way}_its",
            rf"\b{verb} (?:its|the|their) {what} {_FORECAST}{_SEASON}(?: unchanged| steady)? (?:to|at) "
            rf"{_REACHED}{_BEFORE}",
            **fields,
        ),
        _rule(
            f"forecast_{way}_was",
            rf"{what} {_FORECAST}{_SEASON} (?:was|were|has been) {verb} to {_REACHED}{_BEFORE}",
            **fields,
        ),
    )


RULES: Final = (
    *_reckoned("raised", _UP, 1),
    *_reckoned("cut", _DOWN, -1),
    *_reckoned("kept", r"(?:kept|left|maintained|held)", 0),
    _rule(
        "crop_pegged",
        rf"\b(?:pegg?ed|puts?|estimate[sd]|reckon(?:s|ed)) {_ADJECTIVES}{{commodity:good}} "
        rf"{_THING}{_SEASON} at "
        rf"{_REACHED}{_EXPECTED}",
    ),
    _rule(
        "crop_to_reach",
        rf"{_ADJECTIVES}{{commodity:good}} {_THING}{_SEASON} (?:will|would|is (?:expected|forecast"
        rf"|projected|seen|set) to"
        rf"|are (?:expected|forecast|projected|seen|set) to) (?:reach|total|hit|be"
        rf"|(?:(?P<more>rise|climb|grow|increase)|(?P<less>fall|drop|decline)|come)(?: by)?(?: "
        rf"{{percent}})? to) "
        rf"{_REACHED}(?:{_SEASON})?{_BEFORE}",
        reckoned=True,
        modality=Modality.OUTLOOK,
    ),
    _rule(
        "crop_to_fall",
        rf"{{commodity:good}} {_THING}{_SEASON} (?:is|are) (?:expected|forecast|projected|seen|set) to "
        rf"(?:fall|drop|decline|shrink)\b",
        way=-1,
        modality=Modality.OUTLOOK,
    ),
    _rule(
        "crop_to_rise",
        rf"{{commodity:good}} {_THING}{_SEASON} (?:is|are) (?:expected|forecast|projected|seen|set) to "
        rf"(?:rise|grow|increase|climb)\b",
        way=1,
        modality=Modality.OUTLOOK,
    ),
    _rule(
        "output_reached",
        rf"(?:{{place:place}}(?:'s)? )?{{commodity:good}} (?:output|production|exports) (?:hit|reached"
        rf"|totall?ed"
        rf"|came to|was|averaged) {_REACHED}{_BEFORE}",
    ),
    _rule(
        "arrived_less",
        rf"{{commodity:good}} arrivals [^;.]{{0,60}}?(?:reached|totall?ed|were) "
        rf"{_REACHED}[^;.]{{0,50}}?\bdown {{percent:change}}",
        way=-1,
    ),
    _rule(
        "arrived_more",
        rf"{{commodity:good}} arrivals [^;.]{{0,60}}?(?:reached|totall?ed|were) "
        rf"{_REACHED}[^;.]{{0,50}}?\bup {{percent:change}}",
        way=1,
    ),
    _stop("stopped", rf"{_SITE}(?:,[^;:]{{3,90}},| [^;:,]{{0,60}}?)? {_STOPPED}", -1),
    _stop("flow_stopped", rf"{{commodity:good}} {_FLOW}(?: [^;:,]{{0,60}}?)? {_STOPPED}", -1),
    _stop(
        "flow_of_blend_stopped", rf"(?:blend|crude|oil|gas|lng) {_FLOW}(?: [^;:,]{{0,60}}?)? {_STOPPED}", -1
    ),
    _stop(
        "stopping",
        rf"\b{_STOP} (?:its |all |most |some |the )*(?:loadings? of )?{{commodity:good}} {_FLOW}\b",
        -1,
    ),
    _stop(
        "flow_resumed",
        rf"(?:{{commodity:good}} |\b){_FLOW} (?:through|via|from|at|on|along|to) [^;:,]{{3,70}}? {_RESUMED}",
        1,
    ),
    _stop(
        "site_resumed",
        rf"{_SITE}(?: [^;:,]{{0,60}}?)? {_RESUMED}(?: (?:operations|production|output|loadings?|exports))?",
        1,
    ),
)

EXAMPLES: Final = (
    Example(
        "The USDA cut its forecast for world wheat stocks to 271.4 million tons from 274.0 million.",
        (
            {
                "kind": "commodity_supply",
                "direction": "down",
                "outcome": "good",
                "modality": "outlook",
                "values": {"forecast": 271.4e6, "previous": 274e6},
            },
        ),
    ),
    Example(
        "The USDA pegged the U.S. corn crop at 16.7 billion bushels, above the average estimate of 16.5 "
        "billion.",
        ({"kind": "commodity_supply", "direction": "up", "values": {"actual": 16.7e9, "forecast": 16.5e9}},),
    ),
    Example(
        "An oilfield in Libya was shut down on Monday by protesters.",
        (
            {
                "kind": "commodity_supply",
                "direction": "down",
                "outcome": "good",
                "event_date": "2024-06-10",
            },
        ),
    ),
)
SILENT: Final = (
    "The Swedish firm's pipeline of drugs was halted by the regulator.",
    "Exports of cars from Spain were halted.",
)
