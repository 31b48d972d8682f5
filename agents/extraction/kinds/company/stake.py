"""Stakes in companies: bought, raised, cut, sold, and how large they are."""

from __future__ import annotations

from typing import Any, Final

import regex

from agents.extraction.kinds.company.company_subjects import HAVE, SAYING, company_of
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.apposition import apposition
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import Direction, EventKind, Outcome

_HOLDER = (
    rf"(?:{{firm:company}}(?:,\s{apposition(140)})?|\b(?P<pronoun>the\s(?:company|group"
    r"|bank|firm|fund"
    r"|investor)|it))"
)
_HAVE = (
    rf"(?:\s\(publ\))?(?:,\sthrough\sits\s[^,;:]{{2,60}},)?{HAVE}(?:\s(?:again|further|will|would|(?:has"
    r"\s)?agreed\sto|agrees\sto|plans\sto"
    r"|is\sset\sto|is\sto|to|(?:has\s)?(?:signed|entered\sinto|struck|reached)\s(?:[^\s;:]++"
    r"\s){1,6}?(?:agreement|deal|contract)\s(?:to|for)"
    rf")(?![\w-]))?{HAVE}\s"
)
_FEW = r"(?:(?!\b(?:for|from|under)\b)[^\s;:\ue000-\uf8ff]++\s){0,6}?"
_STAKE = (
    r"(?:stakes?|shareholding|holdings?|interest|(?<=\b(?:sell|sells|sold|exit|exits|exited)\s(?:its\s|the"
    r"\s)?(?:entire\s)?)investment|position|ownership(?:\sstake|\sinterest)?"
    r"|equity\sinterest)\b(?!\srates?)"
)
_SIZE = r"(?:{percent:stake}|{money:value})?"
_TRIGGERS = (
    "stake",
    "investment in",
    "shareholding",
    "holding",
    "interest in",
    "ownership",
    "position in",
    "equity interest",
)
# "a stake of more than $4 billion in".
_OF_SIZE = r"(?:\s(?:of|worth)\s(?:[a-z]++\s){0,3}?(?:{percent:stake}|{money:value}))?"
_IN = (
    r"\s(?:in|of)\s(?:(?:the|its|a|an|[a-z-]++|{place}(?:'s|-(?:based|listed|owned))?)\s){0,6}?"
    r"(?:{firm:held}|(?P<own>the\scompany)\b)"
)
_TO = (
    r"(?:,?\s(?:to|at)\s(?:about\s|nearly\s"
    r"|around\s)?{percent:level})?(?:,?\s(?:up\s)?from\s{_words}{percent:previous})?"
).replace("{_words}", r"(?:[a-z]++\s){0,4}?")
# "By buying more shares, bringing its total ownership to 7%".
_BROUGHT = (
    r"(?:[^;:.]{0,90}?\b(?:bringing|lifting|taking|raising|cutting|reducing|lowering)\s(?:it|(?:its|the)"
    r"\s(?:[a-z]++\s){0,3}?(?:ownership|stake|holding|interest"
    r"|shareholding|position))\s(?:from\s{percent}\s)?to\s(?:[a-z]++\s){0,3}?{percent:level})?"
)
# What the stake is worth is no price that was paid for it.
_PRICE = (
    r"(?:,?\s(?:worth|valued\sat)\s(?:[a-z]++\s){0,3}?{money:value}"
    r"|\s(?:(?!valued\b)[^\s;:.\ue000-\uf8ff]++\s){0,8}?(?:for|at)\s(?:[a-z-]++\s){0,6}?{money:price})?"
)


def _held(match: Match) -> Any:
    return company_of(match, "held")


def _holder(match: Match) -> Any:
    """Return who holds the stake, None where it is in no company or in itself."""
    holder, held = company_of(match), company_of(match, "held")
    if holder is None or held is None or holder.id == held.id:
        return None
    text, end = match.rendering.text, match.groups["held"][1] if "held" in match.groups else match.end
    if text.startswith(("'s ", "' "), end):  # of a part of it
        return None
    return None if _LAND.match(text, match.groups["held"][0]) else holder


# Interests in the ground are no stakes in companies.
_LAND: Final = regex.compile(
    r".{0,90}\b(?:projects?|propert(?:y|ies)|claims|tenements?|blocks?|deposits?|mines?|licen[cs]es?"
    r"|fields?|royalt(?:y|ies))\b",
    regex.IGNORECASE,
)


def _traded(name: str, verbs: str, direction: Direction) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.STAKE,
        triggers=_TRIGGERS,
        pattern=rf"{_HOLDER}{_HAVE}{SAYING}{verbs}\s{_FEW}{_SIZE}\s?{_FEW}{_STAKE}{_OF_SIZE}{_IN}{_TO}{_BROUGHT}{_PRICE}",
        entity="company",
        counterparty=_held,
        stands_for=_holder,
        direction=direction,
        outcome=Outcome.NEUTRAL,
        values={
            "stake": "stake",
            "level": "stake",
            "previous": "previous",
            "value": "stake_value",
            "price": "deal_value",
        },
        own_words=("will", "would", "plans to", "set to", "to be"),
        dated=True,
        needs=rf"\b{verbs}\s.{{0,80}}?\b{_STAKE}\s(?:in|of|worth)\s",
    )


