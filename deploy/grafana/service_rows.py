"""The dashboard's rows about the service: whether it is well, and its feeds, speed and workers."""

from __future__ import annotations

from grafana_foundation_sdk.models import units

from deploy.grafana.expressions import gauge, increase, quantile, rate
from deploy.grafana.panels import Panel, heat, lines, number


def is_it_well() -> list[Panel]:
    """Return the panels of the figures that tell at a glance whether something is wrong."""
    stories, events, rejections = rate("stories_total"), rate("events_total"), rate("rejections_total")
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
            f"{quantile(0.95, 'publication_seconds')} >= 0",
            limits=(1, 5),
        ),
        number(
            "Workers",
            "Workers that answer Prometheus. WorkerDown fires when one does not.",
            units.Short,
            'count(wirepulse_build_info{job=~"$job"})',
        ),
    ]


def what_the_feeds_bring() -> list[Panel]:
    """Return the panels of the connectors: what each brings, and what fails."""
    seen = gauge("max", "feed_last_success_timestamp_seconds", "feed")
    started = gauge("max", "feed_started_timestamp_seconds", "feed")
    may_be = gauge("max", "feed_quiet_after_seconds", "feed")
    return [
        lines(
            "Feeds' messages a second",
            "Messages that the broker has acknowledged, by feed.",
            units.CountsPerSecond,
            {"{{feed}}": rate("feed_items_total", "feed")},
        ),
        lines(
            "Feeds' failures a second",
            "What went wrong at the connectors, by feed and kind. FailingFeed fires on it.",
            units.CountsPerSecond,
            {"{{feed}}: {{kind}}": rate("feed_failures_total", "feed, kind")},
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
            {"{{feed}}": gauge("max", "feed_lag_seconds", "feed")},
        ),
        lines(
            "Feeds that wait",
            "How long a feed that failed, or was asked to come back later, waits before it tries again.",
            units.Seconds,
            {"{{feed}}": gauge("max", "feed_backoff_seconds", "feed")},
        ),
    ]


def how_fast() -> list[Panel]:
    """Return the panels of the time from arrival to publication and of the work of each step."""
    return [
        lines(
            "Arrival to publication",
            "From the arrival of a wire message to the publication of each market event in it.",
            units.Seconds,
            {f"p{share * 100:.0f}": quantile(share, "publication_seconds") for share in (0.5, 0.95, 0.99)},
        ),
        heat(
            "Arrival to publication, all events",
            "Events by the time they took; a second band above the first is a backlog being worked off.",
            units.Seconds,
            increase("publication_seconds_bucket", "le"),
        ),
        lines(
            "Newest story by worker",
            "Age of the newest story that each worker has read.",
            units.Seconds,
            {"{{instance}}": gauge("min", "newest_story_age_seconds", "instance")},
        ),
        lines(
            "Time of a run, p95",
            "From taking up a fetched run of records to its acknowledgement, by step.",
            units.Seconds,
            {"{{step}}": quantile(0.95, "run_seconds", "step")},
        ),
        lines(
            "Runs a second",
            "Runs processed and acknowledged, by step.",
            units.CountsPerSecond,
            {"{{step}}": rate("runs_total", "step")},
        ),
        lines(
            "Records a second",
            "Input records processed, by step.",
            units.RecordsPerSecond,
            {"{{step}}": rate("records_total", "step")},
        ),
    ]


def what_the_workers_hold() -> list[Panel]:
    """Return the panels of state, memory and processor time by table and worker."""
    committed = gauge("max", "last_commit_timestamp_seconds", "instance")
    processor = 'rate(process_cpu_seconds_total{job=~"$job"}[$__rate_interval])'
    return [
        lines(
            "Table entries",
            "Entries held in each table, over all workers.",
            units.Short,
            {"{{table}}": gauge("sum", "table_entries", "table")},
        ),
        lines(
            "Last recovery",
            "How long the last recovery of each table from its changelog took, on the slowest worker.",
            units.Seconds,
            {"{{table}}": gauge("max", "recovery_seconds", "table")},
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
            {"{{instance}}": gauge("sum", "owned_partitions", "instance")},
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
