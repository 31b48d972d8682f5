"""What parliaments, courts and voters decide on governments: confidence, coalitions, referendums, results.

Told of the country.  A government that falls or loses its majority is bad news for it; one that stays is not.
`share` is that of the votes that won, in percent.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.policy import acts
from agents.extraction.kinds.policy.acts import INTENT, LEAD, NEAR, WHO
from schemas.event import EventKind, Modality, Outcome

_BAD, _NEUTRAL = Outcome.BAD, Outcome.NEUTRAL
_OUTLOOK = Modality.OUTLOOK
_TRIGGERS = (
    "confidence", "toppl", "unseat", "voted out", "brought down", "coalition", "removed", "remove",
    "oust", "court", "voters", "referendum", "of the vote", "of votes", "sworn in", "majority", "quit",
    "dismiss", "sack", "fire", "replac",
)  # fmt: skip
_CONFIDENCE = (
    r"(?:(?:no-?|non-)?\s?confidence\s(?:votes?|motions?|measures?)"
    r"|(?:votes?|motions?)\sof\s(?:no[-\s])?(?:non-)?confidence)\b"
)
_RULERS = r"(?:government|cabinet|coalition|administration|president|prime\sminister|premier|chancellor)\b"
_HOUSE = (
    r"(?:lawmakers|legislators|deputies|MPs|senators|parliament|legislature|congress|senate"
    r"|(?:national\s|constituent\s)?assembly|(?:lower|upper)\shouse)"
)
# 'In Slovakia, the prime minister's government', 'lawmakers in Lisbon', 'France's Sebastien Lecornu'.
_THERE = rf"(?:\b[Ii]n\s(?:the\s)?{{place:who}},\s[^;:.,]{{0,60}}?|\b{_HOUSE}\sin\s{{place:who}})"
_RULER_OF = r"{place:who}(?:'s|')?(?:\s(?!(?:and|but|while|which|that)\b)[^\s;:,.]{1,20}){0,8}?"
_FELLED = (
    r"(?:toppl(?:es?|ed)|oust(?:s|ed)?|br(?:ought|ings?)\sdown|vot(?:es?|ed)\sout|unseat(?:s|ed)?"
    r"|remov(?:es?|ed)|dismiss(?:es|ed)?)"
)
_LEFT = (
    r"(?:quits?|left|leav(?:es|ing)|walk(?:s|ed)\sout\sof|pull(?:s|ed)\sout\sof|withdr(?:ew|aws|awn)\sfrom"
    r"|br(?:oke|eaks)\s(?:off|with)|abandon(?:s|ed)|exit(?:s|ed))"
)
_PACT = r"(?:(?:ruling\s|governing\s|\w+-party\s)?coalition|government|alliance|pact)\b"
_DEAL = r"coalition\s(?:agreement|deal|treaty|pact|accord|government)\b"
_VOTES = r"{percent:share}\sof\s(?:the\s)?(?:\w+\s)?votes?\b"
_COURT = r"(?:(?:top|highest|constitutional|supreme)\s)*(?:court|tribunal)"

_rule = acts.rules_for(EventKind.ELECTION, _TRIGGERS, {"share": "share"})

RULES: Final = (
    _rule(
        "confidence_kept",
        rf"(?:{_RULER_OF}|{_THERE}){LEAD}\s(?:surviv(?:es?|ed)|w[oi]ns?|withstood|defeat(?:s|ed)"
        rf"|face[sd]?\sdown)"
        rf"\s(?:[^\s;:]{{1,15}}\s){{0,4}}?{_CONFIDENCE}",
        _NEUTRAL,
        own_words=("no", "non"),
    ),
    _rule(
        "confidence_lost_there",
        rf"{_THERE}{LEAD}\slos(?:es|t)\s(?:[^\s;:]{{1,15}}\s){{0,3}}?{_CONFIDENCE}",
        _BAD,
        own_words=("no", "non"),
    ),
    _rule(
        "confidence_sought",
        rf"(?:file|table|submit|lodge|bring|call)(?:s|d"
        rf"|ed)?\s(?:for\s)?(?:[^\s;:]{{1,15}}\s){{0,3}}?{_CONFIDENCE}"
        rf"{NEAR}\s(?:in|against)\s(?:[^\s;:]{{1,20}}\s){{0,4}}?{{place:who}}",
        _BAD,
        _OUTLOOK,
        own_words=("no", "non"),
    ),
    _rule(
        "toppled",
        rf"(?:{WHO}|{_THERE}){LEAD}\s{_FELLED}\s(?:the\s|its\s|their\s|an?\s)?(?:[\w-]+\s){{0,3}}?{_RULERS}",
        _BAD,
    ),
    _rule(
        "removed_by_court",
        rf"{{place:who}}(?:'s)?\s{_COURT}{LEAD}\s(?:{_FELLED}|disqualif(?:ies|ied)|suspend(?:s|ed))"
        rf"\s(?:[^\s;:]{{1,20}}\s){{0,3}}?{_RULERS}",
        _BAD,
    ),
    _rule(
        "minister_dismissed",
        rf"{WHO}{LEAD}\s(?:dismiss(?:es|ed)?|fir(?:es|ed)|sack(?:s|ed)?|replac(?:es?|ed)|oust(?:s"
        rf"|ed)?)\s(?:his\s|her\s|its\s|the\s)?"
        r"(?:finance|economy|trade|energy|foreign|defen[cs]e|treasury|central\sbank)\s(?:minister"
        r"|secretary|governor|chief)\b",
        _BAD,
    ),
    _rule(
        "coalition_left_intended",
        rf"{_RULER_OF}{LEAD}\s{INTENT}{LEAD}\s(?:quit|leave|pull\sout\sof|withdraw\sfrom|bring\sdown)"
        rf"\s(?:[^\s;:]{{1,15}}\s){{0,3}}?{_PACT}",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "coalition_left",
        rf"{_RULER_OF}(?<=\b(?:party|bloc|partner|ally|allies|faction|(?-i:\p{{Lu}}[\w-]+))){LEAD}\s{_LEFT}"
        rf"\s(?:[^\s;:]{{1,15}}\s){{0,3}}?{_PACT}",
        _BAD,
    ),
    _rule(
        "coalition_agreed",
        rf"{_RULER_OF}{LEAD}\s(?:seal(?:s|ed)|agree(?:s|d)(?:\son|\sto)?|reach(?:es|ed)|sign(?:s|ed)"
        rf"|str(?:uck|ikes)"
        rf"|clinch(?:es|ed)|form(?:s|ed))\s(?:[^\s;:]{{1,15}}\s){{0,3}}?{_DEAL}",
        _NEUTRAL,
    ),
    _rule(
        "share_won",
        rf"{_RULER_OF}{LEAD}\s(?:w[oi]ns?|secur(?:es?|ed)|took|takes|got|receiv(?:es?|ed)|garnered)\s"
        rf"(?:about\s|some\s|nearly\s|just\s|over\s)?{_VOTES}",
        _NEUTRAL,
    ),
    _rule(
        "referendum",
        rf"{{place:who}}(?:'s)?\svoters{LEAD}\s(?:reject(?:s|ed)?|approv(?:es?|ed)|back(?:s|ed)?"
        rf"|endors(?:es?|ed)"
        rf"|vot(?:es?|ed)\s(?:down|for|against|in\sfavou?r\sof"
        rf"|to))(?:\s(?:by\s)?(?:[a-z]+\s){{0,3}}?{{percent:share}})?",
        _NEUTRAL,
    ),
    _rule(
        "runoff_won",
        r"{place:who}(?:'s)?(?:\s[\w-]{1,20}){0,3}?\s(?:candidate|leader|party|challenger|president)\b"
        rf"(?:\s{{name}})?{LEAD}\s(?:w[oi]ns?|clinch(?:es|ed)|swept)\s(?:the\s"
        rf"|a\s)?(?:[\w-]+\s){{0,3}}?run-?off\b"
        rf"(?:{NEAR}\s{_VOTES})?",
        _NEUTRAL,
    ),
    _rule(
        "sworn_in",
        r"{place:who}(?:'s)?\s(?:(?:new|next|incoming|first|interim|acting)\s)*(?:\w+\s)?"
        rf"(?:president|prime\sminister|premier|chancellor|government"
        rf"|cabinet)(?:\s{{name}})?{LEAD}\ssworn\sin\b",
        _NEUTRAL,
    ),
)

EXAMPLES: Final = (
    Example(
        "France's prime minister survived two no-confidence votes on Monday.",
        ({"kind": "election", "entity_id": "country:FR", "outcome": "neutral", "event_date": "2024-06-10"},),
    ),
    Example(
        "Lawmakers in Bulgaria toppled the government on Monday.",
        ({"kind": "election", "entity_id": "country:BG", "outcome": "bad", "event_date": "2024-06-10"},),
    ),
    Example(
        "Thailand's Constitutional Court removed the prime minister on Monday.",
        ({"kind": "election", "entity_id": "country:TH", "outcome": "bad"},),
    ),
    Example(
        "Italy's League party quit the coalition.",
        ({"kind": "election", "entity_id": "country:IT", "outcome": "bad"},),
    ),
    Example(
        "Swiss voters rejected by 57% a plan for pensions.",
        ({"kind": "election", "entity_id": "country:CH", "values": {"share": 57}},),
    ),
    Example(
        "The Czech opposition party won 34.7% of the vote.",
        ({"kind": "election", "entity_id": "country:CZ", "values": {"share": 34.7}},),
    ),
)
SILENT: Final = (
    "The German firm's owners rejected a motion of no confidence in its board.",
    "The Danish buyer won 35% of the voting shares.",
    "The Italian chain's president left the alliance of retailers.",
    "A Spanish court removed the freeze on the firm's accounts.",
)
