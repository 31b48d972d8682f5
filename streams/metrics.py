"""What a worker tells Prometheus, and which record moves which figure.

Names start with `wirepulse_` and end in base units; label values come from closed vocabularies only
(enums, steps, tables, regions of the reference data), so no wire text can ever add a series.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from math import isfinite
from typing import NamedTuple

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    Info,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from agents.enrichment.witness import contradicts
from schemas.alert import AlertKind, AlertStatus, RegionalAlert
from schemas.event import EventKind, EventStatus, MarketEvent
from schemas.sentiment import RegionalSentiment
from schemas.story import Rejection, RejectionReason, Story, StoryStatus

# From the embedded broker's few milliseconds up to a backlog of five minutes.
PUBLICATION_BUCKETS = (
    0.005, 0.01, 0.02, 0.035, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0,
)  # fmt: skip
# A run is bounded at about 0.1 s of work; its acknowledgements come on top.
RUN_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)

# The step where nearly all refusals happen: counted from 0, so that the very first one shows as a rise.
FIRST_STAGE = "read_wire"


class Metrics:
    """The figures of one worker, in a registry of their own.

    Instants are Unix time in seconds, durations are seconds.  Not for use by several threads.
    """

    def __init__(self, version: str, clock: Callable[[], float] = time.time) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call]
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        Info("wirepulse_build", "The version of Wirepulse that runs.", registry=self.registry).info(
            {"version": version}
        )
        self._count_records()
        self._measure_steps()
        self._measure_tables()
        self._regions = _RegionalGauges()
        self._newest_story = _NewestStory(clock)
        self.registry.register(self._regions)
        self.registry.register(self._newest_story)

    def _count_records(self) -> None:
        stories = self._counter("stories", "Story versions read off the wire.", "status")
        events = self._counter("events", "Market events published, retractions included.", "kind", "status")
        rejections = self._counter("rejections", "Records refused and kept aside.", "reason", "stage")
        self._stories = {status: stories.labels(status) for status in StoryStatus}
        self._events = {
            (kind, status): events.labels(kind, status) for kind in EventKind for status in EventStatus
        }
        contradictions = self._counter(
            "contradictions",
            "Market events whose figures deny one another, the verb, or all experience.",
            "kind",
        )
        self._contradictions = {kind: contradictions.labels(kind) for kind in EventKind}
        alerts = self._counter("alerts", "Regional alerts raised and over.", "kind", "status")
        self._alerts = {
            (kind, status): alerts.labels(kind, status) for kind in AlertKind for status in AlertStatus
        }
        self._rejections = rejections
        for reason in RejectionReason:
            rejections.labels(reason, FIRST_STAGE)
        self._clamped = self._counter(
            "clamped_stories", "Stories whose stamp lay in the future and was set to their arrival."
        )
        self._publication = Histogram(
            "wirepulse_publication_seconds",
            "From the arrival of a wire message to the publication of each market event in it.",
            buckets=PUBLICATION_BUCKETS,
            registry=self.registry,
        )

    def _measure_steps(self) -> None:
        self._runs = self._counter("runs", "Fetched runs processed and acknowledged.", "step")
        self._records = self._counter("records", "Input records processed.", "step")
        self._run_seconds = Histogram(
            "wirepulse_run_seconds",
            "From taking up a fetched run to its acknowledgement.",
            ["step"],
            buckets=RUN_BUCKETS,
            registry=self.registry,
        )
        self._owned = self._gauge("owned_partitions", "Input partitions that this worker owns.", "step")
        self._last_commit: Gauge | None = None

    def _measure_tables(self) -> None:
        self._entries = self._gauge("table_entries", "Entries held in a table.", "table")
        self._recovery = self._gauge(
            "recovery_seconds", "How long the last recovery of a table from its changelog took.", "table"
        )

    def exposition(self) -> bytes:
        """Return all figures in Prometheus' text format."""
        return generate_latest(self.registry)

    def observe(self, record: object, published_at: float) -> None:
        """Count `record`, which the broker took at `published_at`; records of other types move nothing.

        Regional sentiment is held for each partition and goes to `observe_sentiment`.
        """
        match record:
            case Story():
                self._observe_story(record)
            case MarketEvent():
                self._observe_event(record, published_at)
            case RegionalAlert():
                self._alerts[record.kind, record.status].inc()
            case Rejection():
                self._rejections.labels(record.reason, record.stage).inc()

    def _observe_story(self, story: Story) -> None:
        self._stories[story.status].inc()
        self._newest_story.seen(story.published_at.timestamp())
        if story.time_clamped:
            self._clamped.inc()

    def _observe_event(self, event: MarketEvent, published_at: float) -> None:
        self._events[event.kind, event.status].inc()
        if event.status is not EventStatus.RETRACTED and contradicts(event):
            self._contradictions[event.kind].inc()
        if event.received_at is not None:
            # Two hosts' clocks may differ by more than the way took; a histogram's sum must not fall.
            self._publication.observe(max(0.0, published_at - event.received_at.timestamp()))

    def observe_sentiment(self, partition: int, record: RegionalSentiment) -> None:
        """Show `record` as its region's latest, as long as `partition` of the signals is owned."""
        self._regions.show(partition, record)

    def region_partition_revoked(self, partition: int) -> None:
        """Show the regions of `partition` no longer: another worker does now."""
        self._regions.drop(partition)

    def run_finished(self, step: str, seconds: float, records: int) -> None:
        """Count an acknowledged run of `records` input records that took `seconds`."""
        self._runs.labels(step).inc()
        self._records.labels(step).inc(records)
        self._run_seconds.labels(step).observe(seconds)

    def partitions_owned(self, step: str, partitions: int) -> None:
        """Set how many partitions of its input `step` has on this worker."""
        self._owned.labels(step).set(partitions)

    def committed(self, at: float) -> None:
        """Set the instant of the last commit of source offsets; without one there is no sample."""
        if self._last_commit is None:
            self._last_commit = self._gauge(
                "last_commit_timestamp_seconds", "When source offsets were last committed."
            )
        self._last_commit.set(at)

    def table_holds(self, table: str, entries: int) -> None:
        """Set how many entries of `table` this worker holds, over all its partitions."""
        self._entries.labels(table).set(entries)

    def recovered(self, table: str, seconds: float, entries: int) -> None:
        """Set how long it took to recover `table`, and how many entries it holds now."""
        self._recovery.labels(table).set(seconds)
        self.table_holds(table, entries)

    def _counter(self, name: str, meaning: str, *labels: str) -> Counter:
        return Counter(f"wirepulse_{name}", meaning, labels, registry=self.registry)

    def _gauge(self, name: str, meaning: str, *labels: str) -> Gauge:
        return Gauge(f"wirepulse_{name}", meaning, labels, registry=self.registry)


