"""Takes of one story, joined in their order whatever the order in which they come.

The first take opens the story; the others wait in the table until it is known, and go out as stories of their
own when it does not come within TAKES_KEPT.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, MutableMapping
from dataclasses import replace
from datetime import datetime, timedelta

from agents.reading.held import Held
from agents.reading.takes import Take, without_take
from schemas.codec import unix_ms
from schemas.identity import digest
from schemas.rank import Rank
from schemas.story import Story, StoryStatus

# Agencies send takes within minutes of each other.
TAKES_KEPT = timedelta(minutes=15)
# A feed of nothing but stories that may go on must not fill the memory.
MOST_KEPT = 2_000
MOST_JOINED_CHARS = 500_000
# Comes behind every hexadecimal digit: at the same time of update the story with more takes is the newer.
_JOINED = "~"

Takes = tuple[tuple[int, Story], ...]


class Joining:
    """The takes of the last minutes by the names of their stories, over the table that lasts."""

    def __init__(self, table: MutableMapping[str, Held]) -> None:
        self._table = table
        self._due = [(_newest_ms(held.takes), key) for key, held in table.items() if held.takes]
        heapq.heapify(self._due)

    def join(self, take: Take) -> Iterator[Story]:
        """Yield what `take` makes of its story: itself, the story with it, or nothing while it waits.

        A part that no other can name is a story of its own.
        """
        if not take.names or (take.number == 1 and not take.opens):
            yield take.story
            return
        told = [self._with(f"take|{digest(take.story.source, name)}", take) for name in take.names]
        newest = max((it for it in told if it is not None), key=lambda it: it.rank, default=None)
        if newest is not None:
            yield newest
        while len(self._due) > MOST_KEPT:
            yield from self._drop(*heapq.heappop(self._due))

    def release(self, now: datetime) -> Iterator[Story]:
        """Forget the stories that are whole by now; yield the takes whose first has not come."""
        oldest = unix_ms(now - TAKES_KEPT)
        while self._due and self._due[0][0] < oldest:
            yield from self._drop(*heapq.heappop(self._due))

    def _drop(self, at_ms: int, key: str) -> Iterator[Story]:
        held = self._table.get(key)
        if held is None or _newest_ms(held.takes) != at_ms:
            return
        del self._table[key]
        if held.takes[0][0] > 1:
            yield from (story for _, story in held.takes if story.status is not StoryStatus.WITHDRAWN)

    def _with(self, key: str, take: Take) -> Story | None:
        """Keep `take` under `key`; return the story as it is told now, None if it has no first or no news."""
        held = self._table.get(key)
        takes = dict(held.takes) if held else {}
        known = takes.get(take.number)
        if known is not None and known.rank > take.story.rank:
            return None
        takes[take.number] = take.story
        kept = tuple(sorted(takes.items(), key=lambda entry: entry[0]))
        if known is None or known.rank != take.story.rank:
            self._table[key] = Held(rank=_rank_of(kept), takes=kept)
            heapq.heappush(self._due, (_newest_ms(kept), key))
        return joined(kept) if kept[0][0] == 1 else None


def joined(takes: Takes) -> Story:
    """Return the story that `takes`, in their order and the first among them, tell together.

    It is the first take with the bodies of the others below its own and the last one's credit lines at the
    end.  A take that was withdrawn has no words any more.
    """
    first = takes[0][1]
    others = [story for _, story in takes[1:]]
    if not others:
        return first
    told = [it for it in others if it.status is not StoryStatus.WITHDRAWN]
    text, body_end = _text_of(first, told)
    corrected = next((it for it in reversed(told) if it.status is StoryStatus.CORRECTED), None)
    return replace(
        first,
        status=StoryStatus.CORRECTED if corrected and first.status is StoryStatus.USABLE else first.status,
        headline=without_take(first.headline),
        slugline=without_take(first.slugline),
        text=text,
        body_end=body_end,
        credit=next((it.credit for it in reversed(told) if it.credit), first.credit),
        subjects=_united(it.subjects for it in (first, *told)),
        tickers=_united(it.tickers for it in (first, *told)),
        updated_at=max(it.updated_at for _, it in takes),
        received_at=max((it.received_at for _, it in takes if it.received_at), default=None),
        embargo_until=max((it.embargo_until for _, it in takes if it.embargo_until), default=None),
        correction=first.correction or (corrected.correction if corrected else None),
        content_hash=_hash_of(takes),
    )


def _text_of(first: Story, others: list[Story]) -> tuple[str, int]:
    """Return the joined text, and where its news ends."""
    news = first.text[: first.body_end]
    below = first.text[first.body_end :]
    for story in others:
        body = story.text[story.body_start : story.body_end]
        if len(news) + len(body) > MOST_JOINED_CHARS:
            break
        news, below = f"{news}\n\n{body}", story.text[story.body_end :]
    return f"{news.rstrip()}{below}", len(news.rstrip())


def _united(lists: Iterator[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry for entries in lists for entry in entries))


def _hash_of(takes: Takes) -> str:
    """Return the joined story's content hash, which grows with every take and every new version of one.

    Takes come with stamps of the minute: the time of update alone would not tell which joining is newer.
    """
    rank = _rank_of(takes)
    return f"{_JOINED}{rank.version:010d}{rank.updated_at_ms:020d}{rank.content_hash}"


def _rank_of(takes: Takes) -> Rank:
    """Return a rank that is higher for every take more and for every take of a higher rank."""
    ranks = [story.rank for _, story in takes]
    return Rank(
        sum(2 * (1 + it.version) + it.killed for it in ranks),
        sum(it.updated_at_ms for it in ranks),
        takes[0][1].status is StoryStatus.WITHDRAWN,
        digest(*(it.content_hash for it in ranks)),
    )


def _newest_ms(takes: Takes) -> int:
    return max((unix_ms(story.updated_at) for _, story in takes), default=0)
