"""The worker's web server, asked by a real client."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession

from streams.http import CannotListenError, MetricsServer, PortTakenError, serve
from streams.metrics import Metrics
from tests.metrics.records import NOW, story


class Readiness:
    """A readiness that a test can change."""

    reason: str | None = None

    def __call__(self) -> str | None:
        return self.reason


@pytest.fixture
def readiness() -> Readiness:
    return Readiness()


@pytest.fixture
async def server(metrics: Metrics, readiness: Readiness) -> AsyncIterator[MetricsServer]:
    server = await serve("127.0.0.1", 0, metrics, readiness)
    yield server
    await server.close()


@pytest.fixture
async def client(server: MetricsServer) -> AsyncIterator[ClientSession]:
    async with ClientSession(f"http://127.0.0.1:{server.port}") as session:
        yield session


async def test_metrics_are_served_in_prometheus_text_format(metrics, client) -> None:
    metrics.observe(story(), NOW.timestamp())
    async with client.get("/metrics") as answer:
        assert answer.status == 200
        assert answer.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
        assert 'wirepulse_stories_total{status="usable"} 1.0' in await answer.text()


async def test_healthz_answers_as_long_as_the_loop_runs(client, readiness) -> None:
    readiness.reason = "not yet"
    async with client.get("/healthz") as answer:
        assert (answer.status, await answer.json()) == (200, {"alive": True})


async def test_readyz_says_why_not(client, readiness) -> None:
    readiness.reason = "recovering contributions"
    async with client.get("/readyz") as answer:
        assert answer.status == 503
        assert await answer.json() == {"ready": False, "reason": "recovering contributions"}


async def test_readyz_says_yes(client) -> None:
    async with client.get("/readyz") as answer:
        assert (answer.status, await answer.json()) == (200, {"ready": True})


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/", 404), ("POST", "/metrics", 405)])
async def test_nothing_else_is_served(method, path, status, client) -> None:
    async with client.request(method, path) as answer:
        assert answer.status == status


async def test_a_taken_port_is_one_clear_line(server, metrics, readiness) -> None:
    with pytest.raises(PortTakenError, match=f"^port {server.port} on 127.0.0.1 is taken [^\n]*$"):
        await serve("127.0.0.1", server.port, metrics, readiness)


async def test_an_address_of_another_machine_is_one_clear_line(metrics, readiness) -> None:
    with pytest.raises(CannotListenError, match=r"^cannot listen on 192\.0\.2\.1 port 9108: [^\n]+$"):
        await serve("192.0.2.1", 9108, metrics, readiness)


async def test_a_closed_server_frees_its_port(metrics, readiness) -> None:
    first = await serve("127.0.0.1", 0, metrics, readiness)
    await first.close()
    second = await serve("127.0.0.1", first.port, metrics, readiness)
    assert second.port == first.port
    await second.close()
