"""Every topic: its name, the record it carries, its key, and how long it keeps what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from schemas.alert import RegionalAlert
from schemas.event import Finding, MarketEvent
from schemas.sentiment import (
    InstrumentSentiment,
    RegionalBar,
    RegionalSentiment,
    SectorSentiment,
    Signal,
    bar_key,
)
from schemas.story import Rejection, Story, WireMessage

MAX_MESSAGE_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A topic and the one type of record it carries.

    `key` gives a record's key, None where the feed or the broker's position decides.  `retention` is
    how long a deleting topic keeps records; None marks a compacted one.
    """

    name: str
    carries: type[Any]
    key: Callable[[Any], str] | None
    retention: timedelta | None
    public: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The durable state of a step: one ranked record for each key, kept in a compacted changelog.

    `pools` makes a record that was read back share its equal parts with others, where a table is large.
    """

    name: str
    holds: type[Any]
    pools: Callable[[Any], Any] | None = None


def region_and_window(sentiment: RegionalSentiment) -> str:
    """Return the key under which the latest figure of a region and window lies."""
    return f"{sentiment.region}|{sentiment.window}"


def sector_and_window(sentiment: SectorSentiment) -> str:
    """Return the key under which the latest figure of a sector and window lies."""
    return f"{sentiment.sector}|{sentiment.window}"


def instrument_and_window(sentiment: InstrumentSentiment) -> str:
    """Return the key under which the latest figure of an instrument and window lies."""
    return f"{sentiment.instrument}|{sentiment.window}"


RAW = Topic(name="wire.raw", carries=WireMessage, key=None, retention=timedelta(days=35), public=True)
STORIES = Topic(
    name="wire.stories",
    carries=Story,
    key=lambda story: story.story_id,
    retention=timedelta(days=35),
    public=True,
)
REJECTED = Topic(name="wire.rejected", carries=Rejection, key=None, retention=timedelta(days=35), public=True)
FINDINGS = Topic(
    name="market.findings",
    carries=Finding,
    key=lambda finding: finding.entity_id,
    retention=timedelta(days=7),
    public=False,
)
EVENTS = Topic(
    name="market.events",
    carries=MarketEvent,
    key=lambda event: event.event_id,
    retention=timedelta(days=400),
    public=True,
)
SIGNALS = Topic(
    name="sentiment.signals",
    carries=Signal,
    key=lambda signal: signal.subject,
    retention=timedelta(days=7),
    public=False,
)
SENTIMENT = Topic(
    name="region.sentiment",
    carries=RegionalSentiment,
    key=region_and_window,
    retention=None,
    public=True,
)
SENTIMENT_HISTORY = Topic(
    name="region.sentiment.history",
    carries=RegionalSentiment,
    key=region_and_window,
    retention=timedelta(days=90),
    public=True,
)
ALERTS = Topic(
    name="region.alerts",
    carries=RegionalAlert,
    key=lambda alert: alert.region,
    retention=timedelta(days=400),
    public=True,
)
BARS = Topic(
    name="region.bars",
    carries=RegionalBar,
    key=bar_key,
    retention=timedelta(days=400),
    public=True,
)
SECTOR_SENTIMENT = Topic(
    name="sector.sentiment",
    carries=SectorSentiment,
    key=sector_and_window,
    retention=None,
    public=True,
)
INSTRUMENT_SENTIMENT = Topic(
    name="instrument.sentiment",
    carries=InstrumentSentiment,
    key=instrument_and_window,
    retention=None,
    public=True,
)

TOPICS = (
    RAW,
    STORIES,
    REJECTED,
    FINDINGS,
    EVENTS,
    SIGNALS,
    SENTIMENT,
    SENTIMENT_HISTORY,
    ALERTS,
    BARS,
    SECTOR_SENTIMENT,
    INSTRUMENT_SENTIMENT,
)
