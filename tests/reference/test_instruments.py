"""What the catalogue of instruments promises to those who look names up in it."""

from collections import Counter, defaultdict
from dataclasses import FrozenInstanceError

import pytest

from agents.reference import instruments, regions
from agents.reference.tables import rows
from schemas.event import EntityType

LEAST = {
    EntityType.INDEX: 200,
    EntityType.COMPANY: 3000,
    EntityType.COMMODITY: 60,
    EntityType.CURRENCY: 120,
    EntityType.RATE: 120,
    EntityType.FUTURES: 10,
    EntityType.CRYPTO: 15,
    EntityType.GROUP: 100,
}
CANONICAL = {
    "index:HSI": "Hang Seng",
    "index:SSEC": "Shanghai Composite",
    "index:N225": "Nikkei 225",
    "index:AXJO": "S&P/ASX 200",
    "index:KS11": "KOSPI",
    "index:FCHI": "CAC 40",
    "index:DAX": "DAX",
    "index:FTSE": "FTSE 100",
    "index:SPX": "S&P 500",
    "index:DJI": "Dow Jones Industrial Average",
    "index:IXIC": "Nasdaq Composite",
    "company:XHKG:0700": "Tencent",
    "company:XHKG:1810": "Xiaomi",
    "company:XHKG:9988": "Alibaba",
    "company:XHKG:3690": "Meituan",
    "commodity:WTI": "WTI crude",
    "commodity:BRENT": "Brent crude",
    "currency:USD": "US dollar",
    "currency:EUR": "euro",
}
WORDINGS = [
    ("the Footsie", "index:FTSE"),
    ("the Dow", "index:DJI"),
    ("Hang Seng index", "index:HSI"),
    ("S&P 500 index", "index:SPX"),
    ("benchmark U.S. crude", "commodity:WTI"),
    ("U.S crude", "commodity:WTI"),
    ("oil prices", "commodity:OIL"),
    ("gold futures", "commodity:GOLD"),
    ("10-year Treasury yield", "rate:US10Y"),
    ("yield on the 10-year Treasury", "rate:US10Y"),
    ("yields on two-year Treasury notes", "rate:US2Y"),
    ("Germany's 10-year bond yield", "rate:DE10Y"),
    ("UK 10-year gilt yield", "rate:GB10Y"),
    ("greenback", "currency:USD"),
    ("Japan's currency", "currency:JPY"),
    ("Australian dollar", "currency:AUD"),
    ("renminbi", "currency:CNY"),
    ("offshore yuan", "currency:CNH"),
    ("futures for the S&P 500", "futures:ES"),
    ("U.S. futures", "futures:USF"),
    ("Asian shares", "group:ASIA:STOCKS"),
    ("Wall Street", "group:US:STOCKS"),
    ("Japanese equities", "group:JP:STOCKS"),
    ("Tokyo shares", "group:JP:STOCKS"),
    ("Chinese technology stocks", "group:CN:TECH"),
    ("European bank stocks", "group:EU:BANKS"),
    ("chipmakers", "group:CHIPS"),
    ("Toyota Motor Corp", "company:XTKS:7203"),
    ("Target Corporation", "company:XNYS:TGT"),
    ("Tencent Holdings", "company:XHKG:0700"),
    ("dollar index", "index:DXY"),
]


def owner(text):
    """Find who owns a text under the rule of aliases, without the ones that need a market word."""
    bare = text.removeprefix("the ")
    for instrument in instruments().values():
        if any(a == bare or (a == a.lower() and a == bare.lower()) for a in instrument.aliases):
            return instrument.id
    return None


@pytest.mark.parametrize(("entity_id", "name"), CANONICAL.items())
def test_the_main_instruments_have_their_canonical_names(entity_id, name):
    assert instruments()[entity_id].name == name


@pytest.mark.parametrize(("wording", "entity_id"), WORDINGS)
def test_a_journalists_wording_finds_its_instrument(wording, entity_id):
    assert owner(wording) == entity_id


@pytest.mark.parametrize(("type_", "least"), LEAST.items())
def test_each_type_is_covered(type_, least):
    assert sum(instrument.type == type_ for instrument in instruments().values()) >= least


def test_ids_say_their_type_and_only_the_dollars_indices_differ():
    odd = {i for i, made in instruments().items() if made.id != i or made.type != i.split(":")[0]}
    assert odd == {"index:DXY", "index:BBDXY", "index:WSJUSD"}


def test_no_row_is_overwritten_by_another_with_the_same_id():
    files = ("indices", "companies", "commodities", "currencies", "rates", "spreads", "crypto", "futures")
    types = {EntityType.GROUP}
    listed = sum(len(rows(name)) for name in files)
    assert sum(made.type not in types for made in instruments().values()) == listed


