"""Countries, aggregates, and what follows from them."""

from zoneinfo import ZoneInfo

import pytest

from agents.reference import currency_area, market_timezone, region_aggregates, regions
from agents.reference.tables import rows

AGGREGATES = {"EU", "ASIA", "EM", "WORLD"}


def test_there_are_at_least_190_countries_and_the_four_aggregates():
    kinds = [region.kind for region in regions().values()]
    assert kinds.count("country") >= 190
    assert {code for code, region in regions().items() if region.kind == "aggregate"} == AGGREGATES


def test_codes_are_unique_in_the_file():
    codes = [row["code"] for name in ("countries", "aggregates") for row in rows(name)]
    assert len(codes) == len(set(codes)) == len(regions())


def test_members_of_aggregates_are_countries_that_exist():
    for region in regions().values():
        assert all(regions()[member].kind == "country" for member in region.members)
        assert len(region.members) == len(set(region.members))


def test_each_country_is_in_the_aggregates_that_list_it_each_at_most_once_and_in_the_world():
    for code, region in regions().items():
        if region.kind != "country":
            continue
        wider = region_aggregates(code)
        assert len(wider) == len(set(wider)), code
        assert set(wider) == {a for a in AGGREGATES if code in regions()[a].members}, code
        assert wider[-1] == "WORLD", code


def test_the_european_union_has_27_members():
    assert len(regions()["EU"].members) == 27


@pytest.mark.parametrize(
    ("code", "wider"),
    [
        ("JP", ("ASIA", "WORLD")),
        ("CN", ("ASIA", "EM", "WORLD")),
        ("HK", ("ASIA", "WORLD")),
        ("AU", ("ASIA", "WORLD")),
        ("DE", ("EU", "WORLD")),
        ("PL", ("EU", "EM", "WORLD")),
        ("GB", ("WORLD",)),
        ("CH", ("WORLD",)),
        ("NO", ("WORLD",)),
        ("US", ("WORLD",)),
        ("BR", ("EM", "WORLD")),
        ("SA", ("EM", "WORLD")),
        ("EU", ("WORLD",)),
        ("EM", ("WORLD",)),
        ("WORLD", ()),
        ("??", ()),
    ],
)
def test_a_region_counts_in_its_aggregates(code, wider):
    assert region_aggregates(code) == wider


@pytest.mark.parametrize(
    ("currency", "area"),
    [
        ("EUR", "EU"),
        ("USD", "US"),
        ("JPY", "JP"),
        ("CNY", "CN"),
        ("GBP", "GB"),
        ("XOF", None),
        ("nope", None),
    ],
)
def test_a_currency_has_its_area(currency, area):
    assert currency_area(currency) == area


def test_every_area_exists_and_every_countrys_currency_is_known():
    currencies = {row["code"]: row["region"] for row in rows("currencies")}
    assert len(currencies) == len(rows("currencies"))
    assert {area for area in currencies.values() if area} <= set(regions())
    assert {region.currency for region in regions().values() if region.currency} <= set(currencies)


def test_a_currency_of_one_country_has_that_country_as_its_area():
    for row in rows("currencies"):
        region = regions().get(row["region"])
        if region is not None and row["code"] != "CNH":  # China's money under its offshore name
            assert region.currency == row["code"], row["code"]


def test_every_region_has_a_name_and_a_valid_timezone():
    for region in regions().values():
        assert region.name
        assert region.names[0] == region.name
        assert ZoneInfo(region.timezone)


def test_a_regions_market_has_its_timezone():
    assert market_timezone("US") == "America/New_York"
    assert market_timezone("EU") == "Europe/Brussels"
    assert market_timezone("??") is None
