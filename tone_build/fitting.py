"""A linear classifier fitted by stochastic gradient descent with dropout of its inputs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Floats: TypeAlias = NDArray[np.float64]
CLASSES = 3


@dataclass(frozen=True, slots=True)
class Schedule:
    """How to fit: passes over the data, the step, the share of inputs left out, the pull to nought."""

    epochs: int = 8
    step: float = 0.02
    dropout: float = 0.5
    decay: float = 1e-4
    batch: int = 64
    seed: int = 0
    # The share of a label's certainty given to all three alike: many labels are open to dispute.
    smoothing: float = 0.2


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights, a row a feature and a column a class, and the biases."""

    weights: Floats
    bias: Floats

    def probabilities(self, inputs: sparse.csr_matrix) -> Floats:
        """Return a row of three probabilities for each input."""
        return softmax(inputs @ self.weights + self.bias)


def vocabulary(texts: Sequence[set[str]], least: int) -> dict[str, int]:
    """Return the features that at least `least` texts have, in the order of the alphabet."""
    counts = Counter(feature for features in texts for feature in features)
    return {
        feature: row for row, feature in enumerate(sorted(f for f, count in counts.items() if count >= least))
    }


def matrix(texts: Sequence[set[str]], known: dict[str, int]) -> sparse.csr_matrix:
    """Return a row a text with 1 where it has a feature."""
    rows = [sorted(known[feature] for feature in features if feature in known) for features in texts]
    indptr = np.cumsum([0, *map(len, rows)])
    indices = np.fromiter((column for row in rows for column in row), np.int64, indptr[-1])
    return sparse.csr_matrix((np.ones(len(indices)), indices, indptr), shape=(len(texts), len(known)))


def fit(inputs: sparse.csr_matrix, labels: NDArray[np.int64], importance: Floats, how: Schedule) -> Fitted:
    """Return the weights after AdaGrad steps on the cross entropy, each text weighted by its importance."""
    random = np.random.RandomState(how.seed)
    weights = np.zeros((inputs.shape[1], CLASSES))
    bias = np.zeros(CLASSES)
    seen, seen_bias = np.full(inputs.shape[1], 1e-3), np.full(CLASSES, 1e-3)
    targets = np.eye(CLASSES)[labels] * (1 - how.smoothing) + how.smoothing / CLASSES
    for _ in range(how.epochs):
        order = random.permutation(inputs.shape[0])
        for first in range(0, len(order), how.batch):
            chosen = order[first : first + how.batch]
            columns, batch = _thinned(inputs[chosen], how.dropout, random)
            error = softmax(batch @ weights[columns] + bias) - targets[chosen]
            error *= importance[chosen, None]
            gradient = batch.T @ error + how.decay * weights[columns]
            seen[columns] += (gradient**2).mean(1)
            weights[columns] -= how.step * gradient / np.sqrt(seen[columns])[:, None]
            seen_bias += error.sum(0) ** 2
            bias -= how.step * error.sum(0) / np.sqrt(seen_bias)
    return Fitted(weights, bias)


def fit_mean(
    inputs: sparse.csr_matrix, labels: NDArray[np.int64], importance: Floats, how: Schedule, seeds: int
) -> Fitted:
    """Return the mean of fits that differ in the order of texts and in what is left out."""
    fits = [fit(inputs, labels, importance, replace(how, seed=seed)) for seed in range(seeds)]
    return Fitted(np.mean([one.weights for one in fits], axis=0), np.mean([one.bias for one in fits], axis=0))


def softmax(logits: Floats) -> Floats:
    """Return the probabilities of each row's logits."""
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _thinned(
    batch: sparse.csr_matrix, dropout: float, random: np.random.RandomState
) -> tuple[NDArray[np.int64], sparse.csr_matrix]:
    """Return the batch without a random share of its inputs, and which columns are left."""
    batch.data = batch.data * (random.random_sample(batch.nnz) > dropout) / (1 - dropout)
    batch.eliminate_zeros()
    columns, position = np.unique(batch.indices, return_inverse=True)
    return columns, sparse.csr_matrix(
        (batch.data, position, batch.indptr), shape=(len(batch.indptr) - 1, len(columns))
    )
