"""What a company puts into plants, sites and equipment."""

from __future__ import annotations

from functools import partial
from typing import Final

from agents.extraction.kinds.company.company_phrase import ABOUT, INTENT, SOME, WHO, whom
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Rule
from schemas.event import EventKind, Outcome

_SITE: Final = (
    r"(?:plants?|factory|factories|facility|facilities|data cent(?:er|re)s?|mills?|sites?"
    r"|campus(?:es)?|fabs?|foundry|foundries|refinery|refineries|mines?|smelters?|warehouses?|hubs?"
    r"|gigafactory|complex|stores|terminals?|pipelines?|networks?|wind farms?|solar farms?|production"
    r" lines?|production|capacity|infrastructure|expansion|base|laborator(?:y|ies)|ai|artificial"
    r" intelligence|manufacturing|projects?|fleet|cloud)(?![\w-])"
)
_WORKS: Final = (
    r"(?:plants?|factory|factories|data cent(?:er|re)s?|mills?|fabs?|refinery|gigafactory|smelter"
    r"|(?:manufacturing|production) (?:facility|site|base|line|complex)|research cent(?:er"
    r"|re))(?![\w-])"
)
_NO_STAKE: Final = r"(?!.{0,40}?(?:stake|shares|startup|start-up|funding round))"
_INVESTS: Final = (
    r"(?:invest|invests|investing|spend|spending|pour|pouring|commit|committing|committed)"
    rf" {ABOUT}(?:an? )?{{money:amount}} "
)
_ANNOUNCES: Final = (
    r"(?:announc(?:ed|es|ing)|unveil(?:ed|s|ing)|pledg(?:ed|es)|approv(?:ed|es)) (?:plans (?:for|to"
    rf" make) )?(?:(?:an?|its|the|new) ){{0,2}}{ABOUT}{{money:amount}} (?:[\w-]+ ){{0,4}}?investments?"
)
_BUILDS: Final = (
    r"(?:build|construct|building|(?:break|breaks|broke|broken) ground on|opened|opens|inaugurated"
    r"|inaugurates|(?:start|started|begin"
    r"|begins|began) construction of) (?:an?|its|two|three|new|another) (?:{money:amount}"
    r" )?(?:[^\s;:]++ ){0,8}?"
)

_rule = partial(
    Rule,
    tells=EventKind.INVESTMENT,
    entity="who",
    stands_for=whom,
    outcome=Outcome.GOOD,
    values={"amount": "investment"},
    dated=True,
)

RULES: Final = (
    _rule(
        name="invests",
        triggers=("invest ", "invests ", "investing ", "spend ", "spending ", "pour", "commit"),
        pattern=WHO + _INVESTS + _NO_STAKE + SOME + _SITE,
        own_words=(*INTENT, "plan to"),
    ),
    _rule(
        name="announces_investment",
        triggers=("invest",),
        pattern=WHO + _ANNOUNCES + "(?: " + SOME + _SITE + ")?",
        own_words=INTENT,
    ),
    _rule(
        name="builds",
        triggers=("build", "construct", "break", "broke", "open", "inaugurat"),
        pattern=WHO + _BUILDS + _WORKS,
        own_words=INTENT,
    ),
)

EXAMPLES: Final = (
    Example(
        "Intel will invest $3 billion in a packaging plant in Poland.",
        ({"kind": "investment", "entity_name": "Intel", "outcome": "good", "modality": "fact"},),
    ),
    Example(
        "Amazon plans to spend 8 billion euros on data centres in Germany.",
        ({"kind": "investment", "entity_name": "Amazon"},),
    ),
    Example(
        "Hyundai announced a $900 million investment in its Georgia factory on Tuesday.",
        ({"kind": "investment", "entity_name": "Hyundai Motor", "event_date": "2024-06-11"},),
    ),
    Example(
        "BASF broke ground on a new plant in Guangdong.",
        ({"kind": "investment", "entity_name": "BASF"},),
    ),
    Example(
        "Glass maker Vitrex said it would build a second factory near Porto.",
        ({"kind": "investment", "entity_name": "Vitrex"},),
    ),
    Example(
        "Microsoft said it would invest about 2.2 billion dollars over four years in cloud infrastructure"
        " in Malaysia.",
        ({"kind": "investment", "entity_name": "Microsoft"},),
    ),
)

SILENT: Final = (
    "Intel may build a second plant in Ohio.",
    "The fund invested $25 million in a shoe brand.",
    "Net cash used in investing activities was $5 million.",
    "In 2019 BASF invested 600 million euros in a battery plant.",
    "Amazon has not said whether it will invest $1 billion in new warehouses.",
)

KIND: Final = Kind(
    name="investment", tells=frozenset({EventKind.INVESTMENT}), rules=RULES, examples=EXAMPLES, silent=SILENT
)
