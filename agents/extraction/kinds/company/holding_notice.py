"""Stakes as filings and rumours tell them: what somebody holds by now, and what he thinks of buying."""

from __future__ import annotations

from typing import Any, Final

from agents.extraction.kinds.company.company_subjects import ASIDE, HAVE, PRONOUN, SAYING, company_of
from agents.extraction.kinds.company.issuers import issuer_at
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import Direction, EventKind, Modality, Outcome

_HOLDER: Final = rf"(?:{{firm:company}}(?:\s\(publ\))?{ASIDE}|\b{PRONOUN})"
_HOLDING: Final = (
    r"(?:(?:direct|indirect|combined|total|minority|passive|beneficial|equity|ownership)\s){0,3}(?:stake"
    r"|shareholding|holding"
    r"|interest|position|ownership)"
)
_ABOUT: Final = (
    r"(?:(?:an?|about|around|nearly|almost|roughly|some|over|more\sthan|just|under|up\sto)\s){0,3}"
)
_IN: Final = r"\s(?:in|of)\s(?:(?:the|its|[a-z-]+|{place}(?:'s)?)\s){0,6}?{firm:held}(?!'s?\s)"
_FILED: Final = (
    r"\b(?:filings?|notices?|disclosures?|registers?|data|documents?|statements?"
    r"|announcements?)\b[^;:.]{0,60}?"
    r"\b(?:show(?:ed|s|ing)?|reveal(?:ed|s)|said|indicated)(?:\s(?:on\s)?{date})?(?:\sthat)?\s"
)


def _held(match: Match) -> Any:
    return company_of(match, "held") if "held" in match.groups else issuer_at(match)


def _holder(match: Match) -> Any:
    """Return who holds, None where it is in nobody else."""
    holder, held = company_of(match), _held(match)
    return None if holder is None or held is None or holder.id == held.id else holder


def _rule(
    name: str, pattern: str, *, direction: Direction | None, needs: str, modality: Modality = Modality.FACT
) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.STAKE,
        triggers=(
            "voting",
            "stake",
            "shareholding",
            "holding",
            "interest",
            "position",
            "ownership",
            "owns",
            "invest",
        ),
        pattern=pattern,
        entity="company",
        counterparty=_held,
        stands_for=_holder,
        direction=direction,
        outcome=Outcome.NEUTRAL,
        values={"level": "stake", "previous": "previous", "value": "stake_value", "shares": "shares"},
        modality=modality,
        settled=True,
        filed=True,
        dated=True,
        needs=needs,
    )


def _changed(name: str, verbs: str, direction: Direction) -> Rule:
    """Return the rule for a holding in the company of the text, which the sentence does not name."""
    return _rule(
        name,
        rf"{{firm:company}}(?:\s\(publ\))?{ASIDE}{HAVE}\s{SAYING}{verbs}\sits\s{_HOLDING}(?:\sin\s(?:the"
        rf"\scompany|it))?\s(?:to|at)\s{_ABOUT}{{percent:level}}"
        r"(?:,?\s(?:up\s|down\s)?from\s(?:[a-z]+\s){0,5}?{percent:previous})?",
        direction=direction,
        needs=rf"\b{verbs}\sits\s.{{0,60}}?{{percent}}",
    )


