"""A store that is bounded in time and in space: what came first goes first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, NamedTuple, TypeVar

Content = TypeVar("Content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long after its arrival a record is kept, and how many bytes of records are held at most."""

    kept_for: timedelta = timedelta(days=8)
    most_bytes: int = 256 * 1024 * 1024


class _Place(NamedTuple, Generic[Content]):
    content: Content
    size: int
    at: datetime


class Shelf(Generic[Content]):
    """Contents by key, in the order of arrival."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._places: OrderedDict[str, _Place[Content]] = OrderedDict()
        self._newest: datetime | None = None
        self.bytes = 0

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def get(self, key: str) -> Content | None:
        """Return what lies under `key`, None if there is nothing or it has gone."""
        place = self._places.get(key)
        return place.content if place else None

    def put(self, key: str, content: Content, size: int, at: datetime) -> list[tuple[str, Content]]:
        """Lay `content` of `size` bytes, arrived `at`, under `key`; return what had to go for it."""
        before = self._places.pop(key, None)
        self.bytes += size - (before.size if before else 0)
        self._places[key] = _Place(content, size, at)
        self._newest = max(self._newest or at, at)
        return list(self._make_room())

    def _make_room(self) -> Iterator[tuple[str, Content]]:
        while self._places and self._is_over(next(iter(self._places.values()))):
            key, place = self._places.popitem(last=False)
            self.bytes -= place.size
            yield key, place.content

    def _is_over(self, eldest: _Place[Content]) -> bool:
        if self.bytes > self._limits.most_bytes:
            return True
        return self._newest is not None and eldest.at < self._newest - self._limits.kept_for
