"""What the user says of any feed in feeds.toml."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import msgspec

from schemas.story import WireMessage
from streams.feeds.desk import Desk, now

Name = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9._-]{0,60}$")]
Seconds = Annotated[float, msgspec.Meta(ge=0.05, le=86_400)]


class Feed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind"):
    """A feed's name, and what it says of its messages where they do not say it themselves.

    A feed that gave no sign of life for `quiet_after_seconds` is told of by an alert; 0: never.
    """

    name: Name
    source: str = ""
    content_type: str = ""
    quiet_after_seconds: Annotated[float, msgspec.Meta(ge=0, le=30 * 86_400)] = 3600.0

    async def run(self, desk: Desk) -> None:
        """Take in messages and hand them over, until cancelled."""
        raise TypeError(f"{desk.name}: {type(self).__name__} is no connector")

    def faults(self) -> tuple[str, ...]:
        """Return what can be seen to be wrong without running the feed, a line each."""
        return ()

    def message(self, body: bytes, position: str, received_at: datetime | None = None) -> WireMessage:
        """Return a wire message that arrives now."""
        return WireMessage(
            body=body,
            content_type=self.content_type,
            source=self.source,
            received_at=received_at or now(),
            position=position,
        )
