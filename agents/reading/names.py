"""Kills that name the story they take back: found among those of the last two days, or waiting for it."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, MutableMapping
from dataclasses import replace
from datetime import datetime, timedelta

from agents.reading.editions import edition_of, plain_name
from agents.reading.held import Bearer, Held, Withdrawal
from schemas.codec import unix_ms
from schemas.identity import digest
from schemas.rank import Rank
from schemas.story import Rejection, Story, StoryStatus

# Agencies take a story back within hours; a headline may be used anew after days.
NAMES_KEPT = timedelta(hours=48)


class Names:
    """The stories of the last two days by source and name, over the table that lasts."""

    def __init__(self, table: MutableMapping[str, Held]) -> None:
        self._table = table
        self._due = [(held.rank.updated_at_ms, key) for key, held in table.items() if _is_name(held)]
        heapq.heapify(self._due)

    def bear(self, story: Story) -> Iterator[Story]:
        """Note the names of `story`; yield its withdrawal if a kill of one of them waited for it."""
        bearer = _bearer(story)
        for key in _keys(story.source, (story.slugline, story.headline)):
            known = self._table.get(key)
            if known is not None and known.bearer is not None and known.rank > story.rank:
                continue
            withdrawal = known.withdrawal if known else None
            self._keep(key, Held(rank=story.rank, bearer=bearer, withdrawal=withdrawal))
            if withdrawal is not None and story.updated_at <= withdrawal.at:
                yield _withdrawn(bearer, withdrawal)

    def withdraw(self, rejection: Rejection) -> Iterator[Story]:
        """Yield the withdrawal of each story that a kill names; the kill waits for those not known yet."""
        if rejection.said_at is None:
            return
        withdrawal = Withdrawal(at=rejection.said_at, received_at=rejection.received_at)
        for key in _keys(rejection.source, rejection.names):
            known = self._table.get(key)
            if known is not None and known.withdrawal is not None and known.withdrawal.at > withdrawal.at:
                continue
            if known is not None and known.bearer is not None:
                self._keep(key, replace(known, withdrawal=withdrawal))
                if known.bearer.updated_at <= withdrawal.at:
                    yield _withdrawn(known.bearer, withdrawal)
            else:
                rank = Rank(0, unix_ms(withdrawal.at), True, digest(key))
                self._keep(key, Held(rank=rank, withdrawal=withdrawal))

    def forget(self, now: datetime) -> None:
        """Drop the names that nobody bore within NAMES_KEPT before `now`."""
        oldest = unix_ms(now - NAMES_KEPT)
        while self._due and self._due[0][0] < oldest:
            _, key = heapq.heappop(self._due)
            held = self._table.get(key)
            if held is not None and held.rank.updated_at_ms < oldest:
                del self._table[key]

    def _keep(self, key: str, held: Held) -> None:
        self._table[key] = held
        heapq.heappush(self._due, (held.rank.updated_at_ms, key))


def _is_name(held: Held) -> bool:
    return held.bearer is not None or held.withdrawal is not None


def _keys(source: str, names: tuple[str | None, ...]) -> Iterator[str]:
    """Yield the table's key for each name, without what only tells the version."""
    plain = (plain_name(edition_of(name).name) for name in names if name)
    for name in dict.fromkeys(plain):
        if name:
            yield f"name|{digest(source, name)}"


def _bearer(story: Story) -> Bearer:
    return Bearer(
        story_id=story.story_id,
        version=story.version,
        source=story.source,
        headline=story.headline,
        published_at=story.published_at,
        updated_at=story.updated_at,
    )


def _withdrawn(bearer: Bearer, withdrawal: Withdrawal) -> Story:
    """Return the version of a story that takes it back, as if the agency had sent it under the story's id."""
    return Story(
        story_id=bearer.story_id,
        version=bearer.version,
        status=StoryStatus.WITHDRAWN,
        source=bearer.source,
        headline=bearer.headline,
        slugline=None,
        text="",
        body_start=0,
        body_end=0,
        dateline_place=None,
        dateline_country=None,
        byline=None,
        credit=None,
        urgency=None,
        language=None,
        subjects=(),
        tickers=(),
        url=None,
        published_at=bearer.published_at,
        updated_at=withdrawal.at,
        received_at=withdrawal.received_at,
        embargo_until=None,
        correction=None,
        content_hash=digest("withdrawn", bearer.story_id, withdrawal.at.isoformat()),
    )
