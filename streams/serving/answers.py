"""Answers as they go out: flat records of plain values."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from schemas.sentiment import Driver, RegionalSentiment
from streams.serving.materialisation import Published


def sentiment_answer(published: Published) -> dict[str, Any]:
    """Return a sentiment as it was published, with the instant from which it was known."""
    return {"known_at": published.known_at} | _flat(published.sentiment)


def moved_by(driver: Driver, of: RegionalSentiment) -> float:
    """Return by how much a driver moves the sentiment: its part of the weighted mean, in [-1, 1]."""
    return driver.weight * driver.polarity / of.weight if of.weight else 0.0


def _flat(record: Any) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}
