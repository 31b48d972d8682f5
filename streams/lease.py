"""Whether this process has been at work without a break, as its place in the consumer group requires.

A process that stood still (a stopped container, a suspended machine) for longer than its session has lost
its partitions without knowing.  What it had in hand it must not publish any more: another worker may have
published what is newer, and whoever reads the topics would take the older for the last word.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

BEATS = 50


class Lease:
    """Lost for good once the process has stood still for `seconds` after its start."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._clock = clock
        self._last = clock()
        self._lost = False
        self._ended = threading.Event()

    def start(self) -> None:
        """Begin to beat, in a thread of its own, so that a busy event loop is not taken for a standstill."""
        self._last = self._clock()
        threading.Thread(target=self._beat, name="lease", daemon=True).start()

    def stop(self) -> None:
        """End the thread."""
        self._ended.set()

    @property
    def is_lost(self) -> bool:
        """Whether the process has stood still for too long at any time since the start."""
        self._look()
        return self._lost

    def _beat(self) -> None:
        while not self._ended.wait(self._seconds / BEATS):
            self._look()

    def _look(self) -> None:
        now = self._clock()
        if now - self._last > self._seconds:
            self._lost = True
        self._last = now
