"""Random events of some stories with the words around them, to be judged right or wrong by eye.

python -m accuracy.sample stories.jsonl.gz --count 300 --seed 1 --kinds tariff earnings
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from accuracy.matching import FIGURES
from accuracy.reading import events_in
from schemas.event import MarketEvent
from schemas.story import Story
from streams.feeds.files import FeedError, Origin, messages

CONTEXT_CHARACTERS: Final = 240

Read = tuple[Story, MarketEvent]


def read(paths: Iterable[str], kinds: frozenset[str]) -> list[Read]:
    """Return the events of `kinds` (all if empty) in the stories of some files, in reading order.

    Raises FeedError for a file that cannot be read.
    """
    return [
        (story, event)
        for message in messages(paths, Origin())
        for story, events in events_in(message.body, message.position)
        for event in events
        if not kinds or event.kind in kinds
    ]


def drawn(events: Sequence[Read], count: int, seed: int) -> list[Read]:
    """Return `count` of the events at random, the same for the same seed; all if there are fewer."""
    chosen = random.Random(seed).sample(range(len(events)), min(count, len(events)))  # noqa: S311 - no secret
    return [events[index] for index in sorted(chosen)]


def shown(number: int, story: Story, event: MarketEvent) -> Iterator[str]:
    """Yield the lines that a judge reads: what the event says, and the text with its evidence in brackets."""
    published = f"{story.published_at:%Y-%m-%d %H:%M}"
    yield f"#{number} {event.kind} [{event.rule}]  {story.story_id}  published {published}"
    yield f"   {event.entity_name} ({event.entity_id}): {'; '.join(_said(event))}"
    before = story.text[max(0, event.evidence_start - CONTEXT_CHARACTERS) : event.evidence_start]
    evidence = story.text[event.evidence_start : event.evidence_end]
    after = story.text[event.evidence_end : event.evidence_end + CONTEXT_CHARACTERS]
    yield f"   {_flat(before)} [[{_flat(evidence)}]] {_flat(after)}"
    yield ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a random sample of events; return 2 for a file that cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m accuracy.sample", description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", help="files of stories, JSON lines or .gz of them")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", nargs="+", default=())
    options = parser.parse_args(arguments)
    try:
        events = read(options.files, frozenset(options.kinds))
    except FeedError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stderr.write(f"{len(events)} events\n")
    for number, (story, event) in enumerate(drawn(events, options.count, options.seed), 1):
        sys.stdout.writelines(f"{line}\n" for line in shown(number, story, event))
    return 0


def _said(event: MarketEvent) -> Iterator[str]:
    """Yield what an event says beyond its kind and entity, as far as it says it."""
    if event.direction is not None:
        yield str(event.direction)
    for name in (*FIGURES, "previous_level", "bound", "outcome", "counterparty_id", "speaker"):
        if (value := getattr(event, name)) is not None:
            yield f"{name} {value}"
    for value in event.values:
        unit = f"{value.unit or ''}{value.currency or ''}"
        yield f"{value.name} {value.value:g} {unit} {value.period or ''}".strip()
    denied = ", denied" if event.negated else ""
    yield f"{event.modality}{denied}, {event.horizon}, {event.event_date}, {event.region}"


def _flat(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    raise SystemExit(main())
