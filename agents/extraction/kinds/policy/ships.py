"""Ships that are seized or attacked; told of the country whose forces do it, else of their home."""

from __future__ import annotations

from typing import Any, Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.policy import acts
from agents.extraction.kinds.policy.acts import INTENT, LEAD
from agents.extraction.kinds.rules.rule import Match
from agents.reference import regions
from schemas.event import EventKind, Modality, Outcome

_TRIGGERS = ("tanker", "vessel", "ship", "ships", "carrier", "freighter", "cargo")
_SHIP = (
    r"(?:(?:oil\s|cargo\s|container\s|merchant\s|commercial\s|fishing\s|naval\s|supply\s)*"
    r"(?:tankers?|vessels?|ships?|(?:bulk|gas|lng)\scarriers?|freighters?|cargo\sships?))\b"
)
_FORCES = (
    r"(?:(?:{place:who}|(?P<who>(?-i:Houthis?)))(?:'s|')?"
    r"(?:\s(?:(?:elite|naval|coast|air|special|border|armed|revolutionary|islamic|security|police)\s)*"
    r"(?:guards?|guard\scorps|navy|forces?|fighters|rebels|militants|military|marines|troops|commandos"
    r"|customs|authorities|drones?|missiles?|warships?|army))?)"
)
_SEIZED = (
    r"(?:seiz(?:es?|ed|ing)|detain(?:s|ed|ing)?|board(?:s|ed|ing)|captur(?:es?|ed|ing)|impound(?:s|ed|ing)?"
    r"|intercept(?:s|ed|ing)?|hijack(?:s|ed|ing)?)"
)
_HIT = r"(?:attack(?:s|ed|ing)?|str(?:ikes?|uck)|hits?|fir(?:es?|ed)\s(?:at|on)|damag(?:es?|ed)|s[aiu]nks?)"
_WHICH = (
    r"\s(?:[^\s;:]{1,20}\s){0,5}?(?:{place:target}(?:-(?:flagged|owned|linked|registered|operated))?\s)?"
    r"(?:[\w-]{1,20}\s){0,3}?"
)

_rule = acts.rules_for(EventKind.CONFLICT, _TRIGGERS)


def _home(match: Match) -> Any:
    """Return the country whose forces they are, that of the Houthis for them."""
    value = match.value("who")
    return value if value in regions() else "YE"


RULES: Final = (
    _rule(
        "ship_threatened",
        rf"{_FORCES}{LEAD}\s{INTENT}{LEAD}\s(?:seize|detain|attack|strike|target|sink){_WHICH}{_SHIP}",
        Outcome.BAD,
        Modality.OUTLOOK,
        stands_for=_home,
    ),
    _rule("ship_seized", rf"{_FORCES}{LEAD}\s{_SEIZED}{_WHICH}{_SHIP}", Outcome.BAD, stands_for=_home),
    _rule("ship_attacked", rf"{_FORCES}{LEAD}\s{_HIT}{_WHICH}{_SHIP}", Outcome.BAD, stands_for=_home),
)

EXAMPLES: Final = (
    Example(
        "Iran's navy seized a tanker in the strait on Monday.",
        ({"kind": "conflict", "entity_id": "country:IR", "outcome": "bad", "event_date": "2024-06-10"},),
    ),
)
SILENT: Final = (
    "Danish Crown hit its target for ship-to-shore sales.",
    "A Norwegian firm boarded the project to build ferries.",
)
