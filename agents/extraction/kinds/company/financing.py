"""Money that a company raises: loans and credit lines, bonds and notes, placements and funding rounds.

Offerings to the public for the first time are of the kind `ipo`, stakes bought in a company of `stake`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import regex

from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.company.company_subjects import ASIDE, HAVE, JOINED, PRONOUN, SAYING, company_of
from agents.extraction.kinds.company.financing_examples import EXAMPLES, SILENT
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.past_years import fact_unless_of_past_year
from schemas.event import EventKind, Modality, NamedValue, Outcome

_ISSUER: Final = (
    rf"(?:{{firm:company}}{ASIDE}|\b{PRONOUN}|{JOINED}|^[\s*•-]*+)"
    r"(?:'s?\s(?:board|directors|shareholders|stockholders)|\sshareholders)?"
)
_HAVE: Final = rf"{HAVE}(?:\s(?:will|would|is\sto|are\sto)(?![\w-]))?{HAVE}\s?"
# Words of a sentence, its names and figures among them, that are no money.
_FEW: Final = r"(?:(?!{money})[^\s;:]++\s){0,9}?"
_NEAR: Final = r"(?:(?!{money})[^\s;:]++\s){0,5}?"
_SUM: Final = r"(?:US)?{money:sum}(?:\s(?:and|plus)\s{money:second})?"
# What is lent, and what is sold to investors.
_LOAN: Final = (
    r"(?:(?:term|bridge|syndicated|green|senior|secured|unsecured|bank|private\scredit|sustainability-linked"
    r"|construction|shareholder|project|mezzanine)\s)*+"
    r"(?:loans?(?!\s(?:workout|modification|restructuring|resolution|sale|forbearance))"
    r"(?:\s(?:facility|facilities|agreement|deal))?|credit\s(?:facility|facilities|line|lines"
    r"|agreement)"
    r"|lines?\sof\scredit|revolver|revolving\s(?:credit|facility)[\w\s]{0,10}?|borrowing\s(?:facility"
    r"|facilities)"
    r"|(?:re)?financing(?:\s(?:package|agreement|deal|facility))?|debt\sfacility|borrowing\sbase|facility"
    r"\sagreement"
    r"|(?:equity\s|seed\s|growth\s|strategic\s)?funding(?:\sround)?|(?:Series\s[A-H]\d?|seed)\s(?:round"
    r"|funding|financing)"
    r"|equity\sline|grant\sfunding)"
    r"(?!\s(?:book|books|loss|losses|growth|portfolio|demand|costs?|activities|rates?|officer|business"
    r"|volumes?|arm|unit"
    r"|conditions|needs|gap|provider|application)|[\w-])"
)
_DEBT: Final = (
    r"(?:{group}|{rate}|notes|bonds?|debentures|sukuk|perpetuals|convertibles|commercial\spaper"
    r"|certificates\sof\sdeposit|ncds?"
    r"|debt\s(?:issue|issuance|offering|securities))"
)
_SALE: Final = (
    r"(?:(?:(?:(?:registered\s)?direct|secondary|follow-on|public|private|equity|share|stock|rights|notes?"
    r"|bond|debt"
    r"|unit|securities|common\sstock|flow-through|convertible)\s)+(?:offering|placement|placing|issue"
    r"|issuance|sale|financing)s?"
    r"|(?:private\s)?placements?|placing|bought[- ]deal(?:\s(?:financing|offering))?|capital\s(?:increase"
    r"|raise|raising)"
    r"|rights\sissue|entitlement\soffer|share\spurchase\splan|qualified\sinstitutional\splacement|QIP"
    r"|fund-?rais(?:e|ing|er)"
    r"|at-the-market\s(?:offering|program(?:me)?)|issue\sof\s(?:securities|shares|new\sshares)|offering\sof\s"
    r"(?:[^\s;:]++\s){0,8}?(?:shares|stock|units|securities|notes|bonds))"
)
_PAPER: Final = (
    rf"(?:{_DEBT}|{_SALE})(?!\s(?:markets?|yields?|prices?|funds?|investors|traders?|holders?|portfolio"
    r"|buying|purchases|issuers?"
    r"|due\s{date}\sfor|programmes?\sof\sthe)|[\w-])"
)
_COUPON: Final = r"(?:{percent:coupon}\s)?"
_AT: Final = (
    r"(?:[^;:.\ue000-\uf8ff]{0,70}?\s(?:at|priced\sat)\s(?:(?:an?\s)?(?:issue\s|offer\s|public\s|exercise"
    r"\s)?(?:offering\s)?"
    r"price\sof\s)?{money:price}(?=\s(?:each|apiece|per|a\s(?:share|unit)|,)|\.|,|$))?"
)
_LENDER: Final = (
    r"(?:[^;:.\ue001]{0,60}?\b(?:from|with|by|led\sby)\s(?:(?:the|its|an?|lender|investor)"
    r"\s){0,2}{firm:other})?"
)
_WORTH: Final = (
    rf"(?:[^;:.\ue000-\uf8ff]{{0,40}}?\s(?:of|for|worth|totall?ing|amounting\sto|valued\sat|raising|to"
    r"\sraise)"
    rf"\s(?:[a-z-]++\s){{0,4}}?{_SUM})?"
)
_ANNOUNCED: Final = r"(?:(?:announced?|announces)\s(?:that\sit\shas\s|the\s|an?\s|its\s)?)"
_ARRANGED: Final = (
    r"(?:signed|signs|secured|secures|obtained|obtains|received|receives|got|gets|entered(?:\sinto)?"
    r"|enters(?:\sinto)?|arranged"
    r"|arranges|closed|closes|completed|completes|agreed|clinched|landed|lands|won|wins|inked|inks|renewed"
    r"|renews|extended"
    r"|extends|amended|upsized|drew|took\sout|taken\sout|bagged|bags|sealed|seals|announced|announces)"
)
_ISSUED: Final = (
    r"(?:issued|issues|issue|issuing|sold|sells|sell|priced|prices|pricing|placed|places|place|launched"
    r"|launches|launch|completed"
    r"|completes|complete|closed|closes|close|offered|offer|offers|commenced|commences|upsized|upsizes"
    r"|proposes|proposed"
    r"|conducts|conduct|undertake|undertakes|announced|announces|redeemed|redeems|redeem|arranges)"
)
_TRIGGERS: Final = (
    "loan",
    "credit",
    "financ",
    "refinanc",
    "funding",
    "borrowing",
    "revolv",
    "notes",
    "bond",
    "debenture",
    "sukuk",
    "offering",
    "placement",
    "placing",
    "issue",
    "issuance",
    "issuing",
    "allot",
    "raise",
    "raising",
    "round",
    "convertible",
    "bought",
    "capital",
    "facility",
    "perpetual",
    "commercial paper",
    "debt",
    "share sale",
    "stock sale",
    "seed",
    "grant",
    "entitlement",
    "ncd",
    "securities",
    "share purchase plan",
    "fund",
    "qip",
    "at-the-market",
    "line of",
    "lines of",
    "equity line",
)
_PLANNED: Final = regex.compile(
    r"\b(?:plans?|planned|intends?|aims?|seeks?|seeking|considers?|considering|mulls?|mulling|weighs?"
    r"|weighing|look(?:s|ing)|wants|hopes"
    r"|in\stalks|may|might|could|proposes|eyeing|eyes|exploring)\b",
    regex.IGNORECASE,
)
# Funds and states that only buy or hold what others issue; dealings in own shares.
_NO_ISSUE: Final = regex.compile(
    r"\b(?:initial\spublic|IPO|buy-?\s?backs?|repurchas\w+|holdings?\sof|stakes?\sin|Treasury|treasuries"
    r"|government\sbonds?"
    r"|municipal|clients?|customers?|student|flash|auto|car|zero-interest|home\sloans?|bad\sloans?"
    r"|non-performing|index-linked|exchange-traded"
    r"|portfolio|collateral|(?:to|will|would)\s(?:buy|purchase|acquire)|lawsuit|investors\swho|promissory\snote\sfrom|interest\son|Confederation|Republic|Kingdom|Province"
    r"|County)\b",
    regex.IGNORECASE,
)
# What every prospectus says of what is not done.
_DISCLAIMED: Final = regex.compile(
    r"\b(?:Securities\sAct|absent\sregistration|not\s(?:constitute\s)?an\soffer|(?:does|do|did)\snot\s(?:intend|plan)"
    r"|no\sintention)\b",
    regex.IGNORECASE,
)


# "Announced an offering by a selling stockholder": its owners sell, it raises nothing.
_BY_OWNERS: Final = regex.compile(
    r"\bby\s(?:an?\s|the\s|its\s|certain\s|one\s|\S+\s){0,4}?(?:stock|share|unit)holders?\b", regex.IGNORECASE
)
_NEAR_BY: Final = 90


def _issuer(match: Match) -> Any:
    """Return who raises the money, None where the words between are of other people's debts."""
    text = match.rendering.text
    if _BY_OWNERS.search(text, match.end, match.end + _NEAR_BY):
        return None
    if _DISCLAIMED.search(text) or _NO_ISSUE.search(text, match.start, match.end):
        return None
    return company_of(match)


