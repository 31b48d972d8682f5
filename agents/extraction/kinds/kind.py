"""What a kind of events is to the rest of extraction, and how its examples stand beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from agents.extraction.kinds.rules.rule import Rule
from agents.extraction.passage import Passage
from schemas.event import EventKind, Statement


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what must come of it: for each statement, in reading order, the fields that matter."""

    text: str
    says: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A family of event kinds read in one way.

    `tells` are the members of the public taxonomy that it yields.  It is read by `rules`, or by
    `statements` where rules are not enough.  Every example is run as a test; `silent` are texts of which
    no plain fact must come.
    """

    name: str
    tells: frozenset[EventKind]
    examples: tuple[Example, ...]
    silent: tuple[str, ...]
    rules: tuple[Rule, ...] = ()
    statements: Callable[[Passage], Iterable[Statement]] | None = None
