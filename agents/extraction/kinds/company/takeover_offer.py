"""Takeovers as the target tells them, and those of all the shares or all the rest of them.

The entity is the bidder, the counterparty whom it wants to buy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

import regex

from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.company.company_subjects import ASIDE, HAVE, SAYING, company_of
from agents.extraction.kinds.company.issuers import issuer_at
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import EventKind, Modality, NamedValue, Outcome

_BID: Final = r"(?:bids?|offers?|proposals?|approach(?:es)?)"
# What makes an offer one for a company, or the sum that it names.
_FOR_A_FIRM: Final = (
    r"(?=[^;:.]{0,110}\b(?:takeover|buy-?out|privati[sz]ation|acquisition|merger|unsolicited|non-binding"
    r"|binding|tender"
    r"|all-cash|cash|sweetened|improved|hostile)\b|[^;:.]{0,40}{money})"
)
_TARGET: Final = (
    rf"(?:{{firm:target}}{ASIDE}|(?P<own>\b(?:it|the\s(?:company|group|firm|bank|retailer|insurer))\b))"
)
_WORDS: Final = r"(?:(?!{company})[^\s;:]++\s){0,9}?"
_LEAD: Final = (
    r"(?:(?:its|the|an?|{place}|{place}(?:'s|-based)|(?!by\b|for\b|to\b)[a-z][a-z-]*+|AI|IT)\s){0,7}?"
)
_PRICE: Final = (
    r"(?:[^;:.\ue000-\uf8ff]{0,60}?\b(?:for|in|at|worth|valued|values|valuing|of)\s(?:(?!{money})[^\s;:]++"
    r"\s){0,7}?(?:US)?{money:price})?"
)
_ALL: Final = (
    r"(?:all|the\s(?:rest|remainder)|(?:the|all|its|any)\s(?:[a-z]+\s){0,2}?(?:outstanding|remaining|issued"
    r"|other|minority))\s"
    r"(?:[a-z-]+\s){0,5}?(?:shares|stock|stake|equity|units|interests?)?\s?(?:of|in|that\sit\sdoes\snot"
    r"\s(?:already\s)?own\sin)\s"
)
_MOST_OF_A_SHARE: Final = 10_000
_WISHES: Final = regex.compile(
    r"\b(?:plans|intends|considering|seeks|wants|hopes|could|may)\b", regex.IGNORECASE
)


def _wanted(match: Match) -> Any:
    return issuer_at(match) if "own" in match.groups else company_of(match, "target")


def _bidder(match: Match) -> Any:
    """Return who bids, None where nobody else is bid for."""
    bidder, wanted = company_of(match), _wanted(match)
    if bidder is None or wanted is None or bidder.id == wanted.id:
        return None
    return bidder


def _values(match: Match) -> Iterator[NamedValue]:
    price = match.value("price")
    if isinstance(price, Quantity):
        by_share = price.per == "unit" or (not price.scaled and price.value < _MOST_OF_A_SHARE)
        name = "price_per_share" if by_share else "deal_value"
        yield NamedValue(name=name, value=price.value, currency=price.currency, **match.stated("price"))


def _modality(match: Match) -> Modality:
    return Modality.OUTLOOK if _WISHES.search(match.rendering.text, match.start, match.end) else Modality.FACT


def _rule(
    name: str,
    pattern: str,
    triggers: tuple[str, ...],
    needs: str,
    modality: Modality | Callable[[Match], Modality] = _modality,
) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.MERGER,
        triggers=triggers,
        pattern=pattern,
        entity="company",
        counterparty=_wanted,
        stands_for=_bidder,
        outcome=Outcome.NEUTRAL,
        values=_values,
        modality=modality,
        settled=True,
        dated=True,
        filed=True,
        needs=needs,
    )


RULES: Final = (
    _rule(
        "received",
        rf"{_TARGET}{HAVE}\s{SAYING}(?:received|receives|got|gets|fielded|confirmed|accepted|accepts"
        r"|recommended|recommends|backed|backs"
        r"|is\s(?:considering|reviewing|weighing)|will\s(?:consider|review))"
        rf"\s{_FOR_A_FIRM}{_WORDS}{_BID}\b[^;:.\ue001]{{0,70}}?\b(?:from|by|of)\s{_LEAD}{{firm:company}}"
        rf"(?!-(?:led|backed|owned|based)){_PRICE}",
        ("bid", "offer", "proposal", "approach"),
        rf"\b{_BID}\b.*?\b(?:from|by|of)\b",
    ),
    _rule(
        "bid_from",
        rf"(?:agreed|recommended|backed|accepted)\s(?:to\s)?{_FOR_A_FIRM}{_WORDS}{_BID}\s(?:for|of)"
        rf"\s{_LEAD}{{firm:target}}\s(?:from|by)\s{_LEAD}{{firm:company}}{_PRICE}",
        ("bid", "offer", "proposal", "approach"),
        rf"\b{_BID}\s(?:for|of)\b.*?\b(?:from|by)\b",
    ),
    _rule(
        "private",
        rf"{{firm:company}}{ASIDE}{HAVE}\s{SAYING}(?:to\stake|will\stake|offers\sto\stake|offered\sto\stake"
        r"|proposed\sto\stake|proposes\sto\stake|plans\sto\stake"
        r"|agreed\sto\stake|agrees\sto\stake|bids\sto\stake|is\staking|takes|wants\sto\stake|seeks\sto"
        rf"\stake|would\stake)\s{_LEAD}{{firm:target}}{ASIDE}\sprivate{_PRICE}",
        ("private",),
        r"\btak(?:e|es|ing)\s.*?\sprivate\b",
    ),
    _rule(
        "talks_with",
        rf"{{firm:company}}{ASIDE}{HAVE}\s{SAYING}(?:confirm(?:s|ed)\s(?:it\sis\sin\s|that\sit\sis\sin\s)?"
        r"|(?:is|are|was)\sin\s|in\s|hold(?:s|ing)\s|began\s|started\s)"
        rf"(?:[a-z]+\s){{0,2}}?(?:talks|discussions|negotiations)\swith\s{_LEAD}{{firm:target}}\s(?:on"
        rf"|about|over|regarding|for)\s(?:[a-z]+\s){{0,3}}?(?:acquisition|takeover|merger|buyout|tie-up"
        r"|combination)",
        ("talks", "discussions", "negotiations"),
        r"\b(?:talks|discussions|negotiations)\swith\b.*?\b(?:acquisition|takeover|merger|buyout|tie-up"
        r"|combination)\b",
        Modality.OUTLOOK,
    ),
    _rule(
        "all_shares",
        rf"{{firm:company}}{ASIDE}{HAVE}\s{SAYING}(?:(?:will|would|plans\sto|offers\sto|offered\sto"
        r"|proposed\sto|intends\sto|agreed\sto|agrees\sto|to|has\sagreed\sto)\s)?"
        rf"(?:acquires?|acquired|buys?|bought|purchase)\s{_ALL}{_LEAD}{{firm:target}}{_PRICE}",
        ("acquire", "buy", "bought", "purchase"),
        r"\b(?:acquire|buy|bought|purchase).*?\b(?:all|rest|remainder|outstanding|remaining|issued"
        r"|minority)\b",
    ),
)

EXAMPLES: Final = (
    Example(
        "Galliford Try said it had received an unsolicited takeover proposal from Renault valuing it at 480"
        " million"
        " pounds.",
        ({"kind": "merger", "entity_id": "company:XPAR:RNO", "values": {"deal_value": 480e6}},),
    ),
    Example(
        "Toyota offers to take software maker Quellen Systems private in a $2 billion deal.",
        ({"kind": "merger", "entity_id": "company:XTKS:7203", "values": {"deal_value": 2e9}},),
    ),
    Example(
        "Renault confirms discussions with Quellen Systems, Inc. on potential acquisition.",
        ({"kind": "merger", "entity_id": "company:XPAR:RNO", "modality": "outlook"},),
    ),
    Example(
        "Sony plans to acquire all outstanding shares of Quellen Systems for $12 each.",
        (
            {
                "kind": "merger",
                "entity_id": "company:XTKS:6758",
                "modality": "outlook",
                "values": {"price_per_share": 12.0},
            },
        ),
    ),
)

SILENT: Final = (
    "Renault received an offer of help from Toyota.",
    "Intel got a proposal for a new logo from Sony.",
    "Toyota may take Quellen Systems private.",
    "Nokia accepted a proposal from shareholders on pay.",
)

KIND: Final = Kind(
    name="takeover_offer", tells=frozenset({EventKind.MERGER}), rules=RULES, examples=EXAMPLES, silent=SILENT
)
