"""Strikes of workers, and their end; told of the company or country whose work stops."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.policy import acts
from agents.extraction.kinds.policy.acts import FEAR, LEAD, NEAR, SHORT
from schemas.event import EventKind, Modality, Outcome

_TRIGGERS = (
    "strike", "walkout", "walk out", "walked out", "walk off", "walked off", "industrial action",
    "work stoppage", "lockout", "picket", "downed tools", "union", "labor action", "labour action",
    "stoppage",
)  # fmt: skip
_GOOD, _BAD = Outcome.GOOD, Outcome.BAD
_OUTLOOK = Modality.OUTLOOK
_WORKERS = (
    r"(?:(?:(?<!\w)\w++(?:-\w*+)?\s)?(?:workers|employees|staff|unions?|members|pilots|drivers"
    r"|dockworkers|longshoremen|nurses|doctors|teachers|crews?|machinists|miners"
    r"|attendants|engineers|railworkers|actors|writers|baristas|ground\sstaff|cabin\screw)(?:\sUnited)?)"
)
_STRIKE = (
    r"(?:strikes?|walkouts?|industrial\saction|work\sstoppages?|stoppage|lockouts?)\b(?!"
    r"\s(?:price|zone|rate|a\b))"
)
_BEGAN = (
    r"(?:(?:went|going|gone|go|goes|are|were|is|remain|remained)\son\s(?:an?\s)?(?:[\w-]+"
    r"\s)?strike|walk(?:ed|s|ing)?\s(?:out|off\sthe\sjob|off\sjobs)|(?:beg[aiu]n"
    r"|begins|start(?:s|ed)?|launch(?:es|ed)?|stag(?:es?|ed)|h[eo]ld|extend(?:s"
    r"|ed)?|resum(?:es|ed))"
    r"\s(?:an?\s|their\s|its\s)?(?:[\w-]+\s){0,2}?" + _STRIKE + r"|downed\stools)"
)
_LABOUR = (
    r"(?:general|nationwide|national|rail|railway|port|dock|dockworkers?'?|pilots?'?"
    r"|labou?r|union|transport|airport|public[- ]sector|miners'?|truckers?'?|train"
    r"|tube|bus|teachers'?|doctors'?|nurses'?|workers'?|autoworkers'?|wage|"
    r"{number}-(?:day|hour|week)|one-day|two-day)"
)
_OVER = (
    r"(?:(?:vot(?:es?|ed)|agree[sd]?)\s(?:\w+\s)?to\s)?(?:end(?:s|ed|ing)?|call(?:s|ed|ing)?\soff"
    r"|suspend(?:s|ed|ing)?|avert(?:s"
    r"|ed|ing)?|avoid(?:s|ed|ing)?|settl(?:es|ed))"
)
_E = r"(?<!\b(?:in|from|with|against|by|on|for)\s(?:the\s)?){subject:who}(?:'s)?"
_AT = r"\s(?:at|of|for|from|in|on|across|employed\sby)\s(?:[^\s;:,]{1,18}\s){0,5}?{subject:who}"
_AT += (
    r"(?:'s)?(?:\s(?:{place}|(?-i:\p{Lu})[\w.-]{1,20}+)){0,3}(?:\s(?:main|local|southern|northern|eastern"
    r"|western|{number}|two|three|four|several))?"
    r"(?:\s(?:[a-z-]{3,15}\s)?(?:ports?|plants?|factor(?:y|ies)|mines?|airports?|railways?|operations"
    r"|hospitals"
    r"|warehouses?))?"
)

_rule = acts.rules_for(EventKind.STRIKE, _TRIGGERS, {"workers": "workers"})

RULES: Final = (
    _rule(
        "threat",
        rf"(?:{FEAR}|threats?|threaten(?:s|ed|ing)?|looming|planned|possible|potential)"
        rf"\s(?:[^\s;:]{{1,15}}\s){{0,5}}?{_STRIKE}{_AT}",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "called",
        rf"(?:\b[Uu]nions?(?:\s\w+){{0,2}}?\sin\s{{place:who}}"
        rf"|{{place:who}}(?:'s)?(?:\s[\w-]+){{0,3}}\sunions?){LEAD}\scall(?:s|ed)\s(?:for\s)?an?\s"
        rf"(?:[\w-]+\s){{0,2}}?{_STRIKE}",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "vote",
        rf"{_E}{SHORT}\s{_WORKERS}{LEAD}\s(?:vot(?:es?|ed)(?!\s(?:\w+\s)?to\send)|threaten(?:s|ed)?|plan(?:s"
        rf"|ned)?|authori[sz](?:es?|ed)|prepar(?:es?|ed))\b{NEAR}\s{_STRIKE}",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "vote_at",
        rf"{_WORKERS}{_AT}{LEAD}\s(?:vot(?:es?|ed)(?!\s(?:\w+\s)?to\send)|threaten(?:s|ed)?|plan(?:s|ned)?"
        rf"|authori[sz](?:es?|ed)|prepar(?:es?|ed))\b{NEAR}\s{_STRIKE}",
        _BAD,
        _OUTLOOK,
    ),
    _rule("ended", rf"{_WORKERS}{_AT}{LEAD}\s{_OVER}{NEAR}\s{_STRIKE}", _GOOD),
    _rule(
        "ended_own",
        rf"{_E}{SHORT}(?:\s{_WORKERS})?{LEAD}\s{_OVER}\s(?:[^\s;:]{{1,15}}\s)"
        rf"{{0,4}}?{_STRIKE}",
        _GOOD,
    ),
    _rule("over", rf"{_STRIKE}{_AT}{LEAD}\s(?:ended|ends|averted|called\soff|suspended|over)\b", _GOOD),
    _rule(
        "over_by",
        rf"{_STRIKE}\sby\s{{subject:who}}(?:'s)?{SHORT}\s{_WORKERS}{LEAD}\s(?:ended|ends|averted"
        rf"|called\soff|suspended|over)\b",
        _GOOD,
    ),
    _rule("began", rf"{_E}{SHORT}\s{_WORKERS}{LEAD}\s{_BEGAN}", _BAD),
    _rule("began_at", rf"{_WORKERS}{_AT}{LEAD}\s{_BEGAN}", _BAD),
    _rule("labour", rf"{_LABOUR}\s{_STRIKE}{_AT}", _BAD),
    _rule("labour_own", rf"{_E}\s(?:{_LABOUR}\s)+{_STRIKE}", _BAD),
    _rule(
        "at_company",
        rf"(?<!(?:air|missile|drone|lightning)\s){_STRIKE}\s(?:at|by\s\w+\sat)\s(?:[^\s;:,]"
        rf"{{1,18}}\s){{0,3}}?{{company:who}}",
        _BAD,
    ),
)

EXAMPLES: Final = (
    Example(
        "Dockworkers on the U.S. East Coast went on strike on Monday.",
        ({"kind": "strike", "entity_id": "country:US", "outcome": "bad", "modality": "fact"},),
    ),
    Example(
        "Unions in Italy called a general strike.",
        ({"kind": "strike", "entity_id": "country:IT", "outcome": "bad", "modality": "outlook"},),
    ),
    Example(
        "Workers at Boeing's defence plants voted to end a strike on Monday.",
        ({"kind": "strike", "entity_name": "Boeing", "outcome": "good", "modality": "fact"},),
    ),
    Example(
        "Boeing machinists walked off the job on Monday.",
        (
            {
                "kind": "strike",
                "entity_name": "Boeing",
                "outcome": "bad",
                "modality": "fact",
                "event_date": "2024-06-10",
            },
        ),
    ),
    Example(
        "Workers at Boeing's plants went on strike on Monday.",
        ({"kind": "strike", "entity_name": "Boeing", "modality": "fact", "event_date": "2024-06-10"},),
    ),
    Example(
        "Workers at a copper mine in Chile went on strike.",
        ({"kind": "strike", "entity_id": "country:CL", "outcome": "bad", "modality": "fact"},),
    ),
    Example(
        "A rail strike in Britain stopped commuters.",
        ({"kind": "strike", "entity_id": "country:GB", "outcome": "bad"},),
    ),
    Example(
        "Lufthansa pilots voted for a strike.",
        ({"kind": "strike", "entity_name": "Lufthansa", "outcome": "bad", "modality": "outlook"},),
    ),
    Example(
        "Dockworkers in Canada ended their strike.",
        ({"kind": "strike", "entity_id": "country:CA", "outcome": "good"},),
    ),
    Example(
        "A nationwide strike in Argentina shut ports and banks.",
        ({"kind": "strike", "entity_id": "country:AR", "outcome": "bad"},),
    ),
)

SILENT: Final = (
    "The strike rate of the Indian side was high.",
    "Options on Apple with a strike price of $200 lapsed.",
    "Japan will strike a deal.",
    "The fund struck a cautious tone on Germany.",
    "Union Pacific shares trade in New York.",
)

KIND: Final = Kind(
    name="strike",
    tells=frozenset({EventKind.STRIKE}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
