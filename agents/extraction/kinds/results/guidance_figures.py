"""What a company says its coming results will be: the figure or range, and what it is more or less than."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import regex
from msgspec.structs import replace

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.company.company_periods import last_period_in, only_period_in, period_in
from agents.extraction.kinds.company.figure_range import Range, range_at
from agents.extraction.kinds.results.company_measures import (
    ANY_MEASURE,
    BEHIND,
    DIRECTLY_BEHIND,
    Measure,
    is_ratio,
    measure_behind,
    measures_in,
)
from agents.extraction.kinds.results.earnings_amounts import is_per_share
from agents.extraction.kinds.results.earnings_roles import FORECAST, PREVIOUS, WAY, role_of
from agents.extraction.kinds.results.earnings_values import awaited_behind
from agents.extraction.kinds.results.guidance_before import (
    compared_before,
    firsts,
    in_unit_of,
    is_given_before,
    is_within,
    later_figures,
)
from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.kinds.rules.rule import Match, Stated
from schemas.event import Direction, NamedValue, Outcome

_LOSS: Final = regex.compile(r"\b(?:loss|negative|minus)\b", regex.IGNORECASE)
_RAISED: Final = regex.compile(
    r"\b(?:raised|increased|lifted|upgraded|boosted|hiked|upwards?)\b", regex.IGNORECASE
)
_LOWERED: Final = regex.compile(
    r"\b(?:lowered|cut|reduced|trimmed|slashed|downgraded|narrowed down|downwards?)\b", regex.IGNORECASE
)
_AS_FAR = 40
_WARDS: Final = regex.compile(r"\b(?:up|down)wards?\b")
# "flat to down 2%".
_FLAT: Final = regex.compile(r"\bflat\sto\s(?:\S+\s){1,2}[\ue000-\uf8ff]\S*$", regex.IGNORECASE)
_GUIDED: Final = "guidance"
# "5% to 7% revenue growth", and "$2.9 billion for Pelorimab", which is a part.
_GROWTH_BEHIND: Final = regex.compile(rf"{DIRECTLY_BEHIND.pattern}(?=\s(?:growth|decline))", regex.IGNORECASE)
_ORGANIC_BEHIND: Final = regex.compile(
    r"\s(?:of\s|in\s)?organic\s(?:(?:sales|revenue|net\ssales)\s)?growth\b", regex.IGNORECASE
)
_OF_A_PART: Final = regex.compile(
    r"\s(?:for|from)\s(?:its\s|the\s)?(?!(?:Q|FY|H|J(?:an|u[nl])|Feb|Mar|Apr|May|Aug|Sep|Oct|Nov|Dec))\p{Lu}\p{Ll}+"
)
# "To fall 14% to 680 billion yen", "by 21% to 550 billion yen".
_LEADS_TO: Final = regex.compile(
    rf"(?P<rate>{SIGN_OF['percent']})\s?,?\sto\s(?:an?\s)?(?:about\s|around\s|some\s|approximately\s|roughly\s)?\$?$"
)
# "And adjusted earnings of 93 cents to 95 cents a share", "on revenue of $4.5 billion".
_AND_ALSO: Final = regex.compile(
    rf"(?:\s(?:an?|per)\s(?:diluted\s)?share)?(?:\s(?:next|this)\s(?:year|quarter)|\sin\s(?:the\scurrent\s)?(?:quarter|20\d\d|year)"
    rf"|\sgrowth|\syear[-\s]on[-\s]year)?+,?\s?(?:\s(?:and|with|on|from|plus|while|alongside|along\swith|as\swell\sas))?\s(?:it\s(?:also\s)?(?:sees|expects)\s)?"
    rf"(?:an?\s|its\s)?(?P<measure>{ANY_MEASURE})\s(?:(?:guidance|forecast|outlook|target|estimate)\s)?"
    r"(?:(?:of|between|in|the|an?|range|to|be|at|about|around|approximately|roughly|from|growth|come|grow|rise|increase|decline"
    rf"|fall|by|up|down|is|seen)\s){{0,6}}+\$?(?P<low>[{SIGN_OF['money']}{SIGN_OF['percent']}])",
    regex.IGNORECASE,
)
_CLAUSE_WORDS: Final = 90


@dataclass(frozen=True, slots=True)
class Guide:
    """A company's figures for what is to come, and how they compare with its own and others' before."""

    values: tuple[NamedValue, ...]
    direction: Direction | None
    outcome: Outcome | None


@lru_cache(maxsize=8)
def guide_in(match: Match) -> Guide:
    """Return what a match guides for; without values if its figure is of a part or cannot be named."""
    told = match.rendering.text[match.start : match.end]
    direction = _direction(told) or _direction(_way_behind(match))
    if "low" not in match.groups:
        return Guide((), direction, None)
    found = range_at(match.rendering, match.groups["low"][0])
    measure = _measure(match, found)
    if measure is None or not _is_figure(match, found) or _OF_A_PART.match(match.rendering.text, found.end):
        return Guide((), direction, None)
    sign = _sign(match, found, measure)
    name = _called(match, found, measure)
    period = _period(match)
    values = [*_ends(match, found, name, sign, period, flat=_FLAT.search(told) is not None)]
    values += _rate_ahead(match, measure, period)
    values += _further(match, found, name, period)
    before = in_unit_of(compared_before(match, found), found)
    if before is not None and before.low.unit == found.low.unit:
        if not is_within(found, before):
            direction = direction or _way(sign * found.middle, sign * before.middle)
        values += _ends(match, before, f"{name}_{PREVIOUS}", sign, period, flat=False)
    awaited = _awaited(match, found, measure)
    outcome = None
    if awaited is not None and awaited[0].unit == found.low.unit:
        value = sign * abs(awaited[0].value)
        values.append(_value(f"{name}_{FORECAST}", value, awaited[0], period, awaited[1]))
        outcome = _against(match, sign * found.middle, value)
    return Guide(tuple(values), direction, outcome)


def _against(match: Match, middle: float, awaited: float) -> Outcome:
    """Judge the middle of an outlook by what others expect; what is called in line with it is neither."""
    behind = match.rendering.text[match.end : match.end + _AS_FAR].partition(". ")[0]
    if _IN_LINE.search(behind) or middle == awaited:
        return Outcome.NEUTRAL
    return Outcome.GOOD if middle > awaited else Outcome.BAD


_IN_LINE: Final = regex.compile(r"\bin[ -]line\swith\b", regex.IGNORECASE)


def _way_behind(match: Match) -> str:
    """Return the word behind an outlook that says which way it was changed: 'revised its forecast upward'."""
    found = _WARDS.search(match.rendering.text[match.end : match.end + _AS_FAR].partition(". ")[0])
    return found.group() if found else ""


def _ends(
    match: Match, found: Range, name: str, sign: int, period: str | None, *, flat: bool
) -> Iterator[NamedValue]:
    stated = match.stated_at(found.start, found.end)
    if flat:
        found = Range(replace(found.low, value=0.0), found.low, found.start, found.end)
    if found.high is None:
        yield _value(name, sign * found.low.value, found.low, period, stated)
        return
    ends = sorted((sign * found.low.value, sign * found.high.value))
    for end, value in zip(("low", "high"), ends, strict=True):
        yield _value(f"{name}_{end}", value, found.low, period, stated)


def _rate_ahead(match: Match, measure: Measure, period: str | None) -> Iterator[NamedValue]:
    """Yield the rate that leads to the figure: 'to fall 14% to 680 billion yen'."""
    text, low = match.rendering.text, match.groups["low"][0]
    rate = _LEADS_TO.search(text, match.start, low)
    if rate is None or measure.name == _GUIDED:
        return
    way = WAY.search(text, measure.start, rate.start("rate")) or WAY.search(text, match.start, measure.start)
    quantity = match.rendering.values[rate.start("rate")].value
    if way is not None:
        value = abs(quantity.value) * (-1 if way["down"] else 1)
        stated = match.stated_at(*rate.span("rate"))
        yield _value(f"{measure.name}_change", value, quantity, period, stated)


def _further(match: Match, found: Range, name: str, period: str | None) -> Iterator[NamedValue]:
    """Yield the figures of the measures that go on: 'revenue of $5 million and profit of $1 million'."""
    text = match.rendering.text
    end = _behind_replaced(match, found)
    told = {name.removesuffix("_change")}
    while (ahead := _AND_ALSO.match(text, end)) is not None:
        measure = next(measures_in(text, ahead.start("measure"), ahead.end("measure")), None)
        more = range_at(match.rendering, ahead.start("low"))
        end = more.end
        if measure is None or not measure.name or more.low.unit not in (quantities.MONEY, quantities.PERCENT):
            return
        called = _called(match, more, measure)
        if called.removesuffix("_change") in told or _OF_A_PART.match(text, more.end):
            return
        told.add(called.removesuffix("_change"))
        words = text[measure.start : ahead.start("low")]
        sign = _sign_in(words, more, measure)
        yield from _ends(match, more, called, sign, period, flat=False)
        if (replaced := _REPLACED_BEHIND.match(text, more.end)) is not None:
            before = in_unit_of(range_at(match.rendering, replaced.end() - 1), more) or more
            if before.low.unit == more.low.unit:
                yield from _ends(match, before, f"{called}_{PREVIOUS}", sign, period, flat=False)
                end = before.end


def _behind_replaced(match: Match, found: Range) -> int:
    """Return where a range ends, with the one that it replaces: '$5 million from $4 million'."""
    replaced = _REPLACED_BEHIND.match(match.rendering.text, found.end)
    return range_at(match.rendering, replaced.end() - 1).end if replaced else found.end


_REPLACED_BEHIND: Final = regex.compile(
    rf",?\s(?:up\s|down\s)?from\s(?:an?\s|its\s)?(?:(?:previous|prior|earlier)\s)?\$?[{SIGN_OF['money']}{SIGN_OF['percent']}{SIGN_OF['number']}]",
    regex.IGNORECASE,
)


def _value(name: str, value: float, quantity: Quantity, period: str | None, stated: Stated) -> NamedValue:
    unit = "percent" if quantity.unit == quantities.PERCENT else None
    return NamedValue(
        name=name, value=value + 0.0, unit=unit, currency=quantity.currency, period=period, **stated
    )


def _measure(match: Match, found: Range) -> Measure | None:
    """Return the measure that the figure is of, or guidance as such; None if it is only of a part."""
    text = match.rendering.text
    if behind := BEHIND.match(text, found.end):
        measure = measure_behind(behind)
        return measure if measure.name else None
    named = list(measures_in(text, match.start, match.groups["low"][0]))
    if organic := _ORGANIC_BEHIND.match(text, found.end):
        return Measure("organic_revenue", organic.start(), organic.end(), loss=False)
    if grows := _GROWTH_BEHIND.match(text, found.end):
        measure = measure_behind(grows)
        return measure if measure.name else None
    if named:
        return named[-1] if named[-1].name and len({it.name for it in named}) == 1 else None
    return Measure(_GUIDED, match.start, match.start, loss=False)


def _called(match: Match, found: Range, measure: Measure) -> str:
    """Return what the figures of a measure are called: its own name, its change, or earnings per share."""
    if found.low.unit == quantities.PERCENT:
        return measure.name if is_ratio(measure.name) else f"{measure.name}_change"
    after = match.rendering.text[found.end : found.end + 60]
    if measure.name.endswith("operating_income") and is_per_share(found.high or found.low, after):
        return "adjusted_eps"
    if measure.name.endswith("net_income") and is_per_share(found.high or found.low, after):
        return measure.name.replace("net_income", "eps")
    return measure.name


def _is_figure(match: Match, found: Range) -> bool:
    """Say whether a figure is no year, count or share of something."""
    if found.low.unit == quantities.NUMBER:
        return found.low.scaled or match.rendering.text[match.groups["low"][0] - 1] == "$"
    return found.low.unit in (quantities.MONEY, quantities.PERCENT)


def _sign(match: Match, found: Range, measure: Measure) -> int:
    """Return -1 for a loss and for a percentage by which a measure is to fall."""
    told = match.rendering.text[measure.start : match.groups["low"][0]]
    if found.low.unit == quantities.PERCENT:
        told += match.rendering.text[found.end : found.end + 20]
    return _sign_in(told, found, measure)


def _sign_in(told: str, found: Range, measure: Measure) -> int:
    if found.low.unit != quantities.PERCENT:
        return -1 if measure.loss or _LOSS.search(told) else 1
    way = WAY.search(told)
    return -1 if way is not None and way["down"] else 1


def _period(match: Match) -> str | None:
    """Return for when the figure is: as the words up to it say, else those behind it."""
    rendering, passage = match.rendering, match.rendering.passage
    at = rendering.origin(match.groups["low"][0])
    before = last_period_in(passage.text, rendering.origin(match.start), at)
    if before is not None:
        return before
    lead = last_period_in(passage.text, passage.start, rendering.origin(match.start))
    after = period_in(passage.text, at, min(passage.end, at + _CLAUSE_WORDS))
    return lead or after or only_period_in(passage.text, passage.start, passage.end)


def _awaited(match: Match, found: Range, measure: Measure) -> tuple[Quantity, Stated] | None:
    """Return what analysts had expected, in the same sentence or the next, and where it stands."""
    for quantity, words, at in later_figures(match, found):
        if not is_given_before(words) and role_of(quantity, words, None) == FORECAST:
            return quantity, match.stated_at(at, at + 1)
    if any(not is_given_before(words, revised=True) for _, words, _ in firsts(match, found)):
        return None
    return awaited_behind(match, [measure.name]) if found.low.unit == quantities.MONEY else None


def _way(now: float, before: float) -> Direction:
    if now == before:
        return Direction.FLAT
    return Direction.UP if now > before else Direction.DOWN


def _direction(told: str) -> Direction | None:
    raised, lowered = _RAISED.search(told) is not None, _LOWERED.search(told) is not None
    if raised == lowered:
        return None
    return Direction.UP if raised else Direction.DOWN
