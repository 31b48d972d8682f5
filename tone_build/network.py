"""Fitting the convolutional network of agents/tone/network.py, by AdaGrad with dropout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from agents.tone.features import class_of_name, segments_of
from agents.tone.network import AREAS, FILTERS, PLACES, TAPS, class_of_entity, places_of
from agents.tone.units import ENTITY, FIGURE, NAME, Unit
from tone_build.fitting import CLASSES, softmax
from tone_build.vectors import DIMENSIONS, vectors_of

Ints: TypeAlias = NDArray[np.int64]
# Half the width of the linear model's: the network is the greater work.
Floats: TypeAlias = NDArray[np.float32]
_KIND_SIZE = 16
_PLACE_SIZE = 6
# Names, figures and the entity have no words of their own.
_WORDLESS = frozenset({NAME, FIGURE, ENTITY})


@dataclass(frozen=True, slots=True)
class Schedule:
    """How to fit: passes, steps of weights and of vectors, the shares of filters and of words left out."""

    epochs: int = 10
    step: float = 0.03
    vector_step: float = 0.02
    dropout: float = 0.5
    word_dropout: float = 0.1
    decay: float = 1e-5
    batch: int = 64
    smoothing: float = 0.2
    # The last passes take shorter steps.
    late: float = 0.6
    late_step: float = 0.3


_HOW = Schedule()


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as the network sees it: the rows of its units' words and classes, their places and areas."""

    words: Ints
    kinds: Ints
    places: Ints
    areas: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Inventory:
    """The words and classes that have a row; row 0 is for all others."""

    words: dict[str, int]
    kinds: dict[str, int]


@dataclass(slots=True)
class Network:
    """Vectors of words, classes and places, weights of windows (a row a filter), and what filters say."""

    vectors: Floats
    kinds: Floats
    places: Floats
    windows: Floats
    bias: Floats
    output: Floats
    output_bias: Floats


def inventory_of(texts: Sequence[tuple[list[Unit], int, str]]) -> Inventory:
    """Return the words and classes of all texts, in the order of the alphabet."""
    words = {word for units, _, _ in texts for word, _ in units} - _WORDLESS
    kinds = {kind for units, _, _ in texts for _, kind in units}
    kinds |= {class_of_entity(class_of_name(name)) for _, entity, name in texts if entity >= 0}
    return Inventory(
        {word: row for row, word in enumerate(sorted(words), 1)},
        {kind: row for row, kind in enumerate(sorted(kinds), 1)},
    )


def reading_of(units: list[Unit], entity: int, name: str, known: Inventory) -> Reading:
    """Return the text as rows of the inventory."""
    segments = segments_of(units)
    kinds = [known.kinds.get(kind, 0) for _, kind in units]
    index = np.arange(len(units))
    areas = np.ones((len(units), AREAS), dtype=bool)
    if entity >= 0:
        kinds[entity] = known.kinds.get(class_of_entity(class_of_name(name)), 0)
        own = np.array(segments) == segments[entity]
        areas = np.stack([index <= entity, index >= entity, own], axis=1)
    return Reading(
        np.array([known.words.get(word, 0) for word, _ in units]),
        np.array(kinds),
        np.array(places_of(segments, entity)),
        areas,
    )


def new_network(known: Inventory, random: np.random.RandomState) -> Network:
    """Return a network with published vectors and small random weights."""
    size = TAPS * (DIMENSIONS + _KIND_SIZE + _PLACE_SIZE)
    vectors = np.vstack([np.zeros(DIMENSIONS), vectors_of(known.words)])
    kinds = _drawn(random, (len(known.kinds) + 1, _KIND_SIZE), 0.3)
    # What no text has adds nothing.
    kinds[0] = 0.0
    return Network(
        vectors=vectors.astype(np.float32),
        kinds=kinds,
        places=_drawn(random, (PLACES, _PLACE_SIZE), 0.3),
        windows=_drawn(random, (FILTERS, size), 0.7 * (2 / size) ** 0.5),
        bias=np.zeros(FILTERS, dtype=np.float32),
        output=_drawn(random, (AREAS * FILTERS, CLASSES), 0.05),
        output_bias=np.zeros(CLASSES, dtype=np.float32),
    )


def _drawn(random: np.random.RandomState, shape: tuple[int, int], deviation: float) -> Floats:
    return (random.standard_normal(shape) * deviation).astype(np.float32)


@dataclass(frozen=True, slots=True)
class _Batch:
    """Texts side by side: nought where a shorter one has no unit, and an empty place at either end."""

    words: Ints
    kinds: Ints
    places: Ints
    present: Floats
    areas: NDArray[np.bool_]


def _side_by_side(readings: Sequence[Reading]) -> _Batch:
    longest = max(len(reading.words) for reading in readings)
    shape = (len(readings), longest + 2)
    words, kinds, places = (np.zeros(shape, dtype=np.int64) for _ in range(3))
    present = np.zeros((*shape, 1), dtype=np.float32)
    areas = np.zeros((len(readings), longest, AREAS), dtype=bool)
    for row, it in enumerate(readings):
        stretch = slice(1, 1 + len(it.words))
        words[row, stretch], kinds[row, stretch], places[row, stretch] = it.words, it.kinds, it.places
        present[row, stretch] = 1.0
        areas[row, : len(it.words)] = it.areas
    return _Batch(words, kinds, places, present, areas)


@dataclass(frozen=True, slots=True)
class _Pass:
    """What a pass forward leaves for the one back: windows, each filter's best value, and where it was."""

    windows: Floats
    pooled: Floats
    best: Ints


