"""What a construct of market prose is: a name, what it looks like, and what only looks like it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from agents.extraction.kinds.kind import Example


@dataclass(frozen=True, slots=True)
class Construct:
    """One way in which prose tells a move; of the `silent` texts no plain fact must come."""

    name: str
    examples: tuple[Example, ...]
    silent: tuple[str, ...]


def says(entity_id: str, direction: str | None, **fields: Any) -> dict[str, Any]:
    """Return what one statement must say of an entity."""
    return {"entity_id": entity_id, "direction": direction, **fields}
