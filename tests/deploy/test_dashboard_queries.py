"""A real Prometheus scrapes a worker's figures and has data for all that is asked of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import ClientSession

from schemas.sentiment import Window
from streams.feeds.feed_metrics import FeedFigures, FeedMetrics
from streams.http import serve
from streams.metrics import Metrics
from streams.serving.query_metrics import QueryMetrics
from tests.deploy import queries
from tests.deploy.prometheus import prometheus_scraping
from tests.deploy.queries import Query, alerts, assert_every_query_has_data
from tests.metrics.records import alert, event, rejection, sentiment, story


@pytest.fixture
async def prometheus_url(tmp_path) -> AsyncIterator[str]:
    """Yield the address of a Prometheus that scrapes a busy worker."""
    metrics = Metrics("0.1.0")
    server = await serve("127.0.0.1", 0, metrics, lambda: None)
    feed_metrics = FeedMetrics()
    feeds = await serve("127.0.0.1", 0, feed_metrics, lambda: None)
    query_metrics = QueryMetrics()
    questions = await serve("127.0.0.1", 0, query_metrics, lambda: None)
    work = asyncio.gather(
        _work_on(metrics, feed_metrics.of("wire", quiet_after_seconds=60)), _answer_on(query_metrics)
    )
    try:
        targets = (f"127.0.0.1:{it.port}" for it in (server, feeds, questions))
        async with prometheus_scraping(*targets, tmp_path) as url:
            yield url
    finally:
        work.cancel()
        await server.close()
        await feeds.close()
        await questions.close()


async def test_every_query_of_the_dashboard_and_the_alerts_has_data(prometheus_url) -> None:
    await assert_every_query_has_data(prometheus_url)


async def test_every_alert_rule_is_evaluated_without_error(prometheus_url) -> None:
    async with ClientSession(prometheus_url) as session, asyncio.timeout(30):
        rules = await _rules(session)
        while any(rule["health"] == "unknown" for rule in rules):
            await asyncio.sleep(0.2)
            rules = await _rules(session)
    assert {rule["name"]: rule["health"] for rule in rules} == {rule["alert"]: "ok" for rule in alerts()}


async def test_a_query_without_data_is_named(prometheus_url, monkeypatch) -> None:
    monkeypatch.setattr(queries, "every_query", lambda *_: [Query("panel 'Tides'", "wirepulse_tides_ratio")])
    with pytest.raises(AssertionError, match="panel 'Tides': wirepulse_tides_ratio"):
        await assert_every_query_has_data(prometheus_url, within_seconds=0)


async def _work_on(metrics: Metrics, feed: FeedFigures) -> None:
    """Do what a busy worker and a busy feed tell of, ten times a second."""
    metrics.recovered("contributions", 1.5, 4000)
    while True:
        now = datetime.now(UTC)
        at = now.timestamp()
        metrics.observe(story(published_at=now, time_clamped=True), at)
        metrics.observe(event(received_at=now - timedelta(milliseconds=20)), at)
        metrics.observe(rejection(), at)
        metrics.observe(alert(), at)
        for window in Window:
            metrics.observe_sentiment(0, sentiment(window=window, buzz=1.5, baseline_z=0.5))
        metrics.run_finished("read_wire", 0.02, 250)
        metrics.partitions_owned("read_wire", 12)
        metrics.committed(at)
        feed.delivered(now)
        feed.failed("status")
        feed.waits(0)
        await asyncio.sleep(0.1)


async def _answer_on(metrics: QueryMetrics) -> None:
    """Do what a busy answering of questions tells of, ten times a second."""
    while True:
        metrics.answered("subject", 200, 0.002)
        metrics.took("region.sentiment", datetime.now(UTC))
        metrics.holds({"events": 3}, {"events": 4096}, 0)
        await asyncio.sleep(0.1)


async def _rules(session: ClientSession) -> list[dict[str, str]]:
    async with session.get("/api/v1/rules") as answer:
        said = await answer.json()
    return [rule for group in said["data"]["groups"] for rule in group["rules"]]
