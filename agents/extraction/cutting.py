"""A story's text as sentences of typed spans: names, words, figures, marks, and the gaps between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from agents.extraction import spans
from agents.extraction.quantities import quantity_spans
from agents.extraction.sentences import sentence_bounds
from agents.extraction.spans import Span
from agents.extraction.vocabulary import Occurrence, Vocabulary, lowered, plain_form
from schemas.event import EntityType

MOST_SPANS = 400
_TABLE_MARKS = 2
_MARKS = re.compile(r"[,;:()…—–]|--| - ")
_MARK_KINDS = {",": spans.COMMA, "(": spans.OPEN, ")": spans.SHUT}
_WORD = re.compile(r"\w")
_EDGES = " \n\t\"“”'’‘*.!?|_[]"
_POSSESSIVE = ("'s", "’s")
# What stands beside a name that is also a common word, when it is meant as a name.
_MARKET_WORDS = frozenset(
    {
        spans.VERB,
        spans.PAPER,
        spans.ADVERB,
        spans.NEUTRAL,
        spans.QUANTITY,
        spans.KEEP,
        spans.CROSS,
        spans.AUXILIARY,
    }
)


class Sentence:
    """One sentence: where it lies in the text and its spans in order; gaps hold the words no list knows.

    Most sentences of most stories name nothing that is traded, so the spans are only made when somebody
    asks for them; `marks` tells beforehand of which NOTEWORTHY kinds there may be any.
    """

    __slots__ = ("_body", "_occurrences", "_spans", "end", "marks", "start")

    def __init__(self, body: _Body, start: int, end: int, occurrences: Sequence[Occurrence]) -> None:
        self.start = start
        self.end = end
        self.marks = body.marks_of(occurrences)
        self._body = body
        self._occurrences = occurrences
        self._spans: list[Span] | None = None

    def may_hold(self, marks: int) -> bool:
        """Say whether there may be a span of any of the kinds whose bits `marks` has."""
        return self.marks & marks != 0

    @property
    def spans(self) -> list[Span]:
        """The spans in order, without overlap."""
        if self._spans is None:
            self._spans = self._body.spans_between(self.start, self.end, self._occurrences)
        return self._spans


class _Body:
    """The text that the sentences are cut from, in the forms that the passes over it need."""

    __slots__ = ("_lowered", "_text", "_vocabulary")

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._text = text
        self._lowered = lowered(text)
        self._vocabulary = vocabulary

    def marks_of(self, occurrences: Sequence[Occurrence]) -> int:
        """Return the bits of the NOTEWORTHY kinds that the occurrences may be."""
        of_term = self._vocabulary.marks
        marks = 0
        for occurrence in occurrences:
            marks |= of_term[occurrence[0]]
        return marks

    def spans_between(self, start: int, end: int, occurrences: Sequence[Occurrence]) -> list[Span]:
        """Return the spans of text[start:end] in order; the occurrences are those that begin in it."""
        if self._text.count("|", start, end) >= _TABLE_MARKS:
            return _completed(self._text, start, end, [])
        found = self._vocabulary.spans_of(occurrences, self._text)
        found.extend([(span, False) for span in quantity_spans(self._lowered, start, end)])
        for mark in _MARKS.finditer(self._text, start, end):
            found.append((Span(_MARK_KINDS.get(mark.group(), spans.STOP), mark.start(), mark.end()), False))
        # A term may run over a full stop into the next sentence; it must not hide what stands here.
        inside = [item for item in found if item[0].end <= end]
        return _completed(self._text, start, end, _chosen(inside))


def sentences_in(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Sentence]:
    """Cut text[start:end] into sentences of spans that do not overlap."""
    text = text[:end]
    body = _Body(text, vocabulary)
    found = vocabulary.occurrences(plain_form(f" {text} "))
    position, count = 0, len(found)
    for begin, stop in sentence_bounds(text, start, end):
        while position < count and found[position][1] < begin:
            position += 1
        first = position
        while position < count and found[position][1] < stop:
            position += 1
        yield Sentence(body, begin, stop, found[first:position])


def _chosen(found: list[tuple[Span, bool]]) -> list[tuple[Span, bool]]:
    """Keep the leftmost, and of those the longest, of the spans that overlap."""
    found.sort(key=_place)
    kept: list[tuple[Span, bool]] = []
    end = 0
    for position, item in enumerate(found):
        if item[0].start >= end and not _opens_name(found, position):
            kept.append(item)
            end = item[0].end
    return kept


def _opens_name(found: list[tuple[Span, bool]], position: int) -> bool:
    """Say whether 'the yield' only opens a longer name: 'the yield on 10-year Treasuries'."""
    reference = found[position][0]
    if reference.kind != spans.REFERENCE:
        return False
    following = (item[0] for item in found[position + 1 : position + 6])
    return any(it.kind == spans.ENTITY and it.start < reference.end < it.end for it in following)


def _place(item: tuple[Span, bool]) -> tuple[int, int]:
    return item[0].start, -item[0].end


def _completed(text: str, begin: int, stop: int, found: list[tuple[Span, bool]]) -> list[Span]:
    """Add gaps and possessives between the spans, and drop names that lack the market word they need."""
    done: list[Span] = []
    position = begin
    for index, (span, needs_market_word) in enumerate(found[:MOST_SPANS]):
        start = span.start
        if needs_market_word and not _beside_market_word(found, index):
            continue
        if _only_describes(text, span):
            continue
        if start > position and (start > position + 1 or text[position] != " "):
            _add_gap(text, position, start, done)
        done.append(span)
        position = span.end
    if stop > position:
        _add_gap(text, position, stop, done)
    return done


def _only_describes(text: str, span: Span) -> bool:
    """Say whether a company's name only tells whose prices rose: 'Apple prices', of fruit or phones."""
    return (
        span.kind == spans.ENTITY
        and text.startswith(" prices", span.end)
        and span.value.type is EntityType.COMPANY
    )


def _add_gap(text: str, start: int, end: int, done: list[Span]) -> None:
    """Add what stands between two spans: a possessive, words, or nothing but blanks and marks."""
    if text.startswith(_POSSESSIVE, start):
        done.append(Span(spans.POSSESSIVE, start, start + 2))
        start += 2
    words = text[start:end].lstrip(_EDGES)
    begin = end - len(words)
    words = words.rstrip(_EDGES)
    if words and (words[0].isalnum() or _WORD.search(words)):
        done.append(Span(spans.GAP, begin, begin + len(words), words))


def _beside_market_word(found: list[tuple[Span, bool]], index: int) -> bool:
    if index and found[index - 1][0].kind == spans.PAPER:
        return True
    following = index + 1
    if following < len(found) and found[following][0].start - found[index][0].end <= len("'s "):
        return found[following][0].kind in _MARKET_WORDS
    return False
