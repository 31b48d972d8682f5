"""The third stage: what each finding means, for its entity and for every region it bears on."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, MutableMapping

from agents.enrichment.known import REMEMBERED_FOR, KnownEvent
from agents.enrichment.meaning import signals_of
from agents.enrichment.memory import Memory, Standing, state_after
from schemas.alert import RegionalAlert
from schemas.event import Finding, MarketEvent
from schemas.sentiment import Signal
from schemas.tick import Tick


def enrich(finding: Finding) -> tuple[MarketEvent, tuple[Signal, ...]]:
    """Return the event and the signals of a finding whose story is taken alone: novelty 1.

    The finding must state something; raises ValueError for a retraction, which alone means nothing.
    """
    known = state_after(None, finding, Standing())
    if known.event is None:
        raise ValueError(f"event {finding.event_id} is retracted: there is nothing to enrich")
    return known.event, signals_of(known)


async def enrich_findings(
    findings: AsyncIterable[Finding | Tick], known: MutableMapping[str, KnownEvent]
) -> AsyncIterator[MarketEvent | Signal | RegionalAlert]:
    """Pass on each finding as a market event, followed by its signals in the order of their subjects.

    An event that puts two sources in contradiction, or reconciles them, is followed by that alert.

    A finding of lower rank than the known one is stale and changes nothing, though what it once gave to say
    of contradictions is said again; one of equal rank is a redelivery and is answered with the same records;
    a higher one restates everything.
    """
    memory = Memory(known)
    async for finding in findings:
        if isinstance(finding, Tick):
            for ended in memory.forget_before(finding.at - REMEMBERED_FOR):
                yield ended
            continue
        latest = memory.learn(finding)
        if latest is None:
            for alert in memory.said_by(finding):
                yield alert
            continue
        if latest.event is None:
            continue
        yield latest.event
        for signal in signals_of(latest):
            yield signal
        for alert in latest.alerts:
            yield alert
