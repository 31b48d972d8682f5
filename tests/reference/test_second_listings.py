"""Further listings of companies: each row is of a known company, on a known exchange, and stands once."""

from __future__ import annotations

from collections import Counter

from agents.reference import instruments, listed_at, market_region
from agents.reference.tables import rows


def test_every_further_listing_is_of_a_company_of_the_register_on_another_exchange() -> None:
    for row in rows("listings"):
        assert f"company:{row['company_mic']}:{row['company_ticker']}" in instruments(), row
        assert market_region(row["mic"]) is not None, row
        assert row["mic"] != row["company_mic"], row


def test_no_ticker_of_an_exchange_is_that_of_two_companies() -> None:
    further = [(row["mic"], row["ticker"]) for row in rows("listings")]
    primary = [(row["mic"], row["ticker"]) for row in rows("companies")]
    assert [key for key, times in Counter(further + primary).items() if times > 1] == []


def test_a_company_quoted_elsewhere_is_the_same_with_the_ticker_of_there() -> None:
    bank = instruments()["company:XHKG:1398"]
    quoted = listed_at(bank, {"XSHG", "XSHE"})
    assert quoted is not None
    assert (quoted.id, quoted.mic, quoted.ticker, quoted.currency) == (bank.id, "XSHG", "601398", "CNY")
    assert listed_at(bank, {"XHKG"}) is bank
    assert listed_at(bank, {"XLON"}) is None
