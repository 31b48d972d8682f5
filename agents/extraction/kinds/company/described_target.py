"""Takeovers of a company that is only described: 'agreed to buy a maker of pumps for $40 million'.

The entity is the buyer; nobody is the counterparty, as no name is told.  A target with a name is told by
`merger`, whose rules come first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.company.company_subjects import (
    ASIDE,
    HAVE,
    JOINED,
    PRONOUN,
    SAYING_IT,
    company_of,
)
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.people import is_person
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.past_years import fact_unless_of_past_year
from schemas.event import EventKind, NamedValue, Outcome

_BUYER: Final = rf"(?:{{firm:company}}{ASIDE}|\b{PRONOUN}|{JOINED})"
_BUYS: Final = (
    r"(?:(?:(?:has\s|have\s)?(?:agreed|signed\s(?:an?\s)?(?:[\w-]+\s){0,4}?(?:agreement|deal|contract)"
    r"|(?:struck|reached|clinched|inked|entered\sinto|sealed)\s(?:an?\s)?(?:[\w-]+\s){0,4}?(?:agreement|deal))"
    r"|agrees|is|set)\sto\s(?:buy|acquire|purchase|take\sover)"
    r"|(?:will|would)\s(?:buy|acquire|purchase)|to\s(?:buy|acquire)|bought|buys|acquired|acquires|is\s(?:buying|acquiring)|snapped\sup"
    r"|(?:completed|completes|closed|closes|finali[sz]ed|announced|announces)\s(?:the|its|an?)\s(?:[a-z-]+\s){0,2}?"
    r"(?:acquisition|purchase|takeover)\sof)"
)
_TRADE: Final = (
    r"(?:company|firm|group|business|maker|manufacturer|producer|provider|supplier|distributor|developer|operator|retailer"
    r"|wholesaler|specialist|start-?up|chain|insurer|lender|bank|brokerage|broker|miner|refiner|brewer|distiller|processor"
    r"|publisher|carmaker|drugmaker|chipmaker|steelmaker|airline|carrier|platform|rival|competitor|builder|homebuilder"
    r"|consultancy|agency|contractor|packager|bottler|utility|reinsurer|asset\smanager|wealth\smanager|biotech)"
)
# Neither papers nor buildings, and no part of the target.
_WORD: Final = (
    r"(?:(?!(?:stakes?|shares?|interests?|notes|bonds|loans?|portfolio|plants?|buildings?|land|site|majority|minority|holding"
    r"|option|of|for|from|to|in|and|or|that|which|with)\b)[a-z\d][a-z\d-]*+|{place}(?:'s|-based|-listed)?|{company}-(?:owned|backed)"
    r"|(?-i:AI|IT|EV|UK|US|U\.S\.|ETF))"
)
_TARGET: Final = (
    rf"(?:(?:an?|another|{{place}}'s)\s|(?={{place}}-))(?:{_WORD}\s){{0,6}}?{_TRADE}\b(?!'s?\s|-|\s(?:unit|stock|shares?|stake|called|named|known)"
    r"|\s(?:{company}|(?-i:\p{Lu})))"
)
_PRICE: Final = (
    r"(?:,?\s(?:{place}(?:-based)?\s|[^\s;:.\ue000-\uf8ff]++\s){0,12}?"
    r"(?:for|worth|valued\sat|valuing\sit\sat|at\san?\s(?:enterprise\s|equity\s)?value\sof|in\san?(?=\s))\s"
    r"(?:(?:about|around|nearly|almost|roughly|approximately|some|up\sto|as\smuch\sas|more\sthan|over|an?|total|enterprise|equity"
    r"|value|consideration|price|of|cash|initial|all-cash|deal|worth)\s){0,6}?(?:US)?{money:price})?"
)
_LEAST: Final = 100_000.0


def _buyer(match: Match) -> Any:
    return None if is_person(match, "company") else company_of(match)


def _values(match: Match) -> Iterator[NamedValue]:
    price = match.value("price")
    if isinstance(price, Quantity) and price.value >= _LEAST and price.per is None:
        yield NamedValue(
            name="deal_value", value=price.value, currency=price.currency, **match.stated("price")
        )


RULES: Final = (
    Rule(
        name="described",
        tells=EventKind.MERGER,
        triggers=("buy", "acqui", "bought", "purchase", "take over", "takeover", "snapped"),
        pattern=rf"{_BUYER}{HAVE}\s?(?:{SAYING_IT})?{_BUYS}\s{_TARGET}{_PRICE}",
        entity="company",
        stands_for=_buyer,
        outcome=Outcome.NEUTRAL,
        values=_values,
        modality=fact_unless_of_past_year,
        settled=True,
        dated=True,
        filed=True,
        needs=rf"\b(?:buy|acquir|acquisition|bought|purchase|tak|snapped)\w*\s.{{0,90}}?\b{_TRADE}\b",
    ),
)

EXAMPLES: Final = (
    Example(
        "Shell agreed to buy a maker of hull coatings for $340 million.",
        ({"kind": "merger", "entity_id": "company:XLON:SHEL", "values": {"deal_value": 340e6}},),
    ),
    Example(
        "Toyota has acquired a Danish producer of ferry engines.",
        ({"kind": "merger", "entity_id": "company:XTKS:7203", "modality": "fact"},),
    ),
    Example(
        "In 2019, Sony bought a game developer for $200 million.",
        ({"kind": "merger", "modality": "reference", "event_date": None},),
    ),
)

SILENT: Final = (
    "Shell agreed to buy a stake in a maker of hull coatings.",
    "Sony bought a building from a developer for $30 million.",
    "Toyota may buy a maker of ferry engines.",
    "Investors bought a chipmaker on Monday.",
)

KIND: Final = Kind(
    name="described_target",
    tells=frozenset({EventKind.MERGER}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
