"""A report's figures as the values of an event: each name once, with its currency and the time it is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace as with_period
from functools import lru_cache
from typing import Any, Final

import regex
from msgspec.structs import replace

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.company.company_periods import last_period_in, only_period_in, period_in
from agents.extraction.kinds.results.company_measures import measures_in
from agents.extraction.kinds.results.earnings_amounts import is_per_share
from agents.extraction.kinds.results.earnings_figures import Figure, figure_signs, figures_in
from agents.extraction.kinds.results.earnings_roles import CHANGE, FORECAST, PREVIOUS, RESULT, SURPRISE
from agents.extraction.kinds.rules.rule import Match, Stated
from agents.extraction.vocabulary import lowered
from schemas.event import NamedValue

_UNITS = {
    quantities.PERCENT: "percent",
    quantities.BASIS_POINTS: "bp",
    quantities.PERCENTAGE_POINTS: "percentage_points",
}
# What analysts had expected, told behind: "Analysts polled by FactSet expected $2.27."
_NEXT = regex.compile(
    r"[;,.]?\s{0,3}(?:The\s)?(?:[Mm]ean expectation of \w+ analysts|[Aa]nalysts?|Consensus|Wall Street"
    r"|FactSet analysts)[^.;\n]{0,80}?\b(?:expected|expecting|expect"
    r"|forecast|estimated|anticipated|looking for|was|of|polled|estimate)\s"
    r"(?:[^\d\n.;$€£¥]{0,60}?)(?=[\d$€£¥]|[A-Z]{1,3}\$)"
    r"|[.]?\s{0,3}(?:That|This|It|They)\s(?:was\s|were\s|came\sin\s)?(?:well\s|just\s|slightly\s)?(?:topped|beat|exceeded|surpassed|missed"
    r"|trailed|lagged|above|below|fell\sshort\sof|short\sof|ahead\sof|compares\swith)\s(?:an?\s|the\s)?"
    r"(?=[$€£¥]?\d[\d.,]*+(?:\s[mb]illion|\scents)?(?:\sa\sshare)?\s(?:average|mean|median|consensus|analysts?|expected|forecast|estimate"
    r"|Wall\sStreet|projected|anticipated|that\sanalysts)\b)",
)
_NEXT_LOSS = regex.compile(r"\bloss\b[^\d]{0,12}$")
# "This compares with $489 million, or $1.48 per share, last year."
_BEFORE_THAT = regex.compile(
    r"[\s.]{0,3}(?:(?:This|That|It)\scompare[sd]\s(?:with|to)|(?:It|The\s(?:company|bank|group|firm))\s(?:had\s)?"
    r"(?:posted|reported|recorded|logged|registered|clocked|earned))\s(?:an?\s)?(?:consolidated\s|standalone\s)?(?:(?P<loss>(?:net\s)?loss)|(?:net\s)?(?:profit|income|earnings"
    r"|revenue|sales))?(?:\sof\s)?(?P<first>(?:Rs\.?\s)?[^\s]{0,4}[\d.,]+(?:\s(?:[mb]illion|trillion|crore|cents))?(?:\s(?:a|per)\sshare)?)(?!\w)"
    r"(?:,\sor\s(?P<second>[^\s]{0,4}[\d.,]+(?:\scents)?\s(?:a|per)\sshare))?[^.;\n]{0,60}?"
    r"\b(?:last\syear|year\s(?:ago|earlier|before)|(?:last|previous|prior)\s(?:fiscal\s)?year|year-ago|same\s(?:quarter|period)|period\sof\s20\d\d)\b"
)
_LONGEST_FIGURE = 40
_AGO = regex.compile(r"\b(?:year|ago|20\d\d)\b")


def values_in(match: Match) -> tuple[NamedValue, ...]:
    """Return the figures of a match as values, each name once, with the times that they are for."""
    told: dict[str, Figure] = {}
    for figure in figures_in(match):
        kept = told.get(figure.name)
        if kept is None or _is_rather(match, figure, kept):
            told[figure.name] = figure
    shared = {name: _period(match, figure) for name, figure in told.items() if figure.role == RESULT}
    currency = next((it.quantity.currency for it in told.values() if it.quantity.currency), None)
    values = _of_one_time([_value(match, figure, currency, shared) for figure in told.values()])
    return (*values, *_expected_behind(match, told, currency), *_before_behind(match, told, currency))


def _of_one_time(values: list[NamedValue]) -> list[NamedValue]:
    """Return figures, a result that names no time for that of its own change."""
    times = {
        it.name.removesuffix(f"_{CHANGE}"): it.period
        for it in values
        if it.period and it.name.endswith(CHANGE)
    }
    return [it if it.period else with_period(it, period=times.get(it.name)) for it in values]


def _is_rather(match: Match, figure: Figure, kept: Figure) -> bool:
    """Say whether the later of two figures of a name is the one to tell: of a year ago, or a rate."""
    if figure.role == PREVIOUS:
        return _is_a_year_ago(match, figure, kept)
    of_sums = kept.quantity.unit == quantities.MONEY and figure.quantity.unit == quantities.PERCENT
    return figure.role == CHANGE and of_sums


def _is_a_year_ago(match: Match, figure: Figure, kept: Figure) -> bool:
    """Say whether the second figure that a result is compared with is the one of a year before."""
    text = match.rendering.text
    first = text[kept.end : figure.start].partition(" and ")[0]
    return _AGO.search(text[figure.start : match.end][:60]) is not None and not _AGO.search(first)


def _value(
    match: Match, figure: Figure, currency: str | None, shared: Mapping[str, str | None]
) -> NamedValue:
    """Return a figure as a value; what a result is measured against is for the result's own time."""
    against = figure.role in (FORECAST, SURPRISE) and figure.measure in shared
    quantity = figure.quantity
    is_share = quantity.unit in _UNITS
    return NamedValue(
        name=figure.name,
        value=figure.value,
        unit=_UNITS.get(quantity.unit),
        currency=None if is_share else quantity.currency or currency,
        period=shared[figure.measure] if against else _period(match, figure),
        **match.stated_at(figure.start, figure.end),
    )


