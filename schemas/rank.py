"""The order of the versions of one story, by which the newer of two states is told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Rank:
    """Where one story version stands among all versions of its story; the higher wins.

    Equal versions are told apart by the time of the update, then a kill beats a text, then the
    content hash decides, so that two workers never disagree.  `updated_at_ms` is Unix time in ms.
    """

    version: int
    updated_at_ms: int
    killed: bool
    content_hash: str
