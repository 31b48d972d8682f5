"""Ids that depend on nothing but what they name, so that a replay gives the same ones."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from schemas.event import NamedValue, Statement

ID_LENGTH = 32
# What a figure is compared with, and the ends of a range: they come and go while the event stays the same.
_COMPARISONS = ("forecast", "previous", "change", "surprise")
_ENDS = ("low", "high")
_MOVE = "_move"


def digest(*parts: str | int | None) -> str:
    """Return a 32-digit hexadecimal hash over `parts`, each prefixed by its length."""
    texts = ["" if part is None else str(part) for part in parts]
    framed = "".join(f"{len(text)}:{text}" for text in texts)
    return sha256(framed.encode()).hexdigest()[:ID_LENGTH]


def event_id(story_id: str, statement: Statement, ordinal: int) -> str:
    """Return the id of the event that `statement` reports in the story.

    Figures and versions are no part of it: a corrected figure is an update of the same event, and so is one
    that a later version compares with an estimate.  What is measured, and for when, is; and with whom an
    act is done, but not the currency in which a price is told.
    `ordinal` counts, in reading order from 0, the statements of one story that agree in all parts.
    """
    names = ",".join(_metrics(statement.values))
    return digest(
        story_id,
        statement.kind,
        statement.entity_id,
        statement.horizon,
        statement.event_date.isoformat() if statement.event_date else None,
        statement.modality,
        statement.speaker,
        None if statement.kind.endswith(_MOVE) else statement.counterparty_id,
        names,
        ordinal,
    )


def _metrics(values: tuple[NamedValue, ...]) -> list[str]:
    """Return what the values measure and for when; comparisons only where there is nothing else."""
    told = [value for value in values if value.name.rpartition("_")[2] not in _COMPARISONS] or values
    return sorted({f"{_metric(value.name)}:{value.period or ''}" for value in told})


def _metric(name: str) -> str:
    """Return the name of what a value measures: 'revenue' for 'revenue_change' and for 'revenue_low'."""
    base, _, end = name.rpartition("_")
    return _metric(base) if base and end in (*_COMPARISONS, *_ENDS) else name
