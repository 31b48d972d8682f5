"""Tariffs: threatened, imposed, in force, delayed, cut; told of the country that levies them.

Where the text does not say who levies them, the event is told of the country that is hit.  A tariff is
bad news for both sides, its delay or end is good news.
"""

from __future__ import annotations

from typing import Any, Final

import regex

from agents.extraction.kinds import acts
from agents.extraction.kinds.acts import (
    FEAR,
    HOPE,
    INTENT,
    LEAD,
    NEAR,
    NOT_IN_A_PHRASE,
    NOT_ITS_PARTNERS,
    PHRASE,
    SHORT,
    WHO,
    WHOSE,
    alike,
    alike_before,
    fact_or_background,
)
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.rule import Match
from agents.extraction.kinds.tariff_examples import EXAMPLES, SILENT
from schemas.event import EventKind, Modality, Outcome

_TRIGGERS = ("tariff", "duties", "duty", "levies", "levy", "import tax", "counter-tariff")
_TARIFF = (
    r"(?:(?:counter-?)?tariffs?\b(?!\s(?:threat|war|fear|worr|concern|uncertain"
    r"|plan|talk|negotiat|polic|regime|structure|rate|exception|exempt|impact))"
    r"|(?:import|customs|countervailing|anti-?dumping|retaliatory|punitive|reciprocal|export)\s"
    r"(?:duty|duties|levy|levies|tax|taxes)\b|(?:duties|levies)(?=\son\s))"
)
_RATED = (
    rf"(?:\s{{percent:rate}}{PHRASE})?(?:\A|\s){_TARIFF}(?:\s(?:of|to|at)\s(?:\p{{L}}+"
    r"\s){0,2}{percent:level}(?:\s(?:to|and)\s{percent:up_to})?)?"
)
# Nothing in between may turn the act around: 'announced a suspension of tariffs', 'weighs cutting tariffs'.
_TURNED = (
    r"(?:(?:reduc|cut|lower|suspen|paus|delay|exempt|remov|lift|eas|avoid|roll|scrap|slash|abolish"
    r"|repeal|reliev|postpon|phas|eliminat|negotiat|withdr|waiv|rescind|defer|scal)\w*|no|zero|ending|end|not|\w+n't)\b"
)
_PHRASE = rf"(?:,?\s(?!{_TURNED})(?:up\sto\b|(?!(?:{NOT_IN_A_PHRASE})\b)[^\s;:]{{1,30}}+)){{0,8}}?"
_OBJECT = rf"{_PHRASE}{_RATED}"
_ONTO = (
    r"\s(?:on|against|for)\s(?:(?!\s(?:by|into|while|which|after|entering|unless"
    r"|if|hit|with|ahead|should|imports\sand|will|would|could|may"
    r"|is|are|was|were|has|have|said)\b)[^;:.,\"“”]){0,50}?"
)
_TARGET = rf"(?:{_ONTO}{{place:target}}{NOT_ITS_PARTNERS})?"
# To which rate they were raised: 'on steel imports on Monday to a flat 25%'.
_TO_RATE = (
    r"(?:\s(?:on|for)\s(?:(?!to\b)[^\s.;:,]{1,20}+\s){1,9}?to\s(?:an?\s)?(?:flat\s|new\s)?{percent:raised})?"
)
_HIT = rf"{_ONTO}{{place:who}}{NOT_ITS_PARTNERS}"
# 'The threatened tariffs were not imposed'.
_STILL = r"(?![^.;,]{0,30}?\s(?:was|were|is|are)\snot\s(?:\w+\s)?(?:imposed|introduced|announced))"
_NOT_DONE = r"(?<!\b(?:brink\sof|close\sto|from|without|of\snot|against|avoid|avoided)\s)"
_IMPOSE = (
    r"(?:impos(?:es?|ed|ing|ition)|slap(?:s|ped|ping)?|lev(?:y|ied|ies|ying)|announc(?:es?|ed|ing|ement)"
    r"|unveil(?:s|ed|ing)?|rais(?:es?|ed|ing)|hik(?:es?|ed|ing)|increas(?:es?|ed|ing)|doubl(?:es?|ed|ing)"
    r"|introduc(?:es?|ed|ing|tion)|plac(?:es?|ed|ing)|put(?:s|ting)?|appl(?:y|ies"
    r"|ied|ying)|enact(?:s|ed|ing)?"
    r"|reinstat(?:es?|ed|ing)|reimpos(?:es?|ed|ing)|implement(?:s|ed|ing)?|launch(?:es"
    r"|ed|ing)?|add(?:s|ed|ing)?"
    r"|issu(?:es?|ed|ing)|ordered|approv(?:es?|ed|ing|al)|confirm(?:s|ed|ing)?|declar(?:es?|ed|ing"
    r"|ation)|restor(?:es?|ed|ing)|set(?:s|ting)?|institut(?:es?|ed|ing)|retaliat(?:es?"
    r"|ed|ing)(?:\swith)?"
    r"|respond(?:s|ed|ing)?\swith|hit(?:s|ting)?\sback\swith|signed)"
)
_DELAY = (
    r"(?:delay(?:s|ed|ing)?|paus(?:es?|ed|ing)|postpon(?:es?|ed|ing)|suspend(?:s"
    r"|ed|ing)?|suspension|defer(?:s|red)?"
    r"|(?:hold|holds|held|holding)\soff(?:\son)?|put(?:s|ting)?\soff|push(?:es"
    r"|ed|ing)?\sback|halt(?:s|ed|ing)?"
    r"|fr(?:eeze|oze|eezing)|put(?:s|ting)?\son\shold|hold(?:s|ing)?\sback|grant(?:s"
    r"|ed)?\sa\s\S+\sreprieve\sfrom)"
)
_LIFT = (
    r"(?:lift(?:s|ed|ing)?|remov(?:es?|ed|ing)|scrap(?:s|ped|ping)?|cut(?:s|ting)?|lower(?:s|ed|ing)?"
    r"|reduc(?:es?|ed|ing)|roll(?:s|ed|ing)?\sback|drop(?:s|ped|ping)?|eas(?:es?"
    r"|ed|ing)|exempt(?:s|ed|ing)?"
    r"|waiv(?:es?|ed|ing)|eliminat(?:es?|ed|ing)|slash(?:es|ed|ing)?|withdr(?:aw|ew|awn)|abolish(?:es|ed)?"
    r"|soften(?:s|ed|ing)?|cancel(?:s|l?ed|l?ing)?|rescind(?:s|ed|ing)?|narrow(?:s"
    r"|ed)?|scal(?:es?|ed|ing)\sback"
    r"|back(?:s|ed|ing)?\s(?:down|off)\s(?:on|from)|struck\sdown|strike\sdown|trim(?:s"
    r"|med)?|avoid(?:s|ed)?)"
)
_IN_FORCE = (
    r"(?:(?:took|take|takes|taking)\seffect|(?:went|goes?|going|came|come|comes)\sinto\s(?:effect|force)"
    r"|kick(?:s|ed)?\sin|(?:be|were|was|are|been|being)\s(?:imposed|introduced"
    r"|raised|doubled|increased|announced|slapped))"
)
_PUT_OFF = (
    r"(?:(?:would|will|could|may)\s(?:still\s)?(?:take\s(?:some\s)?(?:time|months"
    r"|weeks)|be\s(?:delayed|phased|postponed))"
    r"|(?:was|were|been|be|being)\s(?:delayed|paused|postponed|suspended|deferred"
    r"|pushed\sback|put\son\shold|put\soff"
    r"|put\son\spause|halted))"
)
_TAKEN_OFF = (
    r"(?:was|were|been|be|being)\s(?:lifted|removed|scrapped|cut|lowered|reduced"
    r"|rolled\sback|dropped|waived|eliminated"
    r"|withdrawn|cancell?ed|rescinded|struck\sdown)"
)
_RELIEF = (
    r"(?:pause|delay|reprieve|truce|suspension|relief|exemptions?|rollback|cuts?|carve-?outs?|waivers?"
    r"|extension)"
)

