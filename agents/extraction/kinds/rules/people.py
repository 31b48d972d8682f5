"""People, whose names look like those of firms that no list knows."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Final

import regex

from agents.extraction.kinds.rules.pattern import NO_NAMES
from agents.extraction.kinds.rules.rule import Match

_WORDS: Final = tomllib.loads((files("agents.extraction") / "data" / "short_names.toml").read_text("utf-8"))
GIVEN_NAMES: Final = frozenset(_WORDS["given_names"].split())
# A first name, with an initial, right before a surname.
_FIRST_NAME: Final = regex.compile(
    rf"\b(?!(?:{NO_NAMES})\b)(?P<first>\p{{Lu}}\p{{Ll}}+(?:-\p{{Lu}}\p{{Ll}}+)?)\s(?:\p{{Lu}}\.\s)?$"
)
_FULL_NAME: Final = regex.compile(r"(?P<first>\p{Lu}[\p{L}-]+)(?:\s\p{Lu}\.)?\s\p{Lu}[\p{L}'’-]+")
# What makes a firm of a name that begins with a first name: "Steve Madden Ltd", "Jack Henry Bancorp".
_OF_FIRM: Final = regex.compile(
    r"\b(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|LLC|plc|PLC|AG|SA|SE|NV|Group|Holdings?|Bank|Bancorp|Partners"
    r"|Capital|Energy|Foods?|Motors?|Stores?|Brands?|Industries|Technologies|Therapeutics|Pharma\w*|Foundation"
    r"|Trust|Fund|Mobility|Systems|Labs?)\.?$"
)
_LONGEST_NAME: Final = 60


def is_full_name(name: str) -> bool:
    """Say whether a name begins with somebody's first name and goes on with one more word: 'Jane Roe'."""
    found = _FULL_NAME.fullmatch(name)
    return found is not None and found["first"] in GIVEN_NAMES and _OF_FIRM.search(name) is None


def is_of_firm(name: str) -> bool:
    """Say whether a name ends as those of firms do: 'Harbour Capital', 'Steve Madden Ltd'."""
    return _OF_FIRM.search(name) is not None


def follows_first_name(name: str, text: str, *, titled: bool) -> bool:
    """Say whether a name of one word stands behind a first name somewhere in a text.

    Any word with a capital is a first name where it is not `titled`, which is to say in the headline.
    """
    if not name or " " in name:
        return False
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        before = _FIRST_NAME.search(text, max(0, at - _LONGEST_NAME), at)
        ends = not text[end : end + 1].isalnum()
        if before is not None and ends and (not titled or before["first"] in GIVEN_NAMES):
            return True
        at = text.find(name, end)
    return False


def is_person(match: Match, group: str) -> bool:
    """Say whether a group names somebody, in full or by the surname, as no share of it stands behind."""
    if group not in match.groups or match.groups[group][1] in match.rendering.tickers:
        return False
    name = match.words(group)
    return is_full_name(name) or follows_first_name(name, match.rendering.passage.text, titled=True)
