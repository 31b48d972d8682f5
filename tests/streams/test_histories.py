"""Whatever order versions, corrections and kills come in, the tables end as the final versions leave them."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.histories import (
    STATUSES,
    TAKES,
    TEXTS,
    Embargoed,
    NamedKill,
    Part,
    Timeline,
    Version,
    contributed,
    finals,
    unambiguous,
)

FIRST = datetime(2025, 5, 6, 6, tzinfo=UTC)
TIMES = Timeline(first=FIRST, arrival=FIRST + timedelta(days=1))
STORIES = st.sampled_from(("a", "b"))

parts = st.builds(
    Part, story=STORIES, take=st.integers(1, TAKES), minute=st.integers(0, 5), text=st.sampled_from(TEXTS)
)
embargoed = st.builds(
    Embargoed,
    story=STORIES,
    until=st.integers(10, 50).map(lambda minutes: minutes * 60),
    text=st.sampled_from(TEXTS),
)
versions = st.builds(
    Version,
    story=STORIES,
    number=st.integers(1, 3),
    minute=st.integers(0, 5),
    status=st.sampled_from(STATUSES),
    text=st.sampled_from(TEXTS),
)
kills = st.builds(NamedKill, story=STORIES, minute=st.integers(0, 6))


def drawn_from(kinds):
    """Return histories with an order in which they arrive and what is sent again."""
    return (
        st.lists(kinds, min_size=1, max_size=10)
        .map(unambiguous)
        .flatmap(
            lambda history: st.tuples(
                st.just(history), st.permutations(history), st.lists(st.sampled_from(history), max_size=5)
            )
        )
    )


def messages_of(history):
    return [it.message(TIMES) for it in history]


@given(drawn_from(versions | kills))
def test_the_tables_are_those_of_the_final_versions_alone(drawn):
    history, arrivals, repeated = drawn
    expected = contributed(messages_of(finals(history)))
    assert contributed(messages_of([*arrivals, *repeated])) == expected


@given(drawn_from(versions | kills | parts | embargoed), st.integers(0, 60))
def test_takes_and_embargoes_leave_what_their_final_tellings_in_order_do(drawn, minutes):
    history, arrivals, repeated = drawn
    at = FIRST + timedelta(minutes=minutes)
    expected = contributed(messages_of(finals(history)), at=at)
    assert contributed(messages_of([*arrivals, *repeated]), at=at) == expected


@given(drawn_from(embargoed), st.integers(0, 60))
def test_nothing_under_embargo_counts_before_its_time(drawn, minutes):
    history, arrivals, _ = drawn
    free = [it for it in history if it.until <= minutes * 60]
    counted = contributed(messages_of(arrivals), at=FIRST + timedelta(minutes=minutes))
    expected = contributed(messages_of(free), at=FIRST + timedelta(minutes=60))
    assert counted.keys() == expected.keys()
