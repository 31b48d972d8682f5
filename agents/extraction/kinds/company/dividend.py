"""Dividends: declared, raised, cut, suspended."""

from __future__ import annotations

from functools import partial
from typing import Final

import regex

from agents.extraction.kinds.company.company_subjects import PAYER, SAYING, company_of
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import Direction, EventKind, Modality, NamedValue, Outcome

_HAVE = (
    r"(?:,|\s(?:has|have|had|also|today|yesterday|late|on|{date}|unanimously|its|recently|,|a|subject"
    r"|(?:it\s)?(?:will(?:\sbe)?|would|plans\sto|intends\sto|expects\sto|proposes\sto)|is)(?![\w-])){0,12}+\s?"
)
_KINDS = (
    r"(?:(?:(?:first|second|third|fourth)-quarter|regular|quarterly|monthly|annual|interim|final|special"
    r"|cash|initial|first|common|stock"
    r"|ordinary|per|share|fourth|third|second"
    r"|quarter|year|of|end|half|half-year|semi-annual|supplemental|variable|base|total|fixed|a|an|the"
    r"|its|our|enhanced|record|increased"
    r"|the\s(?:[a-z-]+\s){0,3}?(?:company|group|bank|firm|lender|insurer|retailer)'s|higher|preferred"
    r"|extraordinary|maiden|full-year|fiscal|for|\d{4}|{number}|on|class|A|,|and|new"
    r"|in|payment|to|pay|shareholders)\s){0,16}+"
)
_DIVIDENDS = r"(?:dividends?|distributions?)\b"
_AMOUNT = (
    r"(?:(?!\bfrom\b|\brecord\b|\bversus\b)[^\s;:\ue000-\uf8ff]++\s){0,10}?(?:of|at|to|amount\sof"
    r"|:)?\s?(?:approximately\s)?"
    r"\$?{money:dividend}(?!\s(?:million|billion|crore|bln|mln))"
)
# "Up from $0.35 in the previous quarter", "compared to $0.22 a year ago".
_BEFORE = (
    r"(?:(?:\s(?:per|a)\s(?:[a-z]+\s){0,2}?(?:share|unit))?,?\s(?:(?:which\s(?:is|was)\s)?(?:an?\sincrease"
    r"\s|a\sdecrease\s|up\s|down\s)?"
    r"(?:{percent:change}\s)?from|compared\s(?:with|to)|versus|against|(?:higher|lower)\sthan)\s(?:the\s"
    r"|an?\s|its\s)?"
    r"(?:(?:previous|prior|last)\s(?:dividend|payout|payment)(?:\srate)?\sof\s|last\syear's\s(?:\w+"
    r"\s){0,2}?(?:payment|dividend)\sof\s)?{money:previous})?"
)
_DECLARES = (
    r"(?:maintained|maintains|declared|declares|approved|approves|authorized|authorised|announced|announces"
    r"|proposed|proposes|recommended|recommends|announcing|declaring|pay|paying)"
)
_INCREASE = regex.compile(
    r"(?:\bup from|\bincreas(?:e|ed|ing)\b|\braised?\b|\bhigher than\b"
    r"|\bhigher\b)(?!.*\bdecrease)",
    regex.IGNORECASE,
)
_DECREASE = regex.compile(r"\b(?:down from|decreas(?:e|ed)|lower than|cut)\b", regex.IGNORECASE)
_LARGEST_PER_SHARE = 100_000.0


def _payer(match: Match) -> object:
    """Return who pays, None for a sum that cannot be for one share."""
    quantity = match.value("dividend")
    if quantity is not None and (quantity.scaled or quantity.value > _LARGEST_PER_SHARE):
        return None
    if _EACH_HIS_OWN.match(match.rendering.text, match.end):
        return None
    return company_of(match)


def _payer_of_line(match: Match) -> object:
    """Return who pays by a line of a report, which must say that the sum is for one share."""
    quantity = match.value("dividend")
    return _payer(match) if quantity is not None and quantity.per == "unit" else None


# Several firms and as many sums: which is whose, the rules do not read.
_EACH_HIS_OWN: Final = regex.compile(r"[^;]{0,160}\brespectively\b")


def _around(match: Match) -> str:
    return match.rendering.text[match.start : match.end + 90].split(";")[0]


def _direction(match: Match) -> Direction | None:
    now, before = match.value("dividend"), match.value("previous")
    if now is not None and before is not None and now.value != before.value:
        return Direction.UP if now.value > before.value else Direction.DOWN
    around = _around(match)
    if _DECREASE.search(around):
        return Direction.DOWN
    return Direction.UP if _INCREASE.search(around) else None


def _outcome(match: Match) -> Outcome:
    direction = _direction(match)
    if direction is Direction.DOWN:
        return Outcome.BAD
    return Outcome.GOOD if direction is Direction.UP else Outcome.NEUTRAL


