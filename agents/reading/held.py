"""What reading keeps: stories under embargo, takes, and which story bears a name that a kill may call."""

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
    """One entry of the table: an embargoed `story`, what is known of a name, or `takes` by number."""

    rank: Rank
    story: Story | None = None
    bearer: Bearer | None = None
    withdrawal: Withdrawal | None = None
    takes: tuple[tuple[int, Story], ...] = ()
