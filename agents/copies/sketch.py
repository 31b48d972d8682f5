"""Sketches of stories' texts: small enough to travel with every event, and enough to tell a copy.

A text is taken as places: the words around a name or figure, and what stands there.  A sketch holds the
places whose words hash lowest, so that two texts that share places hold mostly the same ones (a bottom-k
sample, Broder 1997, "On the resemblance and containment of documents").  Copies of one story share places and
what stands in them; notices made from one template share the places and fill them otherwise; two reports of
one happening share few places.
"""

from __future__ import annotations

import struct
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple
from zlib import crc32

# 24 places of four bytes are 128 characters of base64.
KEPT = 24
# With fewer places a text says too little to tell a copy from a chance likeness; a headline alone may be that
# of a box printed every hour.
FEWEST = 5
FEWEST_IN_TEXT = 3
# Copies share half of all their places if they share words of the headline, and else more of them: editions
# of one digest share items.
SAME_HEADLINE_WORDS = 3
RESEMBLANCE = 0.5
RESEMBLANCE_UNDER_ANOTHER_HEADLINE = 0.6
# A cut story is nearly all in the longer one and keeps words of its headline; an item of a digest does not.
CONTAINMENT = 0.8
FEWEST_CONTAINED = 6
# In a copy at most one shared place in eight is filled otherwise: a figure that was corrected or rounded.
OTHERWISE = 0.125

# A place in 32 bits: 24 of the words around, 2 of the part of the story, 6 of what stands there.
HEADLINE, LEAD, BODY = range(3)
_WORDS_SHIFT = 8
_PART_SHIFT = 6
_PART = 3
_FILLING = (1 << _PART_SHIFT) - 1
_PLACE_BYTES = 4
_WHOLE = 1 << 24
_CACHED = 1 << 14


@dataclass(frozen=True, slots=True)
class Sketch:
    """A fingerprint as it is compared: for the words around each place, what stands there.

    Words above `limit` are not all known: the text has more places than a sketch holds.  `keys` are the
    places with what stands in them, by which texts that share them are found.
    """

    places: Mapping[int, int]
    keys: tuple[int, ...]
    headline: frozenset[int]
    lead: frozenset[int]
    limit: int


_NOTHING = Sketch(MappingProxyType({}), (), frozenset(), frozenset(), _WHOLE)


def place(part: int, words: str, filling: str) -> int:
    """Return a place by its `part` (HEADLINE, LEAD or BODY), the words around it and what stands there."""
    around = _hash(words) >> _WORDS_SHIFT << _WORDS_SHIFT
    return around | part << _PART_SHIFT | _hash(filling) & _FILLING


def fingerprint(places: Iterable[int]) -> str:
    """Return the sketch of a text's places as at most 128 characters of base64; empty for too few.

    Those of the lead are kept, then the lowest of the others.  Of places with the same words the first
    counts.
    """
    first: dict[int, int] = {}
    for each in places:
        first.setdefault(each >> _WORDS_SHIFT, each)
    if len(first) < FEWEST:
        return ""
    kept = sorted(first.values(), key=_lead_first)[:KEPT]
    return b64encode(struct.pack(f">{len(kept)}I", *kept)).decode()


def _lead_first(each: int) -> tuple[bool, int]:
    return _part(each) != LEAD, each


@lru_cache(_CACHED)
def sketch(written: str) -> Sketch:
    """Return a fingerprint as it is compared; one that is empty or broken has no places."""
    try:
        packed = b64decode(written, validate=True)
    except ValueError:
        return _NOTHING
    count = len(packed) // _PLACE_BYTES
    if len(packed) % _PLACE_BYTES or not FEWEST <= count <= KEPT:
        return _NOTHING
    kept = struct.unpack(f">{count}I", packed)
    sampled = [each for each in kept if _part(each) != LEAD]
    places = {each >> _WORDS_SHIFT: each & _FILLING for each in kept}
    return Sketch(
        places=places,
        keys=tuple(words << _PART_SHIFT | filling for words, filling in places.items()),
        headline=frozenset(each >> _WORDS_SHIFT for each in kept if _part(each) == HEADLINE),
        lead=frozenset(each >> _WORDS_SHIFT for each in kept if _part(each) == LEAD),
        limit=max(sampled, default=_WHOLE << _WORDS_SHIFT) >> _WORDS_SHIFT if count == KEPT else _WHOLE,
    )


def resemblance(one: str, other: str) -> float:
    """Return the estimated share of all places of two texts that both hold and fill alike, from 0 to 1."""
    return _compared(sketch(one), sketch(other)).resemblance


@lru_cache(_CACHED << 2)
def is_copy(one: str, other: str) -> bool:
    """Say whether two fingerprints are those of copies of one story; an empty one is no copy of anything."""
    a, b = sketch(one), sketch(other)
    if any(a.places[words] != b.places[words] for words in a.lead & b.lead):
        return False  # the same opening about another company, sum or day
    both = _compared(a, b)
    alike = len(both.alike)
    if alike < FEWEST or both.otherwise > OTHERWISE * (alike + both.otherwise):
        return False
    of_headline = len(both.alike & a.headline & b.headline)
    if alike - of_headline < FEWEST_IN_TEXT:
        return False
    if of_headline < SAME_HEADLINE_WORDS:
        return both.resemblance >= RESEMBLANCE_UNDER_ANOTHER_HEADLINE
    is_cut = both.shorter >= FEWEST_CONTAINED and alike >= CONTAINMENT * both.shorter
    return is_cut or both.resemblance >= RESEMBLANCE


class _Compared(NamedTuple):
    """What two sketches know of the same part of their texts.

    `alike` are the places filled alike, `otherwise` counts those filled differently, `together` all that
    either holds, `shorter` those of the one that has fewer.
    """

    alike: set[int]
    otherwise: int
    together: int
    shorter: int

    @property
    def resemblance(self) -> float:
        """The part of the places that either holds which both fill alike, from 0 to 1."""
        return len(self.alike) / self.together if self.together else 0.0


def _compared(a: Sketch, b: Sketch) -> _Compared:
    limit = min(a.limit, b.limit)
    mine = {words for words in a.places if words <= limit}
    theirs = {words for words in b.places if words <= limit}
    shared = mine & theirs
    alike = {words for words in shared if a.places[words] == b.places[words]}
    return _Compared(alike, len(shared) - len(alike), len(mine | theirs), min(len(mine), len(theirs)))


def _part(each: int) -> int:
    return each >> _PART_SHIFT & _PART


def _hash(text: str) -> int:
    return crc32(text.encode("utf-8", "replace"))
