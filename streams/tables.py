"""Tables: the durable state of a step, one partition at a time, over a compacted changelog.

The changelog's key holds the rank of the value as well as its key.  So a worker that wakes up late and
writes an older value cannot overwrite the newer one: recovery sees both and keeps the higher rank.  The
lower one gets a tombstone once the offset of the run that superseded it has been committed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, MutableMapping
from typing import Any

from schemas.codec import from_json, to_json
from schemas.identity import digest
from schemas.rank import Rank
from streams.topics import Table

ChangelogRecord = tuple[bytes, bytes | None]


def changelog_topic(app_id: str, table: Table) -> str:
    """Return the name of the topic that keeps `table`."""
    return f"{app_id}-{table.name}-changelog"


class RankedTable(MutableMapping[str, Any]):
    """One partition of a table, in memory; what is written waits in `drain` for the changelog."""

    def __init__(self, table: Table) -> None:
        self._holds = table.holds
        self._pools = table.pools
        self._values: dict[str, Any] = {}
        self._written: dict[bytes, Any] = {}
        self._superseded: list[bytes] = []
        self._obsolete: deque[tuple[int, bytes]] = deque()

    def __getitem__(self, key: str) -> Any:
        return self._values[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self._supersede(key, value.rank)
        self._values[key] = value
        self._written[changelog_key(key, value.rank)] = value

    def __delitem__(self, key: str) -> None:
        self._supersede(key, None)
        del self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def _supersede(self, key: str, rank: Rank | None) -> None:
        old = self._values.get(key)
        if old is not None and old.rank != rank:
            self._superseded.append(changelog_key(key, old.rank))

    def drain(self, offset: int) -> list[ChangelogRecord]:
        """Return the changelog records of what was written since the last call, with their order.

        What they supersede becomes obsolete when `offset`, the input position they belong to, has
        been committed.
        """
        records: list[ChangelogRecord] = [(key, to_json(value)) for key, value in self._written.items()]
        self._obsolete.extend((offset, key) for key in self._superseded if key not in self._written)
        self._written = {}
        self._superseded = []
        return records

    def tombstones(self, committed: int | None) -> list[ChangelogRecord]:
        """Return tombstones for what became obsolete at or before the `committed` offset."""
        records: list[ChangelogRecord] = []
        while committed is not None and self._obsolete and self._obsolete[0][0] <= committed:
            records.append((self._obsolete.popleft()[1], None))
        return records

    def restore(self, records: Iterable[ChangelogRecord]) -> None:
        """Fold a changelog into the table: the highest rank of each key wins, the rest is obsolete."""
        latest: dict[bytes, bytes] = {}
        for key, value in records:
            latest.pop(key, None)
            if value is not None:
                latest[key] = value
        for changelog, value in latest.items():
            record = from_json(self._holds, value)
            self._fold(changelog, self._pools(record) if self._pools else record)

    def _fold(self, changelog: bytes, value: Any) -> None:
        key = changelog.rpartition(b"\x00")[0].decode()
        known = self._values.get(key)
        if known is None or known.rank <= value.rank:
            self._values[key], loser = value, known
        else:
            loser = value
        if loser is not None:
            self._obsolete.append((0, changelog_key(key, loser.rank)))


def changelog_key(key: str, rank: Rank) -> bytes:
    """Return the key under which the value of `key` with `rank` lies in the changelog."""
    return b"%s\x00%s" % (
        key.encode(),
        digest(rank.version, rank.updated_at_ms, rank.killed, rank.content_hash).encode(),
    )
