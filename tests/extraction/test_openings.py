"""Choices that look at two characters first."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from agents.extraction.kinds.monetary import rate_outlook
from agents.extraction.kinds.results.company_measures import ANY_MEASURE
from agents.extraction.kinds.rules.openings import with_opening

CHOICES = (
    "cut|cuts|raise[sd]?",
    r"(?<=(?:net|gross)\s)zeal|net|gross",
    r"(?<!net\s)(?:sales|income)\b|n?pat",
    r"a|be\s?at|year[-\s]end|per\W",
    "[1-4]Q|quarter",
    r"(?:net|total)\s(?:sales|loss)|ebit\b",
)


@given(st.sampled_from(CHOICES), st.text(st.sampled_from("abceghilmnoprstuz -'\n\u00e91Q"), max_size=60))
def test_a_choice_finds_the_same_with_its_opening(choice, text) -> None:
    for written in (text, text.upper()):
        plain, opened = (regex.compile(it, regex.IGNORECASE) for it in (choice, with_opening(choice)))
        assert [it.span() for it in opened.finditer(written)] == [it.span() for it in plain.finditer(written)]


@pytest.mark.parametrize(
    ("choice", "opened"),
    [
        ("cut|cuts|raise", "(?:(?=c[u]|r[a])(?:cut|cuts|raise))"),
        ("a|be", "(?:(?=a|b[e])(?:a|be))"),
        (r"(?<=net\s)zeal|gross", r"(?:(?=g[r]|z[e])(?:(?<=net\s)zeal|gross))"),
        ("[1-4]Q|quarter", "(?:[1-4]Q|quarter)"),
        ("€5|cut", "(?:€5|cut)"),
    ],
)
def test_an_opening_has_the_first_two_letters_of_all_that_a_choice_matches(choice, opened) -> None:
    assert with_opening(choice) == opened


@pytest.mark.parametrize("choice", [ANY_MEASURE, rate_outlook.NEEDS])
def test_the_long_choices_have_an_opening(choice) -> None:
    assert choice.startswith("(?:(?=")
