"""How new a report is when it is first processed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.enrichment.novelty import VOICED, Novelty, Report, chain_key, novelty_of
from schemas.event import Direction, EventKind, Horizon
from tests.enrichment.records import NEWS, NOON, news, statement, value

HOUR = timedelta(hours=1)


def report(hours: float, story: str, chain: str = "first", cluster: str = "") -> Report:
    return Report(NOON + hours * HOUR, f"event-{story}", story, chain, NOON, cluster or story)


def judged(story: str, hours: float, reports: list[Report], cluster: str = "") -> Novelty:
    """Return the novelty of a story's report, so many hours after noon, after those reports."""
    return novelty_of(f"event-{story}", story, cluster or story, NOON + hours * HOUR, reports)


def test_first_report_is_wholly_new_and_opens_its_chain() -> None:
    assert judged("a", 0, []) == Novelty(1.0, "event-a", NOON, "a")


def test_each_story_that_told_it_before_leaves_three_quarters() -> None:
    #   a    b    c
    #   0h   1h   2h
    reports = [report(0, "a"), report(1, "b")]
    assert judged("c", 1, reports[:1]) == Novelty(0.75, "first", NOON, "c")
    assert judged("c", 2, reports) == Novelty(0.5625, "first", NOON, "c")


def test_story_does_not_repeat_itself() -> None:
    assert judged("a", 1, [report(-1, "a"), report(0, "a")]).value == 1.0


def test_two_reports_of_one_story_repeat_a_third_once() -> None:
    assert judged("c", 0, [report(-2, "a"), report(-1, "a")]).value == 0.75


def test_copy_of_a_story_that_told_it_repeats_the_whole() -> None:
    assert judged("b", 1, [report(0, "a")], cluster="a") == Novelty(0.01, "first", NOON, "a")


def test_story_that_was_copied_repeats_a_report_of_another_once() -> None:
    copied = [report(0, "a"), report(1, "b", cluster="a"), report(2, "c", cluster="a")]
    assert judged("d", 3, copied).value == 0.75
    assert judged("e", 4, [*copied, report(3, "d")]).value == 0.5625


def test_copy_of_a_story_that_told_something_else_is_judged_like_any_report() -> None:
    assert judged("b", 1, [report(0, "a")], cluster="z").value == 0.75


def test_report_a_day_later_is_new_again() -> None:
    #   a                     b
    #   0h                   24h   repeats
    #   0h                   24h and a microsecond: new
    assert judged("b", 24, [report(0, "a")]).value == 0.75
    later = NOON + 24 * HOUR + timedelta(microseconds=1)
    assert novelty_of("event-b", "b", "b", later, [report(0, "a")]) == Novelty(1.0, "event-b", later, "b")


def test_chain_goes_on_while_each_report_follows_within_a_day() -> None:
    reports = [report(0, "a"), report(20, "b")]
    assert judged("c", 40, reports) == Novelty(0.75, "first", NOON, "c")


def test_what_was_published_later_makes_no_repeat() -> None:
    assert judged("b", 0, [report(1, "a")]).value == 1.0


def test_among_reports_of_one_moment_the_event_id_decides() -> None:
    assert judged("b", 0, [report(0, "a")]).value == 0.75
    assert judged("a", 0, [report(0, "b")]).value == 1.0


def test_chain_is_told_by_entity_kind_direction_date_and_horizon() -> None:
    others = [
        statement(entity_id="index:TOPX"),
        statement(kind=EventKind.FUTURES_MOVE),
        statement(direction=Direction.DOWN),
        statement(direction=None),
        statement(event_date=date(2026, 3, 4)),
        statement(event_date=None),
        statement(horizon=Horizon.WEEK),
    ]
    assert len({chain_key(each) for each in [statement(), *others]}) == len(others) + 1
    assert chain_key(statement(change_pct=3.0, mention="N225")) == chain_key(statement())


@pytest.mark.parametrize("kind", NEWS)
def test_chain_of_other_news_is_told_by_kind_entity_and_date(kind) -> None:
    others = [news(kind, entity_id="country:SE"), news(kind, event_date=date(2026, 3, 4)), statement()]
    assert len({chain_key(each) for each in [news(kind), *others]}) == len(others) + 1
    retold = news(kind, direction=Direction.UP, horizon=Horizon.YEAR, values=(value("actual", 1.0),))
    assert chain_key(retold) == chain_key(news(kind))


@pytest.mark.parametrize("kind", NEWS)
def test_houses_that_agree_do_not_repeat_each_other(kind) -> None:
    keys = {chain_key(news(kind, speaker_firm=firm)) for firm in ("Alder Bank", "Fjord Securities")}
    assert len(keys) == (2 if kind in VOICED else 1)


@given(stories=st.integers(0, 400))
def test_novelty_never_reaches_zero(stories) -> None:
    reports = [report(0, f"{story:03}") for story in range(stories)]
    assert 0.01 <= judged("z", 0, reports).value <= 1
