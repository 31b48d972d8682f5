"""What stock Faust needs before news may be trusted to it: runs as messages, and commits that tell the truth.

Three rules keep the commits true:

1. A run counts as done only as far as the work on it says (`run.done`, after the broker acknowledged
   everything that the records before it caused).  Faust's own acknowledgement only means that the agent let
   go of it: it comes as well when the agent raised, was cancelled, or skipped the run because a rebalance
   had begun.
2. What may be committed is the done beginning of the runs handed out since the last seek, in their
   order.  No arithmetic on offsets: transaction markers and expired segments leave holes that are nobody's
   loss.
3. Records are handed out only from a position that came from the last seek: nothing is handed out between
   an assignment and its seek, and what a fetch brings that was under way across a seek goes back.

Everything here goes through Faust's extension points (scheduler, schema, transport); no module is patched.
docs/decisions/0002-tables.md says what was measured.  Written against faust-streaming 0.15.3, and
`assert_known_faust` refuses any other, because the mends overrule methods of its consumer.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn

import faust
from aiokafka import AIOKafkaConsumer, TopicPartition
from aiokafka.errors import IllegalStateError
from faust.transport.drivers import aiokafka as driver
from faust.transport.utils import DefaultSchedulingStrategy
from faust.types import TP
from faust.types.tuples import ack_lock
from mode.utils.futures import notify

from streams.patience import patient

KNOWN_FAUST = "0.15.3"
MAX_RUN_RECORDS = 500
COMMIT_TRIES = 3
EXIT_TEMPORARY_FAILURE = 75  # EX_TEMPFAIL of sysexits.h: a supervisor should start the worker again


def assert_known_faust() -> None:
    """Raise RuntimeError when the installed Faust is not the one that the mends were made for."""
    if faust.__version__ != KNOWN_FAUST:
        raise RuntimeError(f"Faust {faust.__version__} is installed; Wirepulse needs {KNOWN_FAUST} exactly")


def stop_the_line(reason: str) -> NoReturn:
    """End the process now, before anything is acknowledged that was not done.

    An exception would not do: Faust acknowledges the message of an agent that raised.
    """
    print(f"wirepulse: stopped before the acknowledgement: {reason}", file=sys.stderr, flush=True)  # noqa: T201
    os._exit(EXIT_TEMPORARY_FAILURE)


class Run:
    """Consecutive records of one partition, dressed as the one record that Faust takes them for.

    Its offset is that of the last record.  An agent's event has the run itself as its value.  `done` is the
    offset up to which everything it caused is acknowledged by the broker, None until something is.  One that
    is `recalled` should be left off at the next such place: a rebalance, or the end, waits for it.
    """

    __slots__ = (
        "checksum",
        "done",
        "headers",
        "key",
        "offset",
        "partition",
        "recalled",
        "records",
        "serialized_key_size",
        "serialized_value_size",
        "timestamp",
        "timestamp_type",
        "topic",
    )

    def __init__(self, records: Sequence[Any]) -> None:
        last = records[-1]
        self.records = records
        self.done: int | None = None
        self.recalled = False
        self.topic: str = last.topic
        self.partition: int = last.partition
        self.offset: int = last.offset
        self.timestamp = last.timestamp
        self.timestamp_type = last.timestamp_type
        self.headers = ()
        self.key = None
        self.checksum = None
        self.serialized_key_size = 0
        self.serialized_value_size = 0

    @property
    def value(self) -> Run:
        """The run itself."""
        return self

    @property
    def finished(self) -> bool:
        """Whether all of it is done."""
        return self.done == self.offset + 1


class RunScheduler(DefaultSchedulingStrategy):
    """Hands a partition's fetched records to Faust as runs of at most MAX_RUN_RECORDS."""

    def iterate(self, records: Any) -> Iterator[tuple[TP, Run]]:
        """Yield the runs in `records`."""
        for partition, fetched in records.items():
            for start in range(0, len(fetched), MAX_RUN_RECORDS):
                yield partition, Run(fetched[start : start + MAX_RUN_RECORDS])


class RunSchema(faust.Schema[Any, Any]):
    """Leaves a run as it is: the records in it are raw bytes, decoded where a failure can be told."""

    def loads_key(self, app: Any, message: Any, **_: Any) -> None:
        """Return None: every record of the run has its own key."""

    def loads_value(self, app: Any, message: Any, **_: Any) -> Any:  # noqa: ARG002 - Faust names it
        """Return the run."""
        return message.value


@dataclass(slots=True)
class Progress:
    """How far the work on one partition is done since the last seek.

    `done` is the offset that may be committed, None until the first run is finished.
    """

    handed_out: deque[Run] = field(default_factory=deque)
    done: int | None = None

    def advance(self) -> int | None:
        """Move `done` over the beginning of what was handed out that is done, and return it."""
        while self.handed_out and self.handed_out[0].finished:
            self.done = self.handed_out.popleft().done
        if self.handed_out and self.handed_out[0].done is not None:
            self.done = self.handed_out[0].done
        return self.done

    def recall(self) -> None:
        """Ask for the runs that are not finished to be left off where they are."""
        for run in self.handed_out:
            run.recalled = True


