"""Sanctions: told of the country or company that they hit, with who imposes them as the other side."""

from __future__ import annotations

from functools import partial
from typing import Final

import regex

from agents.extraction.kinds.economy.release_places import only_country_in
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.policy import acts
from agents.extraction.kinds.policy.acts import FEAR, HOPE, INTENT, LEAD, NEAR, SHORT, alike
from agents.extraction.kinds.rules.rule import Match
from agents.extraction.kinds.statements.standing import fact_or_background
from agents.reference import regions
from schemas.event import EventKind, Modality, Outcome

_TRIGGERS = ("sanction", "blacklist", "asset freeze", "embargo", "entity list", "assets")
_GOOD, _BAD = Outcome.GOOD, Outcome.BAD
_OUTLOOK, _REFERENCE = Modality.OUTLOOK, Modality.REFERENCE
_SANCTIONS = r"(?:sanctions?|embargo(?:es)?|asset\sfreezes?)\b"
_BY = (
    r"(?<!\b(?:on|against|from|with|of)\s(?:the\s)?){place:target}(?:'s)?(?:\s(?:government"
    r"|administration|officials|Treasury|lawmakers))?"
)
_ON = (
    r"\s(?:on|against|targeting|targeted|hitting|aimed\sat|for)\s(?:(?!\s(?:by|which|after|unless"
    r"|if|will|would|could|is|are|said|has)\b)[^;:.]){0,50}?"
)
_HIT = r"(?:{place:who})"
_IMPOSE = (
    r"(?:impos(?:es?|ed|ing)|announc(?:es?|ed|ing)|slap(?:s|ped|ping)?|tighten(?:s"
    r"|ed|ing)?|expand(?:s|ed|ing)?|extend(?:s|ed|ing)?"
    r"|unveil(?:s|ed|ing)?|introduc(?:es?|ed|ing)|adopt(?:s|ed|ing)?|approv(?:es?"
    r"|ed|ing)|plac(?:es?|ed|ing)|renew(?:s|ed|ing)?"
    r"|widen(?:s|ed|ing)?|issu(?:es?|ed|ing)|toughen(?:s|ed|ing)?|agree(?:s|d)?(?:"
    r"\son)?|reimpos(?:es?|ed|ing)|strengthen(?:s|ed|ing)?|put(?:s|ting)?)"
)
_LIFT = (
    r"(?:lift(?:s|ed|ing)?|eas(?:es?|ed|ing)|remov(?:es?|ed|ing|al\sof)|waiv(?:es?"
    r"|ed|ing)|relax(?:es|ed|ing)?|suspend(?:s|ed|ing)?"
    r"|drop(?:s|ped|ping)?|scrap(?:s|ped|ping)?|end(?:s|ed|ing)?|loosen(?:s|ed"
    r"|ing)?|roll(?:s|ed|ing)?\sback)"
)
_NEW = r"(?:new|fresh|latest|tighter|tougher|stronger|additional|further|harsher|sweeping|more)"

_rule = partial(acts.rules_for(EventKind.SANCTIONS, _TRIGGERS), beside=alike)

_WERE: Final = regex.compile(r"\b(?:has|have|had|was|were|also|and)\s$", regex.IGNORECASE)
_RECALLED: Final = regex.compile(r"\b(?:following|after|since|from|despite)\s(?:the\s)?$", regex.IGNORECASE)


def _new_or_recalled(match: Match) -> Modality:
    """Return REFERENCE for sanctions that only explain something else: 'a fall following new sanctions'."""
    recalled = _RECALLED.search(match.rendering.text, max(0, match.start - 20), match.start)
    return Modality.REFERENCE if recalled else fact_or_background(match)


def _done_or_standing(match: Match) -> Modality:
    """Return REFERENCE for 'tightened sanctions on' where nobody is said to tighten them: a state."""
    text = match.rendering.text
    state = text[match.start :].lower().startswith("tightened") and not _WERE.search(text, 0, match.start)
    return Modality.REFERENCE if state else fact_or_background(match)


def _country_of_group(match: Match) -> str | None:
    """Return the country whose firms are hit, 'two Chinese refiners', None where they are of several."""
    group = match.value("who")
    if isinstance(group, str):
        return only_country_in(group)
    home = regions().get(group.region or "")
    return home.code if home is not None and home.kind == "country" else None


