"""Names of companies of which other words of the text are a part: a number, a title, the name of goods."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.rules.firms import firm_named
from agents.extraction.kinds.rules.rule import Match
from agents.reference import Instrument
from schemas.event import EntityType

_LONGEST_NUMBER = 8
_NUMBER: Final = regex.compile(r"(?<![\w.,$])(?P<number>\d{1,4})\s$", regex.REVERSE)
_PARTNERSHIP: Final = regex.compile(r"\b(?:LLC|L\.?P|LLP)\.?$")
_LONGEST_BEGUN = 40
_BEGUN: Final = regex.compile(r"(?<![\w.'-]\s?)(?:(?P<title>Dr\.?)\s|(?:\p{Lu}[\w&.]*\s){1,3})$")
_GOODS: Final = (EntityType.COMMODITY, EntityType.GROUP)


def in_full(match: Match, named: Instrument) -> Instrument:
    """Return the company whose name begins before the words that were taken for it, else itself.

    "40 Ridge LLC", but "sold 40 Pelorin Pumps"; "Lantern Oil Engines", of which 'oil' is a word of its own.
    """
    passage = match.rendering.passage
    start = match.rendering.origin(match.groups["company"][0])
    number = _NUMBER.search(passage.text, max(start - _LONGEST_NUMBER, 0), start)
    if number is not None and _PARTNERSHIP.search(named.name):
        return firm_named(f"{number['number']} {named.name}") or named
    before = _BEGUN.search(passage.text, max(start - _LONGEST_BEGUN, passage.start), start)
    if before is None or not (before["title"] or _is_goods_before(match)):
        return named
    return firm_named(f"{before.group()}{named.name}") or named


def _is_goods_before(match: Match) -> bool:
    """Say whether the name of goods or of a group of shares stands right before the company's."""
    place = match.groups["company"][0] - len("* ")
    told = match.rendering.values.get(place)
    return told is not None and isinstance(told.value, Instrument) and told.value.type in _GOODS
