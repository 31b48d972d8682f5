"""Finds the leaders and offices that stand for their country in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import ahocorasick_rs
import regex
from msgspec.structs import replace

from agents.extraction import spans
from agents.extraction.passage import Passage
from agents.extraction.spans import Span
from agents.extraction.vocabulary import plain_form
from agents.reference import leaders, regions

_PLACE = "place"
# 'Wellington Management', 'Trump Media': part of a longer name, unless a day follows.
_NAME_GOES_ON = regex.compile(r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}\p{Ll}")
# In a heading every word has its capital: there only these make another name.
_NAME_IN_HEADING = regex.compile(
    r" (?:Management|Media|Organi[sz]ation|Group|Holdings?|Inc|Foundation|Towers?|Hotels?|Family|University"
    r"|Airport|Street|Jr|Square|Capital|Partners|Bank|Airlines?)\b"
)
_OWNER = regex.compile(r"(?<!\p{L})(?P<name>\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)['’]s? $")
_LONGEST_OWNER = 40
_SMALL_WORD = regex.compile(r"(?<=\s)\p{Ll}{4,}")
_HYPHENED = regex.compile(r"\b(\p{Lu}[\p{L}.]*+)-(\p{Lu}(?:[\p{L}]|\.(?=\p{L}))*+\.?)(?![\p{L}-])")
_TITLE = regex.compile(
    r"(?:['’]s)?\s(?:(?:vice|acting|interim|new|then)[ -])?"
    r"(?:president(?:-elect)?|prime minister|chancellor|premier|foreign minister|finance minister|leader"
    r"|trade minister|(?:treasury|commerce) secretary|secretary of state|crown prince|supreme leader)\s",
    regex.IGNORECASE,
)


@cache
def words_of_places() -> frozenset[str]:
    """Return the words, in lower case, of which one stands wherever these functions find a place."""
    joined = (f"-{name.lower()}" for name in _place_names())
    return frozenset((*(name.lower() for name in leaders()), *joined))


def leaders_in(passage: Passage, plain: str) -> list[tuple[str, Span]]:
    """Return the sentence's leaders and offices as places; the longest name where several overlap.

    `plain` is the sentence in plain form, with a blank before it and after it.
    """
    automaton, names = _names()
    matches = automaton.find_matches_as_indexes(plain, overlapping=True)
    if not matches:
        return []
    sentence = passage.text[passage.start : passage.end]
    found: list[tuple[str, Span]] = []
    end = -1
    for index, start, after in sorted(matches, key=lambda it: (it[1], -it[2])):
        name, code = names[index]
        stop = after - 2
        if start < end or sentence[start:stop].replace("’", "'") not in (name, name.upper()):
            continue
        if " " not in name and _is_part_of_a_name(sentence, stop):
            continue
        if _is_of_another(sentence, start, code):
            continue
        found.append((_PLACE, Span(spans.PLACE, passage.start + start, passage.start + stop, code)))
        end = stop
    return found


def _is_of_another(sentence: str, start: int, code: str) -> bool:
    """Say whether an office that begins here is another country's: 'Brazil's Congress'."""
    owner = _OWNER.search(sentence, max(0, start - _LONGEST_OWNER), start)
    return owner is not None and _place_names().get(owner["name"], code) != code


def _is_part_of_a_name(sentence: str, end: int) -> bool:
    """Say whether a name that ends here is only the beginning of somebody else's."""
    if _NAME_GOES_ON.match(sentence, end) is None:
        return False
    in_heading = _SMALL_WORD.search(sentence) is None
    return not in_heading or _NAME_IN_HEADING.match(sentence, end) is not None


def hyphened_in(passage: Passage) -> list[tuple[str, Span]]:
    """Return the places that a hyphen joins, as in 'U.S.-China', which to the vocabulary are one word."""
    found: list[tuple[str, Span]] = []
    if passage.text.find("-", passage.start, passage.end) < 0:
        return found
    codes = _place_names()
    for pair in _HYPHENED.finditer(passage.text, passage.start, passage.end):
        sides = [pair.span(side) for side in (1, 2)]
        places = [codes.get(passage.text[start:end]) for start, end in sides]
        if all(places):
            found += [
                (_PLACE, Span(spans.PLACE, *side, code)) for side, code in zip(sides, places, strict=True)
            ]
    return found


def leaders_with_titles(passage: Passage, marked: Sequence[tuple[str, Span]]) -> Iterator[tuple[str, Span]]:
    """Yield the marked spans, 'U.S.' and 'Donald Trump' made one where only a title parts them."""
    before: tuple[str, Span] | None = None
    for sort, span in sorted(marked, key=lambda it: (it[1].start, -it[1].end)):
        if before is not None and sort == before[0] == _PLACE and before[1].value == span.value:
            title = passage.text[before[1].end : span.start]
            if len(title) > 1 and _TITLE.fullmatch(title):
                before = (_PLACE, replace(before[1], end=span.end))
                continue
        if before is not None:
            yield before
        before = (sort, span)
    if before is not None:
        yield before


@cache
def _place_names() -> dict[str, str]:
    places = {
        name: region.code for region in regions().values() for name in (*region.names, *region.demonyms)
    }
    return places | dict(leaders())


@cache
def _names() -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, str], ...]]:
    names = tuple(leaders().items())
    terms = [f" {plain_form(name)} " for name, _ in names]
    return ahocorasick_rs.AhoCorasick(
        terms, implementation=ahocorasick_rs.Implementation.ContiguousNFA
    ), names
