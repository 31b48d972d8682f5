"""The questions over HTTP: GET /v1/sentiment, /v1/sentiment/NAME, /v1/explain/NAME, /v1/alerts.

A name is a region's, a sector's or an instrument's; an event and a story are explained by their ids.

`?window=` is 15m, 1h (the default), 6h, 24h or 7d; `?at=` an instant in RFC 3339: what was known then.
/v1/alerts tells those that stand, with `?region=` those of one region.
Answers are JSON; a refusal is {"error": "one line"} with 400 for a question that cannot be understood, 404
for what is not known, 503 with Retry-After while the topics are being read, the broker is away, or too many
ask about the past.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from aiohttp import web
from aiokafka.errors import KafkaError

from schemas.codec import to_json
from schemas.sentiment import REGION, SECTOR, Window
from streams.serving.answers import sentiment_answer
from streams.serving.explain import asked_subject, explain
from streams.serving.follower import Follower
from streams.serving.loading import load, load_sentiment, topic_of
from streams.serving.materialisation import Materialisation
from streams.serving.query_metrics import QueryMetrics
from streams.serving.questions import (
    QuestionError,
    UnknownNameError,
    instant_called,
    region_called,
    subject_called,
    window_called,
)
from streams.serving.shelf import Limits
from streams.settings import Settings
from streams.topics import INSTRUMENT_SENTIMENT

PARAMETERS = frozenset({"window", "at", "region"})
# What was known once, and what is of an instrument, is read from the topics anew: so many at a time, so long
# at most, so much of it.
PAST_AT_ONCE = 2
PAST_SECONDS = 30.0
PAST_LIMITS = Limits(most_bytes=64 * 1024 * 1024)
RETRY_AFTER = {"Retry-After": "2"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks: about whom, over which window, and as it was known when (None: now)."""

    name: str
    window: Window
    at: datetime | None


class NotNowError(RuntimeError):
    """A question that may be asked again a little later."""


class QuestionDesk:
    """Answers requests from what a follower holds, or for an instant in the past from the topics."""

    def __init__(self, settings: Settings, follower: Follower, metrics: QueryMetrics) -> None:
        self._settings = settings
        self._follower = follower
        self._metrics = metrics
        self._past = asyncio.Semaphore(PAST_AT_ONCE)

    def pages(self) -> list[web.RouteDef]:
        """Return the pages, for a server."""
        return [
            web.get("/v1/sentiment", self._page("regions", self._regions)),
            web.get("/v1/sentiment/{name:.+}", self._page("subject", self._subject)),
            web.get("/v1/explain/{name:.+}", self._page("explain", self._explain)),
            web.get("/v1/alerts", self._page("alerts", self._alerts)),
        ]

    def _page(
        self, question: str, answer: Callable[[Asked], Awaitable[Any]]
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def page(request: web.Request) -> web.StreamResponse:
            """Answer a question and count it, with the time it took."""
            started = time.monotonic()
            response = await self._answered(request, answer)
            self._metrics.answered(question, response.status, time.monotonic() - started)
            return response

        return page

    async def _answered(
        self, request: web.Request, answer: Callable[[Asked], Awaitable[Any]]
    ) -> web.Response:
        try:
            return _said(200, await answer(_asked(request)))
        except UnknownNameError as error:
            return _said(404, {"error": str(error)})
        except QuestionError as error:
            return _said(400, {"error": str(error)})
        except NotNowError as error:
            return _said(503, {"error": str(error)}, RETRY_AFTER)
        except (KafkaError, TimeoutError) as error:
            return _said(503, {"error": f"the topics cannot be read: {type(error).__name__}"}, RETRY_AFTER)

    async def _regions(self, asked: Asked) -> Any:
        held = await self._held(asked, lambda: load_sentiment(self._settings, at=asked.at))
        return {
            "window": asked.window,
            "at": asked.at,
            "regions": [sentiment_answer(it) for it in held.sentiments(asked.window)],
        }

    async def _subject(self, asked: Asked) -> Any:
        subject = subject_called(asked.name)
        held = await self._held(
            asked,
            lambda: load_sentiment(self._settings, subject, asked.window, asked.at),
            followed=subject.startswith((f"{REGION}:", f"{SECTOR}:")),
        )
        published = held.sentiment(subject, asked.window)
        if published is None:
            raise UnknownNameError(f"nothing is known of {subject.removeprefix(f'{REGION}:')}")
        return sentiment_answer(published)

    async def _explain(self, asked: Asked) -> Any:
        topic = topic_of(asked_subject(asked.name))
        held = await self._held(
            asked,
            lambda: load(self._settings, PAST_LIMITS.kept_for, asked.at, PAST_LIMITS, topic),
            followed=topic is not INSTRUMENT_SENTIMENT,
        )
        return explain(held, asked.name, asked.window)

    async def _alerts(self, asked: Asked) -> Any:
        code = region_called(asked.name) if asked.name else None
        held = await self._held(
            asked, lambda: load(self._settings, PAST_LIMITS.kept_for, asked.at, PAST_LIMITS)
        )
        return {"at": asked.at, "alerts": held.alerts(code)}

    async def _held(
        self, asked: Asked, load: Callable[[], Awaitable[Materialisation]], *, followed: bool = True
    ) -> Materialisation:
        """Return what is known now, or was at the instant asked about; what is not followed is loaded too."""
        if asked.at is None and followed:
            reason = self._follower.not_ready()
            if reason is not None:
                raise NotNowError(reason)
            return self._follower.held
        if self._past.locked():
            raise NotNowError("too many questions that must be read from the topics at a time")
        async with self._past, asyncio.timeout(PAST_SECONDS):
            return await load()


def _asked(request: web.Request) -> Asked:
    """Return what a request asks; raises QuestionError."""
    query = request.query
    unknown = sorted(set(query) - PARAMETERS)
    if unknown or len(query) > len(set(query)):
        raise QuestionError(f"parameters are {', '.join(sorted(PARAMETERS))}, each once")
    return Asked(
        name=request.match_info.get("name", query.get("region", "")),
        window=window_called(query.get("window", Window.HOUR_1)),
        at=instant_called(query["at"], datetime.now(UTC)) if "at" in query else None,
    )


def _said(status: int, answer: Any, headers: dict[str, str] | None = None) -> web.Response:
    return web.Response(status=status, body=to_json(answer), headers=headers, content_type="application/json")
