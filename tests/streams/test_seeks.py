"""What is handed out, and from where, when a rebalance comes between."""

import asyncio

from tests.streams.faust_consumer import PLACE, committed, finish, hand_out, run_of


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
