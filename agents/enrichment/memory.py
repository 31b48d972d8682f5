"""The known events with what is derived from them, and how a finding changes one."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from dataclasses import replace
from datetime import datetime
from heapq import heapify, heappop, heappush

from agents.enrichment.clusters import Clusters, telling_of
from agents.enrichment.contradictions import Contradictions
from agents.enrichment.known import REMEMBERED_FOR, KnownEvent
from agents.enrichment.meaning import event_of, retraction_of
from agents.enrichment.novelty import Chains, Novelty, chain_key
from agents.enrichment.subjects import shares_of
from schemas.alert import RegionalAlert
from schemas.codec import to_millisecond
from schemas.event import Finding, MarketEvent, Statement


class Standing:
    """What is known of other reports when one is judged: the chains and clusters of the live events."""

    def __init__(self) -> None:
        self._chains = Chains()
        self._clusters = Clusters()

    def novelty_of(self, finding: Finding, statement: Statement) -> Novelty:
        """Return how new a finding is among all that is known, and which chain and cluster it joins."""
        published_at = to_millisecond(finding.published_at)
        cluster_id = self._clusters.cluster_of(
            statement.entity_id, finding.story_id, published_at, finding.fingerprint
        )
        key = chain_key(statement)
        return self._chains.novelty_of(finding.event_id, finding.story_id, cluster_id, published_at, key)

    def replace(self, before: KnownEvent | None, after: KnownEvent | None) -> None:
        """Let `after` stand for an event in the place of `before`, None for one that is not known."""
        if before is not None and before.live_event is not None:
            self._chains.discard(before.live_event)
            self._clusters.discard(before.live_event.entity_id, telling_of(before.live_event))
        if after is not None and after.live_event is not None:
            self._chains.add(after.live_event)
            self._clusters.add(after.live_event.entity_id, telling_of(after.live_event), after.fingerprint)


class Memory:
    """The table of known events, with what is derived from it and the order of forgetting."""

    def __init__(self, known: MutableMapping[str, KnownEvent]) -> None:
        self._known = known
        self._standing = Standing()
        self._contradictions = Contradictions()
        self._oldest = [(each.published_at, event_id) for event_id, each in known.items()]
        heapify(self._oldest)
        for each in known.values():
            self._standing.replace(None, each)
            self._contradictions.replace(None, each.live_event, each.published_at)

    def learn(self, finding: Finding) -> KnownEvent | None:
        """Return the state of the event after `finding`, None when the finding is stale."""
        before = self._known.get(finding.event_id)
        if before is not None and finding.rank < before.rank:
            return None
        latest = state_after(before, finding, self._standing)
        if latest is not before:
            alerts = self._contradicted(before, latest, finding)
            latest = replace(latest, alerts=alerts, said=before.said_until() if before else ())
        self._known[finding.event_id] = latest
        if before is None or latest.published_at != before.published_at:
            heappush(self._oldest, (latest.published_at, finding.event_id))
        self._standing.replace(before, latest)
        return latest

    def said_by(self, stale: Finding) -> tuple[RegionalAlert, ...]:
        """Return what a finding gave to say when it was news; a crash may have lost it since."""
        known = self._known.get(stale.event_id)
        return known.said_by(stale.rank) if known is not None else ()

    def _contradicted(
        self, before: KnownEvent | None, latest: KnownEvent, finding: Finding
    ) -> tuple[RegionalAlert, ...]:
        earlier = before.live_event if before else None
        at = to_millisecond(finding.received_at or finding.published_at)
        return self._contradictions.replace(earlier, latest.live_event, at)

    def forget_before(self, limit: datetime) -> Iterator[RegionalAlert]:
        """Drop every event published before `limit`, its story's time is over; yield what ends with it."""
        while self._oldest and self._oldest[0][0] < limit:
            _, event_id = heappop(self._oldest)
            known = self._known.get(event_id)
            if known is not None and known.published_at < limit:
                self._standing.replace(known, None)
                over_at = known.published_at + REMEMBERED_FOR
                yield from self._contradictions.replace(known.live_event, None, over_at)
                del self._known[event_id]


def state_after(before: KnownEvent | None, finding: Finding, standing: Standing) -> KnownEvent:
    """Return the state of an event once `finding`, which is not stale, is taken in."""
    if before is not None and finding.rank == before.rank:
        return before
    event = _event_after(before, finding, standing)
    reached = {share.subject for share in shares_of(event)} if event else set()
    return KnownEvent(
        rank=finding.rank,
        event=event,
        subjects=tuple(sorted(reached.union(before.subjects if before else ()))),
        published_at=to_millisecond(finding.published_at),
        fingerprint=finding.fingerprint,
    )


def _event_after(before: KnownEvent | None, finding: Finding, standing: Standing) -> MarketEvent | None:
    earlier = before.event if before else None
    if finding.statement is None or finding.prominence is None:
        return retraction_of(earlier, finding) if earlier else None
    if earlier is not None:
        # How new it was is settled when it is first processed, whatever becomes known later.
        novelty = Novelty(earlier.novelty, earlier.chain_id, earlier.first_published_at, earlier.cluster_id)
    else:
        novelty = standing.novelty_of(finding, finding.statement)
    return event_of(finding, finding.statement, finding.prominence, novelty)
