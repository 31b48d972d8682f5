"""Datelines: where a story was written."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.reference import Place, place, regions
from agents.reference.tables import rows


@pytest.mark.parametrize(
    ("written", "country", "timezone"),
    [
        ("TOKYO", "JP", "Asia/Tokyo"),
        ("tokyo", "JP", "Asia/Tokyo"),
        ("HONG KONG", "HK", "Asia/Hong_Kong"),
        ("NEW YORK", "US", "America/New_York"),
        ("Sao Paulo", "BR", "America/Sao_Paulo"),
        ("São Paulo", "BR", "America/Sao_Paulo"),
        ("ST. LOUIS", "US", "America/Chicago"),
        ("Washington, D.C.", "US", "America/New_York"),
        ("OMAHA, Neb.", "US", "America/Chicago"),
        ("PARIS", "FR", "Europe/Paris"),
        ("PARIS, France", "FR", "Europe/Paris"),
        ("PARIS, Texas", "US", "America/Chicago"),
        ("LONDON, Ontario", "CA", "America/Toronto"),
        ("SAN JOSE, Calif.", "US", "America/Los_Angeles"),
        ("SAN JOSE, Costa Rica", "CR", "America/Costa_Rica"),
        ("TBILISI, Georgia", "GE", "Asia/Tbilisi"),
        ("ATLANTA, Georgia", "US", "America/New_York"),
        ("PORTLAND, Ore.", "US", "America/Los_Angeles"),
        ("Singapore", "SG", "Asia/Singapore"),
        ("Japan", "JP", "Asia/Tokyo"),
        ("XI'AN", "CN", "Asia/Shanghai"),
        ("XI’AN", "CN", "Asia/Shanghai"),
        ("Smallville, Kansas", "US", "America/Chicago"),
        ("  Berlin ", "DE", "Europe/Berlin"),
    ],
)
def test_a_dateline_says_country_and_clock(written, country, timezone):
    found = place(written)
    assert found is not None
    assert (found.country, found.timezone) == (country, timezone)


@pytest.mark.parametrize("written", ["", " ", ",", "Lilliput", "\ud800", "x" * 100_000, "Tokyo\x00"])
def test_what_is_no_place_is_none(written):
    assert place(written) is None


@given(st.text())
def test_no_text_raises(written):
    assert place(written) is None or isinstance(place(written), Place)


def test_there_are_at_least_5000_cities_with_valid_countries_and_zones():
    assert len(rows("cities")) + len(rows("gazetteer")) >= 5000
    for row in (*rows("cities"), *rows("gazetteer"), *rows("subdivisions")):
        assert regions()[row["country"]].kind == "country", row["name"]
        assert ZoneInfo(row["timezone"]), row["name"]


def test_no_city_is_listed_twice():
    listed = [(row["name"], row["country"], row["timezone"]) for row in rows("cities")]
    assert len(listed) == len(set(listed))


def test_every_capital_is_a_place_in_its_country():
    for region in regions().values():
        if region.capital:
            found = place(f"{region.capital}, {region.name}")
            assert found is not None, region.capital
            assert found.country == region.code, region.capital