def _lender(match: Match) -> Any:
    return company_of(match, "other") if "other" in match.groups else None


def _modality(match: Match) -> Modality:
    text = match.rendering.text
    behind = match.groups["company"][1] if "company" in match.groups else match.start
    planned = _PLANNED.search(text, match.start, match.end) or text.startswith(
        " to ", behind
    )  # "Acme to raise"
    return Modality.OUTLOOK if planned else fact_unless_of_past_year(match)


_NAMES: Final = {
    "sum": "amount",
    "second": "amount_2",
    "price": "price",
    "shares": "shares",
    "coupon": "coupon",
    "valuation": "valuation",
}


def _values(match: Match) -> Iterator[NamedValue]:
    """Yield the sum, or both where two moneys are raised, with price or coupon; or what is paid back."""
    redeems = "redeem" in match.rendering.low[match.start : match.end]
    for group, called in _NAMES.items():
        quantity = match.value(group)
        name = "redeemed" if redeems and called == "amount" else called
        if isinstance(quantity, Quantity):
            unit = "percent" if quantity.unit == "percent" else None
            yield NamedValue(
                name=name,
                value=quantity.value,
                unit=unit,
                currency=quantity.currency,
                **match.stated(group),
            )


def _rule(name: str, pattern: str, needs: str, outcome: Outcome = Outcome.NEUTRAL) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.FINANCING,
        triggers=_TRIGGERS,
        pattern=pattern,
        entity="company",
        stands_for=_issuer,
        counterparty=_lender,
        outcome=outcome,
        values=_values,
        modality=_modality,
        settled=True,
        filed=True,
        dated=True,
        needs=needs,
    )


