"""Which indicators a sentence names, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import ahocorasick_rs
import regex

from agents.extraction.kinds.economy import release_words as words
from agents.extraction.kinds.economy.indicator import Indicator
from agents.extraction.kinds.economy.indicators import INDICATORS
from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.needed_words import needs_of
from agents.extraction.vocabulary import lowered

# 'The PCE index, the Fed's preferred inflation gauge, rose': the second name is the first thing again.
_SAME_THING: Final = regex.compile(
    rf"(?: (?:in|for|of) (?:the )?{SIGN_OF['place']}(?: zone)?)?"
    rf"(?:, (?:the|an?|its|one of|which|seen|regarded|considered|viewed)\b[^,;{words.FIGURES}]{{3,110}},"
    rf"|,? (?:as )?measured by [^,;{words.FIGURES}]{{3,70}}(?=,| (?:rose|fell|was|grew|increased|edged"
    rf"|slowed|eased)\b))",
    regex.IGNORECASE,
)
# 'Taking the annual core rate to 3 %': the figure named before goes on.
_TAKEN: Final = regex.compile(
    r"\b(?:taking|bringing|leaving|making|pushing|lifting|pulling) (?:the|its) (?:[\w-]+ ){0,3}$"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """An indicator named from `start` to `end` of a rendering."""

    indicator: Indicator
    start: int
    end: int


@lru_cache(maxsize=256)
def pattern_of(pattern: str) -> regex.Pattern[str]:
    """Return the pattern of an indicator's names, compiled."""
    return regex.compile(rf"\b(?:{pattern})(?!\w)", regex.IGNORECASE)


@lru_cache(maxsize=16)
def mentions_in(text: str) -> tuple[Mention, ...]:
    """Return the indicators that a sentence names, in order; where names begin together, the first listed."""
    found = [_mention(indicator, text, 0) for indicator in _may_be_named(lowered(text))]
    named: list[Mention] = []
    while left := [it for it in found if it is not None]:
        first = min(left, key=_begin)
        if not (named and _goes_on(text, named[-1], first)):
            named.append(first)
        again = _SAME_THING.match(text, first.end)
        end = again.end() - 1 if again else first.end
        found = [it if it.start >= end else _mention(it.indicator, text, end) for it in left]
    return tuple(named)


def _mention(indicator: Indicator, text: str, position: int) -> Mention | None:
    """Return where an indicator is named first from a position on."""
    found = pattern_of(indicator.words).search(text, position)
    return Mention(indicator, found.start(), found.end()) if found else None


def _goes_on(text: str, before: Mention, mention: Mention) -> bool:
    """Say whether a name is only of the rate to which the one before it is taken."""
    same = before.indicator.tells is mention.indicator.tells
    return same and _TAKEN.search(text, max(before.end, mention.start - 50), mention.start) is not None


def _begin(mention: Mention) -> int:
    return mention.start


def _may_be_named(low: str) -> Iterator[Indicator]:
    """Yield the indicators of whose words a text in lower case has those without which it names none."""
    automaton, needed = _needed()
    held = {number for number, _, _ in automaton.find_matches_as_indexes(low, overlapping=True)}
    for indicator, sets in needed:
        for needs in sets:
            if held.isdisjoint(needs):
                break
        else:
            yield indicator


@cache
def _needed() -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[Indicator, list[frozenset[int]]]]]:
    """Return what looks for all indicators' words at once, and the sets of each of which one is needed."""
    numbers: dict[str, int] = {}
    needed = [
        (indicator, [frozenset(numbers.setdefault(it, len(numbers)) for it in each) for each in sets])
        for indicator, sets in ((it, needs_of(it.words).words) for it in INDICATORS)
    ]
    return ahocorasick_rs.AhoCorasick(
        list(numbers), implementation=ahocorasick_rs.Implementation.ContiguousNFA
    ), needed
