"""Contracts and orders that a company wins."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from agents.extraction.kinds.company.company_phrase import ABOUT, INTENT, SOME, WHO, WHOM, partner, whom
from agents.extraction.kinds.company.contract_examples import EXAMPLES, SILENT
from agents.extraction.kinds.company.figure_range import range_at
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import EventKind, NamedValue, Outcome

_WON: Final = (
    r"(?:w[io]ns?|winning|secur(?:ed?|es|ing)|clinch(?:ed|es)|bag(?:s|ged)|land(?:ed|s)|receiv(?:ed?"
    r"|es)|obtain(?:ed|s)|(?:(?:was|were|been|is) )?award(?:ed|s)|gets|got|signs?|signed|inks?|inked) "
)
# Courts and taxmen give orders, players and futures have contracts; no supplier wins those.
_NO_SALE: Final = (
    r"(?:court|tax|tribunal|judge|commissioner|injunction|restraining|futures|employment|player"
    r"|coaching|labou?r|collective|union|loan|credit|lease agreement|smart|demand|show[- ]cause"
    r"|penalt\w+|insurance|annuity|derivative|option|purchase agreement|her|his)"
)
_NOT: Final = rf"(?!(?:[^\s;:]++ ){{0,10}}?{_NO_SALE}\b)"
_ARTICLE: Final = r"(?:(?:an?|the|its|two|three|several|multiple|new|another|first) )?"
_ORDER: Final = (
    r"(?:(?:purchase|work|sales|export|supply|construction|service|turnkey|firm|new|repeat|follow-on"
    r"|initial|defen[cs]e|consortium|procurement|engineering|major|significant|large|multi-\w+)"
    r" ){1,3}orders?|(?<={money} )orders?|orders? to (?:build|supply|deliver|provide|make)|orders?"
    r"(?= (?:worth|valued|totall?ing|from|for|of {money}))"
)
_TO_SUPPLY: Final = (
    r"[^;:.]{0,60}? (?:to|for the) (?:supply|build|deliver|provid|construct|design|operat|maintain)"
)
_SALE: Final = (
    rf"(?:{_ORDER}|contracts?|concessions?|deals? to supply|tender for|framework agreement"
    r"|(?:deals?|agreements?)(?= (?:worth|valued at) )"
    rf"|(?<={{money}} )(?:deals?|agreements?)(?={_TO_SUPPLY}))(?![\w-])"
)
_BEFORE: Final = r"(?:[^\s;:]++ ){0,3}?(?:{money:value} )?"
_WORTH: Final = (
    r"(?: (?:[^\s;:]++ ){0,5}?(?:worth|valued at|value of|total(?:l?ing)?(?: of)?|of|for|amounting to"
    r"|estimated at|exceeding) (?:(?:about|around|up to|over|more than|nearly|approximately|an?)"
    r" )?{money:worth})?"
)
_FROM: Final = (
    r"(?:[^;:.]{0,60}?(?<!filing )\b(?:from|by|with) (?:the )?(?P<buyer>{company}|{organisation}"
    r"|{name}))?"
)
_BUYER: Final = (
    r"(?P<buyer>{company}|{organisation}|{place}|{name})(?: has| have)? (?:award(?:ed|s)|handed|gave|gives) "
)
# "Acme's subsidiary has", "a unit of Acme".
_UNIT_OF: Final = (
    r"(?:(?P<who>{company})'s? (?:[\w-]+ ){0,3}?(?:subsidiary|unit|arm|division)"
    r"|\b(?:subsidiary|unit|arm) of (?P<who>{company}))(?:, [^,;:]{2,60},)? "
    r"(?:(?:has|have|had|also|recently) )*+"
)
# "S$4.9 billion of new contracts", "orders" likewise.
_SUM_OF: Final = (
    rf"{ABOUT}{{money:value}} (?:of |in |worth of )(?:new |fresh |additional )?(?:[\w-]+ ){{0,2}}?"
    r"(?:contracts|orders)(?![\w-])"
)


# "Acme Air ordered 50 jets from Bolt": told of the seller, who has the order.
_ORDERED: Final = (
    r"(?P<buyer>{company}|{name})(?: (?:has|have|also|{date}))*+ (?:ordered|orders|(?:placed"
    r"|signed) (?:an? )?(?:firm )?orders? for)"
    r" (?:up to |another |an additional |about )?(?:{number}|two|three|four|five|six|ten"
    r"|dozens of) (?:[\w-]+ ){0,4}?"
    r"(?:jets?|aircraft|planes|airliners|ships?|vessels?|tankers?|carriers?|trains?|buses|engines?"
    r"|turbines?|trucks|helicopters"
    r"|satellites|chips|tanks|missiles)(?: [^;:.]{0,40}?)? from (?:the |[a-z-]+ ){0,3}?(?P<who>{company}"
    r"|{name})"
) + _WORTH
# "Has been chosen by Acme to supply".
_CHOSEN: Final = (
    r"(?:been |were |was )?(?:chosen|selected|picked|tapped|appointed|hired) by (?:the |[a-z-]+ ){0,4}?"
    r"(?P<buyer>{company}|{organisation}|{place}|{name})[^;:.]{0,60}? (?:to (?:supply|build|provide|deliver"
    r"|design|construct|operate|install|maintain"
    r"|develop|manufacture|make|run)|for (?:the |an? )?(?:supply|construction|delivery)|as (?:its |the "
    r"|an? )?(?:[\w-]+ ){0,3}?(?:supplier|contractor|provider))"
    r"(?![\w-])"
) + _WORTH


def _values(match: Match) -> Iterator[NamedValue]:
    """Yield what the contract is worth: a sum, or the ends of a range."""
    group = next((it for it in ("value", "worth") if it in match.groups), None)
    if group is None:
        return
    found = range_at(match.rendering, match.groups[group][0])
    ends = {"contract_value": found.low}
    if found.high is not None:
        ends = {"contract_value_low": found.low, "contract_value_high": found.high}
    stated = match.stated_at(found.start, found.end)
    for name, quantity in ends.items():
        yield NamedValue(name=name, value=quantity.value, currency=quantity.currency, **stated)


def _buyer(match: Match) -> Any:
    return partner(match, "buyer")


_rule = partial(
    Rule,
    tells=EventKind.CONTRACT,
    entity="who",
    stands_for=whom,
    counterparty=_buyer,
    outcome=Outcome.GOOD,
    values=_values,
    dated=True,
)

RULES: Final = (
    _rule(
        name="won",
        triggers=(
            "contract",
            "concession",
            "order ",
            "orders",
            "tender for",
            "framework agreement",
            "deals to supply",
            "deal to supply",
            "deal worth",
            "deals worth",
            "agreement worth",
            "agreements worth",
            "to supply",
            "to build",
            "to deliver",
            "to provide",
        ),
        pattern=f"(?:{WHO}|{_UNIT_OF}){_WON}{_NOT}(?:{_ARTICLE}{_BEFORE}{SOME}{_SALE}{_WORTH}|{_SUM_OF}){_FROM}",
        own_words=INTENT,
    ),
    _rule(
        name="ordered",
        triggers=("ordered", "orders", "order for"),
        pattern=_ORDERED,
    ),
    _rule(
        name="chosen",
        triggers=("chosen", "selected", "picked", "tapped", "appointed", "hired"),
        pattern=WHO + _CHOSEN,
        own_words=INTENT,
    ),
    _rule(
        name="awarded_to",
        triggers=("award", "handed", "gave ", "gives "),
        pattern=_BUYER + WHOM + " " + _NOT + "an? " + _BEFORE + SOME + "(?:contract|order)s?" + _WORTH,
    ),
)

KIND: Final = Kind(
    name="contract", tells=frozenset({EventKind.CONTRACT}), rules=RULES, examples=EXAMPLES, silent=SILENT
)
