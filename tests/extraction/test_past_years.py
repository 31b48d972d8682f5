"""Deeds of companies in years that are over, and words by which a date is not that of the news."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from agents.extraction.agent import statements_in
from tests.extraction.stories import story

_FEBRUARY = datetime(2024, 2, 13, 15, 0, tzinfo=UTC)
_DATED = date(2024, 2, 13)


def read(text: str) -> list[tuple[str, date | None, str]]:
    found = statements_in(story(text, published_at=_FEBRUARY))
    return [(str(it.kind), it.event_date, str(it.modality)) for it in found]


@pytest.mark.parametrize(
    "text",
    [
        "Nokia's borrowings in 2023 included bonds. The company issued $1.2 billion of notes.",
        "Nokia issued $1.2 billion in debt through the 2023 Notes.",
        "In 2021, Nokia booked an impairment charge of $1.8 billion.",
        "Earlier this week, Nokia said it expects an impairment charge of $1.8 billion.",
    ],
)
def test_what_is_told_of_a_year_that_is_over_has_no_day(text: str) -> None:
    assert [(day, modality) for _, day, modality in read(text)] == [(None, "reference")]


@pytest.mark.parametrize(
    "text",
    [
        "Nokia's borrowings fell from their peak in 2022. The company issued $1.2 billion of notes.",
        "In 2023, Nokia booked an impairment charge of $1.8 billion.",
    ],
)
def test_a_year_only_compared_with_and_accounts_still_due_leave_it_news(text: str) -> None:
    assert [(day, modality) for _, day, modality in read(text)] == [(_DATED, "fact")]


def test_a_same_day_filing_makes_the_day_it_takes_effect_that_of_the_news() -> None:
    text = "Nokia chairman Lars Berg resigned effective Monday, according to a {} filing with the exchange."
    days = [[day for _, day, _ in read(text.format(when))] for when in ("same-day", "Tuesday")]
    assert days == [[date(2024, 2, 12)], [_DATED]]


def test_the_date_of_a_balance_in_capitals_is_not_that_of_the_next_item() -> None:
    text = "NOKIA - CASH 1.1 BLN EUR AS OF 31 JANUARY, FREE CASH FLOW CLIMBED 12% TO 900 MLN EUR"
    assert {day for kind, day, _ in read(text) if kind == "earnings"} == {_DATED}


@pytest.mark.parametrize(
    "text",
    [
        "Nokia said same-store sales rose 2% in the quarter ended Sept. 30. Profit fell 4% to $618 million.",
        "A deal was signed.\n\nAbout Nokia\n\nNokia partnered with Siemens. It makes radios.",
    ],
)
def test_results_of_a_quarter_long_over_and_portraits_have_no_day(text: str) -> None:
    found = statements_in(story(text, published_at=_FEBRUARY, headline="Nokia names a finance chief"))
    assert {(it.event_date, str(it.modality)) for it in found} == {(None, "reference")}


def test_a_relative_clause_of_years_ago_and_cash_provided_leave_results_news() -> None:
    text = "Nokia, which bought 150 shops in 2019, said its profit fell 3% to $20 million. Cash provided by"
    text += " operations rose 5% to $4 billion, and free cash flow grew by 6% to $3 billion."
    assert {(day, modality) for _, day, modality in read(text)} == {(_DATED, "fact")}
