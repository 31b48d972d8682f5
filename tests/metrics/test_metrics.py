"""Each record moves the figures that it should, and nothing else."""

from __future__ import annotations

import math
import re
import subprocess
from datetime import timedelta

import pytest

from schemas.alert import AlertStatus
from schemas.event import Direction, EventKind, EventStatus
from schemas.sentiment import Window
from schemas.story import RejectionReason, StoryStatus
from streams.metrics import Metrics
from tests.deploy.tools import installed
from tests.metrics.records import NOW, alert, event, minutes_ago, rejection, sentiment, story

AT = NOW.timestamp()


def test_stories_are_counted_by_status(metrics, sample) -> None:
    metrics.observe(story(), AT)
    metrics.observe(story(status=StoryStatus.WITHDRAWN), AT)
    metrics.observe(story(status=StoryStatus.WITHDRAWN), AT)
    assert sample("stories_total", status="usable") == 1
    assert sample("stories_total", status="corrected") == 0
    assert sample("stories_total", status="withdrawn") == 2


def test_events_are_counted_by_kind_and_status(metrics, sample) -> None:
    metrics.observe(event(kind=EventKind.FX_MOVE, status=EventStatus.RETRACTED), AT)
    assert sample("events_total", kind="fx_move", status="retracted") == 1
    assert sample("events_total", kind="fx_move", status="new") == 0


def test_alerts_are_counted_by_kind_and_status_from_nought(metrics, sample) -> None:
    assert sample("alerts_total", kind="shock", status="raised") == 0
    metrics.observe(alert(), AT)
    metrics.observe(alert(status=AlertStatus.OVER), AT)
    assert sample("alerts_total", kind="shock", status="raised") == 1
    assert sample("alerts_total", kind="shock", status="over") == 1
    assert sample("alerts_total", kind="flip", status="raised") == 0


def test_events_whose_figures_contradict_are_counted_by_kind_unless_retracted(metrics, sample) -> None:
    odd = {"kind": EventKind.INDEX_MOVE, "direction": Direction.UP, "level": 3.11, "previous_level": 3.14}
    metrics.observe(event(**odd), AT)
    metrics.observe(event(**odd, status=EventStatus.RETRACTED), AT)
    metrics.observe(event(**odd | {"level": 3.15}), AT)
    assert sample("contradictions_total", kind="index_move") == 1
    assert sample("contradictions_total", kind="fx_move") == 0


def test_rejections_are_counted_by_reason_and_stage(metrics, sample) -> None:
    metrics.observe(rejection(RejectionReason.ENCODING), AT)
    metrics.observe(rejection(RejectionReason.INTERNAL_ERROR, "extract_findings"), AT)
    assert sample("rejections_total", reason="encoding", stage="read_wire") == 1
    assert sample("rejections_total", reason="internal_error", stage="extract_findings") == 1


def test_a_first_rejection_rises_from_zero(sample) -> None:
    assert all(
        sample("rejections_total", reason=reason, stage="read_wire") == 0 for reason in RejectionReason
    )


def test_clamped_stories_are_counted(metrics, sample) -> None:
    metrics.observe(story(), AT)
    metrics.observe(story(time_clamped=True), AT)
    assert sample("clamped_stories_total") == 1


def test_publication_is_measured_from_the_arrival_of_the_message(metrics, sample) -> None:
    metrics.observe(event(received_at=NOW - timedelta(milliseconds=40)), AT)
    assert sample("publication_seconds_count") == 1
    assert sample("publication_seconds_sum") == pytest.approx(0.04)
    assert sample("publication_seconds_bucket", le="0.035") == 0
    assert sample("publication_seconds_bucket", le="0.05") == 1


def test_an_event_that_came_over_no_broker_has_no_publication_time(metrics, sample) -> None:
    metrics.observe(event(received_at=None), AT)
    assert sample("publication_seconds_count") == 0


def test_clocks_that_disagree_never_lower_the_sum(metrics, sample) -> None:
    metrics.observe(event(received_at=NOW + timedelta(seconds=2)), AT)
    assert sample("publication_seconds_sum") == 0


def test_the_newest_story_is_the_one_published_last_not_the_one_read_last(metrics, sample) -> None:
    metrics.observe(story(published_at=minutes_ago(5)), AT)
    metrics.observe(story(published_at=minutes_ago(60)), AT)
    assert sample("newest_story_timestamp_seconds") == AT - 300
    assert sample("newest_story_age_seconds") == 300


def test_the_age_of_the_newest_story_grows_without_any_record() -> None:
    now = [AT]
    metrics = Metrics("0.1.0", clock=lambda: now[0])
    metrics.observe(story(), AT)
    now[0] += 90
    assert metrics.registry.get_sample_value("wirepulse_newest_story_age_seconds") == 90


def test_before_the_first_story_it_has_no_age(sample) -> None:
    assert sample("newest_story_age_seconds") is None
    assert sample("newest_story_timestamp_seconds") is None


def test_a_record_of_another_type_moves_nothing(metrics) -> None:
    before = _ours(metrics)
    metrics.observe(object(), AT)
    assert _ours(metrics) == before


