"""How good or bad an event is for its own entity, from what happened rather than from the words."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, sqrt, tanh
from types import MappingProxyType

from agents.enrichment.figures import size_of_move
from agents.enrichment.strength import STRENGTHS, strength_of, usual_gaps
from agents.enrichment.volatility import TRADING_DAYS_A_YEAR, usual_daily_move, volatilities
from schemas.event import Bound, Direction, EventKind, Horizon, Modality, Outcome, Statement, Tone

MILLION = 1_000_000

# One usual day by kind, where the instrument is not known: in percent, for yields in basis points.
USUAL_DAILY_MOVE = MappingProxyType(
    {EventKind(kind): annual / sqrt(TRADING_DAYS_A_YEAR) for kind, annual in volatilities().kinds.items()}
)

# Trading days in a horizon: a usual move grows with the square root of time.  An unknown span is
# taken as a month, one back to a former extreme as a quarter.
TRADING_DAYS = MappingProxyType(
    {
        Horizon.DAY: 1,
        Horizon.SESSION_EXTREME: 1,
        Horizon.WEEK: 5,
        Horizon.MONTH: 21,
        Horizon.QUARTER: 63,
        Horizon.YEAR: 252,
        Horizon.SINCE: 63,
        Horizon.OTHER: 21,
    }
)

# A move told in words alone ("shares rose") is taken as half a usual one.
UNSIZED_MOVE = 0.5

# What is only expected, or somebody's view, counts half; background tells of facts.
CERTAINTY = MappingProxyType(
    {Modality.FACT: 1.0, Modality.OUTLOOK: 0.5, Modality.OPINION: 0.5, Modality.REFERENCE: 1.0}
)

# A figure that was touched but not held, or not quite reached, tells of a smaller move.
HELD = MappingProxyType({Bound.AS_MUCH_AS: 0.75, Bound.UNDER: 0.75})

# The logistic link from polarity to probabilities: neutral leads below a polarity of about 0.23.
LINK_SLOPE = 6.0
LINK_NEUTRAL = 4.0


@dataclass(frozen=True, slots=True)
class Judgement:
    """How an event's polarity comes about: sign x size x certainty.

    `sign` is +1 where the event is good for its entity, -1 where it is bad, 0 where it is neither or denied.
    `size` runs from 0 to 1.  `usual` is the usual move over the horizon (percent, basis points for yields),
    for any other event its kind's usual strength; `magnitude` is what the figures tell, in usual moves
    of a price or in usual gaps of any other figure, None where they tell nothing; `held` is the part of it
    that counts, by a move's bound or by how far good outweighs bad in the tone; `certainty` is by modality.
    """

    sign: int
    usual: float
    magnitude: float | None
    held: float
    size: float
    certainty: float

    @property
    def polarity(self) -> float:
        """From -1 (bad) to +1 (good), in whole millionths."""
        return round(self.sign * self.size * self.certainty, 6) + 0.0


def entity_polarity(statement: Statement, tone: Tone | None = None) -> float:
    """Return how good the event is for its entity, from -1 (bad) to +1 (good), in whole millionths."""
    return judgement_of(statement, tone).polarity


def judgement_of(statement: Statement, tone: Tone | None = None) -> Judgement:
    """Return how good the event is for its entity, and how that comes about.

    The size of a price move is measured in its instrument's usual moves over the horizon and saturates as
    tanh does: one usual move gives 0.76, two give 0.96.  A rise is good, except that a rising yield is a
    falling bond.  Any other event is good or bad as its rule says, and as strong as its kind and figures make
    it.  Where the rule leaves it open, the words' own tone decides: its sign, and as much of the kind's
    strength as good outweighs bad.  What the text denies is neutral.
    """
    if tone is not None and is_open(statement):
        return _judgement_by_tone(statement, tone)
    sign = 0 if statement.negated else _sign(statement)
    certainty = CERTAINTY[statement.modality]
    if statement.kind not in USUAL_DAILY_MOVE:
        strength = STRENGTHS[statement.kind]
        gap = usual_gaps(statement.values, strength)
        return Judgement(sign, strength.usual, gap, 1.0, strength_of(statement), certainty)
    held = HELD.get(statement.bound, 1.0) if statement.bound else 1.0
    magnitude = None if size_of_move(statement) is None else usual_moves(statement)
    size = tanh(usual_moves(statement) * held)
    return Judgement(sign, usual_move(statement), magnitude, held, size, certainty)


def is_open(statement: Statement) -> bool:
    """Say whether neither a price nor the rule that read the event tells if it is good or bad."""
    return (
        statement.kind not in USUAL_DAILY_MOVE
        and statement.outcome not in {Outcome.GOOD, Outcome.BAD}
        and not statement.negated
    )


def _judgement_by_tone(statement: Statement, tone: Tone) -> Judgement:
    sign = (tone.score > 0) - (tone.score < 0)
    held = abs(tone.score)
    strength = STRENGTHS[statement.kind]
    gap = usual_gaps(statement.values, strength)
    size = held * strength_of(statement)
    return Judgement(sign, strength.usual, gap, held, size, CERTAINTY[statement.modality])


def usual_moves(statement: Statement) -> float:
    """Return the size of a price move in usual moves of its instrument over its horizon."""
    size = size_of_move(statement)
    if size is None:
        return UNSIZED_MOVE
    return size / usual_move(statement)


def usual_move(statement: Statement) -> float:
    """Return the size of one usual move over the horizon: in basis points for yields, else in percent."""
    return usual_daily_move(statement) * sqrt(TRADING_DAYS[statement.horizon])


def probabilities(polarity: float, tone: Tone | None = None) -> tuple[float, float, float]:
    """Return the probabilities that a reader calls the event negative, neutral or positive.

    They are whole millionths and sum to one million of them.  Those of a tone are calibrated.  From a
    polarity p that rules found the link is fixed: exp(6p) for positive, exp(-6p) for negative, 4 for
    neutral, each over the sum of the three.
    """
    if tone is not None:
        return tone.negative / MILLION, tone.neutral / MILLION, tone.positive / MILLION
    good, bad = exp(LINK_SLOPE * polarity), exp(-LINK_SLOPE * polarity)
    total = good + bad + LINK_NEUTRAL
    positive, negative = round(good / total * MILLION), round(bad / total * MILLION)
    neutral = MILLION - positive - negative
    return negative / MILLION, neutral / MILLION, positive / MILLION


def _sign(statement: Statement) -> int:
    """Return +1 where the event is good for the entity, -1 where it is bad, 0 where it is neither."""
    if statement.kind not in USUAL_DAILY_MOVE:
        return {Outcome.GOOD: 1, Outcome.BAD: -1}.get(statement.outcome or Outcome.NEUTRAL, 0)
    rise = {Direction.UP: 1, Direction.DOWN: -1}.get(statement.direction or Direction.FLAT, 0)
    return -rise if statement.kind is EventKind.RATE_MOVE else rise
