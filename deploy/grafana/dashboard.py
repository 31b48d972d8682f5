"""The dashboard 'Wirepulse overview' as code.

`python -m deploy.grafana.dashboard --write` writes the JSON that Grafana is given; `--check` exits
with 1 when the committed one is not what this file makes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from grafana_foundation_sdk.builders import dashboard
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.models import units
from grafana_foundation_sdk.models.dashboard import (
    DashboardCursorSync,
    VariableOption,
    VariableRefresh,
    VariableSort,
)

from deploy.grafana.panels import SOURCE, Panel, heat, lines, number, polarity_bars
from schemas.sentiment import Window

# A worker and a process of feeds each export one of these.
_TOLD_BY = "wirepulse_build_info|wirepulse_feed_items_total"
COMMITTED = Path(__file__).parent / "dashboards" / "overview.json"


def overview() -> dashboard.Dashboard:
    """Return the whole dashboard: first whether all is well, then what the news says, then why."""
    page = (
        dashboard.Dashboard("Wirepulse overview")
        .uid("wirepulse-overview")
        .description("Market news in, market events and regional sentiment out.")
        .tags(["wirepulse"])
        .readonly()
        .timezone("utc")
        .time("now-1h", "now")
        .refresh("5s")
        .tooltip(DashboardCursorSync.CROSSHAIR)
        .annotation(_raised_alerts())
        .with_variable(dashboard.DatasourceVariable("datasource").label("Data source").type("prometheus"))
        .with_variable(_query_variable("job", "Job", f'label_values({{__name__=~"{_TOLD_BY}"}}, job)'))
        .with_variable(_window_variable())
        .with_variable(
            _query_variable("region", "Region", 'label_values(wirepulse_region_events{job=~"$job"}, region)')
        )
    )
    for title, panels in _ROWS.items():
        page.with_row(dashboard.Row(title))
        for panel in panels():
            page.with_panel(panel)
    return page


def as_json(page: dashboard.Dashboard) -> str:
    """Return the JSON of `page` with its keys in order, so that a change shows as a small difference."""
    return json.dumps(page.build(), cls=JSONEncoder, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _raised_alerts() -> dashboard.AnnotationQuery:
    """Return the marks on every graph where a regional alert was raised."""
    raised = 'increase(wirepulse_alerts_total{job=~"$job", status="raised"}[$__rate_interval])'
    return (
        dashboard.AnnotationQuery()
        .name("Alerts raised")
        .datasource(SOURCE)
        .enable(True)
        .icon_color("orange")
        .expr(f"sum by (kind) ({raised}) > 0")
        .title_format("{{kind}}")
    )


def _query_variable(name: str, label: str, query: str) -> dashboard.QueryVariable:
    return (
        dashboard.QueryVariable(name)
        .label(label)
        .datasource(SOURCE)
        .query(query)
        .refresh(VariableRefresh.ON_TIME_RANGE_CHANGED)
        .sort(VariableSort.ALPHABETICAL_ASC)
        .multi(True)
        .include_all(True)
        .all_value(".+")
        .current(VariableOption(text="All", value="$__all", selected=True))
    )


def _window_variable() -> dashboard.CustomVariable:
    names = [window.value for window in Window]
    shown = Window.HOUR_1.value
    return (
        dashboard.CustomVariable("window")
        .label("Window")
        .values(",".join(names))
        .options([VariableOption(text=name, value=name, selected=name == shown) for name in names])
        .current(VariableOption(text=shown, value=shown, selected=True))
    )


def _is_it_well() -> list[Panel]:
    stories, events, rejections = _rate("stories_total"), _rate("events_total"), _rate("rejections_total")
    return [
        number(
            "Newest story",
            "Age of the newest story read; it grows while the feed is silent. SilentFeed fires on it.",
            units.Seconds,
            'min(wirepulse_newest_story_age_seconds{job=~"$job"})',
            limits=(600, 1200),
        ),
        number("Stories", "Story versions read off the wire.", units.CountsPerSecond, stories),
        number(
            "Events",
            "Market events published, updates and retractions included.",
            units.CountsPerSecond,
            events,
        ),
        number(
            "Rejected",
            "Share of the wire messages that were refused. HighRejectionRate fires above 5 %.",
            units.PercentUnit,
            # An idle wire has refused nothing: 0, not 0/0.
            f"{rejections} / clamp_min({stories} + {rejections}, 1e-9)",
            limits=(0.01, 0.05),
        ),
        number(
            "Arrival to publication, p95",
            "95 of 100 events are published within this time of their message's arrival.",
            units.Seconds,
            # Without events the quantile is NaN; the comparison leaves nothing, and the last figure stands.
            f"{_quantile(0.95, 'publication_seconds')} >= 0",
            limits=(1, 5),
        ),
        number(
            "Workers",
            "Workers that answer Prometheus. WorkerDown fires when one does not.",
            units.Short,
            'count(wirepulse_build_info{job=~"$job"})',
        ),
    ]


def _what_the_news_says() -> list[Panel]:
    chosen = '{job=~"$job", region=~"$region", window="$window"}'
    sentiment = f"avg by (region) (wirepulse_region_sentiment_ratio{chosen})"
    return [
        lines(
            "Sentiment over $window",
            "Weighted mean polarity of a region's news, from -1 (all bad) to 1 (all good). "
            "A line breaks where the window holds no news that weighs anything.",
            units.Short,
            {"{{region}}": sentiment},
            width=16,
        )
        .min(-1)
        .max(1),
        polarity_bars(
            "Sentiment now over $window",
            "The latest value of each region.",
            "{{region}}",
            f"sort_desc({sentiment})",
        ),
        lines(
            "Events behind it",
            "Market events in the window; few of them make a sentiment that says little.",
            units.Short,
            {"{{region}}": f"max by (region) (wirepulse_region_events{chosen})"},
        ),
        lines(
            "Stories behind it",
            "Distinct stories in the window.",
            units.Short,
            {"{{region}}": f"max by (region) (wirepulse_region_stories{chosen})"},
        ),
        lines(
            "Weight behind it",
            "Summed weight of the events in the window.",
            units.Short,
            {"{{region}}": f"max by (region) (wirepulse_region_weight{chosen})"},
        ),
        lines(
            "Buzz",
            "Events in the window against the usual number at that hour of the week: 1 is as usual. "
            "Shown once a region has eight weeks to compare with.",
            units.Short,
            {"{{region}}": f"max by (region) (wirepulse_region_buzz_ratio{chosen})"},
            width=12,
        ),
        lines(
            "Off the usual",
            "How many standard deviations the sentiment is above or below the usual one at that hour of the "
            "week. Shown once a region has eight weeks to compare with, and enough news now.",
            units.Short,
            {"{{region}}": f"avg by (region) (wirepulse_region_baseline_z_score{chosen})"},
            width=12,
        ),
    ]


def _what_comes_and_goes() -> list[Panel]:
    return [
        lines(
            "Stories a second",
            "Story versions by status, and those whose stamp lay in the future and was set to the arrival.",
            units.CountsPerSecond,
            {"{{status}}": _rate("stories_total", "status"), "clamped": _rate("clamped_stories_total")},
        ),
        lines(
            "Events a second",
            "Market events by kind, updates and retractions included.",
            units.CountsPerSecond,
            {"{{kind}}": _rate("events_total", "kind")},
        ),
        lines(
            "Rejections a second",
            "Refused records by reason and by the stage that refused them; they lie in wire.rejected.",
            units.CountsPerSecond,
            {"{{reason}} in {{stage}}": _rate("rejections_total", "reason, stage")},
        ),
        lines(
            "Contradictions a second",
            "Events whose figures contradict each other or their verb, by kind: a misprint, or a misreading. "
            "They are published with less confidence.",
            units.EventsPerSecond,
            {"{{kind}}": _rate("contradictions_total", "kind")},
        ),
        lines(
            "Alerts",
            "Alerts on region.alerts that were raised and that were over, by kind, in each step. "
            "Those raised are marked on every graph as well.",
            units.Short,
            {"{{kind}} {{status}}": _increase("alerts_total", "kind, status")},
        ),
    ]


def _how_fast() -> list[Panel]:
    publication = 'increase(wirepulse_publication_seconds_bucket{job=~"$job"}[$__rate_interval])'
    return [
        lines(
            "Arrival to publication",
            "From the arrival of a wire message to the publication of each market event in it.",
            units.Seconds,
            {f"p{share * 100:.0f}": _quantile(share, "publication_seconds") for share in (0.5, 0.95, 0.99)},
        ),
        heat(
            "Arrival to publication, all events",
            "Events by the time they took; a second band above the first is a backlog being worked off.",
            units.Seconds,
            f"sum by (le) ({publication})",
        ),
        lines(
            "Newest story by worker",
            "Age of the newest story that each worker has read.",
            units.Seconds,
            {"{{instance}}": 'min by (instance) (wirepulse_newest_story_age_seconds{job=~"$job"})'},
        ),
        lines(
            "Time of a run, p95",
            "From taking up a fetched run of records to its acknowledgement, by step.",
            units.Seconds,
            {"{{step}}": _quantile(0.95, "run_seconds", "step")},
        ),
        lines(
            "Runs a second",
            "Runs processed and acknowledged, by step.",
            units.CountsPerSecond,
            {"{{step}}": _rate("runs_total", "step")},
        ),
        lines(
            "Records a second",
            "Input records processed, by step.",
            units.RecordsPerSecond,
            {"{{step}}": _rate("records_total", "step")},
        ),
    ]


def _what_the_workers_hold() -> list[Panel]:
    committed = 'max by (instance) (wirepulse_last_commit_timestamp_seconds{job=~"$job"})'
    processor = 'rate(process_cpu_seconds_total{job=~"$job"}[$__rate_interval])'
    return [
        lines(
            "Table entries",
            "Entries held in each table, over all workers.",
            units.Short,
            {"{{table}}": 'sum by (table) (wirepulse_table_entries{job=~"$job"})'},
        ),
        lines(
            "Last recovery",
            "How long the last recovery of each table from its changelog took, on the slowest worker.",
            units.Seconds,
            {"{{table}}": 'max by (table) (wirepulse_recovery_seconds{job=~"$job"})'},
        ),
        lines(
            "Since the last commit",
            "Time since each worker last committed source offsets. StalledWorker fires on it.",
            units.Seconds,
            {"{{instance}}": f"time() - {committed}"},
        ),
        lines(
            "Owned partitions",
            "Input partitions by worker; their sum changes only while they move.",
            units.Short,
            {"{{instance}}": 'sum by (instance) (wirepulse_owned_partitions{job=~"$job"})'},
        ),
        lines(
            "Memory",
            "Resident memory of each worker.",
            units.BytesIEC,
            {"{{instance}}": 'max by (instance) (process_resident_memory_bytes{job=~"$job"})'},
        ),
        lines(
            "Processor",
            "Processor time that each worker uses; at 1, a whole core, it is at its limit.",
            units.Short,
            {"{{instance}}": f"sum by (instance) ({processor})"},
        ),
    ]


def _what_the_feeds_bring() -> list[Panel]:
    seen = 'max by (feed) (wirepulse_feed_last_success_timestamp_seconds{job=~"$job"})'
    started = 'max by (feed) (wirepulse_feed_started_timestamp_seconds{job=~"$job"})'
    may_be = 'max by (feed) (wirepulse_feed_quiet_after_seconds{job=~"$job"})'
    return [
        lines(
            "Feeds' messages a second",
            "Messages that the broker has acknowledged, by feed.",
            units.CountsPerSecond,
            {"{{feed}}": _rate("feed_items_total", "feed")},
        ),
        lines(
            "Feeds' failures a second",
            "What went wrong at the connectors, by feed and kind. FailingFeed fires on it.",
            units.CountsPerSecond,
            {"{{feed}}: {{kind}}": _rate("feed_failures_total", "feed, kind")},
        ),
        lines(
            "Since a feed's last sign of life",
            "Since each feed last answered or handed something over, or else since its start. "
            "QuietFeed fires when that is longer than the feed may be quiet.",
            units.Seconds,
            {
                "{{feed}}": f"time() - ({seen} > 0 or {started})",
                "{{feed}} may be quiet for": f"{may_be} > 0",
            },
        ),
        lines(
            "Arrival at a feed to the broker",
            "From the arrival of each feed's latest message to its acknowledgement by the broker.",
            units.Seconds,
            {"{{feed}}": 'max by (feed) (wirepulse_feed_lag_seconds{job=~"$job"})'},
        ),
        lines(
            "Feeds that wait",
            "How long a feed that failed, or was asked to come back later, waits before it tries again.",
            units.Seconds,
            {"{{feed}}": 'max by (feed) (wirepulse_feed_backoff_seconds{job=~"$job"})'},
        ),
    ]


_ROWS: dict[str, Callable[[], list[Panel]]] = {
    "Is it well?": _is_it_well,
    "What the news says": _what_the_news_says,
    "What comes and goes": _what_comes_and_goes,
    "What the feeds bring": _what_the_feeds_bring,
    "How fast": _how_fast,
    "What the workers hold": _what_the_workers_hold,
}


def _rate(counter: str, labels: str = "") -> str:
    by = f" by ({labels}) " if labels else ""
    return f'sum{by}(rate(wirepulse_{counter}{{job=~"$job"}}[$__rate_interval]))'


def _increase(counter: str, labels: str) -> str:
    return f'sum by ({labels}) (increase(wirepulse_{counter}{{job=~"$job"}}[$__rate_interval]))'


def _quantile(share: float, histogram: str, label: str = "") -> str:
    by = f"le, {label}" if label else "le"
    return f"histogram_quantile({share}, {_rate(f'{histogram}_bucket', by)})"


def main(arguments: list[str]) -> int:
    """Write or check the committed JSON; return the exit code."""
    made = as_json(overview())
    match arguments:
        case ["--write"]:
            COMMITTED.write_text(made)
        case ["--check"]:
            if COMMITTED.read_text() != made:
                print(f"{COMMITTED.name} is out of date: python -m deploy.grafana.dashboard --write")
                return 1
        case _:
            print("usage: python -m deploy.grafana.dashboard --write | --check")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