def _forward(network: Network, batch: _Batch) -> _Pass:
    units = np.concatenate(
        [network.vectors[batch.words], network.kinds[batch.kinds], network.places[batch.places]], axis=2
    )
    units *= batch.present
    windows = np.concatenate([units[:, :-2], units[:, 1:-1], units[:, 2:]], axis=2)
    values = np.maximum(windows @ network.windows.T + network.bias, 0.0)
    pooled, best = [], []
    for area in range(AREAS):
        seen = values * batch.areas[:, :, area, None]
        best.append(seen.argmax(1))
        pooled.append(seen.max(1))
    return _Pass(windows, np.stack(pooled, 1), np.stack(best, 1))


def logits(network: Network, readings: Sequence[Reading]) -> Floats:
    """Return a row of three logits for each text."""
    rows = [
        _forward(network, _side_by_side(readings[first : first + 256])).pooled.reshape(-1, AREAS * FILTERS)
        for first in range(0, len(readings), 256)
    ]
    return np.vstack(rows) @ network.output + network.output_bias


def fit_network(
    readings: Sequence[Reading],
    labels: Ints,
    importance: NDArray[np.float64],
    known: Inventory,
    how: Schedule = _HOW,
) -> Network:
    """Return the network after AdaGrad steps on the cross entropy, each text weighted by its importance."""
    random = np.random.RandomState(0)
    network = new_network(known, random)
    seen = _Seen(network)
    targets = (np.eye(CLASSES)[labels] * (1 - how.smoothing) + how.smoothing / CLASSES).astype(np.float32)
    weights = importance.astype(np.float32)
    for epoch in range(how.epochs):
        pace = 1.0 if epoch < how.epochs * how.late else how.late_step
        order = random.permutation(len(readings))
        for first in range(0, len(order), how.batch):
            chosen = order[first : first + how.batch]
            batch = _side_by_side([readings[row] for row in chosen])
            batch.words[random.random_sample(batch.words.shape) < how.word_dropout] = 0
            kept = _kept(random, (len(chosen), AREAS * FILTERS), how.dropout)
            gradients = _gradients(network, batch, kept, targets[chosen], weights[chosen])
            seen.step(network, gradients, np.unique(batch.words), how, pace)
    return network


def _kept(random: np.random.RandomState, shape: tuple[int, int], dropout: float) -> Floats:
    """Return nought for what is left out, and for the rest what makes up for it."""
    return ((random.random_sample(shape) > dropout) / (1 - dropout)).astype(np.float32)


def _gradients(network: Network, batch: _Batch, kept: Floats, targets: Floats, importance: Floats) -> Network:
    """Return the slope of the loss in every weight; of vectors, only the rows of the batch's words."""
    forward = _forward(network, batch)
    pooled = forward.pooled.reshape(len(targets), -1)
    error = softmax((pooled * kept) @ network.output + network.output_bias) - targets
    error *= importance[:, None]
    back = ((error @ network.output.T) * kept * (pooled > 0)).reshape(forward.pooled.shape)
    values = np.zeros((*forward.windows.shape[:2], FILTERS), dtype=np.float32)
    rows, filters = np.arange(len(targets))[:, None], np.arange(FILTERS)[None, :]
    for area in range(AREAS):
        values[rows, forward.best[:, area], filters] += back[:, area]
    flat = values.reshape(-1, FILTERS)
    units = _of_units(values @ network.windows, batch)
    return Network(
        vectors=_summed(units[:, :DIMENSIONS], np.unique(batch.words, return_inverse=True)[1].ravel()),
        kinds=_summed(units[:, DIMENSIONS:-_PLACE_SIZE], batch.kinds.ravel(), len(network.kinds)),
        places=_summed(units[:, -_PLACE_SIZE:], batch.places.ravel(), len(network.places)),
        windows=flat.T @ forward.windows.reshape(len(flat), -1),
        bias=flat.sum(0),
        output=(pooled * kept).T @ error,
        output_bias=error.sum(0),
    )


def _of_units(windows: Floats, batch: _Batch) -> Floats:
    """Return the slope in each unit, from those in the three windows that it stands in."""
    size = windows.shape[2] // TAPS
    units = np.zeros((*batch.words.shape, size), dtype=np.float32)
    for tap in range(TAPS):
        units[:, tap : tap + windows.shape[1]] += windows[:, :, tap * size : (tap + 1) * size]
    return (units * batch.present).reshape(-1, size)


def _summed(slopes: Floats, rows: Ints, count: int | None = None) -> Floats:
    """Return the sum of the slopes of each row."""
    height = int(rows.max()) + 1 if count is None else count
    chooser = sparse.csr_matrix(
        (np.ones(len(rows), dtype=np.float32), (rows, np.arange(len(rows)))), (height, len(rows))
    )
    return np.asarray(chooser @ slopes)


class _Seen:
    """The squares of slopes so far: each weight of its own, a word's vector as one."""

    def __init__(self, network: Network) -> None:
        self._squares = {
            it.name: np.full(getattr(network, it.name).shape, 1e-3, dtype=np.float32)
            for it in fields(Network)
        }
        self._squares["vectors"] = np.full(len(network.vectors), 1e-3, dtype=np.float32)

    def step(self, network: Network, slopes: Network, words: Ints, how: Schedule, pace: float) -> None:
        """Move every weight against its slope."""
        for name, so_far in self._squares.items():
            weights, slope = getattr(network, name), getattr(slopes, name)
            if name == "vectors":
                so_far[words] += (slope**2).mean(1)
                weights[words] -= how.vector_step * slope / np.sqrt(so_far[words])[:, None]
                continue
            slope += how.decay * weights
            np.add(so_far, slope**2, out=so_far)
            weights -= pace * how.step * slope / np.sqrt(so_far)
