"""The linear model's weights, laid out so that a word or a pair is looked up once for all its places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import repeat
from typing import Final, TypeAlias

from agents.tone.features import KIND_COLUMNS, PAIR_COLUMNS, WORD_COLUMNS, Features, Placed

# The feature that every text has.
BIAS: Final = "bias"
# The sum for positive and that for negative are kept in one whole number, so that a feature is one addition;
# 2**40 is more than any text can sum to.
_HIGH: Final = 1 << 40
_HALF: Final = _HIGH >> 1

Table: TypeAlias = Mapping[str, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Weights:
    """Packed logits in thousandths: of words, classes and pairs by column, of all other features by name."""

    words: Table
    kinds: Table
    pairs: Table
    others: Mapping[str, int]

    def sum_of(self, features: Features) -> int:
        """Return the packed sum of the weights of a sentence's features, and of the bias."""
        return (
            _sum_placed(self.words, features.words)
            + _sum_placed(self.pairs, features.pairs)
            + _sum(self.kinds, features.kinds)
            + sum(map(self.others.get, features.others, repeat(0)), self.others[BIAS])
        )


def unpacked(total: int) -> tuple[int, int]:
    """Return the logits of positive and of negative that a packed sum holds."""
    negative = (total + _HALF) % _HIGH - _HALF
    return (total - negative) // _HIGH, negative


def _sum_placed(table: Table, placed: Placed) -> int:
    keys, places, wider = placed
    if len(set(keys)) < len(keys):
        return _sum(table, placed.cells())
    known = table.get
    # Nothing stands twice: a word is looked up once for both of its columns.
    found = zip(map(known, keys), places, strict=True)
    return sum([row[place] + row[wider[place]] for row, place in found if row])


def _sum(table: Table, cells: Iterable[tuple[str, int]]) -> int:
    known = table.get
    return sum([row[column] for key, column in cells if (row := known(key))])


@cache
def weights() -> Weights:
    """Return the weights that come with the package."""
    packed: dict[str, int] = {}
    for line in files("agents.tone").joinpath("data/weights.tsv").read_text("utf-8").rstrip("\n").split("\n"):
        feature, positive, negative = line.rsplit("\t", 2)
        packed[feature] = int(positive) * _HIGH + int(negative)
    return Weights(
        words=_taken(packed, WORD_COLUMNS),
        kinds=_taken(packed, KIND_COLUMNS),
        pairs=_taken(packed, PAIR_COLUMNS),
        others=packed,
    )


def _taken(packed: dict[str, int], columns: Sequence[str]) -> Table:
    """Take out of `packed` the features whose names begin with a column's, a row for each word behind it."""
    rows: dict[str, list[int]] = {}
    for feature in list(packed):
        column = next((at for at, name in enumerate(columns) if feature.startswith(name)), None)
        if column is not None and feature != BIAS:
            row = rows.setdefault(feature.removeprefix(columns[column]), [0] * len(columns))
            row[column] = packed.pop(feature)
    return {key: tuple(row) for key, row in rows.items()}
