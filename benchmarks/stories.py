"""How long a story takes: each stage alone, all in memory, and through a broker, side by side in one run.

    make bench
    make bench ARGS="stories.jsonl.gz"     other stories than the bundled wires
    make bench ARGS="--repeat 5"

Times are CPU time of this process in milliseconds a story, except through the broker, which is the wall's.
Read the ratios: the machine decides the rest.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any

from agents.enrichment.agent import enrich
from agents.extraction.agent import extract_findings, statements_in
from agents.reading.agent import read_message
from schemas.story import Story, WireMessage
from streams import topic_admin
from streams.app import Pipeline
from streams.broker import EmbeddedBroker
from streams.feeds.bundled import sample_messages
from streams.feeds.files import Origin, messages
from streams.feeds.sender import Sender
from streams.in_memory import InMemoryPipeline
from streams.lane import Lane
from streams.metrics import Metrics
from streams.progress import lag
from streams.settings import Clock, Settings


def timed(work: Callable[[Any], Any], items: Sequence[Any]) -> list[float]:
    """Return the CPU milliseconds that `work` takes on each of `items`."""
    took = []
    for item in items:
        began = time.process_time()
        work(item)
        took.append((time.process_time() - began) * 1000)
    return took


def line(name: str, took: Sequence[float], baseline: float) -> str:
    """Return one line of the table: mean, median, 99th percentile, worst, and the ratio to all in memory."""
    ordered = sorted(took)
    percentile = ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]
    mean = statistics.fmean(took)
    return (
        f"{name:<28} {mean:8.3f} {statistics.median(took):8.3f} {percentile:8.3f} {ordered[-1]:8.3f} "
        f"{mean / baseline:7.2f}"
    )


async def through_broker(wires: Sequence[WireMessage]) -> float:
    """Return the seconds from a full wire.raw to nothing left to do, with one worker in this process."""
    with EmbeddedBroker() as broker:
        settings = Settings(kafka=broker.bootstrap, partitions=4, clock=Clock.EVENT, log_level="error")
        await topic_admin.apply(settings)
        async with Sender(settings) as sender:
            for wire in wires:
                await sender.send(wire)
        pipeline = Pipeline(settings, Metrics(version("wirepulse")))
        await pipeline.start()
        while pipeline.not_ready():
            await asyncio.sleep(0.01)
        began = time.perf_counter()
        while any((await lag(settings)).values()):
            await asyncio.sleep(0.1)
        took = time.perf_counter() - began
        await pipeline.stop()
        return took


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("stories", nargs="*", help="files of stories; none: the bundled wires")
    arguments.add_argument("--repeat", type=int, default=1, help="how often the stories are gone through")
    given = arguments.parse_args()
    wires = list(messages(given.stories, Origin())) if given.stories else sample_messages(datetime.now(UTC))
    wires *= given.repeat
    stories = [it for wire in wires for it in read_message(wire) if isinstance(it, Story) and it.text]
    statements_in(stories[0])  # loads the vocabulary
    findings = [list(Lane(extract_findings, {}).outputs_of(story)) for story in stories]

    pipeline = InMemoryPipeline()
    whole = timed(lambda wire: pipeline.read([wire]), wires)
    baseline = statistics.fmean(whole)
    print(
        f"{len(wires)} messages, {sum(len(it.text) for it in stories) / len(stories):.0f} characters a story"
    )
    print(f"{'ms a story':<28} {'mean':>8} {'median':>8} {'p99':>8} {'worst':>8} {'ratio':>7}")
    print(line("reading", timed(read_message, wires), baseline))
    print(line("extraction", timed(statements_in, stories), baseline))
    print(line("enrichment", timed(lambda lot: [enrich(it) for it in lot], findings), baseline))
    print(line("all steps in memory", whole, baseline))
    took = asyncio.run(through_broker(wires)) * 1000 / len(wires)
    print(f"{'through the embedded broker':<28} {took:8.3f} {'':26} {took / baseline:7.2f}  (wall clock)")
    print(f"{1000 / took:.0f} stories a second through the broker, one worker")


if __name__ == "__main__":
    main()
