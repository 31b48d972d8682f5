"""Trade deals and talks, trade wars, export controls, quotas and bans."""

from __future__ import annotations

from typing import Any, Final

import regex

from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.policy import acts
from agents.extraction.kinds.policy.acts import (
    FEAR,
    HOPE,
    INTENT,
    LEAD,
    NEAR,
    NOT_ITS_PARTNERS,
    SHORT,
    WHO,
    WHOSE,
    alike,
)
from agents.extraction.kinds.policy.trade_policy_examples import EXAMPLES, SILENT
from agents.extraction.kinds.rules.rule import Match
from agents.reference import regions
from schemas.event import EventKind, Modality, Outcome

_TRIGGERS = (
    "trade ", "trade-", "free-trade", "export", "import", "dumping", "antidumping", "anti-subsidy",
    "countermeasure", "retaliat", "tariff truce", "quota", "wto", "retaliation",
)  # fmt: skip
_GOOD, _BAD = Outcome.GOOD, Outcome.BAD
_OUTLOOK, _REFERENCE = Modality.OUTLOOK, Modality.REFERENCE
_PAIR = r"(?:\s?(?:and|-|–|/|,)\s?(?:the\s)?{place:target})?"
_WITH = r"(?:\s(?:between|with|against|involving|and)\s(?:the\s)?{place:target})?"
_PACT = (
    r"(?:(?:free[- ])?trade(?:\s(?:and\s\w+|framework))?\s(?:deals?|agreements?"
    r"|pacts?|accords?|truce|framework)|tariff\struce|fta)\b"
)
_TALKS = r"(?:trade\s(?:talks|negotiations|discussions))\b"
_WAR = r"(?:trade[- ](?:war|disputes?|tensions?|conflict|spat|frictions?|row|standoff|feud|hostilities))\b"
_SIGN = (
    r"(?:sign(?:s|ed|ing)?|reach(?:es|ed)?|agree(?:s|d)?(?:\s(?:to|on|upon))?|str(?:ikes?"
    r"|uck)|seal(?:s|ed)?|conclud(?:es?|ed)"
    r"|finali[sz](?:es?|ed)|clinch(?:es|ed)?|announc(?:es?|ed)|ink(?:s|ed)|secur(?:es?"
    r"|ed)|approv(?:es?|ed)|ratif(?:y|ies|ied)|extend(?:s|ed)?)"
)
_OPEN = (
    r"(?:h[eo]ld(?:s|ing)?|beg(?:an|in|ins|un)|resum(?:es?|ed)|start(?:s|ed)?|restart(?:s"
    r"|ed)?|open(?:s|ed)|launch(?:es|ed)?|reviv(?:es?|ed))"
)
_END = (
    r"(?:end(?:s|ed)?|suspend(?:s|ed)?|br(?:eaks?|oke)\soff|terminat(?:es?|ed)"
    r"|halt(?:s|ed)?|call(?:s|ed)\soff|cancel(?:s|l?ed)|withdr(?:ew|aws?)\sfrom"
    r"|quit|reject(?:s|ed)?)"
)
_WORSE = (
    r"(?:escalat(?:es?|ed|ing)|intensif(?:y|ies|ied|ying)|ris(?:es?|ing|en)|rose"
    r"|flar(?:es?|ed)(?:\sup)?|worsen(?:s|ed|ing)?|mount(?:s|ed|ing)?|heighten(?:s"
    r"|ed)?|deepen(?:s|ed)?|gr[eo]w(?:s|ing)?|beg(?:an|ins|un))"
)
_BETTER = (
    r"(?:eas(?:es?|ed|ing)|cool(?:s|ed|ing)?|de-escalat(?:es?|ed|ing)|ebb(?:s|ed"
    r"|ing)?|subsid(?:es?|ed|ing)|fad(?:es?|ed|ing)|abat(?:es?|ed|ing)|thaw(?:s"
    r"|ed|ing)?)"
)
_WORSENING = (
    r"(?:escalating|escalation\s(?:of|in)\s(?:the|a|its)|intensifying|renewed|rising"
    r"|brewing|growing|worsening|heightened|mounting|new|all-out|full-blown)"
)
_CURB = (
    r"(?:impos(?:es?|ed|ing)|tighten(?:s|ed|ing)?|ban(?:s|ned|ning)?|restrict(?:s"
    r"|ed|ing)?|curb(?:s|ed|ing)?|halt(?:s|ed|ing)?|suspend(?:s|ed|ing)?"
    r"|limit(?:s|ed|ing)?|block(?:s|ed|ing)?|expand(?:s|ed|ing)?|announc(?:es?"
    r"|ed|ing)|introduc(?:es?|ed|ing)|unveil(?:s|ed|ing)?|plac(?:es?|ed|ing)|add(?:s"
    r"|ed|ing)?)"
)
_FREE = (
    r"(?:lift(?:s|ed|ing)?|eas(?:es?|ed|ing)|remov(?:es?|ed|ing)|relax(?:es|ed"
    r"|ing)?|resum(?:es?|ed|ing)|scrap(?:s|ped|ping)?|allow(?:s|ed|ing)?|loosen(?:s"
    r"|ed|ing)?|end(?:s|ed|ing)?)"
)
# What hinders trade, whose pause helps it; that of licences or quotas does not.
_HINDRANCES = (
    r"(?:(?:export|import|trade)\s(?:controls?|curbs?|bans?|restrictions?|limits|barriers?)"
    r"|(?:curbs|ban|bans|restrictions|controls|limits)\son\s(?:the\s)?(?:exports?|imports?|sales?))\b"
)
_CURBS = rf"(?:{_HINDRANCES}|(?:(?:export|import|trade)\s(?:quotas?|licen[cs]ing)|quotas?\son\simports)\b)"
_BANNED = (
    r"(?:ban(?:s|ned|ning)?|restrict(?:s|ed|ing)?|halt(?:s|ed|ing)?|suspend(?:s"
    r"|ed|ing)?|block(?:s|ed|ing)?|curb(?:s|ed|ing)?|prohibit(?:s|ed|ing)?|phas(?:es?|ed|ing)\sout)"
)
_GOODS = r"(?:exports?|imports?|shipments)\b"
_TO = (
    r"(?:\s(?:on|to|of|against|from|for|into)\s(?:(?!\s(?:by|while|which|after|and|said)\b)[^;:.])"
    r"{0,40}?{place:target})?"
)
_PAUSED = (
    r"(?:suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|paus(?:es?|ed|ing)|delay(?:s|ed|ing)?"
    rf"|postpon(?:es?|ed|ing)){SHORT}\s{_HINDRANCES}{_TO}"
)
_PROBE = (
    r"(?:(?:anti-?dumping|anti-?subsidy|countervailing|safeguard|national[- ]security|Section\s{number}"
    r"|import)\s(?:duty\s|trade\s)?(?:probes?|investigations?|inquir(?:y|ies))"
    r"|(?:probes?|investigations?|inquir(?:y|ies))\sinto\s(?:the\s)?imports?\sof)"
)

