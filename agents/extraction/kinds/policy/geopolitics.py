"""Ceasefires, peace talks and deals, diplomacy and tensions between countries."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.policy import acts
from agents.extraction.kinds.policy.acts import (
    FEAR,
    HOPE,
    INTENT,
    LEAD,
    NEAR,
    NOT_FADING,
    SHORT,
    WHO,
    WHOSE,
)
from agents.extraction.kinds.policy.geopolitics_examples import EXAMPLES, SILENT
from agents.extraction.kinds.rules.rule import Match
from agents.extraction.kinds.statements.standing import fact_or_background
from schemas.event import EventKind, Modality, Outcome

_TRIGGERS = (
    "peace", "ceasefire", "cease-fire", "truce", "armistice", "tension", "diplomat", "ambassador", "envoy",
    "hostage", "summit", "nuclear", "end the war", "end to the war", "end of the war", "ending the war",
    "end the conflict", "ties", "relations", "met with", "meet with", "meeting with", "spoke", "talks",
    "speak with", "negotiat", "hostilit", "de-escalat", "aid", "assistance",
)  # fmt: skip
_GOOD, _BAD, _NEUTRAL = Outcome.GOOD, Outcome.BAD, Outcome.NEUTRAL
_OUTLOOK = Modality.OUTLOOK
_AGREEMENT = r"(?:deal|agreement|accord|pact|treaty|plan|settlement|proposal|framework|roadmap)"
_TRUCE = (
    r"(?:(?<!\b(?:tariff|trade)\s)(?:ceasefire|cease-fire|truce|armistice)"
    rf"(?:\s{_AGREEMENT})?|peace\s{_AGREEMENT})\b"
)
_TALKS = (
    r"(?:(?:peace|ceasefire|cease-fire|truce|nuclear|diplomatic|disarmament|high-level"
    r"|bilateral|denuclearization)"
    r"\s(?:and\s\w+\s)?(?:talks|negotiations|summit|discussions)"
    r"|(?:talks|negotiations)\s(?:towards?|on|about|aimed\sat|to)\s(?:an?\s)?end(?:ing)?)\b"
)
_PEACE = rf"(?:{_TRUCE}|{_TALKS}|peace\b|end\s(?:to|of)\sthe\s(?:war|conflict|fighting)|resolution\b)"
_ENDING = r"(?:end(?:ing)?\s(?:to\s|of\s)?(?:the|its|their)\s(?:war|conflict|fighting|hostilities))"
_BETWEEN = r"\s(?:between|in|with|for|over|on|involving|from)\s(?:[^\s;:]{1,20}\s){0,3}?"
_PAIR = r"(?:\s?(?:and|-|–|/)\s?(?:[^\s;:]{1,12}\s)?{place:target})?"
_AGREED = (
    r"(?:agree(?:s|d)?\s(?:to|on|upon)|sign(?:s|ed|ing)?|reach(?:es|ed)?|accept(?:s"
    r"|ed)?|str(?:ikes?|uck)|announc(?:es?|ed)"
    r"|declar(?:es?|ed)|broker(?:s|ed)?|approv(?:es?|ed)|back(?:s|ed)|seal(?:s"
    r"|ed)?|endors(?:es?|ed)|extend(?:s|ed)?)"
)
_BROKE = (
    r"(?:reject(?:s|ed|ing)?|refus(?:es?|ed|ing)|violat(?:es?|ed|ing)|br(?:eaks?"
    r"|oke|oken)|withdr(?:ew|aws?)\sfrom"
    r"|pull(?:s|ed)\sout\sof|walk(?:s|ed)\s(?:out\sof|away\sfrom)|suspend(?:s|ed)"
    r"|quit|rul(?:es?|ed)\sout|end(?:s|ed)|abandon(?:s|ed))"
)
_FAILED = (
    r"(?:collaps(?:es?|ed|ing)|br(?:eaks?|oke|oken)\sdown|fail(?:s|ed)?|stall(?:s"
    r"|ed)?|end(?:s|ed)\swithout|falter(?:s|ed)?"
    r"|unravel(?:s|l?ed)|fell\sapart)"
)
_HELD = (
    r"(?:took\seffect|takes\seffect|came\sinto\s(?:effect|force)|beg(?:an|ins)"
    r"|(?<!on\s)holds?|held|is\sholding|was\s(?:reached|agreed|signed|extended))"
)
_OPENED = (
    r"(?:h[eo]ld(?:s|ing)?|beg(?:an|ins|un)|resum(?:es?|ed)|start(?:s|ed)?|open(?:s"
    r"|ed)|initiat(?:es?|ed)|conven(?:es?|ed)|join(?:s|ed)|conclud(?:es?|ed))"
)
_EASED = (
    r"(?:eas(?:es?|ed|ing)|cool(?:s|ed|ing)?|ebb(?:s|ed|ing)?|subsid(?:es?|ed|ing)"
    r"|abat(?:es?|ed|ing)|fad(?:es?|ed|ing)|de-escalat(?:es?|ed|ing|ion))"
)
_RISING = (
    r"(?:rising|escalating|heightened|growing|mounting|simmering|renewed|increased"
    r"|ongoing|persistent|intensifying|soaring|fresh|geopolitical|military)"
)
_STRAINED = (
    r"(?:ris(?:es?|ing|en)|rose|escalat(?:es?|ed|ing)|flar(?:es?|ed|ing)(?:\sup)?"
    r"|mount(?:s|ed|ing)?|gr[eo]w(?:s|ing|n)?|intensif(?:y|ies|ied|ying)|heighten(?:s"
    r"|ed)?|worsen(?:s|ed)?|simmer(?:s|ed)?|spik(?:es?|ed))"
)
_TENSIONS = r"(?:(?:geopolitical|military|diplomatic|political|border|regional)\s)?tensions"
_NOT_TRADE = r"(?<!\b(?:trade|tariff|commercial|racial|family)\s)"

_POSSIBLE: Final = regex.compile(r",?\s(?:can|could|may|might|would)\b", regex.IGNORECASE)

_rule = acts.rules_for(EventKind.GEOPOLITICS, _TRIGGERS)


def _there_or_possible(match: Match) -> Modality:
    """Return OUTLOOK for tensions that could do something if they came, else what the sentence says."""
    return Modality.OUTLOOK if _POSSIBLE.match(match.rendering.text, match.end) else fact_or_background(match)


RULES: Final = (
    _rule("hoped", rf"{HOPE}{NEAR}{WHOSE}{_PAIR}{SHORT}\s{_PEACE}{NOT_FADING}", _GOOD, _OUTLOOK),
    _rule("hoped_between", rf"{HOPE}{NEAR}\s{_PEACE}{_BETWEEN}{{place:who}}{_PAIR}", _GOOD, _OUTLOOK),
    _rule(
        "hoped_end_own",
        rf"{HOPE}{NEAR}\s(?:an?\s)?end(?:ing)?\s(?:to\s|of\s)?(?:the\s)?{WHOSE}"
        rf"{_PAIR}\s(?:war|conflict)\b",
        _GOOD,
        _OUTLOOK,
    ),
    _rule(
        "potential",
        rf"(?:potential|possible|eventual|likely)\s(?:{_TRUCE}|{_TALKS}){_BETWEEN}"
        rf"{{place:who}}{_PAIR}",
        _GOOD,
        _OUTLOOK,
    ),
    _rule(
        "potential_own",
        rf"(?:potential|possible|eventual|likely)\s{WHOSE}{_PAIR}\s(?:{_TRUCE}|"
        rf"{_TALKS})",
        _GOOD,
        _OUTLOOK,
    ),
    _rule("hoped_end", rf"{HOPE}{NEAR}\s{_ENDING}{_BETWEEN}{{place:who}}{_PAIR}", _GOOD, _OUTLOOK),
    _rule(
        "feared",
        rf"{FEAR}{NEAR}\s(?:tensions|relations|ties|standoff){_BETWEEN}{{place:who}}{_PAIR}",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "intended",
        rf"{WHO}{_PAIR}{LEAD}\s{INTENT}{LEAD}\s(?:{_AGREED}|{_OPENED}|sign|strike)"
        rf"{SHORT}\s(?:{_TRUCE}|{_TALKS})",
        _GOOD,
        _OUTLOOK,
    ),
    _rule("broke", rf"{WHO}{LEAD}\s{_BROKE}{NEAR}\s(?:{_TRUCE}|{_TALKS})", _BAD),
    _rule("failed", rf"(?:{_TRUCE}|{_TALKS}){_BETWEEN}{{place:who}}{_PAIR}{NEAR}\s{_FAILED}", _BAD),
    _rule("failed_own", rf"{WHOSE}{SHORT}\s(?:{_TRUCE}|{_TALKS}){LEAD}\s{_FAILED}", _BAD),
    _rule("agreed", rf"{WHO}{_PAIR}{LEAD}\s{_AGREED}{NEAR}\s{_TRUCE}", _GOOD),
    _rule("held", rf"{_TRUCE}{_BETWEEN}{{place:who}}{_PAIR}{NEAR}\s{_HELD}", _GOOD),
    _rule("held_own", rf"{WHOSE}{SHORT}\s{_TRUCE}{LEAD}\s{_HELD}", _GOOD),
    _rule("talks", rf"{WHO}{_PAIR}{LEAD}\s{_OPENED}{NEAR}\s{_TALKS}", _GOOD),
    _rule("talks_begin", rf"{_TALKS}{_BETWEEN}{{place:who}}{_PAIR}{NEAR}\s{_OPENED}", _GOOD),
    _rule(
        "hostages_intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s(?:releas(?:es?|ed|ing)|fre(?:es?|ed|eing)){NEAR}\shostages",
        _GOOD,
        _OUTLOOK,
    ),
    _rule("hostages", rf"{WHO}{LEAD}\s(?:releas(?:es?|ed|ing)|fre(?:es?|ed|eing)){NEAR}\shostages", _GOOD),
    _rule(
        "easing_hoped",
        rf"{HOPE}{NEAR}\s{_EASED}\s(?:of\s|in\s)?(?:the\s)?{_TENSIONS}{_BETWEEN}"
        rf"{{place:who}}{_PAIR}",
        _GOOD,
        _OUTLOOK,
    ),
    _rule("eased", rf"{_NOT_TRADE}{_TENSIONS}{_BETWEEN}{{place:who}}{_PAIR}{LEAD}\s{_EASED}", _GOOD),
    _rule("easing", rf"{_EASED}\s(?:of\s|in\s)?(?:the\s)?{_TENSIONS}{_BETWEEN}{{place:who}}{_PAIR}", _GOOD),
    _rule("strained", rf"{_NOT_TRADE}{_TENSIONS}{_BETWEEN}{{place:who}}{_PAIR}{LEAD}\s{_STRAINED}", _BAD),
    _rule(
        "tensions",
        rf"{_RISING}\s{_TENSIONS}{_BETWEEN}{{place:who}}{_PAIR}",
        _BAD,
        modality=_there_or_possible,
        named=True,
    ),
    _rule(
        "tensions_between",
        rf"{_NOT_TRADE}{_TENSIONS}\sbetween\s(?:the\s)?{{place:who}}\sand\s(?:the\s)?"
        r"{place:target}",
        _BAD,
        named=True,
    ),
    _rule(
        "hostages_held",
        rf"{WHO}{LEAD}\s(?:postpon(?:es?|ed|ing)|delay(?:s|ed|ing)?|suspend(?:s|ed|ing)?"
        rf"|halt(?:s|ed|ing)?){NEAR}\shostages?\b",
        _BAD,
    ),
    _rule("violated", rf"{WHO}{LEAD}\s(?:in\s)?violation\sof\s(?:the\s)?{_TRUCE}", _BAD),
    _rule(
        "expelled",
        rf"{WHO}{LEAD}\s(?:expel(?:s|led)?|recall(?:s|ed)?|summon(?:s|ed)?){NEAR}\s(?:ambassador"
        r"|diplomats?|envoys?|charg)",
        _BAD,
    ),
    _rule(
        "severed",
        rf"{WHO}{LEAD}\s(?:sever(?:s|ed)?|cut|cuts|broke\soff|suspend(?:s|ed)?)\s(?:all"
        rf"\s)?(?:diplomatic\s)?(?:ties|relations)\swith\s{{place:target}}",
        _BAD,
    ),
    _rule(
        "aid_cut",
        rf"{WHO}{LEAD}\s(?:fr(?:oze|eezes?|ozen)|suspend(?:s|ed)|halt(?:s|ed)|cut(?:s)?(?:\soff)?"
        rf"|end(?:s|ed)|withh[eo]ld(?:s)?)"
        r"\s(?:[\w-]+\s){0,4}?(?:aid|assistance|funding)\s(?:to|for)\s(?:the\s)?{place:target}",
        _BAD,
    ),
    _rule(
        "restored",
        rf"{WHO}{_PAIR}{LEAD}\s(?:restor(?:es?|ed)|resum(?:es?|ed)|establish(?:es|ed)?"
        r"|normali[sz](?:es?|ed))\s(?:full\s)?(?:diplomatic\s)?(?:ties|relations)",
        _GOOD,
    ),
    _rule(
        "meeting_intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s(?:probably\s|likely\s)?(?:meet|speak|hold\s(?:talks"
        rf"|a\s(?:phone\s)?call))\s(?:[\w-]+\s){{0,4}}?"
        r"with\s(?:[^\s;:]{1,15}\s){0,2}?{place:target}",
        _NEUTRAL,
        _OUTLOOK,
    ),
    _rule(
        "met",
        rf"{WHO}{LEAD}\s(?:met|meets|spoke|held\s(?:talks|a\s(?:phone\s)?call))\s(?:\w+"
        rf"\s){{0,4}}?with\s(?:[^\s;:]{{1,15}}\s){{0,2}}?{{place:target}}",
        _NEUTRAL,
    ),
)

KIND: Final = Kind(
    name="geopolitics",
    tells=frozenset({EventKind.GEOPOLITICS}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
