"""How a story treats its instruments: where each is first named, and how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from agents.extraction import spans
from agents.extraction.cutting import Sentence
from agents.extraction.focus import headline_spans
from agents.extraction.passages import LONGEST_BODY
from agents.extraction.vocabulary import NOTEWORTHY
from schemas.event import Prominence, Statement
from schemas.story import Story

_NAMES = NOTEWORTHY[spans.ENTITY]
# A statement that names its entity so says nothing of who that is.
_REFERENCES = frozenset({"it", "its", "they", "their", "the", "this", "that", "we", "our", "he", "she"})
# A text names what it is about at least in every third sentence: where few names are known, the sentences
# stand for those that are not.
_SENTENCES_A_NAME = 3
# A long name is cut to so many words in a headline.
_SHORT_NAME = 2


class Mentions:
    """The names of instruments in a story's headline and in the sentences of its body."""

    def __init__(self, story: Story, sentences: Sequence[Sentence]) -> None:
        self._story = story
        self._counts: Counter[str] = Counter()
        self._first: dict[str, int] = {}
        self._unlisted: dict[frozenset[str], list[int]] = {}
        headline = headline_spans(story.headline or "")
        self._in_headline = frozenset(span.value.id for span in headline if span.kind == spans.ENTITY)
        for sentence in sentences:
            if sentence.may_hold(_NAMES):
                self._count(sentence)
        self._fewest = len(sentences) / _SENTENCES_A_NAME

    def _count(self, sentence: Sentence) -> None:
        for span in sentence.known:
            if span.kind == spans.ENTITY:
                self._counts[span.value.id] += 1
                self._first.setdefault(span.value.id, span.start)

    def prominence_of(self, statement: Statement) -> Prominence:
        """Return how the story treats the entity of a statement.

        One that no list knows is counted by the words that the statement and its entity name it with; one
        that is never named stands where it is meant.
        """
        entity_id, start = statement.entity_id, self._story.body_start
        listed = self._counts[entity_id]
        unlisted = [] if listed else self._named(_names(statement))
        named = listed or len(unlisted)
        total = max(self._counts.total() + len(unlisted), self._fewest)
        first = min([self._first.get(entity_id, statement.mention_start), *unlisted[:1]]) - start
        return Prominence(
            in_headline=entity_id in self._in_headline or self._heads(statement),
            position=round(min(1.0, max(0.0, first / max(1, self._story.body_end - start))), 6),
            share=round(named / total, 6) if total else 0.0,
        )

    def _named(self, names: frozenset[str]) -> list[int]:
        """Return where the body has any of these names, in order."""
        if names not in self._unlisted:
            story = self._story
            body = story.text[: min(story.body_end, story.body_start + LONGEST_BODY)]
            found = {at for name in names for at in _places(name, body, story.body_start)}
            self._unlisted[names] = sorted(found)
        return self._unlisted[names]

    def _heads(self, statement: Statement) -> bool:
        headline = (self._story.headline or "").lower()
        return any(next(_places(name.lower(), headline, 0), None) is not None for name in _names(statement))


def _names(statement: Statement) -> frozenset[str]:
    """Return the words that name an entity, not such as 'the company' or 'it'."""
    names = {statement.mention, statement.entity_name}
    words = statement.entity_name.split()
    if len(words) > _SHORT_NAME and words[1][0].isupper():
        names.add(" ".join(words[:_SHORT_NAME]))  # Commonwealth Bank (of Australia)
    return frozenset(name for name in names if name and name.partition(" ")[0] not in _REFERENCES)


def _places(name: str, text: str, start: int) -> Iterator[int]:
    """Yield where a text has a name as words of its own."""
    at = text.find(name, start)
    while at >= 0:
        end = at + len(name)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield at
        at = text.find(name, end)