class RunConsumer(driver.Consumer):
    """Faust's consumer with Progress in the place of its own bookkeeping of acknowledged offsets."""

    on_revoking: Callable[[], None] | None = None
    on_committed: Callable[[Mapping[TP, int]], None] | None = None

    def __init__(
        self, transport: Any, callback: Callable[[Any], Awaitable[None]], *args: Any, **kwargs: Any
    ) -> None:
        self._progress: defaultdict[TP, Progress] = defaultdict(Progress)
        self._seeks = 0
        super().__init__(transport, callback, *args, **kwargs)
        self._deliver = callback
        self.callback = self._hand_out

    def done(self, tp: TP) -> int | None:
        """Return the offset up to which `tp` is done, None when nothing of it is since the last seek."""
        return self._progress[tp].advance() if tp in self._progress else None

    def committed(self, tp: TP) -> int | None:
        """Return the offset last committed for `tp`, as far as this consumer knows."""
        offset: int | None = self._committed_offset[tp]
        return offset

    async def _hand_out(self, message: Any) -> None:
        self._progress[message.tp].handed_out.append(message.value)
        await self._deliver(message)

    def ack(self, message: Any) -> bool:
        """Note that an agent let go of a run, which a rebalance waits for; it says nothing about the work."""
        with ack_lock:
            if message.acked:
                return False
            message.acked = True
            self._unacked_messages.discard(message)
            notify(self._waiting_for_ack)
            return True

    async def _add_gap(self, tp: TP, offset_from: int, offset_to: int) -> None:
        """Do nothing: stock Faust takes what lies between two messages for done, and a run lies there."""

    def _filter_tps_with_pending_acks(self, topics: Any = None) -> Iterator[TP]:
        yield from [tp for tp in self._progress if topics is None or tp in topics or tp.topic in topics]

    def _new_offset(self, tp: TP) -> int | None:
        return self._progress[tp].advance()

    async def _commit(self, offsets: Mapping[TP, int]) -> bool:
        done: bool = await super()._commit(offsets)
        if done and self.on_committed is not None:
            self.on_committed(offsets)
        return done

    def _new_consumer_thread(self) -> RunConsumerThread:
        return RunConsumerThread(self, loop=self.loop, beacon=self.beacon)

    async def on_partitions_revoked(self, revoked: set[TP]) -> None:
        """Keep the progress until the runs in hand are done and committed; stock Faust forgets first."""
        if self.on_revoking is not None:
            self.on_revoking()
        if self.app.should_stop:
            await self.wait_empty()  # stock Faust only hangs up then, whatever is still in hand
        await super().on_partitions_revoked(revoked)
        for tp in revoked:
            self._progress.pop(tp, None)
        self._buffered_partitions.difference_update(revoked)

    async def wait_empty(self) -> None:
        """Wait until what is in hand has come to a place where it can be committed, and commit it.

        Not until it is finished: the broker gives a member that it waits for a few seconds, then puts it out
        of the group, and all that it did since its last commit is done again.
        """
        for progress in self._progress.values():
            progress.recall()
        await super().wait_empty()
        # Stock Faust takes a commit that was already under way for its own, and what was done since for safe.
        for _ in range(COMMIT_TRIES):
            if self._filter_committable_offsets(list(self._progress)):
                await self.commit()

    async def on_partitions_assigned(self, assigned: set[TP], generation_id: int = 0) -> None:
        """Hand nothing out until the seek that ends the rebalance.

        Stock Faust stops the flow at a revocation only, which a worker that owned nothing never sees.
        """
        self.stop_flow()
        self.app.flow_control.suspend()
        await super().on_partitions_assigned(assigned, generation_id)

    async def perform_seek(self) -> None:
        """Go back to what is committed, to the beginning where nothing is, and start the progress anew."""
        self._seeks += 1
        self._progress.clear()
        await super().perform_seek()
        # Stock Faust leaves a partition without a committed offset where it is, past what was dropped.
        unread = [tp for tp in self.assignment() if not self._read_offset[tp]]
        if unread:
            await self._thread.seek_to_beginning(*driver.ensure_aiokafka_TPset(unread))

    async def _wait_next_records(self, timeout: float) -> tuple[Any, Any]:  # noqa: ASYNC109 - Faust's signature
        seeks = self._seeks
        records, active = await super()._wait_next_records(timeout)
        if self.flow_active and self._seeks == seeks:
            return records, active
        # A rebalance began while the fetch was under way: what it brought is not ours to hand out any more.
        # No records at all make Faust ask again; any others, even none, make it seek in the middle of the
        # rebalance and lose the progress of the runs in hand.
        if records:
            await self._give_back()
        return None, active

    async def _give_back(self) -> None:
        if not self.flow_active:
            await self.wait(self.can_resume_flow)  # type: ignore[arg-type] # as Faust itself does
        if self.should_stop:
            return
        try:
            await self.perform_seek()
        except (IllegalStateError, AssertionError):
            self.log.info("Nothing to give back: the partitions went, and whoever gets them seeks.")


class RunConsumerThread(driver.AIOKafkaConsumerThread):
    """Faust's thread around aiokafka's consumer, which it makes a patient one."""

    def _create_worker_consumer(self, transport: Any) -> AIOKafkaConsumer:
        return patient(super()._create_worker_consumer(transport))

    def verify_event_path(self, now: float, tp: TP) -> None:
        """Leave out a partition whose first position is not known yet: stock Faust crashes on it."""
        if self._position_is_known(tp):
            super().verify_event_path(now, tp)

    def _position_is_known(self, tp: TP) -> bool:
        subscription = self._ensure_consumer()._fetcher._subscriptions.subscription  # noqa: SLF001 - as Faust does
        state = subscription.assignment.state_value(TopicPartition(tp.topic, tp.partition))
        return state is not None and bool(state.has_valid_position)


class RunTransport(driver.Transport):
    """Faust's Kafka transport with the consumer above."""

    Consumer = RunConsumer
