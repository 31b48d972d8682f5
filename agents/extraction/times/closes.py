"""The close that a price is compared with: 'from Wednesday's close of', 'than its previous settlement at'.

Whatever the words, what follows is the level before; for the grammar they all are one 'from'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.sought import Sought
from agents.extraction.spans import Span

_DAY: Final = (
    r"(?:(?:mon|tues|wednes|thurs|fri)day|yesterday|(?:the\s)?previous(?:\s(?:trading\s)?(?:session|day))?"
    r"|prior(?:\s(?:session|day))?|last(?:\ssession|\sweek)?|late|overnight|session|day)"
)
_BEFORE: Final = Sought(
    re.compile(
        rf"\b(?:from|than|against|versus|vs\.?|compared\s(?:with|to))\s(?:(?:its|the|their|a|an)\s)?"
        rf"(?:{_DAY}(?:['\u2019]s)?\s){{0,3}}(?:(?:official|provisional|late|onshore|domestic)\s)?"
        r"(?:clos(?:e|ing)|settlement|finish|fixing)(?:\s(?:level|price|rate|quote|value))?\s(?:of|at)\s(?=\S{0,4}\d)",
        re.IGNORECASE,
    )
)

# "Rose 3 points from Wednesday's close to 1.8": whose close it was, and no figure of it.
_FIGURELESS: Final = Sought(
    re.compile(
        rf"\bfrom\s(?:(?:its|the|their|a)\s)?(?:{_DAY}(?:['\u2019]s)?\s){{1,2}}(?:clos(?:e|ing)|settlement|finish)"
        r"(?:\slevel|\sprice)?\sto(?=\s\S{0,3}\d)",
        re.IGNORECASE,
    )
)


def closes_before(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Return a sentence's spans with 'from' for what leads to the close before."""
    start, end = sentence[0].start, sentence[-1].end
    for found in _FIGURELESS.finditer(text, start, end):
        sentence = _led_by(sentence, Span(spans.PREPOSITION, found.start(), found.end(), "to"))
    for found in _BEFORE.finditer(text, start, end):
        sentence = _led_by(sentence, Span(spans.PREPOSITION, found.start(), found.end() - 1, "from"))
    return sentence


def _led_by(sentence: Sequence[Span], preposition: Span) -> Sequence[Span]:
    """Return the spans with a preposition in the place of those that it covers."""
    before = [it for it in sentence if it.end <= preposition.start]
    return [*before, preposition, *(it for it in sentence if it.start >= preposition.end)]
