"""How market prose words what a country does: who, what stands before the verb, what before its object.

Pieces of patterns that the kinds about policy share; see `rule.py` for the signs in braces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from agents.extraction.kinds.rule import Match, Rule
from schemas.event import EventKind, Modality, Outcome

_OFFICES = (
    r"government|administration|authorities|officials?|president|prime minister|premier|chancellor|leaders?"
    r"|lawmakers|legislators|parliament|senate|congress|cabinet|court|supreme court"
    r"|house of representatives"
    r"|(?:finance|commerce|trade|foreign|defen[cs]e|economy|treasury|industry|agriculture|energy)"
    r"\s(?:ministry|department|minister|secretary)|ministry|trade (?:officials|negotiators|representative)"
    r"|regulators?|watchdog|military|army|forces|troops|navy|state council|central government"
)
_BOUND = (
    r"as|like|in|from|to|with|of|for|on|against|at|into|between|within"
    r"|across|toward|towards|outside|near|than"
)

# A country as the one who acts: 'China', 'the Trump administration', 'Japan's finance ministry'.
WHO: Final = (
    rf"(?<!\b(?:{_BOUND})\s(?:the\s)?){{place:who}}(?:'s|')?(?:\s(?:{_OFFICES})\b)?"
    r"(?:\s\((?:[^()]{1,12})\))?"
)
WHO_TARGET: Final = WHO.replace("{place:who}", "{place:target}")
# A country as one whose something is: 'Trump's', 'U.S.', 'China's new'.
WHOSE: Final = r"{place:who}(?:'s|')?"

_BEFORE_A_VERB = (
    r"has|have|had|having|is|are|was|were|will|would|also|again|then|just|now|soon"
    r"|finally|formally|officially"
    r"|reportedly|recently|already|later|earlier|separately|suddenly|once|further|immediately|temporarily"
    r"|unilaterally|swiftly|he|she|it|they|that|to|on|in|and|be|been|being|last|this|next|week|month|year"
    r"|weekend|night|morning|day|over|the|late|early|not|never|did|does|do|could|may|might|should|must|a|an"
    r"|announced|announces|said|says|saying|decided|agreed|agrees|moved|ordered|signed|signing|confirmed"
    r"|confirms|told|reporters|executive|order|orders|ready|set|about|going|able|started|began|begun|begin"
    r"|start|continued|responded|retaliated|reacted|hit|back|its|his|their|statement"
    r"|proclamation|actually|intent|intentions?|plans?"
)
# 'sharply', 'formally', but not 'unlikely', which denies.
_ADVERB = r"(?!(?:un)?likely|hardly|barely|scarcely|only|early|family)\p{L}{3,15}ly"
# What may stand between him and his verb: auxiliaries, days, 'said he would'.
LEAD: Final = rf"(?:,?\s(?:(?:{_BEFORE_A_VERB}|{_ADVERB})\b|{{date}}),?){{0,9}}"
# The words of intent: what follows is not done yet.
INTENT: Final = (
    r"(?:threat(?:en(?:s|ed|ing)?)|vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)|plan(?:s|ned|ning)?|intend(?:s|ed)?"
    r"|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|float(?:s|ed|ing)?|propos(?:es?|ed|ing)"
    r"|prepar(?:es?|ed|ing)|promis(?:es?|ed|ing)|warn(?:s|ed|ing)?|hint(?:s|ed|ing)?|suggest(?:s|ed)?"
    r"|look(?:s|ed|ing)?\s(?:to|at)|seek(?:s|ing)?|sought|want(?:s|ed)?|call(?:s"
    r"|ed|ing)?\sfor|expect(?:s|ed)"
    r"|could|may|might|would|will|aim(?:s|ed)?|signal(?:s|l?ed|l?ing)|eye(?:s|d"
    r"|ing)|flag(?:s|ged|ging)?|urg(?:es?|ed|ing)"
    r"|likely|poised|to)"
)
NOT_IN_A_PHRASE: Final = (
    r"on|in|for|from|by|before|after|as|while|ahead|due|amid|about|over|against"
    r"|with|because|if|when|that|which"
    r"|who|but|whether|say|despite|until|than|following|to|said|says|is|are|was"
    r"|were|has|have|had|will|would|could|may"
)
# The words of a noun phrase before its noun: 'sweeping new', 'a second round of'.
PHRASE: Final = rf"(?:,?\s(?:up\sto\b|(?!(?:{NOT_IN_A_PHRASE})\b)[^\s;:]{{1,30}}+)){{0,8}}?"
# A few of them, 'latest', 'new across-the-board', of which none is a participle or a comma.
SHORT: Final = rf"(?:\s(?!(?:{NOT_IN_A_PHRASE})\b)(?!\w+ing\b)[^\s,;:]{{1,30}}+){{0,3}}?"
# Some words, within the clause.
NEAR: Final = r"(?:(?!\s(?:but|while|although|which)\b)[^;:]){0,40}?"
FAR: Final = r"(?:(?!\s(?:but|while|although|which)\b)[^;:]){0,80}?"

# Words of worry and of hope: what they are about has not happened.
FEAR: Final = (
    r"\b(?:fears?|worr(?:y|ies)|concerns?|jitters|anxiety|anxieties|uncertaint(?:y|ies)|nerves|risks?|angst"
    r"|unease|apprehension|woes)\b"
)
_FADING = (
    r"(?:fad(?:e|es|ed|ing)|dim(?:med)?|wan(?:e|es|ed|ing)|eb(?:b|bed)|reced(?:e"
    r"|ed)|evaporated?|dashed)\b"
)
HOPE: Final = (
    r"\b(?:hopes?|hopeful|hoping|optimism|optimistic|prospects?|expectations?|bets"
    r"|anticipation|chances?|possibility|likelihood|odds)\b"
    rf"(?!\s(?:\w+\s)?{_FADING})"
)
# Where it follows what is hoped for, the hope is gone.
NOT_FADING: Final = rf"(?!(?:\s\w+){{0,2}}?\s{_FADING})"

_YEAR = re.compile(
    r"\b(?:in|since|of|from|after|before|during|back in)\s(?:\w+\s)?((?:19|20)\d\d)\b", re.IGNORECASE
)
_BACKGROUND = re.compile(
    r"\b(?:since|when|before|until|than|ever since|from when)\s(?:(?:the|President|former)\s)?$",
    re.IGNORECASE,
)
_NEAREST = 30


def rules_for(
    tells: EventKind, triggers: tuple[str, ...], values: Mapping[str, str] = MappingProxyType({})
) -> Callable[..., Rule]:
    """Return a maker of rules about a country, `who`, and another, `target`."""

    def rule(
        name: str, pattern: str, outcome: Outcome, modality: Modality = Modality.FACT, **fields: Any
    ) -> Rule:
        given: dict[str, Any] = {
            "modality": _fact_or_background if modality is Modality.FACT else modality,
            "triggers": triggers,
            "entity": "who",
            "counterparty": _other_side,
            "values": values,
        }
        return Rule(
            name=name,
            tells=tells,
            pattern=pattern,
            outcome=outcome,
            **(given | fields),
        )

    return rule


def _fact_or_background(match: Match) -> Modality:
    """Return REFERENCE for what a sentence dates by a year gone by, or tells as 'since' or 'when' it was."""
    passage = match.rendering.passage
    sentence = passage.text[passage.start : passage.end]
    this_year = passage.calendar.story.published_at.year
    if any(int(year) < this_year for year in _YEAR.findall(sentence)):
        return Modality.REFERENCE
    told = match.rendering.text[match.start : match.end]
    if " had " in told and " said " not in told:  # 'said it had' is news, 'it had' is what came before
        return Modality.REFERENCE
    before = match.rendering.text[max(0, match.start - _NEAREST) : match.start]
    return Modality.REFERENCE if _BACKGROUND.search(before) else Modality.FACT


def _other_side(match: Match) -> Any:
    """Return what the match calls 'target', None if that is the one who acts."""
    target = match.value("target")
    return None if target == match.value("who") else target
