"""Fingerprints at hand, found by the places that they share."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterable
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


class Kinship:
    """Which texts of a changing set are copies of which, told by their fingerprints.

    A text may be in the set many times.  It is compared with the others when it first comes, so that asking
    costs nothing.
    """

    def __init__(self, fingerprints: Iterable[str] = ()) -> None:
        self._held: Counter[str] = Counter()
        self._copies = Copies()
        self._kin: dict[str, set[str]] = {}
        for fingerprint in fingerprints:
            self.add(fingerprint)

    def add(self, fingerprint: str) -> None:
        """Take up a text once more; an empty fingerprint is like no other."""
        if not fingerprint:
            return
        self._held[fingerprint] += 1
        if self._held[fingerprint] > 1:
            return
        self._copies.add(fingerprint, fingerprint)
        kin = set(self._copies.of(fingerprint))
        for each in kin:
            if each != fingerprint:
                self._kin[each].add(fingerprint)
        self._kin[fingerprint] = kin

    def discard(self, fingerprint: str) -> None:
        """Drop a text that was taken up, once."""
        if not fingerprint:
            return
        self._held[fingerprint] -= 1
        if self._held[fingerprint]:
            return
        del self._held[fingerprint]
        self._copies.discard(fingerprint)
        for each in self._kin.pop(fingerprint):
            if each != fingerprint:
                self._kin[each].discard(fingerprint)

    def of(self, fingerprint: str) -> Collection[str]:
        """Return the texts of the set that are copies of one of them, itself among them if it says enough."""
        return self._kin.get(fingerprint, ())
