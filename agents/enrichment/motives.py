"""What a move of bond yields says of the economy, by the cause that the text tells.

Yields that rise because money gets dearer are bad news, and good where the economy grows into them; yields
that fall because money gets cheaper are good news, and bad where investors flee to safety.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

import regex

from schemas.event import Direction, Statement


class Motive(StrEnum):
    """Why bonds were bought or sold."""

    MONEY = "money"
    ECONOMY = "economy"
    BOTH = "both"


_WORDS_BETWEEN: Final = 3
# Some words, none of which denies what follows.
_NOT_DENIED: Final = rf"\s+(?:(?!(?:not|never|hardly|no)\b|\S*n['’]t\b)\S+\s+){{0,{_WORDS_BETWEEN}}}?"
# Which state of the economy makes bonds be sold, and which bought.
_FITTING: Final = MappingProxyType({Direction.UP: "strength", Direction.DOWN: "weakness"})


def motive_of(statement: Statement) -> Motive:
    """Return why the yield moved as the text has it; where it tells no cause, by the price of money.

    The economy is the motive only of a move that fits it: a rise with its strength, a fall with its weakness.
    Where the same cause names both, as "fell as weak data raised hopes of a rate cut" does, it is both.
    """
    wanted = _FITTING.get(statement.direction or Direction.FLAT)
    if wanted is None or not statement.cause:
        return Motive.MONEY
    cause = statement.cause.lower()
    if wanted not in _states_told(cause):
        return Motive.MONEY
    return Motive.BOTH if _patterns()["money"].search(cause) else Motive.ECONOMY


def _states_told(cause: str) -> frozenset[str]:
    """Return whether a cause tells of the economy's strength, of its weakness, or of both.

    Fears that fade are strength, and hopes that fade are weakness.
    """
    patterns = _patterns()
    told = set()
    for state, other in (("strength", "weakness"), ("weakness", "strength")):
        if patterns[state].search(cause):
            told.add(other if patterns[f"{state} fades"].search(cause) else state)
    return frozenset(told)


@cache
def _patterns() -> Mapping[str, regex.Pattern[str]]:
    told = tomllib.loads(files("agents.enrichment").joinpath("data/yield_motives.toml").read_text("utf-8"))
    fading = _any_of(told["fading"])
    made = {"money": _any_of(told["money"])}
    for state in ("strength", "weakness"):
        felt = _any_of(told[state]["phrases"])
        made[state] = _of_state(told[state], told["data"])
        # What is felt fades; "weak data eased inflation" tells of the data all the same.
        made[f"{state} fades"] = f"{felt}{_NOT_DENIED}{fading}|{fading}{_NOT_DENIED}{felt}"
    return MappingProxyType({name: regex.compile(pattern) for name, pattern in made.items()})


def _of_state(told: Mapping[str, list[str]], data: Mapping[str, list[str]]) -> str:
    """Return the pattern of a state of the economy: "weak jobs data", "sales fell", or its own phrases."""
    between = rf"(?:\S+\s+){{0,{_WORDS_BETWEEN}}}?"
    told_so = rf"{_any_of(told['qualities'])}\S*\s+{between}{_any_of(data['told_of'] + data['papers'])}"
    does_so = rf"{_any_of(data['told_of'])}\s+{between}{_any_of(told['verbs'])}"
    return f"(?:{told_so}|{does_so}|{_any_of(told['phrases'])})"


def _any_of(words: list[str]) -> str:
    return rf"\b(?:{'|'.join(words)})\b"
