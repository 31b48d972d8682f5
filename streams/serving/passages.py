"""Finds the words of an event in its story, and marks them."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.event import MarketEvent
from schemas.story import Story
from streams.serving.explanations import Passage, StatedFigure

AROUND = 120
EVIDENCE_MARKS = ("⟪", "⟫")
MENTION_MARKS = ("⟦", "⟧")


def passage_of(event: MarketEvent, versions: Sequence[Story]) -> Passage | None:
    """Return the words that `event` rests on, from the version of its story that holds them; None without it.

    A retraction carries the number of the version that made it, and the offsets of the one before.
    """
    story = story_of(event, versions)
    if story is None:
        return None
    start = max(0, min(event.evidence_start, event.mention_start) - AROUND)
    if start:
        start = story.text.find(" ", start, event.evidence_start) + 1 or start
    end = max(event.evidence_end, event.mention_end) + AROUND
    return Passage(
        story_version=story.version,
        evidence=story.text[event.evidence_start : event.evidence_end],
        evidence_start=event.evidence_start,
        evidence_end=event.evidence_end,
        mention=event.mention,
        mention_start=event.mention_start,
        mention_end=event.mention_end,
        shown_from=start,
        marked=marked(story.text, event)[start : end + 4],
        figures=tuple(
            StatedFigure(figure=it, words=story.text[it.start : it.end])
            for it in event.values
            if it.start is not None and it.end is not None
        ),
    )


def story_of(event: MarketEvent, versions: Sequence[Story]) -> Story | None:
    """Return the latest version of its story in which the event's offsets count, None without it."""
    return next((it for it in reversed(versions) if _holds(it, event)), None)


def marked(text: str, event: MarketEvent) -> str:
    """Return `text` with the event's evidence and mention between their marks."""
    marks = (
        (event.evidence_start, 0, EVIDENCE_MARKS[0]),
        (event.mention_start, 1, MENTION_MARKS[0]),
        (event.mention_end, 2, MENTION_MARKS[1]),
        (event.evidence_end, 3, EVIDENCE_MARKS[1]),
    )
    parts, last = [], 0
    for place, _, mark in sorted(marks):
        parts += [text[last:place], mark]
        last = place
    return "".join([*parts, text[last:]])


def _holds(story: Story, event: MarketEvent) -> bool:
    """Whether the text of a version is the one that the event's offsets count in."""
    is_later = story.version > event.story_version
    return not is_later and story.text[event.mention_start : event.mention_end] == event.mention
