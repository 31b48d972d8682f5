"""Finds the institutions that a sentence names: central banks, statistics offices, bodies of states."""

from __future__ import annotations

from functools import cache

import ahocorasick_rs

from agents.extraction import spans
from agents.extraction.passage import Passage
from agents.extraction.spans import Span
from agents.extraction.vocabulary import plain_form
from agents.reference import Institution, institutions


@cache
def _institution_names() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, Institution], ...]]:
    names = tuple((alias, body) for body in institutions().values() for alias in body.aliases)
    terms = [f" {plain_form(alias)} " for alias, _ in names]
    return ahocorasick_rs.AhoCorasick(
        terms, implementation=ahocorasick_rs.Implementation.ContiguousNFA
    ), names


def institutions_in(passage: Passage, plain: str) -> list[tuple[str, Span]]:
    """Return the institutions of the sentence, the longest name where several overlap."""
    automaton, names = _institution_names()
    matches = automaton.find_matches_as_indexes(plain, overlapping=True)
    if not matches:
        return []
    sentence = passage.text[passage.start : passage.end]
    found: list[tuple[str, Span]] = []
    end = -1
    for index, start, stop in sorted(matches, key=lambda it: (it[1], -it[2])):
        alias, body = names[index]
        surface = sentence[start : stop - 2].replace("’", "'")
        if start < end or (alias != alias.lower() and surface not in (alias, alias.upper())):
            continue
        begin = passage.start + start
        found.append((body.type, Span(spans.ENTITY, begin, passage.start + stop - 2, body)))
        end = stop - 2
    return found
