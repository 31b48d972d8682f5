"""Each mend of Faust, and that stock Faust would do otherwise."""

import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import faust
import pytest
from faust.transport.consumer import Consumer
from faust.types import TP
from hypothesis import given
from hypothesis import strategies as st

from streams import hardening
from streams.hardening import HoleError, Ledger, Run, RunConsumer, RunScheduler, RunTransport

PLACE = TP("wire.raw", 0)


def record(offset: int) -> Any:
    return SimpleNamespace(
        topic=PLACE.topic, partition=0, offset=offset, timestamp=0, timestamp_type=0, value=b"", headers=()
    )


@pytest.fixture
async def consumer() -> RunConsumer:
    app = faust.App("test", broker="kafka://127.0.0.1:1", ConsumerScheduler=RunScheduler, web_enabled=False)
    app.transport = RunTransport(app.conf.broker_consumer, app)

    async def nothing(*_: Any, **__: Any) -> None:
        pass

    return RunConsumer(
        app.transport, callback=nothing, on_partitions_revoked=nothing, on_partitions_assigned=nothing
    )


def deliver(consumer: RunConsumer, first: int, last: int) -> Any:
    return consumer._to_message(PLACE, Run([record(offset) for offset in range(first, last + 1)]))


def test_records_are_handed_over_as_runs_of_bounded_size() -> None:
    fetched = {PLACE: [record(offset) for offset in range(1201)]}
    runs = [run for _, run in RunScheduler().iterate(fetched)]
    assert [(run.value[0].offset, run.offset) for run in runs] == [(0, 499), (500, 999), (1000, 1200)]


async def test_a_run_at_work_is_never_committed_past(consumer: RunConsumer) -> None:
    deliver(consumer, 0, 4)
    deliver(consumer, 5, 9)
    assert consumer._filter_committable_offsets([PLACE]) == {}, "nothing is done yet"
    consumer.finish(PLACE.topic, 0, 0, 4)
    assert consumer._filter_committable_offsets([PLACE]) == {PLACE: 5}
    consumer.finish(PLACE.topic, 0, 5, 9)
    assert consumer._filter_committable_offsets([PLACE]) == {PLACE: 10}


async def test_stock_faust_does_commit_past_a_message_at_work(consumer: RunConsumer) -> None:
    consumer._committed_offset[PLACE] = None
    consumer._acked[PLACE] = [5, 6]  # 0 to 4 were delivered and are still at work
    assert Consumer._new_offset(consumer, PLACE) == 7


async def test_what_faust_acknowledges_by_itself_is_not_committed(consumer: RunConsumer) -> None:
    message = deliver(consumer, 0, 4)
    consumer._acked[PLACE].append(message.offset)  # as after an agent that raised or was cancelled
    assert consumer._filter_committable_offsets([PLACE]) == {}


async def test_a_hole_between_runs_stops_the_work(consumer: RunConsumer) -> None:
    deliver(consumer, 0, 4)
    with pytest.raises(HoleError, match="0 to 4 were never processed"):
        consumer.finish(PLACE.topic, 0, 5, 9)


async def test_revocation_commits_the_run_in_hand_before_the_books_are_closed(consumer: RunConsumer) -> None:
    committable: dict[TP, int] = {}

    async def finish_and_look(_: set[TP]) -> None:
        consumer.finish(PLACE.topic, 0, 0, 4)
        committable.update(consumer._filter_committable_offsets([PLACE]))

    deliver(consumer, 0, 4)
    consumer._on_partitions_revoked = finish_and_look
    await consumer.on_partitions_revoked({PLACE})
    assert committable == {PLACE: 5}
    assert PLACE not in consumer.ledgers


@given(st.lists(st.integers(1, 5), min_size=1, max_size=20), st.integers(0, 1000), st.data())
def test_the_position_is_the_end_of_the_finished_prefix(
    sizes: list[int], start: int, data: st.DataObject
) -> None:
    runs, offset = [], start
    for size in sizes:
        runs.append((offset, offset + size - 1))
        offset += size
    done = data.draw(st.integers(0, len(runs)))
    ledger = Ledger()
    for first, _ in runs:
        ledger.begin(first)
    for first, last in runs[:done]:
        ledger.finish(first, last)
        ledger.finish(first, last)  # a redelivery changes nothing
    assert ledger.position == (runs[done - 1][1] + 1 if done else start)


def test_another_faust_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faust, "__version__", "0.16.0")
    with pytest.raises(RuntimeError, match=r"needs 0\.15\.3 exactly"):
        hardening.assert_known_faust()


def test_stopping_the_line_ends_the_process_with_a_line_and_without_clean_up() -> None:
    program = (
        "import atexit; from streams.hardening import stop_the_line\n"
        "atexit.register(print, 'cleaned up')\nstop_the_line('the disk is full')"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert ended.returncode == 75
    assert ended.stdout == ""
    assert ended.stderr == "wirepulse: stopped before the acknowledgement: the disk is full\n"
