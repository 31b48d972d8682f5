"""Whether an act of policy that a story tells is of its day, still to come, or known of before."""

from __future__ import annotations

import pytest

from agents.extraction.agent import statements_in
from schemas.event import Modality, Statement
from tests.extraction.stories import story

_ACTS = ("tariff", "trade_policy", "rate_decision")


def _told(text: str, headline: str = "x") -> list[Statement]:
    return [it for it in statements_in(story(text, headline=headline)) if it.kind in _ACTS]


_PUSHED_BACK = (
    "Donald Trump has threatened 25% tariffs on Canada, but the start of those levies was pushed back."
)
_IN_A_WEEK = (
    "The week began with strikes in Norway, while a 10 percent levy on Chinese imports was implemented."
)
_IN_2018 = "Worries about tariffs hurt, and tariff uncertainty helped to trigger a slide of shares in 2018."
_LINKED = (
    "Shares rose.\n\nMore on trade:\n\n* [Canada will delay tariffs on Mexico](https://example.org/news/1)"
)


@pytest.mark.parametrize("text", [_PUSHED_BACK, _IN_A_WEEK, _IN_2018, _LINKED])
def test_what_was_taken_back_or_is_only_looked_back_on_is_background_without_a_day(text: str) -> None:
    assert {(it.modality, it.event_date) for it in _told(text)} == {(Modality.REFERENCE, None)}


def test_what_goes_on_from_last_week_is_of_last_week() -> None:
    told = _told("China last week announced a 15% tariff on U.S. coal. Beijing also imposed export curbs.")
    assert [it.event_date for it in told] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Lawmakers asked Donald Trump to retract tariffs on Canada before they are implemented.",
        "Tariff fears weighed on shares in Sweden.",
    ],
)
def test_what_is_feared_or_not_yet_done_is_to_come(text: str) -> None:
    assert {it.modality for it in _told(text)} == {Modality.OUTLOOK}


def test_an_item_of_a_digest_is_news_below_its_heading() -> None:
    items = "**Shops Are Quiet**\n\nShops in Norway were quiet before the summer holidays.\n\n" * 5
    cut = "**Riksbank Moves**\n\nThe Riksbank cut its policy rate for the first time in four years."
    (digest,) = _told(items + cut, "News Highlights: Top Global Markets News of the Day")
    (column,) = _told(items + cut, "What the summer may bring")
    assert (digest.modality, column.modality) == (Modality.FACT, Modality.REFERENCE)


def test_what_was_agreed_on_a_day_is_done() -> None:
    (found,) = _told(
        "Norway and Canada agreed last Friday to cut tariffs on Norwegian goods to 15% from 39%."
    )
    assert found.modality is Modality.FACT


def test_last_week_dates_an_act_further_down_wherever_its_sentence_says_so() -> None:
    before = "Shops in Norway were quiet before the summer holidays, and few goods changed hands. " * 5
    act = "Canada delayed its tariffs on Mexico after [talks](https://example.org/a) last week."
    assert [it.event_date for it in _told(before + act)] == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Canada raised its tariffs on Chinese steel to 50%, the ministry said late on Tuesday.",
            "2024-06-11",
        ),
        ("Canada will drop its tariffs on U.S. goods, Nora Falk told reporters on Tuesday.", "2024-06-11"),
        ("Canada imposed tariffs on Chinese steel in March, the ministry said on Tuesday.", "None"),
        ("Canada raised its tariffs on Chinese steel to 50%.", "2024-06-12"),
    ],
)
def test_an_act_is_of_the_day_on_which_its_source_tells_it(text: str, day: str) -> None:
    assert [str(it.event_date) for it in _told(text)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Worries over U.S. tariffs receded in Norway.",
        "Fears of a global trade war have eased.",
        "Hopes of a ceasefire in Gaza were dashed.",
    ],
)
def test_a_mood_that_has_passed_is_no_outlook(text: str) -> None:
    assert [it for it in statements_in(story(text)) if it.modality is Modality.OUTLOOK] == []


def test_what_eases_elsewhere_leaves_the_mood_as_it_is() -> None:
    (found,) = _told("Worries over U.S. tariffs lifted gold while yields eased.")
    assert found.modality is Modality.OUTLOOK
