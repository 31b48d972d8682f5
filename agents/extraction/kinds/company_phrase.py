"""How company news is put into words, whatever it tells: who does it, and what may stand before the verb.

These are parts of patterns (see `rule`).  Every part is bounded, and what repeats does not give back.
"""

from __future__ import annotations

from typing import Final

_LEGAL: Final = (
    r"(?:,? (?:Inc|Corp|Corporation|Co|Ltd|Limited|plc|AG|S\.?A|SE|N\.?V|LLC|LP|Group|Holdings?)\b\.?)*+"
)
_ASIDE: Final = r"(?: \([^()]{0,160}+(?:\([^()]{0,80}+\)[^()]{0,160}+){0,3}\)){0,2}+"
_APPOSITION: Final = (
    r"(?:, (?!(?:and|but|while|as|after|which said)\b)[^,;:()]{2,110}+(?:, [^,;:()]{2,60}+)?,(?= ))?+"
)
_WHEN: Final = (
    r"(?:(?:on |late |early )?{date}|(?:earlier |late )?(?:today|yesterday|this week|this month|last week"
    r"|last month)"
    r"|in recent (?:days|weeks|months))"
)
_ADVERB: Final = (
    rf"(?:,? {_WHEN},?|,? (?:also|just|now|recently|officially|separately|reportedly|successfully"
    rf"|formally|finally|already|jointly"
    r"|meanwhile|then|proudly|quietly|still|soon))"
)
_AUXILIARY: Final = (
    r"(?: (?:has|have|had|is|are|was|were|been|will|would|to|plans? to|planned to|aims? to|intends? to|is"
    r" set to|are set to|set to"
    r"|'s|expects to|agreed to|decided to|may|might|could|can|must|should|not|never))"
)
_REPORTING: Final = (
    r"(?: (?:said|says|say|announced|announces|confirmed|disclosed|revealed|stated|told \S+))"
    rf"(?:{_ADVERB}|,? (?:in|at|during|via|through) [^,;:.]{{3,60}}?(?=,| that\b| it\b))*+,?(?: that)?(?:"
    rf" it| they| the company| the firm| its unit)?"
)

# A name and all that goes with it, up to the blank before its verb.
TAIL: Final = rf"{_LEGAL}{_ASIDE}{_APPOSITION}(?:{_ADVERB}|{_AUXILIARY})*+"
WHO: Final = "{enterprise:who}" + TAIL + rf"(?:{_REPORTING}(?:{_ADVERB}|{_AUXILIARY})*+)? "
ANYONE: Final = "{someone:who}" + TAIL + rf"(?:{_REPORTING}(?:{_ADVERB}|{_AUXILIARY})*+)? "
# Words, names and figures up to what is asked for.
FEW: Final = r"(?:[^\s;:]++ ){0,5}?"
SOME: Final = r"(?:[^\s;:]++ ){0,12}?"
ABOUT: Final = (
    r"(?:(?:about|around|nearly|almost|approximately|roughly|some|over|at least|more than|up to|as many"
    r" as|another|an additional|a further|close to) ){0,2}+"
)
# What a company says that it will do is its news, no forecast.
INTENT: Final = (
    "will",
    "would",
    "plans to",
    "set to",
    "aims to",
    "expects to",
    "to be",
    "seeking to",
)
