"""What a company had guided for before, beside its new outlook: 'up from a previous range of 8% to 10%'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex
from msgspec.structs import replace

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.company.figure_range import Range, range_at
from agents.extraction.kinds.results.company_measures import measures_in
from agents.extraction.kinds.results.earnings_figures import figure_signs
from agents.extraction.kinds.results.earnings_roles import Words
from agents.extraction.kinds.rules.rule import Match

# "compared with its previous guidance of".
_BEFORE: Final = regex.compile(
    r"(?:compared\s(?:with|to)|from|versus|vs\.?|against|than)\s(?:(?:its|the|a|an|our)\s)?(?:previous(?:ly)?|prior"
    r"|earlier|old)\s(?:\S+\s){0,6}?[($]*$",
    regex.IGNORECASE,
)
# "up from 8% to 10% previously".
_FROM: Final = regex.compile(
    r"(?:\bfrom|compared\swith|\bversus|\bagainst)\s(?:an?\s|the\s)?[($]*$", regex.IGNORECASE
)
# "Up from $21.0 billion to $21.4 billion", which is no last year's.
_REPLACED: Final = regex.compile(
    r"\b(?:up|down|raised|lifted|lowered|reduced|increased)\sfrom\s[($]*$", regex.IGNORECASE
)
_OF_A_YEAR: Final = regex.compile(r"\b(?:years?|ago|last|quarter|20\d\d|period|months?)\b", regex.IGNORECASE)
_PREVIOUSLY: Final = regex.compile(
    r"\b(?:previously|(?<!years?\s)(?:before|earlier)|prior)\b", regex.IGNORECASE
)
_AS_FAR = 40
_FLAT_TO: Final = regex.compile(r"\bflat\sto\s(?:up\s|a\s)?$", regex.IGNORECASE)
_OUTLOOK: Final = regex.compile(r"\b(?:guidance|outlook|forecast|target)s?\b", regex.IGNORECASE)
_SENTENCE: Final = 240


def later_figures(match: Match, found: Range) -> Iterator[tuple[Quantity, Words, int]]:
    """Yield the figures behind a range, up to the next measure, with the words around them."""
    text = match.rendering.text
    measures = [it.start for it in measures_in(text, found.end, min(len(text), found.end + _SENTENCE))]
    stop = measures[0] if measures else min(len(text), found.end + _SENTENCE)
    since = found.end
    for mark in figure_signs(match.rendering, found.end, stop):
        quantity = match.rendering.values[mark.start()].value
        if isinstance(quantity, Quantity):
            yield (
                quantity,
                Words(text[since : mark.start()], text[mark.end() : mark.end() + 80]),
                mark.start(),
            )
        since = mark.end()


def firsts(match: Match, found: Range) -> Iterator[tuple[Quantity, Words, int]]:
    """Yield the figures behind a range, of two that are the ends of another one only the first."""
    end = found.end
    for quantity, words, at in later_figures(match, found):
        if at >= end:
            end = range_at(match.rendering, at).end
            yield quantity, words, at


def is_given_before(words: Words, *, revised: bool = False) -> bool:
    """Say whether a figure is what was guided for before, as 'from' alone says of an outlook `revised`."""
    if _BEFORE.search(words.before) or (revised and words.before.strip() == "from"):
        return True
    if _REPLACED.search(words.before) and not _OF_A_YEAR.search(words.after[:_AS_FAR]):
        return True
    return _FROM.search(words.before) is not None and _PREVIOUSLY.search(words.after[:_AS_FAR]) is not None


def compared_before(match: Match, found: Range) -> Range | None:
    """Return the figure that was guided for before, or the range of it."""
    told = match.rendering.text[match.start : match.groups["low"][0]]
    revised = _OUTLOOK.search(told) is not None
    for quantity, words, at in later_figures(match, found):
        if is_given_before(words, revised=revised):
            before = range_at(match.rendering, at)
            if flat := _FLAT_TO.search(words.before):
                start = at - (len(words.before) - flat.start())
                return Range(replace(quantity, value=0.0), before.low, start, before.end)
            return before
    return None


def in_unit_of(before: Range | None, found: Range) -> Range | None:
    """Return a range in the money of another, where its own words have only the scale: '1.1-1.2 billion'."""
    if before is None or before.low.unit != quantities.NUMBER or not (before.high or before.low).scaled:
        return before
    unit, currency = found.low.unit, found.low.currency
    high = replace(before.high, unit=unit, currency=currency) if before.high else None
    return Range(replace(before.low, unit=unit, currency=currency), high, before.start, before.end)


def is_within(found: Range, before: Range) -> bool:
    """Say whether a range lies inside the one before: it is only narrowed, and went no way."""
    if before.high is None:
        return False
    ends = sorted((abs(before.low.value), abs(before.high.value)))
    now = sorted((abs(found.low.value), abs((found.high or found.low).value)))
    return ends[0] < now[0] and now[1] < ends[1]