def _modality(match: Match) -> Modality:
    """Return outlook where a change is only talked of, reference where years are looked back on."""
    if _RECORD.match(match.rendering.text, match.end):
        return Modality.REFERENCE
    return Modality.OUTLOOK if _TALK.search(match.rendering.text, 0, match.start) else Modality.FACT


_RECORD = regex.compile(
    r"[^.;]{0,40}\b(?:at least once|in the (?:last|past)|over the (?:last|past)|every year|each year"
    r"|for \S+ (?:straight|consecutive))",
    regex.IGNORECASE,
)
_TALK = regex.compile(r"\b(?:speculat\w+|rumou?rs?|whether|if|could|might|analysts?)\b", regex.IGNORECASE)


def _values(match: Match) -> list[NamedValue]:
    found: list[NamedValue] = []
    for group, name in (("dividend", "dividend"), ("previous", "previous"), ("change", "change")):
        quantity = match.value(group)
        if quantity is not None:
            unit = "percent" if quantity.unit == "percent" else None
            found.append(
                NamedValue(
                    name=name,
                    value=quantity.value,
                    unit=unit,
                    currency=quantity.currency,
                    **match.stated(group),
                )
            )
    return found


_rule = partial(
    Rule,
    tells=EventKind.DIVIDEND,
    entity="company",
    stands_for=_payer,
    values=_values,
    triggers=("dividend", "distribution"),
    direction=_direction,
    outcome=_outcome,
)


def _changed(name: str, verbs: str, direction: Direction, outcome: Outcome) -> Rule:
    return _rule(
        name=name,
        triggers=("dividend", "distribution", "payout"),
        pattern=(
            rf"{PAYER}{_HAVE}{SAYING}{verbs}\s{_KINDS}(?:dividend|payout)s?\b(?!\s(?:stock|fund"
            rf"|growth|yield|aristocrat))"
            r"(?!(?:\s(?:per|a)\sshare)?\s(?:forecast|estimate|projection|assumption)s?)"
            r"(?:\s(?:payment|rate|payout))?(?:\s(?:by\s)?(?:about\s|nearly\s)?{percent:change})?,?(?:"
            r"\s(?:this\syear|on\s[^;:.]{3,30}?))?(?:\s(?:to"
            r"|from)\s(?:[a-z]++\s){0,4}?{money:dividend})?"
            r"(?:\s(?:per|a)\sshare)?(?:,?\s(?:(?:up|down)\s)?from\s(?:[a-z']++\s){0,5}?{money:previous})?"
        ),
        direction=direction,
        outcome=outcome,
        own_words=("will", "plans to", "to be"),
        modality=_modality,
        dated=True,
        needs=rf"\b{verbs}\s.{{0,80}}?\b(?:dividend|payout)",
    )


RULES: Final = (
    _rule(
        name="headed",
        pattern=(
            r"^[\s*•-]*+{firm:company}(?:'s)?\s(?:(?:Q[1-4]|[HF][12Y]\d*|first-quarter|second-quarter"
            r"|third-quarter"
            r"|fourth-quarter|quarterly|final|interim|annual|special|proposed|cash)\s)+dividend\s(?:of\s|at"
            r"\s)?{money:dividend}"
            r"(?:(?=\s?$)|\s(?:per|a)\s(?:share|unit))"
        ),
        settled=True,
        filed=True,
        needs=r"\bdividend\s.{0,12}?{money}",
    ),
    _changed(
        "raised",
        r"(?:raised|raises|increased|increases|hiked|hikes|boosted|boosts|lifted|lifts"
        r"|upped|raise|increase|hike|boost|lift|raising|increasing|hiking|boosting|lifting)",
        Direction.UP,
        Outcome.GOOD,
    ),
    _changed(
        "cut",
        r"(?:cut|cuts|slashed|slashes|reduced|reduces|lowered|lowers|halved"
        r"|trimmed|reduce|lower|slash|halve|cutting|reducing|lowering|halving|slashing)",
        Direction.DOWN,
        Outcome.BAD,
    ),
    _changed(
        "suspended",
        r"(?:suspended|suspends|omitted|scrapped|scraps|eliminated|cancelled|canceled|halted|skipped"
        r"|suspending|scrapping|passed\son)",
        Direction.DOWN,
        Outcome.BAD,
    ),
    _rule(
        name="declared",
        pattern=rf"{PAYER}{_HAVE}{SAYING}{_DECLARES}\s(?:the\spayment\sof\s|payment\sof\s|to\spay\s"
        rf"|that\s)?{_KINDS}{_DIVIDENDS}\s?{_AMOUNT}{_BEFORE}",
        settled=True,
        filed=True,
        needs=rf"\b{_DECLARES}\s.{{0,160}}?(?:dividend|distribution).*?{{money}}"
        rf"|{_DECLARES}\s.{{0,60}}?{{money}}",
    ),
    # "* A quarterly dividend of $0.29 per share": a line of a company's report.
    _rule(
        name="listed",
        pattern=rf"^[\s•*·-]++(?:an?\s)?(?:(?:quarterly|annual|interim|final|special|cash|ordinary|proposed|Q[1-4]|FY|full-year)\s){{0,3}}"
        rf"dividends?\s(?:of|at|is|:)\s{{money:dividend}}{_BEFORE}",
        stands_for=_payer_of_line,
        settled=True,
        filed=True,
        needs=r"dividend.*?{money}",
    ),
    _rule(
        name="declared_amount",
        pattern=rf"{PAYER}{_HAVE}{SAYING}{_DECLARES}\s(?:a\s"
        rf"|an\s)?(?:[a-z]++\s){{0,3}}?{{money:dividend}}\s?(?:/(?:share|ADS|ADR|unit|GDR)\s|per\sshare\s"
        rf"|a\sshare\s)?{_KINDS}{_DIVIDENDS}",
        settled=True,
        filed=True,
        needs=rf"\b{_DECLARES}\s.{{0,160}}?(?:dividend|distribution).*?{{money}}"
        rf"|{_DECLARES}\s.{{0,60}}?{{money}}",
    ),
)

