"""CPU time of work on many items, one by one, and how it is spread."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

_Item = TypeVar("_Item")

HEADING = f"{'CPU ms each':<34} {'mean':>9} {'median':>9} {'p99':>9} {'worst':>9}"


def timed(work: Callable[[_Item], object], items: Sequence[_Item]) -> list[float]:
    """Return the CPU milliseconds that `work` takes on each of `items`."""
    took = []
    for item in items:
        began = time.process_time()
        work(item)
        took.append((time.process_time() - began) * 1000)
    return took


def line(name: str, took: Sequence[float]) -> str:
    """Return one line of a table: mean, median, 99th percentile and worst."""
    ordered = sorted(took)
    percentile = ordered[min(len(ordered) - 1, round(len(ordered) * 0.99))]
    return (
        f"{name:<34} {statistics.fmean(took):9.3f} {statistics.median(took):9.3f} {percentile:9.3f} "
        f"{ordered[-1]:9.3f}"
    )
