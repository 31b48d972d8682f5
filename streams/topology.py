"""The whole pipeline on one page: which agent reads, writes and keeps what.

Run as a program it draws itself: `python -m streams.topology [--check FILE | --write FILE]`.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from agents.aggregation.agent import aggregate_sentiment
from agents.aggregation.contribution import pooled
from agents.alerting.agent import watch_regions
from agents.alerting.watch import Watch
from agents.enrichment.agent import enrich_findings
from agents.enrichment.known import KnownEvent
from agents.extraction.agent import extract_findings
from agents.extraction.history import StoryHistory
from agents.reading.agent import read_wire
from agents.reading.held import Held
from schemas.sentiment import RegionalBar, Signal
from streams.topics import (
    ALERTS,
    BARS,
    EVENTS,
    FINDINGS,
    INSTRUMENT_SENTIMENT,
    RAW,
    REJECTED,
    SECTOR_SENTIMENT,
    SENTIMENT,
    SENTIMENT_HISTORY,
    SIGNALS,
    STORIES,
    Table,
    Topic,
)

HELD = Table(name="held", holds=Held)
HISTORIES = Table(name="histories", holds=StoryHistory)
KNOWN = Table(name="known", holds=KnownEvent)
CONTRIBUTIONS = Table(name="contributions", holds=Signal, pools=pooled)
CLOSED_BARS = Table(name="bars", holds=RegionalBar)
WATCHES = Table(name="watches", holds=Watch)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One agent with its input topic, its output topics and its tables.

    A record that the agent yields goes to every topic of `writes` that carries its type.  Any step
    may also write to wire.rejected: a record it cannot process goes there.  The input of one that is
    `fed_by_time` goes on coming while no wire does.
    """

    agent: Callable[..., AsyncIterator[Any]]
    reads: Topic
    writes: tuple[Topic, ...]
    keeps: tuple[Table, ...]
    fed_by_time: bool = False

    @property
    def name(self) -> str:
        """The agent's name."""
        return self.agent.__name__


STEPS = (
    Step(agent=read_wire, reads=RAW, writes=(STORIES, REJECTED), keeps=(HELD,)),
    Step(agent=extract_findings, reads=STORIES, writes=(FINDINGS,), keeps=(HISTORIES,)),
    Step(agent=enrich_findings, reads=FINDINGS, writes=(EVENTS, SIGNALS, ALERTS), keeps=(KNOWN,)),
    Step(
        agent=aggregate_sentiment,
        reads=SIGNALS,
        writes=(SENTIMENT, SENTIMENT_HISTORY, BARS, SECTOR_SENTIMENT, INSTRUMENT_SENTIMENT),
        keeps=(CONTRIBUTIONS, CLOSED_BARS),
    ),
    Step(agent=watch_regions, reads=SENTIMENT_HISTORY, writes=(ALERTS,), keeps=(WATCHES,), fed_by_time=True),
)


def mermaid(steps: tuple[Step, ...] = STEPS) -> str:
    """Return the drawing of `steps` in Mermaid's language."""
    lines = ["flowchart LR"]
    for step in steps:
        lines.append(f"    {step.reads.name}([{step.reads.name}]) --> {step.name}[{step.name}]")
        lines.extend(f"    {step.name} --> {topic.name}([{topic.name}])" for topic in step.writes)
        lines.extend(f"    {step.name} <--> {table.name}[({table.name})]" for table in step.keeps)
    return "\n".join(lines)


OPENING, CLOSING = "```mermaid\n", "\n```"


def _drawing_in(page: str) -> str | None:
    """Return the drawing that a page holds, None if it holds no whole one."""
    _, opened, rest = page.partition(OPENING)
    drawing, closed, _ = rest.partition(CLOSING)
    return drawing if opened and closed else None


def _redrawn(page: str) -> str:
    """Return the page with the topology's drawing in the place of its own."""
    before, _, rest = page.partition(OPENING)
    _, _, after = rest.partition(CLOSING)
    return before + OPENING + mermaid() + CLOSING + after


def main(arguments: list[str]) -> int:
    """Print the drawing, or check or rewrite it in a file; return the exit code."""
    match arguments:
        case []:
            print(mermaid())  # noqa: T201 - the output of this program
        case ["--check", name]:
            if _drawing_in(Path(name).read_text()) != mermaid():
                print(f"{name}: the diagram is not the topology's; python -m streams.topology --write {name}")  # noqa: T201
                return 1
        case ["--write", name]:
            if _drawing_in(page := Path(name).read_text()) is None:
                print(f"{name}: there is no place for the diagram")  # noqa: T201
                return 1
            Path(name).write_text(_redrawn(page))
        case _:
            print("usage: python -m streams.topology [--check FILE | --write FILE]")  # noqa: T201
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
