"""Where a sentence ends and where a full stop only shortens a word."""

from __future__ import annotations

import pytest

from agents.extraction.sentences import sentence_bounds


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_bounds(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Shares of e.l.f. Beauty fell 4%.",
        "Shares of J.M. Hart fell 4%.",
        "Acme Inc. Chief Mary Roe quit.",
        "Sales in the U.S. Midwest fell.",
    ],
)
def test_a_shortened_word_ends_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose in the U.S. The dollar fell.",
        "Trading began at 9 a.m. Oil rose.",
        "It sold the unit to Acme. Beauty products did well.",
    ],
)
def test_a_new_subject_begins_a_sentence(text: str) -> None:
    assert len(sentences(text)) == 2
