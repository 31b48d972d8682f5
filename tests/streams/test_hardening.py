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
from faust.types import TP

from streams import hardening
from streams.hardening import Run, RunConsumer, RunConsumerThread, RunScheduler, RunTransport

PLACE = TP("wire.raw", 0)


def run_of(*offsets):
    return Run(
        [
            SimpleNamespace(topic=PLACE.topic, partition=0, offset=offset, timestamp=0, timestamp_type=0)
            for offset in offsets
        ]
    )


class FakeThread:
    """The consumer's thread with a broker that holds one committed offset."""

    def __init__(self):
        self.committed = None
        self.commits = []
        self.seeks = []
        self.fetches = []

    def assignment(self):
        return {PLACE}

    async def seek_to_committed(self):
        self.seeks.append(self.committed)
        return {PLACE: self.committed}

    async def seek_to_beginning(self, *_places):
        self.seeks.append("beginning")

    async def getmany(self, *_args):
        return await self.fetches.pop(0)()

    async def commit(self, offsets):
        self.commits.append(dict(offsets))
        return True


@pytest.fixture
async def consumer():
    app = faust.App("mends", broker="kafka://127.0.0.1:1", web_enabled=False)
    app.transport = RunTransport(app.conf.broker_consumer, app)
    delivered = []

    async def deliver(message):
        delivered.append(message.value)

    async def flush():
        pass

    app.producer.flush = flush
    made = RunConsumer(app.transport, deliver, no_callback, no_callback)
    made._thread = FakeThread()
    made.delivered = delivered
    app.consumer = made
    return made


async def no_callback(*_args):
    pass


class Message:
    tp = PLACE
    topic = PLACE.topic
    acked = False

    def __init__(self, run):
        self.value = run
        self.offset = run.offset


async def hand_out(consumer, run):
    message = Message(run)
    await consumer._hand_out(message)
    return message


def finish(run):
    run.done = run.offset + 1


def committed(consumer):
    return [offsets[PLACE] for offsets in consumer._thread.commits]


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


async def test_run_of_the_time_before_a_seek_cannot_move_the_commit(consumer):
    late = run_of(0, 1)
    await hand_out(consumer, late)
    await consumer.perform_seek()
    await hand_out(consumer, run_of(0, 1))
    finish(late)
    await consumer.commit()
    assert committed(consumer) == []


async def test_seek_goes_to_the_beginning_where_nothing_was_ever_committed(consumer):
    await consumer.perform_seek()
    assert consumer._thread.seeks == [None, "beginning"]


async def test_seek_stays_at_what_is_committed(consumer):
    consumer._thread.committed = 7
    await consumer.perform_seek()
    assert consumer._thread.seeks == [7]


async def test_nothing_is_handed_out_between_an_assignment_and_its_seek(consumer):
    during = []

    async def assigned(_assigned, _generation):
        during.append((consumer.flow_active, consumer.app.flow_control.is_active()))

    consumer._on_partitions_assigned = assigned
    consumer.app.on_rebalance_return = lambda: None
    consumer.resume_flow()
    consumer.app.flow_control.resume()
    await consumer.on_partitions_assigned({PLACE})
    assert during == [(False, False)]
    assert not consumer.flow_active


async def test_fetch_that_was_under_way_across_a_seek_is_given_back(consumer):
    consumer._active_partitions = {PLACE}

    async def fetch():
        await consumer.perform_seek()
        return {PLACE: [1, 2, 3]}

    consumer._thread.committed = 4
    consumer._thread.fetches.append(fetch)
    assert (await consumer._wait_next_records(1.0))[0] is None
    assert consumer._thread.seeks == [4, 4]


async def test_fetch_that_ends_in_a_rebalance_waits_for_its_end_and_keeps_the_progress(consumer):
    consumer._active_partitions = {PLACE}
    run = run_of(0, 1)
    await hand_out(consumer, run)
    fetched = asyncio.Event()

    async def fetch():
        consumer.stop_flow()
        fetched.set()
        return {PLACE: [2, 3]}

    consumer._thread.fetches.append(fetch)
    waiting = asyncio.create_task(consumer._wait_next_records(1.0))
    await fetched.wait()
    await asyncio.sleep(0)
    finish(run)
    await consumer.commit()
    assert committed(consumer) == [2]
    consumer._thread.committed = 2
    consumer.resume_flow()
    assert (await waiting)[0] is None
    assert consumer._thread.seeks == [2]


async def test_fetch_that_brings_nothing_in_a_rebalance_makes_faust_seek_nowhere(consumer):
    consumer._active_partitions = {PLACE}
    run = run_of(0, 1)
    await hand_out(consumer, run)

    async def fetch():
        consumer.stop_flow()
        return {}

    consumer._thread.fetches.append(fetch)
    assert [record async for record in consumer.getmany(1.0)] == []
    assert consumer._thread.seeks == []
    finish(run)
    assert consumer.done(PLACE) == 2


async def test_undisturbed_fetch_is_handed_on(consumer):
    consumer._active_partitions = {PLACE}

    async def fetch():
        return {PLACE: [1]}

    consumer._thread.fetches.append(fetch)
    assert (await consumer._wait_next_records(1.0))[0] == {PLACE: [1]}
    assert consumer._thread.seeks == []


def test_records_are_handed_over_as_runs_of_bounded_size():
    fetched = {PLACE: run_of(*range(1201)).records}
    runs = [run for _, run in RunScheduler().iterate(fetched)]
    assert [(run.records[0].offset, run.offset) for run in runs] == [(0, 499), (500, 999), (1000, 1200)]


async def test_stock_faust_does_commit_past_a_message_at_work(consumer):
    consumer._committed_offset[PLACE] = None
    consumer._acked[PLACE] = [5, 6]  # 0 to 4 were delivered and are still at work
    assert Consumer._new_offset(consumer, PLACE) == 7


async def test_partition_whose_position_is_not_known_yet_is_not_looked_into():
    assignment = Assignment([TopicPartition(PLACE.topic, PLACE.partition)])
    subscriptions = SimpleNamespace(subscription=SimpleNamespace(assignment=assignment))
    thread = object.__new__(RunConsumerThread)
    thread._ensure_consumer = lambda: SimpleNamespace(_fetcher=SimpleNamespace(_subscriptions=subscriptions))
    thread.verify_event_path(0.0, PLACE)
    thread.verify_event_path(0.0, TP("unknown", 0))


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
