"""Keeps a materialisation up with the public topics, for as long as it is asked to."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

from aiokafka.errors import KafkaError

from streams.records import given_at
from streams.serving.loading import ONE_WITHIN
from streams.serving.materialisation import Materialisation
from streams.serving.query_metrics import QueryMetrics
from streams.serving.shelf import Limits
from streams.serving.topic_reader import TopicReader
from streams.settings import Clock, Settings
from streams.topics import ALERTS, EVENTS, SECTOR_SENTIMENT, SENTIMENT, STORIES, Topic

# So many records are taken up before whoever asks is let in between.
AT_ONCE = 200
RETRY_SECONDS = 2.0


class Follower:
    """A materialisation that follows the topics; `held` may be asked at any time."""

    def __init__(self, settings: Settings, limits: Limits, metrics: QueryMetrics) -> None:
        self._settings = settings
        self._limits = limits
        self._metrics = metrics
        self._reason: str | None = "starting"
        self.held = Materialisation(limits)

    def not_ready(self) -> str | None:
        """Return why answers would be incomplete, None when they are not."""
        return self._reason

    async def follow(self) -> None:
        """Follow until cancelled; while the broker is away the last state stands, and is not ready."""
        while True:
            try:
                await self._follow()
            except KafkaError as error:
                self._reason = f"the broker does not answer: {type(error).__name__}"
                await asyncio.sleep(RETRY_SECONDS)

    async def _follow(self) -> None:
        async with TopicReader(self._settings) as reader:
            self._reason = "reading the topics"
            taken = 0
            async for arrival in reader.follow(self._since(datetime.now(UTC))):
                if arrival is None:
                    self._reason = None
                else:
                    topic, record = arrival
                    at = given_at(record)
                    self.held.take(topic, record.value, at)
                    self._metrics.took(topic.name, at)
                    taken += 1
                # Having caught up it takes what comes one by one.
                if self._reason is None or taken % AT_ONCE == 0:
                    self._metrics.holds(self.held.sizes, self.held.bytes_held, self.held.undecodable)
                    await asyncio.sleep(0)

    def _since(self, now: datetime) -> dict[Topic, datetime | None]:
        """Return from when on each topic is read: regions and sectors are published often, but by event time.

        Instruments, of which there are thousands, are read when they are asked about.
        """
        live = self._settings.clock is Clock.WALL
        kept: timedelta = self._limits.kept_for
        often = now - ONE_WITHIN if live else None
        return {
            SENTIMENT: often,
            SECTOR_SENTIMENT: often,
            EVENTS: now - kept,
            STORIES: now - kept,
            ALERTS: now - kept,
        }
