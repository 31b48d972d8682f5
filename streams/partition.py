"""The work on one partition of one step: run in, outputs and state out, everything acknowledged."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from schemas.codec import UndecodableRecordError
from schemas.sentiment import RegionalSentiment
from schemas.tick import Tick
from streams.clock import PipelineClock
from streams.hardening import Run
from streams.lane import Lane
from streams.metrics import Metrics
from streams.publisher import Outgoing, Publisher
from streams.records import decoded, failed, outgoing, undecodable
from streams.settings import Settings
from streams.tables import ChangelogRecord, RankedTable, changelog_topic
from streams.topics import REJECTED
from streams.topology import Step

# A run is published in parts so that nothing waits long behind it and the loop can breathe.
WORK_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Outside:
    """What of the outside world the work on a partition touches."""

    settings: Settings
    publisher: Publisher
    metrics: Metrics
    clock: PipelineClock


class PartitionWork:
    """`step` on one `partition` of its input, with the state recovered from its `changelogs`, one a table."""

    def __init__(
        self,
        step: Step,
        partition: int,
        changelogs: Iterable[Iterable[ChangelogRecord]],
        outside: Outside,
    ) -> None:
        self.step = step
        self.partition = partition
        self.tables = {table: RankedTable(table) for table in step.keeps}
        for table, changelog in zip(self.tables.values(), changelogs, strict=True):
            table.restore(changelog)
        self._outside = outside
        self._lane = Lane(step.agent, *self.tables.values())
        self._lane.prepare()
        application = outside.settings.topic_prefix + outside.settings.app_id
        self._changelogs = {changelog_topic(application, table): kept for table, kept in self.tables.items()}
        self._routes = {
            carried: [topic for topic in (*step.writes, REJECTED) if topic.carries is carried]
            for carried in {topic.carries for topic in (*step.writes, REJECTED)}
        }
        self._one_at_a_time = asyncio.Lock()

    async def process(self, run: Run, committed: int | None) -> None:
        """Work through `run` part by part; return when it is done, or a part of it and it is recalled.

        A part is done when all that it caused is acknowledged.  A run that is recalled before it has begun is
        not begun: nobody waits for it, so that what it caused would never be committed.
        """
        async with self._one_at_a_time:
            if _is_recalled(run):
                return
            started = since = time.monotonic()
            outputs: list[tuple[Any, Any]] = []
            for worked, record in enumerate(run.records, 1):
                outputs.extend((output, record) for output in self._outputs_of(record))
                if worked == len(run.records) or time.monotonic() - since > WORK_SECONDS:
                    await self._publish(outputs, record.offset + 1, committed)
                    run.done = record.offset + 1
                    if _is_recalled(run):
                        break
                    outputs = []
                    since = time.monotonic()
            self._outside.metrics.run_finished(self.step.name, time.monotonic() - started, worked)

    async def tick(self, tick: Tick, position: int | None, committed: int | None) -> None:
        """Tell the agent that time has passed; return when what that caused is acknowledged."""
        async with self._one_at_a_time:
            outputs = [(output, None) for output in self._lane.outputs_of(tick)]
            # What a tick decides comes from no record that would be read again: it is written down first.
            await self._outside.publisher.publish(self._changes(position or 0, committed))
            await self._publish(outputs, position or 0, committed)

    def _outputs_of(self, record: Any) -> Iterator[Any]:
        """Yield what `record` comes to; whatever is wrong with it comes to a rejection."""
        try:
            value = decoded(self.step.reads, record)
        except UndecodableRecordError as error:
            yield undecodable(self.step.name, record, error)
            return
        try:
            yield from tuple(self._lane.outputs_of(value))
        except Exception as error:  # noqa: BLE001 - one bad record must not stop the others
            yield failed(self.step.name, record, error)

    async def _publish(self, outputs: Sequence[tuple[Any, Any]], offset: int, committed: int | None) -> None:
        records = self._changes(offset, committed)
        if not outputs and not records:
            return
        records.extend(self._addressed(outputs))
        await self._outside.publisher.publish(records)
        self._observe([output for output, _ in outputs])

    def _changes(self, offset: int, committed: int | None) -> list[Outgoing]:
        return [
            Outgoing(changelog, self.partition, key, value)
            for changelog, table in self._changelogs.items()
            for key, value in (*table.tombstones(committed), *table.drain(offset))
        ]

    def _addressed(self, outputs: Iterable[tuple[Any, Any]]) -> Iterator[Outgoing]:
        for output, origin in outputs:
            for topic in self._routes[type(output)]:
                name = self._outside.settings.topic_prefix + topic.name
                yield outgoing(topic, name, self._outside.settings.partitions, output, origin)

    def _observe(self, outputs: Sequence[Any]) -> None:
        now = time.time()
        for output in outputs:
            self._outside.clock.note(output)
            if isinstance(output, RegionalSentiment):
                self._outside.metrics.observe_sentiment(self.partition, output)
            else:
                self._outside.metrics.observe(output, now)


def _is_recalled(run: Run) -> bool:
    """Say whether a run is to be left off; to be asked anew after each wait."""
    return run.recalled