RULES: Final = (
    _rule(
        "filed",
        rf"{_FILED}{_HOLDER}{HAVE}\s(?:now\s)?(?:holds|held|owns|owned|controls|controlled|has|had|built"
        rf"|taken|acquired|bought)\s{_ABOUT}"
        rf"(?:{{percent:level}}\s{_HOLDING}|{_HOLDING}\sof\s{_ABOUT}(?:{{percent:level}}"
        rf"|{{money:value}})){_IN}",
        direction=None,
        needs=r"\b(?:filing|notice|disclosure|register|data|document|statement|announcement)",
    ),
    _rule(
        "holds_now",
        rf"{_HOLDER}(?:\salso)?\s(?:now|currently)\s(?:holds|owns|controls|has)\s{_ABOUT}"
        rf"(?:{{percent:level}}\s{_HOLDING}{_IN}|{{percent:level}}\sof\s{{firm:held}}(?!'s?\s)"
        rf"|{{number:shares}}\s(?:[a-z]+\s){{0,2}}?shares{_IN})",
        direction=None,
        needs=r"\b(?:now|currently)\s(?:holds|owns|controls|has)\b",
    ),
    _changed(
        "raised_here", r"(?:raised|raises|increased|increases|boosted|boosts|lifted|lifts|grew)", Direction.UP
    ),
    _changed(
        "cut_here",
        r"(?:cut|cuts|reduced|reduces|lowered|lowers|trimmed|trims|decreased|decreases)",
        Direction.DOWN,
    ),
    *(
        _rule(
            f"rights_{way}",
            rf"{{firm:company}}'s?\s(?:[a-z]+\s){{0,2}}?(?:voting\srights|{_HOLDING})\sin\s{{firm:held}}"
            rf"\s(?:has\s|have\s)?{verbs}\sto\s{_ABOUT}{{percent:level}}"
            r"(?:,?\sfrom\s(?:[a-z]+\s){0,4}?{percent:previous})?",
            direction=direction,
            needs=rf"\b{verbs}\sto\s",
        )
        for way, verbs, direction in (
            ("up", r"(?:increased|risen|rose|grown|grew|climbed)", Direction.UP),
            ("down", r"(?:decreased|fallen|fell|dropped|declined)", Direction.DOWN),
        )
    ),
    _rule(
        "considered",
        rf"{_HOLDER}(?:\s(?:is|was|has\sbeen|are|were|also|reportedly|said\sto\sbe))*+\s(?:considering"
        r"|considers|weighing|weighs|mulling|mulls|exploring|explores"
        r"|eyeing|eyes|in\s(?:[a-z]+\s)?talks|plans|discussing|nearing|looking)\s(?:[a-z-]+"
        rf"\s){{0,3}}?(?:an?\s)?(?:[a-z-]+\s){{0,3}}?"
        rf"(?:investment|investing|invest|{_HOLDING})\s(?:of\s{_ABOUT}(?:{{percent:level}}|{{money:value}})"
        rf"\s|{_ABOUT}{{money:value}}\s)?(?:in|into)\s"
        r"(?:(?:the|its|rival|[a-z-]+|{place}(?:'s)?)\s){0,5}?{company:held}(?!'s?\s)",
        direction=Direction.UP,
        modality=Modality.OUTLOOK,
        needs=r"\b(?:consider|weigh|mull|explor|eye|talks|plans|discuss|nearing|looking)",
    ),
)

EXAMPLES: Final = (
    Example(
        "A filing showed on Tuesday that Sony holds a 5.1% stake in Intel.",
        ({"kind": "stake", "entity_id": "company:XTKS:6758", "values": {"stake": 5.1}},),
    ),
    Example(
        "Toyota now owns 30.3 million shares of Intel.",
        ({"kind": "stake", "counterparty_id": "company:XNAS:INTC"},),
    ),
    Example(
        "Renault announced a change among its owners.\nSony has increased its ownership stake to 11.2% from"
        " a previous"
        " position of 10.9%.",
        (
            {
                "kind": "stake",
                "entity_id": "company:XTKS:6758",
                "counterparty_id": "company:XPAR:RNO",
                "direction": "up",
                "values": {"stake": 11.2, "previous": 10.9},
            },
        ),
    ),
    Example(
        "Sony's total voting rights in Intel have increased to 10%.",
        ({"kind": "stake", "entity_id": "company:XTKS:6758", "direction": "up", "values": {"stake": 10.0}},),
    ),
    Example(
        "Toyota is considering making an investment in Nissan.",
        ({"kind": "stake", "entity_id": "company:XTKS:7203", "modality": "outlook"},),
    ),
)

SILENT: Final = (
    "Sony, which holds a 5% stake in Intel, was founded in 1946.",
    "Filings show that Apple held talks with Intel.",
    "Toyota is considering an investment in a plant.",
    "Intel now has 40% of the market.",
)

KIND: Final = Kind(
    name="holding_notice", tells=frozenset({EventKind.STAKE}), rules=RULES, examples=EXAMPLES, silent=SILENT
)
