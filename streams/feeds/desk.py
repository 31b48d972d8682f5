"""What every connector is given: where messages go, where it remembers how far it came, and its figures."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import orjson
from aiokafka.errors import KafkaError

from schemas.story import WireMessage
from streams.feeds.feed_metrics import FeedFigures

Deliver = Callable[[WireMessage], Awaitable[None]]
"""Sends a message and returns when the broker has it; raises MessageTooLargeForTopicError or KafkaError."""

MOST_SEEN = 5_000
LONGEST_PAUSE_SECONDS = 300.0


@dataclass(slots=True)
class Desk:
    """One feed's place in the process."""

    name: str
    deliver: Deliver
    figures: FeedFigures
    memory: Memory

    async def hand_over(self, message: WireMessage) -> None:
        """Deliver `message`, again while the broker is away; raises MessageTooLargeForTopicError."""
        pause = 1.0
        while True:
            try:
                await self.deliver(message)
            except KafkaError:
                self.figures.failed("broker")
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE_SECONDS)
            else:
                self.figures.delivered(message.received_at)
                return


def now() -> datetime:
    """Return the present, the arrival of what is just being taken in."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Memory:
    """What a feed remembers between two starts, in a file that is replaced whole."""

    path: Path
    marks: dict[str, str] = field(default_factory=dict)
    seen: dict[str, None] = field(default_factory=dict)

    @classmethod
    def at(cls, path: Path) -> Memory:
        """Return what the file at `path` holds; a file that is missing or broken is no memory."""
        try:
            held = orjson.loads(path.read_bytes())
            return cls(path, dict(held["marks"]), dict.fromkeys(held["seen"]))
        except (OSError, orjson.JSONDecodeError, KeyError, TypeError, ValueError):
            return cls(path)

    def is_new(self, fingerprint: str) -> bool:
        """Tell whether this item was not delivered before."""
        return fingerprint not in self.seen

    def note(self, fingerprint: str) -> None:
        """Remember an item as delivered; of very many only the latest."""
        self.seen[fingerprint] = None
        while len(self.seen) > MOST_SEEN:
            del self.seen[next(iter(self.seen))]

    def save(self) -> None:
        """Write the memory down; a crash leaves the old one or the new one, never half."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        draft = self.path.with_suffix(".new")
        draft.write_bytes(orjson.dumps({"marks": self.marks, "seen": list(self.seen)}))
        draft.replace(self.path)
