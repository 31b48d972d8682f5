"""How a story treats its instruments: where each is first named, and how often."""

from __future__ import annotations

from collections import Counter

from agents.extraction import spans
from agents.extraction.cutting import sentences_in
from agents.extraction.passage import Passage
from agents.extraction.vocabulary import NOTEWORTHY, vocabulary
from schemas.event import Prominence
from schemas.story import Story

_NAMES = NOTEWORTHY[spans.ENTITY]


class Mentions:
    """Counts the names of instruments in a story as its passages go by."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._counts: Counter[str] = Counter()
        self._first: dict[str, int] = {}
        self._in_headline = frozenset(
            span.value.id
            for sentence in sentences_in(story.headline or "", 0, len(story.headline or ""), vocabulary())
            if sentence.may_hold(_NAMES)
            for span in sentence.spans
            if span.kind == spans.ENTITY
        )

    def count(self, passage: Passage) -> None:
        """Take in the names of one passage."""
        if not passage.sentence.may_hold(_NAMES):
            return
        for span in passage.spans:
            if span.kind == spans.ENTITY:
                self._counts[span.value.id] += 1
                self._first.setdefault(span.value.id, span.start)

    def prominence_of(self, entity_id: str, mention_start: int) -> Prominence:
        """Return how the story treats an entity; one that is never named, by where it is meant."""
        length = max(1, self._story.body_end - self._story.body_start)
        first = self._first.get(entity_id, mention_start) - self._story.body_start
        share = self._counts[entity_id] / total if (total := self._counts.total()) else 0.0
        return Prominence(
            in_headline=entity_id in self._in_headline,
            position=round(min(1.0, max(0.0, first / length)), 6),
            share=round(share, 6),
        )
