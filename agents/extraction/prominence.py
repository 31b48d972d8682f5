"""How a story treats its instruments: where each is first named, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from agents.extraction import spans
from agents.extraction.cutting import Sentence
from agents.extraction.focus import headline_spans
from agents.extraction.vocabulary import NOTEWORTHY
from schemas.event import Prominence
from schemas.story import Story

_NAMES = NOTEWORTHY[spans.ENTITY]


class Mentions:
    """The names of instruments in a story's headline and in the sentences of its body."""

    def __init__(self, story: Story, sentences: Iterable[Sentence]) -> None:
        self._story = story
        self._counts: Counter[str] = Counter()
        self._first: dict[str, int] = {}
        headline = headline_spans(story.headline or "")
        self._in_headline = frozenset(span.value.id for span in headline if span.kind == spans.ENTITY)
        for sentence in sentences:
            if sentence.may_hold(_NAMES):
                self._count(sentence)

    def _count(self, sentence: Sentence) -> None:
        for span in sentence.known:
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
