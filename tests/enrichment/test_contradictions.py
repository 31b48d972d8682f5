"""Sources that tell different figures of one thing: told once, to all, until they agree."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.enrichment.agent import enrich_findings
from agents.enrichment.known import REMEMBERED_FOR, SAID_KEPT, KnownEvent
from schemas.alert import AlertKind, AlertStatus, RegionalAlert
from schemas.codec import to_json
from schemas.event import (
    Bound,
    EventKind,
    EventStatus,
    Finding,
    Horizon,
    Modality,
    NamedValue,
    Prominence,
    SessionPhase,
    Statement,
)
from schemas.rank import Rank
from schemas.tick import Tick
from tests.aggregation.histories import through_crashes
from tests.enrichment.records import NOON, bond_yield, collect, crude, news, statement, stream

MINUTE = timedelta(minutes=1)


def close(pct: float, **changes) -> Statement:
    return statement(**({"change_pct": pct, "session_phase": SessionPhase.CLOSE} | changes))


def told(source: str, stated: Statement | None, version: int = 1, story: str = "") -> Finding:
    """Return what a source says in the given version of its story, None for a retraction."""
    story_id = story or f"story of {source}"
    return Finding(
        event_id=f"event in {story_id}",
        entity_id="any",
        story_id=story_id,
        story_version=version,
        status=EventStatus.NEW if stated else EventStatus.RETRACTED,
        rank=Rank(version, version, stated is None, ""),
        source=source,
        headline=f"{source} v{version}",
        statement=stated,
        prominence=Prominence(in_headline=True, position=0.0, share=1.0) if stated else None,
        published_at=NOON,
        received_at=NOON + version * MINUTE,
    )


async def alerts_of(*records: Finding | Tick, known: dict | None = None) -> list[RegionalAlert]:
    outputs = await collect(enrich_findings(stream(*records), {} if known is None else known))
    return [it for it in outputs if isinstance(it, RegionalAlert)]


def words(alerts: list[RegionalAlert]) -> list[str]:
    return [it.status.value for it in alerts]


async def test_two_sources_with_different_closes_contradict_each_other() -> None:
    [alert] = await alerts_of(told("kestrel", close(1.2)), told("heron", close(1.7)))
    assert (alert.kind, alert.status, alert.region) == (AlertKind.CONTRADICTION, AlertStatus.RAISED, "JP")
    assert [(it.source, it.name, it.value, it.unit) for it in alert.evidence] == [
        ("heron", "change", 1.7, "percent"),
        ("kestrel", "change", 1.2, "percent"),
    ]
    assert alert.figures[0].value == pytest.approx(0.5)


SAME = {
    "rounding": (close(1.2), close(1.24)),
    "an intraday price": (close(1.2), statement(change_pct=1.7, session_phase=SessionPhase.INTRADAY)),
    "a price of no told hour": (close(1.2), statement(change_pct=1.7)),
    "another day": (close(1.2), close(1.7, event_date=NOON.date() - timedelta(days=1))),
    "an unknown day": (close(1.2), close(1.7, event_date=None)),
    "another horizon": (close(1.2), close(1.7, horizon=Horizon.WEEK)),
    "another index": (close(1.2), close(1.7, entity_id="index:TOPX")),
    "another money": (close(1.2, counterparty_id="currency:USD"), close(1.7, counterparty_id="currency:EUR")),
    "an expectation": (close(1.2), close(1.7, modality=Modality.OUTLOOK)),
    "a denial": (close(1.2), close(1.7, negated=True)),
    "a bound": (close(1.2), close(1.0, bound=Bound.OVER)),
}


@pytest.mark.parametrize("figures", SAME.values(), ids=SAME)
async def test_figures_that_can_both_be_right_do_not_contradict(figures) -> None:
    assert await alerts_of(told("kestrel", figures[0]), told("heron", figures[1])) == []


async def test_one_source_does_not_contradict_itself() -> None:
    assert (
        await alerts_of(told("kestrel", close(1.2), story="a"), told("kestrel", close(1.7), story="b")) == []
    )


async def test_source_that_tells_two_measures_agrees_with_whoever_tells_one_of_them() -> None:
    records = [
        told("kestrel", close(2.1), story="a"),
        told("kestrel", close(0.5), story="b"),
        told("heron", close(0.5), story="c"),
    ]
    assert await alerts_of(*records) == []


OTHER = {
    "a yield": (
        bond_yield(session_phase=SessionPhase.CLOSE),
        bond_yield(session_phase=SessionPhase.CLOSE, change=9.0),
        "US",
    ),
    "a level": (
        close(1.2, level=38010.5, level_unit="points"),
        close(1.2, level=38110.5, level_unit="points"),
        "JP",
    ),
    "a release": (
        news(EventKind.INFLATION, values=(NamedValue(name="actual", value=3.1, unit="percent"),)),
        news(EventKind.INFLATION, values=(NamedValue(name="actual", value=3.4, unit="percent"),)),
        "NO",
    ),
    "what is no region's own": (
        crude(session_phase=SessionPhase.CLOSE),
        crude(session_phase=SessionPhase.CLOSE, change_pct=2.7),
        "WORLD",
    ),
}


@pytest.mark.parametrize(("one", "other", "region"), OTHER.values(), ids=OTHER)
async def test_contradictions_of_every_sort_of_figure_are_seen(one, other, region) -> None:
    [alert] = await alerts_of(told("kestrel", one), told("heron", other))
    assert alert.region == region


async def test_contradiction_is_raised_once_however_many_join_and_over_once_when_corrected() -> None:
    alerts = await alerts_of(
        told("kestrel", close(1.2)),
        told("teal", close(1.7)),
        told("wren", close(1.2)),
        told("teal", close(1.2), version=2),
    )
    assert words(alerts) == ["raised", "over"]
    assert len({it.alert_id for it in alerts}) == 1
    assert alerts[1].as_of == NOON + 2 * MINUTE


async def test_contradiction_is_over_when_one_of_the_two_is_killed() -> None:
    alerts = await alerts_of(
        told("kestrel", close(1.2)), told("heron", close(1.7)), told("heron", None, version=2)
    )
    assert words(alerts) == ["raised", "over"]


async def test_contradiction_is_over_when_its_stories_time_is() -> None:
    end = Tick(NOON + REMEMBERED_FOR + MINUTE)
    alerts = await alerts_of(told("kestrel", close(1.2)), told("heron", close(1.7)), end)
    assert words(alerts) == ["raised", "over"]
    assert alerts[1].as_of == NOON + REMEMBERED_FOR


async def test_redelivery_says_the_same_again_and_a_restart_nothing_new() -> None:
    known: dict[str, KnownEvent] = {}
    first, second = told("kestrel", close(1.2)), told("heron", close(1.7))
    alerts = await alerts_of(first, second, second, known=known)
    assert alerts[0] == alerts[1]
    assert await alerts_of(first, known=known) == []
    assert await alerts_of(second, known=known) == alerts[:1]


async def test_finding_overtaken_by_a_newer_one_of_its_event_says_again_what_it_gave_to_say() -> None:
    known: dict[str, KnownEvent] = {}
    told_apart = [told("kestrel", close(0.5), story="a"), told("teal", close(1.2))]
    told_alike = [told("kestrel", close(1.2), version=version, story="b") for version in (1, 2)]
    alerts = await alerts_of(*told_apart, *told_alike, known=known)
    assert words(alerts) == ["raised", "over"]
    assert await alerts_of(*told_alike, known=known) == alerts[1:]


async def test_no_more_is_kept_of_what_was_said_than_a_crash_may_lose() -> None:
    known: dict[str, KnownEvent] = {}
    changing = [
        told("heron", close(1.2 if version % 2 else 1.9), version=version, story="a")
        for version in range(1, 40)
    ]
    alerts = await alerts_of(told("kestrel", close(1.2)), *changing, known=known)
    assert len(alerts) == len(changing) - 1
    assert {len(it.said) for it in known.values()} == {0, SAID_KEPT}


sayings = st.builds(
    lambda source, pct, version: told(
        source, None if pct is None else close(pct), version=version, story=f"{source}/{version % 2}"
    ),
    st.sampled_from(["heron", "kestrel", "teal"]),
    st.sampled_from([None, 0.5, 1.2, 1.2, 1.7]),
    st.integers(1, 4),
)
histories = st.lists(sayings, max_size=12, unique_by=lambda it: (it.story_id, it.rank.version))


@given(histories, st.randoms(use_true_random=False))
async def test_whatever_the_order_of_arrival_the_same_contradictions_stand_in_the_end(
    history, random
) -> None:
    once = await alerts_of(*history)
    again = await alerts_of(*random.sample(history, len(history)))
    assert standing(once) == standing(again)


def standing(alerts: list[RegionalAlert]) -> dict[str, bytes]:
    """Return the last word on each alert that is not over."""
    last = {it.alert_id: it for it in alerts}
    return {key: to_json(it) for key, it in last.items() if it.status is AlertStatus.RAISED}


@given(histories, st.randoms(use_true_random=False), st.integers(0, 4))
async def test_crashes_lose_no_word_on_a_contradiction_and_add_none(history, random, crashes) -> None:
    undisturbed = await alerts_of(*history)
    outputs, _ = await through_crashes(enrich_findings, history, random, crashes)
    crashed = [it for it in outputs if isinstance(it, RegionalAlert)]
    assert standing(crashed) == standing(undisturbed)
    assert set(map(to_json, crashed)) <= set(map(to_json, undisturbed))
