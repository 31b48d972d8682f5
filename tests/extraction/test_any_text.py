"""Whatever the text, extraction answers, and what it answers is in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.extraction.agent import statements_in
from agents.extraction.beside.shared_paper import trades_listed
from tests.extraction import wire
from tests.extraction.stories import story

WORDS = (
    "the DAX|Gold|Sony|the dollar|it|both|rose|fell|falling|up|a gain of|to|from|at|or|and|while|after|"
    'which|could|not|1%|2.5|$3|15 cents|¥|−0.3%|(|)|,|.|\n|“|”|"|respectively|on Monday|for the week|'
    "record high|’s|yields|10-year|1/0%|said Ann Lee,|\u202e|\ud800"
)
PIECES = st.sampled_from([*WORDS.split("|"), "|"])
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map(" ".join))


@given(TEXTS)
def test_every_mention_and_its_evidence_lie_in_the_text(text: str) -> None:
    told = statements_in(story(text))
    for statement in told:
        assert text[statement.mention_start : statement.mention_end] == statement.mention
        assert 0 <= statement.evidence_start <= statement.mention_start
        assert statement.mention_end <= statement.evidence_end <= len(text)
    assert statements_in(story(text)) == told


def test_words_behind_an_image_are_read_and_its_letters_are_not() -> None:
    image = "![chart](data:image/png;base64," + "Up5+" * 30_000 + ")"
    told = statements_in(story(f"The DAX rose 1%.\n\n{image}\n\nThe CAC 40 fell 2%."))
    assert [(it.mention, it.change_pct) for it in told] == [("DAX", 1.0), ("CAC 40", -2.0)]


def test_media_without_end_leave_the_work_bounded() -> None:
    image = "data:image/png;base64," + "Up5+" * 1_000 + " Gold rose 1%.\n"
    told = statements_in(story(image * 1_000))
    assert 0 < len(told) <= 3_000


@given(st.lists(PIECES, min_size=3, max_size=40).map(" ".join), st.integers(0, 40))
def test_only_the_body_is_read(text: str, start: int) -> None:
    begin = min(start, len(text))
    for statement in statements_in(story(text, body_start=begin)):
        assert begin <= statement.evidence_start


def test_moves_outside_the_body_are_not_told() -> None:
    text = "The DAX rose 1%. Gold fell 2%. Silver fell 3%."
    inside = story(text, body_start=text.index("Gold"), body_end=text.index("Silver"))
    assert [it.mention for it in statements_in(inside)] == ["Gold"]


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "“ ",
        '"x" ',
        "dollar ",
        "1,234.5% ",
        "-$",
        "\n",
        "(",
        ". A",
        "İ",
        "Apple, which ",
        "“x” said Aa Bb, ",
        "Gold and ",
    ],
)
@pytest.mark.timeout(60)  # quadratic work on five million characters would take days
def test_five_megabytes_of_anything_are_read_to_their_end(piece: str) -> None:
    told = statements_in(story(piece * (5_000_000 // len(piece))))
    assert all(it.evidence_start <= it.mention_start < it.mention_end <= it.evidence_end for it in told)


def test_the_order_of_statements_is_that_of_reading() -> None:
    starts = [it.evidence_start for it in statements_in(story(wire.TEXT))]
    assert starts == sorted(starts)


def test_a_run_of_hyphens_behind_a_list_of_trades_ends() -> None:
    assert list(trades_listed("a-" * 1_000, 0, 2_000)) == []
