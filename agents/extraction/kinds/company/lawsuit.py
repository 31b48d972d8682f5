"""Companies that are sued, fined or investigated."""

from __future__ import annotations

from functools import partial
from typing import Final

import regex

from agents.extraction.kinds.company.company_phrase import ABOUT, TAIL, WHO, WHOM, whom
from agents.extraction.kinds.company.lawsuit_examples import EXAMPLES, SILENT
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.rules.people import follows_first_name, is_of_firm
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.reference import Instrument
from schemas.event import EventKind, Outcome

_ACTOR: Final = (
    r"(?P<other>{company}|{organisation}|{central_bank}|{place}|{name}|regulators|prosecutors"
    r"|authorities|regulator|watchdog|police|investors|shareholders|consumers)" + TAIL + " "
)
_CASE: Final = (
    r"(?:lawsuits?|suit|antitrust case|complaint|antitrust complaint|charges|criminal charges|legal"
    r" action|proceedings)"
)
# Regulators' own probes are told as regulation; here are those of police, prosecutors and courts.
_PROBE: Final = (
    r"(?:criminal|fraud|bribery|corruption|tax|money-laundering|accounting)? ?(?:probe|investigation"
    r"|inquiry)"
)
_SUES: Final = (
    rf"(?:sued|sues|suing|(?:filed|files|brought|launched|filing) (?:an? |its )?(?:[\w'-]+ ){{0,5}}?{_CASE}"
    r" against|fined|fines|indicted|raided) "
)
_FINE: Final = rf"(?:(?:'s)?(?: [\w'-]+){{0,3}}? {ABOUT}{{money:fine}})?"
_CHARGED: Final = r"(?:charged|charges) "
_IS_SUED: Final = (
    r"(?:(?:was|were|been|being|is|are|is being|are being|gets|got) (?:sued|fined|indicted|raided"
    r"|charged with)"
    r"|fined (?={money})|(?:(?:was|were|been|is|are) )?(?:slapped with|hit with"
    rf"|(?:under|the subject of) (?:an? )?(?:(?!antitrust|competition|regulatory)[\w'-]+ ){{0,4}}?{_PROBE}))"
    r"(?: by (?P<other>{company}|{organisation}|{place}|{name}))?"
    rf"(?: (?:an? )?(?:[\w'-]+ ){{0,4}}?{ABOUT}{{money:fine}})?"
)
_FACES: Final = (
    r"(?:fac(?:es|ed|ing|e)|hit (?:with|by)) (?:an? |another |new |fresh |two |several )?"
    rf"(?:(?!antitrust|anti-trust|anti-monopoly|competition|regulatory)[^\s;:]++ ){{0,6}}?"
    rf"(?:{_CASE}|{_PROBE}|fine|fines|penalty)(?![\w-])"
)
_ORDERED: Final = rf"(?:(?:was|were|been|is) )?ordered to pay {ABOUT}{{money:fine}}"
_AGAINST: Final = (
    rf"(?<!(?:possible|potential|planned|threatened|of an?) )(?:{_CASE} (?:(?:was|were|has been|have been) )?"
    rf"(?:filed|brought|lodged|launched) against|(?:new|fresh|second|federal|civil) {_CASE} against) "
)
_DISMISSED: Final = (
    rf"(?:judge|court|jury|tribunal|panel|regulator|prosecutors)(?: [^\s;:]++){{0,5}}? (?:dismiss(?:ed"
    r"|es)|tosse[ds]|threw out|throws out|reject(?:ed|s)|drop(?:ped|s)) (?:an? |the )?(?:[^\s;:]++"
    rf" ){{0,6}}?(?:{_CASE}|{_PROBE}|case) (?:[\w'-]+ ){{0,4}}?(?:against|into) "
)

_TRIAL: Final = (
    r"(?:its|an?|their|the(?= [^\s;:]++ (?!of))) (?:[^\s;:]++ ){0,4}?"
    r"(?:lawsuit|suit|legal (?:battle|fight|challenge|bid|case)"
    r"|court (?:case|battle|fight)|patent case|appeal|case)(?![\w-])"
)

# Of what people are accused rather than companies.
_ACCUSED: Final = regex.compile(r"\b(?:indicted|charged with|convicted)\b", regex.IGNORECASE)


def _defendant(match: Match) -> Instrument | None:
    """Return the company that stands accused; one that no list knows is a person where it is indicted."""
    firm = whom(match)
    if firm is None or _ACCUSED.search(match.rendering.text, match.start, match.end) is None:
        return firm
    unknown = firm.id.startswith("name:") and not firm.ticker
    if follows_first_name(match.words("who"), match.rendering.passage.text, titled=not unknown):
        return None
    return None if unknown and not is_of_firm(firm.name) else firm


_rule = partial(
    Rule,
    tells=EventKind.LAWSUIT,
    entity="who",
    stands_for=_defendant,
    dated=True,
    outcome=Outcome.BAD,
)

RULES: Final = (
    *(
        _rule(
            name=f"{name}_trial",
            triggers=("lawsuit", "suit", "legal ", "court", "case", "appeal"),
            pattern=WHO + f"{words} " + _TRIAL + r"(?=[ ,.;])(?! (?:on its|for making))",
            outcome=outcome,
        )
        for name, words, outcome in (
            ("lost", r"(?:lost|loses)", Outcome.BAD),
            ("won", r"(?:won|wins)", Outcome.GOOD),
        )
    ),
    _rule(
        name="dismissed",
        triggers=("dismiss", "toss", "threw", "throw", "reject", "drop"),
        pattern=_DISMISSED + WHOM,
        outcome=Outcome.GOOD,
    ),
    _rule(
        name="sues",
        triggers=(
            "sue",
            "suing",
            "lawsuit",
            "suit ",
            "complaint",
            "fined",
            "fines",
            "indict",
            "raid",
            "charges against",
            "case against",
            "legal action",
            "proceedings",
        ),
        pattern=_ACTOR + _SUES + WHOM + _FINE,
        counterparty="other",
        values={"fine": "fine"},
    ),
    _rule(
        name="charged",
        triggers=("charged", "charges"),
        pattern=_ACTOR + _CHARGED + WHOM + " with",
        counterparty="other",
    ),
    _rule(
        name="is_sued",
        triggers=(
            "sued",
            "fined",
            "indicted",
            "raided",
            "slapped",
            "hit with",
            "charged with",
            "investigation",
            "probe",
            "inquiry",
        ),
        pattern=WHO + _IS_SUED,
        counterparty="other",
        values={"fine": "fine"},
    ),
    _rule(
        name="faces",
        triggers=("face ", "faces", "faced", "facing", "hit "),
        pattern=WHO + _FACES,
    ),
    _rule(
        name="ordered",
        triggers=("ordered ", "orders "),
        pattern=r"(?:jury|judge|court|tribunal|arbitrators?|panel)(?: [^\s;:]++){0,4}? "
        r"(?:has |have )?(?:ordered|orders) " + WHOM + rf" to pay {ABOUT}{{money:fine}}",
        values={"fine": "fine"},
    ),
    _rule(
        name="ordered_to_pay",
        triggers=("ordered to pay",),
        pattern=WHO + _ORDERED,
        values={"fine": "fine"},
    ),
    _rule(
        name="against",
        triggers=("lawsuit", "suit ", "complaint", "charges", "legal action", "proceedings", "antitrust"),
        pattern=_AGAINST + WHOM,
    ),
)

KIND: Final = Kind(
    name="lawsuit",
    tells=frozenset({EventKind.LAWSUIT}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
