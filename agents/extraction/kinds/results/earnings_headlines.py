"""Whose results a headline tells with the firm right before the measure: 'Pelor Foods net profit up 5%'."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.rules.firms import firm_named
from agents.extraction.kinds.rules.rule import Match
from agents.reference import Instrument

# "Acme October-December net".
_MONTHS_BEHIND: Final = regex.compile(
    r"\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?:-[A-Z][a-z]+)?$"
)
_QUALITY: Final = regex.compile(
    r"(?i)(?:(?:group|quarterly|annual|total|underlying|core|adjusted|attributable|consolidated|standalone"
    r"|interim|full[- ]year|half[- ]year|record|higher|lower|first|second|third|fourth|half|quarter|strong"
    r"|weak)[\s-]?)+"
)


def heading_firm(match: Match, company: Instrument) -> Instrument | None:
    """Return the firm, of those that no list knows only such as a headline alone may name."""
    if not company.id.startswith("name:"):
        return company
    name = _MONTHS_BEHIND.sub("", company.name)
    named = company if name == company.name else firm_named(name)
    alone = match.rendering.passage.calendar.setting.is_headline
    return named if alone and named and _QUALITY.fullmatch(named.name) is None else None
