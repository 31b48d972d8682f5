"""Products that a company calls back."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.company.company_phrase import ABOUT, INTENT, SOME, WHO, whom
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Rule
from schemas.event import EventKind, Outcome

_GOODS: Final = (
    r"(?:vehicles?|cars?|suvs?|evs?|trucks?|pickups?|vans?|minivans?|sedans?|motorcycles|units|products?"
    r"|devices?|batteries|chargers|phones|smartphones|airbags|lots|batches|batch|bottles|tablets|capsules"
    r"|pumps|stents|inhalers|ventilators|toys|strollers|cribs|seats|helmets|bikes|scooters|treadmills"
    r"|heaters|dryers|ovens|stoves|fridges|washing machines|laptops|power banks|models?|brands?|pounds"
    r"|packages|cans|eggs|meat|beef|chicken|pork|tuna|salad|milk|butter|cheese|chocolates?|cereals?"
    r"|snacks?|formula|drugs?|medicines?|eyedrops|sunscreens?|aircraft|engines)"
)
_RECALLS: Final = (
    rf"(?:voluntarily )?recall(?:s|ed|ing)? (?:back )?{ABOUT}"
    rf"(?:{{number:units}} (?:[a-z-]+ ){{0,3}}?[a-z-]{{2,20}}s|{SOME}{_GOODS})(?![\w-])"
)
_ISSUES: Final = (
    r"(?:issu(?:ed?|es|ing)|announc(?:ed|es|ing)|initiat(?:ed|es|ing)|expand(?:ed|s|ing)) (?:(?:an?"
    rf"|its|the|another) )?(?:[\w-]+ ){{0,4}}?recalls? (?:of|for|on|affecting|covering)"
    rf" {ABOUT}(?:{{number:units}})?"
)

RULES: Final = (
    Rule(
        name="recalled",
        tells=EventKind.RECALL,
        triggers=("recall",),
        pattern=WHO + _RECALLS,
        entity="who",
        stands_for=whom,
        outcome=Outcome.BAD,
        own_words=INTENT,
        values={"units": "units"},
        dated=True,
    ),
    Rule(
        name="issued_recall",
        tells=EventKind.RECALL,
        triggers=("recall",),
        pattern=WHO + _ISSUES,
        entity="who",
        stands_for=whom,
        outcome=Outcome.BAD,
        own_words=INTENT,
        values={"units": "units"},
        dated=True,
    ),
)

EXAMPLES: Final = (
    Example(
        "Toyota is recalling about 120,000 SUVs in the United States over a faulty seat belt.",
        ({"kind": "recall", "entity_name": "Toyota", "outcome": "bad"},),
    ),
    Example(
        "Ford recalled 31,000 trucks because of brake trouble.", ({"kind": "recall", "entity_name": "Ford"},)
    ),
    Example(
        "Nestle said on Monday it would recall several lots of frozen pizza packages sold in Belgium.",
        ({"kind": "recall", "entity_name": "Nestle", "modality": "fact", "event_date": "2024-06-10"},),
    ),
    Example(
        "Medtronic has issued a voluntary recall of 9,500 ventilators.",
        ({"kind": "recall", "entity_name": "Medtronic"},),
    ),
    Example(
        "Scooter maker Ridevolt recalls batteries that may catch fire.",
        ({"kind": "recall", "entity_name": "Ridevolt"},),
    ),
    Example(
        "Tesla expanded its recall of Model X vehicles on Wednesday.",
        ({"kind": "recall", "entity_name": "Tesla", "event_date": "2024-06-12"},),
    ),
)

SILENT: Final = (
    "Ford's chief engineer recalled how the first cars were built.",
    "The singer recalled a product demonstration in Berlin.",
    "Toyota may recall 40,000 vehicles if the tests fail.",
    "In 2016 Samsung Electronics recalled millions of phones.",
    "The bank has the right to recall lent securities.",
)

KIND: Final = Kind(
    name="recall", tells=frozenset({EventKind.RECALL}), rules=RULES, examples=EXAMPLES, silent=SILENT
)
