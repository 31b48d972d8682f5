"""The kinds of events: one file each, listed here.

A kind is a function from a passage to the statements that it finds there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from agents.extraction.kinds import price_move
from agents.extraction.passage import Passage
from schemas.event import Statement

KINDS: Final[tuple[Callable[[Passage], Iterator[Statement]], ...]] = (price_move.statements,)
