"""A process's own small web server: /metrics for Prometheus, /healthz and /readyz for whoever runs it."""

from __future__ import annotations

import errno
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

import orjson
from aiohttp import web

EXPOSITION = {"Content-Type": "text/plain; version=0.0.4; charset=utf-8"}


class Exposing(Protocol):
    """Something that can tell its figures."""

    def exposition(self) -> bytes:
        """Return all figures in Prometheus' text format."""


# Nothing that is asked here needs a body.
MOST_BODY_BYTES = 1024

Readiness = Callable[[], str | None]
"""Says why the process is not ready, or None when it is."""

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class CannotListenError(ValueError):
    """The host and port asked for cannot be listened on; the message says why, in one line.

    * CannotListenError
      - PortTakenError
    """


class PortTakenError(CannotListenError):
    """Another program listens on the port already."""


@dataclass(frozen=True, slots=True)
class MetricsServer:
    """A running server; `port` is the one that it got."""

    host: str
    port: int
    runner: web.AppRunner

    async def close(self) -> None:
        """Stop listening and end the open connections."""
        await self.runner.cleanup()


async def serve(
    host: str,
    port: int,
    metrics: Exposing,
    readiness: Readiness,
    pages: Iterable[web.RouteDef] = (),
) -> MetricsServer:
    """Serve `metrics`, the health of this process and `pages` on `host` and `port` (0 for any free port).

    Raises PortTakenError if another program has the port, CannotListenError for any other hindrance.
    """
    application = _application(metrics, readiness)
    application.add_routes(pages)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        await runner.cleanup()
        raise _cannot_listen(host, port, error) from error
    return MetricsServer(host, runner.addresses[0][1], runner)


def _application(metrics: Exposing, readiness: Readiness) -> web.Application:
    application = web.Application(middlewares=[_errors_in_json], client_max_size=MOST_BODY_BYTES)
    application.router.add_get("/metrics", _metrics_page(metrics))
    application.router.add_get("/healthz", _healthz)
    application.router.add_get("/readyz", _readyz(readiness))
    return application


@web.middleware
async def _errors_in_json(request: web.Request, handler: _Handler) -> web.StreamResponse:
    """Let every refusal be JSON, also of what aiohttp refuses by itself."""
    try:
        return await handler(request)
    except web.HTTPException as error:
        refusal = _json(error.status, error=error.reason)
        if allowed := error.headers.get("Allow"):
            refusal.headers["Allow"] = allowed
        return refusal


def _metrics_page(metrics: Exposing) -> _Handler:
    async def page(_request: web.Request) -> web.Response:
        """Answer with the metrics as Prometheus reads them."""
        return web.Response(body=metrics.exposition(), headers=EXPOSITION)

    return page


async def _healthz(_request: web.Request) -> web.Response:
    # That there is an answer at all says that the loop runs; no more is promised.
    return _json(200, alive=True)


def _readyz(readiness: Readiness) -> _Handler:
    async def page(_request: web.Request) -> web.Response:
        """Answer 200 when ready, else 503 with the reason."""
        reason = readiness()
        return _json(200, ready=True) if reason is None else _json(503, ready=False, reason=reason)

    return page


def _json(status: int, **fields: bool | str) -> web.Response:
    return web.Response(status=status, body=orjson.dumps(fields), content_type="application/json")


def _cannot_listen(host: str, port: int, error: OSError) -> CannotListenError:
    if error.errno == errno.EADDRINUSE:
        return PortTakenError(
            f"port {port} on {host} is taken by another program; set WIREPULSE_METRICS_PORT to a free one"
        )
    return CannotListenError(f"cannot listen on {host} port {port}: {error.strerror or error}")
