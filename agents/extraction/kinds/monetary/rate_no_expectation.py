"""Where words of an expectation of rates tell none of today.

A price that is a noun, what is left open, the easing of something else, what was expected months ago.
"""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.economy.release_words import MONTH
from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.kinds.rules.rule import Match

_REACH: Final = 70
_QUESTION: Final = ("?", '?"', "?”", "?*", "?**")
# 'Food prices easing', 'the price action after the cut': no market prices anything there, unlike in
# 'traders price a cut', 'swaps now price one cut', 'markets fully priced for'.
_PRICE: Final = regex.compile(r"pric(?:es?|ing)\b(?! in\b)", regex.IGNORECASE)
_WHO_PRICES: Final = regex.compile(
    r"(?:\b(?:traders|investors|markets?|swaps|futures|derivatives|contracts|options|curves?|participants"
    r"|they|which|that|who|to|and|now|still|also|only|just|even|almost|already|currently|be|are|is|were|was)"
    r"|ly)\s$",
    regex.IGNORECASE,
)
# 'No guidance on the prospect of', 'clues about the odds of', 'may influence expectations of when the bank
# will': which way is left open.
_LEFT_OPEN: Final = regex.compile(
    r"\b(?:(?:(?<!\b(?:back|down|pared|trimmed|cut) )guidance|clues?|hints?|clarity|insights?|indications?"
    r"|certainty|signals?|questions?)\s(?:about|on|as to|into|for|over|around|regarding)"
    r"|(?:influenc|shap|affect|determin|recalibrat|reassess|reconsider|test|sway|impact|gaug|assess|debat)"
    r"(?:e|es|ed|ing|s)?)\s(?:(?!and\b|but\b)[\w'’]+\s){0,4}$",
    regex.IGNORECASE,
)
_WHEN: Final = regex.compile(r"\S+ (?:of|for|on|about) (?:when|whether|how|if)\b", regex.IGNORECASE)
# 'The lack of easing', 'quantitative easing', which is no step of the rate.
_NOT_THERE: Final = regex.compile(
    r"\b(?:lack|absence) of\b|\bquantitative (?:easing|tightening)", regex.IGNORECASE
)
# 'The bank in December forecast three cuts', 'last year predicted': a view of then.
_OF_THEN: Final = regex.compile(
    rf"\b(?:in\s(?:late |early |mid-)?(?:(?-i:{MONTH})(?: 20\d\d)?|20\d\d)|(?:last|a) (?:month|year|quarter)"
    r"(?: ago)?)\s$",
    regex.IGNORECASE,
)
_PAST: Final = regex.compile(
    r"(?:forecast|predicted|projected|expected|anticipated|saw|priced)\b", regex.IGNORECASE
)
_BARE_STEP: Final = regex.compile(r"(?:easing|tightening)$", regex.IGNORECASE)
# 'An easing of sanctions', 'tightening in credit': of rates only where it is of them or of policy.
_OF_RATES: Final = r"(?:(?:the|its|their)\s)?(?:\w+\s)?(?:monetary|policy|interest|rates?|borrowing)\b"
_TIME: Final = (
    rf"(?-i:{MONTH})|(?:the\s)?(?:first|second|third|fourth|coming|next|near|short|autumn|spring)\b"
    rf"|early|late|mid|this|20\d\d|[{SIGN_OF['date']}{SIGN_OF['number']}{SIGN_OF['central_bank']}]"
)
_OF_ANOTHER: Final = regex.compile(
    rf" (?:of\s(?!{_OF_RATES})|(?:in|on|to)\s(?!{_OF_RATES}|{_TIME}|{SIGN_OF['place']}))", regex.IGNORECASE
)
_EASES: Final = regex.compile(
    r"\b(?:prices?|inflation|tensions?|restrictions|curbs|sanctions|concerns|worries|fears|pressures?"
    r"|rents?|wages|costs|demand|supply|labou?r market)\s$",
    regex.IGNORECASE,
)


def tells_none(found: Match) -> bool:
    """Say whether a match of a step that is awaited tells no expectation, or one that it leaves open."""
    text = found.rendering.text
    told, before = text[found.start : found.end], text[max(0, found.start - _REACH) : found.start]
    passage = found.rendering.passage
    if passage.text.endswith(_QUESTION, passage.start, passage.end) or _NOT_THERE.search(told):
        return True
    if _PRICE.match(told) and not _WHO_PRICES.search(before):
        return True
    if _LEFT_OPEN.search(before) or _WHEN.match(told):
        return True
    step = _BARE_STEP.search(told)
    return step is not None and bool(
        _OF_ANOTHER.match(text, found.end) or _EASES.search(told[: step.start()])
    )


def is_of_then(found: Match) -> bool:
    """Say whether a match tells what was expected in a month or year that is over."""
    text = found.rendering.text
    before = text[max(0, found.start - _REACH) : found.start]
    return _PAST.match(text, found.start) is not None and _OF_THEN.search(before) is not None
