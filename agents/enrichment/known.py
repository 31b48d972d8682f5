"""What enrichment remembers of each event: enough to restate it, and to retract it wherever it went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from schemas.alert import RegionalAlert
from schemas.event import EventStatus, MarketEvent
from schemas.rank import Rank

REMEMBERED_FOR = timedelta(days=35)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEvent:
    """The newest state of an event.

    `event` is as last stated, None for one that was retracted before it was ever seen; `subjects` are all
    whose sentiment it ever bore on, in order.  `published_at` is its story's, for the forgetting;
    `fingerprint` is the sketch of that story's text as last stated.  `alerts` are what its last finding gave
    to say of contradictions between sources, to be said again when that is delivered again.
    """

    rank: Rank
    event: MarketEvent | None
    subjects: tuple[str, ...]
    published_at: datetime
    fingerprint: str = ""
    alerts: tuple[RegionalAlert, ...] = ()

    @property
    def live_event(self) -> MarketEvent | None:
        """The event as it holds now, None where it was retracted."""
        if self.event is None or self.event.status is EventStatus.RETRACTED:
            return None
        return self.event
