"""What an economic release means: which way its figure went, and whether that is good."""

from __future__ import annotations

from agents.extraction.kinds.economy import release_words as words
from agents.extraction.kinds.economy.indicator import Indicator, Measure
from agents.extraction.kinds.economy.release_figures import Reading
from schemas.event import Outcome


def direction_of(indicator: Indicator, reading: Reading) -> int | None:
    """Return which way the figure went: as the verb says, else by its sign, else against the one before."""
    if reading.told.sign is not None:
        return reading.told.sign
    actual, previous = reading.figures.get("actual"), reading.figures.get("previous")
    if actual and previous and actual.unit == previous.unit:
        return (actual.value > previous.value) - (actual.value < previous.value)
    if actual and indicator.measure in (Measure.GROWTH, Measure.NET_CHANGE) and actual.signed:
        return (actual.value > 0) - (actual.value < 0)
    return None


def outcome_of(indicator: Indicator, reading: Reading, clause: str, sign: int | None) -> Outcome:
    """Return what a release means: against the forecast if there is one, else against what was before."""
    actual, forecast = reading.figures.get("actual"), reading.figures.get("forecast")
    if actual and forecast and actual.unit == forecast.unit:
        better: int | None = (actual.value > forecast.value) - (actual.value < forecast.value)
    else:
        better = _surprise(clause, sign)
        if better is None:
            better = sign
    value = (better or 0) * indicator.good
    return Outcome.GOOD if value > 0 else Outcome.BAD if value < 0 else Outcome.NEUTRAL


def _surprise(clause: str, sign: int | None) -> int | None:
    """Return 1 if words say that more came than was expected, -1 if less, 0 if as much, None if nothing."""
    beat = words.BEAT.search(clause)
    if beat:
        return sign if sign and beat[0].lower().startswith("more than") else 1
    missed = words.MISSED.search(clause)
    if missed:
        return -sign if sign and missed[0].lower().startswith("less than") else -1
    return 0 if words.MET.search(clause) else None
