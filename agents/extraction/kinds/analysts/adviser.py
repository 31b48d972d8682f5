"""Who stands behind the colon of a piece of advice: 'Keep buy on Acme: Jane Roe, Pelor Securities'."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.rules.rule import Match
from agents.extraction.quotes import Speaker

_HOUSE_WORDS: Final = regex.compile(
    r"(?i)\b(?:securities|broking|brokers?|brokerage|capital|research|financial|bank|markets?|wealth|investments?|advisors?"
    r"|advisers?|partners|funds?|asset|management|services|group|ltd|llp|inc|&|and)\b"
)
_ROLE: Final = regex.compile(
    r"(?i)\b(?:analyst|strategist|trader|expert|advisor|adviser|head|md|ceo|director|founder)\b"
)
_FULL_NAME: Final = regex.compile(r"\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,2}")


def adviser(match: Match) -> Speaker | None:
    """Return who stands behind the colon: a person, his house or both."""
    return adviser_called(match.words("adviser"))


def adviser_called(words: str) -> Speaker | None:
    """Return who is called by these words: 'Jane Roe, Pelor Securities', None if they are empty."""
    first, _, second = words.strip(" .").partition(", ")
    if not first:
        return None
    house = second if second and _ROLE.search(second) is None else None
    if _FULL_NAME.fullmatch(first) and _HOUSE_WORDS.search(first) is None:
        return Speaker(first, "analyst", house)
    return Speaker(None, None, first)
