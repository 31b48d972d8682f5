"""Extraction: stories in, findings out.

A new version of a story restates every event that it still tells and retracts the others it ever told;
a kill retracts all of them.  A version older than one already seen changes nothing; the same one again
gives the same findings again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterable, AsyncIterator, Iterator, MutableMapping
from dataclasses import dataclass

from agents.extraction.cutting import Sentence
from agents.extraction.fingerprints import fingerprint_of
from agents.extraction.history import Expiry, ProducedEvent, StoryHistory
from agents.extraction.kinds import READERS
from agents.extraction.kinds.statements.told_elsewhere import with_days_told_elsewhere
from agents.extraction.passage import Passage
from agents.extraction.passages import passages_of
from agents.extraction.prominence import Mentions
from agents.extraction.sounding import evidence_tone
from schemas.event import EventStatus, Finding, Prominence, Statement, Tone
from schemas.identity import event_id
from schemas.story import Story, StoryStatus
from schemas.tick import Tick


def statements_in(story: Story) -> tuple[Statement, ...]:
    """Return what the story says of which instrument, in reading order."""
    statements, _ = _read(story)
    return tuple(statements)


async def extract_findings(
    stories: AsyncIterable[Story | Tick], histories: MutableMapping[str, StoryHistory]
) -> AsyncIterator[Finding]:
    """Pass on every statement of every story version as a finding, and what no longer holds as retracted."""
    expiry = Expiry(histories)
    async for record in stories:
        if isinstance(record, Tick):
            expiry.forget(record.at)
            continue
        history = histories.get(record.story_id)
        if history is not None and record.rank < history.rank:
            continue
        current = _current_events(record)
        histories[record.story_id] = history = _remembered(record, history, current)
        expiry.watch(record.story_id)
        for finding in _findings(record, history, current):
            yield finding


@dataclass(frozen=True, slots=True)
class _CurrentEvent:
    statement: Statement
    prominence: Prominence
    tone: Tone | None


def _read(story: Story) -> tuple[list[Statement], list[Sentence]]:
    """Return the story's statements in reading order, and its sentences."""
    told: list[tuple[Statement, Passage]] = []
    sentences: list[Sentence] = []
    for passage in passages_of(story):
        sentences.append(passage.sentence)
        for read in READERS:
            told += [(statement, passage) for statement in read(passage)]
    return with_days_told_elsewhere(told), sentences


def _current_events(story: Story) -> dict[str, _CurrentEvent]:
    """Return what this version tells, by event id in reading order; a withdrawn one tells nothing."""
    if story.status is StoryStatus.WITHDRAWN:
        return {}
    statements, sentences = _read(story)
    if not statements:
        return {}
    mentions = Mentions(story, sentences)
    alike: Counter[str] = Counter()
    events: dict[str, _CurrentEvent] = {}
    for statement in statements:
        first = event_id(story.story_id, statement, 0)
        identity = event_id(story.story_id, statement, alike[first]) if alike[first] else first
        alike[first] += 1
        prominence = mentions.prominence_of(statement)
        events[identity] = _CurrentEvent(statement, prominence, evidence_tone(story.text, statement))
    return events


def _remembered(
    story: Story, history: StoryHistory | None, current: dict[str, _CurrentEvent]
) -> StoryHistory:
    """Return the history with this version's events added to those of the versions before."""
    produced = {event.event_id: event for event in history.events} if history else {}
    for identity, event in current.items():
        produced.setdefault(
            identity,
            ProducedEvent(
                event_id=identity, entity_id=event.statement.entity_id, first_version=story.version
            ),
        )
    return StoryHistory(rank=story.rank, events=tuple(produced[identity] for identity in sorted(produced)))


def _findings(story: Story, history: StoryHistory, current: dict[str, _CurrentEvent]) -> Iterator[Finding]:
    """Yield the current events in reading order, then the retractions in the order of their ids."""
    first_versions = {event.event_id: event.first_version for event in history.events}
    fingerprint = fingerprint_of(story) if current else ""
    for identity, event in current.items():
        is_new = first_versions[identity] == story.version
        status = EventStatus.NEW if is_new else EventStatus.UPDATED
        yield _finding(story, identity, event.statement.entity_id, status, event, fingerprint)
    for produced in history.events:
        if produced.event_id not in current:
            yield _finding(story, produced.event_id, produced.entity_id, EventStatus.RETRACTED, None)


def _finding(
    story: Story,
    identity: str,
    entity_id: str,
    status: EventStatus,
    event: _CurrentEvent | None,
    fingerprint: str = "",
) -> Finding:
    return Finding(
        event_id=identity,
        entity_id=entity_id,
        story_id=story.story_id,
        story_version=story.version,
        status=status,
        rank=story.rank,
        source=story.source,
        headline=story.headline,
        statement=event.statement if event else None,
        prominence=event.prominence if event else None,
        tone=event.tone if event else None,
        published_at=story.published_at,
        received_at=story.received_at,
        fingerprint=fingerprint,
    )
