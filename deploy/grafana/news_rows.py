"""The dashboard's rows about the news: what it says, and what comes in and goes out."""

from __future__ import annotations

from grafana_foundation_sdk.models import units

from deploy.grafana.expressions import increase, rate, region_gauge
from deploy.grafana.panels import Panel, lines, polarity_bars


def what_the_news_says() -> list[Panel]:
    """Return the panels of the regions' sentiment and of how much stands behind it."""
    return [*_sentiment(), *_amounts(), *_against_the_usual()]


def _sentiment() -> list[Panel]:
    sentiment = region_gauge("avg", "sentiment_ratio")
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
    ]


def _amounts() -> list[Panel]:
    return [
        lines(
            "Events behind it",
            "Market events in the window; few of them make a sentiment that says little.",
            units.Short,
            {"{{region}}": region_gauge("max", "events")},
        ),
        lines(
            "Stories behind it",
            "Distinct stories in the window.",
            units.Short,
            {"{{region}}": region_gauge("max", "stories")},
        ),
        lines(
            "Weight behind it",
            "Summed weight of the events in the window.",
            units.Short,
            {"{{region}}": region_gauge("max", "weight")},
        ),
    ]


def _against_the_usual() -> list[Panel]:
    return [
        lines(
            "Buzz",
            "Events in the window against the usual number at that hour of the week: 1 is as usual. "
            "Shown once a region has eight weeks to compare with.",
            units.Short,
            {"{{region}}": region_gauge("max", "buzz_ratio")},
            width=12,
        ),
        lines(
            "Off the usual",
            "How many standard deviations the sentiment is above or below the usual one at that hour of the "
            "week. Shown once a region has eight weeks to compare with, and enough news now.",
            units.Short,
            {"{{region}}": region_gauge("avg", "baseline_z_score")},
            width=12,
        ),
    ]


def what_comes_and_goes() -> list[Panel]:
    """Return the panels of stories, events, rejections and alerts over time."""
    return [
        lines(
            "Stories a second",
            "Story versions by status, and those whose stamp lay in the future and was set to the arrival.",
            units.CountsPerSecond,
            {"{{status}}": rate("stories_total", "status"), "clamped": rate("clamped_stories_total")},
        ),
        lines(
            "Events a second",
            "Market events by kind, updates and retractions included.",
            units.CountsPerSecond,
            {"{{kind}}": rate("events_total", "kind")},
        ),
        lines(
            "Rejections a second",
            "Refused records by reason and by the stage that refused them; they lie in wire.rejected.",
            units.CountsPerSecond,
            {"{{reason}} in {{stage}}": rate("rejections_total", "reason, stage")},
        ),
        lines(
            "Contradictions a second",
            "Events whose figures contradict each other or their verb, by kind: a misprint, or a misreading. "
            "They are published with less confidence.",
            units.EventsPerSecond,
            {"{{kind}}": rate("contradictions_total", "kind")},
        ),
        lines(
            "Alerts",
            "Alerts on region.alerts that were raised and that were over, by kind, in each step. "
            "Those raised are marked on every graph as well.",
            units.Short,
            {"{{kind}} {{status}}": increase("alerts_total", "kind, status")},
        ),
    ]
