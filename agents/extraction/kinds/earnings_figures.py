"""The figures of a company's report: which is revenue, profit or earnings per share, against what.

A figure belongs to the last measure named before it; what stands before the figure says whether it is the
result, the estimate, the year-ago figure or the change.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import regex

from agents.extraction import quantities
from agents.extraction.kinds.rendering import SIGN_OF
from agents.extraction.kinds.rule import Match
from agents.extraction.quantities import Quantity
from agents.extraction.vocabulary import lowered
from schemas.event import Direction, NamedValue, Outcome

_QUALITIES = (
    r"(?:(?:adjusted|gaap|non-gaap|net|total|consolidated|group|quarterly|annual|full-year|diluted"
    r"|basic|underlying|core|attributable"
    r"|standalone|operating|cash|comparable|reported|record|overall|organic|after-tax|pre-tax|pretax"
    r"|recurring|preliminary)\s)*+"
)
_OTHER_INCOME: Final = (
    r"(?<!fee-related\s)(?<!distributable\s)(?<!interest\s)(?<!comprehensive\s)(?<!investment\s)"
    r"(?<!gross\s)(?<!carbon\s)(?<!retained\s)(?<!credit\s)"
)
PROFIT: Final = (
    r"(?:net\s(?:income|profit|earnings|loss)|(?:profit|loss)(?!\s(?:margin|warning"
    r"|forecast))(?:\safter\stax(?:es)?)?|earnings(?!\scall)|pat)"
)
MEASURES: Final = {
    "eps": r"(?:eps|(?:earnings|income|profit|loss|ffo)\sper\s(?:diluted\s|basic\s|common\s"
    r"|ordinary\s)*+(?:share|unit|ads))",
    "ebitda": r"(?:(?<!to[-\s])ebitda(?!\smargin))",
    "operating_income": r"(?:operating\s(?:income|profit|loss|earnings)|ebit\b)",
    "revenue": r"(?:revenues?(?!\sper\b)(?:\sfrom\soperations)?|net\ssales|sales(?!\s(?:force|team"
    r"|price|volume|tax|representative|channel|of\sits))|turnover|total\soperating\sincome"
    r"|net\soperating\sincome)",
    "net_income": rf"{_OTHER_INCOME}{PROFIT}",
}
ANY_MEASURE: Final = rf"(?:{_QUALITIES}(?:{'|'.join(MEASURES.values())})\b)"
_MEASURE = regex.compile(
    "|".join(f"(?P<{name}>\\b(?:{words})\\b)" for name, words in MEASURES.items()), regex.IGNORECASE
)
_FIGURE = regex.compile(
    f"[{''.join(SIGN_OF[sort] for sort in ('money', 'number', 'percent', 'bp', 'points'))}]"
)
_PER_SHARE = regex.compile(
    r"^[\u200b]*(?:\s(?:from|to|and|compared\swith|versus)\s[\ue000-\uf8ff])?(?:\s(?:of|in))?\s?(?:per"
    r"|a|an|/)\s?(?:diluted\s|basic\s|common\s|ordinary\s|american\s|depositary\s)*+(?:share|unit|ads|adr)",
    regex.IGNORECASE,
)
_EARLIER = regex.compile(
    r"(?:\bfrom(?!\scontinuing)|compared (?:with|to)|versus|vs\.?|against|than(?: the)?)\s(?:an?\s"
    r"|the\s)?(?:\S+\s){0,12}?[($]*$",
    regex.IGNORECASE,
)
_ESTIMATE = regex.compile(
    r"estimate|expect|consensus|forecast|analyst|street|projected|predict|visible alpha|factset|poll|survey",
    regex.IGNORECASE,
)
_CHANGE = regex.compile(
    r"(?:\bby|\brose|fell|grew|increased?|decreased?|declined?|jumped|dropped|up|down|climbed|surged"
    r"|slid)\s(?:\S+\s){0,2}?$",
    regex.IGNORECASE,
)
_SURPRISE = regex.compile(
    r"(?P<beat>beat(?:s|ing)?|top(?:s|ped|ping)|exceed(?:s|ed|ing))|(?P<miss>miss(?:es|ed|ing)?)",
    regex.IGNORECASE,
)
_UP = (
    r"rose|rise|rises|up|grew|grow|growth|increase[ds]?|increasing|jump(?:s|ed)?|climb(?:s|ed)"
    r"|surge[ds]?|soar(?:s|ed)|higher|gain(?:s|ed)|improve[ds]?|doubled|tripled|advanced|record"
)
_DOWN = (
    r"fell|falls?|down|drop(?:s|ped)?|decline[ds]?|decrease[ds]?|slid|slip(?:s|ped)|lower"
    r"|plunge[ds]?|tumble[ds]?|shrank|narrower|contracted|slump(?:s|ed)?"
)
_WAY = regex.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", regex.IGNORECASE)
_LOSS = regex.compile(r"\bloss\b", regex.IGNORECASE)
_GOOD = regex.compile(
    r"\b(?:beat(?:s|ing)?|top(?:s|ped|ping)|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)|outpac(?:es|ed"
    r"|ing)|better[- ]than[- ](?:expected|forecast)"
    r"|(?:above|ahead of)\s(?:\S+\s){0,4}?(?:estimates?|expectations?|consensus|forecasts?))\b",
    regex.IGNORECASE,
)
_POOR = regex.compile(
    r"\b(?:miss(?:es|ed|ing)|fell short of|falls? short of|worse[- ]than[- ](?:expected|forecast)"
    r"|weaker[- ]than[- ]expected"
    r"|(?:below|short of|shy of)\s(?:\S+\s){0,4}?(?:estimates?|expectations?|consensus|forecasts?))\b",
    regex.IGNORECASE,
)
# What analysts had expected, told in the sentence behind: "Analysts polled by FactSet expected $2.27."
_NEXT = regex.compile(
    r"\s{0,3}(?:The\s)?(?:Analysts?|Consensus|Wall Street)[^.;\n]{0,80}?\b(?:expected|expecting|expect"
    r"|forecast|estimated|anticipated|looking for|was|of)\s"
    r"(?:[^\d\n.;$€£¥]{0,30})(?=[\d$€£¥]|[A-Z]{1,3}\$)",
)
_PERIOD = regex.compile(
    r"\b(?:(?:fiscal\s)?(?P<q>Q[1-4]|[1-4]Q)|(?P<half>H[12]|[12]H|(?:fiscal\s)?(?:first"
    r"|second)[\s-]half|half[\s-]year|six\smonths|fiscal\shalf)"
    r"|(?P<nth>first|second|third|fourth)[\s-]+(?:fiscal[\s-]+)?quarter|(?P<nine>nine[\s-]months?)"
    r"|(?P<month>month)(?=\sof|ly|\send)"
    r"|(?P<year>full[\s-]year|FY|fiscal\syear|fiscal\s20\d\d|year\send|12\smonths|twelve\smonths"
    r"|annual|for\s(?:the\s)?20\d\d|in\s20\d\d)(?=[\s\d,]|$)|(?P<quarter>quarter))",
    regex.IGNORECASE,
)
_NTH = {"first": "Q1", "second": "Q2", "third": "Q3", "fourth": "Q4"}
_UNITS = {
    quantities.PERCENT: "percent",
    quantities.BASIS_POINTS: "bp",
    quantities.PERCENTAGE_POINTS: "percentage_points",
}
# "$3.9 billion in revenue", "6% in revenue": the measure stands behind its figure.
_BEHIND = regex.compile(
    rf"\s(?:in|of)\s{_QUALITIES}(?:{'|'.join(f'(?P<{name}>{words})' for name, words in MEASURES.items())})\b",
    regex.IGNORECASE,
)
_LONGEST_FIGURE = 40
_SAME = 1e-9
# What stands right before a result.
_LINK = regex.compile(
    r"(?:^|[:,(\u2013-]|\b(?:of|was|were|is|at|to|totall?ed|reached|hit|generated|posted|reported"
    r"|recorded|earned|booked|logged|or|and|that|a|an|is|in"
    r"|announced|with|amounting|eps|revenue|sales|profit|income|ebitda|earnings|loss))\s?"
    r"(?:(?:about|approximately|nearly|around|roughly|over|more than|almost|just|some|record|a record"
    r"|negative|US|[a-z]{2})\s)?[($]*$",
    regex.IGNORECASE,
)
_OF_ELSE = regex.compile(
    rf"^(?:\s(?:increase|rise|decline|decrease|drop|jump|growth|gain|reduction"
    rf"|improvement)\sin\s(?!{ANY_MEASURE})|\s?{SIGN_OF['number']}|x\b|\sof\s)",
    regex.IGNORECASE,
)
# Words after which figures are of something else.
_BREAK = regex.compile(
    r"\b(?:despite|driven|due|because|including|excluding|thanks|boosted|helped|hurt|impacted|offset"
    r"|reflecting|primarily|charges?|expenses?|impairment"
    r"|costs?|dividend|margin|cash flow|backlog|bookings|liquidity|ratio|leverage|where|which|segment"
    r"|division|orders|debt|taxes|guidance|outlook|gain(?:s)? (?:of|on|from))\b",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of one sentence, and how the result compares."""

    values: tuple[NamedValue, ...]
    direction: Direction | None
    outcome: Outcome | None


