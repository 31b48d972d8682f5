"""What is told of a company, of its shares or of who holds them, and is no price of a share."""

from __future__ import annotations

import re
from typing import Final

from agents.extraction.moves import Move, Subject

# "Trades at 48 times earnings": what a share costs, measured by what the company earns.
_MULTIPLE: Final = re.compile(r"\s?(?:times|x)\b")
# "A loss of 13 cents per share": a result, for each share.
_PER_SHARE: Final = re.compile(
    r"\b(?:loss|profit|income|earnings|gain)\b[^.;]{0,40}?\sper\s(?:\w+\s)?share\b"
)
_PER_SHARE_REACH = 12
# "The share price forecast is 440": where analysts see it.
_FORECAST: Final = re.compile(r"\bprice\s(?:forecast|prediction)\b")
# "Acme expects operating income to decline", "Acme expects that sales will fall": what is to fall is named.
_TO_FALL: Final = re.compile(
    r"\b(?:revenues?|sales|income|profits?|earnings|EPS|margins?|EBITDA|bookings|deliveries|volumes|orders|costs)"
    r"\s(?:to|will|would|could|may)\s"
)
# "Net buying was seen in Fieldstone (up 10 percent)": of holdings, not of prices.
_HOLDINGS: Final = re.compile(
    r"\bnet\s(?:buying|selling|purchases?|sales?)\b"
    r"|\b(?:holdings?|weight(?:age|ing)|allocations?|stakes?)\s(?:\w+\s)?in\b",
    re.IGNORECASE,
)
# "Enables Acme to scale up": what it does, not where its share goes.
_DOES: Final = re.compile(
    r"\b(?:scal|ramp|speed|step|team|set|sign|lin|build|beef|back|catch|start|gear|tool|hir)(?:e|es|s|ed|ped|ing|ping)?"
    r"\s(?:up|down)$"
)
_HOLDINGS_REACH = 200
_NAMED_REACH = 15
_IN_BRACKETS: Final = " ("
_MEASURES: Final = (
    r"(?:metrics|revenues?|sales|margins?|volumes?|earnings|profits?|income|orders|deliveries|users|subscribers|costs"
    r"|demand|production|output|bookings|market\sshare|growth|traffic|occupancy|utili[sz]ation|capacity)"
)
# "Suffers declines in key metrics", "posted revenue growth and projected gains": those of its business.
_GAINS_IN: Final = re.compile(rf"\s(?:in|of)\s(?:\w+\s){{0,2}}{_MEASURES}\b")
_POSTED: Final = re.compile(rf"\b{_MEASURES}\b")
_PAPER: Final = ("share", "stock")
# "Posts Weakest Sales Growth": the weakest of what its business did.
_RESULTS_AHEAD: Final = re.compile(rf"\s(?:\w+\s){{0,2}}?{_MEASURES}\b", re.IGNORECASE)
# "Pushed earnings per share down to 0.31 euros": what stands right before 'down' went there.
_RESULT_BESIDE: Final = re.compile(
    r"\b(?:EPS|(?:earnings|profits?|income|loss(?:es)?|dividends?|book\svalue|cash\sflow)(?:\sper\sshare)?)"
    r"\s(?:further\s|back\s)?(?:up|down|higher|lower)\b",
    re.IGNORECASE,
)
_RESULT_REACH: Final = 40
# "Edged down the price target", "set a target price of 50": what a house thinks, not where it trades.
_OF_VIEW: Final = re.compile(
    r"(?!followed\s)\w+(?:\s(?:up|down|higher|lower))?\s(?:(?:a|an|the|its|their|his|her)\s)?(?:new\s|12-month\s|average\s|fresh\s){0,2}"
    r"(?:(?:share|stock)\s)?(?:price\s(?:target|objective)|target(?:\sprice)?|estimates?|forecasts?|rating)\b",
    re.IGNORECASE,
)
# "Will be increasing its dividend by 20%", "has seen EPS rising": what it pays and what it earns.
_PAYS: Final = re.compile(
    r"(?:be(?:en|ing)?\s)?\w+\s(?:its|their)\s(?:\w+\s){0,3}?(?:dividends?|payouts?|distributions?|fees|workforce|headcount|spending)\b"
)
_EARNS: Final = re.compile(
    rf"\s(?:ha[sd]\s|have\s)?(?:seen|saw|sees)\s(?:its\s|their\s)?(?:\w+\s){{0,2}}?(?:EPS|dividends?|{_MEASURES})\b"
)
_OF_VIEW_GROUPS: Final = ("touch", "trade", "adverb", "verb", "post")
# "As It Increases Overall Spending", "is poised to gain from an increased limit": it does so, or benefits.
_HEADLINE_OBJECT: Final = re.compile(
    r"(?:Increases|Decreases|Doubles)\s(?:Its\s)?(?!(?:On|In|After|As|To|By|At|Amid|From|For|With|And|But|Most|Over"
    r"|Sharply|Further|Despite|Ahead|Following|While|Since)\b)[A-Z][a-z]"
)
# "Lost more market share to rivals, down from 8%": whom it sells to, not what it is worth.
_WON_OR_LOST: Final = re.compile(
    r"(?:gain|los|lost|add|shed|win|won|recover)\w*\s(?:(?:some|more|further|much|its|the)\s)*"
    r"(?:market\sshare|(?:market|global|domestic)\s(?:leadership|position)|customers?|subscribers?|users|clients?)\b"
)
_BENEFITS: Final = re.compile(
    r"gain(?:s|ed|ing)?\sfrom\s(?:an?|the|any|such|this|these|those|its|their|higher|lower|rising|falling|strong"
    r"|increased)\s(?!(?:[\w'’-]+\s)?(?:lows?|highs?|close|levels?|day|week|month|year|session|trough|bottom|peak)\b)",
    re.IGNORECASE,
)
# "A 3% decline in prices for Acme", "expects 9% growth in bookings, up from 6%": what it sells and how much.
_OF_GOODS: Final = re.compile(
    r"\b(?:in|of)\s(?:its\s|average\s|selling\s){0,2}(?:prices|pricing)\b"
    r"|\b(?:expects?|sees|targets?|forecasts?|projects?|guides?|plans?)\s(?:[^.;]|\.\d){0,80}?\bgrowth\b"
)


