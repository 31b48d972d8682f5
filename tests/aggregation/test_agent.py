"""The aggregating agent: what it keeps, and when it publishes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

from agents.aggregation.agent import aggregate_sentiment
from schemas.sentiment import RegionalBar, RegionalSentiment, SentimentStatus, Signal, Window
from schemas.tick import Tick
from tests.aggregation.records import NOON, rank, signal

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
DAYS = timedelta(days=1)


def tick(seconds: float = 0) -> Tick:
    return Tick(NOON + seconds * SECOND)


async def published(
    *records: Signal | Tick, table: dict[str, Signal] | None = None
) -> list[list[RegionalSentiment]]:
    """Return what is published at each tick."""
    at_ticks: list[list[RegionalSentiment]] = []

    async def told() -> AsyncIterator[Signal | Tick]:
        for record in records:
            if isinstance(record, Tick):
                at_ticks.append([])
            yield record

    async for sentiment in aggregate_sentiment(told(), {} if table is None else table, {}):
        if not isinstance(sentiment, RegionalBar):
            at_ticks[-1].append(sentiment)
    return at_ticks


def regions(sentiments: list[RegionalSentiment]) -> list[str]:
    return sorted({each.region for each in sentiments})


async def test_changed_region_is_published_with_all_windows_at_the_next_tick() -> None:
    [sentiments] = await published(signal(), tick())
    assert [each.window for each in sentiments] == list(Window)
    assert {(each.region, each.sentiment, each.as_of) for each in sentiments} == {("JP", 0.5, NOON)}
    assert {each.as_of_ms for each in sentiments} == {1_772_712_000_000}


async def test_nothing_is_published_between_ticks_or_without_contributions() -> None:
    assert await published(signal()) == []
    assert await published(tick(), tick(1)) == [[], []]


async def test_unchanged_region_is_silent_for_ten_seconds() -> None:
    at_ticks = await published(signal(ago=MINUTE), *map(tick, range(12)))
    assert [bool(each) for each in at_ticks] == [True, *[False] * 9, True, False]


async def test_only_regions_that_changed_are_published() -> None:
    at_ticks = await published(
        signal(), signal("b", subject="region:US"), tick(), signal("c", subject="region:US"), tick(1), tick(2)
    )
    assert [regions(each) for each in at_ticks] == [["JP", "US"], ["US"], []]


async def test_region_is_published_when_time_takes_an_event_out_of_a_window() -> None:
    leaving = signal(ago=15 * MINUTE - 3 * SECOND)
    at_ticks = await published(leaving, *map(tick, range(5)))
    assert [bool(each) for each in at_ticks] == [True, False, False, True, False]
    assert [(each.window, each.status) for each in at_ticks[3]] == [("15m", SentimentStatus.STALE)]


async def test_region_is_published_when_the_time_of_an_event_comes() -> None:
    at_ticks = await published(signal(ago=-3 * SECOND), *map(tick, range(5)))
    assert [[each.events for each in sentiments[:1]] for sentiments in at_ticks] == [[0], [], [], [1], []]


async def test_event_that_arrives_exactly_at_the_start_of_a_window_stays_outside() -> None:
    #   start (= the event)   noon
    #     (------------------]
    at_ticks = await published(signal(), tick(), signal("b", ago=15 * MINUTE), tick(), signal("c"), tick(1))
    assert [sentiments[0].events for sentiments in at_ticks] == [1, 1, 2]


async def test_everything_is_published_at_the_first_tick_after_a_start() -> None:
    table: dict[str, Signal] = {}
    [before] = await published(signal(), signal("b", subject="region:US"), tick(), table=table)
    [after] = await published(tick(), table=table)
    assert after == before
    assert regions(after) == ["JP", "US"]


async def test_clock_that_goes_back_publishes_for_the_earlier_time() -> None:
    at_ticks = await published(signal(ago=-10 * SECOND), tick(20), tick(5), tick(20))
    assert [sentiments[0].events for sentiments in at_ticks] == [1, 0, 1]


async def test_redelivery_changes_nothing() -> None:
    table: dict[str, Signal] = {}
    at_ticks = await published(signal(), tick(), signal(), tick(1), table=table)
    assert at_ticks[1] == []
    assert table == {"region:JP|event-a": signal()}


async def test_stale_signal_changes_nothing() -> None:
    table: dict[str, Signal] = {}
    newer = signal(rank=rank(2), polarity=-0.5)
    at_ticks = await published(newer, tick(), signal(), tick(1), table=table)
    assert at_ticks[1] == []
    assert table == {"region:JP|event-a": newer}


async def test_retraction_takes_back_what_was_contributed_and_stays_as_a_marker() -> None:
    table: dict[str, Signal] = {}
    gone = signal(rank=rank(2), retracted=True, polarity=0.0, weight=0.0)
    at_ticks = await published(signal(), tick(), gone, tick(1), signal(), tick(2), table=table)
    assert [each.sentiment for each in at_ticks[1]] == [None] * 5
    assert at_ticks[2] == []
    assert table == {"region:JP|event-a": gone}


async def test_retracted_first_report_makes_the_repeat_new() -> None:
    first, again = signal("a", ago=MINUTE), signal("b", chain_key="chain-a")
    gone = signal("a", ago=MINUTE, rank=rank(2), retracted=True, polarity=0.0, weight=0.0)
    at_ticks = await published(first, again, tick(), gone, tick(1))
    novelties = [[each.novelty for each in sentiments[0].drivers] for sentiments in at_ticks]
    assert novelties == [[1.0, 0.75], [1.0]]


async def test_signal_may_move_to_another_chain_and_time() -> None:
    first, again = signal("a", ago=MINUTE), signal("b", chain_key="chain-a")
    moved = signal("a", ago=2 * MINUTE, chain_key="chain-c", rank=rank(2))
    at_ticks = await published(first, again, tick(), moved, tick(1))
    told = [{each.event_id: (each.novelty, each.decay) for each in it[-1].drivers} for it in at_ticks]
    assert [it["event-b"][0] for it in told] == [0.75, 1.0]
    assert at_ticks[1][0].drivers[1].published_at == NOON - 2 * MINUTE


async def test_contribution_is_forgotten_after_35_days() -> None:
    table: dict[str, Signal] = {}
    await published(signal(), signal("b", ago=-MINUTE), Tick(NOON + 35 * DAYS), table=table)
    assert len(table) == 2
    at_ticks = await published(Tick(NOON + 35 * DAYS + MINUTE), table=table)
    assert set(table) == {"region:JP|event-b"}
    assert {each.status for each in at_ticks[0]} == {SentimentStatus.STALE}


async def test_region_without_contributions_is_forgotten() -> None:
    later = Tick(NOON + 36 * DAYS)
    assert (await published(signal(), signal(), tick(), later, later))[1:] == [[], []]


async def test_region_is_forgotten_as_well_after_a_start() -> None:
    assert await published(Tick(NOON + 36 * DAYS), table={"region:JP|event-a": signal()}) == [[]]


async def test_restated_contribution_is_kept_and_forgotten_by_its_newer_time() -> None:
    table: dict[str, Signal] = {}
    younger = signal(ago=-MINUTE, rank=rank(2))
    await published(signal(), younger, Tick(NOON + 35 * DAYS + MINUTE), table=table)
    assert set(table) == {"region:JP|event-a"}
    table.clear()
    kept, over = Tick(NOON + 35 * DAYS + MINUTE), Tick(NOON + 35 * DAYS + 2 * MINUTE)
    await published(signal(), younger, kept, over, table=table)
    assert table == {}
