"""Fingerprints at hand, found by the places that they share."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Mapping
from itertools import chain

from agents.copies.sketch import FEWEST, is_copy, sketch


class Copies:
    """Fingerprints by key, so that the copies of another are found without comparing all.

    Of the texts that share a place the `newest` so many are remembered, all of them for None.  A search looks
    at no more than 24 times that number; with a bound it depends on the order in which they were taken up.
    """

    def __init__(self, newest: int | None = None) -> None:
        self._fingerprints: dict[str, str] = {}
        self._keys_at: defaultdict[int, deque[str]] = defaultdict(lambda: deque(maxlen=newest))

    def __len__(self) -> int:
        return len(self._fingerprints)

    def add(self, key: str, fingerprint: str) -> None:
        """Take up a fingerprint under a key that is not taken; an empty one is like no other."""
        if not fingerprint:
            return
        self._fingerprints[key] = fingerprint
        for at in sketch(fingerprint).keys:
            self._keys_at[at].append(key)

    def discard(self, key: str) -> None:
        """Drop what was taken up under a key, if anything was."""
        fingerprint = self._fingerprints.pop(key, "")
        for at in sketch(fingerprint).keys:
            keys = self._keys_at[at]
            if key in keys:
                keys.remove(key)
            if not keys:
                del self._keys_at[at]

    def of(self, fingerprint: str) -> list[str]:
        """Return the keys of all copies of a text, itself included if it is there, in no order of meaning."""
        shared = Counter(chain.from_iterable(self._keys_at.get(at, ()) for at in sketch(fingerprint).keys))
        return [
            key
            for key, places in shared.items()
            if places >= FEWEST and is_copy(fingerprint, self._fingerprints[key])
        ]


def likely_copies(fingerprints: Mapping[str, str]) -> set[str]:
    """Return the keys of the texts that may be copies of others among them; all others certainly are not.

    It counts all places at once, so that a search is only begun for the few that share enough.
    """
    held = Counter(chain.from_iterable(sketch(each).keys for each in fingerprints.values()))
    shared = {at for at, texts in held.items() if texts > 1}
    return {
        key for key, each in fingerprints.items() if len(shared.intersection(sketch(each).keys)) >= FEWEST
    }
