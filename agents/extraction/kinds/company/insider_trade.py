"""Shares that the people who lead a company buy and sell, as their filings tell it."""

from __future__ import annotations

from typing import Any, Final

from agents.extraction.kinds.company.company_phrase import whom
from agents.extraction.kinds.company.issuers import issuer_at
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.firms import in_headline
from agents.extraction.kinds.rules.offices import FULL_NAME, ROLE
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.past_years import fact_unless_of_past_year
from agents.extraction.names.unlisted import MADE
from agents.reference import Instrument
from schemas.event import Direction, EntityType, EventKind, Outcome

_PEOPLE: Final = (
    r"(?:(?:several|multiple|two|three|four|five|six|top|senior|some|many|company) )*"
    r"(?:insiders?|executives?|directors?|officers?|board members?|CEO|CFO|COO|CTO|chairman|president"
    r"|founder|co-founder)"
)
_OFFICER: Final = (
    rf"(?:{ROLE}|(?:[A-Z][\w&-]+ ){{0,3}}?(?:Officer|Director|President|Counsel|Secretary|CEO|CFO|COO|CTO"
    r"|Chair))"
)
_AMOUNT: Final = (
    r"(?:(?:about|around|nearly|over|more than|a total of|an additional|another|up to) )?(?:{number:shares}"
    r"|{money:value})"
    r"(?: (?:worth )?(?:of )?(?:[A-Za-z-]+ ){0,3}?)?"
)
_PAPER: Final = r"(?:(?:[A-Za-z-]+ ){0,3}?(?:shares|stock|common stock))(?![\w-])"
_REST: Final = (
    r"(?:(?:[^;:\n\ue000-\uf8ff]|{date}"
    r"|{number}){0,90}? (?:at (?:an? )?(?:[a-z]+ ){0,4}?{money:price}(?: and {money})?))?"
    r"(?:(?:[^;:\n\ue000-\uf8ff]|{date}|{number}){0,60}?(?:totall?ing|worth|for a total of|valued at"
    r"|for) (?:[a-z]+ ){0,3}?{money:value})?"
)
_TRIGGERS: Final = ("sold", "sell", "bought", "buy", "purchase", "acquired", "dispos", "offload")


# "Acme Director Jane Roe", "Acme's CFO, Jane Roe,".
_TITLED: Final = (
    r"(?:(?P<who>{firm})(?:'s?)? )?\b(?:(?:Non-?)?[Ee]xecutive )?"
    r"(?:Director|Chairman|Chairwoman|CEO|CFO|COO|CTO|VP|EVP|SVP|President"
    r"|Officer|Counsel|Insider"
    r"|Executive),? "
    rf"(?P<person>{FULL_NAME})(?: \([^()]{{1,60}}\))?,? (?:has |have )?(?:recently )?"
)


def _employer(match: Match) -> Any:
    """Return the company named, or the story's own where that is only a part: "President of Pump Sales"."""
    named, issuer = whom(match), issuer_at(match)
    headline = match.rendering.passage.calendar.story.headline
    if (
        not (isinstance(named, Instrument) and named.id.startswith(MADE))
        or issuer is None
        or headline is None
    ):
        return named
    return issuer if in_headline(issuer.name, headline) and not in_headline(named.name, headline) else named


def _own_firm(match: Match) -> Any:
    """Return the company whose officer it is: the one named, else the one of the text."""
    if "who" in match.groups:
        return _employer(match)
    values = match.rendering.values
    named = [values[place].value for place in sorted(values) if place < match.start]
    firms = [it for it in named if isinstance(it, Instrument) and it.type is EntityType.COMPANY]
    return firms[-1] if firms else issuer_at(match)


