"""Attacks, wars and unrest; told of the country that attacks, or of the one that is hit."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.policy import acts, ships
from agents.extraction.kinds.policy.acts import FEAR, INTENT, LEAD, NEAR, SHORT, WHO, WHOSE
from agents.extraction.kinds.rules.rule import Match
from agents.extraction.kinds.statements.standing import fact_or_background
from schemas.event import EventKind, Modality, Outcome

_TRIGGERS = (
    "attack", "strike", "airstrike", "air strike", "missile", "drone", "rocket", "bomb", "shell", "invad",
    "invasion", "war", "conflict", "troops", "warship", "offensive", "fighting", "clash", "coup", "riot",
    "unrest", "protest", "martial law", "hostilit", "escalat", "struck",
)  # fmt: skip
_GOOD, _BAD = Outcome.GOOD, Outcome.BAD
_OUTLOOK = Modality.OUTLOOK
_ARMS = (
    r"(?:missiles?|rockets?|drones?|artillery|ballistic\smissiles?|cruise\smissiles?|shells|torpedo(?:es)?)"
)
_ASSAULT = (
    r"(?:(?:(?:missile|drone|rocket|air|aerial|military|retaliatory|terror(?:ist)?"
    r"|militant|suicide|bomb|artillery|ground"
    r"|ballistic\smissile|naval)[- ](?:and\s\w+\s)?(?:attacks?|strikes?|raids?"
    r"|bombardments?|barrages?|assaults?|offensives?|campaigns?))"
    r"|air-?strikes?|bombings?|shelling)\b"
)
_WAR = (
    r"(?<!\b(?:trade|tariff|price|currency|bidding|cold|chip|tech|talent)[- ])(?:war"
    r"|conflict|fighting|hostilities|violence|invasion|crisis)"
)
_AT = r"\s(?:on|against|in|at|near|of|inside|across)\s(?:[^\s;:]{1,18}\s){0,6}?"
_BETWEEN = r"\s(?:in|between|with|across|over|involving)\s(?:[^\s;:]{1,18}\s){0,3}?"
_PAIR = r"(?:\s?(?:and|-|–|/)\s?(?:[^\s;:]{1,12}\s)?{place:target})?"
_STRUCK = (
    r"(?:invad(?:es?|ed|ing)|bomb(?:s|ed|ing)|bombard(?:s|ed|ing)?|shell(?:s|ed"
    r"|ing)|pound(?:s|ed|ing))"
)
_LAUNCH = (
    r"(?:launch(?:es|ed|ing)?|carr(?:y|ies|ied|ying)\sout|conduct(?:s|ed|ing)?"
    r"|order(?:s|ed)|stag(?:es?|ed)|mount(?:s|ed)|unleash(?:es|ed)?)"
)
_WORSE = (
    r"(?:escalat(?:es?|ed|ing)|intensif(?:y|ies|ied|ying)|widen(?:s|ed|ing)?|spread(?:s"
    r"|ing)?|br(?:eaks?|oke)\sout|worsen(?:s|ed|ing)?|rag(?:es?|ed|ing)|flar(?:es?"
    r"|ed)\sup|deepen(?:s|ed)?)"
)
_WORSENING = (
    r"(?:escalating|escalation\s(?:of|in)\s(?:the\s)?|intensifying|widening|worsening|outbreak\sof|renewed)"
)
_UNREST = (
    r"(?:(?:violent\s)?riots?|violent\s(?:protests?|clashes)|military\scoup|coup(?:"
    r"\sattempt)?|clashes|civil\sunrest|civil\swar)"
)

_rule = acts.rules_for(EventKind.CONFLICT, _TRIGGERS, {"deaths": "deaths"})


def _told_or_summed_up(match: Match) -> Modality:
    """Return REFERENCE for the toll of all attacks so far: 'its strikes have killed'."""
    told = match.rendering.text[match.start : match.end]
    return Modality.REFERENCE if " have " in told else fact_or_background(match)


RULES: Final = (
    _rule(
        "feared",
        rf"{FEAR}\s(?:of|about|over|that|around){NEAR}\s(?:{_WAR}|{_ASSAULT}|attack|escalation)"
        rf"{_BETWEEN}{{place:who}}{_PAIR}",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "feared_own",
        rf"{FEAR}\s(?:of|about|over|that|around)\s(?:an?\s)?(?:\w+\s){{0,2}}?{WHOSE}{SHORT}\s(?:"
        rf"{_ASSAULT}|attack\b)",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "feared_war",
        rf"{FEAR}\s(?:of|about|over|that|around)\s(?:[^\s;:]{{1,12}}\s){{0,3}}?"
        rf"{WHOSE}{_PAIR}\s(?:war|conflict)\b",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s(?:{_LAUNCH}|invade|attack|bomb|strike){SHORT}\s(?:"
        rf"{_ASSAULT}|attacks?|strikes?|{{place:target}})",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "arms_hit",
        rf"{WHOSE}{SHORT}\s{_ARMS}{LEAD}\s(?:hit|struck|attacked|damaged)\s[^;:.]{{0,40}}?\s(?:in|near"
        rf"|at|on)\s"
        r"{place:target}",
        _BAD,
    ),
    _rule(
        "struck_place",
        rf"{WHO}{LEAD}\s(?:struck|hit|attacked)\s(?:the\s|an?\s|two\s"
        rf"|three\s)?(?:[a-z-]+\s){{0,2}}?{{place:target}}(?:'s)?"
        rf"\s(?:[\w-]+\s){{0,2}}?(?:ports?|cit(?:y|ies)|refiner(?:y|ies)|terminals?|oil|energy|depots?"
        rf"|bases?|airports?"
        r"|airfields?|bridges?|power|tankers?|ships?|region|town|capital|nuclear|military|infrastructure)\b",
        _BAD,
    ),
    _rule("struck", rf"{WHO}{LEAD}\s{_STRUCK}{SHORT}\s{{place:target}}", _BAD),
    _rule(
        "attacked",
        rf"{WHO}{LEAD}\sattack(?:s|ed)\s(?:[^\s;:]{{1,18}}\s){{0,5}}?(?:in|inside|near)\s"
        rf"{{place:target}}",
        _BAD,
    ),
    _rule(
        "launched",
        rf"{WHO}{LEAD}\s{_LAUNCH}{NEAR}\s(?:{_ASSAULT}|attacks?\b|strikes?\b|{_ARMS}\b(?:\s(?:and"
        rf"|,)\s[^;:.]{{0,30}}?{_ARMS}\b)?)(?:{_AT}"
        rf"{{place:target}})?",
        _BAD,
    ),
    _rule(
        "fired",
        rf"{WHO}{LEAD}\s(?:fir(?:es?|ed|ing)|test-?fir(?:es?|ed)){NEAR}\s{_ARMS}(?:\s(?:at|on|into|"
        rf"toward|towards|over)\s(?:[^\s;:]{{1,18}}\s){{0,3}}?{{place:target}})?",
        _BAD,
    ),
    _rule("assault", rf"{WHOSE}{SHORT}\s{_ASSAULT}{_AT}{{place:target}}", _BAD),
    _rule("assault_on", rf"{_ASSAULT}{_AT}{{place:who}}", _BAD),
    _rule(
        "assault_killed",
        rf"{WHOSE}{SHORT}\s{_ASSAULT}{LEAD}\s(?:hit|struck|kill(?:s|ed)|destroy(?:s|ed)|damag(?:es?"
        rf"|ed))(?:{NEAR}{{number:deaths}})?",
        _BAD,
        modality=_told_or_summed_up,
    ),
    _rule("invasion", rf"{WHOSE}{SHORT}\sinvasion\sof\s{{place:target}}", _BAD, Modality.REFERENCE),
    _rule("invasion_of", r"\binvasion\sof\s{place:who}", _BAD, Modality.REFERENCE),
    _rule(
        "struck_targets",
        rf"{WHO}{LEAD}\s(?:struck|strikes|hit|hits|bombed)\s(?:[^\s;:]{{1,15}}\s){{0,3}}?"
        r"(?:targets|sites|facilities|bases|positions)\s(?:[^\s;:]{1,15}\s)"
        r"{0,2}?(?:in|inside|across)\s{place:target}",
        _BAD,
        settled=True,
    ),
    _rule(
        "attacked_with",
        rf"{WHO}{LEAD}\sattack(?:s|ed)\s{{place:target}}(?:'s)?{NEAR}\s(?:with|using)"
        rf"\s(?:\w+\s){{0,3}}?{_ARMS}",
        _BAD,
    ),
    _rule(
        "shot_down",
        rf"{WHO}{LEAD}\s(?:shot|shoots)\sdown{NEAR}\s(?:{_ARMS}|plane|jet|aircraft|balloon|helicopt"
        r"er)",
        _BAD,
    ),
    _rule(
        "deployed",
        rf"{WHO}{LEAD}\s(?:deploy(?:s|ed)|mass(?:es|ed)|s(?:ends|ent)|mov(?:es|ed)){NEAR}\s(?:troop"
        r"s|warships?|soldiers|tanks|aircraft\scarriers?)\b",
        _BAD,
    ),
    _rule(
        "withdrew",
        rf"{WHO}{LEAD}\s(?:withdr(?:ew|aws|awn)|pull(?:s|ed)\s(?:out|back)){NEAR}\s(?:troops|soldie"
        r"rs|warships)\b",
        _GOOD,
    ),
    _rule("war_grew", rf"{_WAR}{_BETWEEN}{{place:who}}{_PAIR}{LEAD}\s{_WORSE}", _BAD),
    _rule(
        "war_grew_own",
        rf"{WHOSE}{_PAIR}\s(?:war|conflict)\s(?:(?:has|have|had|is|was)\s)?{_WORSE}",
        _BAD,
    ),
    _rule("worsening", rf"{_WORSENING}\s?{_WAR}{_BETWEEN}{{place:who}}{_PAIR}", _BAD),
    _rule(
        "declared",
        rf"{WHO}{LEAD}\s(?:declar(?:es?|ed)|impos(?:es?|ed)){SHORT}\s(?:war|martial\slaw)\b",
        _BAD,
    ),
    _rule(
        "unrest",
        rf"{_UNREST}\s(?:in|across|rock(?:s|ed)?|hit|swept)\s(?:[^\s;:]{{1,18}}\s){{0,3}}?"
        rf"{{place:who}}",
        _BAD,
    ),
    *ships.RULES,
)  # fmt: skip

EXAMPLES: Final = (
    Example(
        "Ukraine's drones hit an oil refinery in Russia on Monday.",
        ({"kind": "conflict", "entity_id": "country:UA", "counterparty_id": "country:RU"},),
    ),
    Example(
        "Russia launched dozens of drones at Kyiv overnight.",
        (
            {
                "kind": "conflict",
                "entity_id": "country:RU",
                "counterparty_id": "country:UA",
                "outcome": "bad",
                "modality": "fact",
            },
        ),
    ),
    Example(
        "Traders stayed away after Israeli airstrikes on Iran.",
        ({"kind": "conflict", "entity_id": "country:IL", "counterparty_id": "country:IR", "outcome": "bad"},),
    ),
    Example(
        "A drone attack on a refinery in Russia cut output.",
        ({"kind": "conflict", "entity_id": "country:RU", "outcome": "bad", "modality": "fact"},),
    ),
    Example(
        "North Korea fired two ballistic missiles on Monday.",
        ({"kind": "conflict", "entity_id": "country:KP", "outcome": "bad", "event_date": "2024-06-10"},),
    ),
    Example(
        "Investors bought bonds on fears of a wider Israel-Iran war.",
        (
            {
                "kind": "conflict",
                "entity_id": "country:IL",
                "counterparty_id": "country:IR",
                "modality": "outlook",
                "outcome": "bad",
            },
        ),
    ),
    Example(
        "The conflict in Sudan intensified.",
        ({"kind": "conflict", "entity_id": "country:SD", "outcome": "bad", "modality": "fact"},),
    ),
    Example(
        "Violent protests in Kenya shut the capital.",
        ({"kind": "conflict", "entity_id": "country:KE", "outcome": "bad"},),
    ),
)

SILENT: Final = (
    "A strike at a German carmaker entered its second week.",
    "The bank launched an attack on costs across Europe.",
    "Options with a strike price of $50 expire on Friday.",
    "Russia could launch missile strikes on Ukraine.",
    "The price war in China hurts margins.",
    "Iran did not launch missiles at Israel.",
)

KIND: Final = Kind(
    name="conflict",
    tells=frozenset({EventKind.CONFLICT}),
    rules=RULES,
    examples=(*EXAMPLES, *ships.EXAMPLES),
    silent=(*SILENT, *ships.SILENT),
)
