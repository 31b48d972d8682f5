"""Fit the tone model, say how good it is, and write its weights beside the figures.  `make train` runs it.

Five-fold cross-validation keeps each headline whole in a fold.  The temperature is the one that makes the
probabilities of texts outside their fold's training likeliest; the calibration error is of those.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from agents.tone.features import features_of, segments_of
from agents.tone.units import Unit, units_of
from tone_build.fitting import Fitted, Floats, Schedule, fit_mean, matrix, softmax, vocabulary
from tone_build.network import Inventory, Network, Reading, fit_network, inventory_of, logits, reading_of
from tone_build.phrases import phrase_examples
from tone_build.sentfin import LABELS, Example, examples, whole
from tone_build.written import write_card, write_network, write_weights

ROOT = Path(__file__).parents[1]
FOLDS = 5
LEAST_TEXTS = 2
WHOLE_IMPORTANCE = 0.5
PHRASE_IMPORTANCE = 0.5
PHRASE_COPIES = 10
# The mean of a few fits is steadier than one, and as quick to use: the model is linear.
SEEDS = 3
# What the network's logits count beside the linear model's.
NETWORK_SHARE = 0.3
# Sentences made from our own phrases are numbered from here: in the training of every fold, in no test.
_OWN_PHRASES = 100_000
BINS = 15


@dataclass(frozen=True, slots=True)
class Scores:
    """Figures of the texts outside their fold's training."""

    accuracy: float
    accuracy_conflicting: float
    log_loss: float
    expected_calibration_error: float
    temperature: float


@dataclass(frozen=True, slots=True)
class Corpus:
    """The texts as either part of the model sees them, with their labels and what each counts."""

    texts: Sequence[Example]
    inputs: Sequence[set[str]]
    readings: Sequence[Reading]
    inventory: Inventory
    labels: NDArray[np.int64]
    importance: Floats


@dataclass(frozen=True, slots=True)
class Model:
    """Both parts as fitted on the same texts."""

    known: dict[str, int]
    fitted: Fitted
    network: Network

    def logits(self, corpus: Corpus, rows: NDArray[np.int64]) -> Floats:
        """Return a row of three logits for each of the texts at `rows`."""
        inputs = matrix([corpus.inputs[row] for row in rows], self.known)
        opinions = logits(self.network, [corpus.readings[row] for row in rows])
        return np.log(self.fitted.probabilities(inputs)) + NETWORK_SHARE * opinions


