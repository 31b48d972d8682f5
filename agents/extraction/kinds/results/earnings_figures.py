"""The figures of a company's report: which is revenue, profit or earnings per share, against what.

A figure belongs to the last measure named before it.  The words on both sides of it say whether it is the
result, the estimate, the figure of a year ago, the change or the surprise; a figure that they leave open is
not told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final

import regex
from msgspec.structs import replace as with_money

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.results.company_measures import (
    BEHIND,
    DIRECTLY_BEHIND,
    Measure,
    is_adjusted_behind,
    is_ratio,
    like_measure,
    measure_behind,
    measures_in,
)
from agents.extraction.kinds.results.earnings_amounts import PER_SHARE_MEASURES, is_per_share, is_plausible
from agents.extraction.kinds.results.earnings_phrase import OF_SOMETHING_ELSE
from agents.extraction.kinds.results.earnings_roles import (
    CHANGE,
    FORECAST,
    PREVIOUS,
    RESULT,
    Words,
    role_of,
    sign_of,
    way_of,
    way_of_margin,
    way_of_rise,
)
from agents.extraction.kinds.rules.rendering import SIGN_OF, Rendering
from agents.extraction.kinds.rules.rule import Match

_FIGURE: Final = regex.compile(
    f"[{''.join(SIGN_OF[sort] for sort in ('money', 'number', 'percent', 'bp', 'points'))}]"
)
_PER_SHARE_REACH = 60
_TWO: Final = 2
_BEFORE_A_MEASURE = 40
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_COMPARING = regex.compile(
    r"\b(?:from|compared\s(?:with|to)|versus|vs\.?|against|than)\s(?:an?\s|the\s)?(?:\S+\s){0,4}$",
    regex.IGNORECASE,
)
_ONLY_A_LINK = regex.compile(
    r"^\)?\s(?:for\sthe\s\w+\s)?(?:(?:was|were|is|of|at|:|came\sin\sat)\s)?(?:an?\s)?$", regex.IGNORECASE
)
_LISTED = regex.compile(
    r"^(?:\s|,\s)(?:and\s|&\s)?(?:its\s|the\s|adjusted\s|diluted\s|non-GAAP\s|GAAP\s|total\s|net\s)*+$",
    regex.IGNORECASE,
)
_DEALT = regex.compile(r"^(?:,\s|\sand\s|,\sand\s)$")
_ALSO = regex.compile(
    r"(?:\s(?:on\san?\s\w+\sbasis|as\sreported|organically|in\s\w+\scurrency))?,?\sand\s(?:by\s)?$"
)
_AND_OF = regex.compile(r"^,?\sand\s(?:an?\s)?(?:[a-z-]+\s){1,5}of\s[$]?$", regex.IGNORECASE)
_COMPARED_MEASURE = regex.compile(
    r"\b(?:compared\s(?:with|to)|versus|vs\.?|against)\s(?:an?\s)?(?:[a-z-]+\s){1,5}of\s[$]?$",
    regex.IGNORECASE,
)
_ARTICLE = regex.compile(r"\b(?:an?|its)\s(?:record\s)?$", regex.IGNORECASE)
# "a 14% rise in its net profit".
_CHANGE_IN = regex.compile(r"^(?:\s(?!in\s)[^\s;:,\ue000-\uf8ff]++){1,4}(?=\sin\s)", regex.IGNORECASE)
_LOSS_BEHIND = regex.compile(r"(?:\s\([^()]{2,20}\))?\sloss\b", regex.IGNORECASE)
# Sales of a like business are told as rates; an amount beside them is that of all sales.
_ONLY_CHANGES = ("organic_revenue", "comparable_revenue")
# Measures that are told as the books have them or without some items.
_AS_BOOKED = ("eps", "net_income", "operating_income")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a report: of which measure, in which role, where in the rendering it stands."""

    measure: str
    role: str
    value: float
    quantity: Quantity
    start: int
    end: int

    @property
    def name(self) -> str:
        """What the figure is called among an event's values."""
        return self.measure if self.role == RESULT else f"{self.measure}_{self.role}"


def figure_signs(rendering: Rendering, start: int, end: int | None = None) -> Iterator[regex.Match[str]]:
    """Yield the signs of a part of a rendering that stand for figures, but for years."""
    for found in _FIGURE.finditer(rendering.text, start, len(rendering.text) if end is None else end):
        if not _is_year(rendering.values[found.start()].value):
            yield found


def _is_year(quantity: Any) -> bool:
    if not isinstance(quantity, Quantity) or quantity.unit != quantities.NUMBER or quantity.scaled:
        return False
    return _FIRST_YEAR <= quantity.value <= _LAST_YEAR


@lru_cache(maxsize=8)
def figures_in(match: Match) -> tuple[Figure, ...]:
    """Return the figures of a match that are of a measure and have a role; several ask for them in turn."""
    reading = _Reading(match)
    figures: list[Figure] = []
    for mark in reading.marks:
        if isinstance(mark, Measure):
            reading.name(mark)
        else:
            figures += reading.figure(mark)
    return tuple(figures)


