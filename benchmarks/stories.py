"""How long a story takes: each stage alone and all together, beside spaCy on the same stories, in one run.

    make bench
    make bench ARGS="stories.jsonl.gz"     other stories than the bundled wires
    make bench ARGS="--sample 500"         so many of them for spaCy
    make bench ARGS="--no-broker"

Times are CPU time of one core in milliseconds a story, except through the broker, which is the wall's.
Read the ratios: the machine decides the rest.
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from agents.enrichment.agent import enrich
from agents.extraction.agent import extract_findings
from agents.reading.agent import read_message
from benchmarks.patterns import STORY, Search, worst_searches
from benchmarks.spacy_beside import Beside, beside_spacy
from benchmarks.through_broker import seconds_through_broker
from benchmarks.timing import HEADING, line, timed
from schemas.event import Finding
from schemas.story import Story, WireMessage
from streams.feeds.bundled import sample_messages
from streams.feeds.files import Origin, messages
from streams.in_memory import warm_up
from streams.lane import Lane

# Milliseconds that no regular expression should take, and how many of the slowest are printed.
MOST_OF_A_PATTERN = 50
SHOWN = 10


def findings_of(story: Story) -> list[Finding]:
    """Return what a story taken alone tells."""
    return [it for it in Lane(extract_findings, {}).outputs_of(story) if isinstance(it, Finding)]


def told(message: WireMessage) -> None:
    """Read a message, extract its findings and enrich them."""
    for story in stories_in(message):
        for finding in findings_of(story):
            enrich(finding)


def stories_in(message: WireMessage) -> list[Story]:
    """Return the stories of a message that have a text."""
    return [it for it in read_message(message) if isinstance(it, Story) and it.text]


def print_stages(wires: Sequence[WireMessage]) -> None:
    """Print what each stage takes, and all together."""
    stories = [story for wire in wires for story in stories_in(wire)]
    findings = [findings_of(story) for story in stories]
    length = sum(len(story.text) for story in stories) / len(stories)
    print(f"{len(stories)} stories, {length:.0f} characters each on average")
    print(HEADING)
    print(line("reading", timed(read_message, wires)))
    print(line("extraction", timed(findings_of, stories)))
    print(line("enrichment", timed(lambda lot: [enrich(it) for it in lot], findings)))
    print(line("all three", timed(told, wires)))


def print_spacy(beside: Beside) -> None:
    """Print spaCy's figures and Wirepulse's on the same stories."""
    print(f"\nspaCy {beside.version}, small English pipeline, on {beside.sample} of {beside.given} stories")
    print(HEADING)
    print(line("Wirepulse, all three", beside.own))
    print(line("spaCy", beside.spacy))
    print(f"spaCy takes {sum(beside.spacy) / sum(beside.own):.1f} times as long")


def print_patterns(worst: Sequence[Search]) -> None:
    """Print the regular expressions that take longest on hostile text, and how many take too long."""
    over = sum(search.milliseconds > MOST_OF_A_PATTERN for search in worst)
    print(f"\n{over} regular expressions take over {MOST_OF_A_PATTERN} ms of a story of {STORY} characters")
    for search in worst[:SHOWN]:
        print(f"{search.milliseconds:9.1f} ms: {search.name}, {search.text}")


def print_broker(wires: Sequence[WireMessage]) -> None:
    """Print how fast stories go through a broker and back."""
    took = asyncio.run(seconds_through_broker(wires))
    print(f"\nthrough the embedded broker, one worker: {len(wires) / took:.0f} stories a second (wall clock)")


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("stories", nargs="*", help="files of stories; none: the bundled wires")
    arguments.add_argument("--sample", type=int, default=200, help="stories that spaCy reads at most")
    arguments.add_argument("--spacy", type=Path, help="the interpreter that has spaCy; none: leave it out")
    arguments.add_argument("--broker", action=argparse.BooleanOptionalAction, default=True)
    given = arguments.parse_args()
    wires = list(messages(given.stories, Origin())) if given.stories else sample_messages(datetime.now(UTC))
    print(f"{HEADING}\n{line('loading what the agents know', timed(lambda _: warm_up(), [None]))}")
    print_stages(wires)
    if given.spacy:
        print_spacy(beside_spacy(wires, told, given.spacy, given.sample))
    print_patterns(worst_searches())
    if given.broker:
        print_broker(wires)


if __name__ == "__main__":
    main()