# "from $5 in the first quarter to": the time of the figure before.
_OF_THE_LAST: Final = regex.compile(
    r"[^\s]*\s(?:in|for|of|during)\s(?:the\s)?(?:\S+\s){1,3}?(?=to\s|and\s|,)", regex.IGNORECASE
)
_OTHER_CLAUSE: Final = regex.compile(
    r",\s(?:with|and|while|which|but|narrows|raises|cuts|lifts|lowers|sees|expects|forecasts|reaffirms|declares|guides)\b"
    r"|\b(?:due\sto|driven\sby|because\sof|thanks\sto|helped\sby|owing\sto|reflecting|on\sthe\sback\sof)\b"
    r"|\sand\s(?:also\s|now\s)?(?:forecasts?|expects?|sees|cut|raised|lowered|lifted|trimmed|reaffirmed|maintained)\b",
    regex.IGNORECASE,
)
_STANDARD: Final = regex.compile(
    r"\b(?:from|compared|versus|vs|against|than|beat|topp|miss)", regex.IGNORECASE
)


# "For 2024, sales fell 2% and profit grew 3%": of what a sentence opens with, all its clauses tell.
_OPENING: Final = regex.compile(r"\W*(?:For|In|During)\s(?:the\s)?[^,.;\n]{2,50},")


def _period(match: Match, figure: Figure) -> str | None:
    """Return the time that a figure is for: as the words beside it say, else the sentence if it names one."""
    rendering, passage = match.rendering, match.rendering.passage
    text, at = rendering.text, figure.start
    ahead = max((it.end() for it in figure_signs(rendering, 0, at)), default=0)
    behind = next(figure_signs(rendering, figure.end), None)
    stop = behind.start() if behind else len(text)
    if figure.role in (RESULT, CHANGE) and (standard := _STANDARD.search(text, figure.end, stop)):
        stop = standard.start()
    story = passage.text
    begin = rendering.origin(ahead)
    if of_last := _OF_THE_LAST.match(story, begin):
        begin = of_last.end()
    since = rendering.origin(match.start) if "having" in match.groups else begin
    begin = max(begin, since, story.rfind("; ", begin, rendering.origin(at)) + 1)
    before = last_period_in(story, begin, rendering.origin(at))
    if figure.role == CHANGE and _STANDARD.search(text, ahead, at):
        before = None
    if figure.role in (RESULT, CHANGE) and (other := _OTHER_CLAUSE.search(text, figure.end, stop)):
        stop = other.start()
    after = period_in(story, rendering.end(figure.end), rendering.end(stop)) if stop > figure.end else None
    if figure.role == PREVIOUS:
        return (
            after
            or only_period_in(story, passage.start, rendering.origin(at))
            or _period_of_heading(story, passage.start)
        )
    if before not in (None, "quarter"):
        return before
    compared = _STANDARD.search(text, figure.end)
    end = min(rendering.end(compared.start()) if compared else passage.end, max(rendering.end(match.end), at))
    apart = story.find("; ", rendering.end(figure.end), end)
    opening = _OPENING.match(story, passage.start, passage.end)
    opened = opening and period_in(story, passage.start, opening.end())
    told = after or before or opened or only_period_in(story, passage.start, end if apart < 0 else apart)
    return told or _period_of_heading(story, passage.start)


