"""Histories of invented stories: versions, corrections, kills, takes, embargoes; and what is left in the end.

An agency sends them in any order and some of them again; the tables must end as if it had sent the final
versions alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import orjson

from schemas.codec import rfc3339
from schemas.story import WireMessage
from schemas.tick import Tick
from streams.in_memory import InMemoryPipeline

TEXTS = (
    "The Nikkei 225 rose 1.2% on Tuesday.",
    "The Nikkei 225 rose 2.1% on Tuesday, and the Topix added 0.4%.",
    "The DAX fell 0.9% on Tuesday.",
    "No market moved.",
)
STATUSES = ("usable", "usable", "corrected", "withdrawn")
TAKES = 3


@dataclass(frozen=True)
class Timeline:
    """When the first version was sent and when everything arrived."""

    first: datetime
    arrival: datetime

    def at(self, minute):
        return self.first + timedelta(minutes=minute)


@dataclass(frozen=True)
class Version:
    story: str
    number: int
    minute: int
    status: str
    text: str
    source: str = "AP"

    def rank(self):
        return (self.number, self.minute, self.status == "withdrawn")

    def told_as(self):
        return (self.story, self.rank())

    def message(self, times):
        fields = {
            "story_id": self.story,
            "version": self.number,
            "status": self.status,
            "headline": f"Headline of {self.story}",
            "text": self.text,
            "published_at": rfc3339(times.first),
            "updated_at": rfc3339(times.at(self.minute)),
        }
        return WireMessage(body=orjson.dumps(fields), source=self.source, received_at=times.arrival)


@dataclass(frozen=True)
class NamedKill:
    """A kill that calls the story by its headline."""

    story: str
    minute: int
    source: str = "AP"

    def told_as(self):
        return self

    def message(self, times):
        return WireMessage(
            body=f'KILL: The story headlined "Headline of {self.story}" is withdrawn.'.encode(),
            source=self.source,
            published_at=times.at(self.minute),
            received_at=times.arrival,
        )


@dataclass(frozen=True)
class Part:
    """A take of a story that its agency identifies by nothing but its slug."""

    story: str
    take: int
    minute: int
    text: str
    source: str = "AP"

    def told_as(self):
        return (self.story, self.take, self.minute)

    def message(self, times):
        mark = f", {self.take - 1}th Add" if self.take > 1 else ""
        return WireMessage(
            body=f"BC-Long-{self.story}{mark}\n\n{self.text}\n\nmore".encode(),
            source=self.source,
            published_at=times.at(self.minute),
            received_at=times.arrival,
        )


@dataclass(frozen=True)
class Embargoed:
    """A story of its own that says in words how many seconds after the first it may go out."""

    story: str
    until: int
    text: str
    source: str = "AP"

    def told_as(self):
        return (self.story, self.until)

    def message(self, times):
        until = times.first + timedelta(seconds=self.until)
        words = f"BC-{self.story}-{self.until}\nEMBARGOED UNTIL {until:%Y-%m-%dT%H:%M:%SZ}\n\n{self.text}"
        return WireMessage(
            body=words.encode(), source=self.source, published_at=times.first, received_at=times.first
        )


def unambiguous(history):
    """One text for each rank: an agency does not send two texts as the same version at the same time."""
    first = {}
    for it in history:
        first.setdefault((type(it), it.told_as()), it)
    return list(first.values())


def finals(history):
    """Return what of `history` holds in the end, a message for each part of it."""
    stories = sorted({it.story for it in history if isinstance(it, Version)})
    return [
        *(it for story in stories if (it := standing(story, history))),
        *_finals_of_takes(history),
        *(it for it in history if isinstance(it, Embargoed)),
    ]


def standing(story, history):
    """Return the version that holds in the end, None if it was taken back."""
    told = {it.rank(): it for it in history if isinstance(it, Version) and it.story == story}
    final = told[max(told)]
    killed = any(
        it.minute >= final.minute for it in history if isinstance(it, NamedKill) and it.story == story
    )
    return None if killed or final.status == "withdrawn" else final


def _finals_of_takes(history):
    """Return the last telling of each take of each story, in their order."""
    parts = [it for it in history if isinstance(it, Part)]
    told = {(it.story, it.take): it for it in sorted(parts, key=lambda it: it.minute)}
    return [told[key] for key in sorted(told)]


def contributed(messages, *, at=None):
    """Return what counts after `messages`, and after the tick at that time if there is one."""
    pipeline = InMemoryPipeline()
    pipeline.read(messages)
    if at is not None:
        pipeline.tick(Tick(at))
    return counting(pipeline.contributions)


def counting(contributions):
    """Return the contributions that are not retracted."""
    return {key: it for key, it in contributions.items() if not it.retracted}
