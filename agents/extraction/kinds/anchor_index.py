"""Which of the rules that a sentence calls for may match it, told from where their first words stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import ahocorasick_rs

from agents.extraction.kinds.rendering import Rendering
from agents.extraction.kinds.rule import Rule


class AnchorIndex:
    """Looks for the anchors of all rules together, and tries a part of each rule's pattern at its own."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        terms: dict[str, int] = {}
        self._rules: Final = rules
        self._searches: Final = [rule.search for rule in rules]
        self._terms: Final = [
            frozenset(terms.setdefault(word, len(terms)) for word in search.anchors)
            for search in self._searches
        ]
        self._automaton: Final = ahocorasick_rs.AhoCorasick(
            list(terms), implementation=ahocorasick_rs.Implementation.ContiguousNFA
        )

    def possible(self, numbers: Sequence[int], rendering: Rendering) -> list[Rule]:
        """Return those of the rules with these numbers that may match a rendering."""
        numbers = [number for number in numbers if self._searches[number].has_signs(rendering)]
        if not numbers:
            return []
        places: dict[int, list[int]] = {}
        for term, start, _ in self._automaton.find_matches_as_indexes(rendering.low, overlapping=True):
            places.setdefault(term, []).append(start)
        return [self._rules[number] for number in numbers if self._is_possible(number, places, rendering)]

    def _is_possible(self, number: int, places: dict[int, list[int]], rendering: Rendering) -> bool:
        terms = self._terms[number]
        if not terms:
            return True
        may_stand_at = self._searches[number].may_stand_at
        return any(may_stand_at(places[term], rendering) for term in terms & places.keys())