@lru_cache(maxsize=8)
def _period_of_heading(text: str, place: int) -> str | None:
    """Return the one period that the line above a list names, for what stands in the list at a place."""
    end = text.rfind("\n", 0, place) + 1
    if end == 0 or _ITEM.match(text, end) is None:
        return None
    lowest = max(0, place - _LONGEST_LIST)
    while end > lowest:
        start = text.rfind("\n", 0, end - 1) + 1
        line = text[start : end - 1].strip()
        if line and _ITEM.match(line) is None:
            is_heading = len(line) <= _LONGEST_HEADING and not line.endswith((".", ";", ","))
            return only_period_in(line, 0, len(line)) if is_heading else None
        end = start
    return None


_ITEM: Final = regex.compile(r"[ \t\\]*+(?:[*•·–-]\s|\*\*\s)")
_LONGEST_LIST: Final = 1_500  # characters
_LONGEST_HEADING: Final = 110  # characters


def _expected_behind(match: Match, told: dict[str, Figure], currency: str | None) -> Iterator[NamedValue]:
    """Yield what analysts had expected where the words behind a report say it, for its one measure."""
    results = [figure for figure in told.values() if figure.role == RESULT]
    if not results or any(figure.role == FORECAST for figure in told.values()):
        return
    awaited = awaited_behind(match, [figure.measure for figure in results])
    if awaited is not None:
        figure, (quantity, stated) = results[0], awaited
        yield NamedValue(
            name=f"{figure.measure}_{FORECAST}",
            value=quantity.value,
            currency=quantity.currency or currency,
            period=_period(match, figure),
            **stated,
        )


def _before_behind(match: Match, told: dict[str, Figure], currency: str | None) -> Iterator[NamedValue]:
    """Yield last year's figures where the next sentence says them: 'This compares with $5 million'."""
    results = [figure for figure in told.values() if figure.role == RESULT]
    if not results or any(figure.role == PREVIOUS for figure in told.values()):
        return
    found = _BEFORE_THAT.match(match.rendering.passage.text, match.rendering.passage.end)
    if found is None or len(results) != 1 + (found["second"] is not None):
        return
    for figure, group in zip(results, ("first", "second"), strict=False):
        before = _first_money(f"{found[group]} ", 0)
        if before is not None and is_per_share(figure.quantity, "") == is_per_share(before[0], ""):
            quantity, value = before[0], before[0].value
            yield NamedValue(
                name=f"{figure.measure}_{PREVIOUS}",
                value=-abs(value) if found["loss"] else value,
                currency=quantity.currency or currency,
                period=_period(match, figure),
                start=found.start(group),
                end=found.end(group),
            )


def awaited_behind(match: Match, measures: list[str]) -> tuple[Quantity, Stated] | None:
    """Return what analysts had expected of the one measure told, and where the words behind say it."""
    passage = match.rendering.passage
    text, end = passage.text, match.rendering.end(match.end)
    found = _NEXT.match(text, end) or _NEXT.match(text, passage.end)
    if found is None or len(measures) != 1:
        return None
    meant = [it.name for it in measures_in(found.group(), 0, len(found.group())) if it.name]
    if meant and measures[0].removeprefix("adjusted_") not in (*meant, _per_share(meant)):
        return None
    first = _first_money(text, found.end())
    if first is None:
        return None
    figure, stated = first
    return replace(figure, value=-abs(figure.value)) if _NEXT_LOSS.search(found.group()) else figure, stated


def _per_share(meant: list[str]) -> str:
    return "eps" if "net_income" in meant else ""


def _first_money(text: str, start: int) -> tuple[Quantity, Stated] | None:
    """Return the sum of money that a place of a text begins with, and the characters that state it."""
    chunk = lowered(text[start : start + _LONGEST_FIGURE])
    for span in quantities.quantity_spans(chunk, 0, len(chunk)):
        quantity: Any = span.value
        is_figure = isinstance(quantity, Quantity) and span.start <= len("hk$")
        if not is_figure or quantity.unit != quantities.MONEY:
            return None
        return quantity, {"start": start + span.start, "end": start + span.end}
    return None
