"""Market events: what a clause of a story says has happened, and the contract that users read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from schemas.rank import Rank


class EventKind(StrEnum):
    """The taxonomy's leaves, version 1."""

    INDEX_MOVE = "index_move"
    EQUITY_MOVE = "equity_move"
    COMMODITY_MOVE = "commodity_move"
    FX_MOVE = "fx_move"
    RATE_MOVE = "rate_move"
    CRYPTO_MOVE = "crypto_move"
    FUTURES_MOVE = "futures_move"
    GROUP_MOVE = "group_move"

    RATE_DECISION = "rate_decision"
    POLICY_GUIDANCE = "policy_guidance"
    INFLATION = "inflation"
    JOBS = "jobs"
    GDP = "gdp"
    PMI = "pmi"
    TRADE_BALANCE = "trade_balance"
    RETAIL_SALES = "retail_sales"
    INDUSTRIAL_OUTPUT = "industrial_output"
    HOUSING = "housing"
    CONFIDENCE = "confidence"
    COMMODITY_SUPPLY = "commodity_supply"

    TARIFF = "tariff"
    TRADE_POLICY = "trade_policy"
    SANCTIONS = "sanctions"
    FISCAL_POLICY = "fiscal_policy"
    REGULATION = "regulation"
    ELECTION = "election"
    CONFLICT = "conflict"
    GEOPOLITICS = "geopolitics"
    DISASTER = "disaster"
    STRIKE = "strike"

    EARNINGS = "earnings"
    GUIDANCE = "guidance"
    OPERATING_UPDATE = "operating_update"
    CHARGE = "charge"
    DIVIDEND = "dividend"
    BUYBACK = "buyback"
    MERGER = "merger"
    STAKE = "stake"
    INSIDER_TRADE = "insider_trade"
    STOCK_SPLIT = "stock_split"
    IPO = "ipo"
    FINANCING = "financing"
    LISTING = "listing"
    PRODUCT_LAUNCH = "product_launch"
    RECALL = "recall"
    CONTRACT = "contract"
    PARTNERSHIP = "partnership"
    INVESTMENT = "investment"
    LAYOFFS = "layoffs"
    MANAGEMENT_CHANGE = "management_change"
    LAWSUIT = "lawsuit"
    SETTLEMENT = "settlement"
    CREDIT_RATING = "credit_rating"
    DEFAULT = "default"
    BANKRUPTCY = "bankruptcy"

    ANALYST_VIEW = "analyst_view"
    ANALYST_RATING = "analyst_rating"
    TARGET_PRICE = "target_price"


PRICE_MOVES = frozenset(kind for kind in EventKind if kind.endswith("_move"))


class EntityType(StrEnum):
    """What sort of thing an event is about."""

    INDEX = "index"
    COMPANY = "company"
    COMMODITY = "commodity"
    CURRENCY = "currency"
    RATE = "rate"
    CRYPTO = "crypto"
    FUTURES = "futures"
    GROUP = "group"
    COUNTRY = "country"
    CENTRAL_BANK = "central_bank"
    ORGANISATION = "organisation"


class Outcome(StrEnum):
    """What an event that is no price move means for its entity, as the rule that read it knows."""

    GOOD = "good"
    BAD = "bad"
    NEUTRAL = "neutral"


class Direction(StrEnum):
    """Which way the entity's own price or level went."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"


class Bound(StrEnum):
    """How the text limits its figure: 'over 6 %', 'under', 'about', 'as much as'."""

    OVER = "over"
    UNDER = "under"
    ABOUT = "about"
    AS_MUCH_AS = "as_much_as"


class Horizon(StrEnum):
    """Over what time the move was made."""

    DAY = "day"
    SESSION_EXTREME = "session_extreme"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    SINCE = "since"
    OTHER = "other"


class SessionPhase(StrEnum):
    """The part of the trading session that the statement speaks of."""

    OPEN = "open"
    INTRADAY = "intraday"
    CLOSE = "close"
    AFTER_HOURS = "after_hours"


class Modality(StrEnum):
    """How the text stands to what it says: told as fact, expected, somebody's view, or background."""

    FACT = "fact"
    OUTLOOK = "outlook"
    OPINION = "opinion"
    REFERENCE = "reference"


