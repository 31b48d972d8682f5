"""What comes off the wire: the message, the story that is read from it, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from schemas.codec import unix_ms
from schemas.rank import Rank

# No story has as many versions; agencies that number theirs from here on do not count them.
MOST_VERSIONS = 1_000_000


class StoryStatus(StrEnum):
    """What the agency says of a version: good, a correction of an earlier one, or a kill."""

    USABLE = "usable"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


class RejectionReason(StrEnum):
    """Why a wire message, or a record further down, was not processed."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    ENCODING = "encoding"
    UNKNOWN_FORMAT = "unknown_format"
    MALFORMED = "malformed"
    MISSING_FIELD = "missing_field"
    NOT_A_TEXT_STORY = "not_a_text_story"
    UNUSABLE_TIME = "unusable_time"
    TARGET_UNKNOWN = "target_unknown"
    EMBARGO_UNCLEAR = "embargo_unclear"
    INTERNAL_ERROR = "internal_error"


@dataclass(frozen=True, slots=True, kw_only=True)
class WireMessage:
    """One message as the feed sent it, with what the transport knows about it.

    `received_at` is the arrival: the Kafka timestamp live, None outside a broker.  `source` and
    `content_type` are the feed's words and may be empty.  `position` names the message where it
    lies ("topic-partition-offset" or a file name).
    """

    body: bytes
    content_type: str = ""
    source: str = ""
    published_at: datetime | None = None
    received_at: datetime | None = None
    position: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One version of one story.

    All offsets that Wirepulse gives count characters of `text`.  `text` is the whole text that came;
    `body_start` and `body_end` bound the part that tells the news, without dateline and credit line.
    `urgency` runs from 1 (flash) to 9.  Times are aware and UTC.  `time_clamped` says that the feed's
    stamp lay more than five minutes after the arrival and was set to the arrival.
    """

    story_id: str
    version: int
    status: StoryStatus
    source: str
    headline: str | None
    slugline: str | None
    text: str
    body_start: int
    body_end: int
    dateline_place: str | None
    dateline_country: str | None
    byline: str | None
    credit: str | None
    urgency: int | None
    language: str | None
    subjects: tuple[str, ...]
    tickers: tuple[str, ...]
    url: str | None
    published_at: datetime
    updated_at: datetime
    received_at: datetime | None
    embargo_until: datetime | None
    correction: str | None
    content_hash: str
    time_clamped: bool = False
    schema_version: int = 1

    @property
    def rank(self) -> Rank:
        """Where this version stands among the versions of its story.

        A number of MOST_VERSIONS or more is no count (Reuters draws its own at random): time orders those.
        """
        return Rank(
            self.version if self.version < MOST_VERSIONS else 0,
            unix_ms(self.updated_at),
            self.status is StoryStatus.WITHDRAWN,
            self.content_hash,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """Why a message became nothing, with the message itself (or its head, if it was large).

    `stage` names the agent that refused it; `detail` is one line for a person; `item` counts, from 0, the
    parts of a message that holds several.  For a kill that takes back
    other stories by name, `names` holds what it calls them, with its source and times.
    """

    reason: RejectionReason
    stage: str
    detail: str
    body: bytes
    position: str
    item: int = 0
    names: tuple[str, ...] = ()
    source: str = ""
    said_at: datetime | None = None
    received_at: datetime | None = None
