"""Writing what was fitted as the whole numbers that agents/tone reads."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from agents.tone.lexicon import lexicon
from agents.tone.model import BIAS
from agents.tone.network import FILTERS, OUTPUT_SCALE, PLACES, TAPS, VECTOR_SCALE, WINDOW_SCALE
from tone_build.fitting import Fitted, Floats
from tone_build.network import Inventory, Network
from tone_build.sentfin import NEGATIVE, NEUTRAL, POSITIVE
from tone_build.vectors import DIMENSIONS, common_words, vectors_of

DATA = Path(__file__).parents[1] / "agents" / "tone" / "data"
# Weights below this, in thousandths of a logit, are left out.
LEAST_WEIGHT = 60
_THOUSANDTHS = 1000
_LARGEST = 127


def write_weights(
    known: Mapping[str, int], fitted: Fitted, network: Network, factor: float, share: float
) -> int:
    """Write each feature's positive and negative logit, less the neutral one, in thousandths; count them.

    `factor` is the temperature's, `share` what the network's logits count; its biases go with the features'.
    """
    contrast = fitted.weights[:, [POSITIVE, NEGATIVE]] - fitted.weights[:, [NEUTRAL]]
    whole_weights = np.rint(contrast * factor * _THOUSANDTHS).astype(int)
    both = fitted.bias + share * network.output_bias
    bias = np.rint((both[[POSITIVE, NEGATIVE]] - both[NEUTRAL]) * factor * _THOUSANDTHS).astype(int)
    lines = [f"{BIAS}\t{bias[0]}\t{bias[1]}"]
    for feature, row in known.items():
        positive, negative = whole_weights[row]
        if max(abs(positive), abs(negative)) >= LEAST_WEIGHT:
            lines.append(f"{feature}\t{positive}\t{negative}")
    _write("weights.tsv", lines)
    return len(lines)


def write_network(network: Network, known: Inventory, factor: float) -> None:
    """Write the network's weights; `factor` is what its logits count in the sum."""
    size = network.windows.shape[1] // TAPS
    # A row for each value of a unit, with a column for each filter of each place in a window.
    taps = network.windows.reshape(FILTERS, TAPS, size).transpose(2, 1, 0).reshape(size, TAPS * FILTERS)
    kinds = slice(DIMENSIONS, DIMENSIONS + network.kinds.shape[1])
    fine = VECTOR_SCALE * WINDOW_SCALE
    rows: dict[str, Floats] = {
        f"dimension {number}": taps[number] * WINDOW_SCALE for number in range(DIMENSIONS)
    }
    rows |= {f"class {kind}": network.kinds[row] @ taps[kinds] * fine for kind, row in known.kinds.items()}
    rows |= {f"place {place}": network.places[place] @ taps[kinds.stop :] * fine for place in range(PLACES)}
    rows["bias"] = network.bias * fine
    contrast = network.output - network.output[:, [NEUTRAL]]
    for name, column in (("positive", POSITIVE), ("negative", NEGATIVE)):
        rows[name] = contrast[:, column] * factor * _THOUSANDTHS * OUTPUT_SCALE
    _write("network.tsv", [f"{name}\t{' '.join(map(str, _whole(row)))}" for name, row in rows.items()])
    _write("vectors.tsv", list(_vectors(network, known)))


def _vectors(network: Network, known: Inventory) -> Iterator[str]:
    """Yield a line for each word: those of the training tuned, the lexicon's and common ones as published.

    The first is of no word: what all the others have.
    """
    yield _vector("", network.vectors[0])
    for word, row in known.words.items():
        yield _vector(word, network.vectors[row])
    others = sorted({*lexicon(), *common_words()} - known.words.keys())
    for word, vector in zip(others, vectors_of(others), strict=True):
        if vector.any():
            yield _vector(word, vector)


def _vector(word: str, values: NDArray[np.floating]) -> str:
    steps = np.clip(_whole(values * VECTOR_SCALE), -_LARGEST, _LARGEST).astype(np.int8)
    return f"{word}\t{b64encode(steps.tobytes()).decode('ascii')}"


def _whole(values: NDArray[np.floating]) -> NDArray[np.int64]:
    return np.rint(values).astype(np.int64)


def write_card(source: Path, scores: Mapping[str, float], kept: int, folds: int) -> None:
    """Write where the weights come from and how good they are."""
    digest = hashlib.sha256(source.read_bytes()).hexdigest()
    figures = [f"{name} = {value:.4f}" for name, value in scores.items()]
    _write(
        "weights.toml",
        [
            "# Written by `make train`.",
            'command = "make train"',
            'data = "SEntFiN 1.0 (MIT)"',
            f'data_sha256 = "{digest}"',
            'vectors = "GloVe 6B, 50 dimensions (PDDL 1.0)"',
            f"weights = {kept}",
            f"folds = {folds}",
            *figures,
        ],
    )


def _write(name: str, lines: Sequence[str]) -> None:
    (DATA / name).write_text("\n".join(lines) + "\n", "utf-8")