def period_in(text: str) -> str | None:
    """Return the period that a text first names: Q1 to Q4, H1, H2, 9M, FY, month or quarter."""
    found = _PERIOD.search(text)
    if found is None:
        return None
    if found["q"]:
        return "Q" + found["q"].upper().strip("Q")
    if found["nth"]:
        return _NTH[found["nth"].lower()]
    if found["half"]:
        return "H2" if "2" in found["half"] or "second" in found["half"].lower() else "H1"
    named = {"nine": "9M", "month": "month", "year": "FY", "quarter": "quarter"}
    return next(name for group, name in named.items() if found[group])


def first_measure(text: str) -> str | None:
    """Return the measure that a text names first."""
    found = _MEASURE.search(text)
    return found.lastgroup if found else None


def report_in(match: Match) -> Report:
    """Return what the words of a match report; without values if no figure has a measure."""
    values = tuple(_figures(match))
    text = match.rendering.text[match.start : match.end]
    direction = _direction(text, values)
    return Report(values, direction, _outcome(text, values, direction))


def _figures(match: Match) -> Iterator[NamedValue]:
    passage = match.rendering.passage
    period = period_in(passage.text[passage.start : passage.end])
    seen = set[str]()
    for measure, loss, quantity, before, after in _measured(match):
        of_shares = _is_per_share(quantity, after) or ("eps" in seen and "net_income" not in seen)
        kind = "eps" if of_shares and measure == "net_income" and not quantity.scaled else measure
        name = _name(kind, quantity, before, after)
        if name and name not in seen and _plausible(quantity, kind, before):
            seen.add(name)
            negative = loss and not name.endswith(("_change", "_surprise")) and quantity.value > 0
            yield _value(name, -quantity.value if negative else quantity.value, quantity, period)
    yield from _expected_behind(match, seen, period)


