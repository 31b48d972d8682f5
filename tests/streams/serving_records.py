"""Versions of one story and of one event of it, and how they come to be held."""

from __future__ import annotations

from datetime import datetime, timedelta

from schemas.codec import to_json
from schemas.event import EventStatus
from schemas.story import Story
from streams.serving.materialisation import Materialisation
from streams.topics import Topic
from tests.metrics.records import NOW, event, story

SECOND = timedelta(seconds=1)
RETRACTED = {"status": EventStatus.RETRACTED}


def put(held: Materialisation, topic: Topic, record, at: datetime = NOW) -> None:
    held.take(topic, to_json(record), at)


def version(number: int, **changes) -> Story:
    at = NOW + number * SECOND
    return story(**({"version": number, "updated_at": at, "content_hash": str(number)} | changes))


def words_of(number: int, **changes):
    return event(**({"story_version": number, "received_at": NOW + number * SECOND} | changes))
