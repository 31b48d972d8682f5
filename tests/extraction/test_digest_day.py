"""Of which day the undated news of a digest is: by the clock of the company's home."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from agents.extraction.agent import statements_in
from tests.extraction.stories import story

_THURSDAY, _FRIDAY = date(2024, 2, 15), date(2024, 2, 16)


def days(
    text: str, at: datetime, headline: str = "News Highlights: Top Company News of the Day"
) -> set[date | None]:
    return {it.event_date for it in statements_in(story(text, published_at=at, headline=headline))}


@pytest.mark.parametrize(
    ("text", "hour", "day"),
    [
        ("Microsoft raised its quarterly dividend by 5%.", 8, _THURSDAY),  # three in the morning there
        ("Microsoft raised its quarterly dividend by 5%.", 13, _FRIDAY),
        ("Siemens raised its annual dividend by 5%.", 8, _FRIDAY),
        ("Siemens raised its annual dividend by 5%.", 2, _THURSDAY),
        ("Siemens raised its annual dividend by 5% on Wednesday.", 8, date(2024, 2, 14)),
    ],
)
def test_before_a_companys_own_morning_its_news_is_of_the_day_before(text: str, hour: int, day: date) -> None:
    assert days(text, datetime(2024, 2, 16, hour, 0, tzinfo=UTC)) == {day}


def test_no_day_is_known_of_what_a_digest_tells_early_on_monday() -> None:
    assert days("Siemens raised its dividend by 5%.", datetime(2024, 2, 19, 5, 0, tzinfo=UTC)) == {None}


def test_another_story_of_the_same_hour_is_of_its_own_day() -> None:
    at = datetime(2024, 2, 16, 8, 0, tzinfo=UTC)
    assert days("Microsoft raised its quarterly dividend by 5%.", at, "Microsoft raises dividend") == {
        _FRIDAY
    }


def test_what_a_weekly_collection_of_a_weekend_tells_has_no_day() -> None:
    at = datetime(2024, 2, 17, 15, 0, tzinfo=UTC)
    text = "Nokia said that Lars Berg has been appointed president."
    assert days(text, at, "Executive reshuffles: NOK") == {None}


@pytest.mark.parametrize("verb", ["announced today that it raised", "raised"])
def test_a_release_is_of_the_day_that_it_bears_at_its_head(verb: str) -> None:
    text = f"HELSINKI, Finland, Feb. 15, 2024 (GLOBE NEWSWIRE) - Nokia {verb} its annual dividend by 5%."
    assert days(text, datetime(2024, 2, 16, 2, 45, tzinfo=UTC), "Nokia raises dividend") == {_THURSDAY}


def test_the_next_sentence_may_say_of_when_a_release_is() -> None:
    text = "Nokia raised $6 million in a rights issue. It closed Feb. 5, according to a Feb. 9 release."
    assert days(text, datetime(2024, 2, 12, 9, 0, tzinfo=UTC), "Nokia raises money") == {date(2024, 2, 9)}


def test_a_link_may_stand_before_the_day_on_which_a_period_ended() -> None:
    text = "Nokia incurred a loss of $12m [for the half-year ended](https://x.test/y) 31 December 2023."
    assert days(text, datetime(2024, 2, 12, 9, 0, tzinfo=UTC), "Nokia reports") == {date(2024, 2, 12)}
