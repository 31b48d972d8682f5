"""When a process that stood still may no longer publish."""

import pytest

from streams.lease import Lease
from streams.publisher import LeaseLostError, Outgoing, Publisher
from streams.settings import Settings


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_lease_holds_while_it_is_looked_at_often_enough() -> None:
    clock = Clock()
    lease = Lease(4.0, clock)
    for _ in range(10):
        clock.now += 3.9
        assert not lease.is_lost


def test_lease_is_lost_for_good_after_a_standstill() -> None:
    clock = Clock()
    lease = Lease(4.0, clock)
    clock.now += 4.1
    assert lease.is_lost
    clock.now += 0.1
    assert lease.is_lost


def test_standstill_that_the_thread_saw_first_is_not_forgotten() -> None:
    clock = Clock()
    lease = Lease(4.0, clock)
    clock.now += 9
    lease._look()
    clock.now += 0.1
    assert lease.is_lost


async def test_nothing_is_published_once_the_lease_is_lost() -> None:
    clock = Clock()
    publisher = Publisher(Settings(kafka="127.0.0.1:1"), Lease(4.0, clock))
    clock.now += 5
    with pytest.raises(LeaseLostError, match="longer than its session"):
        await publisher.publish([Outgoing("market.events", 0, b"key", b"value")])
    await publisher.stop()
