"""People are no firms, though their names look like those of firms that no list knows."""

from __future__ import annotations

import pytest

from agents.extraction.agent import statements_in
from agents.extraction.kinds.rules.people import follows_first_name, is_full_name
from tests.extraction.stories import story


@pytest.mark.parametrize("name", ["Jane Roe", "Elon Musk", "Jean Q. Marvik", "Pierre-Olivier Marvik"])
def test_a_first_name_and_one_more_word_are_somebody(name: str) -> None:
    assert is_full_name(name)


@pytest.mark.parametrize("name", ["Pelorin Pumps", "Steve Marvik Ltd", "Marc Marvik Bancorp", "Musk", ""])
def test_firms_are_nobody(name: str) -> None:
    assert not is_full_name(name)


def test_a_surname_stands_behind_a_first_name_somewhere() -> None:
    assert follows_first_name("Marvik", "Jane Marvik spoke.", titled=True)
    assert follows_first_name("Marvik", "Quellen Marvik spoke.", titled=False)
    assert not follows_first_name("Marvik", "Quellen Marvik spoke.", titled=True)
    assert not follows_first_name("", "Jane Marvik spoke.", titled=True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Elon Musk spoke. Musk took over Vansing Robotics.", 0),
        ("Pelorin took over Vansing Robotics.", 1),
        ("Steve Madden (NASDAQ: SHOO) agreed to acquire Vansing Robotics for $40 million.", 1),
        ("Jane Roe launched an app on Thursday.", 0),
        ("Pelorin launched an app on Thursday.", 1),
    ],
)
def test_what_somebody_does_is_no_act_of_a_firm(text: str, told: int) -> None:
    assert len(statements_in(story(text))) == told


@pytest.mark.parametrize(
    ("listing", "ticker", "region"),
    [
        ("(JP:6463)", "6463", "JP"),
        ("(FR:PLR)", "PLR", "FR"),
        ("(GB:0MSJ)", None, None),
        ("(GB:PLR)", "PLR", "GB"),
    ],
)
def test_a_country_before_a_ticker_stands_for_its_exchange(
    listing: str, ticker: str | None, region: str | None
) -> None:
    text = f"Pelorin Pumps SA ( [{listing}](https://example.org/p) ) reported net profit of 12 billion euros."
    (found,) = statements_in(story(text))
    assert (found.ticker, found.region) == (ticker, region)
