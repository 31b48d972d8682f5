"""What is remembered of a cause of alerts in one region and window."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from schemas.alert import AlertFigure, AlertKind, AlertStatus, Evidence, RegionalAlert
from schemas.codec import unix_ms
from schemas.identity import digest
from schemas.rank import Rank
from schemas.sentiment import RegionalSentiment

# Enough to see what it was about; `explain` has all of it.
EVIDENCE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The sign that a sentiment had settled on, and the figures with which it did."""

    sign: int
    sentiment: float
    weight: float
    as_of: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """The state of one cause: the alert that stands, the side last settled on, and what was said last.

    The rank is the instant of the publication that made it so; `said` are the alerts that it caused, to be
    said again when it is delivered again.
    """

    rank: Rank
    standing: RegionalAlert | None
    side: Side | None
    said: tuple[RegionalAlert, ...]

    @property
    def as_of_ms(self) -> int:
        """The instant of the publication that made it so, in Unix milliseconds."""
        return self.rank.updated_at_ms


def watch_after(
    sentiment: RegionalSentiment,
    standing: RegionalAlert | None,
    side: Side | None,
    said: tuple[RegionalAlert, ...],
) -> Watch:
    """Return what is remembered once `sentiment` has been looked at."""
    return Watch(rank=Rank(0, sentiment.as_of_ms, False, ""), standing=standing, side=side, said=said)


def raised(kind: AlertKind, sentiment: RegionalSentiment, figures: tuple[AlertFigure, ...]) -> RegionalAlert:
    """Return the alert that `sentiment` raises, with its greatest drivers as evidence."""
    return RegionalAlert(
        alert_id=digest(kind, sentiment.region, sentiment.window, sentiment.as_of_ms),
        kind=kind,
        status=AlertStatus.RAISED,
        region=sentiment.region,
        window=sentiment.window,
        raised_at=sentiment.as_of,
        as_of=sentiment.as_of,
        as_of_ms=sentiment.as_of_ms,
        figures=figures,
        evidence=tuple(
            Evidence(
                event_id=driver.event_id,
                entity_name=driver.entity_name,
                source=None,
                headline=driver.headline,
                name="contribution",
                value=driver.contribution,
                unit=None,
            )
            for driver in sentiment.drivers[:EVIDENCE]
        ),
    )


def over(alert: RegionalAlert, as_of: datetime, figures: tuple[AlertFigure, ...]) -> RegionalAlert:
    """Return the word that an alert is over, with the figures as they now are."""
    return replace(
        alert,
        status=AlertStatus.OVER,
        as_of=as_of,
        as_of_ms=unix_ms(as_of),
        figures=figures,
    )
