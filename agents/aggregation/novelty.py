"""How new each report of a chain is, derived from the set of reports alone."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from datetime import datetime, timedelta

from agents.aggregation.contribution import MILLION
from agents.copies import Kinship
from schemas.sentiment import Signal

# A report is a repeat, and a story a copy, of what was published in this time before it.
REPEATS_WITHIN = timedelta(hours=24)
# Each repeat tells three quarters as much that is new; a copy tells a hundredth, the least there is.
DECAY = 0.75
LEAST = 10_000


def kinship_of(chain: Sequence[Signal]) -> Kinship:
    """Return which texts of a chain are copies of which."""
    return Kinship(report.fingerprint for report in chain)


def novelties(chain: Sequence[Signal], kinship: Kinship) -> list[int]:
    """Return how new each report is, in millionths: 1, 0.75, 0.56, ... by what was told before it.

    `chain` holds the live reports of one thing to one subject, in the order of published_at and event_id.
    What counts are the other stories that told it in the 24 hours before, copies of one story as one, each
    once however often it did, and what the story itself has told of it already.  Where a copy of the story
    told it, all of it is a repeat: a hundredth.  `kinship` knows all texts of the chain.
    """
    clusters = clusters_of(chain, kinship)
    told: list[int] = []
    recent: deque[Signal] = deque()
    stories: Counter[str] = Counter()
    tellers: Counter[str] = Counter()
    for report in chain:
        while recent and recent[0].published_at < report.published_at - REPEATS_WITHIN:
            gone = recent.popleft().story_id
            if _last_one_taken(stories, gone):
                _last_one_taken(tellers, clusters[gone])
        cluster = clusters[report.story_id]
        own = stories[report.story_id]
        is_copied = tellers[cluster] > (own > 0)
        told.append(LEAST if is_copied else novelty_after(len(tellers) - (own > 0) + own))
        recent.append(report)
        stories[report.story_id] += 1
        tellers[cluster] += not own
    return told


def clusters_of(chain: Sequence[Signal], kinship: Kinship) -> dict[str, str]:
    """Return for each story of a chain the story that its cluster of copies begins with.

    A story belongs with the earliest one, in the 24 hours before it, that it is a copy of.
    """
    clusters: dict[str, str] = {}
    # The stories of the last 24 hours that have a text, by it, each with its place in the chain.
    told: defaultdict[str, deque[tuple[int, Signal]]] = defaultdict(deque)
    for place, report in enumerate(chain):
        if report.story_id in clusters:
            continue
        earliest = report.published_at - REPEATS_WITHIN
        first = min(
            (it for text in kinship.of(report.fingerprint) if (it := _first_since(told[text], earliest))),
            default=None,
            key=lambda it: it[0],
        )
        clusters[report.story_id] = clusters[first[1].story_id] if first else report.story_id
        told[report.fingerprint].append((place, report))
    return clusters


def _first_since(told: deque[tuple[int, Signal]], earliest: datetime) -> tuple[int, Signal] | None:
    while told and told[0][1].published_at < earliest:
        told.popleft()
    return told[0] if told else None


def novelty_after(repeats: int) -> int:
    """Return the novelty, in millionths, of what has been told that many times before."""
    return max(LEAST, round(DECAY**repeats * MILLION))


def _last_one_taken(counts: Counter[str], key: str) -> bool:
    """Take one away, and say whether there is none left."""
    counts[key] -= 1
    if counts[key]:
        return False
    del counts[key]
    return True
