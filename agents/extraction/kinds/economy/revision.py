"""Revisions of what was published: "September's gain was revised down to 98,000 from 119,000".

A revised figure is news of its own.  It is told as the figure of its period is: `actual` is what it is now,
`previous` what it was given as before, and both are for the period that was revised, while the figure
before of a release is that of an earlier one.  The direction is the revision's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import regex
from msgspec.structs import replace as replaced

from agents.extraction.kinds.economy import release_words as words
from agents.extraction.kinds.economy.hiring import HIRING, TOLD_OF_HIRING
from agents.extraction.kinds.economy.indicator import Indicator, Measure
from agents.extraction.kinds.economy.indicators import INDICATORS
from agents.extraction.kinds.economy.release_figures import Told, readings
from agents.extraction.kinds.economy.release_match import match_of, rule_of_figures
from agents.extraction.kinds.economy.release_mentions import Mention, mentions_in
from agents.extraction.kinds.economy.release_places import only_country_in
from agents.extraction.kinds.rules.rendering import Rendering
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import EventKind

_WHAT: Final = (
    r"(?P<subject>(?:reading|figure|number|rate|pace|estimate|gain|increase|rise|advance|growth|jump"
    r"|drop|fall"
    r"|decline|decrease|contraction|count|tally|total|print|level|data|gdp|cpi|inflation|payrolls?"
    r"|employment))"
)
_REVISED: Final = (
    r"(?:was|were|has been|have been|had been|got) (?:also |slightly |sharply |a touch |marginally )*revised"
    r"(?: (?:(?P<up>up|higher|upwards?)|(?P<down>down|lower|downwards?)))?"
)
# A figure that stands for another before it is looked for this far back.
_BEFORE: Final = 420
_NEAR: Final = 70
_PERIOD_REACH: Final = 60
_OWNED: Final = regex.compile(
    r"\b(?:company|firm|group|bank|retailer|broadcaster|its|their)(?:'s)? (?:\S+ ){0,3}$",
    regex.IGNORECASE | regex.REVERSE,
)
_WHEN: Final = regex.compile(
    rf"\b(?P<period>(?-i:{words.MONTH})(?:-(?-i:{words.MONTH}))?|(?:first|second|third|fourth)[- ]quarter"
    r"|Q[1-4])\b(?:'s)?",
    regex.IGNORECASE,
)
_GROWTH: Final = next(it for it in INDICATORS if it.name == "gdp_growth")


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionRule(Rule):
    """A rule whose pattern finds a revision; what was revised stands in the sentence or in those before."""

    def matches(self, rendering: Rendering) -> Iterator[Match]:
        """Yield every revision of an indicator of this kind whose figures fit it."""
        for found in Rule.matches(self, rendering):
            if _OWNED.search(rendering.text, 0, found.start):
                continue
            period = _period(rendering.text, *found.groups["subject"])
            indicator = _indicator(rendering, found.groups["subject"][0], found.end, period)
            if indicator is not None and indicator.tells is self.tells and period is not None:
                yield from _matches(rendering, found, indicator, period)


def _matches(rendering: Rendering, found: Match, indicator: Indicator, period: str) -> Iterator[Match]:
    sign = 1 if "up" in found.groups else -1 if "down" in found.groups else None
    verb = found.groups["verb"]
    # A figure that was revised down may still be a rise: it keeps the sign that is written.
    told = Told(sign, verb[0], verb[1], slowed=True)
    reading = next(readings(rendering, indicator, told, len(rendering.text)))
    if words.FALL_OF.search(found.words("subject")):
        reading.figures = {role: replaced(it, value=-abs(it.value)) for role, it in reading.figures.items()}
    mention = Mention(indicator, *found.groups["subject"])
    if "actual" in reading.figures and "change" not in reading.figures:
        for match in match_of(rendering, mention, reading, len(rendering.text), expected=False):
            given = {**match.given, "period": period, "previous_period": period}
            yield replace(match, given=given)


def _period(text: str, start: int, end: int) -> str | None:
    """Return for when the figure is that is revised: named right before it, or behind it."""
    before = list(_WHEN.finditer(text, max(0, start - _PERIOD_REACH), start))
    found = before[-1] if before else _WHEN.search(text, end, end + _PERIOD_REACH)
    return found["period"] if found else None


def _indicator(rendering: Rendering, start: int, end: int, period: str | None) -> Indicator | None:
    """Return what was revised: named in the sentence before its verb, else last named before it."""
    named = [it for it in mentions_in(rendering.text) if start - _NEAR <= it.start < end]
    if named:
        return named[-1].indicator
    if period and "quarter" in period.lower() and rendering.text[start:].lower().startswith("growth"):
        return _GROWTH
    passage = rendering.passage
    before = passage.text[max(0, passage.start - _BEFORE) : passage.start]
    hired = [it.start() for it in TOLD_OF_HIRING.finditer(before)]
    mentions = mentions_in(before)
    if hired and (
        not mentions or mentions[-1].start < hired[-1] or mentions[-1].indicator.measure is Measure.SHARE
    ):
        return HIRING
    return _of_country(mentions[-1].indicator, before) if mentions else None


def _of_country(indicator: Indicator, before: str) -> Indicator | None:
    """Return an indicator named before; one whose name companies use only where a country stands as well."""
    if not indicator.corporate:
        return indicator
    return replace(indicator, corporate=False) if only_country_in(before) else None


def _rule(kind: EventKind) -> Rule:
    return rule_of_figures(
        RevisionRule,
        name="revised",
        tells=kind,
        triggers=("revised",),
        pattern=(
            rf"{_WHAT}\b[^;:,{words.FIGURES}]{{0,40}}? (?P<verb>{_REVISED})(?= [^;:.]{{0,40}}?{{figure}})"
        ),
    )


RULES: Final = tuple(_rule(kind) for kind in sorted({it.tells for it in INDICATORS}))
