"""Units with their parent's name and their country's, "Acme Malaysia", that are then called by the short one.

A story that first says "Acme Malaysia" means it by "Acme" from there on; one that says "Acme" before, or
beside it as another firm ("its parent Acme"), does not.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import regex

from agents.extraction.kinds.rules.firms import firm_named
from agents.reference import Instrument, regions
from schemas.event import EntityType
from schemas.story import Story

_COUNTRIES: Final = {
    name: region.code for region in regions().values() if region.kind == "country" for name in region.names
}
_LONGEST_FIRST: Final = sorted(_COUNTRIES, key=len, reverse=True)
_COUNTRY_BEHIND: Final = regex.compile(rf"\s\(?(?P<country>{'|'.join(map(regex.escape, _LONGEST_FIRST))})\b")
_OWNED: Final = ("'s", "’s", "'", "’")
_PARENT: Final = regex.compile(
    r"\b(?:parent|owner|from|with|by|of)\s(?:company\s|group\s)?$", regex.IGNORECASE
)


def meant_in(story: Story, company: Instrument, surface: str, position: int) -> Instrument:
    """Return the company that a name at a character of a story means: the unit that bears it, or itself."""
    name = next((surface.removesuffix(end) for end in _OWNED if surface.endswith(end)), surface)
    if company.type is not EntityType.COMPANY or not name or name not in _short_names(company):
        return company
    if _PARENT.search(story.text, max(0, position - len("parent company ")), position):
        return company
    return _unit(story, company, name) or company


def _short_names(company: Instrument) -> tuple[str, ...]:
    return (company.name, *company.aliases)


@lru_cache(maxsize=32)
def _unit(story: Story, company: Instrument, name: str) -> Instrument | None:
    """Return the unit by which a story first uses a name, None if it first uses it of the company itself."""
    text = f"{story.headline or ''}\n{story.text}"
    behind = _COUNTRY_BEHIND.match(text, _end_of_first(text, name))
    if behind is None or _COUNTRIES[behind["country"]] == company.region:
        return None
    if company.region == "CN" and _COUNTRIES[behind["country"]] == "HK":
        return None  # "Acme Hong Kong shares": where the shares are listed
    return firm_named(f"{name} {behind['country']}")


def _end_of_first(text: str, name: str) -> int:
    """Return where the first use of a name as a word of its own ends, that of the text for none."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            return end
        start = text.find(name, end)
    return len(text)
