"""Which words made the evidence sound good or bad: what it would sound like without them.

The model is asked again with each run of words left out.  That counts all that the words do where they stand,
alone and beside others, whatever the model looks at; of two words that say the same each is worth little, for
the other is still there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from agents.extraction.sounding import evidence_of, evidence_tone
from agents.tone import tone_of
from schemas.event import Statement, Tone

MOST: Final = 5
# Beyond the words that a sentence of news has, so that any text takes bounded time.
_WORDS_READ: Final = 120
_LONGEST_RUN: Final = 3
# What moves the score less says nothing; a longer run must do so much more than a shorter one for each word.
_LEAST: Final = 0.02
_FOR_EACH_WORD: Final = 0.05
_WORD: Final = re.compile(r"\w+(?:['’&./-]\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Push:
    """Words of a story, and by how much they raise (or lower) the score, which runs from -1 to 1.

    `start` and `end` count characters of the story's text.
    """

    words: str
    start: int
    end: int
    push: float


def pushes_of(text: str, statement: Statement) -> tuple[Tone | None, tuple[Push, ...]]:
    """Return how the evidence sounds, and the words that make it so, the strongest first.

    Neither is told where the words are not asked.
    """
    tone = evidence_tone(text, statement)
    if tone is None:
        return None, ()
    clause, entity = evidence_of(text, statement)
    ranked = sorted(
        (
            (tone.score - _without(clause, entity, start, end).score, count, start, end)
            for start, end, count in _runs(clause, entity)
        ),
        key=lambda run: (_FOR_EACH_WORD * run[1] - abs(run[0]), run[2]),
    )
    taken: list[Push] = []
    offset = statement.evidence_start
    for push, _, start, end in ranked:
        if len(taken) == MOST:
            break
        if abs(push) >= _LEAST and all(end + offset <= it.start or it.end <= start + offset for it in taken):
            taken.append(
                Push(words=clause[start:end], start=start + offset, end=end + offset, push=round(push, 6))
            )
    return tone, tuple(sorted(taken, key=lambda it: (-abs(it.push), it.start)))


def _runs(clause: str, entity: tuple[int, int] | None) -> Iterator[tuple[int, int, int]]:
    """Yield start, end and number of words of each run of up to three words beside the entity."""
    words = [
        (it.start(), it.end()) for it, _ in zip(_WORD.finditer(clause), range(_WORDS_READ), strict=False)
    ]
    for first, (start, _) in enumerate(words):
        for count in range(1, _LONGEST_RUN + 1):
            if first + count > len(words):
                break
            end = words[first + count - 1][1]
            if entity is None or end <= entity[0] or entity[1] <= start:
                yield start, end, count


def _without(clause: str, entity: tuple[int, int] | None, start: int, end: int) -> Tone:
    """Return how the clause sounds without those words."""
    if clause[end : end + 1].isspace():
        end += 1
    gone = end - start if entity is not None and end <= entity[0] else 0
    moved = (entity[0] - gone, entity[1] - gone) if entity is not None else None
    return tone_of(clause[:start] + clause[end:], moved)
