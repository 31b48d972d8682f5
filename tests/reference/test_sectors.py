"""Which sector a company or a group of shares belongs to."""

from __future__ import annotations

import pytest

from agents.reference import instruments, sectors, sectors_of
from agents.reference.tables import rows


@pytest.mark.parametrize(
    ("entity_id", "of"),
    [
        ("company:XNAS:NVDA", ("CHIPS", "TECH")),
        ("company:XNYS:JPM", ("BANKS", "FINANCIALS")),
        ("company:XLON:BP", ("ENERGY",)),
        ("company:XHKG:0700", ("INTERNET", "TECH")),
        ("group:US:CHIPS", ("CHIPS", "TECH")),
        ("group:CHIPS", ("CHIPS", "TECH")),
        ("group:ASIA:STOCKS", ()),
        ("index:N225", ()),
        ("company:XNAS:NONE", ()),
        ("", ()),
    ],
)
def test_sectors_come_the_narrowest_first(entity_id, of) -> None:
    assert sectors_of(entity_id) == of


def test_every_row_names_a_known_company_once_and_a_known_sector() -> None:
    told = [(f"company:{row['mic']}:{row['ticker']}", row["sector"]) for row in rows("company_sectors")]
    companies = [company for company, _ in told]
    assert len(set(companies)) == len(companies)
    assert set(companies) <= set(instruments())
    assert {sector for _, sector in told} <= set(sectors())


def test_families_are_of_known_sectors_and_have_no_circle() -> None:
    for row in rows("sector_families"):
        assert {row["sector"], row["within"]} <= set(sectors())
        wider = sectors_of(f"group:{row['sector']}")
        assert len(set(wider)) == len(wider)


def test_more_than_half_of_all_companies_have_a_sector() -> None:
    companies = [it for it in instruments() if it.startswith("company:")]
    assert sum(bool(sectors_of(it)) for it in companies) > len(companies) / 2
