"""Questions to the public topics: as things were known at an instant, and over HTTP."""

from __future__ import annotations

import asyncio
import itertools
import re
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import ClientSession

from schemas.codec import to_millisecond
from schemas.event import EventStatus
from schemas.sentiment import InstrumentSentiment, RegionalSentiment, SectorSentiment, Window
from streams import topic_admin
from streams.broker import EmbeddedBroker
from streams.http import MetricsServer, serve
from streams.publisher import Publisher
from streams.records import outgoing
from streams.serving.follower import Follower
from streams.serving.loading import load, load_sentiment
from streams.serving.query_metrics import QueryMetrics
from streams.serving.shelf import Limits
from streams.serving.web import QuestionDesk
from streams.settings import Settings
from streams.topics import SENTIMENT, SENTIMENT_HISTORY, TOPICS
from tests.metrics.records import alert, event, sentiment, sentiment_of, story
from tests.streams.serving_records import RETRACTED, SECOND, version, words_of

_serial = itertools.count()


def present() -> datetime:
    return to_millisecond(datetime.now(UTC))


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
    alone = await load_sentiment(settings, "region:NO", Window.HOUR_1, first)
    published = alone.sentiment("region:NO", Window.HOUR_1)
    assert published is not None
    assert before < published.known_at <= first


@pytest.fixture
async def server(settings: Settings) -> AsyncIterator[MetricsServer]:
    now = present().replace(microsecond=0)
    await publish(
        settings,
        sentiment(as_of=now),
        sentiment_of(SectorSentiment, sector="CHIPS", as_of=now),
        sentiment_of(InstrumentSentiment, instrument="index:N225", as_of=now),
        story(),
        event(),
        alert(),
    )
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
    ("/v1/sentiment/chips", 200, "sector"),
    ("/v1/sentiment/sector:CHIPS", 200, "drivers"),
    ("/v1/sentiment/index:N225", 200, "instrument"),
    ("/v1/sentiment/Nikkei%20225", 200, "instrument"),
    ("/v1/sentiment/index:HSI", 404, "error"),
    ("/v1/sentiment/chips?at=2020-01-01T00:00:00Z", 400, "error"),
    ("/v1/sentiment/SE", 404, "error"),
    ("/v1/sentiment/XX", 404, "error"),
    ("/v1/explain/nobody", 404, "error"),
    ("/v1/explain/chips", 200, "parts"),
    ("/v1/explain/index:N225", 200, "parts"),
    ("/v1/explain/Nikkei%20225", 200, "parts"),
    ("/v1/explain/index:HSI", 404, "error"),
    ("/v1/explain/chips?at=2020-01-01T00:00:00Z", 400, "error"),
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
    assert 'wirepulse_answers_total{question="subject",status="404"}' in text
    assert 'wirepulse_materialised_entries{what="events"} 1.0' in text
    assert re.search(r'wirepulse_materialised_bytes\{what="events"\} [1-9]', text)
    [newest] = re.findall(
        r'wirepulse_materialised_newest_timestamp_seconds\{topic="region.sentiment"\} (\S+)', text
    )
    assert float(newest) <= time.time()
    assert float(newest) > time.time() - 300


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
