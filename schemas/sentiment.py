"""Regional sentiment: what one event contributes to a region, and the rolling figures derived from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from schemas.event import EventKind, Modality
from schemas.rank import Rank


class Window(StrEnum):
    """The rolling windows, each ending at the moment of publication."""

    MINUTES_15 = "15m"
    HOUR_1 = "1h"
    HOURS_6 = "6h"
    HOURS_24 = "24h"
    DAYS_7 = "7d"

    @property
    def length(self) -> timedelta:
        """How far back the window reaches."""
        return _LENGTHS[self]


_LENGTHS = {
    Window.MINUTES_15: timedelta(minutes=15),
    Window.HOUR_1: timedelta(hours=1),
    Window.HOURS_6: timedelta(hours=6),
    Window.HOURS_24: timedelta(hours=24),
    Window.DAYS_7: timedelta(days=7),
}


class SentimentStatus(StrEnum):
    """`thin`: too little to trust; `stale`: nothing in the window, though there was something before."""

    OK = "ok"
    THIN = "thin"
    STALE = "stale"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionalSignal:
    """What one event contributes to one region, or (`retracted`) no longer does.

    It is its own contribution: the table holds it as it is, under region and event_id.  `polarity`
    runs from -1 to +1, `weight` from 0 to 1, both in whole millionths.  `weight` holds no novelty,
    because that would make the tables depend on the order of arrival: `chain_key` names what is
    reported (a digest of entity, kind and date, for a price move of direction and horizon too), and the
    aggregation derives the novelty of each member of a chain from the set, in the order of published_at
    and event_id.  `fingerprint` is the sketch of the story's text (see Finding), by which copies of one story
    are told from independent reports.
    """

    region: str
    event_id: str
    story_id: str
    rank: Rank
    retracted: bool
    chain_key: str
    entity_name: str
    kind: EventKind
    modality: Modality
    headline: str | None
    polarity: float
    weight: float
    published_at: datetime
    received_at: datetime | None
    fingerprint: str = ""
    schema_version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """An event's part in a region's sentiment; `share` is of the absolute weighted polarity."""

    event_id: str
    entity_name: str
    kind: EventKind
    polarity: float
    weight: float
    share: float
    headline: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """All events of the window beyond the drivers listed."""

    events: int
    weight: float
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionalSentiment:
    """How the news has it for a region over one window that ends at `as_of`.

    `sentiment` is the weighted mean polarity in [-1, 1], None when nothing weighs; `std_error` its
    standard error; `breadth` (positive - negative) / events; `dispersion` the weighted standard
    deviation; `change` the difference to the window before; `baseline_z` None until there is a
    baseline.  The shares of `drivers` and `rest` sum to 1, or are none when nothing has polarity.
    """

    region: str
    window: Window
    as_of: datetime
    as_of_ms: int
    sentiment: float | None
    std_error: float | None
    weight: float
    events: int
    stories: int
    positive: int
    neutral: int
    negative: int
    breadth: float | None
    dispersion: float | None
    change: float | None
    baseline_z: float | None
    late_events: int
    status: SentimentStatus
    drivers: tuple[Driver, ...]
    rest: Rest
    schema_version: int = 1