def _rules(way: str, verbs: str, direction: Direction, outcome: Outcome) -> tuple[Rule, ...]:
    """Return the rules for one way of trading: of a company's people, and of one officer by name."""
    people = (
        rf"(?:{_PEOPLE} (?:at|of|from) (?P<who>{{firm}})(?: (?:has|have|recently|also"
        rf"|executed)(?![\w-]))*+ |(?P<who>{{firm}})(?:'s?)? {_PEOPLE} (?:(?:has|have|recently|also) )*+)"
    )
    named = (
        rf"(?P<person>{FULL_NAME})(?: \([^()]{{1,60}}\))?, (?:the |its "
        rf"|a )?(?=[^;:()]{{0,60}}\b{_OFFICER})(?:[^;:()\ue000-\uf8ff]{{2,110}}?(?: (?:of"
        rf"|at) (?P<who>{{firm}}))?), (?:has |have )?(?:recently )?"
    )
    shared: dict[str, Any] = {
        "tells": EventKind.INSIDER_TRADE,
        "triggers": _TRIGGERS,
        "stands_for": _own_firm,
        "direction": direction,
        "outcome": outcome,
        "values": {"shares": "shares", "value": "value", "price": "price"},
        "modality": fact_unless_of_past_year,
        "filed": True,
        "dated": True,
    }
    return (
        Rule(
            name=f"people_{way}",
            pattern=rf"{people}{verbs} (?:{_AMOUNT})?(?:in )?{_PAPER}{_REST}",
            entity="who",
            **shared,
        ),
        Rule(
            name=f"titled_{way}",
            pattern=rf"{_TITLED}{verbs} {_AMOUNT}(?:of |in )?{_PAPER}{_REST}",
            entity="person",
            **shared,
        ),
        Rule(
            name=f"officer_{way}",
            pattern=rf"{named}{verbs} {_AMOUNT}(?:of |in )?{_PAPER}{_REST}",
            entity="person",
            **shared,
        ),
    )


RULES: Final = (
    *_rules("sold", r"(?:sold|sells?|disposed of|offloaded|unloaded)", Direction.DOWN, Outcome.BAD),
    *_rules("bought", r"(?:bought|buys?|purchased|acquired)", Direction.UP, Outcome.GOOD),
)

EXAMPLES: Final = (
    Example(
        "Pelorin Pumps Nonexecutive Chairman Mara Voss bought 10,000 shares at $20.",
        ({"kind": "insider_trade", "entity_name": "Pelorin Pumps"},),
    ),
    Example(
        "Several executives at Intel have recently sold shares of the company, filings show.",
        ({"kind": "insider_trade", "entity_name": "Intel", "direction": "down", "outcome": "bad"},),
    ),
    Example(
        "Intel said little.\nMara Voss, Chief Financial Officer, sold 3,090 shares on Tuesday at an average"
        " price of $7.50,"
        " totaling $23,175.",
        (
            {
                "kind": "insider_trade",
                "entity_name": "Intel",
                "direction": "down",
                "values": {"shares": 3090.0, "price": 7.5, "value": 23175.0},
            },
        ),
    ),
    Example(
        "Intel Director, Mara Voss, sold a total of 5,750 shares of common stock on Tuesday.",
        (
            {
                "kind": "insider_trade",
                "entity_name": "Intel",
                "direction": "down",
                "values": {"shares": 5750.0},
            },
        ),
    ),
    Example(
        "Jon Rask, a director of Renault, bought 40,000 shares at 36 euros each.",
        ({"kind": "insider_trade", "entity_id": "company:XPAR:RNO", "direction": "up", "outcome": "good"},),
    ),
)

SILENT: Final = (
    "Oil & Gas Nonexecutive Chairman Mara Voss bought 10,000 shares.",
    "Executives at Intel sold the plan to investors.",
    "Directors of Renault may buy shares.",
    "Mara Voss, an analyst, sold 30 shares.",
    "Fund managers at UBS bought shares.",
)

KIND: Final = Kind(
    name="insider_trade",
    tells=frozenset({EventKind.INSIDER_TRADE}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
