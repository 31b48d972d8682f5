"""Where shares are traded: listings gained, moved and lost, trading halted, places in indices."""

from __future__ import annotations

from typing import Any, Final

import regex

from agents.extraction.kinds.company.company_subjects import (
    ASIDE,
    HAVE,
    JOINED,
    PRONOUN,
    SAYING,
    company_of,
)
from agents.extraction.kinds.company.onlookers import watches_others
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.past_years import fact_unless_of_past_year
from schemas.event import EventKind, Modality, Outcome

_FIRM: Final = rf"(?:{{firm:company}}{ASIDE}|\b{PRONOUN}|{JOINED}|^[\s*•-]*+)"
_NAMED: Final = rf"{{firm:company}}{ASIDE}"
_MARKET: Final = (
    r"(?:(?:New\sYork|London|Hong\sKong|Toronto|Tokyo|Frankfurt|{place}(?:'s)?)\s)?(?:Nasdaq|NYSE|AIM"
    r"|[A-Z]{3,5}|{index}|(?:[A-Z][\w-]+\s)"
    r"{0,4}(?:Exchange|Bourse|Market|Board))|(?:stock\s)?(?:exchange|bourse)|main\s(?:market|board)"
)
_LOST: Final = r"(?:delist(?:ed|ing|s)?|de-list(?:ed|ing)?)"
# "Acme will delist from Nasdaq", but a trading site "will delist Bitcoin": what others have there.
_ITSELF: Final = (
    r"(?=\s(?:its|their|from|on|in|by|after|as|amid|next|this|voluntarily|shares|stock|ADSs?|{date})(?![\w-])"
    r"|\s?[.,;:!?]|\s*$)"
)
_TRIGGERS: Final = (
    "list",
    "delist",
    "de-list",
    "uplist",
    "trading",
    "bid price",
    "bid-price",
    "compliance",
    "join",
    "added to",
    "replace",
    "removed from",
)
_PLANNED: Final = regex.compile(
    r"\b(?:plans?|intends|considering|may|expects?|expected|seeks?|applied|mulls)\b", regex.I
)


def _listed(match: Match) -> Any:
    """Return whose listing it is, None for an exchange's or an index house's own doings."""
    firm = company_of(match)
    return None if firm is None or watches_others(firm) or _MARKETS.search(firm.name) else firm


_MARKETS: Final = regex.compile(
    r"\b(?:Nasdaq|NYSE|Exchange|Bourse|Euronext|S&P|Dow Jones|FTSE|MSCI)\b", regex.IGNORECASE
)


def _modality(match: Match) -> Modality:
    planned = _PLANNED.search(match.rendering.text, match.start, match.end) is not None
    return Modality.OUTLOOK if planned else fact_unless_of_past_year(match)


def _rule(name: str, pattern: str, outcome: Outcome, needs: str) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.LISTING,
        triggers=_TRIGGERS,
        pattern=pattern,
        entity="company",
        stands_for=_listed,
        outcome=outcome,
        modality=_modality,
        settled=True,
        filed=True,
        dated=True,
        needs=needs,
    )


