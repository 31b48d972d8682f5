"""The words of tariffs: what they are called, on whom they are, and what is done with them.

Pieces of patterns; see `rule.py` for the signs in braces.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.policy.acts import NOT_IN_A_PHRASE, NOT_ITS_PARTNERS, PHRASE

TRIGGERS: Final = ("tariff", "duties", "duty", "levies", "levy", "import tax", "counter-tariff")
TARIFF: Final = (
    r"(?:(?:counter-?)?tariffs?\b(?!\s(?:threat|war|fear|worr|concern|uncertain"
    r"|plan|talk|negotiat|deal|agreement|pact|truce|polic|regime|structure|rate|exception|exempt"
    r"|impact))(?:\s(?:increases?|hikes?)\b)?"
    r"|(?:import|customs|countervailing|anti-?dumping|retaliatory|punitive|reciprocal|export)\s"
    r"(?:duty|duties|levy|levies|tax|taxes)\b|(?:dut(?:y|ies)|lev(?:y|ies))(?=\son\s"
    r"|\sof\s(?:\w+\s){0,3}{percent}))"
)
RATED: Final = (
    rf"(?:\s{{percent:rate}}{PHRASE})?(?:\A|\s){TARIFF}(?:\s(?:of|to|at)\s(?:\p{{L}}+"
    r"\s){0,2}{percent:level}(?:\s(?:to|and)\s{percent:up_to})?)?"
)
# Nothing in between may turn the act around: 'announced a suspension of tariffs', 'weighs cutting tariffs'.
TURNED: Final = (
    r"(?:(?:reduc|cut|lower|suspen|paus|delay|exempt|remov|lift|eas|avoid|roll|scrap|slash|abolish"
    r"|repeal|reliev|postpon|phas|eliminat|negotiat|withdr|waiv|rescind|defer|scal)\w*|no|zero|ending"
    r"|end|not|\w+n't)\b"
)
UNTURNED: Final = rf"(?:,?\s(?!{TURNED})(?:up\sto\b|(?!(?:{NOT_IN_A_PHRASE})\b)[^\s;:]{{1,30}}+)){{0,8}}?"
OBJECT: Final = rf"{UNTURNED}{RATED}"
ONTO: Final = (
    r"\s(?:on|against|for)\s(?:(?!\s(?:by|into|while|which|after|entering|unless"
    r"|if|hit|with|ahead|should|imports\sand|will|would|could|may"
    r"|is|are|was|were|has|have|said)\b)[^;:.,\"“”]){0,50}?"
)
TARGET: Final = rf"(?:{ONTO}{{place:target}}{NOT_ITS_PARTNERS})?"
# To which rate they were raised: 'on steel imports on Monday to a flat 25%'.
TO_RATE: Final = (
    r"(?:\s(?:on|for)\s(?:(?!to\b)[^\s.;:,]{1,20}+\s){1,9}?to\s(?:an?\s)?(?:flat\s|new\s)?{percent:raised})?"
)
HIT: Final = rf"{ONTO}{{place:who}}{NOT_ITS_PARTNERS}"
# 'The threatened tariffs were not imposed'.
STILL: Final = r"(?![^.;,]{0,30}?\s(?:was|were|is|are)\snot\s(?:\w+\s)?(?:imposed|introduced|announced))"
NOT_DONE: Final = r"(?<!\b(?:brink\sof|close\sto|from|without|of\snot|against|avoid|avoided)\s)"
IMPOSE: Final = (
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
DELAY: Final = (
    r"(?:refrain(?:s|ed|ing)?\sfrom(?:\s\w+ing)?|delay(?:s|ed|ing)?|paus(?:es?|ed|ing)|postpon(?:es?|ed"
    r"|ing)|suspend(?:s"
    r"|ed|ing)?|suspension|defer(?:s|red)?"
    r"|(?:hold|holds|held|holding)\soff(?:\son)?|put(?:s|ting)?\soff|push(?:es"
    r"|ed|ing)?\sback|halt(?:s|ed|ing)?"
    r"|fr(?:eeze|oze|eezing)|put(?:s|ting)?\son\shold|hold(?:s|ing)?\sback|grant(?:s"
    r"|ed)?\sa\s\S+\sreprieve\sfrom)"
)
LIFT: Final = (
    r"(?:lift(?:s|ed|ing)?|remov(?:es?|ed|ing)|scrap(?:s|ped|ping)?|cut(?:s|ting)?|lower(?:s|ed"
    r"|ing)?(?!\s(?:house|chamber))"
    r"|reduc(?:es?|ed|ing)|roll(?:s|ed|ing)?\sback|drop(?:s|ped|ping)?|eas(?:es?"
    r"|ed|ing)|exempt(?:s|ed|ing)?"
    r"|waiv(?:es?|ed|ing)|eliminat(?:es?|ed|ing)|slash(?:es|ed|ing)?|withdr(?:aw|ew|awn)|abolish(?:es|ed)?"
    r"|soften(?:s|ed|ing)?|cancel(?:s|l?ed|l?ing)?|rescind(?:s|ed|ing)?|narrow(?:s"
    r"|ed)?|scal(?:es?|ed|ing)\sback"
    r"|back(?:s|ed|ing)?\s(?:down|off)\s(?:on|from)|struck\sdown|strike\sdown|trim(?:s"
    r"|med)?|(?<!\bif\s[^,;.]{1,40}\s)avoid(?:s|ed)?)"
)
IN_FORCE: Final = (
    r"(?:(?:took|take|takes|taking)\seffect|(?:went|goes?|going|came|come|comes)\sinto\s(?:effect|force)"
    r"|kick(?:s|ed)?\sin|(?:be|were|was|are|been|being)\s(?:imposed|implemented|introduced"
    r"|raised|doubled|increased|announced|slapped))"
)
PUT_OFF: Final = (
    r"(?:(?:would|will|could|may)\s(?:still\s)?(?:take\s(?:some\s)?(?:time|months"
    r"|weeks)|be\s(?:delayed|phased|postponed))"
    r"|(?:was|were|been|be|being)\s(?:\w+ly\s)?(?:delayed|paused|postponed|suspended|deferred"
    r"|pushed\sback|put\son\shold|put\soff"
    r"|put\son\spause|halted))"
)
TAKEN_OFF: Final = (
    r"(?:was|were|been|be|being)\s(?:lifted|removed|scrapped|cut|lowered|reduced"
    r"|rolled\sback|dropped|waived|eliminated"
    r"|withdrawn|cancell?ed|rescinded|struck\sdown)"
)
RELIEF: Final = (
    r"(?:pause|delay|reprieve|truce|suspension|relief|exemptions?|rollback|cuts?|carve-?outs?|waivers?"
    r"|extension)"
)

THREAT: Final = r"(?:threats?|warnings?|talk|rhetoric|plans?|proposals?|ultimatum)"
PLANNED: Final = r"(?:planned|proposed|potential|possible|looming|threatened|impending|upcoming|prospective)"
# 'steel, aluminum and other'
LISTED: Final = (
    r"(?:,?\s(?!\w+(?:ing|ed)\b)(?!(?:on|in|for|as|to|from|with|by|the|a|his|withdrew"
    r"|that|which|said|says|say"
    r"|is|are|could|will|of)\b)[^\s,;:]{1,20}+){0,5}?"
)
STEP: Final = (
    r"(?:announcements?|hikes?|increases?|orders?|actions?|measures|moves?|salvo|blitz|barrage|escalation)"
)
IMPOSED: Final = r"(?:imposed|imposing|announced|slapped|levied|raised|doubled|introduced|ordered|unveiled)"
# 'hit Spain with', 'slapped the bloc with'
HIT_WITH: Final = (
    r"(?:hit(?:ting)?|slap(?:s|ped|ping)?|punish(?:es|ed|ing)?|target(?:s|ed|ing)?|threaten(?:s"
    r"|ed)?)\s(?:the\s)?"
    r"{place:target}(?:'s)?(?:\s[a-z]+){0,3}?\swith"
)
GOODS: Final = r"(?:\s(?!said\b)[a-z-]{2,14}){0,2}"
# 'by the United States or other countries' is the small print of a prospectus.
ALONE: Final = r"(?!\s(?:or|and|and/or)\s(?:any\s|the\s)?(?:other|foreign|governments?))"

NEW: Final = (
    r"(?:sweeping\s)?(?:new|next|fresh|latest|reintroduced|reciprocal|additional|steel|metals?|auto|car)\b"
)
WORRY: Final = r"(?:fears?|worr(?:y|ies)|concerns?|jitters|anxiety|uncertaint(?:y|ies)|woes|threats?)"
# 'Tariffs on Swiss goods will drop to 15% from 39%'.
LESS: Final = (
    r"(?:(?:will|would|to|is|are|was|were|be|been|being|has|have|set)\s){0,3}(?:drop(?:s|ped)?"
    r"|f[ae]ll(?:s|en)?|cut|lowered"
    r"|reduced|slashed|trimmed|decline[sd]?|come\sdown|go\sdown)"
)
MORE: Final = (
    r"(?:(?:will|would|to|is|are|was|were|be|been|being|has|have|set)\s){0,3}(?:r[io]se[sn]?|climb(?:s"
    r"|ed)?|raised"
    r"|increase[sd]?|doubled|hiked|lifted|jump(?:s|ed)?|go\sup)"
)
RATE_REACHED: Final = (
    r"\s(?:to|at)\s(?:an?\s)?{percent:rate}(?:,?\s(?:down\s|up\s)?from\s{percent:previous})?"
)
UNLAWFUL: Final = r"(?:illegal|unlawful|unconstitutional|invalid|exceeded|without\sauthority|overstepped)"
