"""What a window holds and what it comes to."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agents.aggregation.windows import sentiment_of
from schemas.sentiment import RegionalSentiment, SentimentStatus, Window
from tests.aggregation.records import NOON, signal

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


def of(*signals, window: Window = Window.HOUR_1) -> RegionalSentiment:
    return sentiment_of("region:JP", window, signals, NOON)


@pytest.mark.parametrize("window", Window)
def test_window_holds_its_end_and_not_its_start(window) -> None:
    #   start               end
    #     (------------------]
    assert of(signal(), window=window).events == 1
    assert of(signal(ago=window.length), window=window).events == 0
    assert of(signal(ago=window.length - timedelta(microseconds=1)), window=window).events == 1


def test_event_slightly_ahead_counts_from_its_time_on() -> None:
    ahead = signal(ago=-2 * MINUTE)
    assert of(ahead).events == 0
    assert sentiment_of("region:JP", Window.HOUR_1, [ahead], NOON + 2 * MINUTE).events == 1


def test_sentiment_is_the_weighted_mean_polarity() -> None:
    result = of(signal("a", polarity=0.9, weight=0.6), signal("b", polarity=-0.3, weight=0.2))
    assert result.sentiment == pytest.approx((0.9 * 0.6 - 0.3 * 0.2) / 0.8)
    assert result.weight == 0.8


def test_equal_weights_give_the_textbook_standard_error() -> None:
    result = of(*(signal(str(n), polarity=p, weight=0.5) for n, p in enumerate((0.1, 0.4, 0.7))))
    # The deviation of the sample is 0.3; over the root of three.
    assert result.std_error == pytest.approx(0.3 / 3**0.5, abs=1e-6)
    assert result.dispersion == pytest.approx((0.06) ** 0.5, abs=1e-6)


def test_single_event_has_no_standard_error() -> None:
    assert of(signal()).std_error is None
    assert of(signal()).dispersion == 0.0


def test_events_are_counted_by_sign_with_a_neutral_band() -> None:
    polarities = (0.8, 0.06, 0.05, 0.0, -0.05, -0.051)
    result = of(*(signal(str(n), polarity=p) for n, p in enumerate(polarities)))
    assert (result.positive, result.neutral, result.negative) == (2, 3, 1)
    assert result.breadth == pytest.approx(1 / 6, abs=1e-6)


def test_change_is_against_the_window_before() -> None:
    result = of(signal("now", polarity=0.5), signal("then", polarity=-0.2, ago=90 * MINUTE))
    assert result.change == 0.7


def test_change_is_unknown_without_a_window_before() -> None:
    assert of(signal()).change is None


def test_repeat_weighs_three_quarters() -> None:
    # The ids say which of two at one time is the first.
    first, again = signal("a"), signal("b", chain_key="chain-a")
    assert of(again, first).weight == pytest.approx(0.8 + 0.6)


def test_later_report_is_the_repeat_whichever_is_known_first() -> None:
    first, again = signal("b", ago=MINUTE, weight=0.4), signal("a", chain_key="chain-b", weight=0.8)
    assert of(again, first).drivers == of(first, again).drivers
    assert {each.event_id: each.novelty for each in of(first, again).drivers} == {
        "event-a": 0.75,
        "event-b": 1.0,
    }


@pytest.mark.parametrize("window", Window)
def test_each_third_of_a_window_halves_what_an_event_weighs(window) -> None:
    thirds = [of(signal(ago=third * window.length / 3), window=window).drivers[0].decay for third in range(3)]
    assert thirds == [1.0, 0.5, 0.25]


def test_decay_goes_in_64_steps_to_the_half() -> None:
    seconds = (0, 18, 19, 10 * 60, 20 * 60)
    decays = [of(signal(ago=timedelta(seconds=ago))).drivers[0].decay for ago in seconds]
    # A step of the hour's window is 18.75 seconds, and noon begins one.
    assert decays == pytest.approx([1.0, 2 ** (-1 / 64), 2 ** (-2 / 64), 2**-0.5, 0.5], abs=2e-5)


def test_older_news_counts_for_less_in_the_sentiment() -> None:
    good, bad = signal("a", polarity=0.6), signal("b", polarity=-0.6, ago=20 * MINUTE)
    assert of(good, bad).sentiment == pytest.approx((0.6 - 0.3) / 1.5)
    assert of(good, bad).weight == pytest.approx(0.8 * 1.5)


def test_time_that_passes_leaves_the_sentiment_of_a_set_as_it_is() -> None:
    signals = [signal("a", polarity=0.6), signal("b", polarity=-0.6, ago=20 * MINUTE)]
    now, later = of(*signals), sentiment_of("region:JP", Window.HOUR_1, signals, NOON + 20 * MINUTE)
    assert later.sentiment == now.sentiment
    assert [each.share for each in later.drivers] == [each.share for each in now.drivers]
    assert later.weight == pytest.approx(now.weight / 2)


def test_weight_of_a_driver_is_the_product_of_what_stands_beside_it() -> None:
    told = {"confidence": 0.9, "relevance": 0.8, "modality_weight": 0.5, "role_weight": 0.4}
    first = signal("a", ago=3 * HOUR)
    [driver] = of(first, signal("b", chain_key="chain-a", ago=20 * MINUTE, weight=0.144, **told)).drivers
    assert (driver.confidence, driver.relevance) == (0.9, 0.8)
    assert (driver.modality_weight, driver.role_weight, driver.novelty, driver.decay) == (0.5, 0.4, 0.75, 0.5)
    assert driver.weight == pytest.approx(0.9 * 0.8 * 0.5 * 0.4 * 0.75 * 0.5, abs=1e-6)


def test_contributions_of_drivers_and_rest_sum_to_the_sentiment() -> None:
    signals = [
        signal(f"{n:02}", polarity=0.9 - n / 17, weight=0.3 + n / 50, ago=n * MINUTE) for n in range(30)
    ]
    result = of(*signals)
    whole = sum(driver.contribution for driver in result.drivers) + result.rest.contribution
    assert whole == pytest.approx(result.sentiment, abs=1e-9)
    weight = sum(driver.weight for driver in result.drivers) + result.rest.weight
    assert weight == pytest.approx(result.weight, abs=1e-9)
    assert result.rest.events == 10


def test_repeat_of_something_outside_the_window_is_still_a_repeat() -> None:
    assert of(signal("a", ago=3 * HOUR), signal("b", chain_key="chain-a")).weight == 0.6


def test_retracted_signal_neither_counts_nor_makes_repeats() -> None:
    gone = signal("a", ago=MINUTE, retracted=True, polarity=0.0, weight=0.0)
    assert of(gone, signal("b", chain_key="chain-a")) == of(signal("b", chain_key="chain-a"))


def test_late_is_what_came_a_quarter_of_an_hour_after_its_time() -> None:
    arrivals = (None, 0, 15, 16)
    late = [
        signal(str(n), received_at=None if after is None else NOON + after * MINUTE)
        for n, after in enumerate(arrivals)
    ]
    assert of(*late).late_events == 1


@pytest.mark.parametrize(
    ("stories", "status"),
    [
        ((), SentimentStatus.STALE),
        (("a", "b"), SentimentStatus.THIN),
        (("a", "a", "a"), SentimentStatus.THIN),
        (("a", "a", "b"), SentimentStatus.OK),
    ],
)
def test_status_tells_how_much_there_is(stories, status) -> None:
    signals = [signal(str(n), story_id=story) for n, story in enumerate(stories)]
    assert of(*signals, signal("old", ago=48 * HOUR)).status is status


def test_empty_window_has_no_figures() -> None:
    result = of(signal(ago=2 * HOUR))
    assert (result.sentiment, result.std_error, result.breadth, result.dispersion) == (None,) * 4
    assert (result.weight, result.events, result.drivers, result.rest.share) == (0.0, 0, (), 0.0)


def test_events_without_weight_have_no_sentiment() -> None:
    result = of(signal(weight=0.0))
    assert (result.events, result.sentiment, result.dispersion) == (1, None, None)
