"""Answers as they go out: flat records of plain values."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from streams.serving.materialisation import Published


def sentiment_answer(published: Published) -> dict[str, Any]:
    """Return a sentiment as it was published, with the instant from which it was known."""
    return {"known_at": published.known_at} | _flat(published.sentiment)


def _flat(record: Any) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}
