"""The work on a partition: part by part, left off where a rebalance waits for it."""

from types import SimpleNamespace
from typing import Any

import pytest

from streams import partition
from streams.clock import PipelineClock
from streams.hardening import Run
from streams.metrics import Metrics
from streams.partition import Outside, PartitionWork
from streams.settings import Clock, Settings
from streams.topology import STEPS

READING = STEPS[0]


class Broker:
    """Takes everything, and remembers up to where `run` was said to be done meanwhile."""

    def __init__(self) -> None:
        self.run: Run | None = None
        self.done: list[int | None] = []
        self.recall_after = 1000

    async def publish(self, records: Any) -> None:
        assert list(records)
        if self.run is not None:
            self.done.append(self.run.done)
            self.run.recalled = len(self.done) >= self.recall_after


@pytest.fixture
def broker() -> Broker:
    return Broker()


@pytest.fixture
def work(broker: Broker) -> PartitionWork:
    outside = Outside(Settings(), broker, Metrics("0"), PipelineClock(Clock.WALL))  # type: ignore[arg-type]
    return PartitionWork(READING, 0, [[] for _ in READING.keeps], outside)


def run_of(count: int) -> Run:
    return Run(
        [
            SimpleNamespace(
                topic="wire.raw",
                partition=0,
                offset=offset,
                timestamp=1_771_000_000_000,
                timestamp_type=0,
                key=b"desk",
                value=b"not a story",
                headers=(),
            )
            for offset in range(10, 10 + count)
        ]
    )


async def test_run_is_done_when_all_of_it_is_published(work: PartitionWork, broker: Broker) -> None:
    broker.run = run_of(3)
    await work.process(broker.run, None)
    assert broker.done == [None]
    assert broker.run.finished


async def test_each_part_is_done_once_it_is_published(
    work: PartitionWork, broker: Broker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(partition, "WORK_SECONDS", 0.0)
    broker.run = run_of(3)
    await work.process(broker.run, None)
    assert broker.done == [None, 11, 12]
    assert broker.run.done == 13


async def test_recalled_run_is_left_off_after_the_part_in_hand(
    work: PartitionWork, broker: Broker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(partition, "WORK_SECONDS", 0.0)
    broker.recall_after = 2
    broker.run = run_of(5)
    await work.process(broker.run, None)
    assert broker.run.done == 12
    assert not broker.run.finished


async def test_run_that_is_recalled_before_it_began_is_not_begun(work: PartitionWork, broker: Broker) -> None:
    broker.run = run_of(3)
    broker.run.recalled = True
    await work.process(broker.run, None)
    assert broker.done == []
    assert broker.run.done is None
