"""Sums in a word for money that several countries have: the story's own is meant, unless another is named."""

from __future__ import annotations

import pytest

from agents.extraction.agent import statements_in
from tests.extraction.stories import story


@pytest.mark.parametrize(
    ("text", "country", "currency"),
    [
        ("Pelorin Corp. reported a profit of 12 billion pesos.", "PH", "PHP"),
        ("Pelorin Corp. reported a profit of 12 billion pesos.", "CL", "CLP"),
        ("Pelorin Corp. reported a profit of 12 billion pesos.", "MX", "MXN"),
        ("Pelorin Corp. reported a profit of 12 billion pesos.", None, "MXN"),
        ("Pelorin Corp. reported a profit of 12 billion Mexican pesos.", "PH", "MXN"),
        ("Pelorin Corp. reported a profit of Rs 450 million.", "PK", "PKR"),
        ("Pelorin Corp. reported a profit of Rs 450 million.", "IN", "INR"),
        ("Pelorin Corp. reported a profit of 450 million rupees.", "LK", "LKR"),
        ("Pelorin Corp. reported a profit of 450 million dollars.", "AU", "USD"),
        ("Pelorin Corp. reported a profit of 450 million pounds.", "EG", "EGP"),
        ("Pelorin Corp. reported a profit of £450 million.", "EG", "GBP"),
        ("BYD reported a profit of ¥450 million.", None, "CNY"),
        ("Sony reported a profit of ¥450 million.", None, "JPY"),
        ("Pelorin Corp. reported a profit of CN¥450 million.", None, "CNY"),
        ("Tesco reported a profit of 450 million pounds.", "EG", "GBP"),
        ("Ayala Corp. reported a profit of 12 billion pesos.", None, "PHP"),
        ("Qatar Pelorin Corp. reported a profit of 12 million riyals.", None, "QAR"),
        ("Saudi Pelorin Corp. reported a profit of 12 million riyals.", None, "SAR"),
        ("Pelorin Corp. reported a profit of 12 million riyals. It pays in Qatari riyals.", None, "QAR"),
        ("Pelorin Corp. reported a profit of 12 million riyals. It pays in euros.", None, "SAR"),
    ],
)
def test_a_sum_is_in_the_money_of_where_the_story_comes_from(
    text: str, country: str | None, currency: str
) -> None:
    (found,) = statements_in(story(text, dateline_country=country))
    assert [value.currency for value in found.values] == [currency]


def test_a_dollar_is_quoted_in_the_money_of_where_the_story_comes_from() -> None:
    (found,) = statements_in(story("The dollar rose to 279.8 rupees.", dateline_country="PK"))
    assert (found.pair, found.level_unit) == ("USD/PKR", "USD/PKR")


@pytest.mark.parametrize(
    ("where", "unit"),
    [
        ("on the TSX", "CAD"),
        ("on the TSX Venture Exchange", "CAD"),
        ("in Toronto", "CAD"),
        ("in New York", "USD"),
        ("in Sydney", "USD"),
    ],
)
def test_a_price_with_a_bare_dollar_sign_is_in_the_dollar_of_its_exchange(where: str, unit: str) -> None:
    (found,) = statements_in(story(f"Shares of Teck Resources fell 3% to $51.20 {where}."))
    assert found.level_unit == unit
