"""Share buyback programmes: announced, enlarged, suspended; not single purchases under them."""

from __future__ import annotations

from functools import partial
from typing import Final

from agents.extraction.kinds.company.company_subjects import HAVE, PAYER, SAYING, company_of
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Rule
from schemas.event import Direction, EventKind, Outcome

_HAVE = rf"{HAVE}(?:\sits(?![\w-]))?\s?"
_WORDS = (
    r"(?:(?!\b(?:under|dividends?|pursuant|as\spart|updates?|remaining|status|completion|transactions?|end"
    r"|results?)\b)[^\s;:\ue001]++\s){0,9}?"
)
_PROGRAMME = (
    r"(?:(?:share|stock|unit)?\s?(?:buy-?\s?backs?|repurchases?)(?:\s(?:program(?:me)?s?|plans?"
    r"|authori[sz]ation))?|normal\scourse\sissuer\sbid)\b"
    r"(?!\s(?:transactions?|notice|update|agreement|of\s(?:bonds|notes|debt|government)))"
)
_AMOUNT = r"(?:(?:\s(?!under\b|in\s{date})[^\s;:\ue000-\uf8ff]++){0,8}?\s(?:US)?{money:amount})?"
_LAUNCHED = (
    r"(?:announced|announces|announcing|launching|unveiling|approved|approves|authori[sz]ed|authori[sz]es|launched|launches|unveiled"
    r"|unveils|initiated|adopted|initiates|OKs"
    r"|starts|started|commenced|plans|proposed|renewed|(?:intends|plans)\sto\s(?:execute|launch|start|begin"
    r"|conduct)"
    r"|will\s(?:execute|launch|start|begin|conduct))"
)
_TRIGGERS = ("buyback", "buy-back", "buy back", "repurchase", "issuer bid")

_rule = partial(
    Rule,
    tells=EventKind.BUYBACK,
    triggers=_TRIGGERS,
    entity="company",
    stands_for=company_of,
    settled=True,
    filed=True,
    dated=True,
    outcome=Outcome.GOOD,
)

RULES: Final = (
    _rule(
        name="expanded",
        pattern=(
            rf"{PAYER}{_HAVE}{SAYING}(?:increased|increases|raised|raises|expanded|expands|boosted"
            rf"|boosts|upsized|lifted|extended)\s"
            rf"(?:by\s{{money:added}}\s)?{_WORDS}{_PROGRAMME}{_AMOUNT}"
        ),
        direction=Direction.UP,
        values={"amount": "amount", "added": "added"},
        needs=r"\b(?:increas|rais|expand|boost|upsized|lifted|extended).*?(?:buy-?\s?back|repurchase"
        r"|issuer bid)",
    ),
    _rule(
        name="suspended",
        pattern=(
            rf"{PAYER}{_HAVE}{SAYING}(?:suspended|suspends|paused|pauses|halted|halts|scrapped"
            rf"|scraps|cancelled|canceled|cut|cuts|slowed)\s"
            rf"{_WORDS}{_PROGRAMME}{_AMOUNT}"
        ),
        direction=Direction.DOWN,
        outcome=Outcome.BAD,
        values={"amount": "amount"},
        needs=r"\b(?:suspend|paus|halt|scrap|cancel|cut|slowed).*?(?:buy-?\s?back|repurchase|issuer bid)",
    ),
    _rule(
        name="announced",
        pattern=rf"{PAYER}{_HAVE}{SAYING}{_LAUNCHED}\s(?:(?:a|an|its|the|new"
        rf"|another)\s){{0,2}}(?:{{money:total}}\s)?{_WORDS}(?:{{money:sum}}\s)?{_PROGRAMME}{_AMOUNT}",
        values={"total": "amount", "sum": "amount", "amount": "amount"},
        needs=rf"\b{_LAUNCHED}\s.*?(?:buy-?\s?back|repurchase|issuer bid)",
    ),
    _rule(
        name="intended",
        pattern=(
            rf"{PAYER}{_HAVE}{SAYING}(?:will|would|plans\sto|intends\sto|aims\sto|is\sto|to)\s(?:buy\sback"
            rf"|repurchase)\s(?:up\sto\s|as\smuch\sas\s|about\s)?"
            r"(?:(?:an?\s(?:additional|further)\s|another\s)?(?:{money:amount}|{number}"
            r"|{percent})\s(?:worth\s)?(?:of\s)?(?:[a-z]++\s){0,5}?(?:shares?|stock)"
            r"|(?:its\s)?(?:own\s)?(?:shares|stock)\s(?:worth|valued\sat|for)\s(?:[a-z]++"
            r"\s){0,3}?{money:amount})"
        ),
        values={"amount": "amount"},
        needs=r"\b(?:will|would|to)\s(?:buy back|repurchase)\s",
    ),
)

EXAMPLES: Final = (
    Example(
        "Honda slipped, but Sony climbed 3.3% after announcing a 500 billion yen share buyback.",
        (
            {"kind": "equity_move", "entity_name": "Honda"},
            {"kind": "equity_move", "entity_name": "Sony"},
            {"kind": "buyback", "entity_name": "Sony", "values": {"amount": 500e9}},
        ),
    ),
    Example(
        "Sony announced a share buyback program of up to $1.2 billion.\nIt will last until May, according to"
        " a Monday Tokyo exchange filing.",
        ({"kind": "buyback", "event_date": "2024-06-10"},),
    ),
    Example(
        "Sony announced a share buyback program of up to $1.2 billion.\nThe board will meet on Monday.",
        ({"kind": "buyback", "event_date": "2024-06-12"},),
    ),
    Example(
        "Sony announced a share buyback program of up to $1.2 billion.",
        ({"kind": "buyback", "entity_id": "company:XTKS:6758", "outcome": "good"},),
    ),
    Example(
        "Lakeholm Industries Inc. (NYSE: LKH) said its board of directors authorized a new $400"
        " million stock repurchase program.",
        ({"kind": "buyback", "ticker": "LKH", "outcome": "good"},),
    ),
    Example(
        "Apple increased its share repurchase authorization by $90 billion.",
        ({"kind": "buyback", "direction": "up"},),
    ),
    Example(
        "Renault plans to buy back up to 500 million euros of its own shares.",
        ({"kind": "buyback", "modality": "fact"},),
    ),
    Example(
        "Renault said it would buy back shares worth 500 million euros.",
        ({"kind": "buyback", "values": {"amount": 500e6}},),
    ),
    Example(
        "Shell said it would buy back another $3.5 billion of shares.",
        ({"kind": "buyback", "values": {"amount": 3.5e9}},),
    ),
    Example(
        "Intel suspended its share buyback program.",
        ({"kind": "buyback", "outcome": "bad", "direction": "down"},),
    ),
    Example("Toyota launched a 1 trillion yen share buyback.", ({"kind": "buyback", "outcome": "good"},)),
)

SILENT: Final = (
    "During the week Sony purchased 120,000 own shares under the share buyback programme.",
    "Transactions carried out under the buy-back programme are listed below.",
    "Apple may repurchase shares in the open market.",
    "The increase was driven by higher share repurchases.",
)

KIND: Final = Kind(
    name="buyback", tells=frozenset({EventKind.BUYBACK}), rules=RULES, examples=EXAMPLES, silent=SILENT
)
