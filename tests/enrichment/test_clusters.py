"""Copies of one story meet where the events of the same entity meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from agents.enrichment.agent import enrich_findings
from agents.enrichment.clusters import Clusters, Telling
from agents.enrichment.known import KnownEvent
from agents.extraction.fingerprints import fingerprint_of
from schemas.codec import from_json, to_json
from schemas.event import EventStatus, Finding, MarketEvent
from tests.copies.texts import HEADLINE, STORY, notice
from tests.enrichment.records import NOON, collect, finding, rank, retraction, statement, stream
from tests.extraction.stories import story

HOUR = timedelta(hours=1)
TOLD = fingerprint_of(story(STORY, headline=HEADLINE))
CUT = fingerprint_of(story(STORY[:500], headline=HEADLINE))
OTHER = fingerprint_of(story(notice("Hakon Dairy ASA", "7,950", "88.05"), headline="Own shares"))


def by(name: str, hours: float = 0, fingerprint: str = TOLD, **changes) -> Finding:
    """Return that a story told of the Nikkei, so many hours after noon."""
    names = {"event_id": f"event-{name}", "story_id": name, "fingerprint": fingerprint}
    return finding(**(names | {"published_at": NOON + hours * HOUR} | changes))


async def told(findings: Sequence[Finding], known: dict[str, KnownEvent] | None = None) -> list[MarketEvent]:
    records = await collect(enrich_findings(stream(*findings), {} if known is None else known))
    return [record for record in records if isinstance(record, MarketEvent)]


async def clusters(*findings: Finding) -> list[str]:
    return [event.cluster_id for event in await told(findings)]


async def test_copy_joins_the_cluster_of_the_first_and_tells_nothing_new() -> None:
    first, copy = await told([by("a"), by("b", 1, CUT)])
    assert (first.cluster_id, first.novelty) == ("a", 1.0)
    assert (copy.cluster_id, copy.novelty, copy.first_published_at) == ("a", 0.01, NOON)


async def test_report_of_its_own_begins_a_cluster_and_is_three_quarters_new() -> None:
    _, report = await told([by("a"), by("b", 1, OTHER)])
    assert (report.cluster_id, report.novelty) == ("b", 0.75)


async def test_copies_of_copies_belong_to_the_first() -> None:
    assert await clusters(by("a"), by("b", 20), by("c", 40)) == ["a", "a", "a"]


async def test_same_box_a_day_later_begins_a_cluster() -> None:
    assert await clusters(by("a"), by("b", 24.001)) == ["a", "b"]


async def test_copies_that_tell_of_different_entities_do_not_meet() -> None:
    elsewhere = statement(entity_id="index:TOPX")
    assert await clusters(by("a"), replace(by("b", 1), statement=elsewhere)) == ["a", "b"]


async def test_first_story_that_arrives_late_joins_what_was_published() -> None:
    assert await clusters(by("b", 1), by("a")) == ["b", "b"]
    assert await clusters(by("b"), by("a")) == ["b", "b"]


async def test_story_without_a_fingerprint_is_like_no_other() -> None:
    assert await clusters(by("a", fingerprint=""), by("b", 1, "")) == ["a", "b"]


async def test_cluster_stays_as_published_through_versions_kills_and_redelivery() -> None:
    version = by("b", 1, OTHER, rank=rank(2), story_version=2, status=EventStatus.UPDATED)
    kill = retraction(3, event_id="event-b", story_id="b", published_at=NOON + HOUR)
    back = by("b", 1, OTHER, rank=rank(4), story_version=4)
    events = await told([by("a"), by("b", 1), by("b", 1), version, version, kill, back])
    assert [event.cluster_id for event in events] == ["a"] * 7
    assert [event.novelty for event in events[1:]] == [0.01] * 6
    assert to_json(events[1]) == to_json(events[2])


async def test_killed_story_draws_no_copies() -> None:
    kill = retraction(2, event_id="event-a", story_id="a")
    assert await clusters(by("a"), kill, by("b", 1)) == ["a", "a", "b"]


async def test_worker_that_begins_anew_from_its_table_finds_the_same_copies() -> None:
    known: dict[str, KnownEvent] = {}
    await told([by("a"), by("b", 2, OTHER)], known)
    restored = {key: from_json(KnownEvent, to_json(each)) for key, each in known.items()}
    [event] = await told([by("c", 3, CUT)], restored)
    assert (event.cluster_id, event.novelty) == ("a", 0.01)


def test_what_is_two_days_older_than_the_newest_is_not_searched() -> None:
    index = Clusters()
    index.add("entity", Telling(NOON, "story-a", "event-a", "story-a"), TOLD)
    assert index.cluster_of("entity", "late", NOON + HOUR, TOLD) == "story-a"
    index.add("entity", Telling(NOON + 48 * HOUR, "story-b", "event-b", "story-b"), OTHER)
    assert index.cluster_of("entity", "late", NOON + HOUR, TOLD) == "story-a"
    index.add("entity", Telling(NOON + 49 * HOUR, "story-c", "event-c", "story-c"), OTHER)
    assert index.cluster_of("entity", "late", NOON + HOUR, TOLD) == "late"


@given(
    st.lists(st.tuples(st.integers(0, 200), st.booleans()), max_size=30), st.randoms(use_true_random=False)
)
def test_of_what_was_dropped_nothing_is_left(tellings, random) -> None:
    index = Clusters()
    all_told = [
        Telling(NOON + hours * HOUR, f"story-{place}", f"event-{place}", f"story-{place}")
        for place, (hours, _) in enumerate(tellings)
    ]
    for telling, (_, plain) in zip(all_told, tellings, strict=True):
        index.add("entity", telling, TOLD if plain else OTHER)
    random.shuffle(all_told)
    for telling in all_told:
        index.discard("entity", telling)
    for telling in all_told:
        for fingerprint in (TOLD, OTHER):
            assert index.cluster_of("entity", "new", telling.published_at, fingerprint) == "new"
