"""Whose word a rating or a target is, on which scale, and when it is no news."""

from __future__ import annotations

import pytest

from agents.extraction.agent import statements_in
from tests.extraction.stories import story


@pytest.mark.parametrize(
    ("text", "speaker", "firm"),
    [
        (
            "Evercore's Lindqvist raised his price target on Nvidia to $190 from $170.",
            "Lindqvist",
            "Evercore",
        ),
        ("Analyst Lindqvist cut Tesla's price target to $300 from $350.", "Lindqvist", None),
        (
            "Jefferies analyst Anna Lindqvist covers chips. Lindqvist cut her price target on Nvidia to $90.",
            "Anna Lindqvist",
            "Jefferies",
        ),
        ("Nordvik raised its price target on Nvidia to $190 from $170.", None, "Nordvik"),
        (
            (
                "Nvidia's high price keeps Barclays bearish on the stock. "
                "Barclays reinstates coverage with an underperform call and $44 price target."
            ),
            None,
            "Barclays",
        ),
        ("Nvidia rose after UBS upgraded the stock to buy, with a price target of $155.", None, "UBS"),
    ],
)
def test_a_surname_is_the_analyst_and_his_house_is_the_firm(
    text: str, speaker: str | None, firm: str | None
) -> None:
    found = [it for it in statements_in(story(text)) if it.kind == "target_price"]
    assert [(it.speaker, it.speaker_firm) for it in found] == [(speaker, firm)]


@pytest.mark.parametrize(
    "text",
    [
        "The stock of Nvidia has a consensus Strong Buy rating among 30 brokers.",
        "The average Nvidia price target of $205 implies 12% upside.",
    ],
)
def test_what_all_brokers_hold_together_is_background_without_a_day(text: str) -> None:
    (found,) = statements_in(story(text))
    assert (found.modality, found.event_date) == ("reference", None)


def test_a_target_of_months_ago_is_background_and_what_it_was_before_is_not() -> None:
    texts = (
        "In early December, Evercore raised its price target on Meta to $683.",
        "Recently, UBS upgraded Nvidia to buy, hiking its price target to $155.",
        "UBS raised its price target on Nvidia to $155 from $140 previously.",
    )
    told = [{str(it.modality) for it in statements_in(story(text))} for text in texts]
    assert told == [{"reference"}, {"reference"}, {"fact"}]


def test_a_grade_is_read_in_one_word_or_two() -> None:
    (found,) = statements_in(story('UBS downgrades Qantas stock rating to "neutral" from "out-perform".'))
    assert {it.name: it.value for it in found.values} == {"rating": 3.0, "previous": 4.0}
