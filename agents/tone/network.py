"""A small convolutional network beside the linear model: each filter's best window of three units, summed.

A unit is a vector: of its words (a common word vector, tuned), its class, and its place by the entity.  All
arithmetic is of whole numbers, so every machine gives the same.  The values of all filters are one Python
integer with a lane of 32 bits for each, so that one addition adds them all and seven operations take the
greater of two.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from operator import mul
from struct import Struct
from typing import Final, TypeAlias

from agents.tone.units import ENTITY, Unit

FILTERS: Final = 32
TAPS: Final = 3
# What the filters see: the stretch up to the entity, the one from it on, its own clause.
AREAS: Final = 3
# Units of the data: a vector's step, that of a window's weights, and that of the logits in thousandths.
VECTOR_SCALE: Final = 32
WINDOW_SCALE: Final = 512
OUTPUT_SCALE: Final = 64
_SHIFT: Final = (VECTOR_SCALE * WINDOW_SCALE * OUTPUT_SCALE).bit_length() - 1

_LANE: Final = 32
_WIDTH: Final = _LANE * FILTERS
_LOW: Final = (1 << _WIDTH) - 1
_ONES: Final = sum(1 << _LANE * lane for lane in range(FILTERS))
_ALL_ONES: Final = sum(_ONES << _WIDTH * tap for tap in range(TAPS))
# What stands for nought in the lanes of a window, so that none is ever below it and borrows from the next.
_NOUGHT: Final = (1 << 29) * _ONES
_ALL_NOUGHT: Final = (1 << 29) * _ALL_ONES
_GUARDS: Final = _ONES << _LANE - 1
_POOLED = Struct(f"<{FILTERS * AREAS}I")

# Places: nought in a text as a whole; else by distance, side and whether in the entity's clause.
_FAR: Final = 9
_STEPS: Final = (0, 1, 2, 3, 3, 4, 4, 4, 4, 5)
_SIDE: Final = 6
PLACES: Final = 2 + 4 * _SIDE
_NO_PLACE: Final = -1
_CACHED: Final = 1 << 14
# The vector of all words that have none.
_ANY_WORD: Final = ""

Taps: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Network:
    """The weights, their lanes packed: of a vector's dimensions, classes and places; and what filters say."""

    dimensions: tuple[int, ...]
    classes: Mapping[str, int]
    places: tuple[Taps, ...]
    bias: int
    positive: tuple[int, ...]
    negative: tuple[int, ...]


def opinion_of(units: list[Unit], segments: list[int], entity: int, sort: str) -> tuple[int, int]:
    """Return what the network adds to the logits of positive and negative, in thousandths.

    `entity` is the index of the unit asked about or -1, `sort` the class of its name.
    """
    network = _network()
    taps = [_taps_of(*unit) for unit in units]
    if entity >= 0:
        taps[entity] = _taps_of(ENTITY, class_of_entity(sort))
    clause = _own_clause(segments, entity) if entity >= 0 else (0, len(units))
    windows = _windows(taps, _place_sums(len(units), entity, *clause))
    before, after, own = _pooled(windows, entity, *clause)
    pooled = _POOLED.unpack((before | after << _WIDTH | own << 2 * _WIDTH).to_bytes(_POOLED.size, "little"))
    return (
        sum(map(mul, pooled, network.positive)) >> _SHIFT,
        sum(map(mul, pooled, network.negative)) >> _SHIFT,
    )


def class_of_entity(sort: str) -> str:
    """Return the class of the entity's own unit, given that of its name."""
    return f"{ENTITY}{sort}"


def places_of(segments: Sequence[int], entity: int) -> list[int]:
    """Return the place of each unit, from 0 to PLACES - 1."""
    if entity < 0:
        return [0] * len(segments)
    start, end = _own_clause(segments, entity)
    return [_place(index - entity, inside=start <= index < end) for index in range(len(segments))]


def _place(distance: int, *, inside: bool) -> int:
    step = _STEPS[min(abs(distance), _FAR)]
    return 1 + 2 * (step + _SIDE * (distance < 0)) + inside


def _own_clause(segments: Sequence[int], entity: int) -> tuple[int, int]:
    """Return where the entity's clause, a run of units, starts and ends."""
    own = segments[entity]
    end = entity + 1
    while end < len(segments) and segments[end] == own:
        end += 1
    return segments.index(own), end


