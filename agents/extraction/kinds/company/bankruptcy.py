"""Companies that seek or leave protection from creditors, or are wound up."""

from __future__ import annotations

from functools import partial
from typing import Final

from agents.extraction.kinds.company.company_phrase import INTENT, WHO, whom
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Rule
from schemas.event import EventKind, Outcome

_CHAPTER: Final = r"Chapter (?:{number}|11|7|15)"
_PROTECTION: Final = (
    rf"(?:{_CHAPTER}|(?:voluntary )?bankruptcy|insolvency|creditor protection|(?:court )?protection"
    r" from (?:its )?creditors|administration|liquidation|receivership|judicial (?:recovery"
    r"|reorganisation|reorganization)|self-administration)"
)
_FILES: Final = (
    r"(?:fil(?:ed?|es|ing)|appl(?:y|ied|ies)|petition(?:ed|s)) (?:a (?:voluntary )?petition )?(?:for"
    rf"|under) (?:[\w'-]+ ){{0,4}}?{_PROTECTION}(?![\w-])"
)
_SEEKS: Final = (
    rf"(?:seek|seeks|sought|seeking) (?:[\w'-]+ ){{0,3}}?(?:{_CHAPTER}|(?:bankruptcy|creditor"
    r"|insolvency) protection)"
)
_ENTERS: Final = (
    r"(?:(?:enter(?:ed|s|ing)?|(?:go|goes|gone|went)(?: into)?|fell into|falls into|collaps(?:ed"
    r"|es)(?: into)?|(?:was |were |been |is )?(?:placed|put|plunged|forced) into) (?:[\w'-]+"
    rf" ){{0,2}}?(?:{_PROTECTION}|bankrupt|bust)|(?:was |were |been )?declared (?:itself )?(?:bankrupt"
    r"|insolvent)|declares (?:bankruptcy|insolvency)|declared (?:bankruptcy|insolvency))(?![\w-])"
)
_LEAVES: Final = (
    rf"(?:emerg(?:ed?|es|ing)|exit(?:ed|s|ing)?) (?:from )?(?:[\w'-]+ ){{0,3}}?(?:{_CHAPTER}"
    r"|bankruptcy|administration|insolvency)"
)

_rule = partial(
    Rule,
    tells=EventKind.BANKRUPTCY,
    entity="who",
    stands_for=whom,
    own_words=INTENT,
    dated=True,
)

RULES: Final = (
    _rule(
        name="filed",
        triggers=(
            "chapter",
            "bankrupt",
            "insolven",
            "creditor",
            "receivership",
            "liquidation",
            "judicial",
            "filed for",
            "files for",
            "filing for",
        ),
        pattern=WHO + "(?:" + _FILES + "|" + _SEEKS + ")",
        outcome=Outcome.BAD,
    ),
    _rule(
        name="entered",
        triggers=(
            "bankrupt",
            "insolven",
            "bust",
            "receivership",
            "liquidation",
            "judicial",
            "creditor",
            "into administration",
            "entered administration",
            "enters administration",
            "voluntary administration",
        ),
        pattern=WHO + "(?:has |have )?(?:been )?" + _ENTERS,
        outcome=Outcome.BAD,
    ),
    _rule(
        name="emerged",
        triggers=("chapter", "bankrupt", "insolven", "exit", "emerge"),
        pattern=WHO + _LEAVES,
        outcome=Outcome.GOOD,
    ),
)

EXAMPLES: Final = (
    Example(
        "Spirit Airlines filed for Chapter 11 bankruptcy protection on Monday.",
        (
            {
                "kind": "bankruptcy",
                "entity_name": "Spirit Airlines",
                "outcome": "bad",
                "event_date": "2024-06-10",
            },
        ),
    ),
    Example(
        "Furniture chain Oakbarn has entered administration.",
        ({"kind": "bankruptcy", "entity_name": "Oakbarn"},),
    ),
    Example(
        "Air taxi developer Skylift said it filed for insolvency in Munich.",
        ({"kind": "bankruptcy", "entity_name": "Skylift"},),
    ),
    Example(
        "Redbox Stores Inc was placed into receivership.",
        ({"kind": "bankruptcy", "entity_name": "Redbox Stores Inc"},),
    ),
    Example(
        "WeWork has emerged from bankruptcy.",
        ({"kind": "bankruptcy", "outcome": "good"},),
    ),
    Example(
        "Hertz sought creditor protection on Wednesday.",
        ({"kind": "bankruptcy", "event_date": "2024-06-12"},),
    ),
)

SILENT: Final = (
    "Companies can and do go bankrupt.",
    "Spirit Airlines may file for bankruptcy.",
    "The drug is for intravenous administration.",
    "Hertz filed for Chapter 11 in May 2020.",
    "Bankruptcies rose 9% in Japan.",
    "The chain denied that it had filed for insolvency.",
)

KIND: Final = Kind(
    name="bankruptcy",
    tells=frozenset({EventKind.BANKRUPTCY}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
