"""Firms that only a headline names, as its subject: 'Pelor Infra slips over 3%'.

A headline has no room for 'shares of'.  Where it is written as a sentence, two capitalised words at its
head are a name, and what a percentage and a verb of movement tell of a name is its share.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from agents.extraction import spans
from agents.extraction.figures.quantities import PERCENT
from agents.extraction.names.unlisted import core_of, unlisted
from agents.extraction.spans import Span
from agents.reference import Instrument

_NEAR: Final = 6  # spans: how far ahead the percentage may stand
_MOVING: Final = frozenset({spans.VERB, spans.ADVERB, spans.NEUTRAL})
# "Pelor Infra", "JHS Pelor Labs", "GTL Infra"; behind a label, too: "Hot stocks: Pelor Infra".
_NAME: Final = regex.compile(r"\p{Lu}[\w&.'’-]*(?: (?:(?:and|&|of) )?\p{Lu}[\w&.'’-]*){1,4}")
# What such words also head: figures of a country or a firm, and what no share has.
_NO_FIRM: Final = regex.compile(
    r"(?i)\b(?:sales|prices?|output|sentiment|inflation|production|orders|exports?|imports?|pmi|payrolls|index|claims"
    r"|spending|incomes?|starts|permits|volumes?|revenues?|profits?|earnings|yields?|rates?|growth|assets|reserves"
    r"|deposits|loans?|credit|inflows|outflows|shipments|registrations|margins?|trade|deficit|surplus|gdp|cpi|ppi|wpi"
    r"|aum|fdi|investments?|collections?|receipts|traffic|arrivals|users|subscribers|jobs|wages|debt|losses|net|pat"
    r"|q[1-4]|h[12]|fy\d*|stocks?|shares?|markets?|bonds?|funds?|futures|fx|etfs?|currenc(?:y|ies)"
    r"|ipo|street|sector|monday|tuesday|wednesday|thursday|friday|turnover|ebitda|eps|dividends?|capacity|demand|supply)$"
)


def firm_heading(text: str, sentence: Sequence[Span], at: int) -> tuple[Instrument, int, int] | None:
    """Return the unlisted firm whose name ends with this span and heads a headline, and where it stands."""
    opening = next((place + 1 for place in range(at - 1, -1, -1) if sentence[place].kind == spans.STOP), 0)
    if at - opening > 1 or at + 1 >= len(sentence) or sentence[at + 1].kind not in _MOVING:
        return None
    if sentence[opening].kind == spans.PLACE:
        return None  # "Russia Pelor down 7%": whose country it is
    start, end = sentence[opening].start, sentence[at].end
    name = text[start:end]
    verb = text[sentence[at + 1].start]
    if (
        verb.isupper()
        or _NAME.fullmatch(name) is None
        or _NO_FIRM.search(name)
        or not _by_percent(sentence, at)
    ):
        return None
    return unlisted(name, core_of(name)), start, end


def _by_percent(sentence: Sequence[Span], at: int) -> bool:
    ahead = sentence[at + 1 : at + _NEAR]
    return any(it.kind == spans.QUANTITY and it.value.unit == PERCENT for it in ahead)
