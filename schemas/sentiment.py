"""Sentiment: what one event contributes to a region, a sector or an instrument, and what it all comes to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from schemas.codec import rfc3339
from schemas.event import EventKind
from schemas.identity import digest
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


class BarLength(StrEnum):
    """How long a bar is; bars begin on the full hour and at midnight UTC."""

    HOUR = "1h"
    DAY = "1d"

    @property
    def length(self) -> timedelta:
        """The time that the bar covers."""
        return timedelta(hours=1) if self is BarLength.HOUR else timedelta(days=1)


class BarStatus(StrEnum):
    """`provisional` while the bar is open, `final` when it has closed, `revised` if it changed after that."""

    PROVISIONAL = "provisional"
    FINAL = "final"
    REVISED = "revised"


REGION = "region"
SECTOR = "sector"


def region_subject(code: str) -> str:
    """Return the subject of signals that is the region of that code."""
    return f"{REGION}:{code}"


def sector_subject(code: str) -> str:
    """Return the subject of signals that is the sector of that code."""
    return f"{SECTOR}:{code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """What one event contributes to one subject of sentiment, or (`retracted`) no longer does.

    `subject` is "region:JP", "sector:TECH" or an instrument's id ("index:N225").  A signal is its own
    contribution: the table holds it as it is, under subject and event_id.  `polarity` runs from -1 to +1,
    `weight` from 0 to 1, both in whole millionths; `weight` is `confidence` x `relevance` x
    `modality_weight` (how it is told) x `role_weight` (what it is to the subject), each from 0 to 1.

    `weight` holds no novelty, because that would make the tables depend on the order of arrival:
    `chain_key` names what is reported (a digest of entity, kind and date, for a price move of direction and
    horizon too), and the aggregation derives the novelty of each member of a chain from the set, in the order
    of published_at and event_id.  `fingerprint` is the sketch of the story's text (see Finding), by which
    copies of one story are told from independent reports.
    """

    subject: str
    event_id: str
    story_id: str
    rank: Rank
    retracted: bool
    chain_key: str
    entity_name: str
    kind: EventKind
    headline: str | None
    polarity: float
    confidence: float
    relevance: float
    modality_weight: float
    role_weight: float
    weight: float
    published_at: datetime
    received_at: datetime | None
    fingerprint: str = ""
    schema_version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """An event's part in a sentiment, with everything that its weight is made of.

    `weight` is confidence x relevance x modality_weight x role_weight x novelty x decay, each from 0 to 1:
    how sure, how much of the story, how it is told (a fact 1, an outlook 0.5, ...), what the event is to the
    subject, how new, and how much age has left of it.  The product of the first four is rounded to
    millionths, with novelty again; the decay stands here to six decimals and counts exactly.
    `contribution` is weight x polarity / weight of the window: those of all drivers and the rest
    sum to the sentiment.  `share` is of the absolute weighted polarity: all shares sum to 1.
    """

    event_id: str
    story_id: str
    entity_name: str
    kind: EventKind
    headline: str | None
    published_at: datetime
    polarity: float
    confidence: float
    relevance: float
    modality_weight: float
    role_weight: float
    novelty: float
    decay: float
    weight: float
    contribution: float
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """All events of the window beyond the drivers listed, with what is lost in rounding."""

    events: int
    weight: float
    contribution: float
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowFigures:
    """How the news has it over one window that ends at `as_of`.

    `sentiment` is the weighted mean polarity in [-1, 1], None when nothing weighs; `std_error` its
    standard error, `dispersion` the weighted standard deviation; `weight` the summed weight, with the decay
    down to `as_of`.  Counts are plain: `events`, their `stories`, how many are `positive`, `neutral` and
    `negative`; `breadth` is (positive - negative) / events.  `change` is the difference to the window
    before.  `buzz` is the number of events against the usual one at that hour of the week (1 is as usual),
    `usual_events` that usual one, `baseline_z` how many standard deviations the sentiment is off its usual;
    all None until there are 8 weeks to compare with, or where no history is kept.  `late_events` came more
    than 15 minutes after their story's time.  What cannot be told is None and never 0.
    """

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
    buzz: float | None
    usual_events: float | None = None
    baseline_z: float | None
    late_events: int
    status: SentimentStatus
    drivers: tuple[Driver, ...]
    rest: Rest
    schema_version: int = 1


# What a record is of stands first in its JSON: bases that come later in the list give the earlier fields.
@dataclass(frozen=True, kw_only=True)
class _OfRegion:
    __slots__ = ()
    region: str


@dataclass(frozen=True, kw_only=True)
class _OfSector:
    __slots__ = ()
    sector: str


@dataclass(frozen=True, kw_only=True)
class _OfInstrument:
    __slots__ = ()
    instrument: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionalSentiment(WindowFigures, _OfRegion):
    """The sentiment for a region: an ISO 3166-1 alpha-2 code, EU, ASIA, EM or WORLD."""

    @property
    def subject(self) -> str:
        """The subject of the signals that make it."""
        return region_subject(self.region)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorSentiment(WindowFigures, _OfSector):
    """The sentiment for a sector, by its code ("TECH"), in all regions together."""

    @property
    def subject(self) -> str:
        """The subject of the signals that make it."""
        return sector_subject(self.sector)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentSentiment(WindowFigures, _OfInstrument):
    """The sentiment for an instrument, by the id that its events carry as entity_id ("index:N225")."""

    @property
    def subject(self) -> str:
        """The subject of the signals that make it."""
        return self.instrument


Sentiment = RegionalSentiment | SectorSentiment | InstrumentSentiment


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionalBar:
    """How the news had it for a region in one hour or day: all published from `start` on and before `end`.

    The figures are as in WindowFigures, with each event at its weight without decay: a bar has no present.
    A bar is provisional (`revision` 0) until 15 minutes after its end: what comes later is late.  Then it is
    final (1), and each time that a late story, a correction or a kill changes it afterwards it is revised
    (2, ...).  The figures depend on the events alone, the revision on when they became known; the highest
    one stands.  `as_of` is when this revision was made.
    """

    region: str
    length: BarLength
    start: datetime
    start_ms: int
    end: datetime
    as_of: datetime
    as_of_ms: int
    revision: int
    status: BarStatus
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
    late_events: int
    schema_version: int = 1

    @property
    def rank(self) -> Rank:
        """Where this revision stands among all of the bar."""
        figures = (self.sentiment, self.std_error, self.weight, self.dispersion)
        counts = (self.events, self.stories, self.positive, self.negative, self.late_events)
        return Rank(self.revision, self.as_of_ms, False, digest(*map(str, figures), *counts))


def bar_key(bar: RegionalBar) -> str:
    """Return the key of a bar, the same for all its revisions: "JP|1h|2026-03-05T12:00:00.000Z"."""
    return f"{bar.region}|{bar.length}|{rfc3339(bar.start)}"
