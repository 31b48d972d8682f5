"""How new each report of a chain is, derived from the set of reports alone."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Sequence
from datetime import timedelta

from agents.aggregation.contribution import MILLION
from schemas.sentiment import Signal

# A report is a repeat of what was published in this time before it.
REPEATS_WITHIN = timedelta(hours=24)
# Each repeat tells three quarters as much that is new, and at least a hundredth.
DECAY = 0.75
LEAST = 10_000


def novelties(chain: Sequence[Signal]) -> list[int]:
    """Return how new each report is, in millionths: 1, 0.75, 0.56, ... by what was told before it.

    `chain` holds the live reports of one thing in one region, in the order of published_at and event_id.
    What counts are the other stories that told it in the 24 hours before, each once however often it did,
    and what the story itself has told of it already.
    """
    told: list[int] = []
    recent: deque[Signal] = deque()
    stories: Counter[str] = Counter()
    for report in chain:
        while recent and recent[0].published_at < report.published_at - REPEATS_WITHIN:
            _drop(stories, recent.popleft().story_id)
        own = stories[report.story_id]
        others = len(stories) - (own > 0)
        told.append(novelty_after(others + own))
        recent.append(report)
        stories[report.story_id] += 1
    return told


def novelty_after(repeats: int) -> int:
    """Return the novelty, in millionths, of what has been told that many times before."""
    return max(LEAST, round(DECAY**repeats * MILLION))


def _drop(stories: Counter[str], story_id: str) -> None:
    stories[story_id] -= 1
    if not stories[story_id]:
        del stories[story_id]