def test_regional_sentiment_shows_its_latest_figures(metrics, sample) -> None:
    metrics.observe_sentiment(3, sentiment())
    metrics.observe_sentiment(3, sentiment(sentiment=-0.5, weight=4.0, events=7, stories=5))
    labels = {"region": "NO", "window": "1h"}
    assert sample("region_sentiment_ratio", **labels) == -0.5
    assert sample("region_weight", **labels) == 4.0
    assert sample("region_events", **labels) == 7
    assert sample("region_stories", **labels) == 5
    assert sample("region_buzz_ratio", **labels) is None
    metrics.observe_sentiment(3, sentiment(buzz=2.5, baseline_z=-3.0))
    assert sample("region_buzz_ratio", **labels) == 2.5
    assert sample("region_baseline_z_score", **labels) == -3.0


def test_windows_of_a_region_stand_side_by_side(metrics, sample) -> None:
    metrics.observe_sentiment(3, sentiment())
    metrics.observe_sentiment(3, sentiment(window=Window.DAYS_7, sentiment=0.1))
    assert sample("region_sentiment_ratio", region="NO", window="1h") == 0.25
    assert sample("region_sentiment_ratio", region="NO", window="7d") == 0.1


@pytest.mark.parametrize("nothing", [None, math.nan])
def test_no_sentiment_is_no_sample_but_still_counts(nothing, metrics, sample) -> None:
    metrics.observe_sentiment(0, sentiment())
    metrics.observe_sentiment(0, sentiment(sentiment=nothing, weight=0.0, events=0, stories=0))
    assert sample("region_sentiment_ratio", region="NO", window="1h") is None
    assert sample("region_events", region="NO", window="1h") == 0
    assert "NaN" not in metrics.exposition().decode()


def test_regions_of_a_revoked_partition_go_and_the_others_stay(metrics, sample) -> None:
    metrics.observe_sentiment(0, sentiment())
    metrics.observe_sentiment(1, sentiment(region="DK"))
    metrics.region_partition_revoked(0)
    metrics.region_partition_revoked(7)
    assert sample("region_sentiment_ratio", region="NO", window="1h") is None
    assert sample("region_sentiment_ratio", region="DK", window="1h") == 0.25


def test_a_region_held_twice_by_mistake_is_still_one_sample(metrics) -> None:
    metrics.observe_sentiment(0, sentiment())
    metrics.observe_sentiment(1, sentiment(sentiment=0.5))
    assert metrics.exposition().decode().count("wirepulse_region_sentiment_ratio{") == 1


def test_runs_are_counted_and_timed_by_step(metrics, sample) -> None:
    metrics.run_finished("extract_findings", 0.02, 250)
    metrics.run_finished("extract_findings", 0.03, 50)
    assert sample("runs_total", step="extract_findings") == 2
    assert sample("records_total", step="extract_findings") == 300
    assert sample("run_seconds_sum", step="extract_findings") == pytest.approx(0.05)


def test_owned_partitions_tables_and_recovery_show_what_was_said_last(metrics, sample) -> None:
    metrics.partitions_owned("read_wire", 12)
    metrics.partitions_owned("read_wire", 6)
    metrics.recovered("contributions", 1.5, 4000)
    metrics.table_holds("contributions", 4001)
    assert sample("owned_partitions", step="read_wire") == 6
    assert sample("recovery_seconds", table="contributions") == 1.5
    assert sample("table_entries", table="contributions") == 4001


def test_a_worker_that_never_committed_shows_no_commit(metrics, sample) -> None:
    assert sample("last_commit_timestamp_seconds") is None
    metrics.committed(AT)
    metrics.committed(AT + 1)
    assert sample("last_commit_timestamp_seconds") == AT + 1


def test_the_running_version_is_shown(sample) -> None:
    assert sample("build_info", version="0.1.0") == 1


def test_two_workers_in_one_process_do_not_share_figures(sample) -> None:
    Metrics("0.1.0").observe(story(), AT)
    assert sample("stories_total", status="usable") == 0


def test_every_name_has_the_prefix_and_no_creation_times(observed) -> None:
    names = set(re.findall(r"^# TYPE (\w+)", observed.exposition().decode(), re.MULTILINE))
    assert all(name.startswith(("wirepulse_", "process_")) for name in names)
    assert not any(name.endswith("_created") for name in names)


def test_promtool_finds_nothing_to_mend(observed) -> None:
    result = subprocess.run(
        [installed("promtool"), "check", "metrics"],
        input=observed.exposition(),
        capture_output=True,
        check=False,
    )
    assert (result.returncode, result.stdout + result.stderr) == (0, b"")


@pytest.fixture
def observed(metrics: Metrics) -> Metrics:
    """Return metrics of which every one has a sample."""
    for record in (story(time_clamped=True), event(), rejection()):
        metrics.observe(record, AT)
    metrics.observe_sentiment(0, sentiment())
    metrics.run_finished("read_wire", 0.02, 250)
    metrics.partitions_owned("read_wire", 12)
    metrics.recovered("contributions", 1.5, 4000)
    metrics.committed(AT)
    return metrics


def _ours(metrics: Metrics) -> list[str]:
    lines = metrics.exposition().decode().splitlines()
    return [line for line in lines if line.startswith("wirepulse_")]