RULES: Final = (
    _rule(
        "imposed_group",
        rf"{_BY}{LEAD}\s(?:{_IMPOSE}{SHORT}\s{_SANCTIONS}{_ON}|(?:sanctioned|sanctions|blacklisted"
        rf"|blacklists)\s"
        r"(?:[^\s;:.]{1,15}\s){0,3}?)(?:{group:who}"
        r"|(?P<who>(?-i:\p{Lu})\p{L}+\s(?:\w+\s)?(?:banks|lenders|insurers|brokers|firms|companies)\b))",
        _BAD,
        stands_for=_country_of_group,
    ),
    _rule(
        "relief_hoped",
        rf"(?:{HOPE}|possible|potential){NEAR}\s(?:{_LIFT}|easing\sof|end\sto|relief"
        rf"\sfrom)\s(?:[^\s;:]{{1,15}}\s){{0,3}}?{_SANCTIONS}{_ON}{_HIT}",
        _GOOD,
        _OUTLOOK,
    ),
    _rule(
        "relief_intended",
        rf"{_BY}{LEAD}\s{INTENT}{LEAD}\s{_LIFT}{SHORT}\s{_SANCTIONS}{_ON}{_HIT}",
        _GOOD,
        _OUTLOOK,
    ),
    _rule("lifted", rf"{_BY}{LEAD}\s{_LIFT}{SHORT}\s{_SANCTIONS}{_ON}{_HIT}", _GOOD),
    _rule("lifted_unnamed", rf"\b{_LIFT}{SHORT}\s{_SANCTIONS}{_ON}{_HIT}", _GOOD),
    _rule(
        "were_lifted",
        rf"{_SANCTIONS}{_ON}{_HIT}{NEAR}\s(?:lifted|eased|removed|waived|relaxed|suspended"
        r"|dropped)\b",
        _GOOD,
    ),
    _rule(
        "relief_own_hoped",
        rf"(?:{HOPE}|possible|potential|could|might|may){NEAR}\s(?:{_LIFT}|easing)"
        rf"\s(?:of\s)?(?:[^\s;:]{{1,12}}\s){{0,2}}?{_HIT}(?:'s)?\s(?:\w+\s)?"
        rf"{_SANCTIONS}",
        _GOOD,
        _OUTLOOK,
    ),
    _rule(
        "feared",
        rf"(?:{FEAR}|threats?)\s(?:of|over|about|that|around){NEAR}\s{_SANCTIONS}"
        rf"{_ON}{_HIT}",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "intended",
        rf"{_BY}{LEAD}\s{INTENT}{LEAD}(?:\s{_IMPOSE})?{SHORT}\s{_SANCTIONS}{_ON}"
        rf"{_HIT}",
        _BAD,
        _OUTLOOK,
    ),
    _rule(
        "imposed",
        rf"{_BY}{LEAD}\s{_IMPOSE}\s(?:a\s|its\s|the\s)?(?:\w+\s){{0,4}}?(?:of\s)?"
        rf"{SHORT}\s?{_SANCTIONS}{_ON}{_HIT}",
        _BAD,
    ),
    _rule("imposed_company", rf"{_BY}{LEAD}\s{_IMPOSE}{SHORT}\s{_SANCTIONS}{_ON}{{company:who}}", _BAD),
    _rule(
        "sanctioned",
        rf"{_BY}{LEAD}\s(?:sanctioned|sanctions|blacklisted|blacklists)\s(?!(?:on|against"
        r"|targeting|last|have|are|will|were|in|by|over|and)\b)(?:(?!\s(?:to"
        rf"|which|after|said)\b)[^;:.]){{0,40}}?{_HIT}",
        _BAD,
    ),
    _rule(
        "sanctioned_company",
        rf"{_BY}{LEAD}\s(?:sanctioned|sanctions|blacklisted|blacklists)\s(?!(?:on|against"
        r"|targeting|last|have|are|will|were|in|by|over|and)\b)(?:(?!\s(?:to"
        rf"|which|after|said)\b)[^;:.]){{0,40}}?{{company:who}}",
        _BAD,
    ),
    _rule(
        "imposed_unnamed",
        rf"\b(?:impos(?:ed|ing|es?)|tightened|tightening|slapped|announced){SHORT}"
        rf"\s{_SANCTIONS}{_ON}{_HIT}",
        _BAD,
        modality=_done_or_standing,
    ),
    _rule(
        "package",
        rf"{{place:target}}(?:'s)?(?:\s(?:[\w-]+\s){{0,3}}?(?:package|round"
        rf"|raft)\sof)?{SHORT}\ssanctions(?:\spackage)?"
        rf"{LEAD}\s(?:bans?|banned|targets?|targeted|hits?|blacklists?|includes?"
        rf"|prohibits?)\s(?:[^\s;:]{{1,20}}\s){{0,6}}?{_HIT}",
        _BAD,
    ),
    _rule(
        "assets_frozen",
        rf"{_BY}{LEAD}\s(?:froze|freez(?:es|ing)|frozen)\s(?:[^\s;:]{{1,20}}\s){{0,3}}?assets\s(?:of"
        rf"|belonging\sto|held\sby)"
        rf"\s(?:[^\s;:]{{1,20}}\s){{0,5}}?{_HIT}",
        _BAD,
    ),
    _rule(
        "new",
        rf"\b{_NEW}\s(?:{{place:target}}(?:'s)?\s)?(?:\w+\s)?{_SANCTIONS}{_ON}{_HIT}",
        _BAD,
        modality=_new_or_recalled,
    ),
    _rule(
        "listed",
        rf"{_BY}{LEAD}\s(?:add(?:s|ed)|put|puts|plac(?:es|ed))\s(?:[^\s;:]{{1,20}}"
        rf"\s){{0,5}}?(?:{{company:who}}|{{place:who}})\s(?:[^\s;:]{{1,20}}\s)"
        rf"{{0,6}}?(?:blacklist|entity\slist)",
        _BAD,
    ),
    _rule("standing", rf"{{place:target}}(?:'s)?{SHORT}\s{_SANCTIONS}{_ON}{_HIT}", _BAD, _REFERENCE),
    _rule(
        "standing_unnamed",
        rf"(?<!\b(?:tighter|tougher|stronger|harsher)\s){_SANCTIONS}\s(?:on|against|targeting)"
        rf"\s(?:[^\s;:,]{{1,15}}\s){{0,3}}?{_HIT}",
        _BAD,
        _REFERENCE,
    ),
    _rule(
        "under",
        rf"{_HIT}(?:'s)?{SHORT}{LEAD}\s(?:under|facing|hit\sby)\s(?:[^\s;:]{{1,12}}"
        rf"\s){{0,2}}?{_SANCTIONS}",
        _BAD,
        _REFERENCE,
    ),
)

