"""Fit the tone model, say how good it is, and write its weights beside the figures.  `make train` runs it.

Five-fold cross-validation keeps each headline whole in a fold.  The temperature is the one that makes the
probabilities of texts outside their fold's training likeliest; the calibration error is of those.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from agents.tone.features import features_of
from agents.tone.model import BIAS
from agents.tone.units import units_of
from tone_build.fitting import Fitted, Floats, Schedule, fit_mean, matrix, softmax, vocabulary
from tone_build.phrases import phrase_examples
from tone_build.sentfin import LABELS, Example, examples, whole

ROOT = Path(__file__).parents[1]
DATA = ROOT / "agents" / "tone" / "data"
FOLDS = 5
LEAST_TEXTS = 2
# Weights below this, in thousandths of a logit, are left out.
LEAST_WEIGHT = 60
WHOLE_IMPORTANCE = 0.5
PHRASE_IMPORTANCE = 0.5
PHRASE_COPIES = 10
# The mean of a few fits is steadier than one, and as quick to use: the model is linear.
SEEDS = 3
# Sentences made from our own phrases are numbered from here: in the training of every fold, in no test.
_OWN_PHRASES = 100_000
BINS = 15
NEGATIVE, NEUTRAL, POSITIVE = range(3)


@dataclass(frozen=True, slots=True)
class Scores:
    """Figures of the texts outside their fold's training."""

    accuracy: float
    conflicting: float
    log_loss: float
    calibration_error: float
    temperature: float


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
    texts = labelled + whole(labelled)
    texts += phrase_examples(_OWN_PHRASES, PHRASE_COPIES)
    inputs = [_features(example) for example in texts]
    scores = cross_validated(texts, inputs)
    _say(scores)
    known = vocabulary(inputs, LEAST_TEXTS)
    fitted = fit_mean(matrix(inputs, known), _labels(texts), _importance(texts), Schedule(), SEEDS)
    kept = write_weights(known, fitted, scores.temperature)
    write_card(arguments.data, scores, kept)


def cross_validated(texts: Sequence[Example], inputs: Sequence[set[str]]) -> Scores:
    """Return the scores of entities in headlines that the model did not see."""
    folds = _folds([example.group for example in texts])
    labels, importance = _labels(texts), _importance(texts)
    logits = np.zeros((len(texts), len(LABELS)))
    for fold in range(FOLDS):
        seen = folds != fold
        known = vocabulary([inputs[row] for row in np.flatnonzero(seen)], LEAST_TEXTS)
        rows = matrix(inputs, known)
        fitted = fit_mean(rows[seen], labels[seen], importance[seen], Schedule(), SEEDS)
        logits[~seen] = np.log(fitted.probabilities(rows[~seen]))
    of_entities = np.array([example.entity is not None and example.group < _OWN_PHRASES for example in texts])
    conflicting = np.array([example.conflicting for example in texts])[of_entities]
    return _scores(logits[of_entities], labels[of_entities], conflicting)


def _scores(logits: Floats, labels: NDArray[np.int64], conflicting: NDArray[np.bool_]) -> Scores:
    temperatures = np.arange(0.5, 2.0, 0.05)
    losses = [_log_loss(softmax(logits * factor), labels) for factor in temperatures]
    factor = float(temperatures[int(np.argmin(losses))])
    probabilities = softmax(logits * factor)
    right = probabilities.argmax(1) == labels
    return Scores(
        accuracy=float(right.mean()),
        conflicting=float(right[conflicting].mean()),
        log_loss=float(min(losses)),
        calibration_error=_calibration_error(probabilities.max(1), right),
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


def write_weights(known: dict[str, int], fitted: Fitted, temperature: float) -> int:
    """Write each feature's positive and negative logit, less the neutral one, in thousandths; count them."""
    contrast = fitted.weights[:, [POSITIVE, NEGATIVE]] - fitted.weights[:, [NEUTRAL]]
    whole_weights = np.rint(contrast * temperature * 1000).astype(int)
    bias = np.rint((fitted.bias[[POSITIVE, NEGATIVE]] - fitted.bias[NEUTRAL]) * temperature * 1000).astype(
        int
    )
    lines = [f"{BIAS}\t{bias[0]}\t{bias[1]}"]
    for feature, row in known.items():
        positive, negative = whole_weights[row]
        if max(abs(positive), abs(negative)) >= LEAST_WEIGHT:
            lines.append(f"{feature}\t{positive}\t{negative}")
    (DATA / "weights.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    return len(lines)


def write_card(source: Path, scores: Scores, kept: int) -> None:
    """Write where the weights come from and how good they are."""
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    (DATA / "weights.toml").write_text(
        "# Written by `make train`.\n"
        'command = "make train"\n'
        f'data = "SEntFiN 1.0 (MIT)"\ndata_sha256 = "{digest}"\n'
        f"weights = {kept}\nfolds = {FOLDS}\naccuracy = {scores.accuracy:.4f}\n"
        f"accuracy_conflicting = {scores.conflicting:.4f}\nlog_loss = {scores.log_loss:.4f}\n"
        f"expected_calibration_error = {scores.calibration_error:.4f}\n"
        f"temperature = {scores.temperature:.2f}\n",
        "utf-8",
    )


def _say(scores: Scores) -> None:
    sys.stdout.write(
        f"entities {scores.accuracy:.4f}, in conflicting headlines {scores.conflicting:.4f}, "
        f"log loss {scores.log_loss:.4f}, calibration error {scores.calibration_error:.4f}\n"
    )


def _features(example: Example) -> set[str]:
    units, entity = units_of(example.text, 0, len(example.text), example.entity)
    return features_of(units, entity, example.text[slice(*example.entity)] if example.entity else "")


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
