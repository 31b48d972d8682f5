"""Companies that agree to work together without buying each other."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from agents.extraction.kinds.company.company_phrase import INTENT, WHO, partner, whom
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import EventKind, Outcome

_OTHER: Final = r"(?:the |its |[\w-]+ ){0,6}?(?P<other>{company}|{organisation}|{central_bank}|{name})"
_TIE: Final = (
    r"(?:partnership|collaboration|alliance|joint venture|co-?operation(?: agreement)?|memorandum of"
    r" understanding|MoU|tie-up|letter of intent|(?:partnership|collaboration|co-?operation|licensing"
    r"|distribution"
    r"|strategic|teaming|supply|franchise|marketing|off-?take|framework|joint development|research"
    r"|sponsorship"
    r"|commercial|agency|reseller) (?:agreement|deal|pact|accord|arrangement))"
)
_SHARED: Final = (
    r"(?:partner(?:ed|s|ing)?|team(?:ed|s|ing)? up|collaborat(?:ed?|es|ing)|join(?:ed|s|ing)?"
    rf" (?:forces|hands)|link(?:ed|s|ing)? up) with {_OTHER}"
)
_AGREED: Final = (
    r"(?:sign(?:ed|s|ing)?|announc(?:ed|es|ing)|enter(?:ed|s|ing)?(?: into)?|form(?:ed|s|ing)?|struck"
    r"|strikes|forg(?:ed|es|ing)|ink(?:ed|s)|establish(?:ed|es)|(?:expand|renew|extend|deepen|strengthen"
    r"|broaden)"
    r"(?:ed|s|ing)?|execut(?:ed|es)|conclud(?:ed|es)|finali[sz](?:ed|es)|reach(?:ed|es)|secur(?:ed|es)"
    r"|launch(?:ed|es"
    r"|ing)?|unveil(?:ed|s)|agreed|set up|sealed) "
)
_WORD: Final = (
    r"(?:(?!(?:in|through|as|under|for|after|that|regarding|about|concerning|clarification|termination"
    r"|end|results?|data|findings|from)\b)[\w'&-]+ )"
)
_WITH: Final = (
    rf"(?:(?:an?|the|its|their|new|on an?|to an?) )?{_WORD}{{0,8}}?{_TIE} (?:agreement )?{_WORD}{{0,4}}?"
    rf"(?:with|between) {_OTHER}"
)
_BOTH: Final = r"(?P<who>{company}) and (?P<other>{company}|{name})(?: (?:have|has|today|{date})(?![\w-]))*+ "
_TOGETHER: Final = (
    r"(?:(?:sign(?:ed)?|announced?|entered into|form(?:ed)?|struck|inked?|agreed(?: on)?|set up"
    rf"|unveiled?|renewed?|extended?) (?:an?|the|their) (?:[\w'-]+ ){{0,6}}?(?:{_TIE}|contract)"
    r"|(?:are|will be|will|to|plan to) (?:collaborat(?:e|ing)|partner(?:ing)?|team(?:ing)? up"
    r"|co-?operat(?:e|ing))|(?:partnered|agreed to (?:partner|team up|cooperate"
    rf"|collaborate)|teamed up|team up|join(?:ed)?"
    r" forces))(?![\w-])"
)


# "Signed Acme as its exclusive agent", "picked Acme as supplier".
_TAKES: Final = (
    r"(?:sign(?:ed|s)|appoint(?:ed|s)|name[sd]|pick(?:ed|s)|cho(?:se|oses)|select(?:ed|s)|tapp(?:ed|s)"
    r"|engage[sd]) "
    r"(?:[a-z-]+ |{place}(?:'s|-based)? ){0,4}?(?P<other>{company}|{name}) (?:as|to be|to act as|to serve as)"
    r" (?:(?:its|the|an?) )?(?:[\w-]+ ){0,4}?(?:agent|distributor|partner|supplier|dealer|reseller|licensee"
    r"|franchisee)(?![\w-]| of (?:\S+ ){0,3}(?:practice|team|department))"
)


def _other(match: Match) -> Any:
    return partner(match, "other")


_rule = partial(
    Rule,
    tells=EventKind.PARTNERSHIP,
    entity="who",
    stands_for=whom,
    counterparty=_other,
    outcome=Outcome.GOOD,
    own_words=INTENT,
    dated=True,
)

RULES: Final = (
    _rule(
        name="partnered",
        triggers=(
            "partner with",
            "partnered",
            "partners with",
            "partnering",
            "teamed up",
            "team up",
            "teams up",
            "teaming",
            "collaborat",
            "join ",
            "joined ",
            "joins ",
            "joining ",
            "link up",
            "linked up",
        ),
        pattern=WHO + _SHARED,
    ),
    _rule(
        name="agreed_partnership",
        triggers=(
            "partnership",
            "collaboration",
            "alliance",
            "joint venture",
            "memorandum",
            "mou",
            "agreement",
            "cooperation",
        ),
        pattern=WHO + _AGREED + _WITH,
    ),
    _rule(
        name="took_as_agent",
        triggers=(
            "agent",
            "distributor",
            "partner",
            "supplier",
            "dealer",
            "reseller",
            "licensee",
            "franchisee",
        ),
        pattern=WHO + _TAKES,
    ),
    _rule(
        name="both_agreed",
        triggers=(
            "partnership",
            "collaboration",
            "alliance",
            "joint venture",
            "memorandum",
            "teamed up",
            "team up",
            "partnered",
            "join forces",
            "joined forces",
            "collaborat",
            "contract",
            "agreement",
            "cooperat",
        ),
        pattern=_BOTH + _TOGETHER,
    ),
)

EXAMPLES: Final = (
    Example(
        "Carrefour renewed its retail media partnership with Publicis for another three years.",
        ({"kind": "partnership", "entity_name": "Carrefour"},),
    ),
    Example(
        "Nestle signed Berlon Foods as its exclusive agent for frozen meals in Thailand.",
        ({"kind": "partnership", "entity_name": "Nestle"},),
    ),
    Example(
        "Nokia and Sony are collaborating on a chip for cameras.",
        ({"kind": "partnership", "entity_name": "Nokia"},),
    ),
    Example(
        "Uber has partnered with WeRide to run driverless taxis in Abu Dhabi.",
        ({"kind": "partnership", "entity_name": "Uber", "outcome": "good"},),
    ),
    Example(
        "Volkswagen said on Monday it would team up with Bosch on parking software.",
        (
            {
                "kind": "partnership",
                "entity_name": "Volkswagen",
                "modality": "fact",
                "event_date": "2024-06-10",
            },
        ),
    ),
    Example(
        "Pfizer signed a research collaboration with Flagship Pioneering.",
        ({"kind": "partnership", "entity_name": "Pfizer"},),
    ),
    Example(
        "Honda and Nissan agreed on a partnership to share batteries.",
        ({"kind": "partnership", "entity_name": "Honda"},),
    ),
    Example(
        "Reliance Industries formed a joint venture with Brookfield to build data centres.",
        ({"kind": "partnership", "entity_name": "Reliance Industries"},),
    ),
    Example(
        "Nvidia is collaborating with chip designer Lumencore on optical links.",
        ({"kind": "partnership", "entity_name": "Nvidia"},),
    ),
)

SILENT: Final = (
    "Investors fear tariffs on large trading partners.",
    "Uber might partner with Waymo in Dallas.",
    "He is a partner with the law firm Baker & Hale.",
    "Honda and Nissan ended talks on a merger.",
    "Nokia announced a clarification regarding its framework agreement with Bosch.",
    "The joint venture with Sony lost money.",
)

KIND: Final = Kind(
    name="partnership",
    tells=frozenset({EventKind.PARTNERSHIP}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
