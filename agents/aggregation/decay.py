"""How much age leaves of a weight: exact, whenever and in whatever order it is computed.

This is exponential forward decay (Cormode, Shkapenyuk, Srivastava and Xu, "Forward Decay: A Practical Time
Decay Model for Streaming Systems", ICDE 2009): an event at t weighs growth(t), at an instant T growth(t) /
growth(T) of its own weight is left.  What growth gives an event never changes, so sums over events stay sums
and the greatest stays the greatest while time goes on; a weighted mean needs no division by growth(T) at all.

Growth doubles every half-life, in 64 steps of one ratio, 2^(1/64): the mantissas are whole numbers, and the
power of two is a shift.  So every sum is an exact integer.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from agents.aggregation.contribution import MICROSECOND
from schemas.sentiment import Window

STEPS = 64
_STEP_BITS = 6
_MANTISSA_BITS = 16
MANTISSAS = tuple(
    int(Decimal(2) ** (Decimal(step) / STEPS) * 2**_MANTISSA_BITS + Decimal("0.5")) for step in range(STEPS)
)
# At the start of its window an event has an eighth of its weight left.
HALF_LIVES_IN_WINDOW = 3
# More bits than the product of a weight, a polarity and a mantissa has.
_ORDER_BITS = 64


@dataclass(frozen=True, slots=True)
class Decay:
    """A half-life in steps of `step` microseconds."""

    step: int

    def octave(self, at: int) -> int:
        """Return how many half-lives, whole ones, lie between the Unix epoch and `at`, in microseconds."""
        return at // self.step >> _STEP_BITS

    def growth(self, at: int, landmark: int) -> int:
        """Return the growth at `at` in units of that of the octave `landmark`, which is not after it."""
        place = at // self.step
        return MANTISSAS[place & (STEPS - 1)] << ((place >> _STEP_BITS) - landmark)

    def order(self, size: int, at: int) -> int:
        """Return a number that orders sizes at different times as they stand to each other at any one time.

        It is `size` (positive, below 2^46) times growth, with the octave in front and the rest in 64 bits.
        """
        place = at // self.step
        grown = size * MANTISSAS[place & (STEPS - 1)]
        bits = grown.bit_length()
        return ((place >> _STEP_BITS) + bits << _ORDER_BITS) | (grown << (_ORDER_BITS - bits))


DECAYS = MappingProxyType(
    {window: Decay(window.length // (HALF_LIVES_IN_WINDOW * STEPS * MICROSECOND)) for window in Window}
)


@dataclass(frozen=True, slots=True)
class Present:
    """How growth stands at the end of a window, in the unit that its sums are counted in."""

    decay: Decay
    landmark: int
    growth_now: int

    def growth(self, at: int) -> int:
        """Return the growth at `at`, in the window."""
        return self.decay.growth(at, self.landmark)


def present_of(decay: Decay, start: int, end: int) -> Present:
    """Return how growth stands at `end`, in the unit for all that comes after `start`."""
    landmark = decay.octave(start)
    return Present(decay, landmark, decay.growth(end, landmark))
