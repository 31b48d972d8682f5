"""Binds STEPS to Faust: one agent a step, whole runs as the unit of work and of acknowledgement."""

from __future__ import annotations

import asyncio
import gc
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
from typing import Any, cast

import faust
from faust.types import TP

from schemas.tick import Tick
from streams.clock import PipelineClock
from streams.hardening import (
    Run,
    RunConsumer,
    RunScheduler,
    RunSchema,
    RunTransport,
    assert_known_faust,
    stop_the_line,
)
from streams.in_memory import warm_up
from streams.lease import Lease
from streams.metrics import Metrics
from streams.partition import Outside, PartitionWork
from streams.publisher import Publisher
from streams.recovery import read_to_end
from streams.settings import Settings
from streams.tables import changelog_topic
from streams.topics import SENTIMENT, Table
from streams.topology import STEPS, Step

TICK_SECONDS = 0.5
COMMIT_SECONDS = 1.0
# The session runs from the last heartbeat, which comes every quarter of it: no later may work go on.
LEASE_OF_SESSION = 0.7

Owned = tuple[str, int]
TABLES = tuple(table for step in STEPS for table in step.keeps)


class Pipeline:
    """The steps at work on the partitions that this worker owns."""

    def __init__(self, settings: Settings, metrics: Metrics) -> None:
        assert_known_faust()
        self._settings = settings
        self._metrics = metrics
        self._lease = Lease(settings.session_timeout_seconds * LEASE_OF_SESSION)
        publisher = Publisher(settings, self._lease)
        self._outside = Outside(settings, publisher, metrics, PipelineClock(settings.clock))
        self._work: dict[Owned, PartitionWork] = {}
        self._recovered = asyncio.Event()
        self._warming: asyncio.Task[None] | None = None
        self._recovery: asyncio.Task[None] | None = None
        self._steps = {settings.topic_prefix + step.reads.name: step for step in STEPS}
        self.app = self._faust_app()
        for step in STEPS:
            self._bind(step)

    def _faust_app(self) -> faust.App:
        settings = self._settings
        app = faust.App(
            settings.topic_prefix + settings.app_id,
            broker=[f"kafka://{address}" for address in settings.bootstrap],
            ConsumerScheduler=RunScheduler,
            web_enabled=False,
            topic_allow_declare=False,
            topic_disable_leader=True,
            topic_partitions=settings.partitions,
            table_standby_replicas=0,
            consumer_auto_offset_reset="earliest",
            broker_commit_interval=COMMIT_SECONDS,
            broker_session_timeout=settings.session_timeout_seconds,
            broker_heartbeat_interval=settings.session_timeout_seconds / 4,
            broker_rebalance_timeout=max(10.0, settings.session_timeout_seconds),
            broker_request_timeout=max(40.0, settings.session_timeout_seconds + 10),
            producer_request_timeout=40.0,
            stream_buffer_maxsize=8,
            # Faust insists on a folder; no state of ours is ever in it.
            datadir=str(Path(tempfile.gettempdir()) / "wirepulse-faust"),
        )
        app.transport = RunTransport(app.conf.broker_consumer, app)
        app.on_partitions_revoked.connect(self._on_revoked)  # type: ignore[arg-type] # Faust calls it so
        app.on_partitions_assigned.connect(self._on_assigned)  # type: ignore[arg-type] # likewise
        return app

    def _bind(self, step: Step) -> None:
        """Let `step` read its topic, run by run."""
        channel = self.app.topic(
            self._settings.topic_prefix + step.reads.name,
            schema=RunSchema(key_type=bytes, value_type=bytes, key_serializer="raw", value_serializer="raw"),
        )

        async def work_through(runs: Any) -> None:
            async for event in runs.events():
                await self._or_stop(self._process, step, event.value)

        # Faust lists its agents with what they say of themselves: that is what the agent behind says.
        work_through.__doc__ = step.agent.__doc__
        self.app.agent(channel, name=step.name)(work_through)

    @property
    def consumer(self) -> RunConsumer:
        """Faust's consumer."""
        return cast("RunConsumer", self.app.consumer)

    def not_ready(self) -> str | None:
        """Return why the worker is not ready, or None when it is."""
        if not self.app.started:
            return "starting"
        if not self._recovered.is_set():
            return "recovering tables"
        return None

    async def start(self) -> None:
        """Connect, join the group, and begin; returns when Faust has started and the agents are warm.

        They warm up in a thread meanwhile; runs wait for that as they do for the tables.
        """
        self._lease.start()
        self._warming = asyncio.create_task(asyncio.to_thread(warm_up))
        await self._outside.publisher.start()
        await self.app.start()
        self.consumer.on_revoking = self._give_up_recovery
        self.consumer.on_committed = lambda _offsets: self._metrics.committed(time.time())
        self._ticking = asyncio.create_task(self._or_stop(self._tick_for_ever))
        await self._warming

    async def stop(self) -> None:
        """Finish the runs in hand, commit, and leave the group."""
        self._ticking.cancel()
        await self.app.stop()
        await self._outside.publisher.stop()
        self._lease.stop()

    async def _or_stop(self, work: Callable[..., Awaitable[None]], *arguments: Any) -> None:
        """Await `work`; any failure stops the worker before the acknowledgement."""
        try:
            await work(*arguments)
        except Exception as error:  # noqa: BLE001 - no trouble of ours may be acknowledged away
            stop_the_line(f"{type(error).__name__}: {error}")

    async def _process(self, step: Step, run: Run) -> None:
        await self._recovered.wait()
        work = self._work.get((step.name, run.partition))
        if work is None:
            return  # revoked while the run waited; whoever owns the partition now reads it again
        await work.process(run, self.consumer.committed(TP(run.topic, run.partition)))

    async def _tick_for_ever(self) -> None:
        while True:
            await asyncio.sleep(TICK_SECONDS)
            tick = Tick(self._outside.clock.now())
            for work in list(self._work.values()):
                tp = TP(self._settings.topic_prefix + work.step.reads.name, work.partition)
                await work.tick(tick, self.consumer.done(tp), self.consumer.committed(tp))
            self._count_entries()

    def _give_up_recovery(self) -> None:
        """Let the runs go that wait for a recovery: the rebalance that begins waits for them."""
        if self._recovery is not None and not self._recovered.is_set():
            self._recovery.cancel()
            self._recovered.set()

    async def _on_revoked(self, _app: faust.App, revoked: Iterable[TP], **_: Any) -> None:
        for tp in revoked:
            step = self._steps.get(tp.topic)
            if step is not None:
                self._work.pop((step.name, tp.partition), None)
            if step is not None and SENTIMENT in step.writes:
                self._metrics.region_partition_revoked(tp.partition)
        self._count_owned()

    async def _on_assigned(self, _app: faust.App, assigned: Iterable[TP], **_: Any) -> None:
        """Recover the tables of what is now owned, while Faust goes on; runs wait for it."""
        self._recovered.clear()
        if self._recovery is not None:
            self._recovery.cancel()
        self._recovery = asyncio.create_task(self._or_stop(self._recover, list(assigned)))

    async def _recover(self, assigned: list[TP]) -> None:
        started = time.monotonic()
        owned = {(self._steps[tp.topic].name, tp.partition): self._steps[tp.topic] for tp in assigned}
        missing = {place: step for place, step in owned.items() if place not in self._work}
        changelogs = await read_to_end(
            self._settings,
            [(self._changelog(table), place[1]) for place, step in missing.items() for table in step.keeps],
        )
        for place, step in missing.items():
            records = [changelogs.pop((self._changelog(table), place[1])) for table in step.keeps]
            # In a thread, so that the heartbeats go on however much there is to build.
            self._work[place] = await asyncio.to_thread(PartitionWork, step, place[1], records, self._outside)
        if self._warming is not None:
            await asyncio.shield(self._warming)
        # What was recovered lives long: the collector need not look through it again and again.
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._count_owned()
        for table in TABLES:
            self._metrics.recovered(table.name, time.monotonic() - started, self._entries(table))
        self._recovered.set()

    def _changelog(self, table: Table) -> str:
        return changelog_topic(self._settings.topic_prefix + self._settings.app_id, table)

    def _count_owned(self) -> None:
        for step in STEPS:
            self._metrics.partitions_owned(step.name, sum(name == step.name for name, _ in self._work))

    def _count_entries(self) -> None:
        for table in TABLES:
            self._metrics.table_holds(table.name, self._entries(table))

    def _entries(self, table: Table) -> int:
        return sum(len(work.tables[table]) for work in self._work.values() if table in work.tables)
