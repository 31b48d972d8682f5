import asyncio

from streams.feeds.room import Room


async def test_who_waits_is_let_in_in_turn_when_there_is_room_again():
    room = Room(10, patience_seconds=5)
    assert await room.taken(8)
    large, small = asyncio.create_task(room.taken(6)), asyncio.create_task(room.taken(2))
    await asyncio.sleep(0.01)
    # The small one would fit, but then the large one might wait for ever.
    assert not small.done()
    room.give_back(8)
    assert await asyncio.gather(large, small) == [True, True]


async def test_who_finds_no_room_in_time_is_turned_away_and_holds_up_nobody():
    room = Room(10, patience_seconds=0.02)
    assert await room.taken(8)
    late = asyncio.create_task(room.taken(6))
    await asyncio.sleep(0.01)
    assert await room.taken(2) is True
    assert await late is False


async def test_who_is_cancelled_leaves_the_room_as_it_was():
    room = Room(10, patience_seconds=5)
    assert await room.taken(8)
    waiting = asyncio.create_task(room.taken(6))
    await asyncio.sleep(0.01)
    room.give_back(8)  # lets the one that waits in, who never learns of it
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    assert await room.taken(10)
