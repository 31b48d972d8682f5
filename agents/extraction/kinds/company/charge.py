"""What a company writes off, sets aside or expects to pay for a disaster: impairments, provisions, losses.

A figure that is expected is the company's own estimate, and told as fact as its outlooks are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, TypeGuard

import regex

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.company.company_periods import only_period_in
from agents.extraction.kinds.company.company_phrase import INTENT
from agents.extraction.kinds.company.company_subjects import DESCRIBED, JOINED, SAYING, WHO, company_of
from agents.extraction.kinds.company.figure_range import range_at
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.past_years import fact_unless_of_older_year
from schemas.event import Direction, EventKind, NamedValue, Outcome

_CAUSE: Final = (
    r"(?:wildfires?|fires?|hurricanes?|storms?|floods?|flooding|earthquakes?|typhoons?|cyclones?|catastrophes?|tornado(?:es)?"
    r"|natural\sdisasters?|nat\scat|weather)"
)
# Words that say of what sort a charge is.
_SORTS: Final = (
    r"(?:(?:goodwill|asset|non-cash|one-time|one-off|special|exceptional|restructuring|litigation|legal|pre-?tax|after-tax|net"
    r"|ultimate|gross|total|aggregate|related|credit|loan|loan-loss|bad|doubtful|debt|insured|estimated|further|additional|big|huge"
    rf"|large|insurance|reinsurance|property|preliminary|inventory|severance|initial|natural|{_CAUSE})\s){{0,6}}"
)
_LOSSES: Final = (
    rf"{_SORTS}(?:catastrophe|nat\scat|cat|insured|{_CAUSE})[-\s](?:related\s)?(?:loss(?:es)?|claims)"
    rf"|(?:costs?|bill|burden)(?=\s(?:of|from)\s[^;.]{{0,40}}?\b{_CAUSE}\b)"
    rf"|{_SORTS}(?:loss(?:es)?|claims)(?=[^;.]{{0,80}}?\b(?:from|to|for|by|due|stemming|linked)\b[^;.]{{0,60}}?\b{_CAUSE}\b)"
)
_THING: Final = (
    rf"(?:(?P<impairment>{_SORTS}(?:impairments?(?:\s(?:charges?|loss(?:es)?|costs?))?|write-?\s?(?:down|off)s?))"
    rf"|(?P<provision>{_SORTS}provisions?(?:\sfor\s(?:bad|doubtful|credit|loan|expected|possible|soured)\s(?:[a-z]+\s)?(?:loans?|debts?|losses))?)"
    rf"|(?P<loss>{_LOSSES})|(?P<charge>{_SORTS}(?:charges?|hit)))"
)
_NAMES: Final = ("impairment", "provision", "loss", "charge")
_SUM: Final = (
    r"(?:(?:about|around|nearly|almost|some|up\sto|roughly|approximately|over|more\sthan|less\sthan|below|at\sleast|between|from)\s){0,2}"
    r"(?:{money:amount}|(?={number}\s?(?:to|and|-|–)\s?{money}){number:amount})"
)
_HIGH: Final = r"(?:\s?(?:to|and|-|–)\s?\$?{money})?"
# "Up from $91 million", "in the third quarter, compared with $1.2 billion".
_BEFORE: Final = (
    r"(?:[^;:.\ue000-\uf8ff]{0,40}?,?\s(?:up|down|compared|higher|lower|more|less|versus|against|(?=from))\s?(?:from|than|with|to)?\s"
    r"(?:the\s|an?\s)?(?:{money:previous}|{number:previous}(?=[.,;\s]+(?:a\s)?(?:year|in\sthe\s)|\.?$)))?"
)
_BOOKED: Final = (
    r"(?:(?:will|would|plans\sto|is\sto|is\sexpected\sto)\s)?(?:book(?:s|ed)?|takes?|took|taken|record(?:s|ed)?"
    r"|recogni[sz]e[sd]?|incur(?:s|red)?|report(?:s|ed)?|post(?:s|ed)?|announce[sd]?|disclose[sd]?|made|makes|make|flag(?:s|ged)"
    r"|booking|taking|recording|reporting|includ(?:es|ed|ing))"
)
_EXPECTED: Final = (
    r"(?:(?:now|currently|preliminarily)\s)?(?:expect(?:s|ed)?|estimate[sd]?|anticipate[sd]?|forecasts?|sees|puts?|peg(?:s|ged)"
    r"|project(?:s|ed)?|flag(?:s|ged))"
)
_TRIGGERS: Final = (
    "impairment",
    "write",
    "provision",
    "charge",
    "hit",
    "loss",
    "claims",
    "aside",
    "cost of",
    "costs of",
    "bill ",
)


def _payer(match: Match) -> Any:
    """Return the company whose charge it is, None for a sum too small or for a share."""
    amount = range_at(match.rendering, match.groups["amount"][0]).low
    if amount.per == "unit" or not (amount.scaled or amount.value >= _LEAST):
        return None
    return (
        None
        if _OF_OTHERS.search(match.rendering.text, 0, match.start)
        else company_of(match, "owner" if "owner" in match.groups else "company")
    )


_LEAST: Final = 1e5
_OF_OTHERS: Final = regex.compile(
    r"\b(?:analysts?|economists?|industry|sector|rivals?|peers)\b", regex.IGNORECASE
)


_OTHER_CLAUSE: Final = regex.compile(r"\b(?:but|while|though|although)\b|;")


def _named(match: Match) -> str:
    return next((name for name in _NAMES if name in match.groups), "provision")


def _values(match: Match) -> Iterator[NamedValue]:
    passage = match.rendering.passage
    behind = _OTHER_CLAUSE.search(passage.text, match.rendering.end(match.end), passage.end)
    stop = behind.start() if behind else passage.end
    name, period = _named(match), only_period_in(passage.text, passage.start, stop)
    found = range_at(match.rendering, match.groups["amount"][0])
    stated = match.stated_at(found.start, found.end)
    ends = (
        [(name, found.low)]
        if found.high is None
        else [(f"{name}_low", found.low), (f"{name}_high", found.high)]
    )
    for called, amount in ends:
        yield NamedValue(name=called, value=amount.value, currency=amount.currency, period=period, **stated)
    before = match.value("previous")
    if _is_sum(before):
        currency = before.currency or found.low.currency
        yield NamedValue(
            name=f"{name}_previous", value=before.value, currency=currency, **match.stated("previous")
        )


def _is_sum(value: Any) -> TypeGuard[Quantity]:
    """Say whether a value is a sum of money, or a number of so many millions beside one."""
    return isinstance(value, Quantity) and (value.unit == quantities.MONEY or value.scaled)


def _direction(match: Match) -> Direction | None:
    now, before = range_at(match.rendering, match.groups["amount"][0]).low, match.value("previous")
    if not _is_sum(before):
        way = _WAY_TO.search(match.rendering.text, match.start, match.groups["amount"][0])
        return None if way is None else Direction.UP if way["up"] else Direction.DOWN
    if now.value == before.value:
        return None
    return Direction.UP if now.value > before.value else Direction.DOWN


# "Provisions fell 8% to $5 million".
_WAY_TO: Final = regex.compile(
    rf"\b(?:(?P<up>rose|increased|jumped|climbed)|fell|decreased|dropped|declined)\s(?:(?:by\s)?{SIGN_OF['percent']}\s)?to\s",
    regex.IGNORECASE,
)


def _outcome(match: Match) -> Outcome:
    return Outcome.GOOD if _direction(match) is Direction.DOWN else Outcome.BAD


def _rule(name: str, pattern: str, needs: str, *, settled: bool = False) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.CHARGE,
        triggers=_TRIGGERS,
        pattern=pattern,
        entity="company",
        stands_for=_payer,
        values=_values,
        direction=_direction,
        outcome=_outcome,
        modality=fact_unless_of_older_year,
        settled=settled,
        own_words=INTENT,
        filed=True,
        needs=needs,
    )


_BY: Final = rf"(?:{WHO}|{JOINED}\s)"
_OF_WORTH: Final = r"(?:\s(?:[a-z-]+\s){0,4}?(?:of|worth|totall?ing|at|to|be)\s|\s(?:of|to)\s)"

RULES: Final = (
    _rule(
        "booked_sum",
        rf"{_BY}{_BOOKED}\s(?:an?\s)?{_SUM}{_HIGH}\s(?:in\s)?{_THING}\b{_BEFORE}",
        r"{money}.*?\b(?:impairment|write|provision|charge|hit|loss|claims)",
    ),
    _rule(
        "booked",
        rf"{_BY}{_BOOKED}\s(?:an?\s|its\s)?{_THING}\s(?:[a-z-]+\s){{0,3}}?(?:of|worth|totall?ing)\s{_SUM}{_HIGH}{_BEFORE}",
        r"\b(?:impairment|write|provision|charge|loss|claims).*?{money}",
    ),
    _rule(
        "set_aside",
        rf"{_BY}{SAYING}(?:(?:will|would)\s)?(?:set|sets|setting|put|puts)\saside\s{_SUM}{_HIGH}\s(?:in|for|to\s(?:cover|settle|pay))\s"
        rf"(?:[^\s;:,]++\s){{0,4}}?(?:loans?|debts?|losses|provisions?|claims|litigation|defaults?|fines?|settlements?|costs?|refunds?|recalls?)\b"
        rf"{_BEFORE}",
        r"\baside\s.*?{money}",
    ),
    _rule(
        "expected",
        rf"{_BY}{SAYING}{_EXPECTED}\s(?:(?:on\s)?{{date}}\s|its\s|the\s|that\s|to\s(?:book|take|incur|report|record)\s|an?\s|aggregate\s)*+"
        rf"{_THING}(?:[^;:.\ue000-\uf8ff]|{{place}}){{0,60}}?\s(?:of|at|be|between|range|total|reach)\s{_SUM}{_HIGH}{_BEFORE}",
        r"\b(?:expect|estimat|anticipat|forecast|sees|put|peg|project|flag).*?{money}",
        settled=True,
    ),
    _rule(
        "expected_sum",
        rf"{_BY}{SAYING}{_EXPECTED}\s(?:to\s(?:book|take|incur|report|record)\s|an?\s)*+{_SUM}{_HIGH}\s(?:in\s|of\s)?{_THING}\b{_BEFORE}",
        r"\b(?:expect|estimat|anticipat|forecast|sees|put|peg|project|flag).*?{money}",
        settled=True,
    ),
    # "Provisions for bad loans rose to 5 million euros from 4 million".
    _rule(
        "measured",
        rf"(?:{{firm:company}}'s?\s|^[\s*•-]*+(?:(?:its|the)\s|{DESCRIBED}'s\s)?|(?P<joined>\band|,)\s(?:its\s)?)(?:(?:quarterly|annual|total)\s)?"
        rf"(?:(?P<provision>(?:loan[-\s]loss\s|credit[-\s]loss\s|risk\s)?provisions?(?:\sfor\s(?:bad|doubtful|credit|loan|expected|soured)\s(?:[a-z]+\s)?(?:loans?|debts?|losses))?"
        rf"|(?:allowance|provision)\sfor\s(?:credit|loan)\slosses|(?:net\s)?(?:loan|credit)\slosses)|(?P<impairment>impairments?(?:\scharges?)?)"
        rf"|(?P<loss>(?:(?:pre-?tax|net|gross|insured)\s){{0,2}}(?:nat\scat|catastrophe|cat)\slosses))"
        rf"(?:\s(?:at|of)\s{{company:owner}})?\s(?:[^;:.\ue000-\uf8ff]{{0,40}}?\s)?(?:was|were|of|rose|fell|increased|decreased|dropped|jumped|climbed|declined|totall?ed|came\sin|amounted|reached)\s"
        rf"(?:(?:by\s)?{{percent}}\s)?(?:to\s|at\s|in\s)?{_SUM}{_BEFORE}",
        r"\b(?:provision|impairment|catastrophe|cat\sloss|allowance|(?:loan|credit)\slosses).*?{money}",
    ),
)

EXAMPLES: Final = (
    Example(
        "Renault said it would close a plant and set aside $1.2 billion for losses on vans.",
        ({"kind": "charge", "modality": "fact", "values": {"provision": 1.2e9}},),
    ),
    Example(
        "Loan-loss provisions at Nordea fell 8% to $2.9 billion.",
        ({"kind": "charge", "direction": "down", "outcome": "good", "values": {"provision": 2.9e9}},),
    ),
    Example(
        "Chubb said it expects pretax catastrophe losses of $1.5 billion from the fires.",
        ({"kind": "charge", "outcome": "bad", "values": {"loss": 1.5e9}},),
    ),
    Example(
        "Hannover Re expects losses of 500 million to 700 million euros from the wildfires.",
        ({"kind": "charge", "values": {"loss_low": 500e6, "loss_high": 700e6}},),
    ),
    Example(
        "Renault booked a 1.7 billion euro impairment on its stake in a battery plant.",
        ({"kind": "charge", "entity_id": "company:XPAR:RNO", "values": {"impairment": 1.7e9}},),
    ),
    Example(
        "Commerzbank set aside 274 million euros for bad loans, up from 91 million euros a year earlier.",
        (
            {
                "kind": "charge",
                "direction": "up",
                "outcome": "bad",
                "values": {"provision": 274e6, "provision_previous": 91e6},
            },
        ),
    ),
    # Examples are of June 2024: the accounts of 2023 may still come out, those of 2021 have.
    Example(
        "In 2021, Renault booked a charge of $1.8 billion on its plants.",
        ({"kind": "charge", "entity_id": "company:XPAR:RNO", "modality": "reference", "event_date": None},),
    ),
    Example(
        "In 2023, Renault booked a charge of $1.8 billion on its plants.",
        ({"kind": "charge", "modality": "fact"},),
    ),
    Example(
        "Sony took impairment charges of $320 million.",
        ({"kind": "charge", "values": {"impairment": 320e6}},),
    ),
)

SILENT: Final = (
    "Sony had losses of $3 million from the sale.",
    "Renault is in charge of a fund of $3 billion.",
    "Analysts expect Chubb to report losses of $1.5 billion from the fires.",
    "The industry faces insured losses of $30 billion from the wildfires.",
    "Sony could take a charge of $3 million.",
)

KIND: Final = Kind(
    name="charge",
    tells=frozenset({EventKind.CHARGE}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
