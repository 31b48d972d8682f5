"""Moves that were made at no time: those of a condition, and general truths on how prices behave."""

from __future__ import annotations

import re
from typing import Final

from agents.extraction.moves import Move

_HABITS: Final = (
    "usually ",
    "typically ",
    "normally ",
    "often ",
    "always ",
    "tend to ",
    "tends to ",
    "generally ",
)
_LONGEST_HABIT: Final = max(map(len, _HABITS))
_LAST_TIME: Final = ("last time ", "last time the ", "first time ", "first time the ")
_FRAME: Final = "the case that "  # "it is almost always the case that"
_CONDITION: Final = re.compile(
    r"\b(?:if|unless|whether|should\sthe|in\scase)\s(?:\S{1,15}\s){0,2}+$", re.IGNORECASE
)
# "Gold usually rises when the dollar falls": what comes with a habit is none of a day's either.
_HABITUAL: Final = re.compile(
    r"\b(?:usually|typically|normally|always|tends?\sto)\s[^.;]{1,60}\bwhen\s(?:the\s)?$"
)
# "Gold hitting $3,000 an ounce could tempt sellers": the participle's phrase is what is only possible.
_SUPPOSED: Final = re.compile(
    r"(?:\w+ly\s)?\w+ing\s(?:[^.,;:]|(?<=\d)[.,](?=\d)){0,50}?\b(?:could|would|might|may)\s(?!(?:not\s)?be\s)"
)
# "A rule such as buying when the price rises": an instruction, at whatever time.
_INSTRUCTION: Final = re.compile(
    r"\b(?:buy|sell|buying|selling|enter|exit|entering|exiting)\s(?:\w+\s){0,2}(?:when|whenever|once|if)\s"
    r"(?:(?:the|its|it|a|price|prices|share|stock)\s?){0,4}$",
    re.IGNORECASE,
)
# "May test 100 before attempting to move higher": what is awaited is what comes first.
_AFTERWARDS: Final = re.compile(
    r"\bbefore\s(?:attempting|trying|seeking|looking|making|staging)\b[^.;]{0,20}$"
)
# "The bias is bearish as long as the stock trades below 3,515": a condition, not a price.
_AS_LONG_AS: Final = re.compile(
    r"\b(?:(?:as|so)\slong\sas|provided(?:\sthat)?)\s(?:\S{1,15}\s){0,3}+$", re.IGNORECASE
)
# "Bitcoin might have reached a peak": what is expected then is no rise.
_PEAKED: Final = re.compile(
    r"\bhave\s(?:\w+\s)?(?:peaked|topped|(?:reached|hit|seen)\s(?:a|its|the)\s(?:peak|top))\b"
)
# "Has opened flat or higher in each of the last six sessions": on no day in particular.
_EACH_TIME: Final = re.compile(
    r"[^.,;]{0,40}?\s(?:in|on)\s(?:each|most|all|\w+\sout)\sof\s(?:the\s|its\s)?(?:last|past|previous)\s\w+\s"
    r"(?:sessions|days|weeks|months|years)\b"
)
# "A drop in copper prices hurt first-half profit": over the half-year, and on no day.
_TOLD_ON_RESULTS: Final = re.compile(
    r"\s(?:(?:also|has|have|had|partly)\s)*(?:weighed\son|hurt|dented|lifted|boosted|helped|dragged|hit|knocked|cut"
    r"|offset|pushed|eroded|squeezed|drove|supported|reduced|added\sto|contributed\sto)\s[^.;]{0,60}?"
    r"\b(?:profits?|profitability|earnings|revenues?|sales|incomes?|margins?|results|turnover|EBITDA)\b"
)
_NEAR: Final = 40
# "Failed to lift the lira", "even without banks leading the way": denied of whom it would have moved.
_DENIED: Final = re.compile(
    r"\b(?:without|not|n['’]t|nothing|never|(?:fail(?:s|ed|ing)?|unable|refus(?:es|ed))\sto)\s(?:[^\s,;.]+\s){0,3}$"
)
_BESIDE_GROUPS: Final = ("cause", "rank", "touch")
# "Struggled to reach new highs": it has not.
_STRUGGLE: Final = re.compile(r"\bstruggl(?:es?|ed|ing)\sto\s$")
# "Would open a test of 86", "opens the way to 90": what may come once the mark is passed.
_OPENS_WAY: Final = re.compile(
    r"open(?:s|ed|ing)?\s(?:up\s)?(?:a|the)\s(?:test|way|path|door|route|retest)\b"
)
# "You'd like to see the share price move up": what anybody would like, and no price of this one.
_WISHED: Final = re.compile(r"\b[Yy]ou(?:['’]d|\swould)\s(?:like|hope|want|love|prefer)\b")
# "100% of any decline": whatever decline there may be.
_ANY: Final = re.compile(r"\bany\s(?:\w+\s)?$")


def is_of_no_time(text: str, start: int, move: Move) -> bool:
    """Say whether a move of the passage that begins at `start` is only supposed, or a habit of prices."""
    verb = move.verb_at
    if _EACH_TIME.match(text, move.end) is not None or _has_not_come(text, start, move):
        return True
    if text.endswith(_HABITS, max(start, verb - _LONGEST_HABIT), verb):
        return True
    if move.now and _HABITUAL.search(text, start, move.start) is not None:
        return True
    if _SUPPOSED.match(text, move.verb_at) is not None:
        return True
    if text.endswith(_LAST_TIME, start, move.start) or _is_of_a_plan(text, start, move):
        return True
    if text.find(_FRAME, start, move.start) >= 0:
        return True
    if not move.unreal or text.find(",", move.start, verb) >= 0:
        return False  # "If it holds, gold could rise"
    return _CONDITION.search(text, max(start, move.start - _NEAR), move.start) is not None


def _has_not_come(text: str, start: int, move: Move) -> bool:
    """Say whether a move is denied, was not brought about, or stands for whichever may come."""
    verb, begin = move.verb_at, max(start, move.verb_at - _NEAR)
    beside = move.group in _BESIDE_GROUPS and not move.figures
    if beside and _DENIED.search(text, begin, verb) is not None:
        return True
    if (beside or move.group == "up") and _STRUGGLE.search(text, begin, verb) is not None:
        return True
    if move.unreal and _WISHED.search(text, start, move.start) is not None:
        return True
    if move.group == "open":
        return _OPENS_WAY.match(text, verb) is not None
    if move.group != "noun":
        return False
    told_on = not move.figures and _TOLD_ON_RESULTS.match(text, move.end) is not None
    return told_on or _ANY.search(text, begin, verb) is not None


def _is_of_a_plan(text: str, start: int, move: Move) -> bool:
    """Say whether a move is one on which somebody is told to trade, or that is awaited only after another."""
    verb = move.verb_at
    if move.now and _INSTRUCTION.search(text, max(start, verb - 2 * _NEAR), verb) is not None:
        return True
    if _AS_LONG_AS.search(text, max(start, move.start - _NEAR), move.start) is not None:
        return True
    if not move.unreal:
        return False
    peaked = _PEAKED.search(text, max(start, verb - _NEAR), move.end + _NEAR) is not None
    return peaked or _AFTERWARDS.search(text, max(start, verb - _NEAR), verb) is not None
