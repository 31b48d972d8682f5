"""The weights as they are laid out for speed say the same as the file that lists them by name."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.tone.features import features_of, segments_of
from agents.tone.units import units_of
from agents.tone.weights import BIAS, unpacked, weights

SENTENCE = "Orrin Steel profit rises falls 14 % , and as on debt worries ; net loss but shares Gold slides 's"
WORDS = st.sampled_from(SENTENCE.split(" "))


@pytest.fixture(scope="module")
def by_name() -> dict[str, tuple[int, int]]:
    told = files("agents.tone").joinpath("data/weights.tsv").read_text("utf-8").rstrip("\n").split("\n")
    rows = [line.rsplit("\t", 2) for line in told]
    return {name: (int(positive), int(negative)) for name, positive, negative in rows}


def names_in(text: str, entity: tuple[int, int] | None) -> tuple[int, list[str]]:
    units, at = units_of(text, 0, len(text), entity)
    name = text[slice(*entity)] if entity else ""
    features = features_of(units, segments_of(units), at, name)
    return weights().sum_of(features), list(features.names())


@given(words=st.lists(WORDS, min_size=1, max_size=14), place=st.integers(-1, 13))
def test_every_feature_counts_once_with_its_weight(
    by_name: dict[str, tuple[int, int]], words: list[str], place: int
) -> None:
    text = " ".join(words)
    start = len(" ".join(words[:place])) + (place > 0)
    entity = (start, start + len(words[place])) if 0 <= place < len(words) else None
    total, names = names_in(text, entity)
    assert len(names) == len(set(names))
    told = [by_name.get(name, (0, 0)) for name in (*names, BIAS)]
    assert unpacked(total) == (sum(it[0] for it in told), sum(it[1] for it in told))


def test_names_tell_words_and_pairs_by_their_place() -> None:
    _, names = names_in("Gold falls as oil rises, gold falls", (14, 17))
    assert {"agold", "afalls", "bBpgold", "eBgold falls", "dAngold falls"} <= set(names)
