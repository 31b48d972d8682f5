"""Hours and days of a region: when they close, what they say, and when they are said again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from agents.aggregation.agent import aggregate_sentiment
from schemas.codec import from_json, to_json
from schemas.sentiment import BarStatus, RegionalBar, RegionalSentiment, Signal
from schemas.tick import Tick
from tests.aggregation import oracle
from tests.aggregation.records import NOON, rank, signal

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
KEY = "JP|1h|2026-03-05T12:00:00.000Z"


async def told(
    *records: Signal | Tick,
    contributions: dict[str, Signal] | None = None,
    bars: dict[str, RegionalBar] | None = None,
) -> list[RegionalBar]:
    """Return the bars that are published, hours only."""

    async def arriving() -> AsyncIterator[Signal | Tick]:
        for record in records:
            yield record

    tables = ({} if contributions is None else contributions, {} if bars is None else bars)
    published = [each async for each in aggregate_sentiment(arriving(), *tables)]
    return [each for each in published if isinstance(each, RegionalBar) and each.length == "1h"]


def states(bars: list[RegionalBar]) -> list[tuple[str, int, int]]:
    return [(bar.status.value, bar.revision, bar.events) for bar in bars]


async def test_bar_is_provisional_until_a_quarter_of_an_hour_after_its_end_and_then_final() -> None:
    open_still, over = Tick(NOON + 74 * MINUTE), Tick(NOON + 75 * MINUTE)
    bars = await told(signal(), Tick(NOON), open_still, over)
    assert states(bars) == [("provisional", 0, 1), ("final", 1, 1)]
    assert (bars[1].start, bars[1].end, bars[1].as_of) == (NOON, NOON + HOUR, over.at)


async def test_open_bar_is_told_at_most_once_a_minute_and_only_when_it_changed() -> None:
    later = [Tick(NOON + seconds * SECOND) for seconds in (0, 20, 40, 60, 80, 140)]
    bars = await told(signal("a"), later[0], signal("b"), *later[1:])
    assert [bar.as_of - NOON for bar in bars] == [0 * SECOND, 60 * SECOND]
    assert [bar.events for bar in bars] == [1, 2]


async def test_hour_holds_its_start_and_not_its_end() -> None:
    bars = await told(signal("a"), signal("b", ago=-HOUR), signal("c", ago=SECOND), Tick(NOON + 3 * HOUR))
    assert [(bar.start - NOON, bar.events) for bar in bars] == [(-HOUR, 1), (0 * HOUR, 1), (HOUR, 1)]


async def test_late_story_a_correction_and_a_kill_revise_a_closed_bar() -> None:
    end = [Tick(NOON + 2 * HOUR + seconds * SECOND) for seconds in range(5)]
    late, corrected = signal("b", ago=-MINUTE), signal("b", ago=-MINUTE, polarity=-0.5, rank=rank(2))
    killed = signal("b", ago=-MINUTE, retracted=True, weight=0.0, polarity=0.0, rank=rank(3))
    bars = await told(signal("a"), end[0], late, end[1], corrected, end[2], killed, end[3], end[4])
    assert states(bars) == [("final", 1, 1), ("revised", 2, 2), ("revised", 3, 2), ("revised", 4, 1)]
    assert [bar.sentiment for bar in bars] == [0.5, 0.5, 0.0, 0.5]


async def test_bar_whose_last_event_is_killed_is_revised_to_none() -> None:
    killed = signal(retracted=True, weight=0.0, polarity=0.0, rank=rank(2))
    bars = await told(signal(), Tick(NOON + 2 * HOUR), killed, Tick(NOON + 2 * HOUR + SECOND))
    assert (bars[-1].status, bars[-1].events, bars[-1].sentiment) == (BarStatus.REVISED, 0, None)


async def test_event_weighs_alike_wherever_in_its_hour_it_is() -> None:
    early, late = signal("a", polarity=0.6), signal("b", polarity=-0.6, ago=-59 * MINUTE)
    [bar] = await told(early, late, Tick(NOON + 2 * HOUR))
    assert (bar.sentiment, bar.weight) == (0.0, 1.6)


async def test_bars_are_told_again_with_the_same_bytes_after_a_start() -> None:
    contributions: dict[str, Signal] = {}
    bars: dict[str, RegionalBar] = {}
    [before] = await told(signal(), Tick(NOON + 2 * HOUR), contributions=contributions, bars=bars)
    stored = {key: from_json(RegionalBar, to_json(bar)) for key, bar in bars.items()}
    later = Tick(NOON + 3 * HOUR), Tick(NOON + 3 * HOUR + SECOND)
    [after] = await told(*later, contributions=contributions, bars=stored)
    assert to_json(after) == to_json(before)


async def test_kill_that_came_while_the_bars_were_written_but_not_itself_is_made_good() -> None:
    contributions: dict[str, Signal] = {}
    bars: dict[str, RegionalBar] = {}
    killed = signal(retracted=True, weight=0.0, polarity=0.0, rank=rank(2))
    await told(signal(), Tick(NOON + 2 * HOUR), contributions=contributions, bars=bars)
    await told(killed, Tick(NOON + 2 * HOUR), contributions=dict(contributions), bars=bars)
    await told(Tick(NOON + 3 * HOUR), contributions=contributions, bars=bars)
    assert bars[KEY].events == 1


async def test_forgetting_contributions_leaves_their_bars_as_they_are_for_13_weeks() -> None:
    contributions: dict[str, Signal] = {}
    bars: dict[str, RegionalBar] = {}
    ticks = [NOON + 2 * HOUR, NOON + 34 * DAY + HOUR, NOON + 36 * DAY, NOON + 90 * DAY]
    published = await told(signal(), *map(Tick, ticks), contributions=contributions, bars=bars)
    assert states(published) == [("final", 1, 1)]
    assert contributions == {}
    assert bars[KEY].events == 1
    await told(Tick(NOON + 90 * DAY), Tick(NOON + 92 * DAY), contributions=contributions, bars=bars)
    assert bars == {}


async def test_late_signal_for_a_bar_of_over_34_days_changes_it_no_more() -> None:
    bars: dict[str, RegionalBar] = {}
    old = NOON + 34 * DAY + 2 * HOUR
    await told(signal(), Tick(NOON + 2 * HOUR), Tick(old), signal("b"), Tick(old + SECOND), bars=bars)
    assert (bars[KEY].revision, bars[KEY].events) == (1, 1)


async def test_sectors_and_instruments_have_no_bars() -> None:
    subjects = ("sector:TECH", "index:N225")
    signals = [signal(str(n), subject=subject) for n, subject in enumerate(subjects)]
    assert await told(*signals, Tick(NOON + 2 * HOUR)) == []


def weekly(weeks: int, stories_an_hour: int = 3) -> list[Signal | Tick]:
    """Return some stories at noon of each week with the ticks that close their hours, and of the last."""
    records: list[Signal | Tick] = []
    for week in range(weeks, -1, -1):
        for story in range(stories_an_hour + (week % 2)):
            at = {"ago": week * 7 * DAY - story * MINUTE, "polarity": ((week * 7 + story * 3) % 10 - 5) / 10}
            records.append(signal(f"{week}-{story}", **at))
        records.append(Tick(NOON - week * 7 * DAY + (2 * HOUR if week else 10 * MINUTE)))
    return records


@pytest.mark.parametrize("weeks", [7, 8, 12, 14])
async def test_buzz_and_z_are_what_the_bars_of_that_hour_of_the_week_say(weeks) -> None:
    records = weekly(weeks)
    bars: dict[str, RegionalBar] = {}

    async def arriving() -> AsyncIterator[Signal | Tick]:
        for record in records:
            yield record

    present = NOON + 10 * MINUTE
    published = [
        each
        async for each in aggregate_sentiment(arriving(), {}, bars)
        if isinstance(each, RegionalSentiment) and each.as_of == present
    ]
    signals = [each for each in records if isinstance(each, Signal)]
    assert [to_json(each) for each in published] == [
        to_json(oracle.sentiment("region:JP", each.window, signals, present, list(bars.values())))
        for each in published
    ]
    assert len(published) == 5
    assert all((each.buzz is not None) == (each.baseline_z is not None) == (weeks >= 8) for each in published)


async def test_thin_window_has_no_z_but_its_buzz() -> None:
    records = [*weekly(9)[:-4], signal("now"), Tick(NOON + MINUTE)]

    async def arriving() -> AsyncIterator[Signal | Tick]:
        for record in records:
            yield record

    published = [each async for each in aggregate_sentiment(arriving(), {}, {})]
    [hour] = [
        each
        for each in published
        if isinstance(each, RegionalSentiment) and each.window == "1h" and each.as_of == NOON + MINUTE
    ]
    assert (hour.status, hour.baseline_z) == ("thin", None)
    # Three stories in one week and four in the next are usual, from the ninth week back.
    assert hour.buzz == pytest.approx(9 / 32, abs=1e-6)
