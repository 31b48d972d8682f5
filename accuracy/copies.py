"""Pairs of stories told to be copies of each other, or nearly so, to be judged right or wrong by eye.

python -m accuracy.copies stories.jsonl.gz --count 200 --seed 1
python -m accuracy.copies stories.jsonl.gz --count 200 --seed 1 --near-misses
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from accuracy.reading import events_in
from agents.copies import resemblance
from agents.enrichment.clusters import COPIED_WITHIN, Clusters, Telling
from agents.extraction.fingerprints import fingerprint_of
from schemas.story import Story
from streams.feeds.files import FeedError, Origin, messages

SHOWN_CHARACTERS: Final = 700
# With this as the only entity all stories meet, whatever they tell of.
ANY: Final = frozenset({""})

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """A story, its fingerprint, and the entities that its events are about."""

    story: Story
    fingerprint: str
    entities: frozenset[str]


def read(paths: Iterable[str], *, any_entity: bool) -> list[Told]:
    """Return the stories of some files in event time; raises FeedError for a file that cannot be read."""
    told = [
        Told(story, fingerprint_of(story), ANY if any_entity else frozenset(it.entity_id for it in events))
        for message in messages(paths, Origin())
        for story, events in events_in(message.body, message.position)
    ]
    return sorted(told, key=lambda it: (it.story.published_at, it.story.story_id))


def copies(stories: Sequence[Told]) -> set[Pair]:
    """Return every pair of stories that some entity has in one cluster."""
    clusters = Clusters()
    members: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, told in enumerate(stories):
        story = told.story
        for entity in told.entities:
            cluster = clusters.cluster_of(entity, story.story_id, story.published_at, told.fingerprint)
            telling = Telling(story.published_at, story.story_id, story.story_id, cluster)
            clusters.add(entity, telling, told.fingerprint)
            members[entity, cluster].append(number)
    return {pair for together in members.values() for pair in combinations(together, 2)}


def near_misses(stories: Sequence[Told], together: set[Pair]) -> list[Pair]:
    """Return the pairs of one entity within 24 hours that are no copies, the most alike first."""
    of_entity: defaultdict[str, list[int]] = defaultdict(list)
    for number, told in enumerate(stories):
        for entity in told.entities:
            of_entity[entity].append(number)
    pairs = {pair for numbers in of_entity.values() for pair in _within_a_day(stories, numbers)} - together
    alike = {(a, b): resemblance(stories[a].fingerprint, stories[b].fingerprint) for a, b in pairs}
    return sorted(pairs, key=lambda pair: (-alike[pair], pair))


def _within_a_day(stories: Sequence[Told], numbers: Sequence[int]) -> Iterator[Pair]:
    for place, a in enumerate(numbers):
        for b in numbers[place + 1 :]:
            if stories[b].story.published_at - stories[a].story.published_at > COPIED_WITHIN:
                break
            yield a, b


def drawn(pairs: Sequence[Pair], count: int, seed: int) -> list[Pair]:
    """Return `count` of the pairs at random, the same for the same seed; all if there are fewer."""
    return random.Random(seed).sample(pairs, min(count, len(pairs)))  # noqa: S311 - no secret


def shown(number: int, *pair: Told) -> Iterator[str]:
    """Yield the lines that a judge reads: how alike the two are, and how each begins."""
    yield f"#{number} {resemblance(pair[0].fingerprint, pair[1].fingerprint):.2f}"
    for told in pair:
        story = told.story
        yield f"   {story.source} {story.published_at:%Y-%m-%d %H:%M} {len(story.text)} {story.headline}"
        yield f"      {' '.join(story.text[story.body_start : story.body_end].split())[:SHOWN_CHARACTERS]}"
    yield ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a random sample of pairs; return 2 for a file that cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m accuracy.copies", description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="+", help="files of stories, JSON lines or .gz of them")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--any-entity", action="store_true", help="let stories meet that share no entity")
    parser.add_argument(
        "--near-misses", action="store_true", help="of the pairs most alike that are no copies"
    )
    parser.add_argument("--from-the-first", type=int, default=400, help="near misses to draw from")
    options = parser.parse_args(arguments)
    try:
        stories = read(options.files, any_entity=options.any_entity)
    except FeedError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    together = copies(stories)
    involved = {number for pair in together for number in pair}
    sys.stderr.write(f"{len(stories)} stories, {len(involved)} in {len(together)} pairs of copies\n")
    pairs = sorted(together)
    if options.near_misses:
        pairs = near_misses(stories, together)[: options.from_the_first]
    for number, (a, b) in enumerate(drawn(pairs, options.count, options.seed), 1):
        sys.stdout.writelines(f"{line}\n" for line in shown(number, stories[a], stories[b]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