_BEGIN = (
    r"(?:start(?:s|ed|ing)?|launch(?:es|ed|ing)?|beg(?:an|ins|un)|ignit(?:es?|ed|ing)|spark(?:s|ed|ing)?"
    r"|wag(?:es?|ed|ing)|trigger(?:s|ed|ing)?|reignit(?:es?|ed|ing))"
)
_LOOKED_FOR: Final = regex.compile(
    r"\b(?:indications?|signs?|eas(?:es?|ed|ing)|calm(?:s|ed|ing)?|allay\w*|no|without|if|whether)\b"
    r"(?:\s\w+){0,3}\s$",
    regex.IGNORECASE,
)
_ANY: Final = regex.compile(r"\b(?:an?|any|another)\s(?:\w+\s)?$", regex.IGNORECASE)
_WOULD: Final = regex.compile(r"(?:\s\w+){0,3}?,?\s(?:would|could|may|might)\b", regex.IGNORECASE)

_rule = acts.rules_for(EventKind.TRADE_POLICY, _TRIGGERS)


def _world(_: Match) -> str:
    """Return the world, for a trade war that the text lays to no country."""
    return "WORLD"


def _unless_imagined(match: Match) -> Any:
    """Return whose war it is, None where it is only looked out for or thought less likely."""
    if _LOOKED_FOR.search(match.rendering.text, max(0, match.start - 50), match.start):
        return None
    who = match.value("who")
    return who if who in regions() else _world(match)


def _known_or_imagined(match: Match) -> Modality:
    """Return OUTLOOK for a war that would do something if it came, REFERENCE for one that readers know of."""
    text = match.rendering.text
    imagined = _ANY.search(text, 0, match.start) and _WOULD.match(text, match.end)
    return Modality.OUTLOOK if imagined else Modality.REFERENCE


