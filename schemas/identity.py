"""Ids that depend on nothing but what they name, so that a replay gives the same ones."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from schemas.event import Statement

ID_LENGTH = 32


def digest(*parts: str | int | None) -> str:
    """Return a 32-digit hexadecimal hash over `parts`, each prefixed by its length."""
    texts = ["" if part is None else str(part) for part in parts]
    framed = "".join(f"{len(text)}:{text}" for text in texts)
    return sha256(framed.encode()).hexdigest()[:ID_LENGTH]


def event_id(story_id: str, statement: Statement, ordinal: int) -> str:
    """Return the id of the event that `statement` reports in the story.

    Figures and versions are no part of it: a corrected figure is an update of the same event.
    `ordinal` counts, in reading order from 0, the statements of one story that agree in all parts.
    """
    names = ",".join(f"{value.name}:{value.period or ''}" for value in statement.values)
    return digest(
        story_id,
        statement.kind,
        statement.entity_id,
        statement.horizon,
        statement.event_date.isoformat() if statement.event_date else None,
        statement.modality,
        statement.speaker,
        names,
        ordinal,
    )
