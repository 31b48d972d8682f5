"""That a cause is told in the story's words where the clause says it, and only there."""

from __future__ import annotations

import pytest

from agents.extraction.agent import statements_in
from tests.extraction.stories import story


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (
            "The DAX fell 1.2% on Monday after data showed orders slumped, while the CAC rose.",
            "data showed orders slumped",
        ),
        ("Gold rose 0.5% to $2,345.10 an ounce on hopes of a rate cut.", "hopes of a rate cut"),
        (
            "Brent crude dropped to $81 a barrel amid worries about Chinese demand.",
            "worries about Chinese demand",
        ),
        ("Sony fell 3%, weighed down by weak sales of its consoles.", "weak sales of its consoles"),
        (
            "Sony fell 3% after a cautious forecast and Honda gained 2%.",
            "a cautious forecast",
        ),
        ("Corn fell after the U.S. crop report came out.", "the U.S. crop report came out"),
        (
            "Canada imposed tariffs on Chilean copper and zinc in response to a ban on its wheat.",
            "a ban on its wheat",
        ),
        ("Weak sales data sent the yen 0.6% lower.", "Weak sales data"),
        (
            "Talks resumed, but hopes of a truce have pushed the rouble up 2% this week.",
            "hopes of a truce",
        ),
        ("A drop in stocks lifted Brent crude 1.5% after an outage in Norway.", "an outage in Norway"),
    ],
)
def test_cause_is_told_in_the_words_that_a_joint_or_a_verb_of_causing_marks(text: str, cause: str) -> None:
    first = statements_in(story(text))[0]
    assert first.cause == cause


@pytest.mark.parametrize(
    "text",
    [
        "The Nikkei slipped 1% after a 3% slide on Friday.",
        "Shares of Sony rose 3% on the Tokyo exchange.",
        "The euro rose 0.3% after the bell.",
        "The DAX rose 1% on Tuesday after the main Asian indexes mostly ended lower on Monday.",
        "Gold was up 1% after setting a record earlier in the session.",
        "The DAX fell 1.2%, as of 10:15 GMT.",
        'Sony fell 3% after its chief said "no change" was planned.',
        "It sent the dollar 0.4% lower.",
        "The move lifted the euro 0.3%.",
        "The lender (which cut its outlook) dragged the DAX down 1%.",
    ],
)
def test_what_is_no_cause_or_only_half_of_one_is_not_told_as_one(text: str) -> None:
    assert {it.cause for it in statements_in(story(text))} == {None}