def main() -> None:
    """Read, cross-validate, fit on all, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "data", type=Path, nargs="?", default=ROOT.parent / "shared" / "training" / "SEntFiN.csv"
    )
    arguments = parser.parse_args()
    if not arguments.data.exists():
        sys.exit(f"train: no {arguments.data}; name the file of SEntFiN 1.0")
    labelled = examples(arguments.data)
    corpus = corpus_of([*labelled, *whole(labelled), *phrase_examples(_OWN_PHRASES, PHRASE_COPIES)])
    scores = cross_validated(corpus)
    _say(scores)
    model = fitted_on(corpus, np.arange(len(corpus.texts)))
    factor = scores.temperature
    kept = write_weights(model.known, model.fitted, model.network, factor, NETWORK_SHARE)
    write_network(model.network, corpus.inventory, factor * NETWORK_SHARE)
    write_card(arguments.data, asdict(scores), kept, FOLDS)


def corpus_of(texts: Sequence[Example]) -> Corpus:
    """Return the texts read once for all folds."""
    read = [_units(example) for example in texts]
    inventory = inventory_of(read)
    return Corpus(
        texts,
        [features_of(units, segments_of(units), entity, name) for units, entity, name in read],
        [reading_of(units, entity, name, inventory) for units, entity, name in read],
        inventory,
        _labels(texts),
        _importance(texts),
    )


def fitted_on(corpus: Corpus, rows: NDArray[np.int64]) -> Model:
    """Return the model fitted on the texts at `rows`, and on nothing of any other."""
    inputs = [corpus.inputs[row] for row in rows]
    known = vocabulary(inputs, LEAST_TEXTS)
    labels, importance = corpus.labels[rows], corpus.importance[rows]
    fitted = fit_mean(matrix(inputs, known), labels, importance, Schedule(), SEEDS)
    readings = [corpus.readings[row] for row in rows]
    return Model(known, fitted, fit_network(readings, labels, importance, corpus.inventory))


def cross_validated(corpus: Corpus) -> Scores:
    """Return the scores of entities in headlines that the model did not see."""
    folds = _folds([example.group for example in corpus.texts])
    of_entities = np.array([it.entity is not None and it.group < _OWN_PHRASES for it in corpus.texts])
    found = np.zeros((len(corpus.texts), len(LABELS)))
    for fold in range(FOLDS):
        asked = np.flatnonzero((folds == fold) & of_entities)
        found[asked] = fitted_on(corpus, np.flatnonzero(folds != fold)).logits(corpus, asked)
    conflicting = np.array([example.conflicting for example in corpus.texts])
    return _scores(found[of_entities], corpus.labels[of_entities], conflicting[of_entities])


def _scores(found: Floats, labels: NDArray[np.int64], conflicting: NDArray[np.bool_]) -> Scores:
    temperatures = np.arange(0.5, 3.0, 0.05)
    losses = [_log_loss(softmax(found * factor), labels) for factor in temperatures]
    factor = float(temperatures[int(np.argmin(losses))])
    probabilities = softmax(found * factor)
    right = probabilities.argmax(1) == labels
    return Scores(
        accuracy=float(right.mean()),
        accuracy_conflicting=float(right[conflicting].mean()),
        log_loss=float(min(losses)),
        expected_calibration_error=_calibration_error(probabilities.max(1), right),
        temperature=factor,
    )


def _log_loss(probabilities: Floats, labels: NDArray[np.int64]) -> float:
    return float(-np.log(probabilities[np.arange(len(labels)), labels]).mean())


def _calibration_error(stated: Floats, right: NDArray[np.bool_]) -> float:
    """Return the expected calibration error: the mean gap of stated and true shares, in 15 equal bins."""
    bins = np.minimum((stated * BINS).astype(int), BINS - 1)
    gaps = [
        abs(right[bins == number].mean() - stated[bins == number].mean()) * (bins == number).mean()
        for number in np.unique(bins)
    ]
    return float(sum(gaps))


def _say(scores: Scores) -> None:
    sys.stdout.write(
        f"entities {scores.accuracy:.4f}, in conflicting headlines {scores.accuracy_conflicting:.4f}, "
        f"log loss {scores.log_loss:.4f}, calibration error {scores.expected_calibration_error:.4f}\n"
    )


def _units(example: Example) -> tuple[list[Unit], int, str]:
    units, entity = units_of(example.text, 0, len(example.text), example.entity)
    return units, entity, example.text[slice(*example.entity)] if example.entity else ""


def _labels(texts: Sequence[Example]) -> NDArray[np.int64]:
    return np.array([LABELS.index(example.label) for example in texts])


def _importance(texts: Sequence[Example]) -> Floats:
    return np.array([_weight(example) for example in texts])


def _weight(example: Example) -> float:
    if example.group >= _OWN_PHRASES:
        return PHRASE_IMPORTANCE
    return WHOLE_IMPORTANCE if example.entity is None else 1.0


def _folds(groups: Sequence[int]) -> NDArray[np.int64]:
    """Return a fold for each text; texts of one headline share it; our own phrases have none."""
    headlines = [group for group in groups if group < _OWN_PHRASES]
    order = np.random.RandomState(0).permutation(max(headlines) + 1)
    return np.array([order[group] % FOLDS if group < _OWN_PHRASES else -1 for group in groups])


if __name__ == "__main__":
    main()