def test_no_alias_is_owned_twice_unless_it_needs_a_market_word():
    owners = defaultdict(set)
    for instrument in instruments().values():
        for alias in instrument.aliases:
            if not alias.startswith("?"):
                owners[alias.casefold()].add(instrument.id)
    assert {alias: ids for alias, ids in owners.items() if len(ids) > 1} == {}


def test_every_instrument_has_aliases_and_each_is_clean():
    for instrument in instruments().values():
        assert instrument.aliases, instrument.id
        for alias in instrument.aliases:
            bare = alias.removeprefix("?")
            assert bare, instrument.id
            assert bare == " ".join(bare.split()), alias
            assert "?" not in bare, alias
            assert "’" not in bare, alias


def test_no_alias_stands_twice_or_both_with_and_without_a_question_mark():
    for instrument in instruments().values():
        bare = [alias.removeprefix("?") for alias in instrument.aliases]
        assert len(bare) == len(set(bare)), instrument.id


def test_regions_and_currencies_of_instruments_exist():
    currencies = {row["code"] for row in rows("currencies")}
    for instrument in instruments().values():
        assert instrument.region is None or instrument.region in regions(), instrument.id
        assert instrument.currency is None or instrument.currency in currencies, instrument.id


def test_market_codes_have_four_characters():
    for instrument in instruments().values():
        if instrument.mic is not None:
            assert len(instrument.mic) == 4, instrument.id
            assert instrument.mic.isalnum(), instrument.id
            assert instrument.mic.isupper(), instrument.id


def test_isins_have_a_right_check_digit():
    for instrument in instruments().values():
        if instrument.isin is not None:
            assert len(instrument.isin) == 12, instrument.id
            assert luhn_sum(instrument.isin) % 10 == 0, instrument.id


def luhn_sum(isin):
    digits = "".join(str(int(letter, 36)) for letter in isin)
    return sum(sum(divmod(int(d) * (1 + i % 2), 10)) for i, d in enumerate(reversed(digits)))


def test_issuers_are_at_home_where_they_are_run_not_where_they_are_listed():
    assert instruments()["company:XHKG:0700"].region == "CN"
    assert instruments()["company:XHKG:0700"].currency == "HKD"
    assert instruments()["company:XHKG:1299"].region == "HK"


def test_commodities_say_their_unit_and_currency():
    for instrument in instruments().values():
        if instrument.type == EntityType.COMMODITY:
            assert instrument.unit, instrument.id
            assert instrument.currency, instrument.id


def test_companies_of_twenty_five_countries_and_more_are_held():
    homes = Counter(row["home"] for row in rows("companies"))
    assert sum(count >= 10 for count in homes.values()) >= 25


@pytest.mark.parametrize("word", ["Target", "Gap", "Visa", "Shell", "Orange", "Next", "Block", "Ford", "SET"])
def test_an_ordinary_word_needs_a_market_word_beside_it(word):
    assert owner(word) is None
    assert any(f"?{word}" in made.aliases for made in instruments().values())


def test_the_catalogue_cannot_be_changed():
    catalogue = instruments()
    with pytest.raises(TypeError):
        catalogue["index:HSI"] = None
    with pytest.raises(FrozenInstanceError):
        catalogue["index:HSI"].name = "other"


@pytest.mark.parametrize(
    ("region", "main"),
    [
        ("US", "index:SPX"),
        ("CN", "index:SSEC"),
        ("HK", "index:HSI"),
        ("JP", "index:N225"),
        ("KR", "index:KS11"),
        ("GB", "index:FTSE"),
        ("DE", "index:DAX"),
        ("EU", "index:STOXX"),
        ("IN", "index:BSESN"),
        ("AU", "index:AXJO"),
        ("ASIA", "index:MXAP"),
        ("EM", "index:MXEF"),
        ("WORLD", "index:MSCIWORLD"),
    ],
)
def test_the_first_index_of_a_region_is_its_main_one(region, main):
    indices = (i for i in instruments().values() if i.type == EntityType.INDEX and i.region == region)
    assert next(indices).id == main


def test_no_group_and_no_sector_stands_in_two_rows():
    groups = [(row["region"], row["sector"]) for row in rows("groups")]
    sectors = [row["code"] for row in rows("sectors")]
    assert len(groups) == len(set(groups))
    assert len(sectors) == len(set(sectors))


def test_the_underlying_of_a_future_is_an_index():
    for row in rows("futures"):
        assert not row["underlying"] or f"index:{row['underlying']}" in instruments(), row["symbol"]
