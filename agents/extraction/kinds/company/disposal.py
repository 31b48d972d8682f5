"""What companies sell for a stated sum: property, plants, ships, whole businesses without a buyer's name.

The entity is the seller, the counterparty the buyer where one is named.  Units sold to a named buyer are told
by `merger`, stakes by `stake`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import regex

from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.company.company_subjects import ASIDE, HAVE, JOINED, PRONOUN, SAYING, company_of
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.past_years import fact_unless_of_past_year
from schemas.event import EventKind, Modality, NamedValue, Outcome

_SELLER: Final = rf"(?:{{firm:company}}{ASIDE}|\b{PRONOUN}|{JOINED}|^[\s*•-]*+)"
_SELLS: Final = (
    r"(?:(?:(?:has\s|have\s)?(?:agreed|signed\s(?:an?\s)?(?:[\w-]+\s){0,4}?(?:agreement|deal|contract))"
    r"|agrees|is|(?:is\s)?under\scontract|plans|intends|set)\sto\s(?:sell|divest|offload)"
    r"|will\s(?:sell|divest)|would\s(?:sell|divest)|to\s(?:sell|divest|offload)|sold|sells|divests|divested"
    r"|offloads|offloaded|is\sselling"
    r"|(?:completed|completes|closed|closes|concluded|announced|announces|agreed)\s(?:the\s|its\s|a"
    r"\s)?(?:sale|disposal|divestment|divestiture)\sof(?:\s(?:stakes\sin|interests\sin))?"
    r"|(?:is|are|was|were)\s(?:also\s|still\s)?(?:in|holding)\s(?:[a-z]+\s)?(?:talks|discussions|negotiations)\s(?:to\ssell|on\sselling|on\sthe\ssale\sof))"
)
# Goods, papers and shares are sold every day and are no businesses.
_THING: Final = (
    r"\s(?!{number}\s(?-i:[a-z])|(?:[^\s;:]++\s){0,9}?(?:shares?|stock|securities|bonds?|notes|debt|loans?"
    r"|tickets|tokens?|coins?"
    r"|bitcoins?|barrels|tonnes"
    r"|ounces|oil|gold|gas|power|products?|goods|cars|vehicles|homes|houses|stakes?|interests?|holdings?"
    r"|copies|rights|options|units\sat|contracts?|them|it|merchandise|apples)\b)"
    r"(?:(?!{money}|\bfrom\b)[^\s;:]++\s){1,22}?"
)
_PRICE: Final = (
    r"(?:for|at|in)\s(?:(?!{money})[^\s;:,]++\s){0,7}?(?:US)?{money:price}(?!\s(?:a|per)\s(?:share|ounce"
    r"|barrel|tonne|unit))"
    r"(?:\s(?:[a-z]++\s){0,2}?to\s(?:[a-z-]++\s){0,4}?{firm:buyer})?"
)
_LEAST: Final = 500_000.0
_PLANS: Final = regex.compile(r"\b(?:plans|intends|would|talks|discussions|negotiations)\b", regex.IGNORECASE)


def _seller(match: Match) -> Any:
    """Return who sells, None where the sum is a price of goods."""
    price = match.value("price")
    if not isinstance(price, Quantity) or price.value < _LEAST or price.per is not None:
        return None
    return company_of(match)


def _buyer(match: Match) -> Any:
    return company_of(match, "buyer") if "buyer" in match.groups else None


def _modality(match: Match) -> Modality:
    planned = _PLANS.search(match.rendering.text, match.start, match.end) is not None
    return Modality.OUTLOOK if planned else fact_unless_of_past_year(match)


def _values(match: Match) -> Iterator[NamedValue]:
    price = match.value("price")
    if isinstance(price, Quantity):
        yield NamedValue(
            name="deal_value", value=price.value, currency=price.currency, **match.stated("price")
        )


RULES: Final = (
    Rule(
        name="sold_for",
        tells=EventKind.MERGER,
        triggers=("sell", "sale of", "sold", "divest", "offload", "disposal of"),
        pattern=rf"{_SELLER}{HAVE}\s?{SAYING}{_SELLS}{_THING}{_PRICE}",
        entity="company",
        counterparty=_buyer,
        stands_for=_seller,
        outcome=Outcome.NEUTRAL,
        values=_values,
        modality=_modality,
        settled=True,
        dated=True,
        filed=True,
        needs=r"\b(?:sell|sold|sale|divest|offload|disposal)\w*\s.*?\s(?:for|at|in)\s.*?{money}",
    ),
)

EXAMPLES: Final = (
    Example(
        "Shell agreed to sell its Bonvale refinery for $340 million.",
        ({"kind": "merger", "entity_id": "company:XLON:SHEL", "values": {"deal_value": 340e6}},),
    ),
    Example(
        "Marrow Realty Inc. said it is under contract to sell 12 Harbour Street, its last tower in Denver, "
        "for a"
        " gross price of $90 million.",
        ({"kind": "merger", "entity_name": "Marrow Realty Inc", "values": {"deal_value": 90e6}},),
    ),
    Example(
        "Unilever to sell two snack factories in $1.2 billion deal.",
        ({"kind": "merger", "values": {"deal_value": 1.2e9}},),
    ),
    Example(
        "Shell has announced the sale of stakes in three wind farms for $340 million.",
        ({"kind": "merger", "modality": "fact", "values": {"deal_value": 340e6}},),
    ),
    Example(
        "Unilever is in talks to sell its snacks business to a rival for about $4 billion.",
        ({"kind": "merger", "modality": "outlook", "values": {"deal_value": 4e9}},),
    ),
)

SILENT: Final = (
    "Ford sold 4,200 pickups in the city for about $40,000 each.",
    "Apple sells the phone for $999.",
    "Shell sold some barrels of crude for $210 million.",
    "Sony may sell its film studio for $2 billion.",
)

KIND: Final = Kind(
    name="disposal", tells=frozenset({EventKind.MERGER}), rules=RULES, examples=EXAMPLES, silent=SILENT
)