RULES: Final = (
    _rule(
        "lost",
        rf"{_NAMED}(?:'s?\s(?:shares|stock|bonds|units))?{HAVE}\s{SAYING}(?:(?:will\sbe|to\sbe|is\sto\sbe"
        r"|was|were|has\sbeen|been|being|is\sbeing|is\sexpected\sto\sbe)"
        rf"\s{_LOST}\s(?:from|by|on)\b|(?:will\s|plans\sto\s|intends\sto\s|to\s|voluntarily\s)+delist\b{_ITSELF}"
        rf"|delists\b{_ITSELF}|(?:applied|filed)\s(?:for|to)\s(?:[a-z]+\s){{0,2}}?{_LOST})",
        Outcome.BAD,
        r"\bde-?list",
    ),
    _rule(
        "warned",
        rf"{_FIRM}{HAVE}\s?{SAYING}(?:received|receives|got|gets)\s(?:an?\s|the\s)?(?:[^\s;:]+"
        rf"\s){{0,8}}?(?:notice|notification|letter|determination|warning)\b(?![^;:.]{{0,60}}?\bregain)"
        r"[^;:.]{0,120}?"
        r"\b(?:delist|non-?compliance|not\sin\scompliance|minimum\sbid|bid\sprice|listing\s(?:rule"
        r"|requirement|standard)s?)",
        Outcome.BAD,
        r"\b(?:notice|notification|letter|determination|warning)\b.*?\b(?:delist|complian|bid|listing)",
    ),
    _rule(
        "compliant",
        rf"{_FIRM}{HAVE}\s?{SAYING}(?:regained|regains|is\sback\sin)\scompliance\swith\s(?:[^\s;:]+"
        rf"\s){{0,8}}?(?:listing|bid|{_MARKET})",
        Outcome.GOOD,
        r"\bcompliance\swith\b",
    ),
    _rule(
        "approved",
        rf"{_FIRM}{HAVE}\s?{SAYING}(?:received|receives|got|gets|won|wins|gained|gains|obtained|obtains"
        rf"|secured|secures)\s(?:[^\s;:]+\s){{0,5}}?(?:approval|nod|clearance|consent)\s"
        r"(?:[^\s;:]+\s){0,8}?(?:to\s(?:list|transfer\sits\slisting|uplist|move\sits\slisting|trade)\b|for"
        r"\s(?:[^\s;:]+\s){0,6}?(?:listing|uplisting)\b)",
        Outcome.GOOD,
        r"\b(?:approval|nod|clearance|consent)\b.*?\blist",
    ),
    _rule(
        "moved",
        rf"{_FIRM}{HAVE}\s?{SAYING}(?:(?:will|to|plans\sto|intends\sto|is\sto|would)\s)?(?:transfers?"
        r"|transferred|moves?|moved|switch(?:es|ed)?|uplists?|uplisted|shifts?|shifted)\s(?:its\s|the\s)?"
        rf"(?:(?:[a-z]+\s){{0,3}}?(?:stock\s)?listing|(?:[a-z]+\s){{0,3}}?shares)\s(?:[^\s;:]+"
        rf"\s){{0,4}}?(?:to|from)\s(?:the\s)?(?:{_MARKET})",
        Outcome.NEUTRAL,
        r"\b(?:transfer|move|switch|uplist|shift).*?\b(?:listing|shares)\b",
    ),
    _rule(
        "begins",
        rf"{_NAMED}(?:'s?\s(?:[a-z]+\s){{0,2}}?(?:shares|stock|units))?{HAVE}\s{SAYING}(?:(?:will|to|is"
        r"\sexpected\sto|are\sexpected\sto|would)\s)?(?:begin|begins|began|start|starts|started|commence"
        r"|commences|commenced)\s"
        rf"trading\s(?:[^\s;:]+\s){{0,5}}?(?:on|under)\s(?:the\s)?(?:{_MARKET}|ticker|symbol)",
        Outcome.NEUTRAL,
        r"\b(?:begin|beg[au]n|start|commence)\w*\strading\b",
    ),
    _rule(
        "halted",
        rf"(?:[Tt]rading\s(?:in|of)\s(?:the\s)?(?:(?:shares|stock|securities)\s(?:in|of)\s|{{company}}'s?"
        rf"\s(?=$))?(?:[a-z]+-based\s|{{place}}-based\s)?{_NAMED}(?:'s?\s(?:shares|stock))?{HAVE}"
        r"\s(?:was|were|is|has\sbeen|been|will\sbe|remains?)\s(?:halted|suspended|frozen|paused))",
        Outcome.BAD,
        r"\btrading\b.*?\b(?:halted|suspended|frozen|paused)\b",
    ),
    _rule(
        "into_index",
        rf"{_NAMED}{HAVE}\s{SAYING}(?:(?:will|to|is\sset\sto|would|is\sto)\s(?:join|replace\s(?:[^\s;:]+"
        rf"\s){{1,5}}?in|be\sadded\sto)|joins|joined|was\sadded\sto|has\sbeen\sadded\sto|replaces\s(?:[^"
        rf"\s;:]+\s){{1,4}}?in)\s(?:the\s)?{{index}}",
        Outcome.GOOD,
        r"\b(?:join|replace|added)",
    ),
    _rule(
        "out_of_index",
        rf"{_NAMED}{HAVE}\s{SAYING}(?:(?:will|to|would|is\sto)\s(?:leave|be\s(?:removed|dropped|deleted)"
        r"\sfrom)|leaves|was\s(?:removed|dropped|deleted)\sfrom|has\sbeen\s(?:removed|dropped)\sfrom)"
        rf"\s(?:the\s)?{{index}}",
        Outcome.BAD,
        r"\b(?:leave|removed|dropped|deleted)",
    ),
)

EXAMPLES: Final = (
    Example(
        "Quellen Systems Inc. plans to delist its shares from Nasdaq.",
        ({"kind": "listing", "entity_name": "Quellen Systems Inc", "outcome": "bad"},),
    ),
    Example(
        "Quellen Systems Inc. will be delisted from the Hong Kong stock exchange on Friday.",
        ({"kind": "listing", "entity_name": "Quellen Systems Inc", "outcome": "bad"},),
    ),
    Example(
        "Brightlane Robotics Inc. received a notice from Nasdaq that it is not in compliance with the minim"
        "um bid price"
        " requirement.",
        ({"kind": "listing", "outcome": "bad", "rule": "listing.warned"},),
    ),
    Example(
        "Nissan received approval from the Tokyo Stock Exchange to transfer its listing to the Prime Market.",
        ({"kind": "listing", "entity_name": "Nissan", "outcome": "good"},),
    ),
    Example(
        "Nvidia joined the Dow.",
        ({"kind": "listing", "entity_name": "Nvidia", "outcome": "good"},),
    ),
    Example(
        "Uber will join the S&P 500 before trading opens on Monday.",
        ({"kind": "listing", "entity_name": "Uber", "outcome": "good"},),
    ),
    Example(
        "Trading in the shares of Renault was suspended pending a statement.",
        ({"kind": "listing", "entity_id": "company:XPAR:RNO", "outcome": "bad"},),
    ),
    Example(
        "Shell plans to move its listing to New York from the London Stock Exchange.",
        ({"kind": "listing", "entity_id": "company:XLON:SHEL", "modality": "outlook"},),
    ),
)

SILENT: Final = (
    "Renault received a notice from Nasdaq about regaining compliance with the minimum bid price.",
    "Nokia began trading less with China.",
    "Pelorin Exchange Ltd will delist Monero next week.",
    "Crypto.com to delist Tether.",
    "The exchange received a notice from Renault.",
    "Uber may join the S&P 500.",
    "Sony moved its headquarters to the Tokyo market hall.",
)

KIND: Final = Kind(
    name="listing", tells=frozenset({EventKind.LISTING}), rules=RULES, examples=EXAMPLES, silent=SILENT
)
