"""No pattern is kept for ever by a text: one whose ways to read it double with each word would never end."""

from __future__ import annotations

from collections import defaultdict

import pytest

from benchmarks.patterns import SHORT, Search, searches

BY_OWNER: defaultdict[str, list[Search]] = defaultdict(list)
for search in searches():
    BY_OWNER[search.name.rpartition(".")[0]].append(search)


@pytest.mark.parametrize("owner", sorted(BY_OWNER))
def test_every_search_comes_to_an_end(owner: str) -> None:
    """Fails by the time limit of all tests: a search that grows with each word takes longer than any."""
    for it in BY_OWNER[owner]:
        assert it.on(SHORT).characters == SHORT
