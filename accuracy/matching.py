"""Which of the events read from a wire are right, which are told again, which are missing or wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from accuracy.corpus import AnnotatedWire, Expected
from schemas.event import MarketEvent

FIGURES: Final = ("change_pct", "change", "level")
# What must be right for an event to count as found; a previous level need be right only where it is told.
_DEMANDED: Final = ("direction", *FIGURES)
JUDGED_APART: Final = (
    "modality",
    "negated",
    "horizon",
    "event_date",
    "region",
    "outcome",
    "bound",
    "previous_level",
    "change_unit",
    "counterparty_id",
)
_RELATIVE_TOLERANCE = 1e-4
_ABSOLUTE_TOLERANCE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A wire's events beside its annotation.

    `hits` pairs what is expected with the event that says it; `repeats` say once more what a hit says.
    """

    wire: AnnotatedWire
    hits: tuple[tuple[Expected, MarketEvent], ...]
    repeats: tuple[MarketEvent, ...]
    missed: tuple[Expected, ...]
    wrong: tuple[MarketEvent, ...]


def judge(wire: AnnotatedWire, events: Sequence[MarketEvent]) -> Verdict:
    """Pair what is expected with what was read, each at most once, in reading order."""
    hits: list[tuple[Expected, MarketEvent]] = []
    missed: list[Expected] = []
    left = list(events)
    for expected in wire.expected:
        told = next((event for event in left if _beside(expected, event) and says(expected, event)), None)
        if told is not None:
            left.remove(told)
            hits.append((expected, told))
        elif not expected.optional:
            missed.append(expected)
    repeats = [event for event in left if any(_repeats(expected, event) for expected, _ in hits)]
    return Verdict(
        wire=wire,
        hits=tuple(hits),
        repeats=tuple(repeats),
        missed=tuple(missed),
        wrong=tuple(event for event in left if event not in repeats),
    )


def says(expected: Expected, event: MarketEvent) -> bool:
    """Whether an event is the expected one: kind, entity, direction and every figure."""
    return (
        event.kind in expected.kinds
        and _is_about(expected, event)
        and all(agrees(expected.fields[name], getattr(event, name)) for name in _demanded(expected))
        and _has_values(expected, event)
    )


def agrees(wanted: Any, given: Any) -> bool:
    """Whether two values are the same, figures within a ten-thousandth; a list names all that are right."""
    if isinstance(wanted, list):
        return any(agrees(one, given) for one in wanted)
    if isinstance(wanted, float) and isinstance(given, int | float):
        return abs(wanted - given) <= max(_ABSOLUTE_TOLERANCE, _RELATIVE_TOLERANCE * abs(wanted))
    same: bool = wanted == (given if given is None or isinstance(given, bool) else str(given))
    return same


def _demanded(expected: Expected) -> tuple[str, ...]:
    """Return the fields without which the event is another; a level alone need not say which way it came."""
    return tuple(
        name
        for name in _DEMANDED
        if name in expected.fields and not (name == "direction" and expected.fields[name] is None)
    )


def _is_about(expected: Expected, event: MarketEvent) -> bool:
    return any(
        entity == event.entity_id
        or (
            entity.startswith("name:")
            and event.entity_id.startswith("name:")
            and event.entity_name.casefold().startswith(entity.removeprefix("name:").casefold())
        )
        for entity in expected.entities
    )


def _has_values(expected: Expected, event: MarketEvent) -> bool:
    return all(
        any(value.name == name and agrees(float(wanted), value.value) for value in event.values)
        for name, wanted in expected.values.items()
    )


def _beside(expected: Expected, event: MarketEvent) -> bool:
    return event.evidence_start < expected.end and expected.start < event.evidence_end


def _repeats(expected: Expected, event: MarketEvent) -> bool:
    """Whether an event says no more than a hit does, so that it is told again, not wrong."""
    return (
        event.kind in expected.kinds
        and _is_about(expected, event)
        and agrees(expected.fields.get("direction"), event.direction)
        and all(
            getattr(event, name) is None or agrees(expected.fields.get(name), getattr(event, name))
            for name in FIGURES
        )
    )