def _windows(taps: list[Taps], places: Sequence[int]) -> list[int]:
    """Return the filters' values at each unit and its neighbours; `places` is what their places add."""
    windows = [tap[1] + place for tap, place in zip(taps, places, strict=True)]
    for index, tap in enumerate(taps[:-1], 1):
        windows[index] += tap[0]
    for index, tap in enumerate(taps[1:]):
        windows[index] += tap[2]
    return windows


def _pooled(windows: list[int], entity: int, start: int, end: int) -> tuple[int, int, int]:
    """Return each filter's greatest value over nought in each area; the clause is from `start` to `end`."""
    if entity < 0:
        whole = _greatest(windows, _NOUGHT) - _NOUGHT
        return whole, whole, whole
    here = _greatest(windows[entity : entity + 1], _NOUGHT)
    before = _greatest(windows[start:entity], here)
    after = _greatest(windows[entity + 1 : end], here)
    return (
        _greatest(windows[:start], before) - _NOUGHT,
        _greatest(windows[end:], after) - _NOUGHT,
        _greatest((before,), after) - _NOUGHT,
    )


def _greatest(values: Iterable[int], best: int) -> int:
    """Return the greatest of each lane: a guard bit is left where no borrow took it."""
    for value in values:
        over = ((value | _GUARDS) - best) & _GUARDS
        best ^= (value ^ best) & (over - (over >> _LANE - 1))
    return best


@lru_cache(_CACHED)
def _taps_of(word: str, kind: str) -> Taps:
    """Return what a unit adds to the window in which it stands first, in the middle, and last."""
    network = _network()
    vectors = _vectors()
    vector = memoryview(vectors.get(word) or vectors[_ANY_WORD]).cast("b")
    total = network.classes.get(kind, 0) + _ALL_NOUGHT
    total += sum(map(mul, vector, network.dimensions))
    return tuple(((total >> _WIDTH * tap) & _LOW) - _NOUGHT for tap in range(TAPS))


@lru_cache(_CACHED)
def _place_sums(count: int, entity: int, start: int, end: int) -> tuple[int, ...]:
    """Return what the places of each window's units add, and the bias; `count` units, a clause within."""
    segments = [int(start <= index) + int(end <= index) for index in range(count)]
    places = places_of(segments, entity)
    around = zip([_NO_PLACE, *places], places, [*places[1:], _NO_PLACE], strict=False)
    return tuple(_place_sum(*three) for three in around)


@lru_cache(_CACHED)
def _place_sum(left: int, here: int, right: int) -> int:
    network = _network()
    total = network.bias + _NOUGHT
    for tap, place in enumerate((left, here, right)):
        if place != _NO_PLACE:
            total += network.places[place][tap]
    return total


def _packed(lanes: Sequence[int]) -> int:
    return sum(value << _LANE * lane for lane, value in enumerate(lanes))


@cache
def _network() -> _Network:
    rows: dict[str, list[int]] = {}
    for line in files("agents.tone").joinpath("data/network.tsv").read_text("utf-8").rstrip("\n").split("\n"):
        name, _, values = line.rpartition("\t")
        rows[name] = [int(value) for value in values.split(" ")]
    dimensions = sum(name.startswith("dimension ") for name in rows)
    return _Network(
        dimensions=tuple(_packed(rows[f"dimension {number}"]) for number in range(dimensions)),
        classes={name[6:]: _packed(row) for name, row in rows.items() if name.startswith("class ")},
        places=tuple(_by_tap(rows[f"place {number}"]) for number in range(PLACES)),
        bias=_packed(rows["bias"]),
        positive=tuple(rows["positive"]),
        negative=tuple(rows["negative"]),
    )


def _by_tap(row: list[int]) -> Taps:
    return tuple(_packed(row[tap * FILTERS : (tap + 1) * FILTERS]) for tap in range(TAPS))


@cache
def _vectors() -> Mapping[str, bytes]:
    """Return the vector of each word and phrase, a signed byte a dimension."""
    lines = files("agents.tone").joinpath("data/vectors.tsv").read_text("utf-8").rstrip("\n").split("\n")
    return {word: b64decode(code) for word, _, code in (line.rpartition("\t") for line in lines)}
