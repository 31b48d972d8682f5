"""Directions that a wire misspelt: 'closed at Rs 141, loweer by 0.7 percent'.

Only a letter that is doubled, left out or in the place of its neighbour is forgiven, and only where 'by' and
a percentage follow: so 'slower by 2 percent' stays what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.figures.quantities import PERCENT
from agents.extraction.spans import Span

_WORDS: Final = {"lower": -1, "higher": 1, "weaker": -1, "stronger": 1}


def _misspellings(word: str) -> Iterator[str]:
    for at in range(1, len(word)):
        yield word[:at] + word[at - 1] + word[at:]
        yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
        if at < len(word) - 1:
            yield word[:at] + word[at + 1 :]


_MEANT: Final = {
    wrong: way for word, way in _WORDS.items() for wrong in _misspellings(word) if wrong not in _WORDS
}
_BY_PERCENT: Final = re.compile(r"\b([a-z]{4,9}) by (?=\d)")


def as_meant(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Return a sentence's spans with such a word for the direction that it was to tell."""
    start, end = sentence[0].start, sentence[-1].end
    if text.find(" by ", start, end) < 0:
        return sentence
    found = [it for it in _BY_PERCENT.finditer(text, start, end) if it[1] in _MEANT]
    if not found:
        return sentence
    kept: list[Span] = []
    for at, span in enumerate(sentence):
        wrong = next((it for it in found if it.end(1) == span.end and span.kind == spans.GAP), None)
        figure = sentence[at + 2] if at + 2 < len(sentence) else None
        if wrong is None or figure is None or figure.kind != spans.QUANTITY or figure.value.unit != PERCENT:
            kept.append(span)
            continue
        if wrong.start() > span.start:
            words = text[span.start : wrong.start()].rstrip(" ,")
            kept.append(Span(spans.GAP, span.start, span.start + len(words), words))
        kept.append(Span(spans.ADVERB, wrong.start(1), wrong.end(1), _MEANT[wrong[1]]))
    return kept
