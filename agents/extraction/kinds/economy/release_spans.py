"""Over what time a release's figure is: what it is compared with, else how long its period is.

A growth figure is over the time that words beside it say ('on the month', 'from a year ago'), else what its
name says ('inflation' is a rate of a year), else what the country's office gives out first.  Any other figure
is over the period that it is for, and where none is named over the time between two releases.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import regex

from agents.extraction.kinds.economy import release_words as words
from agents.extraction.kinds.economy.indicator import Indicator, Measure
from agents.extraction.kinds.rules.rendering import Rendering
from agents.extraction.times.dayword import MONTHS
from schemas.event import EventKind, Horizon

_AHEAD: Final = 40
_HORIZONS: Final = {"year": Horizon.YEAR, "month": Horizon.MONTH, "quarter": Horizon.QUARTER}
_ANY_FIGURE: Final = regex.compile(rf"[{words.FIGURES}]")
# 'On an on-month basis, export and import prices rose'.
_OPENING: Final = regex.compile(r"(?:On an? [\w-]+ basis|(?:Compared with|From) (?:the|a) \w+ (?:\w+)),")
_WEEKLY: Final = regex.compile(r"\bweekly\b|\bon the week\b|week-on-week", regex.IGNORECASE)
_YEAR_BASIS: Final = words.BASES[0][1]
_BASIS_REACH: Final = 75
_MONTHS_A_YEAR: Final = 12
_MONTH: Final = regex.compile(r"\b(?P<month>[A-Z][a-z]{2,8})\b")
_QUARTER: Final = regex.compile(
    r"\bQ[1-4]\b|[1-4]Q|\bquarter\b|\b(?:three|3) months (?:to|through|end)"
    r"|\b(?:final|first|last) three months",
    regex.IGNORECASE,
)
_WEEK: Final = regex.compile(r"\bweek\b", regex.IGNORECASE)
_ONE_MONTH: Final = regex.compile(r"(?:last|this|the|next) month", regex.IGNORECASE)
# 'China's annual trade surplus', not 'the annual rate of housing starts'.
_OF_A_YEAR: Final = regex.compile(r"\b(?:annual|full-year|yearly|whole-year)\s$", regex.IGNORECASE)
_PART: Final = regex.compile(
    r"\b(?:half|H[12]|[1-4]H|first \S{1,30}+ (?:days|weeks|months)|\S{1,30}+ months (?:to|through|end))",
    regex.IGNORECASE,
)
_YEAR: Final = regex.compile(r"\b(?:(?:19|20)\d\d|year|year-end|fiscal)\b|\bFY ?'?\d\d", regex.IGNORECASE)
_MONTHS_OF: Final = {1: Horizon.MONTH, 3: Horizon.QUARTER, 12: Horizon.YEAR}
_ANNUAL: Final = regex.compile(r"\b(?:inflation|rate)\b", regex.IGNORECASE)
_LEVEL: Final = regex.compile(
    r"\b(?:to|at|of|was|is|were|hit|reached|recorded)\s(?:\S+\s){0,4}$", regex.IGNORECASE
)
# A quarter's growth as if it went on for a year, as the offices of these countries give it out.
_ANNUAL_RATE: Final = regex.compile(r"\b(?:annual|yearly) (?:rate|pace)\b", regex.IGNORECASE)
_ANNUALISED_IN: Final = frozenset(("US", "CA", "JP"))
# Their offices give output and prices against those of a year ago first.
_GROWN_IN_A_YEAR: Final = frozenset(
    regex.findall(
        "[A-Z]+",
        "AE AR BD CN CO EG HK ID IN KE KG KZ LK MN MY NG PE PH PK PL RO RU SA SG TH TR TW UA VN",
    )
)
# Their offices give output by the month.
_TOLD_BY_THE_QUARTER: Final = frozenset(("AU", "NZ"))
_TOLD_BY_THE_MONTH: Final = frozenset(("GB", "CA"))
# Consumers' prices rise as much within a month only where money loses its worth fast.
_MOST_A_MONTH: Final = 1.5
_MOST_WHERE_FAST: Final = 12
_FAST: Final = frozenset(("AR", "EG", "IR", "NG", "TR", "VE", "ZW"))


class Figure(NamedTuple):
    """One figure: where it stands and where its clause ends, and what is known of it."""

    place: int
    limit: int
    country: str
    period: str | None
    value: float | None
    expected: bool


def span_of(rendering: Rendering, indicator: Indicator, name: tuple[int, int], figure: Figure) -> Horizon:
    """Return over what time a figure of an indicator is that is named from one character to another."""
    country, period = figure.country, figure.period
    length = length_of(period) if period else None
    if indicator.measure is not Measure.GROWTH:
        if _OF_A_YEAR.search(rendering.text, max(0, name[0] - _AHEAD), name[0]):
            return Horizon.YEAR
        return length or _length_before(rendering) or indicator.every
    said = _as_said(rendering.text, indicator, name, figure.place, figure.limit)
    if said is Horizon.YEAR and length is Horizon.QUARTER and country in _ANNUALISED_IN:
        around = rendering.text[min(name[0], figure.place) : figure.place + _AHEAD]
        said = Horizon.QUARTER if _ANNUAL_RATE.search(around) else said
    return said if said is not None else _unsaid(rendering, indicator, name, figure, length)


def _unsaid(
    rendering: Rendering,
    indicator: Indicator,
    name: tuple[int, int],
    figure: Figure,
    length: Horizon | None,
) -> Horizon:
    """Return over what time a growth figure is that only says for when."""
    if figure.period == "the month":
        return Horizon.MONTH
    if length is Horizon.YEAR or (length is None and figure.expected and indicator.tells is EventKind.GDP):
        return Horizon.YEAR
    if indicator.tells is EventKind.GDP:
        return _of_growth(figure.country, length)
    if _WEEKLY.search(rendering.text, max(0, name[0] - _AHEAD), max(name[1], figure.place)):
        return Horizon.WEEK
    if indicator.tells is EventKind.INFLATION:
        annual = _is_annual(rendering.text, name, figure, length)
    elif indicator.tells is EventKind.JOBS:  # 'wage growth slowed to 4.6 %'
        annual = _LEVEL.search(rendering.text, name[0], figure.place) is not None
    else:
        annual = figure.country in _GROWN_IN_A_YEAR and length in (Horizon.MONTH, None)
        traded = indicator.tells is EventKind.TRADE_BALANCE
        annual = annual or (traded and _YEAR_BASIS.search(_sentence_before(rendering)) is not None)
    return Horizon.YEAR if annual else length or indicator.every


def _length_before(rendering: Rendering) -> Horizon | None:
    """Return QUARTER where the sentence before is of one: 'It rose in the first quarter.  The number of'."""
    named = list(words.PERIOD.finditer(_sentence_before(rendering)))
    length = length_of(named[0]["period"]) if named else None
    return length if length is Horizon.QUARTER else None


def length_of(period: str) -> Horizon | None:
    """Return how long a period is as it is named, OTHER for a part of a year, None where nobody can say."""
    named = [MONTHS[it["month"].lower()] for it in _MONTH.finditer(period) if it["month"].lower() in MONTHS]
    if _WEEK.search(period):
        return Horizon.WEEK
    if _PART.search(period) and not _QUARTER.search(period):
        return Horizon.OTHER
    if len(named) > 1:
        return _MONTHS_OF.get((named[-1] - named[0]) % _MONTHS_A_YEAR + 1, Horizon.OTHER)
    if _QUARTER.search(period):
        return Horizon.QUARTER
    if named or _ONE_MONTH.fullmatch(period):
        return Horizon.MONTH
    return Horizon.YEAR if _YEAR.search(period) else None


def next_figure(text: str, start: int, limit: int) -> int:
    """Return the place of the next number, `limit` if there is none; one that counts months is none."""
    places = (at for at in range(start, limit) if text[at] in words.FIGURES and not _is_span(text, at))
    return next(places, limit)


def _is_span(text: str, at: int) -> bool:
    """Say whether a number counts time: 'in the 12 months through May', 'the first 10 days of June'."""
    return text.startswith((" months", " weeks", " days"), at + 1)


def _as_said(
    text: str, indicator: Indicator, name: tuple[int, int], place: int, limit: int
) -> Horizon | None:
    """Return over what time words say a figure grew: what stands nearest behind it, else beside its name."""
    following = next_figure(text, place + 1, limit)
    if text.endswith(" to ", 0, following):
        following = next_figure(text, following + 1, limit)
    behind = words.NEW_CLAUSE.split(text[place + 1 : min(following, place + _BASIS_REACH)], 1)[0]
    before = text[name[0] : place] if place > name[0] else text[place : name[1]]
    ahead = _ANY_FIGURE.split(text[max(0, name[0] - _AHEAD) : name[0]])[-1]
    opening = _OPENING.match(text)
    for segment in (behind, before, ahead, opening[0] if opening and opening.end() <= name[0] else ""):
        found = [(hit.start(), basis) for basis, sign in words.BASES if (hit := sign.search(segment))]
        if found:
            at, basis = min(found)
            quarterly = indicator.tells is EventKind.GDP and segment.startswith("sequentially", at)
            return Horizon.QUARTER if quarterly else _HORIZONS[basis]
    return None


def _sentence_before(rendering: Rendering) -> str:
    """Return what the paragraph tells right before: 'it narrowed from a year earlier. Exports fell'."""
    text, start = rendering.passage.text, rendering.passage.start
    line = max(text.rfind("\n", 0, start) + 1, start - 2 * _BASIS_REACH)
    return text[line:start]


def _is_annual(text: str, name: tuple[int, int], figure: Figure, length: Horizon | None) -> bool:
    """Say whether prices are compared with a year ago: by the name, or as a month has no such rise.

    'Inflation rose to 0.4 %' is a rate of a year, 'inflation rose 0.4 %' what a month brought.
    """
    if figure.country in _GROWN_IN_A_YEAR - _FAST:
        return True
    most = _MOST_WHERE_FAST if figure.country in _FAST else _MOST_A_MONTH
    large = figure.value is not None and abs(figure.value) >= most
    if length is Horizon.QUARTER and figure.country in _TOLD_BY_THE_QUARTER:
        return large
    if _ANNUAL.search(text, *name):
        return figure.value is None or large or _LEVEL.search(text, name[0], figure.place) is not None
    return large


def _of_growth(country: str, length: Horizon | None) -> Horizon:
    """Return over what time output grew that only says for when: the quarter, or as its office tells it."""
    if length is Horizon.MONTH:
        return Horizon.MONTH if country in _TOLD_BY_THE_MONTH else Horizon.YEAR
    if country in _GROWN_IN_A_YEAR:
        return Horizon.YEAR
    return length if length is Horizon.OTHER else Horizon.QUARTER
