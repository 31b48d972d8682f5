"""A story's text as sentences of typed spans: names, words, figures, marks, and the gaps between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

import msgspec

from agents.extraction import spans
from agents.extraction.contracts import has_terms
from agents.extraction.figures.quantities import quantity_spans
from agents.extraction.figures.sums_at_home import sums_at_home
from agents.extraction.names.doubtful_names import is_meant
from agents.extraction.names.listed_names import listed_in
from agents.extraction.names.short_names import shortly_named
from agents.extraction.sentences import sentence_bounds
from agents.extraction.spans import Span
from agents.extraction.times.dayword import is_complete
from agents.extraction.times.periods import period_spans
from agents.extraction.vocabulary import (
    PADDING,
    Meaning,
    Occurrence,
    Vocabulary,
    lowered_story,
    marks_of_name,
    padded_plain_form,
    plain_form,
)
from agents.reference import Instrument
from schemas.event import EntityType

MOST_SPANS = 400
_TABLE_MARKS = 2
# How many terms may begin inside of a reference before the name that it opens.
_OPENED = 12
_OF_A_MEMBER = (" company ", " group ", " firm ", " retailer ", " constituent ", " member ", "-listed ")
_MARKS = re.compile(r",|;|:|\(|\)|…|—|–|--| - ")
_MARK_KINDS = {",": spans.COMMA, "(": spans.OPEN, ")": spans.SHUT}
_WORD = re.compile(r"\w")
_EDGES = " \n\t\"“”'’‘*.!?|_[]<>"
_POSSESSIVE = ("'s", "’s")
_BEGIN = itemgetter(1)
_Place = tuple[int, int, int]
"""Where something begins, the negative of where it ends, and its number: so the longest sorts first."""


class Sentence(msgspec.Struct, eq=False):
    """One sentence: where it lies in the text and its spans in order; gaps hold the words no list knows.

    Most sentences of most stories name nothing that is traded, so the spans are only made when somebody
    asks for them; `marks` tells beforehand of which NOTEWORTHY kinds there may be any.
    """

    start: int
    end: int
    marks: int
    _body: _Body
    _known: list[Span] | None = None
    _spans: list[Span] | None = None

    def may_hold(self, marks: int) -> bool:
        """Say whether there may be a span of any of the kinds whose bits `marks` has."""
        return self.marks & marks != 0

    @property
    def known(self) -> list[Span]:
        """The spans in order, without overlap, and without the gaps and possessives between them."""
        if self._known is None:
            self._known = self._body.known_between(self.start, self.end)
        return self._known

    @property
    def spans(self) -> list[Span]:
        """The spans in order, without overlap."""
        if self._spans is None:
            self._spans = _with_gaps(self._body.text, self.start, self.end, self.known)
        return self._spans


class _Body:
    """The text that the sentences are cut from, with every term that occurs in it."""

    __slots__ = ("_country", "_lowered", "_occurrences", "_short", "_vocabulary", "text")

    def __init__(self, text: str, vocabulary: Vocabulary, country: str | None, headline: str | None) -> None:
        self.text = text
        self._country = country
        self._lowered = lowered_story(text)
        self._vocabulary = vocabulary
        self._occurrences = vocabulary.occurrences(padded_plain_form(text))
        full = [*self._full_names(text, self._occurrences)]
        if headline:
            full += self._full_names(headline, vocabulary.occurrences(plain_form(f" {headline} ")))
        full += listed_in(text)
        self._short = shortly_named(text, self._lowered, full)

    def _full_names(self, text: str, occurrences: list[Occurrence]) -> Iterator[tuple[str, Instrument]]:
        """Yield the forms by which a story may call on the companies that a text of it names in full."""
        shortened = self._vocabulary.shortened
        for number, start, end in occurrences:
            if number in shortened:
                meaning = self._vocabulary.meaning(number, text, start, end - PADDING)
                if meaning is not None and isinstance(company := meaning.value, Instrument):
                    yield from ((form, company) for form in shortened[number])

    def sentences(self, start: int, end: int) -> Iterator[Sentence]:
        """Yield the sentences of text[start:end], each with the marks of what begins in it."""
        noted = self._vocabulary.noted(self._occurrences, self.text)
        if self._short:
            noted = sorted([*noted, *((it.start, marks_of_name(it.value)) for it in self._short)])
        position, count = 0, len(noted)
        for begin, stop in sentence_bounds(self.text, start, end):
            marks = 0
            while position < count and noted[position][0] < stop:
                if noted[position][0] >= begin:
                    marks |= noted[position][1]
                position += 1
            yield Sentence(begin, stop, marks, self)

    def known_between(self, start: int, end: int) -> list[Span]:
        """Return what is known in text[start:end]: of what overlaps the leftmost, of those the longest."""
        text = self.text
        if text.count("|", start, end) >= _TABLE_MARKS:
            return []
        first = bisect_left(self._occurrences, start, key=_BEGIN)
        last = bisect_left(self._occurrences, end, first, key=_BEGIN)
        others = [*quantity_spans(self._lowered, start, end), *period_spans(self._lowered, start, end)]
        others += [
            Span(_MARK_KINDS.get(mark.group(), spans.STOP), *mark.span())
            for mark in _MARKS.finditer(text, start, end)
        ]
        others += [it for it in self._short if start <= it.start and it.end <= end]
        places = [(begin, PADDING - stop, number) for number, begin, stop in self._occurrences[first:last]]
        terms = len(self._vocabulary.sure)
        places.extend([(it.start, -it.end, terms + number) for number, it in enumerate(others)])
        places.sort()
        chosen = self._chosen(places, end, others)[:MOST_SPANS]
        return list(sums_at_home(chosen, self._lowered, self._country))

    def _chosen(self, places: list[_Place], end: int, others: list[Span]) -> list[Span]:
        """Make spans of the places that do not overlap with one before; none may reach beyond `end`."""
        text, sure, terms = self.text, self._vocabulary.sure, len(self._vocabulary.sure)
        chosen: list[Span] = []
        doubtful: list[int] = []  # names that may be common words
        dropped: set[int] = set()
        position = 0
        for at, (begin, negative_stop, number) in enumerate(places):
            stop = -negative_stop
            # A term may run over a full stop into the next sentence; it must not hide what stands here.
            if begin < position or stop > end:
                continue
            if number >= terms:
                chosen.append(others[number - terms])
                position = stop
                continue
            meaning = sure[number] or self._vocabulary.meaning(number, text, begin, stop)
            if meaning is None:
                continue
            if meaning.kind == spans.ENTITY:
                if meaning.market_word:
                    doubtful.append(len(chosen))
                if _is_of_another(text, meaning, stop):
                    dropped.add(len(chosen))
            elif self._is_part(meaning, places, at):
                continue
            chosen.append(Span(meaning.kind, begin, stop, meaning.value))
            position = stop
        dropped.update(
            index
            for index in doubtful
            if not (is_meant(text, chosen, index, doubtful) or has_terms(text, chosen[index].end))
        )
        if dropped:
            return [span for index, span in enumerate(chosen) if index not in dropped]
        return chosen

    def _is_part(self, meaning: Meaning, places: list[_Place], at: int) -> bool:
        """Say whether a term only begins something else: 'the yield on ...', 'the day before the vote'."""
        if meaning.kind == spans.DATE:
            start, stop = places[at][0], -places[at][1]
            return not is_complete(self.text[start:stop].lower(), self.text, stop)
        if meaning.kind == spans.ADVERB:
            return self._is_clocked(places, at)
        return meaning.kind == spans.REFERENCE and self._opens_name(places, at)

    def _is_clocked(self, places: list[_Place], at: int) -> bool:
        """Say whether 'by' belongs to a time of day: 'was up by midday', but 'was up by 2%'."""
        start, stop = places[at][0], -places[at][1]
        if not self.text.startswith(" by", stop - len(" by")) or start == stop:
            return False
        return any(
            begin == stop - len("by") and number < len(self._vocabulary.sure) and self._is_phase(number)
            for begin, _, number in places[at + 1 : at + _OPENED]
        )

    def _is_phase(self, number: int) -> bool:
        meaning = self._vocabulary.sure[number]
        return meaning is not None and meaning.kind == spans.PHASE

    def _opens_name(self, places: list[_Place], at: int) -> bool:
        """Say whether 'the yield' only opens a longer name: 'the yield on 10-year Treasuries'."""
        stop = -places[at][1]
        for begin, negative_end, number in places[at + 1 : at + _OPENED]:
            if begin < stop < -negative_end and number < len(self._vocabulary.sure):
                meaning = self._vocabulary.meaning(number, self.text, begin, -negative_end)
                if meaning is not None and meaning.kind == spans.ENTITY:
                    return True
        return False


def _is_of_another(text: str, meaning: Meaning, stop: int) -> bool:
    """Say whether the words behind a name say it is of fruit ('Apple prices') or of a member of an index."""
    if text.startswith(" prices", stop) and _is_company(meaning):
        return True
    named = meaning.value
    return (
        isinstance(named, Instrument)
        and named.type is EntityType.INDEX
        and text.startswith(_OF_A_MEMBER, stop)
    )


def _is_company(meaning: Meaning) -> bool:
    return isinstance(meaning.value, Instrument) and meaning.value.type is EntityType.COMPANY


def _with_gaps(text: str, start: int, end: int, known: list[Span]) -> list[Span]:
    """Add gaps and possessives before, between and after the spans of text[start:end]."""
    done: list[Span] = []
    position = start
    for span in known:
        begin = span.start
        if begin > position and (begin > position + 1 or text[position] != " "):
            _add_gap(text, position, begin, done)
        done.append(span)
        position = span.end
    if end > position:
        _add_gap(text, position, end, done)
    return done


def _add_gap(text: str, start: int, end: int, done: list[Span]) -> None:
    """Add what stands between two spans: a possessive, words, or nothing but blanks and marks."""
    if text[start] in "'’" and text.startswith(_POSSESSIVE, start):
        done.append(Span(spans.POSSESSIVE, start, start + 2))
        start += 2
    words = text[start:end].strip(_EDGES)
    if words and (words[0].isalnum() or _WORD.search(words)):
        begin = text.index(words, start)
        done.append(Span(spans.GAP, begin, begin + len(words), words))


def sentences_in(
    text: str,
    start: int,
    end: int,
    vocabulary: Vocabulary,
    country: str | None = None,
    headline: str | None = None,
) -> Iterator[Sentence]:
    """Cut text[start:end] below a `headline`, from a `country`, into sentences of spans without overlap."""
    return _Body(text[:end], vocabulary, country, headline).sentences(start, end)
