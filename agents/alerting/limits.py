"""Alerts of figures that cross a limit: shock, flood and silence.

Each has two limits, an outer one that raises it and an inner one that ends it, so that a figure that
trembles about a limit says nothing more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from agents.alerting.watch import Watch, over, raised, watch_after
from schemas.alert import AlertFigure, AlertKind
from schemas.sentiment import RegionalSentiment, SentimentStatus, Window

Test = Callable[[RegionalSentiment], bool]

# Three standard deviations off the usual happen by chance in one hour of some hundred, with fat tails more
# often; a weight of 1 is one sure fact that the news is full of.
SHOCK_Z, CALM_Z = 3.0, 2.0
SHOCK_WEIGHT = 1.0
# Three times as much as usual, and enough events that a quiet hour's handful is none.
FLOOD_BUZZ, EBB_BUZZ = 3.0, 2.0
FLOOD_EVENTS = 10.0
# Where eight are usual, none at all come by chance in one hour of 3000.
SILENCE_USUAL = 8.0
TALK_BUZZ = 0.25


@dataclass(frozen=True, slots=True)
class Limit:
    """One kind of alert: what raises it, what ends it, and the figures that show it."""

    kind: AlertKind
    window: Window
    raises: Test
    ends: Test
    figures: Callable[[RegionalSentiment], tuple[AlertFigure, ...]]

    def look(self, watch: Watch | None, sentiment: RegionalSentiment) -> Watch | None:
        """Return what is to be remembered after `sentiment`, None when nothing has changed."""
        standing = watch.standing if watch else None
        if standing is None and self.raises(sentiment):
            alert = raised(self.kind, sentiment, self.figures(sentiment))
            return watch_after(sentiment, alert, None, (alert,))
        if standing is not None and self.ends(sentiment):
            return watch_after(
                sentiment, None, None, (over(standing, sentiment.as_of, self.figures(sentiment)),)
            )
        return None


def _is_shock(it: RegionalSentiment) -> bool:
    z = it.baseline_z
    return (
        z is not None and abs(z) >= SHOCK_Z and it.weight >= SHOCK_WEIGHT and it.status is SentimentStatus.OK
    )


def _is_calm(it: RegionalSentiment) -> bool:
    return it.baseline_z is None or abs(it.baseline_z) < CALM_Z


def _is_flood(it: RegionalSentiment) -> bool:
    return it.buzz is not None and it.buzz >= FLOOD_BUZZ and it.events >= FLOOD_EVENTS


def _has_ebbed(it: RegionalSentiment) -> bool:
    return it.buzz is None or it.buzz < EBB_BUZZ


def _is_silence(it: RegionalSentiment) -> bool:
    return not it.events and it.usual_events is not None and it.usual_events >= SILENCE_USUAL


def _is_talk(it: RegionalSentiment) -> bool:
    return it.buzz is None or it.buzz >= TALK_BUZZ


def _shock_figures(it: RegionalSentiment) -> tuple[AlertFigure, ...]:
    return (
        AlertFigure(name="baseline_z", value=it.baseline_z, limit=SHOCK_Z),
        AlertFigure(name="weight", value=it.weight, limit=SHOCK_WEIGHT),
        AlertFigure(name="sentiment", value=it.sentiment),
    )


def _flood_figures(it: RegionalSentiment) -> tuple[AlertFigure, ...]:
    return (
        AlertFigure(name="buzz", value=it.buzz, limit=FLOOD_BUZZ),
        AlertFigure(name="events", value=float(it.events), limit=FLOOD_EVENTS),
    )


def _silence_figures(it: RegionalSentiment) -> tuple[AlertFigure, ...]:
    return (
        AlertFigure(name="events", value=float(it.events)),
        AlertFigure(name="usual_events", value=it.usual_events, limit=SILENCE_USUAL),
    )


SHOCK = Limit(AlertKind.SHOCK, Window.HOUR_1, _is_shock, _is_calm, _shock_figures)
FLOOD = Limit(AlertKind.FLOOD, Window.HOUR_1, _is_flood, _has_ebbed, _flood_figures)
SILENCE = Limit(AlertKind.SILENCE, Window.HOUR_1, _is_silence, _is_talk, _silence_figures)
