"""Whether an act is news, background or still to come."""

from __future__ import annotations

from datetime import date

import pytest

from agents.extraction.agent import statements_in
from tests.extraction.stories import PUBLISHED, story

_TODAY = PUBLISHED.date()
_TOP = "The minister met farmers in the north on Tuesday and praised their work. " * 6


def told(text: str) -> list[tuple[date | None, str]]:
    return [(it.event_date, str(it.modality)) for it in statements_in(story(text))]


def test_an_act_that_the_next_sentence_takes_back_is_background() -> None:
    act = "Washington imposed a 25% tariff on Canadian steel."
    assert told(f"{act} The tariffs have since been postponed.") == [(None, "reference")]
    assert told(f"{act} The steelmakers have been pleased.") == [(_TODAY, "fact")]


def test_a_decision_that_is_only_read_for_its_meaning_is_background() -> None:
    read = "Trump's decision to pause tariffs on Canada {} that talks go on, diplomats said."
    assert told(f"But {read.format('suggests')}") == [(None, "reference")]
    assert told(f"{_TOP}{read.format('shows')}") == [(None, "reference")]
    assert told(read.format("means"))[0] == (_TODAY, "fact")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("China's tariffs on U.S. goods won't take effect until Friday.", date(2024, 6, 14)),
        ("Canada's counter-tariffs will not take effect until June 30.", date(2024, 6, 30)),
        ("Kenya presents its budget next week.", _TODAY),
        ("Kenya announces its next budget at a bad time.", _TODAY),
    ],
)
def test_what_is_on_the_calendar_or_put_off_is_still_to_come(text: str, day: date) -> None:
    assert told(text) == [(day, "outlook")]


def test_what_was_presented_is_a_fact() -> None:
    assert told("Kenya presented its budget on Tuesday.") == [(date(2024, 6, 11), "fact")]


def test_tariffs_told_as_a_cause_further_down_are_known() -> None:
    cause = "Protectionism, including tariffs imposed by U.S. President Donald Trump on China, could hurt."
    assert told(f"{_TOP}{cause}") == [(None, "reference")]


@pytest.mark.parametrize(
    "text",
    [
        "BP raised its dividend to 8.5 cents a share, a regulatory filing showed last week.",
        "In recent weeks, BP said it would buy back shares worth $3.5 billion.",
        "Earlier this week, BP acquired Blue Ridge Wind.",
    ],
)
def test_a_filing_or_an_act_of_another_time_is_background(text: str) -> None:
    assert told(text) == [(None, "reference")]


def test_a_filing_of_today_is_news() -> None:
    text = "BP raised its dividend to 8.5 cents a share, a regulatory filing showed on Wednesday."
    assert told(text) == [(_TODAY, "fact")]


def test_what_is_put_off_is_not_denied() -> None:
    (put_off,) = statements_in(story("Mexico's retaliatory duties will not come into force until June 20."))
    (denied,) = statements_in(story("Mexico did not impose tariffs on U.S. steel."))
    assert (put_off.negated, denied.negated) == (False, True)