def telling(match: Match) -> str:
    """Return the words that tell the first figure of a match, up to the next measure or what it is due to."""
    text = match.rendering.text
    first = next(iter(figures_in(match)), None)
    if first is None:
        return text[match.start : match.end]
    measures = list(measures_in(text, match.start, match.end))
    start = min((it.start for it in measures), default=match.start)
    stops = [it.start for it in measures if it.start > first.end and not it.generic]
    due = OF_SOMETHING_ELSE.search(text, first.end, match.end)
    stop = min([*stops, due.start() if due else match.end])
    return text[max(match.start, start - _BEFORE_A_MEASURE) : stop]


class _Reading:
    """What has been read of a match: the measure in force, those still without a figure, the last figure."""

    def __init__(self, match: Match) -> None:
        self._rendering: Final = match.rendering
        self._text: Final = match.rendering.text
        self._values: Final = match.rendering.values
        self._end: Final = match.end
        measures = measures_in(self._text, match.start, match.end)
        figures = figure_signs(match.rendering, match.start, match.end)
        self.marks: Sequence[Any] = sorted(
            [*measures, *figures], key=lambda it: it.start if isinstance(it, Measure) else it.start()
        )
        self._measure: Measure | None = None
        self._waiting: list[Measure] = []
        self._since = match.start
        self._last: Figure | None = None
        self._in_shares = False
        self._deals = False
        self._is_next_of_list = False
        self._results: list[Measure] = []

    def name(self, measure: Measure) -> None:
        """Take a measure for that of the figures that follow."""
        last = self._measure
        if last is not None and last.name and measure.generic and (measure.name or measure.loss):
            between = self._text[max(last.end, self._since) : measure.start]
            is_link = _ONLY_A_LINK.match(self._text[last.end : measure.start]) is not None
            if last.end > self._since and is_link and measure.loss:
                self._measure = replace(last, end=measure.end, loss=True)
                return
            if (
                measure.name
                and last.name != "revenue"
                and last.end <= self._since
                and _COMPARING.search(between)
            ):
                self._measure = replace(last, end=measure.end, loss=measure.loss)
                return
        listed = last is not None and last.end > self._since and self._lists(last, measure)
        self._waiting = [*self._waiting, measure] if listed else [measure]
        self._measure = measure
        if not listed:
            self._in_shares = False

    def _lists(self, last: Measure, measure: Measure) -> bool:
        between = self._text[last.end : measure.start]
        return last.name != measure.name and _LISTED.match(between) is not None

    def figure(self, mark: regex.Match[str]) -> Iterator[Figure]:
        """Yield the figure at a mark, if it is told what it is."""
        quantity = self._values[mark.start()].value
        words = self._words(mark)
        if isinstance(quantity, Quantity):
            found = self._of_measure_behind(mark, quantity, words)
            if found is None and not OF_SOMETHING_ELSE.search(self._text, self._reach(), mark.start()):
                found = self._of_measure(mark, quantity, words)
            elif found is None:
                self._measure, self._waiting = None, []
            if found is not None:
                self._last = found
                yield found
        self._since = mark.end()

    def _words(self, mark: regex.Match[str]) -> Words:
        stop = next(figure_signs(self._rendering, mark.end(), self._end), None)
        end = stop.start() if stop else self._end
        return Words(self._text[self._since : mark.start()], self._text[mark.end() : end])

    def _reach(self) -> int:
        return max(self._since, self._measure.end if self._measure else 0)

    def _of_measure_behind(self, mark: regex.Match[str], quantity: Quantity, words: Words) -> Figure | None:
        """Return a figure whose measure stands behind it: '$3.9 billion in revenue', 'a 6% rise in sales'."""
        behind = BEHIND.match(self._text, mark.end())
        if behind is None and _ARTICLE.search(words.before):
            behind = DIRECTLY_BEHIND.match(self._text, mark.end())
        if behind is not None and quantity.unit == quantities.MONEY:
            measure = measure_behind(behind)
            role = role_of(quantity, words, None)
            role = role if role in (PREVIOUS, FORECAST) else RESULT  # "compared with a $150 million loss"
            return self._told(measure, role, quantity, mark, words) if measure.name else None
        rise = (
            _CHANGE_IN.match(self._text[mark.end() : self._end])
            if quantity.unit == quantities.PERCENT
            else None
        )
        if rise is None or (way := way_of_rise(words)) is None:
            return None
        behind = BEHIND.match(self._text, mark.end() + rise.end())
        if behind is not None and _LOSS_BEHIND.match(self._text, behind.end()):
            return None  # "a 2% reduction in core earnings (Ebitda) loss": less of it is a rise
        return None if behind is None else self._change(measure_behind(behind), way, quantity, mark)

    def _of_measure(self, mark: regex.Match[str], quantity: Quantity, words: Words) -> Figure | None:
        """Return a figure of the measure in force, or of the one of a list whose turn it is."""
        measure = self._turn(mark)
        if measure is None or not measure.name:
            return None
        last = self._last.role if self._last else None
        ratio = is_ratio(measure.name)
        role = last if self._is_next_of_list else role_of(quantity, words, last, ratio=ratio)
        role, measure = self._each_against_its_own(role, measure, words)
        if role == RESULT and self._goes_on_comparing(words.before):
            role = PREVIOUS
        if role == CHANGE:
            way = (
                way_of(quantity, words) or self._same_way(words) or (way_of_margin(words) if ratio else None)
            )
            measure = like_measure(measure, *words)
            return self._change(measure, way, quantity, mark) if way and not measure.loss else None
        quantity = self._in_money(quantity, role)
        return self._told(measure, role, quantity, mark, words) if role else None

    def _each_against_its_own(
        self, role: str | None, measure: Measure, words: Words
    ) -> tuple[str | None, Measure]:
        """Deal out what two results are held against: 'EPS of $2 on sales of $5m, against $1 and $4m'."""
        if len(self._results) != _TWO or self._results[1].name != measure.name:
            return role, measure
        against = (PREVIOUS, FORECAST)
        if (
            role == CHANGE
            and _DEALT.match(words.after)
            and "respectively" in self._text[: self._end + _BEFORE_A_MEASURE]
        ):
            return role, self._results[0]
        if role in against and _DEALT.match(words.after):
            return role, self._results[0]
        last = self._last
        dealt = last is not None and last.role in against and last.measure == self._results[0].name
        return (last.role if last and dealt and _DEALT.match(words.before) else role), measure

    def _goes_on_comparing(self, before: str) -> bool:
        """Say whether 'compared with revenue of $9 million and profit of' goes on with what is compared."""
        if self._last is None or self._last.role != PREVIOUS or not _AND_OF.match(before):
            return False
        return _COMPARED_MEASURE.search(self._text[: self._last.start]) is not None

    def _same_way(self, words: Words) -> int | None:
        """Return the way of the rate before, of 'down 14% as reported and 8% on an organic basis'."""
        if self._last is None or self._last.role != CHANGE or not _ALSO.match(words.before):
            return None
        return 1 if self._last.value > 0 else -1

    def _in_money(self, quantity: Quantity, role: str | None) -> Quantity:
        """Return what a result is held against in the result's money, where only that is named."""
        last = self._last.quantity if self._last and role in (FORECAST, PREVIOUS) else None
        bare = quantity.unit == quantities.NUMBER and quantity.scaled
        if last is None or not bare or last.unit != quantities.MONEY or not last.scaled:
            return quantity
        return with_money(quantity, unit=last.unit, currency=last.currency)

    def _turn(self, mark: regex.Match[str]) -> Measure | None:
        """Deal figures out to measures that were named together: 'revenue and profit were $5m and $1m'."""
        first = bool(self._waiting) and self._waiting[-1].end > self._since
        if first:
            self._deals = len(self._waiting) > 1
            if self._deals and self._figures_ahead(mark) != len(self._waiting):
                self._measure, self._waiting, self._deals = None, [], False
        self._is_next_of_list = self._deals and not first
        if not self._deals:
            return self._measure
        return self._waiting.pop(0) if self._waiting else None

    def _figures_ahead(self, mark: regex.Match[str]) -> int:
        count, end = 1, mark.end()
        while (following := next(figure_signs(self._rendering, end, self._end), None)) and _DEALT.match(
            self._text[end : following.start()]
        ):
            count, end = count + 1, following.end()
        return count

    def _change(
        self, measure: Measure, way: int, quantity: Quantity, mark: regex.Match[str]
    ) -> Figure | None:
        if not measure.name:
            return None
        return Figure(measure.name, CHANGE, way * abs(quantity.value), quantity, mark.start(), mark.end())

    def _told(
        self, measure: Measure, role: str, quantity: Quantity, mark: regex.Match[str], words: Words
    ) -> Figure | None:
        after = self._text[mark.end() : mark.end() + _PER_SHARE_REACH]
        name = self._name(measure, quantity, after)
        against = self._last is not None and role != RESULT and self._last.measure == f"adjusted_{name}"
        if name in _AS_BOOKED and (against or (role == RESULT and is_adjusted_behind(after))):
            name = f"adjusted_{name}"
        if name is None or not is_plausible(name, role, quantity, words):
            return None
        if role == RESULT:
            self._results.append(replace(measure, name=name))
        sign = sign_of(role, quantity, words, loss=measure.loss)
        return Figure(name, role, sign * abs(quantity.value), quantity, mark.start(), mark.end())

    def _name(self, measure: Measure, quantity: Quantity, after: str) -> str | None:
        """Return the measure's name, that of earnings per share where profit is told for a share."""
        per_share = is_per_share(quantity, after)
        if measure.name.endswith(PER_SHARE_MEASURES):
            return measure.name
        if measure.name in _ONLY_CHANGES:
            return None
        if per_share and measure.name.endswith("operating_income"):
            return "adjusted_eps"
        if not measure.name.endswith("net_income"):
            return None if per_share else measure.name
        if per_share or (self._in_shares and not quantity.scaled):
            self._in_shares = True
            return measure.name.replace("net_income", "eps")
        return measure.name
