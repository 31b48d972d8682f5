"""The process that answers questions: topics followed, pages served until a signal comes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from streams import topic_admin
from streams.http import serve
from streams.serving.follower import Follower
from streams.serving.query_metrics import QueryMetrics
from streams.serving.shelf import Limits
from streams.serving.web import QuestionDesk
from streams.settings import Settings
from streams.stopping import stop_signal


async def run_service(
    settings: Settings, host: str, port: int, limits: Limits, announce: Callable[[str], None]
) -> None:
    """Answer questions on `host` and `port` (0: any free one) until SIGINT or SIGTERM.

    Raises TopicsError, CannotListenError or KafkaError before it begins.
    """
    await topic_admin.check(settings)
    stopped = stop_signal()
    metrics = QueryMetrics()
    follower = Follower(settings, limits, metrics)
    pages = QuestionDesk(settings, follower, metrics).pages()
    server = await serve(host, port, metrics, follower.not_ready, pages)
    following = asyncio.create_task(follower.follow())
    waiting = asyncio.create_task(stopped.wait())
    try:
        announce(f"questions on http://{server.host}:{server.port}/v1/sentiment")
        await asyncio.wait({following, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if following.done():
            following.result()
    finally:
        following.cancel()
        waiting.cancel()
        with suppress(asyncio.CancelledError):
            await following
        await server.close()
