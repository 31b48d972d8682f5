"""Initial public offerings: filed, launched with a price range, priced, withdrawn."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.company.company_subjects import HAVE, SAYING, company_of
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.apposition import apposition
from agents.extraction.kinds.rules.rule import Rule
from schemas.event import EventKind, Modality, Outcome

_ISSUER = (
    rf"(?:{{firm:company}}(?:,\s{apposition(200)})?|\b(?P<pronoun>the\s(?:company|group"
    r"|bank|firm"
    r"|start-?up|[a-z]{3,14}maker)|it|we)|^[\s*•-]*+)"
)
_HAVE = rf"{HAVE}\s?"
_IPO = (
    r"(?:IPOs?|initial\spublic\soffer(?:ing)?s?|stock\smarket\s(?:listing|flotation|debut)"
    r"|public\sissue|maiden\spublic\soffer)\b"
)
_FEW = r"(?:(?!\b(?:after|since)\b)[^\s;:\ue000-\uf8ff]++\s|{place}\s|{number}\s|{money:raised}\s){0,8}?"
_TRIGGERS = ("ipo", "initial public", "public issue", "listing", "flotation", "maiden public")


def _rule(
    name: str, pattern: str, outcome: Outcome, *, modality: Modality = Modality.FACT, needs: str
) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.IPO,
        triggers=_TRIGGERS,
        pattern=pattern,
        entity="company",
        stands_for=company_of,
        outcome=outcome,
        values={
            "price": "price",
            "low": "price_low",
            "high": "price_high",
            "raised": "raised",
            "sum": "raised",
        },
        modality=modality,
        settled=True,
        dated=True,
        needs=needs,
    )


RULES: Final = (
    _rule(
        "withdrew",
        rf"{_ISSUER}{_HAVE}{SAYING}(?:withdrew|withdraws|pulled|pulls|postponed|postpones|shelved"
        rf"|shelves|scrapped|scraps|delayed|cancelled|called\soff)\s{_FEW}{_IPO}",
        Outcome.BAD,
        needs=r"\b(?:withdr|pull|postpone|shelve|scrap|delay|cancel|called off)",
    ),
    _rule(
        "may_delay",
        rf"{_ISSUER}{_HAVE}{SAYING}(?:could|may|might|is\sconsidering\swhether\sto)\s(?:delay|postpone"
        rf"|withdraw|pull|shelve|scrap|cancel)\s{_FEW}{_IPO}",
        Outcome.BAD,
        modality=Modality.OUTLOOK,
        needs=r"\b(?:could|may|might|whether)\b",
    ),
    _rule(
        "planned_listing",
        rf"{_ISSUER}{_HAVE}{SAYING}(?:plans\sto|aims\sto|intends\sto|is\sset\sto|seeks\sto|will)\s(?:file"
        r"|submit|list|launch|seek|apply)\s"
        rf"(?:[^;:\ue000-\uf8ff]|{{place}}){{0,40}}?\blisting(?:[^;:\ue000-\uf8ff]{{0,30}}?\braise"
        rf"\s(?:[a-z]+\s){{0,3}}?{{money:raised}})?",
        Outcome.NEUTRAL,
        modality=Modality.OUTLOOK,
        needs=r"\blisting\b",
    ),
    _rule(
        "priced",
        rf"{_ISSUER}{_HAVE}{SAYING}(?:priced|prices|announced\sthe\spricing\sof"
        rf"|announces\sthe\spricing\sof|announces\spricing\sof|announced\spricing\sof)\s{_FEW}{_IPO}"
        r"(?:(?:[^;:\ue000-\uf8ff]|{number}){0,60}?\sat\s(?:[^;:\ue000-\uf8ff]){0,30}?{money:price})?",
        Outcome.NEUTRAL,
        needs=r"\bpric",
    ),
    _rule(
        "range",
        rf"{_ISSUER}{_HAVE}{SAYING}(?:set|sets|fixed|fixes|launched|launches"
        rf"|announced)\s{_FEW}(?:price\s(?:range|band)|{_IPO})[^;:\ue000-\uf8ff]{{0,60}}?(?:of|at"
        rf"|between)\s(?:{{money:low}}|{{number:low}})\s?(?:to|-|–|and)\s?(?:{{money:high}}|{{number:high}})",
        Outcome.NEUTRAL,
        needs=r"\b(?:range|band|between|to|-)",
    ),
    _rule(
        "raised",
        rf"{_ISSUER}{_HAVE}{SAYING}raised\s(?:about\s|around\s|nearly\s|roughly\s)?{{money:sum}}\s(?:in"
        rf"|through|via|from)\s{_FEW}{_IPO}",
        Outcome.GOOD,
        needs=r"\braised\b",
    ),
    _rule(
        "filed",
        rf"{_ISSUER}{_HAVE}{SAYING}(?:filed|files|submitted|submits|applied"
        rf"|received\s(?:[^\s;:]++\s){{0,4}}?(?:approval|clearance|nod)"
        rf"|got\s(?:[^\s;:]++\s){{0,4}}?(?:approval|nod))\s(?:[^;:\ue000-\uf8ff]|{{place}}"
        rf"|{{date}}){{0,80}}?\b{_IPO}",
        Outcome.NEUTRAL,
        needs=r"\b(?:file|submit|applied|received|got)",
    ),
    _rule(
        "planned",
        rf"{_ISSUER}(?:\s(?:is|are|also|now))*+\s?{SAYING}(?:plans|aims|seeks|eyeing|considering"
        rf"|weighing|looking|preparing|expects|hopes|targets|seeking"
        rf"|planning)\s(?:to\s)?(?:[^;:\ue000-\uf8ff]){{0,40}}?(?:{{money:sum}}\s)?{_FEW}{_IPO}",
        Outcome.NEUTRAL,
        modality=Modality.OUTLOOK,
        needs=r"\b(?:plan|aim|seek|eyeing|consider|weigh|look|prepar|expect|hope|target)",
    ),
)

EXAMPLES: Final = (
    Example(
        "Brightlane Robotics Inc. priced its initial public offering of 10 million shares at $18 per share.",
        ({"kind": "ipo", "entity_name": "Brightlane Robotics Inc", "rule": "ipo.priced"},),
    ),
    Example(
        "Quellen Systems Inc. filed confidentially for an IPO in New York.",
        ({"kind": "ipo", "rule": "ipo.filed"},),
    ),
    Example("Marrow Realty Inc. raised $300 million in its IPO.", ({"kind": "ipo", "outcome": "good"},)),
    Example("Tessaly Motors Ltd. withdrew its planned IPO.", ({"kind": "ipo", "outcome": "bad"},)),
    Example(
        "Lakeholm Foods plc set a price range of $14 to $16 for its IPO.",
        ({"kind": "ipo", "rule": "ipo.range"},),
    ),
    Example(
        "Pelorin Energy Ltd. is considering an IPO in London.", ({"kind": "ipo", "modality": "outlook"},)
    ),
)

SILENT: Final = (
    "The IPO market was quiet this week.",
    "The shares have doubled since the IPO.",
    "Brightlane Robotics Inc. may file for an IPO.",
    "Bankers hope for more IPOs next year.",
)

KIND: Final = Kind(
    name="ipo", tells=frozenset({EventKind.IPO}), rules=RULES, examples=EXAMPLES, silent=SILENT
)