class EventStatus(StrEnum):
    """`new` when the story version is the first that had this id."""

    NEW = "new"
    UPDATED = "updated"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedValue:
    """One figure of an event that is no price move: name, value, unit, currency, period.

    A `change` has a sign: it is below zero where the figure fell or was cut.  That of a central bank's
    decision is in basis points.  `start` and `end` are the characters of the story's text that state the
    figure, which may lie behind the evidence; they are no part of what is compared, as a figure that a
    new version of the story moves is still the same.
    """

    name: str
    value: float
    unit: str | None = None
    currency: str | None = None
    period: str | None = None
    start: int | None = field(default=None, compare=False)
    end: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one clause says of one entity.

    Figures are of the entity's own price and signed by `direction`: `change_pct` in percent, `change`
    in `change_unit` (points, bp, or a currency code), `level` and `previous_level` in `level_unit`
    (points, percent, a currency code, or a pair such as USD/JPY, quoted by the market's convention).
    Offsets count characters of the story's text; the mention names the entity, the evidence is the
    clause.  `rule` names what recognised it.
    """

    kind: EventKind
    entity_id: str
    entity_name: str
    entity_type: EntityType
    ticker: str | None = None
    mic: str | None = None
    isin: str | None = None
    currency: str | None = None
    counterparty_id: str | None = None
    pair: str | None = None
    direction: Direction | None = None
    change_pct: float | None = None
    change: float | None = None
    change_unit: str | None = None
    level: float | None = None
    level_unit: str | None = None
    previous_level: float | None = None
    bound: Bound | None = None
    outcome: Outcome | None = None
    values: tuple[NamedValue, ...] = ()
    horizon: Horizon = Horizon.DAY
    event_date: date | None = None
    session_phase: SessionPhase | None = None
    modality: Modality = Modality.FACT
    negated: bool = False
    speaker: str | None = None
    speaker_role: str | None = None
    speaker_firm: str | None = None
    cause: str | None = None
    region: str | None = None
    mention: str
    mention_start: int
    mention_end: int
    evidence_start: int
    evidence_end: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prominence:
    """How the story treats the entity: what relevance is computed from.

    `position` is where in the body it is first named, 0 (first character) to 1; `share` is its part
    of all mentions of instruments in the story.
    """

    in_headline: bool
    position: float
    share: float


@dataclass(frozen=True, slots=True)
class Tone:
    """The probabilities that a text is bad, neither or good news, in whole millionths of 1; they sum to 1."""

    negative: int
    neutral: int
    positive: int

    @property
    def score(self) -> float:
        """The expected polarity, from -1 to 1: the probability of good less that of bad."""
        return (self.positive - self.negative) / 1_000_000

    @property
    def label(self) -> Outcome:
        """The likeliest of the three; neutral where it is no less likely than another."""
        if self.neutral >= max(self.negative, self.positive) or self.negative == self.positive:
            return Outcome.NEUTRAL
        return Outcome.GOOD if self.positive > self.negative else Outcome.BAD


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A statement on its way to enrichment, or the word that an earlier one no longer holds.

    `statement` and `prominence` are None exactly when `status` is retracted.  `fingerprint` is a sketch of
    the story's text, at most 128 characters, by which copies of one story are told; empty for a text
    with too little to tell.  `tone` is how the evidence sounds for the entity, where no figure and no rule
    says whether the event is good or bad for it.
    """

    event_id: str
    entity_id: str
    story_id: str
    story_version: int
    status: EventStatus
    rank: Rank
    source: str
    headline: str | None
    statement: Statement | None
    prominence: Prominence | None
    published_at: datetime
    received_at: datetime | None
    fingerprint: str = ""
    tone: Tone | None = None
    schema_version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionBearing:
    """What an event means for one region.

    `role` says why it does: home, market, currency, counterparty, exporter, importer or aggregate;
    `role_weight`, from 0 to 1, how much it counts there for that reason alone.  `weight` is
    confidence x relevance x the factor of its modality x `role_weight`.
    """

    region: str
    role: str
    polarity: float
    role_weight: float
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MarketEvent(Statement):
    """The public contract: a statement with its story, its meaning and its standing.

    `entity_polarity` runs from -1 (bad for the entity) to +1; the three probabilities sum to 1 and follow
    from it alone, but where a rule leaves it open: then they are the tone's, and it follows from them;
    `confidence` and `relevance` run from 0 to 1; `novelty` from just over 0 to 1 (first report).
    """

    event_id: str
    story_id: str
    story_version: int
    status: EventStatus
    source: str
    headline: str | None
    regions: tuple[RegionBearing, ...]
    entity_polarity: float
    p_negative: float
    p_neutral: float
    p_positive: float
    confidence: float
    relevance: float
    novelty: float
    chain_id: str
    first_published_at: datetime
    cluster_id: str
    published_at: datetime
    published_at_ms: int
    received_at: datetime | None
    schema_version: int = 1
