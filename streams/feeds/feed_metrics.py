"""What the feeds of a process tell Prometheus; label values are the feeds' configured names."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, ProcessCollector, generate_latest

FAILURES = ("broker", "connection", "status", "too_large", "unreadable", "refused", "overload")


class FeedMetrics:
    """The figures of all feeds of one process, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._items = self._counter("items", "Messages that the broker has.")
        self._failures = self._counter("failures", "What went wrong, by kind.", "kind")
        self._success = self._gauge(
            "last_success_timestamp_seconds",
            "When the feed last answered or handed something over, in Unix time.",
        )
        self._lag = self._gauge(
            "lag_seconds", "From the arrival of the latest message to its acknowledgement by the broker."
        )
        self._started = self._gauge("started_timestamp_seconds", "When the feed was started, in Unix time.")
        self._quiet_after = self._gauge(
            "quiet_after_seconds",
            "How long the feed may give no sign of life before that is told of; 0: for ever.",
        )
        self._backoff = self._gauge("backoff_seconds", "How long the feed waits before it tries again.")

    def _counter(self, name: str, meaning: str, *labels: str) -> Counter:
        return Counter(f"wirepulse_feed_{name}", meaning, ["feed", *labels], registry=self.registry)

    def _gauge(self, name: str, meaning: str) -> Gauge:
        return Gauge(f"wirepulse_feed_{name}", meaning, ["feed"], registry=self.registry)

    def of(self, feed: str, quiet_after_seconds: float = 0.0) -> FeedFigures:
        """Return the figures of one feed that starts now, all of them present from the start."""
        self._started.labels(feed).set(time.time())
        self._quiet_after.labels(feed).set(quiet_after_seconds)
        for kind in FAILURES:
            self._failures.labels(feed, kind)
        return FeedFigures(
            items=self._items.labels(feed),
            failures=self._failures,
            success=self._success.labels(feed),
            lag=self._lag.labels(feed),
            backoff=self._backoff.labels(feed),
            feed=feed,
        )

    def exposition(self) -> bytes:
        """Return all figures in Prometheus' text format."""
        return generate_latest(self.registry)


@dataclass(slots=True)
class FeedFigures:
    """The figures of one feed."""

    items: Counter
    failures: Counter
    success: Gauge
    lag: Gauge
    backoff: Gauge
    feed: str

    def delivered(self, received_at: datetime | None) -> None:
        """Count a message that the broker has."""
        self.items.inc()
        self.answered()
        if received_at is not None:
            self.lag.set(max(0.0, time.time() - received_at.timestamp()))

    def answered(self) -> None:
        """Note that the feed is well, with or without anything new."""
        self.success.set(time.time())

    def failed(self, kind: str) -> None:
        """Count a failure; `kind` is one of FAILURES."""
        self.failures.labels(self.feed, kind).inc()

    def waits(self, seconds: float) -> None:
        """Say how long the feed waits before it tries again; 0 when it does not."""
        self.backoff.set(seconds)
