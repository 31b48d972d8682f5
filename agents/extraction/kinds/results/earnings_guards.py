"""Words by which figures beside a measure are no results of the company that is named."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.results.company_measures import ANY_MEASURE
from agents.extraction.kinds.rules.rendering import SIGN_OF

# Another company stands between the subject and the first measure: "UBS says that Sony's revenue fell".
OTHERS: Final = regex.compile(
    rf"(?:(?!\b{ANY_MEASURE})[^{SIGN_OF['company']}]){{0,120}}{SIGN_OF['company']}", regex.IGNORECASE
)
NOT_RESULTS: Final = regex.compile(
    r"\b(?:per annum|per year|annually|cagr|(?:last|past) (?:\S+ )?(?:five|three|ten|\d+) years|a year"
    r" on average|per cent"
    r" of (?:its )?revenue|percent of (?:its )?revenue|% of (?:its )?revenue"
    r"|accounts? for|accounted for|raised(?!\sits\s)|annualized|run[- ]rate|price.to.sales|times (?:sales"
    r"|earnings|revenue)|multiple|valuation|p/e|(?<!gross |operating |profit |ebitda |net )margin of"
    r"|to achieve|long-term|ambition|synergies)\b"
    rf"|\s{{3}}|{SIGN_OF['percent']}\sof\s(?:\S+\s)?(?:sales|revenue)"
    rf"|{SIGN_OF['money']}\sin\s(?:the|its|our)\s(?:[\w-]+\s){{1,3}}?(?:segment|division)\b",
    regex.IGNORECASE,
)
# Before the first figure these say that none is a result; behind it, what the result is held against.
AWAITED: Final = regex.compile(
    r"\b(?:guidance|outlook|goals?|expects?|forecasts|projects|projected|anticipates?|target(?:s|ing)?"
    r"|forecast (?:to|of|for)"
    r"|estimates compiled|average of \S+ analysts?)\b",
    regex.IGNORECASE,
)
