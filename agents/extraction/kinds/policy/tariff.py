"""Tariffs: threatened, imposed, in force, delayed, cut; told of the country that levies them.

Where the text does not say who levies them, the event is told of the country that is hit.  A tariff is
bad news for both sides, its delay or end is good news.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.policy import acts
from agents.extraction.kinds.policy.acts import (
    FEAR,
    HOPE,
    INTENT,
    LEAD,
    NEAR,
    PHRASE,
    SHORT,
    WHO,
    WHOSE,
    alike,
    alike_before,
)
from agents.extraction.kinds.policy.tariff_examples import EXAMPLES, SILENT
from agents.extraction.kinds.policy.tariff_modality import (
    done_or_taken_back,
    feared_or_history,
    known_or_threatened,
    meant_or_decided,
    new_or_usual,
    now_or_to_come,
)
from agents.extraction.kinds.policy.tariff_rates import TariffRule
from agents.extraction.kinds.policy.tariff_tellers import (
    country_of_office,
    levier_unless_ended,
    president_meant,
    world_or_author,
)
from agents.extraction.kinds.policy.tariff_words import (
    ALONE,
    DELAY,
    GOODS,
    HIT,
    HIT_WITH,
    IMPOSE,
    IMPOSED,
    IN_FORCE,
    LESS,
    LIFT,
    LISTED,
    MORE,
    NEW,
    NOT_DONE,
    OBJECT,
    ONTO,
    PLANNED,
    PUT_OFF,
    RATE_REACHED,
    RATED,
    RELIEF,
    STEP,
    STILL,
    TAKEN_OFF,
    TARGET,
    TARIFF,
    THREAT,
    TO_RATE,
    TRIGGERS,
    TURNED,
    UNLAWFUL,
    WORRY,
)
from schemas.event import EventKind, Modality, Outcome

_VALUES = {"rate": "rate", "level": "rate", "raised": "rate", "up_to": "rate_high", "previous": "previous"}
_rule = acts.rules_for(EventKind.TARIFF, TRIGGERS, _VALUES, TariffRule)

_GOOD, _BAD = Outcome.GOOD, Outcome.BAD
_OUTLOOK = Modality.OUTLOOK

RULES: Final = (
    _rule(
        "feared",
        rf"(?<!\b(?:dismissed|dismisses|dismissing|downplayed|eased)\s){FEAR}\s(?:over"
        rf"|about|around|of|that|surrounding|regarding|from){NEAR}{WHOSE}{OBJECT}"
        rf"{TARGET}",
        _BAD,
        modality=feared_or_history,
    ),
    _rule(
        "prospect",
        rf"\b(?:prospects?|possibility|chances?|likelihood)\s(?:of|that)\s(?:the\s|more\s|new\s"
        rf"|further\s|higher\s)?"
        rf"{WHOSE}{OBJECT}{TARGET}",
        _BAD,
        _OUTLOOK,
    ),
    _rule("relief_hoped", rf"{HOPE}{NEAR}{WHOSE}{LISTED}\stariffs?\s{RELIEF}\b", _GOOD, _OUTLOOK),
    _rule(
        "fear",
        rf"{WHOSE}{SHORT}\s(?:trade\s)?tariffs?[- ](?:{FEAR}|tensions?|headlines)\b",
        _BAD,
        modality=feared_or_history,
    ),
    _rule("threat", rf"{WHOSE}{LISTED}\stariffs?[- ]{THREAT}\b{TARGET}", _BAD, modality=feared_or_history),
    _rule(
        "threat_of",
        rf"threats?\s(?:of|to\simpose|by){NEAR}{WHOSE}{OBJECT}{TARGET}",
        _BAD,
        modality=feared_or_history,
    ),
    _rule(
        "relief_intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}(?:\s\w+){{0,2}}?\s(?:{DELAY}|{LIFT}){NEAR}{RATED}{TARGET}",
        _GOOD,
        modality=meant_or_decided,
    ),
    _rule(
        "intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}(?:\s{IMPOSE})?{OBJECT}{TARGET}{STILL}",
        _BAD,
        modality=meant_or_decided,
    ),
    _rule("put_off", rf"{WHOSE}{NEAR}{RATED}{TARGET}{NEAR}\s{PUT_OFF}", _GOOD),
    _rule("put_off_target", rf"{RATED}{ONTO}{{place:who}}{NEAR}\s{PUT_OFF}", _GOOD, beside=alike),
    _rule("taken_off", rf"{WHOSE}{SHORT}{RATED}{TARGET}{NEAR}\s{TAKEN_OFF}", _GOOD),
    _rule(
        "relief_announced",
        rf"{WHO}{LEAD}\s(?:announc(?:es?|ed|ing)|grant(?:s|ed)|agree(?:s|d)\sto|order(?:s"
        r"|ed)|declar(?:es?|ed))\s(?:[^\s;:]{1,15}\s){0,3}?"
        rf"{TURNED}\s(?:of|on|in|from|to)\s(?:[^\s;:]{{1,15}}\s){{0,4}}?{TARIFF}{TARGET}",
        _GOOD,
    ),
    _rule("delayed", rf"{WHO}{LEAD}\s{DELAY}{NEAR}{RATED}{TARGET}", _GOOD),
    _rule(
        "struck_down",
        rf"\b(?:court|judges?|panel)\s(?:struck\sdown|blocked|overturned|invalidated|threw\sout|quashed)"
        rf"\s(?:most\sof\s|many\sof\s)?(?:the\s)?{WHOSE}{SHORT}{RATED}",
        _GOOD,
    ),
    _rule(
        "ruled_unlawful",
        rf"{{place:who}}(?:'s)?\s(?:[\w-]+\s){{0,3}}?court(?:s|\sof\s[^\s,;]+)?{LEAD}\s(?:ruled|found"
        rf"|declared|said|held)"
        rf"\s(?:[^\s;:]{{1,20}}\s){{0,6}}?tariffs?\b[^.;]{{0,80}}?\b{UNLAWFUL}\b",
        _GOOD,
    ),
    _rule(
        "fell_to", rf"{RATED}{ONTO}{{place:who}}{NEAR}\s{LESS}{RATE_REACHED}", _GOOD, modality=now_or_to_come
    ),
    _rule(
        "rose_to", rf"{RATED}{ONTO}{{place:who}}{NEAR}\s{MORE}{RATE_REACHED}", _BAD, modality=now_or_to_come
    ),
    _rule("lifted", rf"{WHO}{LEAD}\s{LIFT}{OBJECT}{TARGET}", _GOOD),
    _rule("relief", rf"{WHOSE}{SHORT}\stariff\s{RELIEF}\b{TARGET}", _GOOD, named=True),
    _rule(
        "delay_of",
        rf"\b(?:delay|pause|suspension|postponement)\s(?:of|in|to)\s(?:the\s|President\s)?{WHOSE}"
        rf"(?:\splans?\s(?:for|to\s\w+))?{OBJECT}{TARGET}",
        _GOOD,
        named=True,
    ),
    _rule(
        "face_warned",
        rf"{WHO}{LEAD}\s(?:warn|threaten)(?:s|ed)?\s(?:that\s)?[^;:.]{{0,40}}?\s(?:could|would|will|may)\s"
        rf"(?:face|be\shit\s(?:with|by)|be\ssubject\sto){OBJECT}",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "signed_to",
        rf"{WHO}{LEAD}\ssign(?:s|ed|ing)\s[^;:.]{{0,80}}?\s(?:to\s|that\s)?{IMPOSE}{OBJECT}{TARGET}",
        _BAD,
        modality=new_or_usual,
    ),
    _rule(
        "with_announcing",
        rf"\bwith\s{{place:who}}\s(?:announcing|imposing|raising|slapping|levying){OBJECT}{TARGET}",
        _BAD,
        Modality.REFERENCE,
    ),
    _rule(
        "imposed_by_president",
        rf"\b(?P<who>[Tt]he\s(?:US\s)?[Pp]resident|(?<=\A)(?-i:He)){LEAD}\s{IMPOSE}{OBJECT}{TARGET}",
        _BAD,
        modality=new_or_usual,
        stands_for=president_meant,
    ),
    _rule(
        "hit_with_intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s{HIT_WITH}{OBJECT}",
        _BAD,
        _OUTLOOK,
    ),
    _rule("hit_with", rf"{WHO}{LEAD}\s{HIT_WITH}{OBJECT}", _BAD, modality=new_or_usual),
    _rule(
        "imposed_by_office",
        rf"{{organisation:office}}{LEAD}\s{IMPOSE}{OBJECT}{TARGET}",
        _BAD,
        modality=new_or_usual,
        entity="office",
        stands_for=country_of_office,
    ),
    _rule(
        "faced_own",
        rf"{{place:target}}(?:'s)?{GOODS}\s(?:face[sd]?|facing|are\ssubject\sto"
        rf"|were\ssubject\sto)\s(?:an?\s)?"
        rf"(?:{{percent:rate}}\s)?{{place:who}}\s(?:import\s)?tariffs?\b",
        _BAD,
        Modality.REFERENCE,
    ),
    _rule(
        "exempted_from",
        rf"{{place:target}}(?:'s)?(?:\s[^\s;:.]{{1,20}}){{0,6}}?\s(?:be|been|was|were"
        rf"|are)\s(?:exempt(?:ed)?|spared)\sfrom"
        rf"{OBJECT}\s(?:that\s|which\s)?{{place:who}}(?:\shas|\shad)?\s{IMPOSE}",
        _GOOD,
    ),
    _rule("imposed", rf"{WHO}{LEAD}\s{IMPOSE}{OBJECT}{TARGET}{TO_RATE}", _BAD, modality=new_or_usual),
    _rule("retaliated", rf"{WHOSE}{SHORT}\s(?:retaliatory|counter-?)\s?{TARIFF}{TARGET}", _BAD, named=True),
    _rule("in_force", rf"{WHOSE}{SHORT}{RATED}{TARGET}{NEAR}\s{IN_FORCE}", _BAD, modality=done_or_taken_back),
    _rule(
        "imposed_by",
        rf"{RATED}(?:{ONTO})?\s{IMPOSED}{NEAR}\sby\s(?:the\s)?{{place:who}}{ALONE}{TARGET}",
        _BAD,
        stands_for=levier_unless_ended,
        named=True,
    ),
    _rule(
        "announcement_by",
        rf"\b(?:announcement|imposition|introduction)\sof{OBJECT}{TARGET}{NEAR}\sby\s(?:the\s|President\s)?"
        rf"{{place:who}}{ALONE}",
        _BAD,
        named=True,
    ),
    _rule(
        "reprieve_from",
        rf"\b(?:reprieve|respite|exemption|relief)\sfrom(?:\s{PLANNED})?\s{WHOSE}{SHORT}{RATED}",
        _GOOD,
    ),
    _rule(
        "charged",
        rf"{WHO}{LEAD}\s(?:charg(?:es?|ed|ing)|levy)\s(?:an?\s)?{{percent:rate}}(?:\s{TARIFF})?\s(?:on|for)\s"
        rf"(?:all\s|most\s|the\s)?(?:\w+\s)?(?:goods|imports|products|exports)\s(?:from|of|made\sin)\s"
        rf"(?:the\s)?{{place:target}}",
        _BAD,
        modality=now_or_to_come,
        triggers=("charg", "levy"),
    ),
    _rule(
        "faced_less_unnamed",
        rf"{{place:who}}(?:'s)?{GOODS}\s(?:(?:will|would|now|to)\s)*(?:face[sd]?|facing)\s(?:an?\s)?"
        rf"{{percent:rate}}\s{TARIFF},?\s(?:down|reduced|cut|lowered)\sfrom\s{{percent:previous}}",
        _GOOD,
        modality=now_or_to_come,
    ),
    _rule("planned_own", rf"\b{PLANNED}\s{WHOSE}{LISTED}{RATED}{TARGET}{STILL}", _BAD, _OUTLOOK),
    _rule("planned_by", rf"\b{PLANNED}{RATED}\s(?:from|by)\s(?:the\s)?{{place:who}}{ALONE}", _BAD, _OUTLOOK),
    _rule("planned", rf"{WHOSE}{SHORT}\s{PLANNED}{OBJECT}{TARGET}{STILL}", _BAD, _OUTLOOK),
    _rule(
        "announcement",
        rf"{WHOSE}{LISTED}\stariffs?\s{STEP}\b{TARGET}",
        _BAD,
        modality=known_or_threatened,
    ),
    _rule(
        "standing",
        rf"{WHOSE}{SHORT}{RATED}{ONTO}{{place:target}}",
        _BAD,
        modality=known_or_threatened,
    ),
    _rule(
        "standing_rate",
        rf"{WHOSE}{SHORT}\s{{percent:rate}}{PHRASE}\s{TARIFF}",
        _BAD,
        modality=known_or_threatened,
    ),
    _rule(
        "reprieve",
        rf"{WHO}{LEAD}\s(?:w[io]n|got|gets|secured|obtained|granted|given)\s(?:\w+\s){{0,4}}?"
        rf"(?:reprieve|exemption|delay|pause|waiver|relief|cut|reduction)\s(?:on|from|in|to){OBJECT}",
        _GOOD,
    ),
    _rule(
        "threat_from",
        r"tariffs?\s(?:threats?|plans?)\s(?:from|by|of)\s(?:the\s|President\s)?{place:who}",
        _BAD,
        _OUTLOOK,
    ),
    _rule("own", rf"{WHOSE}\s{NEW}{LISTED}{RATED}", _BAD, modality=known_or_threatened),
    _rule(
        "world_fear",
        rf"(?<![-/\w])(?P<who>tariffs?)[- ]{WORRY}\b(?![-/])",
        _BAD,
        modality=feared_or_history,
        stands_for=world_or_author,
    ),
    _rule(
        "blamed",
        rf"{{place:who}}\s(?:for|of)\s(?:imposing|levying|charging|putting|keeping){OBJECT}{TARGET}",
        _BAD,
        Modality.REFERENCE,
    ),
    _rule("delayed_unnamed", rf"\b{DELAY}{OBJECT}{HIT}", _GOOD, beside=alike),
    _rule(
        "imposed_unnamed",
        rf"{NOT_DONE}(?<!\b(?:that|which|who)\s(?:have\s|had\s)?)\b{IMPOSED}{OBJECT}{HIT}",
        _BAD,
        beside=alike,
    ),
    _rule(
        "passive_unnamed",
        rf"{RATED}\s(?:was|were|has\sbeen|have\sbeen|is\sbeing|are\sbeing)\s(?:\w+ly\s)?{IMPOSED}{HIT}",
        _BAD,
        beside=alike,
    ),
    _rule(
        "in_force_unnamed",
        rf"{RATED}{ONTO}{{place:who}}{NEAR}\s{IN_FORCE}",
        _BAD,
        modality=done_or_taken_back,
        beside=alike,
    ),
    _rule(
        "hit",
        rf"{WHO}{LEAD}\s(?:hit\s(?:by|with)|slapped\swith|subject\sto){OBJECT}",
        _BAD,
        beside=alike_before,
    ),
    _rule(
        "exporters_hit",
        rf"\b(?:exporters|companies|firms|manufacturers|carmakers|producers|goods|exports"
        rf"|imports)\s(?:in|from)\s"
        rf"(?:the\s)?{{place:who}}{LEAD}\s(?:hit\s(?:by|with)|slapped\swith|subject\sto){OBJECT}",
        _BAD,
        beside=alike,
    ),
    _rule("faced", rf"{WHO}{LEAD}\s(?:faces?|faced|facing){OBJECT}", _BAD, _OUTLOOK, beside=alike_before),
)

KIND: Final = Kind(
    name="tariff",
    tells=frozenset({EventKind.TARIFF}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
