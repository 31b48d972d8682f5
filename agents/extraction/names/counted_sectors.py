"""So many of a market's sectors: 'nine of the 11 sectors fell', 'eight of the FTSE 350's 20 sectors'.

Where most of them moved one way, so did a market's sectors; of a few of them nothing is told of the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.spans import Span
from agents.reference import instruments
from schemas.event import EntityType

_WORDS: Final = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
)
_NUMBER: Final = rf"(?:{'|'.join(_WORDS)}|\d{{1,2}})"
_SECTORS: Final = r"(?:sub-?sectors|sectors|groups)\b"
_NAMES: Final = rf"(?:(?!{_SECTORS})[\w&]+(?:['\u2019]s)?\s){{0,3}}?"
_COUNTED: Final = re.compile(
    rf"\b(?P<part>{_NUMBER}|all\sbut\s(?:one|two|three))\s(?:out\s)?of\s(?:the\s|its\s)?(?P<before>{_NAMES})"
    rf"(?P<whole>{_NUMBER})\s(?P<behind>{_NAMES}){_SECTORS}",
    re.IGNORECASE,
)
# What may stand before the word itself; of a ministry's sectors no price is told.
_KINDS: Final = frozenset({"major", "main", "primary", "key", "industry", "big", "market", "index", "broad"})
_AMERICAN: Final = "S&P"
_MOST: Final = 2


def sectors_counted(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Return a sentence's spans with 'nine of the 11 sectors' for the sectors themselves."""
    for found in _COUNTED.finditer(text, sentence[0].start, sentence[-1].end):
        if _most(found) and _are_of_market(found, sentence):
            sentence = list(_named(sentence, found))
    return sentence


def _most(found: re.Match[str]) -> bool:
    return found["part"].lower().startswith("all") or _number(found["part"]) * _MOST > _number(found["whole"])


def _number(said: str) -> int:
    return int(said) if said.isdigit() else _WORDS.index(said.lower()) + 1


def _are_of_market(found: re.Match[str], sentence: Sequence[Span]) -> bool:
    """Say whether nothing but an index, or what sort of sectors they are, stands between the words."""
    named = " ".join(
        found.string[it.start : it.end]
        for it in sentence
        if it.kind == spans.ENTITY
        and it.value.type in (EntityType.INDEX, EntityType.GROUP)
        and found.start() <= it.start < found.end()
    )
    words = f"{found['before']} {found['behind']}".replace("\u2019", "'").replace("'s ", " ").split()
    if found[0].endswith("groups") and not words:
        return False
    return all(it in named or it in _KINDS or it == _AMERICAN for it in words)


def _named(sentence: Sequence[Span], found: re.Match[str]) -> Iterator[Span]:
    """Yield the spans with one name in the place of all those found."""
    sectors = instruments()["group:US:SECTORS" if _AMERICAN in found[0] else "group:SECTORS"]
    told = False
    for span in sentence:
        if span.end <= found.start() or span.start >= found.end():
            yield span
        elif not told:
            told = True
            yield Span(spans.ENTITY, found.start(), found.end(), sectors)
