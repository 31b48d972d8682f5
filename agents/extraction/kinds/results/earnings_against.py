"""Results that are told against what had been expected, without a figure: beaten, missed, better, worse."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.company.company_subjects import NAMED, OWN, company_of
from agents.extraction.kinds.results.earnings_modality import modality_of_beat
from agents.extraction.kinds.results.earnings_phrase import MEASURES, OWNER, PERIOD, REPORTED
from agents.extraction.kinds.rules.rule import Rule
from schemas.event import EventKind, Outcome

_TRIGGERS: Final = (
    *("revenue", "profit", "earnings", "eps", "sales", "net income", "net loss", "ebitda", "results", "loss"),
    *("estimates", "expectations", "forecasts", "consensus"),
)


def _against(name: str, words: str, outcome: Outcome, word: str) -> Rule:
    """Return the rule for results that are told against estimates without a figure."""
    return Rule(
        name=name,
        tells=EventKind.EARNINGS,
        triggers=_TRIGGERS,
        pattern=words,
        entity="company",
        stands_for=company_of,
        outcome=outcome,
        settled=True,
        filed=True,
        modality=modality_of_beat,
        needs=word,
    )


_ESTIMATES = r"(?:estimates?|expectations?|forecasts?|consensus|views|projections)"
_WHOSE = (
    r"(?:(?:analysts?'?s?|Wall\sStreet(?:'s)?|{group}|Street|market|the|consensus|profit|earnings"
    r"|revenue|sales|quarterly|annual|full-year|per-share|top-line|bottom-line|income|EBITDA|EPS"
    r"|(?:first|second|third|fourth)[-\s]quarter|and)\s){0,6}"
)
# "Acme beat", "after it reported better".
_WHO = (
    rf"(?:{NAMED}|\b(?:after|as)\s(?P<joined>it|they|the\s(?:company|group|firm|bank|retailer|lender))\s"
    r"(?:had\s)?|\b(?P<joined>after)\s(?=(?:reporting|posting)\s))"
)
# "Acme's quarterly profit", and "its" of the company whose shares rose.
_WHOSE_OWN = rf"(?:{{firm:company}}'s?\s|{OWN}\s)"
_BEAT = (
    r"(?:beats?|topped|tops|exceed(?:s|ed)|surpass(?:es|ed)|outpaced|(?:c[oa]mes?\sin|was|were|is|are)\s(?:well\s|slightly\s|just\s)?"
    r"(?:above|ahead\sof|better\sthan|stronger\sthan|higher\sthan))"
)
_MISSED = (
    r"(?:miss(?:es|ed)|f[ae]lls?\sshort\sof|trailed|lagged|(?:c[oa]mes?\sin|was|were|is|are)\s(?:well\s|slightly\s|just\s)?"
    r"(?:below|short\sof|worse\sthan|weaker\sthan|lower\sthan|shy\sof))"
)
_BEATEN = r"\b(?:beat|top|exceed|surpass|outpaced|above|ahead|better|stronger|higher)"
_SHORT = r"\b(?:miss|short|trail|lagged|below|worse|weaker|lower|shy)"
_FEW: Final = r"(?:[^\s;:,]++\s){0,5}?"
# "Reporting stronger profit and sales than analysts had expected".
_THAN_AWAITED: Final = (
    r"(?:[^\s;:,\ue000-\uf8ff]++\s){0,8}?than\s(?:had\sbeen\s|was\s)?"
    r"(?:(?:analysts?|{group}|investors|the\smarket|markets|Wall\sStreet|{company}|economists)\s(?:had\s|were\s)?)?"
    r"(?:expected|expecting|forecast|anticipated|predicted|estimated|feared)\b"
)
_RESULTS = r"(?:results?|earnings|profit|revenue|sales|EPS|numbers|net\sincome)\b"

RULES: Final = (
    *(
        _against(
            f"own_{name}",
            rf"{_WHOSE_OWN}{PERIOD}{MEASURES}{OWNER}{PERIOD}{verb}\s{_WHOSE}{_ESTIMATES}",
            way,
            needs,
        )
        for name, verb, way, needs in (
            ("beat", _BEAT, Outcome.GOOD, _BEATEN),
            ("missed", _MISSED, Outcome.BAD, _SHORT),
        )
    ),
    _against(
        "beat",
        rf"{_WHO}(?:{REPORTED}\s(?:[^\s;:]++\s){{0,6}}?{_RESULTS}\s(?:that|which)\s)?(?:beat|beats"
        rf"|topped|tops|exceeded|surpassed)\s{_WHOSE}{_ESTIMATES}",
        Outcome.GOOD,
        r"\b(?:beat|top|exceed|surpass)",
    ),
    _against(
        "missed",
        rf"{_WHO}(?:{REPORTED}\s(?:[^\s;:]++\s){{0,6}}?{_RESULTS}\s(?:that|which)\s)?(?:missed|misses"
        rf"|fell\sshort\sof|trailed)\s{_WHOSE}{_ESTIMATES}",
        Outcome.BAD,
        r"\b(?:miss|short|trail)",
    ),
    _against(
        "better",
        rf"{_WHO}{REPORTED}\s(?:[^\s;:]++\s){{0,3}}?(?:better|stronger"
        rf"|higher)(?:[-\s]than[-\s](?:expected|forecast|anticipated)\s(?:[^\s;:]++\s){{0,4}}?{_RESULTS}"
        rf"|\s(?={_FEW}{_RESULTS}){_THAN_AWAITED})",
        Outcome.GOOD,
        r"[-\s]than[-\s]",
    ),
    _against(
        "worse",
        rf"{_WHO}{REPORTED}\s(?:[^\s;:]++\s){{0,3}}?(?:worse|weaker|lower"
        rf"|softer)(?:[-\s]than[-\s](?:expected|forecast|anticipated)\s(?:[^\s;:]++\s){{0,4}}?{_RESULTS}"
        rf"|\s(?={_FEW}{_RESULTS}){_THAN_AWAITED})",
        Outcome.BAD,
        r"[-\s]than[-\s]",
    ),
    # A loss is the better the smaller it is.
    *(
        _against(
            f"loss_{name}",
            rf"{_WHO}{REPORTED}\s(?:[^\s;:]++\s){{0,3}}?(?:{words})[-\s]than[-\s](?:expected|forecast|feared|anticipated)"
            r"\s(?:[^\s;:]++\s){0,4}?loss\b",
            way,
            r"[-\s]than[-\s].*?\bloss\b",
        )
        for name, words, way in (
            ("smaller", "narrower|smaller|lower", Outcome.GOOD),
            ("larger", "wider|bigger|larger|deeper|greater", Outcome.BAD),
        )
    ),
)
