"""Debt that a company or a state does not pay."""

from __future__ import annotations

from functools import partial
from typing import Final

from agents.extraction.kinds.company.company_phrase import FEW, INTENT, TAIL, debtor
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Rule
from schemas.event import EventKind, Modality, Outcome

_DEBTOR: Final = r"(?P<who>{company}|{place}|{name})" + TAIL + " "
_DEBT: Final = (
    r"(?:debts?|bonds?|eurobonds?|notes?|loans?|payments?|interest|obligations?|coupons?|borrowings?"
    r"|instal?ments?|repayments?)(?![\w-])"
)
_DEFAULTS: Final = (
    r"(?:default(?:ed|s|ing)?|(?:go|goes|gone|went) into default) on (?:an? |its |the |some |all"
    rf" )?{FEW}(?:{{money:amount}} )?{FEW}{_DEBT}"
)
_MISSED: Final = (
    r"(?:miss(?:ed|es)|skip(?:ped|s)|fail(?:ed|s) to (?:pay|make|repay|meet)|did not (?:pay|make)|was"
    rf" unable to (?:pay|make|repay)) (?:an? |its |the )?{FEW}(?:{{money:amount}} )?(?:[\w'-]+"
    rf" ){{0,4}}?(?:coupon|bond|interest|debt|loan|principal|eurobond|note)s?(?: [\w'-]+){{0,2}}?"
    r" (?:payments?|instal?ments?|repayments?|on|due)"
)
_OWN: Final = (*INTENT, "failed to", "fails to", "unable to", "not")

# What a debtor asks its creditors for has not happened.
_DELAYS: Final = (
    r"(?:seeks?|seeking|asks?|asked|sought|proposes?|proposed|wants|plans) (?:[^\s;:]++ ){0,6}?(?:to )?"
    rf"(?:delay|defer|postpone|extend)(?:ing)? (?:the )?{FEW}(?:(?:re)?payments?|maturity) (?:on|of|for) "
    rf"(?:an? |its |the |some )?{FEW}(?:{{money:amount}} )?{FEW}{_DEBT}"
)

_rule = partial(
    Rule,
    tells=EventKind.DEFAULT,
    entity="who",
    stands_for=debtor,
    outcome=Outcome.BAD,
    values={"amount": "amount"},
)

RULES: Final = (
    _rule(
        name="defaulted",
        triggers=("default",),
        pattern=_DEBTOR + _DEFAULTS,
        dated=True,
    ),
    _rule(
        name="missed_payment",
        triggers=("payment", "instal", "repay", "due", "coupon"),
        pattern=_DEBTOR + _MISSED,
        own_words=_OWN,
        dated=True,
    ),
    _rule(
        name="asks_delay",
        triggers=("delay", "defer", "postpone", "extend"),
        pattern=_DEBTOR + _DELAYS,
        modality=Modality.OUTLOOK,
    ),
)

EXAMPLES: Final = (
    Example(
        "Country Garden defaulted on its dollar bonds on Tuesday.",
        ({"kind": "default", "entity_name": "Country Garden", "outcome": "bad", "event_date": "2024-06-11"},),
    ),
    Example(
        "Ghana has defaulted on most of its external debt.",
        ({"kind": "default", "entity_id": "country:GH"},),
    ),
    Example(
        "Developer Sunhaven missed an interest payment on a $500 million note.",
        ({"kind": "default", "entity_name": "Sunhaven"},),
    ),
    Example(
        "Property firm Kestrel Estates failed to repay a loan due on Friday.",
        ({"kind": "default", "negated": False, "modality": "fact"},),
    ),
    Example(
        "Ethiopia failed to pay a 33 million dollar coupon on its eurobond.",
        ({"kind": "default", "entity_id": "country:ET", "negated": False},),
    ),
    Example(
        "China Vanke seeks to delay payment on a 2 billion yuan bond.",
        ({"kind": "default", "modality": "outlook", "values": {"amount": 2e9}},),
    ),
    Example(
        "Evergrande missed a bond payment.",
        ({"kind": "default"},),
    ),
)

SILENT: Final = (
    "Ghana could default on its bonds.",
    "Ghana has never defaulted on its debt.",
    "Analysts expect the default rate to rise.",
    "In 2001 Argentina defaulted on its debt.",
    "The default setting shares data with advertisers.",
)

KIND: Final = Kind(
    name="default",
    tells=frozenset({EventKind.DEFAULT}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
