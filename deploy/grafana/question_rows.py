"""The dashboard's row about the questions that `wirepulse serve` answers, and what it answers them from."""

from __future__ import annotations

from grafana_foundation_sdk.models import units

from deploy.grafana.expressions import gauge, quantile, rate
from deploy.grafana.panels import Panel, lines


def what_is_asked() -> list[Panel]:
    """Return the panels of the questions, of the time they take, and of what is held to answer them."""
    newest = gauge("max", "materialised_newest_timestamp_seconds", "topic")
    return [
        lines(
            "Questions a second",
            "Questions answered over HTTP, by what was asked and by status: 200, or why they were refused.",
            units.RequestsPerSecond,
            {"{{question}}: {{status}}": rate("answers_total", "question, status")},
        ),
        lines(
            "Time of an answer, p95",
            "95 of 100 answers took no longer, by what was asked. What is of the past or of an instrument is "
            "read from the topics and takes its time.",
            units.Seconds,
            {"{{question}}": quantile(0.95, "answer_seconds", "question")},
        ),
        lines(
            "Since the newest record taken up",
            "Since the broker was given the newest record that answers rest on, by topic. Sentiment comes "
            "every ten seconds while the workers run; the others when there is news.",
            units.Seconds,
            {"{{topic}}": f"time() - {newest}"},
        ),
        lines(
            "Entries held for answers",
            "Entries of the public topics in memory, by what they are, in the fullest process.",
            units.Short,
            {"{{what}}": gauge("max", "materialised_entries", "what")},
        ),
        lines(
            "Memory held for answers",
            "Bytes of the records held, in the fullest process; `--memory` bounds events and stories each.",
            units.BytesIEC,
            {"{{what}}": gauge("max", "materialised_bytes", "what")},
        ),
        lines(
            "Records that cannot be read",
            "Records on the public topics that were no records since the start, by process.",
            units.Short,
            {"{{instance}}": gauge("max", "materialised_undecodable", "instance")},
        ),
    ]
