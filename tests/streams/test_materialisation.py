"""What the public topics say is held in memory, the last word of each thing, within limits."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from schemas.alert import AlertStatus
from schemas.codec import to_json
from schemas.event import EventStatus
from schemas.sentiment import Window
from schemas.story import StoryStatus
from streams.serving.materialisation import Materialisation
from streams.serving.shelf import Limits, Shelf
from streams.topics import ALERTS, EVENTS, SENTIMENT, STORIES
from tests.metrics.records import NOW, alert, event, sentiment
from tests.streams.serving_records import RETRACTED, SECOND, put, version, words_of

states = st.permutations(
    [words_of(1), words_of(2, status=EventStatus.UPDATED), words_of(2, **RETRACTED), words_of(3, **RETRACTED)]
)


@given(states, st.permutations([version(1), version(2), version(3, status=StoryStatus.WITHDRAWN)]))
def test_the_higher_rank_holds_whatever_the_order_of_arrival(events, stories) -> None:
    held = Materialisation()
    for record in [*events, *events[:2]]:
        put(held, EVENTS, record)
    for record in [*stories, *stories[:2]]:
        put(held, STORIES, record)
    last = held.event("e" * 32)
    assert last is not None
    assert (last.story_version, last.status) == (3, EventStatus.RETRACTED)
    assert [it.version for it in held.versions_of("kestrel:0001")] == [1, 2, 3]


def test_the_later_publication_of_a_region_and_window_holds() -> None:
    held = Materialisation()
    later = sentiment(as_of=NOW + SECOND, sentiment=0.5)
    for record in (later, sentiment(), sentiment(window=Window.HOURS_24)):
        put(held, SENTIMENT, record)
    found = held.sentiment("region:NO", Window.HOUR_1)
    assert found is not None
    assert found.sentiment == later
    assert len(held.sentiments(Window.HOUR_1)) == 1


def test_alerts_hold_the_last_word_and_those_that_are_over_go() -> None:
    held = Materialisation()
    put(held, ALERTS, alert())
    assert [it.alert_id for it in held.alerts()] == ["a" * 32]
    assert held.alerts("SE") == ()
    put(held, ALERTS, alert(status=AlertStatus.OVER, as_of=NOW + SECOND))
    put(held, ALERTS, alert())
    assert held.alerts() == ()


def test_what_came_first_goes_first_in_time_and_in_space() -> None:
    shelf: Shelf[str] = Shelf(Limits(kept_for=timedelta(minutes=1), most_bytes=10))
    assert shelf.put("a", "A", 4, NOW) == []
    assert shelf.put("b", "B", 4, NOW) == []
    assert shelf.put("a", "A2", 4, NOW) == []
    assert shelf.put("c", "C", 4, NOW) == [("b", "B")]
    assert shelf.put("d", "D", 1, NOW + timedelta(minutes=2)) == [("a", "A2"), ("c", "C")]
    assert (list(shelf), shelf.bytes) == (["d"], 1)


def test_events_that_had_to_go_are_no_longer_their_storys() -> None:
    held = Materialisation(Limits(most_bytes=len(to_json(event())) * 2))
    for name in "abcd":
        put(held, EVENTS, event(event_id=name * 32))
    assert [it.event_id[0] for it in held.events_of("kestrel:0001")] == ["c", "d"]


def test_what_is_no_record_is_counted_and_left() -> None:
    held = Materialisation()
    held.take(EVENTS, b'{"event_id": 5}', NOW)
    held.take(EVENTS, None, NOW)
    assert (held.undecodable, held.sizes["events"]) == (1, 0)
