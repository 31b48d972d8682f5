"""The passing of time, as an input like any other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Tick:
    """The instant `at` (aware, UTC, whole seconds) has come.

    Agents know no clock: whatever depends on the time of day is a function of the state and a tick.
    """

    at: datetime