def is_of_business(text: str, subject: Subject, move: Move) -> bool:
    """Say whether what a predication says of a company is its business, its value or who holds it."""
    if move.group == "be" and move.unreal and _FORECAST.search(text, subject.end, move.end) is not None:
        return True
    if any(_MULTIPLE.match(text, figure.end) is not None for figure in move.figures):
        return True
    if not move.figures and _DOES.search(text, move.start, move.end) is not None:
        return True
    if (
        _is_paid_or_earned(text, subject, move)
        or _is_of_result_or_view(text, move)
        or _WON_OR_LOST.match(text, move.verb_at) is not None
    ):
        return True
    if move.group in ("noun", "ellipsis") and _OF_GOODS.search(text, *_stretch(subject, move)) is not None:
        return True
    if move.group == "post":
        return _is_of_results(text, subject, move)
    if move.unreal:
        return _TO_FALL.search(text, subject.end, move.verb_at) is not None
    return move.group in ("adverb", "bracket") and _is_of_holdings(text, subject, move)


def _is_paid_or_earned(text: str, subject: Subject, move: Move) -> bool:
    """Say whether a dividend or a result is what a company raised or has seen rise."""
    return _EARNS.match(text, subject.end) is not None or _PAYS.match(text, move.verb_at) is not None


def _is_of_result_or_view(text: str, move: Move) -> bool:
    """Say whether a result, a house's view or a doing of the company's is what is told, and no price."""
    verb = move.verb_at
    if move.group == "adverb" and _RESULT_BESIDE.search(text, move.start, move.end) is not None:
        return True
    if move.group in _OF_VIEW_GROUPS and _OF_VIEW.match(text, verb) is not None:
        return True
    if not move.figures and _HEADLINE_OBJECT.match(text, verb) is not None:
        return True
    return is_benefit(text, move)


def is_benefit(text: str, move: Move) -> bool:
    """Say whether 'gain from' means to benefit: 'stands to gain from the ban', not 'gained from its low'."""
    return _BENEFITS.search(text, move.verb_at, move.end + _RESULT_REACH) is not None


def _stretch(subject: Subject, move: Move) -> tuple[int, int]:
    """Return where the statement, its subject and its verb, starts and ends."""
    return min(subject.start, move.start), max(subject.end, move.end)


def _is_of_results(text: str, subject: Subject, move: Move) -> bool:
    """Say whether gains or losses that a company posts are those of its business."""
    if _PER_SHARE.search(text, move.verb_at, move.end + _PER_SHARE_REACH) is not None:
        return True
    if _GAINS_IN.match(text, move.end) is not None or _RESULTS_AHEAD.match(text, move.end) is not None:
        return True
    named = text[max(subject.start - _NAMED_REACH, 0) : subject.end].lower()
    return (
        not any(word in named for word in _PAPER) and _POSTED.search(text, subject.end, move.end) is not None
    )


def _is_of_holdings(text: str, subject: Subject, move: Move) -> bool:
    """Say whether a change in brackets is one of what funds hold of a company."""
    if not text.startswith(_IN_BRACKETS, subject.end) or move.verb_at - subject.end > len(_IN_BRACKETS):
        return False
    begin = max(subject.start - _HOLDINGS_REACH, text.rfind(". ", 0, subject.start), 0)
    return _HOLDINGS.search(text, begin, subject.start) is not None