_THREAT = r"(?:threats?|warnings?|talk|rhetoric|plans?|proposals?|ultimatum)"
_PLANNED = r"(?:planned|proposed|potential|possible|looming|threatened|impending|upcoming|prospective)"
# 'steel, aluminum and other'
_LISTED = (
    r"(?:,?\s(?!\w+(?:ing|ed)\b)(?!(?:on|in|for|as|to|from|with|by|the|a|his|withdrew"
    r"|that|which|said|says|say"
    r"|is|are|could|will|of)\b)[^\s,;:]{1,20}+){0,5}?"
)
_STEP = (
    r"(?:announcements?|hikes?|increases?|orders?|actions?|measures|moves?|salvo|blitz|barrage|escalation)"
)
_IMPOSED = r"(?:imposed|imposing|announced|slapped|levied|raised|doubled|introduced|ordered|unveiled)"
# 'by the United States or other countries' is the small print of a prospectus.
_ALONE = r"(?!\s(?:or|and|and/or)\s(?:any\s|the\s)?(?:other|foreign|governments?))"

_VALUES = {"rate": "rate", "level": "rate", "raised": "rate", "up_to": "rate_high"}
_rule = acts.rules_for(EventKind.TARIFF, _TRIGGERS, _VALUES)
_NEW = r"(?:sweeping\s)?(?:new|next|fresh|latest|reintroduced|reciprocal|additional|steel|metals?|auto|car)\b"
_WORRY = r"(?:fears?|worr(?:y|ies)|concerns?|jitters|anxiety|uncertaint(?:y|ies)|woes|threats?)"


