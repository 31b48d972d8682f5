"""What reading keeps: stories under embargo, and for kills that name a story which one bears the name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from schemas.rank import Rank
from schemas.story import Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """A kill that named its story: when the agency said so, and when it arrived."""

    at: datetime
    received_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """The newest version of a story that bore a name."""

    story_id: str
    version: int
    source: str
    headline: str | None
    published_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One entry of the table: an embargoed `story`, or what is known of a name."""

    rank: Rank
    story: Story | None = None
    bearer: Bearer | None = None
    withdrawal: Withdrawal | None = None
