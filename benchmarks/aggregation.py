"""What a region of a million contributions over seven days costs: time to roll it up, memory, start.

    .venv/bin/python -m benchmarks.aggregation [CONTRIBUTIONS]

Each publication is of all windows that a change touches, figures, drivers and records included, in CPU
milliseconds.  Signals come to the table as they come from the broker: each decoded by itself, its parts then
shared with those of others.
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from agents.aggregation.contribution import pooled
from agents.aggregation.subjects import Subjects, contribution_key
from benchmarks.timing import HEADING, line, timed
from schemas.codec import from_json, to_json
from schemas.event import EventKind
from schemas.identity import digest
from schemas.rank import Rank
from schemas.sentiment import RegionalBar, Signal

END: Final = datetime(2026, 3, 5, 12, tzinfo=UTC)
SPAN: Final = timedelta(days=7)
EVENTS_OF_A_STORY: Final = 4
# One report in three tells what another told already.
REPEATED: Final = 3
TIMES: Final = 1000
ENTITIES: Final = [f"Company {number}" for number in range(5000)]


def signal(number: int, at: datetime, chance: random.Random) -> Signal:
    """Return an invented signal to WORLD, as the broker would hand it over."""
    story = number // EVENTS_OF_A_STORY
    confidence, relevance, role = chance.choice((0.7, 0.85, 0.95)), chance.randrange(20, 100) / 100, 0.4
    made = Signal(
        subject="region:WORLD",
        event_id=digest("event", number),
        story_id=f"kestrel:{digest('story', story)}",
        rank=Rank(1, story, False, digest("content", story)),
        retracted=False,
        chain_key=digest("chain", number - number % REPEATED),
        entity_name=chance.choice(ENTITIES),
        kind=EventKind.EQUITY_MOVE,
        headline=f"Shares of company {story} move as investors weigh the outlook for the year",
        polarity=chance.randrange(-1_000_000, 1_000_000) / 1_000_000,
        confidence=confidence,
        relevance=relevance,
        modality_weight=1.0,
        role_weight=role,
        weight=round(confidence * relevance * role, 6),
        published_at=at,
        received_at=at + timedelta(seconds=1),
        fingerprint=digest("text", story) * 4,
    )
    return pooled(from_json(Signal, to_json(made)))


def table_of(count: int, chance: random.Random) -> dict[str, Signal]:
    """Return a table of so many contributions, evenly spread over the seven days before the end."""
    stories = count // EVENTS_OF_A_STORY
    table = {}
    for number in range(count):
        at = END - SPAN + SPAN * (number // EVENTS_OF_A_STORY + 1) / stories
        made = signal(number, at.replace(microsecond=0), chance)
        table[contribution_key(made)] = made
    return table


def resident() -> int:
    """Return the resident memory of this process in bytes."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096


class Region:
    """A worker's view of the region: its table, what is derived from it, and the time."""

    def __init__(self, table: dict[str, Signal]) -> None:
        self.bars: dict[str, RegionalBar] = {}
        self.subjects = Subjects(table, self.bars)
        self.now = END

    def tick(self, seconds: int = 1) -> int:
        """Let time pass and publish; return how many records that came to."""
        self.now += timedelta(seconds=seconds)
        self.subjects.forget(self.now)
        return sum(1 for _ in self.subjects.publish(self.now))


def changes(
    region: Region, table: dict[str, Signal], chance: random.Random
) -> Iterator[tuple[str, list[float]]]:
    """Measure every sort of change; signals are made before the clock runs."""
    count = len(table)
    stamped = [END + timedelta(seconds=number) for number in range(TIMES)]
    new = [signal(count + number, at, chance) for number, at in enumerate(stamped)]

    def receive(number: int) -> None:
        """Take a new signal as the second passes."""
        region.subjects.take(new[number])
        region.tick()

    yield "a new signal, a second later", timed(receive, range(TIMES))
    yield "a second passes", timed(lambda _: region.tick(), range(TIMES))
    killed = [
        replace(it, rank=Rank(2, 0, True, ""), retracted=True, weight=0.0) for it in _some(table, chance)
    ]

    def kill(number: int) -> None:
        """Take a signal back."""
        region.subjects.take(killed[number])
        region.tick(0)

    yield "a kill, anywhere in the seven days", timed(kill, range(TIMES))
    late = [
        replace(it, event_id=digest("late", it.event_id), story_id=digest("late", it.story_id))
        for it in _some(table, chance)
    ]

    def come_late(number: int) -> None:
        """Take a signal that is as old as one that is known."""
        region.subjects.take(late[number])
        region.tick(0)

    yield "a late story, as old as that", timed(come_late, range(TIMES))


def _some(table: dict[str, Signal], chance: random.Random) -> list[Signal]:
    return chance.sample([it for it in table.values() if it.published_at <= END and not it.retracted], TIMES)


def main() -> None:
    """Build, measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    chance = random.Random(1)
    empty = resident()
    table = table_of(count, chance)
    decoded = resident()
    began = time.process_time()
    region = Region(table)
    built = time.process_time()
    region.tick()
    first = time.process_time()
    gc.collect()
    gc.freeze()
    print(f"{count} contributions, {len(table)} in the table")
    print(f"start: {built - began:.1f} s to derive, {first - built:.1f} s to the first publication")
    print(f"memory: {decoded - empty} bytes in the table, {resident() - empty} with all that is derived")
    print(HEADING)
    for name, took in changes(region, table, chance):
        print(line(name, took))


if __name__ == "__main__":
    main()
