"""Which regions an event bears on, and how."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.enrichment.regions import JUDGED, REGION_OF, TRADERS, bearings_of
from agents.enrichment.trade import trades
from agents.reference import instruments, region_aggregates, regions
from schemas.event import EntityType, EventKind, RegionBearing
from tests.enrichment.records import NEWS, bond_yield, crude, dollar, news, share, statement


def by_region(stated, polarity: float = 0.8, weight: float = 1.0) -> dict[str, RegionBearing]:
    bearings = bearings_of(stated, polarity, weight)
    assert len({bearing.region for bearing in bearings}) == len(bearings)
    return {bearing.region: bearing for bearing in bearings}


def test_index_speaks_in_full_for_its_market_and_the_aggregates_above_it() -> None:
    bearings = by_region(statement(region="JP"))
    assert bearings.pop("JP") == RegionBearing(
        region="JP", role="market", polarity=0.8, role_weight=1.0, weight=1.0
    )
    assert set(bearings) == set(region_aggregates("JP"))
    assert {(b.role, b.polarity, b.weight) for b in bearings.values()} == {("aggregate", 0.8, 1.0)}


def test_share_listed_abroad_bears_on_home_and_less_on_its_market() -> None:
    bearings = by_region(share(region="CN", currency="HKD"))
    assert (bearings["CN"].role, bearings["HK"].role) == ("home", "market")
    assert bearings["CN"].weight > bearings["HK"].weight > 0


def test_aggregate_takes_the_greatest_weight_of_its_members_once() -> None:
    bearings = by_region(share(region="CN", currency="HKD"))
    assert bearings["ASIA"].weight == bearings["CN"].weight
    assert bearings["EM"].weight == bearings["CN"].weight


def test_share_at_home_bears_on_its_country_once() -> None:
    bearings = by_region(share(region="JP", currency="JPY"))
    assert bearings["JP"].role == "home"


def test_euro_share_reaches_the_union_as_an_aggregate_of_its_country() -> None:
    bearings = by_region(share(region="DE", currency="EUR"))
    assert bearings["EU"].role == "aggregate"
    assert bearings["EU"].weight == bearings["DE"].weight


def test_stronger_currency_is_mildly_good_at_home_and_mildly_bad_on_the_other_side() -> None:
    bearings = by_region(dollar())
    assert 0 < bearings["US"].polarity < 0.8
    assert bearings["JP"].polarity == -bearings["US"].polarity
    assert bearings["JP"].weight < bearings["US"].weight


@pytest.mark.parametrize("other", ["currency:JPY", "currency:KRW", None])
def test_a_currencys_gain_is_not_the_worlds_for_the_other_side_is_there_too(other) -> None:
    assert "WORLD" not in by_region(dollar(counterparty_id=other))


def test_a_wider_region_hears_of_a_currency_whose_other_side_lies_outside() -> None:
    won = {"entity_id": "currency:KRW", "region": "KR"}
    assert by_region(dollar(**won, counterparty_id="currency:USD"))["ASIA"].polarity > 0
    assert "ASIA" not in by_region(dollar(**won, counterparty_id="currency:JPY"))
    # Hungary lies in the union, whose currency is the other side.
    forint = by_region(dollar(entity_id="currency:HUF", region="HU", counterparty_id="currency:EUR"))
    assert (forint["EU"].role, forint["EU"].polarity < 0 < forint["EM"].polarity) == ("currency", True)


def test_currency_without_a_region_bears_on_its_area() -> None:
    bearings = by_region(dollar(entity_id="currency:EUR", pair="EUR/JPY", region=None))
    assert bearings["EU"].role == "currency"


def test_higher_yield_is_mildly_bad_for_its_market() -> None:
    bearings = by_region(bond_yield(), polarity=-0.8)
    assert -0.8 < bearings["US"].polarity < 0


@pytest.mark.parametrize("good", ["commodity:OIL", "commodity:WTI", "commodity:BRENT"])
@pytest.mark.parametrize("polarity", [0.8, -0.8])
def test_dearer_oil_is_good_for_who_sells_it_and_less_bad_for_who_buys_it(good, polarity) -> None:
    bearings = by_region(crude(entity_id=good), polarity)
    for region in ("SA", "NO", "RU", "CA"):
        assert (bearings[region].role, bearings[region].polarity) == ("exporter", polarity)
    for region in ("JP", "IN", "DE", "EU", "ASIA"):
        assert (bearings[region].role, bearings[region].polarity) == ("importer", -polarity / 2)
    assert max(bearing.role_weight for bearing in bearings.values()) <= 0.3


@pytest.mark.parametrize("good", trades())
def test_what_one_side_gains_by_a_good_does_not_reach_wider_regions_that_hold_the_other(good) -> None:
    bearings = by_region(crude(entity_id=good))
    assert {bearing.role for bearing in bearings.values()} <= TRADERS
    assert not {"EM", "WORLD", "US"} & set(bearings)


def test_every_trader_is_a_region_on_one_side_of_a_good_that_is_quoted() -> None:
    for good, trade in trades().items():
        assert good in instruments()
        assert not set(trade.exporters) & set(trade.importers)
        assert {*trade.exporters, *trade.importers} <= set(regions())


def test_gas_of_one_market_is_the_matter_of_those_who_trade_there() -> None:
    assert {"QA", "NO", "DE"} <= set(by_region(crude(entity_id="commodity:TTF")))
    assert {"QA", "AU", "JP"} <= set(by_region(crude(entity_id="commodity:JKM")))
    assert by_region(crude(entity_id="commodity:NATGAS")) == {}


def test_goods_without_known_traders_and_crypto_bear_on_no_region() -> None:
    assert bearings_of(crude(entity_id="commodity:GOLD"), 0.8, 1.0) == ()
    coin = statement(
        kind=EventKind.CRYPTO_MOVE, entity_id="crypto:BTC", entity_type=EntityType.CRYPTO, region=None
    )
    assert bearings_of(coin, 0.8, 1.0) == ()


def test_group_that_spans_a_wider_region_bears_on_it_directly() -> None:
    bearings = by_region(statement(kind=EventKind.GROUP_MOVE, region="ASIA"))
    assert {region: bearing.role for region, bearing in bearings.items()} == {
        "ASIA": "market",
        "WORLD": "aggregate",
    }


@pytest.mark.parametrize("region", [None, "", "XX"])
def test_unknown_region_reaches_no_aggregate(region) -> None:
    assert set(by_region(statement(region=region))) <= {region}


@pytest.mark.parametrize("kind", NEWS)
@pytest.mark.parametrize("sort", EntityType)
def test_news_bears_on_the_region_of_whatever_has_one(kind, sort) -> None:
    bearings = by_region(news(kind, entity_type=sort))
    # A commodity or a coin is the whole world's.
    assert (
        ("NO" in bearings) == (sort in REGION_OF) == (sort not in (EntityType.COMMODITY, EntityType.CRYPTO))
    )


@pytest.mark.parametrize("kind", NEWS)
def test_country_bears_its_news_in_full_a_company_a_part_of_it(kind) -> None:
    whole = by_region(news(kind))["NO"]
    part = by_region(news(kind, entity_type=EntityType.COMPANY))["NO"]
    assert (whole.role, whole.polarity, whole.weight) == ("home", 0.8, 1.0)
    assert 0 < part.weight < whole.weight


@pytest.mark.parametrize("kind", [kind for kind in NEWS if kind not in JUDGED])
@pytest.mark.parametrize(
    ("other", "region"),
    [("country:CN", "CN"), ("central_bank:ECB", "EU"), ("company:XTKS:7203", "JP")],
)
def test_other_side_shares_the_news_and_bears_less_of_it(kind, other, region) -> None:
    bearings = by_region(news(kind, counterparty_id=other))
    assert bearings[region].role == "counterparty"
    assert bearings[region].polarity == bearings["NO"].polarity
    assert bearings[region].weight < bearings["NO"].weight


@pytest.mark.parametrize("other", ["", "country:", "country:??", "name:1a2b", "company:NONE:0"])
def test_unknown_other_side_bears_on_no_region(other) -> None:
    stated = news(NEWS[0], counterparty_id=other)
    assert by_region(stated) == by_region(news(NEWS[0]))


def test_agency_that_rates_a_country_bears_no_part_of_it() -> None:
    bearings = by_region(news(EventKind.CREDIT_RATING, counterparty_id="company:XNYS:MCO"))
    assert "NO" in bearings
    assert "US" not in bearings


@given(
    kind=st.sampled_from(EventKind),
    region=st.none() | st.sampled_from(sorted(regions())),
    currency=st.none() | st.sampled_from(["USD", "EUR", "HKD", "JPY", "???", ""]),
    counterparty=st.none() | st.sampled_from(["currency:EUR", "country:CN", "currency:", ""]),
    polarity=st.integers(-1_000_000, 1_000_000),
    weight=st.floats(0, 1),
)
def test_each_region_is_reached_once_in_whole_millionths(
    kind, region, currency, counterparty, polarity, weight
) -> None:
    stated = dollar(kind=kind, region=region, currency=currency, counterparty_id=counterparty)
    for bearing in by_region(stated, polarity / 1_000_000, weight).values():
        assert bearing.polarity == round(bearing.polarity, 6)
        assert bearing.weight == round(bearing.weight, 6)
        assert abs(bearing.polarity) <= 1
        assert 0 <= bearing.weight <= 1
        assert str(bearing.polarity) != "-0.0"


def test_a_rising_gauge_of_fear_is_bad_news_of_its_market() -> None:
    event = statement(entity_id="index:VIX", region="US", change_pct=12.0)
    [market, *_] = bearings_of(event, 0.9, 1.0)
    assert market.region == "US"
    assert market.polarity < 0
