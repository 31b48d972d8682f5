"""What an economic indicator is: a published figure with the names that journalists give it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from schemas.event import EventKind, Horizon


class Measure(StrEnum):
    """What an indicator's figures are.

    `growth`: its percentage is the change itself (retail sales, +0.4 %).  `share`: its percentage is a level
    that moves in percentage points (unemployment, 4.1 %).  `index`: points around a mark.  `money`: an
    amount.  `balance`: points around zero.
    `count`: a number of people, homes or claims.  `net_change`: a number that is the change itself
    (payrolls, +143,000).
    """

    GROWTH = "growth"
    SHARE = "share"
    INDEX = "index"
    BALANCE = "balance"
    MONEY = "money"
    COUNT = "count"
    NET_CHANGE = "net_change"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One published figure.

    `words` is a pattern of its names; `good` is 1 where more of it is good for the country, -1 where it is
    bad; `region` the country that its name belongs to.  `corporate` marks names that companies use for
    figures of their own, which count only beside a country.  A name that `goes_on` is the indicator's only
    behind a sentence on a figure of its kind.  `every` is how often it is published.
    """

    name: str
    tells: EventKind
    measure: Measure
    good: int
    words: str
    triggers: tuple[str, ...]
    region: str | None = None
    corporate: bool = False
    goes_on: bool = False
    every: Horizon = Horizon.MONTH
