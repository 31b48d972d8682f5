"""What stock Faust needs before news may be trusted to it: runs as messages, and commits that tell the truth.

Everything here goes through Faust's extension points (scheduler, schema, transport); no module is patched.
docs/decisions/0002-tables.md says what was measured.  Written against faust-streaming 0.15.3, and
`assert_known_faust` refuses any other, because the mends overrule methods of its consumer.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

import faust
from faust.transport.drivers import aiokafka as driver
from faust.transport.utils import DefaultSchedulingStrategy
from faust.types import TP

KNOWN_FAUST = "0.15.3"
MAX_RUN_RECORDS = 500
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

    Its offset is that of the last record, so that acknowledging the run acknowledges all of them.
    """

    __slots__ = (
        "checksum",
        "headers",
        "key",
        "offset",
        "partition",
        "serialized_key_size",
        "serialized_value_size",
        "timestamp",
        "timestamp_type",
        "topic",
        "value",
    )

    def __init__(self, records: Sequence[Any]) -> None:
        last = records[-1]
        self.topic: str = last.topic
        self.partition: int = last.partition
        self.offset: int = last.offset
        self.timestamp = last.timestamp
        self.timestamp_type = last.timestamp_type
        self.headers = ()
        self.key = None
        self.value = records
        self.checksum = None
        self.serialized_key_size = 0
        self.serialized_value_size = 0


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
        """Return the records of the run."""
        return message.value


class HoleError(RuntimeError):
    """A run was finished though an earlier one was never seen: something between lost it."""


@dataclass(slots=True)
class Ledger:
    """How far the work on one partition is done.

    `position` is the offset that may be committed: everything before it is done, None until the first
    run is handed out.  Only `finish` moves it, and over no hole: stock Faust commits past a message that
    is still at work, and counts one as done whose agent raised or was cancelled.
    """

    position: int | None = None

    def begin(self, first: int) -> None:
        """Note that a run which starts at offset `first` is handed out."""
        if self.position is None:
            self.position = first

    def finish(self, first: int, last: int) -> None:
        """Note that everything that the offsets `first` to `last` caused is safe; raises HoleError."""
        if self.position is None or first > self.position:
            raise HoleError(f"offsets {self.position} to {first - 1} were never processed")
        self.position = max(self.position, last + 1)


class RunConsumer(driver.Consumer):
    """Faust's consumer with ledgers in the place of its own bookkeeping of acknowledged offsets."""

    on_committed: Callable[[Mapping[TP, int]], None] | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.ledgers: defaultdict[TP, Ledger] = defaultdict(Ledger)
        super().__init__(*args, **kwargs)

    def finish(self, topic: str, partition: int, first: int, last: int) -> None:
        """Allow the offsets `first` to `last` to be committed; raises HoleError."""
        self.ledgers[TP(topic, partition)].finish(first, last)

    def committed_offset(self, topic: str, partition: int) -> int | None:
        """Return the offset last committed for a partition, as far as this consumer knows."""
        committed: int | None = self._committed_offset[TP(topic, partition)]
        return committed

    def _to_message(self, tp: TP, record: Run) -> Any:
        self.ledgers[tp].begin(record.value[0].offset)
        return super()._to_message(tp, record)

    async def _add_gap(self, tp: TP, offset_from: int, offset_to: int) -> None:
        """Do nothing: the ledger tells holes from runs."""

    def _filter_tps_with_pending_acks(self, topics: Any = None) -> Iterator[TP]:
        yield from [tp for tp in self.ledgers if topics is None or tp in topics or tp.topic in topics]

    def _new_offset(self, tp: TP) -> int | None:
        return self.ledgers[tp].position

    def _should_commit(self, tp: TP, offset: int) -> bool:
        return offset > (self._committed_offset[tp] or 0)

    async def perform_seek(self) -> None:
        """Go back to what is committed, and forget what was handed out beyond it."""
        self.ledgers.clear()
        await super().perform_seek()

    async def _commit(self, offsets: Mapping[TP, int]) -> bool:
        done: bool = await super()._commit(offsets)
        if done and self.on_committed is not None:
            self.on_committed(offsets)
        return done

    async def on_partitions_revoked(self, revoked: set[TP]) -> None:
        """Keep the ledgers until the runs in hand are done and committed; stock Faust forgets first."""
        await super().on_partitions_revoked(revoked)
        for tp in revoked:
            self.ledgers.pop(tp, None)


class RunTransport(driver.Transport):
    """Faust's Kafka transport with the consumer above."""

    Consumer = RunConsumer
