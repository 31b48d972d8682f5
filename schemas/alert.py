"""Alerts: what is out of the ordinary in a region's news, from when until when, and on what evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from schemas.sentiment import Window


class AlertKind(StrEnum):
    """What is out of the ordinary.

    `shock`: the sentiment is far off what is usual at that hour of the week.  `flip`: it has changed its
    sign, with weight on both sides.  `flood`, `silence`: far more news than usual, or none where there
    usually is some.  `contradiction`: two sources tell different figures of one thing.
    """

    SHOCK = "shock"
    FLIP = "flip"
    FLOOD = "flood"
    SILENCE = "silence"
    CONTRADICTION = "contradiction"


class AlertStatus(StrEnum):
    """`raised` while the cause holds, `over` from then on."""

    RAISED = "raised"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertFigure:
    """A figure that an alert rests on, and the limit that it crossed; None for a figure beside it."""

    name: str
    value: float | None
    limit: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """An event that an alert rests on: for a contradiction the figure it tells, else what it contributes.

    `name` is the figure's name: contribution (to the sentiment), change_pct, level, actual, ...
    """

    event_id: str
    entity_name: str
    source: str | None
    headline: str | None
    name: str
    value: float
    unit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionalAlert:
    """One word on one alert: that it was raised, or that it is over.  The last word on an alert_id holds.

    `alert_id` is a hash over its cause: for a contradiction over what the figure is of, else over kind,
    region, window and `raised_at`.  `window` is the one that the figures are of, None for a contradiction.
    `as_of` is the instant of this word.  A contradiction about what is no region's own is WORLD's.
    """

    alert_id: str
    kind: AlertKind
    status: AlertStatus
    region: str
    window: Window | None
    raised_at: datetime
    as_of: datetime
    as_of_ms: int
    figures: tuple[AlertFigure, ...]
    evidence: tuple[Evidence, ...]
    schema_version: int = 1
