"""Whose words stand between quotation marks."""

from __future__ import annotations

import pytest

from agents.extraction.quotes import Quotes, Speaker


def _speakers(text: str) -> list[Speaker | None]:
    return [quote.speaker for quote in Quotes(text, 0, len(text)).all]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“Nothing has changed,” said Ida Berg, chief economist at Nordlys Bank.",
            Speaker("Ida Berg", "chief economist", "Nordlys Bank"),
        ),
        (
            "“Nothing has changed,” Ida Berg, a strategist at Nordlys, wrote in a note.",
            Speaker("Ida Berg", "strategist", "Nordlys"),
        ),
        ('"Nothing has changed," Ida Berg said.', Speaker("Ida Berg")),
        (
            "“Nothing has changed,” said Ida Berg, Nordlys’s head of rates.",
            Speaker("Ida Berg", "head of rates", "Nordlys"),
        ),
        ("“Nothing has changed,” Nordlys's Ida Berg says.", Speaker("Ida Berg", None, "Nordlys")),
        ("“Nothing has changed,” Norway's Ida Berg says.", Speaker("Ida Berg")),
        ("“Nothing has changed,” the note ran.", None),
    ],
)
def test_the_words_of_attribution_name_the_speaker(text: str, speaker: Speaker | None) -> None:
    assert _speakers(text) == [speaker]


def test_a_quotation_goes_on_over_a_line_that_is_broken_within_its_sentence() -> None:
    text = "“Nothing has\nchanged,” said Ida Berg. The yield fell."
    assert [(it.start, it.end) for it in Quotes(text, 0, len(text)).all] == [(0, 22)]


def test_one_that_is_left_open_ends_with_its_paragraph() -> None:
    text = "“Nothing has changed.\n“Not yet,” said Ida Berg."
    assert [(it.start, it.end) for it in Quotes(text, 0, len(text)).all] == [(0, 21), (22, 32)]


def test_he_is_the_speaker_before() -> None:
    text = "“Nothing changed,” said Ida Berg, an analyst at Nordlys.\n“Not yet,” she said."
    assert _speakers(text) == [Speaker("Ida Berg", "analyst", "Nordlys")] * 2


def test_he_is_whom_the_sentence_before_reports() -> None:
    text = (
        "“Calm,” said Ola Nord of Nordlys. Berg Economics' Ida Berg thinks it will last. "
        "“Nothing changed,” she writes."
    )
    assert _speakers(text) == [
        Speaker("Ola Nord", None, "Nordlys"),
        Speaker("Ida Berg", None, "Berg Economics"),
    ]


def test_a_quotation_that_opens_the_next_paragraph_goes_on_with_its_speaker() -> None:
    text = "“Nothing changed,” said Ida Berg, an analyst at Nordlys.\n“If it does, we shall see.”"
    assert _speakers(text) == [Speaker("Ida Berg", "analyst", "Nordlys")] * 2


def test_a_quotation_goes_on_with_whom_the_paragraph_before_reports_in_its_own_words() -> None:
    text = (
        "“Calm,” said Ola Nord of Nordlys.\n\nBuyers waited, said Ida Berg Chairman & Founder of Berg & Co."
        "\n\n“They may have to wait longer.”"
    )
    assert _speakers(text) == [Speaker("Ola Nord", None, "Nordlys"), Speaker("Ida Berg")]


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    text = "“Nothing changed.\nThe DAX rose."
    assert [text[it.start : it.end] for it in Quotes(text, 0, len(text)).all] == ["“Nothing changed."]
