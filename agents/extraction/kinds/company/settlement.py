"""What a company pays or agrees to end a dispute."""

from __future__ import annotations

from functools import partial
from typing import Final

from agents.extraction.kinds.company.company_phrase import ABOUT, FEW, INTENT, SOME, WHO, whom
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Rule
from schemas.event import EventKind, Outcome

_CASE: Final = (
    r"(?:lawsuits?|suits?|case|cases|claims?|charges?|litigation|dispute|disputes|probe|probes"
    r"|investigations?|allegations|complaint|class action|antitrust|action|actions|lawsuit)(?![\w-])"
)
_PAYS: Final = (
    rf"(?:pay|pays|paid|paying) (?:a |an )?{ABOUT}{{money:amount}} {SOME}(?:to (?:settle|resolve|end)"
    rf"|in (?:a |an )?{FEW}settlement)"
)
_REACHED: Final = (
    r"(?:reach(?:ed|es)|sign(?:ed|s)|announc(?:ed|es)|struck|agreed (?:to|on)) (?:an? |the"
    rf" )?(?:{{money:amount}} )?{FEW}settlement (?:[\w'-]+ ){{0,6}}?(?:with|of|over|to|in|for|worth"
    r"|resolving)"
)
_AGREED: Final = rf"(?:a |an )?{{money:amount}} {FEW}settlement"
_SETTLES: Final = (
    r"(?:settl(?:ed?|es|ing)|resolv(?:ed?|es|ing)) (?:an? |the |its |all |two |several"
    rf" )?{SOME}{_CASE}(?:[^;:.]{{0,80}}?\bfor {ABOUT}{{money:amount}})?"
)

_rule = partial(
    Rule,
    tells=EventKind.SETTLEMENT,
    entity="who",
    stands_for=whom,
    outcome=Outcome.NEUTRAL,
    values={"amount": "settlement"},
    dated=True,
)

RULES: Final = (
    _rule(
        name="pays",
        triggers=("settle", "resolve", "end "),
        pattern=WHO + _PAYS,
        own_words=(*INTENT, "must"),
    ),
    _rule(
        name="reached",
        triggers=("settlement",),
        pattern=WHO + "(?:" + _REACHED + "|" + _AGREED + ")",
        own_words=INTENT,
    ),
    _rule(
        name="settled",
        triggers=("settl", "resolv"),
        pattern=WHO + _SETTLES,
        own_words=INTENT,
    ),
)

EXAMPLES: Final = (
    Example(
        "Google agreed to pay $700 million to settle an antitrust case with U.S. states.",
        ({"kind": "settlement", "entity_name": "Alphabet", "outcome": "neutral"},),
    ),
    Example(
        "Bayer settled a lawsuit over its weedkiller for 160 million dollars.",
        ({"kind": "settlement", "entity_name": "Bayer"},),
    ),
    Example(
        "Johnson & Johnson will pay $6.5 billion to resolve talc claims.",
        ({"kind": "settlement", "modality": "fact"},),
    ),
    Example(
        "Boeing has reached a settlement with the families of the victims.",
        ({"kind": "settlement", "entity_name": "Boeing"},),
    ),
    Example(
        "Crypto lender Harborcoin paid $45 million on Monday to settle charges of unregistered sales.",
        ({"kind": "settlement", "entity_name": "Harborcoin", "event_date": "2024-06-10"},),
    ),
    Example(
        "UBS resolved its dispute with French tax officials.",
        ({"kind": "settlement", "entity_name": "UBS"},),
    ),
)

SILENT: Final = (
    "The two sides settled in for a long night.",
    "Bayer is seeking a settlement with the plaintiffs.",
    "Boeing may settle the case.",
    "The exchange shortened its settlement cycle.",
    "In 2016 Volkswagen paid $14 billion to settle claims over diesel cars.",
)

KIND: Final = Kind(
    name="settlement",
    tells=frozenset({EventKind.SETTLEMENT}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
