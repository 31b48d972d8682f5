"""Contracts that a sentence tells apart by their months alone, and names that label a figure.

'The December 2026 contract rose RM22 to RM4,105, January 2027 advanced RM25': for the grammar each is the
contract on the good that is spoken of.  'Dollar/yen: UP at 157.5 yen' is a sentence without its verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.dayword import MONTHS
from agents.extraction.spans import Span

_MONTH: Final = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_SPOT: Final = r"(?:spot|front|nearby)[- ]month"
# With its year, or called the spot month, before a verb of movement and what may be a price.
_CONTRACT: Final = re.compile(
    rf"(?<![a-z]\s)(?<!\d\s)\b{_MONTH}\s20\d\d(?:\scontract)?(?=\s\w{{2,12}}\s(?:\w{{2,6}}\s)?(?:RM|Rs|US\$|\$|\d))"
    rf"|(?<=\bthe\s){_MONTH}\s20\d\d\scontract\b"
    rf"|(?<=\band\s){_MONTH}\s20\d\d(?:\scontract)?(?=\s(?:was|rose|fell|gained|lost|added|eased|advanced|up|down)\b)"
    rf"|(?<=\bthe\s){_SPOT}\s{_MONTH}(?:\s20\d\d)?(?:\scontract)?\b",
    re.IGNORECASE,
)
_LABELLED: Final = (spans.ENTITY, spans.SHUT)


def contracts_told(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Return a sentence's spans with 'the contract' for months that are sold, and labels as subjects."""
    if any(it.kind == spans.STOP for it in sentence):
        sentence = _without_colons(text, sentence)
    start, end = sentence[0].start, sentence[-1].end
    for found in _CONTRACT.finditer(text, start, end):
        sentence = [
            *(it for it in sentence if it.end <= found.start()),
            Span(spans.REFERENCE, found.start(), found.end(), "commodity"),
            *(it for it in sentence if it.start >= found.end()),
        ]
    return sentence


def _without_colons(text: str, sentence: Sequence[Span]) -> list[Span]:
    """Leave out a colon between a name and the way that it went: 'Brent: DOWN 0.4 percent'."""
    kept: list[Span] = []
    for at, span in enumerate(sentence):
        labels = span.kind == spans.STOP and text[span.start] == ":" and 0 < at < len(sentence) - 1
        if labels and sentence[at - 1].kind in _LABELLED and sentence[at + 1].kind == spans.ADVERB:
            continue
        kept.append(span)
    return kept
