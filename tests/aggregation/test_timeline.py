"""A timeline is a sorted list, however it came to be."""

from __future__ import annotations

from random import Random

import pytest

from agents.aggregation.contribution import Contribution, contribution_of, microseconds
from agents.aggregation.timeline import BLOCK, Timeline
from tests.aggregation.records import NOON, signal


def contribution(number: int, at: int) -> Contribution:
    made = contribution_of(signal(f"{number:05}"), 1_000_000)
    return made._replace(at=microseconds(NOON) + at)


@pytest.mark.parametrize("seed", range(3))
def test_timeline_holds_what_a_plain_list_does_after_any_changes(seed) -> None:
    random = Random(seed)
    held = {n: contribution(n, random.randrange(500)) for n in range(3 * BLOCK)}
    timeline = Timeline(list(held.values())[:BLOCK])
    for each in list(held.values())[BLOCK:]:
        timeline.add(each)
    for number in random.sample(sorted(held), 2 * BLOCK + BLOCK // 2):
        timeline.remove(held.pop(number)[:2])
    plain = sorted(held.values(), key=lambda each: each[:2])
    assert list(timeline) == plain
    base = microseconds(NOON)
    for _ in range(50):
        start, end = base + random.randrange(-10, 510), base + random.randrange(-10, 510)
        inside = [each for each in plain if start < each.at <= end]
        assert list(timeline.between(start, end)) == inside
        assert timeline.first_after(start) == min(
            (each.at for each in plain if each.at > start), default=None
        )
    assert all(timeline.find(each[:2]) == each for each in plain)


def test_empty_timeline_has_nothing_to_find() -> None:
    timeline = Timeline()
    assert timeline.find((0, "")) is None
    assert timeline.first_after(0) is None
    only = contribution(1, 0)
    timeline.add(only)
    timeline.remove(only[:2])
    assert list(timeline.between(0, only.at)) == []
