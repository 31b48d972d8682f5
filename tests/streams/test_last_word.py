"""Which of several records on one event counts, in whatever order they lie on the topic."""

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

from schemas.event import EventStatus
from schemas.story import WireMessage
from streams.in_memory import InMemoryPipeline
from streams.last_word import latest_events

TOLD = b"""{"story_id": "one", "headline": "Nikkei falls", "published_at": "2026-01-05T07:00:00Z",
"text": "TOKYO, Jan 5 - The Nikkei 225 fell 1.2% on Monday."}"""


def told_events():
    pipeline = InMemoryPipeline()
    pipeline.read([WireMessage(body=TOLD, content_type="application/json")])
    (first,) = pipeline.outcome.events
    later = replace(first, story_version=2, status=EventStatus.UPDATED, change_pct=-1.3)
    return first, later, replace(later, story_version=3, status=EventStatus.RETRACTED)


def test_highest_story_version_counts_in_whatever_order_they_come():
    *_, last = told_events()
    for order in permutations(told_events()):
        assert latest_events(order) == {last.event_id: last}


def test_of_one_version_that_came_twice_the_later_arrival_counts():
    _, told, _ = told_events()
    at = told.published_at
    first = replace(told, received_at=at)
    second = replace(told, received_at=at + timedelta(seconds=1), change_pct=-1.4)
    assert latest_events([second, first]) == latest_events([first, second]) == {told.event_id: second}
