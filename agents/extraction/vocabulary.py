"""One vocabulary for the whole grammar: the word lists and every name of every instrument, found in one pass.

The text is first put into a plain form of the same length: lower case, straight quotes, and blanks for
whatever separates words.  Each term stands in the automaton with a blank on either side, so that
word boundaries need no check afterwards; an ampersand, a hyphen or a full stop inside a word stays.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import itemgetter

import ahocorasick_rs

from agents.extraction import dayword, spans, written
from agents.extraction.inflection import forms_of
from agents.extraction.spans import Span, Verb
from agents.reference import Instrument, instruments, regions

_DIRECTIONS: dict[str, int | None] = {"up": 1, "down": -1, "flat": 0}
_VERB_KINDS = {spans.VERB, spans.CROSS, spans.NEUTRAL, spans.KEEP}
_BLANKS = '\n\t\r\u00a0\u2009\u202f,;:()[]{}"“”!?*|_…—–<>/'
_BEGIN = itemgetter(1)
# Bits for the kinds that decide what a sentence may be about.
NOTEWORTHY = {
    spans.ENTITY: 1,
    spans.REFERENCE: 2,
    spans.PLACE: 4,
    spans.PAPER: 8,
    spans.DATE: 16,
    spans.SECTION: 32,
} | dict.fromkeys(
    (
        spans.VERB,
        spans.ADVERB,
        spans.NEUTRAL,
        spans.KEEP,
        spans.NOUN,
        spans.CROSS,
        spans.EXTREME,
        spans.QUANTITY,
    ),
    64,
)
# Halves of characters that no encoder takes.
_SURROGATES = re.compile("[\ud800-\udfff]")
_PLAIN = (
    ("\u2019", "'"),
    ("\u2018", "'"),
    ("\u02bc", "'"),
    (". ", "  "),
    ("'s ", "   "),
    ("' ", "  "),
    (" '", "  "),
)


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a term stands for; `written` is set where its capitals matter, `market_word` if it needs one."""

    kind: str
    value: object
    written: str | None = None
    market_word: bool = False


Occurrence = tuple[int, int, int]
"""A term found in a text: its number, where it begins, and where it ends with a blank after it."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The automaton with what each of its terms means.

    `marks` holds, for each term, the bits of those NOTEWORTHY kinds that it may be: what a sentence is about
    can be told from them before any span is made.
    """

    automaton: ahocorasick_rs.AhoCorasick
    meanings: tuple[tuple[int, tuple[_Meaning, ...]], ...]
    marks: bytes

    def occurrences(self, plain: str) -> list[Occurrence]:
        """Return every term of a text in plain form, overlapping ones too, by where it begins."""
        found: list[Occurrence] = self.automaton.find_matches_as_indexes(plain, overlapping=True)
        found.sort(key=_BEGIN)
        return found

    def spans_of(self, occurrences: Iterable[Occurrence], text: str) -> list[tuple[Span, bool]]:
        """Return what occurrences mean in the text as written, with whether each needs a market word."""
        found: list[tuple[Span, bool]] = []
        for index, start, _ in occurrences:
            length, meanings = self.meanings[index]
            # The automaton saw the text with a blank before it, the term has one before it: they cancel out.
            for meaning in meanings:
                written = meaning.written
                if written is not None:
                    surface = text[start : start + length].replace("\u2019", "'")
                    if surface != written and surface != written.upper():
                        continue
                found.append((Span(meaning.kind, start, start + length, meaning.value), meaning.market_word))
                break
        return found


def lowered(text: str) -> str:
    """Return the text in lower case, of the same length, and fit for any encoder."""
    low = text.lower()
    if len(low) != len(text):  # some capitals have no lower case of one character
        low = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    return low if low.isascii() else _SURROGATES.sub("\ufffd", low)


def plain_form(text: str) -> str:
    """Return the text in the form that terms are looked for in: same length, lower case, blanks for marks."""
    plain = lowered(text)
    for mark in _BLANKS:
        if mark in plain:
            plain = plain.replace(mark, " ")
    for mark, blank in _PLAIN:
        plain = plain.replace(mark, blank)
    return plain


@cache
def vocabulary() -> Vocabulary:
    """Build the vocabulary; once for a process, as the automaton cannot be stored."""
    terms: dict[str, list[_Meaning]] = {}
    for term, meaning in _terms():
        core = plain_form(f" {term} ")[1:-1]
        if core.strip():
            held = terms.setdefault(core, [])
            if meaning not in held:
                held.append(meaning)
    return Vocabulary(
        automaton=ahocorasick_rs.AhoCorasick(
            [f" {term} " for term in terms], implementation=ahocorasick_rs.Implementation.ContiguousNFA
        ),
        meanings=tuple((len(term), _ordered(meanings)) for term, meanings in terms.items()),
        marks=bytes(_marks(meanings) for meanings in terms.values()),
    )


def _marks(meanings: Iterable[_Meaning]) -> int:
    marks = 0
    for meaning in meanings:
        marks |= NOTEWORTHY.get(meaning.kind, 0)
    return marks


def _ordered(meanings: list[_Meaning]) -> tuple[_Meaning, ...]:
    """Names that insist on their capitals come first, then whatever came first."""
    return tuple(sorted(meanings, key=lambda meaning: meaning.written is None))


def _terms() -> Iterator[tuple[str, _Meaning]]:
    yield from _words()
    for term, day in dayword.terms():
        yield term, _Meaning(spans.DATE, day)
    for term, kind, value in written.terms():
        yield term, _Meaning(kind, value)
    for instrument in instruments().values():
        yield from _names(instrument)
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
        yield word, _Meaning(spans.DETERMINER, word)


def _words() -> Iterator[tuple[str, _Meaning]]:
    document = tomllib.loads((files("agents.extraction") / "data" / "words.toml").read_text("utf-8"))
    for kind, groups in document.items():
        for group, lists in groups.items():
            direction = _DIRECTIONS.get(group)
            if kind in _VERB_KINDS:
                for form, word in forms_of(lists["verbs"]):
                    yield word, _Meaning(kind, Verb(direction, form, group))
            else:
                value = direction if kind in (spans.NOUN, spans.ADVERB, spans.EXTREME) else group
                for word in lists["words"].split(","):
                    yield word.strip(), _Meaning(kind, value)


def _names(instrument: Instrument) -> Iterator[tuple[str, _Meaning]]:
    for alias in instrument.aliases:
        name = alias.removeprefix("?")
        written = None if name.islower() or name == name.lower() else name
        for spelling in _spellings(name):
            exact = None if written is None else spelling
            yield spelling, _Meaning(spans.ENTITY, instrument, exact, alias.startswith("?"))


def _spellings(name: str) -> Iterator[str]:
    yield name
    for dotted, loose in (("U.S. ", "U.S "), ("u.s. ", "u.s ")):
        if name.startswith(dotted):
            yield loose + name.removeprefix(dotted)


def _places() -> Iterator[tuple[str, _Meaning]]:
    for region in regions().values():
        for name in (*region.names, *region.demonyms, *region.centres):
            capitals = name if name.isupper() else None  # "US", not "us"
            yield name, _Meaning(spans.PLACE, region.code, capitals)
