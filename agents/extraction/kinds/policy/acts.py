"""How market prose words what a country does: who, what stands before the verb, what before its object.

Pieces of patterns that the kinds about policy share; see `rule.py` for the signs in braces.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

import regex

from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.act_day import day_told
from agents.extraction.kinds.statements.standing import fact_or_background
from schemas.event import EventKind, Modality, Outcome

_OFFICES = (
    r"government|administration|authorities|officials?|president|prime minister|premier|chancellor|leaders?"
    r"|lawmakers|legislators|parliament|senate|congress|cabinet|court|supreme court"
    r"|house of representatives|(?:lower|upper) (?:house|chamber)|(?:national |federal )?assembly"
    r"|(?:finance|commerce|trade|foreign|defen[cs]e|economy|treasury|industry|agriculture|energy)"
    r"\s(?:ministry|department|minister|secretary)|ministry|trade (?:officials|negotiators|representative)"
    r"|regulators?|watchdog|military|army|forces|troops|navy|state council|central government"
)
_BOUND = (
    r"such\sas|well\sas|as\sin|like|in|from|to|with|of|for|on|against|at|into|between|within"
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
    r"|truth|social|announced|announces|said|says|saying|decided|agreed|agrees|agree|moved|ordered|signed"
    r"|signing|confirmed"
    r"|confirms|told|reporters|executive|order|orders|ready|set|about|going|able|started|began|begun|begin"
    r"|start|continued|responded|retaliated|reacted|hit|back|its|his|their|statement"
    r"|proclamation|actually|intent|intentions?|plans?|decisions?|announcement|remarks|comments|proposal"
    r"|introduced|unveiled"
    r"|unveils|outlined|outlines|outlining|detailed|detailing|revealed|reveals"
)
# 'sharply', 'formally', but not 'unlikely', which denies.
# 'Followed through on threats and imposed'.
_AS_THREATENED = (
    r"(?:followed\sthrough\son|made\sgood\son|carried\sout|acted\son)\s(?:(?:his|her|its|their|the|a"
    r"|earlier|previous)\s){0,2}"
    r"(?:\w+\s)?(?:threats?|pledges?|promises?|vows?|warnings?)(?=\s(?:and|to|by)\b)"
)
_ADVERB = r"(?!(?:un)?likely|hardly|barely|scarcely|only|early|family)\p{L}{3,15}ly"
# What may stand between him and his verb: auxiliaries, days, 'said he would'.
LEAD: Final = rf"(?:,?\s(?:(?:{_BEFORE_A_VERB}|{_AS_THREATENED}|{_ADVERB})\b|{{date}}),?){{0,9}}"
# The words of intent: what follows is not done yet.
INTENT: Final = (
    r"(?:threat(?:en(?:s|ed|ing)?)|vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)|plan(?:s|ned|ning)?|intend(?:s|ed)?"
    r"|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|float(?:s|ed|ing)?|propos(?:es?|ed|ing)"
    r"|prepar(?:es?|ed|ing)|promis(?:es?|ed|ing)|warn(?:s|ed|ing)?|hint(?:s|ed|ing)?|suggest(?:s|ed)?"
    r"|hop(?:es?|ed|ing)\sto|look(?:s|ed|ing)?\s(?:to|at)|seek(?:s|ing)?|sought|want(?:s|ed)?|call(?:s"
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
# A few of them, 'latest', 'new across-the-board', of which none is a participle, a comma or what is traded.
SHORT: Final = (
    rf"(?:\s(?!(?:{NOT_IN_A_PHRASE})\b)(?!(?:\w+ing|and\s\w+ed|goods|imports?|exports?|products)\b)"
    rf"[^\s,;:]{{1,30}}+){{0,3}}?"
)
# 'U.S. trading partners' are not the U.S.
NOT_ITS_PARTNERS: Final = (
    r"(?!(?:'s|')?\s(?:\w+\s){0,2}?(?:partners|allies|friends|neighbou?rs|rivals|counterparts|foes)\b)"
)
# Some words, within the clause.
NEAR: Final = r"(?:(?!\s(?:but|while|although|which)\b)[^;:]){0,40}?"

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

# What follows a country in a list of several: ', Mexico and China', ' and Canadian goods'.
_ONE_MORE = (
    r"(?:'s|')?(?:\s(?:goods|imports|products))?(?P<link>,?\s(?:and|or|as\swell\sas)|,|\s&)\s(?:the\s"
    r"|from\s)?" + SIGN_OF["place"]
)
_MORE: Final = regex.compile(_ONE_MORE)
# '... and other Asian nations' ends a list as well.
_AND_OTHERS: Final = regex.compile(r",?\s(?:and|or)\s(?:other|others|several|some|many|a number)\b")
_LIST_BEFORE: Final = regex.compile(
    rf"(?:{SIGN_OF['place']},\s){{0,5}}{SIGN_OF['place']},?\s(?:and|or)\s(?:the\s)?$"
)
# Words after a name that make it the subject of a clause of its own and no part of the list before it.
_ACTS_ITSELF: Final = regex.compile(
    r"(?:'s)?,?\s(?:also\s|both\s)?(?:has|is|was|says|said|vow\w*|threat\w*|retaliat\w*|respond\w*"
    r"|announc\w*|agreed|plans|told"
    r"|would|officials|leaders|president|prime)\b"
)


def each_listed(match: Match, group: str) -> tuple[tuple[Any, int, int], ...]:
    """Return the countries that a list adds to the one of a group, each with its characters in the story."""
    if group not in match.groups:
        return ()
    rendering = match.rendering
    found: list[tuple[Any, int, int]] = []
    at = match.groups[group][1]
    joined = False
    while more := _MORE.match(rendering.text, at):
        at = more.end()
        if _ACTS_ITSELF.match(rendering.text, at):
            return tuple(found) if joined else ()
        joined = joined or more["link"] != ","
        found.append((rendering.values[at - 1].value, rendering.origin(at - 1), rendering.end(at)))
        if more["link"] != ",":
            break
    return tuple(found) if joined or _AND_OTHERS.match(rendering.text, at) else ()


def rules_for(
    tells: EventKind,
    triggers: tuple[str, ...],
    values: Mapping[str, str] = MappingProxyType({}),
    sort: Callable[..., Rule] = Rule,
) -> Callable[..., Rule]:
    """Return a maker of rules, of some sort, about a country, `who`, and another, `target`."""

    def rule(
        name: str, pattern: str, outcome: Outcome, modality: Modality = Modality.FACT, **fields: Any
    ) -> Rule:
        """Return a rule of that name; `fields` stand before what all of them share."""
        given: dict[str, Any] = {
            "modality": fact_or_background if modality is Modality.FACT else modality,
            "triggers": triggers,
            "entity": "who",
            "counterparty": _other_sides,
            "values": values,
            "day": day_told,
        }
        return sort(
            name=name,
            tells=tells,
            pattern=pattern,
            outcome=outcome,
            **(given | fields),
        )

    return rule


def _other_sides(match: Match) -> tuple[Any, ...]:
    """Return what the match calls 'target' and those listed with it, without the one who acts."""
    if "target" not in match.groups:
        return ()
    sides = [match.value("target"), *(country for country, _, _ in each_listed(match, "target"))]
    return tuple(dict.fromkeys(side for side in sides if side != match.value("who")))


def alike_before(match: Match) -> tuple[tuple[Any, int, int], ...]:
    """Return those listed before the one of whom a match is told: 'India, Laos and Fiji face duties'."""
    rendering = match.rendering
    found = _LIST_BEFORE.search(rendering.text, 0, match.groups["who"][0])
    places = [at for at in range(*found.span()) if at in rendering.values] if found else []
    return tuple((rendering.values[at].value, rendering.origin(at), rendering.end(at + 1)) for at in places)


def alike(match: Match) -> tuple[tuple[Any, int, int], ...]:
    """Return those listed with the one of whom a match is told, where nobody is said to act."""
    return tuple(it for it in each_listed(match, "who") if it[0] != match.value("who"))
