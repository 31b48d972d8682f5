"""One vocabulary for the whole grammar: the word lists and every name of every instrument, found in one pass.

The text is first put into a plain form of the same length: lower case, straight quotes, and blanks for
whatever separates words.  Each term stands in the automaton with a blank on either side, so that
word boundaries need no check afterwards; an ampersand, a hyphen or a full stop inside a word stays.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from operator import itemgetter

import ahocorasick_rs

from agents.extraction import spans
from agents.extraction.figures import pairs, written
from agents.extraction.inflection import forms_of
from agents.extraction.names.short_names import short_forms
from agents.extraction.spans import Span, Verb
from agents.extraction.times import dayword
from agents.reference import Instrument, instruments, regions
from schemas.event import EntityType

_DIRECTIONS: dict[str, int | None] = {"up": 1, "down": -1, "flat": 0}
_VERB_KINDS = {spans.VERB, spans.CROSS, spans.NEUTRAL, spans.KEEP}
_BLANKS = '\n\t\r\u00a0\u2009\u202f,;:()[]{}"“”!?*|_…—–<>/'
_BEGIN = itemgetter(1)
# The blanks at either side that each term has in the automaton.
PADDING = 2
# Bits for the kinds that decide what a sentence may be about.
NOTEWORTHY = {
    spans.ENTITY: 1,
    spans.REFERENCE: 2,
    spans.PLACE: 4,
    spans.PAPER: 8,
    spans.DATE: 16,
    spans.SECTION: 32,
    spans.QUANTITY: 64,
    **dict.fromkeys((spans.VERB, spans.ADVERB, spans.NOUN, spans.EXTREME), 128),
    **dict.fromkeys((spans.NEUTRAL, spans.KEEP, spans.CROSS), 256),
}
# Bits for what sort of thing a name is of.
NAMED_SORTS = {sort: 1024 << number for number, sort in enumerate(EntityType)}
# Verbs without a direction of their own that tell another's move without any figure.
_DIRECTING = frozenset({"lift", "drag", "weigh", "struggle", "join", "widen", "tighten", "brunt"})
_CASED = 512  # which of a term's meanings holds, if any, is told by its capitals
# Halves of characters that no encoder takes.
_SURROGATES = re.compile("[\ud800-\udfff]")
_PLAIN = (
    ("--", "  "),
    ("\u2019", "'"),
    ("\u2018", "'"),
    ("\u02bc", "'"),
    (". ", "  "),
    ("'s ", "   "),
    ("' ", "  "),
    (" '", "  "),
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a term stands for; `written` is set where its capitals matter, `market_word` if it needs one."""

    kind: str
    value: object
    written: str | None = None
    market_word: bool = False


Occurrence = tuple[int, int, int]
"""A term found in a text: its number, where it begins, and where it ends with the blanks at either side."""

Mark = tuple[int, int]
"""Where a noteworthy term begins in a text, and the bits of the kinds that it may be."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The automaton with what each of its terms means.

    `meanings` holds each term's, those that insist on capitals first; `sure` the one that holds whatever
    the capitals, if it is the only one.  `marks` holds the bits of those NOTEWORTHY kinds that a term may be:
    what a sentence is about can be told from them before any span is made.  `shortened` holds, for the terms
    that are full names of companies, by what a story may call these on.
    """

    automaton: ahocorasick_rs.AhoCorasick
    meanings: tuple[tuple[Meaning, ...], ...]
    sure: tuple[Meaning | None, ...]
    marks: tuple[int, ...]
    shortened: Mapping[int, tuple[str, ...]]

    def occurrences(self, plain: str) -> list[Occurrence]:
        """Return every term of a text in plain form, overlapping ones too, by where it begins.

        The text must have a blank before it and after it, as every term has: so places in the text without
        them are those of the terms without theirs.
        """
        found: list[Occurrence] = self.automaton.find_matches_as_indexes(plain, overlapping=True)
        found.sort(key=_BEGIN)
        return found

    def noted(self, occurrences: Iterable[Occurrence], text: str) -> list[Mark]:
        """Return the marks of those occurrences that are noteworthy as they are written in the text."""
        of_term = self.marks
        noted: list[Mark] = []
        for number, start, end in occurrences:
            marks = of_term[number]
            if marks & _CASED:
                meaning = self.meaning(number, text, start, end - PADDING)
                marks = _noteworthy(meaning) if meaning is not None else 0
            if marks:
                noted.append((start, marks))
        return noted

    def meaning(self, number: int, text: str, start: int, end: int) -> Meaning | None:
        """Return what a term means as text[start:end] writes it, None if it is not written so."""
        meaning = self.sure[number]
        return meaning if meaning is not None else self._as_written(number, text[start:end])

    def _as_written(self, number: int, surface: str) -> Meaning | None:
        surface = surface.replace("\u2019", "'")
        for meaning in self.meanings[number]:
            written = meaning.written
            if written is None or surface in (written, written.upper()):
                return meaning
        return None

    def spans_of(self, text: str) -> list[Span]:
        """Return every term of a short text as a span, overlapping ones too."""
        found: list[Span] = []
        for number, start, end in self.occurrences(plain_form(f" {text} ")):
            meaning = self.meaning(number, text, start, end - PADDING)
            if meaning is not None:
                found.append(Span(meaning.kind, start, end - PADDING, meaning.value))
        return found


def lowered(text: str) -> str:
    """Return the text in lower case, of the same length, and fit for any encoder."""
    low = text.lower()
    if len(low) != len(text):  # some capitals have no lower case of one character
        low = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    return low if low.isascii() or not _has_surrogates(low) else _SURROGATES.sub("\ufffd", low)