EXAMPLES: Final = (
    Example(
        "The United States imposed sanctions on two Chinese refiners.",
        ({"kind": "sanctions", "entity_id": "country:CN", "counterparty_id": "country:US"},),
    ),
    Example(
        "Washington imposed fresh sanctions on two Russian oil producers on Monday.",
        (
            {
                "kind": "sanctions",
                "entity_id": "country:RU",
                "counterparty_id": "country:US",
                "outcome": "bad",
                "modality": "fact",
                "event_date": "2024-06-10",
            },
        ),
    ),
    Example(
        "The European Union will extend its sanctions against Belarus.",
        (
            {
                "kind": "sanctions",
                "entity_id": "country:BY",
                "counterparty_id": "country:EU",
                "outcome": "bad",
                "modality": "outlook",
            },
        ),
    ),
    Example(
        "The U.S. eased sanctions on Venezuela.",
        (
            {
                "kind": "sanctions",
                "entity_id": "country:VE",
                "counterparty_id": "country:US",
                "outcome": "good",
                "modality": "fact",
            },
        ),
    ),
    Example(
        "Sanctions on Syria were partly lifted last week.",
        ({"kind": "sanctions", "entity_id": "country:SY", "outcome": "good", "modality": "reference"},),
    ),
    Example(
        "Trump threatened sanctions against Colombia.",
        (
            {
                "kind": "sanctions",
                "entity_id": "country:CO",
                "counterparty_id": "country:US",
                "outcome": "bad",
                "modality": "outlook",
            },
        ),
    ),
    Example(
        "Supply is tight because of new sanctions on Iranian tankers.",
        ({"kind": "sanctions", "entity_id": "country:IR", "outcome": "bad", "modality": "fact"},),
    ),
)

SILENT: Final = (
    "The court in Spain sanctioned the scheme of arrangement.",
    "The company complies with sanctions laws in all countries.",
    "Britain did not impose sanctions on Georgia.",
    "The club in Italy faces sanctions by the league.",
    "The United States could lift sanctions on Russia.",
)

KIND: Final = Kind(
    name="sanctions",
    tells=frozenset({EventKind.SANCTIONS}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)
