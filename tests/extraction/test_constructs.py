"""The named constructs of market prose: how many there are, and that each has its opposite.

Their examples and counter-examples are run with those of every kind.
"""

from __future__ import annotations

from collections import Counter

from agents.extraction.kinds.prices.price_move import KIND
from agents.extraction.kinds.prices.price_move_constructs import CONSTRUCTS

FEWEST = 150


def test_there_are_as_many_constructs_as_promised() -> None:
    assert len(CONSTRUCTS) >= FEWEST


def test_no_two_constructs_have_the_same_name() -> None:
    assert [name for name, count in Counter(it.name for it in CONSTRUCTS).items() if count > 1] == []


def test_every_construct_has_an_example_and_a_counter_example() -> None:
    assert [it.name for it in CONSTRUCTS if not it.examples or not it.silent] == []


def test_every_construct_is_run_with_the_kind() -> None:
    assert all(example in KIND.examples for it in CONSTRUCTS for example in it.examples)
    assert all(text in KIND.silent for it in CONSTRUCTS for text in it.silent)