# "a robot maker", "the Bonvale gas field": something with a share in it, but no company that has a name.
_UNNAMED = (
    r"(?:(?:an?|another)\s(?!{firm})(?:[a-z-]++|{place})(?:\s[a-z-]++){0,3}"
    r"|(?:the|its)\s(?:[\w-]{1,20}\s){1,4}?(?:field|project|venture|block|refinery|plant|pipeline|terminal"
    r"|unit"
    r"|subsidiary|business|mine|licen[cs]e|portfolio|wind\sfarm))"
)


def _sized(name: str, verbs: str, direction: Direction) -> Rule:
    sized = rf"{{percent:stake}}\s(?:[a-z-]++\s){{0,3}}?{_STAKE}\s(?:in|of)\s{_UNNAMED}"
    grown = rf"(?:[a-z-]++\s){{0,3}}?{_STAKE}\s(?:in|of)\s{_UNNAMED}\s(?:to|at)\s{{percent:level}}"
    return Rule(
        name=name,
        tells=EventKind.STAKE,
        triggers=_TRIGGERS,
        pattern=rf"{_HOLDER}{_HAVE}{SAYING}{verbs}\s(?:an?\s|its\s|the\s)?(?:{sized}|{grown}){_PRICE}",
        entity="company",
        stands_for=company_of,
        direction=direction,
        outcome=Outcome.NEUTRAL,
        values={"stake": "stake", "level": "stake", "price": "deal_value"},
        own_words=("will", "would", "plans to", "set to", "to be"),
        dated=True,
        needs=rf"\b{verbs}\s.{{0,80}}?\b{_STAKE}\s(?:in|of)\s",
    )


_SALE_OF = (
    r"(?:(?:approved|approves|completed|completes|closed|closes|agreed)\s(?:the\s|its\s|a\s)?(?:sale"
    r"|disposal|divestment)\sof"
    r"|(?:received|got|gets|receives)\s(?:[^\s;:]++\s){0,3}?(?:approval|nod)\s(?:for|to)\s(?:the\s)?(?:sale"
    r"\sof|selling|sell|divest|divesting)"
    r"|approved\s(?:selling|divesting))"
)
_BUYING = r"(?:bought|buys|buy|acquired|acquires|acquire|took|takes|take|purchased|purchase|secured)"
_RAISING = r"(?:raised|raises|increased|increases|boosted|boosts|upped|lifted|lifts|doubled|expanded)"
_SELLING = r"(?:sold|sells|sell|offloaded|offloads|divested|divests|divest|trimmed|cut|reduced|lowered)"

RULES: Final = (
    _sized("bought_sized", _BUYING, Direction.UP),
    _sized("raised_sized", _RAISING, Direction.UP),
    _sized("sold_sized", _SELLING, Direction.DOWN),
    _traded(
        "bought",
        r"(?:bought|buys|buy|acquired|acquires|acquire|took|takes|take|built(?:\sup)?|builds|amassed"
        r"|purchased|purchase|picked\sup|disclosed|discloses|revealed|secured)",
        Direction.UP,
    ),
    _traded(
        "raised",
        r"(?:raised|raises|increased|increases|boosted|boosts|upped|ups|lifted|lifts"
        r"|hiked|topped\sup|doubled|expanded|grew)",
        Direction.UP,
    ),
    _traded(
        "trimmed",
        r"(?:trimmed|trims|cut|cuts|reduced|reduces|lowered|lowers|pared|halved"
        r"|decreased|decreases|slashed)",
        Direction.DOWN,
    ),
    _traded(
        "sold",
        rf"(?:sold|sells|sell|offloaded|offloads|divested|divests|divest|disposed\sof"
        rf"|exited|exits|exit|dumped|unloaded|offload|{_SALE_OF})",
        Direction.DOWN,
    ),
    Rule(
        name="invested",
        tells=EventKind.STAKE,
        triggers=("invest ", "invests ", "invested "),
        pattern=(
            rf"{_HOLDER}{_HAVE}{SAYING}(?:(?:will|would|to|plans\sto|agreed\sto)\sinvest|invests|invested)\s"
            r"(?:[a-z]++\s){0,3}?{money:value}\s(?:in|into)\s(?:[a-z-]++\s){0,3}?{company:held}(?!'s|\sand"
            r"\s[a-z]"
            r"|\s(?:shares|plants?|factory|project|bonds|notes)\b)"
        ),
        entity="company",
        counterparty=_held,
        stands_for=_holder,
        direction=Direction.UP,
        outcome=Outcome.NEUTRAL,
        values={"value": "stake_value"},
        own_words=("will", "would", "plans to"),
        dated=True,
        needs=r"\binvest(?:s|ed)?\s.{0,40}?\s(?:in|into)\s",
    ),
    Rule(
        name="share_bought",
        tells=EventKind.STAKE,
        triggers=("acquire", "buy", "bought", "purchase"),
        pattern=(
            rf"{_HOLDER}{_HAVE}{SAYING}(?:(?:signed|entered\sinto)\s(?:[^\s;:]++\s){{0,6}}?(?:agreement"
            rf"|deal)\s)?(?:to\s)?(?:acquire|acquired|acquires|buy|bought|purchase|purchased)\s"
            rf"(?:up\sto\s|about\s|an?\s(?:additional\s|further\s)?)?{{percent:stake}}\sof\s(?:(?:the"
            rf"|its|[a-z()-]++|{{place}})\s){{0,8}}?(?:shares\s(?:in|of)\s)?{{firm:held}}{_PRICE}"
        ),
        entity="company",
        counterparty=_held,
        stands_for=_holder,
        direction=Direction.UP,
        outcome=Outcome.NEUTRAL,
        values={"stake": "stake", "price": "deal_value"},
        own_words=("will", "plans to", "set to"),
        dated=True,
        needs=r"\b(?:acquire|buy|bought|purchase)\w*\s.{0,40}?{percent}\sof\s",
    ),
)

