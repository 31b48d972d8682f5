"""The kinds of events: one file each, registered here."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds import price_move
from agents.extraction.kinds.kind import Kind

KINDS: Final[tuple[Kind, ...]] = (price_move.KIND,)
