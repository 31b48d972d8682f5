"""Event rules as data: a pattern over a rendered sentence, what it tells, and what its groups mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypedDict

from agents.extraction.kinds.rules.pattern import Search, search_of
from agents.extraction.kinds.rules.rendering import Rendering
from agents.extraction.quotes import Speaker
from schemas.event import Direction, EventKind, Horizon, Modality, NamedValue, Outcome


class Stated(TypedDict):
    """Which characters of a story state a figure."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """A rule's pattern found in a rendered sentence.

    `given` are values that no sign stands for, `behind` the characters of the story that state those of
    them that no group covers; `told` is where the words end that tell the event, if what
    it is compared with ('against a forecast of ...') goes on from there.
    """

    rendering: Rendering
    groups: Mapping[str, tuple[int, int]]
    start: int
    end: int
    given: Mapping[str, Any] = field(default_factory=dict)
    told: int | None = None
    behind: Mapping[str, Stated] = field(default_factory=dict)

    def value(self, group: str) -> Any:
        """Return what the sign of a group stands for, its text where it is no sign, None if it is absent."""
        if group in self.given:
            return self.given[group]
        if group not in self.groups:
            return None
        start, end = self.groups[group]
        if start in self.rendering.values and end == start + 1:
            return self.rendering.values[start].value
        return self.rendering.text[start:end]

    def words(self, group: str) -> str:
        """Return what a group covers as the story has it, the empty text if it is absent."""
        start, end = self.extent(group)
        return self.rendering.passage.text[start:end] if group in self.groups else ""

    def stated(self, group: str) -> Stated:
        """Return the characters of the story by which a group states its figure."""
        return self.behind.get(group) or self.stated_at(*self.groups.get(group, (self.start, self.end)))

    def stated_at(self, start: int, end: int) -> Stated:
        """Return the characters of the story that a part of the rendering stands for."""
        return {"start": self.rendering.origin(start), "end": self.rendering.end(end)}

    def extent(self, group: str) -> tuple[int, int]:
        """Return the characters of the story that a group covers, or the whole match if it is absent."""
        start, end = self.groups.get(group, (self.start, self.end))
        return self.rendering.origin(start), self.rendering.end(end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way in which a sentence tells an event.

    `triggers` are words of which the sentence must hold one, in any form that begins with it; they are what
    keeps the rules fast. `entity` names the group of whom the event is told, `counterparty` that of the
    other side, or finds it; `stands_for` finds whom the entity's group means where it is not what its sign
    stands for (a country's central bank), None if nobody. `outcome`, `direction` and `horizon` are given, or
    read from the match. `values` names the figures (group -> name), or reads them from the match, and
    `period` the group that says for when. `modality` is what the rule's own words make it, or what the match
    says; doubt, quotation and denial around them are added by the engine. A `settled` rule holds words of
    expectation itself ('expects revenue of'), so only those before it count. `region` is a fixed region,
    where the entity has none of its own.  `own_words` are words of doubt or denial by which the event itself
    is told ("will cut jobs", "failed to pay").  `speaker` reads whose word the event is, where no
    quotation says it.  Where the rule is `dated`, an event that the sentence dates
    long before its story is a reference to it.  What is `filed` may be dated by the sentences around it,
    and is no opinion where it is quoted.  `needs` is a cheap pattern without which the sentence is not
    searched for the dear one.  `day` reads when it was, else the nearest day of the sentence counts.  What
    the text tells of several at once is told of each: `counterparty` may find more than one, and `beside`
    gives whom else the words are told of, each with the characters that name him.  A rule whose words only
    name the event ('tariffs imposed by') is `named`: doubt and denial count if they stand right beside it.
    """

    name: str
    tells: EventKind
    triggers: tuple[str, ...]
    pattern: str
    entity: str
    counterparty: str | Callable[[Match], Any] | None = None
    outcome: Outcome | Callable[[Match], Outcome | None] | None = None
    direction: Direction | Callable[[Match], Direction | None] | None = None
    values: Mapping[str, str] | Callable[[Match], Iterable[NamedValue]] = field(default_factory=dict)
    period: str | None = None
    modality: Modality | Callable[[Match], Modality] = Modality.FACT
    settled: bool = False
    region: str | None = None
    horizon: Horizon | Callable[[Match], Horizon] = Horizon.DAY
    stands_for: Callable[[Match], Any] | None = None
    own_words: tuple[str, ...] = ()
    speaker: Callable[[Match], Speaker | None] | None = None
    dated: bool = False
    filed: bool = False
    needs: str | None = None
    day: Callable[[Match, Modality], date | None] | None = None
    named: bool = False
    beside: Callable[[Match], Iterable[tuple[Any, int, int]]] | None = None

    @property
    def identity(self) -> str:
        """The rule's name among those of all kinds, as statements carry it."""
        return f"{self.tells}.{self.name}"

    @property
    def search(self) -> Search:
        """How the pattern is looked for."""
        return search_of(self.pattern, self.needs, self.triggers)

    def prepare(self) -> None:
        """Compile the patterns now, so that no story waits for it."""
        self.search.patterns()

    def matches(self, rendering: Rendering) -> Iterator[Match]:
        """Yield where the pattern is found, without overlap."""
        for found in self.search.found_in(rendering):
            groups = {name: found.span(name) for name, text in found.groupdict().items() if text is not None}
            yield Match(rendering, groups, found.start(), found.end())
