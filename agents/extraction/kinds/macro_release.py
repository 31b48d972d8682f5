"""Economic releases: inflation, jobs, GDP, surveys, trade, sales, output, housing and confidence."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.indicators import INDICATORS
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.macro_release_examples import BACKGROUND, EXAMPLES, SILENT
from agents.extraction.kinds.release import rule_of
from agents.extraction.kinds.release_places import home_of
from agents.extraction.kinds.release_times import day_of_release
from agents.extraction.kinds.rule import Match, Rule
from agents.reference import Institution
from schemas.event import Direction, EventKind, Outcome

_HIRED: Final = (
    r"(?:{place:country}(?:'s)? {_}|\b)"
    r"(?:employers|economy|businesses|private sector|labou?r market|companies|firms)"
    r"(?: in (?:the )?{place:country})? {_}"
)


def _employing_country(match: Match) -> str | None:
    """Return the country whose employers are meant: named, that of an office named, or the story's home."""
    country = match.value("country")
    if isinstance(country, str):
        return country
    signs = match.rendering.values.values()
    offices = [sign.value.region for sign in signs if isinstance(sign.value, Institution)]
    return next((region for region in offices if region), home_of(match.rendering))


def _hiring(name: str, verbs: str, direction: Direction, outcome: Outcome) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.JOBS,
        triggers=("jobs", "positions"),
        pattern=(
            _HIRED + verbs + r" (?:an? |about |only |just |nearly |some |net |another )*"
            r"{number:actual} (?:new |net )*(?:jobs|positions)"
        ),
        entity="actual",
        stands_for=_employing_country,
        direction=direction,
        outcome=outcome,
        values={"actual": "actual"},
        day=day_of_release,
    )


RULES: Final = (
    *(rule_of(indicator) for indicator in INDICATORS),
    _hiring("hired", "(?:added|created|gained)", Direction.UP, Outcome.GOOD),
    _hiring("shed", "(?:shed|lost|cut)", Direction.DOWN, Outcome.BAD),
)

KIND: Final = Kind(
    name="macro_release",
    tells=frozenset(indicator.tells for indicator in INDICATORS),
    rules=RULES,
    examples=(*EXAMPLES, *BACKGROUND),
    silent=SILENT,
)
