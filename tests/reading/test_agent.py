import asyncio
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from agents.reading.agent import read_wire
from schemas.story import Rejection, Story, StoryStatus
from schemas.tick import Tick
from tests.reading.wires import ARRIVAL, wire

HOUR = timedelta(hours=1)


def version(
    number, *, until=None, status="usable", story_id="a", received_at=ARRIVAL, text="The Nikkei rose 1%."
):
    fields = {"story_id": story_id, "version": number, "status": status, "text": text}
    fields["published_at"] = "2025-05-06T08:00:00Z"
    if until:
        fields["embargo_until"] = until.isoformat()
    return wire(fields, received_at=received_at)


async def outcome(*messages, embargoed=None):
    async def incoming():
        for message in messages:
            yield message

    table = {} if embargoed is None else embargoed
    return [found async for found in read_wire(incoming(), table)]


def told(found):
    return [(each.story_id, each.version) for each in found if isinstance(each, Story)]


async def test_stories_and_rejections_come_out_in_order():
    found = await outcome(version(1), wire(b""), version(2))
    assert [type(each) for each in found] == [Story, Rejection, Story]


async def test_an_embargoed_story_waits_for_its_tick():
    message = version(1, until=ARRIVAL + HOUR)
    assert told(await outcome(message, Tick(ARRIVAL + HOUR - timedelta(seconds=1)))) == []
    assert told(await outcome(message, Tick(ARRIVAL + HOUR), Tick(ARRIVAL + HOUR))) == [("a", 1)]


async def test_an_embargo_that_is_over_on_arrival_holds_nothing():
    assert told(await outcome(version(1, until=ARRIVAL))) == [("a", 1)]


async def test_without_an_arrival_an_embargo_waits_for_a_tick():
    message = version(1, until=ARRIVAL, received_at=None)
    assert told(await outcome(message)) == []
    assert told(await outcome(message, Tick(ARRIVAL))) == [("a", 1)]


async def test_the_wait_goes_on_after_a_restart():
    table = {}
    assert told(await outcome(version(1, until=ARRIVAL + HOUR), embargoed=table)) == []
    assert told(await outcome(Tick(ARRIVAL + HOUR), embargoed=table)) == [("a", 1)]
    assert table == {}


async def test_several_are_released_by_time_and_then_by_id():
    found = await outcome(
        version(1, story_id="c", until=ARRIVAL + HOUR),
        version(1, story_id="b", until=ARRIVAL + 2 * HOUR),
        version(1, story_id="a", until=ARRIVAL + HOUR),
        Tick(ARRIVAL + 3 * HOUR),
    )
    assert told(found) == [("a", 1), ("c", 1), ("b", 1)]


async def test_a_newer_version_takes_the_place_of_the_one_that_waits():
    first, second = version(1, until=ARRIVAL + HOUR), version(2, until=ARRIVAL + 2 * HOUR)
    later = (Tick(ARRIVAL + HOUR), Tick(ARRIVAL + 2 * HOUR))
    assert told(await outcome(first, second, *later)) == [("a", 2)]
    assert told(await outcome(second, first, *later)) == [("a", 2)]


async def test_a_newer_version_without_embargo_ends_the_wait():
    table = {}
    found = await outcome(version(1, until=ARRIVAL + HOUR), version(2), embargoed=table)
    assert (told(found), table) == ([("a", 2)], {})


async def test_an_older_version_without_embargo_passes_and_the_newer_one_waits():
    found = await outcome(version(2, until=ARRIVAL + HOUR), version(1), Tick(ARRIVAL + HOUR))
    assert told(found) == [("a", 1), ("a", 2)]


async def test_a_kill_goes_out_at_once_and_takes_the_waiting_story_with_it():
    table = {}
    kill = version(2, status="withdrawn", until=ARRIVAL + HOUR)
    found = await outcome(version(1, until=ARRIVAL + HOUR), kill, Tick(ARRIVAL + HOUR), embargoed=table)
    assert [each.status for each in found] == [StoryStatus.WITHDRAWN]
    assert table == {}


async def test_a_redelivered_embargoed_story_is_released_with_the_same_bytes():
    message = version(1, until=ARRIVAL + HOUR)
    found = await outcome(message, Tick(ARRIVAL + HOUR), message, Tick(ARRIVAL + HOUR))
    assert len(found) == 2
    assert found[0] == found[1]


async def test_the_position_of_a_refused_message_is_kept():
    (refused,) = await outcome(replace(wire(b""), position="wire.raw-3-7"))
    assert refused.position == "wire.raw-3-7"


HISTORY = st.lists(
    st.tuples(st.integers(1, 4), st.none() | st.integers(0, 5), st.integers(0, 3)), min_size=1, max_size=8
)


@given(HISTORY)
def test_whatever_the_order_nothing_goes_out_early_and_the_newest_version_goes_out(history):
    """Each item: version, hours of embargo, hour of arrival; a version has one embargo, whenever it comes."""
    embargoes = {}
    for number, hours, _ in history:
        embargoes.setdefault(number, hours)
    messages = []
    for number, _, arrival in sorted(history, key=lambda item: item[2]):
        until = None if embargoes[number] is None else ARRIVAL + embargoes[number] * HOUR
        messages += [Tick(ARRIVAL + arrival * HOUR)]
        messages += [version(number, until=until, received_at=ARRIVAL + arrival * HOUR)]
    found = asyncio.run(outcome(*messages, Tick(ARRIVAL + 9 * HOUR)))
    assert max(told(found))[1] == max(embargoes)
    before_last_tick = asyncio.run(outcome(*messages))
    for story in before_last_tick:
        last_arrival = max(arrival for *_, arrival in history)
        assert story.embargo_until is None or story.embargo_until <= ARRIVAL + last_arrival * HOUR
