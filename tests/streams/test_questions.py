"""What a name in a question stands for."""

from __future__ import annotations

import pytest

from streams.serving.questions import AmbiguousNameError, UnknownNameError, subject_called


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("jp", "region:JP"),
        (" WORLD ", "region:WORLD"),
        ("region:JP", "region:JP"),
        ("chips", "sector:CHIPS"),
        ("sector:banks", "sector:BANKS"),
        ("index:N225", "index:N225"),
        ("INDEX:n225", "index:N225"),
        ("Nikkei 225", "index:N225"),
        ("company:XNAS:NVDA", "company:XNAS:NVDA"),
        ("nvidia", "company:XNAS:NVDA"),
        ("name:1a2b", "name:1a2b"),
    ],
)
def test_a_name_is_a_regions_a_sectors_or_an_instruments(text, subject) -> None:
    assert subject_called(text) == subject


@pytest.mark.parametrize(
    "text", ["", "  ", "XX", "sector:NONE", "index:NONE", "x" * 600, "region:", "\ud800"]
)
def test_what_nothing_is_called_is_said_in_one_line(text) -> None:
    with pytest.raises(UnknownNameError) as refused:
        subject_called(text)
    assert "\n" not in str(refused.value)


def test_a_ticker_of_several_is_not_guessed() -> None:
    with pytest.raises(AmbiguousNameError, match="company:"):
        subject_called("ALL")
