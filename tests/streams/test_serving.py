"""What the public topics say, held in memory, read as it was known, and taken apart."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import ClientSession
from hypothesis import given
from hypothesis import strategies as st

from agents.reading.agent import read_message
from schemas.alert import AlertStatus
from schemas.codec import to_json
from schemas.event import EventStatus, RegionBearing
from schemas.sentiment import RegionalSentiment, Window
from schemas.story import Story, StoryStatus, WireMessage
from schemas.tick import Tick
from streams import topic_admin
from streams.broker import EmbeddedBroker
from streams.feeds.bundled import sample_messages
from streams.http import MetricsServer, serve
from streams.in_memory import InMemoryPipeline
from streams.publisher import Publisher
from streams.records import outgoing
from streams.serving.explain import explain
from streams.serving.explanations import EventExplanation, RegionExplanation, StoryExplanation
from streams.serving.follower import Follower
from streams.serving.loading import load, load_sentiment
from streams.serving.materialisation import Materialisation
from streams.serving.query_metrics import QueryMetrics
from streams.serving.questions import AmbiguousNameError, QuestionError, UnknownNameError
from streams.serving.shelf import Limits, Shelf
from streams.serving.web import QuestionDesk
from streams.settings import Settings
from streams.topics import ALERTS, EVENTS, SENTIMENT, SENTIMENT_HISTORY, STORIES, TOPICS, Topic
from tests.metrics.records import NOW, alert, event, sentiment, story

SECOND = timedelta(seconds=1)
_serial = itertools.count()


def put(held: Materialisation, topic: Topic, record, at: datetime = NOW) -> None:
    held.take(topic, to_json(record), at)


def version(number: int, **changes) -> Story:
    at = NOW + number * SECOND
    return story(**({"version": number, "updated_at": at, "content_hash": str(number)} | changes))


def words_of(number: int, **changes):
    return event(**({"story_version": number, "received_at": NOW + number * SECOND} | changes))


RETRACTED = {"status": EventStatus.RETRACTED}
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
    found = held.sentiment("NO", Window.HOUR_1)
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


@pytest.fixture(scope="module")
def samples() -> Materialisation:
    """What the topics say after the bundled wires."""
    pipeline = InMemoryPipeline()
    pipeline.read(sample_messages(NOW))
    pipeline.tick(Tick(NOW))
    held = Materialisation()
    outcome = pipeline.outcome
    for topic, records in (
        (STORIES, outcome.stories),
        (EVENTS, outcome.events),
        (SENTIMENT, outcome.sentiment),
    ):
        for record in records:
            put(held, topic, record)
    return held


def test_every_regions_parts_add_up_to_what_was_published(samples: Materialisation) -> None:
    for window in Window:
        for published in samples.sentiments(window):
            told = explain(samples, published.sentiment.region, window)
            assert isinstance(told, RegionExplanation)
            assert told.difference is None or abs(told.difference) < 1e-9
            for part in told.parts:
                assert part.product == pytest.approx(part.driver.weight, abs=2e-6)
                assert part.passage is not None
                assert part.role is not None


def test_every_events_polarity_is_explained_and_its_words_are_the_storys(samples: Materialisation) -> None:
    ids = list(samples.ids_from(""))
    explained = [explain(samples, it) for it in ids]
    events = [it for it in explained if isinstance(it, EventExplanation)]
    assert len(events) > 100
    for told in events:
        assert told.polarity.agrees
        assert told.passage is not None
        assert told.passage.mention == told.event.mention
        [text] = {
            it.text
            for it in samples.versions_of(told.event.story_id)
            if it.version == told.passage.story_version
        }
        assert told.passage.evidence == text[told.event.evidence_start : told.event.evidence_end]
        assert f"⟦{told.passage.mention}⟧" in told.passage.marked


def test_story_tells_its_versions_and_what_was_retracted(samples: Materialisation) -> None:
    stories = [
        it for name in samples.ids_from("") if isinstance(it := explain(samples, name), StoryExplanation)
    ]
    killed = [it for it in stories if it.versions and it.versions[-1].status is StoryStatus.WITHDRAWN]
    assert killed
    assert all(it.retracted and not it.standing for it in killed)
    corrected = [it for it in stories if len(it.versions) > 1 and it.standing]
    assert corrected
    assert [it.version for it in corrected[0].versions] == [1, 2]


def test_beginning_of_an_id_is_enough_when_it_is_of_one_thing_alone() -> None:
    held = Materialisation()
    put(held, EVENTS, event(event_id="abc1"))
    put(held, EVENTS, event(event_id="abd2"))
    put(held, STORIES, story())
    found = explain(held, "abc")
    assert isinstance(found, EventExplanation)
    assert found.event.event_id == "abc1"
    assert isinstance(explain(held, "kestrel"), StoryExplanation)
    with pytest.raises(AmbiguousNameError, match=r"^'ab' is the beginning of several ids: abc1, abd2$"):
        explain(held, "ab")
    with pytest.raises(UnknownNameError, match="no region, event or story 'x' is known"):
        explain(held, "x")
    for name in ("", " ", "x" * 513):
        with pytest.raises(QuestionError):
            explain(held, name)


def test_event_without_its_story_is_explained_without_words() -> None:
    held = Materialisation()
    bearing = RegionBearing(region="NO", role="market", polarity=0.3, role_weight=1.0, weight=0.72)
    put(held, EVENTS, event(regions=(bearing,)))
    told = explain(held, "e" * 32)
    assert isinstance(told, EventExplanation)
    assert told.passage is None
    assert [it.region for it in told.reaches] == ["NO"]


def present() -> datetime:
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


async def publish(settings: Settings, *records) -> datetime:
    """Put records on their topics as a worker does; return an instant after the broker was given them."""
    publisher = Publisher(settings)
    await publisher.start()
    topics = {RegionalSentiment: (SENTIMENT, SENTIMENT_HISTORY)}
    sent = [
        outgoing(topic, settings.topic_prefix + topic.name, settings.partitions, record, None)
        for record in records
        for topic in topics.get(type(record), [it for it in TOPICS if it.carries is type(record)])
    ]
    await publisher.publish(sent)
    await publisher.stop()
    at = present()
    await asyncio.sleep(0.05)
    return at


@pytest.fixture
async def settings(embedded_broker: EmbeddedBroker) -> Settings:
    made = Settings(kafka=embedded_broker.bootstrap, topic_prefix=f"serving{next(_serial)}.", partitions=3)
    await topic_admin.apply(made)
    return made


@pytest.mark.broker
async def test_the_past_is_told_as_it_was_known_and_not_as_it_was_dated(settings: Settings) -> None:
    before = present()
    await asyncio.sleep(0.05)
    now = present().replace(microsecond=0)
    first = await publish(settings, sentiment(as_of=now, sentiment=0.1), story(), event())
    # Dated before the first instant, known after it.
    late = sentiment(region="SE", as_of=now - 60 * SECOND)
    second = await publish(
        settings, sentiment(as_of=now + SECOND, sentiment=0.2), late, words_of(2, **RETRACTED), version(2)
    )
    assert (await load_sentiment(settings, at=before)).sentiments(Window.HOUR_1) == ()
    at_first = await load(settings, timedelta(hours=1), first)
    assert [it.sentiment.sentiment for it in at_first.sentiments(Window.HOUR_1)] == [0.1]
    assert len(at_first.versions_of("kestrel:0001")) == 1
    held = at_first.event("e" * 32)
    assert held is not None
    assert held.status is EventStatus.NEW
    for at in (second, None):
        known = await load(settings, timedelta(hours=1), at)
        assert {it.sentiment.region: it.sentiment.sentiment for it in known.sentiments(Window.HOUR_1)} == {
            "NO": 0.2,
            "SE": 0.25,
        }
        last = known.event("e" * 32)
        assert last is not None
        assert last.status is EventStatus.RETRACTED
    alone = await load_sentiment(settings, "NO", Window.HOUR_1, first)
    published = alone.sentiment("NO", Window.HOUR_1)
    assert published is not None
    assert before < published.known_at <= first


@pytest.fixture
async def server(settings: Settings) -> AsyncIterator[MetricsServer]:
    now = present().replace(microsecond=0)
    await publish(settings, sentiment(as_of=now), story(), event(), alert())
    metrics = QueryMetrics()
    follower = Follower(settings, Limits(), metrics)
    pages = QuestionDesk(settings, follower, metrics).pages()
    server = await serve("127.0.0.1", 0, metrics, follower.not_ready, pages)
    following = asyncio.create_task(follower.follow())
    async with asyncio.timeout(30):
        while follower.not_ready():
            await asyncio.sleep(0.05)
    yield server
    following.cancel()
    await asyncio.gather(following, return_exceptions=True)
    await server.close()


PAGES = [
    ("/v1/sentiment", 200, "regions"),
    ("/v1/sentiment/no?window=1h", 200, "drivers"),
    ("/v1/explain/NO", 200, "parts"),
    ("/v1/explain/" + "e" * 8, 200, "reaches"),
    ("/v1/explain/kestrel:0001", 200, "versions"),
    ("/v1/alerts", 200, "alerts"),
    ("/v1/alerts?region=no", 200, "alerts"),
    ("/v1/sentiment/SE", 404, "error"),
    ("/v1/sentiment/XX", 404, "error"),
    ("/v1/explain/nobody", 404, "error"),
    ("/v1/nothing", 404, "error"),
    ("/v1/sentiment?window=2h", 400, "error"),
    ("/v1/sentiment?at=yesterday", 400, "error"),
    ("/v1/sentiment?at=2999-01-01T00:00:00Z", 400, "error"),
    ("/v1/sentiment?at=0001-01-01T00:00:00%2B14:00", 400, "error"),
    ("/v1/sentiment?windows=1h", 400, "error"),
    ("/v1/sentiment?window=1h&window=6h", 400, "error"),
    ("/v1/explain/" + "x" * 600, 400, "error"),
    ("/v1/sentiment/NO?at=2020-01-01T00:00:00Z", 404, "error"),
]


@pytest.mark.broker
async def test_questions_over_http_are_answered_or_refused_in_json(server: MetricsServer) -> None:
    async with ClientSession(f"http://127.0.0.1:{server.port}") as session:
        for path, status, field in PAGES:
            async with session.get(path) as answer:
                said = await answer.json()
                assert (path, answer.status) == (path, status)
                assert field in said, path
        async with session.post("/v1/sentiment", data=b"x" * 4096) as answer:
            assert (answer.status, await answer.json()) == (405, {"error": "Method Not Allowed"})
        async with session.get("/v1/" + "x" * 20_000) as answer:
            assert answer.status == 400
        async with session.get("/metrics") as answer:
            text = await answer.text()
    assert 'wirepulse_answers_total{question="region",status="404"}' in text
    assert 'wirepulse_materialised_entries{what="events"} 1.0' in text


@pytest.mark.broker
async def test_the_past_over_http_is_the_same_as_the_present_was(server: MetricsServer) -> None:
    async with ClientSession(f"http://127.0.0.1:{server.port}") as session:
        async with session.get("/v1/sentiment/NO") as answer:
            now = await answer.json()
        at = (present() - timedelta(milliseconds=1)).isoformat().replace("+00:00", "Z")
        async with session.get("/v1/sentiment/NO", params={"at": at}) as answer:
            then = await answer.json()
    # The two topics were given the same a moment apart.
    assert then | {"known_at": now["known_at"]} == now


async def test_questions_before_the_topics_are_read_are_put_off() -> None:
    settings, metrics = Settings(kafka="127.0.0.1:1"), QueryMetrics()
    follower = Follower(settings, Limits(), metrics)
    server = await serve(
        "127.0.0.1", 0, metrics, follower.not_ready, QuestionDesk(settings, follower, metrics).pages()
    )
    async with ClientSession(f"http://127.0.0.1:{server.port}") as session:
        for path in ("/v1/sentiment", "/v1/explain/NO", "/v1/sentiment?at=2026-01-01T00:00:00Z", "/readyz"):
            async with session.get(path) as answer:
                assert (path, answer.status) == (path, 503)
    await server.close()


def test_a_hostile_text_is_marked_to_the_character() -> None:
    text = "⟪The⟫ \u202eOBX\u202c index rose\x1b[31m 0.4 percent. ⟦"
    held = Materialisation()
    [read] = read_message(
        WireMessage(body=to_json({"story_id": "h", "text": text, "published_at": "2026-03-05T09:30:00Z"}))
    )
    assert isinstance(read, Story)
    start = read.text.index("OBX")
    end = read.text.index("percent") + 7
    put(held, STORIES, read)
    put(
        held,
        EVENTS,
        replace(
            event(story_id="h", mention="OBX"), mention_start=start, mention_end=start + 3, evidence_start=0,
            evidence_end=end,
        ),
    )  # fmt: skip
    told = explain(held, "e" * 32)
    assert isinstance(told, EventExplanation)
    assert told.passage is not None
    assert told.passage.evidence == read.text[:end]