def _world(match: Match) -> str | None:
    """Return the world, for worries that the text lays to no country; None where they are taken back."""
    text = match.rendering.text
    gone = _TAKEN_BACK.search(text, max(0, match.start - 50), match.start)
    if not gone and (
        _HIS.search(text, max(0, match.start - 20), match.start) or _BY_HIM.match(text, match.end)
    ):
        return "US"
    return None if gone or _SOMEBODYS.match(text, match.end) else "WORLD"


def _unless_ended(match: Match) -> Any:
    """Return who levies a tariff, None where it is the end of it that is told: 'after years of duties'."""
    before = match.rendering.text[max(0, match.start - 50) : match.start]
    return None if _ENDED.search(before) else match.value("who")


def _meant_or_decided(match: Match) -> Modality:
    """Return OUTLOOK for what a country means to do; its decision to do it is news of today."""
    decided = _DECISION.search(match.rendering.text, match.start, match.end)
    return fact_or_background(match) if decided else Modality.OUTLOOK


def _known_or_threatened(match: Match) -> Modality:
    """Return REFERENCE for tariffs that readers know of, OUTLOOK for those that are only threatened."""
    threatened = _NOT_YET.search(match.rendering.text, max(0, match.start - 60), match.start)
    return Modality.OUTLOOK if threatened else Modality.REFERENCE


def _new_or_usual(match: Match) -> Modality:
    """Return REFERENCE for what a country does as a rule ('Japan levies 4 % on cars') or has taken back."""
    text = match.rendering.text
    past = _USUAL.search(text, match.start, match.end) or _UNDONE.match(text, match.end)
    return Modality.REFERENCE if past else fact_or_background(match)


_TAKEN_BACK: Final = regex.compile(
    r"\b(?:withdr\w+|delay\w*|dropp\w+|eas(?:e|es|ed|ing)|suspend\w*|fad\w+|reced\w+|abat\w+|soften\w*|no)\s"
    r"(?:\w+\s){0,3}$",
    regex.IGNORECASE,
)
# "tariff threats the Canadian economy faced", "threats that are aimed at migration": not the whole world's.
_SOMEBODYS: Final = regex.compile(
    r"\s(?:the\s\S+\s(?:economy|government)|that|which|faced|facing|from|against|are\slikely)\b"
)
# "The president's tariff threats", "a litany of tariff threats from the president": market prose knows one.
_HIS: Final = regex.compile(r"\b[Tt]he\s(?:US\s)?[Pp]resident['’]s\s(?:\w+\s)?$")
_BY_HIM: Final = regex.compile(r"\s(?:from|by|of)\s(?:the\s)?(?:US\s)?[Pp]resident\b(?!\sof)")
_ENDED: Final = regex.compile(r"\b(?:end|ends|ended|ending|years of)\b", regex.IGNORECASE)
_DECISION: Final = regex.compile(
    r"\s(?:decisions?|agree[sd]|decide[sd]|opted|moved)\sto\s|\ssign(?:s|ed|ing)\s(?:\w+\s){0,3}?orders?\sto\s"
)
_NOT_YET: Final = regex.compile(
    r"\b(?:threatened|planned|proposed|potential|possible|looming|imminent|future|upcoming|expected|any)\s"
    r"(?:(?:\w+\s)?|(?:impacts?|effects?|consequences|fallout|imposition|introduction)\s(?:of|from)\s(?:the\s|new\s)?)$",
    regex.IGNORECASE,
)
_UNDONE: Final = regex.compile(
    r"[^.;]{0,60}?\bbut\s(?:\w+\s){0,3}?(?:postpon|paus|delay|suspend|withdr|dropp|revers|put\soff|scrapp)\w*",
    regex.IGNORECASE,
)
_USUAL: Final = regex.compile(r"\s(?:places|levies|applies)\s", regex.IGNORECASE)
_GOOD, _BAD = Outcome.GOOD, Outcome.BAD
_OUTLOOK = Modality.OUTLOOK

