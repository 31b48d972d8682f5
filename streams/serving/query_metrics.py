"""What the answering of questions tells Prometheus."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest

# From a look into memory to reading days of topics.
ANSWER_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class QueryMetrics:
    """The figures of a process that answers questions, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._answers = Counter(
            "wirepulse_answers",
            "Questions answered, by what was asked and by HTTP status.",
            ["question", "status"],
            registry=self.registry,
        )
        self._seconds = Histogram(
            "wirepulse_answer_seconds",
            "How long an answer took.",
            ["question"],
            buckets=ANSWER_BUCKETS,
            registry=self.registry,
        )
        self._entries = Gauge(
            "wirepulse_materialised_entries",
            "Entries of the public topics held in memory, by what they are.",
            ["what"],
            registry=self.registry,
        )
        self._bytes = Gauge(
            "wirepulse_materialised_bytes",
            "Bytes of the records held in memory within their limit, by what they are.",
            ["what"],
            registry=self.registry,
        )
        self._newest = Gauge(
            "wirepulse_materialised_newest_timestamp_seconds",
            "When the broker was given the newest record taken up, by topic, in Unix time.",
            ["topic"],
            registry=self.registry,
        )
        self._undecodable = Gauge(
            "wirepulse_materialised_undecodable",
            "Records on the public topics that could not be read since the start.",
            registry=self.registry,
        )

    def answered(self, question: str, status: int, seconds: float) -> None:
        """Count an answer; `question` is the name of a page."""
        self._answers.labels(question, str(status)).inc()
        self._seconds.labels(question).observe(seconds)

    def took(self, topic: str, at: datetime) -> None:
        """Note that a record of `topic` was taken up that the broker was given `at`."""
        self._newest.labels(topic).set(at.timestamp())

    def holds(self, entries: Mapping[str, int], sizes: Mapping[str, int], undecodable: int) -> None:
        """Set how many entries of how many bytes are held, and how many records could not be read."""
        for what, count in entries.items():
            self._entries.labels(what).set(count)
        for what, size in sizes.items():
            self._bytes.labels(what).set(size)
        self._undecodable.set(undecodable)

    def exposition(self) -> bytes:
        """Return all figures in Prometheus' text format."""
        return generate_latest(self.registry)
