"""Every figure that is told stands in the text, at the characters that its value names."""

from __future__ import annotations

from math import isclose, log10

import pytest
import regex

from agents.extraction.kinds import KINDS
from agents.extraction.kinds.kind import Kind
from schemas.event import NamedValue
from tests.extraction.stories import statements_of

NUMBER = regex.compile(r"\d[\d,]*(?:\.\d+)?|\.\d+")
# Grades are words on a scale of ours.
IN_WORDS = {"grade"}
WORDS = {"zero": 0, "no": 0, "flat": 0, "half": 0.5, "quarter": 0.25, "a": 1, "one": 1, "two": 2, "five": 5}
LONGEST = 40


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: min(kind.tells))
def test_a_figure_names_the_characters_that_state_it(kind: Kind) -> None:
    unstated = [
        (value.name, value.value, _words(example.text, value), example.text)
        for example in kind.examples
        for statement in statements_of(example.text)
        for value in statement.values
        if value.unit not in IN_WORDS and not _is_stated(_words(example.text, value), value.value)
    ]
    assert unstated == []


def _words(text: str, value: NamedValue) -> str | None:
    return None if value.start is None or value.end is None else text[value.start : value.end]


def _is_stated(words: str | None, value: float) -> bool:
    """Say whether a figure is among those of some words, but for a power of ten: million, lakh, cents."""
    if words is None or len(words) > LONGEST:
        return False
    stated = [float(found.group().replace(",", "")) for found in NUMBER.finditer(words)]
    stated += [WORDS[word] for word in words.split() if word in WORDS]
    return any(_is_scaled(it, abs(value)) for it in stated)


def _is_scaled(stated: float, value: float) -> bool:
    if not stated or not value:
        return stated == value
    power = log10(value / stated)
    return isclose(power, round(power), abs_tol=1e-9)