RULES: Final = (
    _rule(
        "feared",
        rf"(?<!\b(?:dismissed|dismisses|dismissing|downplayed|eased)\s){FEAR}\s(?:over"
        rf"|about|around|of|that|surrounding|regarding|from){NEAR}{WHOSE}{_OBJECT}"
        rf"{_TARGET}",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "prospect",
        rf"\b(?:prospects?|possibility|chances?|likelihood)\s(?:of|that)\s(?:the\s|more\s|new\s|further\s|higher\s)?"
        rf"{WHOSE}{_OBJECT}{_TARGET}",
        _BAD,
        _OUTLOOK,
    ),
    _rule("relief_hoped", rf"{HOPE}{NEAR}{WHOSE}{_LISTED}\stariffs?\s{_RELIEF}\b", _GOOD, _OUTLOOK),
    _rule(
        "fear",
        rf"{WHOSE}{SHORT}\s(?:trade\s)?tariffs?[- ](?:{FEAR}|tensions?|headlines)\b",
        _BAD,
        _OUTLOOK,
    ),
    _rule("threat", rf"{WHOSE}{_LISTED}\stariffs?[- ]{_THREAT}\b{_TARGET}", _BAD, _OUTLOOK),
    _rule("threat_of", rf"threats?\s(?:of|to\simpose|by){NEAR}{WHOSE}{_OBJECT}{_TARGET}", _BAD, _OUTLOOK),
    _rule(
        "relief_intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}(?:\s\w+){{0,2}}?\s(?:{_DELAY}|{_LIFT}){NEAR}{_RATED}{_TARGET}",
        _GOOD,
        modality=_meant_or_decided,
    ),
    _rule(
        "intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}(?:\s{_IMPOSE})?{_OBJECT}{_TARGET}{_STILL}",
        _BAD,
        modality=_meant_or_decided,
    ),
    _rule("put_off", rf"{WHOSE}{NEAR}{_RATED}{_TARGET}{NEAR}\s{_PUT_OFF}", _GOOD),
    _rule("put_off_target", rf"{_RATED}{_ONTO}{{place:who}}{NEAR}\s{_PUT_OFF}", _GOOD, beside=alike),
    _rule("taken_off", rf"{WHOSE}{SHORT}{_RATED}{_TARGET}{NEAR}\s{_TAKEN_OFF}", _GOOD),
    _rule(
        "relief_announced",
        rf"{WHO}{LEAD}\s(?:announc(?:es?|ed|ing)|grant(?:s|ed)|agree(?:s|d)\sto|order(?:s"
        r"|ed)|declar(?:es?|ed))\s(?:[^\s;:]{1,15}\s){0,3}?"
        rf"{_TURNED}\s(?:of|on|in|from|to)\s(?:[^\s;:]{{1,15}}\s){{0,4}}?{_TARIFF}{_TARGET}",
        _GOOD,
    ),
    _rule("delayed", rf"{WHO}{LEAD}\s{_DELAY}{NEAR}{_RATED}{_TARGET}", _GOOD),
    _rule("lifted", rf"{WHO}{LEAD}\s{_LIFT}{_OBJECT}{_TARGET}", _GOOD),
    _rule("relief", rf"{WHOSE}{SHORT}\stariff\s{_RELIEF}\b{_TARGET}", _GOOD, named=True),
    _rule(
        "delay_of",
        rf"\b(?:delay|pause|suspension|postponement)\s(?:of|in|to)\s(?:the\s|President\s)?{WHOSE}"
        rf"(?:\splans?\s(?:for|to\s\w+))?{_OBJECT}{_TARGET}",
        _GOOD,
        named=True,
    ),
    _rule("imposed", rf"{WHO}{LEAD}\s{_IMPOSE}{_OBJECT}{_TARGET}{_TO_RATE}", _BAD, modality=_new_or_usual),
    _rule("retaliated", rf"{WHOSE}{SHORT}\s(?:retaliatory|counter-?)\s?{_TARIFF}{_TARGET}", _BAD, named=True),
    _rule("in_force", rf"{WHOSE}{SHORT}{_RATED}{_TARGET}{NEAR}\s{_IN_FORCE}", _BAD),
    _rule(
        "imposed_by",
        rf"{_RATED}(?:{_ONTO})?\s{_IMPOSED}{NEAR}\sby\s(?:the\s)?{{place:who}}{_ALONE}{_TARGET}",
        _BAD,
        stands_for=_unless_ended,
        named=True,
    ),
    _rule(
        "announcement_by",
        rf"\b(?:announcement|imposition|introduction)\sof{_OBJECT}{_TARGET}{NEAR}\sby\s(?:the\s|President\s)?"
        rf"{{place:who}}{_ALONE}",
        _BAD,
        named=True,
    ),
    _rule("planned", rf"{WHOSE}{SHORT}\s{_PLANNED}{_OBJECT}{_TARGET}{_STILL}", _BAD, _OUTLOOK),
    _rule(
        "announcement",
        rf"{WHOSE}{_LISTED}\stariffs?\s{_STEP}\b{_TARGET}",
        _BAD,
        modality=_known_or_threatened,
    ),
    _rule(
        "standing",
        rf"{WHOSE}{SHORT}{_RATED}{_ONTO}{{place:target}}",
        _BAD,
        modality=_known_or_threatened,
    ),
    _rule(
        "standing_rate",
        rf"{WHOSE}{SHORT}\s{{percent:rate}}{PHRASE}\s{_TARIFF}",
        _BAD,
        modality=_known_or_threatened,
    ),
    _rule(
        "reprieve",
        rf"{WHO}{LEAD}\s(?:w[io]n|got|gets|secured|obtained|granted|given)\s(?:\w+\s){{0,4}}?"
        rf"(?:reprieve|exemption|delay|pause|waiver|relief)\s(?:on|from|in|to){_OBJECT}",
        _GOOD,
    ),
    _rule(
        "threat_from",
        r"tariffs?\s(?:threats?|plans?)\s(?:from|by|of)\s(?:the\s|President\s)?{place:who}",
        _BAD,
        _OUTLOOK,
    ),
    _rule("own", rf"{WHOSE}\s{_NEW}{_LISTED}{_RATED}", _BAD, modality=_known_or_threatened),
    _rule(
        "world_fear",
        rf"(?<![-/\w])(?P<who>tariffs?)[- ]{_WORRY}\b(?![-/])",
        _BAD,
        _OUTLOOK,
        stands_for=_world,
    ),
    _rule(
        "blamed",
        rf"{{place:who}}\s(?:for|of)\s(?:imposing|levying|charging|putting|keeping){_OBJECT}{_TARGET}",
        _BAD,
        Modality.REFERENCE,
    ),
    _rule("delayed_unnamed", rf"\b{_DELAY}{_OBJECT}{_HIT}", _GOOD, beside=alike),
    _rule(
        "imposed_unnamed",
        rf"{_NOT_DONE}(?<!\b(?:that|which|who)\s(?:have\s|had\s)?)\b{_IMPOSED}{_OBJECT}{_HIT}",
        _BAD,
        beside=alike,
    ),
    _rule("in_force_unnamed", rf"{_RATED}{_ONTO}{{place:who}}{NEAR}\s{_IN_FORCE}", _BAD, beside=alike),
    _rule(
        "hit",
        rf"{WHO}{LEAD}\s(?:hit\s(?:by|with)|slapped\swith|subject\sto){_OBJECT}",
        _BAD,
        beside=alike_before,
    ),
    _rule("faced", rf"{WHO}{LEAD}\s(?:faces?|faced|facing){_OBJECT}", _BAD, _OUTLOOK, beside=alike_before),
)

KIND: Final = Kind(
    name="tariff",
    tells=frozenset({EventKind.TARIFF}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