EXAMPLES: Final = (
    Example(
        "Renault, which raised its dividend by 3% to 43 cents a share, will build vans.",
        ({"kind": "dividend", "direction": "up", "values": {"dividend": 0.43, "change": 3.0}},),
    ),
    # The one before, whichever words lead to it: the figures say which way it went.
    Example(
        "Renault declared an interim dividend of 1.30 euros per share, compared to 1.19 euros a year ago.",
        ({"kind": "dividend", "direction": "up", "values": {"dividend": 1.3, "previous": 1.19}},),
    ),
    Example(
        "Pelorin Corp. (NASDAQ: PLRN) held a call on Monday.\n* A quarterly dividend of $0.29 per share.",
        ({"kind": "dividend", "ticker": "PLRN", "values": {"dividend": 0.29}},),
    ),
    Example(
        "Pelorin Corp. (NASDAQ: PLRN) held a call on Monday.\nThe board of the company also approved"
        " payment of second interim dividend of Rs 4 per share.",
        ({"kind": "dividend", "ticker": "PLRN", "values": {"dividend": 4.0}},),
    ),
    # 'And' goes on with the same subject; bare cents are in the money of the share.
    Example(
        "Nike announced a $2 billion share buyback and raised its quarterly dividend 3% to 41 cents a share.",
        (
            {"kind": "buyback", "values": {"amount": 2e9}},
            {
                "kind": "dividend",
                "direction": "up",
                "values": (
                    NamedValue(name="dividend", value=0.41, currency="USD"),
                    NamedValue(name="change", value=3.0, unit="percent"),
                ),
            },
        ),
    ),
    Example(
        "Apple Inc. declared a quarterly dividend of $0.25 per share.",
        ({"kind": "dividend", "entity_id": "company:XNAS:AAPL", "values": {"dividend": 0.25}},),
    ),
    Example(
        "Quellen Energy, majority-owned by Italy's Eni, raised its dividend.",
        ({"kind": "dividend", "entity_name": "Quellen Energy"},),
    ),
    Example(
        "Tessaly Bancorp (NASDAQ: TSLY) today announced that its Board of Directors declared a"
        " quarterly cash dividend of $0.22 per share.",
        ({"kind": "dividend", "ticker": "TSLY", "outcome": "neutral"},),
    ),
    Example(
        "Intel suspended its dividend.",
        ({"kind": "dividend", "entity_id": "company:XNAS:INTC", "direction": "down", "outcome": "bad"},),
    ),
    Example(
        "Toyota raised its annual dividend by 10% to 75 yen per share.",
        ({"kind": "dividend", "entity_id": "company:XTKS:7203", "direction": "up", "outcome": "good"},),
    ),
    Example(
        "Renault cut its dividend to 1.10 euros per share.",
        ({"kind": "dividend", "direction": "down", "outcome": "bad"},),
    ),
    Example(
        "Apple declared a dividend of $0.25 per share, up from $0.24.",
        ({"kind": "dividend", "direction": "up", "outcome": "good"},),
    ),
    Example(
        "Marrow Realty (NYSE: MRW) declares $0.12/share monthly dividend, in line with previous.",
        ({"kind": "dividend", "ticker": "MRW"},),
    ),
)

SILENT: Final = (
    "* Dividend yield of $4 per share price.",
    "Jefferies raises its 2025 dividend per share forecast for Apple.",
    "The stock has a dividend yield of 4%.",
    "Investors like dividend stocks in such times.",
    "The dividend will be paid on March 19 to shareholders of record on February 24.",
    "Apple could raise its dividend.",
)

KIND: Final = Kind(
    name="dividend", tells=frozenset({EventKind.DIVIDEND}), rules=RULES, examples=EXAMPLES, silent=SILENT
)