def _measured(match: Match) -> Iterator[tuple[str, bool, Quantity, str, str]]:
    """Yield each figure with its measure, whether that is a loss, and the words on both sides."""
    text = match.rendering.text
    marks = [
        *_MEASURE.finditer(text, match.start, match.end),
        *_FIGURE.finditer(text, match.start, match.end),
    ]
    measure, loss, since, named = "", False, match.start, match.start
    for mark in sorted(marks, key=lambda it: it.start()):
        if mark.lastgroup:
            measure, loss, named = mark.lastgroup, _LOSS.search(mark.group()) is not None, mark.end()
            continue
        quantity = match.rendering.values[mark.start()].value
        before = text[since : mark.start()]
        if isinstance(quantity, Quantity) and (behind := _BEHIND.match(text, mark.end())):
            if quantity.unit == quantities.MONEY:
                yield behind.lastgroup or "", False, quantity, " of ", ""
            since = mark.end()
            continue
        if _BREAK.search(text, max(since, named), mark.start()):
            measure = ""
        if measure and isinstance(quantity, Quantity):
            yield measure, loss, quantity, before, text[mark.end() : mark.end() + 60]
        since = mark.end()


def _value(name: str, value: float, quantity: Quantity, period: str | None) -> NamedValue:
    return NamedValue(
        name=name, value=value, unit=_UNITS.get(quantity.unit), currency=quantity.currency, period=period
    )


