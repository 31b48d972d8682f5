"""Jobs that a company cuts."""

from __future__ import annotations

from functools import partial
from typing import Final

from agents.extraction.kinds.company.company_phrase import ABOUT, FEW, INTENT, WHO, WHOM, whom
from agents.extraction.kinds.company.company_subjects import company_of
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Rule
from schemas.event import EventKind, Outcome

_STAFF: Final = (
    r"(?:jobs|positions|roles|posts|employees|workers|staff|staffers|people|workforce|headcount|head"
    r" count|personnel|payroll)(?![\w-])"
)
_CUTS: Final = (
    r"(?:cut|cuts|cutting|slash|slashes|slashed|slashing|eliminat(?:e|es|ed|ing)|axe?|axes|axed|axing"
    r"|shed|sheds|shedding|lay off|lays off|laid off|laying off|reduc(?:e|es|ed|ing)|trim|trims"
    r"|trimmed|trimming|fire|fires|fired|firing|dismiss|dismissed|let go|scrap|scraps) "
)
_SHARE: Final = (
    rf"(?:{ABOUT}{{percent:share}} of (?:its |their |the )?{FEW}{_STAFF}|(?:its |the"
    rf" )?{FEW}(?:workforce|headcount|staff|payroll) by {ABOUT}{{percent:share}}|(?:its |the"
    rf" )?{FEW}(?:workforce|headcount|staff) by {ABOUT}{{number:jobs}})"
)
_NUMBER: Final = (
    rf"(?:off )?{ABOUT}(?:{{number:jobs}}|(?:dozens|hundreds|thousands) of) (?:more )?(?:[\w'-]+"
    rf" ){{0,4}}?{_STAFF}"
)
_TOO: Final = (
    rf"(?:[^;:.]{{0,60}}?\b(?:or|representing|equal to|about) {ABOUT}{{percent:percent}} of"
    rf" {FEW}(?:workforce|staff|headcount|employees))?"
)
_LAYOFFS: Final = (
    r"(?:announc(?:ed|es|ing)|start(?:ed|s|ing)?|beg(?:an|in|ins|un)|plans?|planning) (?:a |an |the "
    rf"|another |new |further |its )?{FEW}(?:layoffs?|job cuts|redundancies|mass layoffs|workforce"
    r" reduction|round of (?:layoffs|job cuts))(?![\w-])"
)
_COUNT: Final = (
    rf"(?: (?:of|affecting|that will affect|impacting) {ABOUT}(?:{{number:jobs}}|{{percent:share}}))?"
)
_ARE: Final = r" (?:(?:would|will|are to|were to|are set to) be|(?:are|were) (?:to be|being)|have been) "
_CUT_OUT: Final = r"(?:cut|eliminated|axed|slashed|shed|scrapped|laid off|made redundant|dismissed)(?![\w-])"
_VALUES: Final = {"jobs": "jobs", "share": "share_of_staff", "percent": "share_of_staff"}
# A company's announced plan is the news; (re)considering one is not.
_OWN: Final = (*INTENT, "plan to")

_rule = partial(
    Rule,
    tells=EventKind.LAYOFFS,
    entity="who",
    stands_for=whom,
    outcome=Outcome.BAD,
    own_words=_OWN,
    values=_VALUES,
    dated=True,
)

_CUTTING: Final = (
    "cut",
    "slash",
    "eliminat",
    "axe",
    "axing",
    "shed",
    "lay off",
    "lays off",
    "laid off",
    "laying off",
    "reduc",
    "trim",
    "fire ",
    "fires ",
    "fired ",
    "firing",
    "dismiss",
    "let go",
    "scrap",
)

RULES: Final = (
    _rule(
        name="cut_number",
        triggers=_CUTTING,
        pattern=WHO
        + r"(?:(?:began|begins|started|starts|begin|start) (?=\S+ing ))?"
        + _CUTS
        + _NUMBER
        + _TOO,
    ),
    # "It will close its plant, cutting 1,200 jobs": the sentence's subject does this too.
    _rule(
        name="cutting",
        triggers=_CUTTING,
        pattern=r"(?P<joined>,|\b(?:and|by))(?= )"
        r"(?: (?:cutting|slashing|eliminating|axing|shedding|laying)| in a move that (?:will|would) \S+"
        r"|(?:,? an?| the) (?:move|step|plan) that (?:will|would) (?:cut|eliminate|axe|affect)) "
        + _NUMBER
        + _TOO,
        entity="company",
        stands_for=company_of,
    ),
    _rule(
        name="to_be_cut",
        triggers=_CUTTING,
        pattern=WHO + _NUMBER + _ARE + _CUT_OUT,
    ),
    _rule(
        name="at",
        triggers=(*_CUTTING, "affected", "lost"),
        pattern=_NUMBER + r" (?:at|of) " + WHOM + _ARE + r"(?:" + _CUT_OUT + r"|affected|lost)(?![\w-])",
    ),
    _rule(
        name="cut_share",
        triggers=("workforce", "staff", "headcount", "employees", "jobs", "payroll", "workers"),
        pattern=WHO + _CUTS + _SHARE,
    ),
    _rule(
        name="announced",
        triggers=("layoff", "job cuts", "redundanc", "workforce reduction"),
        pattern=WHO + _LAYOFFS + _COUNT,
    ),
)

EXAMPLES: Final = (
    Example(
        "Intel will close a plant in Ohio, cutting 1,200 jobs.",
        ({"kind": "layoffs", "entity_name": "Intel", "values": {"jobs": 1200.0}},),
    ),
    Example(
        "Siemens said 900 positions would be cut.",
        ({"kind": "layoffs", "entity_name": "Siemens", "values": {"jobs": 900.0}},),
    ),
    Example(
        "Meta began laying off about 1,000 employees.",
        ({"kind": "layoffs", "entity_name": "Meta Platforms", "values": {"jobs": 1000.0}},),
    ),
    Example(
        "Intel will cut about 15,000 jobs, or 15% of its workforce.",
        ({"kind": "layoffs", "entity_name": "Intel", "outcome": "bad", "modality": "fact"},),
    ),
    Example(
        "Meta said on Monday it would lay off 5% of its staff.",
        ({"kind": "layoffs", "event_date": "2024-06-10", "modality": "fact"},),
    ),
    Example(
        "Siemens plans to eliminate 2,800 positions at its charging business.",
        ({"kind": "layoffs", "entity_name": "Siemens"},),
    ),
    Example(
        "Volvo is slashing 3,000 white-collar jobs in Sweden.",
        ({"kind": "layoffs"},),
    ),
    Example(
        "Goldman Sachs announced a new round of layoffs on Tuesday.",
        ({"kind": "layoffs", "entity_name": "Goldman Sachs", "event_date": "2024-06-11"},),
    ),
    Example(
        "Software firm Quillbase reduced its workforce by 20%.",
        ({"kind": "layoffs", "entity_name": "Quillbase"},),
    ),
    Example(
        "Microsoft to axe 1,900 gaming roles.",
        ({"kind": "layoffs", "entity_name": "Microsoft"},),
    ),
)

SILENT: Final = (
    "Employers added 206,000 jobs in June.",
    "Intel could cut thousands of jobs.",
    "Siemens denied that it will cut 4,000 jobs.",
    "Team owners cut 12 players before the playoffs.",
    "In 2020 Boeing cut 16,000 jobs.",
    "Boeing hired 5,000 workers.",
)

KIND: Final = Kind(
    name="layoffs",
    tells=frozenset({EventKind.LAYOFFS}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
