"""How much an event counts."""

from __future__ import annotations

from types import MappingProxyType

from schemas.event import Modality

# Background repeats what was news before; an expectation or a view is no event yet.
TOLD_AS = MappingProxyType(
    {Modality.FACT: 1.0, Modality.OUTLOOK: 0.5, Modality.OPINION: 0.4, Modality.REFERENCE: 0.25}
)


def weight_of(modality: Modality, confidence: float, relevance: float) -> float:
    """Return how much an event counts, from 0 to 1: confidence x relevance x the factor of its modality.

    Novelty is no part of it: it depends on what else is known, so the aggregation derives it from its set.
    """
    return confidence * relevance * TOLD_AS[modality]