RULES: Final = (
    _rule(
        "withdrawn",
        rf"{_ISSUER}{_HAVE}{SAYING}(?:withdrew|withdraws|pulled|pulls|postponed|postpones|shelved|shelves"
        r"|scrapped|scraps|cancelled"
        rf"|canceled|terminated|terminates)\s{_FEW}(?:{_SUM}\s{_NEAR})?{_PAPER}",
        r"\b(?:withdr|pull|postpone|shelve|scrap|cancel|terminate)",
        Outcome.BAD,
    ),
    _rule(
        "raised",
        rf"{_ISSUER}{_HAVE}{SAYING}(?:[a-z]++\s(?:to\s)?){{0,2}}?(?:raised|raises|raise|raising)"
        rf"\s{_NEAR}{_SUM}"
        rf"(?:\s(?!IPO\b)(?!{{money}})[^\s;:]++){{0,12}}?\s(?:{_LOAN}|{_PAPER}|(?:fresh|new|additional)"
        r"\scapital)"
        rf"{_AT}(?:[^;:.]{{0,60}}?\bvalu(?:es|ing|ation\sof)\s(?:[^\s;:]++\s){{0,8}}?{{money:valuation}})?",
        r"\brais(?:ed|es|e|ing)\s.{0,60}{money}",
    ),
    _rule(
        "arranged",
        rf"{_ISSUER}{_HAVE}{SAYING}(?:to\s(?:secure|sign|obtain|enter\sinto)|{_ARRANGED})\s{_FEW}(?:{_SUM}"
        rf"\s{_FEW})?{_LOAN}{_WORTH}{_LENDER}",
        rf"\b(?:{_ARRANGED}|to\s\w+)\s.{{0,160}}?\b(?:loan|credit|financ|funding|round|borrowing|facility"
        r"|revolv|refinanc)",
    ),
    _rule(
        "approved",
        rf"{_ISSUER}{_HAVE}{SAYING}(?:the\sboard\s)?(?:approved|approves|cleared|clears|authori[sz]ed)"
        rf"\s{_FEW}(?:raising|fund-?raising|(?:the\s)?(?:issue|issuance|sale)\sof)"
        rf"\s{_FEW}(?:{_SUM}\s?)?(?:{_FEW}{_PAPER})?{_WORTH}",
        r"\b(?:approv|clear|authori).{0,90}?\b(?:raising|issu|sale of)",
    ),
    _rule(
        "permitted",
        rf"{_ISSUER}{_HAVE}{SAYING}(?:secured|secures|received|receives|got|gets|obtained|obtains|won|wins"
        rf"|gained|gains)\s{_FEW}"
        rf"(?:approval|consent|nod|go-ahead|clearance|permission)s?\s{_FEW}(?:for|to)\s{_FEW}(?:{_SUM}"
        rf"\s{_NEAR})?{_PAPER}{_WORTH}",
        r"\b(?:approval|consent|nod|go-ahead|clearance|permission)\b.*?\b(?:bond|note|offering|placement"
        r"|placing|issu|debenture|rights)",
    ),
    _rule(
        "considered",
        rf"{_ISSUER}(?:\s(?:is|are|was|also|now|reportedly|said\sto\sbe))*+\s?{SAYING}(?:(?:is|was|are)"
        r"\s)?(?:considering|considers|exploring|explores"
        r"|weighing|weighs|mulling|mulls|planning|plans|preparing|seeking|seeks|eyeing|eyes|in\s(?:[a-z]+"
        r"\s)?talks|aims|intends|proposes|looking)"
        r"\s(?:(?:at|over|for)\s)?(?:to\s(?:raise|issue|sell|offer|launch|secure|obtain|borrow|place)|an?"
        rf"|up\sto|raising|issuing|selling|borrowing)\s{_FEW}"
        rf"(?:{_SUM}\s{_FEW})?(?:{_PAPER}|{_LOAN}){_WORTH}",
        r"\b(?:consider|explor|weigh|mull|plan|prepar|seek|eye|talks|aims|intends|proposes|looking)",
    ),
    _rule(
        "issued",
        rf"{_ISSUER}{_HAVE}{SAYING}(?:[a-z]++\sto\s)?{_ISSUED}\s(?:the\s(?:pricing|closing|completion"
        r"|launch|issue|issuance|sale)\sof\s|plans\s(?:to|for)\s)?"
        rf"{_FEW}{_SUM}\s{_FEW}{_COUPON}{_NEAR}{_PAPER}{_AT}",
        rf"\b{_ISSUED}\s.{{0,120}}?{{money}}",
    ),
    _rule(
        "allotted",
        rf"{_ISSUER}{_HAVE}{SAYING}(?:agreed\sto\s|proposes\sto\s|plans\sto\s|to\s)?(?:(?:allot|allots"
        r"|allotted)\s(?:and\s(?:issue|issued)\s)?|issued?\s|issues\s)"
        r"(?:up\sto\s)?{number:shares}\s(?:[a-z-]+\s){0,4}?shares\s(?:[^;:.\ue000-\uf8ff]|{company}"
        r"|{place}){0,80}?\bat\s(?:an?\s)?(?:[a-z]+\s){0,4}?"
        r"{money:price}(?=\s(?:each|apiece|per|a\sshare))",
        r"\b(?:allot|issue).{0,40}?{number}\s.{0,40}?shares",
    ),
    # "Sold 3 million of its own Class A shares for $40 million": of its own, for others' shares are a stake.
    replace(
        _rule(
            "sold_own_shares",
            rf"{_ISSUER}{_HAVE}{SAYING}{_ISSUED}\s(?:an?\s(?:total|aggregate)\sof\s|about\s|some\s)?(?:{{number:shares}}\s)?"
            r"(?:of\s)?(?:its\sown|the\scompany's(?:\sown)?|new|treasury|newly\sissued)\s(?:(?:class|common|ordinary|preferred|[a-c])\s){0,3}"
            r"(?:(?:shares|stock)\b|{group})(?!\s(?:of|in)\s)(?:(?!{money})[^\s;:]++\s|\s){0,14}?(?:for|raising|worth|proceeds\sof)\s(?:[a-z-]+\s){0,4}?"
            rf"{_SUM}",
            r"\b(?:sold|sell|issue)",
        ),
        triggers=(
            "own shares",
            "own class",
            "own common",
            "own ordinary",
            "own stock",
            "new shares",
            "new common",
            "treasury shares",
        ),
    ),
    _rule(
        "issued_paper",
        rf"{_ISSUER}{_HAVE}{SAYING}(?:[a-z]++\sto\s)?{_ISSUED}\s(?:the\s(?:pricing|closing|completion"
        r"|launch|issue|issuance|sale)\sof\s)?"
        rf"{_FEW}{_PAPER}(?:{_WORTH}|{_AT})",
        rf"\b{_ISSUED}\s.{{0,140}}?\b(?:offering|plac|notes|bond|debenture|sukuk|issu|financing|rights)",
    ),
)

KIND: Final = Kind(
    name="financing",
    tells=frozenset({EventKind.FINANCING}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
