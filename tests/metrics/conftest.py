from __future__ import annotations

from collections.abc import Callable

import pytest

from streams.metrics import Metrics
from tests.metrics.records import NOW


@pytest.fixture
def metrics() -> Metrics:
    return Metrics("0.1.0", clock=NOW.timestamp)


@pytest.fixture
def sample(metrics: Metrics) -> Callable[..., float | None]:
    """Return a reader of single samples: None where there is none."""

    def read(name: str, **labels: str) -> float | None:
        return metrics.registry.get_sample_value(f"wirepulse_{name}", labels)

    return read
