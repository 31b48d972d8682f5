"""The alerting agent: what raises an alert, what ends it, and what is said only once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.alerting.agent import watch_regions
from agents.alerting.watch import Watch
from schemas.alert import AlertKind, AlertStatus, RegionalAlert
from schemas.codec import from_json, to_json
from schemas.event import EventKind
from schemas.sentiment import Driver, RegionalSentiment, SentimentStatus, Window
from schemas.tick import Tick
from tests.aggregation.histories import through_crashes
from tests.enrichment.records import collect, stream
from tests.metrics.records import NOW, sentiment

SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)


def published(at: float = 0, **changes) -> RegionalSentiment:
    """Return what is published `at` seconds after the beginning: an hour as usual, with changes."""
    as_of = NOW + at * SECOND
    usual = {"weight": 4.0, "events": 8, "buzz": 1.0, "usual_events": 8.0, "baseline_z": 0.5}
    return sentiment(**(usual | {"as_of": as_of, "as_of_ms": round(as_of.timestamp() * 1000)} | changes))


def six_hours(at: float, value: float | None, **changes) -> RegionalSentiment:
    return published(at, window=Window.HOURS_6, sentiment=value, **changes)


async def said(*records, watches: dict[str, Watch] | None = None) -> list[RegionalAlert]:
    return await collect(watch_regions(stream(*records), {} if watches is None else watches))


def words(alerts: list[RegionalAlert]) -> list[str]:
    return [f"{it.kind} {it.status}" for it in alerts]


CAUSES = {
    AlertKind.SHOCK: ({"baseline_z": -3.0}, {"baseline_z": -2.0}, {"baseline_z": -1.9}),
    AlertKind.FLOOD: ({"buzz": 3.0, "events": 24}, {"buzz": 2.0, "events": 16}, {"buzz": 1.9}),
    AlertKind.SILENCE: (
        {"events": 0, "buzz": 0.0, "weight": 0.0, "sentiment": None, "baseline_z": None},
        {"events": 1, "buzz": 0.125},
        {"events": 2, "buzz": 0.25},
    ),
}
EACH_CAUSE = pytest.mark.parametrize("kind", CAUSES)


@EACH_CAUSE
async def test_alert_is_raised_once_and_over_once_though_the_figure_trembles(kind) -> None:
    outer, between, inner = CAUSES[kind]
    figures = [{}, outer, between, outer, outer, between, inner, between, inner]
    alerts = await said(*(published(at, **changes) for at, changes in enumerate(figures)))
    assert words(alerts) == [f"{kind} raised", f"{kind} over"]
    assert {it.alert_id for it in alerts} == {alerts[0].alert_id}
    assert [it.raised_at for it in alerts] == [NOW + SECOND] * 2
    assert [it.as_of for it in alerts] == [NOW + SECOND, NOW + 6 * SECOND]


@EACH_CAUSE
async def test_second_alert_of_one_cause_has_an_id_of_its_own(kind) -> None:
    outer, _, inner = CAUSES[kind]
    alerts = await said(published(0, **outer), published(1, **inner), published(2, **outer))
    assert alerts[0].alert_id != alerts[2].alert_id


@pytest.mark.parametrize(
    "changes",
    [
        {"baseline_z": 2.9},
        {"baseline_z": None},
        {"baseline_z": 5.0, "weight": 0.9},
        {"baseline_z": 5.0, "status": SentimentStatus.THIN},
        {"baseline_z": 5.0, "window": Window.HOURS_24},
        {"buzz": 9.0, "events": 9},
        {"buzz": None, "events": 900},
        {"events": 0, "buzz": 0.0, "usual_events": 7.9},
        {"events": 0, "buzz": None, "usual_events": None},
    ],
    ids=str,
)
async def test_nothing_is_raised_by_too_little(changes) -> None:
    assert await said(published(0, **changes)) == []


async def test_alert_tells_its_figures_with_their_limits_and_the_greatest_drivers() -> None:
    drivers = tuple(driver(f"event-{number}") for number in range(8))
    [alert] = await said(published(0, baseline_z=-3.25, sentiment=-0.5, drivers=drivers))
    assert {it.name: (it.value, it.limit) for it in alert.figures} == {
        "baseline_z": (-3.25, 3.0),
        "weight": (4.0, 1.0),
        "sentiment": (-0.5, None),
    }
    assert [it.event_id for it in alert.evidence] == [f"event-{number}" for number in range(5)]
    assert {(it.name, it.value) for it in alert.evidence} == {("contribution", -0.1)}


async def test_alert_that_is_over_keeps_its_evidence_and_tells_the_figures_as_they_are() -> None:
    first, last = await said(published(0, baseline_z=4.0, drivers=(driver("a"),)), published(1, baseline_z=0))
    assert last.evidence == first.evidence
    assert last.figures[0].value == 0


def driver(event_id: str) -> Driver:
    return Driver(
        event_id=event_id, story_id="s", entity_name="OBX", kind=EventKind.INDEX_MOVE, headline=None,
        published_at=NOW, polarity=-0.4, confidence=1.0, relevance=1.0, modality_weight=1.0, role_weight=1.0,
        novelty=1.0, decay=1.0, weight=1.0, contribution=-0.1, share=0.125,
    )  # fmt: skip


async def test_sign_that_has_settled_on_the_other_side_is_a_flip() -> None:
    values = [0.3, 0.05, -0.05, -0.09, -0.1, -0.4]
    alerts = await said(*(six_hours(at, value) for at, value in enumerate(values)))
    assert words(alerts) == ["flip raised"]
    assert alerts[0].as_of == NOW + 4 * SECOND
    assert {it.name: it.value for it in alerts[0].figures} == {
        "sentiment": -0.1,
        "weight": 4.0,
        "sentiment_before": 0.3,
        "weight_before": 4.0,
    }


async def test_sign_that_only_touches_the_other_side_is_no_flip() -> None:
    assert await said(*(six_hours(at, value) for at, value in enumerate([0.3, -0.05, 0.2, None, 0.1]))) == []


@pytest.mark.parametrize("thin", [{"weight": 0.9}, {"status": SentimentStatus.THIN}], ids=str)
async def test_flip_needs_weight_on_both_sides(thin) -> None:
    assert await said(six_hours(0, 0.5, **thin), six_hours(1, -0.5)) == []
    assert await said(six_hours(0, 0.5), six_hours(1, -0.5, **thin)) == []


async def test_flip_is_over_when_it_turns_back_and_that_is_a_flip_too() -> None:
    alerts = await said(six_hours(0, 0.3), six_hours(1, -0.3), six_hours(2, 0.3))
    assert words(alerts) == ["flip raised", "flip over", "flip raised"]
    assert alerts[0].alert_id == alerts[1].alert_id != alerts[2].alert_id


async def test_flip_is_over_when_the_window_holds_nothing_from_before_it() -> None:
    hours = 6 * 3600
    alerts = await said(
        six_hours(0, 0.3), six_hours(1, -0.3), six_hours(hours, -0.3), six_hours(hours + 1, -0.3)
    )
    assert words(alerts) == ["flip raised", "flip over"]
    assert alerts[1].as_of == NOW + (hours + 1) * SECOND


async def test_regions_do_not_know_each_other() -> None:
    alerts = await said(published(0, baseline_z=4.0), published(0, baseline_z=4.0, region="SE"))
    assert [it.region for it in alerts] == ["NO", "SE"]
    assert alerts[0].alert_id != alerts[1].alert_id


async def test_table_is_written_only_when_something_changes() -> None:
    watches: dict[str, Watch] = {}
    await said(*(published(at) for at in range(5)), watches=watches)
    assert watches == {}
    await said(published(5, baseline_z=4.0), watches=watches)
    known = dict(watches)
    await said(published(6, baseline_z=4.5), published(7, baseline_z=2.5), watches=watches)
    assert watches == known


async def test_publication_older_than_the_latest_is_stale() -> None:
    assert await said(published(5), published(4, baseline_z=9.0)) == []
    watches: dict[str, Watch] = {}
    await said(published(5, baseline_z=9.0), watches=watches)
    assert await said(published(4, baseline_z=0), published(3), watches=watches) == []


async def test_ticks_say_nothing() -> None:
    assert words(await said(Tick(NOW), published(0, baseline_z=4.0), Tick(NOW + HOUR))) == ["shock raised"]


async def test_restart_does_not_raise_what_stands() -> None:
    watches: dict[str, Watch] = {}
    await said(published(0, baseline_z=4.0), watches=watches)
    assert await said(published(1, baseline_z=4.0), watches=watches) == []
    assert words(await said(published(2, baseline_z=0), watches=watches)) == ["shock over"]


# Random lives of two regions, with figures about every limit.
figures = st.fixed_dictionaries(
    {
        "region": st.sampled_from(["NO", "SE"]),
        "window": st.sampled_from([Window.HOUR_1, Window.HOURS_6]),
        "sentiment": st.sampled_from([None, -0.5, -0.1, 0.05, 0.1, 0.5]),
        "weight": st.sampled_from([0.5, 1.0, 4.0]),
        "status": st.sampled_from([SentimentStatus.OK, SentimentStatus.OK, SentimentStatus.THIN]),
        "baseline_z": st.sampled_from([None, -4.0, -2.5, 0.0, 2.5, 4.0]),
        "buzz": st.sampled_from([None, 0.0, 0.2, 1.0, 2.5, 4.0]),
        "events": st.sampled_from([0, 2, 12]),
        "usual_events": st.sampled_from([None, 4.0, 10.0]),
    }
)
lives = st.lists(st.tuples(st.integers(1, 4 * 3600), figures), max_size=40)
randoms = st.randoms(use_true_random=False)


def publications(life) -> list[RegionalSentiment]:
    at, records = 0, []
    for seconds, changes in life:
        at += seconds
        records.append(published(at, **changes))
    return records


@given(lives, randoms, st.integers(0, 4))
async def test_crashes_at_any_write_change_no_last_word_on_an_alert_and_raise_none_anew(
    life, random, crashes
) -> None:
    records = publications(life)
    watches: dict[str, Watch] = {}
    undisturbed = await said(*records, watches=watches)
    crashed, table = await through_crashes(watch_regions, records, random, crashes)
    assert set(map(to_json, crashed)) <= set(map(to_json, undisturbed))
    assert last_words(crashed) == last_words(undisturbed)
    assert table in (watches, [watches])


def last_words(alerts: list[RegionalAlert]) -> dict[str, bytes]:
    return {it.alert_id: to_json(it) for it in sorted(alerts, key=lambda it: it.as_of_ms)}


@given(lives, randoms)
async def test_order_of_regions_and_windows_within_a_tick_changes_no_alert(life, random) -> None:
    batches: defaultdict[int, dict] = defaultdict(dict)
    for place, record in enumerate(publications(life)):
        as_of = NOW + (place // 4) * 10 * SECOND
        stamped = replace(record, as_of=as_of, as_of_ms=round(as_of.timestamp() * 1000))
        batches[place // 4][record.region, record.window] = stamped
    ordered = [list(batch.values()) for batch in batches.values()]
    once = await said(*(it for batch in ordered for it in batch))
    again = await said(*(it for batch in ordered for it in shuffled(batch, random)))
    assert sorted(map(to_json, again)) == sorted(map(to_json, once))


def shuffled(batch: list, random: Random) -> list:
    return random.sample(batch, len(batch))


@given(lives)
async def test_of_one_cause_one_alert_stands_at_a_time_and_each_ends_at_most_once(life) -> None:
    standing: dict[tuple, str] = {}
    ended: set[str] = set()
    for alert in await said(*publications(life)):
        cause = (alert.kind, alert.region, alert.window)
        if alert.status is AlertStatus.RAISED:
            assert cause not in standing
            standing[cause] = alert.alert_id
        else:
            assert standing.pop(cause) == alert.alert_id
            assert alert.alert_id not in ended
            ended.add(alert.alert_id)
        assert from_json(RegionalAlert, to_json(alert)) == alert