def _has_surrogates(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def plain_form(text: str) -> str:
    """Return the text in the form that terms are looked for in: same length, lower case, blanks for marks."""
    return _plain_form_of_lowered(lowered(text))


@lru_cache(maxsize=4)
def padded_plain_form(text: str) -> str:
    """Return the plain form of a story's text with a blank before it and after it, as every term has."""
    return _plain_form_of_lowered(f" {lowered_story(text)} ")


@lru_cache(maxsize=4)
def lowered_story(text: str) -> str:
    """Return `lowered(text)`, remembered for the few texts that are looked at together."""
    return lowered(text)


def _plain_form_of_lowered(low: str) -> str:
    """Return the plain form of a text that is in lower case already."""
    plain = low
    for mark in _BLANKS:
        if mark in plain:
            plain = plain.replace(mark, " ")
    for mark, blank in _PLAIN:
        plain = plain.replace(mark, blank)
    return plain


@cache
def vocabulary() -> Vocabulary:
    """Build the vocabulary; once for a process, as the automaton cannot be stored."""
    terms: dict[str, list[Meaning]] = {}
    for term, meaning in _terms():
        core = plain_form(f" {term} ")[1:-1]
        if core.strip():
            held = terms.setdefault(core, [])
            if meaning not in held:
                held.append(meaning)
    meanings = tuple(_ordered(held) for held in terms.values())
    return Vocabulary(
        automaton=ahocorasick_rs.AhoCorasick(
            [f" {term} " for term in terms], implementation=ahocorasick_rs.Implementation.ContiguousNFA
        ),
        meanings=meanings,
        sure=tuple(held[0] if held[0].written is None else None for held in meanings),
        marks=tuple(_marks(held) for held in meanings),
        shortened=_shortened(terms),
    )


def _shortened(terms: Mapping[str, list[Meaning]]) -> dict[int, tuple[str, ...]]:
    """Return the short forms of the terms that have any and mean one company whatever stands beside them."""
    forms = {
        number: short_forms(term, meanings[0].value)
        for number, (term, meanings) in enumerate(terms.items())
        if len(meanings) == 1 and not meanings[0].market_word
    }
    return {number: tuple(it for it in held if it not in terms) for number, held in forms.items() if held}


def _marks(meanings: tuple[Meaning, ...]) -> int:
    """Return the bits of what a term may be, none that its capitals alone tell apart."""
    meaning = meanings[0]
    if meaning.written is None:
        moving = isinstance(meaning.value, Verb) and meaning.value.group in _DIRECTING
        return NOTEWORTHY[spans.VERB] if moving else _noteworthy(meaning)
    return _CASED if any(meaning.kind in NOTEWORTHY for meaning in meanings) else 0


def _noteworthy(meaning: Meaning) -> int:
    """Return the bits of a meaning's kind, and of its sort where it is a name."""
    if isinstance(meaning.value, Instrument):
        return marks_of_name(meaning.value)
    return NOTEWORTHY.get(meaning.kind, 0)


def marks_of_name(instrument: Instrument) -> int:
    """Return the bits of a name: that it is one, and of what sort of thing."""
    return NOTEWORTHY[spans.ENTITY] | NAMED_SORTS[instrument.type]


def _ordered(meanings: list[Meaning]) -> tuple[Meaning, ...]:
    """Names that insist on their capitals come first, then whatever came first."""
    return tuple(sorted(meanings, key=lambda meaning: meaning.written is None))


def _terms() -> Iterator[tuple[str, Meaning]]:
    yield from _words()
    for term, day in dayword.terms():
        yield term, Meaning(spans.DATE, day)
    for term, kind, value in written.terms():
        yield term, Meaning(kind, value)
    for instrument in instruments().values():
        yield from _names(instrument)
    for pair, base in pairs.terms():
        yield pair, Meaning(spans.ENTITY, base, pair)
    for pair, base in pairs.worded_terms():
        yield pair, Meaning(spans.ENTITY, base)
    yield from _places()
    for word in (
        "a",
        "an",
        "the",
        "its",
        "their",
        "his",
        "this",
        "that",
        "these",
        "those",
        "any",
        "some",
        "our",
    ):
        yield word, Meaning(spans.DETERMINER, word)


def _words() -> Iterator[tuple[str, Meaning]]:
    document = tomllib.loads((files("agents.extraction") / "data" / "words.toml").read_text("utf-8"))
    for kind, groups in document.items():
        for group, lists in groups.items():
            direction = _DIRECTIONS.get(group)
            if kind in _VERB_KINDS:
                for form, word in forms_of(lists["verbs"]):
                    yield word, Meaning(kind, Verb(direction, form, group))
            else:
                value = direction if kind in (spans.NOUN, spans.ADVERB, spans.EXTREME) else group
                for word in lists["words"].split(","):
                    yield word.strip(), Meaning(kind, value)


def _names(instrument: Instrument) -> Iterator[tuple[str, Meaning]]:
    for alias in instrument.aliases:
        name = alias.removeprefix("?")
        written = None if name == name.lower() else name
        for spelling in _spellings(name):
            exact = None if written is None else spelling
            yield spelling, Meaning(spans.ENTITY, instrument, exact, alias.startswith("?"))


def _spellings(name: str) -> Iterator[str]:
    yield name
    for dotted, loose in (("U.S. ", "U.S "), ("u.s. ", "u.s ")):
        if name.startswith(dotted):
            yield loose + name.removeprefix(dotted)


def _places() -> Iterator[tuple[str, Meaning]]:
    for region in regions().values():
        for name in (*region.names, *region.demonyms, *region.centres):
            capitals = name if name.isupper() else None  # "US", not "us"
            yield name, Meaning(spans.PLACE, region.code, capitals)
