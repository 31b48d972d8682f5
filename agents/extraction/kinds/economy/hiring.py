"""Employers' hiring told by its verb: 'added 187,000 jobs', 'shed a net 26,400 workers'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

import regex

from agents.extraction.kinds.economy.indicator import Indicator, Measure
from agents.extraction.kinds.economy.release_figures import Told, readings
from agents.extraction.kinds.economy.release_forecast import add_forecast_behind
from agents.extraction.kinds.economy.release_match import match_of, rule_of_figures
from agents.extraction.kinds.economy.release_mentions import Mention, mentions_in
from agents.extraction.kinds.rules.rendering import Rendering
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import EventKind

HIRING: Final = Indicator(
    name="hiring",
    tells=EventKind.JOBS,
    measure=Measure.NET_CHANGE,
    good=1,
    words="",
    triggers=("jobs", "positions", "workers"),
)
# In the plain text of what was told before: "employers added 187,000 jobs".
TOLD_OF_HIRING: Final = regex.compile(
    r"\b(?:added|created|gained|hired|shed|lost|cut)\b(?: \w+){0,4}? [\d,]{4,}(?: \w+)? (?:jobs"
    r"|positions|workers)\b"
)
# A number a month is no month's number.
_WHO_HIRES: Final = (
    r"(?:(?P<subject>(?:private(?:[- ]sector)? )?(?:employers|businesses|companies|firms)|economy"
    r"|private sector"
    r"|labou?r market)(?: in (?:the )?{place})? {_}|{place:subject} (?:has )?)"
)
_MANY: Final = (
    r" (?:an? |about |only |just |nearly |roughly |some |net |another |fewer than |more than "
    r"|surprisingly |unexpectedly |stronger-than-expected |weaker-than-expected |robust |strong |solid "
    r"|modest"
    r" |mere )*"
)
_JOBS: Final = (
    r" (?:new |net |more |additional |formal |payroll |full-time |non-?farm |private(?:-sector)? "
    r")*(?:jobs|positions|workers|people)"
    r"(?: to (?:their )?payrolls)?"
    r"(?! (?:a|per|each) month)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HiringRule(Rule):
    """A rule whose pattern finds who hired how many; what that is compared with is read behind it."""

    sign: int

    def matches(self, rendering: Rendering) -> Iterator[Match]:
        """Yield every hiring that the sentence tells, with its forecast, period and the figure before."""
        for found in Rule.matches(self, rendering):
            mention = Mention(HIRING, *found.groups["subject"])
            told = Told(self.sign, *found.groups["verb"])
            named = [it.start for it in mentions_in(rendering.text) if it.start >= found.end]
            limit = min(named, default=len(rendering.text))
            reading = next(readings(rendering, HIRING, told, limit))
            if not named:
                add_forecast_behind(rendering.passage, HIRING, reading)
            if reading.figures:
                for match in match_of(rendering, mention, reading, limit, expected=False):
                    yield replace(match, end=max(match.end, found.end))


def _rule(name: str, verbs: str, sign: int) -> Rule:
    return rule_of_figures(
        HiringRule,
        name=name,
        tells=HIRING.tells,
        triggers=HIRING.triggers,
        pattern=rf"{_WHO_HIRES}(?P<verb>{verbs}){_MANY}{{number:actual}}{_JOBS}",
        sign=sign,
    )


RULES: Final = (
    _rule("hired", r"(?:added|created|gained|hired|generated)", 1),
    _rule("shed", r"(?:shed|lost|cut)", -1),
)
