"""What an explanation holds, as it goes out: the published records with the arithmetic behind them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from agents.enrichment.polarity import Judgement
from agents.extraction.pushes import Push
from schemas.event import EventKind, EventStatus, MarketEvent, NamedValue
from schemas.sentiment import Driver, Sentiment, Window
from schemas.story import StoryStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFigure:
    """A figure of an event and the words that state it, which may stand behind the evidence."""

    figure: NamedValue
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The words of a story that an event rests on.

    Offsets count characters of the text of `story_version`.  `marked` is the evidence between ⟪ and ⟫, the
    mention in it between ⟦ and ⟧, with a little of the text around; `shown_from` is where it begins.
    """

    story_version: int
    evidence: str
    evidence_start: int
    evidence_end: int
    mention: str
    mention_start: int
    mention_end: int
    shown_from: int
    marked: str
    figures: tuple[StatedFigure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Polarity:
    """How an event's polarity came about, computed anew: in words, and in figures.

    `agrees` says whether it is the published one; another version of Wirepulse may have judged otherwise.
    `words` are those that pushed the tone up or down, the strongest first, where the words decided and the
    story is at hand.
    """

    polarity: float
    judgement: Judgement
    why: tuple[str, ...]
    words: tuple[Push, ...]
    agrees: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What an event means for one subject and why it bears on it; `weight` without novelty and decay.

    A subject is "region:JP", "sector:CHIPS" or an instrument's id.
    """

    subject: str
    role: str
    why: str
    polarity: float
    role_weight: float
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """By how much an event moves a published sentiment, and its share of all that moves it."""

    subject: str
    window: Window
    contribution: float
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EventExplanation:
    """An event with its words, its polarity, its weight and what it bears on.

    The weight before a subject is confidence x relevance x modality_weight.  `passage` is None where the
    story is not at hand any more.  `moves` lists the published sentiments of which it is a listed driver.
    """

    about: str = "event"
    event: MarketEvent
    passage: Passage | None
    polarity: Polarity
    modality_weight: float
    weight: float
    reaches: tuple[Reach, ...]
    moves: tuple[Moved, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A driver's part in a sentiment, with the event behind it as far as it is at hand.

    `product` multiplies the weight's factors out again; it is the driver's weight but for rounding.
    """

    driver: Driver
    product: float
    source: str | None
    role: str | None
    passage: Passage | None
    polarity: Polarity | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentimentExplanation:
    """A sentiment of a region, a sector or an instrument as published, and the parts that make it.

    `total` is the sum of the parts' contributions and of the rest's, `difference` what it is off the
    published sentiment; None where nothing weighs.
    """

    about: str = "sentiment"
    known_at: datetime
    sentiment: Sentiment
    parts: tuple[Part, ...]
    total: float | None
    difference: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionTold:
    """One version of a story."""

    version: int
    status: StoryStatus
    headline: str | None
    published_at: datetime
    updated_at: datetime
    received_at: datetime | None
    correction: str | None
    content_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTold:
    """The last word on one event of a story; `story_version` is the version that said it, or took it back."""

    event_id: str
    status: EventStatus
    story_version: int
    kind: EventKind
    entity_name: str
    entity_polarity: float
    passage: Passage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryExplanation:
    """A story's versions in order, the events that stand, and those that were retracted."""

    about: str = "story"
    story_id: str
    source: str | None
    versions: tuple[VersionTold, ...]
    standing: tuple[EventTold, ...]
    retracted: tuple[EventTold, ...]


Explanation = SentimentExplanation | EventExplanation | StoryExplanation
