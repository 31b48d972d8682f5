"""Contracts that a sentence tells apart by their months alone, and names that label a figure.

'The December 2026 contract rose RM22 to RM4,105, January 2027 advanced RM25': for the grammar each is the
contract on the good that is spoken of.  'Dollar/yen: UP at 157.5 yen' is a sentence without its verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.spans import Span
from agents.extraction.times.dayword import MONTHS
from schemas.event import EntityType

_MONTH: Final = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
# "In August 2024 output rose 3": a month behind a preposition is a time.
_NOT_IN: Final = (
    "".join(
        rf"(?<!\b{word}\s)"
        for word in (
            "in",
            "for",
            "of",
            "since",
            "from",
            "until",
            "by",
            "to",
            "late",
            "early",
            "mid",
            "on",
            "during",
            "the",
        )
    )
    + r"(?<!\d\s)"
)
_SPOT: Final = r"(?:spot|front|nearby)[- ]month"
_MOVED: Final = (
    r"(?:(?:was\s)?(?:up|down)|rose|fell|gained|lost|added|shed|eased|advanced|slipped|climbed|dropped|declined"
    r"|improved|increased|decreased|was\s(?:flat|unchanged))"
)
# With its year, or called the spot month, before a verb of movement and what may be a price.
_CONTRACT: Final = re.compile(
    rf"{_NOT_IN}\b{_MONTH}\s20\d\d(?:\scontract)?"
    rf"(?=\s{_MOVED}\s(?:by\s)?(?:RM|Rs|US\$|\$|\d))"
    rf"|(?<=\bthe\s){_MONTH}\s20\d\d\scontract\b"
    rf"|(?<=\band\s){_MONTH}\s20\d\d(?:\scontract)?(?=\s{_MOVED}\b)"
    rf"|(?<=\bthe\s){_SPOT}\s{_MONTH}(?:\s20\d\d)?(?:\scontract)?\b",
    re.IGNORECASE,
)
# What each of these has at the least, which is quick to look for.
_HINTED: Final = re.compile(rf"\s20\d\d(?:\scontract|\s{_MOVED}\b)|{_SPOT}", re.IGNORECASE)
# "Jan 27", with the year in two digits.
_SHORT: Final = re.compile(r"[A-Z][a-z]{2}\s[2-9]\d")
_PAIR: Final = 2
_LABELLED: Final = (spans.ENTITY, spans.SHUT)


def contracts_told(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Return a sentence's spans with 'the contract' for months that are sold, and labels as subjects."""
    if any(it.kind == spans.STOP for it in sentence):
        sentence = _without_colons(text, sentence)
    sentence = _without_month(text, sentence)
    start, end = sentence[0].start, sentence[-1].end
    if not _may_tell(text, start, end):
        return sentence
    for found in _CONTRACT.finditer(text, start, end):
        sentence = [
            *(it for it in sentence if it.end <= found.start()),
            Span(spans.REFERENCE, found.start(), found.end(), "commodity"),
            *(it for it in sentence if it.start >= found.end()),
        ]
    return sentence


def _may_tell(text: str, start: int, end: int) -> bool:
    """Say whether words have a year before what it did, or 'spot month': without them no contract is told."""
    if text.find(" 20", start, end) < 0 and text.find("month", start, end) < 0:
        return False
    return _HINTED.search(text, start, end) is not None


def _without_month(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Leave out the month and year of a contract at a line's head: 'Jan 27 Soybeans closed at'."""
    if len(sentence) < _PAIR or [it.kind for it in sentence[:_PAIR]] != [spans.DATE, spans.ENTITY]:
        return sentence
    date, name = sentence[:_PAIR]
    sold = _SHORT.fullmatch(text, date.start, date.end) and name.start - date.end == 1
    return sentence[1:] if sold and name.value.type is EntityType.COMMODITY else sentence


def _without_colons(text: str, sentence: Sequence[Span]) -> list[Span]:
    """Leave out a colon between a name and the way that it went: 'Brent: DOWN 0.4 percent'."""
    kept: list[Span] = []
    for at, span in enumerate(sentence):
        labels = span.kind == spans.STOP and text[span.start] == ":" and 0 < at < len(sentence) - 1
        if labels and sentence[at - 1].kind in _LABELLED and sentence[at + 1].kind == spans.ADVERB:
            continue
        kept.append(span)
    return kept
