"""The figures of stocks and output: how much more or less, how much there is, what had been expected.

`change` and `forecast` are signed, as a rise can be expected where stocks fell; `actual` is what there is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import regex
from msgspec.structs import replace as replaced

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.economy import release_words as words
from agents.extraction.kinds.economy.release_forecast import sentence_of_forecast
from agents.extraction.kinds.rules.rendering import Rendering
from agents.extraction.kinds.rules.rule import Match, Rule, Stated

_UNIT: Final = (
    r"(?:barrels (?:per|a) day|barrels?|bpd|b/d|metric tons?|tonnes?|tons?|(?:billion )?cubic feet|bcf"
    r"|bushels?)"
)
_UNIT_NAMES: Final = (
    (regex.compile(r"per day|a day|bpd|b/d"), quantities.BARRELS_PER_DAY),
    (regex.compile(r"barrel"), quantities.BARRELS),
    (regex.compile(r"ton"), quantities.TONNES),
    (regex.compile(r"bushel"), quantities.BUSHELS),
    (regex.compile(r"cubic feet|bcf"), quantities.CUBIC_FEET),
)
# 'The lowest since July': for no July.
_BEGUN: Final = regex.compile(r"\b(?:since|from|until|than)\s(?:the\s)?$", regex.IGNORECASE)
_BCF: Final = 1e9
_BUILD: Final = r"(?:build(?:up)?|increase|rise|gain|injection|jump|addition)"
_DRAW: Final = r"(?:draw(?:down)?|drop|decline|fall|decrease|withdrawal|dip)"
_EXPECTED: Final = r"(?:expect|forecast|estimat|predict|poll|consensus|project)\w*"
_NO_SIGN: Final = r"[^;.\uE000-\uE0FF]"


def measured(role: str) -> str:
    """Return the pattern of a number with its unit: 'change', 'actual' or 'forecast'."""
    return rf"{{number:{role}}}[- ]?(?P<{role}_unit>{_UNIT})"


# '... to 428.3 million': in the unit of what was told.
REACHED: Final = rf"{{number:actual}}(?:[- ]?(?P<actual_unit>{_UNIT}))?"
# '... exceeding the expected 2.8 million': in the unit of what was told.
_FORECAST: Final = rf"{{number:forecast}}(?:[- ]?(?P<forecast_unit>{_UNIT}))?"
# Not what was expected of the stocks that the next clause tells of.
_SAME_CLAUSE: Final = (
    r"(?! (?:stocks|stockpiles|inventories|supplies|storage)\b"
    r"| (?:while|whereas) (?!(?:analysts|economists|forecasters|traders|the market)\b))"
)
# '... compared with expectations for a 1.1 million-barrel draw', '... above the 31 bcf expected'.
FORECAST: Final = (
    rf"(?:(?:{_SAME_CLAUSE}[^;.]|\.(?=\w)){{0,110}}?(?:\b{_EXPECTED}"
    rf"(?:\s(?:(?P<built>{_BUILD})|(?P<drawn>{_DRAW}))\s(?:of|by))?{_NO_SIGN}{{0,50}}{_FORECAST}"
    rf"(?:[- ](?:(?P<built>{_BUILD})|(?P<drawn>{_DRAW})))?"
    rf"|\b(?:above|below|than|versus|vs\.?|against|with|exceeding|topping){_NO_SIGN}{{0,30}}"
    rf"{measured('forecast')} (?:(?:(?P<built>{_BUILD})"
    rf"|(?P<drawn>{_DRAW})) )?(?:that )?(?:\w+ ){{0,2}}?{_EXPECTED}))?"
)
_BUILT: Final = regex.compile(rf"\b{_BUILD}\b")
_DRAWN: Final = regex.compile(rf"\b{_DRAW}\b")
_UNIT_OF: Final = regex.compile(_UNIT)
_WHEN_REACH: Final = 60
# 'Crude stocks fell by 3.4 million barrels in the week ended Nov. 13'.
_WEEK_OF_STOCKS: Final = regex.compile(
    r"\b(?:stocks|stockpiles|inventories|supplies|storage)\b[^;\n]{0,120}?\b(?P<period>(?:last|the|this) week"
    r"(?: (?:ended|ending|to|through)(?: on)?(?: [A-Z][a-z]+day,?)? (?:[A-Z][a-z]{2,8}\.? \d{1,2}"
    r"|\d{1,2} [A-Z][a-z]+))?)"
)
# 'To raise its output and to pause in the first quarter'.
_OTHER_ACT: Final = regex.compile(r"\b(?:and|but|then) (?:to|will|would|may|could)\b|;|\bwhile\b")
_WEEK_REACH: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplyRule(Rule):
    """A rule of amounts, which gives its figures signs, units and the period that stands behind them."""

    sign: int

    def matches(self, rendering: Rendering) -> Iterator[Match]:
        """Yield where the pattern is found, with its figures read."""
        for found in Rule.matches(self, rendering):
            given: dict[str, Any] = {
                role: quantity
                for role in ("change", "actual", "forecast")
                if (quantity := _figure(found, role, self.sign)) is not None
            }
            _share_unit(given)
            behind: dict[str, Stated] = {}
            if "forecast" not in given and "change" in given:
                forecast = _forecast_behind(found, given["change"].unit)
                if forecast is not None:
                    given["forecast"], behind["forecast"] = forecast
            yield replace(found, given={**given, "period": _period(found)}, behind=behind)


def _share_unit(given: dict[str, Any]) -> None:
    """Give a figure without a unit that of the change; drop one that may be of anything."""
    change = given.get("change")
    for role in ("forecast", "actual"):
        figure = given.get(role)
        if figure is None or figure.unit != quantities.NUMBER:
            continue
        if change is not None and figure.scaled and change.unit != quantities.PERCENT:
            given[role] = replaced(figure, unit=change.unit)
        else:
            del given[role]


def _figure(found: Match, role: str, sign: int) -> Quantity | None:
    quantity = found.value(role)
    if not isinstance(quantity, Quantity):
        return None
    quantity = in_units(quantity, found.words(f"{role}_unit").lower())
    if role == "forecast":
        sign = 1 if "built" in found.groups else -1 if "drawn" in found.groups else sign
    if role == "actual" or not sign:
        return quantity
    return replaced(quantity, value=sign * abs(quantity.value))


def in_units(quantity: Quantity, written: str) -> Quantity:
    """Return a number with the unit that is written behind it; that of gas goes by billions."""
    if "bcf" in written or "billion" in written:
        quantity = replaced(quantity, value=quantity.value * _BCF)
    unit = next((name for pattern, name in _UNIT_NAMES if pattern.search(written)), quantity.unit)
    return replaced(quantity, unit=unit)


def _period(found: Match) -> str | None:
    """Return for when the figures are: named between the first of them and the clause's end."""
    text, places = found.rendering.text, [span[0] for name, span in found.groups.items() if name == "change"]
    start = places[0] if places else found.start
    stop = _OTHER_ACT.search(text, found.end, found.end + _WHEN_REACH)
    when = words.PERIOD.search(text, start, stop.start() if stop else found.end + _WHEN_REACH)
    if when is None or _BEGUN.search(text, start, when.start()) is not None:
        return _week_before(found) if places and when is None else None
    begin, end = found.rendering.origin(when.start("period")), found.rendering.end(when.end("period"))
    return " ".join(found.rendering.passage.text[begin:end].split()).rstrip(".")


def _week_before(found: Match) -> str | None:
    """Return the week for which the paragraph tells its stocks before: one report has many of them."""
    text, start = found.rendering.passage.text, found.rendering.origin(found.start)
    begin = max(text.rfind("\n", 0, start), start - _WEEK_REACH, 0)
    named = list(_WEEK_OF_STOCKS.finditer(text, begin, start))
    return " ".join(named[-1]["period"].split()) if named else None


def _forecast_behind(found: Match, unit: str) -> tuple[Quantity, Stated] | None:
    """Return what the next sentence says had been expected, in the same unit, and where it does."""
    sentence, begin = sentence_of_forecast(found.rendering.passage)
    for span in quantities.quantity_spans(sentence, 0, len(sentence)):
        written = _UNIT_OF.match(sentence, span.end + 1)
        if written is None or not isinstance(span.value, Quantity):
            continue
        quantity = in_units(span.value, written.group())
        if quantity.unit == unit:
            drawn, built = _DRAWN.search(sentence), _BUILT.search(sentence)
            sign = -1 if drawn and not built else 1 if built and not drawn else 0
            stated: Stated = {"start": begin + span.start, "end": begin + span.end}
            return (replaced(quantity, value=sign * abs(quantity.value)), stated) if sign else None
    return None
