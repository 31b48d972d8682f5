"""How sentences put what a company says of its coming results: who, that it guides, for what, how much."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.company.company_subjects import DESCRIBED, HAVING, JOINED
from agents.extraction.kinds.rules.apposition import apposition
from agents.extraction.kinds.rules.rule import Match

ASIDE: Final = rf"(?:,\swhich(?=\s)|,\s{apposition(160)})?"
SUBJECT: Final = (
    rf"(?:(?:{{firm:company}}{ASIDE}|\b(?P<pronoun>{DESCRIBED}|the\sboard|it|we|management){ASIDE}|{JOINED}|{HAVING})(?:'s\smanagement)?"
    r"|(?:^[\s*•\\-]*+|(?<=;\s))(?:(?:and|financial\soutlook|outlook|guidance)\s?[:-]?\s?)?)"
)
HAVE: Final = r"(?:\s(?:has|have|also|today|yesterday|on|{date}|now|recently|,|still))*+\s?"
PLAIN: Final = (
    r"(?:(?!\b(?:in|price|that|ratings?|gdp|(?<!(?:sales|revenue|profit|earnings|income|eps|ebitda)\s)growth\sforecast|inflation|economic|target\sprice|(?<!earnings\sand\s)dividend"
    r"|oil)\b)[^\s;:\ue001\ue000]++\s){0,9}?"
)
WHAT: Final = (
    r"(?:guidance|outlook|forecasts?|targets?|projections?|expectations|view"
    r"|estimates?)\b(?!\s(?:price|on\s))"
)
TAIL: Final = (
    r"(?:\s?(?:to|and|through|[-–—])\s?[($]*{figure}|{percent}|\s?[-–—]\s?[$€£¥]?\d++(?:[.,]\d++)*+\s?"
    r"(?:%|(?:per\s?cent|percent|trillion|billion|million|bn|mn|m|b|k)\b)?)?"
)
# "By 21% to 550 billion yen", "14% to 680 billion yen": the rate leads to the figure.
RATE: Final = (
    r"(?:(?:by\s)?(?:about\s|around\s)?{percent}\sto\s(?:an?\s)?(?:about\s|around\s)?(?=\$?{money}))?"
)
RANGE: Final = (
    r"(?:(?:[\s,](?!\b(?:from|versus|vs|compared|previous|prior|after|said|following|amid|citing|despite|because|while|but)\b)"
    r"(?:(?!\s(?:after|and\ssaid|said|following|amid|citing|despite|because|thanks|while|but|to\s(?:buy|repurchase))\b)"
    r"(?:[^;:\ue000-\uf8ff]|{number}|{date})){0,60}?)?\b(?:to"
    r"|of|at|for|between|in\sthe\srange\sof|:|is|be|by)\s(?:an?\s(?:new\s)?range\sof\s|a\s(?:new\s)?record\s|between\s|about\s"
    r"|approximately\s|around\s|roughly\s|at\sleast\s)?"
    + RATE
    + r"\$?(?:{money:low}|{percent:low}|(?:(?<=\$)|(?={number}\s?(?:to|and|through|[-–—])\s)){number:low})"
    + TAIL
    + r")?"
)
PERIOD: Final = (
    r"(?:(?:fiscal|full|full-year|annual|quarterly|first|second|third|fourth|half|quarter|year|FY\d*|H[12]|Q[1-4]|[1-4]Q"
    r"|[a-z]+[-\s](?:quarter|half|month|year)|{number}|-)\s?)*+"
)
EXPECTS: Final = (
    r"(?:forecasts?|expects?|sees|saw|projects|projected|anticipates?|(?:guided|guides)\s(?:for|to)"
    r"|predicts|predicted)"
)
IN_WORDS: Final = (
    r"(?:\b(?:low|mid|high)(?:[-\s]to[-\s](?:mid|high))?[-\s](?:single|double|teens?|twenties|thirties)\b"
    r"|\b(?:single|double)[-\s]digits?\b)"
)
ESTIMATES: Final = (
    r"(?:(?:analysts'?s?|Wall\sStreet(?:'s)?|Street|market|the|consensus|average|mean|{group}|profit|revenue"
    r"|sales|current)\s){0,4}"
    r"(?:estimates?|expectations?|consensus|forecasts?)\b(?!\sof)"
)

# "Warned it would post a loss of as much as".
WARNED: Final = (
    r"(?:warned|warns|cautioned|cautions|flagged|flags|said|says)\s(?:(?:on\s)?{date}\s)?(?:(?:that\s)?(?:it|they|the\scompany)\s"
    r"(?:would|will|was\slikely\sto|is\slikely\sto|was\sset\sto|is\sset\sto|could)\s(?:post|report|make|book|record|suffer|incur)\s|of\s)"
    r"(?:an?\s|its\s)(?:(?!{money})[^\s;:,]++\s){0,4}?(?:loss|profit)\s(?:of|between)\s(?:(?!{money})[^\s;:,]++\s){0,4}?{money:low}"
    + TAIL
)


def goes_on_estimating(match: Match) -> bool:
    """Say whether the sentence before in the line tells what others estimate, by FactSet.

    What a company's own result is compared with is no estimate that goes on.
    """
    passage = match.rendering.passage
    line = passage.text.rfind("\n", 0, passage.start) + 1
    before = passage.text[max(line, passage.start - _SENTENCE) : passage.start].rpartition(". ")[0]
    told = before.rpartition(". ")[2]
    return _ESTIMATED.search(told) is not None and _COMPARED.search(told) is None


_SENTENCE: Final = 300  # characters
_COMPARED: Final = regex.compile(
    r"\b(?:compared|versus|vs|against|above|below|beat|beating|miss(?:ed|ing)|topp(?:ed|ing)|exceed(?:ed|ing)|than)\b"
)
_ESTIMATED: Final = regex.compile(
    r"\b(?:according\sto\s(?:\S+\s){0,3}(?:FactSet|LSEG|Visible\sAlpha|Bloomberg|analysts|consensus)|estimated\sto)\b"
)
