"""What a worker may commit, whatever Faust, a rebalance or a failure does in between."""

import asyncio
import subprocess
import sys
from types import SimpleNamespace

import faust
import pytest
from aiokafka import TopicPartition
from aiokafka.consumer.subscription_state import Assignment
from faust.transport.consumer import Consumer
from faust.transport.drivers import aiokafka as driver
from faust.types import TP

from streams import hardening
from streams.hardening import RunConsumerThread, RunScheduler
from tests.streams.faust_consumer import PLACE, committed, finish, hand_out, run_of


async def test_finished_run_is_committed_up_to_the_offset_after_its_last_record(consumer):
    run = run_of(5, 6, 7)
    await hand_out(consumer, run)
    finish(run)
    await consumer.commit()
    assert committed(consumer) == [8]


async def test_part_of_a_run_is_committed_while_the_rest_is_at_work(consumer):
    first, second = run_of(5, 6, 7), run_of(8, 9)
    await hand_out(consumer, first)
    await hand_out(consumer, second)
    first.done = 6
    finish(second)
    await consumer.commit()
    assert committed(consumer) == [6]
    finish(first)
    await consumer.commit()
    assert committed(consumer) == [6, 10]


async def test_whoever_waits_for_the_runs_in_hand_recalls_them(consumer):
    message = await hand_out(consumer, run_of(5, 6, 7))
    consumer._unacked_messages.add(message)
    waiting = asyncio.create_task(consumer.wait_empty())
    while not message.value.recalled:
        await asyncio.sleep(0)
    message.value.done = 6
    consumer.ack(message)
    await waiting
    assert committed(consumer) == [6]


async def test_what_was_done_while_another_commit_was_under_way_is_committed_as_well(consumer):
    run = run_of(5, 6, 7)
    await hand_out(consumer, run)
    run.done = 6
    slow, under_way = asyncio.Event(), consumer._thread.commit

    async def commit(offsets):
        await slow.wait()
        return await under_way(offsets)

    consumer._thread.commit = commit
    periodic = asyncio.create_task(consumer.commit())
    await asyncio.sleep(0)
    run.done = 7
    ending = asyncio.create_task(consumer.wait_empty())
    await asyncio.sleep(0)
    slow.set()
    await asyncio.gather(periodic, ending)
    assert committed(consumer) == [6, 7]


async def test_rebalance_in_the_midst_of_the_end_loses_nothing_of_what_is_in_hand(consumer):
    message = await hand_out(consumer, run_of(0, 1))
    consumer._unacked_messages.add(message)
    consumer.app._stopped.set()
    asyncio.get_running_loop().call_later(0.05, finish, message.value)
    asyncio.get_running_loop().call_later(0.05, consumer.ack, message)
    revoked = []

    async def hang_up(_revoked):
        revoked.append(committed(consumer))

    consumer._on_partitions_revoked = hang_up
    await consumer.on_partitions_revoked({PLACE})
    assert revoked == [[2]]


async def test_run_that_an_agent_merely_let_go_of_is_not_committed(consumer):
    message = await hand_out(consumer, run_of(5, 6, 7))
    assert consumer.ack(message)
    await consumer.commit()
    assert committed(consumer) == []


async def test_nothing_is_committed_past_a_run_that_is_still_at_work(consumer):
    first, second, third = run_of(0), run_of(1), run_of(2)
    for run in (first, second, third):
        await hand_out(consumer, run)
    finish(third)
    finish(first)
    await consumer.commit()
    assert committed(consumer) == [1]
    finish(second)
    await consumer.commit()
    assert committed(consumer) == [1, 3]


async def test_what_was_committed_is_not_committed_again(consumer):
    run = run_of(5)
    await hand_out(consumer, run)
    finish(run)
    await consumer.commit()
    await consumer.commit()
    assert committed(consumer) == [6]


async def test_offsets_that_hold_no_records_between_two_runs_stop_nothing(consumer):
    #   0 1 [transaction marker at 2] 3 4
    for run in (run_of(0, 1), run_of(3, 4)):
        await hand_out(consumer, run)
        finish(run)
    await consumer.commit()
    assert committed(consumer) == [5]


async def test_run_in_hand_when_partitions_are_revoked_is_committed_before_they_go(consumer):
    run = run_of(0, 1)
    await hand_out(consumer, run)

    async def revoke(_revoked):
        finish(run)
        await consumer.commit()

    consumer._on_partitions_revoked = revoke
    await consumer.on_partitions_revoked({PLACE})
    assert committed(consumer) == [2]
    assert consumer.done(PLACE) is None


async def test_revocation_is_told_before_it_waits_for_the_runs_in_hand(consumer):
    told = []

    async def revoke(_revoked):
        told.append("waits")

    consumer.on_revoking = lambda: told.append("begins")
    consumer._on_partitions_revoked = revoke
    await consumer.on_partitions_revoked({PLACE})
    assert told == ["begins", "waits"]


def test_records_are_handed_over_as_runs_of_bounded_size():
    fetched = {PLACE: run_of(*range(1201)).records}
    runs = [run for _, run in RunScheduler().iterate(fetched)]
    assert [(run.records[0].offset, run.offset) for run in runs] == [(0, 499), (500, 999), (1000, 1200)]


async def test_stock_faust_does_commit_past_a_message_at_work(consumer):
    consumer._committed_offset[PLACE] = None
    consumer._acked[PLACE] = [5, 6]  # 0 to 4 were delivered and are still at work
    assert Consumer._new_offset(consumer, PLACE) == 7


async def test_partition_whose_position_is_not_known_yet_is_not_looked_into(monkeypatch):
    assignment = Assignment([TopicPartition(PLACE.topic, PLACE.partition)])
    subscriptions = SimpleNamespace(subscription=SimpleNamespace(assignment=assignment))
    thread = object.__new__(RunConsumerThread)
    thread._ensure_consumer = lambda: SimpleNamespace(_fetcher=SimpleNamespace(_subscriptions=subscriptions))
    looked_into = []
    monkeypatch.setattr(
        driver.AIOKafkaConsumerThread, "verify_event_path", lambda _thread, _now, tp: looked_into.append(tp)
    )
    thread.verify_event_path(0.0, PLACE)
    thread.verify_event_path(0.0, TP("unknown", 0))
    assert looked_into == []
    assignment.state_value(TopicPartition(PLACE.topic, PLACE.partition)).reset_to(7)
    thread.verify_event_path(0.0, PLACE)
    assert looked_into == [PLACE]


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
