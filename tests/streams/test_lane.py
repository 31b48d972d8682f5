from collections.abc import AsyncIterable, AsyncIterator, MutableMapping

import pytest

from streams.lane import Lane


async def count(
    words: AsyncIterable[str], counts: MutableMapping[str, int]
) -> AsyncIterator[tuple[str, int]]:
    async for word in words:
        if word == "bad":
            raise ValueError(word)
        counts[word] = counts.get(word, 0) + 1
        for _ in range(counts[word] - 1):
            yield word, counts[word]


def test_outputs_belong_to_the_record_that_caused_them() -> None:
    lane = Lane(count, {})
    assert [list(lane.outputs_of(word)) for word in ("a", "b", "a", "a")] == [
        [],
        [],
        [("a", 2)],
        [("a", 3), ("a", 3)],
    ]


def test_an_agent_that_fails_begins_anew_from_its_table() -> None:
    table: dict[str, int] = {}
    lane = Lane(count, table)
    list(lane.outputs_of("a"))
    with pytest.raises(ValueError, match="bad"):
        list(lane.outputs_of("bad"))
    assert list(lane.outputs_of("a")) == [("a", 2)]


async def test_a_lane_works_under_a_running_loop_and_leaves_nothing_to_it() -> None:
    lane = Lane(count, {})
    assert list(lane.outputs_of("a")) == []
    assert list(lane.outputs_of("a")) == [("a", 2)]