EXAMPLES: Final = (
    Example(
        "Toyota raised its stake in Sony to 9.2% from 7%.",
        (
            {
                "kind": "stake",
                "entity_id": "company:XTKS:7203",
                "counterparty_id": "company:XTKS:6758",
                "direction": "up",
            },
        ),
    ),
    Example("Renault sold its 15% stake in Intel for $2 billion.", ({"kind": "stake", "direction": "down"},)),
    Example("Apple bought a 5% stake in Sony.", ({"kind": "stake", "direction": "up", "modality": "fact"},)),
    Example(
        "Harrow Capital Partners LLC trimmed its holding in Apple.", ({"kind": "stake", "direction": "down"},)
    ),
    Example("Sony built up a $1 billion stake in Intel.", ({"kind": "stake", "direction": "up"},)),
    Example(
        "Sony has built a stake of more than $4 billion in Intel.",
        ({"kind": "stake", "entity_id": "company:XTKS:6758", "values": {"stake_value": 4e9}},),
    ),
    Example(
        "Sony disclosed a stake in Intel valued at more than $2 billion.",
        ({"kind": "stake", "entity_id": "company:XTKS:6758", "values": {"stake_value": 2e9}},),
    ),
    Example(
        "Sony has again increased its stake in Intel, bringing it to 28.3%.",
        ({"kind": "stake", "entity_id": "company:XTKS:6758", "values": {"stake": 28.3}},),
    ),
    Example(
        "Sony received board approval for selling its entire stake in Quellen Systems.",
        ({"kind": "stake", "entity_id": "company:XTKS:6758", "direction": "down"},),
    ),
    Example(
        "Sony will acquire a 20% stake in America's Intel for $4 billion.",
        (
            {
                "kind": "stake",
                "counterparty_id": "company:XNAS:INTC",
                "values": {"stake": 20.0, "deal_value": 4e9},
            },
        ),
    ),
    Example(
        "Sony said it will invest $2 billion in Intel.",
        ({"kind": "stake", "counterparty_id": "company:XNAS:INTC", "values": {"stake_value": 2e9}},),
    ),
    Example(
        "Sony raised its stake in a robot maker to 34%.",
        ({"kind": "stake", "entity_id": "company:XTKS:6758", "direction": "up"},),
    ),
    Example(
        "Shell has bought a 20% stake in the Bonvale gas field.",
        ({"kind": "stake", "entity_id": "company:XLON:SHEL", "direction": "up"},),
    ),
    Example(
        "Renault sold a 12% interest in its battery venture for $90 million.",
        ({"kind": "stake", "entity_id": "company:XPAR:RNO", "direction": "down"},),
    ),
    Example(
        "Apple acquired 30% of Quellen Systems Inc for $80 million.", ({"kind": "stake", "direction": "up"},)
    ),
)

SILENT: Final = (
    "Apple may sell its stake in Sony.",
    "We all have a stake in how this ends.",
    "Validators stake tokens in the network.",
    "Insiders hold a 40% stake in the business.",
    "Sony raised the share of women in a team to 34%.",
    "Renault cut its interest in the topic by half.",
    "The central bank raised its interest rate to 5%.",
)

KIND: Final = Kind(
    name="stake", tells=frozenset({EventKind.STAKE}), rules=RULES, examples=EXAMPLES, silent=SILENT
)
