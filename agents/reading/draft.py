"""What a message says of one story, before anything is derived from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from schemas.story import StoryStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A story as its format states it; None, or nothing, where the message does not say.

    `story_id` is an id in Wirepulse's own terms, `native_id` the agency's.  `located` is
    where the story comes from, for want of a dateline; `note` is for editors; `urgency` is in the agency's
    own terms; `embargoed` that an embargo stands, be its end known or not; `above` are lines that stand
    above the news, `take` numbers a part of a story; `known_by` is what all versions share, where an agency
    gives no id and its slugline only names a topic.  Strings are as they came.
    """

    text: str
    headline: str | None = None
    story_id: str | None = None
    native_id: str | None = None
    version: int = 1
    status: StoryStatus = StoryStatus.USABLE
    source: str | None = None
    slugline: str | None = None
    located: str | None = None
    dateline_place: str | None = None
    dateline_country: str | None = None
    byline: str | None = None
    credit: str | None = None
    urgency: str | float | None = None
    language: str | None = None
    subjects: tuple[str, ...] = ()
    tickers: tuple[str, ...] = ()
    url: str | None = None
    published_at: datetime | None = None
    updated_at: datetime | None = None
    embargo_until: datetime | None = None
    embargoed: bool = False
    note: str | None = None
    above: tuple[str, ...] = ()
    take: int | None = None
    known_by: str | None = None