class _Reading(NamedTuple):
    """The part of a RegionalSentiment that is shown; holding the whole would hold its drivers too."""

    sentiment: float | None
    weight: float
    events: int
    stories: int
    buzz: float | None
    baseline_z: float | None


_SHOWN = (
    ("sentiment", "region_sentiment_ratio", "Weighted mean polarity of the news, from -1 to 1."),
    ("weight", "region_weight", "Summed weight of the events behind the sentiment."),
    ("events", "region_events", "Events in the window."),
    ("stories", "region_stories", "Distinct stories in the window."),
    ("buzz", "region_buzz_ratio", "Events against the usual number at that hour of the week."),
    ("baseline_z", "region_baseline_z_score", "Standard deviations from the usual sentiment at that hour."),
)


class _RegionalGauges(Collector):
    """The latest sentiment of each region and window, held for each owned partition."""

    def __init__(self) -> None:
        self._held: dict[int, dict[tuple[str, str], _Reading]] = {}

    def show(self, partition: int, record: RegionalSentiment) -> None:
        """Take up what a partition published last of a region and window."""
        reading = _Reading(*(getattr(record, name) for name in _Reading._fields))
        self._held.setdefault(partition, {})[record.region, record.window.value] = reading

    def drop(self, partition: int) -> None:
        """Forget a partition that another worker owns now."""
        self._held.pop(partition, None)

    def collect(self) -> Iterator[Metric]:
        """Yield a family of gauges for each figure, as Prometheus asks for them."""
        latest = {labels: reading for held in self._held.values() for labels, reading in held.items()}
        for field, name, meaning in _SHOWN:
            family = GaugeMetricFamily(f"wirepulse_{name}", meaning, labels=("region", "window"))
            for labels, reading in latest.items():
                value = getattr(reading, field)
                # No sentiment is no sample: NaN would poison every average over it.
                if value is not None and isfinite(value):
                    family.add_metric(labels, value)
            yield family


class _NewestStory(Collector):
    """When the newest story was published, and how old it is at the moment of the scrape."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._published_at: float | None = None

    def seen(self, published_at: float) -> None:
        """Note that a story of that time (Unix seconds) was read."""
        if self._published_at is None or published_at > self._published_at:
            self._published_at = published_at

    def collect(self) -> Iterator[Metric]:
        """Yield the time and the age, nothing before the first story."""
        published_at = self._published_at
        if published_at is None:
            return
        yield GaugeMetricFamily(
            "wirepulse_newest_story_timestamp_seconds",
            "When the newest story read since the start was published.",
            value=published_at,
        )
        yield GaugeMetricFamily(
            "wirepulse_newest_story_age_seconds",
            "How long ago the newest story read since the start was published.",
            value=max(0.0, self._clock() - published_at),
        )