RULES: Final = (
    _rule("deal_hoped", rf"{HOPE}{NEAR}{WHOSE}{_PAIR}{SHORT}\s(?:{_PACT}|{_TALKS})", _GOOD, _OUTLOOK),
    _rule(
        "deal_hoped_with",
        rf"{HOPE}{NEAR}\s(?:{_PACT}|{_TALKS})\s(?:between|with)\s(?:the\s)?"
        rf"{{place:who}}{_PAIR}",
        _GOOD,
        _OUTLOOK,
    ),
    _rule(
        "war_feared",
        rf"{FEAR}{NEAR}\s{_WAR}\s(?:between|with|against)\s(?:the\s)?{{place:who}}"
        rf"{_PAIR}",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "war_feared_own",
        rf"{FEAR}\s(?:of|over|about|around|that)\s(?:[^\s;:]{{1,15}}\s){{0,3}}?"
        rf"{WHOSE}{_PAIR}{SHORT}\s{_WAR}",
        _BAD,
        _OUTLOOK,
    ),
    _rule("war_fear", rf"{WHOSE}{_PAIR}\strade(?:\swar)?\s{FEAR}", _BAD, _OUTLOOK),
    _rule(
        "intended",
        rf"{WHO}{_PAIR}{LEAD}\s{INTENT}{LEAD}\s(?:{_SIGN}|{_OPEN}|strike|negotiate)"
        rf"{SHORT}\s(?:{_PACT}|{_TALKS}){_WITH}",
        _GOOD,
        _OUTLOOK,
    ),
    _rule("ended", rf"{WHO}{LEAD}\s{_END}{SHORT}\s(?:{_PACT}|{_TALKS}){_WITH}", _BAD),
    _rule("signed", rf"{WHO}{_PAIR}{LEAD}\s{_SIGN}{SHORT}\s{_PACT}{_WITH}", _GOOD),
    _rule(
        "signed_own",
        rf"{WHOSE}{_PAIR}{SHORT}\s{_PACT}{LEAD}\s(?:signed|reached|agreed|struck|announced"
        r"|finali[sz]ed|concluded|takes\seffect|took\seffect)\b",
        _GOOD,
    ),
    _rule(
        "pact_between",
        rf"{_PACT}\sbetween\s(?:the\s)?{{place:who}}{_PAIR}{LEAD}\s(?:extended|signed|reached|agreed|struck"
        r"|finali[sz]ed|concluded|prolonged|takes\seffect|took\seffect|renewed)\b",
        _GOOD,
    ),
    _rule("talks", rf"{WHO}{_PAIR}{LEAD}\s{_OPEN}{SHORT}\s{_TALKS}{_WITH}", _GOOD),
    _rule(
        "talks_on",
        rf"{WHO}{_PAIR}{LEAD}\s(?:{_OPEN}|conclud(?:es?|ed)){SHORT}\s(?:talks|negotiations)\s(?:on|over"
        rf"|about|for|towards?)"
        rf"\s(?:an?\s|the\s)?(?:[\w-]{{1,15}}\s){{0,3}}?{_PACT}{_WITH}",
        _GOOD,
    ),
    _rule("war_eased", rf"{WHOSE}{_PAIR}{SHORT}\s{_WAR}{LEAD}\s{_BETTER}", _GOOD),
    _rule(
        "war_easing",
        rf"{_BETTER}\s(?:of\s|in\s)?(?:[^\s;:]{{1,15}}\s){{0,2}}?{WHOSE}{_PAIR}\s"
        rf"{_WAR}",
        _GOOD,
    ),
    _rule("war_grew", rf"{WHOSE}{_PAIR}\s{_WAR}{LEAD}\s{_WORSE}", _BAD),
    _rule(
        "war_between_grew",
        rf"{_WAR}\s(?:between|with)\s(?:the\s)?{{place:who}}{_PAIR}{LEAD}\s{_WORSE}",
        _BAD,
    ),
    _rule(
        "war_begun",
        rf"{WHO}{LEAD}\s{_BEGIN}\s(?:an?\s|the\s|its\s)?{SHORT}\s?{_WAR}\s(?:with|against)"
        rf"\s(?:the\s)?{{place:target}}{NOT_ITS_PARTNERS}",
        _BAD,
    ),
    _rule(
        "war_own_growing",
        rf"{WHOSE}\s{_WORSENING}\s{_WAR}\s(?:with|against)\s(?:the\s)?{{place:target}}"
        rf"{NOT_ITS_PARTNERS}",
        _BAD,
        named=True,
    ),
    _rule(
        "war_own",
        rf"{WHOSE}{SHORT}\s{_WAR}\s(?:with|against)\s(?:the\s)?{{place:target}}{NOT_ITS_PARTNERS}",
        _BAD,
        modality=_known_or_imagined,
    ),
    _rule(
        "war_growing",
        rf"{_WORSENING}\s(?:{{place:who}}{_PAIR}\s)?{_WAR}(?:\s(?:between|with)\s(?:the"
        rf"\s)?{{place:partner}})?",
        _BAD,
        named=True,
    ),
    _rule(
        "war_growing_with",
        rf"{_WORSENING}\s(?:\w+\s)?{_WAR}\s(?:between|with|against)\s(?:the\s)?"
        rf"{{place:who}}{NOT_ITS_PARTNERS}{_PAIR}",
        _BAD,
        stands_for=_unless_imagined,
        named=True,
    ),
    _rule("war", rf"{WHOSE}{_PAIR}\s{_WAR}", _BAD, modality=_known_or_imagined),
    _rule(
        "war_between",
        rf"{_WAR}\sbetween\s(?:the\s)?{{place:who}}{NOT_ITS_PARTNERS}{_PAIR}",
        _BAD,
        modality=_known_or_imagined,
    ),
    _rule(
        "war_with",
        rf"{_WAR}\s(?:with|against)\s(?:the\s)?{{place:who}}{NOT_ITS_PARTNERS}",
        _BAD,
        modality=_known_or_imagined,
        beside=alike,
    ),
    _rule(
        "world_war_feared",
        rf"(?:{FEAR}|possibility|prospects?|threats?|talk)\s(?:of|over|about|around"
        rf"|that|from|related\sto){NEAR}\s(?P<who>trade[- ]wars?)\b",
        _BAD,
        _OUTLOOK,
        stands_for=_world,
    ),
    _rule(
        "world_war_fear",
        rf"(?<!(?:respite|relief)\son\s)(?P<who>trade[- ]war)\s{FEAR}(?![-/])",
        _BAD,
        _OUTLOOK,
        stands_for=_world,
    ),
    _rule(
        "world_war_ahead",
        r"(?:looming|potential|possible|impending)\s(?:[\w-]+\s)?(?P<who>trade[- ]war)\b",
        _BAD,
        _OUTLOOK,
        stands_for=_world,
    ),
    _rule(
        "world_war",
        r"(?:brewing|escalating|escalation\sof\sthe|intensifying)\s(?:global\s)?"
        r"(?P<who>trade[- ](?:war|tensions))\b(?!\s(?:between|with|against))",
        _BAD,
        stands_for=_unless_imagined,
        named=True,
    ),
    _rule(
        "world_war_known",
        r"(?:ongoing|simmering|persistent)\s(?:global\s)?(?P<who>trade[- ](?:war|tensions))\b"
        r"(?!\s(?:between|with|against))",
        _BAD,
        _REFERENCE,
        stands_for=_world,
    ),
    _rule("pause_intended", rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s{_PAUSED}", _GOOD, _OUTLOOK),
    _rule("paused", rf"{WHO}{LEAD}\s{_PAUSED}", _GOOD),
    _rule("eased_curbs", rf"{WHO}{LEAD}\s{_FREE}{SHORT}\s{_CURBS}{_TO}", _GOOD),
    _rule(
        "curbs_intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s{_CURB}{SHORT}\s(?:{_CURBS}){_TO}",
        _BAD,
        _OUTLOOK,
    ),
    _rule("curbed", rf"{WHO}{LEAD}\s{_CURB}{SHORT}\s{_CURBS}{_TO}", _BAD),
    _rule("banned", rf"{WHO}{LEAD}\s{_BANNED}{SHORT}\s{_GOODS}{_TO}", _BAD),
    _rule(
        "curbs",
        rf"{WHOSE}{SHORT}\s{_CURBS}\s(?:on|to|against)\s(?:(?!\s(?:by|while|which|and"
        rf"|said)\b)[^;:.]){{0,40}}?{{place:target}}",
        _BAD,
        _REFERENCE,
    ),
    _rule(
        "probe",
        rf"{WHO}{LEAD}\s(?:launch(?:es|ed)?|open(?:s|ed)|beg(?:an|ins)|start(?:s|ed)"
        rf"|initiat(?:es|ed)){NEAR}\s{_PROBE}{_TO}",
        _BAD,
    ),
    _rule(
        "retaliation_intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s(?:retaliate|retaliation|(?:\w+\s){{0,3}}countermeasures)\b",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "retaliated",
        rf"{WHO}{LEAD}\s(?:retaliated|(?:announced|took|adopted|imposed)\s(?:\w+\s)"
        rf"{{0,3}}(?:countermeasures|retaliatory\smeasures))\b",
        _BAD,
    ),
    _rule(
        "complaint_intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s(?:file|lodge|bring|take){NEAR}\s(?:{{organisation}}|WTO\b)",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "complained",
        rf"{WHO}{LEAD}\s(?:fil(?:es|ed)|lodg(?:es|ed)|br(?:ings|ought)){NEAR}\s(?:{{organisation}}|WTO\b)",
        _BAD,
    ),
)

KIND: Final = Kind(
    name="trade_policy",
    tells=frozenset({EventKind.TRADE_POLICY}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
