"""Which events make the sentiment."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.aggregation.contribution import Contribution, contribution_of, microseconds
from agents.aggregation.decay import DECAYS, present_of
from agents.aggregation.drivers import KEPT, LISTED, Ranking, drivers_of, top
from agents.aggregation.tally import Tally, tally_of
from schemas.sentiment import Window
from tests.aggregation.records import NOON, signal

DECAY = DECAYS[Window.HOUR_1]
END = microseconds(NOON)
PRESENT = present_of(DECAY, END - 3_600_000_000, END)

millionths = st.integers(0, 1_000_000)


def contribution(name: str, weight: int, polarity: int) -> Contribution:
    return contribution_of(signal(name, weight=weight / 1_000_000, polarity=polarity / 1_000_000), 1_000_000)


contributions = st.lists(
    st.tuples(st.integers(0, 999), millionths, st.integers(-1_000_000, 1_000_000)),
    unique_by=lambda each: each[0],
    max_size=60,
).map(lambda each: [contribution(f"{n:03}", weight, polarity) for n, weight, polarity in each])


def test_greatest_absolute_weighted_polarity_comes_first_and_ties_go_by_event_id() -> None:
    ordered = [
        contribution("c", 900_000, -900_000),
        contribution("a", 500_000, 400_000),
        contribution("b", 400_000, -500_000),
        contribution("d", 100_000, 100_000),
    ]
    assert top(reversed(ordered), DECAY) == ordered


def test_neutral_and_weightless_events_drive_nothing() -> None:
    assert top([contribution("a", 0, 500_000), contribution("b", 500_000, 0)], DECAY) == []


@given(contributions)
def test_shares_of_drivers_and_rest_sum_to_one(members) -> None:
    drivers, rest = drivers_of(top(members, DECAY), tally_of(members, PRESENT), PRESENT, 0.25)
    moved = any(each.weight and each.polarity for each in members)
    assert sum(driver.share for driver in drivers) + rest.share == pytest.approx(float(moved), abs=1e-9)
    assert len(drivers) + rest.events == len(members)
    weight = sum(driver.weight for driver in drivers) + rest.weight
    assert weight == pytest.approx(sum(each.weight for each in members) / 1_000_000)


@pytest.mark.parametrize("seed", range(4))
def test_ranking_of_a_changing_set_is_that_of_the_set(seed) -> None:
    random = Random(seed)
    ranking, held = Ranking(DECAY), {}
    pool = [contribution(f"{n:03}", 1 + n * 7919 % 1000, 1 + n * 104729 % 1000) for n in range(3 * KEPT)]
    for _ in range(12):
        for each in random.sample(pool, random.randrange(2 * KEPT)):
            if held.pop(each.signal.event_id, None) is None:
                held[each.signal.event_id] = each
                ranking.add(each)
            else:
                ranking.discard(each)
        if random.random() < 0.5:
            assert ranking.top(held.values()) == top(held.values(), DECAY)
    assert ranking.top(held.values()) == top(held.values(), DECAY)
    assert len(top(pool, DECAY)) == LISTED


def test_ranking_stays_right_while_the_greatest_leave_one_by_one() -> None:
    ranking = Ranking(DECAY)
    held = [contribution(f"{n:03}", 1000, 1 + n) for n in range(3 * KEPT)]
    for each in held:
        ranking.add(each)
    while held:
        assert ranking.top(held) == top(held, DECAY)
        ranking.discard(held.pop())


@given(contributions, st.randoms(use_true_random=False))
def test_tally_forgets_what_is_taken_away(members, random) -> None:
    tally = tally_of(members, PRESENT)
    random.shuffle(members)
    kept = members[: len(members) // 2]
    for each in members[len(kept) :]:
        tally.count(each, PRESENT.growth(each.at), -1)
    plain = tally_of(sorted(kept), PRESENT)
    assert all(getattr(tally, name) == getattr(plain, name) for name in Tally.__slots__)
