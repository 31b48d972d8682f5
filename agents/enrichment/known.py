"""What enrichment remembers of each event: enough to restate it, and to retract it wherever it went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from schemas.alert import RegionalAlert
from schemas.event import EventStatus, MarketEvent
from schemas.rank import Rank

REMEMBERED_FOR = timedelta(days=35)


# A bound on what a source can make an event hold.  A crash takes its reader back by one run of findings:
# where one event changes contradictions more often than this in a run, the ends of the first may be lost.
SAID_KEPT = 8


@dataclass(frozen=True, slots=True)
class Said:
    """What one finding of an event gave to say of contradictions between sources."""

    rank: Rank
    alerts: tuple[RegionalAlert, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEvent:
    """The newest state of an event.

    `event` is as last stated, None for one that was retracted before it was ever seen; `subjects` are all
    whose sentiment it ever bore on, in order.  `published_at` is its story's, for the forgetting;
    `fingerprint` is the sketch of that story's text as last stated.  `alerts` are what its last finding gave
    to say of contradictions between sources, to be said again when that is delivered again; `said` is what
    those before it gave, of the last SAID_KEPT that gave anything, the newest first.
    """

    rank: Rank
    event: MarketEvent | None
    subjects: tuple[str, ...]
    published_at: datetime
    fingerprint: str = ""
    alerts: tuple[RegionalAlert, ...] = ()
    said: tuple[Said, ...] = ()

    def said_until(self) -> tuple[Said, ...]:
        """Return what all findings up to the last gave to say, the newest first."""
        last = (Said(self.rank, self.alerts),) if self.alerts else ()
        return (*last, *self.said)[:SAID_KEPT]

    def said_by(self, rank: Rank) -> tuple[RegionalAlert, ...]:
        """Return what an older finding of the event gave to say."""
        return next((it.alerts for it in self.said if it.rank == rank), ())

    @property
    def live_event(self) -> MarketEvent | None:
        """The event as it holds now, None where it was retracted."""
        if self.event is None or self.event.status is EventStatus.RETRACTED:
            return None
        return self.event
