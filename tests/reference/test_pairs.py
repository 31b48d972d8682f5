"""How currencies are paired."""

from itertools import permutations

import pytest

from agents.reference import market_pair
from agents.reference.tables import rows

BASES_AGAINST_THE_DOLLAR = {"EUR", "GBP", "AUD", "NZD"}


@pytest.mark.parametrize(
    ("a", "b", "pair"),
    [
        ("USD", "JPY", "USD/JPY"),
        ("JPY", "USD", "USD/JPY"),
        ("EUR", "USD", "EUR/USD"),
        ("USD", "GBP", "GBP/USD"),
        ("EUR", "GBP", "EUR/GBP"),
        ("CHF", "EUR", "EUR/CHF"),
        ("JPY", "EUR", "EUR/JPY"),
        ("JPY", "CHF", "CHF/JPY"),
        ("AUD", "NZD", "AUD/NZD"),
        ("CAD", "AUD", "AUD/CAD"),
        ("GBP", "AUD", "GBP/AUD"),
        ("USD", "CAD", "USD/CAD"),
        ("KRW", "USD", "USD/KRW"),
        ("CNH", "USD", "USD/CNH"),
        ("JPY", "KRW", "KRW/JPY"),
        ("SEK", "NOK", "SEK/NOK"),
    ],
)
def test_a_pair_is_written_as_the_market_quotes_it(a, b, pair):
    assert market_pair(a, b) == pair


def test_against_the_dollar_only_four_currencies_are_the_base():
    for row in rows("currencies"):
        code = row["code"]
        if code != "USD":
            expected = f"{code}/USD" if code in BASES_AGAINST_THE_DOLLAR else f"USD/{code}"
            assert market_pair("USD", code) == market_pair(code, "USD") == expected


def test_the_order_of_asking_does_not_matter_for_the_main_currencies():
    main = ("EUR", "GBP", "AUD", "NZD", "USD", "CAD", "CHF", "JPY")
    for a, b in permutations(main, 2):
        assert market_pair(a, b) == market_pair(b, a)