def _is_per_share(quantity: Quantity, after: str) -> bool:
    return quantity.per == "unit" or _PER_SHARE.match(after) is not None


def _name(kind: str, quantity: Quantity, before: str, after: str) -> str | None:
    """Return what a figure is to its measure, None if it is something else."""
    if before.strip() == "(" or _OF_ELSE.match(after):
        return None
    if _SURPRISE.search(before[-60:]) and before.rstrip().endswith(("by", "by about", "by some")):
        return f"{kind}_surprise"
    if quantity.unit in _UNITS:
        return None if " margin" in before else f"{kind}_change"
    if _EARLIER.search(before) or _ESTIMATE.search(before[-60:]):
        near = before[-70:] + after[:40].partition(",")[0]
        return f"{kind}_forecast" if _ESTIMATE.search(near) else f"{kind}_previous"
    if _CHANGE.search(before[-30:]) and not before.endswith("to "):
        return None
    return kind if _LINK.search(before) else None


def _plausible(quantity: Quantity, kind: str, before: str) -> bool:
    """Say whether a figure can be meant: bare numbers are years and counts, unless they are per share."""
    if quantity.unit == quantities.NUMBER:
        return kind == "eps" and before.endswith(("$", "$("))
    return True


def _expected_behind(match: Match, seen: set[str], period: str | None) -> Iterator[NamedValue]:
    """Yield what analysts had expected where the next sentence says it, for the one measure of this one."""
    results = [name for name in seen if name in MEASURES]
    passage = match.rendering.passage
    found = _NEXT.match(passage.text, passage.end) if len(results) == 1 else None
    if found is None or f"{results[0]}_forecast" in seen:
        return
    stop = min(len(passage.text), found.end() + _LONGEST_FIGURE)
    chunk = lowered(passage.text[passage.end : stop])
    for span in quantities.quantity_spans(chunk, 0, len(chunk)):
        quantity: Any = span.value
        if (
            passage.end + span.end > found.end()
            and isinstance(quantity, Quantity)
            and quantity.unit == quantities.MONEY
        ):
            yield _value(f"{results[0]}_forecast", quantity.value, quantity, period)
            return


def _direction(text: str, values: tuple[NamedValue, ...]) -> Direction | None:
    amounts = {value.name: value.value for value in values}
    for name in ("eps", "net_income", "revenue", "operating_income", "ebitda"):
        if name in amounts and f"{name}_previous" in amounts:
            return _way(amounts[name] - amounts[f"{name}_previous"])
    found = _WAY.search(text)
    if found is None:
        changes = [value.value for value in values if value.name.endswith("_change") and value.value < 0]
        return Direction.DOWN if changes else None
    return Direction.UP if found["up"] else Direction.DOWN


def _way(difference: float) -> Direction:
    if not difference:
        return Direction.FLAT
    return Direction.UP if difference > 0 else Direction.DOWN


def _outcome(text: str, values: tuple[NamedValue, ...], direction: Direction | None) -> Outcome | None:
    """Judge by the estimate, else by the year-ago figure or the words, else by the profit's sign."""
    if found := _against_estimates(values):
        return found
    good, poor = _GOOD.search(text) is not None, _POOR.search(text) is not None
    if good != poor:
        return Outcome.GOOD if good else Outcome.BAD
    if direction in (Direction.UP, Direction.DOWN):
        loss = _LOSS.search(text) is not None and not any(
            value.name.endswith("_previous") for value in values
        )
        return Outcome.GOOD if (direction is Direction.UP) != loss else Outcome.BAD
    if any(value.name in ("net_income", "eps") and value.value < 0 for value in values):
        return Outcome.BAD
    return Outcome.NEUTRAL


def _against_estimates(values: tuple[NamedValue, ...]) -> Outcome | None:
    amounts = {value.name: value.value for value in values}
    for name in ("eps", "net_income", "revenue", "operating_income", "ebitda"):
        if name in amounts and f"{name}_forecast" in amounts:
            difference = amounts[name] - amounts[f"{name}_forecast"]
            if abs(difference) < _SAME * max(1.0, abs(amounts[name])):
                return Outcome.NEUTRAL
            return Outcome.GOOD if difference > 0 else Outcome.BAD
    return None
