"""How new a report is: what others have told before it, in event time."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from agents.enrichment.polarity import USUAL_DAILY_MOVE
from schemas.event import MarketEvent, Statement
from schemas.identity import digest

# A report is a repeat of what was published in this time before it.
REPEATS_WITHIN = timedelta(hours=24)
# 1, 0.75, 0.56, ...: each story of its own that tells it again leaves three quarters as much that is new.
# The series is the one that RavenPack gives for repeats within a day.
DECAY = 0.75
# A copy tells nothing new.
LEAST = 0.01
# Kinds of events that are somebody's word.
VOICED = frozenset({"analyst_view", "analyst_rating", "target_price"})


@dataclass(frozen=True, slots=True)
class Novelty:
    """How new a report was when it was first processed, and the chain of reports that it belongs to.

    `value` runs from 0.01 to 1 (the first report); `chain_id` is the event id of the first, `cluster_id` the
    story id of the first of the copies that its story belongs to.
    """

    value: float
    chain_id: str
    first_published_at: datetime
    cluster_id: str


class Report(NamedTuple):
    """A live report in a chain, in the order of event time."""

    published_at: datetime
    event_id: str
    story_id: str
    chain_id: str
    first_published_at: datetime
    cluster_id: str


def chain_key(statement: Statement) -> str:
    """Return what is reported, whoever reports it, hashed.

    A price move is its entity, kind, direction, date and horizon; any other event its kind, entity and date,
    and an analyst's word also whose it is: two houses that agree do not repeat each other.
    """
    if statement.kind not in USUAL_DAILY_MOVE:
        return digest(
            statement.kind,
            statement.entity_id,
            statement.event_date.isoformat() if statement.event_date else None,
            (statement.speaker_firm or statement.speaker) if statement.kind in VOICED else None,
        )
    return digest(
        statement.entity_id,
        statement.kind,
        statement.direction,
        statement.event_date.isoformat() if statement.event_date else None,
        statement.horizon,
    )


def novelty_of(
    event_id: str, story_id: str, cluster_id: str, published_at: datetime, reports: list[Report]
) -> Novelty:
    """Return how new a report is after `reports`, the live ones of its chain in the order of event time.

    What counts is what other stories told in the 24 hours before: a story does not repeat itself.  A copy of
    a story that told it is a repeat of the whole and gets 0.01; else each cluster of copies that told it
    counts once, however often it was copied, because copies are one witness and independent reports several.
    A chain goes on as long as the next report comes within 24 hours of one before.
    """
    start = bisect_left(reports, (published_at - REPEATS_WITHIN,))
    end = bisect_left(reports, (published_at, event_id))
    earlier = [report for report in reports[start:end] if report.story_id != story_id]
    if not earlier:
        return Novelty(1.0, event_id, published_at, cluster_id)
    clusters = {report.cluster_id for report in earlier}
    value = LEAST if cluster_id in clusters else max(LEAST, DECAY ** len(clusters))
    first = earlier[0]
    return Novelty(round(value, 6), first.chain_id, first.first_published_at, cluster_id)


class Chains:
    """The live reports of every chain: an index over the known events, to be rebuilt from them."""

    def __init__(self) -> None:
        self._reports: dict[str, list[Report]] = {}

    def novelty_of(
        self, event_id: str, story_id: str, cluster_id: str, published_at: datetime, key: str
    ) -> Novelty:
        """Return how new such a report is in the chain of that key."""
        return novelty_of(event_id, story_id, cluster_id, published_at, self._reports.get(key, []))

    def add(self, event: MarketEvent) -> None:
        """Take up a live report."""
        insort(self._reports.setdefault(chain_key(event), []), _report(event))

    def discard(self, event: MarketEvent) -> None:
        """Drop a report that was taken up before."""
        key = chain_key(event)
        reports = self._reports[key]
        del reports[bisect_left(reports, _report(event))]
        if not reports:
            del self._reports[key]


def _report(event: MarketEvent) -> Report:
    return Report(
        event.published_at,
        event.event_id,
        event.story_id,
        event.chain_id,
        event.first_published_at,
        event.cluster_id,
    )
